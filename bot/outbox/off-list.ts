import { DeliveryError } from '../errors.ts'
import { withdraw } from '../signals/deliveries.ts'
import { type ChatDelivery, isSame, type Signal } from '../signals/signal.ts'
import type { Office } from '../store/records.ts'
import type { OutboxParts } from './outbox.ts'

/**
 * Whoever is off the list hears nothing more of any signal, but for their own as a reporter: what was for them is dropped, so that no failed delivery is
 * left of it. Fails with DeliveryError then.
 */
export async function mustBeListed(
  { store, now, newId }: OutboxParts,
  { functionarissen }: Office,
  { organisation, id }: Signal,
  { kind, to, id: delivery }: ChatDelivery,
): Promise<void> {
  if (kind === 'news' || to === 'channel' || functionarissen.some((one) => isSame(one, to))) return
  await store.changeSignal(organisation, id, withdraw(functionarissen, { now: now(), newId }, delivery))
  throw new DeliveryError('gone')
}
