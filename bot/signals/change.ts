import { planDeliveries } from './deliveries.ts'
import { type NotAllowed, whyNot } from './life.ts'
import type { Actor, Entry, Signal } from './signal.ts'

/** Why something can't be done now; the text says it in a sentence. */
export type Refusal =
  | NotAllowed
  | {
      refused:
        | 'answered'
        | 'no-agreement'
        | 'feedback-or-reason'
        | 'answer-or-reason'
        | 'no-text'
        | 'past-day'
        | 'self'
        | 'never-told'
        | 'no-forward'
        | 'no-partner'
        | 'no-card'
        | 'came-from'
        | 'gone-there'
        | 'at-partner'
        | 'nobody-left'
        | 'no-colleague'
        | 'same'
        | 'not-held'
        | 'unknown'
    }

/** A change of a signal: the new document, or why not. Pure, so it can be tried again on a newer document. */
export type Change = (signal: Signal) => Signal | Refusal

/** Where ids and the time come from. */
export interface Now {
  now: Date
  newId: () => string
}

/** A text with the id of the draft it comes from: sent twice, it stands in the log once. */
export interface Message {
  id: string
  text: string
}

export type Line = Entry extends infer E
  ? E extends Entry
    ? Omit<E, 'id' | 'at' | 'link'> & { id?: string }
    : never
  : never

/** The signal with these lines at the end of its log, and with the messages that follow from them. */
export function append(signal: Signal, lines: Line[], { now, newId }: Now): Signal {
  const at = now.toISOString()
  const entries = lines.map((line) => ({ ...line, id: line.id ?? newId(), at }) as Entry)
  const after = { ...signal, log: [...signal.log, ...entries] }
  return { ...after, deliveries: planDeliveries(after, entries, { now, newId }) }
}

const isKept = (signal: Signal, id: string): boolean => signal.log.some((line) => line.id === id)

/** One act of `by`, if the life of a signal allows it. A line with an id that is in the log already changes nothing. */
export const act =
  (by: Actor, line: Line, made: Now): Change =>
  (signal) => {
    if (line.id && isKept(signal, line.id)) return signal
    return whyNot(signal, line.what, by) ?? append(signal, [line], made)
  }
