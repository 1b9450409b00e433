import { type Texts, texts } from '../../dialogs/texts/index.ts'
import type { Locale } from '../core/event.ts'
import type { Fact } from '../core/view.ts'
import { worded } from '../signals/card.ts'
import type { Forward } from '../signals/forwards.ts'
import { assessmentFacts } from '../signals/page.ts'
import { assessmentOf, type Signal } from '../signals/signal.ts'

/** What a functionaris decided to pass on. */
export type Passed = Pick<
  Forward['line'],
  'partner' | 'reason' | 'ground' | 'fields' | 'contactSafe' | 'consultFirst' | 'text'
>

/** What stands on paper, in the order in which it is read. */
export interface PrintedDocument {
  locale: Locale
  title: string
  /** The name under which it is saved, without what comes behind the point. */
  file: string
  /** What the reader must know before anything else. */
  warnings: string[]
  facts: Fact[]
  parts: PrintedPart[]
  /** The same as rows for a spreadsheet, where that is of use; the first names the columns. */
  sheet?: string[][]
}

export interface PrintedPart {
  label: string
  text: string
  /** What stands before an empty line to write on. */
  toFill?: string
}

/** Answers that can go along. Who else knows, what was kept out and which of our own it is about is for nobody else. */
const passable = [
  'what',
  'danger',
  'subject',
  'form',
  'place',
  'neighbourhood',
  'address',
  'company',
  'when',
  'number',
  'age',
  'group',
  'source',
  'knows',
  'wish',
  'contact',
] as const

const isPassable = (name: string): name is (typeof passable)[number] =>
  (passable as readonly string[]).includes(name)

/** Goes along only if somebody chooses so (product.md, "The functionaris", 4). */
const offBeforehand = ['address', 'reporter'] as const

/** Names of what of this signal can go along; the reporter only where known by name. */
export const passableOf = (signal: Signal): string[] => [
  ...passable.filter((name) => signal.answers[name]),
  ...(assessmentOf(signal) ? ['assessment'] : []),
  ...(signal.known === 'named' && signal.reporter ? ['reporter'] : []),
]

export const passedBeforehand = (signal: Signal): string[] =>
  passableOf(signal).filter((name) => !(offBeforehand as readonly string[]).includes(name))

/** What can go along, and does not unless it is chosen. */
export const heldBackOf = (signal: Signal): (typeof offBeforehand)[number][] =>
  offBeforehand.filter((name) => passableOf(signal).includes(name))

/** What a field is called, for who chooses it and for who reads it. */
export function passableLabel(t: Texts, name: string): string {
  if (name === 'reporter') return t.page.reporter
  if (name === 'assessment') return t.page.assessment
  return Object.hasOwn(t.page.told, name)
    ? t.page.told[name as keyof typeof t.page.told]
    : (t.dialogs.report.questions[name]?.short ?? name)
}

function passedText(t: Texts, signal: Signal, name: string): string {
  if (name === 'reporter') return signal.reporter?.name ?? ''
  if (name !== 'assessment') return isPassable(name) ? worded(t, name, signal) : ''
  const facts = assessmentFacts(t, assessmentOf(signal) ?? {})
  return facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
}

/** All that a partner gets: exactly what goes along, nothing else of the signal: the preview, the copy for each field and the document are all drawn from this. */
export function handOver(signal: Signal, passed: Passed, locale: Locale): PrintedDocument {
  const t = texts[locale]
  const { partner, reason, ground, fields, contactSafe, consultFirst, text } = passed
  const allowed = passableOf(signal).filter((name) => fields.includes(name))
  return {
    locale,
    title: t.forward.title(signal.reference),
    file: signal.reference,
    warnings: [
      ...(consultFirst ? [t.forward.consultFirst] : []),
      ...(contactSafe === 'yes' ? [] : [t.forward.contactWarnings[contactSafe]]),
    ],
    facts: [
      { label: t.forward.to, value: partner.name },
      { label: t.forward.number, value: signal.reference },
      { label: t.forward.ground, value: ground },
      { label: t.forward.contactSafe, value: t.forward.safe[contactSafe] },
    ],
    parts: [
      { label: t.forward.reason, text: reason },
      ...(text ? [{ label: t.forward.note, text }] : []),
      ...allowed.map((name) => ({ label: passableLabel(t, name), text: passedText(t, signal, name) })),
    ],
  }
}
