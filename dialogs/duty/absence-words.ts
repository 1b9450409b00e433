import { addDays, type Day, readDay } from '../../bot/calendar.ts'
import { monthOf } from './day-words.ts'

/** `from`: the first day away, absent for "from now on"; `backOn`: the first day that they are there again. */
export interface Absence {
  from?: Day
  backOn: Day
}

const through = /\bt\/m\b|\btot en met\b|\bthrough\b|\bup to and including\b/

/** "3–17 augustus" written out as "3 augustus t/m 17 augustus"; a month for both stands once. */
function writtenOut(text: string): string {
  return text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\b(\d{1,2})\s*-\s*(\d{1,2})\s+(\p{L}{3,})/gu, '$1 $3 t/m $2 $3')
    .replace(
      /\b(\d{1,2})\s+(t\/m|tot en met|through|tot|until|to)\s+(\d{1,2})\s+(\p{L}{3,})/gu,
      '$1 $4 $2 $3 $4',
    )
}

interface Typed {
  day: string
  month: number
  year: string | undefined
  at: number
  end: number
}

function daysIn(text: string): Typed[] {
  const pattern = /\b(\d{1,2})(?:[-/.](\d{1,2})(?:[-/.](\d{4}))?|\s+(\p{L}{3,})\.?(?:\s+(\d{4}))?)\b/gu
  return [...text.matchAll(pattern)].flatMap((found) => {
    const [whole, day = '', numbered, yearNumbered, word = '', yearWorded] = found
    const month = numbered ? Number(numbered) : monthOf(word)
    const year = yearNumbered ?? yearWorded
    return month ? [{ day, month, year, at: found.index, end: found.index + whole.length }] : []
  })
}

const dayIn = ({ day, month }: Typed, year: string): Day | undefined => readDay(`${day}-${month}-${year}`)

/** The day itself, or without a year the next one that comes. `undefined` for the past and for no day. */
function coming(typed: Typed, today: Day): Day | undefined {
  const year = today.slice(0, 4)
  const years = typed.year ? [typed.year] : [year, String(Number(year) + 1)]
  return years.map((one) => dayIn(typed, one)).find((day) => day !== undefined && day >= today)
}

/** Away longer than this is no absence any more: then somebody else has to be named. */
const longest = 366

/**
 * When somebody is away, as people type it: "tot 24-11" names the first day back, "t/m 23-11" and "3–17 augustus" the last day away. Without
 * a year the next one that comes. `undefined` where that can't be read, lies in the past, runs backwards or is longer than a year.
 */
export function readAbsence(typed: string, today: Day): Absence | undefined {
  const text = writtenOut(typed)
  const [first, last, ...more] = daysIn(text)
  if (!first || more.length > 0) return undefined
  const until = coming(last ?? first, today)
  if (!until) return undefined
  const backOn = isInclusive(text, first, last) ? addDays(until, 1) : until
  if (backOn <= today || backOn > addDays(today, longest)) return undefined
  if (!last) return /\b(vanaf|from)\b/.test(text) ? undefined : { backOn }
  const from = beforeOf(first, last, until)
  return from && from < backOn ? { from, backOn } : undefined
}

/** Whether the day that is named last is one away too. */
function isInclusive(text: string, first: Typed, last: Typed | undefined): boolean {
  if (!last) return through.test(text.slice(0, first.at))
  const between = text.slice(first.end, last.at)
  return through.test(between) || between.trim() === '-'
}

/** The first day of a stretch of which the last is known: in the same year, or over New Year's Eve in the year before. */
function beforeOf(first: Typed, end: Typed, until: Day): Day | undefined {
  const year = Number(until.slice(0, 4))
  return dayIn(first, first.year ?? String(first.month > end.month ? year - 1 : year))
}
