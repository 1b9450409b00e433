import type { Entry } from './signal.ts'

/** How much of the course one page holds, in bytes as a platform sends them; the story itself needs as much again. */
const pageBytes = 30_000
/** What a row costs besides its text. */
const rowBytes = 80

/** How many blocks a platform allows in one page, less what stands around the course. A long text takes one for each part of it. */
const pageBlocks = 75
const blockCharacters = 1500

interface Room {
  bytes: number
  blocks: number
}

function cost(entry: Entry): Room {
  const text = 'text' in entry ? entry.text : entry.what === 'closed' ? (entry.silent ?? '') : ''
  const rows = Math.min(text.split('\n').length, 100) + 2
  const bytes = Buffer.byteLength(JSON.stringify(text)) + rows * rowBytes
  return { bytes, blocks: 2 + Math.ceil(text.length / blockCharacters) }
}

/** The log in pages that each fit in one message, the newest page first, each with its oldest entry on top. */
export function coursePages(log: readonly Entry[]): Entry[][] {
  const pages: Entry[][] = [[]]
  let used: Room = { bytes: 0, blocks: 0 }
  for (const entry of log.toReversed()) {
    const { bytes, blocks } = cost(entry)
    used = { bytes: used.bytes + bytes, blocks: used.blocks + blocks }
    const page = pages.at(-1)
    const isFull = used.bytes > pageBytes || used.blocks > pageBlocks
    if (isFull && page && page.length > 0) {
      pages.push([entry])
      used = { bytes, blocks }
    } else page?.unshift(entry)
  }
  return pages
}
