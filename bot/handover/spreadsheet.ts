import { stringify } from 'csv-stringify/sync'

/**
 * Where a program can take what follows for a formula: at the start of a cell, and behind a sign that starts a new cell for a program that expects
 * another one. Spaces, quotes and signs that nobody sees may stand in between; a tab or line end in front is taken off. Source: OWASP, "CSV
 * Injection"; the wide signs are those that csv-stringify escapes too, as Excel takes them for the narrow ones.
 */
const reckoned = /(?<=^|[\t\r\n,;|])(?=[\p{White_Space}\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠])|^(?='*[\t\r\n])/gu

/** Text that stays text in a spreadsheet: with an apostrophe before what would be reckoned with. Nothing else of it changes. */
export const asText = (cell: string): string => cell.replace(reckoned, "'")

/** Rows as CSV for a Dutch Excel: with the mark of UTF-8 and semicolons; every cell in quotes, so that no sign in it ends it. */
export const spreadsheetOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(asText)),
    { bom: true, delimiter: ';', quoted: true, quoted_empty: true, record_delimiter: 'windows' },
  )
