import { createHash } from 'node:crypto'
import { z } from 'zod'
import { StartError } from '../errors.ts'
import { type KeyRing, type KeysOf, open, seal } from './crypto.ts'

/** One document as it lies on disk: encrypted, and bound to its name. */
export interface SealedFile {
  /** Below the folder of the store; its first part is the organisation. */
  name: string
  text: string
}

/** What one organisation has in a backup. `hash`: SHA-256 over all names and texts, in the order of the names. */
export interface Content {
  organisation: string
  documents: number
  signals: number
  hash: string
}

/** When a backup was made, and what is in it. */
export interface Backup {
  at: string
  contents: Content[]
}

const headSchema = z.strictObject({ backup: z.literal(1), at: z.iso.datetime() })
const fileSchema = z.strictObject({ name: z.string(), text: z.string() })
const contentSchema = z.strictObject({
  organisation: z.string(),
  documents: z.int(),
  signals: z.int(),
  hash: z.string(),
})
const footSchema = z.strictObject({ contents: z.record(z.string(), z.unknown()) })

const organisationOf = (name: string): string => name.split('/')[0] ?? ''
const byName = (one: SealedFile, other: SealedFile): number => (one.name < other.name ? -1 : 1)
/** A backup's list of what is in it opens only in this backup. */
const contextOf = (organisation: string, at: string): string => `backup ${organisation} ${at}`

function contentOf(organisation: string, files: readonly SealedFile[]): Content {
  const hash = createHash('sha256')
  for (const { name, text } of files.toSorted(byName)) hash.update(JSON.stringify([name, text]))
  const signals = files.filter(({ name }) => name.startsWith(`${organisation}/signals/`)).length
  return { organisation, documents: files.length, signals, hash: hash.digest('base64url') }
}

const eachOrganisation = (files: readonly SealedFile[]): Content[] =>
  [...Map.groupBy(files, ({ name }) => organisationOf(name))].map(([organisation, own]) =>
    contentOf(organisation, own),
  )

/**
 * The lines of a backup: when, each document as it is on disk, and at the end what has to be in it, encrypted with the keys of each organisation, so
 * that nothing can be left out or put in without its key.
 */
export function* linesOf(
  files: readonly SealedFile[],
  at: Date,
  keysOf: (organisation: string) => KeyRing,
): Generator<string> {
  const moment = at.toISOString()
  yield JSON.stringify({ backup: 1, at: moment })
  for (const { name, text } of files) yield JSON.stringify({ name, text })
  const sealed = eachOrganisation(files).map((content) => {
    const { organisation } = content
    const text = JSON.stringify(content)
    return [organisation, seal(keysOf(organisation), contextOf(organisation, moment), text)]
  })
  yield JSON.stringify({ contents: Object.fromEntries(sealed) })
}

export const contentsIn = (files: readonly SealedFile[]): Content[] => eachOrganisation(files)

/** What stands in a backup, checked whole. Fails with StartError, also for an organisation of which the keys are not known. */
export function readLines(text: string, keysOf: KeysOf): { files: SealedFile[]; backup: Backup } {
  const [first = '', ...rest] = text.trimEnd().split('\n')
  const last = rest.pop() ?? ''
  const head = parsed(headSchema, first)
  const foot = parsed(footSchema, last)
  const files = rest.map((line) => parsed(fileSchema, line))
  const found = eachOrganisation(files)
  for (const organisation of Object.keys(foot.contents)) {
    const keys = keysOf(organisation)
    if (!keys)
      throw new StartError(
        `In de reservekopie staat “${organisation}”, en die organisatie staat niet in de instellingen. Er is niets veranderd.`,
      )
    const mine = found.find((one) => one.organisation === organisation)
    const listed = listedIn(keys, contextOf(organisation, head.at), foot.contents[organisation])
    if (mine?.hash !== listed.hash || mine.documents !== listed.documents) throw notWhole()
  }
  if (found.some(({ organisation }) => !Object.hasOwn(foot.contents, organisation))) throw notWhole()
  return { files, backup: { at: head.at, contents: found } }
}

function listedIn(keys: KeyRing, context: string, sealed: unknown): Content {
  try {
    return contentSchema.parse(JSON.parse(open(keys, context, sealed)))
  } catch (error) {
    throw new StartError(
      'De reservekopie kan niet worden geopend: verkeerde sleutel, of ze is beschadigd. Er is niets veranderd. Controleer ENCRYPTION_KEYS (of keys in het bestand met instellingen).',
      error,
    )
  }
}

const notWhole = (cause?: unknown): StartError =>
  new StartError(
    'De reservekopie is niet heel: er ontbreekt iets, of er is iets veranderd. Er is niets teruggezet. Neem een andere kopie.',
    cause,
  )

function parsed<S extends z.ZodType>(schema: S, line: string): z.infer<S> {
  try {
    return schema.parse(JSON.parse(line))
  } catch (error) {
    throw notWhole(error)
  }
}
