import type { Receipt } from '../core/event.ts'
import type { DeliveryError, DeliveryFault } from '../errors.ts'
import {
  cardMark,
  isUndelivered,
  newDelivery,
  newsFor,
  standing,
  tellsOfDelay,
} from '../signals/deliveries.ts'
import { isOver } from '../signals/life.ts'
import {
  type ChatDelivery,
  type Delivery,
  isCall,
  isHiddenFrom,
  isMessage,
  type Place,
  type Signal,
} from '../signals/signal.ts'

const seconds = 1000
const minutes = 60 * seconds

/** After this long without a card in the channel the second route is taken; the promise is 15 minutes. */
export const lateAfter = 10 * minutes

/** Wait before try number `attempts` + 1, in milliseconds: 5 s, 10 s, 20 s … at most a quarter of an hour. */
export const backoff = (attempts: number): number => Math.min(5 * seconds * 2 ** (attempts - 1), 15 * minutes)

/** Most tries in `span` milliseconds of a channel that is down all the time. */
export function triesWithin(span: number): number {
  let tries = 1
  for (let at = backoff(1); at <= span; at += backoff(tries)) tries++
  return tries
}

const patch = (signal: Signal, id: string, change: (delivery: Delivery) => Delivery): Signal => ({
  ...signal,
  deliveries: signal.deliveries.map((delivery) => (delivery.id === id ? change(delivery) : delivery)),
})

/** The card in the place that a delivery goes to. */
export const cardFor = (signal: Signal, { to }: Delivery): Delivery | undefined =>
  signal.deliveries.find((one) => one.kind === 'card' && samePlace(one.to, to))

const samePlace = (one: Delivery['to'], other: Delivery['to']): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** It is not there yet, and will be: what is said goes below it. */
const isComing = ({ receipt, state }: Delivery): boolean =>
  !receipt && (state === 'waiting' || state === 'sending')

const noChange = { refused: 'not-now' } as const

/**
 * Marks a delivery as being sent, so that a crash from here on is seen afterwards.
 * Found as `sending` already, or with `unsure`, an earlier try may have arrived: a new message then says so.
 * What is for somebody who was kept out since is dropped, and that something is not delivered yet once it is.
 */
export function beforeSending(signal: Signal, id: string, now: Date): Signal | typeof noChange {
  const delivery = signal.deliveries.find((one) => one.id === id)
  const card = delivery && cardFor(signal, delivery)
  const waits = delivery?.state === 'waiting' || delivery?.state === 'sending'
  if (!delivery || !waits || Date.parse(delivery.due) > now.getTime()) return noChange
  if (isKeptFrom(signal, delivery) || (tellsOfDelay(delivery) && !isUndelivered(signal)))
    return without(signal, id)
  if (delivery.kind === 'said' && (!card || isComing(card))) return noChange
  const unsure = delivery.state === 'sending' || delivery.fault === 'unsure'
  const repeat = delivery.possibleRepeat || (unsure && !delivery.receipt)
  return patch(signal, id, (one) => ({
    ...one,
    state: 'sending',
    attempts: one.attempts + 1,
    ...(repeat ? { possibleRepeat: true } : {}),
  }))
}

/** These say that there is something new of it. A card in a private chat says that it is elsewhere now, and what a reporter gets is theirs. */
const isKeptFrom = (signal: Signal, delivery: Delivery): boolean =>
  (delivery.kind === 'answer' || delivery.kind === 'desk' || delivery.kind === 'alert') &&
  delivery.to !== 'channel' &&
  isHiddenFrom(signal, delivery.to)

const without = (signal: Signal, id: string): Signal => ({
  ...signal,
  deliveries: signal.deliveries.filter((one) => one.id !== id),
})

/**
 * Sent. `shown`: the signal as it was when drawn, and who was called by name; if the card would look different by now it goes out again. Who is called
 * by a change of the card doesn't notice.
 */
export function afterSending(
  signal: Signal,
  id: string,
  receipt: Receipt,
  shown: { signal: Signal; called: string[] },
): Signal {
  // Where it stood is not kept either, once it was taken away or says that it has expired.
  if (shown.signal.remains) return without(signal, id)
  const drawn = cardMark(shown.signal)
  return patch(signal, id, ({ fault: _past, ...one }) => {
    const stale = one.kind === 'card' && cardMark(signal) !== drawn
    const called = isCall(signal, one) && !one.receipt ? { called: shown.called } : {}
    return { ...one, ...called, receipt, drawn, state: stale ? 'waiting' : 'sent' }
  })
}

/** Not sent: when to try again, or parked where trying again is of no use. */
export function afterFault(signal: Signal, id: string, error: DeliveryError, now: Date): Signal {
  const { fault } = error
  // What isn't there any more needs no taking away.
  const found = signal.deliveries.find((one) => one.id === id)
  if ((signal.remains || found?.kind === 'removal') && fault === 'removed') return without(signal, id)
  // Whoever can't be told of a delay is told of what comes after it, and nobody can do anything about it.
  if (found && tellsOfDelay(found) && isHopeless(found, signal, fault)) return without(signal, id)
  if (fault === 'locked') return afterLock(signal, id, now)
  return patch(signal, id, (one) => {
    if (isMessage(one) && one.receipt && fault === 'removed') return afterRemoval(one, signal, now)
    if (isHopeless(one, signal, fault) || isRefusedTooLong(one, fault, now))
      return givenUp(one, signal, fault)
    const wait = fault === 'too-large' ? 0 : backoff(one.attempts)
    const due = error.retryAt ?? new Date(now.getTime() + wait)
    return { ...one, fault, state: 'waiting', due: due.toISOString() }
  })
}

function isHopeless(one: Delivery, { remains }: Signal, fault: DeliveryFault): boolean {
  if (fault === 'unfit' || (fault === 'too-large' && one.fault === fault)) return true
  if (remains) return fault === 'refused'
  const toPerson = one.kind !== 'crossing' && one.to !== 'channel'
  return toPerson && (fault === 'refused' || fault === 'gone')
}

/** So long another organisation may be out of the settings or without a channel, which may be a mistake of a moment. */
const refusedFor = 7 * 24 * 60 * minutes

/** As long as it waits, its signal does not expire: so it can't wait for ever for what nobody mends. */
const isRefusedTooLong = ({ kind, since }: Delivery, fault: DeliveryFault, now: Date): boolean =>
  kind === 'crossing' &&
  (fault === 'refused' || fault === 'gone') &&
  now.getTime() - Date.parse(since) >= refusedFor

/** In sight, and whoever heard that it was late hears that it is tried no more; but what only has to go out of somebody's private chat goes when the signal expires, at the latest. */
function givenUp(one: Delivery, { remains }: Signal, fault: DeliveryFault): Delivery {
  if (one.kind === 'crossing') {
    const { alerted: _before, ...crossing } = one
    return { ...crossing, fault, state: 'parked' }
  }
  return one.kind === 'removal' && !remains
    ? { ...one, kind: 'shown', state: 'sent' }
    : { ...one, fault, state: 'parked' }
}

/** Somebody removed the card from the channel: an open signal gets a new one. */
function afterRemoval(
  { receipt: _gone, fault: _past, ...card }: ChatDelivery,
  signal: Signal,
  now: Date,
): Delivery {
  return { ...card, state: !isOver(signal) ? 'waiting' : 'sent', due: now.toISOString() }
}

/**
 * A card that may not be changed any more: an open signal gets a new one, and the old one is taken away when its time comes. What can't say that
 * its signal has expired is taken away.
 */
function afterLock(signal: Signal, id: string, now: Date): Signal {
  const due = now.toISOString()
  const deliveries = signal.deliveries.flatMap((one): Delivery[] => {
    if (one.id !== id) return [one]
    const { receipt, fault: _past, ...old } = one
    if (!isMessage(one) || !receipt) return [{ ...one, fault: 'locked', state: 'parked' }]
    const card = { ...old, kind: one.kind, to: one.to }
    if (signal.remains) return [{ ...card, receipt, kind: 'removal', state: 'waiting', due }]
    if (isOver(signal)) return [{ ...card, receipt, state: 'sent' }]
    return [{ ...card, state: 'waiting', due }, standing({ ...card, receipt }, `${id} ${due}`)]
  })
  return { ...signal, deliveries }
}

/** Of these somebody has to hear when they don't arrive. */
const mayBeLate = ({ kind, receipt, alerted }: Delivery): boolean =>
  (kind === 'card' || kind === 'crossing') && !receipt && !alerted

/** When a card that has failed so far, or what goes to another organisation, becomes late, in milliseconds since 1970; `undefined` when that doesn't matter (any more). */
export function lateAt(delivery: Delivery): number | undefined {
  if (!mayBeLate(delivery) || delivery.fault === undefined) return undefined
  return Date.parse(delivery.since) + lateAfter
}

/** What is late, or refused where it goes, and of which nobody was told by the second route. */
export function isLate(delivery: Delivery, now: Date): boolean {
  if (!mayBeLate(delivery)) return false
  const refused = delivery.fault === 'refused' || delivery.fault === 'gone' || delivery.state === 'parked'
  return refused || (lateAt(delivery) ?? Number.POSITIVE_INFINITY) <= now.getTime()
}

/** The second route: a message in the private chat of these people, once; and the reporter hears once that it is kept and not delivered yet. */
export function alertDeliveries(
  signal: Signal,
  id: string,
  people: Place[],
  made: { now: Date; newId: () => string },
): Signal | typeof noChange {
  const late = signal.deliveries.find((one) => one.id === id)
  // Two rounds of the outbox can have seen the same one, and it may have arrived since.
  if (!late || !isLate(late, made.now)) return noChange
  const alerts = people.flatMap((to) =>
    to === 'channel'
      ? []
      : [newDelivery({ kind: 'alert', to: { platform: to.platform, id: to.id } }, made, late.entry)],
  )
  const isNews = late.kind === 'card' && isUndelivered(signal) && !signal.deliveries.some(tellsOfDelay)
  const news = isNews ? newsFor(signal).map((plan) => newDelivery(plan, made)) : []
  const marked = patch(signal, id, (one) => ({ ...one, alerted: true }))
  return { ...marked, deliveries: [...marked.deliveries, ...alerts, ...news] }
}
