import assert from 'node:assert/strict'
import type { Change } from '../../../bot/signals/change.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import { type CountedBy, countedAs } from '../../../bot/signals/figures.ts'
import { forward, giveBack, markSent, noteOutcome } from '../../../bot/signals/forward.ts'
import { withdraw } from '../../../bot/signals/reporter.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { assess, claim, close, excludeMe, giveFeedback } from '../../../bot/signals/triage.ts'
import { done } from '../../fixtures/done.ts'
import { adele, forwardedSignal, idsInOrder, megan, place, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: new Date('2026-11-24T11:00:00.000Z'), newId: idsInOrder() }

const closed = (signal: Signal, reason = 'no-step', ...before: Change[]): Signal =>
  done(signal, claim(megan, made), ...before, close(megan, { id: 'z', reason, silent: 'x' }, made))
const { departments } = place
const gone = (signal: Signal): Signal => expire(signal, { on: '2027-01-10', days: 10 }, departments, made)

const sending = {
  id: 'f',
  partner: { id: 'p', kind: 'politie', name: 'Team Merel' } as const,
  reason: 'x',
  ground: 'x',
  fields: ['what'],
  contactSafe: 'no' as const,
  consultFirst: false,
  text: '',
}
const passedOn = (...after: Change[]): Signal =>
  closed(
    sampleSignal(1),
    'elsewhere',
    forward(megan, sending, made),
    markSent(megan, { id: 's', about: 'f', day: '2026-11-24' }, made),
    ...after,
  )
const told = (result: 'report' | 'investigated' | 'care' | 'no-step' | 'unknown') =>
  noteOutcome(megan, { id: 'o', about: 'f', result, mayTell: false, text: '' }, made)

describe('what counts in the figures', () => {
  const readIn = (signal: Signal): Signal => ({
    ...signal,
    log: signal.log.map((line, nth) => (nth === 0 ? { ...line, by: { role: 'bot' } } : line)),
  })
  const entered = (signal: Signal): Signal => ({
    ...signal,
    known: 'entered',
    log: signal.log.map((line, nth) => (nth === 0 ? { ...line, by: megan } : line)),
  })
  const open = sampleSignal(1)
  const rows: [what: string, signal: Signal, counts: boolean][] = [
    ['an open signal', open, true],
    ['one that was closed', closed(open), true],
    ['one that somebody entered', closed(entered(open)), true],
    ['one about a place', closed(sampleSignal(1, { answers: { what: 'x', subject: 'location' } })), true],
    ['somebody who asked to be called', closed(sampleSignal(1, { purpose: 'talk' })), false],
    ['one that was taken back', done(open, withdraw(made)), false],
    ['one that was closed because it was taken back', closed(open, 'withdrawn'), false],
    ['a mistake', closed(open, 'mistake'), false],
    ['a double', closed(open, 'double'), false],
    ['one from the old list', closed(readIn(open)), false],
    ['one that another organisation forwarded', closed(forwardedSignal()), false],
    [
      'one that was given back',
      done(forwardedSignal(), claim(megan, made), giveBack(megan, { id: 'g', text: 'x' }, made)),
      false,
    ],
    ['E7: one that somebody was kept out of', closed(sampleSignal(1, { hiddenFrom: [adele] })), false],
    [
      'E7: one that somebody kept out of',
      closed(open, 'help', excludeMe(adele, [megan, adele], made)),
      false,
    ],
  ]
  for (const [what, signal, counts] of rows)
    it(`${what}: ${counts ? 'yes' : 'no'}, and the same once nothing is left of it`, () => {
      for (const one of signal === open ? [open] : [signal, gone(signal)])
        assert.equal(countedAs(one, departments) !== undefined, counts)
    })
})

describe('as what a signal counts', () => {
  const answers = { what: 'x', form: 'labour', age: 'minor', place: 'home', department: 'Burgerzaken' }
  const seen = { form: 'criminal', sector: 'transport', place: 'work' }
  const assessed = closed(
    sampleSignal(1, { answers }),
    'help',
    assess(megan, { id: 'a', assessment: seen }, made),
  )
  const heard = closed(sampleSignal(1), 'help', giveFeedback(megan, { id: 'b', text: 'x' }, made))
  const rows: [what: string, signal: Signal, by: CountedBy, value: string][] = [
    ['as the functionaris sees it', assessed, 'form', 'criminal'],
    ['in its sector', assessed, 'sector', 'transport'],
    ['where it is', assessed, 'place', 'work'],
    ['as the reporter said, where the functionaris says nothing', assessed, 'age', 'minor'],
    ['with its department', assessed, 'department', 'Burgerzaken'],
    [
      'with no department in which few people work',
      closed(sampleSignal(1, { answers: { what: 'x', department: 'Jeugd' } })),
      'department',
      '',
    ],
    [
      'with no department that somebody typed',
      closed(sampleSignal(1, { answers: { what: 'x', department: 'Wie weet' } })),
      'department',
      '',
    ],
    [
      'with nothing that was typed where one is chosen',
      closed(sampleSignal(1, { answers: { what: 'x', form: 'Iets' } })),
      'form',
      'unknown',
    ],
    ['as passed on to nobody', closed(sampleSignal(1)), 'course', 'kept'],
    ['as passed on', passedOn(), 'course', 'passed'],
    ['as passed on, also while a partner investigates', passedOn(told('investigated')), 'course', 'passed'],
    ['as passed on, whatever else became of it', passedOn(told('care')), 'course', 'passed'],
    ['as a report', passedOn(told('report')), 'course', 'report'],
    ['as heard', heard, 'heard', 'yes'],
    ['as not heard', closed(sampleSignal(1)), 'heard', 'no'],
  ]
  for (const [what, signal, by, value] of rows)
    it(`${what}, and the same once nothing is left of it`, () => {
      for (const one of [signal, gone(signal)]) assert.equal(countedAs(one, departments)?.[by], value)
    })
})
