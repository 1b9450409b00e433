import type { Locale } from '../bot/core/event.ts'
import { type Action, button, heading, ownText, type View, view } from '../bot/core/view.ts'
import { type ListNews, type Newcomer, seconderOf, stateOf } from '../bot/members.ts'
import type { Office } from '../bot/store/records.ts'
import { type Texts, texts } from './texts/index.ts'

/** Who is new in the channel and what becomes of it, with the buttons to decide. `admins`: ids on the channel's platform. */
export function newcomersView(
  office: Office,
  newcomers: readonly Newcomer[],
  admins: readonly string[],
  locale: Locale,
): View {
  const t = texts[locale]
  const fresh = newcomers.filter(({ known }) => !known).map(({ name }) => name)
  const names = new Intl.ListFormat(locale).format(fresh)
  const readsAlong = newcomers.some((one) => ['new', 'guest'].includes(stateOf(one)))
  return view(
    t.members.notice,
    [
      heading(t.members.title),
      ...(fresh.length > 0 ? [ownText(t.members.isNew(names, String(fresh.length)))] : []),
      ...newcomers.flatMap((one) => stateLine(t, one)).map((text) => ownText(text)),
      ...(readsAlong ? [ownText(t.members.sees, 'quiet')] : []),
      ...secondLines(t, office, newcomers, admins).map((text) => ownText(text)),
    ],
    newcomers.flatMap((one) => decisions(t, one, newcomers.length > 1)),
  )
}

function stateLine(t: Texts, one: Newcomer): string[] {
  const state = stateOf(one)
  return state === 'new' ? [] : [t.members.states[state](one.name, one.proposed?.by.name ?? '')]
}

const secondLines = (
  t: Texts,
  office: Office,
  newcomers: readonly Newcomer[],
  admins: readonly string[],
): string[] => {
  const lines = newcomers.flatMap((one) => {
    const who = seconderOf(office, one, admins)
    if (stateOf(one) === 'proposed') return [t.members.second[who]]
    return stateOf(one) === 'proposedOff' ? [t.members.secondOff[who](one.name)] : []
  })
  return [...new Set(lines)]
}

function decisions(t: Texts, one: Newcomer, named: boolean): Action[] {
  const { id: about, name } = one
  const state = stateOf(one)
  const no = state === 'proposedOff' ? t.members.stay : t.members.not
  const not = button('member-not', named ? `${no}: ${name}` : no, { about })
  switch (state) {
    case 'new':
      return [
        button('member-add', named ? t.members.addNamed(name) : t.members.add, { about }, { style: 'main' }),
        not,
      ]
    case 'proposed':
    case 'proposedOff':
      return [
        button(
          'member-confirm',
          named ? t.members.confirmNamed(name) : t.members.confirm,
          { about },
          { style: 'main' },
        ),
        not,
      ]
    default:
      return []
  }
}

/** One change of the list, in a sentence. */
export function listNewsView(news: ListNews, locale: Locale): View {
  const t = texts[locale]
  return view(t.members.listNotice, [ownText(newsLine(t, news))])
}

function newsLine(t: Texts, news: ListNews): string {
  switch (news.what) {
    case 'added':
      return t.members.news.added(news.name, news.by, news.confirmedBy)
    case 'more':
      return t.members.news.more(news.count)
    case 'others':
      return t.members.news.others(news.count, news.guests)
    case 'lapsed':
    case 'lapsedOff':
      return t.members.news[news.what](news.name)
    case 'takenOff':
      return news.confirmedBy === undefined
        ? t.members.news.leaves(news.name)
        : t.members.news.takenOff(news.name, news.by, news.confirmedBy)
    default:
      return t.members.news[news.what](news.name, news.by)
  }
}
