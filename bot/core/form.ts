import { type Faults, questionsFor } from './conversation.ts'
import type { Dialog, DialogWording, Draft, Question, StepWording } from './dialog.ts'
import { writtenSoFar } from './meanwhile.ts'
import { button, type Choice, type Field, heading, ownText, type View } from './view.ts'

/** What was typed and what was wrong with it, so that nothing is lost when a page is shown again. */
export interface Typed {
  values: Record<string, string>
  faults: Faults
}

export const nothingTyped: Typed = { values: {}, faults: {} }

export function choicesOf(question: Question, words: DialogWording): Choice[] {
  const labels = words.questions[question.name]?.choices ?? {}
  return (question.choices ?? []).map((value) => ({ value, label: labels[value] ?? value }))
}

/** The input for one question, with what was typed before and the fault beside it. */
export function fieldOf(
  question: Question,
  words: DialogWording,
  steps: StepWording,
  draft: Draft,
  typed: Typed,
): Field {
  const wording = words.questions[question.name]
  const fault = typed.faults[question.name]
  return {
    name: question.name,
    label: wording?.ask ?? question.name,
    hint: wording?.hintFor?.(draft.answers) ?? wording?.hint ?? '',
    input:
      question.input === 'text'
        ? { kind: 'text', max: question.max ?? 0, lines: question.lines ?? 'many' }
        : { kind: question.input, choices: choicesOf(question, words) },
    required: question.ask === 'essential',
    value: typed.values[question.name] ?? draft.answers[question.name] ?? '',
    error: fault ? sentence(fault, steps, wording?.misfit) : '',
  }
}

function sentence(fault: Faults[string], steps: StepWording, misfit = steps.required): string {
  if (fault?.kind === 'misfit') return misfit
  if (fault?.kind === 'too-long') return steps.tooLong(fault.max, fault.typed)
  return fault?.kind === 'choose' ? steps.choose : steps.required
}

/** All questions of a dialog on one page, from the same list as the chat. */
export function wholeForm(
  dialog: Dialog,
  words: DialogWording,
  steps: StepWording,
  draft: Draft,
  typed: Typed,
): View {
  const faulty = Object.keys(typed.faults).length > 0
  const asked = questionsFor(dialog, { ...draft.answers, ...typed.values })
  const few = asked.filter(({ ask }) => ask === 'essential').length
  const mayBeLeft = few > 0 && asked.length > few ? [ownText(steps.onlyFirst(few), 'quiet')] : []
  const about = { draft: draft.id, value: writtenSoFar(dialog, draft) }
  const said = faulty ? [ownText(steps.notAnswered, 'warning')] : mayBeLeft
  return {
    notice: words.notice,
    body: [heading(words.title), ...said],
    fields: asked.map((question) => fieldOf(question, words, steps, draft, typed)),
    actions: [
      button('submit', words.preview ?? words.send, about, { style: 'main', submits: true }),
      button('stop', steps.stop, about, { carries: true }),
    ],
    page: { opener: button('whole', steps.openForm, { draft: draft.id }, { style: 'main', opens: true }) },
  }
}
