import { z } from 'zod'
import { outcomes, partnerKinds } from './partner.ts'
import { categories } from './terms.ts'

/** A value from a list of ours; nothing that somebody typed looks like it for certain, so it is short and has no spaces. */
const chosen = z.string().regex(/^[a-z-]{1,20}$/)
export const isChosen = (value: string | undefined): value is string => chosen.safeParse(value).success

/**
 * What stays of a signal whose term has passed: the kind of thing for the figures, by month, and that it was destroyed. Nothing leads from here
 * to a person or to what was typed.
 */
export const remainsSchema = z.strictObject({
  category: z.enum(categories),
  /** In which it came in, as yyyy-mm. */
  month: z.string().regex(/^\d{4}-\d\d$/),
  form: chosen.optional(),
  place: chosen.optional(),
  sector: chosen.optional(),
  age: chosen.optional(),
  /** Only one in which so many people work that it points to nobody. */
  department: z.string().optional(),
  forwardedTo: z.array(z.enum(partnerKinds)),
  outcomes: z.array(z.enum(outcomes)),
  /** Whether the reporter heard something. */
  feedback: z.boolean(),
  /** Somebody was kept out: who asks for its number hears no more than who made one up. */
  secret: z.literal(true).optional(),
  destroyed: z.strictObject({
    on: z.iso.date(),
    /** For how many days it was kept after it ended. */
    days: z.int().min(1),
    /** What it was in the selectielijst. */
    selection: z.string().optional(),
    /** Who authorised it by name; without it that was done beforehand, once and for all. */
    authorisedBy: z.string().optional(),
  }),
})

export type Remains = z.infer<typeof remainsSchema>
