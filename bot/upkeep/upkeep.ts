import { reminderView, tend } from '../../dialogs/upkeep.ts'
import type { KnowledgeBases } from '../../knowledge/knowledge-base.ts'
import { dayOf } from '../calendar.ts'
import type { Bot } from '../core/bot.ts'
import type { PersonKey } from '../core/event.ts'
import type { PersonState } from '../core/person.ts'
import type { Knock, Platform } from '../core/platform.ts'
import type { View } from '../core/view.ts'
import { DeliveryError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Municipality } from '../municipality.ts'
import type { Timer } from '../outbox/runner.ts'
import type { Store } from '../store/store.ts'
import { alone } from './alone.ts'
import type { ChannelWatch } from './channel-watch.ts'
import { proposeDestruction } from './destruction-list.ts'
import { keepNoLonger } from './expiry.ts'
import { type Board, seekNewcomers } from './newcomers.ts'
import { tellOfNotedAbsences } from './noted-absences.ts'
import { proposeSample } from './reading-check.ts'
import { tellOfRequests } from './requests.ts'
import { remindAdmins } from './reviews.ts'
import { goRound } from './round.ts'
import type { SecondRoute } from './second-route.ts'
import { dailyTest } from './self-test.ts'

const fiveMinutes = 5 * 60_000
/** Of the second route: with the ten minutes after which it is taken well within the promised fifteen. */
export const everyMinute = 60_000

export interface UpkeepParts {
  store: Store
  platforms: readonly Platform[]
  organisation: string
  municipality: Municipality
  knowledge: KnowledgeBases
  between: Bot['between']
  board: Board
  watch: ChannelWatch
  /** Where somebody is named who hears by it. */
  secondRoute?: SecondRoute | undefined
  /** Brings a request in at our own front door, over this machine's network. */
  door: (knock: Knock) => Promise<{ status: number; body: string }>
  now: () => Date
  newId: () => string
  timer: Timer
  log: Log
}

/** Looks every five minutes, and at the start, what time has done in one organisation: to drafts, one reminder each and gone on the day that was named; to signals, see `round.ts`. */
export function runUpkeep(parts: UpkeepParts): Repeated {
  const jobs: Jobs = {
    channel: () => parts.watch.look(parts),
    'self-test': dailyTest(parts),
    ...upkeepJobs,
    newcomers: seekNewcomers(parts),
  }
  const look = async () => {
    for (const [kind, job] of Object.entries(jobs)) await alone(parts, kind, () => job(parts))
  }
  return repeat(look, parts)
}

export interface Repeated {
  stop(): Promise<void>
}

/** At once and `every` so many milliseconds after it was done, five minutes if not said; a fault is told and does not end it. */
export function repeat(
  job: () => Promise<void>,
  { timer, log }: Pick<UpkeepParts, 'timer' | 'log'>,
  every = fiveMinutes,
): Repeated {
  let stopped = false
  let running = Promise.resolve()
  let cancel = () => {}
  const look = () => {
    running = job()
      .catch((error: unknown) => log.alarm('upkeep-failed', {}, error))
      .finally(() => {
        if (!stopped) cancel = timer(every, look)
      })
  }
  cancel = timer(0, look)
  return {
    stop: async () => {
      stopped = true
      cancel()
      await running
    },
  }
}

/** Under the name by which the log calls it when it fails. */
type Jobs = Readonly<Record<string, (parts: UpkeepParts) => Promise<void>>>

/** In this order, so that nobody hears of what has just expired. */
const upkeepJobs: Jobs = {
  heads: noteHeads,
  expiry: keepNoLonger,
  reviews: remindAdmins,
  'destruction-list': proposeDestruction,
  requests: tellOfRequests,
  sample: proposeSample,
  absences: tellOfNotedAbsences,
  round: goRound,
  drafts: tendDrafts,
}

async function tendDrafts(parts: UpkeepParts): Promise<void> {
  const { organisation } = parts
  const people = await parts.store.peopleWithDrafts()
  for (const { platform, personId: id } of people.filter((one) => one.organisation === organisation)) {
    const key = { organisation, platform, id }
    await parts.between(key, () => alone(parts, 'draft', () => tendOne(parts, key)))
  }
}

/** The mac goes to the log of the process too, which is kept elsewhere: whoever changes the journal itself can't change that. */
async function noteHeads({ store, organisation, now, log }: UpkeepParts): Promise<void> {
  const head = await store.noteHeads(organisation, dayOf(now()))
  if (head) log.info('journal-noted', { organisation, head })
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
  view: View,
): Promise<void> {
  const chat = platforms.find(({ name }) => name === platform)
  if (chat && address) await chat.send(address, view)
}
