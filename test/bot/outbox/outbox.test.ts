import assert from 'node:assert/strict'
import { DeliveryError } from '../../../bot/errors.ts'
import { claim, close, giveFeedback } from '../../../bot/signals/triage.ts'
import { atDesk, words } from '../../fixtures/post.ts'
import {
  hours,
  megan,
  minutes,
  organisation,
  sampleSignal,
  seconds,
  signalWithCard,
} from '../../fixtures/samples.ts'

describe('the outbox', () => {
  it('brings a new signal to the channel, once', () =>
    atDesk(async ({ store, outbox, post }) => {
      await store.addSignal(sampleSignal(1))
      assert.equal(await outbox.tick(), undefined)
      await outbox.tick()
      assert.deepEqual(post.sent, [{ how: 'send', to: 'kanaal', notice: 'card S-2026-CCC1' }])
    }))

  it('draws the card again after a claim and says so below it, in this order', () =>
    atDesk(async (desk) => {
      await desk.store.addSignal(sampleSignal(1))
      await desk.outbox.tick()
      await desk.decide((made) => claim(megan, made))
      await desk.outbox.tick()
      assert.deepEqual(
        desk.post.sent.map(({ how, to, notice }) => `${how} ${to}: ${notice}`),
        [
          'send kanaal: card S-2026-CCC1',
          'update bericht 1: card S-2026-CCC1',
          'follow bericht 1: said claimed S-2026-CCC1',
          'send chat met megan: desk claimed S-2026-CCC1',
        ],
      )
    }))

  it('says nothing below a card that is not there yet', () =>
    atDesk(async (desk) => {
      await desk.store.addSignal(sampleSignal(1))
      desk.post.breaks('kanaal', 'down')
      await desk.decide((made) => claim(megan, made))
      await desk.outbox.tick()
      assert.deepEqual(desk.post.notices, ['desk claimed S-2026-CCC1'])
      desk.post.repair()
      await desk.keepGoing(minutes)
      assert.deepEqual(desk.post.notices.slice(1), ['card S-2026-CCC1', 'said claimed S-2026-CCC1'])
    }))

  it('draws the card again when it was claimed while it was being sent', () =>
    atDesk(async (desk) => {
      await desk.store.addSignal(sampleSignal(1))
      desk.post.fault = async ({ how }) => {
        if (how === 'send') await desk.decide((made) => claim(megan, made))
        return undefined
      }
      await desk.keepGoing(minutes)
      assert.deepEqual(desk.post.sent.map(({ how }) => how).slice(0, 2), ['send', 'update'])
      assert.equal((await desk.delivery(sampleSignal(1), 'card-1'))?.state, 'sent')
    }))

  it('waits as long as it is told to, with everything for that place', () =>
    atDesk(async ({ store, outbox, post, clock }) => {
      for (const n of [1, 2, 3]) await store.addSignal(sampleSignal(n))
      clock.advance(5 * seconds)
      post.breaks('kanaal', 'busy', new Date(clock.now().getTime() + 30 * seconds))
      await outbox.tick()
      const asked = post.tried.length
      await store.addSignal(sampleSignal(4))
      clock.advance(29 * seconds)
      const next = await outbox.tick()
      assert.equal(post.tried.length, asked)
      assert.equal(next?.getTime(), clock.now().getTime() + seconds)
      post.repair()
      clock.advance(seconds)
      await outbox.tick()
      assert.equal(post.sent.length, 4)
    }))

  for (const fault of ['refused', 'gone'] as const) {
    it(`tells each functionaris in private at once when the channel is ${fault}, and keeps trying the card`, () =>
      atDesk(async ({ store, outbox, post, delivery, keepGoing }) => {
        await store.addSignal(sampleSignal(1))
        post.breaks('kanaal', fault)
        await outbox.tick()
        await outbox.tick()
        assert.deepEqual(
          post.sent.map(({ to, notice }) => `${to}: ${notice}`),
          [
            'chat met megan: alert S-2026-CCC1',
            'chat met adele: alert S-2026-CCC1',
            'chat met alex: news S-2026-CCC1',
          ],
        )
        assert.equal((await delivery(sampleSignal(1), 'card-1'))?.state, 'waiting')
        post.repair()
        await keepGoing(minutes)
        assert.deepEqual(post.notices.slice(3), ['card S-2026-CCC1'])
      }))
  }

  it('puts up a new card where the old one may not be changed any more, and keeps where the old one stands', () =>
    atDesk(async (desk) => {
      await desk.store.addSignal(sampleSignal(1))
      await desk.outbox.tick()
      desk.post.fault = ({ how, to }) =>
        how === 'update' && to === 'bericht 1' ? new DeliveryError('locked') : undefined
      await desk.decide((made) => claim(megan, made))
      await desk.keepGoing(minutes)
      assert.deepEqual(
        desk.post.sent.slice(1).map(({ how, to, notice }) => `${how} ${to}: ${notice}`),
        [
          'send chat met megan: desk claimed S-2026-CCC1',
          'send kanaal: card S-2026-CCC1',
          'follow bericht 3: said claimed S-2026-CCC1',
        ],
      )
      const [{ deliveries } = assert.fail()] = await desk.store.everySignal(organisation)
      assert.deepEqual(
        deliveries.filter(({ kind }) => kind === 'shown').map(({ receipt, state }) => [receipt, state]),
        [['bericht 1', 'sent']],
      )
    }))

  for (const fault of ['gone', 'refused', 'removed'] as const)
    it(`says beside the card what can not be said below it (${fault}), and brings the card up to date after it`, () =>
      atDesk(async (desk) => {
        await desk.store.addSignal(sampleSignal(1))
        await desk.outbox.tick()
        desk.post.fault = ({ how }) => (how === 'follow' ? new DeliveryError(fault) : undefined)
        await desk.decide((made) => claim(megan, made))
        await desk.decide((made) =>
          close(megan, { id: 'sluiting', reason: 'help', silent: 'geen nieuws' }, made),
        )
        await desk.keepGoing(minutes)
        assert.deepEqual(
          desk.post.sent
            .slice(1)
            .filter(({ to }) => to !== 'chat met megan')
            .map(({ how, notice }) => `${how} ${notice}`),
          ['update card S-2026-CCC1', 'send said claimed S-2026-CCC1', 'send said closed S-2026-CCC1'],
        )
        assert.deepEqual([await desk.store.waiting(), await desk.store.parked()], [[], []])
      }))

  it('says beside it what was to be said below the card of a closed signal that somebody took away', () =>
    atDesk(async (desk) => {
      await desk.store.addSignal(sampleSignal(1))
      await desk.decide((made) => claim(megan, made))
      await desk.keepGoing(minutes)
      desk.post.fault = ({ how }) => (how === 'update' ? new DeliveryError('removed') : undefined)
      await desk.decide((made) =>
        close(megan, { id: 'sluiting', reason: 'help', silent: 'geen nieuws' }, made),
      )
      await desk.keepGoing(minutes)
      assert.equal(desk.post.sent.at(-1)?.notice, 'said closed S-2026-CCC1')
      assert.deepEqual(await desk.store.waiting(), [])
    }))

  it('parks what can not be brought to a person, and says so in the log', () =>
    atDesk(async (desk) => {
      await desk.store.addSignal(sampleSignal(1))
      await desk.decide((made) => claim(megan, made))
      await desk.decide((made) => giveFeedback(megan, { id: 'bericht', text: 'Dank' }, made))
      desk.post.breaks('chat met alex', 'refused')
      await desk.keepGoing(hours)
      assert.deepEqual(
        (await desk.store.parked()).map(({ delivery }) => delivery.kind),
        ['news'],
      )
      assert.equal(desk.lines.filter((line) => line.includes('"delivery-parked"')).length, 1)
    }))

  it('sends the short card where the full one is too large', () =>
    atDesk(async ({ store, post, keepGoing }) => {
      await store.addSignal(sampleSignal(1))
      post.fault = ({ notice }) => (notice.includes('kort') ? undefined : new DeliveryError('too-large'))
      await keepGoing(minutes)
      assert.deepEqual(post.notices, ['card S-2026-CCC1 kort'])
    }))

  it('parks a card that is too large even when short, and tells the functionarissen', () =>
    atDesk(async ({ store, post, keepGoing }) => {
      await store.addSignal(sampleSignal(1))
      post.breaks('kanaal', 'too-large')
      await keepGoing(hours)
      assert.equal(post.tried.filter(({ to }) => to === 'kanaal').length, 2)
      assert.deepEqual(post.notices, ['alert S-2026-CCC1', 'alert S-2026-CCC1', 'news S-2026-CCC1'])
    }))

  it('delivers 49 of 50 when one can not be drawn; that one is parked and told of', () =>
    atDesk(
      async ({ store, post, lines, keepGoing }) => {
        for (let n = 1; n <= 50; n++) await store.addSignal(sampleSignal(n))
        await keepGoing(hours)
        assert.equal(new Set(post.notices.filter((notice) => notice.startsWith('card'))).size, 49)
        assert.deepEqual(
          (await store.parked()).map(({ signal }) => signal.id),
          ['signaal-13'],
        )
        assert.ok(lines.some((line) => line.includes('"delivery-parked"') && line.includes('"S-2026-CC13"')))
        assert.equal(post.notices.filter((notice) => notice === 'alert S-2026-CC13').length, 2)
      },
      (delivery, signal, reader) => {
        if (signal.id === 'signaal-13' && delivery.kind === 'card') throw new Error('niet te tekenen')
        return words(delivery, signal, reader)
      },
    ))

  it('sends again once what may have been sent at a crash, and says that it may be double', () =>
    atDesk(async ({ store, post, keepGoing }) => {
      await store.addSignal(signalWithCard({ state: 'sending', attempts: 1 }))
      await keepGoing(hours)
      assert.deepEqual(post.notices, ['card S-2026-CCC1 mogelijk dubbel'])
    }))

  it('says that it may be double after a connection that broke', () =>
    atDesk(async ({ store, post, outbox, keepGoing }) => {
      await store.addSignal(sampleSignal(1))
      post.breaks('kanaal', 'unsure')
      await outbox.tick()
      post.repair()
      await keepGoing(hours)
      assert.deepEqual(post.notices, ['card S-2026-CCC1 mogelijk dubbel'])
    }))

  it('does not say so after a plain refusal, nor when an update of a card is repeated', () =>
    atDesk(async ({ store, post, outbox, keepGoing }) => {
      await store.addSignal(signalWithCard({ state: 'sending', receipt: 'bericht 1' as never }))
      await store.addSignal(sampleSignal(2))
      post.breaks('kanaal', 'down')
      await outbox.tick()
      post.repair()
      await keepGoing(hours)
      assert.deepEqual(post.notices, ['card S-2026-CCC1', 'card S-2026-CCC2'])
    }))
})
