import assert from 'node:assert/strict'
import { toMessage } from '../../../adapters/slack/render.ts'
import { toActivity } from '../../../adapters/teams/render.ts'
import { retentionOf } from '../../../bot/municipality.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { read } from '../../../bot/signals/triage.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { newPerson } from '../../../bot/store/records.ts'
import type { Store } from '../../../bot/store/store.ts'
import { keepNoLonger } from '../../../bot/upkeep/expiry.ts'
import { proposeSample } from '../../../bot/upkeep/reading-check.ts'
import type { UpkeepParts } from '../../../bot/upkeep/upkeep.ts'
import type { ActionTurn, DialogParts } from '../../../dialogs/parts.ts'
import { sampleFor } from '../../../dialogs/reading/drawing.ts'
import { overviewView } from '../../../dialogs/reading/overview.ts'
import { sampleView } from '../../../dialogs/reading/sample.ts'
import { Post } from '../../fixtures/post.ts'
import {
  boundOffice,
  idsInOrder,
  inFolder,
  keys,
  megan,
  organisation,
  sampleSignal,
} from '../../fixtures/samples.ts'
import { upkeepParts } from '../../fixtures/upkeep.ts'

const diego = { platform: 'teams', id: 'diego' } as const
const newId = idsInOrder()

interface Bench {
  store: Store
  post: Post
  /** Looks once at this moment, with another process than before. */
  lookAt(moment: string): Promise<void>
  /** Megan opens the first signal. */
  readAt(moment: string): Promise<void>
}

async function atBench(job: (bench: Bench) => Promise<void>, officers = [diego]): Promise<void> {
  await inFolder(async (folder) => {
    const store = await openLowdbStore(folder, () => keys)
    await store.changeOffice(organisation, boundOffice)
    await store.addSignal(sampleSignal(1, { deliveries: [] }))
    const post = new Post()
    const retention = { ...retentionOf({}), privacyOfficers: officers }
    const parts = (now: () => Date): UpkeepParts =>
      upkeepParts(store, post, { departments: [], retention }, { now, newId })
    const readAt = async (moment: string) => {
      const { id } = sampleSignal(1)
      await store.changeSignal(organisation, id, read(megan, { now: new Date(moment), newId }))
    }
    const lookAt = async (moment: string) => {
      const all = parts(() => new Date(moment))
      await keepNoLonger(all)
      await proposeSample(all)
    }
    await job({ store, post, lookAt, readAt })
    await store.close()
  })
}

const message = { how: 'send', to: 'chat met diego', notice: 'Steekproef inzage' }

describe('the message about who read what', () => {
  const rows: [what: string, looks: [moment: string, sent: number][]][] = [
    [
      'on the first working day, in office hours, once',
      [
        ['2026-11-30T10:00:00.000Z', 0],
        // Midnight, and eight in the morning.
        ['2026-11-30T23:30:00.000Z', 0],
        ['2026-12-01T07:00:00.000Z', 0],
        ['2026-12-01T08:00:00.000Z', 1],
        ['2026-12-01T08:05:00.000Z', 1],
        ['2026-12-31T10:00:00.000Z', 1],
      ],
    ],
    ['later in the month when the bot stood still', [['2026-12-17T10:00:00.000Z', 1]]],
    ['not of a month longer ago', [['2027-01-04T10:00:00.000Z', 0]]],
  ]
  for (const [what, looks] of rows)
    it(`comes ${what}`, () =>
      atBench(async ({ post, lookAt, readAt }) => {
        await readAt('2026-11-24T09:00:00.000Z')
        for (const [moment, sent] of looks) {
          await lookAt(moment)
          assert.equal(post.sent.length, sent, moment)
        }
      }))

  it('waits for the first working day after a weekend and after New Year', () =>
    atBench(async ({ post, lookAt, readAt }) => {
      for (const month of ['2026-07', '2026-12']) await readAt(`${month}-15T09:00:00.000Z`)
      // A Saturday and a Sunday, then the Monday; a holiday and a weekend, then the Monday.
      for (const moment of ['2026-08-01T10:00:00.000Z', '2026-08-02T10:00:00.000Z']) await lookAt(moment)
      assert.equal(post.sent.length, 0)
      await lookAt('2026-08-03T10:00:00.000Z')
      assert.equal(post.sent.length, 1)
      for (const day of ['01', '02', '03']) await lookAt(`2027-01-${day}T10:00:00.000Z`)
      assert.equal(post.sent.length, 1)
      await lookAt('2027-01-04T10:00:00.000Z')
      assert.deepEqual(post.sent, [message, message])
    }))

  it('comes not at all where nothing was read, or nobody is named', () =>
    atBench(async ({ post, store, lookAt }) => {
      await lookAt('2026-12-01T10:00:00.000Z')
      assert.deepEqual([post.tried, await store.samples(organisation)], [[], []])
    }).then(() =>
      atBench(async ({ post, lookAt, readAt }) => {
        await readAt('2026-11-24T09:00:00.000Z')
        await lookAt('2026-12-01T10:00:00.000Z')
        assert.deepEqual(post.tried, [])
      }, []),
    ))

  const faults: [fault: 'busy' | 'down' | 'unsure' | 'gone', tries: number][] = [
    ['busy', 2],
    ['down', 2],
    // It may have arrived.
    ['unsure', 1],
    ['gone', 1],
  ]
  for (const [fault, tries] of faults)
    it(`is ${tries > 1 ? 'tried again' : 'not sent twice'} when it was ${fault}`, () =>
      atBench(async ({ post, lookAt, readAt }) => {
        await readAt('2026-11-24T09:00:00.000Z')
        post.breaks('chat met diego', fault)
        await lookAt('2026-12-01T10:00:00.000Z')
        post.repair()
        await lookAt('2026-12-01T10:05:00.000Z')
        await lookAt('2026-12-01T10:10:00.000Z')
        assert.equal(post.tried.length, tries)
        assert.equal(post.sent.length, tries - 1)
      }))

  it('is not for a guest', () =>
    atBench(async ({ post, lookAt, readAt }) => {
      Object.assign(post, { person: async () => ({ id: 'diego', name: 'Diego', guest: true, member: true }) })
      await readAt('2026-11-24T09:00:00.000Z')
      await lookAt('2026-12-01T10:00:00.000Z')
      assert.deepEqual(post.tried, [])
    }))

  it('is about what was drawn once, whatever is read or destroyed since, and that goes after a year', () =>
    atBench(async ({ store, lookAt, readAt }) => {
      for (let day = 10; day < 22; day++) await readAt(`2026-11-${day}T09:00:00.000Z`)
      await lookAt('2026-12-01T10:00:00.000Z')
      const drawn = async () => (await store.samples(organisation)).map((one) => one.drawn[0]?.readings)
      const before = await drawn()
      assert.equal(before[0]?.length, 10)
      await readAt('2026-11-23T09:00:00.000Z')
      await lookAt('2026-12-02T10:00:00.000Z')
      assert.deepEqual(await drawn(), before)
      await lookAt('2027-11-30T10:00:00.000Z')
      assert.deepEqual(await drawn(), before)
      await lookAt('2027-12-01T10:00:00.000Z')
      assert.deepEqual(await drawn(), [])
    }))

  it('draws nothing of a month that goes on, has to come or is none', () =>
    atBench(async ({ store, readAt }) => {
      for (const month of ['2026-11', '2026-12']) await readAt(`${month}-01T09:00:00.000Z`)
      const now = new Date('2026-12-01T10:00:00.000Z')
      const asked = (month: string) => sampleFor(store, organisation, diego, { month, now })
      for (const month of ['2026-12', '2027-01', '2026-10', '2026-13', '__proto__', ''])
        assert.equal(await asked(month), undefined, month)
      assert.equal((await asked('2026-11'))?.drawn.length, 1)
      assert.equal((await store.samples(organisation)).length, 1)
    }))

  it('fits in a message of either platform, with the longest names there are', () =>
    atBench(async ({ store }) => {
      const name = 'ê<&'.repeat(27)
      const readers = Array.from({ length: 30 }, (_none, nth) => ({ ...megan, id: `m${nth}`, name }))
      const reading = (at: Signal, nth: number): Signal => {
        const by = readers[nth % readers.length] ?? megan
        const after = read(by, { now: new Date('2026-11-24T22:00:00.000Z'), newId })(at)
        return 'kind' in after ? after : assert.fail()
      }
      await store.changeSignal(organisation, sampleSignal(1).id, (one) =>
        Array.from({ length: 60 }).reduce<Signal>((at, _none, nth) => reading(at, nth), one),
      )
      const shown = await sampleFor(store, organisation, diego, {
        month: '2026-11',
        now: new Date('2026-12-01T10:00:00.000Z'),
      })
      assert.ok(shown)
      const drawn = sampleView(shown, diego, 'nl')
      assert.equal(drawn.notice, 'Steekproef inzage')
      assert.match(JSON.stringify(toMessage(drawn)), /10\. /)
      assert.match(JSON.stringify(toActivity(drawn)), /10\\?\. /)
      const person = newPerson({ organisation, ...diego }, 'nl')
      const event = { from: { organisation, ...diego }, data: { value: '2026-11' } }
      const now = new Date('2026-12-01T10:00:00.000Z')
      const all = await overviewView({ store } as DialogParts, { person, event, now } as ActionTurn, diego)
      assert.match(JSON.stringify([toMessage(all), toActivity(all)]), /En nog 40/)
      assert.deepEqual(
        all.actions.map(({ data }) => data.value),
        ['2026-11 1', '2026-11'],
      )
    }))
})
