import type { Locale } from '../../bot/core/event.ts'
import { button, ownText, type View, view } from '../../bot/core/view.ts'
import { texts } from '../texts/index.ts'

/** To who authorises what is destroyed: how many, and a button to the list. */
export function destructionView(count: number, locale: Locale): View {
  const { retention } = texts[locale]
  return view(
    retention.notice,
    [ownText(retention.told(count))],
    [button('destruction', retention.title, {}, { style: 'main' })],
  )
}
