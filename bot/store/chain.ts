import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Entry, Signal } from '../signals/signal.ts'
import { derive, type Key, type KeyRing } from './crypto.ts'

const purpose = 'chain'

/** Before the first line: the signal that the chain belongs to, so that lines can't be moved to another one. */
const start = ({ organisation, id }: Signal): string => JSON.stringify([organisation, id])

/** What a line says, the same text for the same content whatever the order of its fields. */
function contentOf({ link: _link, ...content }: Entry): string {
  return JSON.stringify(content, (_name, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/** Says nothing of the content without the salt: when both are gone it can't be guessed back. */
const commitmentTo = (salt: string, entry: Entry): string =>
  createHash('sha256')
    .update(`${salt}\n${contentOf(entry)}`)
    .digest('base64url')

/** What stays when the texts go: id, time and kind of the line, and who it was in general. */
function factsOf(entry: Entry): string[] {
  const { id, at } = entry
  return entry.what === 'emptied' ? [id, at, entry.was, entry.role] : [id, at, entry.what, entry.by.role]
}

const macOf = (key: Key, before: string | undefined, entry: Entry, commitment: string): string =>
  macUnder(key, purpose, [before, ...factsOf(entry), commitment])

/** HMAC-SHA-256 with a key for this purpose only. */
export const macUnder = (key: Key, use: string, said: readonly unknown[]): string =>
  createHmac('sha256', derive(key, use)).update(JSON.stringify(said)).digest('base64url')

/**
 * Ties the lines that are not tied yet to all before them: a keyed MAC (HMAC-SHA-256) over a salted commitment (SHA-256) to what each says. The
 * texts and the salt can be taken away later and the chain still holds.
 */
export function chained(signal: Signal, keys: KeyRing): Signal {
  if (signal.log.every(({ link }) => link)) return signal
  let before = start(signal)
  const log = signal.log.map((entry): Entry => {
    const link = entry.link ?? linkFor(entry, before, keys[0])
    before = link.mac
    return { ...entry, link }
  })
  return { ...signal, log }
}

function linkFor(entry: Entry, before: string, key: Key): NonNullable<Entry['link']> {
  const salt = randomBytes(16).toString('base64url')
  const commitment = commitmentTo(salt, entry)
  return { key: key.id, salt, commitment, mac: macOf(key, before, entry, commitment) }
}

/** Over the tie as it was as well: whoever has the newer key only can't find another line for it. */
const macAnew = (key: Key, before: string | undefined, entry: Entry, link: Link): string =>
  macUnder(key, `${purpose} anew`, [before, link.key, link.mac, ...factsOf(entry), link.commitment])

type Link = NonNullable<Entry['link']>

/** The key that is needed to know whether a line still is as it was. */
export const keyOfLink = ({ link }: Pick<Entry, 'link'>): string | undefined => link?.anew?.key ?? link?.key

/**
 * The same log, tied under the first key as well wherever an older one was needed until now. Nothing else of it changes. Only for a log that holds
 * under the older keys: one that does not would be made good by this.
 */
export function tiedAnew(signal: Signal, [key]: KeyRing): Signal {
  const last = signal.log.findLastIndex((entry) => entry.link && keyOfLink(entry) !== key.id)
  let before = start(signal)
  const log = signal.log.map((entry, at): Entry => {
    if (at > last || !entry.link) return entry
    before = macAnew(key, before, entry, entry.link)
    return { ...entry, link: { ...entry.link, anew: { key: key.id, mac: before } } }
  })
  return last < 0 ? signal : { ...signal, log }
}

/** What is wrong with a log; `line` counts from 1. */
export interface Broken {
  broken: 'changed' | 'order' | 'key' | 'not-chained' | 'emptied' | 'shorter' | 'other'
  line: number
}

/** Where a log was broken first; `undefined` when every line is as it was written, in the order in which it was. */
export function brokenAt(signal: Signal, keys: KeyRing): Broken | undefined {
  let before: Before = { mac: start(signal), anew: start(signal) }
  for (const [at, entry] of signal.log.entries()) {
    const { link } = entry
    const broken = link ? brokenLine(signal, entry, link, before, keys) : 'not-chained'
    if (broken) return { broken, line: at + 1 }
    before = { mac: link?.mac, anew: link?.anew?.mac }
  }
  return undefined
}

/** The macs of the line before. */
type Before = Record<'mac' | 'anew', string | undefined>

function brokenLine(
  signal: Signal,
  entry: Entry,
  link: Link,
  before: Before,
  keys: KeyRing,
): Broken['broken'] | undefined {
  const untied = brokenTie(entry, link, before, keys)
  if (untied) return untied
  if (link.salt !== undefined)
    return same(commitmentTo(link.salt, entry), link.commitment) ? undefined : 'changed'
  return isEmptied(signal, entry) ? undefined : 'emptied'
}

/** A tie that was made anew has to hold; the first one too as long as its key is there, and by itself when it is the only one. */
function brokenTie(entry: Entry, link: Link, before: Before, keys: KeyRing): 'key' | 'order' | undefined {
  const { anew } = link
  const first = keys.find(({ id }) => id === link.key)
  if (anew) {
    const newer = keys.find(({ id }) => id === anew.key)
    if (!newer) return 'key'
    if (!same(macAnew(newer, before.anew, entry, link), anew.mac)) return 'order'
  } else if (!first) return 'key'
  return !first || same(macOf(first, before.mac, entry, link.commitment), link.mac) ? undefined : 'order'
}

/** Texts may be gone only where the log says itself that they were taken away, and then all of them. */
function isEmptied({ log }: Signal, entry: Entry): boolean {
  const later = log.slice(log.indexOf(entry) + 1)
  const isLater = (act: Entry['what']) => later.some(({ what }) => what === act)
  if (entry.what === 'emptied') return isLater('expired')
  return isLater('withdrawn') && (!('text' in entry) || entry.text === '')
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** How far a log had come: enough to see later that its tail was cut off. `anew`: up to which line it was tied under a newer key. */
export interface Head {
  lines: number
  mac: string
  anew?: { lines: number; key: string; mac: string } | undefined
}

export function headOf({ log }: Signal): Head {
  const ties = log.flatMap(({ link }, at) => (link?.anew ? [{ lines: at + 1, ...link.anew }] : []))
  const anew = ties.at(-1)
  return { lines: log.length, mac: log.at(-1)?.link?.mac ?? '', ...(anew ? { anew } : {}) }
}

export const isSameHead = (one: Head, other: Head): boolean =>
  one.mac === other.mac && one.anew?.mac === other.anew?.mac

/** Whether a log still holds all that it held when this head was noted. */
export function holdsHead({ log }: Signal, { lines, mac, anew }: Head): Broken | undefined {
  if (log.length < lines) return { broken: 'shorter', line: lines }
  if ((log[lines - 1]?.link?.mac ?? '') !== mac) return { broken: 'other', line: lines }
  if (!anew) return undefined
  const now = log[anew.lines - 1]?.link?.anew
  // Under a key that is newer still, it was made once more since.
  const isHeld = now && (now.key !== anew.key || now.mac === anew.mac)
  return isHeld ? undefined : { broken: 'other', line: anew.lines }
}

/**
 * What was noted of a day. `before`: the mac of the last day that was noted, or empty. `told`: whom the bot told what there was to do. `tied`: how
 * the days before were tied under a newer key.
 */
export interface NotedDay {
  before: string
  id: string
  heads: Readonly<Record<string, Head>>
  told?: readonly unknown[] | undefined
  tied?: { key: string; hash: string } | undefined
}

/** What stands in a day, the same for the same content. `told` is a list and `tied` is none, so they can't be taken for each other. */
const factsOfDay = ({ id, heads, told, tied }: NotedDay): unknown[] => {
  const sorted = Object.entries(heads).sort(([a], [b]) => (a < b ? -1 : 1))
  return [id, sorted, ...(told ? [told] : []), ...(tied ? [tied] : [])]
}

/** Ties what was noted of a day to the days before. */
export const macOfDay = (key: Key, day: NotedDay): string =>
  macUnder(key, `${purpose} journal`, [day.before, ...factsOfDay(day)])

/** The same under a newer key, over the tie as it was as well. */
export const macOfDayAnew = (key: Key, day: NotedDay & { key: string; mac: string }): string =>
  macUnder(key, `${purpose} journal anew`, [day.key, day.mac, day.before, ...factsOfDay(day)])

/**
 * The log only grows: whatever a change returns that loses a line, moves one, unties one or writes another into its place is a fault of ours.
 */
export function mustOnlyGrow(before: Signal, after: Signal): void {
  const kept = before.log.every(({ id, link }, at) => {
    const now = after.log[at]
    return now?.id === id && now.link?.mac === link?.mac && now.link?.anew?.mac === link?.anew?.mac
  })
  if (!kept) throw new Error('a change would take away or replace a line of the log')
}
