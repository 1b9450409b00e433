import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { withoutDraft } from '../../bot/core/person.ts'
import { line, ownText, type View } from '../../bot/core/view.ts'
import type { Change } from '../../bot/signals/change.ts'
import { forward, noteOutcome } from '../../bot/signals/forward.ts'
import { forwardOf } from '../../bot/signals/forwards.ts'
import { outcomes } from '../../bot/signals/partner.ts'
import type { Functionaris } from '../../bot/signals/signal.ts'
import { asking, formView } from '../drafts.ts'
import { type ActionTurn, type DialogParts, replaces, textsFor } from '../parts.ts'
import { changeAsFunctionaris, type Refused, refusalText } from '../rights.ts'
import { everyPartner } from './neighbours.ts'
import { passedIn } from './preview.ts'
import { forwardView } from './screens.ts'

/** Made ready for a partner: the way to send it stands below. */
export async function submitForward(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const passed = passedIn(draft.answers, await everyPartner(parts, turn))
  const made = { now: turn.now, newId: parts.newId }
  return submitChange(parts, turn, draft, draft.id, (by) =>
    passed ? forward(by, { id: draft.id, ...passed }, made) : () => ({ refused: 'no-partner' }),
  )
}

/** What a partner told. */
export async function submitOutcome(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const { to: about = '', tell, text = '' } = draft.answers
  const result = outcomes.find((one) => one === draft.answers.result) ?? 'unknown'
  const said = { id: draft.id, about, result, mayTell: tell === 'yes', text }
  const made = { now: turn.now, newId: parts.newId }
  return submitChange(parts, turn, draft, about, (by) => noteOutcome(by, said, made))
}

/** `shown`: id of the line about which something was kept. */
async function submitChange(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  shown: string,
  change: (by: Functionaris) => Change,
): Promise<Outcome> {
  const t = textsFor(turn)
  const changed = await changeAsFunctionaris(parts, turn, draft.about ?? '', change)
  if ('refused' in changed) return refusedAgain(parts, turn, draft, changed)
  const about = forwardOf(changed, shown)
  const person = withoutDraft(turn.person, draft.id)
  const said: View = about ? forwardView(turn, changed, about) : line(t.desk.kept(changed.reference))
  return { ...replaces(person, line(t.desk.kept(changed.reference)), said), durable: true }
}

/** Why not, with the form below it: nothing typed is lost. */
async function refusedAgain(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  why: Refused,
): Promise<Outcome> {
  const t = textsFor(turn)
  const form = formView(await asking(parts, turn, draft.dialog, draft.about), draft)
  const again = { ...form, body: [...form.body, ownText(refusalText(t, why), 'warning')] }
  return replaces(turn.person, line(t.draft.below), again)
}
