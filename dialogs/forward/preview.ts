import { type Day, dateInWords, dayOf } from '../../bot/calendar.ts'
import type { Turn } from '../../bot/core/bot.ts'
import { chosenIn } from '../../bot/core/conversation.ts'
import type { Answers, Draft } from '../../bot/core/dialog.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import {
  button,
  type Element,
  heading,
  line,
  ownText,
  peopleText,
  type View,
  view,
} from '../../bot/core/view.ts'
import { handOver, type Passed, type PrintedDocument } from '../../bot/handover/document.ts'
import { cameFrom } from '../../bot/signals/forward.ts'
import { isStale, type NamedPartner } from '../../bot/signals/partner.ts'
import { read } from '../../bot/signals/triage.ts'
import { type DialogParts, localeOf, textsFor } from '../parts.ts'
import { changeAsFunctionaris, signalForFunctionaris } from '../rights.ts'
import { partnersOf } from './directory.ts'
import { everyPartner } from './neighbours.ts'

/** What a finished form passes on; `undefined` when the partner is not in the directory any more. */
export function passedIn(answers: Answers, partners: readonly NamedPartner[]): Passed | undefined {
  const partner = partners.find(({ id }) => id === answers.partner)
  const { contactSafe, reason = '', ground = '', text = '' } = answers
  if (!partner) return undefined
  const { id, kind, name, organisation } = partner
  return {
    partner: { id, kind, name, ...(organisation === undefined ? {} : { organisation }) },
    reason,
    ground,
    fields: chosenIn(answers.fields ?? ''),
    contactSafe: contactSafe === 'yes' || contactSafe === 'no' ? contactSafe : 'unknown',
    consultFirst: answers.consult === 'yes',
    text,
  }
}

/** "Dit krijgt …": exactly what goes along, before it is kept. */
export async function forwardPreview(parts: DialogParts, turn: Turn<BotEvent>, draft: Draft): Promise<View> {
  const t = textsFor(turn)
  const found = await signalForFunctionaris(parts, turn, draft.about ?? '')
  const passed = passedIn(draft.answers, await everyPartner(parts, turn))
  const about = { draft: draft.id }
  if ('refused' in found) return line(t.refused.unknown)
  const isBack = passed && cameFrom(found.signal, passed.partner)
  if (!passed || isBack)
    return view(
      t.menu.notice,
      [ownText(isBack ? t.neighbour.cameFrom : t.forward.noPartner, 'warning')],
      [button('whole', t.steps.change, about, { style: 'main', opens: true })],
    )
  const { partner } = passed
  return view(
    t.forward.notice(found.signal.reference),
    [
      heading(t.forward.title(found.signal.reference)),
      ownText(t.forward.gets(partner.name)),
      ...handOverElements(handOver(found.signal, passed, localeOf(turn.person))),
      ...(await staleElements(parts, turn, partner)),
      ownText(partner.organisation ? t.neighbour.cardReview(partner.name) : t.dialogs.forward.review),
    ],
    [
      button('send', t.dialogs.forward.send, about, { style: 'main' }),
      button('whole', t.steps.change, about, { opens: true }),
      button('discard', t.steps.discard, about),
    ],
  )
}

/** Who looks over what goes along reads the texts of the signal: noted before they are shown. The form without them goes by as it is. */
export async function notedPreview(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  { about = '' }: Draft,
  screen: View,
): Promise<View> {
  if (!screen.actions.some(({ name }) => name === 'send')) return screen
  const made = { now: turn.now, newId: parts.newId }
  const noted = await changeAsFunctionaris(parts, turn, about, (by) => read(by, made, 'preview'))
  return 'refused' in noted ? line(textsFor(turn).refused.unknown) : screen
}

/** That nobody looked lately whether an entry of the directory is still right. */
async function staleElements(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  { id, organisation }: NamedPartner,
): Promise<Element[]> {
  const entry = organisation ? undefined : (await partnersOf(parts, turn)).find((one) => one.id === id)
  if (!entry || !isStale(entry, dayOf(turn.now))) return []
  const checked = dateInWords(entry.checkedOn as Day, localeOf(turn.person))
  return [ownText(textsFor(turn).forward.stale(entry.name, checked), 'warning')]
}

/** What a partner gets, on the screen. */
export const handOverElements = ({ warnings, facts, parts }: PrintedDocument): Element[] => [
  ...warnings.map((warning) => ownText(warning, 'warning')),
  { kind: 'facts', facts },
  ...parts.flatMap(({ label, text }) => [ownText(`${label}:`, 'quiet'), peopleText(text)]),
]
