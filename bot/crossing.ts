import type { Receipt } from './core/event.ts'
import { DeliveryError, NotKeptError } from './errors.ts'
import { snapshotId, snapshotOf } from './handover/snapshot.ts'
import type { Municipality } from './municipality.ts'
import { comesBack, hearFrom, type Told } from './signals/forward.ts'
import { type Forward, forwardOf, forwardsOf } from './signals/forwards.ts'
import { newReference } from './signals/reference.ts'
import {
  type Crossing,
  type Entry,
  type Functionaris,
  isSame,
  receiptSchema,
  type Signal,
} from './signals/signal.ts'
import { keepOut } from './signals/triage.ts'
import type { Office } from './store/records.ts'
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
      if (line.what === 'excluded') return await keepOutThere(parts, signal, line, to.organisation)
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
  const office = await store.office(to)
  // Nobody reads there yet.
  if (!office.channel) throw new DeliveryError('gone')
  const made = { to, name: from.name, now: now(), newId, ...peopleOf(office) }
  for (let tries = 0; tries < 100; tries++) {
    const reference = newReference(made.now.getUTCFullYear(), random)
    const snapshot = snapshotOf(signal, forward, { ...made, reference })
    if (!snapshot) throw new DeliveryError('refused')
    const kept = await store.addSignal(snapshot)
    if (kept.outcome !== 'reference-taken') return receiptSchema.parse(snapshot.id)
  }
  throw new DeliveryError('down')
}

/** Who handles signals there; and who reads the channel besides them, or may come to handle signals again. */
function peopleOf({ channel, functionarissen: receivers, left = [], newcomers = [], takenOff = [] }: Office) {
  const others = [...newcomers, ...takenOff.map((id) => ({ id, name: '' }))]
  const known = [
    ...receivers,
    ...left,
    ...others.flatMap(({ id, name }) => (channel ? { platform: channel.platform, id, name } : [])),
  ]
  const readers = known.filter((one, nth) => known.findIndex((other) => isSame(one, other)) === nth)
  return { receivers, readers }
}

/** Who excluded themselves since may see nothing either of what was sent to this organisation, nor of what was sent on from there. */
async function keepOutThere(
  parts: CrossingParts,
  signal: Signal,
  { id, by }: Entry,
  to: string,
): Promise<Receipt> {
  if (by.role !== 'functionaris') throw new DeliveryError('unfit')
  for (const forward of forwardsOf(signal))
    if (forward.partner.organisation === to) await keepOutOf(parts, to, snapshotId(signal, forward), by)
  return receiptSchema.parse(id)
}

async function keepOutOf(
  parts: CrossingParts,
  organisation: string,
  id: string,
  by: Functionaris,
): Promise<void> {
  const { store, now, newId } = parts
  if (!parts.organisation(organisation)) throw new DeliveryError('gone')
  const people = peopleOf(await store.office(organisation))
  const kept = await store.changeSignal(organisation, id, keepOut(by, people, { now: now(), newId }))
  // Not there: when it arrives it is kept from them, as it comes from what is.
  if (!kept) return
  const signal = 'refused' in kept ? await store.signal(organisation, id) : kept
  for (const forward of signal ? forwardsOf(signal) : []) {
    const next = forward.sentOn ? forward.partner.organisation : undefined
    if (signal && next) await keepOutOf(parts, next, snapshotId(signal, forward), by)
  }
  // Nobody else handles signals there: who forwarded it hears of that, and it is tried again.
  if ('refused' in kept) throw new DeliveryError('refused')
}

/** What a partner did, for the organisation that forwarded it; nothing else of what it adds to its own goes back. */
async function bringBack(
  { store, organisation, now, newId }: CrossingParts,
  { id, organisation: partner, origin }: Signal,
  line: Entry,
): Promise<Receipt> {
  const name = organisation(partner)?.name
  const told = origin && toldBy(line, `${partner} ${line.id}`, origin.forward)
  if (!name || !told) throw new DeliveryError('unfit')
  const there = await store.signal(origin.organisation, origin.signal)
  if (there?.remains && line.what === 'returned') {
    await store.changeSignal(partner, id, comesBack(line.id, { now: now(), newId }))
    throw new DeliveryError('gone')
  }
  // It is kept there no more: nobody is left to tell.
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
