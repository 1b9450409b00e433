import { createHmac } from 'node:crypto'
import {
  areMarksOver,
  everyTextOf,
  folded,
  type Mark,
  marksIn,
  marksOf,
  numbersIn,
} from '../signals/marks.ts'
import type { Signal } from '../signals/signal.ts'
import { derive, type Key, type KeyRing } from './crypto.ts'
import { foundAmong } from './found-among.ts'
import type { Shelf } from './shelf.ts'

/** A keyed hash of something in a signal: finds the same in another one of the same organisation, and says nothing without the key. */
export type SearchMark = NonNullable<Signal['marks']>[number]

/** HMAC-SHA-256 with a key of its own; the organisation is in it, so that the same address in two of them does not look alike. */
const hashOf = (key: Key, organisation: string, { kind, value }: Mark): string =>
  createHmac('sha256', derive(key, 'search'))
    .update(JSON.stringify([organisation, kind, value]))
    .digest('base64url')

/** Hashes by which signals are found that have what was typed in them, under every key that they can have been made with. */
const hashesOf = (
  typed: string,
  organisation: string,
  keys: KeyRing,
): { kind: Mark['kind']; hash: string }[] =>
  marksIn(typed).flatMap((mark) =>
    keys.map((key) => ({ kind: mark.kind, hash: hashOf(key, organisation, mark) })),
  )

/** Fewer letters stand in too many words: those are looked for as a word of their own, as a short name is. */
const fewest = 4

const hasWords = (text: string, words: string): boolean =>
  words.length < fewest ? words !== '' && ` ${text} `.includes(` ${words} `) : text.includes(words)

/** Whether what was typed stands anywhere in a signal, in these words or as an address, company or number: somebody may have a right to all that is kept. */
export function standsIn(signal: Signal, typed: string): boolean {
  const [words, wanted] = [folded(typed), marksIn(typed)]
  const isWanted = (mark: Mark) =>
    wanted.some(({ kind, value }) => kind === mark.kind && value === mark.value)
  const isIn = (text: string) => hasWords(folded(text), words) || numbersIn(text).some(isWanted)
  return marksOf(signal).some(isWanted) || everyTextOf(signal).some(isIn)
}

/** Signals in which it stands, by their marks or in their texts. What was typed is kept nowhere. */
export async function signalsWith(
  shelf: Pick<Shelf, 'everySignal' | 'markedWith'>,
  organisation: string,
  typed: string,
  keys: KeyRing,
): Promise<Signal[]> {
  const byMark = shelf.markedWith(organisation, hashesOf(typed, organisation, keys))
  const read = await foundAmong(shelf.everySignal(organisation), (signal) => standsIn(signal, typed))
  return [...new Set([...byMark, ...read])]
}

/** Whether their term had passed when its last line was written. */
const isPastMarks = (signal: Signal): boolean => areMarksOver(signal, new Date(signal.log.at(-1)?.at ?? 0))

/**
 * The signal with the marks of all that stands in it now, besides those of what is gone from it. What is added to it after their term gets none.
 */
export function marked(signal: Signal, keys: KeyRing): Signal {
  if (isPastMarks(signal)) return signal
  const [key] = keys
  const fresh = marksOf(signal).map(
    (mark): SearchMark => ({
      kind: mark.kind,
      key: key.id,
      hash: hashOf(key, signal.organisation, mark),
    }),
  )
  const kept = (signal.marks ?? []).filter(({ hash }) => !fresh.some((one) => one.hash === hash))
  const marks = [...kept, ...fresh]
  return marks.length > 0 ? { ...signal, marks } : signal
}

/**
 * The signal with its marks under the first key wherever its texts are still there to make them from. Those of texts that are gone keep their older
 * key until their term.
 */
export function markedAnew(signal: Signal, keys: KeyRing): Signal {
  const [first, ...older] = keys
  const { marks = [], organisation } = signal
  if (marks.every(({ key }) => key === first.id) || isPastMarks(signal)) return signal
  const present = marksOf(signal)
  const replaced = new Set(older.flatMap((key) => present.map((mark) => hashOf(key, organisation, mark))))
  return marked({ ...signal, marks: marks.filter(({ hash }) => !replaced.has(hash)) }, keys)
}
