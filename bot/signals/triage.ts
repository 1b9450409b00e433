import { planDeliveries } from './deliveries.ts'
import {
  asksWithdrawal,
  closerName,
  type Entry,
  isAnswered,
  isOver,
  isSeen,
  messagesToReporter,
  nameOf,
  ownerOf,
  type Signal,
  statusOf,
  wasRead,
} from './signal.ts'

/** Why something can't be done now; the text says it in a sentence. */
export type Refusal =
  | { refused: 'taken'; name: string }
  | { refused: 'closed'; name: string }
  | { refused: 'unclaimed' | 'answered' | 'feedback-or-reason' | 'withdrawn' }

/** A change of a signal: the new document, or why not. Pure, so it can be tried again on a newer document. */
export type Change = (signal: Signal) => Signal | Refusal

type By = Extract<Entry['by'], { role: 'functionaris' }>
/** Where ids and the time come from. */
export interface Now {
  now: Date
  newId: () => string
}

type Line = Entry extends infer E ? (E extends Entry ? Omit<E, 'id' | 'at'> & { id?: string } : never) : never

function append(signal: Signal, lines: Line[], { now, newId }: Now): Signal {
  const at = now.toISOString()
  const entries = lines.map((line) => ({ ...line, id: line.id ?? newId(), at }) as Entry)
  const after = { ...signal, log: [...signal.log, ...entries] }
  return { ...after, deliveries: planDeliveries(after, entries, { now, newId }) }
}

const isMine = (signal: Signal, by: By): boolean => {
  const owner = ownerOf(signal)
  return owner?.id === by.id && owner.platform === by.platform
}

/** `undefined` when the one who handles the signal may go on with it. */
function whyNot(signal: Signal, by: By): Refusal | undefined {
  if (statusOf(signal) === 'new') return { refused: 'unclaimed' }
  return isMine(signal, by) ? undefined : { refused: 'taken', name: nameOf(ownerOf(signal)) }
}

/** "I take this one." A second press by the same person changes nothing. */
export const claim =
  (by: By, made: Now): Change =>
  (signal) => {
    if (statusOf(signal) === 'closed') return { refused: 'closed', name: closerName(signal) }
    if (statusOf(signal) === 'new') return append(signal, [{ what: 'claimed', by }], made)
    return isMine(signal, by) ? signal : { refused: 'taken', name: nameOf(ownerOf(signal)) }
  }

/** Noted each time that somebody opens the text. */
export const read =
  (by: By, made: Now): Change =>
  (signal) =>
    append(signal, [{ what: 'read', by }], made)

/** A text with the id of the draft it comes from: sent twice, it stands in the log once. */
export interface Message {
  id: string
  text: string
}

const isKept = (signal: Signal, id: string): boolean => signal.log.some((line) => line.id === id)

export const askReporter =
  (by: By, { id, text }: Message, made: Now): Change =>
  (signal) => {
    if (isKept(signal, id)) return signal
    if (statusOf(signal) === 'closed') return { refused: 'closed', name: closerName(signal) }
    return whyNot(signal, by) ?? append(signal, [{ id, what: 'asked', by, text }], made)
  }

/** Allowed after closing too: what came of it often becomes clear later. */
export const giveFeedback =
  (by: By, { id, text }: Message, made: Now): Change =>
  (signal) =>
    isKept(signal, id)
      ? signal
      : (whyNot(signal, by) ?? append(signal, [{ id, what: 'feedback', by, text }], made))

/** Closing asks for feedback, given now or before, or for the reason why there is none. */
export const close =
  (
    by: By,
    closing: { id: string; reason: string; feedback?: string | undefined; silent?: string | undefined },
    made: Now,
  ): Change =>
  (signal) => {
    if (isKept(signal, closing.id)) return signal
    if (statusOf(signal) === 'closed') return { refused: 'closed', name: closerName(signal) }
    const refused = whyNot(signal, by)
    if (refused) return refused
    const { id, reason, feedback, silent } = closing
    const told = signal.log.some((line) => line.what === 'feedback')
    if (!feedback && !silent && !told) return { refused: 'feedback-or-reason' }
    const lines: Line[] = feedback ? [{ what: 'feedback', by, text: feedback }] : []
    return append(signal, [...lines, { id, what: 'closed', by, reason, ...(silent ? { silent } : {}) }], made)
  }

/** The reporter opened a message. */
export const see =
  (about: string, made: Now): Change =>
  (signal) =>
    isSeen(signal, about) ? signal : append(signal, [{ what: 'seen', by: { role: 'reporter' }, about }], made)

/** The reporter adds something, also after closing: it is shown as what came later. */
export const add =
  ({ id, text }: Message, made: Now): Change =>
  (signal) => {
    if (isKept(signal, id)) return signal
    if (statusOf(signal) === 'withdrawn') return { refused: 'withdrawn' }
    return append(signal, [{ id, what: 'added', by: { role: 'reporter' }, text }], made)
  }

/**
 * The reporter takes it back. Unread, its texts go at once; who has read them has to decide what that means, so then
 * it is a request (product.md, "The receipt").
 */
export const withdraw =
  (made: Now): Change =>
  (signal) => {
    const by = { role: 'reporter' } as const
    if (statusOf(signal) === 'withdrawn' || asksWithdrawal(signal)) return signal
    if (wasRead(signal) || isOver(signal)) return append(signal, [{ what: 'withdrawalAsked', by }], made)
    return append(withoutTexts(signal), [{ what: 'withdrawn', by }], made)
  }

/** What was chosen from a list stays for the figures; what was typed goes. */
function withoutTexts(signal: Signal): Signal {
  const chosen = ['danger', 'subject', 'form', 'place', 'number', 'age', 'source']
  const answers = Object.fromEntries(Object.entries(signal.answers).filter(([name]) => chosen.includes(name)))
  return {
    ...signal,
    answers,
    log: signal.log.map((line) => ('text' in line ? { ...line, text: '' } : line)),
  }
}

/** The reporter answers a question, once. */
export const answerQuestion =
  (about: string, { id, text }: Message, made: Now): Change =>
  (signal) => {
    if (isKept(signal, id)) return signal
    const known = messagesToReporter(signal).some((line) => line.id === about && line.what === 'asked')
    if (!known || isAnswered(signal, about)) return { refused: 'answered' }
    return append(signal, [{ id, what: 'answered', by: { role: 'reporter' }, about, text }], made)
  }
