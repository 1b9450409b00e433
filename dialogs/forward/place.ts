import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { type DialogParts, textsFor } from '../parts.ts'
import type { Place } from '../report-signal.ts'
import { functionarisOf, signalForFunctionaris } from '../rights.ts'
import type { ForwardDialog } from './dialogs.ts'
import { everyPartner } from './neighbours.ts'
import { unansweredBy } from './partner-list.ts'

/**
 * What the forms for forwarding depend on. `about`: id of the signal, or for several answers at once of the partner; what it names is there
 * only for who may see it now.
 */
export async function forwardPlace(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  name: ForwardDialog,
  about: string,
): Promise<Pick<Place, 'partners' | 'grounds' | 'signal' | 'unanswered'>> {
  if (name === 'outcomes') {
    const by = await functionarisOf(parts, turn)
    return { unanswered: by ? await unansweredBy(parts, turn, by, about) : [] }
  }
  const { grounds } = await parts.store.office(turn.event.from.organisation)
  const found = await signalForFunctionaris(parts, turn, about)
  return {
    partners: await everyPartner(parts, turn),
    grounds: grounds ?? textsFor(turn).forward.shippedGrounds,
    signal: 'refused' in found ? undefined : found.signal,
  }
}
