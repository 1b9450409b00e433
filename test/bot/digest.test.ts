import assert from 'node:assert/strict'
import { digestOf } from '../../bot/digest.ts'
import { add } from '../../bot/signals/reporter.ts'
import { claim, release } from '../../bot/signals/triage.ts'
import { isUrgent } from '../../bot/signals/urgency.ts'
import { idsInOrder, megan, sampleSignal } from '../fixtures/samples.ts'

const newId = idsInOrder()
const made = (at: string) => ({ now: new Date(at), newId })
const received = (at: string, answers: Record<string, string> = {}) =>
  sampleSignal(1, { answers, log: [{ id: 'log', at, by: { role: 'reporter' }, what: 'received' }] })
type Signal = ReturnType<typeof sampleSignal>
const grow = (signal: Signal, ...changes: ReturnType<typeof claim>[]): Signal =>
  changes.reduce((before, change) => {
    const after = change(before)
    return 'kind' in after ? after : assert.fail(after.refused)
  }, signal)

describe('what can’t wait for a round-up', () => {
  const rows: [answers: Record<string, string>, urgent: boolean][] = [
    [{}, false],
    [{ danger: 'no', age: 'adult', wait: 'yes' }, false],
    [{ danger: 'unknown', age: 'unknown' }, false],
    [{ danger: 'yes' }, true],
    [{ age: 'minor' }, true],
    [{ age: 'both' }, true],
    [{ wait: 'no' }, true],
  ]
  for (const [answers, urgent] of rows)
    it(`${urgent ? 'is' : 'is not'} ${JSON.stringify(answers)}`, () =>
      assert.equal(isUrgent(sampleSignal(1, { answers })), urgent))
})

describe('the numbers of a round-up', () => {
  // A Tuesday at nine.
  const begin = new Date('2026-11-24T08:00:00.000Z')
  const monday = received('2026-11-23T10:00:00.000Z')
  const friday = received('2026-11-20T10:00:00.000Z', { danger: 'yes' })
  const taken = grow(friday, claim(megan, made('2026-11-20T11:00:00.000Z')))
  const said = add({ id: 'meer', text: 'Meer' }, made('2026-11-23T15:00:00.000Z'))
  const rows: [what: string, open: Signal[], numbers: [number, number, number, number]][] = [
    ['nothing', [], [0, 0, 0, 0]],
    ['what came in yesterday', [monday], [1, 0, 0, 0]],
    ['what came in a moment before', [received('2026-11-24T07:59:59.999Z')], [1, 0, 0, 0]],
    ['not what came in as it begins', [received('2026-11-24T08:00:00.000Z')], [0, 0, 0, 0]],
    ['what is late and can’t wait', [friday, monday], [2, 1, 1, 0]],
    ['late after eight working hours', [received('2026-11-20T16:00:00.000Z')], [1, 0, 1, 0]],
    ['late not a minute before', [received('2026-11-23T08:01:00.000Z')], [1, 0, 0, 0]],
    ['not what somebody has', [taken], [0, 0, 0, 0]],
    ['what the reporter added to', [grow(taken, said)], [0, 0, 0, 1]],
    [
      'what was let go of, from then on',
      [grow(taken, release(made('2026-11-23T15:00:00.000Z')))],
      [1, 1, 0, 0],
    ],
    ['nothing of what is hidden', [{ ...friday, hiddenFrom: [megan] }], [0, 0, 0, 0]],
  ]
  for (const [what, open, numbers] of rows)
    it(`count ${what}`, () => {
      const { fresh, urgent, late, waiting } = digestOf(open, megan, begin)
      assert.deepEqual([fresh, urgent, late, waiting], numbers)
    })
})
