import { workingTime } from './half-day.ts'
import { ownerOf, partOf } from './signals/life.ts'
import { type Functionaris, isHiddenFrom, type Signal } from './signals/signal.ts'
import { isUrgent } from './signals/urgency.ts'

const workday = 8 * 60 * 60_000

/** A new signal that nobody took within a working day is late: by then everybody on the roster had a round-up with it. */
export const lateAfter = workday
/** After two the head of the team has to see to it that somebody is there. */
export const headAfter = 2 * workday

type Reader = Pick<Functionaris, 'platform' | 'id'>

/** How much there is of what, for one receiver. `urgent` and `late` are part of `fresh`. */
export interface Digest {
  fresh: number
  urgent: number
  late: number
  /** In this person's hands, and the reporter was the last to say something. */
  waiting: number
}

/** Since when nobody has it in hand: it came in, or its owner let go of it. */
function untakenSince(signal: Signal): Date | undefined {
  if (ownerOf(signal)) return undefined
  const line = signal.log.findLast(({ what }) => what === 'received' || what === 'released')
  return line && new Date(line.at)
}

/** Those that nobody has taken for so much working time, in milliseconds. */
export const untaken = (signals: readonly Signal[], time: number, now: Date): Signal[] =>
  signals.filter((signal) => {
    const since = untakenSince(signal)
    return since !== undefined && workingTime(since, now) >= time
  })

const saysSomething: ReadonlySet<string> = new Set(['answered', 'added', 'withdrawalAsked'])
const quiet: ReadonlySet<string> = new Set(['seen', 'read', 'searched'])

/** The reporter said something, and whoever has it in hand did nothing since. */
function waitsSince({ log }: Signal): Date | undefined {
  const last = log.findLast(({ what }) => !quiet.has(what))
  return last && saysSomething.has(last.what) ? new Date(last.at) : undefined
}

/** What this person may see of the open signals. */
export const visibleTo = (signals: readonly Signal[], reader: Reader): Signal[] =>
  signals.filter((signal) => !isHiddenFrom(signal, reader))

/**
 * What there was to do at the beginning of a half-day and still is. What came in since is for the next: so a restart in the middle tells
 * nothing that a bot that was there all the time would not.
 */
export function digestOf(open: readonly Signal[], reader: Functionaris, begin: Date): Digest {
  const before = (moment: Date | undefined) => moment !== undefined && moment < begin
  const mine = visibleTo(open, reader)
  const fresh = mine.filter((signal) => before(untakenSince(signal)))
  return {
    fresh: fresh.length,
    urgent: fresh.filter(isUrgent).length,
    late: untaken(fresh, lateAfter, begin).length,
    waiting: mine.filter((signal) => partOf(signal, reader) === 'owner' && before(waitsSince(signal))).length,
  }
}

export const isEmpty = ({ fresh, waiting }: Digest): boolean => fresh === 0 && waiting === 0
