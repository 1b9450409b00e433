import assert from 'node:assert/strict'
import { isOnDuty, nextRead, onDuty } from '../../bot/duty.ts'
import { halfDayAt, type WeekHalf } from '../../bot/half-day.ts'
import type { Office } from '../../bot/store/records.ts'

type Member = Office['functionarissen'][number]

const member = (name: string, more: Partial<Member> = {}): Member => ({
  platform: 'teams',
  id: name.toLowerCase(),
  name,
  ...more,
})
const office = (functionarissen: Member[], head?: string): Office => ({
  kind: 'office',
  id: 'gemeente',
  organisation: 'gemeente',
  functionarissen,
  usedCodes: [],
  ...(head ? { head: { platform: 'teams', id: head.toLowerCase(), name: head } } : {}),
})
const utc = (text: string): Date => new Date(`${text}Z`)

const mornings: WeekHalf[] = ['mon-morning', 'tue-morning']
const friday: WeekHalf[] = ['fri-morning', 'fri-afternoon']
const away = { backOn: '2026-11-26' }
const replacedByAdele = { ...away, replacement: { platform: 'teams' as const, id: 'adele' } }

// 24 November 2026 is a Tuesday; the clock is an hour ahead of UTC.
const tuesdayMorning = '2026-11-24T08:00:00'
const tuesdayAfternoon = '2026-11-24T12:00:00'

describe('who is on duty', () => {
  const rows: [what: string, is: Office, at: string, by: string, names: string[]][] = [
    [
      'everybody without a roster',
      office([member('Megan'), member('Adele')]),
      tuesdayMorning,
      'roster',
      ['Megan', 'Adele'],
    ],
    [
      'whose roster has this half-day',
      office([member('Megan', { works: mornings }), member('Adele', { works: friday })]),
      tuesdayMorning,
      'roster',
      ['Megan'],
    ],
    [
      'nobody in a half-day on which nobody works',
      office([member('Megan', { works: mornings })]),
      tuesdayAfternoon,
      'nobody',
      [],
    ],
    ['nobody at night', office([member('Megan')], 'Lynne'), '2026-11-24T20:00:00', 'nobody', []],
    ['nobody on Christmas', office([member('Megan')], 'Lynne'), '2026-12-25T10:00:00', 'nobody', []],
    [
      'not who is away',
      office([member('Megan', away), member('Adele')]),
      tuesdayMorning,
      'roster',
      ['Adele'],
    ],
    [
      'who is not away yet',
      office([member('Megan', { ...away, awayFrom: '2026-11-25' })]),
      tuesdayMorning,
      'roster',
      ['Megan'],
    ],
    [
      'who is back today',
      office([member('Megan', { backOn: '2026-11-24' })]),
      tuesdayMorning,
      'roster',
      ['Megan'],
    ],
    [
      'the replacement, on a day on which they don’t work',
      office([member('Megan', replacedByAdele), member('Adele', { works: friday })]),
      tuesdayMorning,
      'roster',
      ['Adele'],
    ],
    [
      'not a replacement who is away too',
      office([member('Megan', replacedByAdele), member('Adele', away)], 'Lynne'),
      tuesdayMorning,
      'head',
      ['Lynne'],
    ],
    [
      'not a replacement who handles no signals any more',
      office([member('Megan', replacedByAdele)]),
      tuesdayMorning,
      'nobody',
      [],
    ],
    [
      'no replacement when the one who is away would not work',
      office([member('Megan', { ...replacedByAdele, works: friday }), member('Adele', { works: friday })]),
      tuesdayMorning,
      'nobody',
      [],
    ],
    [
      'a replacement once',
      office([member('Megan', replacedByAdele), member('Adele')]),
      tuesdayMorning,
      'roster',
      ['Adele'],
    ],
    [
      'no deputy while somebody is there',
      office([member('Megan'), member('Adele', { deputy: true })]),
      tuesdayMorning,
      'roster',
      ['Megan'],
    ],
    [
      'the deputy when nobody is there',
      office([member('Megan', away), member('Adele', { deputy: true })], 'Lynne'),
      tuesdayMorning,
      'deputies',
      ['Adele'],
    ],
    [
      'no deputy on a day on which they don’t work',
      office([member('Megan', away), member('Adele', { deputy: true, works: friday })], 'Lynne'),
      tuesdayMorning,
      'head',
      ['Lynne'],
    ],
    [
      'who stands in for the deputy',
      office([
        member('Megan', { works: friday }),
        member('Adele', { ...away, deputy: true, replacement: { platform: 'teams', id: 'megan' } }),
      ]),
      tuesdayMorning,
      'deputies',
      ['Megan'],
    ],
    [
      'who stands in for a replacement who is away too',
      office([
        member('Megan', replacedByAdele),
        member('Adele', { ...away, works: friday, replacement: { platform: 'teams', id: 'isaiah' } }),
        member('Isaiah', { works: friday }),
      ]),
      tuesdayMorning,
      'roster',
      ['Isaiah'],
    ],
    [
      'nobody when two who are away stand in for each other',
      office([
        member('Megan', replacedByAdele),
        member('Adele', { ...away, replacement: { platform: 'teams', id: 'megan' } }),
      ]),
      tuesdayMorning,
      'nobody',
      [],
    ],
    [
      'the head when no deputy is there either',
      office([member('Megan', away), member('Adele', { ...away, deputy: true })], 'Lynne'),
      tuesdayMorning,
      'head',
      ['Lynne'],
    ],
  ]
  for (const [what, is, at, by, names] of rows)
    it(`is ${what}`, () => {
      const duty = onDuty(is, utc(at))
      assert.deepEqual([duty.by, duty.people.map(({ name }) => name)], [by, names])
      const half = halfDayAt(utc(at))
      for (const one of is.functionarissen)
        assert.equal(half !== undefined && isOnDuty(is, half, one), names.includes(one.name), one.name)
    })
})

describe('when somebody reads at the earliest', () => {
  const megan = member('Megan', { works: mornings })
  const rows: [what: string, is: Office, at: string, read: string | undefined][] = [
    ['at once while somebody is there', office([megan]), '2026-11-24T09:30:00', '2026-11-24T09:30:00'],
    ['up to the last moment', office([megan]), '2026-11-24T11:59:59', '2026-11-24T11:59:59'],
    ['next Monday when the morning is over', office([megan]), '2026-11-24T12:00:00', '2026-11-30T08:00:00'],
    ['after the weekend', office([member('Adele')]), '2026-11-27T16:00:00', '2026-11-30T08:00:00'],
    ['when the first is back', office([member('Adele', away)]), tuesdayMorning, '2026-11-26T08:00:00'],
    [
      'on the first half-day after they are back',
      office([{ ...megan, ...away }]),
      tuesdayMorning,
      '2026-11-30T08:00:00',
    ],
    [
      'this afternoon, by the deputy',
      office([megan, member('Adele', { deputy: true })]),
      tuesdayAfternoon,
      tuesdayAfternoon,
    ],
    [
      'on the first half-day that the deputy works',
      office([megan, member('Adele', { deputy: true, works: friday })]),
      tuesdayAfternoon,
      '2026-11-27T08:00:00',
    ],
    ['not by the head', office([megan], 'Lynne'), tuesdayAfternoon, '2026-11-30T08:00:00'],
    ['never while nobody is named', office([], 'Lynne'), tuesdayMorning, undefined],
  ]
  for (const [what, is, at, read] of rows)
    it(`is ${what}`, () => assert.deepEqual(nextRead(is, utc(at)), read && utc(read)))
})
