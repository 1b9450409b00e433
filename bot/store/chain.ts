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
function macOf(key: Key, before: string, entry: Entry, commitment: string): string {
  const { id, at } = entry
  const [what, role] = entry.what === 'emptied' ? [entry.was, entry.role] : [entry.what, entry.by.role]
  return createHmac('sha256', derive(key, purpose))
    .update(JSON.stringify([before, id, at, what, role, commitment]))
    .digest('base64url')
}

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

/** What is wrong with a log; `line` counts from 1. */
export interface Broken {
  broken: 'changed' | 'order' | 'key' | 'not-chained' | 'emptied' | 'shorter' | 'other'
  line: number
}

/** Where a log was broken first; `undefined` when every line is as it was written, in the order in which it was. */
export function brokenAt(signal: Signal, keys: KeyRing): Broken | undefined {
  let before = start(signal)
  for (const [at, entry] of signal.log.entries()) {
    const broken = brokenLine(signal, entry, before, keys)
    if (broken) return { broken, line: at + 1 }
    before = entry.link?.mac ?? ''
  }
  return undefined
}

function brokenLine(
  signal: Signal,
  entry: Entry,
  before: string,
  keys: KeyRing,
): Broken['broken'] | undefined {
  const { link } = entry
  if (!link) return 'not-chained'
  const key = keys.find(({ id }) => id === link.key)
  if (!key) return 'key'
  if (!same(macOf(key, before, entry, link.commitment), link.mac)) return 'order'
  if (link.salt !== undefined)
    return same(commitmentTo(link.salt, entry), link.commitment) ? undefined : 'changed'
  return isEmptied(signal, entry) ? undefined : 'emptied'
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

/** How far a log had come: enough to see later that its tail was cut off. */
export interface Head {
  lines: number
  mac: string
}

export const headOf = ({ log }: Signal): Head => ({ lines: log.length, mac: log.at(-1)?.link?.mac ?? '' })

/** Whether a log still holds all that it held when this head was noted. */
export function holdsHead({ log }: Signal, { lines, mac }: Head): Broken | undefined {
  if (log.length < lines) return { broken: 'shorter', line: lines }
  return (log[lines - 1]?.link?.mac ?? '') === mac ? undefined : { broken: 'other', line: lines }
}

/** What was noted of a day. `before`: the mac of the last day that was noted, or empty. `told`: whom the bot told what there was to do. */
export interface NotedDay {
  before: string
  id: string
  heads: Readonly<Record<string, Head>>
  told?: readonly unknown[] | undefined
}

/** Ties what was noted of a day to the days before. */
export const macOfDay = (key: Key, { before, id, heads, told }: NotedDay): string => {
  const sorted = Object.entries(heads).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHmac('sha256', derive(key, `${purpose} journal`))
    .update(JSON.stringify([before, id, sorted, ...(told ? [told] : [])]))
    .digest('base64url')
}

/** The log only grows: whatever a change returns that loses a line, moves one or writes another into its place is a fault of ours. */
export function mustOnlyGrow(before: Signal, after: Signal): void {
  const kept = before.log.every(({ id, link }, at) => {
    const now = after.log[at]
    return now?.id === id && now.link?.mac === link?.mac
  })
  if (!kept) throw new Error('a change would take away or replace a line of the log')
}
