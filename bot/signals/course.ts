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

/** All that was typed in it. */
function textOf(entry: Entry): string {
  if (entry.what === 'closed') return entry.silent ?? ''
  if (entry.what === 'forwarded') return `${entry.reason}\n${entry.text}`
  return 'text' in entry ? entry.text : ''
}

function cost(entry: Entry): Room {
  const text = textOf(entry)
  const rows = Math.min(text.split('\n').length, 100) + 2
  const bytes = Buffer.byteLength(JSON.stringify(text)) + rows * rowBytes
  return { bytes, blocks: 2 + Math.ceil(text.length / blockCharacters) }
}

/** What the texts above the course take from the first page. A long story may fill it: then the course begins on the next. */
function roomFor(told: readonly { text: string }[]): Room {
  const bytes = told.reduce((sum, { text }) => sum + Buffer.byteLength(JSON.stringify(text)), 0)
  const blocks = told.reduce((sum, { text }) => sum + Math.ceil(text.length / blockCharacters), 0)
  return { bytes: Math.max(0, bytes - pageBytes), blocks: Math.max(0, blocks - pageBlocks / 5) }
}

/**
 * The log in pages that each fit in one message, the newest page first, each with its oldest entry on top.
 * `told`: the texts that stand above the first of them.
 */
export function coursePages(log: readonly Entry[], told: readonly { text: string }[] = []): Entry[][] {
  const pages: Entry[][] = [[]]
  let used: Room = roomFor(told)
  for (const entry of log.toReversed()) {
    const { bytes, blocks } = cost(entry)
    used = { bytes: used.bytes + bytes, blocks: used.blocks + blocks }
    const page = pages.at(-1)
    const isFull = used.bytes > pageBytes || used.blocks > pageBlocks
    const opens = page && (page.length > 0 || (pages.length === 1 && told.length > 0))
    if (isFull && opens) {
      pages.push([entry])
      used = { bytes, blocks }
    } else page?.unshift(entry)
  }
  return pages
}
