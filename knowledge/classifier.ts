import type { Weighed } from './vocabulary.ts'

/** How much of a message each label gets: together 1. */
export type Shares = ReadonlyMap<string, number>

/** The terms of a text and what it is an example of. */
export interface Lesson {
  terms: Weighed
  label: string
}

/** Passes over all examples; more hardly changes anything (docs/knowledge.md). */
const passes = 5
const firstStep = 6
/** Each pass takes steps that are so much smaller. */
const shrink = 0.8
/** A label that is off by less than this is left as it is, which saves most of the work. */
const negligible = 0.003

/**
 * Learns from examples which label a text has: multinomial logistic regression by stochastic gradient descent. The order is fixed, so
 * the same examples always give the same classifier. `terms`: how many numbers of terms there are.
 */
export function learn(lessons: readonly Lesson[], terms: number): (text: Weighed) => Shares {
  const labels = [...new Set(lessons.map(({ label }) => label))]
  const rank = new Map(labels.map((label, at) => [label, at]))
  const model = new Model(terms, labels.length)
  const order = shuffledOrders(lessons.length)
  for (let pass = 0, size = firstStep; pass < passes; pass++, size *= shrink)
    for (const at of order()) {
      const lesson = lessons[at]
      if (lesson) model.correct(lesson.terms, rank.get(lesson.label) ?? 0, size)
    }
  return (text) => {
    const shares = model.sharesOf(text)
    return new Map(labels.map((label, at) => [label, shares[at] ?? 0]))
  }
}

class Model {
  readonly #labels: number
  /** For each term a row with a weight for each label. */
  readonly #weights: Float32Array
  readonly #shares: Float64Array

  constructor(terms: number, labels: number) {
    this.#labels = labels
    this.#weights = new Float32Array(terms * labels)
    this.#shares = new Float64Array(labels)
  }

  /** Share of each label, by rank. The same array each time: read it before the next call. */
  sharesOf({ at, weight }: Weighed): Float64Array {
    const shares = this.#shares.fill(0)
    for (let i = 0; i < at.length; i++) {
      const row = (at[i] ?? 0) * this.#labels
      const heavy = weight[i] ?? 0
      for (let label = 0; label < this.#labels; label++)
        shares[label] = (shares[label] ?? 0) + heavy * (this.#weights[row + label] ?? 0)
    }
    return softmax(shares)
  }

  /** One step towards what the example says. */
  correct({ at, weight }: Weighed, right: number, size: number): void {
    const off = this.sharesOf({ at, weight })
    off[right] = (off[right] ?? 0) - 1
    const labels = [...off.keys()].filter((label) => Math.abs(off[label] ?? 0) > negligible)
    for (let i = 0; i < at.length; i++) {
      const row = (at[i] ?? 0) * this.#labels
      const step = size * (weight[i] ?? 0)
      for (const label of labels)
        this.#weights[row + label] = (this.#weights[row + label] ?? 0) - step * (off[label] ?? 0)
    }
  }
}

function softmax(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  let sum = 0
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp((scores[i] ?? 0) - most)
    sum += scores[i] ?? 0
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) / sum
  return scores
}

/** Each call gives another order of 0 up to n; the same sequence of orders at every start. */
function shuffledOrders(n: number): () => number[] {
  const order = Array.from({ length: n }, (_, at) => at)
  let seed = 1
  // A linear congruential generator is enough to mix; nothing depends on its being hard to guess.
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >>> 8) % limit
  }
  return () => {
    for (let i = n - 1; i > 0; i--) {
      const j = below(i + 1)
      const [one = 0, other = 0] = [order[i], order[j]]
      order[i] = other
      order[j] = one
    }
    return order
  }
}
