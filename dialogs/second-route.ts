import { dayInWords, dayOf, timeOf } from '../bot/calendar.ts'
import type { Locale } from '../bot/core/event.ts'
import { heading, ownText, type View, view } from '../bot/core/view.ts'
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
  const paragraphs = [...inWords(municipality, outages, locale), secondRoute.againByMail, secondRoute.noReply]
  return { subject: secondRoute.subject, text: `${paragraphs.join('\n\n')}\n` }
}

/** The same in a private chat. Who is named for it need not be somebody who handles signals. */
export function outageView(municipality: string, outages: readonly Outage[], locale: Locale): View {
  const { secondRoute } = texts[locale]
  const paragraphs = [...inWords(municipality, outages, locale), secondRoute.againInChat, secondRoute.noCase]
  return view(secondRoute.subject, [heading(secondRoute.subject), ...paragraphs.map((text) => ownText(text))])
}

function inWords(municipality: string, outages: readonly Outage[], locale: Locale): string[] {
  const { secondRoute } = texts[locale]
  const about = ({ part, since, held, untold }: Outage): string[] => [
    [
      secondRoute.broken[part],
      ...(held > 0 ? [secondRoute.held(held), untold ? secondRoute.untold : secondRoute.told] : []),
    ].join(' '),
    secondRoute.since(dayInWords(dayOf(since), locale), timeOf(since)),
    secondRoute.do[part],
  ]
  return [secondRoute.opening(municipality), ...outages.flatMap(about), secondRoute.log]
}
