import { type Day, dateInWords } from '../../bot/calendar.ts'
import type { Locale } from '../../bot/core/event.ts'
import type { PrintedDocument } from '../../bot/handover/document.ts'
import type { DocumentLink } from '../../bot/handover/links.ts'
import { type Figures, smallest } from '../../bot/signals/figures.ts'
import type { DialogParts } from '../parts.ts'
import { texts } from '../texts/index.ts'
import { opensFigures } from './rights.ts'
import { dominantForm, isUndivided, rowsOf, tableLines } from './words.ts'
import { figuresOfYear } from './year.ts'

/** The figures on paper, with rights asked again when they are opened; `undefined`: it is no such document, or not for this person any more. */
export async function drawFigures(
  parts: DialogParts,
  { by, locale, subject }: Pick<DocumentLink, 'by' | 'locale' | 'subject'>,
  now: Date,
): Promise<PrintedDocument | undefined> {
  if (subject.kind !== 'figures' || !(await opensFigures(parts, by))) return undefined
  const figures = await figuresOfYear(parts, by.organisation, subject.year, now)
  return figures && figuresDocument(figures, locale)
}

/** One year on a page, and as rows for a spreadsheet. */
export function figuresDocument(shown: Figures, locale: Locale): PrintedDocument {
  const t = texts[locale]
  const { figures } = t
  const { year, on, total, tables } = shown
  const dominant = dominantForm(t, shown)
  const counted = total === undefined ? figures.few(smallest) : figures.total(total)
  const about = [
    ...(total === undefined ? [] : [figures.withheld(smallest)]),
    figures.care,
    figures.notCounted,
    figures.fixed(dateInWords(on as Day, locale)),
  ]
  return {
    locale,
    title: figures.title(year),
    file: `cijfers-${year}`,
    warnings: [],
    facts: [],
    parts: [
      { label: figures.allSignals, text: [counted, ...(dominant ? [dominant] : [])].join('\n') },
      ...tables.map((table) => ({
        label: figures.by[table.by],
        text: tableLines(t, table).join('\n'),
      })),
      { label: figures.about, text: about.join('\n') },
    ],
    sheet: sheetOf(shown, locale),
  }
}

function sheetOf({ year, total, tables }: Figures, locale: Locale): string[][] {
  const t = texts[locale]
  const { by, allSignals, allSmall } = t.figures
  const { year: inYear, by: part, value: what, count } = t.figures.columns
  return [
    [inYear, part, what, count],
    [year, allSignals, '', total === undefined ? t.figures.lessThan(smallest) : String(total)],
    ...tables.flatMap((table) =>
      isUndivided(table)
        ? [[year, by[table.by], allSmall, '']]
        : rowsOf(t, table).map(({ value, count }) => [year, by[table.by], value, String(count)]),
    ),
  ]
}
