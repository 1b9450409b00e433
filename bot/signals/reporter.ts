import { act, append, type Change, type Message, type Now } from './change.ts'
import { isOver, statusOf } from './life.ts'
import { holdsOf } from './retention.ts'
import { asksWithdrawal, isAnswered, isSeen, messagesToReporter, type Signal, wasRead } from './signal.ts'

const by = { role: 'reporter' } as const

/** The reporter opened a message. */
export const see =
  (about: string, made: Now): Change =>
  (signal) =>
    isSeen(signal, about) ? signal : act(by, { what: 'seen', by, about }, made)(signal)

/** The reporter adds something, also after closing: it is shown as what came later. */
export const add = ({ id, text }: Message, made: Now): Change =>
  act(by, { id, what: 'added', by, text }, made)

/** The reporter answers a question, once. */
export const answerQuestion =
  (about: string, { id, text }: Message, made: Now): Change =>
  (signal) => {
    const isKnown = messagesToReporter(signal).some((line) => line.id === about && line.what === 'asked')
    const isRepeated = signal.log.some((line) => line.id === id)
    if (!isRepeated && (!isKnown || isAnswered(signal, about))) return { refused: 'answered' }
    return act(by, { id, what: 'answered', by, about, text }, made)(signal)
  }

/**
 * The reporter takes it back. Unread, its texts go at once; who has read them has to decide what that means, so then
 * it is a request (product.md, "The receipt").
 */
export const withdraw =
  (made: Now): Change =>
  (signal) => {
    if (statusOf(signal) === 'withdrawn' || asksWithdrawal(signal)) return signal
    // What was asked for under a law is held, and stays until that is answered.
    if (wasRead(signal) || isOver(signal) || holdsOf(signal).length > 0)
      return act(by, { what: 'withdrawalAsked', by }, made)(signal)
    return append(withoutTexts(signal), [{ what: 'withdrawn', by }], made)
  }

/** What was chosen from a list stays for the figures; what was typed goes, and with it what the chain was salted with. */
function withoutTexts(signal: Signal): Signal {
  const chosen = ['danger', 'subject', 'form', 'place', 'number', 'age', 'source']
  const answers = Object.fromEntries(Object.entries(signal.answers).filter(([name]) => chosen.includes(name)))
  return { ...signal, answers, marks: [], log: signal.log.map(withoutText) }
}

function withoutText(line: Signal['log'][number]): Signal['log'][number] {
  if (!('text' in line)) return line
  const { salt: _gone, ...link } = line.link ?? {}
  return { ...line, text: '', ...(line.link ? { link: link as typeof line.link } : {}) }
}
