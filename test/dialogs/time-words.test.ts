import assert from 'node:assert/strict'
import { dayOf } from '../../bot/calendar.ts'
import { readAbsence } from '../../dialogs/duty/absence-words.ts'
import { readRoster } from '../../dialogs/duty/roster-words.ts'

const today = dayOf(new Date('2026-07-20T10:00:00Z'))

describe('an absence as people type it', () => {
  const rows: [typed: string, from: string | undefined, backOn: string | undefined][] = [
    ['afwezig tot 24-11', undefined, '2026-11-24'],
    ['afwezig tot 24 november', undefined, '2026-11-24'],
    ['afwezig tot 24/11/2026', undefined, '2026-11-24'],
    ['afwezig tot 3-2', undefined, '2027-02-03'],
    ['afwezig t/m 23-11', undefined, '2026-11-24'],
    ['afwezig tot en met 31 dec', undefined, '2027-01-01'],
    ['afwezig t/m 20-7', undefined, '2026-07-21'],
    ['Afwezig 3–17 augustus, vervanger @Adele', '2026-08-03', '2026-08-18'],
    ['afwezig 3-17 augustus', '2026-08-03', '2026-08-18'],
    ['afwezig van 3 t/m 17 aug', '2026-08-03', '2026-08-18'],
    ['afwezig 3-8 t/m 17-8', '2026-08-03', '2026-08-18'],
    ['afwezig 3-8 - 17-8', '2026-08-03', '2026-08-18'],
    ['afwezig van 3 augustus tot 17 augustus', '2026-08-03', '2026-08-17'],
    ['afwezig van 28 juli t/m 17 augustus', '2026-07-28', '2026-08-18'],
    ['afwezig 21 december t/m 3 januari', '2026-12-21', '2027-01-04'],
    ['afwezig van 3-8 tot 17-8, vervanger Adele', '2026-08-03', '2026-08-17'],
    ['afwezig 3 t/m 17-8', '2026-08-03', '2026-08-18'],
    ['afwezig 3-17/8', '2026-08-03', '2026-08-18'],
    ['afwezig van maandag 3 t/m vrijdag 7 augustus', '2026-08-03', '2026-08-08'],
    ['afwezig vanaf 20-7 tot 22-7', '2026-07-20', '2026-07-22'],
    ['afwezig van 2026-08-03 t/m 2026-08-17', '2026-08-03', '2026-08-18'],
    ['afwezig op 3 augustus', '2026-08-03', '2026-08-04'],
    ['afwezig voor Lisa van den Berg tot 24-11', undefined, '2026-11-24'],
    ['afwezig op 20-7', '2026-07-20', '2026-07-21'],
    ['away on 3 August', '2026-08-03', '2026-08-04'],
    ['afwezig tot 1-12-26', undefined, '2026-12-01'],
    ['afwezig tot 1-3-27', undefined, '2027-03-01'],
    ['afwezig tot 19-7-2027', undefined, '2027-07-19'],
    ['away 3–17 August, replacement Adele', '2026-08-03', '2026-08-18'],
    ['away from 3 August through 17 August', '2026-08-03', '2026-08-18'],
    ['away until 2 Mar', undefined, '2027-03-02'],
    ['afwezig tot 2 mrt', undefined, '2027-03-02'],
    ['afwezig', undefined, undefined],
    ['afwezig tot 31-2', undefined, undefined],
    ['afwezig tot 20-7', undefined, undefined],
    ['afwezig tot 1-1-2026', undefined, undefined],
    ['afwezig tot 1-1-2029', undefined, undefined],
    ['afwezig vanaf 3-8', undefined, undefined],
    ['afwezig 17-3 augustus', undefined, undefined],
    ['afwezig 3-8, 5-8 en 9-8', undefined, undefined],
    ['afwezig tot 12 hoedje', undefined, undefined],
    ['afwezig tot 19-7', undefined, undefined],
    ['afwezig 3-17-8', undefined, undefined],
    ['afwezig 3 en 4 augustus', undefined, undefined],
    ['afwezig 3-8 en 4-8', undefined, undefined],
    ['afwezig van 3-8', undefined, undefined],
    ['afwezig tot 29-2', undefined, undefined],
    ['afwezig tot 24-8 13 uur', undefined, undefined],
  ]
  for (const [typed, from, backOn] of rows)
    it(`“${typed}”: ${from ?? 'now'} to ${backOn ?? 'not read'}`, () => {
      const read = readAbsence(typed, today)
      assert.deepEqual([read?.from, read?.backOn], [from, backOn])
    })
})

describe('a roster as people type it', () => {
  const week = ['mon', 'tue', 'wed', 'thu', 'fri'].flatMap((day) => [`${day}-morning`, `${day}-afternoon`])
  const rows: [typed: string, halves: string[] | undefined][] = [
    ['ma ochtend, di middag', ['mon-morning', 'tue-afternoon']],
    ['Maandagochtend', ['mon-morning']],
    ['maandag ochtend en vrijdag', ['mon-morning', 'fri-morning', 'fri-afternoon']],
    ['wo', ['wed-morning', 'wed-afternoon']],
    ['di middag, di ochtend', ['tue-morning', 'tue-afternoon']],
    ['ma t/m vr', week],
    ['ma-vr', week],
    ['elke dag', week],
    ['elke dag ’s ochtends', week.filter((half) => half.endsWith('morning'))],
    ['ma-wo middag', ['mon-afternoon', 'tue-afternoon', 'wed-afternoon']],
    ['op dinsdag de hele dag', ['tue-morning', 'tue-afternoon']],
    ['Mon morning, Thursday', ['mon-morning', 'thu-morning', 'thu-afternoon']],
    ['every day', week],
    ['di wo', ['tue-morning', 'tue-afternoon', 'wed-morning', 'wed-afternoon']],
    ['ma do', ['mon-morning', 'mon-afternoon', 'thu-morning', 'thu-afternoon']],
    ['ma/wo ochtend', ['mon-morning', 'wed-morning']],
    ['Ma-ochtend', ['mon-morning']],
    [
      'dinsdagochtend t/m donderdagmiddag',
      week.filter((half) => !half.startsWith('mon') && !half.startsWith('fri')),
    ],
    ['ma middag t/m wo ochtend', undefined],
    ['elke dag behalve wo', undefined],
    ['alle dagen 9-13', undefined],
    ['wo niet', undefined],
    ['ma soms', undefined],
    ['zaterdag', undefined],
    ['ma, soms', undefined],
    ['vr-ma', undefined],
    ['', undefined],
    [', ,', undefined],
  ]
  for (const [typed, halves] of rows)
    it(`“${typed}” is ${halves?.join(' ') ?? 'not read'}`, () => assert.deepEqual(readRoster(typed), halves))
})
