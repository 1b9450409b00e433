import { DeliveryError, NotKeptError } from '../errors.ts'
import type { Log } from '../log.ts'
import { OneAtATime } from '../one-at-a-time.ts'
import { Recent } from '../recent.ts'
import { type BotEvent, keyOf, type PersonKey, type Reply } from './event.ts'
import { nobodyYet, type PersonState } from './person.ts'

/** One event of one person, with what we remember of that person. */
export interface Turn<E extends BotEvent = BotEvent> {
  event: E
  person: PersonState
  now: Date
}

/** What a turn leads to. `durable`: what matters is on disk already, so the answer stands even if the rest can't be kept. */
export interface Outcome {
  person: PersonState
  reply: Reply
  durable?: boolean
}

/** What the bot says. All of it may fail; `sorry`, `unanswered`, `notKept` and `tooMany` must not. */
export interface Talk {
  respond(turn: Turn): Promise<Outcome>
  /** Where the person was, for an event that was taken before but perhaps never answered. */
  resume(turn: Turn): Promise<Outcome>
  notKept(turn: Turn): Reply
  /** The platform does not say who may do what, so nothing was done. */
  unanswered(turn: Turn): Reply
  /** More comes in than can be handled, so nothing was done. `again`: that was said a moment ago. */
  tooMany(turn: Turn, again: boolean): Reply
  sorry(turn: Turn, number: string): Reply
}

export interface BotParts {
  talk: Talk
  memory: {
    person(key: PersonKey): Promise<PersonState | undefined>
    savePerson(person: PersonState): Promise<void>
  }
  now: () => Date
  newId: () => string
  log: Log
}

const remembered = 50
/** Replies that are kept for a repetition that comes soon, of all people together. */
const repliesKept = 200

type Answered = Recent<Reply>

export interface Bot {
  handle(event: BotEvent): Promise<Reply>
  /** Does something for a person between two of their turns, so that neither undoes the other. */
  between(key: PersonKey, job: () => Promise<void>): Promise<void>
  idle(): Promise<void>
}

/**
 * The bot: from an event to a reply. Events of one person are handled one after the other, in the order they came;
 * an event that comes again changes nothing. Never fails: a fault becomes a kind sentence with a number.
 */
export function createBot(parts: BotParts): Bot {
  const turns = new OneAtATime()
  const answered: Answered = new Recent(repliesKept)
  return {
    handle: (event) => turns.run(keyOf(event.from), () => handle(parts, answered, event)),
    between: (key, job) => turns.run(keyOf(key), job),
    idle: () => turns.idle(),
  }
}

async function handle(parts: BotParts, answered: Answered, event: BotEvent): Promise<Reply> {
  const turn = { event, person: nobodyYet(parts.newId(), event.from), now: parts.now() }
  try {
    turn.person = await recall(parts, turn.person, event)
    return await take(parts, answered, turn)
  } catch (error) {
    const number = parts.newId().replaceAll('-', '').slice(0, 8)
    const { organisation, platform } = event.from
    parts.log.alarm('turn-failed', { number, organisation, platform, kind: event.kind }, error)
    if (error instanceof DeliveryError) return parts.talk.unanswered(turn)
    return error instanceof NotKeptError ? parts.talk.notKept(turn) : parts.talk.sorry(turn, number)
  }
}

async function take({ talk, memory, log }: BotParts, answered: Answered, turn: Turn): Promise<Reply> {
  const { event } = turn
  const key = `${keyOf(event.from)} ${event.id}`
  const known = event.id !== '' && turn.person.consumed.includes(event.id)
  const before = known ? answered.get(key) : undefined
  if (before) return again(event, before)
  const outcome = await (known && event.kind === 'text' ? talk.resume(turn) : talk.respond(turn))
  const consumed = [...outcome.person.consumed.filter((id) => id !== event.id), event.id].slice(-remembered)
  try {
    await memory.savePerson({ ...outcome.person, consumed })
  } catch (error) {
    if (!outcome.durable) throw error
    log.alarm('person-not-kept', {}, error)
  }
  const reply = inLanguageOf(outcome)
  answered.set(key, reply)
  return reply
}

const inLanguageOf = ({ reply, person }: Outcome): Reply => ({
  ...reply,
  locale: person.locale ?? person.lastLocale,
})

/** Answered before, by this process: a button gets the same answer once more, without new messages; a text was dealt with. */
const again = (event: BotEvent, { shows: _shown, lasts: _kept, ...reply }: Reply): Reply =>
  event.kind === 'action' && reply.replace ? { ...reply, shows: [] } : { shows: [] }

async function recall(
  { memory }: BotParts,
  fresh: PersonState,
  { from, at, place }: BotEvent,
): Promise<PersonState> {
  const person = (await memory.person(from)) ?? fresh
  return { ...person, lastLocale: from.locale, ...(place === 'private' ? { address: at } : {}) }
}
