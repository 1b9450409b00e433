import type { Outcome } from '../bot/core/bot.ts'
import type { Draft } from '../bot/core/dialog.ts'
import { nothingTyped, wholeForm } from '../bot/core/form.ts'
import { withoutDraft } from '../bot/core/person.ts'
import { line, ownText, type View, view } from '../bot/core/view.ts'
import { askReporter, type Change, close, giveFeedback } from '../bot/signals/triage.ts'
import { dialogOf } from './dialogs.ts'
import { type ActionTurn, type DialogParts, localeOf, placeOf, replaces, textsFor } from './parts.ts'
import { changeAsFunctionaris, refusalText } from './rights.ts'

/** A question or feedback, from the functionaris to the reporter. */
export function submitToReporter(
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

export function submitClose(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
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
    return replaces(
      turn.person,
      line(t.draft.below),
      await draftAgain(parts, turn, draft, refusalText(t, changed)),
    )
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
export async function draftAgain(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  why: string,
): Promise<View> {
  const dialog = dialogOf(draft.dialog, await placeOf(parts, turn))
  const words = dialog.wording(localeOf(turn.person))
  const form = wholeForm(dialog, words, textsFor(turn).steps, draft, nothingTyped)
  return { ...form, body: [...form.body, ownText(why, 'warning')] }
}
