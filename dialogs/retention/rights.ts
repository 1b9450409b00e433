import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { line } from '../../bot/core/view.ts'
import { type Retention, retentionOf } from '../../bot/municipality.ts'
import type { Change } from '../../bot/signals/change.ts'
import type { Keeper } from '../../bot/signals/holding.ts'
import { type Actor, isOpenTo, type Signal } from '../../bot/signals/signal.ts'
import { type ActionTurn, type DialogParts, tells, textsFor } from '../parts.ts'
import { functionarisOf, isNamed, type Refused, signalForFunctionaris } from '../rights.ts'

type Named<R extends Actor['role']> = Extract<Actor, { role: R }>

/** Named in the settings, in the private chat, and no guest: asked at the moment of acting. */
async function namedOf<R extends 'privacyOfficer' | 'authoriser'>(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  role: R,
  listed: (retention: Retention) => Retention['authorisers'],
): Promise<{ role: R; platform: 'teams' | 'slack'; id: string; name: string } | undefined> {
  const { organisation, platform, id, name } = turn.event.from
  const named = listed(retentionOf(parts.municipality(organisation)))
  return (await isNamed(parts, turn, named)) ? { role, platform, id, name } : undefined
}

export const privacyOfficerOf = (
  parts: DialogParts,
  turn: Turn<BotEvent>,
): Promise<Named<'privacyOfficer'> | undefined> =>
  namedOf(parts, turn, 'privacyOfficer', ({ privacyOfficers }) => privacyOfficers)

export const authoriserOf = (
  parts: DialogParts,
  turn: Turn<BotEvent>,
): Promise<Named<'authoriser'> | undefined> =>
  namedOf(parts, turn, 'authoriser', ({ authorisers }) => authorisers)

export const keeperOf = async (parts: DialogParts, turn: Turn<BotEvent>): Promise<Keeper | undefined> =>
  (await functionarisOf(parts, turn)) ?? (await privacyOfficerOf(parts, turn))

/** The signal, for a functionaris who may open it, or for the privacy officer, who is shown nothing of what is in it. */
export async function signalForKeeper(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  about: string,
): Promise<{ signal: Signal; by: Keeper } | Refused> {
  const found = await signalForFunctionaris(parts, turn, about)
  if ('signal' in found) return found
  const by = await privacyOfficerOf(parts, turn)
  const signal = by && (await parts.store.signal(turn.event.from.organisation, about))
  return signal && isOpenTo(signal, by) ? { signal, by } : by ? { refused: 'unknown' } : found
}

/** A change by who may hold a signal, with the rights checked just before it. */
export async function changeAsKeeper(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  about: string,
  change: (by: Keeper) => Change,
): Promise<Signal | Refused> {
  const found = await signalForKeeper(parts, turn, about)
  if ('refused' in found) return found
  const { organisation } = turn.event.from
  return (await parts.store.changeSignal(organisation, about, change(found.by))) ?? { refused: 'unknown' }
}

export type Press = (parts: DialogParts, turn: ActionTurn) => Promise<Outcome>

/** A press that somebody of these may do, in the private chat only. */
export const only =
  <B>(
    who: (parts: DialogParts, turn: ActionTurn) => Promise<B | undefined>,
    press: (parts: DialogParts, turn: ActionTurn, by: B) => Promise<Outcome>,
  ): Press =>
  async (parts, turn) => {
    const by = turn.event.place === 'private' ? await who(parts, turn) : undefined
    return by ? press(parts, turn, by) : tells(turn, line(textsFor(turn).retention.notYours))
  }
