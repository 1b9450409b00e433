import assert from 'node:assert/strict'
import type { Change } from '../../../bot/signals/change.ts'
import { answerQuestion, see } from '../../../bot/signals/reporter.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { askReporter, claim, close, excludeMe, giveFeedback, read } from '../../../bot/signals/triage.ts'
import { adele, idsInOrder, megan, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: new Date('2026-11-23T10:00:00.000Z'), newId: idsInOrder() }
const isaiah = { platform: 'teams', id: 'isaiah', name: 'Isaiah Langer' } as const
const three = [megan, adele, isaiah]
const closing = { id: 'sluiting', reason: 'help' }

const handled = (...changes: Change[]): Signal =>
  changes.reduce((signal, change) => {
    const next = change(signal)
    return 'kind' in next ? next : signal
  }, sampleSignal(1))

const mine = [claim(megan, made)]
const asked = [...mine, askReporter(megan, { id: 'vraag', text: 'Waar?' }, made)]
const closed = [...mine, close(megan, { ...closing, silent: 'geen nieuws' }, made)]

/** What was done before, what is tried, and what comes of it: the last line of the log, or why not. */
const table: [what: string, before: Change[], change: Change, then: string][] = [
  ['a new signal can be claimed', [], claim(megan, made), 'claimed'],
  ['a claimed one is taken', mine, claim(adele, made), 'taken Megan Bowen'],
  ['a claim again by the same one changes nothing', mine, claim(megan, made), 'claimed'],
  ['a closed one can not be claimed', closed, claim(adele, made), 'closed Megan Bowen'],
  ['who reads it is written down', [], read(adele, made), 'read'],
  ['questions come after a claim', [], askReporter(megan, { id: 'v', text: 'Waar?' }, made), 'unclaimed'],
  ['who has it may ask', mine, askReporter(megan, { id: 'v', text: 'Waar?' }, made), 'asked'],
  ['somebody else may not', mine, askReporter(adele, { id: 'v', text: 'Waar?' }, made), 'taken Megan Bowen'],
  [
    'nobody asks after closing',
    closed,
    askReporter(megan, { id: 'v', text: 'Waar?' }, made),
    'closed Megan Bowen',
  ],
  ['who has it may tell', mine, giveFeedback(megan, { id: 't', text: 'Dank' }, made), 'feedback'],
  ['also after closing', closed, giveFeedback(megan, { id: 't', text: 'Dank' }, made), 'feedback'],
  [
    'somebody else may not tell',
    mine,
    giveFeedback(adele, { id: 't', text: 'Dank' }, made),
    'taken Megan Bowen',
  ],
  ['closing asks for feedback or a reason', mine, close(megan, closing, made), 'feedback-or-reason'],
  ['closing with feedback', mine, close(megan, { ...closing, feedback: 'Dank' }, made), 'closed'],
  ['closing with a reason for silence', mine, close(megan, { ...closing, silent: 'nee' }, made), 'closed'],
  ['closing what nobody has', [], close(megan, { ...closing, silent: 'nee' }, made), 'unclaimed'],
  [
    'closing twice',
    closed,
    close(megan, { id: 'x', reason: 'help', silent: 'n' }, made),
    'closed Megan Bowen',
  ],
  ['an answer to a question', asked, answerQuestion('vraag', { id: 'a', text: 'Daar' }, made), 'answered'],
  [
    'an answer to nothing',
    mine,
    answerQuestion('vraag', { id: 'a', text: 'Daar' }, made),
    'answered (refused)',
  ],
]

describe('handling a signal', () => {
  for (const [what, before, change, then] of table)
    it(`${what}: ${then}`, () => {
      const result = change(handled(...before))
      if ('kind' in result) return assert.equal(result.log.at(-1)?.what, then)
      const why = [result.refused, 'name' in result ? result.name : ''].join(' ').trim()
      assert.equal(why, then.replace(' (refused)', ''))
    })

  const twice: [what: string, before: Change[], change: Change][] = [
    ['a question', mine, askReporter(megan, { id: 'v', text: 'Waar?' }, made)],
    ['feedback', mine, giveFeedback(megan, { id: 't', text: 'Dank' }, made)],
    ['a closing with feedback', mine, close(megan, { ...closing, feedback: 'Dank' }, made)],
    ['an answer', asked, answerQuestion('vraag', { id: 'a', text: 'Daar' }, made)],
    ['an opened message', asked, see('vraag', made)],
  ]
  for (const [what, before, change] of twice)
    it(`${what} that is sent twice stands in the log once`, () =>
      assert.deepEqual(handled(...before, change, change).log.length, handled(...before, change).log.length))

  it('a second answer to one question is refused', () => {
    const first = handled(...asked, answerQuestion('vraag', { id: 'a', text: 'Daar' }, made))
    assert.deepEqual(answerQuestion('vraag', { id: 'b', text: 'Toch niet' }, made)(first), {
      refused: 'answered',
    })
  })

  it('an answer to a piece of feedback is refused', () => {
    const told = handled(...mine, giveFeedback(megan, { id: 't', text: 'Dank' }, made))
    assert.deepEqual(answerQuestion('t', { id: 'b', text: 'Graag' }, made)(told), { refused: 'answered' })
  })

  const messages: [what: string, before: Change[], change: Change, goes: string[]][] = [
    ['a claim', [], claim(megan, made), ['said channel', 'desk megan']],
    ['a question', mine, askReporter(megan, { id: 'v', text: 'x' }, made), ['news alex']],
    ['an answer', asked, answerQuestion('vraag', { id: 'a', text: 'x' }, made), ['answer megan']],
    ['feedback', mine, giveFeedback(megan, { id: 't', text: 'x' }, made), ['news alex']],
    ['closing', mine, close(megan, { ...closing, silent: 'x' }, made), ['said channel']],
    ['reading', [], read(megan, made), []],
    ['an exclusion', [], excludeMe(megan, three, made), ['said channel', 'card adele', 'card isaiah']],
    ['another one', [excludeMe(megan, three, made)], excludeMe(adele, three, made), []],
    ['opening a message', asked, see('vraag', made), []],
  ]
  for (const [what, before, change, goes] of messages)
    it(`${what} is told to ${goes.join(' and ') || 'nobody'}`, () => {
      const signal = handled(...before)
      const next = change(signal)
      const fresh = 'kind' in next ? next.deliveries.slice(signal.deliveries.length) : []
      assert.deepEqual(
        fresh.map(
          ({ kind, to }) => `${kind} ${to === 'channel' ? to : 'id' in to ? to.id : to.organisation}`,
        ),
        goes,
      )
    })
})
