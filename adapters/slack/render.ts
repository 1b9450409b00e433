import {
  type Action,
  type ActionData,
  type Choice,
  type Element,
  type Fact,
  type Field,
  line,
  type View,
} from '../../bot/core/view.ts'
import { DeliveryError } from '../../bot/errors.ts'
import { inputBlocks, plainText } from './form.ts'
import { limits, refusal, viewRefusal } from './limits.ts'
import { escaped, literal, shortened } from './literal.ts'

/** Part of Block Kit, as JSON. */
export type Block = Record<string, unknown>

/** A message: `text` is the notification and what a screen reader hears. */
export interface Message {
  text: string
  blocks: Block[]
}

/** A modal or App Home. */
export type SlackView = Block & { blocks: Block[] }

/** The adapter's own words, in the language of the reader. */
export interface Words {
  title: string
  oneMoment: string
  close: string
  /** A text of `typed` characters is kept, although this page has no room for it. */
  keptBesides: (typed: number) => string
  longerByChat: (max: number) => string
}

/** What a modal carries to know itself again: the button that its own "submit" is, and the message that it was opened from. */
export interface ModalData {
  submit?: { name: string; data: ActionData }
  origin?: { channel: string; ts: string }
}

/** A view as a message. Inputs are no part of it: what they ask is typed in the chat, and of a page stands the button that opens it. */
export function toMessage(view: View): Message {
  const opener = view.page?.opener
  const pressed = view.actions.filter(isButton)
  const blocks = opener
    ? [...view.body.filter(aboveOpener).flatMap(element), ...rowsOf([opener], 0)]
    : [...view.body.flatMap(element), ...view.fields.flatMap(askedInChat), ...rowsOf(pressed, 0)]
  const message = { text: escaped(view.notice.slice(0, limits.noticeCharacters)), blocks }
  const why = refusal(message)
  if (!why) return message
  // Our own words count for most: what people typed stands in the chat above, or in the signal.
  const own = view.body.filter(({ kind }) => kind !== 'peopleText')
  if (own.length === view.body.length) throw new DeliveryError('too-large', { cause: new Error(why) })
  return toMessage({ ...view, body: own })
}

/** What the page is called, and why it is asked again. */
const aboveOpener = (part: Element, nth: number): boolean =>
  nth === 0 || (part.kind === 'ownText' && part.tone === 'warning')

/** What submits is the modal's own button, and what puts away too. */
const isButton = ({ submits, style }: Action): boolean => !submits && style !== 'away'

/** Views as one modal, each with its buttons below it. The first button that submits becomes the modal's own. */
export function toModal(views: View[], words: Words, data: ModalData = {}): SlackView {
  const submit = views.flatMap(({ actions }) => actions).find(({ submits }) => submits)
  const carried: ModalData = {
    ...(data.origin ? { origin: data.origin } : {}),
    ...(submit ? { submit: { name: submit.name, data: submit.data } } : {}),
  }
  const modal = {
    type: 'modal',
    title: plainText(words.title),
    close: plainText(words.close),
    ...(submit ? { submit: plainText(submit.label) } : {}),
    private_metadata: JSON.stringify(carried),
    blocks: blocksOf(views, words),
  }
  const why = viewRefusal(modal)
  if (why) throw new DeliveryError('too-large', { cause: new Error(why) })
  return modal
}

/** Stands there within the three seconds that Slack gives us, until the page is known. */
export const waitingModal = (words: Words): SlackView => toModal([line(words.oneMoment)], words)

export const toHome = (views: View[], words: Words): SlackView => ({
  type: 'home',
  blocks: blocksOf(views, words),
})

function blocksOf(views: View[], words: Words): Block[] {
  let buttons = 0
  return views.flatMap(({ body, fields, actions }) => {
    const pressed = actions.filter(isButton)
    const rows = rowsOf(pressed, buttons)
    buttons += pressed.length
    return [...body.flatMap(element), ...fields.flatMap((field) => inputBlocks(field, words)), ...rows]
  })
}

function askedInChat({ label, hint, error, input }: Field): Block[] {
  const choices = input.kind === 'choices' ? input.choices : []
  return [
    { type: 'header', text: plainText(label) },
    ...(choices.length > 0 ? [richText(choices.map(numbered))] : []),
    ...(hint ? [quiet(hint)] : []),
    ...(error ? [richText([{ text: error, style: { bold: true } }])] : []),
  ]
}

/** Several can be chosen by their numbers. */
const numbered = ({ label }: Choice, at: number): TextElement => ({
  text: `${at > 0 ? '\n' : ''}${at + 1}. ${label}`,
})

function element(part: Element): Block[] {
  switch (part.kind) {
    case 'heading':
      return [{ type: 'header', text: plainText(part.text) }]
    case 'ownText':
      if (part.tone === 'quiet') return [quiet(part.text)]
      return [richText([{ text: part.text, ...(part.tone === 'warning' ? { style: { bold: true } } : {}) }])]
    case 'peopleText':
      return pieces(part.text).map((text) => ({
        type: 'rich_text',
        elements: [{ type: 'rich_text_quote', elements: [textElement({ text })] }],
      }))
    case 'facts':
      return part.facts.length > 0 ? [richText(part.facts.flatMap(factElements))] : []
    case 'mention':
      return [
        { type: 'section', text: { type: 'mrkdwn', text: part.people.map(({ id }) => at(id)).join(' ') } },
      ]
    case 'link':
      return [{ type: 'actions', elements: [{ ...buttonOf(part.label), action_id: 'link', url: part.url }] }]
    case 'list':
      return [listOf(part.items)]
    case 'links':
      return [richText([{ text: `${part.label}: ` }, ...part.links.flatMap(linkElements)])]
  }
}

const listOf = (items: string[]): Block => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: items.map((text) => ({ type: 'rich_text_section', elements: [textElement({ text })] })),
    },
  ],
})

const linkElements = ({ text, url }: { text: string; url?: string }, at: number): TextElement[] => [
  ...(at > 0 ? [{ text: ' · ' }] : []),
  { text, ...(url ? { url } : {}) },
]

const quiet = (text: string): Block => ({ type: 'context', elements: [plainText(text)] })

interface TextElement {
  text: string
  style?: { bold: true }
  /** Makes it a link. */
  url?: string
}

/** An empty text element makes a message invalid. */
const textElement = ({ text, style, url }: TextElement): Block => ({
  ...(url ? { type: 'link', url } : { type: 'text' }),
  text: literal(text) || ' ',
  ...(style ? { style } : {}),
})

const richText = (parts: TextElement[]): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: parts.map(textElement) }],
})

const factElements = ({ label, value }: Fact, at: number): TextElement[] => [
  { text: `${at > 0 ? '\n' : ''}${label}: `, style: { bold: true } },
  { text: value },
]

/** A long text goes on in the next block; a sign of two halves stays whole. */
function pieces(text: string): string[] {
  const signs = [...text]
  const size = limits.richTextCharacters / 2
  const count = Math.max(1, Math.ceil(signs.length / size))
  return Array.from({ length: count }, (_, i) => signs.slice(i * size, (i + 1) * size).join(''))
}

/** Only what looks like an id of Slack's may call somebody. */
const at = (id: string): string => (/^[UW][A-Z0-9]+$/.test(id) ? `<@${id}>` : escaped(id))

const buttonOf = (label: string): Block => ({
  type: 'button',
  text: plainText(shortened(label, limits.buttonCharacters)),
})

/** Answers first, and the ways out of a question below them. `from`: how many buttons stand above, as each needs a name of its own. */
function rowsOf(actions: Action[], from: number): Block[] {
  const answers = actions.filter(({ style }) => style !== 'way')
  const ways = actions.filter(({ style }) => style === 'way')
  return [...rows(answers, from), ...rows(ways, from + answers.length)]
}

function rows(actions: Action[], from: number): Block[] {
  const per = limits.buttonsInRow
  return Array.from({ length: Math.ceil(actions.length / per) }, (_, i) => ({
    type: 'actions',
    elements: actions
      .slice(i * per, (i + 1) * per)
      .map((action, at) => toButton(action, from + i * per + at)),
  }))
}

const toButton = ({ name, label, data, style, opens }: Action, number: number): Block => ({
  ...buttonOf(label),
  action_id: `${number}:${name}${opens ? '!' : ''}`,
  value: JSON.stringify(data),
  ...(style === 'main' ? { style: 'primary' } : {}),
})
