import type { Dialog } from '../bot/core/dialog.ts'
import { texts } from './texts/index.ts'

/**
 * THE list of questions: chat and form are both derived from it. Danger first; one question is required to be useful.
 * Kinds of place and forms after domain.md 5.2 and 1.2, in words that people use.
 */
export const reportSignal: Dialog = {
  name: 'report',
  questions: [
    { name: 'danger', input: 'choice', choices: ['yes', 'no', 'unknown'], ask: 'essential' },
    { name: 'what', input: 'text', max: 8000, ask: 'essential' },
    {
      name: 'place',
      input: 'choice',
      choices: ['home', 'work', 'counter', 'street', 'online', 'other', 'unknown'],
      ask: 'optional',
    },
    {
      name: 'form',
      input: 'choice',
      choices: ['labour', 'sexual', 'criminal', 'domestic', 'other', 'unknown'],
      ask: 'optional',
    },
    { name: 'known', input: 'choice', choices: ['named', 'withheld'], ask: 'preset', preset: 'named' },
  ],
  wording: (locale) => texts[locale].dialogs.report,
}
