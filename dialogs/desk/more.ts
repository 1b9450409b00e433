import { type Action, button, heading, ownText, type View, view } from '../../bot/core/view.ts'
import { isOnAgenda } from '../../bot/signals/agenda.ts'
import { forwardsOf } from '../../bot/signals/forwards.ts'
import { type Act, whyNot } from '../../bot/signals/life.ts'
import { holdsOf } from '../../bot/signals/retention.ts'
import { type Functionaris, isTalk, type Signal } from '../../bot/signals/signal.ts'
import { type ActionTurn, textsFor } from '../parts.ts'
import type { Texts } from '../texts/index.ts'

interface Offered {
  name: string
  act: Act
  label: (t: Texts) => string
  /** Opens a form, or shows what is for the private chat only. */
  isForm?: true
  /** Offered only where there is something to do it with. */
  when?: (signal: Signal) => boolean
}

/** Everything besides the few buttons that always stand there, in the order in which it is mostly needed. */
const offered: readonly Offered[] = [
  { name: 'partner-reply', act: 'replied', label: ({ neighbour }) => neighbour.reply, isForm: true },
  { name: 'partner-return', act: 'returned', label: ({ neighbour }) => neighbour.giveBack, isForm: true },
  { name: 'assess', act: 'assessed', label: ({ desk }) => desk.assess, isForm: true },
  { name: 'note', act: 'noted', label: ({ desk }) => desk.note, isForm: true },
  { name: 'forward', act: 'forwarded', label: ({ forward }) => forward.start, isForm: true },
  {
    name: 'forwards',
    act: 'outcome',
    label: ({ forward }) => forward.list,
    isForm: true,
    when: (signal) => forwardsOf(signal).length > 0,
  },
  { name: 'link', act: 'linked', label: ({ desk }) => desk.link, isForm: true },
  { name: 'check', act: 'checked', label: ({ desk }) => desk.check, isForm: true },
  { name: 'case-number', act: 'caseNumber', label: ({ desk }) => desk.caseNumber, isForm: true },
  { name: 'hand-over', act: 'handedOver', label: ({ desk }) => desk.handOver, isForm: true },
  {
    name: 'on-agenda',
    act: 'onAgenda',
    label: ({ agenda }) => agenda.on,
    when: (signal) => !isOnAgenda(signal),
  },
  { name: 'off-agenda', act: 'offAgenda', label: ({ agenda }) => agenda.off, when: isOnAgenda },
  { name: 'agree', act: 'agreed', label: ({ agenda }) => agenda.agree, isForm: true },
  { name: 'reopen', act: 'reopened', label: ({ desk }) => desk.reopen, isForm: true },
  { name: 'hold', act: 'held', label: ({ retention }) => retention.hold, isForm: true },
  {
    name: 'hold-end',
    act: 'holdEnded',
    label: ({ retention }) => retention.holdEnd,
    when: (signal) => holdsOf(signal).length > 0,
    isForm: true,
  },
  { name: 'take-over', act: 'takenOver', label: ({ desk }) => desk.takeOver },
  { name: 'exclude', act: 'excluded', label: ({ desk }) => desk.exclude },
]

/** Nothing about a case is known of who only asked to talk, so there is nothing to assess. */
const notOfTalk = new Set<Act>(['onAgenda', 'assessed', 'linked', 'checked', 'caseNumber', 'forwarded'])

/** What this person may do with the signal as it stands; in a shared place only what asks for no text. */
export function moreView(turn: ActionTurn, signal: Signal, by: Functionaris): View {
  const t = textsFor(turn)
  const about = { about: signal.id }
  const shared = turn.event.place === 'shared'
  const possible = offered.filter(
    ({ act, when }) =>
      !whyNot(signal, act, by) && !(isTalk(signal) && notOfTalk.has(act)) && (when?.(signal) ?? true),
  )
  const here = possible.filter(({ isForm }) => !shared || !isForm)
  const buttons: Action[] = here.map(({ name, label, isForm }) =>
    button(name, label(t), about, isForm ? { opens: true } : {}),
  )
  const elsewhere = possible.length > here.length ? [ownText(t.desk.moreInPrivate, 'quiet')] : []
  const nothing = possible.length === 0 ? [ownText(t.desk.moreNothing)] : []
  const title = t.desk.moreTitle(signal.reference)
  const opener = button('desk-more', t.card.more, about, { opens: true })
  const back = button('hide', t.card.back, about, { style: 'away' })
  return {
    ...view(title, [heading(title), ...nothing, ...elsewhere], [...buttons, back]),
    page: { opener },
  }
}

/** Asked once more: who is kept out can't come back by a press. */
export function askExclusion(turn: ActionTurn, { id, reference }: Signal): View {
  const t = textsFor(turn)
  return {
    ...view(
      t.desk.moreTitle(reference),
      [ownText(t.desk.excludeAsk(reference))],
      [
        button('exclude-sure', t.desk.excludeSure, { about: id }, { style: 'main' }),
        button('exclude-not', t.desk.excludeNot, { about: id }),
      ],
    ),
    page: {},
  }
}
