import type { Locale, Reply } from '../bot/core/event.ts'
import { type Action, button, heading, ownText, type View, view } from '../bot/core/view.ts'
import { plain } from '../bot/core/words.ts'
import { findReference } from '../bot/signals/reference.ts'
import { deskWords } from './desk/typed.ts'
import { dangerElements } from './menu.ts'
import { type Texts, texts } from './texts/index.ts'

/** A municipality that can be chosen, by the name that people read. */
export interface Choosable {
  id: string
  name: string
}

export interface Asking {
  /** Something waits for the choice. */
  held: boolean
  /** The four words of a receipt were sent, which do not wait. */
  code: boolean
  danger: boolean
  /** On a screen without a chat every button opens a page. */
  home: boolean
}

export const chooseActions = (all: readonly Choosable[], home: boolean): Action[] =>
  all.map(({ id, name }) => button('choose-municipality', name, { value: id }, { opens: home }))

/** "Voor welke gemeente?": 112 first, and what was sent is not lost. */
export function whichView(t: Texts, all: readonly Choosable[], { held, code, danger, home }: Asking): View {
  const body = [
    ...(danger ? dangerElements(t) : []),
    heading(t.which.ask),
    ownText(t.which.why),
    ...(code ? [ownText(t.which.code)] : []),
    ...(held ? [ownText(t.which.held)] : []),
    ownText(t.menu.danger, 'quiet'),
  ]
  return view(t.which.notice, body, chooseActions(all, home))
}

/** What stands in the place of the question once it is answered. */
export const chosenView = (t: Texts, { name }: Choosable): View =>
  view(t.which.chosenNotice, [ownText(t.which.chosen(name), 'quiet')])

/** The same reply, with above it to which municipality the conversation went over. */
export function sayingWhose(t: Texts, { name }: Choosable, reply: Reply): Reply {
  const said = ownText(t.which.about(name), 'quiet')
  const above = (one: View): View => ({ ...one, body: [said, ...one.body] })
  const at = Math.max(
    reply.shows.findIndex(({ page }) => page),
    0,
  )
  if (reply.shows.length > 0)
    return { ...reply, shows: reply.shows.map((one, nth) => (nth === at ? above(one) : one)) }
  return reply.replace ? { ...reply, replace: above(reply.replace) } : reply
}

const languages: Locale[] = ['nl', 'en']

/** Whether a typed text asks to change; in either language. */
export const asksForOther = (text: string): boolean =>
  languages.some((locale) => texts[locale].which.words.includes(plain(text)))

/** The language that a typed text asks for, also before a municipality is chosen. */
export const asksForLanguage = (text: string): Locale | undefined => {
  const is = (name: 'english' | 'dutch') =>
    languages.some((locale) => texts[locale].words[name].includes(plain(text)))
  return is('english') ? 'en' : is('dutch') ? 'nl' : undefined
}

/** The reference in a typed command about one signal; a text that only mentions one is no command. */
export function referenceInCommand(text: string): string | undefined {
  const reference = findReference(text)
  const rest = plain(text.replace(/\bS-?\d{4}-?\w{4}\b/i, ''))
  const known = languages.flatMap((locale) => {
    const t = texts[locale]
    return ['', ...deskWords(t).map(([, label]) => label), ...t.words.add, ...t.words.withdraw].map(plain)
  })
  return known.includes(rest) ? reference : undefined
}
