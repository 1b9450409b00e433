import type { Entry } from './signal.ts'

/** How much of the course one page holds, in bytes as a platform sends them; the story itself needs as much again. */
const pageBytes = 30_000
/** What a row costs besides its text. */
const rowBytes = 80

function cost(entry: Entry): number {
  const text = 'text' in entry ? entry.text : entry.what === 'closed' ? (entry.silent ?? '') : ''
  const rows = Math.min(text.split('\n').length, 100) + 2
  return Buffer.byteLength(JSON.stringify(text)) + rows * rowBytes
}

/** The log in pages that each fit in one message, the newest page first, each with its oldest entry on top. */
export function coursePages(log: readonly Entry[]): Entry[][] {
  const pages: Entry[][] = [[]]
  let room = pageBytes
  for (const entry of log.toReversed()) {
    room -= cost(entry)
    const page = pages.at(-1)
    if (room < 0 && page && page.length > 0) {
      pages.push([entry])
      room = pageBytes - cost(entry)
    } else page?.unshift(entry)
  }
  return pages
}
