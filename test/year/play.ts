import type { ServeSettings } from '../../bot/settings/settings.ts'
import { Clock } from '../fixtures/clock.ts'
import { channel, decided, Municipality } from '../fixtures/municipality.ts'
import { reference as referenceForm } from '../fixtures/reporting.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { type Person, person } from '../fixtures/scene.ts'
import type { TeamsPerson } from '../fixtures/teams-person.ts'
import { type Chance, chance as chanceOf } from './chance.ts'
import { type Case, claim, type Handler, present, step } from './handlers.ts'
import {
  absences,
  absenceTyped,
  adeleLeaves,
  begins,
  day,
  dayOf,
  ends,
  type HandlerName,
  partner,
  seen,
} from './plan.ts'
import { passing, rests } from './time.ts'
import { halfDaysOn } from './working-time.ts'

export interface Played {
  data: string
  close(): Promise<void>
}

interface Year {
  town: Municipality
  clock: Clock
  chance: Chance
  goTo: (until: number) => Promise<void>
  reporters: TeamsPerson[]
  handlers: Handler[]
  arrivals: number[]
  cases: Case[]
}

/**
 * Plays a year of a municipality through the bot's front door, the same for the same `seed`: `signals` of them, three who handle them, one partner.
 * The bot has stopped when it ends.
 */
export async function playYear({ signals, seed }: { signals: number; seed: number }): Promise<Played> {
  const clock = new Clock(begins)
  const lynne = person('Lynne Robbins')
  const town = await Municipality.open({ clock, settings: (one) => withThird(one, lynne) })
  town.join(lynne)
  const chance = chanceOf(seed)
  // Many colleagues, so that each passes on only a few of the signals.
  const colleagues = Array.from({ length: Math.max(4, Math.ceil(signals / 8)) }, () => person('Alex Wilber'))
  try {
    await live({
      town,
      clock,
      chance,
      goTo: passing(town, clock),
      reporters: colleagues.map((one) => town.as(one)),
      handlers: [
        { name: 'megan', chat: town.as(town.megan), days: [1, 2, 3] },
        { name: 'adele', chat: town.as(town.adele), days: [3, 4, 5] },
        { name: 'lynne', chat: town.as(lynne), days: [] },
      ],
      arrivals: arrivalsOf(signals, chance),
      cases: [],
    })
  } catch (error) {
    await town.close()
    throw error
  }
  await town.stop()
  return { data: town.data, close: () => town.close() }
}

const withThird = (one: ServeSettings, { aadObjectId }: Person): ServeSettings => ({
  ...one,
  organisations: one.organisations.map(({ office, municipality, ...rest }) => ({
    ...rest,
    // The account needs every line of the year: nobody authorises that something is destroyed.
    municipality: { ...municipality, retention: { ...decided, authorisation: 'each' as const } },
    ...(office ? { office: { ...office, functionarissen: [...office.functionarissen, aadObjectId] } } : {}),
  })),
})

/** Most come in during the day, some early, in the evening or at the weekend; none in the last days, so that each can be accounted for. */
function arrivalsOf(count: number, chance: Chance): number[] {
  const span = ends.getTime() - begins.getTime() - 10 * day
  const times = Array.from({ length: count }, () => {
    const when = new Date(begins.getTime() + chance.below(span))
    return when.setUTCHours(chance.among([7, 8, 8, 9, 9, 10, 12, 13, 14, 19]), chance.below(60), 0, 0)
  })
  return times.sort((a, b) => a - b)
}

async function live(year: Year): Promise<void> {
  await settleIn(year)
  for (let morning = begins.getTime(); morning < ends.getTime(); morning += day) await liveDay(year, morning)
}

/** Rosters, the head of the team and the partner. */
async function settleIn({ town, clock, handlers }: Year): Promise<void> {
  await rests(clock)
  const works = { megan: 'ma, di, wo', adele: 'wo, do, vr', lynne: 'ma t/m vr' }
  for (const one of handlers) await setRoster(one, works[one.name], one.name === 'lynne' ? 'ja' : 'nee')
  const head = person('Isaiah Langer')
  town.join(head)
  const megan = town.as(town.megan)
  await megan.saysInChannel('teamhoofd', [head])
  await megan.says('partners')
  await megan.presses('Partner toevoegen')
  await megan.presses('Bewaren', partner)
}

async function setRoster({ chat }: Handler, works: string, deputy: 'ja' | 'nee'): Promise<void> {
  await chat.says('rooster')
  await chat.presses('Mijn dagen aanpassen')
  for (const typed of [works, deputy, 'bewaren']) await chat.says(typed)
}

interface Moment {
  time: number
  /** Without one the bot is looked after only. */
  job?: () => Promise<unknown>
  isPassedBy?: () => boolean
}

/** What happens from seven in the morning until the next, in its order. */
async function liveDay(year: Year, morning: number): Promise<void> {
  const within = (time: number) => time >= morning && time < morning + day
  const moments: Moment[] = [
    { time: morning, job: () => typeAbsences(year) },
    ...halfDaysOn(morning).flatMap((begin) => [
      { time: begin + 3 * minutes },
      { time: begin + 90 * minutes, job: () => work(year) },
      ...quarters(begin).map((time) => ({ time, isPassedBy: () => !mayBeLate(year, time) })),
    ]),
    { time: morning + 11 * hours, job: () => addToSome(year) },
    ...year.arrivals.filter(within).map((time) => ({ time, job: () => passOn(year) })),
    ...[adeleLeaves].filter(within).map((time) => ({ time, job: () => letAdeleGo(year) })),
  ]
  for (const { time, job, isPassedBy } of moments.sort((a, b) => a.time - b.time)) {
    if (isPassedBy?.()) continue
    await year.goTo(time)
    await job?.()
  }
  await year.goTo(morning + day)
}

const quarters = (begin: number): number[] => Array.from({ length: 16 }, (_, n) => begin + n * 15 * minutes)

/** While something lies with nobody, what counts is when the head hears of it, so that time may not pass at one go. */
const mayBeLate = ({ handlers, cases }: Year, time: number): boolean =>
  present(handlers, new Date(time)).length === 0 || cases.some(({ state }) => state === 'new')

const named = ({ handlers }: Year, name: HandlerName): Handler | undefined =>
  handlers.find((one) => one.name === name)

async function typeAbsences(year: Year): Promise<void> {
  const today = dayOf(year.clock.now())
  for (const absence of absences.filter(({ typedOn }) => typedOn === today))
    await named(year, absence.who)?.chat.says(absenceTyped(absence))
}

async function passOn({ chance, reporters, cases }: Year): Promise<void> {
  const reporter = chance.among(reporters)
  const before = reporter.messages().length
  await reporter.says(chance.among(seen))
  await reporter.presses('Ja, doorgeven')
  await reporter.presses('Alles op één pagina')
  const known = chance.among(['named', 'named', 'named', 'withheld', 'code'])
  const age = chance.below(10) === 0 ? 'minor' : 'adult'
  await reporter.presses('Versturen', { danger: 'no', known, age })
  const shown = reporter.messages().slice(before)
  const [reference] = shown.flatMap(({ texts }) => texts.join('\n').match(referenceForm) ?? [])
  if (!reference) throw new Error(`nothing was passed on:\n${reporter.screen()}`)
  const fresh = { state: 'new', owner: undefined, asked: false, told: false } as const
  cases.push({ ...fresh, reference, reporter, hasCode: known === 'code', partner: 'none', sentAt: 0 })
}

/** Some who were asked something add to what they passed on, sooner or later. */
async function addToSome({ chance, cases }: Year): Promise<void> {
  for (const one of cases.filter(({ asked, hasCode }) => asked && !hasCode)) {
    if (chance.below(12) > 0) continue
    const typed = [
      `toevoegen ${one.reference}`,
      'Het busje stond er weer, met een ander kenteken.',
      'toevoegen',
    ]
    for (const text of typed) await one.reporter.says(text)
    one.asked = false
  }
}

async function letAdeleGo(year: Year): Promise<void> {
  const { town, cases } = year
  town.teams.removeMember(channel.id, town.adele.id)
  for (const one of cases.filter(({ owner }) => owner?.name === 'adele')) {
    one.owner = undefined
    if (one.state === 'in hand') one.state = 'new'
  }
  year.handlers = year.handlers.filter(({ name }) => name !== 'adele')
  const lynne = named(year, 'lynne')
  if (!lynne) return
  await setRoster(lynne, 'wo, do, vr', 'nee')
  lynne.days = [3, 4, 5]
}

/** Nobody does more in less time; see `bot/pace.ts`. */
const aWhile = 10_000

/** Who is there takes most of what is new and does something about some of the rest; not all of it, so that there is something to remind of. */
async function work({ clock, chance, handlers, cases }: Year): Promise<void> {
  const now = clock.now()
  for (const handler of present(handlers, now)) {
    for (const one of cases.filter(({ state }) => state === 'new'))
      if (chance.below(10) < 7) await claim(handler, one).then(() => clock.advance(aWhile))
    for (const one of cases.filter(({ owner }) => owner === handler)) {
      if (chance.below(6) > 0) continue
      await step(handler, one, { now, chance, handlers })
      clock.advance(aWhile)
    }
  }
}
