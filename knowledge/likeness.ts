import { indexOf } from './term-index.ts'
import type { Weighed } from './vocabulary.ts'

/** An example as it is learned from: what it is about, and its terms. */
export interface Taught {
  about: string
  terms: Weighed
}

/** An example that stands near a text: what it is about, and its cosine with the text, above 0 and at most 1. */
export interface Neighbour {
  about: string
  near: number
}

/** The examples nearest to a text, nearest first. */
export type Neighbours = (text: Weighed) => Neighbour[]

/** So many of the nearest have a vote. */
const voters = 20

/** What stands in more examples than this makes none of them near, and would take most of the time. */
const most = 1000

/** `terms`: how many numbers of terms there are. */
export function neighboursAmong(examples: readonly Taught[], terms: number): Neighbours {
  const index = indexOf(
    examples.map((one) => one.terms),
    terms,
    most,
  )
  return (text) => {
    const near = new Float32Array(examples.length)
    index.visit(text, (example, inText, inExample) => {
      near[example] = (near[example] ?? 0) + inText * inExample
    })
    return highest(near).map((at) => ({ about: examples[at]?.about ?? '', near: near[at] ?? 0 }))
  }
}

/** The nearest of several groups, nearest first. */
export const nearestOf = (...groups: readonly Neighbour[][]): Neighbour[] =>
  groups
    .flat()
    .sort((a, b) => b.near - a.near)
    .slice(0, voters)

/** A vote weighs as the third power of nearness: one that is twice as near weighs eight times as much. */
export function votesOf(neighbours: readonly Neighbour[]): Map<string, number> {
  const votes = new Map<string, number>()
  for (const { about, near } of neighbours) votes.set(about, (votes.get(about) ?? 0) + near ** 3)
  const all = [...votes.values()].reduce((sum, one) => sum + one, 0)
  return new Map([...votes].map(([about, vote]) => [about, vote / all]))
}

/** Places of the highest values above 0, highest first, without sorting all. */
function highest(values: Float32Array): number[] {
  const best: number[] = []
  let least = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    if (value <= least) continue
    let place = best.length
    while (place > 0 && (values[best[place - 1] ?? 0] ?? 0) < value) place--
    best.splice(place, 0, at)
    if (best.length > voters) best.pop()
    if (best.length === voters) least = values[best[voters - 1] ?? 0] ?? 0
  }
  return best
}
