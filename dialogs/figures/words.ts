import { type Figures, noDepartment, type Table } from '../../bot/signals/figures.ts'
import type { Texts } from '../texts/index.ts'

/** One count as people read it, in a table of which the last says what all others are together. */
export interface Row {
  value: string
  count: number
}

/** Everything here is drawn from what is shown of a year; there is nothing else to draw from. */
export function rowsOf(t: Texts, table: Table): Row[] {
  const shown = table.shown.map(({ value, count }) => ({ value: valueWords(t, table.by, value), count }))
  return table.rest > 0 ? [...shown, { value: restWords(t, table), count: table.rest }] : shown
}

/** Nothing of it could be shown apart, so all that is left to say is the total. */
export const isUndivided = ({ shown }: Table): boolean => shown.length === 0

function restWords({ figures }: Texts, { by, shown }: Table): string {
  const isAllPassedOn = by === 'course' && shown.every(({ value }) => value === 'kept')
  return isAllPassedOn && shown.length > 0 ? figures.passedOn : figures.rest
}

function valueWords(t: Texts, by: Table['by'], value: string): string {
  const { figures } = t
  switch (by) {
    case 'course':
      return figures.course[value as keyof typeof figures.course] ?? value
    case 'heard':
      return figures.heard[value as keyof typeof figures.heard] ?? value
    case 'department':
      return value === noDepartment ? figures.otherDepartment : value
    case 'form':
    case 'sector':
    case 'age':
    case 'place':
      if (value === 'unknown') return figures.notKnown
      return asInSentence(t.dialogs.assess.questions[by]?.choices?.[value] ?? value)
  }
}

const asInSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** What says that nobody knows, or that it is something else, is no form that the others would be hidden behind. */
const noForm = ['other', 'none', 'unknown']

/** "8 van de 14 signalen gaan over …", where more than half are about one form and that may be shown. */
export function dominantForm(t: Texts, { total = 0, tables }: Figures): string | undefined {
  const shown = tables.find(({ by }) => by === 'form')?.shown ?? []
  const most = shown.find(({ value, count }) => count * 2 > total && !noForm.includes(value))
  return most && t.figures.dominant(most.count, total, valueWords(t, 'form', most.value))
}

/** A table in words, each count apart. */
export const tableLines = (t: Texts, table: Table): string[] =>
  isUndivided(table)
    ? [t.figures.allSmall]
    : rowsOf(t, table).map(({ value, count }) => t.figures.cell(value, count))
