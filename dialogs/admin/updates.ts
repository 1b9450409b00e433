import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, line } from '../../bot/core/view.ts'
import { fingerprint, type KnowledgeChange } from '../../knowledge/change.ts'
import type { Entry } from '../../knowledge/entry.ts'
import type { LocalEntry } from '../../knowledge/local.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import { checkAll } from './changes.ts'
import { baseOf, listed, listView, localOf, versionsOf } from './lists.ts'

/**
 * What ships otherwise than when it was last seen here, as it is here. With what shipped when an admin first looked nothing is new.
 */
export async function updatesOf(parts: DialogParts, turn: Turn<BotEvent>): Promise<LocalEntry[]> {
  const { shipped } = parts.knowledge
  const { seen } = await parts.store.knowledge(turn.event.from.organisation)
  if (!seen) {
    await remember(parts, turn, [...shipped.values()])
    return []
  }
  const base = await baseOf(parts, turn)
  const changed = [...shipped.values()].filter((entry) => seen[entry.id] !== fingerprint(entry))
  return changed.flatMap(({ id }) => localOf(base, id) ?? [])
}

/** As many at a time as one screen shows; the rest follows. */
export async function showUpdates(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const news = await updatesOf(parts, turn)
  const asShipped = news.slice(0, listed).filter(({ own }) => !own)
  const actions = [
    ...(asShipped.length > 0
      ? [
          button(
            'admin-check-updates',
            t.admin.checkAll(asShipped.length),
            { value: versionsOf(asShipped) },
            { style: 'main' },
          ),
        ]
      : []),
    button('admin-seen', t.admin.updatesSeen),
  ]
  return shows(turn.person, listView(t, t.admin.updated(news.length), news, news.length > 0 ? actions : []))
}

/** Seen, which says nothing on whether it is right. */
export async function markSeen(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  await seeFirst(parts, turn)
  return { ...shows(turn.person, line(textsFor(turn).admin.done)), durable: true }
}

/** Seen, and right. What was changed here is looked at one by one: there is a text of ours beside the new one. */
export async function checkUpdates(
  parts: DialogParts,
  turn: ActionTurn,
  by: KnowledgeChange['by'],
): Promise<Outcome> {
  await seeFirst(parts, turn)
  return checkAll(parts, turn, by)
}

/** Those that stood on the screen. */
async function seeFirst(parts: DialogParts, turn: ActionTurn): Promise<void> {
  const news = (await updatesOf(parts, turn)).slice(0, listed)
  const entries = news.flatMap(({ entry }) => parts.knowledge.shipped.get(entry.id) ?? [])
  await remember(parts, turn, entries)
}

async function remember(parts: DialogParts, turn: Turn<BotEvent>, entries: readonly Entry[]): Promise<void> {
  const now = Object.fromEntries(entries.map((entry) => [entry.id, fingerprint(entry)]))
  await parts.store.changeKnowledge(turn.event.from.organisation, (knowledge) => ({
    ...knowledge,
    seen: { ...knowledge.seen, ...now },
  }))
}
