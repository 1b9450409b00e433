import type { Outcome } from '../bot/core/bot.ts'
import { line } from '../bot/core/view.ts'
import type { Functionaris } from '../bot/signals/signal.ts'
import { type ActionTurn, type DialogParts, tells, textsFor } from './parts.ts'
import { functionarisOf } from './rights.ts'

export type Press = (parts: DialogParts, turn: ActionTurn) => Promise<Outcome>
type OwnPress = (parts: DialogParts, turn: ActionTurn, by: Functionaris) => Promise<Outcome>

/** A press that only a functionaris may do, about no signal in particular. */
export const functionarisOnly =
  (press: OwnPress): Press =>
  async (parts, turn) => {
    const by = await functionarisOf(parts, turn)
    return by ? press(parts, turn, by) : tells(turn, line(textsFor(turn).refused.notFunctionaris))
  }
