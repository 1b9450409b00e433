import { z } from 'zod'
import { platformSchema } from '../signals/signal.ts'

/**
 * That somebody was told what there is to do: when, and about which signals. Kept to account for it later: who had to know, knew in time and was
 * not told twice. Without `to`: in the channel.
 */
const told = z.strictObject({
  at: z.iso.datetime(),
  what: z.enum(['round-up', 'left-lying', 'nobody-there', 'silence']),
  to: z.strictObject({ platform: platformSchema, id: z.string() }).optional(),
  /** Ids of signals, by what is to be done about them. */
  about: z.record(z.string(), z.array(z.string())),
})

export const journalSchema = z.strictObject({
  kind: z.literal('journal'),
  /** The day that it is about, as yyyy-mm-dd. */
  id: z.iso.date(),
  organisation: z.string(),
  key: z.string(),
  /** The mac of the day that was noted before this one; empty for the first. */
  before: z.string(),
  /** How far the logs had come that grew on this day, by the id of the signal. */
  heads: z.record(z.string(), z.strictObject({ lines: z.int().min(1), mac: z.string() })),
  told: z.array(told).optional(),
  mac: z.string(),
})

export type Journal = z.infer<typeof journalSchema>
export type Told = z.infer<typeof told>
