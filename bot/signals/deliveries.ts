import type { Receipt } from '../core/event.ts'
import { halfDayAt, nextHalfDay, startOf } from '../half-day.ts'
import type { Now } from './change.ts'
import { forwardOf, forwardsOf } from './forwards.ts'
import { isOver, ownerOf, statusOf } from './life.ts'
import {
  type ChatDelivery,
  type Crossing,
  cardPlaces,
  type Delivery,
  type Entry,
  type Functionaris,
  isMessage,
  isSame,
  type Signal,
  wasRead,
} from './signal.ts'
import { isUrgent } from './urgency.ts'

/** What the card in the channel depends on: when this changes, the card is drawn again. */
export function cardMark(signal: Signal): string {
  const kept = signal.log.filter(({ what }) => what === 'excluded').length + (signal.hiddenFrom ?? []).length
  return [statusOf(signal), ownerOf(signal)?.id ?? '', ...(kept > 0 ? [kept] : [])].join(' ')
}

/** Kept, and nobody has had it yet: its card stands nowhere, and nobody read it another way. */
export function isUndelivered(signal: Signal): boolean {
  const cards = signal.deliveries.filter(({ kind }) => kind === 'card')
  return !isOver(signal) && !wasRead(signal) && cards.length > 0 && cards.every(({ receipt }) => !receipt)
}

/** What tells a reporter of nothing that anybody did: that it is kept and not delivered yet. */
export const tellsOfDelay = ({ kind, entry }: Delivery): boolean => kind === 'news' && entry === undefined

type Plan = Pick<ChatDelivery, 'kind' | 'to'> | Pick<Crossing, 'kind' | 'to'>

/** Who has to hear of what was just written in the log. */
function messagesFor(signal: Signal, entry: Entry): Plan[] {
  const owner = ownerOf(signal)
  const toOwner = owner ? { platform: owner.platform, id: owner.id } : undefined
  const said = cardPlaces(signal).map((to) => ({ kind: 'said' as const, to }))
  // Who closed it may be long gone, and nobody looks after what is closed: then all hear of it.
  const heard: Plan[] = [
    ...(toOwner ? [{ kind: 'answer' as const, to: toOwner }] : []),
    ...(toOwner && !isOver(signal) ? [] : said),
  ]
  switch (entry.what) {
    case 'claimed':
      return [
        ...said,
        ...(toOwner ? [{ kind: 'desk' as const, to: toOwner }] : []),
        ...accepted(signal, entry),
      ]
    case 'takenOver':
    case 'handedOver':
    case 'reopened':
      return [...said, ...(toOwner ? [{ kind: 'desk' as const, to: toOwner }] : [])]
    case 'asked':
    case 'feedback':
      return newsFor(signal)
    case 'answered':
    case 'added':
    case 'withdrawalAsked':
    case 'forwardAccepted':
    case 'forwardReturned':
      return heard
    case 'outcome':
      return entry.by.role === 'partner' ? heard : []
    case 'replied':
      return backTo(signal)
    case 'returned':
      return [...said, ...backTo(signal)]
    case 'forwardSent':
      return overTo(forwardOf(signal, entry.about)?.partner.organisation)
    case 'excluded':
      return alsoThere(signal)
    case 'closed':
    case 'released':
    case 'withdrawn':
      return said
    case 'received':
    case 'read':
    case 'searched':
    case 'seen':
    case 'assessed':
    case 'noted':
    case 'checked':
    case 'caseNumber':
    case 'linked':
    case 'onAgenda':
    case 'offAgenda':
    case 'agreed':
    case 'done':
    case 'filed':
    case 'forwarded':
    case 'exported':
    case 'printed':
    case 'inventoried':
    case 'held':
    case 'holdEnded':
    case 'destructionAuthorised':
    case 'expired':
    case 'emptied':
      return []
  }
}

const overTo = (organisation: string | undefined): Plan[] =>
  organisation === undefined ? [] : [{ kind: 'crossing', to: { organisation } }]

/** Wherever it was sent they see nothing of it either from now on. */
const alsoThere = (signal: Signal): Plan[] =>
  [
    ...new Set(
      forwardsOf(signal).flatMap(({ sentOn, partner }) => (sentOn ? (partner.organisation ?? []) : [])),
    ),
  ].flatMap(overTo)

/** To the organisation that forwarded it. */
const backTo = ({ origin }: Signal): Plan[] => overTo(origin?.organisation)

/** It was taken on for the first time; who has it in hand afterwards is their own affair. */
const accepted = (signal: Signal, { id }: Entry): Plan[] =>
  signal.log.find(({ what }) => what === 'claimed')?.id === id ? backTo(signal) : []

/** With a code only nothing is pushed: that reporter comes to look. */
export const newsFor = ({ reporter }: Signal): Plan[] =>
  reporter ? [{ kind: 'news', to: { platform: reporter.platform, id: reporter.id } }] : []

/** The signal's deliveries after new log entries: new messages, and the card again if it shows something else now. */
export function planDeliveries(
  signal: Signal,
  entries: Entry[],
  made: { now: Date; newId: () => string },
): Delivery[] {
  const at = made.now.toISOString()
  const fresh = entries.flatMap((entry) =>
    messagesFor(signal, entry).map((plan) => newDelivery(plan, timeOf(plan, signal, made), entry.id)),
  )
  const mark = cardMark(signal)
  const kept = signal.deliveries.map((delivery) =>
    delivery.kind === 'card' && delivery.state === 'sent' && delivery.drawn !== mark
      ? { ...delivery, state: 'waiting' as const, attempts: 0, since: at, due: at }
      : delivery,
  )
  return [...kept, ...fresh]
}

/**
 * Outside working time nobody is called for what can wait: whoever has it in hand hears of it when the next half-day begins. Made at that time, it
 * holds up nothing that is for them before that.
 */
function timeOf<M extends { now: Date }>({ kind }: Plan, signal: Signal, made: M): M {
  const { now } = made
  const isLater = kind === 'answer' && !isUrgent(signal) && !halfDayAt(now)
  return isLater ? { ...made, now: startOf(nextHalfDay(now)) } : made
}

/** A delivery that is due at once. */
export function newDelivery<P extends Plan>(
  plan: P,
  made: { now: Date; newId: () => string },
  entry?: string,
): P & Omit<ChatDelivery, 'kind' | 'to'> {
  const at = made.now.toISOString()
  return {
    ...plan,
    id: made.newId(),
    ...(entry ? { entry } : {}),
    state: 'waiting',
    attempts: 0,
    since: at,
    due: at,
  }
}

/**
 * Nothing more of it for anybody who is off the list: what has not gone out is dropped, and a card that stands in their private chat is taken away. What
 * can't be taken away stands there until the signal expires. What is for them as a reporter stays, and so does what is being sent, but for `current`.
 */
export const withdraw =
  (listed: readonly Pick<Functionaris, 'platform' | 'id'>[], made: Now, current?: string) =>
  (signal: Signal): Signal => {
    const isForThem = ({ to }: Delivery): boolean =>
      to !== 'channel' && 'id' in to && !listed.some((one) => isSame(one, to))
    const deliveries = signal.deliveries.flatMap((one) =>
      isForThem(one) && (one.state !== 'sending' || one.id === current)
        ? withdrawn(one, signal, made)
        : [one],
    )
    const isUnchanged =
      deliveries.length === signal.deliveries.length &&
      deliveries.every((one, nth) => one === signal.deliveries[nth])
    return isUnchanged ? signal : { ...signal, deliveries }
  }

function withdrawn(delivery: Delivery, { remains }: Signal, made: Now): Delivery[] {
  if (delivery.kind === 'removal' && !remains) return delivery.state === 'sent' ? [] : [delivery]
  if (!isMessage(delivery) || delivery.kind === 'news') return [delivery]
  const { kind, to, receipt, state } = delivery
  if (kind !== 'card') return state === 'sent' ? [delivery] : []
  return receipt ? [{ ...newDelivery({ kind, to }, made), kind: 'removal', receipt }] : []
}

/** Messages that were given up get a fresh series of tries: what was wrong may be mended by now. */
export const sendAgain =
  (now: Date) =>
  (signal: Signal): Signal => ({
    ...signal,
    deliveries: signal.deliveries.map((delivery) => {
      if (delivery.state !== 'parked') return delivery
      const { fault: _past, ...rest } = delivery
      const due = now.toISOString()
      const again = { ...rest, state: 'waiting' as const, attempts: 0, due }
      // How long it is refused counts anew.
      return again.kind === 'crossing' ? { ...again, since: due, alerted: false } : again
    }),
  })

/** In milliseconds: a card that was made in this time is not lost by who only just opened the channel. */
const justMade = 60_000

/** An old card that may still stand there: it is taken away when the signal expires. */
export const standing = (
  { fault: _past, entry: _about, ...card }: ChatDelivery & { receipt: Receipt },
  id: string,
): Delivery => ({ ...card, id, kind: 'shown', state: 'sent' })

/** The card once more as a new message: the channel has lost the old one, or never had it. */
export function postAgain(signal: Signal, made: { now: Date; newId: () => string }): Signal {
  if (!cardPlaces(signal).includes('channel')) return signal
  const since = made.now.getTime() - justMade
  if (
    signal.deliveries.some(
      ({ kind, to, since: at }) => kind === 'card' && to === 'channel' && Date.parse(at) > since,
    )
  )
    return signal
  const card = newDelivery({ kind: 'card', to: 'channel' }, made)
  // What waits goes in the order in which it came, and nothing is said below a card that is not there yet.
  const others = signal.deliveries.flatMap((one): Delivery[] => {
    if (one.kind === 'card') return one.receipt ? [standing({ ...one, receipt: one.receipt }, one.id)] : []
    return [one.to === 'channel' && one.state === 'waiting' ? { ...one, since: card.since } : one]
  })
  return { ...signal, deliveries: [card, ...others] }
}
