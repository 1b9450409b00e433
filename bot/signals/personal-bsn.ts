import { digitsOf, isPart, numberOf, separatorsOf, sizesOf } from './personal-numbers.ts'
import { type Find, named, type Reading, readings } from './personal-text.ts'

const nineDigits = readings(numberOf(9))
const eightDigits = readings(numberOf(8))
/** After the word with whatever stands between, also over the end of a line. */
const afterWord = readings(numberOf(9, "\\s.\\-/,_:'’*"))
/** What is no time, date or amount, and is not part of anything longer. */
const inThrees = readings("(?<!\\d[_:'’]?)\\d{3}(?<sign>[_:'’])\\d{3}\\k<sign>\\d{3}(?![_:'’]?\\d)")
const isNamed = named('b\\.?s\\.?n|burger ?service ?-?(?:nummer|nr)|sofi|citizen service number')

/**
 * How people group the nine digits without saying what they are; four and five would be a year and a case
 * number.
 */
const groupings = new Set(['3,3,3', '4,2,3', '2,2,2,3', '1,1,1,1,1,1,1,1,1'])

/**
 * The eleven-test of a citizen service number: its digits times 9, 8, … 2 and −1 add up to a multiple of
 * eleven. Eight digits lack the leading zero.
 */
function passesEleven(digits: string): boolean {
  let sum = -Number(digits.at(-1))
  for (let weight = 2; weight <= 9; weight++) sum += weight * Number(digits.at(-weight) ?? 0)
  return sum % 11 === 0 && /[1-9]/.test(digits)
}

/** With a sign or word for euros, or thousands with points and then cents. */
function isAmount(text: string, { from, to, found }: Reading): boolean {
  const before = text.slice(Math.max(0, from - 6), from)
  const after = text.slice(to, to + 6)
  if (/(?:€|(?<!\p{L})euro?) ?$/iu.test(before) || /^ ?(?:€|euro?(?!\p{L}))/iu.test(after)) return true
  return found.includes('.') && /^,(?:\d\d(?!\d)|-)/.test(after)
}

/**
 * A year with more behind it ("2026-03-123"), two years, or a short code and a dash before it
 * ("Z-123-456-782").
 */
const isCase = (text: string, { from, found }: Reading): boolean =>
  /^(?:19|20)\d\d(?:[-/]| (?:19|20)\d\d$)/.test(found) ||
  /(?<![\p{L}\p{N}])(?!bsn)\p{L}{1,4}-$/iu.test(text.slice(Math.max(0, from - 6), from))

/**
 * After the word a number that fails the test counts too, as long as it is written as one number and is not
 * 0900-8844.
 */
const isMeantAsOne = (found: string): boolean =>
  separatorsOf(found).length < 2 && !/^(?:0[89]00|090[69])/.test(found) && /^\d{1,6}\D|^\d+$/.test(found)

const isUsual = (found: string): boolean =>
  separatorsOf(found).length < 2 && groupings.has(sizesOf(found).join())

function isGrouped(text: string, reading: Reading, passes: boolean): boolean {
  const { from, found } = reading
  if (!(passes && isUsual(found)) && !isNamed(text, from)) return false
  if (isPart(text, reading) || isAmount(text, reading) || isCase(text, reading)) return false
  return passes || isMeantAsOne(found)
}

function isBsn(text: string, reading: Reading): boolean {
  const digits = digitsOf(reading.found)
  const passes = passesEleven(digits)
  if (passes && /\d{9}/.test(reading.found)) return !isAmount(text, reading)
  return isGrouped(text, reading, passes)
}

/** The word and the eleven-test together count for more than a sign for euros or what stands between. */
const isSpread = (text: string, reading: Reading): boolean =>
  passesEleven(digitsOf(reading.found)) &&
  isNamed(text, reading.from) &&
  !isPart(text, reading) &&
  !isCase(text, reading)

/** Citizen service numbers in a folded text. */
export const findBsn = (text: string): Find[] =>
  [
    ...[...nineDigits(text), ...eightDigits(text)].filter((reading) => isBsn(text, reading)),
    ...afterWord(text).filter((reading) => isSpread(text, reading)),
    ...inThrees(text).filter((reading) => passesEleven(digitsOf(reading.found)) && !isAmount(text, reading)),
  ].map(({ from, to }) => ({ kind: 'bsn', from, to }))
