import assert from 'node:assert/strict'
import {
  directoryChangeSchema,
  groundsChange,
  partnerChange,
  withChange,
} from '../../../bot/signals/directory-change.ts'
import type { Partner } from '../../../bot/signals/partner.ts'
import { megan, morning } from '../../fixtures/samples.ts'

const police: Partner = {
  id: 'p',
  kind: 'politie',
  name: 'Politie',
  route: 'Beveiligde mail',
  contact: 'adres 1',
  checkedOn: '2026-11-23',
}

describe('a change of the directory', () => {
  const table: [what: string, before: Partner | undefined, after: Partner | undefined, said: string[]][] = [
    [
      'added',
      undefined,
      police,
      ['kind:  → politie', 'name:  → Politie', 'route:  → Beveiligde mail', 'contact:  → adres 1'],
    ],
    ['changed', police, { ...police, contact: 'adres 2' }, ['contact: adres 1 → adres 2']],
    ['checked', police, { ...police, checkedOn: '2026-11-24' }, []],
    [
      'dropped',
      police,
      undefined,
      ['kind: politie → ', 'name: Politie → ', 'route: Beveiligde mail → ', 'contact: adres 1 → '],
    ],
  ]
  for (const [what, before, after, said] of table)
    it(`is ${what}, with what it was and became`, () => {
      const change = partnerChange(before, after)
      assert.equal(change.what, what)
      assert.equal(change.partner, 'Politie')
      assert.deepEqual(
        change.changed.map(({ field, from, to }) => `${field}: ${from} → ${to}`),
        said,
      )
    })

  it('of the grounds names all of them, before and after', () =>
    assert.deepEqual(groundsChange(['Wettelijke taak'], ['Wettelijke taak', 'Vitaal belang']).changed, [
      { field: 'grounds', from: 'Wettelijke taak', to: 'Wettelijke taak, Vitaal belang' },
    ]))

  it('is kept with who and when, the newest two hundred of them', () => {
    const changes = Array.from({ length: 201 }, (_, n) => ({ ...police, name: `Partner ${n}` })).reduce(
      (all: ReturnType<typeof withChange>, partner) =>
        withChange(all, partnerChange(undefined, partner), megan, morning),
      [],
    )
    assert.equal(changes.length, 200)
    assert.equal(changes[0]?.partner, 'Partner 1')
    const last = directoryChangeSchema.parse(changes.at(-1))
    assert.deepEqual(
      [last.by.name, last.at, last.partner],
      [megan.name, morning.toISOString(), 'Partner 200'],
    )
  })
})
