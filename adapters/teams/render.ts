import type { Activity } from 'botbuilder'
import type { Action, Element, Fact, View } from '../../bot/core/view.ts'
import { DeliveryError } from '../../bot/errors.ts'
import { inputElements } from './form.ts'
import { limits, refusal } from './limits.ts'
import { literal } from './literal.ts'

/** Part of an Adaptive Card, as JSON. */
export type CardPart = Record<string, unknown>

/** A view as a message with one card: `summary` is the notification. Text and card together would get no id back from Teams. */
export function toActivity(view: View): Partial<Activity> {
  const card = toCard(view)
  const activity = {
    type: 'message',
    summary: literal(view.notice.slice(0, limits.summaryCharacters)),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  }
  const why = refusal(activity)
  if (why) throw new DeliveryError('too-large', { cause: new Error(why) })
  return activity
}

/** A view as an Adaptive Card. */
export function toCard(view: View): CardPart {
  const mentions = view.body.flatMap((element) => (element.kind === 'mention' ? element.people : []))
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: limits.cardVersion,
    fallbackText: literal(view.notice),
    speak: literal(view.notice),
    body: [
      ...view.body.flatMap(element),
      ...view.fields.flatMap(inputElements),
      ...rowsOf(view.actions).map(actionSet),
    ],
    ...(mentions.length > 0 ? { msteams: { entities: mentions.map(mentionEntity) } } : {}),
  }
}

const toneOf = {
  plain: {},
  quiet: { isSubtle: true },
  warning: { weight: 'Bolder', color: 'Attention' },
} as const

function element(part: Element): CardPart[] {
  switch (part.kind) {
    case 'heading':
      // Markdown stays off in RichTextBlock, but only a TextBlock can be a heading for a screen reader: headings are our own words.
      return [
        {
          type: 'TextBlock',
          text: literal(part.text),
          style: 'heading',
          size: 'Medium',
          weight: 'Bolder',
          wrap: true,
        },
      ]
    case 'ownText':
      return [textRuns([{ text: part.text, ...toneOf[part.tone] }])]
    case 'peopleText':
      return [
        {
          type: 'Container',
          style: 'emphasis',
          items: rowsOfText(part.text).map((row) => textRuns([{ text: row }])),
        },
      ]
    case 'facts':
      return part.facts.map(fact)
    case 'mention':
      return [{ type: 'TextBlock', text: part.people.map(({ name }) => at(name)).join(' '), wrap: true }]
    case 'link':
      return [
        {
          type: 'ActionSet',
          actions: [{ type: 'Action.OpenUrl', title: literal(part.label), url: part.url }],
        },
      ]
    case 'list':
      return part.items.map((item) => textRuns([{ text: `•  ${item}` }], { spacing: 'Small' }))
    case 'links':
      return [textRuns([{ text: `${part.label}: `, ...toneOf.quiet }, ...part.links.flatMap(linkRuns)])]
  }
}

const linkRuns = ({ text, url }: { text: string; url?: string }, at: number) => [
  ...(at > 0 ? [{ text: ' · ', ...toneOf.quiet }] : []),
  {
    text,
    ...toneOf.quiet,
    ...(url ? { selectAction: { type: 'Action.OpenUrl', url, title: literal(text) } } : {}),
  },
]

const mostRows = 100

/** Each row is a block of its own and costs its frame in bytes; of a text with very many rows the last ones are put together. */
function rowsOfText(text: string): string[] {
  const rows = text.split(/\r\n|\r|\n/)
  return rows.length <= mostRows ? rows : [...rows.slice(0, mostRows - 1), rows.slice(mostRows - 1).join(' ')]
}

/** Not a FactSet: that turns values into links. */
const fact = ({ label, value }: Fact): CardPart =>
  textRuns([{ text: `${label}: `, weight: 'Bolder' }, { text: value }], { spacing: 'Small' })

function textRuns(runs: { text: string; [style: string]: unknown }[], style: CardPart = {}): CardPart {
  // An empty run makes the card invalid; an empty row keeps its height with a space.
  const inlines = runs.map((run) => ({ type: 'TextRun', ...run, text: literal(run.text) || ' ' }))
  return { type: 'RichTextBlock', ...style, inlines }
}

/** A name within `<at>`: angle brackets in it would break the mention off. */
const at = (name: string): string => `<at>${literal(name).replace(/[<>[\]()*_]/g, '')}</at>`

const mentionEntity = ({ id, name }: { id: string; name: string }): CardPart => ({
  type: 'mention',
  text: at(name),
  mentioned: { id, name: literal(name) },
})

const longLabel = 24

/** Answers first, and the ways out of a question below them. */
const rowsOf = (actions: Action[]): Action[][] => [
  ...rows(actions.filter(({ style }) => style !== 'way')),
  ...rows(actions.filter(({ style }) => style === 'way')),
]

/** Buttons with long words stand below each other, so that none is cut off on a phone. */
function rows(actions: Action[]): Action[][] {
  const perRow = actions.some(({ label }) => label.length > longLabel) ? 1 : limits.buttonsInRow / 2
  return Array.from({ length: Math.ceil(actions.length / perRow) }, (_, i) =>
    actions.slice(i * perRow, (i + 1) * perRow),
  )
}

const actionSet = (actions: Action[]): CardPart => ({
  type: 'ActionSet',
  spacing: 'Small',
  actions: actions.map(toAction),
})

const styles = { plain: {}, main: { style: 'positive' }, way: {}, away: {} } as const

const toAction = ({ name, label, data, style, submits, carries }: Action): CardPart => ({
  type: 'Action.Execute',
  title: literal(label),
  verb: name,
  data,
  ...styles[style],
  associatedInputs: submits || carries ? 'auto' : 'none',
})
