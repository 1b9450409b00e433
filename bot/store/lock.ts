import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from '../errors.ts'

const holderSchema = z.object({
  nonce: z.string(),
  host: z.string(),
  pid: z.int(),
  /** Which boot and which start of the process: a pid alone is used again, and pid 1 is always alive in a container. */
  boot: z.string(),
  started: z.string(),
})
type Holder = z.infer<typeof holderSchema>

/** The folder for this process alone, made where it is not there; the answer gives it back. Fails with StartError that says what to do. */
export async function takeFolder(folder: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    return await lock(folder)
  } catch (error) {
    if (error instanceof StartError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'onbekende fout'
    throw new StartError(
      `De gegevensmap ${folder} kan niet worden gebruikt (${code}). Geef dit proces lees- en schrijfrecht, of zet DATA op een andere map.`,
      error,
    )
  }
}

/** Holds the folder for this process; the answer gives it back. Fails with StartError when another process has it. */
export async function lock(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  const mine: Holder = {
    nonce: randomUUID(),
    host: hostname(),
    pid: process.pid,
    boot: bootId(),
    started: startOf(process.pid),
  }
  if (!(await create(path, mine))) await takeOver(path, mine)
  return async () => {
    const holder = await holderOf(path)
    if (holder?.nonce === mine.nonce) await rm(path, { force: true })
  }
}

/** The holder is written aside and linked into place, so that nobody ever reads half a lock. False when there is one. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const aside = `${path}.${holder.nonce}`
  try {
    await writeFile(aside, JSON.stringify(holder), { mode: 0o600 })
    await link(aside, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(aside, { force: true })
  }
}

/**
 * The lock of a process that is gone is replaced by one process at a time: whoever holds the second lock file. One that
 * was left behind by a crash in between is cleared away for the next start.
 */
async function takeOver(path: string, mine: Holder): Promise<void> {
  const guard = `${path}.takeover`
  if (!(await create(guard, mine))) {
    const taker = await holderOf(guard)
    if (taker && !isAlive(taker)) await rm(guard, { force: true })
    throw heldBy(path, taker)
  }
  try {
    const holder = await holderOf(path)
    if (holder && isAlive(holder)) throw heldBy(path, holder)
    await rm(path, { force: true })
    if (!(await create(path, mine))) throw heldBy(path, await holderOf(path))
  } finally {
    await rm(guard, { force: true })
  }
}

async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

function heldBy(path: string, holder: Holder | undefined): StartError {
  const who = holder ? `proces ${holder.pid} op ${holder.host}` : 'een ander proces'
  return new StartError(
    `Deze gegevensmap is al in gebruik door ${who}. Stop dat eerst; draait het zeker niet meer, verwijder dan ${path}.`,
  )
}

/** On another host we can't look: better refuse than have two processes write the same files. */
function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  if (holder.boot !== bootId()) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return startOf(holder.pid) === holder.started
}

const readOr = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Linux only; elsewhere the pid has to do. */
const bootId = (): string => readOr('/proc/sys/kernel/random/boot_id').trim()

/** Field 22 of /proc/pid/stat, start time in clock ticks after boot (man 5 proc); counted after the name, which may hold spaces. */
const startOf = (pid: number): string => readOr(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[19] ?? ''
