import assert from 'node:assert/strict'
import fc from 'fast-check'
import { findPersonal, mask, type Personal, tailOf } from '../../../bot/signals/privacy.ts'

const words: Record<Personal, string> = {
  bsn: '⟦bsn⟧',
  iban: '⟦iban⟧',
  document: '⟦document⟧',
  email: '⟦email⟧',
  phone: '⟦phone⟧',
  plate: '⟦plate⟧',
}
const every = new Set(Object.keys(words) as Personal[])
const foundIn = (text: string): string[] => findPersonal(text).map(({ from, to }) => text.slice(from, to))

/** What is found stands between guillemets: just where a spelling begins or ends to count. */
const rows = [
  '€ is «123456782»',
  '€123456782',
  '€ 123456782',
  '«123456782» ja €',
  '123456782€',
  '123456782 eur',
  '123456782 eur.',
  '123456782 euro',
  '«123456782» eurosign',
  '«123.456.782» ,50',
  '123.456.782,50.',
  '123.456.782,50',
  'bsn «201210009»',
  'bsn «2012 20131»',
  'Z-123-456-782',
  'ABC-123-456-782',
  '«123-456-782» na Z-',
  'bsn 0900 12345',
  'bsn 0800 12345',
  'bsn: «123-456-789»',
  'MAART2026 en APRIL2026',
  '«NWMAART26»',
  'rijbewijs «1234567890»',
  'rijbewijs 1234567-890',
  'rijbewijs «123456-7890»',
  'tab\t«06-12345678»\tna',
  'punt «06·1234·5678»',
  'bel («06-12345678»)',
  '«(010) 123 45 67»',
  'bsn «100-2012-10»',
  'Z- «123-456-782»',
  'bsn «120800123»',
  'bsn 0906-12345',
  ' -«123-456-782»',
  '123·456·782,50',
  '12345678①2',
  'rijbewijs «123456782» / «1234567890»',
  '«12a at bedrijf.nl»',
  'contact at bedrijf.nl',
  '«ﬁets@bedrijf.nl»',
  '0 306 123 456',
  '«0)10 123 45 67»',
  '0 - 0 1 2 3 4 5 6 7 8',
  '«NL99GX»',
  '9 gaf 12',
  '«GJ- 12- 34»',
  '«GJ -12 -34»',
  'kenteken «nrs 12 x»',
  'rekening «NL 91 ABNA 0417 1643 00»',
  'stuk «NL 91 ABNA 0417 1643 00»',
  'code BE11539007547034',
  'bsn «120800124»',
  '123456789/vnr«1234567890»',
  'rijbewijs/«1234567890»',
  '«0 - 6 - 1 - 2 - 3 - 4 - 5 - 6 - 7 - 8»',
  '«0612345678»-1',
  '06-1234 5678-1',
  '12345678😀2',
  'kenteken 123456',
  'bsn gevraagd op 12-03-2026, bsn gegeven op 13-03-2026',
  // The word begins fifty before the number, and fifty-one.
  'citizen service number that she gave us by phone: «123456789»',
  'citizen service number that she showed at our desk 123456789',
  // Each is part of the one before it, until that is covered: four times.
  '«06-12345678».«06.12345678»-«06-12345678».«06.12345678»-06-12345678',
]

describe('just where personal data begin and end', () => {
  for (const row of rows)
    it(`${row}`, () =>
      assert.deepEqual(
        foundIn(row.replace(/[«»]/g, '')),
        Array.from(row.matchAll(/«(.*?)»/g), ([, found]) => found),
      ))

  it('has a tail of what can be seen only', () => {
    const tail = (text: string) => tailOf(text, { kind: 'bsn', from: 0, to: text.length })
    assert.equal(tail('123456782'), '82')
    assert.equal(tailOf('bsn 123456782 van hem', { kind: 'bsn', from: 4, to: 13 }), '82')
    assert.equal(tail('１２３４５６７８２'), '82')
    assert.equal(tail('12345678\u200b2.'), '82')
  })
})

const planted: [kind: Personal, written: string][] = [
  ['bsn', '123456782'],
  ['bsn', '123.456.782'],
  ['iban', 'NL91ABNA0417164300'],
  ['iban', 'NL91 ABNA 0417 1643 00'],
  ['phone', '06-12345678'],
  ['phone', '+31 6 1234 5678'],
  ['plate', 'GJ-123-X'],
  ['email', 'jan.jansen@bedrijf.nl'],
]
/** Whatever somebody types around it, on lines of their own: what stands right against a number may make it another one. */
const around = fc.string({ unit: 'binary' }).map((text) => text.replace(/[«»⟦⟧[\]]/g, ''))

describe('D6: whatever stands around personal data', () => {
  it('leaves nothing of them, stays to the letter, and is the same when it is masked once more', () =>
    fc.assert(
      fc.property(fc.constantFrom(...planted), around, around, ([kind, written], ahead, behind) => {
        const text = `${ahead}\n${written}\n${behind}`
        const masked = mask(text, every, words)
        assert.equal(
          masked,
          `${mask(`${ahead}\n`, every, words)}[${words[kind]}]${mask(`\n${behind}`, every, words)}`,
        )
        assert.ok(!masked.includes(written))
        assert.equal(mask(masked, every, words), masked)
      }),
      { numRuns: 2000 },
    ))

  it('stays to the letter where there is nothing to find', () =>
    fc.assert(
      fc.property(around, (text) => {
        if (findPersonal(text).length === 0) assert.equal(mask(text, every, words), text)
        assert.equal(mask(text, new Set(), words), text)
      }),
    ))
})
