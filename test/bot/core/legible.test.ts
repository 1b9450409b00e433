import assert from 'node:assert/strict'
import fc from 'fast-check'
import { legible } from '../../../bot/core/legible.ts'

const turning = /[\u202a-\u202e\u2066-\u2069]/
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u2060-\u2064\ufeff]/

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
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\u{e0041}',
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
        assert.doesNotMatch(shown, unseen)
        assert.equal(legible(shown), shown)
      }),
    ))

  const hidden: [what: string, typed: string, shown: string][] = [
    ['a space without width', 'Kerk\u200bstraat', 'Kerkstraat'],
    ['a soft hyphen', 'mensen\u00adhandel', 'mensenhandel'],
    ['a mark at the beginning of a file', '\ufeffDrie meiden', 'Drie meiden'],
    ['marks of direction', '\u200eKerkstraat\u200f 1\u061c', 'Kerkstraat 1'],
    ['joiners between our letters', 'Ker\u200dk\u200cstraat', 'Kerkstraat'],
    ['letters that stand in no writing', 'Hoi\u{e0041}\u{e0042}', 'Hoi'],
    ['nothing: a family', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['nothing: somebody with a skin colour', '👩🏽\u200d⚕\ufe0f', '👩🏽\u200d⚕\ufe0f'],
    ['nothing: a word in Persian', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['nothing: the flag of England', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴\u{e0067}\u{e0062}\u{e007f}'],
  ]
  for (const [what, typed, shown] of hidden)
    it(`leaves out ${what}`, () => assert.equal(legible(typed), shown))

  it('is what was typed, to the letter, where nothing of that is in it', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '\t', '\n', '\r\n', '🇳🇱', 'é'),
        (text, more) => {
          const typed = `${text}${more}`
          fc.pre(!turning.test(typed) && !hasControl(typed) && !/\p{Cf}/u.test(typed))
          assert.equal(legible(typed), typed)
        },
      ),
    ))
})
