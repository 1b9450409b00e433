import type { Signal } from '../signals/signal.ts'
import { type Broken, brokenAt, type Head, holdsHead, macOfDay } from './chain.ts'
import type { Key, KeyRing } from './crypto.ts'
import type { Journal, Told } from './journal-record.ts'

/** What is to be noted: how far logs have come, and what the bot told. */
export interface Noted {
  heads?: Readonly<Record<string, Head>>
  told?: Told
}

/** The journal of this day with this in it; earlier days stay as they are. */
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
  const all = { id: day, before, heads, ...(told.length > 0 ? { told } : {}) }
  return { kind: 'journal', organisation, key: key.id, ...all, mac: macOfDay(key, all) }
}

/** What a check of all logs found; empty when every one is whole. */
export type Finding =
  | ({ what: 'signal'; organisation: string; reference: string } & Broken)
  /** Noted in the journal, and gone: only the id is known. */
  | { what: 'missing'; organisation: string; id: string; day: string }
  | { what: 'journal'; organisation: string; day: string; broken: 'changed' | 'gap' | 'key' }

/** Checks the logs of one organisation against their own chains and against the journal of each day. */
export function findingsIn(signals: readonly Signal[], days: readonly Journal[], keys: KeyRing): Finding[] {
  const byId = new Map(signals.map((signal) => [signal.id, signal]))
  const own = signals.flatMap((signal): Finding[] => {
    const broken = brokenAt(signal, keys)
    return broken ? [found(signal, broken)] : []
  })
  const known = new Set(own.map((one) => ('reference' in one ? one.reference : '')))
  const noted = days.flatMap(({ organisation, id: day, heads }) =>
    Object.entries(heads).flatMap(([id, head]): Finding[] => {
      const signal = byId.get(id)
      if (!signal) return [{ what: 'missing', organisation, id, day }]
      const broken = holdsHead(signal, head)
      return broken && !known.has(signal.reference) ? [found(signal, broken)] : []
    }),
  )
  return [...own, ...noted, ...days.flatMap((day, at) => brokenDay(day, days[at - 1], keys))]
}

const found = ({ organisation, reference }: Signal, broken: Broken): Finding => ({
  what: 'signal',
  organisation,
  reference,
  ...broken,
})

function brokenDay(day: Journal, before: Journal | undefined, keys: KeyRing): Finding[] {
  const { organisation, id } = day
  const told = (broken: 'changed' | 'gap' | 'key'): Finding[] => [
    { what: 'journal', organisation, day: id, broken },
  ]
  const key = keys.find((one) => one.id === day.key)
  if (!key) return told('key')
  if (macOfDay(key, day) !== day.mac) return told('changed')
  return day.before === (before?.mac ?? '') ? [] : told('gap')
}
