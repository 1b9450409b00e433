import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, heading, ownText, type View, view } from '../../bot/core/view.ts'
import { entryKinds } from '../../knowledge/entry.ts'
import { openOnes } from '../../knowledge/open-question.ts'
import { awaitsAdmin } from '../member-turns.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import type { Texts } from '../texts/index.ts'
import { backTo, baseOf, dueIn, kindFrom, listed, listView, partView, versionsOf } from './lists.ts'
import { updatesOf } from './updates.ts'

/** Where an admin begins: how things stand, and what can be done. */
export async function adminView(parts: DialogParts, turn: Turn<BotEvent>): Promise<View> {
  const t = textsFor(turn)
  const base = await baseOf(parts, turn)
  const { questions } = await parts.store.knowledge(turn.event.from.organisation)
  const news = await updatesOf(parts, turn)
  const body = [
    heading(t.admin.title),
    ownText(t.admin.counts(base.entries.size, dueIn(base, turn.now).length, openOnes(questions).length)),
    ...(news.length > 0 ? [ownText(t.admin.updated(news.length))] : []),
    ownText(t.admin.how, 'quiet'),
  ]
  return view(t.admin.notice, body, [
    button('admin-add', t.admin.add, {}, { style: 'main', opens: true }),
    ...((await awaitsAdmin(parts, turn)) ? [button('newcomers', t.members.adminButton)] : []),
    button('admin-questions', t.admin.questions),
    button('admin-due', t.admin.due),
    ...(news.length > 0 ? [button('admin-updates', t.admin.showUpdates)] : []),
    button('admin-own', t.admin.own),
    button('admin-all', t.admin.all),
    button('figures', t.figures.button),
    button('admin-import', t.admin.import, {}, { opens: true }),
  ])
}

/** One kind at a time: whoever looks these over knows the field. */
export async function showDue(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const due = dueIn(await baseOf(parts, turn), turn.now)
  const kind = due[0]?.entry.kind
  const ofKind = due.filter(({ entry }) => entry.kind === kind)
  const title = kind ? `${t.admin.due}: ${t.admin.kinds[kind]}` : t.admin.due
  const here = ofKind.slice(0, listed)
  const all =
    here.length > 1 ? [button('admin-check', t.admin.checkAll(here.length), { value: versionsOf(here) })] : []
  return shows(turn.person, listView(t, title, ofKind, all))
}

export async function showOwn(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const { entries, retracted } = await baseOf(parts, turn)
  const own = [...entries.values()].filter(({ own }) => own)
  const first = own.filter(({ changedBelow }) => changedBelow)
  const others = own.filter(({ changedBelow }) => !changedBelow)
  return shows(turn.person, partView(t, t.admin.own, [...first, ...others, ...retracted.values()], turn))
}

export const kindsView = (t: Texts): View =>
  view(
    t.admin.notice,
    [heading(t.admin.all), ownText(t.admin.chooseKind)],
    [...entryKinds.map((kind) => button('admin-kind', t.admin.kinds[kind], { value: kind })), backTo(t)],
  )

export async function showKind(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const kind = kindFrom(turn)
  const { entries } = await baseOf(parts, turn)
  const ofKind = [...entries.values()].filter(({ entry }) => entry.kind === kind)
  return shows(turn.person, kind ? partView(t, t.admin.kinds[kind], ofKind, turn) : kindsView(t))
}
