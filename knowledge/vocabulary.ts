import { termsOf } from './terms.ts'

/** A text as numbers: its known terms and how heavy each is. With the unknown ones the squares of the weights add up to 1. */
export interface Weighed {
  at: Int32Array
  weight: Float32Array
}

/** The terms that stand in examples, each with a number of its own and how rare it is. */
export class Vocabulary {
  readonly #at: ReadonlyMap<string, number>
  readonly #rarity: Float32Array
  /** Of a term that was never seen. */
  readonly #rarest: number

  private constructor(at: ReadonlyMap<string, number>, rarity: Float32Array, rarest: number) {
    this.#at = at
    this.#rarity = rarity
    this.#rarest = rarest
  }

  /** The vocabulary of these texts, and the texts by it. */
  static of(texts: readonly string[]): { vocabulary: Vocabulary; weighed: Weighed[] } {
    const at = new Map<string, number>()
    const counts: number[] = []
    const numbered = texts.map((text) => {
      const terms = termsOf(text)
      return { at: Int32Array.from(terms.keys(), number), heavy: Float32Array.from(terms.values()) }
    })
    function number(term: string): number {
      const known = at.get(term) ?? counts.length
      if (known === counts.length) at.set(term, known)
      counts[known] = (counts[known] ?? 0) + 1
      return known
    }
    const rarityOf = (count: number): number => Math.log(1 + texts.length / (1 + count))
    const rarity = Float32Array.from(counts, rarityOf)
    const weighed = numbered.map(({ at, heavy }) => {
      const weight = heavy.map((one, i) => one * (rarity[at[i] ?? 0] ?? 0))
      return { at, weight: ofLengthOne(weight, lengthOf(weight)) }
    })
    return { vocabulary: new Vocabulary(at, rarity, rarityOf(0)), weighed }
  }

  /** This and the terms of more texts, which count as very rare; what was known keeps its number. */
  with(texts: readonly string[]): Vocabulary {
    if (texts.length === 0) return this
    const at = new Map(this.#at)
    for (const text of texts)
      for (const term of termsOf(text).keys()) if (!at.has(term)) at.set(term, at.size)
    return at.size === this.#at.size ? this : new Vocabulary(at, this.#rarity, this.#rarest)
  }

  get size(): number {
    return this.#at.size
  }

  weighed(text: string): Weighed {
    const at: number[] = []
    const weight: number[] = []
    let squares = 0
    for (const [term, heavy] of termsOf(text)) {
      const known = this.#at.get(term)
      const heavier = heavy * (known === undefined ? this.#rarest : (this.#rarity[known] ?? this.#rarest))
      squares += heavier * heavier
      if (known === undefined) continue
      at.push(known)
      weight.push(heavier)
    }
    return { at: Int32Array.from(at), weight: ofLengthOne(Float32Array.from(weight), Math.sqrt(squares)) }
  }
}

function lengthOf(weight: Float32Array): number {
  let squares = 0
  for (const one of weight) squares += one * one
  return Math.sqrt(squares)
}

const ofLengthOne = (weight: Float32Array, length: number): Float32Array =>
  weight.map((one) => one / (length || 1))
