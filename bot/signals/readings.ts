import { addDays, type Day, dayOf, isWorkday, momentOf, timeOf } from '../calendar.ts'
import type { Keeper } from './holding.ts'
import { ownerOf } from './life.ts'
import { type Entry, isHiddenFrom, isSame, type Signal } from './signal.ts'

/** Acts with which somebody was shown something of a signal and did nothing to it. */
const readingActs = ['read', 'searched', 'exported', 'printed', 'inventoried'] as const
type ReadingLine = Extract<Entry, { what: (typeof readingActs)[number] }>

/** A month in the Dutch calendar, as yyyy-mm, of this century. */
export type Month = string & { readonly month: unique symbol }

export const isMonth = (text: string): text is Month => /^20\d\d-(0[1-9]|1[0-2])$/.test(text)

export const monthIn = (day: Day): Month => day.slice(0, 7) as Month
export const firstOf = (month: Month): Day => `${month}-01` as Day
/** No month has more than 31 days, and none fewer than 28. */
export const monthAfter = (month: Month): Month => monthIn(addDays(firstOf(month), 31))
export const monthBefore = (month: Month): Month => monthIn(addDays(firstOf(month), -1))

/** Somebody was shown something of a signal: when, who, of which one, and whose it was then. Nothing of what stood in it. */
export interface Reading {
  /** Ids of the signal and of the line in its log. */
  signal: string
  line: string
  reference: string
  /** In ISO 8601. */
  at: string
  by: Keeper
  what: ReadingKind
  /** Who had it in hand then: the reader, nobody yet, or somebody else. */
  whose: 'own' | 'nobody' | 'other'
}

export type ReadingKind =
  | 'page'
  | 'preview'
  | 'forwards'
  | 'searched'
  | 'found'
  | 'exported'
  | 'agenda'
  | 'pack'
  | 'agreements'
  | 'inventory'

function kindOf(line: ReadingLine): ReadingKind {
  switch (line.what) {
    case 'read':
      return line.part ?? 'page'
    case 'searched':
      return line.request === undefined ? 'searched' : 'found'
    case 'exported':
      return 'exported'
    case 'printed':
      return line.document
    case 'inventoried':
      return 'inventory'
  }
}

const isReading = (line: Entry): line is ReadingLine => (readingActs as readonly string[]).includes(line.what)

/** From and until which moment a month goes on, in ISO 8601; the last is in the next month. */
const boundsOf = (month: Month): [from: string, until: string] => [
  momentOf(firstOf(month), 0).toISOString(),
  momentOf(firstOf(monthAfter(month)), 0).toISOString(),
]

type Viewer = Pick<Keeper, 'platform' | 'id'>

/** What is there for this person: who handles signals as well can be kept out of one, and then of who read it too. */
const visibleTo = (signals: readonly Signal[], viewer: Viewer): Signal[] =>
  signals.filter((signal) => !isHiddenFrom(signal, viewer))

/** All readings of one month that this person may know of, the newest first. Of what has expired nobody's name is left. */
export function readingsIn(signals: readonly Signal[], month: Month, viewer: Viewer): Reading[] {
  const [from, until] = boundsOf(month)
  const found = visibleTo(signals, viewer).flatMap((signal) =>
    signal.log.flatMap((line, at) =>
      isReading(line) && line.at >= from && line.at < until ? (asReading(signal, line, at) ?? []) : [],
    ),
  )
  // Reversed first: what was read in the same moment stays in the order of the log.
  return found.reverse().sort((a, b) => b.at.localeCompare(a.at) || a.reference.localeCompare(b.reference))
}

function asReading(signal: Signal, line: ReadingLine, at: number): Reading | undefined {
  const { by } = line
  if (by.role !== 'functionaris' && by.role !== 'privacyOfficer') return undefined
  const owner = ownerOf({ log: signal.log.slice(0, at) })
  const { id, reference } = signal
  return {
    signal: id,
    line: line.id,
    reference,
    at: line.at,
    by,
    what: kindOf(line),
    whose: owner ? (isSame(owner, by) ? 'own' : 'other') : 'nobody',
  }
}

/** How many readings of this month were of signals that have expired since. Of what somebody was kept out of not even the count is told. */
export function goneFrom(signals: readonly Signal[], month: Month): number {
  const [from, until] = boundsOf(month)
  const lines = signals.flatMap(({ remains, log }) => (remains && !remains.secret ? log : []))
  return lines.filter(
    (line) =>
      line.what === 'emptied' &&
      (readingActs as readonly string[]).includes(line.was) &&
      line.at >= from &&
      line.at < until,
  ).length
}

/** The nearest months before and after this one in which something was read, as far as this person may know. */
export function monthsAround(
  signals: readonly Signal[],
  month: Month,
  viewer: Viewer,
): { before?: Month; after?: Month } {
  const [from, until] = boundsOf(month)
  const moments = visibleTo(signals, viewer).flatMap(({ log }) =>
    log.flatMap((line) => (isReading(line) ? line.at : [])),
  )
  const before = moments.reduce((last, at) => (at < from && at > last ? at : last), '')
  const after = moments.reduce((first, at) => (at >= until && (!first || at < first) ? at : first), '')
  const inMonth = (at: string): Month => monthIn(dayOf(new Date(at)))
  return { ...(before ? { before: inMonth(before) } : {}), ...(after ? { after: inMonth(after) } : {}) }
}

/** Somebody else had it in hand. Who searches for a request, or makes its inventory, does what that asks for. */
export const isOfOther = ({ whose, what }: Reading): boolean =>
  whose === 'other' && what !== 'found' && what !== 'inventory'

/** In the evening, at night, in a weekend or on a holiday: not between seven and seven on a working day. */
export function isAtOddHour({ at }: Reading): boolean {
  const moment = new Date(at)
  const time = timeOf(moment)
  return time < '07:00' || time >= '19:00' || !isWorkday(dayOf(moment))
}

/** What a month comes to, in numbers. How often each person read is none of them: readings are looked at for their reason, not counted per head. */
export interface Tally {
  readings: number
  people: number
  ofOthers: number
  atOddHours: number
}

export const tallyOf = (readings: readonly Reading[]): Tally => ({
  readings: readings.length,
  people: new Set(readings.map(({ by: { platform, id } }) => `${platform} ${id}`)).size,
  ofOthers: readings.filter(isOfOther).length,
  atOddHours: readings.filter(isAtOddHour).length,
})
