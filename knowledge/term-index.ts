import type { Weighed } from './vocabulary.ts'

/** Which rows a term stands in, and how heavily: for each term a stretch of two long arrays. */
export interface TermIndex {
  /** Calls `visit` for each row that shares a term with the text; once for each such term. */
  visit(text: Weighed, visit: (row: number, weightInText: number, weightInRow: number) => void): void
}

/**
 * Rows are numbered in the order in which they are given. `terms`: how many numbers of terms there are; `most`: a term that stands in
 * more rows than this is passed over.
 */
export function indexOf(rows: readonly Weighed[], terms: number, most = rows.length): TermIndex {
  const from = new Int32Array(terms + 1)
  for (const { at } of rows) for (const term of at) from[term + 1] = (from[term + 1] ?? 0) + 1
  for (let term = 0; term < terms; term++) from[term + 1] = (from[term + 1] ?? 0) + (from[term] ?? 0)
  const next = from.slice()
  const row = new Int32Array(from[terms] ?? 0)
  const weight = new Float32Array(row.length)
  for (const [number, { at, weight: weights }] of rows.entries())
    for (const [i, term] of at.entries()) {
      const place = next[term] ?? 0
      row[place] = number
      weight[place] = weights[i] ?? 0
      next[term] = place + 1
    }
  return {
    visit(text, visit) {
      for (const [i, term] of text.at.entries()) {
        const heavy = text.weight[i] ?? 0
        const end = from[term + 1] ?? 0
        const start = from[term] ?? end
        if (end - start > most) continue
        for (let place = start; place < end; place++) visit(row[place] ?? 0, heavy, weight[place] ?? 0)
      }
    },
  }
}
