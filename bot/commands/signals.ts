import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../errors.ts'
import { findingInWords } from '../finding-words.ts'
import { isOver } from '../signals/life.ts'
import { findReference, newReference } from '../signals/reference.ts'
import type { Signal } from '../signals/signal.ts'
import { type KeysOf, mustHaveKeys } from '../store/crypto.ts'
import { readOnlyDisk } from '../store/disk.ts'
import { readAll } from '../store/documents.ts'
import { dayOfLeaf, findingsIn } from '../store/journal.ts'
import { openLowdbStore } from '../store/lowdb.ts'
import type { Store } from '../store/store.ts'
import { readOldList } from './signal-import.ts'

/** The command "signals", for who runs the installation: "verify" beside a bot that runs, "import" and "removed" while it is stopped. Says no text of a signal. */
export async function signalsCommand(
  [word, file]: readonly string[],
  place: Place,
  made: { now: Date; newId: () => string; random: (n: number) => number },
): Promise<string> {
  if (word === 'verify') return verify(place)
  if (word === 'import' && file) return importList(file, place, made)
  if (word === 'removed' && file) return takenAway(file, place)
  throw new StartError(
    'Kies: verify, import met het pad van een CSV, of removed met het nummer van een verlopen signaal',
  )
}

interface Place {
  data: string
  organisation: string
  keysOf: KeysOf
}

/** Reads the old list in; what was read in before stays as it is. The bot has to be stopped, because one process has the folder at a time. */
async function importList(
  file: string,
  { data, organisation, keysOf }: Place,
  made: { now: Date; newId: () => string; random: (n: number) => number },
): Promise<string> {
  const csv = await readFile(file, 'utf8').catch(() => {
    throw new StartError(`Het bestand ${file} kan niet worden gelezen.`)
  })
  const list = readOldList(csv, { organisation, keys: mustHaveKeys(keysOf, organisation), ...made })
  const signals: Signal[] = []
  const store = await openLowdbStore(join(data, 'store'), keysOf)
  try {
    for (const { signal, ids } of list) {
      const known = await Promise.all(ids.map((id) => store.signal(organisation, id)))
      if (known.some((one) => one !== undefined)) continue
      await addWithFreeReference(store, signal, made.random)
      signals.push(signal)
    }
  } finally {
    await store.close()
  }
  const open = signals.filter((signal) => !isOver(signal)).length
  const before = list.length - signals.length
  const known = before > 0 ? ` ${before} stonden er al en zijn gebleven zoals ze waren.` : ''
  return `${signals.length} signalen ingelezen, waarvan ${open} open.${known} De open signalen komen in het functionariskanaal zodra de bot start.`
}

/**
 * Somebody took away by hand what the bot itself could not: nothing is kept any more of where the messages of this expired signal stood. Fails with
 * StartError for any other signal.
 */
async function takenAway(typed: string, { data, organisation, keysOf }: Place): Promise<string> {
  const store = await openLowdbStore(join(data, 'store'), keysOf)
  try {
    const found = await store.signalByReference(organisation, findReference(typed) ?? '')
    if (!found?.remains || found.deliveries.length === 0)
      throw new StartError(`Er is geen verlopen signaal ${typed} waarvan nog berichten staan.`)
    await store.changeSignal(organisation, found.id, (signal) => ({ ...signal, deliveries: [] }))
    return `Van ${found.reference} weet Signaalpunt niet meer waar zijn berichten stonden.`
  } finally {
    await store.close()
  }
}

async function addWithFreeReference(
  store: Store,
  signal: Signal,
  random: (n: number) => number,
): Promise<void> {
  const year = Number(signal.reference.slice(2, 6))
  for (let reference = signal.reference; ; reference = newReference(year, random)) {
    const { outcome } = await store.addSignal({ ...signal, reference })
    if (outcome !== 'reference-taken') return
  }
}

/** Checks every log against its chain and against the journal. Fails with StartError when something is wrong, so that a script notices. */
async function verify({ data, organisation, keysOf }: Place): Promise<string> {
  const folder = join(data, 'store')
  await access(folder).catch(() => {
    throw new StartError(`In ${data} staat nog niets.`)
  })
  const { shelf } = await readAll(folder, keysOf, readOnlyDisk)
  const signals = shelf.allSignals().filter((signal) => signal.organisation === organisation)
  const days = shelf.journals(organisation)
  const findings = findingsIn(signals, days, mustHaveKeys(keysOf, organisation))
  const lines = signals.reduce((sum, { log }) => sum + log.length, 0)
  const counted = `${signals.length} signalen met ${lines} regels en ${new Set(days.map(({ id }) => dayOfLeaf(id))).size} dagen in het journaal gecontroleerd.`
  if (findings.length > 0)
    throw new StartError(
      `${counted}\nEr klopt iets niet:\n${findings.map((one) => `  - ${findingInWords(one)}`).join('\n')}`,
    )
  return `${counted} Alles klopt.${days.length > 0 ? ` Laatste kenmerk: ${days.at(-1)?.mac}` : ''}`
}
