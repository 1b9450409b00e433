import type { Locale } from '../../bot/core/event.ts'
import type { PrintedDocument } from '../../bot/handover/document.ts'
import type { Request } from '../../bot/signals/request.ts'
import { categoryOf, monthOf } from '../../bot/signals/retention.ts'
import { assessmentOf, type Signal } from '../../bot/signals/signal.ts'
import type { Category } from '../../bot/signals/terms.ts'
import { texts } from '../texts/index.ts'

/**
 * Inventory for a Woo request: one line for each signal, with a proposal of what is refused. No number, no department, no exact day and nothing of
 * what a partner did; the grounds are the same for all, because a ground of its own would tell of an investigation (domain.md, "Woo" and 15).
 */
export function inventoryDocument(
  { number }: Request,
  signals: readonly Signal[],
  locale: Locale,
): PrintedDocument {
  const { requests, retention, dialogs } = texts[locale]
  const choices = Object.entries(dialogs.requestAnswer.questions.ground?.choices ?? {})
  // Those of article 5.1; the others are no ground in a Woo request.
  const grounds = choices.flatMap(([ground, words]) => (ground.startsWith('woo') ? words : []))
  const lines = signals.map((signal) => {
    const category = toldAs(signal)
    const words = category ? retention.categories[category] : requests.open
    return [words, monthOf(signal), formOf(signal, locale)] as const
  })
  const sorted = lines
    .map((line) => ({ line, month: line[1], text: requests.inventoryLine(...line) }))
    .toSorted((a, b) => a.month.localeCompare(b.month) || a.text.localeCompare(b.text))
  return {
    locale,
    title: requests.inventoryTitle(number),
    file: `inventaris-${number}`,
    warnings: [requests.inventoryWhat],
    facts: [],
    parts: sorted.map(({ text }, at) => ({
      label: String(at + 1),
      text: [text, requests.refusedParts, requests.refusedGrounds, ...grounds].join('\n'),
    })),
    sheet: [
      requests.inventoryColumns,
      ...sorted.map(({ line }, at) => [
        String(at + 1),
        ...line,
        requests.refusedParts,
        [requests.refusedGrounds, ...grounds].join('\n'),
      ]),
    ],
  }
}

/** That it became a report with a partner is the partner's to tell: here it was forwarded. */
function toldAs(signal: Signal): Category | undefined {
  const category = signal.remains?.category ?? categoryOf(signal)
  return category === 'report' ? 'passed-on' : category
}

function formOf(signal: Signal, locale: Locale): string {
  const { dialogs, requests } = texts[locale]
  const { form = '' } = signal.remains ?? { ...signal.answers, ...assessmentOf(signal) }
  return (
    dialogs.assess.questions.form?.choices?.[form] ??
    dialogs.report.questions.form?.choices?.[form] ??
    requests.noForm
  )
}
