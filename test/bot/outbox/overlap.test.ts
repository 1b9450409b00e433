import assert from 'node:assert/strict'
import { runOutbox } from '../../../bot/outbox/runner.ts'
import { atDesk, type Post } from '../../fixtures/post.ts'
import { minutes, organisation, sampleSignal } from '../../fixtures/samples.ts'

const signals = Array.from({ length: 40 }, (_, i) => sampleSignal(i + 1))
const cards = signals.map(({ reference }) => `card ${reference}`).sort()

/** Keeps everything that is sent on its way until the test lets it arrive. */
function holdAll(post: Post) {
  const releases: (() => void)[] = []
  let look = () => {}
  post.fault = () => {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    releases.push(() => resolve(undefined))
    look()
    return promise
  }
  const until = async (count: number) => {
    while (releases.length < count) await new Promise<void>((resolve) => (look = resolve))
    return releases
  }
  /** From now on everything arrives at once, also what is on its way. */
  const letGo = () => {
    post.repair()
    for (const release of releases) release()
  }
  return { until, letGo }
}

describe('an outbox whose rounds overlap', () => {
  it('brings each of forty waiting signals once while the channel is slow', () =>
    atDesk(async ({ store, outbox, post, clock, log, lines }) => {
      for (const signal of signals) await store.addSignal(signal)
      clock.advance(minutes)
      const held = holdAll(post)
      const runner = runOutbox(outbox, clock.now, clock.timer, log)
      let noted = () => {}
      store.onSignal(({ deliveries }) => {
        runner.wake()
        if (deliveries[0]?.state === 'sent') noted()
      })
      try {
        // One round sends eight at most: with forty on their way at least five go on side by side.
        const releases = await held.until(signals.length)
        assert.deepEqual(post.tried.map(({ notice }) => notice).sort(), cards)

        // The last first, so that the early rounds come by all that the later ones have brought meanwhile.
        for (const release of releases.toReversed()) {
          const settled = new Promise<void>((resolve) => (noted = resolve))
          release()
          await settled
        }
        held.letGo()
        clock.advance(minutes)
      } finally {
        held.letGo()
        await runner.stop()
      }
      assert.deepEqual(post.notices.toSorted(), cards)
      assert.equal(post.tried.length, signals.length)
      const states = await Promise.all(signals.map(({ id }) => store.signal(organisation, id)))
      assert.ok(states.every((signal) => signal?.deliveries.every(({ state }) => state === 'sent')))
      assert.deepEqual([await store.waiting(), await store.parked(), lines], [[], [], []])
    }))
})
