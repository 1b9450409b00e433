import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { type DialogParts, textsFor } from '../parts.ts'
import type { Place } from '../report-signal.ts'
import { signalForFunctionaris } from '../rights.ts'

/** What the forms for forwarding depend on. `about`: id of the signal, which is there only for who may see it now. */
export async function forwardPlace(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  about: string,
): Promise<Pick<Place, 'partners' | 'grounds' | 'signal'>> {
  const { partners = [], grounds } = await parts.store.office(turn.event.from.organisation)
  const found = await signalForFunctionaris(parts, turn, about)
  return {
    partners,
    grounds: grounds ?? textsFor(turn).forward.shippedGrounds,
    signal: 'refused' in found ? undefined : found.signal,
  }
}
