import { dayOf } from '../calendar.ts'
import type { Address, PersonKey } from '../core/event.ts'
import type { Platform } from '../core/platform.ts'
import type { View } from '../core/view.ts'
import { DeliveryError } from '../errors.ts'
import type { Told } from '../store/journal-record.ts'
import type { Office } from '../store/records.ts'
import type { UpkeepParts } from './upkeep.ts'

type Somebody = Pick<PersonKey, 'platform' | 'id'>

/** What it takes to reach somebody of an organisation. */
export type Reach = Pick<UpkeepParts, 'store' | 'organisation' | 'platforms' | 'between'>

/** One who can't be reached must not keep the others from hearing. */
export async function sending(
  { log, organisation }: UpkeepParts,
  { platform }: Pick<Somebody, 'platform'>,
  job: () => Promise<void>,
): Promise<void> {
  await job().catch((error: unknown) => {
    if (!(error instanceof DeliveryError)) throw error
    log.info('round-up-failed', { organisation, platform, fault: error.fault })
  })
}

/** Surely not arrived, and worth another try in five minutes. */
export const isPassing = (error: unknown): boolean =>
  error instanceof DeliveryError && (error.fault === 'busy' || error.fault === 'down')

/** In the channel now and no guest: who left hears nothing more of it. Fails with DeliveryError. */
export async function isMember(
  parts: UpkeepParts,
  { channel }: Office,
  { platform, id }: Somebody,
): Promise<boolean> {
  return (await nameThere(parts, { channel }, { platform, id })) !== undefined
}

/** The name of somebody who is in the channel now and no guest. Fails with DeliveryError. */
export async function nameThere(
  parts: UpkeepParts,
  { channel }: Pick<Office, 'channel'>,
  { platform, id }: Somebody,
): Promise<string | undefined> {
  if (channel?.platform !== platform) return undefined
  const facts = await chatOf(parts, platform)
    .person(id, channel.address)
    .catch((error: unknown) => {
      // Slack says so of an account that is no more.
      if (error instanceof DeliveryError && error.fault === 'gone') return undefined
      throw error
    })
  return facts?.member && !facts.guest ? facts.name : undefined
}

/** Somebody in a channel; nobody for a bot, and for who went in the meantime. Fails with DeliveryError. */
export async function factsOf(chat: Platform, id: string, at: Address) {
  const facts = await chat.person(id, at).catch((error: unknown) => {
    if (error instanceof DeliveryError && error.fault === 'gone') return undefined
    throw error
  })
  return facts?.member ? [{ id, name: facts.name, guest: facts.guest }] : []
}

/** Fails with DeliveryError where this platform is not connected any more. */
export function chatOf({ platforms }: Pick<Reach, 'platforms'>, name: Platform['name']): Platform {
  const found = platforms.find((platform) => platform.name === name)
  if (!found) throw new DeliveryError('gone')
  return found
}

/** In the private chat, in their own language. Fails with DeliveryError. */
export async function tell(
  parts: Reach,
  { platform, id }: Somebody,
  draw: (locale: 'nl' | 'en') => View,
): Promise<void> {
  const { store, organisation } = parts
  const key = { organisation, platform, id }
  await parts.between(key, async () => {
    const person = await store.person(key)
    const view = draw(person?.locale ?? person?.lastLocale ?? 'nl')
    const { channel } = await store.office(organisation)
    const near = channel?.platform === platform ? channel.address : undefined
    const chat = chatOf(parts, platform)
    await chat.send(person?.address ?? (await chat.privateChat(id, near)), view)
    // While something stands open, words and numbers belong to that.
    const buttons = view.actions.map(({ name, label, data }) => ({ name, label, data }))
    if (person && !person.current && buttons.length > 0) await store.savePerson({ ...person, buttons })
  })
}

/** So that it can be shown afterwards who knew of what, and when. */
export const noteTold = (
  { store, organisation, now }: UpkeepParts,
  what: Told['what'],
  about: Told['about'],
  to?: Somebody,
): Promise<void> =>
  store.noteTold(organisation, dayOf(now()), {
    at: now().toISOString(),
    what,
    about,
    ...(to ? { to: { platform: to.platform, id: to.id } } : {}),
  })
