import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { StartError } from '../errors.ts'
import { type KeyRing, type KeysOf, open, seal } from './crypto.ts'
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
    return documentSchema.parse(JSON.parse(open(this.#keys, this.#context, sealed)))
  }

  async write(data: StoredDocument): Promise<void> {
    await this.#disk.write(this.#path, JSON.stringify(seal(this.#keys, this.#context, JSON.stringify(data))))
  }
}

/** Name of the file below the data folder: organisation, kind, and for signals the year they came in. */
export function nameOf(document: StoredDocument): string {
  if (document.kind === 'office') return `${document.organisation}/office.json`
  if (document.kind === 'knowledge') return `${document.organisation}/knowledge.json`
  if (document.kind === 'journal') return `${document.organisation}/journal/${document.id}.json`
  if (document.kind === 'choice') return `${document.organisation}/choices/${document.id}.json`
  if (document.kind === 'person') return `${document.organisation}/people/${document.id}.json`
  return `${document.organisation}/signals/${document.reference.slice(2, 6)}/${document.id}.json`
}

/** Puts a document in its file. Fails as the disk does. */
export async function writeOne(
  folder: string,
  document: StoredDocument,
  keys: KeyRing,
  disk: Disk,
): Promise<void> {
  await new Low<StoredDocument>(new EncryptedFile(folder, nameOf(document), keys, disk), document).write()
}

/** Everything below the folder, each document with the keys of its organisation. Fails with StartError that names the first file that can't be read. */
export async function readAll(folder: string, keysOf: KeysOf, disk: Disk): Promise<Shelf> {
  const shelf = new Shelf()
  const paths = await disk.documents(folder)
  // In groups: thousands of files open at once exceed the limit of most systems.
  for (let from = 0; from < paths.length; from += 64) {
    const group = paths.slice(from, from + 64)
    for (const document of await Promise.all(group.map((path) => readIn(folder, path, keysOf, disk))))
      shelf.put(document)
  }
  return shelf
}

/** The first part of the name says whose it is; what is nobody's is not passed over, or it would be forgotten in the folder. */
async function readIn(folder: string, path: string, keysOf: KeysOf, disk: Disk): Promise<StoredDocument> {
  const [organisation = ''] = path.slice(folder.length + 1).split('/')
  const keys = keysOf(organisation)
  if (!keys)
    throw new StartError(
      `In de gegevensmap ${folder} staat een map “${organisation}”, en die organisatie staat niet in de instellingen. Er is niets veranderd. Zet de organisatie met haar sleutels in de instellingen, of haal de map weg.`,
    )
  return readOne(folder, path, keys, disk)
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
    throw new StartError(
      `Het bestand ${path} kan niet worden gelezen: verkeerde sleutel, of het is beschadigd. Er is niets veranderd. Controleer ENCRYPTION_KEYS (of keys in het bestand met instellingen), of zet dit bestand terug uit de reservekopie.`,
      error,
    )
  }
  if (!low.data || nameOf(low.data) !== name)
    throw new StartError(`Het bestand ${path} hoort hier niet. Er is niets veranderd.`)
  return low.data
}
