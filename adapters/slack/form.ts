import type { Field } from '../../bot/core/view.ts'
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
    element:
      field.input.kind === 'text' ? textElement(field, field.input) : choiceElement(field, field.input),
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
  ...(field.value && !isTooLong(field) ? { initial_value: literal(field.value) } : {}),
})

function choiceElement(field: Field, { choices }: Extract<Field['input'], { kind: 'choice' }>): Block {
  const options = choices.map(({ value, label }) => ({
    text: plainText(shortened(label, limits.optionCharacters)),
    value,
  }))
  const chosen = options.find(({ value }) => value === field.value)
  return {
    // More than four stand better in a list that opens.
    type: options.length > 4 ? 'static_select' : 'radio_buttons',
    action_id: inputName,
    options,
    ...(chosen ? { initial_option: chosen } : {}),
  }
}
