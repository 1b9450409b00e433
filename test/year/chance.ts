/** Chance that falls the same way for the same seed. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number below `count`. */
  below(count: number): number
  among<T>(choices: readonly T[]): T
}

/** A linear congruential generator with the constants of Numerical Recipes: good enough to play with, and the same everywhere. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  const among = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T
  return { next, below, among }
}
