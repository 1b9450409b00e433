import { withdraw } from '../signals/deliveries.ts'
import { ownerOf } from '../signals/life.ts'
import type { Signal } from '../signals/signal.ts'
import { release } from '../signals/triage.ts'
import { foundAmong } from '../store/found-among.ts'
import type { Office } from '../store/records.ts'
import { chatOf, factsOf, nameThere } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

type Member = Office['functionarissen'][number]

const idOf = ({ platform, id }: Pick<Member, 'platform' | 'id'>): string => `${platform} ${id}`

/**
 * Who is out of the channel is off the list, so that no card, alert or duty goes to them; who is back is on it again, unless two people had put
 * them there in the chat: then they are new once more. Who is off the list keeps no case: their open signals are new again, and the channel reads
 * so once; nothing more of any signal goes to them, and their cards are taken away. True when nobody on the list was found in the channel and all
 * stay on it, see `isAnybodyIn`. Fails with DeliveryError while the platform can't say who is there.
 */
export async function seekLeavers(parts: UpkeepParts): Promise<boolean> {
  const { store, organisation } = parts
  const office = await store.office(organisation)
  const presence = await whoIsThere(parts, office)
  const { functionarissen, left = [] } = office
  if (functionarissen.some((one) => isGone(presence, one)) || left.some((one) => isBack(presence, one)))
    await store.changeOffice(organisation, (newest) => sorted(newest, presence))
  await releaseOf(parts)
  return functionarissen.length > 0 && presence.size === 0
}

/** By whom was asked after: the name by which they are in the channel, `undefined` when they are not. */
type Presence = ReadonlyMap<string, string | undefined>

async function whoIsThere(parts: UpkeepParts, office: Office): Promise<Presence> {
  const { functionarissen, left = [], channel } = office
  const presence = new Map<string, string | undefined>()
  for (const one of [...functionarissen, ...left])
    if (one.platform === channel?.platform) presence.set(idOf(one), await nameThere(parts, office, one))
  if (functionarissen.some((one) => !isGone(presence, one)) || (await isAnybodyIn(parts, office)))
    return presence
  const { organisation } = parts
  if (functionarissen.length > 0) parts.log.info('nobody-in-channel', { organisation })
  return new Map()
}

/** Nobody at all: then it may be the bot that was put out of the channel. While anybody else is in it, the bot is. */
async function isAnybodyIn(parts: UpkeepParts, { channel }: Office): Promise<boolean> {
  if (!channel) return false
  const chat = chatOf(parts, channel.platform)
  for (const id of await chat.members(channel.address))
    if ((await factsOf(chat, id, channel.address)).length > 0) return true
  return false
}

const isGone = (presence: Presence, one: Member): boolean =>
  presence.has(idOf(one)) && presence.get(idOf(one)) === undefined

const isBack = (presence: Presence, one: Member): boolean => presence.get(idOf(one)) !== undefined

function sorted({ left = [], ...office }: Office, presence: Presence): Office {
  const back = left
    .filter((one) => isBack(presence, one))
    .map((one) => ({ ...one, name: one.name || (presence.get(idOf(one)) ?? '') }))
  const gone = [
    ...left.filter((one) => !isBack(presence, one)),
    ...office.functionarissen.filter((one) => isGone(presence, one) && !one.added),
  ]
  const seen = office.seen?.filter(
    (id) => !office.functionarissen.some((one) => one.id === id && isGone(presence, one)),
  )
  return {
    ...office,
    functionarissen: [...office.functionarissen.filter((one) => !isGone(presence, one)), ...back],
    ...(gone.length > 0 ? { left: gone } : {}),
    ...(seen ? { seen } : {}),
  }
}

/** Also what somebody had who was taken off the list in the chat, by the settings or by binding the channel anew. */
async function releaseOf({ store, organisation, now, newId }: UpkeepParts): Promise<void> {
  const { functionarissen } = await store.office(organisation)
  const withdrawn = withdraw(functionarissen, { now: now(), newId })
  const all = await store.everySignal(organisation)
  for (const { id } of await foundAmong(all, (signal) => withdrawn(signal) !== signal))
    await store.changeSignal(organisation, id, withdrawn)
  const listed = new Set(functionarissen.map(idOf))
  const isOrphan = (signal: Signal): boolean => {
    const owner = ownerOf(signal)
    return owner !== undefined && !listed.has(idOf(owner))
  }
  // Somebody may have taken it over in the meantime.
  for (const { id } of (await store.openSignals(organisation)).filter(isOrphan))
    await store.changeSignal(organisation, id, (newest) =>
      isOrphan(newest) ? release({ now: now(), newId })(newest) : newest,
    )
}
