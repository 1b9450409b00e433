import type { Log } from '../log.ts'
import type { Outbox } from './outbox.ts'

/** Runs `job` after `ms` milliseconds; the answer takes that back. */
export type Timer = (ms: number, job: () => void) => () => void

export interface Runner {
  /** Something new waits. */
  wake(): void
  /** No new tries; resolves when the running ones are done. */
  stop(): Promise<void>
}

const longest = 60_000

/** Keeps an outbox going: at once when woken, otherwise when the next try is due. */
export function runOutbox(outbox: Outbox, now: () => Date, timer: Timer, log: Log): Runner {
  const running = new Set<Promise<void>>()
  let cancel = () => {}
  let planned = Number.POSITIVE_INFINITY
  let stopped = false

  /** The earlier of two plans stands: a long wait must not undo a wake that came in meanwhile. */
  const schedule = (ms: number) => {
    const at = now().getTime() + ms
    if (stopped || at >= planned) return
    cancel()
    planned = at
    cancel = timer(ms, start)
  }
  const start = () => {
    planned = Number.POSITIVE_INFINITY
    const turn = run().finally(() => running.delete(turn))
    running.add(turn)
  }
  const run = async () => {
    try {
      const next = await outbox.tick()
      if (next) schedule(Math.min(Math.max(next.getTime() - now().getTime(), 0), longest))
    } catch (error) {
      log.alarm('outbox-failed', {}, error)
      schedule(longest)
    }
  }

  schedule(0)
  return {
    wake: () => schedule(0),
    stop: async () => {
      stopped = true
      cancel()
      await Promise.allSettled(running)
    },
  }
}
