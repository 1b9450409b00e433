import assert from 'node:assert/strict'
import type { Receipt } from '../../../bot/core/event.ts'
import { DeliveryError } from '../../../bot/errors.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import type { Delivery, Signal } from '../../../bot/signals/signal.ts'
import { atDesk, type Desk } from '../../fixtures/post.ts'
import { hours, minutes, organisation, sampleSignal } from '../../fixtures/samples.ts'

const at = sampleSignal(1).log[0]?.at ?? ''
const posting = { state: 'sent', attempts: 1, since: at, due: at } as const
const reporter = { platform: 'teams', id: 'alex' } as const

/** Its card, what was said in the channel, and two messages to the reporter. */
const messages: Delivery[] = [
  { ...posting, id: 'kaart', kind: 'card', to: 'channel', receipt: 'kanaal 1' as Receipt },
  { ...posting, id: 'gezegd', kind: 'said', to: 'channel', receipt: 'kanaal 2' as Receipt },
  { ...posting, id: 'een', kind: 'news', to: reporter, receipt: 'chat 1' as Receipt },
  { ...posting, id: 'twee', kind: 'news', to: reporter, receipt: 'chat 2' as Receipt },
]

async function expires({ store, clock, newId }: Desk): Promise<void> {
  await store.addSignal(sampleSignal(1, { deliveries: messages }))
  await store.changeSignal(organisation, sampleSignal(1).id, (signal) =>
    expire(signal, { on: '2027-11-23', days: 365 }, [], { now: clock.now(), newId }),
  )
}

const kept = ({ store }: Desk): Promise<Signal | undefined> => store.signal(organisation, sampleSignal(1).id)

describe('E3: the messages of a signal whose term has passed', () => {
  it('are taken away, the card says so, and nothing is kept of where they stood', () =>
    atDesk(async (desk) => {
      await expires(desk)
      await desk.outbox.tick()
      assert.deepEqual(desk.post.sent.map(({ how, to }) => `${how} ${to}`).sort(), [
        'remove chat 1',
        'remove chat 2',
        'remove kanaal 2',
        'update kanaal 1',
      ])
      assert.deepEqual((await kept(desk))?.deliveries, [])
      assert.equal(await desk.outbox.tick(), undefined)
    }))

  it('that are not there any more count as taken away', () =>
    atDesk(async (desk) => {
      await expires(desk)
      desk.post.breaks('', 'removed')
      await desk.outbox.tick()
      assert.deepEqual((await kept(desk))?.deliveries, [])
      assert.deepEqual(desk.post.tried.length, messages.length)
    }))

  // Gone: the bot was put out of the channel.
  for (const fault of ['down', 'gone'] as const)
    it(`are tried again while the platform or place is ${fault}, also after a restart`, () =>
      atDesk(async (desk) => {
        await expires(desk)
        desk.post.breaks('', fault)
        await desk.keepGoing(10 * minutes)
        assert.equal((await kept(desk))?.deliveries.length, messages.length)
        desk.post.repair()
        await desk.restart().tick()
        await desk.keepGoing(1 * hours)
        assert.deepEqual((await kept(desk))?.deliveries, [])
      }))

  it('that may not be changed any more are taken away', () =>
    atDesk(async (desk) => {
      await expires(desk)
      desk.post.fault = ({ how }) => (how === 'update' ? new DeliveryError('locked') : undefined)
      await desk.keepGoing(1 * minutes)
      assert.ok(desk.post.sent.some(({ how, to }) => how === 'remove' && to === 'kanaal 1'))
      assert.deepEqual((await kept(desk))?.deliveries, [])
    }))

  it('the card included, that may not be taken away stay in sight', () =>
    atDesk(async (desk) => {
      await expires(desk)
      desk.post.breaks('kanaal', 'refused')
      await desk.keepGoing(1 * hours)
      assert.deepEqual((await desk.store.parked()).map(({ delivery }) => delivery.kind).sort(), [
        'card',
        'removal',
      ])
    }))

  it('that may not be taken away stay in sight', () =>
    atDesk(async (desk) => {
      await expires(desk)
      desk.post.breaks('kanaal 2', 'refused')
      await desk.keepGoing(1 * hours)
      assert.deepEqual(
        (await desk.store.parked()).map(({ delivery }) => [delivery.kind, delivery.receipt]),
        [['removal', 'kanaal 2']],
      )
    }))
})
