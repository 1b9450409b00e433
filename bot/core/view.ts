/** What the bot can say. Every adapter draws these with one exhaustive switch, so a new kind does not compile until all draw it. */
export interface View {
  /** The notification and what a screen reader hears first: a fixed text with at most a reference, never content. */
  notice: string
  body: Element[]
  /** Inputs that belong to this view. */
  fields: Field[]
  actions: Action[]
  /** Something to fill in or read by itself: Slack opens it as a modal, Teams draws a card like any other. */
  page?: Page
}

export interface Page {
  /** The button that opens the page, where it can't be opened at once; without one, what it asks can be typed as well. */
  opener?: Action
}

export type Element =
  | { kind: 'heading'; text: string }
  | { kind: 'ownText'; text: string; tone: 'plain' | 'quiet' | 'warning' }
  /** Text that a person typed: must come out as text, whatever stands in it. */
  | { kind: 'peopleText'; text: string }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'mention'; people: { id: string; name: string }[] }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'list'; items: string[] }
  /** Things with an address where more stands, as one quiet line; what has none is named only. */
  | { kind: 'links'; label: string; links: { text: string; url?: string }[] }

export interface Fact {
  label: string
  value: string
}

export interface Field {
  name: string
  label: string
  hint: string
  input:
    | { kind: 'text'; max: number; lines: 'one' | 'many' }
    | { kind: 'choice'; choices: Choice[] }
    /** Any number of them; the value holds those with commas between. */
    | { kind: 'choices'; choices: Choice[] }
  required: boolean
  value: string
  /** A sentence that says what to do; empty when nothing is wrong. */
  error: string
}

export interface Choice {
  value: string
  label: string
}

export interface Action {
  name: string
  label: string
  data: ActionData
  /** `way`: goes somewhere instead of answering; stands in a row of its own. `away`: puts away what was opened, as a modal's own button does. */
  style: 'plain' | 'main' | 'way' | 'away'
  /** Sends in what the view's fields hold: in a modal its own button. */
  submits: boolean
  /** What the fields hold travels with the press without being sent in: who stops half way loses nothing. */
  carries: boolean
  /** A page follows. Slack has to open a modal within three seconds, so it must know before we have looked anything up. */
  opens: boolean
}

/** What a button carries. It comes back from outside, so it is checked like any input and never names a destination. */
export interface ActionData {
  draft?: string
  question?: string
  value?: string
  about?: string
}

export const heading = (text: string): Element => ({ kind: 'heading', text })
export const ownText = (text: string, tone: 'plain' | 'quiet' | 'warning' = 'plain'): Element => ({
  kind: 'ownText',
  text,
  tone,
})
export const peopleText = (text: string): Element => ({ kind: 'peopleText', text })

export function button(
  name: string,
  label: string,
  data: ActionData = {},
  more: { style?: Action['style']; submits?: boolean; carries?: boolean; opens?: boolean } = {},
): Action {
  const { style = 'plain', submits = false, carries = false, opens = false } = more
  return { name, label, data, style, submits, carries, opens }
}

/** A view without inputs. */
export function view(notice: string, body: Element[], actions: Action[] = []): View {
  return { notice, body, fields: [], actions }
}

/** A view of one sentence: what an answered question becomes, or a short word about a change. */
export function line(text: string): View {
  return view(text, [ownText(text, 'quiet')])
}
