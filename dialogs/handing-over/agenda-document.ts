import { type Day, dayInWords, dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import type { Locale } from '../../bot/core/event.ts'
import { line } from '../../bot/core/view.ts'
import type { PrintedDocument, PrintedPart } from '../../bot/handover/document.ts'
import type { Subject } from '../../bot/handover/links.ts'
import { isOnAgenda, openAgreements } from '../../bot/signals/agenda.ts'
import type { Functionaris, Signal } from '../../bot/signals/signal.ts'
import { notePrinted } from '../../bot/signals/triage.ts'
import { standsAs } from '../desk/agenda.ts'
import { openFor } from '../desk/lists.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import { type Texts, texts } from '../texts/index.ts'
import { offerDocument } from './offer.ts'
import { type Opening, signalsOnPaper } from './opening.ts'

/** "Document maken" of the agenda: what is on it now and this person may see. */
export async function makeAgendaDocument(
  parts: DialogParts,
  turn: ActionTurn,
  by: Functionaris,
): Promise<Outcome> {
  const { agenda } = textsFor(turn)
  const signals = (await openFor(parts, turn, by)).filter(isOnAgenda).map(({ id }) => id)
  if (signals.length === 0) return shows(turn.person, line(agenda.empty))
  const subject = { kind: 'agenda' as const, signals }
  return shows(turn.person, offerDocument(parts, turn, { subject, notice: agenda.notice }))
}

export async function drawAgenda(
  parts: DialogParts,
  opening: Opening,
  { signals: ids }: Extract<Subject, { kind: 'agenda' }>,
): Promise<PrintedDocument | undefined> {
  const signals = await signalsOnPaper(parts, opening, ids, (by, made) => notePrinted(by, 'agenda', made))
  return signals.length > 0 ? agendaDocument(signals, opening.locale, dayOf(opening.now)) : undefined
}

/** The agenda on paper: no names, no texts and no address, with room to write down what is agreed (product.md, "The functionaris" 7). */
export function agendaDocument(signals: readonly Signal[], locale: Locale, today: Day): PrintedDocument {
  const t = texts[locale]
  return {
    locale,
    title: t.agenda.title(dayInWords(today, locale)),
    file: `agenda-${today}`,
    warnings: [],
    facts: [],
    parts: signals.map((signal, at) => partOf(t, signal, locale, at + 1)),
  }
}

function partOf(t: Texts, signal: Signal, locale: Locale, nth: number): PrintedPart {
  const agreed = openAgreements(signal).map(({ due }, at) => {
    const day = due ? t.agenda.before(dayInWords(due as Day, locale)) : t.agenda.noDay
    return t.agenda.agreementOf(at + 1, day)
  })
  return {
    label: `${nth}. ${signal.reference}`,
    text: [standsAs(t, signal), ...agreed].join('\n'),
    toFill: t.agenda.toFill,
  }
}
