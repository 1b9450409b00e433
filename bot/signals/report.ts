import type { Draft } from '../core/dialog.ts'
import type { BotEvent } from '../core/event.ts'
import { newDelivery } from './deliveries.ts'
import { type Department, showsDepartment } from './department.ts'
import type { Functionaris, Place, Signal } from './signal.ts'

interface Receiver {
  platform: 'teams' | 'slack'
  id: string
  name: string
}

/** What a signal is made with, besides what its reporter filled in. */
export interface Making {
  reference: string
  now: Date
  newId: () => string
  departments: readonly Department[]
  /** Everybody who handles signals. */
  receivers: readonly Receiver[]
  /** Who handled them, and may again: whom the reporter kept out stays out. */
  left: readonly Receiver[]
  /** For who wants to be known by a code only. */
  receiptCode?: Signal['receiptCode']
}

/** A signal from a finished draft, with the message that tells the functionaris of it: one document, one write. */
export function makeSignal(draft: Draft, from: BotEvent['from'], making: Making): Signal {
  const { known = 'named', hidden = 'nobody', ...answers } = draft.answers
  const kept = [...making.receivers, ...making.left].filter(({ id }) => id === hidden)
  const hiddenFrom = kept.map(({ platform, id, name }) => ({ platform, id, name }))
  return {
    ...base(draft.id, from, making, hiddenFrom),
    ...(known === 'code' ? {} : { reporter: reporterOf(from) }),
    known: known === 'withheld' || known === 'code' ? known : 'named',
    answers: withoutTeam(answers, known, making.departments),
    ...(making.receiptCode ? { receiptCode: making.receiptCode } : {}),
    ...(hiddenFrom.length > 0 ? { hiddenFrom } : {}),
  }
}

/** Somebody in doubt asks to be called: who that is and nothing else. */
export const makeTalk = (id: string, from: BotEvent['from'], making: Making): Signal => ({
  ...base(id, from, making, []),
  purpose: 'talk',
  reporter: reporterOf(from),
  known: 'named',
  answers: {},
})

/** What came in another way than through the bot, written down by a functionaris; the reporter is known to them only. */
export const makeEntered = (
  { id, answers }: Draft,
  from: BotEvent['from'],
  by: Functionaris,
  making: Making,
): Signal => {
  const signal = base(id, from, making, [])
  return { ...signal, known: 'entered', answers, log: signal.log.map((line) => ({ ...line, by })) }
}

const reporterOf = ({ platform, id, name, locale }: BotEvent['from']) => ({ platform, id, name, locale })

function base(id: string, from: BotEvent['from'], making: Making, hiddenFrom: Making['receivers']) {
  const { reference, now, newId, receivers } = making
  const at = now.toISOString()
  const allowed = receivers.filter((one) => !hiddenFrom.some((other) => other.id === one.id))
  const places: Place[] =
    hiddenFrom.length > 0 ? allowed.map((one) => ({ platform: one.platform, id: one.id })) : ['channel']
  return {
    kind: 'signal' as const,
    id,
    organisation: from.organisation,
    reference,
    log: [{ id: newId(), at, by: { role: 'reporter' as const }, what: 'received' as const }],
    deliveries: places.map((to) => newDelivery({ kind: 'card', to }, { now, newId })),
  }
}

/** A department says who somebody is where few people work; with a code only it is never kept. */
function withoutTeam(
  { department, ...others }: Record<string, string>,
  known: string,
  departments: readonly Department[],
): Record<string, string> {
  const shown = known === 'named' || (known === 'withheld' && showsDepartment(departments, department))
  return department !== undefined && shown ? { ...others, department } : others
}
