import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type Municipality, type Retention, retentionOf } from '../../../bot/municipality.ts'
import { act, type Change } from '../../../bot/signals/change.ts'
import { endHold, hold } from '../../../bot/signals/holding.ts'
import { withdraw } from '../../../bot/signals/reporter.ts'
import type { Request } from '../../../bot/signals/request.ts'
import type { Crossing, Signal } from '../../../bot/signals/signal.ts'
import { proposedTerms } from '../../../bot/signals/terms.ts'
import { claim, close, linkTo, reopen } from '../../../bot/signals/triage.ts'
import { open as unseal } from '../../../bot/store/crypto.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { newPerson } from '../../../bot/store/records.ts'
import type { Store } from '../../../bot/store/store.ts'
import { keepNoLonger } from '../../../bot/upkeep/expiry.ts'
import { filesIn } from '../../fixtures/kept.ts'
import {
  alex,
  hours,
  idsInOrder,
  inFolder,
  keptLog,
  keys,
  megan,
  morning,
  organisation,
  sampleSignal,
} from '../../fixtures/samples.ts'
import { TrialDisk } from '../../fixtures/trial-disk.ts'

const days = 24 * hours
const newId = idsInOrder()
const at = (day: number) => ({ now: new Date(morning.getTime() + day * days), newId })
const lynne = { role: 'authoriser', platform: 'teams', id: 'lynne', name: 'Lynne Robbins' } as const
const closed: Change[] = [
  claim(megan, at(0)),
  close(megan, { id: 'closing', reason: 'no-step', silent: 'x' }, at(0)),
]
const authorised = (day: number) => act(lynne, { what: 'destructionAuthorised', by: lynne }, at(day))
const held = hold(megan, { id: 'hold', why: 'woo', text: 'W-1' }, at(1))

interface Desk {
  store: Store
  folder: string
  disk: TrialDisk
  log: readonly string[]
  look(day: number): Promise<void>
}

/** A store with the first sample signal, as these changes leave it. */
async function kept(
  changes: Change[],
  decided: Partial<Retention>,
  job: (desk: Desk) => Promise<void>,
  overrides: Partial<Signal> = {},
): Promise<void> {
  await inFolder(async (folder) => {
    const disk = new TrialDisk()
    const { log, lines } = keptLog()
    const store = await openLowdbStore(folder, () => keys, disk)
    await store.addSignal(sampleSignal(1, { deliveries: [], ...overrides }))
    for (const change of changes) {
      const changed = await store.changeSignal(organisation, 'signaal-1', change)
      assert.ok(changed && 'kind' in changed, JSON.stringify(changed))
    }
    const municipality: Municipality = {
      departments: [],
      retention: { ...retentionOf({}), terms: { ...proposedTerms, 'no-step': 10 }, ...decided },
    }
    const look = (day: number) =>
      keepNoLonger({
        store,
        organisation,
        municipality,
        between: async (_key, work) => work(),
        now: () => at(day).now,
        newId,
        log,
      })
    try {
      await job({ store, folder, disk, log: lines, look })
    } finally {
      await store.close()
    }
  })
}

const isGone = async ({ store }: Desk): Promise<boolean> =>
  (await store.signal(organisation, 'signaal-1'))?.remains !== undefined

const crossing = (state: Crossing['state']): Signal['deliveries'] => [
  {
    id: 'oversteek',
    kind: 'crossing',
    to: { organisation: 'elders' },
    state,
    attempts: 0,
    since: at(0).now.toISOString(),
    due: at(0).now.toISOString(),
  },
]

describe('E3: what is kept no longer than needed', () => {
  const beforehand = { authorisation: 'beforehand' } as const
  const each = { authorisation: 'each' } as const
  const rows: [
    what: string,
    changes: Change[],
    decided: Partial<Retention>,
    looks: [day: number, gone: boolean][],
    overrides?: Partial<Signal>,
  ][] = [
    [
      'on its day',
      closed,
      beforehand,
      [
        [9, false],
        [10, true],
      ],
    ],
    ['later, when the bot stood still on its day', closed, beforehand, [[400, true]]],
    ['never while it is open', [claim(megan, at(0))], beforehand, [[4000, false]]],
    [
      'never after it was reopened',
      [...closed, reopen(megan, { id: 'r', text: 'x' }, at(1))],
      beforehand,
      [[4000, false]],
    ],
    [
      'withdrawn',
      [withdraw(at(0))],
      beforehand,
      [
        [29, false],
        [30, true],
      ],
    ],
    ['never while it is held', [...closed, held], beforehand, [[4000, false]]],
    [
      'once it is held no more',
      [...closed, held, endHold(megan, 'hold', at(2))],
      beforehand,
      [
        [9, false],
        [10, true],
      ],
    ],
    ['never without anybody’s authorisation', closed, each, [[4000, false]]],
    [
      'not before its day, though authorised',
      [...closed, authorised(1)],
      each,
      [
        [9, false],
        [10, true],
      ],
    ],
    [
      'not by what was authorised before it was held',
      [...closed, authorised(1), held, endHold(megan, 'hold', at(2))],
      each,
      [[4000, false]],
    ],
    [
      'not while something for another organisation waits',
      closed,
      beforehand,
      [[4000, false]],
      { deliveries: crossing('waiting') },
    ],
    ['once that was given up', closed, beforehand, [[10, true]], { deliveries: crossing('parked') }],
  ]
  for (const [what, changes, decided, looks, overrides] of rows)
    it(`goes ${what}`, () =>
      kept(
        changes,
        decided,
        async (desk) => {
          for (const [day, gone] of looks) {
            await desk.look(day)
            assert.equal(await isGone(desk), gone, `day ${day}`)
          }
        },
        overrides,
      ))

  it('is found by nothing but its number any more', () =>
    kept(
      closed,
      beforehand,
      async (desk) => {
        const { store } = desk
        const second = sampleSignal(2, { answers: { what: 'x', address: 'Dorpsstraat 12' }, deliveries: [] })
        await store.addSignal(second)
        await store.changeSignal(organisation, second.id, claim(megan, at(0)))
        await store.changeSignal(organisation, second.id, linkTo(megan, { id: 'l', to: 'signaal-1' }, at(0)))
        const reporter = { organisation, platform: alex.platform, id: alex.id }
        const found = async () => {
          const other = await store.signal(organisation, second.id)
          assert.ok(other)
          return {
            reporter: (await store.signalsOf(reporter)).length,
            selector: await store.signalBySelector(organisation, 'kiezer').then((one) => one?.reference),
            hits: (await store.hitsOf(other, at(11).now)).length,
            linked: (await store.linkedWith(other)).length,
            typed: (await store.signalsWith(organisation, 'Dorpsstraat 12')).length,
          }
        }
        const { reference } = sampleSignal(1)
        assert.deepEqual(await found(), { reporter: 2, selector: reference, hits: 1, linked: 1, typed: 2 })
        await desk.look(10)
        assert.deepEqual(await found(), { reporter: 1, selector: undefined, hits: 0, linked: 0, typed: 1 })
        const left = await store.signalByReference(organisation, reference)
        assert.equal(left?.remains?.category, 'no-step')
      },
      {
        answers: { what: 'x', address: 'Dorpsstraat 12' },
        receiptCode: { selector: 'kiezer', salt: 's', hash: 'h', nth: 0 },
      },
    ))

  it('takes what people have standing open about it along', () =>
    kept(closed, beforehand, async (desk) => {
      const key = { organisation, platform: 'teams' as const, id: 'megan' }
      const draft = {
        id: 'd',
        dialog: 'note' as const,
        answers: {},
        skipped: [],
        startedAt: at(1).now.toISOString(),
      }
      const buttons = ['signaal-1', 'signaal-2'].map((about) => ({
        name: 'desk',
        label: 'x',
        data: { about },
      }))
      const drafts = [
        { ...draft, about: 'signaal-1' },
        { ...draft, id: 'e', about: 'signaal-2' },
      ]
      await desk.store.savePerson({ ...newPerson(key, 'nl'), drafts, buttons, current: 'd' })
      await desk.look(10)
      const person = await desk.store.person(key)
      assert.deepEqual(
        [person?.drafts.map(({ id }) => id), person?.buttons?.map(({ data }) => data.about), person?.current],
        [['e'], ['signaal-2'], undefined],
      )
    }))

  it('are all others when one can not be written down; that one goes when it can', () =>
    kept(closed, beforehand, async (desk) => {
      const { store, disk, log, look } = desk
      await store.addSignal(sampleSignal(2, { deliveries: [] }))
      for (const change of closed) await store.changeSignal(organisation, 'signaal-2', change)
      const isSecondGone = async () => (await store.signal(organisation, 'signaal-2'))?.remains !== undefined
      const mended = disk.refuse(/signaal-1/, 'EIO')
      await look(10)
      assert.deepEqual([await isGone(desk), await isSecondGone()], [false, true])
      const told = log.map((line) => JSON.parse(line))
      assert.deepEqual(
        told.map(({ level, event, kind, count }) => ({ level, event, kind, count })),
        [
          { level: 'alarm', event: 'upkeep-failed', kind: 'expiry', count: undefined },
          { level: 'info', event: 'signals-expired', kind: undefined, count: '1' },
        ],
      )
      mended()
      await look(10)
      assert.equal(await isGone(desk), true)
    }))

  it('are search marks for a year, also in the copy from before', () =>
    kept(
      [claim(megan, at(0))],
      beforehand,
      async ({ store, folder, look }) => {
        const marks = async () => (await store.signal(organisation, 'signaal-1'))?.marks?.length
        await look(365)
        assert.equal(await marks(), 2)
        const copies = () => filesIn(folder).then((all) => all.filter((path) => path.endsWith('.before')))
        assert.equal((await copies()).length, 1)
        await look(366)
        assert.equal(await marks(), 0)
        assert.deepEqual(await copies(), [])
        await store.changeSignal(
          organisation,
          'signaal-1',
          act(megan, { what: 'noted', by: megan, text: 'x' }, at(367)),
        )
        assert.equal(await marks(), 0, 'what is written later makes none')
        assert.equal(
          (await store.signalsWith(organisation, 'dorpsstr 12')).length,
          1,
          'who has a right to it finds it',
        )
      },
      { answers: { what: 'x', address: '1234 AB Dorpsstraat 12' } },
    ))

  it('are questions without an answer for a year', () =>
    kept([], beforehand, async ({ store, folder, look }) => {
      const question = { id: 'v', text: 'zeldzaamwoord', day: '2026-11-23', held: true }
      await store.changeKnowledge(organisation, (knowledge) => ({ ...knowledge, questions: [question] }))
      const left = async () => (await store.knowledge(organisation)).questions.length
      await look(365)
      assert.equal(await left(), 1)
      await look(366)
      assert.equal(await left(), 0)
      const copy = `${folder}/${organisation}/knowledge.json.before`
      assert.equal((await store.knowledge(organisation)).questions.length, 0)
      const opened = unseal(keys, `${organisation}/knowledge.json`, JSON.parse(await readFile(copy, 'utf8')))
      assert.ok(!opened.includes('zeldzaamwoord'))
    }))

  const diego = { role: 'privacyOfficer', platform: 'teams', id: 'diego', name: 'Diego Siciliani' } as const
  const request = (steps: Request['steps']): Request => ({
    kind: 'request',
    id: 'verzoek',
    organisation,
    number: 'V-2026-CCCC',
    what: 'access',
    who: 'subject',
    signals: ['signaal-1'],
    steps,
  })
  const step = (day: number, said: Partial<Request['steps'][number]>): Request['steps'][number] =>
    ({ id: newId(), at: at(day).now.toISOString(), by: diego, ...said }) as Request['steps'][number]
  const answeredOn = (day: number) => [
    step(0, { what: 'entered' }),
    step(day, { what: 'answered', result: 'given', ground: 'none' }),
  ]
  const heldFor = (number: string) => hold(megan, { id: 'hold', why: 'request', text: number }, at(1))
  const requestRows: [
    what: string,
    steps: Request['steps'],
    changes: Change[],
    looks: [number, boolean][],
  ][] = [
    [
      'its term after the answer, to the day',
      answeredOn(2),
      [],
      [
        [21, false],
        [22, true],
      ],
    ],
    [
      'that term whatever was done with it afterwards',
      [...answeredOn(2), step(9, { what: 'freed' })],
      [],
      [[22, true]],
    ],
    ['as long as it is open', [step(0, { what: 'entered' })], [], [[4000, false]]],
    ['as long as what it held is held', answeredOn(2), [heldFor('V-2026-CCCC')], [[4000, false]]],
    [
      'no longer when that was let go of',
      answeredOn(2),
      [heldFor('V-2026-CCCC'), endHold(megan, 'hold', at(3))],
      [[22, true]],
    ],
    ['its term, whatever something else holds', answeredOn(2), [heldFor('V-2026-FFFF')], [[22, true]]],
  ]
  for (const [what, steps, changes, looks] of requestRows)
    it(`is a request for ${what}`, () =>
      kept(
        changes,
        { ...each, terms: { ...proposedTerms, request: 20 } },
        async ({ store, folder, look }) => {
          await store.saveRequest(request(steps.slice(0, 1)))
          await store.saveRequest(request(steps))
          for (const [day, gone] of looks) {
            await look(day)
            const left = (await store.requests(organisation)).length
            const files = (await filesIn(folder)).filter((path) => path.includes('/requests/'))
            assert.deepEqual([left, files.length], gone ? [0, 0] : [1, 2], `day ${day}`)
          }
        },
      ))

  it('takes what people have standing open about a request along', () =>
    kept([], each, async ({ store, look }) => {
      await store.saveRequest(request(answeredOn(0)))
      const key = { organisation, platform: 'teams' as const, id: 'megan' }
      const buttons = [{ name: 'request', label: 'x', data: { about: 'verzoek' } }]
      await store.savePerson({ ...newPerson(key, 'nl'), buttons })
      await look(365)
      assert.deepEqual((await store.person(key))?.buttons, [])
      assert.equal(await store.changeRequest(organisation, 'verzoek', (one) => one), undefined)
    }))

  it('leaves no copy from before on disk', () =>
    kept(closed, beforehand, async ({ folder, look }) => {
      await look(10)
      const files = (await filesIn(folder)).filter((path) => path.includes('/signals/'))
      assert.equal(files.length, 1, files.join(' '))
    }))
})
