import { addDays, dayOf } from '../calendar.ts'
import { findPersonal } from './privacy.ts'
import type { Signal } from './signal.ts'

/** What two signals may have in common. */
export type MarkKind = 'address' | 'company' | 'phone' | 'plate'

/** Something in a signal by which another one may be known, in one spelling whatever was typed. */
export interface Mark {
  kind: MarkKind
  value: string
}

/** From how many signals on an address says nothing any more, the one that is looked at among them: a shelter, a station, an office building. */
export const busyFrom = 6

/** How many days another signal may be known by these after it came in: shorter than a signal may be kept, as they only serve to find what goes on now. */
export const marksKept = 365

/** Whether that time has passed for a signal that came in when its first line was written. */
export const areMarksOver = ({ log }: Pick<Signal, 'log'>, now: Date): boolean =>
  dayOf(now) > addDays(dayOf(new Date(log[0]?.at ?? now)), marksKept)

/** The signal without its marks. Nothing is written in its log: nobody did anything. */
export const withoutMarks = (signal: Signal): Signal => ({ ...signal, marks: [] })

/** Letters and digits only, in small letters without accents: the same however it is written. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Short forms as they stand on street signs and envelopes. */
const shortened: readonly [RegExp, string][] = [
  [/str\b/g, 'straat'],
  [/ln\b/g, 'laan'],
  [/wg\b/g, 'weg'],
  [/pln\b/g, 'plein'],
  [/kd\b/g, 'kade'],
]

/**
 * An address in one spelling: postcode with number, and street with number, whichever are there. A letter or addition behind the number counts;
 * the town does not, because most leave it out.
 */
function addresses(typed: string): string[] {
  const text = folded(typed)
  const [postcode, digits, letters] = /\b(\d{4}) ?([a-z]{2})\b/.exec(text) ?? []
  const rest = postcode ? text.replace(postcode, ' ') : text
  const number = /\b(\d{1,5})(?: ?([a-z]|bis|hs|i{1,3})\b)?/.exec(rest)
  if (!number) return rest.replaceAll(' ', '').length >= 5 && !postcode ? [spelled(rest)] : []
  const door = `${number[1]}${number[2] ?? ''}`
  const street = spelled(rest.slice(0, number.index))
  return [
    ...(postcode ? [`${digits}${letters} ${door}`] : []),
    ...(street.length >= 3 ? [`${street} ${door}`] : []),
  ]
}

const spelled = (text: string): string =>
  shortened.reduce((all, [short, long]) => all.replace(short, long), text.trim()).replaceAll(' ', '')

/** A company without its legal form. */
function company(typed: string): string[] {
  const name = folded(typed)
    .replace(/\b(b v|n v|v o f|bv|nv|vof|cv|eenmanszaak|stichting)\b/g, ' ')
    .replaceAll(' ', '')
  return name.length >= 3 ? [name] : []
}

const phone = (typed: string): string => typed.replace(/\D/g, '').replace(/^(?:00)?31(?=[1-9])0?/, '0')
const plate = (typed: string): string => typed.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()

/** What the reporter wrote in their own words; what was taken out of it is not there any more. */
function textsOf({ answers, log }: Signal): string[] {
  const typed = Object.entries(answers).flatMap(([name, text]) =>
    name === 'contact' || name === 'teller' ? [] : [text],
  )
  return [
    ...typed,
    ...log.flatMap((line) => (line.what === 'added' || line.what === 'answered' ? [line.text] : [])),
  ]
}

/**
 * Every text that is kept in it, of the desk and of other organisations too. Not of the reporter: a name or department that is withheld must not be
 * found by searching for it.
 */
export const everyTextOf = ({ answers, log, origin }: Signal): string[] => [
  ...Object.entries(answers).flatMap(([name, text]) => (name === 'department' ? [] : [text])),
  ...log.flatMap((line) => ('text' in line ? [line.text] : [])),
  ...(origin ? [origin.text, origin.reason] : []),
]

/** Phone numbers and number plates in a text. */
export const numbersIn = (text: string): Mark[] =>
  findPersonal(text).flatMap(({ kind, from, to }): Mark[] => {
    const typed = text.slice(from, to)
    if (kind === 'phone') return [{ kind, value: phone(typed) }]
    return kind === 'plate' ? [{ kind, value: plate(typed) }] : []
  })

/** What somebody typed to find signals by, as any kind of mark that it can be. */
export const marksIn = (typed: string): Mark[] => [
  ...addresses(typed).map((value): Mark => ({ kind: 'address', value })),
  ...company(typed).map((value): Mark => ({ kind: 'company', value })),
  { kind: 'phone', value: phone(typed) },
  { kind: 'plate', value: plate(typed) },
]

/** Everything in a signal by which another one may be known; each once. */
export function marksOf(signal: Signal): Mark[] {
  const { address = '', company: name = '' } = signal.answers
  const found = textsOf(signal).flatMap(numbersIn)
  const all: Mark[] = [
    ...addresses(address).map((value): Mark => ({ kind: 'address', value })),
    ...company(name).map((value): Mark => ({ kind: 'company', value })),
    ...found,
  ]
  return [...new Map(all.map((mark) => [`${mark.kind} ${mark.value}`, mark])).values()]
}
