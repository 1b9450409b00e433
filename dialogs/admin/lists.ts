import { dayOf } from '../../bot/calendar.ts'
import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { type Action, button, type Element, heading, ownText, type View, view } from '../../bot/core/view.ts'
import { fingerprint } from '../../knowledge/change.ts'
import { type EntryKind, entryKinds } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import type { LocalEntry } from '../../knowledge/local.ts'
import { dueOn, titleOf } from '../ask/answer.ts'
import type { ActionTurn, DialogParts } from '../parts.ts'
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

/** So that those of a whole screen fit in what a button may carry, which the adapters hold to 200 characters. */
const versionDigits = 12

/** The very texts that stood on a screen, for what is pressed below them: who presses has seen no later ones. */
export const versionsOf = (entries: readonly LocalEntry[]): string =>
  entries.map(({ entry }) => fingerprint(entry).slice(0, versionDigits)).join(' ')

export const kindFrom = ({ event }: ActionTurn): EntryKind | undefined =>
  entryKinds.find((kind) => kind === event.data.value)

/** Titles to press, and what can be done with all of them. */
export function listView(t: Texts, title: string, entries: readonly LocalEntry[], more: Action[] = []): View {
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

/** A list that gets no shorter by what is done with it: what does not stand on this screen stands behind a button. */
export function partView(
  t: Texts,
  title: string,
  entries: readonly LocalEntry[],
  { event }: ActionTurn,
): View {
  const from = Math.max(0, Number(event.data.about) || 0)
  const part = entries.slice(from, from + listed)
  const rest = entries.length - from - part.length
  const next = { ...event.data, about: String(from + listed) }
  return listView(t, title, part, rest > 0 ? [button(event.name, t.admin.next(rest), next)] : [])
}

export const backTo = (t: Texts): Action => button('admin', t.admin.back, {}, { style: 'way' })
