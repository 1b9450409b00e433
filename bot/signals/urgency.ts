import type { Signal } from './signal.ts'

/** What can't wait for the next round-up: danger, somebody who is not yet 18, or what its reporter says can't wait (product.md, "The functionaris", 6). */
export const isUrgent = ({ answers: { danger, age, wait } }: Signal): boolean =>
  danger === 'yes' || age === 'minor' || age === 'both' || wait === 'no'
