import { type Day, dateInWords } from '../../bot/calendar.ts'
import type { Locale } from '../../bot/core/event.ts'
import type { PrintedDocument } from '../../bot/handover/document.ts'
import { type Retention, retentionOf } from '../../bot/municipality.ts'
import type { Remains } from '../../bot/signals/remains.ts'
import type { DialogParts } from '../parts.ts'
import { type Texts, texts } from '../texts/index.ts'

/** One signal that was destroyed. */
export interface Gone {
  reference: string
  remains: Remains
}

/** "Verklaring van vernietiging" of one day; `undefined` when nothing was destroyed then. */
export async function drawStatement(
  parts: DialogParts,
  organisation: string,
  day: string,
  locale: Locale,
): Promise<PrintedDocument | undefined> {
  const all = await parts.store.everySignal(organisation)
  const gone = all.flatMap(({ reference, remains }) =>
    remains?.destroyed.on === day ? [{ reference, remains }] : [],
  )
  const retention = retentionOf(parts.municipality(organisation))
  return gone.length > 0 ? statementDocument(gone, day as Day, retention, locale) : undefined
}

/** Which, as what, after which term and by whose authorisation: no text and no reporter, because these are gone. */
export function statementDocument(
  gone: readonly Gone[],
  day: Day,
  { responsibleBody, ground, privacyProtocol }: Retention,
  locale: Locale,
): PrintedDocument {
  const { retention } = texts[locale]
  return {
    locale,
    title: retention.statementTitle(dateInWords(day, locale)),
    file: `vernietiging-${day}`,
    warnings: [],
    facts: [
      { label: retention.body, value: responsibleBody ?? retention.notDecided },
      { label: retention.ground, value: ground ?? retention.notDecided },
      { label: retention.protocol, value: privacyProtocol ?? retention.notDecided },
      { label: retention.count, value: String(gone.length) },
    ],
    parts: [
      ...gone
        .toSorted((a, b) => a.reference.localeCompare(b.reference))
        .map((one) => ({ label: one.reference, text: linesOf(texts[locale], one).join('\n') })),
      { label: retention.title, text: retention.what },
    ],
  }
}

function linesOf({ retention }: Texts, { remains: { category, destroyed } }: Gone): string[] {
  const { selection, days, authorisedBy } = destroyed
  return [
    retention.categories[category],
    selection ? retention.selection(selection) : retention.noSelection,
    retention.term(days),
    authorisedBy ? retention.authorisedBy(authorisedBy) : retention.authorisedBeforehand,
  ]
}
