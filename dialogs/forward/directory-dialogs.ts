import type { Dialog, Question } from '../../bot/core/dialog.ts'
import { partnerKinds } from '../../bot/signals/partner.ts'
import { texts } from '../texts/index.ts'

const line = (name: string): Question => ({
  name,
  input: 'text',
  max: 200,
  lines: 'one',
  ask: 'essential',
})

/** One ground a line. */
export const groundsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((row) => row.trim())
      .filter(Boolean),
  ),
]

/** Slack shows no more of a choice than this many characters. */
const longestGround = 70
const areGrounds = (typed: string): boolean =>
  groundsIn(typed).length <= 12 && groundsIn(typed).every(({ length }) => length <= longestGround)

const questions = {
  partner: [
    { name: 'kind', input: 'choice', choices: partnerKinds, ask: 'essential' },
    { ...line('name'), max: 70 },
    line('route'),
    line('contact'),
  ],
  grounds: [{ name: 'text', input: 'text', max: 1000, ask: 'essential', fits: areGrounds }],
} as const satisfies Record<string, readonly Question[]>

/** The forms with which functionarissen keep to whom they forward, and on which grounds. */
export const directoryDialog = (name: 'partner' | 'grounds'): Dialog => ({
  name,
  questions: questions[name],
  wording: (locale) => texts[locale].dialogs[name],
})
