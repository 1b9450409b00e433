import type { Address, Locale, Receipt } from '../core/event.ts'
import type { Platform } from '../core/platform.ts'
import type { View } from '../core/view.ts'
import { DeliveryError } from '../errors.ts'
import type { Log } from '../log.ts'
import { ownerOf } from '../signals/life.ts'
import {
  type ChatDelivery,
  type Crossing,
  type Delivery,
  type Functionaris,
  isHiddenFrom,
  isHiddenPlace,
  isMessage,
  isSame,
  type Removal,
  type Signal,
} from '../signals/signal.ts'
import type { Office } from '../store/records.ts'
import type { Store, Waiting } from '../store/store.ts'
import { mentioned } from './mentioned.ts'
import { mustBeListed } from './off-list.ts'
import {
  afterFault,
  afterSending,
  alertDeliveries,
  backoff,
  beforeSending,
  cardFor,
  isLate,
  lateAt,
} from './settle.ts'

/** For whom a delivery is drawn. `short`: the platform refused the full card as too large. `people`: who is called by name. */
export interface Reader {
  locale: Locale
  /** An earlier signal has the same address, and who reads here may know so. */
  sameAddress: boolean
  short: boolean
  people: { id: string; name: string }[]
}

export type Draw = (delivery: ChatDelivery, signal: Signal, reader: Reader) => View

export interface OutboxParts {
  store: Store
  platformOf: (organisation: string, name: Platform['name']) => Platform | undefined
  draw: Draw
  /** Brings something to another organisation of this installation. Fails with DeliveryError. */
  carry: (signal: Signal, delivery: Crossing) => Promise<Receipt>
  now: () => Date
  newId: () => string
  log: Log
}

interface Goal {
  platform: Platform
  address: Address
  locale: Locale
  people: Reader['people']
}

/**
 * Delivers what the store holds: claim, draw, send, settle. Each signal's deliveries go out in their order; signals go side by side.
 * A delivery is sent, waits for its next try, or is parked in sight; dropped is only what is for somebody who is off the list or kept out.
 */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #busy = new Set<string>()
  /** Until when nothing is tried, by place (`Retry-After`) or by signal. */
  readonly #quiet = new Map<string, Date>()

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  /** Tries all that is due. Gives the time of the next try, `undefined` when nothing waits. */
  async tick(): Promise<Date | undefined> {
    const bySignal = Map.groupBy(await this.#parts.store.waiting(), signalKey)
    await eachOf([...bySignal.keys()], 8, async (key) => {
      // Another round may have it, or have had it since this one began: so look again, and read anew.
      if (this.#busy.has(key)) return
      this.#busy.add(key)
      const waiting = (await this.#parts.store.waiting()).filter((one) => signalKey(one) === key)
      await this.#deliverAll(key, waiting).finally(() => this.#busy.delete(key))
    })
    await this.#raiseAlerts()
    return this.#nextDue()
  }

  /** In the order in which they were made: what goes to the same place waits for what came before it. */
  async #deliverAll(key: string, waiting: Waiting[]): Promise<void> {
    const stuck = new Set<string>()
    try {
      for (const one of waiting) {
        const goal = goalKey(one)
        const done = !stuck.has(goal) && this.#mayGo(one) && (await this.#deliver(one))
        if (!done) stuck.add(goal)
      }
    } catch (error) {
      // The store could not note it. What was marked as being sent stays so and is tried again, told as a possible repeat.
      this.#quiet.set(key, new Date(this.#parts.now().getTime() + backoff(1)))
      this.#parts.log.alarm('outbox-not-noted', {}, error)
    }
  }

  #quietUntil(one: Waiting): number {
    const times = [signalKey(one), goalKey(one)].map((key) => this.#quiet.get(key)?.getTime() ?? 0)
    return Math.max(...times)
  }

  #mayGo(one: Waiting): boolean {
    return this.#quietUntil(one) <= this.#parts.now().getTime()
  }

  async #nextDue(): Promise<Date | undefined> {
    const waiting = await this.#parts.store.waiting()
    const free = waiting.filter((one) => !this.#busy.has(signalKey(one)))
    const heads = [...Map.groupBy(free, (one) => `${signalKey(one)} ${goalKey(one)}`).values()].flatMap(
      ([first]) => first ?? [],
    )
    const tries = heads.map((one) => Math.max(Date.parse(one.delivery.due), this.#quietUntil(one)))
    const alerts = heads.flatMap(({ delivery }) => lateAt(delivery) ?? [])
    return heads.length > 0 ? new Date(Math.min(...tries, ...alerts)) : undefined
  }

  /** True while a card can't be brought to the functionaris channel: the receipt then says so. */
  async isHeldUp(organisation: string): Promise<boolean> {
    const waiting = await this.#parts.store.waiting()
    return waiting.some(
      ({ signal, delivery }) =>
        signal.organisation === organisation &&
        delivery.kind === 'card' &&
        !delivery.receipt &&
        delivery.fault,
    )
  }

  /** True when nothing is left to do for this one: it was sent, or parked. */
  async #deliver({ signal: { organisation, id }, delivery: { id: deliveryId } }: Waiting): Promise<boolean> {
    const { store, now } = this.#parts
    const claimed = await store.changeSignal(organisation, id, (signal) =>
      beforeSending(signal, deliveryId, now()),
    )
    if (!claimed || !('kind' in claimed)) return false
    const delivery = claimed.deliveries.find((one) => one.id === deliveryId)
    if (!delivery) return true
    const called = mentioned(claimed, await store.office(organisation), now()).map((one) => one.id)
    const sent = await this.#send(claimed, delivery).catch((error: unknown) =>
      error instanceof DeliveryError ? error : new DeliveryError('unfit', { cause: error }),
    )
    if (sent instanceof DeliveryError) return this.#fail(claimed, delivery, sent)
    await store.changeSignal(organisation, id, (signal) =>
      afterSending(signal, deliveryId, sent, { signal: claimed, called }),
    )
    return true
  }

  async #send(signal: Signal, delivery: Delivery): Promise<Receipt> {
    if (delivery.kind === 'crossing') return this.#parts.carry(signal, delivery)
    if (!isMessage(delivery)) return this.#remove(signal, delivery)
    const goal = await this.#goalOf(signal, delivery)
    const view = this.#draw(signal, delivery, goal, await this.#sameAddress(signal, delivery))
    if (delivery.receipt) {
      await goal.platform.update(delivery.receipt, view)
      return delivery.receipt
    }
    const follows =
      delivery.kind === 'said' && !isLoose(delivery) ? cardFor(signal, delivery)?.receipt : undefined
    return follows ? goal.platform.follow(follows, view) : goal.platform.send(goal.address, view)
  }

  async #remove({ organisation }: Signal, { to, receipt }: Removal): Promise<Receipt> {
    const { channel } = await this.#parts.store.office(organisation)
    const name = to === 'channel' ? channel?.platform : to.platform
    if (!name) throw new DeliveryError('gone')
    await this.#platform(organisation, name).remove(receipt)
    return receipt
  }

  async #sameAddress(signal: Signal, { kind, to }: ChatDelivery): Promise<boolean> {
    if (kind !== 'card') return false
    const hits = await this.#parts.store.hitsOf(signal, this.#parts.now())
    return hits.some(({ kinds, signal: other }) => kinds.includes('address') && !isHiddenPlace(other, to))
  }

  #draw(signal: Signal, delivery: ChatDelivery, { locale, people }: Goal, sameAddress: boolean): View {
    try {
      return this.#parts.draw(delivery, signal, {
        locale,
        people,
        sameAddress,
        short: delivery.fault === 'too-large',
      })
    } catch (error) {
      throw new DeliveryError('unfit', { cause: error })
    }
  }

  async #goalOf(signal: Signal, delivery: ChatDelivery): Promise<Goal> {
    const { store, now } = this.#parts
    const { organisation } = signal
    const { to } = delivery
    const office = await store.office(organisation)
    const { channel } = office
    if (!channel) throw new DeliveryError('gone')
    if (to === 'channel') {
      const people = mentioned(signal, office, now())
      const platform = this.#platform(organisation, channel.platform)
      return { platform, address: channel.address, locale: 'nl', people }
    }
    await mustBeListed(this.#parts, office, signal, delivery)
    const person = await store.person({ organisation, ...to })
    const platform = this.#platform(organisation, to.platform)
    const near = channel.platform === to.platform ? channel.address : undefined
    const address = person?.address ?? (await platform.privateChat(to.id, near))
    return { platform, address, locale: person?.locale ?? person?.lastLocale ?? 'nl', people: [] }
  }

  #platform(organisation: string, name: Platform['name']): Platform {
    const found = this.#parts.platformOf(organisation, name)
    if (!found) throw new DeliveryError('gone')
    return found
  }

  async #fail(signal: Signal, delivery: Delivery, error: DeliveryError): Promise<boolean> {
    const { store, now, log } = this.#parts
    if (error.retryAt) this.#quiet.set(goalKey({ signal, delivery }), error.retryAt)
    const { organisation, reference, id } = signal
    const settled = await store.changeSignal(organisation, id, (newest) =>
      afterFault(newest, delivery.id, error, now()),
    )
    const state = settled?.deliveries.find((one) => one.id === delivery.id)?.state
    if (!state) return true
    const fields = {
      organisation,
      reference,
      kind: delivery.kind,
      fault: error.fault,
      attempts: delivery.attempts,
    }
    if (state === 'parked') log.alarm('delivery-parked', fields, error)
    else log.info('delivery-failed', fields)
    return state === 'parked'
  }

  /**
   * The second route: who should have seen a card in the channel hears of it in the private chat, well within 15 minutes; and who has a
   * signal in hand hears that something for another organisation has not arrived; where nobody has, all do.
   */
  async #raiseAlerts(): Promise<void> {
    const { store, now, newId, log } = this.#parts
    const late = [...(await store.waiting()), ...(await store.parked())].filter(({ delivery }) =>
      isLate(delivery, now()),
    )
    for (const { signal, delivery } of late) {
      const { organisation, reference, id } = signal
      const people = whoHears(signal, delivery, await store.office(organisation))
      const told = await store.changeSignal(organisation, id, (newest) =>
        alertDeliveries(newest, delivery.id, people, { now: now(), newId }),
      )
      if (!told || 'refused' in told) continue
      const fault = delivery.fault ?? 'down'
      const what = delivery.kind === 'crossing' ? 'neighbour-out-of-reach' : 'channel-out-of-reach'
      log.alarm(what, { organisation, reference, fault, count: people.length })
    }
  }
}

function whoHears(signal: Signal, { kind }: Delivery, { functionarissen }: Office): Functionaris[] {
  const owner = ownerOf(signal)
  if (kind === 'crossing' && owner && functionarissen.some((one) => isSame(one, owner))) return [owner]
  return functionarissen
    .filter((one) => one.id !== owner?.id && !isHiddenFrom(signal, one))
    .map(({ platform, id, name }) => ({ role: 'functionaris', platform, id, name }))
}

/** What can't be said below its card is said beside it: the card may have been taken away, and what comes after it waits for this. */
const isLoose = ({ fault }: Delivery): boolean =>
  fault === 'refused' || fault === 'gone' || fault === 'removed'

const signalKey = ({ signal }: Waiting): string => `${signal.organisation} ${signal.id}`

const goalKey = ({ signal, delivery: { to } }: Waiting): string => {
  const goal = to === 'channel' ? to : 'id' in to ? [to.platform, to.id] : [to.organisation]
  return JSON.stringify([signal.organisation, goal])
}

/** Runs `job` for each item, at most `width` at once. */
async function eachOf<T>(items: T[], width: number, job: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await job(item)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
