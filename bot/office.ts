import { toAddress as toSlackAddress } from '../adapters/slack/address.ts'
import { toAddress as toTeamsAddress } from '../adapters/teams/address.ts'
import type { Address } from './core/event.ts'
import type { Platform } from './core/platform.ts'
import { inNewChannel } from './members.ts'
import { whatIsUndecided } from './municipality.ts'
import { isLate } from './outbox/settle.ts'
import { type App, platformsIn, teamsServiceUrl } from './platforms.ts'
import type { OfficeSettings, Settings } from './settings/settings.ts'
import type { Office } from './store/records.ts'
import type { Store, Waiting } from './store/store.ts'
import * as tryout from './tryout.ts'

interface Named {
  platform: Platform['name']
  address: Address
  people: { id: string; name: string }[]
}

/** The channels and their functionarissen, where the settings or the try-out name them instead of "@Signaalpunt koppel". */
export async function bindOffices(settings: Settings, store: Store): Promise<void> {
  if (settings.mode === 'tryout') {
    for (const [nth, { id }] of settings.organisations.entries())
      await bindOffice(id, tryoutOffice(tryout.portOf(settings.playgroundPort, nth)), store)
    return
  }
  for (const { id, office } of settings.organisations)
    if (office) await bindOffice(id, settingsOffice(office), store)
}

async function bindOffice(
  organisation: string,
  { platform, address, people }: Named,
  store: Store,
): Promise<void> {
  await store.changeOffice(organisation, (office) => namedIn(office, platform, people, address))
}

/**
 * Who is named, with what is known of them, and who was added in the chat. The settings may still name who has left the channel (see
 * `leavers.ts`) or was taken off the list in the chat.
 */
function namedIn(
  before: Office,
  platform: Platform['name'],
  people: Named['people'],
  address: Address,
): Office {
  const here = before.channel === undefined || before.channel.address === address
  const { left: gone = [], takenOff: off = [], ...office } = here ? before : inNewChannel(before)
  const isNamed = (id: string): boolean => people.some((one) => one.id === id)
  const left = gone.filter(({ id }) => isNamed(id))
  const takenOff = off.filter(isNamed)
  const absent = [...left.map(({ id }) => id), ...takenOff]
  const present = people.filter(({ id }) => !absent.includes(id))
  const added = here ? office.functionarissen.filter((one) => one.added && !isNamed(one.id)) : []
  return {
    ...office,
    channel: { platform, address },
    functionarissen: [
      ...present.map(({ id, name }) => {
        const known = office.functionarissen.find((one) => one.id === id)
        return { ...known, platform, id, name: name || (known?.name ?? '') }
      }),
      ...added,
    ],
    ...(left.length > 0 ? { left } : {}),
    ...(takenOff.length > 0 ? { takenOff } : {}),
  }
}

function settingsOffice({ platform, channel, functionarissen }: OfficeSettings): Named {
  const address =
    platform === 'teams'
      ? toTeamsAddress({ conversation: channel, serviceUrl: `${teamsServiceUrl}teams/` })
      : toSlackAddress({ channel })
  return { platform, address, people: functionarissen.map((id) => ({ id, name: '' })) }
}

function tryoutOffice(port: number): Named {
  const [, functionarisPort] = tryout.portsFrom(port)
  const place = { conversation: tryout.channel.id, serviceUrl: tryout.serviceUrl(functionarisPort) }
  const { aadObjectId: id, name } = tryout.people.functionaris
  return { platform: 'teams', address: toTeamsAddress(place), people: [{ id, name }] }
}

/** Settings name functionarissen by their id only; who reports has to read a name. */
export async function nameFunctionarissen(
  store: Store,
  platforms: readonly Platform[],
  organisation: string,
): Promise<void> {
  const { channel, functionarissen } = await store.office(organisation)
  const platform = platforms.find(({ name }) => name === channel?.platform)
  if (!channel || !platform || functionarissen.every(({ name }) => name)) return
  const facts = await Promise.all(functionarissen.map(({ id }) => platform.person(id, channel.address)))
  const names = new Map(facts.flatMap((one) => (one ? [[one.id, one.name]] : [])))
  await store.changeOffice(organisation, (office) => ({
    ...office,
    functionarissen: office.functionarissen.map((one) => ({ ...one, name: names.get(one.id) ?? one.name })),
  }))
}

const references = (waiting: Waiting[]): string =>
  [...new Set(waiting.map(({ signal }) => signal.reference))].join(', ')

/** What keeps the bot from doing its work, for /readyz; without a text of any signal. */
export async function whatIsMissing(
  store: Store,
  platforms: readonly Platform[],
  organisation: string,
  now: Date,
): Promise<string[]> {
  const { channel, functionarissen } = await store.office(organisation)
  const own = ({ signal }: Waiting) => signal.organisation === organisation
  const given = (await store.parked()).filter(own)
  const waiting = (await store.waiting()).filter(own)
  const parked = given.filter(({ signal }) => !signal.remains)
  const standing = [...given, ...waiting].filter(
    ({ signal, delivery }) => signal.remains && (delivery.state === 'parked' || delivery.fault === 'gone'),
  )
  const late = waiting.filter(({ delivery }) => delivery.alerted || isLate(delivery, now))
  const [cards, crossings] = [
    late.filter(({ delivery }) => delivery.kind !== 'crossing'),
    late.filter(({ delivery }) => delivery.kind === 'crossing'),
  ]
  const deaf = platforms.filter((platform) => platform.isDeaf())
  return [
    ...deaf.map(
      ({ name }) => `Er is geen verbinding met ${name}. Klopt het token, en mag dit adres naar buiten?`,
    ),
    ...(channel ? [] : ['Er is nog geen functionariskanaal gekoppeld.']),
    ...(functionarissen.length > 0 ? [] : ['Er is nog geen aandachtsfunctionaris aangewezen.']),
    ...(cards.length > 0 ? [`Niet aangekomen in het functionariskanaal: ${references(cards)}.`] : []),
    ...(crossings.length > 0
      ? [
          `Niet aangekomen bij een andere organisatie: ${references(crossings)}. Staat die nog in de instellingen, met een kanaal en iemand die het mag lezen?`,
        ]
      : []),
    ...(parked.length > 0
      ? [
          `Een bericht kon niet worden bezorgd, opnieuw sturen kan onder “Mijn signalen”: ${references(parked)}.`,
        ]
      : []),
    ...(standing.length > 0
      ? [
          `Een eigen bericht over een verlopen signaal kon niet worden weggehaald: ${references(standing)}. Staat Signaalpunt nog in dat kanaal? Haal het bericht anders zelf weg; daarna “npm run signals -- removed” met het nummer.`,
        ]
      : []),
  ]
}

/**
 * The same of all organisations; where there are several, each line says of which it is. `found`: what a look at it found, in words as well.
 */
export async function allThatIsMissing(
  { mode, organisations }: Settings,
  store: Store,
  apps: readonly App[],
  now: Date,
  found: (organisation: string) => string[],
): Promise<string[]> {
  const lines = organisations.map(async ({ id, name, municipality }) => {
    // Nothing real is kept in the try-out.
    const undecided = mode === 'tryout' ? [] : whatIsUndecided(municipality)
    const missing = await whatIsMissing(store, platformsIn(apps, id), id, now)
    const own = [...missing, ...undecided, ...found(id)]
    return organisations.length > 1 ? own.map((line) => `${name}: ${line}`) : own
  })
  return (await Promise.all(lines)).flat()
}
