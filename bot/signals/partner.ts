import { z } from 'zod'

/**
 * Who a signal can be forwarded to: a domain of the municipality itself or a partner in the chain. Source: domain.md 3 and 4.1, and
 * product.md, "Words".
 */
export const partnerKinds = [
  'toezicht',
  'jeugd',
  'wijkteam',
  'gemeente',
  'zorgcoordinator',
  'politie',
  'arbeidsinspectie',
  'comensha',
  'veilig-thuis',
  'riec',
  'other',
] as const

/** One entry of the directory that an organisation keeps itself. */
export const partnerSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(partnerKinds),
  name: z.string(),
  /** How it is sent: secure mail, their own form, by telephone. */
  route: z.string(),
  contact: z.string(),
  /** The day on which somebody last saw that this is right, as yyyy-mm-dd. */
  checkedOn: z.iso.date(),
})

export type Partner = z.infer<typeof partnerSchema>

/** Checked more than six months ago (product.md asks for a warning then). `today` as yyyy-mm-dd. */
export function isStale({ checkedOn }: Pick<Partner, 'checkedOn'>, today: string): boolean {
  const limit = new Date(`${today}T12:00:00Z`)
  limit.setUTCMonth(limit.getUTCMonth() - 6)
  return checkedOn < limit.toISOString().slice(0, 10)
}

/** What stays in a log of somebody to whom it was forwarded, whatever becomes of the directory. */
export const namedPartner = z.strictObject({
  id: z.string(),
  kind: z.enum(partnerKinds),
  name: z.string(),
  /** Of a partner in the same installation, which gets a card. */
  organisation: z.string().optional(),
})

export type NamedPartner = z.infer<typeof namedPartner>

/** What a partner told, in the words of product.md. */
export const outcomes = ['report', 'investigated', 'care', 'no-step', 'unknown'] as const
