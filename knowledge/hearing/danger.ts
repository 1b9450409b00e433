import { plain } from '../../bot/core/words.ts'
import { alike, forgiven, going, lists, shorthand, standing } from './danger-words.ts'
import type { Heard } from './patterns.ts'
import * as patterns from './patterns.ts'

/** `{name}` becomes the list of that name. */
function expanded(pattern: string): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const list = lists[name]
    if (list === undefined) throw new Error(`No list is called ${name}`)
    return `[${expanded(list)}]`
  })
}

const sourceOf = (pattern: string): string => patterns.sourceOf(expanded(pattern))
const everywhere = (pattern: string, before = '', after = ''): RegExp =>
  patterns.everywhere(expanded(pattern), before, after)
const hears = (pattern: string): Heard => patterns.hears(expanded(pattern))

const denied = everywhere('{deny}', '', '(?: \\S+){0,3}')

/** Words that remember what was asked: all clauses of a sentence ask the same, and reading stays linear. */
type Remembered = (heard: Heard) => boolean
function remembered(clauses: string[]): Remembered {
  const words = clauses.join(' ')
  const answers = new Map<Heard, boolean>()
  return (heard) => {
    const answer = answers.get(heard) ?? heard(words)
    answers.set(heard, answer)
    return answer
  }
}

type Clue = (clause: string, around: Remembered) => boolean

/** All parts stand in one clause; `@` is looked for in the sentences around it too, `!` must not be there. */
function clue(line: string): Clue {
  const parts = line.split(' & ').map((part) => ({
    heard: hears(part.replace(/^[@!]/, '')),
    isAround: part.startsWith('@'),
    wanted: !part.startsWith('!'),
  }))
  // Where "not" is part of the clue, as in not breathing, it denies nothing.
  const denying = /\b(niet|geen|not|cant)\b/.test(line)
  return (clause, around) => {
    const told = denying ? clause : clause.replace(denied, ' ')
    return parts.every(({ heard, isAround, wanted }) => (isAround ? around(heard) : heard(told)) === wanted)
  }
}
const clues = (table: string): Clue[] =>
  table
    .trim()
    .split(/\s*\n\s*/)
    .map(clue)
const goingClues = clues(going)
const allClues = [...goingClues, ...clues(standing)]

const isSoon = hears('{soon}')
const isNow = hears('{now}')
const isPast = hears('{past}')
const isOver = hears('{was}')
const isPresent = hears('{becomes}, {harms}, {strikes}')
const isSpecific = hears('{specific}')
const isLesson = hears('{lesson}')
const isGeneral = hears('{general}')
const isSupposed = hears('{supposed}')
const isOfAnybody = hears('^[als, indien, stel, mocht, if, in case, suppose] ~2 {anybody}, ^{emergency}')
const isAsking = hears('^{asking}')
const isDeniedAfterwards = hears('[{harms}, {strikes}] ~3 niet$')

/** Every word that is left when one letter drops out, and the word itself. */
const shortened = (word: string): string[] => [
  word,
  ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1)),
]
const rightWords = forgiven.trim().split(/\s+/)
const known = new Set([...Object.values(lists), forgiven, alike].join(' ').split(/[^a-z]+/))
const mending = new Map(rightWords.flatMap((word) => shortened(word).map((short) => [short, word])))
/** Two words that are equal after losing a letter each are one typo apart. */
function mended(word: string): string {
  if (word.length < 5 || word.length > 16 || known.has(word)) return word
  const typo = shortened(word).find((short) => mending.has(short)) ?? ''
  return mending.get(typo) ?? word
}

const idioms = everywhere('{idiom}')
const wordsOf = (text: string): string =>
  plain(text.replace(/(?<=\p{L})['’`´](?=\p{L})|\p{Cf}/gu, ''))
    .split(' ')
    .map((word) => shorthand.get(word) ?? mended(word))
    .join(' ')
    .replace(idioms, ' ')
    .replace(/ +/g, ' ')

const newSubject = everywhere(
  '{pronoun} {finite}, hes, shes, theyre',
  `(?<!(?<!\\S)(?:${sourceOf('{linking}')}) )`,
)
const turns = everywhere('{turn}')
const seeksAdvice = everywhere('^{advice}', '', `(?! (?:${sourceOf('{supposed}, {about}')}))`)

/** A sentence in clauses: at commas, at words such as "maar", and where somebody new acts without a comma. */
const clausesOf = (typed: string): string[] =>
  typed
    .split(/[,;()…–—]/)
    .map(wordsOf)
    .map((words) => words.replace(seeksAdvice, '$&,').replace(newSubject, ',$&').replace(turns, ',$&'))
    .flatMap((words) => words.split(','))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')

interface Sentence {
  clauses: string[]
  marked: boolean
}
const sentencesOf = (text: string): Sentence[] =>
  (text.match(/[^.!?\n]+[.!?\n]*/g) ?? []).map((typed) => ({
    clauses: clausesOf(typed),
    marked: typed.includes('?'),
  }))

/** What is left of a sentence without what is only supposed, or told from a lesson or in general. */
function toldIn({ clauses, marked }: Sentence, sentence: Remembered): string[] {
  if (sentence(isSoon) && sentence(isSpecific)) return clauses
  if (sentence(isLesson) || sentence(isGeneral)) return []
  const question = marked || clauses.some(isAsking)
  const supposed = clauses.findIndex((clause) => isOfAnybody(clause) || (question && isSupposed(clause)))
  return supposed < 0 ? clauses : clauses.slice(0, supposed)
}

/** No question, not over, not denied. */
function isTold(clause: string, sentence: Remembered): boolean {
  if (isAsking(clause) && !(isSpecific(clause) && sentence(isSoon))) return false
  if (isPast(clause) && !isNow(clause)) return false
  if (sentence(isPast) && !sentence(isNow) && !isPresent(clause)) return false
  return !isDeniedAfterwards(clause)
}

function sentenceMeansDanger(said: Sentence, at: number, all: Sentence[]): boolean {
  const sentence = remembered(said.clauses)
  const around = remembered(all.slice(Math.max(0, at - 1), at + 2).flatMap(({ clauses }) => clauses))
  return toldIn(said, sentence).some((clause) => {
    const clues = isOver(clause) && !sentence(isNow) ? goingClues : allClues
    return isTold(clause, sentence) && clues.some((heard) => heard(clause, around))
  })
}

/** The whole message is a cry for help; "help" alone asks what the bot can do. */
const cries = hears(
  '^help [me, mij, ons, us] {please}$, ^help [me, mij, ons, us]$, ^sos$, ^help help, ^hulp hulp',
)
const isCry = (text: string): boolean =>
  cries(plain(text)) || (/^(help|hulp)$/.test(plain(text)) && text.includes('!'))

/**
 * Something in it, Dutch or English, means danger to life or freedom now: 112 first. It says yes to what is
 * doubtful, and no to a question about rules, what is long over, what is denied and ordinary talk.
 */
export const meansDanger = (text: string): boolean =>
  isCry(text) || sentencesOf(text).some(sentenceMeansDanger)
