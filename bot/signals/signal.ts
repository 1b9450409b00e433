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
  reporter: z.strictObject({ platform, id: z.string(), name: z.string(), locale: z.enum(['nl', 'en']) }),
  known: z.enum(['named', 'withheld']),
  answers: z.record(z.string(), z.string()),
  log: z.array(entry),
  deliveries: z.array(delivery),
})

export type Signal = z.infer<typeof signalSchema>
export type Entry = z.infer<typeof entry>
export type Actor = z.infer<typeof actor>
export type Delivery = z.infer<typeof delivery>
export type Status = 'new' | 'claimed' | 'closed'
export { address as addressSchema, platform as platformSchema }

const last = <W extends Entry['what']>(signal: Signal, what: W): Extract<Entry, { what: W }> | undefined =>
  signal.log.findLast((line): line is Extract<Entry, { what: W }> => line.what === what)

export function statusOf(signal: Signal): Status {
  if (last(signal, 'closed')) return 'closed'
  return last(signal, 'claimed') ? 'claimed' : 'new'
}

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
  signal.reporter.platform === person.platform &&
  signal.reporter.id === person.id

/** What the card in the channel depends on: when this changes, the card is drawn again. */
export const cardMark = (signal: Signal): string => `${statusOf(signal)} ${ownerOf(signal)?.id ?? ''}`
