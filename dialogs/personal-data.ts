import type { Answers } from '../bot/core/dialog.ts'
import { findPersonal, mask, type Personal, tailOf } from '../bot/signals/privacy.ts'
import { texts } from './texts/index.ts'
import type { Texts } from './texts/nl.ts'

/** Never kept, whoever asks for it (product.md, "Nothing that should not be there"). */
const never: ReadonlySet<Personal> = new Set(['bsn', 'iban', 'document'])
/** Kept only when its writer says that it must stay. */
const onRequest: ReadonlySet<Personal> = new Set(['email', 'phone', 'plate'])

/** In the place of what is taken out; in Dutch, because functionarissen read it. */
const inPlace = texts.nl.reportNotes.removed

/** What is kept of a typed text, before anything else is done with it. */
export const clean = (typed: string): string => mask(typed, never, inPlace)

/** Something was typed that is never kept. */
export const holdsNever = (typed: string): boolean => findPersonal(typed).some(({ kind }) => never.has(kind))

/** Answers in which a phone number belongs: how somebody can be reached. The id of who is kept out is nobody's number, and must stay whole. */
const meantToHold = new Set(['contact', 'hidden'])

const searched = (answers: Answers): string[] =>
  Object.entries(answers).flatMap(([name, text]) => (meantToHold.has(name) ? [] : [text]))

const onRequestIn = (text: string) => findPersonal(text).filter(({ kind }) => onRequest.has(kind))

/** There is something in the texts about which its writer has to decide. */
export const holdsOnRequest = (answers: Answers): boolean =>
  searched(answers).some((text) => onRequestIn(text).length > 0)

/** The same as it was typed, to know whether something else has come. */
export const onRequestAsTyped = (answers: Answers): string =>
  searched(answers)
    .flatMap((text) => onRequestIn(text).map(({ from, to }) => text.slice(from, to)))
    .join('\n')

/** What that is, in words that show it to its writer and to nobody else. */
export function foundInWords(t: Texts, answers: Answers, list: Intl.ListFormat): string {
  const found = searched(answers).flatMap((text) =>
    onRequestIn(text).map((find) => t.reportNotes.finds[find.kind](tailOf(text, find))),
  )
  return t.reportNotes.found(list.format(new Set(found)))
}

/** What was taken out already, in words; empty when nothing was. */
export function takenOutInWords(t: Texts, answers: Answers, list: Intl.ListFormat): string {
  const all = Object.values(answers).join('\n')
  const gone = [...never].filter((kind) => all.includes(`[${inPlace[kind]}]`))
  return gone.length > 0
    ? t.reportNotes.takenOut(list.format(gone.map((kind) => t.reportNotes.finds[kind](''))))
    : ''
}

/** The answers as they are sent: without what its writer did not ask to keep. */
export function asSent({ keep, ...answers }: Answers): Record<string, string> {
  if (keep === 'keep') return answers
  return Object.fromEntries(
    Object.entries(answers).map(([name, text]) => [
      name,
      meantToHold.has(name) ? text : mask(text, onRequest, inPlace),
    ]),
  )
}
