import { type Day, dateInWords } from '../../bot/calendar.ts'
import type { Dialog, DialogName, DialogWording, Question } from '../../bot/core/dialog.ts'
import type { Locale } from '../../bot/core/event.ts'
import { heldBackOf, passableLabel, passableOf } from '../../bot/handover/document.ts'
import { forwardsOf } from '../../bot/signals/forwards.ts'
import { shortTime } from '../../bot/signals/page.ts'
import { outcomes } from '../../bot/signals/partner.ts'
import { choice, text } from '../desk/fields.ts'
import type { Place } from '../report-signal.ts'
import { texts } from '../texts/index.ts'

/** The forms with which a functionaris forwards a signal; each depends on the signal that it is about. */
export const forwardDialogs = ['forward', 'outcome', 'outcomes'] as const satisfies readonly DialogName[]
export type ForwardDialog = (typeof forwardDialogs)[number]

export const isForwardDialog = (name: string): name is ForwardDialog =>
  (forwardDialogs as readonly string[]).includes(name)

const questions: Record<ForwardDialog, (place: Place) => Question[]> = {
  forward: ({ partners = [], grounds = [], signal }) => [
    choice(
      'partner',
      partners.map(({ id }) => id),
    ),
    text('reason', 1000),
    choice('ground', grounds),
    choice('contactSafe', ['yes', 'no', 'unknown']),
    choice('consult', ['yes', 'no']),
    { name: 'fields', input: 'choices', choices: signal ? passableOf(signal) : [], ask: 'essential' },
    text('text', 2000, { ask: 'optional' }),
  ],
  outcome: ({ signal }) => [
    choice('to', signal ? forwardsOf(signal).map(({ id }) => id) : []),
    choice('result', outcomes),
    choice('tell', ['no', 'yes']),
    text('text', 2000, { ask: 'optional' }),
  ],
  // One for each signal, by the id of what was forwarded.
  outcomes: ({ unanswered = [] }) =>
    unanswered.map(({ forward: { id } }) => choice(id, outcomes, 'optional')),
}

/** A question that has nothing to choose from, because the signal can't be seen any more, is not asked; sending is refused then. */
export const forwardDialog = (name: ForwardDialog, place: Place): Dialog => ({
  name,
  questions: questions[name](place).filter(({ choices }) => choices?.length !== 0),
  wording: (locale) => wording(name, place, locale),
  ...(name === 'forward' ? { previewed: true } : {}),
})

function wording(name: ForwardDialog, place: Place, locale: Locale): DialogWording {
  const t = texts[locale]
  const words = t.dialogs[name]
  if (name === 'outcomes') return { ...words, questions: eachOutcome(place, locale) }
  const { partners = [], grounds = [], signal } = place
  const named = {
    partner: Object.fromEntries(partners.map((one) => [one.id, one.name])),
    ground: Object.fromEntries(grounds.map((ground) => [ground, ground])),
    fields: Object.fromEntries((signal ? passableOf(signal) : []).map((one) => [one, passableLabel(t, one)])),
    to: Object.fromEntries(
      (signal ? forwardsOf(signal) : []).map(({ id, partner, line }) => [
        id,
        `${partner.name}, ${shortTime(line.at, locale)}`,
      ]),
    ),
  }
  const off = signal ? heldBackOf(signal).map((one) => t.forward.off[one]) : []
  const hintOf = (question: string, hint: string) => (question === 'fields' ? [hint, ...off].join(' ') : hint)
  const asked = Object.entries(words.questions).map(([question, one]) => [
    question,
    {
      ...one,
      hint: hintOf(question, one.hint),
      ...(Object.hasOwn(named, question) ? { choices: named[question as keyof typeof named] } : {}),
    },
  ])
  return { ...words, questions: Object.fromEntries(asked) }
}

/** Asked by the number and the day on which it was sent. */
function eachOutcome({ unanswered = [] }: Place, locale: Locale): DialogWording['questions'] {
  const t = texts[locale]
  const choices = t.dialogs.outcome.questions.result?.choices ?? {}
  const asked = unanswered.map(({ signal: { reference }, forward: { id, sentOn } }) => {
    const day = dateInWords((sentOn ?? '') as Day, locale)
    return [id, { ask: `${reference}, ${t.forward.sentOn(day)}`, hint: '', short: reference, choices }]
  })
  return Object.fromEntries(asked)
}
