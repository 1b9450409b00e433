import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { z } from 'zod'
import { StartError } from '../errors.ts'
import {
  isDamaged,
  type KeyRing,
  type KeysOf,
  keyIdOf,
  MissingKeyError,
  NewerFormError,
  open,
  seal,
} from './crypto.ts'
import type { Disk } from './disk.ts'
import { documentSchema, type StoredDocument } from './records.ts'
import { Shelf } from './shelf.ts'

/** One lowdb document in its own file, encrypted and bound to its name: a file put in another's place does not open. */
class EncryptedFile implements Adapter<StoredDocument> {
  readonly #path: string
  readonly #context: string
  readonly #keys: KeyRing
  readonly #disk: Disk

  constructor(folder: string, name: string, keys: KeyRing, disk: Disk) {
    this.#path = join(folder, name)
    this.#context = name
    this.#keys = keys
    this.#disk = disk
  }

  async read(): Promise<StoredDocument> {
    const sealed: unknown = JSON.parse(await this.#disk.read(this.#path))
    const read = documentSchema.safeParse(JSON.parse(open(this.#keys, this.#context, sealed)))
    // It opened, so nothing is damaged: what we don't know in it, another version wrote.
    if (!read.success) throw new NewerFormError(read.error)
    return read.data
  }

  async write(data: StoredDocument): Promise<void> {
    const sealed = JSON.stringify(seal(this.#keys, this.#context, JSON.stringify(data)))
    await this.#disk.write(this.#path, sealed, mayStayBefore(data) ? 'kept' : 'gone')
  }

  /** What stood there before the newest, if the newest is damaged and this can be opened. */
  async readBefore(): Promise<StoredDocument | undefined> {
    if (!isDamaged(this.#keys, this.#context, await this.#disk.read(this.#path))) return undefined
    const text = await this.#disk.readBefore(this.#path)
    try {
      return text === undefined
        ? undefined
        : documentSchema.parse(JSON.parse(open(this.#keys, this.#context, JSON.parse(text))))
    } catch {
      return undefined
    }
  }
}

/** Of a person nothing that was typed and sent, or thrown away, may stay behind; nor the texts of a signal once they are gone. */
function mayStayBefore(document: StoredDocument): boolean {
  if (document.kind === 'person' || document.kind === 'choice') return false
  if (document.kind !== 'signal') return true
  // Emptied marks: their term has passed.
  return !(
    document.marks?.length === 0 ||
    document.log.some(({ what }) => what === 'withdrawn' || what === 'expired')
  )
}

/** What is there instead of a document that could not be read. */
export interface Mended {
  /** The file's name below the folder; what could not be read lies beside it. */
  name: string
  document: StoredDocument
}

/** Name of the file below the data folder: organisation, kind, and for signals the year they came in. */
export function nameOf(document: StoredDocument): string {
  if (document.kind === 'office') return `${document.organisation}/office.json`
  if (document.kind === 'knowledge') return `${document.organisation}/knowledge.json`
  if (document.kind === 'request') return `${document.organisation}/requests/${document.id}.json`
  if (document.kind === 'sample') return `${document.organisation}/samples/${document.id}.json`
  if (document.kind === 'journal') return `${document.organisation}/journal/${document.id}.json`
  if (document.kind === 'choice') return `${document.organisation}/choices/${document.id}.json`
  if (document.kind === 'person') return `${document.organisation}/people/${document.id}.json`
  return `${document.organisation}/signals/${document.reference.slice(2, 6)}/${document.id}.json`
}

/** Documents with the same turn are written one after the other: the days of a journal are tied to each other. */
export const turnOf = ({
  kind,
  organisation,
  id,
}: Pick<StoredDocument, 'kind' | 'organisation' | 'id'>): string =>
  kind === 'journal' ? `journal ${organisation}` : `${kind} ${organisation} ${id}`

/** With which keys its file and the copy from before it are sealed; `undefined` for what is damaged or not there. */
export async function keysOnDisk(
  folder: string,
  name: string,
  disk: Pick<Disk, 'read' | 'readBefore'>,
): Promise<{ file: string | undefined; before: string | undefined }> {
  const path = join(folder, name)
  const file = await disk.read(path).catch(() => '')
  return { file: keyIdOf(file), before: keyIdOf((await disk.readBefore(path)) ?? '') }
}

/**
 * The newest text of a document that opens, as it lies on disk. `earlier`: the newest is damaged, and this stood there before it. `damaged`: neither
 * opens. `undefined`: it is not there any more. What is whole, and sealed with a key that is not known or by a newer version, is given as it is.
 */
export async function newestWhole(
  folder: string,
  name: string,
  keys: KeyRing,
  disk: Pick<Disk, 'read' | 'readBefore'>,
): Promise<{ text: string; earlier: boolean } | 'damaged' | undefined> {
  const path = join(folder, name)
  const text = await disk.read(path).catch((error: unknown) => (isGone(error) ? undefined : ''))
  if (text === undefined) return undefined
  if (!isDamaged(keys, name, text)) return { text, earlier: false }
  const before = await disk.readBefore(path)
  return before === undefined || isDamaged(keys, name, before) ? 'damaged' : { text: before, earlier: true }
}

const isGone = (error: unknown): boolean => z.object({ code: z.literal('ENOENT') }).safeParse(error).success

/** Puts a document in its file. Fails as the disk does. */
export async function writeOne(
  folder: string,
  document: StoredDocument,
  keys: KeyRing,
  disk: Disk,
): Promise<void> {
  await new Low<StoredDocument>(new EncryptedFile(folder, nameOf(document), keys, disk), document).write()
}

/**
 * Everything below the folder, each document with the keys of its organisation. A damaged one gives way to what stood there before it, and is put
 * aside as evidence. Fails with StartError that names the first file for which there is nothing.
 */
export async function readAll(
  folder: string,
  keysOf: KeysOf,
  disk: Disk,
): Promise<{ shelf: Shelf; mended: Mended[] }> {
  const shelf = new Shelf()
  const mended: Mended[] = []
  const paths = await disk.documents(folder)
  // In groups: thousands of files open at once exceed the limit of most systems.
  for (let from = 0; from < paths.length; from += 64) {
    const group = paths.slice(from, from + 64)
    for (const found of await Promise.all(group.map((path) => readIn(folder, path, keysOf, disk)))) {
      shelf.put('document' in found ? found.document : found)
      if ('document' in found) mended.push(found)
    }
  }
  return { shelf, mended }
}

/** The first part of the name says whose it is; what is nobody's is not passed over, or it would be forgotten in the folder. Fails with StartError. */
export function keysFor(folder: string, name: string, keysOf: KeysOf): KeyRing {
  const [organisation = ''] = name.split('/')
  const keys = keysOf(organisation)
  if (!keys)
    throw new StartError(
      `In de gegevensmap ${folder} staat een map “${organisation}”, en die organisatie staat niet in de instellingen. Er is niets veranderd. Zet de organisatie met haar sleutels in de instellingen, of haal de map weg.`,
    )
  return keys
}

async function readIn(
  folder: string,
  path: string,
  keysOf: KeysOf,
  disk: Disk,
): Promise<StoredDocument | Mended> {
  const keys = keysFor(folder, path.slice(folder.length + 1), keysOf)
  return readOne(folder, path, keys, disk).catch(async (error: unknown) => {
    const mended = await mend(folder, path, keys, disk)
    if (!mended) throw error
    return mended
  })
}

/** What was written last is lost with the power, or damaged: what stood there before it is put back. */
async function mend(folder: string, path: string, keys: KeyRing, disk: Disk): Promise<Mended | undefined> {
  const name = path.slice(folder.length + 1)
  const file = new EncryptedFile(folder, name, keys, disk)
  const document = await file.readBefore()
  if (!document || nameOf(document) !== name) return undefined
  await disk.setAside(path)
  await file.write(document)
  return { name, document }
}

/** One document by its name below the folder. Fails with StartError when it can't be read or stands where it doesn't belong. */
export async function readOne(
  folder: string,
  path: string,
  keys: KeyRing,
  disk: Disk,
): Promise<StoredDocument> {
  const name = path.slice(folder.length + 1)
  const low = new Low<StoredDocument | null>(
    new EncryptedFile(folder, name, keys, disk) as Adapter<StoredDocument | null>,
    null,
  )
  try {
    await low.read()
  } catch (error) {
    throw new StartError(whyUnread(path, error), error)
  }
  if (!low.data || nameOf(low.data) !== name)
    throw new StartError(`Het bestand ${path} hoort hier niet. Er is niets veranderd.`)
  return low.data
}

function whyUnread(path: string, error: unknown): string {
  if (error instanceof MissingKeyError)
    return `Het bestand ${path} is versleuteld met sleutel “${error.id}”, en die staat niet in ENCRYPTION_KEYS (of keys in het bestand met instellingen). Er is niets veranderd. Zet die sleutel terug, achter de nieuwe; npm run keys zegt wanneer hij weg kan.`
  if (error instanceof NewerFormError)
    return `Het bestand ${path} is heel, maar er staat iets in dat deze versie van Signaalpunt niet kent: een nieuwere versie heeft het geschreven. Er is niets veranderd. Start die nieuwere versie, of zet een reservekopie terug van voordat die er was.`
  return `Het bestand ${path} kan niet worden gelezen: verkeerde sleutel, of het is beschadigd. Er is niets veranderd. Controleer ENCRYPTION_KEYS (of keys in het bestand met instellingen), of zet dit bestand terug uit de reservekopie.`
}

/** A document that was mended at the start. */
export interface Damage {
  /** Its file below the folder. */
  name: string
  /** Of a signal: lines of its log that are known to be missing, by the journal. What came after the journal's last look is unknown. */
  missing?: number
}

export function damageOf({ name, document }: Mended, shelf: Shelf): Damage {
  if (document.kind !== 'signal') return { name }
  const { organisation, id, log } = document
  const noted = shelf.headsNoted(organisation, id).map(({ lines }) => lines)
  return { name, missing: Math.max(0, Math.max(0, ...noted) - log.length) }
}
