import { dateInWords, dayOf } from '../../bot/calendar.ts'
import type { Locale } from '../../bot/core/event.ts'
import { button, ownText, type View, view } from '../../bot/core/view.ts'
import type { Request } from '../../bot/signals/request.ts'
import { texts } from '../texts/index.ts'

/** To who has to do something about a request: that it was searched for and waits for the privacy officer, or has waited long for its answer. */
export function requestNewsView(
  { id, number, steps }: Request,
  what: 'agree' | 'late',
  locale: Locale,
): View {
  const { requests } = texts[locale]
  const entered = dateInWords(dayOf(new Date(steps[0]?.at ?? 0)), locale)
  const said = what === 'agree' ? requests.toAgree(number) : requests.waiting(number, entered)
  return view(requests.notice, [ownText(said)], [button('request', number, { about: id }, { style: 'main' })])
}

/** To who authorises what is destroyed: how many, and a button to the list. */
export function destructionView(count: number, locale: Locale): View {
  const { retention } = texts[locale]
  return view(
    retention.notice,
    [ownText(retention.told(count))],
    [button('destruction', retention.title, {}, { style: 'main' })],
  )
}
