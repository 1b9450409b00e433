import assert from 'node:assert/strict'
import { marksOf } from '../../../bot/signals/marks.ts'
import { sampleSignal } from '../../fixtures/samples.ts'

const marks = (answers: Record<string, string>): string[] =>
  marksOf(sampleSignal(1, { answers })).map(({ kind, value }) => `${kind} ${value}`)

describe('what another signal may be known by', () => {
  const same: [what: string, one: Record<string, string>, other: Record<string, string>][] = [
    [
      'an address in another spelling',
      { address: 'Voorbeeldstraat 12' },
      { address: 'voorbeeldstr. 12, Testdorp' },
    ],
    [
      'an address with and without its postcode',
      { address: 'Voorbeeldweg 3, 0000 XX' },
      { address: 'Voorbeeldweg 3' },
    ],
    ['a postcode with and without its space', { address: '0000XX 3' }, { address: '0000 xx, nr 3' }],
    ['an address with an addition', { address: 'Voorbeeldlaan 7A' }, { address: 'voorbeeldln 7 a' }],
    ['accents', { address: 'Café-straat 1' }, { address: 'cafestraat 1' }],
    [
      'a company with and without its legal form',
      { company: 'Voorbeeld Nagels B.V.' },
      { company: 'voorbeeld nagels' },
    ],
    [
      'a phone number with and without its country',
      { what: 'bel +31 6 12345678' },
      { what: 'stond op de ruit: 06-12345678' },
    ],
    ['a plate with and without its dashes', { what: 'busje XX-99-XX' }, { what: 'kenteken xx99xx stond er' }],
  ]
  for (const [what, one, other] of same)
    it(`${what} is the same`, () => {
      const common = marks(one).filter((mark) => marks(other).includes(mark))
      assert.ok(common.length > 0, `${marks(one)} / ${marks(other)}`)
    })

  const differs: [what: string, one: Record<string, string>, other: Record<string, string>][] = [
    ['another number', { address: 'Voorbeeldstraat 12' }, { address: 'Voorbeeldstraat 21' }],
    ['another addition', { address: 'Voorbeeldstraat 12A' }, { address: 'Voorbeeldstraat 12B' }],
    ['another street', { address: 'Voorbeeldstraat 12' }, { address: 'Testweg 12' }],
    ['another company', { company: 'Voorbeeld Nagels' }, { company: 'Voorbeeld Schoonmaak' }],
    [
      'a company that is called like a street',
      { company: 'Voorbeeldstraat 12' },
      { address: 'Voorbeeldstraat 12' },
    ],
  ]
  for (const [what, one, other] of differs)
    it(`${what} is not`, () =>
      assert.deepEqual(
        marks(one).filter((mark) => marks(other).includes(mark)),
        [],
      ))

  it('how the reporter or the person can be reached is none', () =>
    assert.deepEqual(marks({ what: 'Iets gezien', contact: '06-12345678' }), []))
  it('a town alone is none, nor what was taken out', () =>
    assert.deepEqual(marks({ address: 'Ede', what: 'kenteken [kenteken weggehaald]' }), []))
})
