import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Entry, NotAnEntryError, parseEntry, writeEntry } from './entry.ts'

/** What stands in Markdown files, and sentences on what is wrong with them. */
export interface ReadFiles {
  entries: Entry[]
  faults: string[]
}

/** Entries from files and from all `.md` files in folders. A file that is no entry is named with what to mend; the others are read. */
export function readEntryFiles(paths: readonly string[]): ReadFiles {
  const entries: Entry[] = []
  const faults: string[] = []
  for (const path of paths.flatMap(markdownIn)) {
    try {
      entries.push(parseEntry(readFileSync(path, 'utf8')))
    } catch (error) {
      const why = error instanceof NotAnEntryError ? error.faults : [(error as Error).message]
      faults.push(...why.map((fault) => `${basename(path)}: ${fault}`))
    }
  }
  return { entries, faults: [...faults, ...faultsTogether(entries)] }
}

const markdownIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.md'))
        .sort()
        .map((name) => join(path, name))
    : [path]

/** What only shows when entries are looked at together: an id or a search word that stands twice. */
function faultsTogether(entries: readonly Entry[]): string[] {
  const owners = new Map<string, string>()
  const faults: string[] = []
  for (const { id, triggers } of entries)
    for (const name of new Set([
      `id ${id}`,
      ...[...triggers.nl, ...triggers.en].map((word) => `zoekwoord ${word.toLowerCase()}`),
    ])) {
      const owner = owners.get(name)
      if (owner !== undefined) faults.push(`${id}: ${name} hoort al bij ${owner}`)
      owners.set(name, id)
    }
  return faults
}

/** Ids in `related` that no entry has. */
export const brokenReferences = (entries: readonly Entry[], known: ReadonlySet<string>): string[] =>
  entries.flatMap(({ id, related }) =>
    related.filter((one) => !known.has(one)).map((one) => `${id}: related noemt ${one}, dat er niet is`),
  )

/** One file for each entry, named after its id; what stood there before is replaced. */
export function writeEntryFiles(folder: string, entries: Iterable<Entry>): number {
  mkdirSync(folder, { recursive: true })
  let written = 0
  for (const entry of entries) {
    writeFileSync(join(folder, `${entry.id}.md`), writeEntry(entry))
    written++
  }
  return written
}
