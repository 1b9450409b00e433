import { act, append, type Change, type Line, type Message, type Now } from './change.ts'
import { whyNot } from './life.ts'
import { holdsFor } from './request.ts'
import { holdsOf } from './retention.ts'
import type { Actor, Entry } from './signal.ts'

/** Who may hold a signal: that needs no reading of it. */
export type Keeper = Extract<Actor, { role: 'functionaris' | 'privacyOfficer' }>
export type HoldReason = Extract<Entry, { what: 'held' }>['why']

/** It does not expire as long as this holds, whatever its term: for a Woo request, a request of somebody who is in it, or another reason. */
export const hold = (by: Keeper, { id, text, why }: Message & { why: HoldReason }, made: Now): Change =>
  act(by, { id, what: 'held', by, why, text }, made)

/** What held it ends. */
export const endHold =
  (by: Keeper, about: string, made: Now): Change =>
  (signal) =>
    holdsOf(signal).some(({ id }) => id === about)
      ? act(by, { what: 'holdEnded', by, about }, made)(signal)
      : { refused: 'not-held' }

/** Found for a request: noted each time, and held for it unless it is already. */
export const findFor =
  (by: Keeper, { number, why }: { number: string; why: HoldReason }, made: Now): Change =>
  (signal) => {
    const isHeld = holdsFor(signal, number).length > 0
    const found: Line = { what: 'searched', by, request: number }
    const held: Line[] = isHeld ? [] : [{ what: 'held', by, why, text: number }]
    return whyNot(signal, 'searched', by) ?? append(signal, [found, ...held], made)
  }

/** Noted when the inventory of a request is opened that it stands in. */
export const noteInventory = (by: Keeper, request: string, made: Now): Change =>
  act(by, { what: 'inventoried', by, request }, made)
