import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { line } from '../../bot/core/view.ts'
import type { KnowledgeChange } from '../../knowledge/change.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import { isNamed } from '../rights.ts'

/**
 * Who keeps the knowledge right, asked at the moment of acting: named in the settings, and no guest. The button may have been drawn when
 * things were different.
 */
export async function adminOf(
  parts: DialogParts,
  turn: Turn<BotEvent>,
): Promise<KnowledgeChange['by'] | undefined> {
  const { organisation, platform, id, name } = turn.event.from
  const { admins } = parts.municipality(organisation)
  return (await isNamed(parts, turn, admins)) ? { platform, id, name } : undefined
}

export type Press = (parts: DialogParts, turn: ActionTurn) => Promise<Outcome>
type AdminPress = (parts: DialogParts, turn: ActionTurn, by: KnowledgeChange['by']) => Promise<Outcome>

/** A press that only an admin may do. */
export const adminOnly =
  (press: AdminPress): Press =>
  async (parts, turn) => {
    const by = await adminOf(parts, turn)
    return by ? press(parts, turn, by) : shows(turn.person, line(textsFor(turn).admin.refused))
  }
