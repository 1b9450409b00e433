import type { Answers, Dialog, Draft, Elsewhere, Question } from './dialog.ts'

/** What a person did within a dialog. */
export type Input =
  | { do: 'say'; text: string }
  | { do: 'answer'; values: Record<string, string> }
  | { do: 'choose'; question: string; value: string }
  | { do: 'skip'; question: string }
  | { do: 'accept' | 'enough' | 'more' | 'back' | 'send' }
  | { do: 'change'; question?: string | undefined }

/** What is wrong with an answer. The view turns it into a sentence beside the field. */
export type Fault =
  | { kind: 'required' }
  | { kind: 'choose' }
  | { kind: 'misfit' }
  | { kind: 'too-long'; max: number; typed: number }
export type Faults = Record<string, Fault>

/** Where a draft stands; derived from it each time, never stored. */
export type Stage =
  | { at: 'offer' }
  | { at: 'question'; question: Question }
  | { at: 'elsewhere'; why: Elsewhere }
  | { at: 'enough' }
  | { at: 'which' }
  | { at: 'review' }

/** `ready`: everything needed is there and the person said send. `stale`: the press was about something already answered. */
export interface Step {
  draft: Draft
  faults: Faults
  ready: boolean
  stale: boolean
}

/** Nothing was wrong with it, and it was not about something that was dealt with before. */
export const isFine = ({ faults, stale }: Step): boolean => !stale && Object.keys(faults).length === 0

export const questionOf = (dialog: Dialog, name: string): Question | undefined =>
  dialog.questions.find((question) => question.name === name)

/** The questions that make sense with these answers. */
export const questionsFor = (dialog: Dialog, answers: Answers): Question[] =>
  dialog.questions.filter(({ when }) => when?.(answers) ?? true)

/** Texts that were written and would not go along, because their question makes no sense any more with the other answers. */
export const leftOut = (dialog: Dialog, answers: Answers): string[] => {
  const asked = questionsFor(dialog, answers)
  const others = dialog.questions.filter((question) => question.input === 'text' && !asked.includes(question))
  return others.flatMap(({ name }) => (answers[name] === undefined ? [] : [name]))
}

const isOpen = (draft: Draft, question: Question): boolean =>
  draft.answers[question.name] === undefined && !draft.skipped.includes(question.name)

const firstOpen = (dialog: Dialog, draft: Draft, ask: Question['ask']): Question | undefined =>
  questionsFor(dialog, draft.answers).find((question) => question.ask === ask && isOpen(draft, question))

export const hasOpenOptional = (dialog: Dialog, draft: Draft): boolean =>
  firstOpen(dialog, draft, 'optional') !== undefined

/** The first thing that is still to be done. */
export function stageOf(dialog: Dialog, draft: Draft): Stage {
  if (draft.offered) return { at: 'offer' }
  if (draft.changing === 'which') return { at: 'which' }
  const changing = draft.changing === undefined ? undefined : questionOf(dialog, draft.changing)
  if (changing) return { at: 'question', question: changing }
  const why = dialog.elsewhere?.(draft.answers)
  if (why) return { at: 'elsewhere', why }
  const question = firstOpen(dialog, draft, 'essential')
  if (question) return { at: 'question', question }
  const optional = firstOpen(dialog, draft, 'optional')
  if (!optional || draft.enough) return { at: 'review' }
  return draft.more ? { at: 'question', question: optional } : { at: 'enough' }
}

/** The answer as it will be kept, or what is wrong with it. */
export function check(question: Question, typed: string): { value: string } | { fault: Fault } {
  const value = (question.clean?.(typed) ?? typed).trim()
  if (question.input === 'choices') return checkChoices(question, value)
  if (question.input === 'choice' && !question.choices?.includes(value)) return { fault: { kind: 'choose' } }
  if (value === '') return { fault: { kind: 'required' } }
  const max = question.max ?? 0
  if (question.input === 'text' && value.length > max)
    return { fault: { kind: 'too-long', max, typed: value.length } }
  if (question.fits && !question.fits(value)) return { fault: { kind: 'misfit' } }
  return { value }
}

/** Each once, in the order in which they are asked. */
function checkChoices({ choices = [] }: Question, typed: string): { value: string } | { fault: Fault } {
  const chosen = chosenIn(typed)
  const isKnown = chosen.length > 0 && chosen.every((one) => choices.includes(one))
  return isKnown
    ? { value: choices.filter((one) => chosen.includes(one)).join(',') }
    : { fault: { kind: 'choose' } }
}

/** The values in the answer to a question with several choices. */
export const chosenIn = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

const done = (draft: Draft): Step => ({ draft, faults: {}, ready: false, stale: false })
const faulty = (draft: Draft, faults: Faults): Step => ({ draft, faults, ready: false, stale: false })
/** A press about something that was dealt with before. */
export const staleStep = (draft: Draft): Step => ({ draft, faults: {}, ready: false, stale: true })

/**
 * One step of a conversation: pure, nothing is sent or saved in it.
 * A press on a question that is no longer the current one changes nothing and comes back as `stale`.
 */
export function step(dialog: Dialog, draft: Draft, input: Input): Step {
  switch (input.do) {
    case 'say':
      return say(dialog, draft, input.text)
    case 'choose':
      return isCurrent(dialog, draft, input.question)
        ? answer(dialog, draft, { [input.question]: input.value })
        : staleStep(draft)
    case 'answer':
      return answer(dialog, draft, input.values)
    case 'skip':
      return isCurrent(dialog, draft, input.question) ? skip(dialog, draft, input.question) : staleStep(draft)
    case 'accept':
      return draft.offered ? done({ ...draft, offered: undefined, enough: true }) : staleStep(draft)
    case 'enough':
      return done({ ...draft, enough: true, changing: undefined })
    case 'more':
      return done({ ...draft, more: true, enough: undefined, changing: undefined })
    case 'change':
      return done({ ...draft, changing: input.question ?? 'which' })
    case 'back':
      return done(back(dialog, draft))
    case 'send':
      return send(dialog, draft)
  }
}

/** Whether this question is the one that is being asked. */
export function isCurrent(dialog: Dialog, draft: Draft, question: string): boolean {
  const stage = stageOf(dialog, draft)
  return stage.at === 'question' && stage.question.name === question
}

/**
 * A typed message. At a question with choices that it is none of, it is taken as the answer to the open text question,
 * and after that as more of it: people tell their story when they are ready, and nothing typed may be lost.
 */
function say(dialog: Dialog, draft: Draft, text: string): Step {
  const stage = stageOf(dialog, draft)
  if (stage.at === 'question' && stage.question.input !== 'choice')
    return answer(dialog, draft, { [stage.question.name]: text })
  const typed = dialog.questions.filter(({ input }) => input === 'text')
  const story = typed.find(({ ask }) => ask === 'essential') ?? typed[0]
  if (!story || text.trim().split(/\s+/).length < 3) return staleStep(draft)
  const before = draft.answers[story.name]
  const step = answer(dialog, draft, {
    [story.name]: before === undefined ? text : `${before}\n${text.trim()}`,
  })
  return { ...step, draft: { ...step.draft, changing: draft.changing, offered: draft.offered } }
}

function answer(dialog: Dialog, draft: Draft, values: Record<string, string>): Step {
  const answers = { ...draft.answers }
  const faults: Faults = {}
  const skipped = new Set(draft.skipped)
  for (const [name, typed] of Object.entries(values)) {
    const question = questionOf(dialog, name)
    if (!question) continue
    if (typed.trim() === '' && question.ask !== 'essential') {
      delete answers[name]
      skipped.add(name)
      continue
    }
    const checked = check(question, typed)
    if ('fault' in checked) faults[name] = checked.fault
    else {
      answers[name] = checked.value
      skipped.delete(name)
    }
  }
  if (Object.keys(faults).length > 0) return faulty(draft, faults)
  for (const name of outdated(dialog, draft.answers, answers)) if (!(name in values)) delete answers[name]
  const told = { ...draft, offered: undefined, answers, skipped: [...skipped], changing: undefined }
  // Who has to know first that something stays behind sees the review.
  if (leftOut(dialog, answers).length > 0) return done({ ...told, sending: undefined })
  return told.sending ? send(dialog, told) : done(told)
}

/** Questions that are about something else now than when they were answered. */
const outdated = (dialog: Dialog, before: Answers, after: Answers): string[] =>
  dialog.questions.flatMap(({ name, about }) => (about && about(after) !== about(before) ? [name] : []))

function skip(dialog: Dialog, draft: Draft, name: string): Step {
  const question = questionOf(dialog, name)
  if (question?.ask === 'essential')
    return faulty(draft, { [name]: { kind: question.input === 'text' ? 'required' : 'choose' } })
  const { [name]: _gone, ...answers } = draft.answers
  return done({ ...draft, answers, skipped: [...new Set([...draft.skipped, name])], changing: undefined })
}

/** Out of a change to the review; otherwise the last answered question is open again. */
function back(dialog: Dialog, draft: Draft): Draft {
  if (draft.changing !== undefined) return { ...draft, changing: undefined }
  const why = dialog.elsewhere?.(draft.answers)
  if (why) return reopened(dialog, draft, why)
  const before = questionsFor(dialog, draft.answers)
    .filter((question) => question.ask !== 'preset' && !isOpen(draft, question))
    .at(-1)
  if (!before) return draft
  // What was written stands in its field again; a choice is made anew with one press.
  if (before.input === 'text')
    return { ...draft, changing: before.name, enough: undefined, sending: undefined }
  const { [before.name]: _gone, ...answers } = draft.answers
  return {
    ...draft,
    answers,
    enough: undefined,
    sending: undefined,
    skipped: draft.skipped.filter((name) => name !== before.name),
  }
}

/** The question whose answer led elsewhere, as if it had not been answered. */
function reopened(dialog: Dialog, draft: Draft, name: Elsewhere): Draft {
  const { [name]: _gone, ...others } = draft.answers
  const preset = questionOf(dialog, name)?.preset
  const answers = preset === undefined ? others : { ...others, [name]: preset }
  return { ...draft, answers, sending: undefined, enough: true }
}

/**
 * Only from what is complete: a form's values were taken by `answer` before. What is still to be asked comes back as
 * faults when it could have been answered already; otherwise it is asked now, and the answer to it sends.
 */
function send(dialog: Dialog, draft: Draft): Step {
  const asked = questionsFor(dialog, draft.answers)
  const open = asked.filter((question) => question.ask === 'essential' && isOpen(draft, question))
  if (open.some(({ when }) => !when)) return faulty(draft, missing(open))
  if (open.length > 0 || dialog.elsewhere?.(draft.answers)) return done({ ...draft, sending: true })
  const names = new Set(asked.map(({ name }) => name))
  const answers = Object.fromEntries(Object.entries(draft.answers).filter(([name]) => names.has(name)))
  return { draft: { ...draft, answers }, faults: {}, ready: true, stale: false }
}

const missing = (open: Question[]): Faults =>
  Object.fromEntries(
    open.map(({ name, input }) => [name, { kind: input === 'text' ? 'required' : 'choose' }]),
  )

/** Whether there is nothing in it but what was filled in beforehand. */
export const isUntouched = (dialog: Dialog, { answers, skipped }: Draft): boolean =>
  skipped.length === 0 && dialog.questions.every(({ name, preset }) => answers[name] === preset)

/** A fresh draft with the presets filled in. `startedAt` in ISO 8601. */
export function begin(dialog: Dialog, draft: Pick<Draft, 'id' | 'startedAt' | 'about'>): Draft {
  const presets = dialog.questions.filter((question) => question.preset !== undefined)
  return {
    ...draft,
    dialog: dialog.name,
    answers: Object.fromEntries(presets.map((question) => [question.name, question.preset ?? ''])),
    skipped: [],
  }
}
