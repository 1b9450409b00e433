import type { Outcome } from '../bot/core/bot.ts'
import type { DialogName, Draft } from '../bot/core/dialog.ts'
import { withoutDraft } from '../bot/core/person.ts'
import { line, type View } from '../bot/core/view.ts'
import { idBehind } from '../bot/receipt-code.ts'
import { newReference } from '../bot/signals/reference.ts'
import { type Making, makeEntered, makeSignal, makeTalk } from '../bot/signals/report.ts'
import { isReporter, isSame, isTalk, type Signal } from '../bot/signals/signal.ts'
import { submitEntry, submitImport, submitRetract } from './admin/submit.ts'
import { type DeskDialog, isDeskDialog } from './desk/dialogs.ts'
import { submitDesk } from './desk/submit.ts'
import { submitRoster } from './duty/roster.ts'
import { submitGrounds, submitPartner } from './forward/submit-directory.ts'
import { submitForward, submitOutcome } from './forward/submit-forward.ts'
import { submitOutcomes } from './forward/submit-outcomes.ts'
import { type ActionTurn, type DialogParts, localeOf, replaces, textsFor } from './parts.ts'
import { asSent } from './personal-data.ts'
import { submitReadingAsk } from './reading/sample.ts'
import { receiptView, talkReceipt } from './receipt.ts'
import { submitAddition, submitAnswer, submitCode } from './reporter/submit.ts'
import { submitHold } from './retention/holding.ts'
import { submitAnswered, submitRequest, submitSearch } from './retention/submit-request.ts'
import { functionarisOf } from './rights.ts'

/** A finished draft: what it was for is done and kept before the person hears so. */
export function submit(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const { dialog } = draft
  if (isDeskDialog(dialog)) return submitDesk(parts, turn, { ...draft, dialog })
  return submissions[dialog](parts, turn, fromReporter.has(dialog) ? sent(draft) : draft)
}

/** What a reporter writes is searched; a functionaris who gives a number to ring knows why. */
const fromReporter: ReadonlySet<DialogName> = new Set(['report', 'add', 'answer'])

const sent = (draft: Draft): Draft => ({ ...draft, answers: asSent(draft.answers) })

type Submission = (parts: DialogParts, turn: ActionTurn, draft: Draft) => Promise<Outcome>

const submissions: Record<Exclude<DialogName, DeskDialog>, Submission> = {
  report: submitReport,
  talk: submitTalk,
  add: submitAddition,
  answer: submitAnswer,
  code: submitCode,
  enter: submitEntered,
  roster: submitRoster,
  forward: submitForward,
  outcome: submitOutcome,
  outcomes: submitOutcomes,
  partner: submitPartner,
  grounds: submitGrounds,
  entry: submitEntry,
  retract: submitRetract,
  import: submitImport,
  hold: submitHold,
  request: submitRequest,
  requestSearch: submitSearch,
  requestAnswer: submitAnswered,
  readingAsk: submitReadingAsk,
}

async function submitReport(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const { organisation } = turn.event.from
  const isCoded = draft.answers.known === 'code'
  const id = isCoded ? idBehind(draft.id) : draft.id
  const drawn = isCoded ? await parts.codes.draw(organisation, id) : undefined
  const from = { ...turn.event.from, locale: localeOf(turn.person) }
  const signal = await keep(parts, turn, (making) =>
    makeSignal({ ...draft, id }, from, { ...making, receiptCode: drawn?.kept }),
  )
  return confirmed(parts, { ...turn, person: withoutDraft(turn.person, draft.id) }, signal)
}

async function submitTalk(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const from = { ...turn.event.from, locale: localeOf(turn.person) }
  const signal = await keep(parts, turn, (making) => makeTalk(draft.id, from, making))
  return confirmed(parts, { ...turn, person: withoutDraft(turn.person, draft.id) }, signal)
}

/** What a functionaris wrote down: rights are checked once more, and then it goes the way of every signal. */
async function submitEntered(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const t = textsFor(turn)
  const by = await functionarisOf(parts, turn)
  if (!by) return replaces(turn.person, line(t.refused.notFunctionaris))
  const signal = await keep(parts, turn, (making) => makeEntered(draft, turn.event.from, by, making))
  return confirmed(parts, { ...turn, person: withoutDraft(turn.person, draft.id) }, signal)
}

/** In the place of what was sent, so that it comes with the answer to the press, and in short below it: one of the two arrives. */
export async function confirmed(parts: DialogParts, turn: ActionTurn, signal: Signal): Promise<Outcome> {
  const said = line(textsFor(turn).draft.sentAs(signal.reference))
  const { person, reply } = replaces(turn.person, await receiptOf(parts, turn, signal), said)
  return { person, reply: { ...reply, lasts: true }, durable: true }
}

export async function receiptOf(parts: DialogParts, turn: ActionTurn, signal: Signal): Promise<View> {
  if (signal.known === 'entered') return line(textsFor(turn).desk.entered(signal.reference))
  if (isTalk(signal)) return talkReceipt(parts, turn, signal)
  return receiptView(parts, turn, signal, signal.known === 'code' ? parts.codes.again(signal) : undefined)
}

/** Tries references until a free one: with 331,776 a year a second try is rare. */
async function keep(
  parts: DialogParts,
  { now, event }: ActionTurn,
  make: (making: Making) => Signal,
): Promise<Signal> {
  const { functionarissen: receivers, left = [] } = await parts.store.office(event.from.organisation)
  const { departments } = parts.municipality(event.from.organisation)
  for (let tries = 0; tries < 100; tries++) {
    const reference = newReference(now.getUTCFullYear(), parts.random)
    const kept = await parts.store.addSignal(
      make({ reference, now, newId: parts.newId, departments, receivers, left }),
    )
    if (kept.outcome !== 'reference-taken') return kept.signal
  }
  throw new Error('no free reference found in 100 tries')
}

const hours = 3_600_000
/** How long a press that comes again shows a receipt code once more: whoever holds the device later must not get it. */
const codeShownFor = 24 * hours

/** What a draft became that was sent before, for who may know: who sent it, by a retry, a second click, an old card or a form on another device. */
export async function sentBefore(parts: DialogParts, turn: ActionTurn): Promise<Signal | undefined> {
  const { from, data } = turn.event
  const { draft = '' } = data
  const coded = await parts.store.signal(from.organisation, idBehind(draft))
  const signal = coded ?? (await parts.store.signal(from.organisation, draft))
  if (!signal) return undefined
  const age = turn.now.getTime() - Date.parse(signal.log[0]?.at ?? '')
  // With a code only nothing says who it was: the token, which stood on that person's own card, has to do.
  const [first] = signal.log
  const wrote = first?.by.role === 'functionaris' && isSame(first.by, from)
  const mine = wrote || isReporter(signal, from) || (coded !== undefined && age < codeShownFor)
  return mine ? signal : undefined
}
