import { type Day, dateInWords, dayOf } from '../../bot/calendar.ts'
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
export function standInWords(turn: Turn<BotEvent>, signal: Signal, forward: Forward): string {
  const t = textsFor(turn)
  const { outcome, returned } = forward
  if (returned) return t.neighbour.returnedBy(forward.partner.name, dayInText(turn, returned.at))
  if (outcome && outcome.result !== 'investigated')
    return t.dialogs.outcome.questions.result?.choices?.[outcome.result] ?? ''
  const onItsWay = isOnItsWay(signal, forward)
  const said = sentInWords(turn, forward, onItsWay)
  return said ? `${said}${waitsFor(forward) && !onItsWay ? `, ${t.forward.waits}` : ''}` : t.forward.prepared
}

function sentInWords(
  turn: Turn<BotEvent>,
  { sentOn, accepted, partner }: Forward,
  onItsWay: boolean,
): string | undefined {
  const t = textsFor(turn)
  if (accepted) return t.neighbour.acceptedBy(partner.name, dayInText(turn, accepted.at))
  if (!sentOn) return undefined
  const day = dateInWords(sentOn as Day, localeOf(turn.person))
  return onItsWay ? t.neighbour.underWay(day) : t.forward.sentOn(day)
}

const dayInText = (turn: Turn<BotEvent>, at: string): string =>
  dateInWords(dayOf(new Date(at)), localeOf(turn.person))

/** The card for a partner in the same installation has not arrived yet. */
const isOnItsWay = ({ log, deliveries }: Signal, { id }: Forward): boolean =>
  deliveries.some(
    ({ kind, entry, state }) =>
      kind === 'crossing' &&
      state !== 'sent' &&
      log.some((line) => line.id === entry && line.what === 'forwardSent' && line.about === id),
  )

/** One partner to whom it goes, with what can be done now. */
export function forwardView(turn: Turn<BotEvent>, signal: Signal, about: Forward): View {
  const t = textsFor(turn)
  const data = { about: signal.id, value: about.id }
  const facts = [{ label: t.forward.stands, value: standInWords(turn, signal, about) }]
  const sent = about.sentOn !== undefined
  const here = about.partner.organisation !== undefined
  const document = [
    button('forward-document', t.documents.make, data),
    button('forward-copy', t.forward.copy, data, { opens: true }),
  ]
  const send = button('forward-sent', here ? t.neighbour.send : t.forward.markSent, data, { style: 'main' })
  const why = about.returned ? [ownText(`${t.neighbour.why}:`, 'quiet'), peopleText(about.returned.text)] : []
  return view(
    t.forward.notice(signal.reference),
    [
      heading(t.forward.title(signal.reference)),
      peopleText(about.partner.name),
      { kind: 'facts', facts },
      ...why,
    ],
    [
      ...(here ? [] : document),
      ...(sent ? [] : [send]),
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
  const facts = all.map((one) => ({ label: one.partner.name, value: standInWords(turn, signal, one) }))
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

/** The way to these fields, which have been read only when they were opened. */
export function copyDoor(turn: Turn<BotEvent>, signal: Signal, about: Forward): View {
  const { body, page, ...door } = copyView(turn, signal, about)
  return { ...door, body: body.slice(0, 1), actions: page?.opener ? [page.opener] : [] }
}
