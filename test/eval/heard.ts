import type { Reply } from '../../bot/core/event.ts'
import type { Action, View } from '../../bot/core/view.ts'
import { type Texts, texts } from '../../dialogs/texts/index.ts'

/** What a person sees that a message was taken for. */
export type Heard =
  | 'knowledge'
  | 'report'
  | 'urgent'
  | 'refuse'
  | 'offtopic'
  | 'status'
  | 'contact'
  | 'greeting'
  | 'consult'
  | 'not sure'

/** The reply to a message, as somebody reads it: what it was taken for, and which entries it shows, the first one first. */
export interface Seen {
  heard: Heard
  /** One entry stands there as the answer. */
  answered: boolean
  entries: string[]
}

/** Read from what is shown and from nothing else: the words on the screen and the buttons below them. */
export function seenIn(reply: Reply): Seen {
  const views = [...(reply.replace ? [reply.replace] : []), ...reply.shows]
  const actions = views.flatMap((view) => view.actions)
  const entries = entriesIn(actions)
  const answered = actions.some(({ name }) => name === 'unclear')
  return { heard: heardIn(views, actions), answered, entries }
}

const aboutOf = (actions: Action[], name: string): string[] =>
  actions.flatMap((action) => (action.name === name && action.data.about ? [action.data.about] : []))

const entriesIn = (actions: Action[]): string[] => [
  ...new Set([...aboutOf(actions, 'unclear'), ...aboutOf(actions, 'entry')]),
]

function heardIn(views: View[], actions: Action[]): Heard {
  const words = new Set(views.flatMap(({ body }) => body).flatMap((one) => ('text' in one ? [one.text] : [])))
  const says = (of: (t: Texts) => readonly string[]) =>
    [texts.nl, texts.en].some((t) => of(t).some((text) => words.has(text)))
  const has = (name: string) => actions.some((action) => action.name === name)
  if (says((t) => [t.danger.title])) return 'urgent'
  if (has('accept')) return 'report'
  if (has('unclear') || has('none-of-these')) return 'knowledge'
  if (says(refusalTexts) || actions.some(({ data }) => data.question === 'self')) return 'refuse'
  if (says((t) => [t.offtopic.text, t.menu.notUnderstood])) return 'offtopic'
  if (says((t) => [t.contact.title(true), t.contact.title(false)])) return 'contact'
  if (says((t) => [t.doubt.title])) return 'consult'
  if (says((t) => [t.mine.title])) return 'status'
  return has('who-sees') ? 'greeting' : 'not sure'
}

const refusalTexts = (t: Texts): string[] => [
  ...Object.values(t.refusals).map(([first = '']) => first),
  t.elsewhere.self.title,
]
