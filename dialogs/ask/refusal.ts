import type { Outcome } from '../../bot/core/bot.ts'
import { type Action, button, ownText, view } from '../../bot/core/view.ts'
import type { OtherKind, RefusalReason } from '../../knowledge/library.ts'
import { elsewhereText } from '../elsewhere.ts'
import { type DialogParts, localeOf, shows, type TextTurn, textsFor } from '../parts.ts'
import type { Texts } from '../texts/index.ts'
import { askActions, titleButtons } from './answer.ts'

/** All that are worded; a reason without words does not compile. */
const refusalTexts = ({ refusals }: Texts): Record<Exclude<RefusalReason, 'self'>, readonly string[]> => ({
  verdict: refusals.verdict,
  legal: refusals.legal,
  lookup: refusals.lookup,
  duty: refusals.duty,
  permit: refusals.permit,
  police: refusals.police,
  reporters: refusals.reporters,
  addresses: refusals.addresses,
  figures: refusals.figures,
  profiling: refusals.profiling,
  operational: refusals.operational,
  crisis: refusals.crisis,
  press: refusals.press,
  instruction: refusals.instruction,
})

/** Where to read on, for each question that gets no answer of its own. */
const readOn: Partial<Record<RefusalReason, string>> = {
  verdict: 'signalen-algemeen',
  lookup: 'niet-zelf-onderzoeken',
  duty: 'verwijzing-politie',
  permit: 'rechten-slachtoffer-bedenktijd-opvang',
  police: 'terugkoppeling',
  reporters: 'privacy-melder',
  addresses: 'niet-zelf-onderzoeken',
  figures: 'beleid-monitoring-mensenhandelbeeld',
  profiling: 'signalen-algemeen',
  operational: 'niet-zelf-onderzoeken',
  press: 'beleid-monitoring-mensenhandelbeeld',
  instruction: 'over-deze-assistent',
  self: 'verwijzing-slachtofferhulp-en-overig',
}

/** What fits after a refusal: passing on what was seen, or one's own signals. */
const passesOn: readonly RefusalReason[] = ['verdict', 'lookup', 'addresses', 'profiling', 'operational']
const looksBack: readonly RefusalReason[] = ['police', 'reporters']

/** A fixed, careful reply in the place of an answer (domain.md 8.2); nothing of the question comes back in it. */
export async function refuse(
  parts: DialogParts,
  turn: TextTurn,
  kind: Extract<OtherKind, `refuse-${string}`>,
): Promise<Outcome> {
  const reason = kind.slice('refuse-'.length) as RefusalReason
  const t = textsFor(turn)
  const base = await parts.knowledge.of(turn.event.from.organisation)
  const entry = base.entry(readOn[reason] ?? '')?.entry
  const actions: Action[] = [
    ...(passesOn.includes(reason) ? [button('report', t.menu.report, {}, { style: 'main' })] : []),
    ...(looksBack.includes(reason) ? [button('mine', t.menu.mine)] : []),
    ...titleButtons(entry ? [entry] : [], localeOf(turn.person)),
    ...(await askActions(parts, turn)),
  ]
  const body =
    reason === 'self'
      ? elsewhereText(parts, turn, 'self')
      : refusalTexts(t)[reason].map((text) => ownText(text))
  return shows(turn.person, view(t.knowledge.notice, body, actions))
}
