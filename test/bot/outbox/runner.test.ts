import assert from 'node:assert/strict'
import type { Outbox } from '../../../bot/outbox/outbox.ts'
import { runOutbox } from '../../../bot/outbox/runner.ts'
import { Clock } from '../../fixtures/clock.ts'
import { keptLog, minutes, seconds } from '../../fixtures/samples.ts'

/** Lets everything run that waits for nothing but its turn; timers do not. */
const settle = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve))

/** A runner whose rounds do what `tick` says. */
function running(tick: (clock: Clock) => Promise<Date | undefined>) {
  const clock = new Clock()
  const { log, lines } = keptLog(clock.now)
  let rounds = 0
  const outbox = {
    tick: () => {
      rounds++
      return tick(clock)
    },
  }
  const runner = runOutbox(outbox as unknown as Outbox, clock.now, clock.timer, log)
  const pass = async (ms: number) => {
    clock.advance(ms)
    await settle()
  }
  return { clock, runner, lines, pass, rounds: () => rounds }
}

const later = (clock: Clock, ms: number): Date => new Date(clock.now().getTime() + ms)

describe('the runner of the outbox', () => {
  it('starts at once, and then rests while nothing waits', async () => {
    const { pass, rounds, clock } = running(async () => undefined)
    await pass(0)
    assert.equal(rounds(), 1)
    assert.deepEqual(clock.planned, [])
  })

  it('comes back when the next try is due', async () => {
    const { pass, rounds } = running(async (clock) => later(clock, 5 * seconds))
    await pass(0)
    await pass(4999)
    assert.equal(rounds(), 1)
    await pass(1)
    assert.equal(rounds(), 2)
  })

  it('looks once a minute at least while something waits', async () => {
    const { pass, clock } = running(async (clock) => later(clock, 15 * minutes))
    await pass(0)
    assert.deepEqual(clock.planned, [minutes])
  })

  it('comes at once when woken, however long it meant to wait', async () => {
    const { pass, rounds, runner } = running(async (clock) => later(clock, minutes))
    await pass(0)
    runner.wake()
    await pass(0)
    assert.equal(rounds(), 2)
  })

  it('plans one round for many wakes', async () => {
    const { runner, clock } = running(async () => undefined)
    for (let i = 0; i < 20; i++) runner.wake()
    assert.deepEqual(clock.planned, [0])
  })

  it('does not let a round that ends undo a wake that came during it', async () => {
    let end = (_next: Date | undefined): void => undefined
    const { pass, rounds, runner, clock } = running(() => new Promise((resolve) => (end = resolve)))
    await pass(0)
    runner.wake()
    end(later(clock, minutes))
    await settle()
    assert.deepEqual(clock.planned, [0])
    await pass(0)
    assert.equal(rounds(), 2)
    end(undefined)
  })

  it('says in the log that a round failed, and tries again in a minute', async () => {
    const { pass, rounds, lines } = running(async () => {
      throw new Error('kapot')
    })
    await pass(0)
    assert.match(lines[0] ?? '', /"outbox-failed"/)
    await pass(minutes - 1)
    assert.equal(rounds(), 1)
    await pass(1)
    assert.equal(rounds(), 2)
  })

  it('stops after the round that runs, and starts none any more', async () => {
    let end = (_next: Date | undefined): void => undefined
    const { pass, rounds, runner, clock } = running(() => new Promise((resolve) => (end = resolve)))
    await pass(0)
    let stopped = false
    const stopping = runner.stop().then(() => {
      stopped = true
    })
    await settle()
    assert.equal(stopped, false)
    end(later(clock, 0))
    await stopping
    runner.wake()
    await pass(minutes)
    assert.deepEqual([rounds(), clock.planned], [1, []])
  })
})
