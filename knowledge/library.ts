import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Entry, NotAnEntryError, parseEntry } from './entry.ts'

/** Why a question gets a reply of its own instead of an answer (domain.md 8.2). */
const refusalReasons = [
  'verdict',
  'legal',
  'lookup',
  'duty',
  'permit',
  'police',
  'reporters',
  'addresses',
  'figures',
  'profiling',
  'operational',
  'crisis',
  'self',
  'press',
  'instruction',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What a typed message can be besides a question for the knowledge base. */
export const otherKinds = [
  'report',
  'urgent',
  'consult',
  'status',
  'contact',
  'greeting',
  'offtopic',
  ...refusalReasons.map((reason) => `refuse-${reason}` as const),
] as const
export type OtherKind = (typeof otherKinds)[number]

/** A message as people type it, and what it is about: the id of an entry, or one of the other kinds with a # before it. */
export interface Example {
  text: string
  about: string
}

export const kindLabel = (kind: OtherKind): string => `#${kind}`

/** What ships: the entries by id, and the examples that messages are likened to. */
export interface Library {
  entries: ReadonlyMap<string, Entry>
  examples: readonly Example[]
}

/** Reads what ships, from the folders `entries` and `examples`. Fails with NotAnEntryError that names the file. */
export function readLibrary(folder: string = import.meta.dirname): Library {
  const entries = new Map(filesIn(join(folder, 'entries'), '.md').map(readEntry))
  const ofEntries = filesIn(join(folder, 'examples/entries'), '.txt').flatMap((path) =>
    readExamples(path, basename(path, '.txt')),
  )
  const ofKinds = filesIn(join(folder, 'examples/kinds'), '.txt').flatMap((path) =>
    readExamples(path, `#${basename(path, '.txt')}`),
  )
  return { entries, examples: [...ofEntries, ...ofKinds] }
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))

function readEntry(path: string): [string, Entry] {
  try {
    const entry = parseEntry(readFileSync(path, 'utf8'))
    if (entry.id !== basename(path, '.md'))
      throw new NotAnEntryError(['id en naam van het bestand verschillen'])
    return [entry.id, entry]
  } catch (error) {
    if (!(error instanceof NotAnEntryError)) throw error
    throw new NotAnEntryError(error.faults.map((fault) => `${basename(path)}: ${fault}`))
  }
}

const readExamples = (path: string, about: string): Example[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean)
    .map((text) => ({ text, about }))
