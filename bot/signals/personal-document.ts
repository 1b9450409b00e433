import { digitsOf, numberOf, separatorsOf, sizesOf } from './personal-numbers.ts'
import { type Find, named, type Reading, readings } from './personal-text.ts'

/** Passport and identity card: two letters, six letters or digits, one digit, and never the letter O. */
const travel = readings('(?<![\\p{L}\\p{N}])[A-NP-Za-np-z]{2}[A-NP-Za-np-z\\d]{6}\\d(?![\\p{L}\\p{N}])')
const isTravelNamed = named(
  'paspoort|passport|document|identiteitskaart|identiteitsbewijs|' +
    '(?<!\\p{L})id(?:[ -]?(?:kaart|bewijs|card))?(?!\\p{L})',
)

/** Driving licence and V-nummer, the number of an alien. */
const tenDigits = readings(numberOf(10))
const isTenNamed = named(
  'rijbewijs|(?:driving|drivers?|driver.s) (?:licence|license)|' +
    '(?<!\\p{L})v[ -]?(?:nummer|nr|number)|vreemdelingennummer',
)

/** In capitals with two digits or more it speaks for itself; "MAART2026" is a date. */
const isTravel = (text: string, { from, found }: Reading): boolean =>
  (!/[a-z]/.test(found) && digitsOf(found).length > 1 && !/^(?:MAART|APRIL|MARCH)/.test(found)) ||
  isTravelNamed(text, from)

/** The back of a driving licence shows the BSN, a stroke and the number of the licence; sought right before `lastIndex`. */
const back = /(?<=(?<!\d)(\d{9} ?\/ ?))/y

function isTenAfterWord(text: string, from: number): boolean {
  back.lastIndex = from
  const behind = back.exec(text)?.[1] ?? ''
  return isTenNamed(text, from - behind.length)
}

function isTen(text: string, { from, found }: Reading): boolean {
  if (!isTenAfterWord(text, from) || /^06/.test(found)) return false
  const [first = 0, ...others] = sizesOf(found)
  return others.length === 0 || (first < 7 && !found.startsWith('0') && separatorsOf(found).length === 1)
}

/** Numbers of passports, identity cards and driving licences, and V-nummers, in a folded text. */
export const findDocuments = (text: string): Find[] =>
  [
    ...travel(text).filter((reading) => isTravel(text, reading)),
    ...tenDigits(text).filter((reading) => isTen(text, reading)),
  ].map(({ from, to }) => ({ kind: 'document', from, to }))
