import type { Turn } from '../bot/core/bot.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { line, type View } from '../bot/core/view.ts'
import { adminOf } from './admin/rights.ts'
import { figuresReaderOf } from './figures/rights.ts'
import { type DialogParts, textsFor } from './parts.ts'
import { authoriserOf, keeperOf, privacyOfficerOf } from './retention/rights.ts'
import { functionarisOf } from './rights.ts'
import type { Texts } from './texts/index.ts'

/**
 * Who somebody has to be for a press. `functionaris`: on the list, in the channel now and no guest, deputies among them. `admin`: named in the
 * settings and no guest; reads no signal. `decider`: either of the two, each only where `members.ts` says so. `keeper`: a functionaris or the privacy
 * officer; `authoriser`: who authorises what is destroyed; `overseer`: that one or the privacy officer; `figuresReader`: who is named for the figures, a functionaris or an admin. What a reporter may do with an own signal is decided by whose it is, so that
 * those presses are everybody's.
 */
export type Role =
  | 'everybody'
  | 'functionaris'
  | 'admin'
  | 'decider'
  | 'keeper'
  | 'privacyOfficer'
  | 'authoriser'
  | 'overseer'
  | 'figuresReader'

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
  'destruction-sure': 'authoriser',
  statement: 'overseer',
  readings: 'privacyOfficer',
  'reading-sample': 'privacyOfficer',
  'reading-fine': 'privacyOfficer',
  'reading-ask': 'privacyOfficer',
} as const satisfies Record<string, Role>

const figures = ['figures', 'figures-document'] as const

const deciders = ['newcomers', 'member-confirm', 'member-not'] as const

/**
 * THE table of roles and presses. With `pressActs` (which act a press is) and `life` (which part may do which act in which state) it is the table role ×
 * action × state that product.md asks for: a press is refused here by the role, and there by the state. What is in none of the lists is a functionaris'.
 */
export function roleFor(press: string): Role {
  if ((everybody as readonly string[]).includes(press)) return 'everybody'
  if ((deciders as readonly string[]).includes(press)) return 'decider'
  if ((figures as readonly string[]).includes(press)) return 'figuresReader'
  if (Object.hasOwn(kept, press)) return kept[press as keyof typeof kept]
  return press === 'admin' || press.startsWith('admin-') ? 'admin' : 'functionaris'
}

interface Right {
  /** Asked of the platform and the settings at this moment. */
  may: (parts: DialogParts, turn: Turn<BotEvent>) => Promise<unknown>
  refusal: (t: Texts) => string
}

const rights: Readonly<Record<Exclude<Role, 'everybody'>, Right>> = {
  functionaris: { may: functionarisOf, refusal: (t) => t.refused.notFunctionaris },
  admin: { may: adminOf, refusal: (t) => t.admin.refused },
  decider: {
    may: async (parts, turn) => (await functionarisOf(parts, turn)) ?? adminOf(parts, turn),
    refusal: (t) => t.refused.notFunctionaris,
  },
  keeper: { may: keeperOf, refusal: (t) => t.retention.notYours },
  privacyOfficer: { may: privacyOfficerOf, refusal: (t) => t.retention.notYours },
  authoriser: { may: authoriserOf, refusal: (t) => t.retention.notYours },
  overseer: {
    may: async (parts, turn) => (await authoriserOf(parts, turn)) ?? privacyOfficerOf(parts, turn),
    refusal: (t) => t.retention.notYours,
  },
  figuresReader: { may: figuresReaderOf, refusal: (t) => t.retention.notYours },
}

/** Why this person may not press that now, as the answer; `undefined` when they may. Asked for every event, whatever platform it came from. */
export async function refusedByRole(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  press: string,
): Promise<View | undefined> {
  const role = roleFor(press)
  if (role === 'everybody') return undefined
  const { may, refusal } = rights[role]
  return (await may(parts, turn)) ? undefined : line(refusal(textsFor(turn)))
}
