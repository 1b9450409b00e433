import type { Now } from './change.ts'
import { type Department, showsDepartment } from './department.ts'
import { forwardsOf } from './forwards.ts'
import { kinds, type Remains } from './remains.ts'
import { categoryOf, monthOf, resultsOf } from './retention.ts'
import { assessmentOf, type Delivery, type Entry, keptFromOf, lastOf, type Signal } from './signal.ts'

/** How it comes to be destroyed. */
export type Destroyed = Remains['destroyed']

/**
 * The signal without anything that was typed and without anybody in it: the kind of thing for the figures, its number, and its emptied log, which
 * is still tied together. The bot's own messages about it are to be removed, and its card to say so.
 */
export function expire(
  signal: Signal,
  destroyed: Destroyed,
  departments: readonly Department[],
  { now, newId }: Now,
): Signal {
  const { kind, id, organisation, reference, purpose, known, log, deliveries } = signal
  const at = now.toISOString()
  return {
    kind,
    id,
    organisation,
    reference,
    ...(purpose ? { purpose } : {}),
    known,
    answers: {},
    remains: remainsOf(signal, destroyed, departments),
    log: [...log.map(emptied), { id: newId(), at, by: { role: 'bot' }, what: 'expired' }],
    deliveries: deliveries.flatMap((one) => removalOf(one, at)),
  }
}

function remainsOf(signal: Signal, destroyed: Destroyed, departments: readonly Department[]): Remains {
  const { answers } = signal
  const seen = { ...answers, ...assessmentOf(signal) }
  const sent = forwardsOf(signal).filter(({ sentOn }) => sentOn !== undefined)
  const secret = keptFromOf(signal).length > 0
  const { department } = answers
  return {
    category: categoryOf(signal) ?? 'handled',
    month: monthOf(signal),
    ...one('form', kinds.form, seen.form),
    ...one('place', kinds.place, seen.place),
    ...one('sector', kinds.sector, seen.sector),
    ...one('age', kinds.age, seen.age),
    ...(department && showsDepartment(departments, department) ? { department } : {}),
    forwardedTo: [...new Set(sent.map(({ partner }) => partner.kind))],
    // Only what the figures count: that somebody looked into it is a partner's own affair.
    outcomes: resultsOf(signal).includes('report') ? ['report'] : [],
    feedback: lastOf(signal, 'feedback') !== undefined,
    ...(secret ? { secret } : {}),
    destroyed,
  }
}

/** The value, where it is one that is chosen from this list. */
function one<N extends string, V extends string>(name: N, list: readonly V[], value: string | undefined) {
  const found = list.find((known) => known === value)
  return (found ? { [name]: found } : {}) as Partial<Record<N, V>>
}

/** A line of which nothing is left but that it was there: its id, when, what, in which role, and how it is tied to the others. */
function emptied({ id, at, what, by, link }: Entry): Entry {
  const { salt: _gone, ...tied } = link ?? {}
  return {
    id,
    at,
    by: { role: 'bot' },
    what: 'emptied',
    was: what,
    role: by.role,
    ...(link ? { link: tied as typeof link } : {}),
  }
}

/** A card is drawn once more, and says that it has expired; every other message is removed. What never arrived, or went to another organisation, is not ours to remove. */
function removalOf({ id, kind, to, receipt }: Delivery, at: string): Delivery[] {
  if (!receipt || kind === 'crossing') return []
  const due = { id, to, receipt, state: 'waiting' as const, attempts: 0, since: at, due: at }
  return [kind === 'card' ? { ...due, kind } : { ...due, kind: 'removal' }]
}
