import { chosenIn, type Faults, hasOpenOptional, questionsFor, stageOf } from './conversation.ts'
import type { Dialog, DialogWording, Draft, Question, StepWording } from './dialog.ts'
import { choicesOf, fieldOf, nothingTyped, type Typed } from './form.ts'
import {
  type Action,
  type ActionData,
  button,
  type Element,
  type Fact,
  heading,
  ownText,
  type View,
} from './view.ts'

/** What is needed to put a draft on the screen. */
export interface Asking {
  dialog: Dialog
  words: DialogWording
  steps: StepWording
}

/** The next thing to ask in a chat. `typed`: what was just tried and refused. */
export function ask(asking: Asking, draft: Draft, typed: Typed = nothingTyped): View {
  const stage = stageOf(asking.dialog, draft)
  switch (stage.at) {
    case 'question':
      return askQuestion(asking, draft, stage.question, typed)
    case 'enough':
      return askEnough(asking, draft)
    case 'which':
      return askWhich(asking, draft)
    // Who may be better off elsewhere, or has not accepted the offer yet, is told so by whoever knows the people and numbers.
    case 'offer':
    case 'elsewhere':
    case 'review':
      return review(asking, draft, typed.faults)
  }
}

function askQuestion(asking: Asking, draft: Draft, question: Question, typed: Typed): View {
  const { words, steps } = asking
  const field = fieldOf(question, words, steps, draft, typed)
  const asText = question.input !== 'choice'
  const how = question.input === 'choices' ? steps.typeChoices : steps.typeInstead
  const body: Element[] = asText ? [] : [heading(field.label)]
  if (!asText && field.hint) body.push(ownText(field.hint, 'quiet'))
  if (!asText && field.error) body.push(ownText(field.error, 'warning'))
  return {
    notice: words.notice,
    body,
    fields: asText ? [{ ...field, hint: [field.hint, how].filter(Boolean).join(' ') }] : [],
    actions: [...answersTo(asking, draft, question), ...ways(asking, draft, question)],
    ...(hasOne(asking.dialog) ? { page: {} } : {}),
  }
}

/** A dialog of one question: what is typed in the field goes at once, there is nothing to look over. */
export const hasOne = (dialog: Dialog): boolean => questionsFor(dialog, {}).length === 1

function answersTo({ dialog, words, steps }: Asking, draft: Draft, question: Question): Action[] {
  const about = { draft: draft.id, question: question.name }
  if (hasOne(dialog) && question.input === 'text')
    return [button('submit', words.send, about, { style: 'main', submits: true })]
  if (question.input !== 'choice')
    return [button('answer', steps.next, about, { style: 'main', submits: true })]
  return choicesOf(question, words).map(({ value, label }) => button('choose', label, { ...about, value }))
}

function ways({ dialog, steps }: Asking, draft: Draft, question: Question): Action[] {
  const about = { draft: draft.id }
  const untouched = draft.changing === undefined && dialog.questions[0] === question
  const optional = question.ask === 'optional' && !hasOne(dialog)
  const passed = { ...about, question: question.name }
  return [
    ...(optional && question.input === 'text' ? [way('skip', steps.dontKnow, passed)] : []),
    ...(optional ? [way('skip', steps.skip, passed)] : []),
    ...(optional && draft.changing === undefined ? [way('enough', steps.enough, about)] : []),
    ...(untouched && !hasOne(dialog) ? [opener(steps.whole, about)] : []),
    ...(untouched ? [] : [way('back', steps.back, about)]),
    button('stop', steps.stop, about, { style: 'way', carries: true }),
  ]
}

const opener = (label: string, data: ActionData): Action =>
  button('whole', label, data, { style: 'way', opens: true })

const way = (name: string, label: string, data: ActionData): Action =>
  button(name, label, data, { style: 'way' })

function askEnough({ words, steps }: Asking, draft: Draft): View {
  return {
    notice: words.notice,
    body: [ownText(words.enough)],
    fields: [],
    actions: [
      button('enough', steps.enough, { draft: draft.id }, { style: 'main' }),
      button('more', steps.more, { draft: draft.id }),
      way('back', steps.back, { draft: draft.id }),
    ],
  }
}

function askWhich({ dialog, words, steps }: Asking, draft: Draft): View {
  const answered = questionsFor(dialog, draft.answers).filter(({ name }) => draft.answers[name] !== undefined)
  const each = answered.map(({ name }) =>
    button('change', words.questions[name]?.short ?? name, { draft: draft.id, question: name }),
  )
  return {
    notice: words.notice,
    body: [ownText(steps.changeWhich)],
    fields: [],
    actions: [
      ...each,
      button('whole', steps.whole, { draft: draft.id }, { opens: true }),
      way('back', steps.back, { draft: draft.id }),
    ],
  }
}

function review(asking: Asking, draft: Draft, faults: Faults): View {
  const { dialog, words, steps } = asking
  const about = { draft: draft.id }
  const facts = questionsFor(dialog, draft.answers).flatMap((question) => factOf(asking, draft, question))
  const faulty = Object.keys(faults).length > 0
  return {
    notice: words.notice,
    body: [
      heading(words.title),
      { kind: 'facts', facts },
      ...(words.notes?.(draft.answers) ?? []).map((note) => ownText(note)),
      ownText(faulty ? steps.notAnswered : words.review, faulty ? 'warning' : 'plain'),
    ],
    fields: [],
    actions: [
      button('send', words.send, about, { style: 'main' }),
      ...oneChange(asking, draft),
      button('change', steps.change, about),
      ...(hasOpenOptional(dialog, draft) ? [button('more', steps.more, about)] : []),
      button('discard', steps.discard, about),
    ],
  }
}

/** Some presets are changed with one press in the review. */
function oneChange({ dialog, words, steps }: Asking, draft: Draft): Action[] {
  return dialog.questions
    .filter(({ oneTouch }) => oneTouch)
    .flatMap((question) => {
      const others = choicesOf(question, words).filter(({ value }) => value !== draft.answers[question.name])
      const about = { draft: draft.id, question: question.name }
      return others.map(({ value, label }) => button('preset', steps.rather(label), { ...about, value }))
    })
}

/** The free text is not repeated: who stands behind the writer, or opens the chat later, must not read it. */
function factOf({ words, steps }: Asking, draft: Draft, question: Question): Fact[] {
  const wording = words.questions[question.name]
  const value = draft.answers[question.name]
  // What was filled in beforehand and is hardly ever changed says nothing.
  if (value === undefined || (value === question.preset && !question.oneTouch)) return []
  const told =
    question.input === 'text'
      ? steps.kept(value.split(/\s+/).length)
      : chosenIn(value)
          .map((one) => wording?.choices?.[one] ?? one)
          .join(', ')
  return [{ label: wording?.short ?? '', value: told }]
}
