import type { Receipt } from './core/event.ts'
import { DeliveryError, NotKeptError } from './errors.ts'
import { snapshotOf } from './handover/snapshot.ts'
import type { Municipality } from './municipality.ts'
import { hearFrom, type Told } from './signals/forward.ts'
import { type Forward, forwardOf } from './signals/forwards.ts'
import { newReference } from './signals/reference.ts'
import { type Crossing, type Entry, receiptSchema, type Signal } from './signals/signal.ts'
import type { Store } from './store/store.ts'

export interface CrossingParts {
  store: Store
  /** An organisation of this installation by its id. */
  organisation: (id: string) => { name: string; municipality: Municipality } | undefined
  now: () => Date
  newId: () => string
  /** A whole number from 0 up to, not including, n. */
  random: (n: number) => number
}

/**
 * Brings what one organisation has for another one into the store of that one: a signal that is forwarded, or what its partner did with it.
 * The only way between two organisations (design.md, "What crosses documents is a delivery"); a second try changes nothing there.
 * Fails with DeliveryError.
 */
export const carrying =
  (parts: CrossingParts) =>
  async (signal: Signal, { entry, to }: Crossing): Promise<Receipt> => {
    const line = signal.log.find(({ id }) => id === entry)
    if (!line) throw new DeliveryError('unfit')
    // No longer in the settings: it waits, because it may have been taken out by mistake.
    if (!parts.organisation(to.organisation)) throw new DeliveryError('gone')
    try {
      return line.what === 'forwardSent'
        ? await bringOver(parts, signal, forwardOf(signal, line.about), to.organisation)
        : await bringBack(parts, signal, line)
    } catch (error) {
      if (error instanceof NotKeptError) throw new DeliveryError('down', { cause: error })
      throw error
    }
  }

async function bringOver(
  { store, organisation, now, newId, random }: CrossingParts,
  signal: Signal,
  forward: Forward | undefined,
  to: string,
): Promise<Receipt> {
  const from = organisation(signal.organisation)
  if (!from || !forward || forward.partner.organisation !== to) throw new DeliveryError('unfit')
  const allowed = from.municipality.forwardsTo?.some((one) => one.organisation === to)
  if (!allowed) throw new DeliveryError('refused')
  const { channel, functionarissen: receivers } = await store.office(to)
  // Nobody reads there yet.
  if (!channel) throw new DeliveryError('gone')
  const made = { to, name: from.name, now: now(), newId, receivers }
  for (let tries = 0; tries < 100; tries++) {
    const reference = newReference(made.now.getUTCFullYear(), random)
    const snapshot = snapshotOf(signal, forward, { ...made, reference })
    if (!snapshot) throw new DeliveryError('refused')
    const kept = await store.addSignal(snapshot)
    if (kept.outcome !== 'reference-taken') return receiptSchema.parse(snapshot.id)
  }
  throw new DeliveryError('down')
}

/** What a partner did, for the organisation that forwarded it; nothing else of what it adds to its own goes back. */
async function bringBack(
  { store, organisation, now, newId }: CrossingParts,
  { organisation: partner, origin }: Signal,
  line: Entry,
): Promise<Receipt> {
  const name = organisation(partner)?.name
  const told = origin && toldBy(line, `${partner} ${line.id}`, origin.forward)
  if (!name || !told) throw new DeliveryError('unfit')
  // It is kept there no more: nobody is left to tell.
  const there = await store.signal(origin.organisation, origin.signal)
  if (there?.remains) return receiptSchema.parse(told.id)
  const by = { role: 'partner' as const, organisation: partner, name }
  const heard = await store.changeSignal(
    origin.organisation,
    origin.signal,
    hearFrom(by, told, { now: now(), newId }),
  )
  if (!heard || 'refused' in heard) throw new DeliveryError('unfit')
  return receiptSchema.parse(told.id)
}

/** A line in the log of the partner, as the line that it becomes in the log of who forwarded it. */
function toldBy(line: Entry, id: string, about: string): Told | undefined {
  switch (line.what) {
    case 'claimed':
      return { id, what: 'forwardAccepted', about }
    case 'returned':
      return { id, what: 'forwardReturned', about, text: line.text }
    case 'replied': {
      const { result, mayTell, text } = line
      return { id, what: 'outcome', about, result, mayTell, text }
    }
    default:
      return undefined
  }
}
