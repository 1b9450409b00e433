import { addDays, type Day, dayOf } from '../calendar.ts'
import { forwardsOf } from './forwards.ts'
import { isOver, life, statusOf } from './life.ts'
import type { Remains } from './remains.ts'
import { type Actor, assessmentOf, type Entry, isTalk, lastOf, type Signal } from './signal.ts'
import type { Category, Terms } from './terms.ts'

/** In which it came in, as yyyy-mm in the Dutch calendar. */
export const monthOf = ({ log }: Pick<Signal, 'log'>): string => dayOf(new Date(log[0]?.at ?? 0)).slice(0, 7)

/** As what it is kept; `undefined` while somebody can still have something to do about it, and once nothing is kept of it. */
export function categoryOf(signal: Signal): Category | undefined {
  const ended = endOf(signal)
  if (!ended) return undefined
  const reason = ended.what === 'closed' ? ended.reason : ended.what
  if (reason === 'withdrawn') return 'withdrawn'
  if (isTalk(signal)) return 'talk'
  // Given back: it had come to the wrong organisation.
  if (reason === 'mistake' || reason === 'double' || reason === 'returned') return 'mistake'
  if (resultsOf(signal).includes('report')) return 'report'
  if (isAboutPlace(signal)) return 'location'
  if (forwardsOf(signal).some(({ sentOn, returned }) => sentOn !== undefined && !returned)) return 'passed-on'
  return reason === 'no-step' ? 'no-step' : 'handled'
}

/** A place and nobody in it, to the functionaris or else to the reporter. */
function isAboutPlace(signal: Signal): boolean {
  const { subject = signal.answers.subject } = assessmentOf(signal) ?? {}
  return subject === 'location'
}

/** What partners told of it, and what the organisation that it came from was told. */
export const resultsOf = ({ log }: Pick<Signal, 'log'>): Remains['outcomes'] =>
  log.flatMap((line) => (line.what === 'outcome' || line.what === 'replied' ? line.result : []))

/** Which line ended it, if it is over and something is kept of it. */
const endOf = (signal: Signal): Entry | undefined =>
  isOver(signal) && statusOf(signal) !== 'expired'
    ? signal.log.findLast(({ what }) => life[what].to !== undefined)
    : undefined

/** What a partner still told, or was still sent, after it ended. */
const later = ['forwardSent', 'outcome', 'replied'] as const

/** What was still said of it after it ended, which somebody has to be able to read. */
const said = [
  'added',
  'answered',
  'feedback',
  'withdrawalAsked',
  'forwardAccepted',
  'forwardReturned',
] as const
/** How long that can be read at least, in days: longer than most are away. A proposal, as the terms are. */
const readableFor = 30

/**
 * The first day on which it is no longer kept, in the Dutch calendar: so many days after the day on which it ended, or on which it was sent to a
 * partner or a partner told what came of it if that was later; and not within a month of what else came in or was told about it. `undefined` for an
 * open signal, which never expires.
 */
export function expiresOn(signal: Signal, terms: Terms): Day | undefined {
  const category = categoryOf(signal)
  if (!category) return undefined
  const ended = lastDay([endOf(signal), ...later.map((what) => lastOf(signal, what))])
  const spoken = lastDay(said.map((what) => lastOf(signal, what)))
  const readable = spoken ? [addDays(spoken, readableFor)] : []
  return ended && latest([addDays(ended, terms[category]), ...readable])
}

const latest = (days: Day[]): Day | undefined => days.sort().at(-1)

const lastDay = (lines: readonly (Entry | undefined)[]): Day | undefined =>
  latest(lines.flatMap((line) => (line ? dayOf(new Date(line.at)) : [])))

/** Something of it is on its way, to a person or to another organisation: what that carries must not be emptied in the meantime. */
export const isUnderWay = ({ deliveries }: Signal): boolean =>
  deliveries.some(({ kind, state }) => state === 'sending' || (kind === 'crossing' && state === 'waiting'))

type Held = Extract<Entry, { what: 'held' }>

/** Why it is kept for now whatever its term, oldest first. */
export function holdsOf({ log }: Pick<Signal, 'log'>): Held[] {
  const isEnded = (id: string): boolean => log.some((line) => line.what === 'holdEnded' && line.about === id)
  return log.filter((line): line is Held => line.what === 'held' && !isEnded(line.id))
}

/** Its day has come, nothing holds it and nothing of it is under way. `today` in the Dutch calendar. */
export function isDue(signal: Signal, terms: Terms, today: Day): boolean {
  const day = expiresOn(signal, terms)
  if (day === undefined || day > today) return false
  return holdsOf(signal).length === 0 && !isUnderWay(signal)
}

/** Who authorised that it is destroyed as it stands: what ended or held it afterwards asks for that anew. */
export function authorisedBy({ log }: Signal): Extract<Actor, { role: 'authoriser' }> | undefined {
  for (const { what, by } of log.toReversed()) {
    if (what === 'destructionAuthorised') return by.role === 'authoriser' ? by : undefined
    if (what === 'held' || life[what].to !== undefined) return undefined
  }
  return undefined
}
