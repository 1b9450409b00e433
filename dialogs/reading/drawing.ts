import { dayOf } from '../../bot/calendar.ts'
import { drawSample } from '../../bot/sample-draw.ts'
import { isMonth, type Month, monthIn, type Reading, readingsIn } from '../../bot/signals/readings.ts'
import { drawnFor, type Sample, withDrawn } from '../../bot/signals/sample.ts'
import { type Functionaris, isHiddenFrom, type Signal } from '../../bot/signals/signal.ts'
import type { Store } from '../../bot/store/store.ts'

type Officer = Pick<Functionaris, 'platform' | 'id'>

/** A sample with the readings of it that are still there. */
export interface Shown {
  month: Month
  sample: Sample
  /** All of the month, and those that were drawn. */
  all: Reading[]
  drawn: Reading[]
  /** How many were drawn and are gone since, with the signal. */
  gone: number
  /** Ids of signals that this person may not know of. */
  hidden: ReadonlySet<string>
}

/**
 * What was drawn of a month for this person, drawn now if it was not yet. `undefined`: no such month, not over yet, or nothing was read in it by
 * anybody else. Nothing is kept of what has nothing in it.
 */
export async function sampleFor(
  store: Store,
  organisation: string,
  officer: Officer,
  asked: { month: string; now: Date },
): Promise<Shown | undefined> {
  const { month } = asked
  if (!isMonth(month) || month >= monthIn(dayOf(asked.now))) return undefined
  const signals = await store.everySignal(organisation)
  const all = readingsIn(signals, month, officer)
  const known = (await store.samples(organisation)).find(({ id }) => id === month)
  const fresh = drawSample(all, month, officer)
  const before = known && drawnFor(known, officer)
  if (!before && fresh.length === 0) return undefined
  const sample = await store.changeSample(organisation, month, (one) => withDrawn(one, officer, fresh))
  const named = drawnFor(sample, officer)?.readings ?? []
  const drawn = named.flatMap(({ line }) => all.find((reading) => reading.line === line) ?? [])
  const idsOf = (which: (signal: Signal) => boolean | undefined) =>
    new Set(signals.filter(which).map(({ id }) => id))
  const expired = idsOf(({ remains }) => remains && !remains.secret)
  const gone = named.filter(({ signal }) => expired.has(signal)).length
  return { month, sample, all, drawn, gone, hidden: idsOf((signal) => isHiddenFrom(signal, officer)) }
}
