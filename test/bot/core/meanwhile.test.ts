import assert from 'node:assert/strict'
import type { Answers } from '../../../bot/core/dialog.ts'
import { withWritten, writtenSoFar } from '../../../bot/core/meanwhile.ts'
import { reportSignal } from '../../fixtures/samples.ts'

const company = 'Nagelsalon Zon'

/** A page was opened with what is in `before`, and comes in when `now` is kept. */
const cases: [what: string, before: Answers, now: Answers, typed: string, what: string, both: boolean][] = [
  [
    'an untouched page takes what was added',
    { what: 'een' },
    { what: 'een\ntwee' },
    'een',
    'een\ntwee',
    false,
  ],
  ['an empty field takes what was written', {}, { what: 'een' }, '', 'een', false],
  ['what was written in both stands once', {}, { what: 'een' }, 'een en twee', 'een en twee', false],
  ['two texts stand below each other', {}, { what: 'een' }, 'twee', 'twee\neen', true],
  ['another text now is not lost', { what: 'een' }, { what: 'een\ntwee' }, 'drie', 'drie\neen\ntwee', true],
  [
    'what was taken out in the page stays out, whatever was written elsewhere',
    { what: 'een en twee' },
    { what: 'een en twee', company },
    'een',
    'een',
    false,
  ],
]

describe('a page that was opened before something else was written', () => {
  for (const [what, before, now, typed, expected, both] of cases)
    it(what, () => {
      const mark = writtenSoFar(reportSignal, { answers: { ...before } })
      const merged = withWritten(reportSignal, { answers: { ...now } }, { what: typed, danger: 'no' }, mark)
      assert.deepEqual(merged, { values: { what: expected, danger: 'no' }, both })
    })
})
