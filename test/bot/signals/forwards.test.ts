import assert from 'node:assert/strict'
import type { Change } from '../../../bot/signals/change.ts'
import { forward, giveBack, hearFrom, markSent, noteOutcome, reply } from '../../../bot/signals/forward.ts'
import { forwardsOf, waitsForPartner } from '../../../bot/signals/forwards.ts'
import { isStale } from '../../../bot/signals/partner.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { claim, close, note, release, takeOver } from '../../../bot/signals/triage.ts'
import { adele, forwardedSignal, idsInOrder, megan, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: new Date('2026-11-23T10:00:00.000Z'), newId: idsInOrder() }
const to = (id: string, kind: 'politie' | 'riec' = 'politie', more: { organisation?: string } = {}) =>
  forward(
    megan,
    {
      id,
      partner: { id: `partner-${kind}`, kind, name: kind, ...more },
      reason: 'vermoeden van dwang',
      ground: 'Wettelijke taak',
      fields: ['what'],
      contactSafe: 'unknown',
      consultFirst: true,
      text: '',
    },
    made,
  )
const sent = (about: string) => markSent(megan, { id: `s-${about}`, about, day: '2026-11-24' }, made)
const told = (result: 'care' | 'investigated' | 'report', mayTell = false, about = 'f1') =>
  noteOutcome(megan, { id: `o-${result}`, about, result, mayTell, text: '' }, made)

const grown = (first: Signal, changes: Change[]): Signal =>
  changes.reduce((signal, change) => {
    const next = change(signal)
    return 'kind' in next ? next : signal
  }, first)
const having = (...changes: Change[]): Signal => grown(sampleSignal(1), changes)

const prepared = [claim(megan, made), to('f1')]
const here = [claim(megan, made), to('f1', 'politie', { organisation: 'elders' }), sent('f1')]
const elders = { role: 'partner', organisation: 'elders', name: 'Elders' } as const
const heard = (what: 'forwardAccepted' | 'forwardReturned') =>
  hearFrom(elders, { id: what, what, about: 'f1', text: 'Niet bij ons' }, made)
const table: [what: string, done: Change[], waits: boolean][] = [
  ['nothing was forwarded', [claim(megan, made)], false],
  ['it is prepared only', prepared, false],
  ['it was sent', [...prepared, sent('f1')], true],
  ['the partner started care', [...prepared, sent('f1'), told('care')], false],
  ['an investigation runs', [...prepared, sent('f1'), told('investigated')], true],
  ['a partner in the same installation took it on', [...here, heard('forwardAccepted')], true],
  ['a partner in the same installation gave it back', [...here, heard('forwardReturned')], false],
  ['one of two has answered', [...prepared, to('f2', 'riec'), sent('f1'), sent('f2'), told('care')], true],
  [
    'it was closed in between',
    [
      ...prepared,
      sent('f1'),
      close(megan, { id: 'c', reason: 'elsewhere', silent: 'x' }, made),
      told('report'),
    ],
    false,
  ],
]

describe('what was forwarded', () => {
  for (const [what, done, waits] of table)
    it(`${waits ? 'waits' : 'does not wait'} for a partner when ${what}`, () =>
      assert.equal(waitsForPartner(having(...done)), waits))

  it('goes across only to a partner in the same installation, in the same write as the day on which it was sent', () => {
    const crossings = (...done: Change[]) =>
      having(...done).deliveries.filter(({ kind }) => kind === 'crossing')
    assert.deepEqual(crossings(...prepared, sent('f1')), [])
    assert.deepEqual(
      crossings(...here, sent('f1')).map(({ to: goal, entry }) => [goal, entry]),
      [[{ organisation: 'elders' }, 's-f1']],
    )
  })

  it('stands apart for each partner', () => {
    const signal = having(...prepared, to('f2', 'riec'), sent('f2'))
    assert.deepEqual(
      forwardsOf(signal).map(({ partner, sentOn }) => [partner.name, sentOn]),
      [
        ['politie', undefined],
        ['riec', '2026-11-24'],
      ],
    )
  })

  it('is sent once, however often it is pressed', () => {
    const once = having(...prepared, sent('f1'))
    assert.equal(sent('f1')(once), once)
  })

  const refused: [what: string, change: Change, why: string][] = [
    ['that an investigation runs, for the reporter to hear', told('investigated', true), 'never-told'],
    ['an outcome of what was never forwarded', told('care', true, 'f9'), 'no-forward'],
    ['sending what was never forwarded', sent('f9'), 'no-forward'],
  ]
  for (const [what, change, why] of refused)
    it(`refuses ${what}`, () => assert.deepEqual(change(having(...prepared)), { refused: why }))

  it('is for who has it in hand', () => {
    const signal = having(claim(adele, made))
    assert.deepEqual(to('f1')(signal), { refused: 'taken', name: 'Adele Vance' })
  })
})

describe('what another organisation forwarded', () => {
  const mine = [claim(megan, made)]
  const answer = reply(megan, { id: 'r', result: 'care', mayTell: true, text: '' }, made)
  const closing = { id: 'c', reason: 'help' }
  const table: [what: string, before: Change[], change: Change, then: string][] = [
    ['is closed after an answer', [...mine, answer], close(megan, closing, made), 'closed'],
    ['is closed with a reason for none', mine, close(megan, { ...closing, silent: 'x' }, made), 'closed'],
    ['is not closed in silence', mine, close(megan, closing, made), 'answer-or-reason'],
    ['tells no reporter anything', mine, close(megan, { ...closing, feedback: 'x' }, made), 'no-reporter'],
    ['is answered by who has it in hand', [claim(adele, made)], answer, 'taken'],
    ['is not answered before it is accepted', [], answer, 'unclaimed'],
    ['is given back unaccepted', [], giveBack(megan, { id: 'g', text: 'x' }, made), 'returned'],
    ['is given back once', [giveBack(adele, { id: 'g', text: 'x' }, made)], answer, 'returned'],
    [
      'never says to the reporter that an investigation runs',
      mine,
      reply(megan, { id: 'r', result: 'investigated', mayTell: true, text: '' }, made),
      'never-told',
    ],
  ]
  for (const [what, before, change, then] of table)
    it(what, () => {
      const next = change(grown(forwardedSignal(), before))
      assert.equal('kind' in next ? next.log.at(-1)?.what : next.refused, then)
    })

  const crossing = (...done: Change[]): string[] =>
    grown(forwardedSignal(), done)
      .deliveries.filter(({ kind }) => kind === 'crossing')
      .map(({ entry = '' }) => entry)
  it('goes back when it is accepted for the first time, answered or given back, and for nothing else', () => {
    const [first, ...others] = crossing(...mine, release(made), claim(adele, made))
    assert.ok(first)
    assert.deepEqual(others, [])
    assert.deepEqual(crossing(...mine, answer, giveBack(megan, { id: 'g', text: 'x' }, made)).slice(1), [
      'r',
      'g',
    ])
    assert.equal(
      crossing(...mine, takeOver(adele, made), note(adele, { id: 'n', text: 'x' }, made)).length,
      1,
    )
  })
})

describe('an entry of the directory', () => {
  const table: [checkedOn: string, today: string, stale: boolean][] = [
    ['2026-05-28', '2026-11-28', false],
    ['2026-05-27', '2026-11-28', true],
    ['2026-11-28', '2026-11-28', false],
    ['2025-11-28', '2026-11-28', true],
  ]
  for (const [checkedOn, today, stale] of table)
    it(`checked on ${checkedOn} ${stale ? 'warns' : 'does not warn'} on ${today}`, () =>
      assert.equal(isStale({ checkedOn }, today), stale))
})
