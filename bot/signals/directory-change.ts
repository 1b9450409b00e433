import { z } from 'zod'
import type { Partner } from './partner.ts'
import { type Functionaris, platformSchema } from './signal.ts'

/** What of the directory can read differently. */
const fields = ['kind', 'name', 'route', 'contact', 'grounds'] as const
const partnerFields = ['kind', 'name', 'route', 'contact'] as const

/** Who changed the list of partners or the grounds, when, and from what into what. */
export const directoryChangeSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.strictObject({ platform: platformSchema, id: z.string(), name: z.string() }),
  /** `checked`: somebody saw that it is still right. */
  what: z.enum(['added', 'changed', 'checked', 'dropped', 'grounds']),
  /** The partner by its name at that time; absent for the grounds. */
  partner: z.string().optional(),
  changed: z.array(z.strictObject({ field: z.enum(fields), from: z.string(), to: z.string() })),
})

export type DirectoryChange = z.infer<typeof directoryChangeSchema>
type Changed = Pick<DirectoryChange, 'what' | 'partner' | 'changed'>

/** From one partner to what it became; `undefined` on either side when it was not there or is no more. */
export function partnerChange(before: Partner | undefined, after: Partner | undefined): Changed {
  const changed = partnerFields
    .map((field) => ({ field, from: before?.[field] ?? '', to: after?.[field] ?? '' }))
    .filter(({ from, to }) => from !== to)
  const what = !before ? 'added' : !after ? 'dropped' : changed.length > 0 ? 'changed' : 'checked'
  return { what, partner: (after ?? before)?.name ?? '', changed }
}

export const groundsChange = (before: readonly string[], after: readonly string[]): Changed => ({
  what: 'grounds',
  changed: [{ field: 'grounds', from: before.join(', '), to: after.join(', ') }],
})

const kept = 200

/** With this one behind the others; the oldest go. */
export const withChange = (
  changes: readonly DirectoryChange[] = [],
  change: Changed,
  { platform, id, name }: Functionaris,
  now: Date,
): DirectoryChange[] =>
  [...changes, { ...change, at: now.toISOString(), by: { platform, id, name } }].slice(-kept)
