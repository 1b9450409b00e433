import type { Signal } from './signal.ts'

/** What can't wait for the next round-up: danger, or somebody who is not yet 18 (product.md, "The functionaris", 6). */
export const isUrgent = ({ answers: { danger, age } }: Signal): boolean =>
  danger === 'yes' || age === 'minor' || age === 'both'
