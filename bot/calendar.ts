import Holidays from 'date-holidays'

/** A day in the Netherlands as yyyy-mm-dd. */
export type Day = string & { readonly day: unique symbol }

const isDay = (text: string): text is Day => /^\d{4}-\d\d-\d\d$/.test(text)

function toDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** What calendar and clock on the wall show at this moment, as yyyy-mm-ddThh:mm. RangeError for an invalid date. */
function wallClock(moment: Date): string {
  const ahead = aheadOn(Math.floor(moment.getTime() / utcDay))
  return ahead === undefined
    ? asked(moment)
    : new Date(moment.getTime() + ahead).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)
}

function asked(moment: Date): string {
  const { year, month, day, hour, minute } = Object.fromEntries(
    clock.formatToParts(moment).map(({ type, value }) => [type, value]),
  )
  return `${year}-${month}-${day}T${hour}:${minute}`
}

const utcDay = 24 * 60 * 60_000
const aheadByDay = new Map<number, number | undefined>()

/**
 * How far the Netherlands are ahead of UTC on a day of UTC, in milliseconds; `undefined` on a day on which that changes. Kept, because a look at
 * thousands of signals asks for as many days, and `Intl` takes ten times as long as all else.
 */
function aheadOn(day: number): number | undefined {
  const known = aheadByDay.get(day)
  if (known !== undefined || aheadByDay.has(day)) return known
  const [first = 0, last] = [day * utcDay, (day + 1) * utcDay - 60_000].map(
    (at) => Date.parse(`${asked(new Date(at))}Z`) - at,
  )
  const ahead = first === last ? first : undefined
  aheadByDay.set(day, ahead)
  return ahead
}

/** The day that it is in the Netherlands at this moment. RangeError for an invalid date. */
export const dayOf = (moment: Date): Day => toDay(wallClock(moment).slice(0, 10))

/** The clock on the wall in the Netherlands, as hh:mm. */
export const timeOf = (moment: Date): string => wallClock(moment).slice(11)

/** Noon in UTC: a moment that is on this day in UTC too, to reckon with. */
const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`)

/** So many days later, or earlier when `days` is below zero. */
export function addDays(day: Day, days: number): Day {
  const noon = noonOf(day)
  noon.setUTCDate(noon.getUTCDate() + days)
  return toDay(noon.toISOString().slice(0, 10))
}

const dutch = new Holidays('NL')
const known = new Map<number, ReadonlySet<string>>()

/**
 * The holidays of a year, those in a weekend too. Good Friday is none: article 6.6 of the cao Gemeenten doesn't name it
 * (https://ambtenarensalaris.nl/kennisbank/gemeente/verlofregelingen-gemeenten).
 */
function daysOffIn(year: number): ReadonlySet<string> {
  const before = known.get(year)
  if (before) return before
  const days = dutch
    .getHolidays(year)
    // To the library 5 May is a school holiday, each year. Here it is a day off in lustrum years only; the cao Gemeenten has it
    // each year since 2024 (https://www.gemeente.nu/blog/bevrijdingsdag-een-betaalde-vrije-dag/).
    .filter(({ type, rule }) => type === 'public' || (rule === '05-05' && year % 5 === 0))
  const off = new Set(days.map(({ date }) => date.slice(0, 10)))
  known.set(year, off)
  return off
}

/**
 * Monday to Friday, except New Year, Easter Monday, King's Day (26 April when the 27th is a Sunday), Ascension, Whit Monday,
 * Christmas (two days), and 5 May in lustrum years (2025, 2030).
 */
export function isWorkday(day: Day): boolean {
  const weekday = noonOf(day).getUTCDay()
  return weekday >= 1 && weekday <= 5 && !daysOffIn(Number(day.slice(0, 4))).has(day)
}

/** The first working day after this day, never the day itself. */
export function nextWorkday(after: Day): Day {
  const next = addDays(after, 1)
  return isWorkday(next) ? next : nextWorkday(next)
}

/**
 * The moment that this wall-clock time starts on this day, through summer and winter time. hour 0–23, minute 0–59, otherwise a
 * RangeError. Of a time that comes twice (October, 2:00–2:59) the first; a time that is skipped (March) is one hour later.
 */
export function momentOf(day: Day, hour: number, minute = 0): Date {
  const [h, m] = [hour, minute].map((part) => String(part).padStart(2, '0'))
  const wall = `${day}T${h}:${m}`
  if (!/T([01]\d|2[0-3]):[0-5]\d$/.test(wall)) throw new RangeError(`not a time of day: ${h}:${m}`)
  // The Netherlands are two hours ahead of UTC in summer and one in winter.
  const inSummer = new Date(`${wall}:00+02:00`)
  return wallClock(inSummer) === wall ? inSummer : new Date(`${wall}:00+01:00`)
}

const spoken = {
  nl: new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
}

/** "dinsdag 24 november" / "Tuesday 24 November". */
export function dayInWords(day: Day, locale: 'nl' | 'en'): string {
  const parts = spoken[locale].formatToParts(noonOf(day))
  return parts
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => value)
    .join(' ')
}

/** Day, month and year, for what may lie long ago. */
export const dateInWords = (day: Day, locale: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    noonOf(day),
  )

/** "november 2026" / "November 2026". `month` as yyyy-mm. */
export const monthInWords = (month: string, locale: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(noonOf(toDay(`${month}-01`)))

/** During office hours (workdays 9:00–17:00)? */
export function isOfficeTime(moment: Date): boolean {
  const hour = Number(wallClock(moment).slice(11, 13))
  return hour >= 9 && hour < 17 && isWorkday(dayOf(moment))
}

/** "23-11-2027", as people write a day. */
export const dayInNumbers = (day: Day): string => day.split('-').reverse().map(Number).join('-')

/** A day as people type it, 23-11-2027 or 2027-11-23; `undefined` for what is no day. */
export function readDay(typed: string): Day | undefined {
  const [first = '', month = '', last = ''] = typed.trim().split(/[-/. ]/)
  const [year, day] = first.length === 4 ? [first, last] : [last, first]
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDay(text)) return undefined
  const noon = noonOf(text)
  // 31 June would become 1 July.
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(text) ? text : undefined
}
