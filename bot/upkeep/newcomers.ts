import { listNewsView, newcomersView } from '../../dialogs/members.ts'
import { dayOf } from '../calendar.ts'
import type { Address } from '../core/event.ts'
import type { Platform } from '../core/platform.ts'
import { DeliveryError, isBeyondChange } from '../errors.ts'
import { halfDayAt, keyOf } from '../half-day.ts'
import type { Log } from '../log.ts'
import { drawn, firstSeen, lapse, type Newcomer, type Somebody, seen, stateOf } from '../members.ts'
import type { Municipality } from '../municipality.ts'
import { OneAtATime } from '../one-at-a-time.ts'
import type { Office } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { chatOf, factsOf, isPassing, sending } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

export interface BoardParts {
  store: Store
  platformOf: (organisation: string, name: Platform['name']) => Platform | undefined
  municipality: (organisation: string) => Municipality
  log: Log
}

/** Brings the channel up to date about who is new and who is on the list. Never fails: what can't be sent now goes with the next call. */
export type Board = (organisation: string) => Promise<void>

/** Of more than this many at a time Slack would be asked too fast, and the message too long: the others are told as a number. */
const atATime = 8

/** Of so many who are in a channel already when it is bound it is asked one by one who is a guest and who is a bot; of more that would take too long. */
const atFirst = 50

/** The messages in the channel about newcomers, each as it is by now, and a short one for each change of the list. */
export function createBoard(parts: BoardParts): Board {
  const turns = new OneAtATime()
  return (organisation) =>
    turns.run(organisation, () =>
      bringUpToDate(parts, organisation).catch((error: unknown) => {
        if (!(error instanceof DeliveryError)) throw error
        parts.log.info('members-not-told', { organisation, fault: error.fault })
      }),
    )
}

interface Channel {
  chat: Platform
  address: Address
}

async function bringUpToDate(parts: BoardParts, organisation: string): Promise<void> {
  const office = await parts.store.office(organisation)
  const { channel, newcomers = [], listNews = [] } = office
  const chat = channel && parts.platformOf(organisation, channel.platform)
  if (!chat) return
  const { address } = channel
  for (const [, group] of Map.groupBy(newcomers, ({ card }) => card))
    if (group.some((one) => one.drawn !== stateOf(one))) await draw(parts, office, { chat, address }, group)
  // Marked before it is sent, so that nobody reads it twice.
  for (const news of listNews) {
    const change = (to: (before: Office['listNews']) => Office['listNews']) =>
      parts.store.changeOffice(organisation, (kept) => ({ ...kept, listNews: to(kept.listNews) }))
    await change((all = []) => all.slice(1))
    await chat.send(address, listNewsView(news, 'nl')).catch(async (error: unknown) => {
      if (isPassing(error)) await change((all = []) => [news, ...all])
      throw error
    })
  }
}

/** A message that somebody removed comes anew while there is something to decide. */
async function draw(
  { store, municipality }: BoardParts,
  office: Office,
  { chat, address }: Channel,
  group: readonly Newcomer[],
): Promise<void> {
  const { organisation } = office
  const admins = (municipality(organisation).admins ?? []).filter(({ platform }) => platform === chat.name)
  const view = newcomersView(
    office,
    group,
    admins.map(({ id }) => id),
    'nl',
  )
  const card = group[0]?.card
  const receipt = card ? await updated(chat, card, view) : await chat.send(address, view)
  const isOpen = group.some(({ done }) => !done)
  const stands = receipt ?? (isOpen ? await chat.send(address, view) : card)
  await store.changeOffice(organisation, (kept) => drawn(kept, group, stands))
}

async function updated(
  chat: Platform,
  card: NonNullable<Newcomer['card']>,
  view: ReturnType<typeof newcomersView>,
): Promise<Newcomer['card']> {
  try {
    await chat.update(card, view)
    return card
  } catch (error) {
    if (isBeyondChange(error)) return undefined
    throw error
  }
}

/**
 * Looks who is in the functionaris channel, once it is bound and at the beginning of each half-day: asked rather than told, because an event can
 * be missed. Who was not there before and is not on the list is announced; of who was, the channel hears once how many read along. Gives the job, which
 * is done anew until it succeeds.
 */
export function seekNewcomers(parts: UpkeepParts): () => Promise<void> {
  let lookedIn: string | undefined
  return async () => {
    const half = halfDayAt(parts.now())
    const office = await parts.store.office(parts.organisation)
    const { channel } = office
    if (!channel) return
    if (!office.seen || (half && lookedIn !== keyOf(half)))
      await sending(parts, channel, async () => {
        await lookAt(parts, channel)
        lookedIn = half && keyOf(half)
      })
    else if (lapse(office, undefined, today(parts)) !== office)
      await parts.store.changeOffice(parts.organisation, (kept) => lapse(kept, undefined, today(parts)))
    await parts.board(parts.organisation)
  }
}

const today = ({ now }: UpkeepParts) => dayOf(now())

async function lookAt(parts: UpkeepParts, channel: NonNullable<Office['channel']>): Promise<void> {
  const { store, organisation } = parts
  const chat = chatOf(parts, channel.platform)
  const ids = await chat.members(channel.address)
  // Nobody at all: then it is the bot that was put out of the channel.
  if (ids.length === 0) return
  const office = await store.office(organisation)
  if (!office.seen) return lookFirst(parts, office, { chat, ids, at: channel.address })
  const known = new Set([...office.seen, ...listedIn(office)])
  const strangers = ids.filter((id) => !known.has(id))
  const fresh: (Somebody & { guest: boolean })[] = []
  for (const id of strangers.slice(0, atATime)) fresh.push(...(await factsOf(chat, id, channel.address)))
  const more = Math.max(0, strangers.length - atATime)
  await store.changeOffice(organisation, (kept) =>
    lapse(seen(kept, { ids, fresh, more }, today(parts)), ids, today(parts)),
  )
}

async function lookFirst(
  { store, organisation }: UpkeepParts,
  office: Office,
  { chat, ids, at }: { chat: Platform; ids: readonly string[]; at: Address },
): Promise<void> {
  const listed = new Set(listedIn(office))
  const others = ids.filter((id) => !listed.has(id))
  const facts = others.length > atFirst ? { count: others.length } : await countOf(chat, others, at)
  await store.changeOffice(organisation, (kept) => firstSeen(kept, ids, facts))
}

/** Without bots, and without who went in the meantime. */
async function countOf(chat: Platform, ids: readonly string[], at: Address) {
  const people = []
  for (const id of ids) people.push(...(await factsOf(chat, id, at)))
  return { count: people.length, guests: people.filter(({ guest }) => guest).length }
}

const listedIn = ({ functionarissen, left = [] }: Office): string[] =>
  [...functionarissen, ...left].map(({ id }) => id)
