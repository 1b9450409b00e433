import { chosenIn } from '../../bot/core/conversation.ts'
import type { Choice, Field } from '../../bot/core/view.ts'
import { limits } from './limits.ts'
import { literal, shortened } from './literal.ts'
import type { Block, Words } from './render.ts'

/** The name under which an input gives its value; which question it is about is its block's name. */
export const inputName = 'answer'

export const plainText = (text: string) => ({ type: 'plain_text', text: literal(text), emoji: false })

/** A field as a block of a modal: label, hint, what was typed before, and the fault beside it. */
export function inputBlocks(field: Field, words: Words): Block[] {
  if (isTooLong(field) && !field.error) return [tooLongHere(field, words)]
  const fault: Block[] = field.error ? [{ type: 'context', elements: [plainText(field.error)] }] : []
  return [input(field, words), ...fault]
}

const mostOf = (max: number): number => Math.min(max, limits.inputCharacters)

const isTooLong = ({ input, value }: Field): boolean =>
  input.kind === 'text' && value.length > mostOf(input.max)

/** Slack does not open a modal with a longer text in it; the draft keeps it, and what is not in the modal is not changed. */
const tooLongHere = ({ label, value }: Field, words: Words): Block => ({
  type: 'section',
  text: plainText(`${label}\n${words.keptBesides(value.length)}`),
})

function input(field: Field, words: Words): Block {
  const hint = [field.hint, longer(field, words)].filter(Boolean).join(' ')
  return {
    type: 'input',
    block_id: field.name,
    label: plainText(field.label),
    ...(hint ? { hint: plainText(hint) } : {}),
    optional: !field.required,
    element: element(field),
  }
}

function element(field: Field): Block {
  switch (field.input.kind) {
    case 'text':
      return textElement(field, field.input)
    case 'choice':
      return choiceElement(field, field.input.choices)
    case 'choices':
      return choicesElement(field, field.input.choices)
  }
}

const longer = ({ input }: Field, words: Words): string =>
  input.kind === 'text' && input.max > limits.inputCharacters
    ? words.longerByChat(limits.inputCharacters)
    : ''

const textElement = (field: Field, { max, lines }: Extract<Field['input'], { kind: 'text' }>): Block => ({
  type: 'plain_text_input',
  action_id: inputName,
  multiline: lines === 'many',
  max_length: mostOf(max),
  ...(literal(field.value) && !isTooLong(field) ? { initial_value: literal(field.value) } : {}),
})

const optionsOf = (choices: readonly Choice[]) =>
  choices.map(({ value, label }) => ({
    text: plainText(shortened(label, limits.optionCharacters)),
    value,
  }))

/** Checkboxes hold ten options (docs.slack.dev, block-kit/block-elements/checkboxes-element). */
const mostCheckboxes = 10

function choicesElement(field: Field, choices: readonly Choice[]): Block {
  const options = optionsOf(choices)
  const chosen = chosenIn(field.value)
  const initial = options.filter(({ value }) => chosen.includes(value))
  return {
    type: options.length > mostCheckboxes ? 'multi_static_select' : 'checkboxes',
    action_id: inputName,
    options,
    ...(initial.length > 0 ? { initial_options: initial } : {}),
  }
}

function choiceElement(field: Field, choices: readonly Choice[]): Block {
  const options = optionsOf(choices)
  const chosen = options.find(({ value }) => value === field.value)
  return {
    // More than four stand better in a list that opens.
    type: options.length > 4 ? 'static_select' : 'radio_buttons',
    action_id: inputName,
    options,
    ...(chosen ? { initial_option: chosen } : {}),
  }
}
