import { StartError } from '../errors.ts'
import { receiptCode, selectorOf } from '../receipt-code.ts'
import type { Signal } from '../signals/signal.ts'
import { derive, type Key, type KeyRing, type KeysOf, mustHaveKeys } from './crypto.ts'

/** What receipt codes are drawn and found with, and nothing else. */
export const codeKeyOf = (key: Key): Buffer => derive(key, 'receipt code')

/**
 * The code of a signal once more, from its token, and by which key it is found. The key with which it was drawn can be an older one; `undefined`
 * without a code, and when one of the two keys has gone.
 */
export function codeOf(
  { id, organisation, receiptCode: kept }: Signal,
  keys: KeyRing,
): { code: string; key: Key } | undefined {
  if (!kept) return undefined
  const pairs = keys.flatMap((drawnWith) => {
    const code = receiptCode(codeKeyOf(drawnWith), id, kept.nth)
    return keys.map((key) => ({ code, key }))
  })
  return pairs.find(({ code, key }) => selectorOf(codeKeyOf(key), organisation, code) === kept.selector)
}

/** The id of the key that is needed to find the signal by its code; `undefined` where nobody can open anything with one. */
export function keyOfCode(signal: Signal, keys: KeyRing): string | undefined {
  const isTakenBack = signal.log.some(({ what }) => what === 'withdrawn')
  return isTakenBack ? undefined : (signal.receiptCode?.key ?? codeOf(signal, keys)?.key.id)
}

/**
 * The signal with its code found by the first key. A code whose own key has gone can't be worked out any more, so it goes on needing the key by which
 * it was found; the same where another code is found by these two words already.
 */
export function codeAnew(signal: Signal, keys: KeyRing, isTaken: (selector: string) => boolean): Signal {
  const { receiptCode: kept, organisation } = signal
  const known = codeOf(signal, keys)
  const [first] = keys
  if (!kept || !known || kept.key === first.id) return signal
  const selector = selectorOf(codeKeyOf(first), organisation, known.code)
  const isMoved = known.key.id === first.id || !isTaken(selector)
  const found = isMoved ? { selector, key: first.id } : { key: known.key.id }
  return { ...signal, receiptCode: { ...kept, ...found } }
}

/** Fails with StartError where a code is found by a key that is not in the ring: who comes with it would be told that there is no such code. */
export function mustFindCodes(signals: readonly Signal[], keysOf: KeysOf): void {
  for (const signal of signals) {
    const keys = mustHaveKeys(keysOf, signal.organisation)
    const id = signal.receiptCode?.key && keyOfCode(signal, keys)
    if (id && keys.every((key) => key.id !== id))
      throw new StartError(
        `De code waarmee de melder van signaal ${signal.reference} terugkomt, hoort bij sleutel “${id}”, en die staat niet in ENCRYPTION_KEYS (of keys in het bestand met instellingen). Er is niets veranderd. Zet die sleutel terug, achter de nieuwe; npm run keys zegt wanneer hij weg kan.`,
      )
  }
}
