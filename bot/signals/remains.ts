import { z } from 'zod'
import { outcomes, partnerKinds } from './partner.ts'
import { categories } from './terms.ts'

/**
 * What a functionaris chooses from (product.md, "duiden"). Forms after domain.md 1.2, sectors after the Nationaal Rapporteur's (domain.md 6.1,
 * [NRM-AU]) with those that municipalities name themselves [INF] [PUTTEN]. What stays for the figures is one of these and never typed.
 */
export const kinds = {
  form: [
    'labour',
    'sexual',
    'criminal',
    'domestic',
    'begging',
    'organ',
    'marriage',
    'other',
    'none',
    'unknown',
  ],
  sector: [
    'agriculture',
    'hospitality',
    'industry',
    'construction',
    'transport',
    'trade',
    'cleaning',
    'beauty',
    'sex',
    'household',
    'other',
    'none',
    'unknown',
  ],
  age: ['minor', 'adult', 'both', 'unknown'],
  place: ['home', 'work', 'counter', 'street', 'online', 'other', 'unknown'],
} as const

/**
 * What stays of a signal whose term has passed: the kind of thing for the figures, by month, and that it was destroyed. Nothing leads from here
 * to a person or to what was typed.
 */
export const remainsSchema = z.strictObject({
  category: z.enum(categories),
  /** In which it came in, as yyyy-mm. */
  month: z.string().regex(/^\d{4}-\d\d$/),
  form: z.enum(kinds.form).optional(),
  place: z.enum(kinds.place).optional(),
  sector: z.enum(kinds.sector).optional(),
  age: z.enum(kinds.age).optional(),
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
