import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from './errors.ts'
import type { KeyRing } from './store/crypto.ts'

/** The key of the try-out, made once and kept beside its data: enough to try with, never for real signals. */
export async function tryoutKeys(data: string): Promise<KeyRing> {
  const path = join(data, 'tryout.key')
  try {
    await mkdir(data, { recursive: true, mode: 0o700 })
    await writeFile(path, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'EEXIST' || (await readFile(path, 'utf8').catch(() => '')) === '') {
      throw new StartError(
        `De gegevensmap ${data} kan niet worden gebruikt (${code}). Geef dit proces lees- en schrijfrecht, of zet DATA op een andere map.`,
        error,
      )
    }
  }
  return [{ id: 'tryout', key: Buffer.from(await readFile(path, 'utf8'), 'base64') }]
}
