import type { Dialog, DialogName, Question } from '../../bot/core/dialog.ts'
import { holdReasons } from '../../bot/signals/entry.ts'
import { answers, grounds, requesters, requestKinds } from '../../bot/signals/request.ts'
import { choice, text } from '../desk/fields.ts'
import { texts } from '../texts/index.ts'

/** The forms about how long signals are kept, and about who asks for what is kept. */
export const retentionDialogs = [
  'hold',
  'request',
  'requestSearch',
  'requestAnswer',
] as const satisfies readonly DialogName[]
export type RetentionDialog = (typeof retentionDialogs)[number]

export const isRetentionDialog = (name: string): name is RetentionDialog =>
  (retentionDialogs as readonly string[]).includes(name)

const questions: Record<RetentionDialog, readonly Question[]> = {
  hold: [choice('why', holdReasons), text('text', 500)],
  request: [
    choice('what', requestKinds),
    choice('who', requesters),
    text('text', 60, { lines: 'one', ask: 'optional' }),
  ],
  // What is searched for is taken as it is typed, a phone number as well: it is hashed and thrown away.
  requestSearch: [{ name: 'text', input: 'text', max: 200, lines: 'one', ask: 'essential' }],
  requestAnswer: [choice('result', answers), choice('ground', grounds)],
}

export const retentionDialog = (name: RetentionDialog): Dialog => ({
  name,
  questions: questions[name],
  wording: (locale) => texts[locale].dialogs[name],
})
