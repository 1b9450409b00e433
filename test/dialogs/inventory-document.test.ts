import assert from 'node:assert/strict'
import { expire } from '../../bot/signals/expiry.ts'
import { forward, markSent, noteOutcome } from '../../bot/signals/forward.ts'
import { type Request, type Step, standingOf } from '../../bot/signals/request.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { assess, claim, close } from '../../bot/signals/triage.ts'
import { inventoryDocument } from '../../dialogs/retention/inventory-document.ts'
import { done } from '../fixtures/done.ts'
import { idsInOrder, megan, place, sampleSignal } from '../fixtures/samples.ts'

const made = { now: new Date('2026-11-24T11:00:00.000Z'), newId: idsInOrder() }
const request: Request = {
  kind: 'request',
  id: 'v',
  organisation: 'gemeente',
  number: 'V-2026-7K4M',
  what: 'woo',
  who: 'other',
  signals: [],
  steps: [],
}

/** Sent to the police, who told this. */
const told = (result: 'report' | 'investigated' | 'care'): Signal =>
  done(
    sampleSignal(1, { answers: { what: 'zeldzaamwoord', department: 'Burgerzaken', form: 'labour' } }),
    claim(megan, made),
    assess(megan, { id: 'a', assessment: { form: 'criminal' } }, made),
    forward(
      megan,
      {
        id: 'f',
        partner: { id: 'p', kind: 'politie', name: 'Team Merel' },
        reason: 'zeldzaamwoord',
        ground: 'x',
        fields: ['what'],
        contactSafe: 'no',
        consultFirst: false,
        text: '',
      },
      made,
    ),
    markSent(megan, { id: 's', about: 'f', day: '2026-11-24' }, made),
    noteOutcome(megan, { id: 'o', about: 'f', result, mayTell: false, text: 'zeldzaamwoord' }, made),
    close(megan, { id: 'c', reason: 'elsewhere', silent: 'x' }, made),
  )
const drawn = (...signals: Signal[]) => inventoryDocument(request, signals, 'nl')

describe('the inventory for a Woo request', () => {
  it('has one line for each signal: kind, month and form', () => {
    const { parts } = drawn(told('care'), sampleSignal(2))
    assert.deepEqual(
      parts.map(({ text }) => text.split('\n')[0]),
      [
        'Soort: doorgezet. Maand: 2026-11. Vorm: Criminele uitbuiting.',
        'Soort: nog open. Maand: 2026-11. Vorm: niet vastgelegd.',
      ],
    )
  })

  it('is the same whatever the partner did with it', () =>
    assert.deepEqual(drawn(told('investigated')), drawn(told('care'))))

  it('tells no outcome of a partner, also where that decides how long it is kept', () =>
    assert.deepEqual(drawn(told('report')), drawn(told('care'))))

  it('has of what has expired the same line, and nothing else', () => {
    const gone = expire(told('report'), { on: '2027-12-01', days: 365 }, place.departments, made)
    assert.deepEqual(drawn(gone), drawn(told('care')))
  })

  it('has no number, department, exact day, partner or text', () => {
    const text = JSON.stringify(drawn(told('investigated')))
    for (const never of [
      'S-2026',
      'Burgerzaken',
      '2026-11-',
      'november',
      'Merel',
      'politie',
      'zeldzaamwoord',
      'Megan',
      'Alex',
    ])
      assert.ok(!text.includes(never), never)
  })
})

describe('where a request stands', () => {
  const by = (role: 'functionaris' | 'privacyOfficer', id: string = role) => ({
    role,
    platform: 'teams' as const,
    id,
    name: 'x',
  })
  const step = (said: 'searched' | 'agreed' | 'answered', role: 'functionaris' | 'privacyOfficer'): Step => {
    const base = { id: 'i', at: made.now.toISOString(), by: by(role) }
    if (said === 'searched') return { ...base, what: said, found: 1 }
    return said === 'agreed'
      ? { ...base, what: said }
      : { ...base, what: said, result: 'given', ground: 'none' }
  }
  const [searched, searchedByOfficer] = [step('searched', 'functionaris'), step('searched', 'privacyOfficer')]
  const [agreed, agreedByOther] = [step('agreed', 'privacyOfficer'), step('agreed', 'functionaris')]
  const bothAgreed = { ...agreed, by: by('privacyOfficer', 'functionaris') } as Step
  const rows: [what: string, steps: Step[], standing: ReturnType<typeof standingOf>][] = [
    ['nobody searched', [], 'search'],
    ['only the privacy officer searched', [searchedByOfficer], 'search'],
    ['only the privacy officer looked at all', [searchedByOfficer, agreed], 'search'],
    ['a functionaris searched', [searched], 'agree'],
    ['agreed before it was searched', [agreed, searched], 'agree'],
    ['a functionaris agreed with themselves', [searched, agreedByOther], 'agree'],
    ['both looked', [searched, agreed], 'answer'],
    ['somebody who is both agreed with themselves', [searched, bothAgreed], 'agree'],
    ['searched once more after that', [searched, agreed, searched], 'agree'],
    ['the privacy officer searched once more', [searched, agreed, searchedByOfficer], 'agree'],
    ['answered', [searched, agreed, step('answered', 'functionaris')], 'answered'],
  ]
  for (const [what, steps, standing] of rows)
    it(`${what}: ${standing}`, () => assert.equal(standingOf({ steps }), standing))
})
