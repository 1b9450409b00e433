import { join } from 'node:path'
import { toAddress } from '../adapters/teams/address.ts'
import { createTeams } from '../adapters/teams/index.ts'
import type { DialogParts } from '../dialogs/parts.ts'
import { createTalk } from '../dialogs/talk.ts'
import { texts } from '../dialogs/texts/index.ts'
import { createBot } from './core/bot.ts'
import type { Platform } from './core/platform.ts'
import { isKoppelcode } from './koppelcode.ts'
import type { Log } from './log.ts'
import { Outbox } from './outbox/outbox.ts'
import { runOutbox, type Timer } from './outbox/runner.ts'
import { isLate } from './outbox/settle.ts'
import { type Server, serve } from './server.ts'
import type { Settings } from './settings.ts'
import { drawDelivery } from './signals/card.ts'
import type { KeyRing } from './store/crypto.ts'
import type { Disk } from './store/disk.ts'
import { openLowdbStore } from './store/lowdb.ts'
import type { Store, Waiting } from './store/store.ts'
import * as tryout from './tryout.ts'

/** Everything that the bot asks of the world, handed in here and nowhere else. */
export interface World {
  now: () => Date
  timer: Timer
  newId: () => string
  random: (n: number) => number
  disk: Disk
  log: Log
}

export interface Running {
  port: number
  /** No new requests, no new tries; resolves when what runs is done and the data folder is free. */
  stop(): Promise<void>
}

/** Where Teams serves Europe and, when a channel is bound by settings, where it is reached before it has spoken. */
const teamsServiceUrl = 'https://smba.trafficmanager.net/'

/** Starts the bot: store, platforms, outbox, server, in this order. Fails with StartError. */
export async function start(settings: Settings, keys: KeyRing, world: World): Promise<Running> {
  const store = await openLowdbStore(join(settings.data, 'store'), keys, world.disk)
  try {
    return await run(settings, keys, world, store)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function run(settings: Settings, keys: KeyRing, world: World, store: Store): Promise<Running> {
  const teams = createTeams({
    ...teamsParts(settings),
    ...world,
    oneMoment: (locale) => texts[locale].sorry.oneMoment,
  })
  await bindOffice(settings, store)
  const outbox = createOutbox(store, [teams], world)
  const runner = runOutbox(outbox, world.now, world.timer, world.log)
  store.onSignal(() => runner.wake())
  const bot = createBot({
    ...world,
    memory: store,
    talk: createTalk(dialogParts(keys, world, store, outbox, teams)),
  })
  teams.listen((event) => bot.handle(event))
  const stopAll = async (server?: Server) => {
    await server?.close()
    await teams.close()
    await bot.idle()
    await runner.stop()
    await store.close()
  }
  try {
    const notReady = () => whatIsMissing(store, settings.organisation, world)
    const server = await serve(settings, { routes: teams.routes, notReady, log: world.log })
    nameFunctionarissen(store, teams, settings.organisation).catch((error: unknown) =>
      world.log.alarm('names-unknown', {}, error),
    )
    world.log.info('listening', { port: server.port, organisation: settings.organisation })
    return { port: server.port, stop: () => stopAll(server) }
  } catch (error) {
    await runner.stop()
    throw error
  }
}

function teamsParts(settings: Settings) {
  const { organisation } = settings
  if (settings.mode === 'serve') {
    const { tenant } = settings.teams
    return {
      organisation,
      credentials: settings.teams,
      tenants: [tenant],
      serviceUrls: [teamsServiceUrl],
      locale: undefined,
    }
  }
  const serviceUrls = playgroundPorts(settings.playgroundPort).map(tryout.serviceUrl)
  return {
    organisation,
    credentials: undefined,
    tenants: [tryout.tenant],
    serviceUrls,
    locale: 'nl' as const,
  }
}

const playgroundPorts = (first: number): [number, number] => [first, first + 1]

/** The channel and its functionarissen, where the settings or the try-out name them instead of "@Signaalpunt koppel". */
async function bindOffice(settings: Settings, store: Store): Promise<void> {
  const named =
    settings.mode === 'tryout'
      ? tryoutOffice(settings.playgroundPort)
      : settings.teams.office && settingsOffice(settings.teams.office)
  if (!named) return
  await store.changeOffice(settings.organisation, (office) => ({
    ...office,
    channel: { platform: 'teams', address: toAddress(named.channel) },
    functionarissen: named.people.map(({ id, name }) => ({
      platform: 'teams',
      id,
      name: name || (office.functionarissen.find((known) => known.id === id)?.name ?? ''),
    })),
  }))
}

const settingsOffice = ({ channel, functionarissen }: { channel: string; functionarissen: string[] }) => ({
  channel: { conversation: channel, serviceUrl: `${teamsServiceUrl}teams/` },
  people: functionarissen.map((id) => ({ id, name: '' })),
})

/** Settings name functionarissen by their Entra id only; who reports has to read a name. */
async function nameFunctionarissen(store: Store, platform: Platform, organisation: string): Promise<void> {
  const { channel, functionarissen } = await store.office(organisation)
  if (!channel || functionarissen.every(({ name }) => name)) return
  const facts = await Promise.all(functionarissen.map(({ id }) => platform.person(id, channel.address)))
  const names = new Map(facts.flatMap((one) => (one ? [[one.id, one.name]] : [])))
  await store.changeOffice(organisation, (office) => ({
    ...office,
    functionarissen: office.functionarissen.map((one) => ({ ...one, name: names.get(one.id) ?? one.name })),
  }))
}

const tryoutOffice = (port: number) => ({
  channel: { conversation: tryout.channel.id, serviceUrl: tryout.serviceUrl(playgroundPorts(port)[1]) },
  people: [{ id: tryout.people.functionaris.aadObjectId, name: tryout.people.functionaris.name }],
})

function createOutbox(store: Store, platforms: Platform[], world: World): Outbox {
  return new Outbox({
    ...world,
    store,
    platforms,
    draw: (delivery, signal, { locale, short, people }) =>
      drawDelivery(delivery, signal, locale, {
        people,
        short,
        possibleRepeat: delivery.possibleRepeat ?? false,
      }),
  })
}

function dialogParts(
  keys: KeyRing,
  { newId, random }: World,
  store: Store,
  outbox: Outbox,
  teams: Platform,
): DialogParts {
  return {
    store,
    platform: () => teams,
    isHeldUp: (organisation) => outbox.isHeldUp(organisation),
    isKoppelcode: (organisation, code, now) => isKoppelcode(keys, organisation, code, now),
    newId,
    random,
  }
}

const references = (waiting: Waiting[]): string =>
  [...new Set(waiting.map(({ signal }) => signal.reference))].join(', ')

/** What keeps the bot from doing its work, for /readyz; without a text of any signal. */
async function whatIsMissing(store: Store, organisation: string, { now }: World): Promise<string[]> {
  const { channel, functionarissen } = await store.office(organisation)
  const parked = await store.parked()
  const late = (await store.waiting()).filter(({ delivery }) => delivery.alerted || isLate(delivery, now()))
  return [
    ...(channel ? [] : ['Er is nog geen functionariskanaal gekoppeld.']),
    ...(functionarissen.length > 0 ? [] : ['Er is nog geen aandachtsfunctionaris aangewezen.']),
    ...(late.length > 0 ? [`Niet aangekomen in het functionariskanaal: ${references(late)}.`] : []),
    ...(parked.length > 0
      ? [
          `Een bericht kon niet worden bezorgd, opnieuw sturen kan onder “Mijn signalen”: ${references(parked)}.`,
        ]
      : []),
  ]
}
