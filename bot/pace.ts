import type { Talk } from './core/bot.ts'
import { type BotEvent, keyOf, type Reply } from './core/event.ts'
import { nobodyYet } from './core/person.ts'
import type { Log } from './log.ts'
import { Recent } from './recent.ts'
import type { Store } from './store/store.ts'

/** So many at once, and then so many a second. */
interface Rate {
  most: number
  perSecond: number
}

/** Nobody types or presses more for long. */
const perPerson: Rate = { most: 60, perSecond: 0.5 }
/** All of one organisation together, some 600 a minute: two hundred colleagues who try it after the same presentation stay below it. */
const perOrganisation: Rate = { most: 600, perSecond: 10 }
/** When an organisation asks more, whoever has asked at most ten things lately still gets an answer, so that a crowd costs nobody a report. */
const keptInACrowd = 50
/** In milliseconds: how long somebody hears no second time that it goes too fast. Short, as what is typed meanwhile gets no answer at all. */
const quiet = 10_000

class Buckets {
  readonly #left = new Recent<{ left: number; at: number }>()
  readonly #rate: Rate

  constructor(rate: Rate) {
    this.#rate = rate
  }

  left(key: string, now: number): number {
    const { most, perSecond } = this.#rate
    const before = this.#left.get(key) ?? { left: most, at: now }
    return Math.min(most, before.left + (Math.max(0, now - before.at) / 1000) * perSecond)
  }

  /** Takes one, where at least `least` stay. */
  take(key: string, now: number, least = 0): boolean {
    const left = this.left(key, now)
    const gives = left >= least + 1
    this.#left.set(key, { left: gives ? left - 1 : left, at: now })
    return gives
  }
}

export interface PaceParts {
  store: Pick<Store, 'person'>
  talk: Pick<Talk, 'tooMany'>
  now: () => Date
  newId: () => string
  log: Log
}

type Handle = (event: BotEvent) => Promise<Reply>
/** The event within the organisation that it belongs to, as far as that is known; changes nothing. */
type Settled = (event: BotEvent) => Promise<BotEvent>

/**
 * Keeps one person, or all of one organisation, from asking more than the others can spare. What is too much is not handled and changes nothing: who
 * typed something into a form has it back each time, and for the rest it is said now and then. What was kept before stays as it is.
 */
export function pacing({
  store,
  talk,
  now,
  newId,
  log,
}: PaceParts): (handle: Handle, settled: Settled) => Handle {
  const people = new Buckets(perPerson)
  const organisations = new Buckets(perOrganisation)
  const told = new Recent<number>()
  const lets = ({ from }: BotEvent, at: number): boolean => {
    const isCrowded = organisations.left(from.organisation, at) < 1
    const gives = people.take(keyOf(from), at, isCrowded ? keptInACrowd : 0)
    // What is refused to one person uses up nothing of the others'.
    if (gives) organisations.take(from.organisation, at)
    return gives
  }
  const isTold = (key: string, at: number): boolean =>
    at - (told.get(key) ?? Number.NEGATIVE_INFINITY) < quiet
  const refuse = async (event: BotEvent, at: Date, settled: Settled): Promise<Reply> => {
    const { from } = event
    const again = isTold(keyOf(from), at.getTime())
    if (!again) {
      told.set(keyOf(from), at.getTime())
      log.info('too-many', { organisation: from.organisation, platform: from.platform })
    }
    // What was typed into a form is known by what was begun, and that is kept in one organisation.
    const own = await settled(event).catch(() => event)
    const person = await store.person(own.from).catch(() => undefined)
    return talk.tooMany({ event: own, person: person ?? nobodyYet(newId(), own.from), now: at }, again)
  }
  return (handle, settled) => (event) => {
    const at = now()
    return lets(event, at.getTime()) ? handle(event) : refuse(event, at, settled)
  }
}
