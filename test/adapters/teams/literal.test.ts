import assert from 'node:assert/strict'
import fc from 'fast-check'
import { literal } from '../../../adapters/teams/literal.ts'

/** The shortest mark that a card would evaluate is two braces next to each other. */
const evaluated = /\{\{/

describe('text that comes out as it was typed', () => {
  const table: [what: string, typed: string, shown: string][] = [
    ['plain text', 'Drie meiden, 2 mannen & een hond', 'Drie meiden, 2 mannen & een hond'],
    ['accents and emoji', 'Zoë 👩‍👧 ضوء', 'Zoë 👩‍👧 ضوء'],
    ['lines and tabs', 'a\tb\nc\r\nd', 'a\tb\nc\r\nd'],
    ['a date that a card would work out', '{{DATE(x)}}', '{\u2060{DATE(x)}}'],
    ['a lone surrogate', 'a\ud83db', 'a\ufffdb'],
    ['text that is turned around', 'pand\u202egpj.exe', 'pand\ufffdgpj.exe'],
    ['isolates', '\u2066a\u2069', '\ufffda\ufffd'],
    ['control characters', 'a\u0000b\u001bc\u0085', 'a\ufffdb\ufffdc\ufffd'],
  ]
  for (const [what, typed, shown] of table) it(what, () => assert.equal(literal(typed), shown))

  for (const braces of ['{{', '{{{', '{{{{', '{{{DATE(2017-02-14T06:00:00Z,SHORT)}}'])
    it(`leaves no two braces together in ${braces}`, () => assert.doesNotMatch(literal(braces), evaluated))

  it('is well-formed, turns nothing around and evaluates nothing, whatever was typed', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '\u202e', '\ud83d', '\u200b', '\r', 'a', '\u0007') }),
        (typed) => {
          const shown = literal(typed)
          assert.ok(shown.isWellFormed())
          assert.doesNotMatch(shown, evaluated)
          assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069]/)
          assert.equal(shown.includes('\u0007'), false)
        },
      ),
      { numRuns: 1000 },
    ))
})
