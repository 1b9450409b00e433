import type { Turn } from '../bot/core/bot.ts'
import type { Address, BotEvent, PersonKey } from '../bot/core/event.ts'
import { DeliveryError } from '../bot/errors.ts'
import type { Admin } from '../bot/municipality.ts'
import type { Change, Refusal } from '../bot/signals/change.ts'
import { type Functionaris, isOpenTo, isReporter, type Signal } from '../bot/signals/signal.ts'
import type { DialogParts } from './parts.ts'
import type { Texts } from './texts/index.ts'

export type Refused = Refusal | { refused: 'notFunctionaris' }

/**
 * Who may handle signals, asked at the moment of acting: on the list *and* in the channel now *and* no guest.
 * The button may have been drawn for somebody else, or for this person when things were different.
 */
export async function functionarisOf(
  parts: DialogParts,
  { event }: Turn<BotEvent>,
): Promise<Functionaris | undefined> {
  const found = await colleagueOf(parts, { event }, event.from.id)
  return found?.platform === event.from.platform ? { ...found, name: event.from.name } : undefined
}

/** The same of somebody else, by the id. */
export const colleagueOf = (
  parts: DialogParts,
  { event }: Pick<Turn<BotEvent>, 'event'>,
  id: string,
): Promise<Functionaris | undefined> => listedFunctionaris(parts, event.from, id)

/** The same of somebody who is not in the chat at the moment. */
export async function listedFunctionaris(
  parts: DialogParts,
  { organisation, platform }: Pick<PersonKey, 'organisation' | 'platform'>,
  id: string,
): Promise<Functionaris | undefined> {
  const { channel, functionarissen } = await parts.store.office(organisation)
  const listed = functionarissen.find((one) => one.platform === platform && one.id === id)
  if (!listed || channel?.platform !== platform) return undefined
  const facts = await parts.platform(organisation, platform).person(id, channel.address)
  const { name } = listed
  return facts?.member && !facts.guest ? { role: 'functionaris', platform, id, name } : undefined
}

/** In a list of the settings, in the private chat, and no guest. */
export async function isNamed(
  parts: DialogParts,
  { event }: Turn<BotEvent>,
  list: readonly Admin[] = [],
): Promise<boolean> {
  if (event.place !== 'private' || !isIn(list, event.from)) return false
  return isNoGuest(parts, event.from, event.at)
}

/** The same of somebody who is not in the chat at the moment: no guest where they last talked with the bot. */
export async function wasNamed(parts: DialogParts, key: PersonKey, list: readonly Admin[]): Promise<boolean> {
  const person = isIn(list, key) ? await parts.store.person(key) : undefined
  return person?.address !== undefined && isNoGuest(parts, key, person.address)
}

/**
 * Whether a button is drawn that only some may press: where the platform does not say so now, it is left out, and what was asked for is shown
 * all the same. What such a button does asks again.
 */
export async function isToBeDrawn(asked: Promise<unknown>): Promise<boolean> {
  try {
    return Boolean(await asked)
  } catch (error) {
    if (error instanceof DeliveryError) return false
    throw error
  }
}

/** Whom the platform does not know in their own chat with the bot has left, and may nothing. */
async function isNoGuest(
  parts: DialogParts,
  { organisation, platform, id }: PersonKey,
  at: Address,
): Promise<boolean> {
  const facts = await parts.platform(organisation, platform).person(id, at)
  return facts !== undefined && !facts.guest
}

const isIn = (list: readonly Admin[], { platform, id }: Admin): boolean =>
  list.some((one) => one.platform === platform && one.id === id)

/** The signal, if this person may open it. */
export async function signalForFunctionaris(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  about: string,
): Promise<{ signal: Signal; by: Functionaris } | Refused> {
  const by = await functionarisOf(parts, turn)
  if (!by) return { refused: 'notFunctionaris' }
  const signal = await parts.store.signal(turn.event.from.organisation, about)
  // Kept out by the reporter: told no more than somebody who made the number up.
  return signal && isOpenTo(signal, by) ? { signal, by } : { refused: 'unknown' }
}

/** A change by a functionaris, with the rights checked just before it. */
export async function changeAsFunctionaris(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  about: string,
  change: (by: Functionaris) => Change,
): Promise<Signal | Refused> {
  const found = await signalForFunctionaris(parts, turn, about)
  if ('refused' in found) return found
  const { organisation } = turn.event.from
  return (await parts.store.changeSignal(organisation, about, change(found.by))) ?? { refused: 'unknown' }
}

/** The reporter's own signal, by its id or by what a receipt code opened; `undefined` for anybody else's. */
export async function ownSignal(
  parts: DialogParts,
  person: PersonKey,
  about: string,
  now: Date,
): Promise<Signal | undefined> {
  const opened = parts.codes.opened(person, about, now)
  const found = opened && (await parts.store.signal(person.organisation, opened))
  if (found) return found.remains ? undefined : found
  const signal = await parts.store.signal(person.organisation, about)
  return signal && isReporter(signal, person) ? signal : undefined
}

/** Why not, in a sentence. */
export function refusalText(t: Texts, refusal: Refused): string {
  switch (refusal.refused) {
    case 'taken':
      return t.refused.taken(refusal.name)
    case 'closed':
      return t.refused.closed(refusal.name)
    case 'unclaimed':
      return t.refused.unclaimed
    case 'answered':
      return t.news.alreadyAnswered
    case 'feedback-or-reason':
      return t.refused.feedbackOrReason
    case 'answer-or-reason':
      return t.neighbour.answerOrReason
    case 'no-reporter':
      return t.neighbour.noReporter
    case 'not-forwarded':
      return t.neighbour.notForwarded
    case 'returned':
      return t.neighbour.wasReturned
    case 'no-agreement':
      return t.agenda.noAgreement
    case 'no-text':
      return t.refused.noText
    case 'past-day':
      return t.refused.pastDay
    case 'withdrawn':
      return t.refused.withdrawn
    case 'expired':
      return t.refused.expired
    case 'open':
      return t.refused.open
    case 'own':
    case 'self':
      return t.refused.own
    case 'nobody-left':
      return t.refused.nobodyLeft
    case 'no-colleague':
      return t.refused.noColleague
    case 'never-told':
      return t.forward.neverTold
    case 'no-forward':
      return t.forward.noForward
    case 'no-card':
      return t.neighbour.notAllowed
    case 'gone-there':
      return t.neighbour.goneThere
    case 'at-partner':
      return t.neighbour.atPartner
    case 'came-from':
      return t.neighbour.cameFrom
    case 'no-partner':
      return t.forward.noPartner
    case 'not-held':
      return t.retention.notHeld
    case 'same':
      return t.refused.same
    case 'notFunctionaris':
      return t.refused.notFunctionaris
    case 'unknown':
      return t.refused.unknown
  }
}
