import { dayOf } from '../../bot/calendar.ts'
import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import {
  type Action,
  button,
  type Element,
  heading,
  line,
  ownText,
  type View,
  view,
} from '../../bot/core/view.ts'
import { fingerprint } from '../../knowledge/change.ts'
import { type Entry, type EntryKind, entryKinds } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import type { LocalEntry } from '../../knowledge/local.ts'
import { openOnes } from '../../knowledge/open-question.ts'
import { dueOn, titleOf } from '../answer.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import type { Texts } from '../texts/index.ts'

/** How many entries one screen shows: Slack takes 25 buttons, people fewer. */
export const listed = 12

export const baseOf = (parts: DialogParts, { event }: Turn<BotEvent>): Promise<KnowledgeBase> =>
  parts.knowledge.of(event.from.organisation)

/** An entry, also one that nobody gets any more. */
export const localOf = (base: KnowledgeBase, id: string): LocalEntry | undefined =>
  base.entry(id) ?? base.retracted.get(id)

/** Entries that somebody has to look at again, the longest overdue first. */
export const dueIn = (base: KnowledgeBase, now: Date): LocalEntry[] =>
  [...base.entries.values()]
    .filter((local) => dueOn(local) <= dayOf(now))
    .sort((a, b) => dueOn(a).localeCompare(dueOn(b)))

/** Where an admin begins: how things stand, and what can be done. */
export async function adminView(parts: DialogParts, turn: ActionTurn): Promise<View> {
  const t = textsFor(turn)
  const base = await baseOf(parts, turn)
  const { questions, seen } = await parts.store.knowledge(turn.event.from.organisation)
  const news = updatesIn(parts, base, seen)
  const body = [
    heading(t.admin.title),
    ownText(t.admin.counts(base.entries.size, dueIn(base, turn.now).length, openOnes(questions).length)),
    ...(news.length > 0 ? [ownText(t.admin.updated(news.length))] : []),
    ownText(t.admin.how, 'quiet'),
  ]
  return view(t.admin.notice, body, [
    button('admin-add', t.admin.add, {}, { style: 'main', opens: true }),
    button('admin-questions', t.admin.questions),
    button('admin-due', t.admin.due),
    ...(news.length > 0 ? [button('admin-updates', t.admin.showUpdates)] : []),
    button('admin-own', t.admin.own),
    button('admin-all', t.admin.all),
    button('admin-import', t.admin.import, {}, { opens: true }),
  ])
}

function listView(t: Texts, title: string, entries: readonly LocalEntry[], more: Action[] = []): View {
  const rest = entries.length - listed
  const body: Element[] = [
    heading(title),
    ...(entries.length === 0 ? [ownText(t.admin.none)] : []),
    ...(rest > 0 ? [ownText(t.admin.more(rest), 'quiet')] : []),
  ]
  const titles = entries
    .slice(0, listed)
    .map(({ entry }) => button('admin-entry', titleOf(entry, 'nl'), { about: entry.id }))
  return view(t.admin.notice, body, [...titles, ...more, backTo(t)])
}

export const backTo = (t: Texts): Action => button('admin', t.admin.back, {}, { style: 'way' })

/** One kind at a time: whoever looks these over knows the field. */
export async function showDue(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const due = dueIn(await baseOf(parts, turn), turn.now)
  const kind = due[0]?.entry.kind
  const ofKind = due.filter(({ entry }) => entry.kind === kind)
  const title = kind ? `${t.admin.due}: ${t.admin.kinds[kind]}` : t.admin.due
  const all =
    kind && ofKind.length > 1
      ? [button('admin-check-kind', t.admin.checkAll(Math.min(ofKind.length, listed)), { value: kind })]
      : []
  return shows(turn.person, listView(t, title, ofKind, all))
}

export async function showOwn(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const { entries, retracted } = await baseOf(parts, turn)
  const own = [...entries.values()].filter(({ own }) => own)
  const first = own.filter(({ changedBelow }) => changedBelow)
  const others = own.filter(({ changedBelow }) => !changedBelow)
  return shows(turn.person, listView(t, t.admin.own, [...first, ...others, ...retracted.values()]))
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
  return shows(turn.person, kind ? listView(t, t.admin.kinds[kind], ofKind) : kindsView(t))
}

export const kindFrom = ({ event }: ActionTurn): EntryKind | undefined =>
  entryKinds.find((kind) => kind === event.data.value)

/** What ships otherwise than when an admin last looked; before anybody ever looked, nothing is new. */
function updatesIn(
  parts: DialogParts,
  base: KnowledgeBase,
  seen: Record<string, string> | undefined,
): LocalEntry[] {
  if (!seen) return []
  const changed = [...parts.knowledge.shipped.values()].filter(
    (entry) => seen[entry.id] !== fingerprint(entry),
  )
  return changed.flatMap((entry: Entry) => localOf(base, entry.id) ?? [])
}

export async function showUpdates(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const { seen } = await parts.store.knowledge(turn.event.from.organisation)
  const news = updatesIn(parts, await baseOf(parts, turn), seen)
  const done = button('admin-seen', t.admin.updatesSeen, {}, { style: 'main' })
  return shows(turn.person, listView(t, t.admin.updated(news.length), news, [done]))
}

export async function markSeen(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const seen = Object.fromEntries([...parts.knowledge.shipped].map(([id, entry]) => [id, fingerprint(entry)]))
  await parts.store.changeKnowledge(turn.event.from.organisation, (knowledge) => ({ ...knowledge, seen }))
  return { ...shows(turn.person, line(textsFor(turn).admin.done)), durable: true }
}
