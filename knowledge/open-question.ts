import { z } from 'zod'
import { plain } from '../bot/core/words.ts'
import { mask, type Personal } from '../bot/signals/privacy.ts'
import { entryIdPattern } from './entry.ts'
import type { Finding } from './finder.ts'
import { meansDanger } from './hearing/danger.ts'
import { mentionsInsider, speaksOfOwnPlight, speaksOfSecrecy, wantsToTalk } from './hearing/insiders.ts'
import { isNarrative } from './hearing/intent.ts'
import { holdsAddress, meansOnePerson } from './hearing/somebody.ts'
import { mayHoldName } from './known-names.ts'

/** A question that found no answer or a bad one: masked, and without who asked or at what hour. */
export const openQuestionSchema = z.strictObject({
  id: z.string(),
  text: z.string().max(500),
  day: z.iso.date(),
  /** The entry that was wrong or not clear. */
  about: z.string().regex(entryIdPattern).optional(),
  /** It may tell of a case: only a functionaris sees it, until that person releases it. */
  held: z.boolean(),
})

export type OpenQuestion = z.infer<typeof openQuestionSchema>

const kinds: ReadonlySet<Personal> = new Set(['bsn', 'iban', 'document', 'email', 'phone', 'plate'])
const inPlace = {
  bsn: 'BSN',
  iban: 'IBAN',
  document: 'nummer',
  email: 'e-mail',
  phone: 'telefoon',
  plate: 'kenteken',
}

/** A question without numbers and addresses that point to somebody; what nobody sees in a word would hide them. */
export const masked = (text: string): string => mask(text.replace(/\p{Cf}/gu, ''), kinds, inPlace)

/** From this share of report, danger or doubt on, a message may tell of a case. */
const mayTellFrom = 0.1

/** Somebody could be found by it: a name, an address, or one person that is spoken of. */
function mayPointAtSomebody(text: string): boolean {
  const rest = masked(text)
  return mayHoldName(rest) || holdsAddress(rest) || meansOnePerson(rest)
}

/**
 * Something in it points at somebody, or reads as a report, danger or doubt: by the words, or by what is learned from examples. It goes to no
 * language model, and no admin reads it, who never reads a signal (product.md, "The admin").
 */
export const mayTellOfCase = (text: string, { kinds: shares }: Pick<Finding, 'kinds'>): boolean =>
  mayPointAtSomebody(text) ||
  meansDanger(text) ||
  isNarrative(text) ||
  wantsToTalk(text) ||
  speaksOfSecrecy(text) ||
  speaksOfOwnPlight(text) ||
  mentionsInsider(text) ||
  (['report', 'urgent', 'consult', 'refuse-self', 'refuse-crisis'] as const).some(
    (kind) => (shares.get(kind) ?? 0) >= mayTellFrom,
  )

/**
 * Whether its words may be kept, for a functionaris at least. Not of who seems to exploit and works here, perhaps as that functionaris (product.md,
 * "The reporter", 7), nor of one's own plight or what is under professional secrecy: of these nothing of the case is kept.
 */
export const mayBeKept = (text: string): boolean =>
  !mentionsInsider(text) && !speaksOfOwnPlight(text) && !speaksOfSecrecy(text)

/** So many questions of an organisation are kept; the oldest go first. */
const mostKept = 500
const mostCharacters = 500

/** The question as it is kept, without words where these are not known; `about`: the entry that was no good answer to it. */
export function openQuestion(
  asked: { text: string; finding: Finding } | undefined,
  made: { id: string; day: string; about?: string },
): OpenQuestion {
  if (!asked) return { ...made, text: '', held: false }
  const { text, finding } = asked
  return { ...made, text: masked(text).slice(0, mostCharacters), held: mayTellOfCase(text, finding) }
}

/** A question that was asked before in the same words is not kept twice, and not held back again when it was released. */
export function withOpenQuestion(questions: readonly OpenQuestion[], question: OpenQuestion): OpenQuestion[] {
  const same = ({ text, about }: OpenQuestion) => text === question.text && about === question.about
  const held = question.held && questions.filter(same).every((before) => before.held)
  return [...questions.filter((one) => !same(one)), { ...question, held }].slice(-mostKept)
}

/** Without those that were dealt with. */
export function withoutQuestions(
  questions: readonly OpenQuestion[],
  gone: readonly OpenQuestion[],
): OpenQuestion[] {
  const ids = new Set(gone.map(({ id }) => id))
  return questions.filter(({ id }) => !ids.has(id))
}

/** What an admin may read: nothing that may tell of a case. */
export const openOnes = (questions: readonly OpenQuestion[]): OpenQuestion[] =>
  questions.filter(({ held }) => !held)

/** Two questions are alike from this part of shared pieces of three letters on. */
const alikeFrom = 0.4

/** Those that are alike together, and the largest groups first. A complaint about an entry stands with others about that entry only. */
export function grouped(questions: readonly OpenQuestion[]): OpenQuestion[][] {
  const groups: { pieces: Set<string>; questions: OpenQuestion[] }[] = []
  for (const question of questions) {
    const pieces = piecesOf(question.text)
    const group = groups.find(
      (one) => one.questions[0]?.about === question.about && likeness(one.pieces, pieces) >= alikeFrom,
    )
    if (group) group.questions.push(question)
    else groups.push({ pieces, questions: [question] })
  }
  return groups.map((group) => group.questions).sort((a, b) => b.length - a.length)
}

function piecesOf(text: string): Set<string> {
  const edged = ` ${plain(text)} `
  return new Set(Array.from({ length: Math.max(0, edged.length - 2) }, (_, at) => edged.slice(at, at + 3)))
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((piece) => other.has(piece)).length
  return (2 * shared) / (one.size + other.size || 1)
}
