import { addDays, type Day, readDay } from '../../bot/calendar.ts'
import { monthOf, weekdayOf } from './day-words.ts'

/** `from`: the first day away, absent for "from now on"; `backOn`: the first day that they are there again. */
export interface Absence {
  from?: Day
  backOn: Day
}

const through = /\bt\/m\b|\btot en met\b|\bthrough\b|\bup to and including\b/
const until = /\btot\b|\buntil\b|\btill\b|\bto\b/
// "Van" is a part of many names.
const since = /\b(vanaf|from)\b|\bvan\s*$/
/** A stretch of which the month stands once: behind a dash without spaces it has to stand with a slash, for 1-12-26 is one day. */
const stretch =
  /(?<![-/.\d])(\d{1,2})(?:\s+(t\/m|tot en met|up to and including|through|tot|until|till|to|-)\s+|\s*-\s*(?=\d+\/))(\d{1,2}[-/.](\d{1,2}))\b/g

/**
 * "3–17 augustus" written out as "3-8 t/m 17-8", and "3 t/m 17-8" as well: each day in numbers, with the month for both. A weekday before it
 * changes nothing.
 */
function writtenOut(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\b(\p{L}+)\.?\s+(?=\d)/gu, (whole, word: string) => (isWeekday(word) ? '' : whole))
    .replace(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, '$3-$2-$1')
    .replace(/\b(\d{1,2})\s+(\p{L}{3,})\b\.?(?:\s+(\d{4})\b)?/gu, (whole, day, word, year) => {
      const month = monthOf(word)
      return month ? [day, month, ...(year ? [year] : [])].join('/') : whole
    })
    .replace(stretch, (_whole, first, word = '-', last, month) => {
      return `${first}/${month} ${word === '-' ? 't/m' : word} ${last}`
    })
}

const isWeekday = (word: string): boolean => weekdayOf(word) !== undefined || /^(za|zo|sa|su)/.test(word)

interface Typed {
  day: string
  month: string
  year: string | undefined
  at: number
  end: number
}

const typedDay = /\b(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d\d))?\b/g

const daysIn = (text: string): Typed[] =>
  [...text.matchAll(typedDay)].map(({ 0: whole, 1: day = '', 2: month = '', 3: typed, index }) => {
    const year = typed?.length === 2 ? `20${typed}` : typed
    return { day, month, year, at: index, end: index + whole.length }
  })

const dayIn = ({ day, month }: Typed, year: string): Day | undefined => readDay(`${day}-${month}-${year}`)

/** Without a year nobody means a day that is further away: more likely it has just been. In days. */
const farthest = 275

/** The day itself, or without a year the next one that comes. `undefined` for the past and for no day. */
function coming(typed: Typed, today: Day): Day | undefined {
  const year = today.slice(0, 4)
  if (typed.year) return dayIn(typed, typed.year)
  const days = [year, String(Number(year) + 1)].map((one) => dayIn(typed, one))
  const next = days.find((day) => day !== undefined && day >= today)
  return next && next <= addDays(today, farthest) ? next : undefined
}

/** Away longer than this is no absence any more: then somebody else has to be named. */
const longest = 366

/**
 * When somebody is away, as people type it: "tot 24-11" names the first day back, "t/m 23-11" and "3–17 augustus" the last day away, and
 * "op 3-8" one day. Without a year the next one that comes. `undefined` where a part of it can't be read, or it lies in the past, runs
 * backwards or is longer than a year.
 */
export function readAbsence(typed: string, today: Day): Absence | undefined {
  const text = writtenOut(typed)
  const [first, last, ...more] = daysIn(text)
  // A number that belongs to no day would change what is meant.
  if (!first || more.length > 0 || /\b\d+\b/.test(text.replace(typedDay, ''))) return undefined
  const end = coming(last ?? first, today)
  if (!end) return undefined
  const absence = last
    ? between(text.slice(first.end, last.at), first, last, end)
    : upTo(text.slice(0, first.at), end)
  if (!absence || absence.backOn <= today || absence.backOn > addDays(today, longest)) return undefined
  return absence.from && absence.from >= absence.backOn ? undefined : absence
}

/** By what stands before the only day that is named. */
function upTo(before: string, day: Day): Absence | undefined {
  if (since.test(before)) return undefined
  if (through.test(before)) return { backOn: addDays(day, 1) }
  return until.test(before) ? { backOn: day } : { from: day, backOn: addDays(day, 1) }
}

/** By what stands between two days. Of the first the year is that of the last, or over New Year's Eve the year before. */
function between(words: string, first: Typed, last: Typed, end: Day): Absence | undefined {
  const isInclusive = through.test(words) || words.trim() === '-'
  if (!isInclusive && !until.test(words)) return undefined
  const year = Number(end.slice(0, 4))
  const from = dayIn(first, first.year ?? String(Number(first.month) > Number(last.month) ? year - 1 : year))
  return from && { from, backOn: isInclusive ? addDays(end, 1) : end }
}
