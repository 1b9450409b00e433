import { dayInWords, dayOf, timeOf } from '../bot/calendar.ts'
import type { Locale } from '../bot/core/event.ts'
import { texts } from './texts/index.ts'

/** What is broken and since when. `held`: signals that did not reach the channel; `untold`: nor anybody's private chat. */
export interface Outage {
  part: 'door' | 'store' | 'channel'
  since: Date
  held: number
  untold: boolean
}

/** A fixed text: what, since when and what to do. Mail is read anywhere, so of signals it says at most how many. */
export function outageLetter(
  municipality: string,
  outages: readonly Outage[],
  locale: Locale,
): { subject: string; text: string } {
  const { secondRoute } = texts[locale]
  const about = ({ part, since, held, untold }: Outage): string[] => [
    [
      secondRoute.broken[part],
      ...(held > 0 ? [secondRoute.held(held), untold ? secondRoute.untold : secondRoute.told] : []),
    ].join(' '),
    secondRoute.since(dayInWords(dayOf(since), locale), timeOf(since)),
    secondRoute.do[part],
  ]
  const paragraphs = [
    secondRoute.opening(municipality),
    ...outages.flatMap(about),
    secondRoute.log,
    secondRoute.again,
    secondRoute.noReply,
  ]
  return { subject: secondRoute.subject, text: `${paragraphs.join('\n\n')}\n` }
}
