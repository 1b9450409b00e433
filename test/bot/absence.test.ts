import assert from 'node:assert/strict'
import { type Absence, absencesOf, addAbsence, endAbsence, withTold } from '../../bot/absence.ts'
import { dayOf } from '../../bot/calendar.ts'

const today = dayOf(new Date('2026-11-24T10:00:00Z'))
const megan = { platform: 'teams' as const, id: 'megan', name: 'Megan' }
const absence = (from: string, backOn: string): Absence => ({ from, backOn })
const inWords = (all: readonly Absence[]): string[] => all.map(({ from, backOn }) => `${from} ${backOn}`)

const holiday = absence('2026-12-21', '2027-01-04')

describe('one more absence', () => {
  const rows: [what: string, before: Absence[], added: Absence, after: string[], dropped: string[]][] = [
    [
      'stands beside one that is planned for later',
      [holiday],
      absence('2026-11-24', '2026-11-27'),
      ['2026-11-24 2026-11-27', '2026-12-21 2027-01-04'],
      [],
    ],
    [
      'leaves what comes after it of one that begins later',
      [holiday],
      absence('2026-12-14', '2026-12-23'),
      ['2026-12-14 2026-12-23', '2026-12-23 2027-01-04'],
      [],
    ],
    [
      'takes the place of one that began before it',
      [absence('2026-11-16', '2026-12-05')],
      absence('2026-11-24', '2026-11-27'),
      ['2026-11-24 2026-11-27'],
      ['2026-11-16 2026-12-05'],
    ],
    [
      'takes the place of one that lies in it',
      [absence('2026-12-01', '2026-12-03'), holiday],
      absence('2026-11-24', '2026-12-05'),
      ['2026-11-24 2026-12-05', '2026-12-21 2027-01-04'],
      ['2026-12-01 2026-12-03'],
    ],
    [
      'begins on the day on which another ends',
      [absence('2026-11-24', '2026-11-27')],
      absence('2026-11-27', '2026-12-01'),
      ['2026-11-24 2026-11-27', '2026-11-27 2026-12-01'],
      [],
    ],
    [
      'puts away what is over',
      [absence('2026-11-01', '2026-11-24')],
      absence('2026-12-01', '2026-12-03'),
      ['2026-12-01 2026-12-03'],
      [],
    ],
  ]
  for (const [what, absences, added, after, dropped] of rows)
    it(what, () => {
      const changed = addAbsence({ ...megan, absences }, added, today)
      assert.deepEqual([inWords(absencesOf(changed.member)), inWords(changed.dropped)], [after, dropped])
    })

  it('stands beside the only one that was kept before there could be several', () => {
    const old = { ...megan, awayFrom: '2026-12-21', backOn: '2027-01-04' }
    const { member } = addAbsence(old, absence('2026-11-24', '2026-11-27'), today)
    assert.deepEqual(inWords(absencesOf(member)), ['2026-11-24 2026-11-27', '2026-12-21 2027-01-04'])
    assert.equal(member.backOn, undefined)
  })
})

describe('who is back', () => {
  const rows: [what: string, before: Absence[], after: string[], dropped: string[]][] = [
    [
      'ends the absence of today and no other',
      [absence('2026-11-16', '2026-12-05'), holiday],
      ['2026-12-21 2027-01-04'],
      ['2026-11-16 2026-12-05'],
    ],
    ['takes back the one that comes', [holiday], [], ['2026-12-21 2027-01-04']],
    ['changes nothing when there was none', [], [], []],
  ]
  for (const [what, absences, after, dropped] of rows)
    it(what, () => {
      const changed = endAbsence({ ...megan, absences }, today)
      assert.deepEqual([inWords(absencesOf(changed.member)), inWords(changed.dropped)], [after, dropped])
    })
})

describe('what a colleague said of being away', () => {
  it('is marked as told, or taken back, in the one absence that it is about', () => {
    const noted = { ...absence('2026-11-24', '2026-11-27'), noted: { by: 'Adele' } }
    const before = { ...megan, absences: [noted, holiday] }
    const after = withTold(before, noted, true)
    assert.deepEqual(after.absences, [{ ...noted, noted: { by: 'Adele', told: true } }, holiday])
    assert.deepEqual(withTold(after, noted, false).absences?.[0]?.noted, { by: 'Adele', told: false })
    assert.deepEqual(withTold(before, holiday, true), before)
  })

  it('stands beside the only one that was kept before there could be several', () => {
    const noted = { ...absence('2026-11-24', '2026-11-27'), noted: { by: 'Adele' } }
    const old = { ...megan, awayFrom: '2026-12-21', backOn: '2027-01-04', absences: [noted] }
    const after = withTold(old, noted, true)
    assert.deepEqual(inWords(absencesOf(after)), ['2026-11-24 2026-11-27', '2026-12-21 2027-01-04'])
  })
})
