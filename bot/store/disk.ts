import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { access, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The few things that the store asks of a disk, handed in so that a full or failing one can be tried. */
export interface Disk {
  /**
   * Puts the whole text in place at once and for good, or fails and leaves what was there. `before`: whether what stood there stays beside it, for
   * when the power takes the newest; what has to be gone must not.
   */
  write(path: string, text: string, before: 'kept' | 'gone'): Promise<void>
  /** Paths of the documents below a folder, at any depth. Leftovers of unfinished writes are removed. */
  documents(folder: string): Promise<string[]>
  read(path: string): Promise<string>
  /** The text that stood there before the newest one; `undefined` when there is none. */
  readBefore(path: string): Promise<string | undefined>
  /** Takes it away for good, with what stood there before. */
  remove(path: string): Promise<void>
  /** Puts what can't be read out of the way under a name that nothing writes to. */
  setAside(path: string): Promise<void>
}

const unfinished = '.unfinished'
const before = '.before'

/** Read only at the start, when nothing else waits: asynchronous reading would only add turns of the event loop. */
export const realDisk: Disk = {
  write,
  documents,
  read: async (path) => readFileSync(path, 'utf8'),
  readBefore: async (path) => {
    try {
      return readFileSync(`${path}${before}`, 'utf8')
    } catch {
      return undefined
    }
  },
  remove: async (path) => {
    // In this order: what is left after a crash must not be the older one, which nothing would find again.
    for (const one of [`${path}${before}`, path]) await rm(one, { force: true })
    await syncFolder(dirname(path))
  },
  setAside: async (path) => {
    await rename(path, `${path}.${randomBytes(6).toString('hex')}.torn`)
    await syncFolder(dirname(path))
  },
}

/**
 * Written aside, fsynced, renamed, and the folder fsynced too: without the last step a new file's name can be lost
 * with the power although its content is on disk (man 2 fsync).
 */
async function write(path: string, text: string, earlier: 'kept' | 'gone'): Promise<void> {
  const folder = dirname(path)
  const aside = `${path}.${randomBytes(6).toString('hex')}${unfinished}`
  const created = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (created) await syncUp(folder, dirname(created))
  const isNew = created !== undefined || !(await exists(path))
  try {
    await writeAndSync(aside, text)
    await rm(`${path}${before}`, { force: true })
    if (earlier === 'kept' && !isNew) await link(path, `${path}${before}`)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(folder).catch(async (error: unknown) => {
    // The caller will say that nothing was kept: a new document must not turn up later all the same.
    if (isNew) await rm(path, { force: true }).catch(() => undefined)
    throw error
  })
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

async function writeAndSync(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A new folder's own name stands in its parent, which has to be on disk as well. */
async function syncUp(folder: string, top: string): Promise<void> {
  for (let at = dirname(folder); at.length >= top.length; at = dirname(at)) await syncFolder(at)
}

async function documents(folder: string): Promise<string[]> {
  const files = await filesBelow(folder)
  // Never acknowledged to anyone: the write that made it did not come to its rename.
  await Promise.all(
    files.filter((path) => path.endsWith(unfinished)).map((path) => rm(path, { force: true })),
  )
  return files.filter(isDocument)
}

async function filesBelow(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true })
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
}

const isDocument = (path: string): boolean => path.endsWith('.json')

/** For a look beside a bot that may be running: what it is writing just now is left alone. */
export const readOnlyDisk: Disk = {
  write: () => Promise.reject(new Error('this disk is only read')),
  documents: async (folder) => (await filesBelow(folder)).filter(isDocument),
  read: realDisk.read,
  // Mending is for who has the folder.
  readBefore: async () => undefined,
  remove: () => Promise.reject(new Error('this disk is only read')),
  setAside: () => Promise.reject(new Error('this disk is only read')),
}
