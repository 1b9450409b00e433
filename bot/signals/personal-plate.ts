import { type Find, named, readings } from './personal-text.ts'

/**
 * The side codes of the RDW, 1 to 14 in order: groups of letters (X) and digits (9) since 1951.
 * Regeling kentekens en kentekenplaten, as changed in Stcrt. 2014, 9002 (codes 11 to 14).
 */
const codes = [
  'XX-99-99',
  '99-99-XX',
  '99-XX-99',
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
]
const apart = new Set(codes)
const together = new Set(codes.map((code) => code.replaceAll('-', '')))
/** Written together it is a postcode, unless somebody calls it a plate. */
const postcode = '9999XX'

/** A pattern for one of these words and no more. */
const oneOf = (words: string): RegExp => new RegExp(`^(?:${words.trim().split(/\s+/).join('|')})$`, 'i')
/**
 * Three letters between or beside numbers that make a date, a time or an amount of them: "1-jan-24", "9 tot
 * 17".
 */
const isMeasure = oneOf(`
  jan feb mrt apr mei jun jul aug sep okt nov dec mar may oct tot uur eur min sec dag van met bij per als
  dan and for the out was man max usd pax wmo`)
/** Words, measures and abbreviations: with spaces around them they are not part of a plate. */
const isWord = oneOf(`
  a e i o u aa af al am an as at be bg bh bj bv by ca cc cm co cv da de di dm do dr du ed ek el en er et eu
  ex ff ft ga ge go ha he hr hs ie if ik im in is it ja je jr ka kb kg kl km kw la le li lt ma mb me mg ml
  mm mn mr ms mw my na nd nl nm no nr nu nv of oh ok om on op or pa pc pk pm pp ps qm rd re so sr st ta te
  th ti tm to tv up us uu uw va vd ve vh vm vr vs vw wa wc we wk wo ws za ze zn zo zz bmw bsn btw dgn gbp
  gsm hrs jrs kvk mld mln mnd nrs pln pst sms tel wkn`)
/**
 * What may stand between the word for a plate and the plate itself; all other abbreviations are letters of
 * it then.
 */
const isBetween = /a|e|i|o|u|n[lr]$/i

const isPlateNamed = named('kenteken|nummerbord|nummerplaat|(?<!\\p{L})(?:plaat|plates?)(?!\\p{L})')
const isCarNamed = named(
  "(?:auto|autootje|bus|taxi|scooter|brommer|aanhanger|wagen|motor(?:fiets)?)(?:'?s|je|tje)?(?!\\p{L})|" +
    '(?<!\\p{L})(?:car|truck|vehicle)(?!\\p{L})',
)

/** Part of no longer word, number or code. */
const edge = '(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}]-)'
const end = '(?!-?[\\p{L}\\p{N}])(?![.,:]\\d)'
const group = '(?:[A-Za-z]{1,3}|\\d{1,3})'
const separated = readings(`${edge}${group}(?:(?: ?- ?${group}){2}|(?: ${group}){2})${end}`)
const joined = readings(`${edge}[A-Za-z\\d]{6}${end}`)
const loose = readings(`${edge}[A-Za-z\\d](?:[ .-]?[A-Za-z\\d]){5}${end}`)

const shapeOf = (text: string): string => text.replace(/[A-Za-z]/g, 'X').replace(/\d/g, '9')
const lettersOf = (text: string): string[] => Array.from(text.matchAll(/[A-Za-z]+/g), ([word]) => word)

const vowel = /a|e|i|o|u/i

const isSpaced = (found: string): boolean => found.includes(' ') && !found.includes('-')

/** Groups that are an ordinary word make a date, a time or a sentence of it. */
const isOrdinary = (found: string, isAnnounced = false): boolean =>
  lettersOf(found).some(
    (word) =>
      isMeasure.test(word) ||
      (isSpaced(found) && isWord.test(word) && !(isAnnounced && !isBetween.test(word))),
  )

/**
 * Three letters and spaces could be any words ("zag 12 m"). The RDW gives out no vowels there, so with them
 * they are words; capitals after a digit are not, because a house number stands behind its street.
 */
const isLikeWords = (found: string): boolean =>
  isSpaced(found) && /[a-z]{3}/i.test(found) && vowel.test(found) && !/^\d[^a-z]*$/.test(found)

const isSeparated = (found: string): boolean =>
  apart.has(shapeOf(found).replace(/ ?- ?| /g, '-')) && !isOrdinary(found) && !isLikeWords(found)

const isEvent = (found: string): boolean => /[A-Z] ?(?:19|20)\d\d/i.test(found)

/**
 * In capitals. Two letters and a year are an event ("EK2024"), four letters with a vowel a room ("ZAAL12").
 */
function isJoined(found: string): boolean {
  const shape = shapeOf(found)
  if (!together.has(shape) || shape === postcode || /[a-z]/.test(found)) return false
  return !isOrdinary(found) && !isEvent(found) && !(/[A-Z]{4}/.test(found) && vowel.test(found))
}

/** After a word for it any spelling counts, also letter by letter. */
function isLoose(text: string, from: number, found: string): boolean {
  const shape = shapeOf(found).replace(/[ .-]/g, '')
  if (!together.has(shape)) return false
  const isAnnounced = isPlateNamed(text, from)
  if (isOrdinary(found, isAnnounced) || isLikeWords(found)) return false
  return isAnnounced || (shape !== postcode && !isEvent(found) && isCarNamed(text, from))
}

/** Dutch licence plates in a folded text. */
export function findPlates(text: string): Find[] {
  return [
    ...separated(text).filter(({ found }) => isSeparated(found)),
    ...joined(text).filter(({ found }) => isJoined(found)),
    ...loose(text).filter(({ from, found }) => isLoose(text, from, found)),
  ].map(({ from, to }) => ({ kind: 'plate', from, to }))
}
