import type { Turn } from '../bot/core/bot.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { line, type View } from '../bot/core/view.ts'
import { adminOf } from './admin/rights.ts'
import { type DialogParts, textsFor } from './parts.ts'
import { authoriserOf, keeperOf, privacyOfficerOf } from './retention/rights.ts'
import { functionarisOf } from './rights.ts'

/**
 * Who somebody has to be for a press. `functionaris`: on the list, in the channel now and no guest, deputies among them. `admin`: named in the
 * settings and no guest; reads no signal. `decider`: either of the two, each only where `members.ts` says so. `keeper`: a functionaris or the privacy
 * officer; `overseer`: the privacy officer or who authorises what is destroyed. What a reporter may do with an own signal is decided by whose it is, so that
 * those presses are everybody's.
 */
export type Role =
  | 'everybody'
  | 'functionaris'
  | 'admin'
  | 'decider'
  | 'keeper'
  | 'privacyOfficer'
  | 'overseer'

const everybody = [
  'report',
  'report-form',
  'doubt',
  'secrecy',
  'colleague',
  'code',
  'written',
  'mine',
  'question',
  'question-form',
  'send-question',
  'entry',
  'report-theme',
  'unclear',
  'none-of-these',
  'other-municipality',
  'who-sees',
  'language',
  'read',
  'clear',
  'put-away',
  'reply',
  'my-signal',
  'add',
  'withdraw',
  'withdraw-sure',
  'withdraw-not',
  'resume',
] as const

/** About how long signals are kept, who asks for what is kept, and who read it. */
const kept = {
  hold: 'keeper',
  'hold-end': 'keeper',
  requests: 'keeper',
  'request-new': 'keeper',
  request: 'keeper',
  'request-search': 'keeper',
  'request-agree': 'privacyOfficer',
  'request-answer': 'keeper',
  'request-free': 'keeper',
  inventory: 'keeper',
  destruction: 'overseer',
  'destruction-sure': 'overseer',
  statement: 'overseer',
  readings: 'privacyOfficer',
  'reading-sample': 'privacyOfficer',
  'reading-fine': 'privacyOfficer',
  'reading-ask': 'privacyOfficer',
} as const satisfies Record<string, Role>

const deciders = ['newcomers', 'member-confirm', 'member-not'] as const

/**
 * THE table of roles and presses. With `pressActs` (which act a press is) and `life` (which part may do which act in which state) it is the table role ×
 * action × state that product.md asks for: a press is refused here by the role, and there by the state. What is in none of the lists is a functionaris'.
 */
export function roleFor(press: string): Role {
  if ((everybody as readonly string[]).includes(press)) return 'everybody'
  if ((deciders as readonly string[]).includes(press)) return 'decider'
  if (Object.hasOwn(kept, press)) return kept[press as keyof typeof kept]
  return press === 'admin' || press.startsWith('admin-') ? 'admin' : 'functionaris'
}

/** Why this person may not press that now, as the answer; `undefined` when they may. Asked for every event, whatever platform it came from. */
export async function refusedByRole(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  press: string,
): Promise<View | undefined> {
  const t = textsFor(turn)
  switch (roleFor(press)) {
    case 'everybody':
      return undefined
    case 'admin':
      return (await adminOf(parts, turn)) ? undefined : line(t.admin.refused)
    case 'functionaris':
      return (await functionarisOf(parts, turn)) ? undefined : line(t.refused.notFunctionaris)
    case 'keeper':
      return (await keeperOf(parts, turn)) ? undefined : line(t.retention.notYours)
    case 'privacyOfficer':
      return (await privacyOfficerOf(parts, turn)) ? undefined : line(t.retention.notYours)
    case 'overseer': {
      const may = (await authoriserOf(parts, turn)) ?? (await privacyOfficerOf(parts, turn))
      return may ? undefined : line(t.retention.notYours)
    }
    case 'decider': {
      const may = (await functionarisOf(parts, turn)) ?? (await adminOf(parts, turn))
      return may ? undefined : line(t.refused.notFunctionaris)
    }
  }
}
