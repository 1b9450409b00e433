import { newDelivery } from '../signals/deliveries.ts'
import type { Forward } from '../signals/forwards.ts'
import type { Origin } from '../signals/origin.ts'
import { assessmentOf, isHiddenFrom, isSame, keptFromOf, type Place, type Signal } from '../signals/signal.ts'

interface Named {
  platform: 'teams' | 'slack'
  id: string
  name: string
}

import { passableOf } from './document.ts'

/** What a snapshot is made with. `to`: the organisation that gets it; `name`: how the one that sends it is called. */
export interface Snapshotting {
  to: string
  name: string
  reference: string
  now: Date
  newId: () => string
  /** Everybody who handles signals there. */
  receivers: readonly Named[]
  /** These, and everybody else who reads that channel or may come to handle signals there again. */
  readers: readonly Named[]
}

/** The id of the snapshot that belongs to something forwarded: the same each time, so that a second try is known again. */
export const snapshotId = ({ organisation }: Signal, { id }: Pick<Forward, 'id'>): string =>
  `${organisation}-${id}`

/**
 * What another organisation of this installation gets: a signal of its own with exactly what was shown before it was sent, and its card.
 * Who may see nothing of it here sees nothing of it there, now or later, where somebody handles signals for both. `undefined` when nobody
 * would be left to read it.
 */
export function snapshotOf(signal: Signal, forward: Forward, making: Snapshotting): Signal | undefined {
  const { to, name, reference, now, newId, receivers, readers } = making
  const { organisation } = signal
  const hidden = readers.filter((one) => isHiddenFrom(signal, one))
  const allowed = receivers.filter((one) => !isHiddenFrom(signal, one))
  if (hidden.length > 0 && allowed.length === 0) return undefined
  const places: Place[] =
    hidden.length > 0 ? allowed.map(({ platform, id }) => ({ platform, id })) : ['channel']
  const by = { role: 'partner' as const, organisation, name }
  return {
    kind: 'signal',
    id: snapshotId(signal, forward),
    organisation: to,
    reference,
    known: 'forwarded',
    ...passedOn(signal, forward, name),
    ...(hidden.length > 0
      ? { hiddenFrom: hidden.map((one) => ({ platform: one.platform, id: one.id, name: one.name })) }
      : {}),
    log: [{ id: newId(), at: now.toISOString(), by, what: 'received' }],
    deliveries: places.map((place) => newDelivery({ kind: 'card', to: place }, { now, newId })),
  }
}

/** As the signal stood when somebody decided what goes along: an assessment of later does not. */
function passedOn(
  signal: Signal,
  { line }: Forward,
  name: string,
): { answers: Signal['answers']; origin: Origin } {
  const then = { ...signal, log: signal.log.slice(0, signal.log.indexOf(line)) }
  const passed = passableOf(then).filter((field) => line.fields.includes(field))
  const answers = passed.flatMap((field) => {
    const answer = signal.answers[field]
    return answer ? [[field, answer] as const] : []
  })
  const { organisation, id, reference, reporter } = signal
  const assessment = passed.includes('assessment') ? assessmentOf(then) : undefined
  const keptFrom = keptFromOf(signal)
    .map(({ platform, id: person }) => ({ platform, id: person }))
    .filter((one, nth, all) => all.findIndex((other) => isSame(one, other)) === nth)
  return {
    answers: Object.fromEntries(answers),
    origin: {
      organisation,
      name,
      signal: id,
      forward: line.id,
      reference,
      reason: line.reason,
      ground: line.ground,
      contactSafe: line.contactSafe,
      consultFirst: line.consultFirst,
      text: line.text,
      ...(assessment ? { assessment: { ...assessment } } : {}),
      ...(passed.includes('reporter') && reporter ? { reporter: reporter.name } : {}),
      ...(keptFrom.length > 0 ? { keptFrom } : {}),
    },
  }
}
