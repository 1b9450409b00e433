import assert from 'node:assert/strict'
import { dayOf } from '../../../bot/calendar.ts'
import { isSilent } from '../../../bot/upkeep/silence.ts'

const day = (text: string) => dayOf(new Date(`${text}T12:00:00Z`))

describe('three silent months', () => {
  const rows: [newest: string, toldOn: string | undefined, today: string, silent: boolean][] = [
    ['2026-08-25', undefined, '2026-11-23', false],
    ['2026-08-24', undefined, '2026-11-23', true],
    ['2026-01-05', '2026-08-24', '2026-11-22', false],
    ['2026-01-05', '2026-08-24', '2026-11-23', true],
    ['2026-11-20', '2026-08-01', '2026-11-23', false],
  ]
  for (const [newest, toldOn, today, silent] of rows)
    it(`${silent ? 'are' : 'are not yet'} over on ${today} after ${newest}, told on ${toldOn ?? 'no day'}`, () =>
      assert.equal(isSilent(day(newest), toldOn ? day(toldOn) : undefined, day(today)), silent))
})
