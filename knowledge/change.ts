import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Entry, entryIdPattern, writeEntry } from './entry.ts'

/**
 * What a colleague did to the knowledge of an organisation. Changes are only ever added: together, from the first to
 * the last, they are both the history and the layer over the entries that ship.
 *
 * - `publish`: this Markdown is the entry from now on; `base` is the shipped entry that it was made beside.
 * - `retract`: nobody gets this entry any more.
 * - `bring-back`: not retracted any more.
 * - `restore`: the shipped entry again, without our own text.
 * - `keep`: ours stays, also beside the shipped entry that has this `base`.
 * - `check`: "nog juist", for the entry that has this `base`.
 * - `example`, `drop-example`: a question as colleagues type it, in `text`.
 */
export const changeSchema = z.strictObject({
  at: z.iso.datetime(),
  by: z.strictObject({
    platform: z.enum(['teams', 'slack', 'command-line']),
    id: z.string(),
    name: z.string(),
  }),
  act: z.enum(['publish', 'retract', 'bring-back', 'restore', 'keep', 'check', 'example', 'drop-example']),
  entry: z.string().regex(entryIdPattern),
  why: z.string().max(500),
  markdown: z.string().optional(),
  base: z.string().optional(),
  text: z.string().max(500).optional(),
})

export type KnowledgeChange = z.infer<typeof changeSchema>
export type Act = KnowledgeChange['act']

/** A change that somebody makes now. */
export const changeOf = ({
  at,
  why = '',
  ...change
}: Omit<KnowledgeChange, 'at' | 'why'> & { at: Date; why?: string }): KnowledgeChange => ({
  ...change,
  at: at.toISOString(),
  why,
})

/** What makes one version of an entry different from every other: 16 hexadecimal digits. */
export const fingerprint = (entry: Entry): string =>
  createHash('sha256').update(writeEntry(entry)).digest('hex').slice(0, 16)

/** This entry is the answer from now on; made beside the one `below` it that ships, where there is one. */
export const publication = (
  entry: Entry,
  made: { by: KnowledgeChange['by']; at: Date; why?: string; below: Entry | undefined },
): KnowledgeChange => {
  const { below, ...who } = made
  const base = below ? { base: fingerprint(below) } : {}
  return changeOf({ act: 'publish', entry: entry.id, markdown: writeEntry(entry), ...who, ...base })
}
