import { findingInFields } from '../finding-words.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/store.ts'

/** How many documents are put under the new key at a time: they are written one after the other, in less than the time until the next turn. */
const atATime = 20
/** In milliseconds. */
export const everySecond = 1000

interface TurnerParts {
  store: Pick<Store, 'sealAnew'>
  /** Or a group. */
  organisation: string
  log: Log
}

/** The work of one second on putting all that an organisation has under its newest key, while it is used; nothing once all of it is. */
export function keyTurner({ store, organisation, log }: TurnerParts): () => Promise<void> {
  let count = 0
  let isDone = false
  let isFailing = false
  return async () => {
    if (isDone) return
    try {
      const { sealed, left, untied } = await store.sealAnew(organisation, atATime)
      for (const one of untied) log.alarm('not-tied-anew', findingInFields(one))
      count += sealed
      isFailing = false
      isDone = left === 0
      if (isDone) log.info('key-turned', { organisation, count })
    } catch (error) {
      // A full disk stays full for some time, and is told once.
      if (!isFailing) log.alarm('key-not-turned', { organisation }, error)
      isFailing = true
    }
  }
}
