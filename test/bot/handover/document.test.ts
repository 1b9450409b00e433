import assert from 'node:assert/strict'
import { handOver, type Passed, passableOf, passedBeforehand } from '../../../bot/handover/document.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { sampleSignal, story } from '../../fixtures/samples.ts'

const answers = {
  danger: 'no',
  what: story,
  address: 'Dorpsstraat 1',
  age: 'minor',
  told: 'team',
  known: 'named',
  department: 'Jeugd',
}
const passed: Passed = {
  partner: { id: 'p', kind: 'politie', name: 'Politie, team mensenhandel' },
  reason: 'Vermoeden van dwang',
  ground: 'Wettelijke taak',
  fields: ['what', 'age'],
  contactSafe: 'yes',
  consultFirst: false,
  text: '',
}
const labels = (signal: Signal, more: Partial<Passed> = {}): string[] =>
  handOver(signal, { ...passed, ...more }, 'nl').parts.map(({ label }) => label)

describe('what a partner gets', () => {
  const offered: [what: string, signal: Signal, can: string[], ticked: string[]][] = [
    [
      'a reporter known by name',
      sampleSignal(1, { answers }),
      ['what', 'danger', 'address', 'age', 'reporter'],
      ['what', 'danger', 'age'],
    ],
    [
      'a reporter whose name is withheld',
      sampleSignal(1, { answers, known: 'withheld' }),
      ['what', 'danger', 'address', 'age'],
      ['what', 'danger', 'age'],
    ],
  ]
  for (const [what, signal, can, ticked] of offered)
    it(`can be ${can.join(', ')} with ${what}, and is ${ticked.join(', ')} beforehand`, () => {
      assert.deepEqual(passableOf(signal), can)
      assert.deepEqual(passedBeforehand(signal), ticked)
    })

  it('holds the fields that were ticked and no other', () =>
    assert.deepEqual(labels(sampleSignal(1, { answers })), [
      'Waarom we dit doorzetten',
      'Wat de melder zag of hoorde',
      'Leeftijd',
    ]))

  it('holds no name that was withheld, whatever was ticked', () => {
    const signal = sampleSignal(1, { answers, known: 'withheld' })
    const all = JSON.stringify(handOver(signal, { ...passed, fields: ['what', 'reporter', 'told'] }, 'nl'))
    assert.ok(!all.includes('Alex Wilber'))
    assert.ok(!labels(signal, { fields: ['reporter', 'told'] }).includes('Al verteld aan'))
  })

  const warned: [more: Partial<Passed>, warnings: string[]][] = [
    [{}, []],
    [{ consultFirst: true }, ['Eerst overleg, nog niet handhaven.']],
    [{ contactSafe: 'no' }, ['Contact is niet veilig. Benader de persoon niet en overleg eerst met ons.']],
    [
      { contactSafe: 'unknown' },
      ['We weten niet of contact veilig is. Benader de persoon niet en overleg eerst met ons.'],
    ],
  ]
  for (const [more, warnings] of warned)
    it(`warns of ${JSON.stringify(more)}: ${warnings.length}`, () =>
      assert.deepEqual(handOver(sampleSignal(1), { ...passed, ...more }, 'nl').warnings, warnings))
})
