import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Change } from '../../bot/signals/change.ts'
import { giveBack } from '../../bot/signals/forward.ts'
import { type Act, life, whyNot } from '../../bot/signals/life.ts'
import { withdraw } from '../../bot/signals/reporter.ts'
import type { Functionaris, Signal, Status } from '../../bot/signals/signal.ts'
import { claim, close } from '../../bot/signals/triage.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import { adminActions } from '../../dialogs/admin/actions.ts'
import { deskActions, pressActs } from '../../dialogs/desk/actions.ts'
import { forwardingActions } from '../../dialogs/forward/forwarding.ts'
import { presses } from '../../dialogs/presses.ts'
import { type Role, roleFor } from '../../dialogs/roles.ts'
import { cardAction, person } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { keptIn } from '../fixtures/kept.ts'
import { key, Municipality } from '../fixtures/municipality.ts'
import { forwardedSignal, idsInOrder, morning, sampleSignal } from '../fixtures/samples.ts'
import type { Person } from '../fixtures/scene.ts'
import type { TeamsPerson } from '../fixtures/teams-person.ts'

const made = { now: morning, newId: idsInOrder() }
const notYours = /Dit kan alleen een aandachtsfunctionaris/
const notAdmin = /Dit kan alleen de beheerder/
const notNamed = /Dit kan alleen wie daarvoor in de instellingen staat/
const notNow =
  /heeft dit signaal al|Neem dit signaal eerst|al afgesloten door|is ingetrokken|niet afgesloten|zelf al|De melder is daar bekend|is teruggegeven aan wie|aan niemand teruggeven/

/** Everybody who might press a button, and whether they are what they have to be for it. */
const personas = {
  'the one who handles it': 'Megan Bowen',
  'a stand-in': 'Adele Vance',
  'the reporter': 'Alex Wilber',
  'another employee in the channel': 'Isaiah Langer',
  'an admin who handles no signals': 'Lynne Robbins',
  'somebody who sees the figures only': 'Lee Gu',
  'a guest in the channel': 'Diego Siciliani',
  'somebody who is nowhere': 'Henrietta Mueller',
} as const
type Who = keyof typeof personas
const handles = (who: Who): boolean => who === 'the one who handles it' || who === 'a stand-in'

interface Case {
  press: string
  act: Act
  status: Status
  who: Who
  signal: Signal
}

/** What is only asked or shown first: nothing stands in the log of it yet. */
const atOnce: readonly Act[] = ['read', 'searched', 'claimed', 'takenOver', 'excluded', 'onAgenda']
const isForm = (act: Act): boolean => !atOnce.includes(act)

/** Each press × each person × each state, through the front door; what must come of it follows from the table of the life of a signal. */
describe('C1: who may press what', function () {
  this.timeout(120_000)
  let data: string
  let town: Municipality
  let cases: Case[]
  const clock = new Clock()
  const people = new Map<Who, TeamsPerson>()

  const functionaris = ({ name, aadObjectId: id }: Person): Functionaris => ({
    role: 'functionaris',
    platform: 'teams',
    id,
    name,
  })
  /** Megan has it, where somebody has it. */
  const changesTo = (status: Status, megan: Functionaris): Change[] => {
    const closing = { id: 'c', reason: 'help', silent: 'x' }
    if (status === 'claimed') return [claim(megan, made)]
    if (status === 'closed') return [claim(megan, made), close(megan, closing, made)]
    if (status === 'returned') return [claim(megan, made), giveBack(megan, { id: 'g', text: 'x' }, made)]
    return status === 'withdrawn' ? [withdraw(made)] : []
  }

  function signalFor(status: Status, nth: number, isForwarded: boolean): Signal {
    const reference = `S-2026-${String(nth).padStart(4, '0')}`
    const { aadObjectId: id, name } = town.alex
    const reporter = { platform: 'teams' as const, id, name, locale: 'nl' as const }
    const more = { id: `signaal-${nth}`, reference, deliveries: [] }
    const fresh = isForwarded ? forwardedSignal(more) : sampleSignal(1, { ...more, reporter })
    const made = changesTo(status, functionaris(town.megan)).reduce((at, change) => {
      const next = change(at)
      return 'kind' in next ? next : at
    }, fresh)
    return { ...made, deliveries: [] }
  }

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
    const lynne = person('Lynne Robbins')
    const admins = [{ platform: 'teams' as const, id: lynne.aadObjectId }]
    const lee = person('Lee Gu')
    const policy = [{ platform: 'teams' as const, id: lee.aadObjectId }]
    const world = { now: clock.now, timer: clock.timer }
    town = await Municipality.open({ data, facts: { departments: [], admins, policy }, world })
    const known: Person[] = [town.megan, town.adele, town.alex, lynne, lee]
    for (const [who, name] of Object.entries(personas) as [Who, string][]) {
      const one = known.find((other) => other.name === name) ?? person(name)
      people.set(who, town.as(one))
      if (who.endsWith('in the channel') || one === lynne)
        town.join(one, who.startsWith('a guest') ? 'guest' : 'user')
    }
    await town.stop()
    cases = allCases()
    const store = await openLowdbStore(join(data, 'store'), () => [key])
    for (const { signal } of cases) assert.equal((await store.addSignal(signal)).outcome, 'added')
    await store.close()
    await town.start()
  })
  after(async () => {
    await town.close()
    await rm(data, { recursive: true })
  })

  function allCases(): Case[] {
    const own: Status[] = ['new', 'claimed', 'closed', 'withdrawn']
    const forwarded: Status[] = ['new', 'claimed', 'closed', 'returned']
    let nth = 0
    return Object.entries(pressActs).flatMap(([press, act]) => {
      // What differs for what another organisation forwarded is tried on both.
      const kinds = life[act].of ? [false, true] : [false]
      return kinds.flatMap((isForwarded) =>
        (isForwarded ? forwarded : own).flatMap((status) =>
          (Object.keys(personas) as Who[]).map((who) => ({
            press,
            act,
            status,
            who,
            signal: signalFor(status, nth++, isForwarded),
          })),
        ),
      )
    })
  }

  const by = ({ who }: Case): Functionaris => functionaris(people.get(who)?.who ?? town.megan)
  const isAllowed = (one: Case): boolean =>
    handles(one.who) && whyNot(one.signal, one.act, by(one)) === undefined
  /** What is so already is no refusal: a second press by who has it, and off the agenda what is not on it. */
  const isAgain = ({ press, status, who }: Case): boolean =>
    press === 'off-agenda' ||
    (['claim', 'take-over', 'pack-claim', 'pack-take-over'].includes(press) &&
      status === 'claimed' &&
      who === 'the one who handles it')

  /** The answer and what was said with it. A refusal is said below the press, so it is waited for. */
  async function answerTo(
    who: Who,
    verb: string,
    about: string,
    said?: RegExp,
    value?: string,
  ): Promise<string> {
    const someone = people.get(who)
    assert.ok(someone)
    // No faster than people press; see pace.ts.
    clock.advance(2000)
    const before = someone.messages().length
    const data = { about, ...(value ? { value } : {}) }
    const response = await someone.post(cardAction(someone.scene, { verb, data, replyToId: 'm1' }))
    assert.equal(response.status, 200)
    const answer = await response.text()
    const all = () =>
      [
        answer,
        ...someone
          .messages()
          .slice(before)
          .flatMap(({ texts }) => texts),
      ].join(' ')
    if (said) await town.teams.until(() => said.test(all()))
    return all()
  }

  it('has a row for every press on a signal', () => {
    // What has rights of its own is held by the stories of forwarding.
    const others = ['list', 'enter', 'send-again', ...Object.keys(forwardingActions)]
    const onSignals = Object.keys(deskActions).filter((name) => !others.includes(name))
    const shownOnly = ['hide', 'desk-more', 'exclude', 'exclude-not', 'desk', 'tell-also', 'agreement-done']
    assert.deepEqual([...Object.keys(pressActs), ...shownOnly].sort(), onSignals.sort())
  })

  const wantedFor = (one: Case): 'not yours' | 'not now' | 'done' => {
    if (!handles(one.who)) return 'not yours'
    return isAllowed(one) || isAgain(one) ? 'done' : 'not now'
  }

  async function whatComesOf(one: Case): Promise<string> {
    const refused = { 'not yours': notYours, 'not now': notNow, done: undefined }[wantedFor(one)]
    const said = await answerTo(one.who, one.press, one.signal.id, refused)
    const came = notYours.test(said) ? 'not yours' : notNow.test(said) ? 'not now' : 'done'
    return came !== 'done' && said.includes('nagelsalon') ? `${came}, and shown` : came
  }

  for (const who of Object.keys(personas) as Who[])
    it(who, async () => {
      const differences: string[] = []
      for (const one of cases.filter((other) => other.who === who)) {
        const [came, wanted] = [await whatComesOf(one), wantedFor(one)]
        if (came !== wanted) differences.push(`${one.press} ${one.status}: ${came} instead of ${wanted}`)
      }
      assert.deepEqual(differences, [])
    })

  it('C7: shows an admin who handles no signals nothing of one, and nobody else a screen of the admin', async () => {
    for (const name of Object.keys(adminActions))
      assert.match(await answerTo('another employee in the channel', name, 'vorm-loverboys'), /beheer/i, name)
    for (const name of ['admin', 'admin-all', 'admin-own', 'admin-questions', 'list', 'enter']) {
      const said = await answerTo('an admin who handles no signals', name, cases[0]?.signal.id ?? '')
      assert.ok(!/nagelsalon|S-2026/.test(said), name)
    }
  })

  const hasRole = (who: Who, press: string): boolean => {
    const role = roleFor(press)
    if (role === 'everybody') return true
    if (who === 'an admin who handles no signals') return ['admin', 'decider', 'figuresReader'].includes(role)
    if (who === 'somebody who sees the figures only') return role === 'figuresReader'
    return handles(who) && ['functionaris', 'decider', 'keeper', 'figuresReader'].includes(role)
  }
  const refusals: Partial<Record<Role, RegExp>> = {
    admin: notAdmin,
    keeper: notNamed,
    privacyOfficer: notNamed,
    overseer: notNamed,
    figuresReader: notNamed,
  }
  const refusedAs = (press: string): RegExp => refusals[roleFor(press)] ?? notYours

  /** What is wrong with the answer to a press; in the private chat, and about no signal that exists. */
  async function wrongWith(who: Who, name: string): Promise<string[]> {
    const wanted = hasRole(who, name)
    const said = await answerTo(who, name, 'niets', wanted ? undefined : refusedAs(name), 'open')
    if (!wanted) return /nagelsalon|S-2026/.test(said) ? [`${name} tells of a signal`] : []
    // A decider of the list is asked once more whether there is anything to decide.
    const refused = refusedAs(name).test(said) && roleFor(name) !== 'decider'
    return refused ? [`${name} is refused`] : []
  }

  for (const who of Object.keys(personas) as Who[])
    it(`every press there is, as the table of roles says: ${who}`, async () => {
      const wrong: string[] = []
      for (const name of Object.keys(presses)) wrong.push(...(await wrongWith(who, name)))
      assert.deepEqual(wrong, [])
    })

  it('E7: gives nobody figures of the year that goes on, or of one that is none', async () => {
    const thisYear = String(new Date().getFullYear())
    // One of the presses above changed the language.
    const none = /Over dat jaar zijn er geen cijfers|There are no figures of that year/
    for (const year of [thisYear, String(Number(thisYear) + 1), '1999', 'toString'])
      for (const press of ['figures', 'figures-document']) {
        const said = await answerTo('somebody who sees the figures only', press, 'niets', none, year)
        assert.match(said, none, `${press} ${year}`)
      }
  })

  it('lets nobody of another tenant in', async () => {
    const stranger = people.get('the one who handles it')
    assert.ok(stranger)
    const scene = { ...stranger.scene, tenant: '33333333-3333-4333-8333-333333333333' }
    const response = await stranger.post(cardAction(scene, { verb: 'open', data: {}, replyToId: 'm1' }))
    assert.ok([401, 403].includes(response.status), String(response.status))
  })

  it('wrote down what was allowed, and nothing else', async () => {
    await town.stop()
    const kept = new Map((await keptIn(data)).map(({ id, log }) => [id, log]))
    const wanted = cases.map((one) => {
      const released =
        one.act === 'excluded' && one.status === 'claimed' && one.who === 'the one who handles it'
      const lines = isAllowed(one) && !isForm(one.act) ? [...(released ? ['released'] : []), one.act] : []
      return [one.press, one.status, one.who, ...lines].join(' ')
    })
    const found = cases.map(({ press, status, who, signal }) => {
      const fresh = kept.get(signal.id)?.slice(signal.log.length) ?? []
      return [press, status, who, ...fresh.map(({ what }) => what)].join(' ')
    })
    assert.deepEqual(found, wanted)
  })
})
