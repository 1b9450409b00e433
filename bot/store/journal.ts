import { createHash } from 'node:crypto'
import type { Signal } from '../signals/signal.ts'
import { type Broken, brokenAt, type Head, holdsHead, macOfDay, macOfDayAnew } from './chain.ts'
import type { Key, KeyRing } from './crypto.ts'
import type { Journal, Told } from './journal-record.ts'

/** What is to be noted: how far logs have come, and what the bot told. */
export interface Noted {
  heads?: Readonly<Record<string, Head>>
  told?: Told
}

/** A leaf is written as a whole, and holds up everything else for that long. With more logs than this, the day goes on on a next one. */
export const headsOnALeaf = 500

/** Where this day goes on: `2026-11-30`, then `2026-11-30.002`. What was written on an earlier leaf is never written again. */
export function leafOf(days: readonly Journal[], day: string): string {
  const leaves = days.filter(({ id }) => dayOfLeaf(id) === day)
  const last = leaves.at(-1)
  if (!last || Object.keys(last.heads).length < headsOnALeaf) return last?.id ?? day
  return `${day}.${String(leaves.length + 1).padStart(3, '0')}`
}

/** As yyyy-mm-dd. */
export const dayOfLeaf = (id: string): string => id.slice(0, 10)

/** The journal of this day, or this leaf of it, with this in it; earlier ones stay as they are. */
export function journalWith(
  days: readonly Journal[],
  organisation: string,
  day: string,
  noted: Noted,
  key: Key,
): Journal {
  const today = days.find(({ id }) => id === day)
  const before = days.findLast(({ id }) => id < day)?.mac ?? ''
  const heads = { ...today?.heads, ...noted.heads }
  const told = [...(today?.told ?? []), ...(noted.told ? [noted.told] : [])]
  const tied = newTies(days.filter(({ id }) => id < day))
  const all = { id: day, before, heads, ...(told.length > 0 ? { told } : {}), ...(tied ? { tied } : {}) }
  return { kind: 'journal', organisation, key: key.id, ...all, mac: macOfDay(key, all) }
}

/**
 * This day, tied under the first key as well; the same when it needs no older one, and when it does not hold: it would be made good by this.
 */
export function dayTiedAnew(days: readonly Journal[], day: Journal, keys: KeyRing): Journal {
  const [key] = keys
  if (keyOfDay(day) === key.id || brokenDay(day, days, keys)) return day
  return { ...day, anew: { key: key.id, mac: macOfDayAnew(key, day) } }
}

/** The key that is needed to know whether a day still is as it was. */
export const keyOfDay = ({ key, anew }: Journal): string => anew?.key ?? key

/** How these days are tied under a newer key; `undefined` where none is, and while some are tied under one key and some under another. */
function tiesOf(days: readonly Journal[]): Journal['tied'] {
  const ties = days.flatMap(({ id, anew }) => (anew ? [{ id, ...anew }] : []))
  const [first] = ties
  if (!first || ties.some(({ key }) => key !== first.key)) return undefined
  const all = JSON.stringify(ties.map(({ id, mac }) => [id, mac]))
  return { key: first.key, hash: createHash('sha256').update(all).digest('base64url') }
}

/** The same, once: the next day need not say it again. */
function newTies(before: readonly Journal[]): Journal['tied'] {
  const ties = tiesOf(before)
  return ties?.hash === before.findLast(({ tied }) => tied)?.tied?.hash ? undefined : ties
}

/** What a check of all logs found; empty when every one is whole. */
export type Finding =
  | ({ what: 'signal'; organisation: string; reference: string } & Broken)
  /** Noted in the journal, and gone: only the id is known. */
  | { what: 'missing'; organisation: string; id: string; day: string }
  | { what: 'journal'; organisation: string; day: string; broken: 'changed' | 'gap' | 'key' }

/** Checks the logs of one organisation against their own chains and against the journal of each day. */
export const findingsIn = (signals: readonly Signal[], days: readonly Journal[], keys: KeyRing): Finding[] =>
  [...checkEach(signals, days, keys)].flatMap((found) => found ?? [])

/** The same in small steps, each with what it found, so that whoever asks can do something else in between. */
export function* checkEach(
  signals: readonly Signal[],
  days: readonly Journal[],
  keys: KeyRing,
): Generator<Finding | undefined> {
  const noted = headsNoted(days)
  for (const signal of signals) {
    const broken = brokenLog(signal, noted.get(signal.id), keys)
    yield broken && findingOf(signal, broken)
  }
  const known = new Set(signals.map(({ id }) => id))
  for (const { organisation, id: day, heads } of days)
    for (const id of Object.keys(heads)) if (!known.has(id)) yield { what: 'missing', organisation, id, day }
  for (const day of days) {
    const broken = brokenDay(day, days, keys)
    yield broken && { what: 'journal', organisation: day.organisation, day: day.id, broken }
  }
}

/** Every head that was noted of each log, oldest first, by the id of the signal. */
function headsNoted(days: readonly Journal[]): Map<string, Head[]> {
  const all = new Map<string, Head[]>()
  for (const { heads } of days)
    for (const [id, head] of Object.entries(heads)) all.set(id, [...(all.get(id) ?? []), head])
  return all
}

/** Where a log was broken first, by its own chain or by what was noted of it. */
export function brokenLog(signal: Signal, noted: readonly Head[] = [], keys: KeyRing): Broken | undefined {
  const broken = brokenAt(signal, keys)
  if (broken) return broken
  for (const head of noted) {
    const lost = holdsHead(signal, head)
    if (lost) return lost
  }
  return undefined
}

export const findingOf = ({ organisation, reference }: Signal, broken: Broken): Finding => ({
  what: 'signal',
  organisation,
  reference,
  ...broken,
})

/** What is wrong with a day among all of them. */
export function brokenDay(
  day: Journal,
  days: readonly Journal[],
  keys: KeyRing,
): 'changed' | 'gap' | 'key' | undefined {
  const { anew } = day
  const first = keys.find(({ id }) => id === day.key)
  const newer = keys.find(({ id }) => id === anew?.key)
  if (anew ? !newer : !first) return 'key'
  if (first && macOfDay(first, day) !== day.mac) return 'changed'
  const before = days.findLast(({ id }) => id < day.id)
  if (day.before !== (before?.mac ?? '') || !holdsTied(days, day)) return 'gap'
  if (anew && newer && macOfDayAnew(newer, day) !== anew.mac) return 'changed'
  return undefined
}

/** Whether the days before still are tied as they were when this one was noted; under a key that is newer still they are tied otherwise. */
function holdsTied(days: readonly Journal[], { id, tied }: Journal): boolean {
  if (!tied) return true
  const before = days.filter((one) => one.id < id)
  if (before.some(({ anew }) => anew && anew.key !== tied.key)) return true
  return tiesOf(before)?.hash === tied.hash
}
