import assert from 'node:assert/strict'
import type { Day } from '../../../bot/calendar.ts'
import { act, type Change } from '../../../bot/signals/change.ts'
import { endHold, hold, type Keeper } from '../../../bot/signals/holding.ts'
import { withdraw } from '../../../bot/signals/reporter.ts'
import { authorisedBy, holdsOf, isDue } from '../../../bot/signals/retention.ts'
import type { Delivery, Signal } from '../../../bot/signals/signal.ts'
import { proposedTerms } from '../../../bot/signals/terms.ts'
import { claim, close, excludeMe, note, read, reopen } from '../../../bot/signals/triage.ts'
import { done } from '../../fixtures/done.ts'
import { adele, idsInOrder, megan, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: new Date('2026-11-24T11:00:00.000Z'), newId: idsInOrder() }
const diego = { role: 'privacyOfficer', platform: 'teams', id: 'diego', name: 'Diego Siciliani' } as const
const lynne = { role: 'authoriser', platform: 'teams', id: 'lynne', name: 'Lynne Robbins' } as const
const isaiah = { role: 'authoriser', platform: 'teams', id: 'isaiah', name: 'Isaiah Langer' } as const

const taken = claim(megan, made)
const closed = (id = 'closing'): Change => close(megan, { id, reason: 'no-step', silent: 'x' }, made)
const reopened = reopen(megan, { id: 'again', text: 'x' }, made)
const held = (id: string, by: Keeper = megan): Change => hold(by, { id, why: 'woo', text: 'W-1' }, made)
const ended = (id: string, by: Keeper = megan): Change => endHold(by, id, made)
const authorised = (by: typeof lynne | typeof isaiah = lynne): Change =>
  act(by, { what: 'destructionAuthorised', by }, made)
const noted = note(megan, { id: 'noted', text: 'x' }, made)
const line = { id: 'line', at: '2026-11-24T11:00:00.000Z' }
const over = done(sampleSignal(1, { deliveries: [] }), taken, closed())

describe('E3: what holds a signal', () => {
  const rows: [what: string, signal: Signal, holds: string[]][] = [
    ['nothing, of a new one', sampleSignal(), []],
    ['nothing, of one that is over', over, []],
    ['what it is held for', done(over, held('one')), ['one']],
    ['what a privacy officer holds it for', done(over, held('one', diego)), ['one']],
    ['what it is held for while it is open', done(sampleSignal(), held('one')), ['one']],
    ['held for two things: both, oldest first', done(over, held('one'), held('two')), ['one', 'two']],
    ['pressed twice: once', done(over, held('one'), held('one')), ['one']],
    ['held and ended', done(over, held('one'), ended('one')), []],
    ['held twice, the first ended', done(over, held('one'), held('two'), ended('one')), ['two']],
    ['held twice, the second ended', done(over, held('one'), held('two'), ended('two')), ['one']],
    ['held twice, both ended', done(over, held('one'), held('two'), ended('two'), ended('one')), []],
    ['ended by somebody else', done(over, held('one', diego), ended('one', adele)), []],
    ['ended, and held anew', done(over, held('one'), ended('one'), held('two')), ['two']],
    [
      'another line is about it, which ends nothing',
      {
        ...over,
        log: [
          ...done(over, held('one')).log,
          { ...line, by: { role: 'reporter' }, what: 'seen', about: 'one' },
        ],
      },
      ['one'],
    ],
    ['read and noted after that', done(over, held('one'), read(megan, made), noted), ['one']],
  ]
  for (const [what, signal, holds] of rows)
    it(what, () =>
      assert.deepEqual(
        holdsOf(signal).map(({ id }) => id),
        holds,
      ),
    )

  it('says why, and who said so', () =>
    assert.deepEqual(holdsOf(done(over, held('one', diego))), [
      { id: 'one', at: '2026-11-24T11:00:00.000Z', by: diego, what: 'held', why: 'woo', text: 'W-1' },
    ]))
})

describe('E3: what can not be held, or not be ended', () => {
  const rows: [what: string, signal: Signal, change: Change, refused: string][] = [
    ['ended, and never held', over, ended('one'), 'not-held'],
    ['ended, and something else is held', done(over, held('one')), ended('two'), 'not-held'],
    ['ended a second time', done(over, held('one'), ended('one')), ended('one'), 'not-held'],
    ['ended by the number of another line', done(over, held('one')), ended('closing'), 'not-held'],
    [
      'held by who is kept out',
      done(over, excludeMe(adele, [megan, adele], made)),
      held('one', adele),
      'unknown',
    ],
    [
      'ended by who is kept out',
      done(over, held('one'), excludeMe(adele, [megan, adele], made)),
      ended('one', adele),
      'unknown',
    ],
  ]
  for (const [what, signal, change, refused] of rows)
    it(`${what}: ${refused}`, () => assert.deepEqual(change(signal), { refused }))
})

describe('E3: whether the day of a signal has come', () => {
  const terms = { ...proposedTerms, 'no-step': 365, withdrawn: 30 }
  const carrying = (state: Delivery['state']): Signal => ({
    ...over,
    deliveries: sampleSignal().deliveries.map((card) => ({ ...card, state })),
  })
  const rows: [what: string, signal: Signal, today: string, due: boolean][] = [
    ['not on the day before its term', over, '2027-11-23', false],
    ['on the day of its term', over, '2027-11-24', true],
    ['after that, when the bot stood still', over, '2028-03-01', true],
    ['one with a shorter term', done(sampleSignal(), withdraw(made)), '2026-12-24', true],
    ['never as long as it is open', done(sampleSignal(1, { deliveries: [] }), taken), '2099-01-01', false],
    ['never after it was reopened', done(over, reopened), '2099-01-01', false],
    ['not while it is held', done(over, held('one')), '2099-01-01', false],
    [
      'not while one of two holds it',
      done(over, held('one'), held('two'), ended('one')),
      '2099-01-01',
      false,
    ],
    ['when what held it has ended', done(over, held('one'), ended('one')), '2027-11-24', true],
    ['not while a message of it is sending', carrying('sending'), '2099-01-01', false],
    ['when its message was sent', carrying('sent'), '2027-11-24', true],
  ]
  for (const [what, signal, today, due] of rows)
    it(`${what}: ${due}`, () => assert.equal(isDue(signal, terms, today as Day), due))
})

describe('E3: who authorised that a signal is destroyed', () => {
  const rows: [what: string, signal: Signal, name: string | undefined][] = [
    ['not asked yet', over, undefined],
    ['open', done(sampleSignal(), taken), undefined],
    ['authorised', done(over, authorised()), 'Lynne Robbins'],
    ['authorised twice: the last one', done(over, authorised(), authorised(isaiah)), 'Isaiah Langer'],
    ['authorised, and read after that', done(over, authorised(), read(megan, made), noted), 'Lynne Robbins'],
    ['authorised, then held', done(over, authorised(), held('one')), undefined],
    ['authorised, then held and that ended', done(over, authorised(), held('one'), ended('one')), undefined],
    ['held and ended, then authorised', done(over, held('one'), ended('one'), authorised()), 'Lynne Robbins'],
    ['authorised, then reopened', done(over, authorised(), reopened), undefined],
    [
      'authorised, then reopened and closed again',
      done(over, authorised(), reopened, closed('second')),
      undefined,
    ],
    [
      'authorised, reopened, closed and authorised again',
      done(over, authorised(), reopened, closed('second'), authorised(isaiah)),
      'Isaiah Langer',
    ],
    [
      'authorised by somebody who may not, whatever the log says',
      { ...over, log: [...over.log, { ...line, by: megan, what: 'destructionAuthorised' }] },
      undefined,
    ],
  ]
  for (const [what, signal, name] of rows)
    it(`${what}: ${name ?? 'nobody'}`, () => assert.equal(authorisedBy(signal)?.name, name))
})
