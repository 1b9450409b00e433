import type { Dialog } from '../../bot/core/dialog.ts'
import { texts } from '../texts/index.ts'
import { readRoster } from './roster-words.ts'

/** On which half-days somebody works, asked of that person. */
export const rosterDialog: Dialog = {
  name: 'roster',
  questions: [
    {
      name: 'works',
      input: 'text',
      max: 300,
      lines: 'one',
      ask: 'essential',
      fits: (typed) => readRoster(typed) !== undefined,
    },
    { name: 'deputy', input: 'choice', choices: ['no', 'yes'], ask: 'essential' },
  ],
  wording: (locale) => texts[locale].dialogs.roster,
}
