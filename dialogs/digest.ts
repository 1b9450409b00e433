import type { Locale } from '../bot/core/event.ts'
import { button, heading, ownText, type View, view } from '../bot/core/view.ts'
import type { Digest } from '../bot/digest.ts'
import { texts } from './texts/index.ts'

/** What there is to do, in numbers: nothing of any case, and a button to each list. */
export function digestView({ fresh, urgent, late, waiting }: Digest, locale: Locale): View {
  const { digest, desk } = texts[locale]
  const lines = [
    ...(fresh > 0 ? [ownText(digest.fresh(fresh))] : []),
    ...(urgent > 0 ? [ownText(digest.urgent(urgent), 'warning')] : []),
    ...(late > 0 ? [ownText(digest.late(late), 'warning')] : []),
    ...(waiting > 0 ? [ownText(digest.waiting(waiting))] : []),
  ]
  const list = (value: 'new' | 'mine') => button('list', desk.lists[value], { value })
  return view(
    digest.notice,
    [heading(digest.title), ...lines],
    [...(fresh > 0 ? [list('new')] : []), ...(waiting > 0 ? [list('mine')] : [])],
  )
}

/** To the head of the team, who reads no signals: how many are left lying, or can't wait while nobody is there. */
export function headView(why: 'late' | 'urgent', count: number, locale: Locale): View {
  const { digest } = texts[locale]
  const text = why === 'late' ? digest.headLate(count) : digest.headUrgent(count)
  return view(digest.headNotice, [ownText(text, 'warning'), ownText(digest.headWhat, 'quiet')])
}

/** To the channel, when nothing came in for three months. */
export function silenceView(locale: Locale): View {
  const { digest } = texts[locale]
  const [first = '', ...others] = digest.silence
  return view(digest.silenceNotice, [
    heading(digest.silenceTitle),
    ownText(first),
    { kind: 'list', items: others },
  ])
}
