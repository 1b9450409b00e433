import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Signal } from '../signals/signal.ts'

/** So many are looked at without a pause. */
const atOnce = 20

/** Those of many signals that are wanted. Messages go first: a look at thousands at once would take longer than somebody should have to wait. */
export async function foundAmong(
  signals: readonly Signal[],
  wanted: (signal: Signal) => boolean,
): Promise<Signal[]> {
  const found: Signal[] = []
  for (let from = 0; from < signals.length; from += atOnce) {
    if (from > 0) await nextTurn()
    found.push(...signals.slice(from, from + atOnce).filter(wanted))
  }
  return found
}
