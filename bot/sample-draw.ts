import { createHash } from 'node:crypto'
import { isAtOddHour, isOfOther, type Month, type Reading } from './signals/readings.ts'
import type { Functionaris } from './signals/signal.ts'

const size = 10
/** Most of a sample asks for a look most; the rest can be any reading, so that nobody knows what is never looked at. */
const strikingAtMost = 7

const isStriking = (reading: Reading): boolean => isOfOther(reading) || isAtOddHour(reading)

/**
 * The readings of a month that are looked at: of somebody else's case or at an odd hour first, then others. Drawn by a hash (SHA-256) of the random id
 * of each line, which nobody chooses or sees: the same each time, and not to be steered. Nobody looks at what they read themselves.
 */
export function drawSample(
  readings: readonly Reading[],
  month: Month,
  officer: Pick<Functionaris, 'platform' | 'id'>,
): Reading[] {
  const ofOthers = readings.filter(({ by }) => by.platform !== officer.platform || by.id !== officer.id)
  const ranked = ofOthers
    .map((reading) => ({ reading, rank: rankOf(month, reading) }))
    .sort((a, b) => a.rank.localeCompare(b.rank))
    .map(({ reading }) => reading)
  const striking = ranked.filter(isStriking)
  const first = striking.slice(0, strikingAtMost)
  const rest = ranked.filter((reading) => !isStriking(reading))
  return [...first, ...rest, ...striking.slice(strikingAtMost)].slice(0, size)
}

const rankOf = (month: Month, { signal, line }: Reading): string =>
  createHash('sha256')
    .update(JSON.stringify([month, signal, line]))
    .digest('hex')
