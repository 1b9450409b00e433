import type { Line, Signal } from './account.ts'

/** From where an act may come and where it leads; what is not named changes nothing. */
export const moves: Record<string, { from: string[]; to: string }> = {
  claimed: { from: ['new'], to: 'in hand' },
  takenOver: { from: ['in hand'], to: 'in hand' },
  handedOver: { from: ['in hand'], to: 'in hand' },
  released: { from: ['in hand', 'returned'], to: 'new' },
  returned: { from: ['new', 'in hand'], to: 'returned' },
  withdrawn: { from: ['new'], to: 'withdrawn' },
  filed: { from: ['new'], to: 'closed' },
  closed: { from: ['in hand'], to: 'closed' },
  reopened: { from: ['closed'], to: 'in hand' },
}

/** Stretches of time in which a signal stood somewhere, with who had it. */
export interface Stretch {
  state: string
  owner: string | undefined
  from: number
  to: number
}

const givenTo = ({ to }: Line): string | undefined => (typeof to === 'object' ? to.id : undefined)

export function stretchesOf({ log }: Signal): Stretch[] {
  const stretches: Stretch[] = []
  for (const line of log) {
    const state = line.what === 'received' ? 'new' : moves[line.what]?.to
    if (!state) continue
    const owner = state === 'in hand' || state === 'closed' ? (givenTo(line) ?? line.by.id) : undefined
    const from = Date.parse(line.at)
    const last = stretches.at(-1)
    if (last) last.to = from
    stretches.push({ state, owner, from, to: Number.POSITIVE_INFINITY })
  }
  return stretches
}
