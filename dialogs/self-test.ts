import { dayInWords, dayOf } from '../bot/calendar.ts'
import type { Locale } from '../bot/core/event.ts'
import { heading, ownText, type View, view } from '../bot/core/view.ts'
import { texts } from './texts/index.ts'

/** The standing message in the channel. */
export function testPassedView(locale: Locale, now: Date): View {
  const { selfTest } = texts[locale]
  return view(selfTest.notice, [
    heading(selfTest.notice),
    ownText(selfTest.passed(dayInWords(dayOf(now), locale)), 'quiet'),
  ])
}

/** `broken`: what the test stumbled over. */
export function testFailedView(locale: Locale, broken: 'door' | 'store' | 'channel'): View {
  const { selfTest } = texts[locale]
  return view(selfTest.failedNotice, [
    heading(selfTest.failedNotice),
    ownText(selfTest.broken[broken], 'warning'),
    ownText(selfTest.whatNow),
  ])
}
