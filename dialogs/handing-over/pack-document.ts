import { type Day, dayInWords, dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import type { Locale } from '../../bot/core/event.ts'
import type { PrintedDocument } from '../../bot/handover/document.ts'
import type { Subject } from '../../bot/handover/links.ts'
import type { Functionaris, Signal } from '../../bot/signals/signal.ts'
import { notePrinted } from '../../bot/signals/triage.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import { texts } from '../texts/index.ts'
import { caseLines } from './case-words.ts'
import { offerDocument } from './offer.ts'
import { type Opening, signalsOnPaper } from './opening.ts'
import { packFor, packsView } from './packs.ts'

/** "Document maken" of somebody's cases. */
export async function makePackDocument(
  parts: DialogParts,
  turn: ActionTurn,
  by: Functionaris,
): Promise<Outcome> {
  const pack = await packFor(parts, turn, by, turn.event.data.value ?? '')
  if (!pack) return shows(turn.person, await packsView(parts, turn, by))
  const subject = { kind: 'pack' as const, from: pack.who.name, signals: pack.signals.map(({ id }) => id) }
  return shows(turn.person, offerDocument(parts, turn, { subject, notice: textsFor(turn).packs.notice }))
}

export async function drawPack(
  parts: DialogParts,
  opening: Opening,
  { from, signals: ids }: Extract<Subject, { kind: 'pack' }>,
): Promise<PrintedDocument | undefined> {
  const signals = await signalsOnPaper(parts, opening, ids, (by, made) => notePrinted(by, 'pack', made))
  const { locale, now } = opening
  return signals.length > 0 ? packDocument(from, signals, { locale, today: dayOf(now) }) : undefined
}

/** What a successor gets on paper: where each case stands and what was promised, without what the reporters wrote. */
export function packDocument(
  from: string,
  signals: readonly Signal[],
  { locale, today }: { locale: Locale; today: Day },
): PrintedDocument {
  const { packs } = texts[locale]
  return {
    locale,
    title: packs.documentTitle(from),
    file: `${packs.fileName}-${today}`,
    warnings: [packs.onlyFor],
    facts: [{ label: packs.standsOn, value: dayInWords(today, locale) }],
    parts: signals.map((signal, at) => ({
      label: `${at + 1}. ${signal.reference}`,
      text: caseLines(signal, locale, true).join('\n'),
    })),
  }
}
