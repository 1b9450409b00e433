export type Personal = 'bsn' | 'iban' | 'document' | 'email' | 'phone' | 'plate'

/** Where it stands in the text: [from, to) in UTF-16 units. */
export interface Find {
  kind: Personal
  from: number
  to: number
}

/**
 * A text as it is searched, and for each of its units (and its end) the place in the text as it was typed.
 */
export interface Folded {
  text: string
  at: number[]
}

/** Stands for what can be part of no number or address, and takes one unit. */
const foreign = '\u00a4'

/**
 * The same text with one kind of space, dash, letter and digit, and without what can't be seen: a
 * zero-width space between two digits hides nothing then.
 */
export function fold(text: string): Folded {
  // Each letter is looked at once, as that is what takes the time.
  const known = new Map(Array.from(new Set(text), (letter) => [letter, foldLetter(letter)]))
  const at: number[] = []
  let folded = ''
  let index = 0
  for (const letter of text) {
    const plain = known.get(letter) ?? ''
    if (plain !== '') at.push(index)
    folded += plain
    index += letter.length
  }
  return { text: folded, at: [...at, index] }
}

function foldLetter(letter: string): string {
  if (letter === '\t') return ' '
  if (/[\p{Cf}\p{M}]/u.test(letter)) return ''
  if (/[\p{Pd}\u2212]/u.test(letter)) return '-'
  if (letter === '\u00b7') return '.'
  // Arabic and Persian digits, as they come along from somebody's telephone: the last four bits are their
  // value.
  if (/[\u0660-\u0669\u06f0-\u06f9]/.test(letter)) return String(letter.charCodeAt(0) % 16)
  // NFKC makes plain ones of fixed and narrow spaces and of full-width digits and letters; circled and
  // raised numbers are bullets and footnotes, not digits.
  const plain = /\p{No}/u.test(letter) ? foreign : letter.normalize('NFKC')
  if (plain.length === 1) return plain
  return letter.length === 1 ? letter : foreign
}

/** What a pattern matched, and where. */
export interface Reading {
  from: number
  to: number
  found: string
}

/**
 * Every reading of a pattern, also one that begins within another: `source` is looked for from each place
 * in the text.
 */
export function readings(source: string): (text: string) => Reading[] {
  const pattern = new RegExp(`(?=(${source}))`, 'gu')
  return (text) =>
    Array.from(text.matchAll(pattern), ({ index: from, 1: found = '' }) => ({
      from,
      to: from + found.length,
      found,
    }))
}

/** A word that says that the number after it is something else. */
const otherName =
  'zaak|dossier|kenmerk|referentie|postcode|kamer|bedrag|datum|factuur|kvk|telefoon|mobiel|' +
  '(?<!\\p{L})(?:tel|ref|geb|bel|case)(?!\\p{L})'
/** How far before a number the word that names it may begin. */
const reach = 50

/**
 * Whether one of these words (the source of a pattern) stands before a place in the text, with nothing in
 * between that it would name instead: no digits, end of a line or question, bracket of something masked, or
 * name of another number.
 */
export function named(words: string): (text: string, at: number) => boolean {
  // The point takes no end of a line.
  const pattern = new RegExp(`(?:${words})(?:(?!${otherName}).){0,30}$`, 'iu')
  return (text, at) => {
    let from = at
    while (from > 0 && at - from < reach && !/[\d!?;\]]/.test(text.charAt(from - 1))) from--
    return pattern.test(text.slice(from, at))
  }
}
