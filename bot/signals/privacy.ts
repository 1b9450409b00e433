import { findBsn } from './personal-bsn.ts'
import { findDocuments } from './personal-document.ts'
import { findEmails } from './personal-email.ts'
import { findIbans } from './personal-iban.ts'
import { withoutMoments } from './personal-numbers.ts'
import { findPhones } from './personal-phone.ts'
import { findPlates } from './personal-plate.ts'
import { type Find, fold, type Personal } from './personal-text.ts'

export type { Find, Personal } from './personal-text.ts'

const all: ReadonlySet<Personal> = new Set(['bsn', 'iban', 'document', 'email', 'phone', 'plate'])

/**
 * What is covered may free what stood against it, so a text is searched again until nothing is found. That
 * chain is short in what people type; the bound keeps the work in proportion to the text.
 */
const most = 4

/** In order, never overlapping. */
export const findPersonal = (text: string): Find[] => search(text, all)

/** What is found of these kinds; the others keep their place, and what they overlap. */
function search(text: string, kinds: ReadonlySet<Personal>): Find[] {
  const { text: folded, at } = fold(text)
  const finds: Find[] = []
  let rest = folded
  for (let times = 0; times < most; times++) {
    const more = longest(readingsOf(rest), rest.length).filter(({ kind }) => kinds.has(kind))
    if (more.length === 0) break
    finds.push(...more)
    rest = covered(rest, more)
  }
  const place = (unit: number): number => at[unit] ?? text.length
  return finds
    .map(({ kind, from, to }) => ({ kind, from: place(from), to: place(to) }))
    .sort((a, b) => a.from - b.from)
}

/** Of two readings of the same length the first is right: a licence after its word is not a telephone. */
function readingsOf(text: string): Find[] {
  const numbers = withoutMoments(text)
  return [
    ...findDocuments(numbers),
    ...findIbans(text),
    ...findBsn(numbers),
    ...findEmails(text),
    ...findPhones(numbers),
    ...findPlates(text),
  ]
}

/** Where readings overlap the longest stays: the digits of an account number are no telephone number. */
function longest(readings: Find[], length: number): Find[] {
  const taken = new Uint8Array(length)
  const ranked = readings.toSorted((a, b) => b.to - b.from - (a.to - a.from))
  return ranked.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false
    taken.fill(1, from, to)
    return true
  })
}

/** Brackets: no number goes on through them, and no word before them names what is behind. */
function covered(text: string, finds: Find[]): string {
  const units = text.split('')
  for (const { from, to } of finds) units.fill(']', from, to)
  return units.join('')
}

/**
 * The text with each find of these kinds replaced by words[kind] in square brackets, e.g. "[BSN weggehaald]".
 * Masking twice changes nothing more, unless so much stood against each other that `most` was not enough.
 */
export function mask(
  text: string,
  kinds: ReadonlySet<Personal>,
  words: Readonly<Record<Personal, string>>,
): string {
  let masked = ''
  let done = 0
  for (const { kind, from, to } of search(text, kinds)) {
    masked += `${text.slice(done, from)}[${words[kind]}]`
    done = to
  }
  return masked + text.slice(done)
}

/** The last two letters or digits of a find, to tell two phone numbers apart without showing them. */
export function tailOf(text: string, { from, to }: Find): string {
  return fold(text.slice(from, to))
    .text.replace(/[^\p{L}\p{N}]/gu, '')
    .slice(-2)
}
