import type { Locale } from '../../bot/core/event.ts'
import { button, heading, ownText, type View, view } from '../../bot/core/view.ts'
import type { Digest } from '../../bot/digest.ts'
import { texts } from '../texts/index.ts'

/** What there is to do, in numbers: nothing of any case, and a button to each list. */
export function digestView(
  { fresh, urgent, late, waiting, overdue, absent, partners }: Digest,
  locale: Locale,
): View {
  const { digest, desk, forward } = texts[locale]
  const said = (signals: readonly unknown[], text: (count: number) => string, tone?: 'warning') =>
    signals.length > 0 ? [ownText(text(signals.length), tone)] : []
  const list = (value: 'new' | 'mine' | 'late') => button('list', desk.lists[value], { value })
  return view(
    digest.notice,
    [
      heading(digest.title),
      ...said(fresh, digest.fresh),
      ...said(urgent, digest.urgent, 'warning'),
      ...said(late, digest.late, 'warning'),
      ...said(waiting, digest.waiting),
      ...said(overdue, digest.overdue, 'warning'),
      ...said(absent, digest.absent, 'warning'),
      ...said(partners, digest.partners),
    ],
    [
      ...(fresh.length > 0 ? [list('new')] : []),
      ...(waiting.length > 0 ? [list('mine')] : []),
      ...(overdue.length + absent.length > 0 ? [list('late')] : []),
      ...(partners.length > 0 ? [button('partner-lists', forward.partnerList)] : []),
    ],
  )
}

/**
 * To the head of the team, who reads no signals: how many are left lying, can't wait while nobody is there, or may be opened by nobody on the list.
 * `kept`: somebody is there who may not know of it.
 */
export function headView(
  why: 'late' | 'urgent' | 'overdue' | 'unreadable' | 'unlisted',
  count: number,
  kept: boolean,
  locale: Locale,
): View {
  const { digest } = texts[locale]
  const isShort = why === 'unreadable' || why === 'unlisted'
  const what = isShort ? digest.headDo[why] : kept ? digest.headDo.kept : digest.headDo.look
  const told = kept && (why === 'urgent' || why === 'overdue') ? digest.headKept[why] : digest.head[why]
  return view(digest.headNotice, [ownText(told(count), 'warning'), ownText(what, 'quiet')])
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
