import { dayOf } from './calendar.ts'
import { workingTime } from './half-day.ts'
import { isOverdue, openAgreements } from './signals/agenda.ts'
import { isOver, ownerOf } from './signals/life.ts'
import { lastOf, openQuestions, type Signal } from './signals/signal.ts'

const workday = 8 * 60 * 60_000

/** A new signal that nobody took within a working day is late: by then everybody on the roster had a round-up with it. */
export const lateAfter = workday
/** After two the head of the team has to see to it that somebody is there. */
export const headAfter = 2 * workday

/** Since when nobody has it in hand: it came in, or its owner let go of it. */
export function untakenSince(signal: Signal): Date | undefined {
  if (ownerOf(signal)) return undefined
  const line = signal.log.findLast(({ what }) => what === 'received' || what === 'released')
  return line && new Date(line.at)
}

/** Those that nobody has taken for so much working time, in milliseconds. */
export const untaken = (signals: readonly Signal[], time: number, now: Date): Signal[] =>
  signals.filter((signal) => {
    const since = untakenSince(signal)
    return since !== undefined && workingTime(since, now, time) >= time
  })

/** What of a signal is past its day. `answer`: the reporter's; `promise`: to tell the reporter more. */
export type Overdue = 'untaken' | 'answer' | 'promise' | 'agreement'

/** Everything about this open signal that should have been done or heard before `now`. A day counts until it has ended. */
export function overdueIn(signal: Signal, now: Date): Overdue[] {
  if (isOver(signal)) return []
  const today = dayOf(now)
  const has: Record<Overdue, boolean> = {
    untaken: untaken([signal], lateAfter, now).length > 0,
    answer: isAnswerLate(signal, today),
    promise: isPast(lastOf(signal, 'feedback')?.again, today),
    agreement: openAgreements(signal).some((one) => isOverdue(one, today)),
  }
  return (Object.keys(has) as Overdue[]).filter((why) => has[why])
}

const isPast = (day: string | undefined, today: string): boolean => day !== undefined && day < today

/** Only the newest question counts: who asks anew, sets a new day. */
function isAnswerLate(signal: Signal, today: string): boolean {
  const asked = lastOf(signal, 'asked')
  return asked !== undefined && openQuestions(signal).includes(asked) && isPast(asked.answerBy, today)
}
