import type { Outcome } from '../../bot/core/bot.ts'
import { line } from '../../bot/core/view.ts'
import { plain } from '../../bot/core/words.ts'
import { findReference } from '../../bot/signals/reference.ts'
import { type DialogParts, type TextTurn, tells, textsFor } from '../parts.ts'
import { holdingActions } from '../retention/holding.ts'
import { refusedByRole } from '../roles.ts'
import type { Texts } from '../texts/index.ts'
import { deskActions } from './actions.ts'

/** The buttons by their words, with the reference behind them: "terugkoppelen S-2026-7K4M". `undefined`: it is no such command. */
export async function typedDesk(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const reference = findReference(turn.event.text)
  const words = plain(turn.event.text.replace(/\bS-?\d{4}-?\w{4}\b/i, ''))
  const name = deskWords(textsFor(turn)).find(([, label]) => plain(label) === words)?.[0]
  // Alone it is what a reporter says who answers a question.
  if (!name || (!reference && name === 'partner-reply')) return undefined
  if (!reference) return tells(turn, line(textsFor(turn).refused.which))
  const refused = await refusedByRole(parts, turn, name)
  if (refused) return tells(turn, refused)
  if (turn.event.place === 'shared' && shownInPrivate.has(name))
    return tells(turn, line(textsFor(turn).shared.notice))
  const signal = await parts.store.signalByReference(turn.event.from.organisation, reference)
  const event = {
    ...turn.event,
    kind: 'action' as const,
    name,
    data: { about: signal?.id ?? '' },
    values: {},
    typed: true as const,
  }
  const outcome = await (deskActions[name] ?? holdingActions[name])?.(parts, { ...turn, event })
  return outcome && asNew(turn, outcome, name)
}

/** The words of the buttons, by the name of what they do. */
export const deskWords = (t: Texts): [name: string, label: string][] => [
  ...Object.entries(labels(t)),
  // What another organisation forwarded is accepted: the same act.
  ['claim', t.neighbour.accept],
]

const labels = (t: Texts): Record<string, string> => ({
  open: t.card.open,
  claim: t.card.claim,
  'desk-more': t.card.more,
  search: t.desk.search,
  ask: t.desk.ask,
  feedback: t.desk.feedback,
  forward: t.forward.start,
  forwards: t.forward.list,
  close: t.desk.close,
  assess: t.desk.assess,
  note: t.desk.note,
  check: t.desk.check,
  'case-number': t.desk.caseNumber,
  link: t.desk.link,
  'hand-over': t.desk.handOver,
  'take-over': t.desk.takeOver,
  exclude: t.desk.exclude,
  reopen: t.desk.reopen,
  'on-agenda': t.agenda.on,
  'off-agenda': t.agenda.off,
  agree: t.agenda.agree,
  'partner-reply': t.neighbour.reply,
  'partner-return': t.neighbour.giveBack,
  hold: t.retention.hold,
  'hold-end': t.retention.holdEnd,
})

/** Nothing of it can be shown where others read, so nothing of it is read there either. */
const shownInPrivate = new Set(['open', 'search'])

/** For all in the channel to read: what these do is told there by a delivery. */
const toldByDelivery = new Set(['claim', 'take-over'])

/** There is no pressed card: what would stand in its place comes as a message, in a shared place only if all may read it. */
function asNew(turn: TextTurn, { person, reply, ...rest }: Outcome, name: string): Outcome {
  const { replace, shows: views, aside } = reply
  if (turn.event.place !== 'shared')
    return { ...rest, person, reply: { shows: replace ? [replace, ...views] : views } }
  if (!toldByDelivery.has(name) && replace) return tells(turn, line(textsFor(turn).shared.notice))
  return { ...rest, person, reply: { shows: [], ...(aside ? { aside } : {}) } }
}
