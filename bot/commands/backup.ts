import { access, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../errors.ts'
import type { Signal } from '../signals/signal.ts'
import { type Content, contentsIn, linesOf, readLines, type SealedFile } from '../store/backup.ts'
import { isDamaged, type KeysOf, mustHaveKeys, open, seal } from '../store/crypto.ts'
import { readOnlyDisk, realDisk } from '../store/disk.ts'
import { keysFor, newestWhole, readAll } from '../store/documents.ts'
import { lock } from '../store/lock.ts'
import { documentSchema } from '../store/records.ts'

interface Place {
  data: string
  keysOf: KeysOf
}

const end = '.signaalpunt-backup'
/** "2026-11-28T22-30-00.000Z": a moment that every file system takes as a name. */
const nameAt = (at: string): string => `${at.replaceAll(':', '-')}${end}`

/**
 * Puts a backup of all organisations in a folder, also while the bot runs: each document is written whole, and the journal is read first, so that it
 * never knows more than the logs that were read after it. Each is opened first, or one damaged file would make the whole backup of no use. Gives what
 * to print; fails with StartError when something is damaged, with the backup of all else made.
 */
export async function backupCommand([folder]: readonly string[], place: Place, now: Date): Promise<string> {
  if (!folder) throw new StartError('Geef de map waarin de reservekopie komt: npm run backup -- MAP')
  const { files, earlier, damaged } = await filesIn(storeIn(place), place.keysOf)
  if (files.length === 0 && damaged.length === 0) throw new StartError(`In ${place.data} staat nog niets.`)
  if (files.length === 0)
    throw new StartError(
      `In ${place.data} kan niets worden geopend: verkeerde sleutel, of alles is beschadigd. Er is geen reservekopie gemaakt. Controleer ENCRYPTION_KEYS (of keys in het bestand met instellingen).`,
    )
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, nameAt(now.toISOString()))
  const lines = linesOf(files, now, (one) => mustHaveKeys(place.keysOf, one))
  await realDisk.write(path, `${[...lines].join('\n')}\n`, 'gone')
  const made = [`Reservekopie gemaakt: ${path}`, ...contentsIn(files).map(inWords)]
  if (earlier.length + damaged.length > 0)
    throw new StartError([...made, ...withoutDamaged(damaged), ...withEarlier(earlier)].join('\n'))
  return made.join('\n')
}

const listed = (sentence: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [sentence, ...names.map((name) => `  ${name}`)]

const withoutDamaged = (names: readonly string[]): string[] =>
  listed(
    'Let op: dit is beschadigd en staat er niet in. Bewaar een eerdere reservekopie waar het wel in staat.',
    names,
  )

const notPutBack = (names: readonly string[]): string[] =>
  listed(
    'Let op: dit was al beschadigd in de reservekopie en is niet teruggezet. Zoek het in een eerdere kopie.',
    names,
  )

const withEarlier = (names: readonly string[]): string[] =>
  listed('Let op: hiervan is het nieuwste beschadigd. De tekst van daarvoor staat erin.', names)

/**
 * Puts a backup back into a data folder that is empty. A folder of backups and a moment: the newest that was made before it. Messages that had not been
 * sent may have been since: they go out as a possible repeat, and what had been sent does not go out again. Gives what to print; fails with StartError when
 * something in it was damaged already when it was made, with all else put back.
 */
export async function restoreCommand([from, moment]: readonly string[], place: Place): Promise<string> {
  if (!from)
    throw new StartError(
      'Geef de reservekopie: npm run restore -- BESTAND, of een MAP met een moment als 2026-11-28T12:00',
    )
  const path = await chosen(from, moment)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new StartError(`Het bestand ${path} kan niet worden gelezen.`, error)
  })
  const { files, backup } = readLines(text, place.keysOf)
  const isWhole = ({ name, text: sealed }: SealedFile) => {
    const [organisation = ''] = name.split('/')
    return !isDamaged(mustHaveKeys(place.keysOf, organisation), name, sealed)
  }
  const sorted = Map.groupBy(files, isWhole)
  await putBack(storeIn(place), sorted.get(true) ?? [], place.keysOf)
  const done = [`Teruggezet: ${path}, gemaakt op ${backup.at}`, ...backup.contents.map(inWords)]
  const damaged = sorted.get(false) ?? []
  if (damaged.length === 0) return done.join('\n')
  throw new StartError([...done, ...notPutBack(damaged.map(({ name }) => name))].join('\n'))
}

const storeIn = ({ data }: Place): string => join(data, 'store')

const inWords = ({ organisation, documents, signals, hash }: Content): string =>
  `  ${organisation}: ${signals} signalen, ${documents} documenten, kenmerk ${hash}`

interface Found {
  files: SealedFile[]
  /** Names of those whose newest text is damaged, and of which the text from before is taken. */
  earlier: string[]
  /** Names of those of which nothing opens. */
  damaged: string[]
}

async function filesIn(folder: string, keysOf: KeysOf): Promise<Found> {
  const paths = await access(folder).then(
    () => readOnlyDisk.documents(folder),
    () => [],
  )
  const isJournal = (path: string) => path.includes('/journal/')
  const inOrder = [...paths.filter(isJournal), ...paths.filter((path) => !isJournal(path))]
  const found: Found = { files: [], earlier: [], damaged: [] }
  for (const path of inOrder) {
    const name = path.slice(folder.length + 1)
    const whole = await newestWhole(folder, name, keysFor(folder, name, keysOf), realDisk)
    if (whole === 'damaged') found.damaged.push(name)
    else if (whole) found.files.push({ name, text: whole.text })
    if (whole && whole !== 'damaged' && whole.earlier) found.earlier.push(name)
  }
  return found
}

async function chosen(from: string, moment: string | undefined): Promise<string> {
  const found = await stat(from).catch(() => undefined)
  if (!found?.isDirectory()) return from
  const until = Date.parse(moment ?? '')
  if (Number.isNaN(until))
    throw new StartError('Zeg tot welk moment: npm run restore -- MAP 2026-11-28T12:00')
  const names = (await readdir(from)).filter((name) => name.endsWith(end)).sort()
  const name = names.findLast((one) => one <= nameAt(new Date(until).toISOString()))
  if (!name) throw new StartError(`In ${from} staat geen reservekopie van vóór dat moment.`)
  return join(from, name)
}

/** Put together beside it and moved into place when it is whole and can be read, so that no bot ever starts with half of it. */
async function putBack(folder: string, files: readonly SealedFile[], keysOf: KeysOf): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unlock = await lock(folder)
  const aside = `${folder}.terugzetten`
  try {
    if ((await readOnlyDisk.documents(folder)).length > 0)
      throw new StartError(`In ${folder} staat al iets. Zet die map eerst opzij; er is niets veranderd.`)
    await rm(aside, { recursive: true, force: true })
    for (const file of files) {
      const { name, text } = withDoubt(file, keysOf)
      await realDisk.write(join(aside, name), text, 'gone')
    }
    await readAll(aside, keysOf, readOnlyDisk)
  } finally {
    await unlock()
  }
  await rm(folder, { recursive: true, force: true })
  await rename(aside, folder)
}

/** A signal with messages that were not sent when the backup was made: since then they may have been. */
function withDoubt({ name, text }: SealedFile, keysOf: KeysOf): SealedFile {
  const [organisation = ''] = name.split('/')
  const keys = mustHaveKeys(keysOf, organisation)
  const document = documentSchema.parse(JSON.parse(open(keys, name, JSON.parse(text))))
  const changed = document.kind === 'signal' ? doubted(document) : document
  return changed === document
    ? { name, text }
    : { name, text: JSON.stringify(seal(keys, name, JSON.stringify(changed))) }
}

function doubted(signal: Signal): Signal {
  if (signal.deliveries.every(({ state }) => state === 'sent')) return signal
  const deliveries = signal.deliveries.map((one) =>
    one.state === 'sent' || one.receipt ? one : { ...one, possibleRepeat: true },
  )
  return { ...signal, deliveries }
}
