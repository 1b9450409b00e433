import assert from 'node:assert/strict'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { asText, spreadsheetOf } from '../../../bot/handover/spreadsheet.ts'

const bom = '\ufeff'
/** What a program reads in it. */
const reopened = (csv: string, delimiter = ';'): string[][] =>
  parse(csv, { bom: true, delimiter, record_delimiter: '\r\n', relax_column_count: true, relax_quotes: true })

/** What a spreadsheet would reckon with: it passes over spaces and signs that nobody sees. */
const isFormula = (cell: string): boolean => /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell)
/** The apostrophes that stand before what would be a formula, taken out again. */
const asTyped = (cell: string): string =>
  cell.replace(
    /(?<=^|[\t\r\n,;|])'(?=[\p{White_Space}\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠])|^'(?='*[\t\r\n])/gu,
    '',
  )

describe('D3: the spreadsheet', () => {
  const rows: [typed: string, kept: string][] = [
    ['=cmd()', "'=cmd()"],
    ['=2+5', "'=2+5"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+31 6', "'+31 6"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\tBalie', "'\tBalie"],
    ['\n=1', "'\n'=1"],
    [' =1', "' =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['\u200b=1', "'\u200b=1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ['"=1"', '\'"=1"'],
    ["'=1", "''=1"],
    ['a;=1', "a;'=1"],
    ['a,=1', "a,'=1"],
    ['a\n=1', "a\n'=1"],
    ['Team "Jeugd"; zorg', 'Team "Jeugd"; zorg'],
    ['a-b = c', 'a-b = c'],
    ["'s-Gravenhage", "'s-Gravenhage"],
    ['', ''],
    ['14', '14'],
  ]
  for (const [typed, kept] of rows)
    it(`D3: ${JSON.stringify(typed)} is text`, () => {
      assert.equal(asText(typed), kept)
      assert.deepEqual(reopened(spreadsheetOf([['a', typed, 'b']])), [['a', kept, 'b']])
    })

  /** Texts in which the signs that matter stand together more often than by chance. */
  const sign = fc.constantFrom(...'=+-@＝＠\t\r\n;,|"\' \u00a0\u200b\ufeff'.split(''), 'a', '1', 'cmd()')
  const cell = fc.oneof(
    fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('')),
    fc.string({ unit: 'binary' }),
  )
  const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })

  it('D3: reopens with the same text in the same cells, and no cell is a formula', () =>
    fc.assert(
      fc.property(sheet, (all) => {
        const back = reopened(spreadsheetOf(all))
        assert.deepEqual(
          back.map((row) => row.map(asTyped)),
          all,
        )
        assert.deepEqual(back.flat().filter(isFormula), [])
      }),
      { numRuns: 2000 },
    ))

  it('D3: has no formula for a program that expects another sign between cells', () =>
    fc.assert(
      fc.property(sheet, fc.constantFrom(',', '\t', '|'), (all, delimiter) => {
        // Such a program splits where it likes and minds no quotes.
        const pieces = spreadsheetOf(all)
          .slice(1)
          .split(/\r\n|\r|\n/)
          .flatMap((row) => row.split(delimiter))
        const bare = pieces.map((piece) => piece.replace(/^"+/, ''))
        assert.deepEqual(bare.filter(isFormula), [])
      }),
      { numRuns: 2000 },
    ))

  it('begins with the mark of UTF-8, and has semicolons and the line ends of Windows', () =>
    assert.equal(
      spreadsheetOf([
        ['Afdeling', 'Aantal'],
        ['Één', '7'],
      ]),
      `${bom}"Afdeling";"Aantal"\r\n"Één";"7"\r\n`,
    ))
})
