import { type Day, dayInWords, dayOf } from '../../bot/calendar.ts'
import type { Locale } from '../../bot/core/event.ts'
import { openAgreements } from '../../bot/signals/agenda.ts'
import { standing } from '../../bot/signals/card.ts'
import { looseEnds } from '../../bot/signals/pack.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { formInWords } from '../desk/agenda.ts'
import { texts } from '../texts/index.ts'

/**
 * What a successor has to know of a case, each as a line: what it seems to be, where it stands and what is still to be done. Nothing that
 * was typed is in it but the names of partners, and what was agreed where `withTexts`.
 */
export function caseLines(signal: Signal, locale: Locale, withTexts = false): string[] {
  const t = texts[locale]
  const day = (value: string) => dayInWords(value as Day, locale)
  const dayIn = (at: string) => dayInWords(dayOf(new Date(at)), locale)
  const { since, questions, promised, silent } = looseEnds(signal)
  const form = formInWords(t, signal)
  return [
    ...(form ? [form] : []),
    t.packs.since(standing(t, signal), dayIn(since)),
    ...questions.map(({ at, answerBy }) =>
      answerBy ? t.packs.askedBy(dayIn(at), day(answerBy)) : t.packs.asked(dayIn(at)),
    ),
    ...(promised ? [t.page.again(day(promised))] : []),
    ...openAgreements(signal).map(({ due, text }, at) => {
      const said = t.agenda.agreementOf(at + 1, due ? t.agenda.before(day(due)) : t.agenda.noDay)
      return withTexts ? `${said}. ${text}` : said
    }),
    ...silent.map(({ partner, sentOn = '' }) => t.packs.silent(partner.name, day(sentOn))),
  ]
}
