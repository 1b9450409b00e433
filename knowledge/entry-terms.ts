import type { Shares } from './classifier.ts'
import type { Taught } from './likeness.ts'
import { indexOf, type TermIndex } from './term-index.ts'
import type { Weighed } from './vocabulary.ts'

/** A term that never stood in an example of an entry counts as if it had a little. */
const smoothing = 0.05
/** How sharply one entry stands out when its score is higher. */
const sharpness = 3
/** What stands further down has no share worth naming. */
const kept = 30

/** How heavily each term stands in the examples of each entry. */
interface Layer {
  /** The entry of each row, as its place in the list of all entries. */
  entries: Int32Array
  index: TermIndex
}

/** Multinomial naive Bayes over weighed terms: which entry's examples explain a text best. */
export class EntryTerms {
  readonly #ids: readonly string[]
  /** What ships, and over it what was added here. */
  readonly #layers: readonly Layer[]
  readonly #totals: Float64Array
  readonly #terms: number
  readonly #typical: number

  /** Examples of entries on top of those `below`, which stay as they are. `terms`: how many numbers of terms there are. */
  constructor(examples: readonly Taught[], terms: number, below?: EntryTerms) {
    const sums = sumsOf(examples)
    const known = new Set(below ? below.#ids : [])
    this.#ids = [...known, ...[...sums.keys()].filter((id) => !known.has(id))]
    const places = new Map(this.#ids.map((id, at) => [id, at]))
    const layer = {
      entries: Int32Array.from(sums.keys(), (id) => places.get(id) ?? 0),
      index: indexOf([...sums.values()].map(rowOf), terms),
    }
    this.#layers = below ? [...below.#layers, layer] : [layer]
    this.#totals = new Float64Array(this.#ids.length)
    if (below) this.#totals.set(below.#totals)
    for (const [id, weights] of sums) {
      const at = places.get(id) ?? 0
      this.#totals[at] = (this.#totals[at] ?? 0) + sum(weights.values())
    }
    // What is added here must not make all else less likely, and what has few examples gets no advantage from being small.
    this.#terms = below ? below.#terms : terms
    this.#typical = below ? below.#typical : sum(this.#totals) / (this.#totals.length || 1)
  }

  /** For the likeliest of the entries that `isThere` how well its examples explain the text, as shares of 1 among all of these. */
  sharesOf(text: Weighed, isThere: (id: string) => boolean): Shares {
    const length = sum(text.weight)
    const spread = smoothing * this.#terms
    const scores = this.#explained(text)
    for (const [at, total] of this.#totals.entries())
      scores[at] = isThere(this.#ids[at] ?? '')
        ? (scores[at] ?? 0) - length * Math.log(Math.max(total, this.#typical) + spread)
        : Number.NEGATIVE_INFINITY
    return this.#sharpened(scores)
  }

  #explained(text: Weighed): Float64Array {
    const scores = new Float64Array(this.#ids.length)
    for (const { entries, index } of this.#layers)
      index.visit(text, (row, inText, inEntry) => {
        const at = entries[row] ?? 0
        scores[at] = (scores[at] ?? 0) + inText * inEntry
      })
    return scores
  }

  #sharpened(scores: Float64Array): Shares {
    const most = scores.reduce((high, score) => Math.max(high, score), Number.NEGATIVE_INFINITY)
    const weights = scores.map((score) => Math.exp((score - most) * sharpness))
    const all = sum(weights)
    const least = weights.toSorted().at(-kept) ?? 0
    const shares = new Map<string, number>()
    for (const [at, weight] of weights.entries())
      if (weight > 0 && weight >= least) shares.set(this.#ids[at] ?? '', weight / all)
    return shares
  }
}

/** For each entry the weights of its terms, added up over its examples. */
function sumsOf(examples: readonly Taught[]): Map<string, Map<number, number>> {
  const sums = new Map<string, Map<number, number>>()
  for (const { about, terms } of examples) {
    const all = sums.get(about) ?? new Map<number, number>()
    for (const [i, term] of terms.at.entries()) all.set(term, (all.get(term) ?? 0) + (terms.weight[i] ?? 0))
    sums.set(about, all)
  }
  return sums
}

/** What a term adds to the score of an entry, for each term of its examples. */
const rowOf = (weights: ReadonlyMap<number, number>): Weighed => ({
  at: Int32Array.from(weights.keys()),
  weight: Float32Array.from(weights.values(), (count) => Math.log(1 + count / smoothing)),
})

function sum(numbers: Iterable<number>): number {
  let all = 0
  for (const one of numbers) all += one
  return all
}
