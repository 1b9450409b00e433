import { dayOf } from '../bot/calendar.ts'
import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { line } from '../bot/core/view.ts'
import { plain } from '../bot/core/words.ts'
import { DeliveryError } from '../bot/errors.ts'
import {
  confirm,
  decline,
  type ListChange,
  type Newcomer,
  type NewcomerState,
  openNewcomers,
  propose,
  type Somebody,
  seconderOf,
  stateOf,
  takeOff,
} from '../bot/members.ts'
import type { Office } from '../bot/store/records.ts'
import { adminOf } from './admin/rights.ts'
import { newcomersView } from './members.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  replaces,
  shows,
  type TextTurn,
  tells,
  textsFor,
} from './parts.ts'
import { functionarisOf } from './rights.ts'
import type { Texts } from './texts/index.ts'

type Press = (parts: DialogParts, turn: ActionTurn) => Promise<Outcome>
type Refused = keyof Texts['members']['refused']
type Decider = Somebody & { role: 'functionaris' | 'admin' }

/** What can be pressed about who is new, in the channel and in the private chat. Who it is about is looked up, never taken from the card. */
export const memberActions: Record<string, Press> = {
  newcomers: showNewcomers,
  'member-add': addMember,
  'member-confirm': confirmMember,
  'member-not': declineMember,
}

const officeOf = ({ store }: DialogParts, { event }: Turn<BotEvent>): Promise<Office> =>
  store.office(event.from.organisation)

async function addMember(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const by = await functionarisOf(parts, turn)
  const newcomer = openNewcomers(await officeOf(parts, turn)).find(({ id }) => id === turn.event.data.about)
  if (!by) return tells(turn, line(textsFor(turn).refused.notFunctionaris))
  return newcomer ? proposeMember(parts, turn, newcomer.id, by) : refused(turn, 'unknown')
}

async function confirmMember(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { about = '' } = turn.event.data
  const by = await deciderOf(parts, turn, about)
  if (!by) return tells(turn, line(textsFor(turn).refused.notFunctionaris))
  const confirmed = confirm(about, by, dayOf(turn.now))
  // Who is to be taken off the list may be out of the channel already.
  const isListed = (await officeOf(parts, turn)).functionarissen.some(({ id }) => id === about)
  if (isListed) return change(parts, turn, confirmed)
  const who = await candidate(parts, turn, about)
  return 'refused' in who ? refused(turn, who.refused) : change(parts, turn, confirmed)
}

async function declineMember(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { about = '' } = turn.event.data
  const by = await deciderOf(parts, turn, about)
  if (!by) return tells(turn, line(textsFor(turn).refused.notFunctionaris))
  return change(parts, turn, decline(about, by))
}

async function proposeMember(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  id: string,
  by: Somebody,
): Promise<Outcome> {
  const who = await candidate(parts, turn, id)
  return 'refused' in who
    ? refused(turn, who.refused)
    : change(parts, turn, propose(who, by, dayOf(turn.now)))
}

/** Somebody who may go on the list: in the channel now, and no guest. Fails with DeliveryError when the platform can't say so. */
async function candidate(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  id: string,
): Promise<Somebody | { refused: Refused }> {
  const { organisation, platform } = turn.event.from
  const { channel } = await officeOf(parts, turn)
  if (channel?.platform !== platform) return { refused: 'not-there' }
  const facts = await parts
    .platform(organisation, platform)
    .person(id, channel.address)
    .catch((error: unknown) => {
      if (error instanceof DeliveryError && error.fault === 'gone') return undefined
      throw error
    })
  if (!facts?.member) return { refused: 'not-there' }
  return facts.guest ? { refused: 'guest' } : { id: facts.id, name: facts.name }
}

/** A functionaris, or an admin in the private chat where the list has nobody else to confirm it. */
async function deciderOf(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  about: string,
): Promise<Decider | undefined> {
  const by = await functionarisOf(parts, turn)
  if (by) return by
  const office = await officeOf(parts, turn)
  const asked = openNewcomers(office).find(({ id }) => id === about)
  const admin = asked && (await adminFor(parts, turn, office, asked))
  return admin && { role: 'admin', id: admin.id, name: admin.name }
}

const openProposals: ReadonlySet<NewcomerState> = new Set(['proposed', 'proposedOff'])

/** Only of the channel's own platform: one person with an id on each can't be told from two. */
async function adminFor(parts: DialogParts, turn: Turn<BotEvent>, office: Office, asked: Newcomer) {
  const { id, platform } = turn.event.from
  const isAsked = platform === office.channel?.platform && openProposals.has(stateOf(asked))
  return isAsked && seconderOf(office, asked, [id]) === 'admin' ? adminOf(parts, turn) : undefined
}

/** Kept first; then the channel hears of it, and the message there is brought up to date. */
async function change(parts: DialogParts, turn: Turn<BotEvent>, make: ListChange): Promise<Outcome> {
  const { organisation } = turn.event.from
  let why: Refused | undefined
  await parts.store.changeOffice(organisation, (office) => {
    const next = make(office)
    why = 'refused' in next ? next.refused : undefined
    return 'refused' in next ? office : next
  })
  if (why) return refused(turn, why)
  await parts.board(organisation)
  if (turn.event.place === 'shared') return { ...shows(turn.person), durable: true }
  return { ...replaces(turn.person, line(textsFor(turn).members.kept)), durable: true }
}

const refused = (turn: Turn<BotEvent>, why: Refused): Outcome =>
  tells(turn, line(textsFor(turn).members.refused[why]))

/** About whom this person can decide now: all for a functionaris, what waits for an admin for that admin. */
async function forDecision(parts: DialogParts, turn: Turn<BotEvent>, office: Office): Promise<Newcomer[]> {
  const open = openNewcomers(office)
  if (await functionarisOf(parts, turn)) return open
  const asked = await Promise.all(open.map((one) => adminFor(parts, turn, office, one)))
  return open.filter((_one, at) => asked[at])
}

/** Whether something waits for this admin. */
export const awaitsAdmin = async (parts: DialogParts, turn: Turn<BotEvent>): Promise<boolean> => {
  const office = await officeOf(parts, turn)
  const asked = openNewcomers(office).map((one) => adminFor(parts, turn, office, one))
  return (await Promise.all(asked)).some(Boolean)
}

async function showNewcomers(parts: DialogParts, turn: Turn<BotEvent>): Promise<Outcome> {
  const t = textsFor(turn)
  const office = await officeOf(parts, turn)
  const mayDecide = await functionarisOf(parts, turn)
  const waiting = await forDecision(parts, turn, office)
  if (waiting.length === 0) return tells(turn, line(mayDecide ? t.members.none : t.members.adminNone))
  const { organisation, platform } = turn.event.from
  const admins = (parts.municipality(organisation).admins ?? []).filter((one) => one.platform === platform)
  const ids = admins.map(({ id }) => id)
  return shows(turn.person, newcomersView(office, waiting, ids, localeOf(turn.person)))
}

/** "toevoegen bevestigen" in the private chat. `undefined`: it is no such word, or it comes from somebody who decides nothing here. */
export async function sayNewcomers(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const typed = plain(turn.event.text)
  const { words, members } = textsFor(turn)
  const inChannel = [...words.memberAdd, ...words.memberOff].some((word) => typed.startsWith(word))
  if (!inChannel && !words.newcomers.includes(typed)) return undefined
  const decides = (await functionarisOf(parts, turn)) ?? (await adminOf(parts, turn))
  if (!decides) return undefined
  return inChannel ? tells(turn, line(members.inChannel)) : showNewcomers(parts, turn)
}

/**
 * "@Signaalpunt functionaris toevoegen @Adele" and "functionaris verwijderen @Adele" in the channel, by a functionaris: of somebody who is
 * there already. `undefined`: the text is no such command.
 */
export async function changeList(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const t = textsFor(turn)
  const { text, mentions } = turn.event
  const typed = plain(mentions.reduce((rest, { name }) => rest.replaceAll(`@${name}`, ' '), text))
  const isAdding = t.words.memberAdd.includes(typed)
  if (!isAdding && !t.words.memberOff.includes(typed)) return undefined
  const by = await functionarisOf(parts, turn)
  if (!by) return tells(turn, line(t.refused.notFunctionaris))
  const [named, ...more] = mentions
  if (!named || more.length > 0) return tells(turn, line(t.members.whom))
  return isAdding
    ? proposeMember(parts, turn, named.id, by)
    : change(parts, turn, takeOff(await knownAs(parts, turn, named), by, dayOf(turn.now)))
}

/** By the name on the list, where there is one. */
async function knownAs(parts: DialogParts, turn: TextTurn, { id, name }: Somebody): Promise<Somebody> {
  const { functionarissen } = await officeOf(parts, turn)
  return { id, name: functionarissen.find((one) => one.id === id)?.name || name }
}
