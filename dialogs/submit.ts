import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { DialogName, Draft } from '../bot/core/dialog.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { nothingTyped, wholeForm } from '../bot/core/form.ts'
import { withoutDraft } from '../bot/core/person.ts'
import { button, type Element, heading, line, ownText, type View, view } from '../bot/core/view.ts'
import { newReference } from '../bot/signals/reference.ts'
import { makeSignal } from '../bot/signals/report.ts'
import { isReporter, type Signal } from '../bot/signals/signal.ts'
import { answerQuestion, askReporter, type Change, close, giveFeedback } from '../bot/signals/triage.ts'
import { dangerElements } from './menu.ts'
import { type ActionTurn, type DialogParts, localeOf, receiverFor, replaces, textsFor } from './parts.ts'
import { changeAsFunctionaris, refusalText } from './rights.ts'
import { dialogs } from './triage.ts'

/** A finished draft: what it was for is done and kept before the person hears so. */
export const submit = (parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> =>
  submissions[draft.dialog](parts, turn, draft)

type Submission = (parts: DialogParts, turn: ActionTurn, draft: Draft) => Promise<Outcome>

const submissions: Record<DialogName, Submission> = {
  report: submitReport,
  question: (parts, turn, draft) => submitDesk(parts, turn, draft, 'asked'),
  feedback: (parts, turn, draft) => submitDesk(parts, turn, draft, 'fedBack'),
  close: submitClose,
  answer: submitAnswer,
}

async function submitReport(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const signal = await keep(parts, turn, draft)
  return receipt(parts, { ...turn, person: withoutDraft(turn.person, draft.id) }, signal)
}

/** In the place of what was sent, so that it comes with the answer to the press, and in short below it: one of the two arrives. */
async function receipt(parts: DialogParts, turn: ActionTurn, signal: Signal): Promise<Outcome> {
  const said = line(textsFor(turn).draft.sentAs(signal.reference))
  const { person, reply } = replaces(turn.person, await receiptView(parts, turn, signal), said)
  return { person, reply: { ...reply, lasts: true }, durable: true }
}

/** Tries references until a free one: with 331,776 a year a second try is rare. */
async function keep(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Signal> {
  const { now, event, person } = turn
  const from = { ...event.from, locale: localeOf(person) }
  for (let tries = 0; tries < 100; tries++) {
    const reference = newReference(now.getUTCFullYear(), parts.random)
    const kept = await parts.store.addSignal(makeSignal(draft, from, { reference, now, newId: parts.newId }))
    if (kept.outcome !== 'reference-taken') return kept.signal
  }
  throw new Error('no free reference found in 100 tries')
}

/** The receipt: kept, under which number, who reads it, whom to ring if that is too late, and what to do now. */
async function receiptView(parts: DialogParts, turn: Turn<BotEvent>, signal: Signal): Promise<View> {
  const t = textsFor(turn)
  const receiver = await receiverFor(parts, turn)
  const heldUp = await parts.isHeldUp(signal.organisation)
  const danger: Element[] = signal.answers.danger === 'yes' ? dangerElements(t) : []
  const body = [
    ...danger,
    heading(t.receipt.title),
    { kind: 'facts' as const, facts: [{ label: t.receipt.reference, value: signal.reference }] },
    ownText(heldUp ? t.receipt.delayed(receiver) : t.receipt.waits(receiver), heldUp ? 'warning' : 'plain'),
    ...t.receipt.advice.map((text) => ownText(text)),
    ownText(t.receipt.urgent, 'quiet'),
  ]
  return view(t.receipt.title, body, [button('mine', t.menu.mine)])
}

/** The receipt once more, for a button of a draft that was sent before: by a retry, a second click or an old card. */
export async function alreadySubmitted(parts: DialogParts, turn: ActionTurn): Promise<Outcome | undefined> {
  const signal = await parts.store.signal(turn.event.from.organisation, turn.event.data.draft ?? '')
  if (!signal || !isReporter(signal, turn.event.from)) return undefined
  return receipt(parts, turn, signal)
}

function submitDesk(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  said: 'asked' | 'fedBack',
): Promise<Outcome> {
  const message = { id: draft.id, text: draft.answers.text ?? '' }
  const change = said === 'asked' ? askReporter : giveFeedback
  return changeFrom(
    parts,
    turn,
    draft,
    (by) => change(by, message, { now: turn.now, newId: parts.newId }),
    said,
  )
}

function submitClose(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const { reason = '', feedback, silent } = draft.answers
  const made = { now: turn.now, newId: parts.newId }
  return changeFrom(
    parts,
    turn,
    draft,
    (by) => close(by, { id: draft.id, reason, feedback, silent }, made),
    'closed',
  )
}

type By = Parameters<typeof close>[0]

/** Rights are checked here again: between opening a form and sending it somebody can have lost them. */
async function changeFrom(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  change: (by: By) => Change,
  said: 'asked' | 'fedBack' | 'closed',
): Promise<Outcome> {
  const t = textsFor(turn)
  const changed = await changeAsFunctionaris(parts, turn, draft.about ?? '', change)
  if ('refused' in changed)
    return replaces(turn.person, line(t.draft.below), refusedAgain(turn, draft, refusalText(t, changed)))
  const person = withoutDraft(turn.person, draft.id)
  const text =
    said === 'closed'
      ? t.desk.closed(changed.reference, turn.event.from.name)
      : t.desk[said](changed.reference)
  return {
    ...replaces(person, line(t.draft.sent), view(t.card.title(changed.reference), [ownText(text)])),
    durable: true,
  }
}

/** Why not, with the typed text in its field below it: nothing typed is lost. */
function refusedAgain(turn: ActionTurn, draft: Draft, why: string): View {
  const dialog = dialogs[draft.dialog]
  const form = wholeForm(
    dialog,
    dialog.wording(localeOf(turn.person)),
    textsFor(turn).steps,
    draft,
    nothingTyped,
  )
  return { ...form, body: [...form.body, ownText(why, 'warning')] }
}

/** `about` of an answer is the signal's id and the question's id. */
async function submitAnswer(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const t = textsFor(turn)
  const [id = '', question = ''] = (draft.about ?? '').split(' ')
  const { organisation } = turn.event.from
  const message = { id: draft.id, text: draft.answers.text ?? '' }
  const mine = await parts.store.signal(organisation, id)
  const person = withoutDraft(turn.person, draft.id)
  if (!mine || !isReporter(mine, turn.event.from)) return replaces(person, line(t.refused.unknown))
  const changed = await parts.store.changeSignal(
    organisation,
    id,
    answerQuestion(question, message, { now: turn.now, newId: parts.newId }),
  )
  if (changed && 'refused' in changed) return replaces(person, line(t.news.alreadyAnswered))
  const text = t.news.answered(mine.reference)
  return { ...replaces(person, line(t.draft.sent), view(text, [ownText(text)])), durable: true }
}
