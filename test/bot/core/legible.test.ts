import assert from 'node:assert/strict'
import fc from 'fast-check'
import { legible } from '../../../bot/core/legible.ts'

const turning = /[\u202a-\u202e\u2066-\u2069]/
/** What moves nothing on paper but tells a terminal or a screen what to do; tab and line ends are text. */
const hasControl = (text: string): boolean =>
  Array.from(text, (letter) => letter.charCodeAt(0)).some(
    (code) => (code < 32 && ![9, 10, 13].includes(code)) || (code >= 127 && code < 160),
  )
const odd = fc.constantFrom(
  '\ud800',
  '\udfff',
  '\u202e',
  '\u2066',
  '\u0000',
  '\u001b',
  '\u0085',
  '\t',
  '\r\n',
  'é',
  '🙂',
)

describe('D2: what a platform is given', () => {
  it('is well-formed, turns no reading direction and holds no control character, whatever was typed', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), odd)), (parts) => {
        const shown = legible(parts.join(''))
        assert.ok(shown.isWellFormed())
        assert.doesNotMatch(shown, turning)
        assert.ok(!hasControl(shown))
        assert.equal(legible(shown), shown)
      }),
    ))

  it('is what was typed, to the letter, where nothing of that is in it', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '\t', '\n', '\r\n', '🇳🇱', 'é'),
        (text, more) => {
          const typed = `${text}${more}`
          fc.pre(!turning.test(typed) && !hasControl(typed))
          assert.equal(legible(typed), typed)
        },
      ),
    ))
})
