import assert from 'node:assert/strict'
import type { Change } from '../../../bot/signals/change.ts'
import { forward, markSent, noteOutcome } from '../../../bot/signals/forward.ts'
import { holderOf, looseEnds, packsIn, takeFrom } from '../../../bot/signals/pack.ts'
import { answerQuestion } from '../../../bot/signals/reporter.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import {
  askReporter,
  claim,
  close,
  excludeMe,
  giveFeedback,
  handOver,
  note,
  release,
  takeOver,
} from '../../../bot/signals/triage.ts'
import { caseLines } from '../../../dialogs/handing-over/case-words.ts'
import { adele, idsInOrder, megan, morning, sampleSignal } from '../../fixtures/samples.ts'

const newId = idsInOrder()
const later = (days: number) => ({ now: new Date(morning.getTime() + days * 86_400_000), newId })
const made = later(0)
const isaiah = { role: 'functionaris', platform: 'teams', id: 'isaiah', name: 'Isaiah Langer' } as const

const handled = (...changes: Change[]): Signal =>
  changes.reduce((signal, change) => {
    const next = change(signal)
    assert.ok('kind' in next, JSON.stringify(next))
    return next
  }, sampleSignal(1))

describe('whose case it is', () => {
  const held: [what: string, changes: Change[], name: string | undefined][] = [
    ['a new one', [], undefined],
    ['what somebody took on', [claim(megan, made)], 'Megan Bowen'],
    [
      'what was handed over',
      [claim(megan, made), handOver(megan, { id: 'h', to: adele }, made)],
      'Adele Vance',
    ],
    ['what somebody had who left', [claim(megan, made), release(made)], 'Megan Bowen'],
    ['what was read since', [claim(megan, made), release(made), (one) => one], 'Megan Bowen'],
    ['what was taken on since', [claim(megan, made), release(made), claim(adele, made)], 'Adele Vance'],
    [
      'what somebody had who knows somebody in it',
      [claim(megan, made), excludeMe(megan, [megan, adele], made)],
      undefined,
    ],
    [
      'what left two people',
      [claim(megan, made), release(made), claim(adele, made), release(made)],
      'Adele Vance',
    ],
  ]
  for (const [what, changes, name] of held)
    it(`${what}: ${name ?? 'nobody'}`, () => assert.equal(holderOf(handled(...changes))?.name, name))

  it('puts the cases of each together, in the order in which they came', () => {
    const signals = [
      handled(claim(adele, made)),
      handled(),
      handled(claim(megan, made)),
      handled(claim(adele, made)),
    ]
    assert.deepEqual(
      packsIn(signals).map(({ who, signals: { length } }) => [who.name, length]),
      [
        ['Adele Vance', 2],
        ['Megan Bowen', 1],
      ],
    )
  })
})

describe('taking over a case', () => {
  const tries: [what: string, changes: Change[], then: string][] = [
    ['of who has it', [claim(megan, made)], 'takenOver'],
    ['of who left it', [claim(megan, made), release(made)], 'claimed'],
    ['that is mine already', [claim(adele, made)], 'claimed'],
    ['that a third has by now', [claim(isaiah, made)], 'taken Isaiah Langer'],
    [
      'that was closed by now',
      [claim(megan, made), close(megan, { id: 'c', reason: 'help', silent: 'x' }, made)],
      'closed Megan Bowen',
    ],
    ['that I must not see', [claim(megan, made), (one) => ({ ...one, hiddenFrom: [hidden] })], 'unknown'],
  ]
  const { role: _role, ...hidden } = adele
  for (const [what, changes, then] of tries)
    it(`${what}: ${then}`, () => {
      const result = takeFrom(adele, megan, made)(handled(...changes))
      const came =
        'kind' in result
          ? result.log.at(-1)?.what
          : [result.refused, 'name' in result ? result.name : ''].join(' ').trim()
      assert.equal(came, then)
    })
})

const sentToPolice = (result?: 'investigated' | 'care'): Change[] => [
  forward(
    megan,
    {
      id: 'f',
      partner: { id: 'p', kind: 'politie', name: 'Politie, team Oost' },
      reason: 'Vermoeden van dwang',
      ground: 'Wettelijke taak',
      fields: ['what'],
      contactSafe: 'yes',
      consultFirst: false,
      text: 'Bel ons eerst',
    },
    made,
  ),
  markSent(megan, { id: 's', about: 'f', day: '2026-11-23' }, made),
  ...(result
    ? [noteOutcome(megan, { id: 'o', about: 'f', result, mayTell: false, text: 'Team is bezig' }, made)]
    : []),
]
const asked = askReporter(megan, { id: 'v', text: 'Welke kleur?', answerBy: '2026-11-27' }, made)
const standsWithMegan = 'Stand: in behandeling bij Megan Bowen, sinds maandag 23 november'

describe('what a successor reads of a case', () => {
  const waits = 'Politie, team Oost: verstuurd op maandag 23 november, wacht op bericht'
  const cases: [what: string, changes: Change[], lines: string[]][] = [
    ['that is only taken on', [], [standsWithMegan]],
    ['with a note', [note(megan, { id: 'n', text: 'De kas' }, made)], [standsWithMegan]],
    [
      'with a question that waits',
      [asked],
      [
        standsWithMegan,
        'Vraag aan de melder op maandag 23 november, antwoord graag vóór vrijdag 27 november, nog geen antwoord',
      ],
    ],
    [
      'with a question that was answered',
      [asked, answerQuestion('v', { id: 'a', text: 'Wit' }, made)],
      [standsWithMegan],
    ],
    [
      'with a promise',
      [giveFeedback(megan, { id: 't', text: 'Bezig', again: '2026-12-01' }, made)],
      [standsWithMegan, 'Beloofd: weer bericht vóór dinsdag 1 december'],
    ],
    [
      'with a promise that was kept',
      [
        giveFeedback(megan, { id: 't', text: 'Bezig', again: '2026-12-01' }, made),
        giveFeedback(megan, { id: 't2', text: 'Er is hulp' }, made),
      ],
      [standsWithMegan],
    ],
    ['of which a partner is silent', sentToPolice(), [standsWithMegan, waits]],
    ['that a partner investigates', sentToPolice('investigated'), [standsWithMegan, waits]],
    ['of which a partner told the end', sentToPolice('care'), [standsWithMegan]],
    [
      'that was taken over later',
      [takeOver(adele, later(2))],
      ['Stand: in behandeling bij Adele Vance, sinds woensdag 25 november'],
    ],
    ['that was left', [release(later(3))], ['Stand: nieuw, sinds donderdag 26 november']],
  ]
  for (const [what, changes, lines] of cases)
    it(`${what}: ${lines.length}`, () =>
      assert.deepEqual(caseLines(handled(claim(megan, made), ...changes), 'nl'), lines))

  it('is known by the day that it came to stand so', () =>
    assert.equal(looseEnds(handled(claim(megan, made), asked)).since, made.now.toISOString()))
})
