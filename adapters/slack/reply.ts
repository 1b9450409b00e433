import type { Reply } from '../../bot/core/event.ts'
import type { View } from '../../bot/core/view.ts'
import { type ModalData, toModal, type Words } from './render.ts'

/** Everything that a reply says, in the order of reading. */
export const allOf = ({ replace, shows, aside }: Reply): View[] =>
  [replace, ...shows, aside].filter((view) => view !== undefined)

/**
 * What a modal holds: the page that was asked for, or else the word to this person, or else all that was said. What lasts
 * stands in the chat with its buttons, so that a press changes it there; here it is only read.
 */
export function inModal(reply: Reply): View[] {
  const instead = allOf(reply).find((view) => view.page) ?? reply.aside
  const views = instead ? [instead] : allOf(reply)
  return reply.lasts ? views.map((view) => ({ ...view, actions: [] })) : views
}

/** What becomes of a submitted modal: the faults at their fields, with what was typed still there, or what was said to it. */
export function submitted(reply: Reply, data: ModalData, words: Words): object {
  const fields = allOf(reply).flatMap((view) => view.fields)
  const errors = fields.filter(({ error }) => error).map(({ name, error }) => [name, error])
  if (errors.length > 0) return { response_action: 'errors', errors: Object.fromEntries(errors) }
  const views = inModal(reply)
  return views.length > 0
    ? { response_action: 'update', view: toModal(views, words, data) }
    : { response_action: 'clear' }
}
