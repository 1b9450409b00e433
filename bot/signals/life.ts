import {
  type Actor,
  type Entry,
  type Functionaris,
  isHiddenFrom,
  isSame,
  type Signal,
  type Status,
} from './signal.ts'

/** What can be done to a signal, in the words of its log. */
export type Act = Entry['what']

/**
 * What somebody is to one signal. `owner`: the functionaris who has it in hand; `functionaris`: any other one; `partner`: another
 * organisation of this installation; `privacyOfficer` and `authoriser`: named in the settings, see nothing of what is in it.
 */
export type Part = 'reporter' | 'owner' | 'functionaris' | 'bot' | 'partner' | 'privacyOfficer' | 'authoriser'

export interface Rule {
  by: readonly Part[]
  /** Who may as well while nobody has it in hand. */
  unclaimedBy?: readonly Part[]
  in: readonly Status[]
  /** Only for a signal that came in here, or only for one that another organisation forwarded. */
  of?: 'own' | 'forwarded'
  /** Where it stands afterwards; without it the act is a fact beside the status. */
  to?: Status
}

const inHand: readonly Status[] = ['claimed', 'reopened']
const open: readonly Status[] = ['new', ...inHand]
/** Somebody can still do something with it: what a partner tells, for instance, often comes after closing. */
const handled: readonly Status[] = [...inHand, 'closed']
const alive: readonly Status[] = [...open, 'closed']
const ended: readonly Status[] = ['withdrawn', 'returned']
/** Sent on and then given back, it may still be answered: that must not get lost on the way. */
const heard: readonly Status[] = [...alive, 'returned']
/** Over, and not destroyed yet. */
const over: readonly Status[] = ['closed', ...ended]
const always: readonly Status[] = [...alive, ...ended]
const desk: readonly Part[] = ['owner', 'functionaris']

/**
 * THE life of a signal: which act is allowed by whom and where it stands, and where it stands after it. Everything that changes a signal asks
 * here; whatever is not in the table does not happen. (product.md, "The functionaris"; the statuses of design.md with `reopened`.)
 */
export const life: Readonly<Record<Act, Rule>> = {
  received: { by: ['reporter', 'functionaris', 'bot', 'partner'], in: [], to: 'new' },
  filed: { by: ['bot'], in: ['new'], to: 'closed' },
  read: { by: desk, in: always },
  /** The privacy officer searches for a request. */
  searched: { by: [...desk, 'privacyOfficer'], in: always },
  claimed: { by: ['functionaris'], in: ['new'], to: 'claimed' },
  takenOver: { by: ['functionaris'], in: inHand, to: 'claimed' },
  handedOver: { by: ['owner'], in: inHand, to: 'claimed' },
  /** Its owner left or may not see it any more; or it was given back, and nothing is kept of it there. */
  released: { by: ['owner', 'bot'], in: [...inHand, 'returned'], to: 'new' },
  excluded: { by: desk, in: [...alive, ...ended] },
  asked: { by: ['owner'], in: inHand, of: 'own' },
  answered: { by: ['reporter'], in: alive },
  feedback: { by: ['owner'], in: handled, of: 'own' },
  seen: { by: ['reporter'], in: always },
  added: { by: ['reporter'], in: alive },
  withdrawn: { by: ['reporter'], in: ['new'], to: 'withdrawn' },
  withdrawalAsked: { by: ['reporter'], in: alive },
  assessed: { by: ['owner'], in: handled },
  noted: { by: ['owner'], in: handled },
  checked: { by: ['owner'], in: handled },
  caseNumber: { by: ['owner'], in: handled },
  linked: { by: ['owner'], in: handled },
  onAgenda: { by: desk, in: open },
  offAgenda: { by: desk, in: open },
  agreed: { by: desk, in: alive },
  done: { by: desk, in: alive },
  forwarded: { by: ['owner'], in: handled },
  forwardSent: { by: ['owner'], in: handled },
  exported: { by: ['owner'], in: handled },
  /** On paper with others, no more of it than a list shows: the agenda, or what a successor gets. */
  printed: { by: desk, in: alive },
  inventoried: { by: [...desk, 'privacyOfficer'], in: always },
  /** By whoever the partner told it: who had the case may be away or gone. */
  outcome: { by: [...desk, 'partner'], in: heard },
  forwardAccepted: { by: ['partner'], in: heard },
  forwardReturned: { by: ['partner'], in: heard },
  replied: { by: ['owner'], in: handled, of: 'forwarded' },
  returned: { by: ['owner'], unclaimedBy: ['functionaris'], in: open, of: 'forwarded', to: 'returned' },
  closed: { by: ['owner'], in: inHand, to: 'closed' },
  reopened: { by: desk, in: ['closed'], to: 'reopened' },
  held: { by: [...desk, 'privacyOfficer'], in: always },
  holdEnded: { by: [...desk, 'privacyOfficer'], in: always },
  destructionAuthorised: { by: ['authoriser'], in: over },
  expired: { by: ['bot'], in: over, to: 'expired' },
  /** What is left of any line of a signal that has expired. */
  emptied: { by: [], in: [] },
}

/** Where a signal stands: the last act that moved it. */
export function statusOf({ log }: Pick<Signal, 'log'>): Status {
  for (const { what } of log.toReversed()) {
    const { to } = life[what]
    if (to) return to
  }
  return 'new'
}

/** Nothing more has to be done about it. */
export const isOver = (signal: Signal): boolean => !open.includes(statusOf(signal))

/** Who has it in hand; `undefined` while nobody has. Who was kept out since has it no more, also when that was after closing. */
export function ownerOf(signal: Pick<Signal, 'log' | 'hiddenFrom' | 'origin'>): Functionaris | undefined {
  const taker = takerOf(signal)
  return taker && !isHiddenFrom(signal, taker) ? taker : undefined
}

function takerOf({ log }: Pick<Signal, 'log'>): Functionaris | undefined {
  for (const entry of log.toReversed()) {
    if (entry.what === 'released') return undefined
    if (entry.what === 'handedOver') return { role: 'functionaris', ...entry.to }
    const takes = entry.what === 'claimed' || entry.what === 'takenOver' || entry.what === 'reopened'
    if (takes && entry.by.role === 'functionaris') return entry.by
  }
  return undefined
}

export const nameOf = (by: Actor | undefined): string => (by?.role === 'functionaris' ? by.name : '')

/** Who closed it or gave it back. */
export const closerName = ({ log }: Signal): string =>
  nameOf(log.findLast(({ what }) => what === 'closed' || what === 'returned')?.by)

/** What this actor is to the signal. */
export function partOf(signal: Signal, by: Actor): Part {
  if (by.role !== 'functionaris') return by.role
  const owner = ownerOf(signal)
  return owner && isSame(owner, by) ? 'owner' : 'functionaris'
}

/** Why something can't be done now; the text says it in a sentence. */
export type NotAllowed =
  | { refused: 'taken' | 'closed'; name: string }
  | { refused: 'unclaimed' | 'withdrawn' | 'returned' | 'expired' | 'open' | 'own' | 'unknown' }
  | { refused: 'no-reporter' | 'not-forwarded' }

/** Why this actor may not do this to the signal as it stands; `undefined` when nothing is in the way. */
export function whyNot(signal: Signal, what: Act, by: Actor): NotAllowed | undefined {
  // Who is kept out is told no more than somebody who made the number up.
  if (by.role === 'functionaris' && isHiddenFrom(signal, by)) return { refused: 'unknown' }
  const rule = life[what]
  if (rule.of === 'own' && signal.origin) return { refused: 'no-reporter' }
  if (rule.of === 'forwarded' && !signal.origin) return { refused: 'not-forwarded' }
  const status = statusOf(signal)
  if (!rule.in.includes(status)) return becauseOf(signal, status, rule, by)
  const part = partOf(signal, by)
  const owner = ownerOf(signal)
  if (rule.by.includes(part) || (!owner && rule.unclaimedBy?.includes(part))) return undefined
  if (!owner) return { refused: 'unclaimed' }
  return part === 'owner' ? { refused: 'own' } : { refused: 'taken', name: nameOf(owner) }
}

function becauseOf(signal: Signal, status: Status, rule: Rule, by: Actor): NotAllowed {
  switch (status) {
    case 'new':
      return { refused: 'unclaimed' }
    case 'claimed':
    case 'reopened':
      // What may be done after closing only has to wait for that, whoever has it in hand.
      if (!rule.in.includes('new')) return { refused: 'open' }
      return partOf(signal, by) === 'owner'
        ? { refused: 'own' }
        : { refused: 'taken', name: nameOf(ownerOf(signal)) }
    case 'closed':
      return { refused: 'closed', name: closerName(signal) }
    case 'withdrawn':
    case 'returned':
    case 'expired':
      return { refused: status }
  }
}
