import { type Day, dateInWords } from '../../bot/calendar.ts'
import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, heading, ownText, peopleText, type View, view } from '../../bot/core/view.ts'
import { handOver } from '../../bot/handover/document.ts'
import { type Forward, forwardsOf, waitsFor } from '../../bot/signals/forwards.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { localeOf, textsFor } from '../parts.ts'

/**
 * Where one of them stands, in words. That an investigation runs is not said here, only on the page of the signal: it reads as what was
 * not answered yet.
 */
export function standInWords(turn: Turn<BotEvent>, forward: Forward): string {
  const t = textsFor(turn)
  const { sentOn, outcome } = forward
  if (outcome && outcome.result !== 'investigated')
    return t.dialogs.outcome.questions.result?.choices?.[outcome.result] ?? ''
  const day = sentOn && dateInWords(sentOn as Day, localeOf(turn.person))
  return day
    ? `${t.forward.sentOn(day)}${waitsFor(forward) ? `, ${t.forward.waits}` : ''}`
    : t.forward.prepared
}

/** One partner to whom it goes, with what can be done now. */
export function forwardView(turn: Turn<BotEvent>, signal: Signal, about: Forward): View {
  const t = textsFor(turn)
  const data = { about: signal.id, value: about.id }
  const facts = [{ label: t.forward.stands, value: standInWords(turn, about) }]
  const sent = about.sentOn !== undefined
  return view(
    t.forward.notice(signal.reference),
    [heading(t.forward.title(signal.reference)), peopleText(about.partner.name), { kind: 'facts', facts }],
    [
      button('forward-document', t.documents.make, data),
      button('forward-copy', t.forward.copy, data, { opens: true }),
      ...(sent ? [] : [button('forward-sent', t.forward.markSent, data, { style: 'main' })]),
      button('outcome', t.forward.noteOutcome, data, { opens: true }),
      button('forwards', t.forward.list, { about: signal.id }, { style: 'way' }),
    ],
  )
}

/** Everybody to whom this signal goes. */
export function forwardsView(turn: Turn<BotEvent>, signal: Signal): View {
  const t = textsFor(turn)
  const about = { about: signal.id }
  const all = forwardsOf(signal)
  const facts = all.map((one) => ({ label: one.partner.name, value: standInWords(turn, one) }))
  return view(
    t.forward.notice(signal.reference),
    [
      heading(t.forward.title(signal.reference)),
      facts.length > 0 ? { kind: 'facts', facts } : ownText(t.forward.nowhere),
    ],
    [
      ...all.map(({ id, partner }) => button('forward-show', partner.name, { ...about, value: id })),
      button('hide', t.card.back, about, { style: 'away' }),
    ],
  )
}

/** Each field under a heading of its own, for the partner's own form. */
export function copyView(turn: Turn<BotEvent>, signal: Signal, { id, line }: Forward): View {
  const t = textsFor(turn)
  const { title, warnings, facts, parts } = handOver(signal, line, localeOf(turn.person))
  const about = { about: signal.id, value: id }
  const each = [...facts.map(({ label, value }) => ({ label, text: value })), ...parts]
  return {
    ...view(
      t.forward.notice(signal.reference),
      [
        heading(title),
        ...warnings.map((warning) => ownText(warning, 'warning')),
        ...each.flatMap(({ label, text }) => [heading(label), peopleText(text)]),
      ],
      [button('hide', t.card.back, { about: signal.id }, { style: 'away' })],
    ),
    page: { opener: button('forward-copy', t.forward.copy, about, { opens: true }) },
  }
}
