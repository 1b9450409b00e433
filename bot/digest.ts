import type { Day } from './calendar.ts'
import { lateAfter, overdueIn, untaken, untakenSince } from './overdue.ts'
import { forwardsOf, waitsFor } from './signals/forwards.ts'
import { life, ownerOf, partOf } from './signals/life.ts'
import { type Entry, type Functionaris, isCall, isHiddenFrom, isSame, type Signal } from './signals/signal.ts'
import { isUrgent } from './signals/urgency.ts'

type Reader = Pick<Functionaris, 'platform' | 'id'>

/** What there is, for one receiver. `urgent` and `late` are part of `fresh`. */
export interface Digest {
  fresh: readonly Signal[]
  urgent: readonly Signal[]
  late: readonly Signal[]
  /** In this person's hands, and the reporter was the last to say something. */
  waiting: readonly Signal[]
  /** In this person's hands, with something past its day. */
  overdue: readonly Signal[]
  /** In the hands of somebody who is away, and waiting or past its day. */
  absent: readonly Signal[]
  /** A partner has not said how it ended; told once in a quarter. */
  partners: readonly Signal[]
}

export const nothing: Digest = {
  fresh: [],
  urgent: [],
  late: [],
  waiting: [],
  overdue: [],
  absent: [],
  partners: [],
}

const saysSomething: ReadonlySet<string> = new Set(['answered', 'added', 'withdrawalAsked'])
/** Looking at it, on paper too, is no answer. */
const quiet: ReadonlySet<string> = new Set(['seen', 'read', 'searched', 'printed', 'inventoried'])

/** The reporter said something, and whoever has or had it in hand did nothing since. What others did meanwhile is no answer. */
function waitsSince(signal: Signal): Date | undefined {
  const owner = ownerOf(signal)
  const isAct = ({ what, by }: Entry): boolean =>
    by.role === 'functionaris' &&
    !quiet.has(what) &&
    (life[what].by.every((part) => part === 'owner') || (owner !== undefined && isSame(by, owner)))
  const last = signal.log.findLast((line) => saysSomething.has(line.what) || isAct(line))
  return last && saysSomething.has(last.what) ? new Date(last.at) : undefined
}

/** What this person may see of the open signals. */
export const visibleTo = (signals: readonly Signal[], reader: Reader): Signal[] =>
  signals.filter((signal) => !isHiddenFrom(signal, reader))

/** It can't wait, nobody has it, and this person was not called by name: they came on duty after that. Whoever is still being called is not told besides. */
function isUncalled(signal: Signal, { id }: Reader): boolean {
  if (!isUrgent(signal) || untakenSince(signal) === undefined) return false
  const calls = signal.deliveries.filter((one) => isCall(signal, one))
  return calls.length > 0 && calls.every(({ called }) => called && !called.includes(id))
}

/**
 * What there was to do at the beginning of a half-day and still is. What came in since is for the next, unless it can't wait and this person has
 * not heard of it: so a restart in the middle tells nothing that a bot that was there all the time would not.
 */
export function digestOf(open: readonly Signal[], reader: Functionaris, begin: Date): Digest {
  const mine = visibleTo(open, reader)
  const own = mine.filter((signal) => partOf(signal, reader) === 'owner')
  const fresh = mine.filter((signal) => isBefore(untakenSince(signal), begin) || isUncalled(signal, reader))
  return {
    ...nothing,
    fresh,
    urgent: fresh.filter(isUrgent),
    late: untaken(fresh, lateAfter, begin),
    waiting: own.filter((signal) => isBefore(waitsSince(signal), begin)),
    overdue: own.filter((signal) => overdueIn(signal, begin).length > 0),
  }
}

const isBefore = (moment: Date | undefined, begin: Date): boolean => moment !== undefined && moment < begin

/** What waits or is past its day in the hands of who is away: nobody else would hear of it until they are back. */
export const leftBy = (
  away: readonly Reader[],
  open: readonly Signal[],
  reader: Reader,
  begin: Date,
): readonly Signal[] =>
  visibleTo(open, reader).filter((signal) => {
    const owner = ownerOf(signal)
    const isLeft = owner !== undefined && away.some((one) => isSame(one, owner))
    return isLeft && (isBefore(waitsSince(signal), begin) || overdueIn(signal, begin).length > 0)
  })

/** "2026-10-01": the first day of the quarter in which this day, as yyyy-mm-dd, falls. */
export function quarterOf(day: Day): Day {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 5)}${String(month).padStart(2, '0')}-01` as Day
}

/**
 * Signals, closed ones as well, that went out before this quarter and of which a partner has not said how it ended: this person's own, and those
 * of nobody who is still there. Told with the first round-up of a quarter: one moment to ask each partner instead of a reminder for each signal
 * (product.md, "The functionaris", 4).
 */
export const withSilentPartner = (
  signals: readonly Signal[],
  reader: Functionaris,
  people: readonly Reader[],
  quarter: Day,
): readonly Signal[] =>
  visibleTo(signals, reader).filter((signal) => {
    const owner = ownerOf(signal)
    const isMine = !owner || isSame(owner, reader) || !people.some((one) => isSame(one, owner))
    return isMine && forwardsOf(signal).some((one) => waitsFor(one) && (one.sentOn ?? '') < quarter)
  })

export const isEmpty = (digest: Digest): boolean => Object.values(digest).every(({ length }) => length === 0)
