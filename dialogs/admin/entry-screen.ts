import { dayOf } from '../../bot/calendar.ts'
import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent, Locale } from '../../bot/core/event.ts'
import {
  type Action,
  button,
  type Element,
  heading,
  line,
  ownText,
  peopleText,
  type View,
  view,
} from '../../bot/core/view.ts'
import { writeEntry } from '../../knowledge/entry.ts'
import type { LocalEntry } from '../../knowledge/local.ts'
import { answerBody, dateInWords, dueOn, titleOf } from '../ask/answer.ts'
import { type ActionTurn, type DialogParts, localeOf, shows, textsFor } from '../parts.ts'
import { type Texts, texts } from '../texts/index.ts'
import { backTo, baseOf, localOf, versionsOf } from './lists.ts'

export const aboutOf = ({ event }: ActionTurn): string => event.data.about ?? ''

/** One entry with how it stands and all that can be done with it. */
export async function entryView(parts: DialogParts, turn: Turn<BotEvent>, id: string): Promise<View> {
  const t = textsFor(turn)
  const base = await baseOf(parts, turn)
  const local = localOf(base, id)
  if (!local) return line(t.knowledge.gone)
  const { entry, changedBelow } = local
  const isRetracted = base.retracted.has(id)
  const body: Element[] = [
    heading(titleOf(entry, 'nl')),
    { kind: 'facts', facts: factsOf(t, local, isRetracted, localeOf(turn.person)) },
    ...(changedBelow ? [ownText(t.admin.changedBelow, 'warning')] : []),
  ]
  const about = { about: id }
  const seen = { about: id, value: versionsOf([local]) }
  const actions = isRetracted
    ? [button('admin-bring-back', t.admin.bringBack, seen, { style: 'main' })]
    : [
        button('admin-look', t.admin.look, about),
        button('admin-change', t.admin.changed, about, { opens: true }),
        button('admin-check', t.admin.check, seen),
        ...(changedBelow ? besideActions(t, seen) : []),
        ...(local.own && parts.knowledge.shipped.has(id) && !changedBelow
          ? [button('admin-restore', t.admin.restore, seen)]
          : []),
        button('admin-retract', t.admin.retract, about, { opens: true }),
      ]
  const more = [
    button('admin-history', t.admin.history, about),
    button('admin-export', t.admin.export, about),
    backTo(t),
  ]
  return view(t.admin.notice, body, [...actions, ...more])
}

/** Ours beside what ships. */
const besideActions = (t: Texts, seen: { about: string; value: string }): Action[] => [
  button('admin-look', t.admin.lookBelow, { ...seen, value: 'below' }),
  button('admin-keep', t.admin.keepOwn, seen),
  button('admin-restore', t.admin.takeBelow, seen),
]

function factsOf(t: Texts, local: LocalEntry, isRetracted: boolean, locale: Locale) {
  const { entry, own, checked } = local
  const state = isRetracted ? t.admin.states.retracted : own ? t.admin.states.own : t.admin.states.shipped
  const looked = checked
    ? `${checked.by}, ${dateInWords(dayOf(new Date(checked.at)), locale)}`
    : t.admin.notChecked
  return [
    { label: t.admin.state, value: state },
    { label: t.admin.checked, value: looked },
    { label: t.admin.review, value: dateInWords(dueOn(local), locale) },
    { label: t.admin.owner, value: t.admin.owners[entry.owner] },
  ]
}

/** As people will read it, both languages below each other. */
export function bothLanguages(parts: DialogParts, turn: Turn<BotEvent>, local: LocalEntry): Element[] {
  const t = textsFor(turn)
  const today = dayOf(turn.now)
  const inEnglish = local.entry.text.en
    ? [
        ownText(t.admin.previewEnglish, 'quiet'),
        ...answerBody(parts.municipality(turn.event.from.organisation), texts.en, local, 'en', today),
      ]
    : [ownText(t.admin.noEnglish, 'quiet')]
  return [
    ...answerBody(parts.municipality(turn.event.from.organisation), texts.nl, local, 'nl', today),
    ...inEnglish,
  ]
}

export async function lookAt(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const id = aboutOf(turn)
  const local = localOf(await baseOf(parts, turn), id)
  const below = turn.event.data.value === 'below' ? local?.changedBelow : undefined
  const looked = below ? { entry: below, own: false } : local
  if (!looked) return shows(turn.person, line(t.knowledge.gone))
  const back = button('admin-entry', t.admin.manage, { about: id })
  return shows(turn.person, view(t.admin.notice, bothLanguages(parts, turn, looked), [back]))
}

export async function exportEntry(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const id = aboutOf(turn)
  const local = localOf(await baseOf(parts, turn), id)
  if (!local) return shows(turn.person, line(t.knowledge.gone))
  const body = [ownText(t.admin.exportText), peopleText(writeEntry(local.entry))]
  return shows(
    turn.person,
    view(t.admin.notice, body, [button('admin-entry', t.admin.manage, { about: id })]),
  )
}
