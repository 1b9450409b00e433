import assert from 'node:assert/strict'
import { inTime } from '../../bot/in-time.ts'
import { Clock } from '../fixtures/clock.ts'

describe('a job that is waited for', () => {
  it('gives what it gives in time, and nothing is planned any more', async () => {
    const clock = new Clock()
    assert.equal(await inTime(Promise.resolve('klaar'), 800, clock.timer), 'klaar')
    assert.deepEqual(clock.planned, [])
  })

  it('gives nothing when it takes too long', async () => {
    const clock = new Clock()
    const waited = inTime(new Promise<string>(() => {}), 800, clock.timer)
    clock.advance(800)
    assert.equal(await waited, undefined)
  })

  it('fails when the job does', async () => {
    await assert.rejects(inTime(Promise.reject(new Error('stuk')), 800, new Clock().timer), /stuk/)
  })
})
