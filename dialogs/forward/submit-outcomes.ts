import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { withoutDraft } from '../../bot/core/person.ts'
import { line, ownText, view } from '../../bot/core/view.ts'
import { noteOutcome } from '../../bot/signals/forward.ts'
import type { Unanswered } from '../../bot/signals/forwards.ts'
import { outcomes } from '../../bot/signals/partner.ts'
import { asking, formView } from '../drafts.ts'
import { type ActionTurn, type DialogParts, replaces, textsFor } from '../parts.ts'
import { changeAsFunctionaris, functionarisOf, refusalText } from '../rights.ts'
import { unansweredBy } from './partner-list.ts'

/** What one partner told of several signals. Each is kept by itself; what can't be is said, and the others stay kept. */
export async function submitOutcomes(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const t = textsFor(turn)
  const by = await functionarisOf(parts, turn)
  if (!by) return replaces(turn.person, line(t.refused.notFunctionaris))
  const waiting = await unansweredBy(parts, turn, by, draft.about ?? '')
  const answered = waiting.filter(({ forward }) => draft.answers[forward.id])
  if (answered.length === 0) {
    const form = formView(await asking(parts, turn, 'outcomes', draft.about), draft)
    const again = { ...form, body: [...form.body, ownText(t.forward.noAnswers, 'warning')] }
    return replaces(turn.person, line(t.draft.below), again)
  }
  const said: string[] = []
  for (const one of answered) said.push(await keepOne(parts, turn, draft, one))
  const person = withoutDraft(turn.person, draft.id)
  const shown = view(t.forward.partnerList, [{ kind: 'list', items: said }])
  return { ...replaces(person, line(t.draft.below), shown), durable: true }
}

/** The reporter hears nothing of what is noted in a row: that is decided for each signal by itself. */
async function keepOne(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  { signal, forward: { id: about } }: Unanswered,
): Promise<string> {
  const t = textsFor(turn)
  const result = outcomes.find((one) => one === draft.answers[about]) ?? 'unknown'
  // An id of its own for each, so that what is sent twice is kept once.
  const said = { id: `${draft.id} ${about}`, about, result, mayTell: false, text: '' }
  const made = { now: turn.now, newId: parts.newId }
  const changed = await changeAsFunctionaris(parts, turn, signal.id, (by) => noteOutcome(by, said, made))
  return 'refused' in changed
    ? `${signal.reference}: ${refusalText(t, changed)}`
    : t.desk.kept(changed.reference)
}
