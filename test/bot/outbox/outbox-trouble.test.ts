import assert from 'node:assert/strict'
import { claim, close } from '../../../bot/signals/triage.ts'
import { outage } from '../../fixtures/outage.ts'
import { atDesk } from '../../fixtures/post.ts'
import {
  hours,
  megan,
  minutes,
  organisation,
  sampleSignal,
  seconds,
  signalWithCard,
} from '../../fixtures/samples.ts'

describe('A6: a channel that is down', () => {
  for (const [lasts, count] of [
    [1, 200],
    [8, 20],
    [72, 20],
  ] as const)
    it(`for ${lasts} h delays ${count} signals but loses none; everybody is told within 15 minutes, once, and tries stay within the schedule`, () =>
      outage(lasts, count)).timeout(120_000)
})

describe('what was to be said while a channel was down', () => {
  it('gives the messages of one signal in the order in which they were made', () =>
    atDesk(async (desk) => {
      await desk.store.addSignal(sampleSignal(1))
      await desk.outbox.tick()
      desk.post.breaks('bericht', 'down')
      await desk.decide((made) => claim(megan, made))
      await desk.keepGoing(2 * minutes)
      const closing = { id: 'sluiting', reason: 'help', silent: 'geen nieuws' }
      await desk.decide((made) => close(megan, closing, made))
      await desk.outbox.tick()
      desk.post.repair()
      await desk.keepGoing(hours)
      const said = desk.post.notices.filter((notice) => notice.startsWith('said'))
      assert.deepEqual(said, ['said claimed S-2026-CCC1', 'said closed S-2026-CCC1'])
    }))

  it('tells nobody twice when two rounds of the outbox cross', () =>
    atDesk(async ({ store, outbox, post, clock, keepGoing }) => {
      const due = new Date(clock.now().getTime() + hours).toISOString()
      await store.addSignal(signalWithCard({ fault: 'down', attempts: 9, due }))
      clock.advance(11 * minutes)
      await Promise.all([outbox.tick(), outbox.tick()])
      await keepGoing(minutes)
      assert.deepEqual(post.notices, ['alert S-2026-CCC1', 'alert S-2026-CCC1', 'news S-2026-CCC1'])
    }))
})

describe('whether a card is held up, which the receipt says', () => {
  it('is so while the channel is down, and no longer after that', () =>
    atDesk(async ({ store, outbox, post, keepGoing }) => {
      await store.addSignal(sampleSignal(1))
      assert.equal(await outbox.isHeldUp(organisation), false)
      post.breaks('kanaal', 'down')
      await outbox.tick()
      assert.equal(await outbox.isHeldUp(organisation), true)
      assert.equal(await outbox.isHeldUp('buurgemeente'), false)
      post.repair()
      await keepGoing(minutes)
      assert.equal(await outbox.isHeldUp(organisation), false)
    }))

  it('is not so when somebody removed a card that had been there', () =>
    atDesk(async (desk) => {
      await desk.store.addSignal(sampleSignal(1))
      await desk.outbox.tick()
      desk.post.breaks('bericht 1', 'removed')
      await desk.decide((made) => claim(megan, made))
      await desk.keepGoing(minutes)
      assert.equal(await desk.outbox.isHeldUp(organisation), false)
    }))
})

describe('an outbox whose store fails', () => {
  it('sends nothing that it can not note beforehand, and does not spin', () =>
    atDesk(async ({ store, outbox, post, clock, disk, lines, keepGoing }) => {
      await store.addSignal(sampleSignal(1))
      disk.full = true
      const next = await outbox.tick()
      assert.equal(post.tried.length, 0)
      assert.ok((next?.getTime() ?? 0) >= clock.now().getTime() + 5 * seconds)
      assert.ok(lines.some((line) => line.includes('"outbox-not-noted"')))
      disk.full = false
      await keepGoing(minutes)
      assert.deepEqual(post.notices, ['card S-2026-CCC1'])
    }))

  it('does not spin when it can not note that a card was sent; that card goes again once, told as possibly double', () =>
    atDesk(async ({ store, outbox, post, clock, disk, keepGoing }) => {
      await store.addSignal(sampleSignal(1))
      post.fault = () => {
        disk.full = true
        return undefined
      }
      const next = await outbox.tick()
      assert.ok((next?.getTime() ?? 0) >= clock.now().getTime() + 5 * seconds)
      await outbox.tick()
      post.repair()
      disk.full = false
      await keepGoing(hours)
      assert.deepEqual(post.notices, ['card S-2026-CCC1', 'card S-2026-CCC1 mogelijk dubbel'])
    }))
})
