import { stemmer as dutchStem } from '@orama/stemmers/dutch'

/** What of a text counts in likeness, and how heavily. */
export type Terms = ReadonlyMap<string, number>

/** How people shorten words in a chat, in full. */
const inFull: Record<string, string> = {
  t: 'het',
  n: 'een',
  m: 'hem',
  k: 'ik',
  ie: 'hij',
  zn: 'zijn',
  mn: 'mijn',
  dr: 'haar',
  vr: 'voor',
  ff: 'even',
  nr: 'nummer',
  nrs: 'nummers',
  tel: 'telefoon',
  mw: 'mevrouw',
  dhr: 'meneer',
  bv: 'bijvoorbeeld',
  evt: 'eventueel',
  ivm: 'in verband met',
  mbt: 'met betrekking tot',
  vlgs: 'volgens',
  dgn: 'dagen',
  wrm: 'waarom',
  idd: 'inderdaad',
  afd: 'afdeling',
  info: 'informatie',
  aub: 'alsjeblieft',
  whats: 'what is',
  im: 'i am',
  dont: 'do not',
  ppl: 'people',
  pls: 'please',
}

/** Words in small letters, without accents and with chat's shortenings in full. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’`´]/g, ' ')
  const words = plain.match(/\p{L}+|\d+/gu) ?? []
  return words.flatMap((word) => (Object.hasOwn(inFull, word) ? (inFull[word] ?? '').split(' ') : [word]))
}

const stems = new Map<string, string>()
/** Stems are asked for again and again; this many different words are remembered. */
const stemsKept = 50_000

/** The same for all inflections of a word; numbers stay as they are. */
export function stemOf(word: string): string {
  if (/^\d/.test(word)) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = dutchStem(word)
  if (stems.size < stemsKept) stems.set(word, stem)
  return stem
}

const weights = { stem: 1, pair: 0.5, piece: 0.35 } as const
/** A text longer than this tells nothing new about what it is; the work stays in proportion. */
const mostWords = 150

/**
 * What a text is recognised by: the stems of its words, each two that follow each other, and pieces of words of four letters,
 * in which typos and compounds that are split or joined wrongly stay alike.
 */
export function termsOf(text: string): Terms {
  const words = wordsOf(text).slice(0, mostWords)
  const terms = new Map<string, number>()
  let before = '^'
  for (const word of words) {
    const stem = stemOf(word)
    terms.set(`w ${stem}`, weights.stem)
    terms.set(`p ${before} ${stem}`, weights.pair)
    before = stem
    for (const piece of piecesOf(word)) terms.set(`c ${piece}`, weights.piece)
  }
  return terms
}

const pieceLength = 4

/** The edges of a word count as a letter. */
function piecesOf(word: string): string[] {
  const edged = ` ${word} `
  const pieces = Math.max(0, edged.length - pieceLength + 1)
  return Array.from({ length: pieces }, (_, at) => edged.slice(at, at + pieceLength))
}
