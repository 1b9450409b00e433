import type { Question } from '../../bot/core/dialog.ts'
import { clean } from '../personal-data.ts'

// The kinds of question that the forms of the desk are made of.

/** Something to type, of at most `max` characters, from which what never stays is taken out. */
export const text = (name: string, max: number, more: Partial<Question> = {}): Question => ({
  name,
  input: 'text',
  max,
  ask: 'essential',
  clean,
  ...more,
})

/** One of these. */
export const choice = (
  name: string,
  choices: readonly string[],
  ask: Question['ask'] = 'essential',
): Question => ({ name, input: 'choice', choices, ask })
