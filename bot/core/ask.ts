import { type Faults, hasOpenOptional, stageOf } from './conversation.ts'
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
    case 'offer':
    case 'review':
      return review(asking, draft, typed.faults)
  }
}

function askQuestion(asking: Asking, draft: Draft, question: Question, typed: Typed): View {
  const { words, steps } = asking
  const wording = words.questions[question.name]
  const field = fieldOf(question, words, steps, draft, typed)
  const asText = question.input === 'text'
  const body: Element[] = asText ? [] : [heading(field.label)]
  if (!asText && wording?.hint) body.push(ownText(wording.hint, 'quiet'))
  if (!asText && field.error) body.push(ownText(field.error, 'warning'))
  return {
    notice: words.notice,
    body,
    fields: asText ? [{ ...field, hint: [field.hint, steps.typeInstead].filter(Boolean).join(' ') }] : [],
    actions: [...answersTo(asking, draft, question), ...ways(asking, draft, question)],
    ...(asking.dialog.questions.length === 1 ? { page: {} } : {}),
  }
}

function answersTo({ dialog, words, steps }: Asking, draft: Draft, question: Question): Action[] {
  const about = { draft: draft.id, question: question.name }
  // The only question of its dialog: what is typed in the field goes at once, there is nothing to look over.
  if (dialog.questions.length === 1)
    return [button('submit', words.send, about, { style: 'main', submits: true })]
  if (question.input === 'text')
    return [button('answer', steps.next, about, { style: 'main', submits: true })]
  return choicesOf(question, words).map(({ value, label }) => button('choose', label, { ...about, value }))
}

function ways({ dialog, steps }: Asking, draft: Draft, question: Question): Action[] {
  const about = { draft: draft.id }
  const untouched = draft.changing === undefined && dialog.questions[0] === question
  const several = dialog.questions.length > 1
  // "I don't know" is a choice already where there are choices.
  const skips = question.ask === 'optional' && !question.choices?.includes('unknown')
  return [
    ...(skips ? [way('skip', steps.skip, { ...about, question: question.name })] : []),
    ...(untouched && several ? [opener(steps.whole, about)] : []),
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
  const each = dialog.questions.map(({ name }) =>
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
  const facts = dialog.questions.flatMap((question) => factOf(asking, draft, question))
  const faulty = Object.keys(faults).length > 0
  return {
    notice: words.notice,
    body: [
      heading(words.title),
      { kind: 'facts', facts },
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

/** A preset with two values is changed with one press in the review, to the other one. */
function oneChange({ dialog, words, steps }: Asking, draft: Draft): Action[] {
  return dialog.questions.flatMap((question) => {
    const other = choicesOf(question, words).find(({ value }) => value !== draft.answers[question.name])
    if (question.ask !== 'preset' || question.choices?.length !== 2 || !other) return []
    return [
      button('preset', steps.rather(other.label), {
        draft: draft.id,
        question: question.name,
        value: other.value,
      }),
    ]
  })
}

/** The free text is not repeated: who stands behind the writer, or opens the chat later, must not read it. */
function factOf({ words, steps }: Asking, draft: Draft, question: Question): Fact[] {
  const wording = words.questions[question.name]
  const value = draft.answers[question.name]
  if (value === undefined)
    return draft.skipped.includes(question.name)
      ? [{ label: wording?.short ?? '', value: steps.dontKnow }]
      : []
  const told =
    question.input === 'text' ? steps.kept(value.split(/\s+/).length) : (wording?.choices?.[value] ?? value)
  return [{ label: wording?.short ?? '', value: told }]
}
