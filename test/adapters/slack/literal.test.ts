import assert from 'node:assert/strict'
import fc from 'fast-check'
import { escaped, literal, typed } from '../../../adapters/slack/literal.ts'
import { written } from '../../fixtures/slack/signed.ts'

const bidi = /[\u202a-\u202e\u2066-\u2069]/

describe('text that comes out in Slack as it was typed', () => {
  const table: [what: string, typed: string, shown: string][] = [
    ['plain text', 'Drie meiden, 2 mannen & een hond', 'Drie meiden, 2 mannen & een hond'],
    ['signs of markup', '<!channel> *vet* ~weg~ `code` :smile:', '<!channel> *vet* ~weg~ `code` :smile:'],
    ['accents and emoji', 'Zoë 👩‍👧 ضوء', 'Zoë 👩‍👧 ضوء'],
    ['lines and tabs', 'a\tb\nc\r\nd', 'a\tb\nc\r\nd'],
    ['braces', '{{DATE(x)}}', '{{DATE(x)}}'],
    ['a lone surrogate', 'a\ud83db', 'a\ufffdb'],
    ['text that is turned around', 'pand\u202egpj.exe', 'pand\ufffdgpj.exe'],
    ['isolates', '\u2066a\u2069', '\ufffda\ufffd'],
    ['control characters', 'a\u0000b\u001bc\u0085', 'a\ufffdb\ufffdc\ufffd'],
    ['nothing', '', ''],
  ]
  for (const [what, text, shown] of table) it(what, () => assert.equal(literal(text), shown))

  it('is well-formed and turns nothing around, whatever was typed, and is not changed twice', () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('<', '\u202e', '\ud83d', '\udc00', '\r', 'a', '\u0007', '\u2069'),
        }),
        (text) => {
          const shown = literal(text)
          assert.ok(shown.isWellFormed())
          assert.doesNotMatch(shown, bidi)
          assert.equal(shown.includes('\u0007'), false)
          assert.equal(literal(shown), shown)
        },
      ),
      { numRuns: 1000 },
    ))
})

describe('text within Slack’s own markup', () => {
  const table: [what: string, text: string, shown: string][] = [
    ['calls nobody', '<!channel> <@U0MEGAN>', '&lt;!channel&gt; &lt;@U0MEGAN&gt;'],
    ['makes no link', '<https://evil.example|bank.nl>', '&lt;https://evil.example|bank.nl&gt;'],
    ['is escaped once', '&lt; & &amp;', '&amp;lt; &amp; &amp;amp;'],
    ['turns nothing around', 'a\u202eb\ud83d', 'a\ufffdb\ufffd'],
    ['stays plain', 'S-2026-7K4M', 'S-2026-7K4M'],
  ]
  for (const [what, text, shown] of table) it(what, () => assert.equal(escaped(text), shown))

  it('has no bracket and no bare &, whatever it was', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '&', 'amp;', 'lt;', '!', 'a', '|') }),
        (text) => {
          assert.doesNotMatch(escaped(text), /[<>]|&(?!amp;|lt;|gt;)/)
          assert.equal(typed(escaped(text)), text)
        },
      ),
    ))
})

describe('what was typed, out of what Slack makes of it', () => {
  const table: [what: string, received: string, text: string][] = [
    ['a telephone number', 'Bel <tel:0612345678|06 1234 5678> even', 'Bel 06 1234 5678 even'],
    ['a telephone number without label', '<tel:0612345678>', 'tel:0612345678'],
    ['a mail address', '<mailto:jan@salon.nl|jan@salon.nl>', 'jan@salon.nl'],
    ['a mail address without label', '<mailto:jan@salon.nl>', 'mailto:jan@salon.nl'],
    ['an empty telephone number', '<tel:|>', 'tel:'],
    ['an empty mail address', '<mailto:|>', 'mailto:'],
    ['a link', '<https://salon.nl/adres?a=1&amp;b=2>', 'https://salon.nl/adres?a=1&b=2'],
    ['a bare name that became a link', '<http://salon.nl|salon.nl>', 'salon.nl'],
    ['a link that is its own label', '<https://salon.nl|https://salon.nl>', 'https://salon.nl'],
    ['a channel', '<#C0123ABCD|algemeen>', '#algemeen'],
    ['a channel without a name', '<#C0123ABCD>', '#C0123ABCD'],
    ['a person with a name', '<@U0123ABCD|megan> zei het', '@megan zei het'],
    ['a person without a name', '<@U0123ABCD> zei het', '@U0123ABCD zei het'],
    ['all at once', '<!here> en <!channel>', '@here en @channel'],
    ['a group', '<!subteam^S0123ABCD|@handhaving>', '@handhaving'],
    ['a date', '<!date^1392734382^{date}|18 februari 2014>', '18 februari 2014'],
    ['signs', '5 &lt; 6 &amp; 7 &gt; 3', '5 < 6 & 7 > 3'],
    ['an entity that was typed itself', '&amp;lt; &amp;amp; &amp;gt;', '&lt; &amp; &gt;'],
    ['an entity that was typed twice', '&amp;amp;lt;', '&amp;lt;'],
    ['a mention that was typed in letters', '&lt;@U0123ABCD&gt; &lt;!channel&gt;', '<@U0123ABCD> <!channel>'],
    ['several on a row', '<tel:0612345678|0612345678><mailto:a@b.nl|a@b.nl>', '0612345678a@b.nl'],
    ['lines', 'een\ntwee\r\n', 'een\ntwee\r\n'],
    ['nothing', '', ''],
  ]
  for (const [what, received, text] of table) it(what, () => assert.equal(typed(received), text))

  it('a label with a bar in it stays whole', () =>
    assert.equal(typed('<https://salon.nl/a%7Cb|https://salon.nl/a|b>'), 'https://salon.nl/a|b'))

  it('a link under words of their own keeps its address: what it points to is what was passed on', () =>
    assert.match(
      typed('Zie <https://advertentie.example/123|deze advertentie>'),
      /advertentie\.example\/123/,
    ))

  const pieces = ['https://salon.nl/a?b=1&c=2', 'http://x.nl', 'a.b@salon.nl', '0612345678', '06 12 34 56 78']
  const signs = [
    '<',
    '>',
    '&',
    '&amp;',
    '&lt;',
    'amp;',
    '<@U0123ABCD>',
    '<!channel>',
    ' ',
    '\n',
    '.',
    ')',
    ':',
    '@',
    '#',
  ]
  const unit = fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(...signs),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }).filter((text) => text.isWellFormed()),
  )
  // In an address Slack writes a bar as %7C, which our `written` does not.
  const text = fc.string({ unit, maxLength: 40 }).filter((one) => !/https?:\S*\|/.test(one))

  it('is the same again, whatever was typed', () =>
    fc.assert(
      fc.property(text, (said) => assert.equal(typed(written(said)), said)),
      { numRuns: 3000 },
    ))

  it('leaves what Slack did not mark alone', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((one) => !/[<>&]/.test(one)),
        (said) => assert.equal(typed(said), said),
      ),
    ))
})
