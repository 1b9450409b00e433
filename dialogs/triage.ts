import type { Dialog, DialogName } from '../bot/core/dialog.ts'
import type { Locale } from '../bot/core/event.ts'
import { reportSignal } from './report-signal.ts'
import { texts } from './texts/index.ts'

const oneText = (name: 'question' | 'answer' | 'feedback'): Dialog => ({
  name,
  questions: [{ name: 'text', input: 'text', max: 4000, ask: 'essential' }],
  wording: (locale: Locale) => texts[locale].dialogs[name],
})

const close: Dialog = {
  name: 'close',
  questions: [
    {
      name: 'reason',
      input: 'choice',
      choices: ['no-step', 'elsewhere', 'help', 'double', 'mistake'],
      ask: 'essential',
    },
    { name: 'feedback', input: 'text', max: 4000, ask: 'optional' },
    { name: 'silent', input: 'text', max: 1000, ask: 'optional' },
  ],
  wording: (locale) => texts[locale].dialogs.close,
}

/** Every dialog by its name. */
export const dialogs: Record<DialogName, Dialog> = {
  report: reportSignal,
  question: oneText('question'),
  answer: oneText('answer'),
  feedback: oneText('feedback'),
  close,
}
