import type { Change, Now } from './change.ts'
import { type Forward, forwardsOf, waitsFor } from './forwards.ts'
import { life, nameOf, ownerOf } from './life.ts'
import { type Entry, type Functionaris, isSame, lastOf, openQuestions, type Signal } from './signal.ts'
import { claim, takeOver } from './triage.ts'

type Holder = Pick<Functionaris, 'platform' | 'id'>

/** Who has it in hand, or had it when they left: until somebody takes it on it is still found as theirs. */
export function holderOf(signal: Pick<Signal, 'log' | 'hiddenFrom' | 'origin'>): Functionaris | undefined {
  const { log } = signal
  const owner = ownerOf(signal)
  const at = log.findLastIndex(({ what }) => what === 'released')
  // Who let go of it themselves has nothing more to do with it.
  return owner ?? (log[at]?.by.role === 'bot' ? ownerOf({ ...signal, log: log.slice(0, at) }) : undefined)
}

/** The cases of one person, oldest first. */
export interface Pack {
  who: Functionaris
  signals: Signal[]
}

/** Whose cases these are, in the order in which they came. `signals`: open ones that the reader may know of. */
export function packsIn(signals: readonly Signal[]): Pack[] {
  const held = signals.flatMap((signal) => {
    const who = holderOf(signal)
    return who ? [{ who, signal }] : []
  })
  const byPerson = Map.groupBy(held, ({ who: { platform, id } }) => `${platform} ${id}`)
  return [...byPerson.values()].flatMap((all) => {
    const last = all.at(-1)
    return last ? [{ who: last.who, signals: all.map(({ signal }) => signal) }] : []
  })
}

/** What somebody who takes on a case has to know beside what it is about. */
export interface LooseEnds {
  /** When it came to stand where it stands, in ISO 8601. */
  since: string
  /** Asked of the reporter and not answered. */
  questions: Extract<Entry, { what: 'asked' }>[]
  /** The day before which the reporter was promised to hear more, as yyyy-mm-dd. */
  promised: string | undefined
  /** Partners who have not said how it ended; that one of them investigates is not told apart (see `waitsFor`). */
  silent: Forward[]
}

export function looseEnds(signal: Signal): LooseEnds {
  const { log } = signal
  return {
    since: log.findLast(({ what }) => life[what].to)?.at ?? log[0]?.at ?? '',
    questions: openQuestions(signal),
    // What was told later took the place of what was promised.
    promised: lastOf(signal, 'feedback')?.again,
    silent: forwardsOf(signal).filter(waitsFor),
  }
}

/** Takes on a case of `from`, who has it or left it; refused when somebody else has it by now. */
export const takeFrom =
  (by: Functionaris, from: Holder, made: Now): Change =>
  (signal) => {
    const owner = ownerOf(signal)
    if (owner && !isSame(owner, from) && !isSame(owner, by)) return { refused: 'taken', name: nameOf(owner) }
    return owner ? takeOver(by, made)(signal) : claim(by, made)(signal)
  }
