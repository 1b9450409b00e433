import { digitsOf, isPart } from './personal-numbers.ts'
import { type Find, type Reading, readings } from './personal-text.ts'

/** What people put between the digits of a telephone number. */
const gap = '[ .\\-/()]{0,4}'
const plus = '\\+ ?'
/** Right after "10:" or "9," they are of a time or an amount. */
const zeros = '(?<!\\d[.:,]?)00 ?'

const national = readings(`(?<!\\d)\\(?0(?:${gap}\\d){9}(?!\\d)`)
const dutch = readings(`\\(?(?:${plus}|${zeros})${gap}31${gap}0?${gap}[1-9](?:${gap}\\d){6,8}(?!\\d)`)
/** ITU-T E.164: at most fifteen digits. Zeros after a capital belong to the number of a law or a case. */
const foreign = readings(`\\(?(?:${plus}|(?<!\\p{Lu})${zeros})(?!31|800)[1-9](?:${gap}\\d){7,14}(?![\\d:])`)
/** As in a link to somebody on WhatsApp. */
const bare = readings('(?<![\\d+])316[1-58]\\d{7}(?!\\d)')

/** 0800, 0900, 0906 and 0909 are there for everybody (Nummerplan telefoon- en ISDN-diensten). */
const isPublic = (digits: string): boolean => /^(?:(?:00)?310?|0)(?:800|900|906|909)/.test(digits)

/** Begins with 06, with an area code of three or four digits, with "(0)", or goes digit by digit. */
function isNational(text: string, reading: Reading): boolean {
  const begins = /^\(?(?:06\D*[1-9]|0[1-9]\d|\(?0\)|0(?:\D+\d){9})/.test(reading.found)
  return begins && !/^0\D+0/.test(reading.found) && !isPart(text, reading)
}

/**
 * A bracket before the number belongs to it when it is closed within: "(010) 123 45 67", not
 * "(06-12345678)".
 */
const isClosed = ({ found }: Reading): boolean =>
  !found.startsWith('(') || found.split('(').length === found.split(')').length

/** Telephone numbers in a folded text, other than those of public services. */
export function findPhones(text: string): Find[] {
  const own = [...national(text).filter((reading) => isNational(text, reading)), ...dutch(text)]
  return [...own.filter(({ found }) => !isPublic(digitsOf(found))), ...foreign(text), ...bare(text)]
    .filter(isClosed)
    .map(({ from, to }) => ({ kind: 'phone', from, to }))
}
