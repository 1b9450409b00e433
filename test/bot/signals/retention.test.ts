import assert from 'node:assert/strict'
import type { Change } from '../../../bot/signals/change.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import { forward, giveBack, hearFrom, markSent, noteOutcome, reply } from '../../../bot/signals/forward.ts'
import { endHold, findFor, noteInventory } from '../../../bot/signals/holding.ts'
import { add, withdraw } from '../../../bot/signals/reporter.ts'
import { categoryOf, expiresOn, holdsOf } from '../../../bot/signals/retention.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { type Category, proposedTerms } from '../../../bot/signals/terms.ts'
import { assess, claim, close, giveFeedback, note, read, reopen } from '../../../bot/signals/triage.ts'
import { done } from '../../fixtures/done.ts'
import { adele, forwardedSignal, idsInOrder, megan, sampleSignal } from '../../fixtures/samples.ts'

const noon = '2026-11-24T11:00:00.000Z'
const madeAt = (at: string) => ({ now: new Date(at), newId: idsInOrder() })
const made = madeAt(noon)

const taken = claim(megan, made)
const closed = (reason: string, at = noon): Change =>
  close(megan, { id: 'closing', reason, silent: 'x' }, madeAt(at))
const passed: Change = forward(
  megan,
  {
    id: 'f',
    partner: { id: 'p', kind: 'gemeente', name: 'Elders', organisation: 'elders' },
    reason: 'x',
    ground: 'x',
    fields: ['what'],
    contactSafe: 'no',
    consultFirst: false,
    text: '',
  },
  made,
)
const sent = (at = noon): Change => markSent(megan, { id: 's', about: 'f', day: '2026-11-24' }, madeAt(at))
const told = (result: 'report' | 'care', at = noon): Change =>
  noteOutcome(megan, { id: `o-${result}`, about: 'f', result, mayTell: false, text: '' }, madeAt(at))
const location = sampleSignal(1, { answers: { what: 'x', subject: 'location' } })
const asPerson = assess(megan, { id: 'a', assessment: { form: 'labour', subject: 'person' } }, made)

describe('E3: as what a signal is kept', () => {
  const rows: [what: string, signal: Signal, category: Category | undefined][] = [
    ['new', sampleSignal(), undefined],
    ['in hand', done(sampleSignal(), taken), undefined],
    ['withdrawn unread', done(sampleSignal(), withdraw(made)), 'withdrawn'],
    ['closed because the reporter asked', done(sampleSignal(), taken, closed('withdrawn')), 'withdrawn'],
    ['closed as a mistake', done(sampleSignal(), taken, closed('mistake')), 'mistake'],
    ['closed as a double', done(sampleSignal(), taken, closed('double')), 'mistake'],
    ['given back', done(forwardedSignal(), giveBack(adele, { id: 'g', text: 'x' }, made)), 'mistake'],
    ['a talk', done(sampleSignal(1, { purpose: 'talk' }), taken, closed('help')), 'talk'],
    ['no step possible', done(sampleSignal(), taken, closed('no-step')), 'no-step'],
    ['help was given', done(sampleSignal(), taken, closed('help')), 'handled'],
    ['sent to a partner', done(sampleSignal(), taken, passed, sent(), closed('elsewhere')), 'passed-on'],
    ['made ready and never sent', done(sampleSignal(), taken, passed, closed('no-step')), 'no-step'],
    [
      'sent and given back',
      done(
        sampleSignal(),
        taken,
        passed,
        sent(),
        hearFrom(
          { role: 'partner', organisation: 'elders', name: 'Elders' },
          { id: 'b', what: 'forwardReturned', about: 'f', text: 'x' },
          made,
        ),
        closed('no-step'),
      ),
      'no-step',
    ],
    [
      'became a report',
      done(sampleSignal(), taken, passed, sent(), closed('elsewhere'), told('report')),
      'report',
    ],
    [
      'another outcome',
      done(sampleSignal(), taken, passed, sent(), closed('elsewhere'), told('care')),
      'passed-on',
    ],
    [
      'answered to who forwarded it',
      done(
        forwardedSignal(),
        taken,
        reply(megan, { id: 'r', result: 'report', mayTell: false, text: 'x' }, made),
        closed('elsewhere'),
      ),
      'report',
    ],
    ['a place only', done(location, taken, closed('no-step')), 'location'],
    ['a place only, sent to a partner', done(location, taken, passed, sent(), closed('no-step')), 'location'],
    ['a place in which somebody was found', done(location, taken, asPerson, closed('no-step')), 'no-step'],
    [
      'reopened',
      done(sampleSignal(), taken, closed('no-step'), reopen(megan, { id: 'again', text: 'x' }, made)),
      undefined,
    ],
    [
      'closed and read after that',
      done(sampleSignal(), taken, closed('no-step'), read(adele, madeAt('2027-01-01T11:00:00.000Z'))),
      'no-step',
    ],
    [
      'destroyed',
      expire(done(sampleSignal(), taken, closed('no-step')), { on: '2027-11-24', days: 365 }, [], made),
      undefined,
    ],
  ]
  for (const [what, signal, category] of rows)
    it(`${what}: ${category ?? 'none'}`, () => assert.equal(categoryOf(signal), category))
})

describe('E3: until when a signal is kept', () => {
  const terms = { ...proposedTerms, 'no-step': 365, 'passed-on': 10 }
  const base = done(sampleSignal(), taken)
  const sentThen = (...changes: Change[]): Signal => done(base, passed, sent(), ...changes)
  const rows: [what: string, signal: Signal, day: string | undefined][] = [
    ['open', base, undefined],
    ['open, and sent to a partner', sentThen(), undefined],
    ['closed at noon', done(base, closed('no-step')), '2027-11-24'],
    ['just before midnight', done(base, closed('no-step', '2026-12-01T22:59:59.999Z')), '2027-12-01'],
    ['at midnight', done(base, closed('no-step', '2026-12-01T23:00:00.000Z')), '2027-12-02'],
    ['at midnight in summer', done(base, closed('no-step', '2027-06-30T22:00:00.000Z')), '2028-06-30'],
    ['on 29 February', done(base, closed('no-step', '2028-02-29T11:00:00.000Z')), '2029-02-28'],
    ['over a 29 February', done(base, closed('no-step', '2027-03-01T11:00:00.000Z')), '2028-02-29'],
    [
      'read after it was closed, which lengthens nothing',
      done(base, closed('no-step'), read(adele, madeAt('2027-01-01T11:00:00.000Z'))),
      '2027-11-24',
    ],
    ['closed after it was sent', sentThen(closed('elsewhere', '2026-12-01T11:00:00.000Z')), '2026-12-11'],
    [
      'added to on its last day, which can be read for a month',
      done(base, closed('no-step'), add({ id: 'a', text: 'Nog iets' }, madeAt('2027-11-23T21:00:00.000Z'))),
      '2027-12-23',
    ],
    [
      'told on its last day, which the reporter can read for a month',
      done(
        base,
        closed('no-step'),
        giveFeedback(megan, { id: 'b', text: 'Dank' }, madeAt('2027-11-23T11:00:00.000Z')),
      ),
      '2027-12-23',
    ],
    ...(
      [
        { what: 'answered', by: { role: 'reporter' }, about: 'q', text: 'Ja' },
        { what: 'withdrawalAsked', by: { role: 'reporter' } },
        {
          what: 'forwardAccepted',
          by: { role: 'partner', organisation: 'elders', name: 'Elders' },
          about: 'f',
        },
      ] as const
    ).map((line): [string, Signal, string] => {
      const closedOne = done(base, closed('no-step'))
      const last = { ...line, id: 'l', at: '2027-11-23T11:00:00.000Z' }
      return [`${line.what} on its last day`, { ...closedOne, log: [...closedOne.log, last] }, '2027-12-23']
    }),
    [
      'added to the day after it was closed, which lengthens nothing',
      done(base, closed('no-step'), add({ id: 'a', text: 'Nog iets' }, madeAt('2026-11-25T11:00:00.000Z'))),
      '2027-11-24',
    ],
    [
      'given back by a partner long after it was closed',
      sentThen(
        closed('no-step'),
        hearFrom(
          { role: 'partner', organisation: 'elders', name: 'Elders' },
          { id: 'b', what: 'forwardReturned', about: 'f', text: 'x' },
          madeAt('2027-12-01T11:00:00.000Z'),
        ),
      ),
      '2027-12-31',
    ],
    [
      'an outcome after it was closed',
      sentThen(closed('elsewhere'), told('care', '2027-01-01T11:00:00.000Z')),
      '2027-01-11',
    ],
    [
      'sent after it was closed',
      done(base, closed('elsewhere'), passed, sent('2026-12-24T11:00:00.000Z')),
      '2027-01-03',
    ],
    [
      'closed a second time',
      done(
        base,
        closed('mistake'),
        reopen(megan, { id: 'again', text: 'x' }, made),
        close(megan, { id: 'second', reason: 'no-step', silent: 'x' }, madeAt('2026-12-01T11:00:00.000Z')),
      ),
      '2027-12-01',
    ],
  ]
  for (const [what, signal, day] of rows)
    it(`${what}: ${day ?? 'never'}`, () => assert.equal(expiresOn(signal, terms), day))
})

describe('E5: what a request touches', () => {
  const diego = { role: 'privacyOfficer', platform: 'teams', id: 'diego', name: 'Diego Siciliani' } as const
  const found = (number: string, why: 'woo' | 'request' = 'woo') => findFor(diego, { number, why }, made)
  const lines = (signal: Signal) => signal.log.slice(1).map(({ what }) => what)

  it('is noted each time that it is found, and held the first time', () => {
    const twice = done(sampleSignal(), found('V-1'), found('V-1'))
    assert.deepEqual(lines(twice), ['searched', 'held', 'searched'])
    const [first, held] = twice.log.slice(1)
    assert.ok(first?.what === 'searched' && held?.what === 'held')
    assert.deepEqual(
      [first.by, first.request, held.by, held.why, held.text],
      [diego, 'V-1', diego, 'woo', 'V-1'],
    )
  })
  it('is held for each request apart', () =>
    assert.deepEqual(lines(done(sampleSignal(), found('V-1'), found('V-2', 'request'))), [
      'searched',
      'held',
      'searched',
      'held',
    ]))
  it('is held anew when it is found anew after a person ended that', () => {
    const one = done(sampleSignal(), found('V-1'))
    const [held] = holdsOf(one)
    assert.ok(held)
    const freed = done(one, endHold(diego, held.id, made), found('V-1'))
    assert.deepEqual(lines(freed), ['searched', 'held', 'holdEnded', 'searched', 'held'])
    assert.deepEqual(
      holdsOf(freed).map(({ text }) => text),
      ['V-1'],
    )
  })
  it('is held for a request, whatever else says the same', () => {
    const noted = done(sampleSignal(), taken, note(megan, { id: 'n', text: 'V-1' }, made), found('V-1'))
    assert.equal(holdsOf(noted).length, 1)
  })
  it('is noted when the inventory with it is opened', () => {
    const [line] = done(sampleSignal(), noteInventory(diego, 'V-1', made)).log.slice(1)
    assert.ok(line?.what === 'inventoried')
    assert.deepEqual([line.by, line.request], [diego, 'V-1'])
  })
  it('is nothing of what has expired, nor for who is kept out', () => {
    const expired = { id: 'e', at: noon, by: { role: 'bot' }, what: 'expired' } as const
    const gone = { ...sampleSignal(), log: [...sampleSignal().log, expired] }
    for (const change of [found('V-1'), noteInventory(diego, 'V-1', made)])
      assert.deepEqual(change(gone), { refused: 'expired' })
    const hidden = sampleSignal(1, { hiddenFrom: [{ platform: 'teams', id: 'adele', name: 'Adele Vance' }] })
    for (const change of [
      findFor(adele, { number: 'V-1', why: 'woo' }, made),
      noteInventory(adele, 'V-1', made),
    ])
      assert.deepEqual(change(hidden), { refused: 'unknown' })
  })
})
