/** No vowels and no look-alikes (0 O, 1 I L, 5 S, 8 B): easy to read aloud and no words by accident. */
const letters = '234679CDFGHJKMNPQRTVWXYZ'

/** A reference such as S-2026-7K4M. `random(n)` gives a whole number from 0 up to, not including, n. */
export function newReference(year: number, random: (n: number) => number): string {
  const code = Array.from({ length: 4 }, () => letters[random(letters.length)]).join('')
  return `S-${year}-${code}`
}

/** The reference that somebody typed within a text, in its own spelling; `undefined` without one. */
export function findReference(text: string): string | undefined {
  const found = /\bS-?(\d{4})-?([2-9C-Z]{4})\b/i.exec(text)
  return found ? `S-${found[1]}-${found[2]?.toUpperCase()}` : undefined
}
