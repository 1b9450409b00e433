import { addDays, type Day, dayOf } from '../calendar.ts'
import { forwardsOf } from './forwards.ts'
import { isOver, life, statusOf } from './life.ts'
import { assessmentOf, isTalk, lastOf, type Signal } from './signal.ts'

/** As what a signal that is over is kept for some time, the one that the most is known of last. */
export const categories = [
  'withdrawn',
  'mistake',
  'talk',
  'no-step',
  'handled',
  'passed-on',
  'report',
  'location',
] as const
export type Category = (typeof categories)[number]

/** How long each is kept after it ended, in days. */
export type Terms = Readonly<Record<Category, number>>

/**
 * What ships until a municipality decides. No law or source gives a term for signals like these (domain.md, "To be checked", 5): these are
 * proposals, after its own proposal of six to twelve months without follow-up and a short time after handing over (domain.md, "Archief").
 */
export const proposedTerms: Terms = {
  withdrawn: 30,
  mistake: 90,
  talk: 90,
  'no-step': 365,
  handled: 365,
  'passed-on': 180,
  report: 365,
  // Tells of a place and of nobody: of use for longer.
  location: 1095,
}

/** As what it is kept; `undefined` while somebody can still have something to do about it, and once nothing is kept of it. */
export function categoryOf(signal: Signal): Category | undefined {
  if (!isOver(signal) || statusOf(signal) === 'expired') return undefined
  const { log } = signal
  const ended = log[endedAt(signal)]
  const reason = ended?.what === 'closed' ? ended.reason : ended?.what
  if (reason === 'withdrawn') return 'withdrawn'
  if (isTalk(signal)) return 'talk'
  // Given back: it had come to the wrong organisation.
  if (reason === 'mistake' || reason === 'double' || reason === 'returned') return 'mistake'
  if (log.some((line) => (line.what === 'outcome' || line.what === 'replied') && line.result === 'report'))
    return 'report'
  if (isAboutPlace(signal)) return 'location'
  if (forwardsOf(signal).some(({ sentOn, returned }) => sentOn !== undefined && !returned)) return 'passed-on'
  return reason === 'no-step' ? 'no-step' : 'handled'
}

/** A place and nobody in it, to the functionaris or else to the reporter. */
function isAboutPlace(signal: Signal): boolean {
  const { subject = signal.answers.subject } = assessmentOf(signal) ?? {}
  return subject === 'location'
}

/** Which line ended it. */
const endedAt = ({ log }: Signal): number => log.findLastIndex(({ what }) => life[what].to !== undefined)

/** What a partner still told, or was still sent, after it ended. */
const later = ['forwardSent', 'outcome', 'replied'] as const

/**
 * The first day on which it is no longer kept, in the Dutch calendar: so many days after the day on which it ended, or on which it was sent to a
 * partner or a partner told what came of it if that was later. `undefined` for an open signal, which never expires.
 */
export function expiresOn(signal: Signal, terms: Terms): Day | undefined {
  const category = categoryOf(signal)
  if (!category) return undefined
  const ended = signal.log[endedAt(signal)]
  const days = [ended, ...later.map((what) => lastOf(signal, what))].flatMap((line) =>
    line ? dayOf(new Date(line.at)) : [],
  )
  const [last] = days.sort().toReversed()
  return last && addDays(last, terms[category])
}
