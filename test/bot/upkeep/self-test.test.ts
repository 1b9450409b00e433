import assert from 'node:assert/strict'
import type { Knock } from '../../../bot/core/platform.ts'
import { DeliveryError } from '../../../bot/errors.ts'
import { ownAddress } from '../../../bot/front-door.ts'
import type { Disk } from '../../../bot/store/disk.ts'
import { realDisk } from '../../../bot/store/disk.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { dailyTest } from '../../../bot/upkeep/self-test.ts'
import type { UpkeepParts } from '../../../bot/upkeep/upkeep.ts'
import { Clock } from '../../fixtures/clock.ts'
import { Post } from '../../fixtures/post.ts'
import {
  boundOffice,
  hours,
  idsInOrder,
  inFolder,
  keptLog,
  keys,
  minutes,
  municipality,
  organisation,
} from '../../fixtures/samples.ts'
import { upkeepParts } from '../../fixtures/upkeep.ts'

interface Bench {
  post: Post
  clock: Clock
  /** What is broken now. */
  broken: { door: boolean; disk: boolean }
  /** Looks once, as the bot does every five minutes. */
  look(): Promise<void>
  /** Looks for so long, in milliseconds. */
  looks(ms: number): Promise<void>
  lines: string[]
  /** What the second route by mail was told. */
  found: (string | undefined)[]
}

const knock: Knock = { path: '/', headers: {}, body: '', isOpen: ({ status }) => status === 200 }

async function atBench(job: (bench: Bench) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const broken = { door: false, disk: false }
    const full = () => Promise.reject(Object.assign(new Error('vol'), { code: 'ENOSPC' }))
    const disk: Disk = {
      ...realDisk,
      write: (...args) => (broken.disk ? full() : realDisk.write(...args)),
    }
    const store = await openLowdbStore(folder, () => keys, disk)
    await store.changeOffice(organisation, boundOffice)
    const post = Object.assign(new Post(), { knock: () => knock })
    // Monday, ten o'clock.
    const clock = new Clock(new Date('2026-11-23T09:00:00.000Z'))
    const { log, lines } = keptLog(clock.now)
    const found: Bench['found'] = []
    const parts: UpkeepParts = {
      ...upkeepParts(store, post, municipality, { now: clock.now, newId: idsInOrder() }),
      secondRoute: { tested: (one) => void found.push(one?.broken), look: async () => {} },
      door: async () => ({ status: broken.door ? 500 : 200, body: '' }),
      timer: clock.timer,
      log,
    }
    const look = dailyTest(parts)
    await look()
    clock.advance(24 * hours)
    const looks = async (ms: number) => {
      for (let gone = 0; gone < ms; gone += 5 * minutes) {
        await look()
        clock.advance(5 * minutes)
      }
    }
    await job({ post, clock, broken, look, looks, lines, found })
    await store.close()
  })
}

const passed = { how: 'send', to: 'kanaal', notice: 'Dagelijkse proef' }
const failed = ['megan', 'adele'].map((id) => ({
  how: 'send',
  to: `chat met ${id}`,
  notice: 'De dagelijkse proef is mislukt',
}))
const inChannel = ({ to }: { to: string }) => (to === 'kanaal' ? new DeliveryError('down') : undefined)

describe('the daily test, when it fails', () => {
  it('passes first on the day after the channel was bound, then once a day in working time', () =>
    atBench(async ({ post, clock, looks }) => {
      assert.deepEqual(post.sent, [])
      await looks(3 * hours)
      assert.deepEqual(post.sent, [passed])
      clock.advance(6 * hours)
      await looks(1 * hours)
      assert.equal(post.sent.length, 1, 'in the evening')
      clock.advance(14 * hours)
      await looks(1 * hours)
      assert.deepEqual(
        post.sent.map(({ how }) => how),
        ['send', 'update'],
      )
    }))

  it('is told to each functionaris once a day, after ten minutes', () =>
    atBench(async ({ post, broken, looks, lines, found }) => {
      broken.door = true
      await looks(10 * minutes)
      assert.deepEqual(post.sent, [])
      await looks(3 * hours)
      assert.deepEqual(post.sent, failed)
      assert.equal(lines.filter((line) => line.includes('self-test-failed')).length, 1)
      broken.door = false
      await looks(5 * minutes)
      assert.deepEqual(post.sent, [...failed, passed])
      assert.deepEqual([...new Set(found)], [undefined, 'door'])
      assert.equal(found.at(-1), undefined)
    }))

  it('is not told when it is over within ten minutes', () =>
    atBench(async ({ post, broken, looks }) => {
      broken.door = true
      await looks(10 * minutes)
      broken.door = false
      await looks(1 * hours)
      assert.deepEqual(post.sent, [passed])
    }))

  it('is told by the second route when the channel is out of reach', () =>
    atBench(async ({ post, looks }) => {
      post.fault = inChannel
      await looks(1 * hours)
      assert.deepEqual(post.sent, failed)
    }))

  it('is told when nothing can be kept', () =>
    atBench(async ({ post, broken, looks }) => {
      broken.disk = true
      await looks(1 * hours)
      assert.deepEqual(post.sent, failed)
    }))

  it('is told as soon as the second route is there, when all is down', () =>
    atBench(async ({ post, looks }) => {
      post.fault = () => new DeliveryError('down')
      await looks(1 * hours)
      assert.deepEqual(post.sent, [])
      post.fault = inChannel
      await looks(1 * hours)
      assert.deepEqual(post.sent, failed)
    }))

  for (const fault of ['removed', 'locked'] as const)
    it(`puts up a new message where the old one is ${fault}`, () =>
      atBench(async ({ post, clock, look }) => {
        await look()
        clock.advance(24 * hours)
        post.fault = ({ how }) => (how === 'update' ? new DeliveryError(fault) : undefined)
        await look()
        assert.deepEqual(post.sent, [passed, passed])
      }))
})

describe('the own front door', () => {
  const rows: [host: string, address: string][] = [
    ['127.0.0.1', 'http://127.0.0.1:3978'],
    ['0.0.0.0', 'http://127.0.0.1:3978'],
    ['::', 'http://[::1]:3978'],
    ['::1', 'http://[::1]:3978'],
    ['10.0.0.5', 'http://10.0.0.5:3978'],
    ['localhost', 'http://localhost:3978'],
  ]
  for (const [host, address] of rows)
    it(`of a server on ${host} is ${address}`, () => assert.equal(ownAddress(host, 3978), address))
})
