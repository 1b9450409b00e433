import { shows } from '../parts.ts'
import { only, type Press, privacyOfficerOf } from '../retention/rights.ts'
import { overviewView } from './overview.ts'
import { noteFine, showSample, startAsking } from './sample.ts'

/** What the privacy officer can press about who read what; nobody else, colleagues of the readers least of all. */
export const readingActions: Record<string, Press> = {
  readings: only(privacyOfficerOf, async (parts, turn, by) =>
    shows(turn.person, await overviewView(parts, turn, by)),
  ),
  'reading-sample': only(privacyOfficerOf, showSample),
  'reading-fine': only(privacyOfficerOf, noteFine),
  'reading-ask': only(privacyOfficerOf, startAsking),
}
