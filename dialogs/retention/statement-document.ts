import { type Day, dateInWords } from '../../bot/calendar.ts'
import type { Locale, PersonKey } from '../../bot/core/event.ts'
import type { PrintedDocument } from '../../bot/handover/document.ts'
import { hasHandled } from '../../bot/members.ts'
import { type Retention, retentionOf } from '../../bot/municipality.ts'
import type { Remains } from '../../bot/signals/remains.ts'
import type { DialogParts } from '../parts.ts'
import { type Texts, texts } from '../texts/index.ts'

/** One signal that was destroyed. */
interface Gone {
  reference: string
  remains: Remains
}

/**
 * "Verklaring van vernietiging" of one day; `undefined` when nothing was destroyed then. Of what has expired nobody can tell any more from whom it
 * was kept, so a signal from which somebody was kept out is only counted for who handles signals, or did.
 */
export async function drawStatement(
  parts: DialogParts,
  { organisation, ...reader }: PersonKey,
  day: string,
  locale: Locale,
): Promise<PrintedDocument | undefined> {
  const all = await parts.store.everySignal(organisation)
  const gone = all.flatMap(({ reference, remains }) =>
    remains?.destroyed.on === day ? [{ reference, remains }] : [],
  )
  if (gone.length === 0) return undefined
  const handles = hasHandled(await parts.store.office(organisation), reader)
  const named = handles ? gone.filter(({ remains }) => !remains.secret) : gone
  const retention = retentionOf(parts.municipality(organisation))
  return statementDocument({ named, count: gone.length, day: day as Day }, retention, locale)
}

/** Which, as what, after which term and by whose authorisation: no text and no reporter, because these are gone. */
function statementDocument(
  { named, count, day }: { named: readonly Gone[]; count: number; day: Day },
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
      { label: retention.count, value: String(count) },
    ],
    parts: [
      ...named
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
