import type { Locale } from '../../bot/core/event.ts'
import type { Element, Fact } from '../../bot/core/view.ts'
import { shortTime } from '../../bot/signals/page.ts'
import { isAtOddHour, type Reading, type Tally } from '../../bot/signals/readings.ts'
import { texts } from '../texts/index.ts'

/** One reading as a line: when, who, of which number, what, and whether it was theirs. Nothing of what stood there. */
export function readingWords(reading: Reading, locale: Locale): string {
  const { readings } = texts[locale]
  const { at, by, reference, what, whose } = reading
  const odd = isAtOddHour(reading) ? [readings.oddHour] : []
  return [
    shortTime(at, locale),
    by.name,
    reference,
    readings.kinds[what],
    readings.whose[whose],
    ...odd,
  ].join(' · ')
}

/** Slack takes no list without anything in it. */
export const listOf = (items: string[]): Element[] => (items.length > 0 ? [{ kind: 'list', items }] : [])

export function tallyElements(tally: Tally, locale: Locale): Element[] {
  const { readings } = texts[locale]
  const facts: Fact[] = [
    { label: readings.counts, value: String(tally.readings) },
    { label: readings.people, value: readings.peopleCount(tally.people) },
    { label: readings.ofOthers, value: String(tally.ofOthers) },
    { label: readings.oddHours, value: String(tally.atOddHours) },
  ]
  return [{ kind: 'facts', facts }]
}
