import { isOnAgenda, openAgreements } from './agenda.ts'
import { act, append, type Change, type Line, type Message, type Now } from './change.ts'
import { newDelivery } from './deliveries.ts'
import { isOver, ownerOf, partOf, statusOf, whyNot } from './life.ts'
import { cardPlaces, type Functionaris, isHiddenFrom, isSame, type Signal } from './signal.ts'

type By = Functionaris
type Colleague = Pick<Functionaris, 'platform' | 'id' | 'name'>

/** "I take this one." A second press by the same person changes nothing. */
export const claim =
  (by: By, made: Now): Change =>
  (signal) =>
    isHeldBy(signal, by) ? signal : act(by, { what: 'claimed', by }, made)(signal)

const isHeldBy = (signal: Signal, by: By): boolean =>
  (statusOf(signal) === 'claimed' || statusOf(signal) === 'reopened') && partOf(signal, by) === 'owner'

/** Noted each time that somebody opens the text, or a part of it. */
export const read = (by: By, made: Now, part?: Extract<Line, { what: 'read' }>['part']): Change =>
  act(by, { what: 'read', by, ...(part ? { part } : {}) }, made)

/** Noted each time that somebody looks for it by its number. */
export const noteSearch = (by: By, made: Now): Change => act(by, { what: 'searched', by }, made)

/** Noted each time that somebody opens a document in which it stands with others. */
export const notePrinted = (
  by: By,
  document: Extract<Line, { what: 'printed' }>['document'],
  made: Now,
): Change => act(by, { what: 'printed', by, document }, made)

/** A colleague is ill or away and it can't wait: from now on it is mine, and that colleague hears so. */
export const takeOver =
  (by: By, made: Now): Change =>
  (signal) =>
    isHeldBy(signal, by) ? signal : act(by, { what: 'takenOver', by }, made)(signal)

/** Nobody has it in hand any more: its owner is no longer one of those who handle signals. */
export const release =
  (made: Now): Change =>
  (signal) =>
    ownerOf(signal) && !isOver(signal)
      ? act({ role: 'bot' }, { what: 'released', by: { role: 'bot' } }, made)(signal)
      : signal

/** Handed to a colleague, who hears so. Fails for the owner itself and for who is kept out. */
export const handOver =
  (by: By, { id, to }: { id: string; to: Colleague | undefined }, made: Now): Change =>
  (signal) => {
    if (!to || isHiddenFrom(signal, to)) return { refused: 'no-colleague' }
    if (isSame(to, by)) return { refused: 'self' }
    const { platform, id: person, name } = to
    return act(by, { id, what: 'handedOver', by, to: { platform, id: person, name } }, made)(signal)
  }

/**
 * "Ik ken betrokkene: sluit mij uit." Refused when nobody would be left to read it. What stood in the channel moves to the private chats
 * of the others, and the channel hears that and no more.
 */
export const excludeMe =
  (by: By, colleagues: readonly Colleague[], made: Now): Change =>
  (signal) => {
    const refused = whyNot(signal, 'excluded', by)
    if (refused) return refused
    const left = colleagues.filter((one) => !isSame(one, by) && !isHiddenFrom(signal, one))
    if (left.length === 0) return { refused: 'nobody-left' }
    const released: Line[] = isHeldBy(signal, by) ? [{ what: 'released', by }] : []
    const after = append(signal, [...released, { what: 'excluded', by }], made)
    // Only the first time: from then on it is no matter of the channel.
    return cardPlaces(signal).includes('channel') ? movedOut(after, left, made) : after
  }

function movedOut(signal: Signal, left: readonly Colleague[], made: Now): Signal {
  const said = newDelivery({ kind: 'said', to: 'channel' }, made, signal.log.at(-1)?.id)
  const cards = left.map(({ platform, id }) => newDelivery({ kind: 'card', to: { platform, id } }, made))
  return { ...signal, deliveries: [...signal.deliveries, said, ...cards] }
}

/**
 * Somebody excluded themselves where this signal came from: they see nothing of it here either. `readers`: who reads the channel here or
 * may come to. The same happens as if they had done so here, but for the log: what was done there is no affair of ours.
 */
export const keepOut =
  (
    { platform, id }: Pick<Colleague, 'platform' | 'id'>,
    { readers, receivers }: { readers: readonly Colleague[]; receivers: readonly Colleague[] },
    made: Now,
  ): Change =>
  (signal) => {
    const { origin, hiddenFrom = [] } = signal
    const somebody = { platform, id }
    if (!origin || signal.remains || isHiddenFrom(signal, somebody)) return signal
    const reader = readers.find((one) => isSame(one, somebody))
    const left = receivers.filter((one) => !isSame(one, somebody) && !isHiddenFrom(signal, one))
    if (reader && left.length === 0) return { refused: 'nobody-left' }
    const kept: Signal = {
      ...signal,
      origin: { ...origin, keptFrom: [...(origin.keptFrom ?? []), somebody] },
      ...(reader ? { hiddenFrom: [...hiddenFrom, { ...somebody, name: reader.name }] } : {}),
    }
    const isTheirs = isHeldBy(signal, { role: 'functionaris', ...somebody, name: '' })
    const lines: Line[] = isTheirs ? [{ what: 'released', by: { role: 'bot' } }] : []
    const after = append(kept, lines, made)
    return reader && cardPlaces(signal).includes('channel') ? movedOut(after, left, made) : after
  }

/** `answerBy`: the day on which the answer is hoped for, as yyyy-mm-dd. */
export const askReporter = (
  by: By,
  { id, text, answerBy }: Message & { answerBy?: string | undefined },
  made: Now,
): Change => act(by, { id, what: 'asked', by, text, ...(answerBy ? { answerBy } : {}) }, made)

/** Allowed after closing too: what came of it often becomes clear later. */
export const giveFeedback = (
  by: By,
  { id, text, again }: Message & { again?: string | undefined },
  made: Now,
): Change => act(by, { id, what: 'feedback', by, text, ...(again ? { again } : {}) }, made)

/** As the functionaris sees it, whole each time: values by the name of the question. */
export const assess = (
  by: By,
  { id, assessment }: { id: string; assessment: Record<string, string> },
  made: Now,
): Change => act(by, { id, what: 'assessed', by, assessment }, made)

export const note = (by: By, { id, text }: Message, made: Now): Change =>
  act(by, { id, what: 'noted', by, text }, made)

/** "Nagekeken in … op grond van …": nothing is looked up by the bot, it is only accounted for. */
export const noteCheck = (by: By, { id, text, ground }: Message & { ground: string }, made: Now): Change =>
  act(by, { id, what: 'checked', by, text, ground }, made)

export const noteCaseNumber = (by: By, { id, text }: Message, made: Now): Change =>
  act(by, { id, what: 'caseNumber', by, text }, made)

/** Chosen for the next meeting; once is enough. */
export const putOnAgenda =
  (by: By, made: Now): Change =>
  (signal) =>
    isOnAgenda(signal) ? signal : act(by, { what: 'onAgenda', by }, made)(signal)

export const takeFromAgenda =
  (by: By, made: Now): Change =>
  (signal) =>
    isOnAgenda(signal) ? act(by, { what: 'offAgenda', by }, made)(signal) : signal

/** An action point from the meeting; with it the signal was spoken of. `due` as yyyy-mm-dd. */
export const agree = (by: By, { id, text, due }: Message & { due?: string | undefined }, made: Now): Change =>
  act(by, { id, what: 'agreed', by, text, ...(due ? { due } : {}) }, made)

/** An action point is done, whoever says so. */
export const finish =
  (by: By, about: string, made: Now): Change =>
  (signal) =>
    openAgreements(signal).some(({ id }) => id === about)
      ? act(by, { what: 'done', by, about }, made)(signal)
      : { refused: 'no-agreement' }

/** Two signals about the same people or place. `to`: the other one, which this person may see. */
export const linkTo =
  (by: By, { id, to }: { id: string; to: string }, made: Now): Change =>
  (signal) => {
    if (to === signal.id) return { refused: 'same' }
    const isLinked = signal.log.some((line) => line.what === 'linked' && line.to === to)
    return isLinked ? signal : act(by, { id, what: 'linked', by, to }, made)(signal)
  }

/**
 * Closing asks for feedback, given now or before, or for the reason why there is none. What another organisation forwarded has no reporter
 * here: then it is an answer to that organisation.
 */
export const close =
  (
    by: By,
    closing: { id: string; reason: string; feedback?: string | undefined; silent?: string | undefined },
    made: Now,
  ): Change =>
  (signal) => {
    const { id, reason, feedback, silent } = closing
    if (signal.log.some((line) => line.id === id)) return signal
    const refused = whyNot(signal, 'closed', by) ?? whyNotTold(signal, by, closing)
    if (refused) return refused
    const lines: Line[] = feedback ? [{ what: 'feedback', by, text: feedback }] : []
    return append(signal, [...lines, { id, what: 'closed', by, reason, ...(silent ? { silent } : {}) }], made)
  }

/** Who waits for it has heard nothing: the reporter, or the organisation that it came from. */
function whyNotTold(
  signal: Signal,
  by: By,
  told: { feedback?: string | undefined; silent?: string | undefined },
) {
  const { log, origin } = signal
  if (told.feedback) return whyNot(signal, 'feedback', by)
  if (told.silent || log.some(({ what }) => what === (origin ? 'replied' : 'feedback'))) return undefined
  return { refused: origin ? 'answer-or-reason' : 'feedback-or-reason' } as const
}

/** Something has come up after closing; whoever reopens it has it in hand. */
export const reopen = (by: By, { id, text }: Message, made: Now): Change =>
  act(by, { id, what: 'reopened', by, text }, made)
