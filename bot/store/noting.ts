import type { OneAtATime } from '../one-at-a-time.ts'
import type { KeyRing } from './crypto.ts'
import { turnOf } from './documents.ts'
import { headsOnALeaf, journalWith, leafOf, type Noted } from './journal.ts'
import type { Journal, Told } from './journal-record.ts'
import type { Shelf } from './shelf.ts'

export interface NotingParts {
  shelf: Shelf
  turns: OneAtATime
  keys: (organisation: string) => KeyRing
  keep: (journal: Journal) => Promise<Journal>
}

/** What is noted in the journal of a day, which is written a leaf at a time. */
export class Noting {
  readonly #parts: NotingParts

  constructor(parts: NotingParts) {
    this.#parts = parts
  }

  /** See `Store.noteHeads`. */
  async heads(organisation: string, day: string): Promise<string | undefined> {
    const noteSome = () =>
      this.#note(organisation, day, (leaf) => {
        const heads = this.#parts.shelf.changedHeads(organisation, leaf, headsOnALeaf)
        return Object.keys(heads).length > 0 ? { heads } : undefined
      })
    let last = await noteSome()
    for (let mac = last; mac; mac = await noteSome()) last = mac
    return last
  }

  /** See `Store.noteTold`. */
  async told(organisation: string, day: string, told: Told): Promise<void> {
    await this.#note(organisation, day, () => ({ told }))
  }

  #note(
    organisation: string,
    day: string,
    noted: (leaf: string) => Noted | undefined,
  ): Promise<string | undefined> {
    const { shelf, turns, keys, keep } = this.#parts
    return turns.run(turnOf({ kind: 'journal', organisation, id: day }), async () => {
      const days = shelf.journals(organisation)
      const leaf = leafOf(days, day)
      const fresh = noted(leaf)
      if (!fresh) return undefined
      return (await keep(journalWith(days, organisation, leaf, fresh, keys(organisation)[0]))).mac
    })
  }
}
