import type { Signal } from '../signals/signal.ts'
import { type Head, headOf, holdsHead, isSameHead } from './chain.ts'
import type { Journal } from './journal-record.ts'

/** The days of the journals, leaf by leaf, and which logs have more in them than was noted. */
export class NotedLogs {
  readonly #signalAt: (at: string) => Signal | undefined
  readonly #days = new Map<string, Map<string, Journal>>()
  /** How far each log had come when it was noted last, and on which day. */
  readonly #noted = new Map<string, { day: string; head: Head }>()
  /** Logs that grew since, or were tied under a newer key. */
  readonly #grown = new Set<string>()

  /** `signalAt` gives a signal by its organisation and id, with a space in between, as it is by now. */
  constructor(signalAt: (at: string) => Signal | undefined) {
    this.#signalAt = signalAt
  }

  put(journal: Journal): void {
    const { organisation, id: day, heads } = journal
    const days = this.#days.get(organisation) ?? new Map<string, Journal>()
    this.#days.set(organisation, days.set(day, journal))
    for (const [id, head] of Object.entries(heads)) {
      const at = `${organisation} ${id}`
      // An older day can be written once more, and says less then.
      if (day >= (this.#noted.get(at)?.day ?? '')) this.#noted.set(at, { day, head })
      this.look(at)
    }
  }

  /** Looks whether this log has more in it than was noted. */
  look(at: string): void {
    const signal = this.#signalAt(at)
    const { head } = this.#noted.get(at) ?? { head: { lines: 0, mac: '' } }
    const grown = signal !== undefined && !isSameHead(headOf(signal), head)
    this.#grown[grown ? 'add' : 'delete'](at)
  }

  day(organisation: string, id: string): Journal | undefined {
    return this.#days.get(organisation)?.get(id)
  }

  /** Oldest first. */
  days(organisation: string): Journal[] {
    const days = [...(this.#days.get(organisation)?.values() ?? [])]
    return days.sort((a, b) => a.id.localeCompare(b.id))
  }

  /**
   * Heads of the logs that grew, or were tied under a newer key, since they were noted last, by the id of the signal; `most` of them. A log that does
   * not hold what was noted of it on this same leaf is left out: that leaf would forget what was lost.
   */
  changedHeads(organisation: string, leaf: string, most: number): Record<string, Head> {
    const heads: [string, Head][] = []
    for (const at of this.#grown) {
      if (heads.length === most) break
      const signal = this.#signalAt(at)
      const noted = this.#noted.get(at)
      const isLost = signal && noted?.day === leaf && holdsHead(signal, noted.head)
      if (signal?.organisation === organisation && !isLost) heads.push([signal.id, headOf(signal)])
    }
    return Object.fromEntries(heads)
  }
}
