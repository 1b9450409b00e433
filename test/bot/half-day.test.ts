import assert from 'node:assert/strict'
import { endOf, halfDayAt, keyOf, nextHalfDay, startOf, weekHalfOf, workingTime } from '../../bot/half-day.ts'
import { hours, minutes } from '../fixtures/samples.ts'

const utc = (text: string): Date => new Date(`${text}Z`)

describe('F4: work half-days', () => {
  const rows: [moment: string, what: string, now: string | undefined, next: string][] = [
    ['2026-11-24T07:59:59.999', 'just before nine', undefined, '2026-11-24 morning'],
    ['2026-11-24T08:00:00', 'at nine', '2026-11-24 morning', '2026-11-24 afternoon'],
    ['2026-11-24T11:59:59.999', 'just before one', '2026-11-24 morning', '2026-11-24 afternoon'],
    ['2026-11-24T12:00:00', 'at one', '2026-11-24 afternoon', '2026-11-25 morning'],
    ['2026-11-24T15:59:59.999', 'just before five', '2026-11-24 afternoon', '2026-11-25 morning'],
    ['2026-11-24T16:00:00', 'at five', undefined, '2026-11-25 morning'],
    ['2026-11-27T16:00:00', 'at five on a Friday', undefined, '2026-11-30 morning'],
    ['2026-11-28T12:00:00', 'on a Saturday', undefined, '2026-11-30 morning'],
    ['2026-07-01T06:59:59.999', 'in summer just before nine', undefined, '2026-07-01 morning'],
    ['2026-07-01T07:00:00', 'in summer at nine', '2026-07-01 morning', '2026-07-01 afternoon'],
    ['2026-07-01T11:00:00', 'in summer at one', '2026-07-01 afternoon', '2026-07-02 morning'],
    ['2026-03-27T16:00:00', 'before the clock goes forward', undefined, '2026-03-30 morning'],
    ['2026-03-30T07:00:00', 'after the clock went forward', '2026-03-30 morning', '2026-03-30 afternoon'],
    ['2026-10-26T07:59:59.999', 'after the clock went back', undefined, '2026-10-26 morning'],
    ['2026-10-26T08:00:00', 'after the clock went back', '2026-10-26 morning', '2026-10-26 afternoon'],
    ['2026-04-02T15:00:00', 'before Easter, Good Friday is worked', undefined, '2026-04-03 morning'],
    ['2026-04-03T15:00:00', 'on Good Friday at five', undefined, '2026-04-07 morning'],
    ['2026-04-06T10:00:00', 'on Easter Monday', undefined, '2026-04-07 morning'],
    ['2026-05-13T15:00:00', 'before Ascension', undefined, '2026-05-15 morning'],
    ['2026-05-22T15:00:00', 'before Whitsun', undefined, '2026-05-26 morning'],
    ['2025-04-26T10:00:00', 'on King’s Day moved to a Saturday', undefined, '2025-04-28 morning'],
    ['2025-04-28T08:00:00', 'the day after the 27th, a Sunday', '2025-04-28 morning', '2025-04-28 afternoon'],
    ['2026-04-27T10:00:00', 'on King’s Day', undefined, '2026-04-28 morning'],
    ['2025-05-05T10:00:00', 'on 5 May in a lustrum year', undefined, '2025-05-06 morning'],
    ['2026-05-05T08:00:00', 'on 5 May in another year', '2026-05-05 morning', '2026-05-05 afternoon'],
    ['2026-12-24T16:00:00', 'before Christmas', undefined, '2026-12-28 morning'],
    ['2026-12-31T13:00:00', 'on New Year’s Eve', '2026-12-31 afternoon', '2027-01-04 morning'],
  ]
  for (const [moment, what, now, next] of rows)
    it(`${what} (${moment}): ${now ?? 'none'}, then ${next}`, () => {
      const current = halfDayAt(utc(moment))
      assert.equal(current && keyOf(current), now)
      assert.equal(keyOf(nextHalfDay(utc(moment))), next)
    })

  it('hold the moment at which they start and not the one at which they end', () => {
    const morning = nextHalfDay(utc('2026-11-24T00:00:00'))
    assert.deepEqual(halfDayAt(startOf(morning)), morning)
    assert.deepEqual(halfDayAt(endOf(morning)), { ...morning, half: 'afternoon' })
  })

  it('have their place in the week', () => {
    const place = (moment: string) => weekHalfOf(nextHalfDay(utc(moment)))
    assert.equal(place('2026-11-22T12:00:00'), 'mon-morning')
    assert.equal(place('2026-11-27T10:00:00'), 'fri-afternoon')
  })
})

describe('F4: working time', () => {
  const rows: [what: string, from: string, to: string, ms: number][] = [
    ['within a morning', '2026-11-24T08:10:00', '2026-11-24T09:11:00', 61 * minutes],
    ['over one o’clock', '2026-11-24T11:59:00', '2026-11-24T12:01:00', 2 * minutes],
    ['a whole day and its night', '2026-11-24T05:00:00', '2026-11-25T05:00:00', 8 * hours],
    ['a weekend', '2026-11-27T15:59:00', '2026-11-30T08:01:00', 2 * minutes],
    ['summer time beginning', '2026-03-27T15:59:00', '2026-03-30T07:01:00', 2 * minutes],
    ['summer time ending', '2026-10-23T14:59:00', '2026-10-26T08:01:00', 2 * minutes],
    ['Easter', '2026-04-03T14:59:00', '2026-04-07T07:01:00', 2 * minutes],
    ['Ascension', '2026-05-13T14:59:00', '2026-05-15T07:01:00', 2 * minutes],
    ['Whitsun', '2026-05-22T14:59:00', '2026-05-26T07:01:00', 2 * minutes],
    ['King’s Day on 26 April for a Sunday', '2025-04-25T14:59:00', '2025-04-28T07:01:00', 2 * minutes],
    ['5 May in a lustrum year', '2025-05-02T14:59:00', '2025-05-06T07:01:00', 2 * minutes],
    ['5 May in another year', '2026-05-04T14:59:00', '2026-05-06T07:01:00', 8 * hours + 2 * minutes],
    ['Christmas', '2026-12-24T15:59:00', '2026-12-28T08:01:00', 2 * minutes],
    ['the turn of the year', '2026-12-31T15:59:00', '2027-01-04T08:01:00', 2 * minutes],
    ['a night only', '2026-11-24T17:00:00', '2026-11-25T07:00:00', 0],
    ['time that goes back', '2026-11-25T10:00:00', '2026-11-24T10:00:00', 0],
  ]
  for (const [what, from, to, ms] of rows)
    it(`over ${what} is ${ms / minutes} minutes`, () => assert.equal(workingTime(utc(from), utc(to)), ms))

  it('is not counted further than enough', () => {
    const counted = workingTime(utc('2026-01-01T00:00:00'), utc('2026-12-31T00:00:00'), 16 * hours)
    assert.equal(counted, 16 * hours)
  })
})
