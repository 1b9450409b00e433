import type { Texts } from '../../dialogs/texts/index.ts'
import { type Element, type Fact, ownText } from '../core/view.ts'
import type { Origin } from './origin.ts'
import type { Signal } from './signal.ts'

/** What must be known before anything else of a signal that another organisation forwarded. */
export function originWarnings(t: Texts, { consultFirst, contactSafe, name }: Origin): Element[] {
  const { neighbour } = t
  return [
    ...(consultFirst ? [ownText(neighbour.consultFirst(name), 'warning')] : []),
    ...(contactSafe === 'yes' ? [] : [ownText(neighbour.contactWarnings[contactSafe](name), 'warning')]),
  ]
}

export const originFacts = (t: Texts, { name, reference, ground, contactSafe }: Origin): Fact[] => [
  { label: t.neighbour.from, value: name },
  { label: t.neighbour.theirNumber, value: reference },
  { label: t.forward.ground, value: ground },
  { label: t.forward.contactSafe, value: t.forward.safe[contactSafe] },
]

/** What the other organisation wrote along. */
export const originTexts = (t: Texts, { name, reason, text }: Origin): { label: string; text: string }[] => [
  { label: t.neighbour.theirReason, text: reason },
  ...(text ? [{ label: t.neighbour.theirNote(name), text }] : []),
]

/** Who reported it, as far as anybody here may know. */
export function reporterWords(t: Texts, { known, reporter, origin }: Signal): string {
  if (origin) return origin.reporter ?? t.neighbour.reporterAt(origin.name)
  return known === 'named' && reporter ? reporter.name : t.card[known]
}
