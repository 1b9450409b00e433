import { join } from 'node:path'
import type { DialogParts } from '../dialogs/parts.ts'
import { createTalk } from '../dialogs/talk.ts'
import { AskedQuestions } from '../knowledge/asked-questions.ts'
import { KnowledgeBases } from '../knowledge/knowledge-base.ts'
import { createOpenAi } from '../knowledge/openai.ts'
import { createBot } from './core/bot.ts'
import type { Platform } from './core/platform.ts'
import { knockAt, ownAddress } from './front-door.ts'
import { isKoppelcode } from './koppelcode.ts'
import type { Log } from './log.ts'
import type { Municipality } from './municipality.ts'
import { bindOffice, nameFunctionarissen, whatIsMissing } from './office.ts'
import { Outbox } from './outbox/outbox.ts'
import { runOutbox, type Timer } from './outbox/runner.ts'
import { createPlatforms, tryoutTeams } from './platforms.ts'
import { ReceiptCodes } from './receipt-codes.ts'
import { type Server, serve } from './server.ts'
import type { Settings } from './settings.ts'
import { drawDelivery } from './signals/card.ts'
import type { KeyRing } from './store/crypto.ts'
import type { Disk } from './store/disk.ts'
import { openLowdbStore } from './store/lowdb.ts'
import type { Store } from './store/store.ts'
import { people } from './tryout.ts'
import { runUpkeep } from './upkeep.ts'

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
  const { organisation } = settings
  const platforms =
    settings.mode === 'serve'
      ? createPlatforms(settings, world)
      : [tryoutTeams(organisation, settings.playgroundPort, world)]
  await bindOffice(settings, store)
  const outbox = createOutbox(store, platforms, world)
  const runner = runOutbox(outbox, world.now, world.timer, world.log)
  store.onSignal(() => runner.wake())
  const knowledge = new KnowledgeBases(store)
  const bot = createBot({
    ...world,
    memory: store,
    talk: createTalk(dialogParts(settings, keys, world, store, outbox, platforms, knowledge)),
  })
  const listening = Promise.withResolvers<string>()
  const upkeep = runUpkeep({
    ...world,
    organisation,
    municipality: municipalityOf(settings),
    knowledge,
    store,
    platforms,
    between: bot.between,
    door: async (knock) => knockAt(await listening.promise, knock),
  })
  let naming = Promise.resolve()
  const stopAll = async (server?: Server) => {
    await server?.close()
    await naming
    await upkeep.stop()
    await Promise.all(platforms.map((platform) => platform.close()))
    await bot.idle()
    await runner.stop()
    knowledge.close()
    await store.close()
  }
  for (const platform of platforms) platform.listen((event) => bot.handle(event))
  try {
    const routes = platforms.flatMap((platform) => platform.routes)
    const notReady = () => whatIsMissing(store, platforms, organisation, world.now())
    const server = await serve(settings, { routes, notReady, log: world.log })
    listening.resolve(ownAddress(settings.host, server.port))
    naming = nameFunctionarissen(store, platforms, organisation).catch((error: unknown) =>
      world.log.alarm('names-unknown', {}, error),
    )
    world.log.info('listening', { port: server.port, organisation })
    return { port: server.port, stop: () => stopAll(server) }
  } catch (error) {
    listening.resolve('')
    await upkeep.stop()
    await Promise.all(platforms.map((platform) => platform.close()))
    await runner.stop()
    throw error
  }
}

function createOutbox(store: Store, platforms: Platform[], world: World): Outbox {
  return new Outbox({
    ...world,
    store,
    platforms,
    draw: (delivery, signal, { locale, short, people, sameAddress }) =>
      drawDelivery(delivery, signal, locale, {
        people,
        short,
        sameAddress,
        possibleRepeat: delivery.possibleRepeat ?? false,
      }),
  })
}

/** In the try-out whoever handles signals keeps the knowledge too. */
const municipalityOf = ({ mode, municipality }: Settings): Municipality =>
  mode === 'tryout'
    ? { ...municipality, admins: [{ platform: 'teams', id: people.functionaris.aadObjectId }] }
    : municipality

function dialogParts(
  settings: Settings,
  keys: KeyRing,
  { newId, random, log }: World,
  store: Store,
  outbox: Outbox,
  platforms: readonly Platform[],
  knowledge: KnowledgeBases,
): DialogParts {
  return {
    store,
    platform: (name) => {
      const found = platforms.find((platform) => platform.name === name)
      if (!found) throw new Error(`an event came from a platform that is not there: ${name}`)
      return found
    },
    isHeldUp: (organisation) => outbox.isHeldUp(organisation),
    municipality: municipalityOf(settings),
    knowledge,
    asked: new AskedQuestions(),
    model:
      settings.model && createOpenAi(settings.model, (why) => log.info('model-not-used', { fault: why })),
    codes: new ReceiptCodes(keys, store, newId),
    isKoppelcode: (organisation, code, now) => isKoppelcode(keys, organisation, code, now),
    newId,
    random,
  }
}
