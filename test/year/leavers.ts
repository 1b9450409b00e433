import type { Documents, Member, Signal, Told } from './account.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import { addWorkingHours, halfDaysOn } from './working-time.ts'

// Nothing that is kept says when somebody left. What tells it: what the bot did because it knew, and what it no longer told them.

const day = 24 * 3_600_000
/** docs/time.md, "Who hears what": who left is looked for every five minutes of working time. In hours, with a moment for the look itself. */
const term = 1 / 3

/** Stretches in which an open signal stood in the hands of somebody who had left, for longer than the bot promises. */
export function heldByLeavers(
  stretches: readonly Stretch[],
  gone: ReadonlyMap<string, readonly Gone[]>,
): Gone[] {
  return stretches.flatMap(({ state, owner, from, to }) => {
    if (state !== 'in hand') return []
    const held = (gone.get(owner ?? '') ?? [])
      .map((one) => ({ from: Math.max(from, one.from), to: Math.min(to, one.to) }))
      .find((one) => one.to > one.from && one.to > addWorkingHours(one.from, term))
    return held ? [held] : []
  })
}

/** They were surely gone: from when that first showed until the next sign of them. */
export interface Gone {
  from: number
  to: number
}

/** Of everybody who ever had a signal, when they were gone. */
export function goneOf(documents: Documents, end: Date): Map<string, Gone[]> {
  const histories = documents.signals.map((signal) => ({ signal, stretches: stretchesOf(signal) }))
  const people = new Set(histories.flatMap(({ stretches }) => stretches.flatMap(({ owner }) => owner ?? [])))
  return new Map(
    [...people].map((id) => {
      const signs = signsOf(id, documents)
      const shown = [...released(id, histories), ...passedOn(id, histories, documents.told)]
      const missed = firstMissed(id, { documents, histories, since: Math.max(0, ...signs), end })
      const until = (from: number) => signs.find((sign) => sign > from) ?? end.getTime()
      return [id, [...shown, ...missed].map((from) => ({ from, to: until(from) }))]
    }),
  )
}

interface History {
  signal: Signal
  stretches: readonly Stretch[]
}

/** When they did or heard something. What is handed to somebody is a sign only of who is there in the end: it must not go to who has left. */
function signsOf(id: string, { signals, told, office }: Documents): number[] {
  const isListed = office.functionarissen.some((one) => one.id === id)
  const acts = signals
    .flatMap(({ log }) => log)
    .filter(({ by, to }) => by.id === id || (isListed && typeof to === 'object' && to.id === id))
  const heard = told.filter(({ what, to }) => what === 'round-up' && to?.id === id)
  return [...acts, ...heard].map(({ at }) => Date.parse(at)).sort((a, b) => a - b)
}

/** The bot let go of what they had. It does so too for who was kept out of one that came from elsewhere. */
function released(id: string, histories: readonly History[]): number[] {
  return histories
    .filter(({ signal }) => !signal.origin)
    .flatMap(({ signal, stretches }) =>
      signal.log
        .filter(({ what, by }) => what === 'released' && by.role === 'bot')
        .map(({ at }) => Date.parse(at))
        .filter((at) => stretches.some(({ owner, to }) => owner === id && to === at)),
    )
}

const isHiddenFrom = ({ hiddenFrom = [] }: Signal, id: string): boolean =>
  hiddenFrom.some((one) => one.id === id)

/** Somebody else was to ask a partner about what was theirs: that comes about once they are not there, or kept out of it. */
function passedOn(id: string, histories: readonly History[], told: readonly Told[]): number[] {
  const theirs = (about: string, at: number) =>
    histories.some(
      ({ signal, stretches }) =>
        signal.id === about &&
        !isHiddenFrom(signal, id) &&
        stretches.some(({ owner, from, to }) => owner === id && from < at && to > at),
    )
  return told
    .filter(({ what, to }) => what === 'round-up' && to?.id !== id)
    .filter(({ at, about }) => about.partners?.some((one) => theirs(one, Date.parse(at))))
    .map(({ at }) => Date.parse(at))
}

/** The first half-day after the last sign of them in which they had to hear of what nobody had, and did not. Of who only steps in that can't be told. */
function firstMissed(
  id: string,
  {
    documents,
    histories,
    since,
    end,
  }: { documents: Documents; histories: History[]; since: number; end: Date },
): number[] {
  const member = documents.office.left?.find((one) => one.id === id)
  if (!member || member.deputy) return []
  for (let at = since; at < end.getTime(); at += day)
    for (const begin of halfDaysOn(at)) {
      if (begin <= since || !isThere(member, begin)) continue
      const isDue = histories.some(
        ({ signal, stretches }) =>
          !isHiddenFrom(signal, id) &&
          stretches.some(
            ({ state, from, to }) => state === 'new' && from < begin && to > addWorkingHours(begin, term),
          ),
      )
      if (isDue) return [begin]
    }
  return []
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** By the roster and the absences that are kept of them in the end, in the half-day that begins here. */
export function isThere({ works, absences = [] }: Member, begin: number): boolean {
  const on = new Date(begin)
  const named = on.toISOString().slice(0, 10)
  const half = `${weekdays[on.getUTCDay()]}-${halfDaysOn(begin)[0] === begin ? 'morning' : 'afternoon'}`
  if (absences.some(({ from = '', backOn }) => from <= named && named < backOn)) return false
  return works?.includes(half) ?? true
}
