import { readDay } from '../bot/calendar.ts'
import { leftOut } from '../bot/core/conversation.ts'
import type { Answers, Dialog, DialogWording, Elsewhere, Question } from '../bot/core/dialog.ts'
import type { Locale } from '../bot/core/event.ts'
import { type Department, showsDepartment } from '../bot/signals/department.ts'
import type { Unanswered } from '../bot/signals/forwards.ts'
import type { NamedPartner } from '../bot/signals/partner.ts'
import type { Signal } from '../bot/signals/signal.ts'
import { mentionsInsider, speaksOfOwnPlight } from '../knowledge/hearing/insiders.ts'
import { clean, foundInWords, holdsOnRequest, onRequestAsTyped, takenOutInWords } from './personal-data.ts'
import { texts } from './texts/index.ts'

/** What the questions depend on in one municipality. */
export interface Place {
  departments: readonly Department[]
  receivers: readonly { id: string; name: string }[]
  /** For the forms about one signal: to whom and on which grounds it can be forwarded, and the signal itself. */
  partners?: readonly NamedPartner[]
  grounds?: readonly string[]
  signal?: Signal | undefined
  /** What one partner has not answered yet. */
  unanswered?: readonly Unanswered[]
}

const choice = (name: string, choices: readonly string[], ask: Question['ask'] = 'optional'): Question => ({
  name,
  input: 'choice',
  choices,
  ask,
})
const text = (name: string, max: number): Question => ({
  name,
  input: 'text',
  max,
  lines: 'one',
  ask: 'optional',
  clean,
})

const aboutSomebody = ({ subject }: Answers): boolean => subject !== 'location'

/** Asked only of who says something that makes the usual way unsafe or unfit. */
const unusual: readonly Question[] = [
  {
    ...choice('insider', ['exploits', 'affected', 'no'], 'essential'),
    when: ({ what = '' }) => mentionsInsider(what),
  },
  { ...choice('self', ['yes', 'no'], 'essential'), when: ({ what = '' }) => speaksOfOwnPlight(what) },
  { ...choice('keep', ['remove', 'keep'], 'essential'), when: holdsOnRequest, about: onRequestAsTyped },
]

/** After domain.md 4.2 (somebody, or a location only), 1.2 (forms), 5.2 (what is recorded) and 2.11 (safe contact). */
const more: readonly Question[] = [
  choice('subject', ['person', 'location', 'unknown']),
  choice('form', ['labour', 'sexual', 'criminal', 'domestic', 'other', 'unknown']),
  choice('place', ['home', 'work', 'counter', 'street', 'online', 'other', 'unknown']),
  text('neighbourhood', 100),
  text('address', 200),
  text('company', 200),
  text('when', 200),
  {
    ...choice('number', ['one', 'few', 'many', 'unknown']),
    meant: (typed) => (typed === 1 ? 'one' : typed > 5 ? 'many' : typed > 1 ? 'few' : undefined),
  },
  {
    ...choice('age', ['minor', 'adult', 'both', 'unknown']),
    // Up to four it is the number of a button.
    meant: (typed) => (typed > 4 ? (typed < 18 ? 'minor' : 'adult') : undefined),
  },
  choice('group', [
    'language',
    'papers',
    'debts',
    'home',
    'understanding',
    'addiction',
    'other',
    'none',
    'unknown',
  ]),
  choice('source', ['seen', 'person', 'other', 'feeling', 'unknown']),
  { ...choice('knows', ['yes', 'no', 'unknown']), when: aboutSomebody },
  { ...text('wish', 1000), when: aboutSomebody },
  { ...text('contact', 500), when: aboutSomebody },
  choice('told', ['no', 'team', 'police', 'veilig-thuis', 'other', 'unknown']),
  choice('wait', ['yes', 'no']),
]

/** Ways in which a signal can come besides this bot. */
const ways = ['phone', 'mail', 'person', 'letter', 'other']

/** The same questions for what came in another way, put to the functionaris who writes it down, with how and when it came. */
export const enterSignal: Dialog = {
  name: 'enter',
  questions: [
    choice('danger', ['yes', 'no', 'unknown'], 'essential'),
    choice('how', ways, 'essential'),
    { name: 'what', input: 'text', max: 20_000, ask: 'essential', clean },
    { ...text('day', 20), fits: (typed) => readDay(typed) !== undefined },
    text('teller', 500),
    ...more.filter(({ name }) => name !== 'source' && name !== 'told'),
  ],
  wording: (locale) => {
    const { report, enter } = texts[locale].dialogs
    const notes = (answers: Answers) => onlyPlace(enterSignal, locale, answers)
    return { ...enter, questions: { ...report.questions, ...enter.questions }, notes }
  },
}

/** A list to choose from where the municipality has named its departments. */
const department = ({ departments }: Place): Question =>
  departments.length > 0
    ? choice('department', [...departments.map(({ name }) => name), 'other'])
    : text('department', 100)

const hidden = ({ receivers }: Place): Question => ({
  ...choice('hidden', ['nobody', ...receivers.map(({ id }) => id)], 'preset'),
  preset: 'nobody',
  when: () => receivers.length > 0,
})

function leadsElsewhere({ receivers }: Place, answers: Answers): Elsewhere | undefined {
  if (answers.insider === 'exploits' && mentionsInsider(answers.what ?? '')) return 'insider'
  if (answers.self === 'yes' && speaksOfOwnPlight(answers.what ?? '')) return 'self'
  const left = receivers.filter(({ id }) => id !== answers.hidden)
  return receivers.length > 0 && left.length === 0 ? 'hidden' : undefined
}

/**
 * THE list of questions: chat and form are both derived from it. Danger first; one question is required to be useful,
 * everything else may be passed over (product.md, "Enough is enough").
 */
export const reportSignal = (place: Place): Dialog => ({
  name: 'report',
  questions: [
    choice('danger', ['yes', 'no', 'unknown'], 'essential'),
    { name: 'what', input: 'text', max: 20_000, ask: 'essential', clean },
    ...unusual,
    ...more,
    department(place),
    { ...choice('known', ['named', 'withheld', 'code'], 'preset'), preset: 'named', oneTouch: true },
    hidden(place),
  ],
  wording: (locale) => wording(place, locale),
  elsewhere: (answers) => leadsElsewhere(place, answers),
})

function wording(place: Place, locale: Locale): DialogWording {
  const t = texts[locale]
  const { questions, ...words } = t.dialogs.report
  const list = new Intl.ListFormat(locale)
  const named = Object.fromEntries(place.receivers.map(({ id, name }) => [id, name]))
  const departments = Object.fromEntries(place.departments.map(({ name }) => [name, name]))
  const changed = (name: string, more: object) => ({ [name]: { ...questions[name], ...more } })
  return {
    ...words,
    questions: {
      ...questions,
      ...changed('keep', { hintFor: (answers: Answers) => foundInWords(t, answers, list) }),
      ...changed('hidden', { choices: { ...questions.hidden?.choices, ...named } }),
      ...(place.departments.length > 0
        ? changed('department', { choices: { ...departments, other: t.reportNotes.otherDepartment } })
        : {}),
    } as DialogWording['questions'],
    notes: (answers) => notes(place, locale, answers),
  }
}

/** What its writer should know before it is sent. */
function notes(place: Place, locale: Locale, answers: Answers): string[] {
  const t = texts[locale]
  const excluded = place.receivers.find(({ id }) => id === answers.hidden)
  const showsTeam = showsDepartment(place.departments, answers.department)
  const said = {
    named: '',
    withheld: showsTeam ? t.reportNotes.withheldLarge : t.reportNotes.withheld,
    code: t.reportNotes.code,
  }
  return [
    takenOutInWords(t, answers, new Intl.ListFormat(locale)),
    said[answers.known as keyof typeof said] ?? '',
    excluded ? t.reportNotes.hidden(excluded.name) : '',
    ...onlyPlace(reportSignal(place), locale, answers),
  ].filter(Boolean)
}

/** What was written about somebody is not kept with a place: that is kept for longer. */
function onlyPlace(dialog: Dialog, locale: Locale, answers: Answers): string[] {
  const { dialogs, reportNotes } = texts[locale]
  const shorts: Readonly<Record<string, { short: string }>> = dialogs.report.questions
  const left = leftOut(dialog, answers).map((name) => `“${shorts[name]?.short ?? name}”`)
  return left.length > 0 ? [reportNotes.onlyPlace(new Intl.ListFormat(locale).format(left))] : []
}
