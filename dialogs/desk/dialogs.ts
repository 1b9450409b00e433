import { readDay } from '../../bot/calendar.ts'
import type { Dialog, DialogName, DialogWording, Question } from '../../bot/core/dialog.ts'
import type { Locale } from '../../bot/core/event.ts'
import { outcomes } from '../../bot/signals/partner.ts'
import { kinds } from '../../bot/signals/remains.ts'
import type { Place } from '../report-signal.ts'
import { texts } from '../texts/index.ts'
import { readyTexts } from './feedback-text.ts'
import { choice, text } from './fields.ts'

/** The forms with which a functionaris works on a signal. */
export const deskDialogs = [
  'question',
  'feedback',
  'close',
  'assess',
  'note',
  'check',
  'caseNumber',
  'link',
  'handOver',
  'reopen',
  'agree',
  'reply',
  'giveBack',
  'closeForwarded',
] as const satisfies readonly DialogName[]
export type DeskDialog = (typeof deskDialogs)[number]

export const isDeskDialog = (name: string): name is DeskDialog =>
  (deskDialogs as readonly string[]).includes(name)

const short = { lines: 'one' } as const
const day = (name: string): Question =>
  text(name, 20, { ...short, ask: 'optional', fits: (typed) => readDay(typed) !== undefined })

const reasons = ['no-step', 'elsewhere', 'help', 'double', 'withdrawn', 'mistake']

/** What a functionaris makes of a signal (product.md, "duiden"). */
const assessment: readonly Question[] = [
  choice('form', kinds.form),
  choice('urgency', ['now', 'week', 'normal'], 'optional'),
  choice('sector', kinds.sector, 'optional'),
  choice('age', kinds.age, 'optional'),
  choice('place', kinds.place, 'optional'),
  choice('subject', ['person', 'location', 'unknown'], 'optional'),
]

const questions: Record<DeskDialog, (place: Place) => readonly Question[]> = {
  question: () => [text('text', 4000), day('answerBy')],
  feedback: () => [
    choice('ready', readyTexts, 'optional'),
    text('text', 4000, { ask: 'optional' }),
    choice('cannotTell', ['yes', 'no'], 'optional'),
    day('again'),
  ],
  close: () => [
    choice('reason', reasons),
    text('feedback', 4000, { ask: 'optional' }),
    text('silent', 1000, { ask: 'optional' }),
  ],
  assess: () => assessment,
  note: () => [text('text', 4000)],
  check: () => [text('text', 200, short), text('ground', 300, short)],
  caseNumber: () => [text('text', 100, short)],
  link: () => [text('text', 40, short)],
  handOver: ({ receivers }) => [
    choice(
      'to',
      receivers.map(({ id }) => id),
    ),
  ],
  reopen: () => [text('text', 1000)],
  agree: () => [text('text', 1000), day('due')],
  reply: () => [
    choice('result', outcomes),
    choice('tell', ['no', 'yes']),
    text('text', 2000, { ask: 'optional' }),
  ],
  giveBack: () => [text('text', 1000)],
  closeForwarded: () => [choice('reason', reasons), text('silent', 1000, { ask: 'optional' })],
}

export const deskDialog = (name: DeskDialog, place: Place): Dialog => ({
  name,
  questions: questions[name](place),
  wording: (locale) => (name === 'handOver' ? withColleagues(locale, place) : texts[locale].dialogs[name]),
})

function withColleagues(locale: Locale, { receivers }: Place): DialogWording {
  const { questions: asked, ...words } = texts[locale].dialogs.handOver
  const choices = Object.fromEntries(receivers.map(({ id, name }) => [id, name]))
  return { ...words, questions: { ...asked, ...(asked.to ? { to: { ...asked.to, choices } } : {}) } }
}
