import type { Field } from '../../bot/core/view.ts'
import { literal } from './literal.ts'

/** Inputs carry this before their name, so that what was typed can't pass for what a button carries. */
export const inputPrefix = 'answer.'

/**
 * A field as Adaptive Card inputs: label, hint, what was typed before, and the fault beside it.
 * `isRequired` is left to us: the client's own check would keep the press from arriving and says nothing in chat.
 */
export function inputElements(field: Field): Record<string, unknown>[] {
  const fault = field.error ? [{ ...note(field.error), color: 'Attention', weight: 'Bolder' }] : []
  const hint = field.hint ? [note(field.hint)] : []
  return [input(field), ...hint, ...fault]
}

const note = (text: string): Record<string, unknown> => ({
  type: 'TextBlock',
  text: literal(text),
  wrap: true,
  size: 'Small',
  isSubtle: true,
  spacing: 'None',
})

function input(field: Field): Record<string, unknown> {
  const common = {
    id: `${inputPrefix}${field.name}`,
    label: literal(field.label),
    value: literal(field.value),
  }
  switch (field.input.kind) {
    case 'text':
      return { ...common, type: 'Input.Text', isMultiline: field.input.lines === 'many' }
    case 'choices':
    case 'choice': {
      const choices = field.input.choices.map(({ value, label }) => ({ value, title: literal(label) }))
      return {
        ...common,
        type: 'Input.ChoiceSet',
        // Several are chosen with ticks, which a list that opens would hide.
        ...(field.input.kind === 'choices'
          ? { isMultiSelect: true, style: 'expanded' }
          : { style: choices.length > 4 ? 'compact' : 'expanded' }),
        choices,
      }
    }
  }
}
