import { dialogNames, type Question } from '../bot/core/dialog.ts'
import { peopleText, type View, view } from '../bot/core/view.ts'
import { readReceiptCode } from '../bot/receipt-code.ts'
import { dialogOf } from './dialogs.ts'
import { clean } from './personal-data.ts'
import type { Texts } from './texts/index.ts'

/** Which questions take a text is the same everywhere. */
export const nowhere = { departments: [], receivers: [] }

const asked: readonly Question[] = dialogNames.flatMap((name) => dialogOf(name, nowhere).questions)
const texts = new Set(asked.flatMap(({ name, input }) => (input === 'text' ? [name] : [])))
const isChoice = (name: string, value: string): boolean =>
  asked.some((question) => question.name === name && question.choices?.includes(value))

/**
 * What somebody wrote in their own words into a form of which it is not known any more what it was: to be given back, so without what was chosen
 * and without what is never kept. The words of a receipt code go with the turn in which they were typed, so they are not repeated.
 */
export const ownWords = (values: Record<string, string>): string[] =>
  Object.entries(values).flatMap(([name, typed]) =>
    texts.has(name) && typed.trim() !== '' && !isChoice(name, typed) && !readReceiptCode(typed)
      ? [clean(typed)]
      : [],
  )

/** A larger message than this and Slack may refuse it, in characters. */
const piece = /.{1,4000}/gsu

/** Typed texts in messages of their own, so that the length of one never takes another away. */
export const givenBack = (t: Texts, typed: readonly string[]): View[] =>
  typed.flatMap((text) => text.match(piece) ?? []).map((text) => view(t.menu.notice, [peopleText(text)]))
