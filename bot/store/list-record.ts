import { z } from 'zod'
import { receiptSchema } from '../signals/signal.ts'

export const somebodySchema = z.strictObject({ id: z.string(), name: z.string() })

/** Somebody in the functionaris channel of whom it is said there that they are new, or who is proposed for the list or to be taken off it. */
export const newcomerSchema = z.strictObject({
  ...somebodySchema.shape,
  /** The day on which they were first seen, or on which somebody who was there already was proposed. */
  on: z.iso.date(),
  /** Was there already. */
  known: z.boolean().optional(),
  /** `off`: to be taken off the list. */
  proposed: z
    .strictObject({ by: somebodySchema, on: z.iso.date(), off: z.literal(true).optional() })
    .optional(),
  /** What came of it. */
  done: z.enum(['guest', 'added', 'declined', 'gone', 'lapsed', 'takenOff', 'stays']).optional(),
  /** The message that says so, and what it says of this one. */
  card: receiptSchema.optional(),
  drawn: z.string().optional(),
})

/** What the channel is yet to hear about the list. */
export const listNewsSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('proposed'), name: z.string(), by: z.string() }),
  z.strictObject({ what: z.literal('added'), name: z.string(), by: z.string(), confirmedBy: z.string() }),
  z.strictObject({ what: z.literal('declined'), name: z.string(), by: z.string() }),
  z.strictObject({ what: z.literal('lapsed'), name: z.string() }),
  z.strictObject({ what: z.literal('proposedOff'), name: z.string(), by: z.string() }),
  z.strictObject({ what: z.literal('stays'), name: z.string(), by: z.string() }),
  z.strictObject({ what: z.literal('more'), count: z.int().min(1) }),
  /** Who was in the channel already when it was bound, besides the list; without `guests` nobody was looked at, and bots may be among them. */
  z.strictObject({ what: z.literal('others'), count: z.int().min(1), guests: z.int().min(0).optional() }),
  z.strictObject({ what: z.literal('lapsedOff'), name: z.string() }),
  /** Without `confirmedBy` by themselves. */
  z.strictObject({
    what: z.literal('takenOff'),
    name: z.string(),
    by: z.string(),
    confirmedBy: z.string().optional(),
  }),
])
