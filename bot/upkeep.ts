import { reminderView, tend } from '../dialogs/upkeep.ts'
import type { Bot } from './core/bot.ts'
import type { PersonKey } from './core/event.ts'
import type { PersonState } from './core/person.ts'
import type { Platform } from './core/platform.ts'
import { DeliveryError } from './errors.ts'
import type { Log } from './log.ts'
import type { Municipality } from './municipality.ts'
import type { Timer } from './outbox/runner.ts'
import type { Store } from './store/store.ts'

const every = 5 * 60_000

export interface UpkeepParts {
  store: Store
  platforms: readonly Platform[]
  municipality: Municipality
  between: Bot['between']
  now: () => Date
  timer: Timer
  log: Log
}

/** Looks every five minutes, and at the start, what time has done to drafts: one reminder each, and gone on the day that was named. */
export function runUpkeep(parts: UpkeepParts): { stop(): Promise<void> } {
  let stopped = false
  let running = Promise.resolve()
  let cancel = () => {}
  const look = () => {
    running = tendAll(parts)
      .catch((error: unknown) => parts.log.alarm('upkeep-failed', {}, error))
      .finally(() => {
        if (!stopped) cancel = parts.timer(every, look)
      })
  }
  cancel = parts.timer(0, look)
  return {
    stop: async () => {
      stopped = true
      cancel()
      await running
    },
  }
}

async function tendAll(parts: UpkeepParts): Promise<void> {
  for (const { organisation, platform, personId: id } of await parts.store.peopleWithDrafts()) {
    const key = { organisation, platform, id }
    await parts.between(key, () => tendOne(parts, key))
  }
}

/** Marked before it is sent, so that nobody is reminded twice; taken back when it could not be sent for now. */
async function tendOne(parts: UpkeepParts, key: PersonKey): Promise<void> {
  const person = await parts.store.person(key)
  if (!person) return
  const { functionarissen: receivers } = await parts.store.office(key.organisation)
  const place = { departments: parts.municipality.departments, receivers }
  const { person: tended, remind } = tend(person, parts.now(), place)
  if (tended === person) return
  const view = remind && reminderView(tended, remind)
  const buttons = view?.actions.map(({ name, label, data }) => ({ name, label, data }))
  await parts.store.savePerson({ ...tended, ...(buttons && !tended.current ? { buttons } : {}) })
  if (!view) return
  await remindOf(parts, tended, view).catch(async (error: unknown) => {
    parts.log.info('reminder-failed', { organisation: key.organisation, platform: key.platform })
    const later = error instanceof DeliveryError && (error.fault === 'busy' || error.fault === 'down')
    if (later) await parts.store.savePerson({ ...tended, drafts: person.drafts })
  })
}

async function remindOf(
  { platforms }: UpkeepParts,
  { platform, address }: PersonState,
  view: ReturnType<typeof reminderView>,
): Promise<void> {
  const chat = platforms.find(({ name }) => name === platform)
  if (chat && address) await chat.send(address, view)
}
