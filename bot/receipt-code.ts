import { createHash, createHmac, scrypt, timingSafeEqual } from 'node:crypto'
import { firstHalves, secondHalves } from './receipt-words.ts'

const wordCount = 4
const halfCount = 2 * wordCount

/** What is kept of a code: a salt of 16 bytes and a hash of 32, both in base64. */
export interface SealedCode {
  salt: string
  hash: string
}

/** HMAC-SHA-256 of a list of texts; as JSON, because "a", "bc" must not count as "ab", "c". */
const mac = (key: Buffer, ...parts: (string | number)[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest()

/**
 * Four words for the id of a signal: derived, so that a retry gives the same; `nth` draws another one when a selector is taken.
 * 96 × 96 words, so 52.7 bits in four. `key` is 32 bytes that are used for receipt codes only.
 */
export function receiptCode(key: Buffer, signal: string, nth: number): string {
  const bytes = mac(key, 'receipt code', signal, nth)
  // Eight numbers of 32 bits are the whole hash. By 96 they divide unevenly, by less than one part in ten million.
  const draw = (halves: readonly string[], at: number) => halves[bytes.readUInt32BE(4 * at) % halves.length]
  const word = (_: unknown, n: number) => `${draw(firstHalves, 2 * n)}${draw(secondHalves, 2 * n + 1)}`
  return Array.from({ length: wordCount }, word).join(' ')
}

interface Spelling {
  half: string
  slips: 0 | 1
}

/** How a half may be written: as it is, or with one letter missing or doubled. No two halves of a list share a spelling. */
function spellings(halves: readonly string[]): Map<string, Spelling> {
  const known = new Map<string, Spelling>()
  for (const half of halves) {
    for (let i = 0; i < half.length; i++) {
      known.set(half.slice(0, i) + half.slice(i + 1), { half, slips: 1 })
      known.set(half.slice(0, i + 1) + half.slice(i), { half, slips: 1 })
    }
    known.set(half, { half, slips: 0 })
  }
  return known
}

const spelled = { first: spellings(firstHalves), second: spellings(secondHalves) }
/** Halves have three to six letters, and a slip is one letter. */
const lengths = [2, 3, 4, 5, 6, 7]

/** The beginning of a code that the letters up to `at` stand for; `slips` are those in its last word. */
interface Reading {
  code: string
  at: number
  slips: number
}

function readOn(letters: string, { code, at, slips }: Reading, first: boolean): Reading[] {
  const known = first ? spelled.first : spelled.second
  const [gap, before] = first ? [code === '' ? '' : ' ', 0] : ['', slips]
  return lengths.flatMap((length) => {
    const found = known.get(letters.slice(at, at + length))
    return found ? [{ code: code + gap + found.half, at: at + length, slips: before + found.slips }] : []
  })
}

/** The one code that these letters stand for, with at most one slip in each word. */
function onlyReading(letters: string): string | undefined {
  let readings: Reading[] = [{ code: '', at: 0, slips: 0 }]
  for (let half = 0; half < halfCount; half++) {
    readings = readings
      .flatMap((reading) => readOn(letters, reading, half % 2 === 0))
      .filter(({ slips }) => slips <= 1)
  }
  const codes = new Set(readings.filter(({ at }) => at === letters.length).map(({ code }) => code))
  return codes.size === 1 ? [...codes][0] : undefined
}

/**
 * The four words in our spelling, when the text holds nothing but such a code (perhaps behind "code" or "mijn code is");
 * undefined otherwise. Capitals, accents, spaces, hyphens and commas don't count, and in each word one letter may be missing
 * or doubled, unless it could be two codes then.
 */
export function readReceiptCode(text: string): string | undefined {
  const typed = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trimStart()
  const letters = typed.replace(/^(?:(?:de|mijn|the|my) )?code (?:is )?/, '').replaceAll(' ', '')
  return onlyReading(letters)
}

/** Finds the signal without telling the code: HMAC over the first two words, keyed per organisation, as 64 hexadecimal digits. */
export const selectorOf = (key: Buffer, organisation: string, code: string): string =>
  mac(key, 'receipt code selector', organisation, ...code.split(' ').slice(0, 2)).toString('hex')

/**
 * 128 · N · r = 32 MiB of memory at a time. For passwords the OWASP Password Storage Cheat Sheet (August 2026) asks p = 3 at this
 * N; those are thought up by people, these words are drawn. Node's own limit is just too low: OpenSSL needs a little over 32 MiB.
 */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 33 * 2 ** 20 }
const hashLength = 32

const hashOf = (code: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(code, salt, hashLength, cost, (error, hash) => (error ? reject(error) : resolve(hash))),
  )

/** Salted scrypt of the whole code, 50 to 100 ms in a thread of its own. `salt` is 16 bytes of chance. */
export async function sealReceiptCode(code: string, salt: Buffer): Promise<SealedCode> {
  return { salt: salt.toString('base64'), hash: (await hashOf(code, salt)).toString('base64') }
}

/** To compare with when there is nothing: a hash of zeros, which no code has. */
const nothing: SealedCode = {
  salt: Buffer.alloc(16).toString('base64'),
  hash: Buffer.alloc(hashLength).toString('base64'),
}

/**
 * Whether this is the code that was sealed. Exactly one scrypt, whether or not there is something to compare with, so that the
 * time doesn't tell whether the first two words were right. RangeError when the hash that was kept is damaged.
 */
export async function opensWith(code: string, sealed: SealedCode | undefined): Promise<boolean> {
  const { salt, hash } = sealed ?? nothing
  const found = await hashOf(code, Buffer.from(salt, 'base64'))
  return timingSafeEqual(found, Buffer.from(hash, 'base64'))
}

/** Codes that didn't open anything, typed by one account. `since` is the first miss of the series that is going on. */
export interface Tries {
  failed: number
  since: string
  lockedUntil?: string
}

const minute = 60 * 1000
const hour = 60 * minute
const longestLock = 24 * hour
const series = 5

/**
 * After a miss: five within an hour lock for 15 minutes, each further series for twice as long, up to 24 hours. A hit clears:
 * then the caller drops the tries.
 *
 * Who types four wrong codes an hour is never locked: 35,040 a year. With 200 accounts that is 7 million; against 10,000 codes
 * among 9,216⁴ the chance of a single hit in that year is 1 in 103,000. Who goes on after each lock gets no further than 1,855.
 */
export function afterMiss(tries: Tries | undefined, now: Date): Tries {
  const before = tries?.failed ?? 0
  const running = before % series
  const goesOn = tries && running > 0 && now.getTime() - Date.parse(tries.since) <= hour
  const failed = (goesOn ? before : before - running) + 1
  const since = goesOn ? tries.since : now.toISOString()
  if (failed % series > 0) return { ...tries, failed, since }
  const lock = Math.min(15 * minute * 2 ** (failed / series - 1), longestLock)
  return { failed, since, lockedUntil: new Date(now.getTime() + lock).toISOString() }
}

export const isLocked = (tries: Tries | undefined, now: Date): boolean =>
  tries?.lockedUntil !== undefined && now.getTime() < Date.parse(tries.lockedUntil)

/**
 * The id of a signal that is known by a code only. The draft's own id stands on its writer's cards alone and shows the code once more, so it must not
 * be the one that stands on the card for who handles signals.
 */
export const idBehind = (draft: string): string =>
  createHash('sha256').update(`signal ${draft}`).digest('hex').slice(0, 32)
