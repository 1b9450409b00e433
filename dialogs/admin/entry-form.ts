import { readDay } from '../../bot/calendar.ts'
import type { Dialog, DialogWording, Question } from '../../bot/core/dialog.ts'
import type { Locale } from '../../bot/core/event.ts'
import { contactSchema, dividesLanguages, entryKinds, entryOwners } from '../../knowledge/entry.ts'
import { texts } from '../texts/index.ts'
import { areExamples, areSources, exampleCharacters, readContact, rows, words } from './entry-answers.ts'

const line = (name: string, ask: Question['ask'], more: Partial<Question> = {}): Question => ({
  name,
  input: 'text',
  max: 200,
  lines: 'one',
  ask,
  ...more,
})
const text = (name: string, ask: Question['ask'], more: Partial<Question> = {}): Question => ({
  name,
  input: 'text',
  max: 3000,
  ask,
  ...more,
})

const areTriggers = (typed: string): boolean =>
  words(typed).length <= 30 && words(typed).every((word) => word.length <= 200)
const areContacts = (typed: string): boolean =>
  rows(typed).length <= 6 && rows(typed).every((row) => contactSchema.safeParse(readContact(row)).success)

const isOneText = (typed: string): boolean => !dividesLanguages(typed)

/** The form of an entry: Dutch first, because English may be missing. */
export const entryDialog: Dialog = {
  name: 'entry',
  previewed: true,
  questions: [
    line('title', 'essential', { max: 120 }),
    text('text', 'essential', { fits: isOneText }),
    { name: 'kind', input: 'choice', choices: entryKinds, ask: 'essential' },
    text('sources', 'essential', { fits: areSources }),
    text('triggers', 'optional', { fits: areTriggers }),
    text('examples', 'optional', { max: exampleCharacters, fits: areExamples }),
    line('titleEn', 'optional', { max: 120 }),
    text('textEn', 'optional', { fits: isOneText }),
    text('triggersEn', 'optional', { fits: areTriggers }),
    text('contacts', 'optional', { fits: areContacts }),
    { name: 'owner', input: 'choice', choices: entryOwners, ask: 'optional' },
    line('reviewBy', 'optional', { fits: (typed) => readDay(typed) !== undefined }),
    line('why', 'optional', { max: 500 }),
  ],
  wording,
}

function wording(locale: Locale): DialogWording {
  const { admin, dialogs } = texts[locale]
  const { misfits } = admin
  const { questions, ...rest } = dialogs.entry
  const misfitOf: Record<string, string> = {
    text: misfits.text,
    textEn: misfits.text,
    sources: misfits.sources,
    triggers: misfits.triggers,
    triggersEn: misfits.triggers,
    examples: misfits.examples,
    contacts: misfits.contacts,
    reviewBy: misfits.date,
  }
  const withMisfits = Object.entries(questions).map(([name, words]) => {
    const misfit = misfitOf[name]
    return [name, misfit ? { ...words, misfit } : words] as const
  })
  return { ...rest, questions: Object.fromEntries(withMisfits) }
}
