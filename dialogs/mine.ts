import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { heldList } from './desk/held-questions.ts'
import { deskList, parkedList } from './desk/lists.ts'
import { type DialogParts, shows } from './parts.ts'
import { mySignals } from './reporter/my-signals.ts'

/** What I passed on and, for a functionaris, what waits. */
export async function mine(parts: DialogParts, turn: Turn<BotEvent>): Promise<Outcome> {
  const desk = [await deskList(parts, turn), await parkedList(parts, turn)].filter(
    (list) => list !== undefined,
  )
  return shows(turn.person, await mySignals(parts, turn), ...desk, ...(await heldList(parts, turn)))
}
