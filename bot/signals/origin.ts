import { z } from 'zod'
import { platformSchema } from './entry.ts'

/**
 * Where a signal comes from that another organisation of this installation forwarded, with all that came along besides answers. It is a
 * document of its own: nothing that happens to the other one afterwards shows in it.
 */
export const originSchema = z.strictObject({
  organisation: z.string(),
  name: z.string(),
  /** Ids there, of the signal and of the line that says what goes along; nobody can open anything with them here. */
  signal: z.string(),
  forward: z.string(),
  /** Its number there, by which people of both talk about it. */
  reference: z.string(),
  reason: z.string(),
  ground: z.string(),
  contactSafe: z.enum(['yes', 'no', 'unknown']),
  consultFirst: z.boolean(),
  text: z.string(),
  /** As the other organisation sees it: values by the name of the question. */
  assessment: z.record(z.string(), z.string()).optional(),
  /** The name of the reporter, where somebody chose that it goes along. No message ever goes to them from here. */
  reporter: z.string().optional(),
  /** Everybody who is kept out of it there, by name nowhere: it is kept from them here too, whenever they would come to read it. */
  keptFrom: z.array(z.strictObject({ platform: platformSchema, id: z.string() })).optional(),
})

export type Origin = z.infer<typeof originSchema>
