import { readFileSync } from 'node:fs'
import { parse, YAMLParseError } from 'yaml'
import { StartError } from '../errors.ts'
import type { Fault } from './faults.ts'
import type { Environment } from './names.ts'

/** A name of YAML can stand for what holds it, which has no end. */
const deepest = 20

/** A file of settings with its `${NAMES}` filled in, and a fault for each that the environment lacks. Fails with StartError when it can't be read. */
export function readSettingsFile(path: string, env: Environment): { raw: unknown; faults: Fault[] } {
  const faults: Fault[] = []
  const raw = fill(parsed(path), [])
  return { raw, faults }

  /** Secrets stay out of the file: they are named in it and stand in the environment. */
  function fill(value: unknown, at: Fault['path']): unknown {
    if (at.length > deepest) {
      faults.push({ path: at.slice(0, 2), message: 'verwijst naar zichzelf, of is te diep' })
      return undefined
    }
    if (Array.isArray(value)) return value.map((one, nth) => fill(one, [...at, nth]))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, [...at, name])]))
    const name = typeof value === 'string' ? /^\$\{(\w+)\}$/.exec(value.trim())?.[1] : undefined
    if (name === undefined) return value
    if (env[name] === undefined) faults.push({ path: at, message: `${name} staat niet in de omgeving` })
    return env[name] ?? value
  }
}

function parsed(path: string): unknown {
  try {
    // A warning would show the line that it is about, and what is secret in it.
    return parse(readFileSync(path, 'utf8'), { logLevel: 'error' })
  } catch (error) {
    const why =
      error instanceof YAMLParseError
        ? `regel ${error.linePos?.[0].line ?? '?'} is geen YAML`
        : ((error as NodeJS.ErrnoException).code ?? 'onbekende fout')
    throw new StartError(`Het bestand met instellingen ${path} kan niet worden gelezen: ${why}.`, error)
  }
}
