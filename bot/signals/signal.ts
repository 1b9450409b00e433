import { z } from 'zod'
import type { Address, PersonKey, Receipt } from '../core/event.ts'

const platform = z.enum(['teams', 'slack'])
const address = z.custom<Address>((value) => typeof value === 'string' && value !== '')
const receipt = z.custom<Receipt>((value) => typeof value === 'string' && value !== '')

/** Who did something. A reporter is never named in the log: how they are known stands in one place only. */
const actor = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('reporter') }),
  z.strictObject({ role: z.literal('functionaris'), platform, id: z.string(), name: z.string() }),
])

const base = { id: z.string(), at: z.iso.datetime(), by: actor }

/** One line of the append-only log; status and facts are derived from these. */
const entry = z.discriminatedUnion('what', [
  z.strictObject({ ...base, what: z.literal('received') }),
  z.strictObject({ ...base, what: z.literal('read') }),
  z.strictObject({ ...base, what: z.literal('claimed') }),
  z.strictObject({ ...base, what: z.literal('asked'), text: z.string() }),
  z.strictObject({ ...base, what: z.literal('answered'), text: z.string(), about: z.string() }),
  z.strictObject({ ...base, what: z.literal('feedback'), text: z.string() }),
  z.strictObject({ ...base, what: z.literal('seen'), about: z.string() }),
  z.strictObject({ ...base, what: z.literal('added'), text: z.string() }),
  /** Nobody had opened it yet: its texts are gone. */
  z.strictObject({ ...base, what: z.literal('withdrawn') }),
  z.strictObject({ ...base, what: z.literal('withdrawalAsked') }),
  z.strictObject({ ...base, what: z.literal('closed'), reason: z.string(), silent: z.string().optional() }),
])

const faults = ['busy', 'down', 'unsure', 'refused', 'gone', 'too-large', 'unfit'] as const

/** A message that still has to be sent, or was: kept in the signal's own document, so that neither exists without the other. */
const delivery = z.strictObject({
  id: z.string(),
  kind: z.enum(['card', 'said', 'desk', 'answer', 'news', 'alert']),
  to: z.union([z.literal('channel'), z.strictObject({ platform, id: z.string() })]),
  /** The log entry that it tells of. */
  entry: z.string().optional(),
  /** `sending` is written before each try: found after a crash it means that the message may have arrived. */
  state: z.enum(['waiting', 'sending', 'sent', 'parked']),
  attempts: z.int().min(0),
  since: z.iso.datetime(),
  due: z.iso.datetime(),
  receipt: receipt.optional(),
  /** For a card: what it showed when it was last drawn, see `cardMark`. */
  drawn: z.string().optional(),
  fault: z.enum(faults).optional(),
  possibleRepeat: z.boolean().optional(),
  alerted: z.boolean().optional(),
})

export const signalSchema = z.strictObject({
  kind: z.literal('signal'),
  /** The id of the draft that became this signal: the one-time token is consumed by being here, so a retry can't make a second one. */
  id: z.string(),
  organisation: z.string(),
  reference: z.string(),
  /** `talk`: somebody in doubt asks to be called; nothing about a case is in it and it counts as no signal. */
  purpose: z.enum(['signal', 'talk']).optional(),
  /** Absent with a code only: then nothing here says who it was. */
  reporter: z
    .strictObject({ platform, id: z.string(), name: z.string(), locale: z.enum(['nl', 'en']) })
    .optional(),
  known: z.enum(['named', 'withheld', 'code']),
  /** How the receipt code is known again; `nth`: which of the codes of this token it is. */
  receiptCode: z
    .strictObject({ selector: z.string(), salt: z.string(), hash: z.string(), nth: z.int().min(0) })
    .optional(),
  /** Functionarissen whom the reporter kept out: they see nothing of it anywhere, and nothing stands in the channel. */
  hiddenFrom: z.array(z.strictObject({ platform, id: z.string(), name: z.string() })).optional(),
  answers: z.record(z.string(), z.string()),
  log: z.array(entry),
  deliveries: z.array(delivery),
})

export type Signal = z.infer<typeof signalSchema>
export type Entry = z.infer<typeof entry>
export type Actor = z.infer<typeof actor>
export type Delivery = z.infer<typeof delivery>
export type Status = 'new' | 'claimed' | 'closed' | 'withdrawn'
export { address as addressSchema, platform as platformSchema }

const last = <W extends Entry['what']>(signal: Signal, what: W): Extract<Entry, { what: W }> | undefined =>
  signal.log.findLast((line): line is Extract<Entry, { what: W }> => line.what === what)

export function statusOf(signal: Signal): Status {
  if (last(signal, 'withdrawn')) return 'withdrawn'
  if (last(signal, 'closed')) return 'closed'
  return last(signal, 'claimed') ? 'claimed' : 'new'
}

/** Nothing more has to be done about it. */
export const isOver = (signal: Signal): boolean => ['closed', 'withdrawn'].includes(statusOf(signal))

export const isTalk = ({ purpose }: Signal): boolean => purpose === 'talk'

/** The reporter asked to take it back after it was read. */
export const asksWithdrawal = (signal: Signal): boolean => last(signal, 'withdrawalAsked') !== undefined

/** A functionaris opened it or took it on. */
export const wasRead = (signal: Signal): boolean =>
  signal.log.some(({ what }) => what === 'read' || what === 'claimed')

export const isHiddenFrom = (
  { hiddenFrom = [] }: Signal,
  { platform, id }: Pick<PersonKey, 'platform' | 'id'>,
): boolean => hiddenFrom.some((one) => one.platform === platform && one.id === id)

/** Where its card stands: the channel, or the private chats of those who may see it. */
export const cardPlaces = (signal: Signal): Delivery['to'][] =>
  signal.deliveries.filter(({ kind }) => kind === 'card').map(({ to }) => to)

/** Who has it in hand: the functionaris of the last claim. */
export function ownerOf(signal: Signal): Extract<Actor, { role: 'functionaris' }> | undefined {
  const by = last(signal, 'claimed')?.by
  return by?.role === 'functionaris' ? by : undefined
}

export const closerName = (signal: Signal): string => nameOf(last(signal, 'closed')?.by)

export const nameOf = (by: Actor | undefined): string => (by?.role === 'functionaris' ? by.name : '')

/** Messages to the reporter, oldest first. */
export const messagesToReporter = (signal: Signal): Extract<Entry, { what: 'asked' | 'feedback' }>[] =>
  signal.log.filter((line) => line.what === 'asked' || line.what === 'feedback')

export const isSeen = (signal: Signal, id: string): boolean =>
  signal.log.some((line) => line.what === 'seen' && line.about === id)

export const isAnswered = (signal: Signal, id: string): boolean =>
  signal.log.some((line) => line.what === 'answered' && line.about === id)

export const isReporter = (signal: Signal, person: PersonKey): boolean =>
  signal.organisation === person.organisation &&
  signal.reporter?.platform === person.platform &&
  signal.reporter.id === person.id

/** What the card in the channel depends on: when this changes, the card is drawn again. */
export const cardMark = (signal: Signal): string => `${statusOf(signal)} ${ownerOf(signal)?.id ?? ''}`
