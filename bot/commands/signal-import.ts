import { createHmac } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { type Day, dayInNumbers, momentOf, readDay } from '../calendar.ts'
import { StartError } from '../errors.ts'
import { newReference } from '../signals/reference.ts'
import type { Signal } from '../signals/signal.ts'
import { derive, type Key, type KeyRing } from '../store/crypto.ts'

/** The columns of the old list, as its first line names them; only `wat` is needed. */
export const columns = ['datum', 'wat', 'adres', 'bedrijf', 'buurt', 'vorm', 'zaaknummer', 'stand'] as const
type Column = (typeof columns)[number]
/** By which a line is known again; the others change while a signal is dealt with. */
const telling: readonly Column[] = ['datum', 'wat', 'adres', 'bedrijf', 'buurt']
type Row = Partial<Record<Column, string>>

const forms: Readonly<Record<string, string>> = {
  arbeidsuitbuiting: 'labour',
  'seksuele uitbuiting': 'sexual',
  'criminele uitbuiting': 'criminal',
  'huishoudelijke uitbuiting': 'domestic',
  anders: 'other',
}
const closed = ['afgesloten', 'gesloten', 'dicht']
const open = ['open', 'nieuw', '']

const mostCharacters = 20_000

interface Making {
  organisation: string
  newId: () => string
  /** The keys of the organisation: a line has the same id each time, and nobody without a key can tell from it what stands in the line. */
  keys: KeyRing
  random: (n: number) => number
  now: Date
}

/** One line of the old list. `ids`: those that it may have been given before, with keys that were first in the ring then. */
export interface OldSignal {
  signal: Signal
  ids: string[]
}

/**
 * Signals from the old list, one for each line of a CSV with a heading, separated by a comma or a semicolon as Excel does. All of it or nothing:
 * fails with StartError that names each line with what to mend, without repeating what stands in it.
 */
export function readOldList(csv: string, making: Making): OldSignal[] {
  const rows = rowsOf(csv)
  const faults = rows.flatMap((row, at) => faultsOf(row).map((fault) => `  - regel ${at + 2}: ${fault}`))
  if (faults.length > 0) throw new StartError(`Er is niets ingelezen:\n${faults.slice(0, 20).join('\n')}`)
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const text = JSON.stringify(telling.map((column) => row[column] ?? ''))
    const nth = (seen.get(text) ?? 0) + 1
    seen.set(text, nth)
    const { keys, organisation } = making
    const ids = keys.map((key) => idOf(key, organisation, text, nth))
    return { signal: signalFrom(row, idOf(keys[0], organisation, text, nth), making), ids }
  })
}

/** Two lines with the same words are two signals. */
const idOf = (key: Key, organisation: string, text: string, nth: number): string =>
  createHmac('sha256', derive(key, 'old list'))
    .update(JSON.stringify([organisation, text, nth]))
    .digest('base64url')

function rowsOf(csv: string): Row[] {
  const [heading = ''] = csv.split('\n')
  const delimiter = heading.includes(';') ? ';' : ','
  let rows: Record<string, string>[]
  try {
    rows = parse(csv, {
      bom: true,
      delimiter,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? ` bij regel ${String(error.lines)}` : ''
    throw new StartError(`Dit is geen CSV die ik kan lezen${line}. Bewaar de lijst opnieuw als CSV (UTF-8).`)
  }
  const names = Object.keys(rows[0] ?? {})
  const strange = names.filter((name) => !(columns as readonly string[]).includes(name))
  if (rows.length === 0 || strange.length > 0 || !names.includes('wat'))
    throw new StartError(
      `De eerste regel moet kolommen noemen uit: ${columns.join(', ')}. “wat” is nodig.${strange.length > 0 ? ` Deze ken ik niet: ${strange.join(', ')}.` : ''}`,
    )
  return rows
}

function faultsOf({ datum = '', wat = '', vorm = '', stand = '' }: Row): string[] {
  return [
    wat === '' ? '“wat” is leeg' : '',
    wat.length > mostCharacters ? `“wat” is langer dan ${mostCharacters} tekens` : '',
    datum && !readDay(datum) ? '“datum” is geen dag als 24-11-2026' : '',
    vorm && !forms[vorm.toLowerCase()] ? `“vorm” is geen van: ${Object.keys(forms).join(', ')}` : '',
    [...open, ...closed].includes(stand.toLowerCase()) ? '' : '“stand” is geen van: open, afgesloten',
  ].filter(Boolean)
}

function signalFrom(row: Row, id: string, { organisation, newId, random, now }: Making): Signal {
  const day = row.datum ? readDay(row.datum) : undefined
  const at = now.toISOString()
  const by = { role: 'bot' as const }
  const filed = closed.includes((row.stand ?? '').toLowerCase())
  const line = { at, by }
  return {
    kind: 'signal',
    id,
    organisation,
    reference: newReference(yearOf(day, now), random),
    known: 'entered',
    answers: answersOf(row, day),
    log: [
      { ...line, id: newId(), what: 'received' },
      ...(row.zaaknummer
        ? [{ ...line, id: newId(), what: 'caseNumber' as const, text: row.zaaknummer }]
        : []),
      ...(filed ? [{ ...line, id: newId(), what: 'filed' as const }] : []),
    ],
    // What was dealt with long ago needs nobody's attention; what is open comes as any new signal.
    deliveries: filed
      ? []
      : [{ id: newId(), kind: 'card', to: 'channel', state: 'waiting', attempts: 0, since: at, due: at }],
  }
}

const yearOf = (day: Day | undefined, now: Date): number =>
  day ? momentOf(day, 12).getUTCFullYear() : now.getUTCFullYear()

function answersOf(row: Row, day: Day | undefined): Record<string, string> {
  const { wat = '', adres, bedrijf, buurt, vorm } = row
  return {
    what: wat,
    how: 'other',
    ...(day ? { day: dayInNumbers(day) } : {}),
    ...(adres ? { address: adres } : {}),
    ...(bedrijf ? { company: bedrijf } : {}),
    ...(buurt ? { neighbourhood: buurt } : {}),
    ...(vorm ? { form: forms[vorm.toLowerCase()] ?? 'other' } : {}),
  }
}
