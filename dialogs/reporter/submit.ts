import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { withoutDraft } from '../../bot/core/person.ts'
import { button, line, ownText, view } from '../../bot/core/view.ts'
import type { Change } from '../../bot/signals/change.ts'
import { add, answerQuestion } from '../../bot/signals/reporter.ts'
import { messagesToReporter } from '../../bot/signals/signal.ts'
import { draftAgain } from '../desk/submit.ts'
import { type ActionTurn, type DialogParts, replaces, textsFor } from '../parts.ts'
import { ownSignal, refusalText } from '../rights.ts'
import { tryCode } from './codes.ts'

/**
 * `about` of an answer: the signal, by its id or by what a code opened, and which of the messages to the reporter is the
 * question. Not the question's own id: in a person's document that would tie them to a signal of a code only.
 */
export function submitAnswer(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const [about = '', nth = ''] = (draft.about ?? '').split(' ')
  const message = { id: draft.id, text: draft.answers.text ?? '' }
  const made = { now: turn.now, newId: parts.newId }
  const change: Change = (signal) =>
    answerQuestion(messagesToReporter(signal)[Number(nth)]?.id ?? '', message, made)(signal)
  return changeOwn(parts, turn, draft, about, change, textsFor(turn).news.answered)
}

export function submitAddition(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const message = { id: draft.id, text: draft.answers.text ?? '' }
  const change = add(message, { now: turn.now, newId: parts.newId })
  return changeOwn(parts, turn, draft, draft.about ?? '', change, textsFor(turn).mine.added)
}

async function changeOwn(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  about: string,
  change: Change,
  told: (reference: string) => string,
): Promise<Outcome> {
  const t = textsFor(turn)
  const mine = await ownSignal(parts, turn.event.from, about, turn.now)
  if (!mine) return notOpen(parts, turn, draft)
  const person = withoutDraft(turn.person, draft.id)
  const changed = await parts.store.changeSignal(mine.organisation, mine.id, change)
  if (changed && 'refused' in changed) return replaces(person, line(refusalText(t, changed)))
  const text = told(mine.reference)
  return { ...replaces(person, line(t.draft.sent), view(text, [ownText(text)])), durable: true }
}

/** A code does not stay open for ever; what was typed meanwhile is given back. */
async function notOpen(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const t = textsFor(turn)
  const again = await draftAgain(parts, turn, draft, t.code.expired)
  const code = button('code', t.menu.code, {}, { opens: true })
  return replaces(turn.person, line(t.code.expired), { ...again, actions: [...again.actions, code] })
}

/** The typed words are never kept: right or wrong, they are gone with this turn. */
export async function submitCode(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const { text = '' } = draft.answers
  const left = withoutDraft(turn.person, draft.id)
  const tried = await tryCode(parts, { ...turn, person: left }, text)
  if ('opened' in tried) return replaces(tried.person, tried.opened)
  const t = textsFor(turn)
  const again = button('code', t.sorry.tryAgain, {}, { style: 'main', opens: true })
  return replaces(tried.person, view(t.dialogs.code.notice, [ownText(tried.why, 'warning')], [again]))
}
