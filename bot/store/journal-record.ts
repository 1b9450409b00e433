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

/** The fields stand in the order in which they are tied. */
const head = z.strictObject({
  lines: z.int().min(1),
  mac: z.string(),
  anew: z.strictObject({ lines: z.int().min(1), key: z.string(), mac: z.string() }).optional(),
})

/** How far the logs of one organisation had come on a day, and whom the bot told what. */
export const journalSchema = z.strictObject({
  kind: z.literal('journal'),
  /** The day that it is about, as yyyy-mm-dd; of the second leaf of that day yyyy-mm-dd.002, and so on. They sort in the order in which they were written. */
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}(\.\d{3})?$/),
  organisation: z.string(),
  key: z.string(),
  /** The mac of the day that was noted before this one; empty for the first. */
  before: z.string(),
  /** How far the logs had come that grew on this day, by the id of the signal. */
  heads: z.record(z.string(), head),
  told: z.array(told).optional(),
  /** How the days before were tied under a newer key by then, on the first day that was noted after it: a hash over all of these ties. */
  tied: z.strictObject({ key: z.string(), hash: z.string() }).optional(),
  mac: z.string(),
  /** This day itself, tied under a newer key; `mac` stays what it was. */
  anew: z.strictObject({ key: z.string(), mac: z.string() }).optional(),
})

export type Journal = z.infer<typeof journalSchema>
export type Told = z.infer<typeof told>
