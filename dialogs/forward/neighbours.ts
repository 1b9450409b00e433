import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import type { NamedPartner } from '../../bot/signals/partner.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import type { DialogParts } from '../parts.ts'
import { partnersOf } from './directory.ts'

/** Other organisations of this installation that can get a card, as the operator set it: nobody keeps these in the chat. */
export const neighboursOf = (parts: DialogParts, { event }: Turn<BotEvent>): NamedPartner[] =>
  (parts.municipality(event.from.organisation).forwardsTo ?? []).map(({ organisation, name, kind }) => ({
    id: organisation,
    kind,
    name,
    organisation,
  }))

/** Everybody to whom a signal can go from here. */
export const everyPartner = async (
  parts: DialogParts,
  turn: Turn<BotEvent>,
): Promise<readonly NamedPartner[]> => [...neighboursOf(parts, turn), ...(await partnersOf(parts, turn))]

/** Whether a card may go to this partner now; one without an organisation here gets none. */
export const mayGetCard = (
  parts: DialogParts,
  turn: Turn<BotEvent>,
  { organisation }: NamedPartner,
): boolean =>
  organisation !== undefined && neighboursOf(parts, turn).some((one) => one.organisation === organisation)

/** Nothing is kept of it any more where it came from: given back, it would be with nobody. No more than that is asked there. */
export async function isGoneThere({ store }: DialogParts, { origin }: Signal): Promise<boolean> {
  const there = origin && (await store.signal(origin.organisation, origin.signal))
  return there?.remains !== undefined
}
