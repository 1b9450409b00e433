import assert from 'node:assert/strict'
import { foundAmong } from '../../../bot/store/found-among.ts'
import { sampleSignal } from '../../fixtures/samples.ts'

describe('a look at many signals', () => {
  const signals = Array.from({ length: 500 }, (_, n) => sampleSignal(n + 1))

  it('finds those that are wanted, in their order', async () => {
    const wanted = signals.filter((_, at) => at % 7 === 0)
    assert.deepEqual(await foundAmong(signals, (one) => wanted.includes(one)), wanted)
  })

  it('lets what comes in go first', async () => {
    const looked: number[] = []
    let seen = 0
    setImmediate(() => looked.push(seen))
    await foundAmong(signals, () => {
      seen += 1
      return false
    })
    assert.ok((looked[0] ?? signals.length) <= 100, `looked at ${looked[0]} first`)
  })
})
