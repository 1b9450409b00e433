import { join } from 'node:path'
import { documentRoutes } from '../dialogs/handing-over/open.ts'
import type { DialogParts } from '../dialogs/parts.ts'
import { createTalk } from '../dialogs/talk.ts'
import { AskedQuestions } from '../knowledge/asked-questions.ts'
import { KnowledgeBases } from '../knowledge/knowledge-base.ts'
import { createOpenAi } from '../knowledge/openai.ts'
import { type Bot, createBot } from './core/bot.ts'
import type { BotEvent } from './core/event.ts'
import type { Knock } from './core/platform.ts'
import { carrying } from './crossing.ts'
import { knockAt, ownAddress } from './front-door.ts'
import { createLinks } from './handover/links.ts'
import { isKoppelcode } from './koppelcode.ts'
import type { Log } from './log.ts'
import { retentionOf } from './municipality.ts'
import { allThatIsMissing, bindOffices, nameFunctionarissen } from './office.ts'
import { Outbox } from './outbox/outbox.ts'
import { runOutbox, type Timer } from './outbox/runner.ts'
import { pacing } from './pace.ts'
import { type App, createApps, platformIn, platformsIn } from './platforms.ts'
import { ReceiptCodes } from './receipt-codes.ts'
import { type Server, serve } from './server.ts'
import type { Organisation, Settings } from './settings/settings.ts'
import { notingShown } from './shown.ts'
import { drawDelivery } from './signals/card.ts'
import { type KeysOf, mustHaveKeys } from './store/crypto.ts'
import type { Disk } from './store/disk.ts'
import { openLowdbStore } from './store/lowdb.ts'
import type { Store } from './store/store.ts'
import { people } from './tryout.ts'
import { ChannelWatch } from './upkeep/channel-watch.ts'
import { everySecond, keyTurner } from './upkeep/key-turner.ts'
import { checkLogs, type LogCheck } from './upkeep/log-check.ts'
import { createBoard } from './upkeep/newcomers.ts'
import { byChat, byMail, type SecondRoute, secondRoute } from './upkeep/second-route.ts'
import { everyMinute, type Repeated, repeat, runUpkeep, type UpkeepParts } from './upkeep/upkeep.ts'
import { alreadySettled, dropHeld, settlesOrganisation } from './which-organisation.ts'

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

/** Starts the bot: store, platforms, outbox, server, in this order, once for all organisations. Fails with StartError. */
export async function start(settings: Settings, keysOf: KeysOf, world: World): Promise<Running> {
  const { disk, log } = world
  const store = await openLowdbStore(join(settings.data, 'store'), keysOf, disk, ({ name, missing }) =>
    log.alarm('document-mended', { file: name, ...(missing ? { count: missing } : {}) }),
  )
  try {
    return await run(settings, keysOf, world, store)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function run(settings: Settings, keysOf: KeysOf, world: World, store: Store): Promise<Running> {
  const organisations = organisationsIn(settings)
  const apps = createApps(settings, world)
  const platforms = apps.flatMap((app) => app.platforms)
  await bindOffices(settings, store)
  const outbox = createOutbox(store, apps, organisations, world)
  const runner = runOutbox(outbox, world.now, world.timer, world.log)
  store.onSignal(() => runner.wake())
  const knowledge = new KnowledgeBases(store)
  const parts = dialogParts(settings, keysOf, world, store, outbox, apps, knowledge)
  const talk = createTalk(parts)
  const bot = createBot({ ...world, memory: store, talk })
  const paced = pacing({ ...world, store, talk })
  const listening = Promise.withResolvers<string>()
  const door = async (knock: Knock) => knockAt(await listening.promise, knock)
  const watch = new ChannelWatch()
  const { between } = bot
  const routes = await secondRoutes(settings, { store, apps, between }, world)
  const upkeeps = startUpkeeps({ settings, keysOf, world, apps, routes, parts, between, door, watch })
  let naming: Promise<unknown> = Promise.resolve()
  let check: LogCheck | undefined
  const stopUpkeep = () => Promise.all(upkeeps.map((upkeep) => upkeep.stop()))
  const closePlatforms = () => Promise.all(platforms.map((platform) => platform.close()))
  const stopAll = async (server?: Server) => {
    await server?.close()
    await naming
    await check?.done
    await stopUpkeep()
    await closePlatforms()
    await bot.idle()
    await runner.stop()
    knowledge.close()
    await store.close()
  }
  for (const app of apps) {
    const { handle, settled } = settling(app, organisations, parts, bot, world)
    const shown = notingShown({ ...world, store, organisations: app.organisations })
    for (const platform of app.platforms) platform.listen(paced(handle, settled), shown)
  }
  try {
    const pages = [
      ...platforms.flatMap((platform) => platform.routes),
      ...organisations.flatMap(({ id }) => documentRoutes(parts, id, world.now)),
    ]
    const notReady = () =>
      allThatIsMissing(settings, store, apps, world.now(), (id) => [
        ...watch.faults(id),
        ...(check?.faults(id) ?? []),
      ])
    const server = await serve(settings, { routes: pages, notReady, log: world.log })
    listening.resolve(ownAddress(settings.host, server.port))
    check = checkLogs(
      store,
      organisations.map(({ id }) => id),
      world.log,
    )
    naming = Promise.all(organisations.map(({ id }) => nameThem(store, apps, id, world.log)))
    for (const { id } of organisations) world.log.info('listening', { port: server.port, organisation: id })
    return { port: server.port, stop: () => stopAll(server) }
  } catch (error) {
    listening.resolve('')
    await stopUpkeep()
    await closePlatforms()
    await runner.stop()
    throw error
  }
}

interface Upkeeps {
  settings: Settings
  keysOf: KeysOf
  world: World
  apps: readonly App[]
  /** Of each organisation that has one. */
  routes: ReadonlyMap<string, SecondRoute>
  parts: DialogParts
  between: Bot['between']
  door: UpkeepParts['door']
  watch: ChannelWatch
}

/** All that goes on by itself: in each organisation, in what a group of them shares, by the second routes, and while a new key is taken into use. */
function startUpkeeps(made: Upkeeps): Repeated[] {
  const { settings, keysOf, world, apps, routes, parts, between, door, watch } = made
  const { store, board, knowledge } = parts
  const organisations = organisationsIn(settings)
  const groups = apps.filter(({ isGroup }) => isGroup).map(({ id }) => id)
  const turning = [...organisations.map(({ id }) => id), ...groups].filter(
    (id) => mustHaveKeys(keysOf, id).length > 1,
  )
  const own = ({ id, municipality }: Organisation) =>
    runUpkeep({
      ...world,
      organisation: id,
      municipality,
      knowledge,
      store,
      platforms: platformsIn(apps, id),
      between,
      board,
      secondRoute: routes.get(id),
      door,
      watch,
    })
  const turner = (organisation: string) => keyTurner({ store, organisation, log: world.log })
  return [
    ...organisations.map(own),
    ...groups.map((id) => repeat(() => dropHeld(store, id, world.now()), world)),
    ...[...routes.values()].map(({ look }) => repeat(look, world, everyMinute)),
    ...turning.map((id) => repeat(turner(id), world, everySecond)),
  ]
}

/** For each organisation that named somebody; the library of mail is read only where it is used. */
async function secondRoutes(
  { mail, organisations }: Settings,
  { store, apps, between }: Pick<UpkeepParts, 'store' | 'between'> & { apps: readonly App[] },
  { now, log }: World,
): Promise<Map<string, SecondRoute>> {
  const send = mail && (await import('./mail.ts')).createMail(mail)
  return new Map(
    organisations.flatMap(({ id: organisation, name, alertTo }) => {
      if (!alertTo) return []
      const reach = { store, organisation, between, platforms: platformsIn(apps, organisation) }
      const ways = [
        ...(send && alertTo.mail.length > 0 ? [byMail(send, alertTo.mail, name)] : []),
        ...alertTo.chat.map((who) => byChat(reach, who, name)),
      ]
      return ways.length > 0 ? [[organisation, secondRoute({ store, organisation, ways, now, log })]] : []
    }),
  )
}

/** The bot, of a group behind the question for which organisation an event is. */
function settling(
  { id: group, organisations: ids, platforms, isGroup }: App,
  organisations: readonly Organisation[],
  { store, codes, isKoppelcode: isCode }: DialogParts,
  { handle }: Bot,
  { now, newId, log }: World,
) {
  if (!isGroup) return { handle, settled: async (event: BotEvent) => event }
  const own = organisations.filter(({ id }) => ids.includes(id))
  const bot = { isKoppelcode: isCode, codes, store, handle, now, newId, log }
  const which = { ...bot, group, organisations: own, platforms }
  return { handle: settlesOrganisation(which), settled: alreadySettled(which) }
}

const nameThem = (store: Store, apps: readonly App[], organisation: string, log: Log): Promise<void> =>
  nameFunctionarissen(store, platformsIn(apps, organisation), organisation).catch((error: unknown) =>
    log.alarm('names-unknown', { organisation }, error),
  )

function createOutbox(
  store: Store,
  apps: readonly App[],
  organisations: readonly Organisation[],
  world: World,
): Outbox {
  return new Outbox({
    ...world,
    store,
    platformOf: (organisation, name) => platformIn(apps, organisation, name),
    carry: carrying({ ...world, store, organisation: (id) => organisations.find((one) => one.id === id) }),
    draw: (delivery, signal, { locale, short, people, sameAddress }) =>
      drawDelivery(delivery, signal, locale, {
        people,
        short,
        sameAddress,
        possibleRepeat: delivery.possibleRepeat ?? false,
      }),
  })
}

/** In the try-out whoever handles signals keeps the knowledge too, authorises and is the privacy officer. */
function organisationsIn({ mode, organisations }: Settings): readonly Organisation[] {
  if (mode === 'serve') return organisations
  const admins = [{ platform: 'teams' as const, id: people.functionaris.aadObjectId }]
  return organisations.map(({ municipality, ...one }) => {
    const retention = { ...retentionOf(municipality), authorisers: admins, privacyOfficers: admins }
    return { ...one, municipality: { ...municipality, admins, retention } }
  })
}

function dialogParts(
  settings: Settings,
  keysOf: KeysOf,
  { newId, random, log }: World,
  store: Store,
  outbox: Outbox,
  apps: readonly App[],
  knowledge: KnowledgeBases,
): DialogParts {
  const municipalities = new Map(organisationsIn(settings).map((one) => [one.id, one.municipality]))
  const municipality = (organisation: string) => {
    const found = municipalities.get(organisation)
    if (!found) throw new Error(`an event came for an organisation that is not there: ${organisation}`)
    return found
  }
  return {
    store,
    platform: (organisation, name) => {
      const found = platformIn(apps, organisation, name)
      if (!found) throw new Error(`an event came from a platform that is not there: ${name}`)
      return found
    },
    isHeldUp: (organisation) => outbox.isHeldUp(organisation),
    municipality,
    board: createBoard({
      store,
      platformOf: (organisation, name) => platformIn(apps, organisation, name),
      municipality,
      log,
    }),
    knowledge,
    asked: new AskedQuestions(),
    model:
      settings.model && createOpenAi(settings.model, (why) => log.info('model-not-used', { fault: why })),
    codes: new ReceiptCodes(keysOf, store, newId),
    isKoppelcode: (organisation, code, now) =>
      isKoppelcode(mustHaveKeys(keysOf, organisation), organisation, code, now),
    documents: settings.publicUrl ? { url: settings.publicUrl, links: createLinks(newId) } : undefined,
    newId,
    random,
  }
}
