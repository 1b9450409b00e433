import { type Day, dayInWords, readDay } from '../../bot/calendar.ts'
import type { Answers } from '../../bot/core/dialog.ts'
import type { Locale } from '../../bot/core/event.ts'
import { texts } from '../texts/index.ts'

/** Sentences to start from; none of them speaks of an investigation (product.md, "Doorzetten"). */
export const readyTexts = ['no-step', 'passed-on', 'help', 'busy'] as const

/**
 * What the reporter reads, in the reporter's language: a ready sentence, the functionaris' own words, why more can't be told, and when there
 * will be more. Empty when nothing was chosen or written.
 */
export function feedbackText(answers: Answers, locale: Locale): string {
  const t = texts[locale]
  const known = readyTexts.find((name) => name === answers.ready)
  const said = [known ? t.feedbackText.ready[known] : '', answers.text ?? ''].filter(Boolean)
  if (said.length === 0) return ''
  const day = promisedIn(answers)
  return [
    ...said,
    answers.cannotTell === 'yes' ? t.feedbackText.cannotTell : '',
    day ? t.feedbackText.again(dayInWords(day, locale)) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** The day on which the reporter was promised to hear more. */
export const promisedIn = ({ again }: Answers): Day | undefined => (again ? readDay(again) : undefined)
