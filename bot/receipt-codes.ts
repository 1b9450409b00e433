import { randomBytes } from 'node:crypto'
import { keyOf, type PersonKey } from './core/event.ts'
import { opensWith, receiptCode, sealReceiptCode, selectorOf } from './receipt-code.ts'
import { Recent } from './recent.ts'
import type { Signal } from './signals/signal.ts'
import { codeKeyOf, codeOf } from './store/code-keys.ts'
import { type KeyRing, type KeysOf, mustHaveKeys } from './store/crypto.ts'
import type { Store } from './store/store.ts'

const hours = 3_600_000
/** How long what a code opened stays open without being used. */
const openFor = hours

interface Opened {
  by: string
  signal: string
  until: number
}

/**
 * Receipt codes: drawn for who wants to be known by one only, and opened by who types it. What is open is kept in memory
 * only and under a handle of its own, so that nothing that is stored ties a person to such a signal.
 */
export class ReceiptCodes {
  readonly #keysOf: KeysOf
  readonly #store: Pick<Store, 'signalBySelector'>
  readonly #newId: () => string
  readonly #opened = new Recent<Opened>()

  constructor(keysOf: KeysOf, store: Pick<Store, 'signalBySelector'>, newId: () => string) {
    this.#keysOf = keysOf
    this.#store = store
    this.#newId = newId
  }

  #keys(organisation: string): KeyRing {
    return mustHaveKeys(this.#keysOf, organisation)
  }

  /** A code for the id of a signal, and what is kept of it: a selector that nobody else has, and a salted hash. */
  async draw(
    organisation: string,
    id: string,
  ): Promise<{ code: string; kept: NonNullable<Signal['receiptCode']> }> {
    const [first] = this.#keys(organisation)
    const key = codeKeyOf(first)
    for (let nth = 0; nth < 100; nth++) {
      const code = receiptCode(key, id, nth)
      const selector = selectorOf(key, organisation, code)
      const taken = await this.#store.signalBySelector(organisation, selector)
      if (taken && taken.id !== id) continue
      return {
        code,
        kept: { selector, nth, key: first.id, ...(await sealReceiptCode(code, randomBytes(16))) },
      }
    }
    throw new Error('no free receipt code found in 100 tries')
  }

  /** The code of a signal once more, from its id: for a press that comes again. `undefined` when the key has gone. */
  again(signal: Signal): string | undefined {
    return codeOf(signal, this.#keys(signal.organisation))?.code
  }

  /** The signal that this code opens. One scrypt, hit or miss. */
  async find(organisation: string, code: string): Promise<Signal | undefined> {
    const selectors = this.#keys(organisation).map((key) => selectorOf(codeKeyOf(key), organisation, code))
    const found = await Promise.all(selectors.map((one) => this.#store.signalBySelector(organisation, one)))
    const signal = found.find((one) => one !== undefined)
    return (await opensWith(code, signal?.receiptCode)) ? signal : undefined
  }

  /** A handle under which this person, and nobody else, reaches the signal for an hour after each use. */
  open(person: PersonKey, signal: Signal, now: Date): string {
    const handle = this.#newId()
    this.#opened.set(handle, { by: keyOf(person), signal: signal.id, until: now.getTime() + openFor })
    return handle
  }

  /** The id of the signal behind a handle. */
  opened(person: PersonKey, handle: string, now: Date): string | undefined {
    const one = this.#opened.get(handle)
    if (!one || one.by !== keyOf(person) || one.until <= now.getTime()) return undefined
    this.#opened.set(handle, { ...one, until: now.getTime() + openFor })
    return one.signal
  }
}
