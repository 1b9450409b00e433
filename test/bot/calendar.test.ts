import assert from 'node:assert/strict'
import {
  addDays,
  type Day,
  dayInWords,
  dayOf,
  isOfficeTime,
  isWorkday,
  momentOf,
  nextWorkday,
} from '../../bot/calendar.ts'

const day = (text: string): Day => dayOf(new Date(`${text}T12:00:00Z`))
const utc = (text: string): Date => new Date(`${text}Z`)
const years = Array.from({ length: 12 }, (_, n) => 2024 + n)

/** All days of a year, in order. */
const daysOf = (year: number): Day[] =>
  Array.from({ length: new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1 ? 366 : 365 }, (_, n) =>
    day(new Date(Date.UTC(year, 0, 1 + n)).toISOString().slice(0, 10)),
  )

const weekdayOf = (text: string): number => new Date(`${text}T00:00:00Z`).getUTCDay()
const isWeekend = (text: string): boolean => [0, 6].includes(weekdayOf(text))

/**
 * Easter by the moon of the church: the Sunday after the full moon of the Gregorian tables, which is on 18 April at the latest
 * (17 April late in the 19-year cycle).
 */
function easterOf(year: number): Date {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const sunCorrection = century - Math.floor(century / 4)
  const moonCorrection = Math.floor((8 * century + 13) / 25)
  const age = (19 * golden + sunCorrection - moonCorrection + 15) % 30
  const late = age === 29 || (age === 28 && golden > 10)
  const fullMoon = new Date(Date.UTC(year, 2, 21 + age - (late ? 1 : 0)))
  const untilSunday = 7 - fullMoon.getUTCDay()
  return new Date(fullMoon.getTime() + untilSunday * 24 * 60 * 60 * 1000)
}

/** The days on which the town hall is closed by the rules, without the library. */
function daysOffByRule(year: number): string[] {
  const fromEaster = (days: number) => {
    const easter = easterOf(year)
    return new Date(Date.UTC(year, easter.getUTCMonth(), easter.getUTCDate() + days))
      .toISOString()
      .slice(0, 10)
  }
  const kingsDay = weekdayOf(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`
  return [
    `${year}-01-01`,
    fromEaster(1),
    kingsDay,
    ...(year % 5 === 0 ? [`${year}-05-05`] : []),
    fromEaster(39),
    fromEaster(50),
    `${year}-12-25`,
    `${year}-12-26`,
  ]
}

describe('F4: the working days of a municipality', () => {
  // As printed in almanacs, so that the reckoning above is held to something too.
  const easters: [year: number, easter: string][] = [
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2030, '2030-04-21'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ]
  for (const [year, easter] of easters)
    it(`are reckoned with Easter on ${easter}`, () =>
      assert.equal(easterOf(year).toISOString().slice(0, 10), easter))

  for (const year of years)
    it(`are in ${year} all but weekends and the days off by the rules`, () => {
      const off = new Set(daysOffByRule(year))
      const expected = daysOf(year).filter((one) => isWeekend(one) || off.has(one))
      assert.deepEqual(
        daysOf(year).filter((one) => !isWorkday(one)),
        expected,
      )
    })

  const rows: [day: string, what: string, works: boolean][] = [
    ['2026-11-23', 'a Monday', true],
    ['2026-11-27', 'a Friday', true],
    ['2026-11-28', 'a Saturday', false],
    ['2026-11-29', 'a Sunday', false],
    ['2026-01-01', 'New Year', false],
    ['2025-12-31', 'New Year’s Eve', true],
    ['2026-04-03', 'Good Friday', true],
    ['2026-04-06', 'Easter Monday', false],
    ['2026-04-27', 'King’s Day', false],
    ['2025-04-25', 'the Friday before King’s Day on Saturday the 26th', true],
    ['2025-04-26', 'King’s Day on Saturday the 26th', false],
    ['2025-04-28', 'the Monday after the 27th was a Sunday', true],
    ['2031-04-28', 'the Monday after the 27th was a Sunday', true],
    ['2026-04-30', 'what was Queen’s Day', true],
    ['2026-05-04', 'Remembrance Day', true],
    ['2025-05-05', '5 May in a lustrum year', false],
    ['2026-05-05', '5 May in another year', true],
    ['2027-05-05', '5 May in another year', true],
    ['2028-05-05', '5 May in another year', true],
    ['2029-05-04', 'the Friday before 5 May', true],
    ['2035-05-04', 'the Friday before a 5 May on Saturday', true],
    ['2026-05-14', 'Ascension', false],
    ['2016-05-05', 'Ascension on 5 May', false],
    ['2026-05-15', 'the Friday after Ascension', true],
    ['2026-05-25', 'Whit Monday', false],
    ['2026-09-15', 'the day of the state opening of parliament', true],
    ['2024-12-05', 'the eve of St Nicholas', true],
    ['2026-12-24', 'Christmas Eve', true],
    ['2026-12-25', 'Christmas', false],
    ['2024-12-26', 'the second day of Christmas', false],
    ['2026-12-28', 'the Monday after a Christmas in the weekend', true],
    ['2024-02-29', 'a leap day', true],
    ['2026-03-30', 'the Monday after the clock went forward', true],
    ['2026-10-26', 'the Monday after the clock went back', true],
  ]
  for (const [text, what, works] of rows)
    it(`${works ? 'have' : 'don’t have'} ${what} (${text})`, () => assert.equal(isWorkday(day(text)), works))

  const next: [after: string, next: string][] = [
    ['2026-11-24', '2026-11-25'],
    ['2026-11-27', '2026-11-30'],
    ['2026-11-28', '2026-11-30'],
    ['2026-04-02', '2026-04-03'],
    ['2026-04-03', '2026-04-07'],
    ['2026-04-24', '2026-04-28'],
    ['2025-04-25', '2025-04-28'],
    ['2026-12-24', '2026-12-28'],
    ['2026-12-31', '2027-01-04'],
    ['2030-05-03', '2030-05-06'],
  ]
  for (const [from, to] of next)
    it(`go on after ${from} on ${to}`, () => assert.equal(nextWorkday(day(from)), to))
})

describe('a day in the Netherlands', () => {
  const moments: [moment: string, day: string][] = [
    ['2026-11-24T12:00:00', '2026-11-24'],
    ['2026-11-24T22:59:59.999', '2026-11-24'],
    ['2026-11-24T23:00:00', '2026-11-25'],
    ['2026-07-01T21:59:59.999', '2026-07-01'],
    ['2026-07-01T22:00:00', '2026-07-02'],
    ['2026-12-31T23:00:00', '2027-01-01'],
    ['2026-03-28T22:59:59', '2026-03-28'],
    ['2026-03-28T23:00:00', '2026-03-29'],
    ['2026-03-29T21:59:59', '2026-03-29'],
    ['2026-03-29T22:00:00', '2026-03-30'],
    ['2026-10-24T22:00:00', '2026-10-25'],
    ['2026-10-25T22:59:59', '2026-10-25'],
    ['2026-10-25T23:00:00', '2026-10-26'],
  ]
  for (const [moment, expected] of moments)
    it(`is ${expected} at ${moment} UTC`, () => assert.equal(dayOf(utc(moment)), expected))
  it('is not that of an invalid date', () => assert.throws(() => dayOf(new Date('?')), RangeError))

  const steps: [from: string, days: number, to: string][] = [
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-24', 7, '2026-12-01'],
    ['2026-11-24', -24, '2026-10-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', 365, '2027-01-01'],
  ]
  for (const [from, days, to] of steps)
    it(`${days} days from ${from} is ${to}`, () => assert.equal(addDays(day(from), days), to))

  const words: [day: string, dutch: string, english: string][] = [
    ['2026-11-24', 'dinsdag 24 november', 'Tuesday 24 November'],
    ['2027-03-01', 'maandag 1 maart', 'Monday 1 March'],
    ['2026-08-09', 'zondag 9 augustus', 'Sunday 9 August'],
  ]
  for (const [text, dutch, english] of words)
    it(`${text} is "${dutch}", in English "${english}"`, () =>
      assert.deepEqual([dayInWords(day(text), 'nl'), dayInWords(day(text), 'en')], [dutch, english]))
})

describe('F4: a time of the clock on the wall', () => {
  const moments: [day: string, hour: number, minute: number | undefined, moment: string][] = [
    ['2026-11-24', 9, undefined, '2026-11-24T08:00:00.000Z'],
    ['2026-11-24', 17, 30, '2026-11-24T16:30:00.000Z'],
    ['2026-07-01', 9, 0, '2026-07-01T07:00:00.000Z'],
    ['2026-11-24', 0, 0, '2026-11-23T23:00:00.000Z'],
    ['2026-07-01', 0, 59, '2026-06-30T22:59:00.000Z'],
    ['2027-01-01', 0, 0, '2026-12-31T23:00:00.000Z'],
    ['2026-11-24', 23, 59, '2026-11-24T22:59:00.000Z'],
    // The clock goes forward: 2:00 to 2:59 don't come.
    ['2026-03-29', 0, 0, '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 1, 59, '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', 2, 0, '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', 2, 30, '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', 3, 0, '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', 9, 0, '2026-03-29T07:00:00.000Z'],
    // The clock goes back: 2:00 to 2:59 come twice.
    ['2026-10-25', 0, 0, '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', 2, 0, '2026-10-25T00:00:00.000Z'],
    ['2026-10-25', 2, 59, '2026-10-25T00:59:00.000Z'],
    ['2026-10-25', 3, 0, '2026-10-25T02:00:00.000Z'],
    ['2026-10-25', 9, 0, '2026-10-25T08:00:00.000Z'],
  ]
  for (const [text, hour, minute, moment] of moments)
    it(`of ${hour}:${String(minute ?? 0).padStart(2, '0')} on ${text} is ${moment}`, () =>
      assert.equal(momentOf(day(text), hour, minute).toISOString(), moment))

  const wrong: [hour: number, minute: number][] = [
    [24, 0],
    [-1, 0],
    [9.5, 0],
    [9, 60],
    [9, -1],
    [Number.NaN, 0],
  ]
  for (const [hour, minute] of wrong)
    it(`is not ${hour}:${minute}`, () =>
      assert.throws(() => momentOf(day('2026-11-24'), hour, minute), RangeError))

  it('on any day is on that day, an hour after the hour before but for the two changes', () => {
    const odd = daysOf(2026).filter((one) => {
      const starts = Array.from({ length: 24 }, (_, hour) => momentOf(one, hour))
      assert.ok(starts.every((start) => dayOf(start) === one))
      return starts.some(
        (start, hour) => hour > 0 && start.getTime() - (starts[hour - 1]?.getTime() ?? 0) !== 3_600_000,
      )
    })
    assert.deepEqual(odd, ['2026-03-29', '2026-10-25'])
  })
})

describe('F4: office hours', () => {
  const rows: [moment: string, what: string, open: boolean][] = [
    ['2026-11-24T07:59:59.999', 'a workday in winter just before nine', false],
    ['2026-11-24T08:00:00', 'a workday in winter at nine', true],
    ['2026-11-24T15:59:59.999', 'a workday in winter just before five', true],
    ['2026-11-24T16:00:00', 'a workday in winter at five', false],
    ['2026-07-01T06:59:59', 'a workday in summer just before nine', false],
    ['2026-07-01T07:00:00', 'a workday in summer at nine', true],
    ['2026-07-01T14:59:59', 'a workday in summer just before five', true],
    ['2026-07-01T15:00:00', 'a workday in summer at five', false],
    ['2026-03-27T08:00:00', 'the Friday before the clock goes forward at nine', true],
    ['2026-03-30T07:00:00', 'the Monday after the clock went forward at nine', true],
    ['2026-10-23T07:00:00', 'the Friday before the clock goes back at nine', true],
    ['2026-10-26T07:59:59', 'the Monday after the clock went back just before nine', false],
    ['2026-10-26T08:00:00', 'the Monday after the clock went back at nine', true],
    ['2026-11-28T12:00:00', 'a Saturday at noon', false],
    ['2026-04-27T10:00:00', 'King’s Day at noon', false],
    ['2025-05-05T10:00:00', '5 May in a lustrum year at noon', false],
    ['2026-12-31T11:00:00', 'New Year’s Eve at noon', true],
    ['2026-12-31T23:30:00', 'half past midnight on New Year’s Day', false],
  ]
  for (const [moment, what, open] of rows)
    it(`${open ? 'are' : 'are not'} ${what}`, () => assert.equal(isOfficeTime(utc(moment)), open))
})
