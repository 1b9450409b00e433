import type { Clock } from '../fixtures/clock.ts'
import { channel, type Municipality } from '../fixtures/municipality.ts'
import { minutes } from '../fixtures/samples.ts'
import { outages } from './plan.ts'

/** The bot has looked at what time did, and rests until it looks again. */
export const rests = (clock: Clock): Promise<void> => clock.waits(5 * minutes)

async function pass(clock: Clock, until: number): Promise<void> {
  const ms = until - clock.now().getTime()
  if (ms <= 0) return
  clock.advance(ms)
  await rests(clock)
}

/** Time passes at one go, and while the channel can't be reached a quarter of an hour at a time, so that what has to try again does so. */
export function passing(town: Municipality, clock: Clock): (until: number) => Promise<void> {
  const now = () => clock.now().getTime()
  let fault: { cancel(): void } | undefined
  const outageNow = () => outages.find(({ begin, end }) => begin <= now() && now() < end)
  return async (until) => {
    while (now() < until) {
      const out = outageNow()
      if (!out) fault?.cancel()
      else
        fault ??= town.teams.refuse(
          { status: 503 },
          { operation: ['send', 'update'], conversation: channel.id, times: 100_000 },
        )
      if (!out) fault = undefined
      const next = outages.map(({ begin }) => begin).find((begin) => begin > now() && begin < until)
      await pass(clock, out ? Math.min(now() + 15 * minutes, out.end, until) : (next ?? until))
    }
  }
}
