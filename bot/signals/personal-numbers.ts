import type { Reading } from './personal-text.ts'

const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2])'
const year = '(?:19|20)\\d\\d'
const clock = '\\d{1,2}[.:]\\d\\d'
const moments = new RegExp(
  [
    `(?<!\\d[-./]?)${day}([-./])${month}\\1${year}(?![-./]?\\d)`,
    // With a year of two digits it may as well be the middle of a telephone number in groups of two.
    `(?<!\\d[-./ ]?)${day}([-./])${month}\\2\\d\\d(?![-./]?\\d)`,
    `(?<!\\d[-./]?)${year}([-./])${month}\\3${day}(?![-./]?\\d)`,
    `(?<!\\d ?)${day} ${month} ${year}(?!\\d)`,
    `(?<!\\d[-.]?)${clock}(?: ?- ?${clock})?(?= ?(?:uur|u|h)(?!\\p{L}))`,
  ].join('|'),
  'giu',
)

/**
 * A folded text with its dates and times in digits covered, place by place: no number begins, ends or goes
 * on in them.
 */
export const withoutMoments = (text: string): string =>
  text.replace(moments, (found) => ']'.repeat(found.length))

/** The source of a pattern for a number of so many digits, with what people put between them (as in square brackets). */
export const numberOf = (length: number, between = ' .\\-/'): string =>
  `(?<!\\d)\\d(?:[${between}]{0,3}\\d){${length - 1}}(?!\\d)`

/** A reading without what separates its digits. */
export const digitsOf = (found: string): string => found.replace(/\D/g, '')

/** How many digits stand together, group by group. */
export const sizesOf = (found: string): number[] => found.split(/\D+/).map(({ length }) => length)

/** What stands between the groups, each once; spaces around a dash don't count. */
export const separatorsOf = (found: string): string[] => [
  ...new Set(Array.from(found.matchAll(/(?<=\d)\D+(?=\d)/g), ([separator]) => separator.trim())),
]

/**
 * Whether a reading goes on, before or after, in the way it is separated within: it is part of a case
 * number or a list then.
 */
export function isPart(text: string, { from, to, found }: Reading): boolean {
  const goesOn = (separator: string, digit: string): boolean =>
    /[-./]/.test(separator) && /\d/.test(digit) && separatorsOf(found).some((one) => one.includes(separator))
  return goesOn(text.charAt(from - 1), text.charAt(from - 2)) || goesOn(text.charAt(to), text.charAt(to + 1))
}
