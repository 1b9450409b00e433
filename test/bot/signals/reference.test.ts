import assert from 'node:assert/strict'
import { findReference, newReference } from '../../../bot/signals/reference.ts'

describe('a reference', () => {
  it('has the year and four letters or numbers of chance', () => {
    assert.equal(
      newReference(2026, () => 0),
      'S-2026-2222',
    )
    assert.equal(
      newReference(2026, (n) => n - 1),
      'S-2026-ZZZZ',
    )
  })

  it('has 24 to choose from in each place, without vowels and look-alikes', () => {
    const asked: number[] = []
    newReference(2026, (n) => asked.push(n) && 0)
    assert.deepEqual(asked, [24, 24, 24, 24])
    const all = Array.from({ length: 24 }, (_, i) => newReference(2026, () => i).at(-1)).join('')
    assert.equal(new Set(all).size, 24)
    assert.doesNotMatch(all, /[AEIOU01L5S8B]/)
  })

  const found: [typed: string, reference: string | undefined][] = [
    ['S-2026-7K4M', 'S-2026-7K4M'],
    ['s-2026-7k4m', 'S-2026-7K4M'],
    ['S20267K4M', 'S-2026-7K4M'],
    ['terugkoppelen S-2026-7K4M graag', 'S-2026-7K4M'],
    ['(S-2026-7K4M)', 'S-2026-7K4M'],
    ['S-2026-7K4', undefined],
    ['S-2026-7K4MM', undefined],
    ['S-26-7K4M', undefined],
    ['XS-2026-7K4M', undefined],
    ['S-2026-7A1O', undefined],
    ['', undefined],
  ]
  for (const [typed, reference] of found)
    it(`in "${typed}" is ${reference ?? 'not there'}`, () => assert.equal(findReference(typed), reference))

  it('that was made is found again', () => {
    for (let n = 0; n < 24; n++) {
      const reference = newReference(2026, () => n)
      assert.equal(findReference(`zie ${reference.toLowerCase()}.`), reference)
    }
  })
})
