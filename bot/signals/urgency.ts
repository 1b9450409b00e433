import { assessmentOf, type Signal } from './signal.ts'

type Seen = Readonly<Record<string, string>>

/** What is left open, or not known, says nothing against what was told before. */
const told = (seen: Seen | undefined, name: string): string | undefined =>
  seen?.[name] === 'unknown' ? undefined : seen?.[name] || undefined

/**
 * What can't wait for the next round-up: danger, somebody who is not yet 18, or what its reporter says can't wait (product.md, "The functionaris", 6). What
 * a functionaris made of it is newer than what was reported, and what was made of it here is newer than where it came from.
 */
export function isUrgent(signal: Signal): boolean {
  const { answers, origin } = signal
  const newest = [assessmentOf(signal), origin?.assessment]
  const seen = (name: string) => newest.map((one) => told(one, name)).find(Boolean)
  const age = seen('age') ?? answers.age
  const urgency = seen('urgency') ?? (answers.danger === 'yes' || answers.wait === 'no' ? 'now' : undefined)
  return urgency === 'now' || age === 'minor' || age === 'both'
}
