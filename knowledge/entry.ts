import { parse, stringify } from 'yaml'
import { z } from 'zod'

/** Kinds of entries, in the order in which domain.md section 7 lists them. */
export const entryKinds = [
  'definitie',
  'vorm',
  'signalen',
  'verwijzing',
  'werkwijze',
  'privacy',
  'training',
  'beleid',
] as const

/** Who looks an entry over. */
export const entryOwners = ['functionaris', 'beheerder', 'privacy', 'communicatie', 'beleid'] as const

export const entryIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** 2026-11 or 2026-11-23: some sources are known by the month in which they were read. */
const seenPattern = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/

const short = z.string().trim().min(1).max(200)
/** Dutch is always there; English may be missing from what a municipality adds itself. */
const both = (text: z.ZodString) => z.strictObject({ nl: text, en: text.optional() })
const bothLists = z.strictObject({ nl: z.array(short).default([]), en: z.array(short).default([]) })

export const sourceSchema = z.strictObject({
  name: short,
  /** A web address, also one of an intranet, or `factsheet` for the factsheet that this product was made after. */
  address: z.union([z.literal('factsheet'), z.url({ protocol: /^https?$/ })]).optional(),
  seen: z.string().regex(seenPattern),
})

/** A semicolon divides the parts of a contact in the form. */
const part = short.regex(/^[^;]*$/)

export const contactSchema = z.strictObject({
  name: part,
  phone: z
    .string()
    .regex(/^\+?[\d -]{3,20}$/)
    .optional(),
  website: z
    .string()
    .regex(/^[a-z0-9.-]+\.[a-z]{2,}(?:\/\S*)?$/)
    .optional(),
  hours: both(short).optional(),
  for: both(part),
})

const head = z.strictObject({
  id: z.string().max(60).regex(entryIdPattern),
  kind: z.enum(entryKinds),
  title: both(short.max(120)),
  triggers: bothLists.prefault({}),
  sources: z.array(sourceSchema).min(1),
  owner: z.enum(entryOwners),
  reviewBy: z.iso.date(),
  related: z.array(z.string().regex(entryIdPattern)).max(4).default([]),
  /** The form of exploitation that a report begins with, for who sees such a thing. */
  theme: z.enum(['labour', 'sexual', 'criminal', 'domestic', 'other']).optional(),
  contacts: z.array(contactSchema).max(6).optional(),
  /** The contact differs by region and comes from the municipality's own settings. */
  regional: z.literal('zorgcoordinator').optional(),
})

/** Where the text of a language begins; inside a text such a line would end it. */
const languageLine = /^## (Nederlands|English)[ \t]*$/m
export const dividesLanguages = (text: string): boolean => languageLine.test(text)

const body = z
  .string()
  .trim()
  .min(1)
  .max(3000)
  .refine(
    (text) => !dividesLanguages(text),
    'een regel met alleen ## Nederlands of ## English kan niet in de tekst staan',
  )

/** One curated, sourced, dated answer. */
export const entrySchema = head.extend({ text: both(body) })

export type EntryKind = (typeof entryKinds)[number]
export type Entry = z.infer<typeof entrySchema>
export type EntryContact = z.infer<typeof contactSchema>
export type EntrySource = z.infer<typeof sourceSchema>
export type Language = 'nl' | 'en'

/** A file or a text that is no entry, with sentences that say what to mend. */
export class NotAnEntryError extends Error {
  readonly faults: string[]
  constructor(faults: string[]) {
    super(faults.join('; '))
    this.faults = faults
  }
}

const fence = /^---\r?\n(?<head>[\s\S]*?)\r?\n---\r?\n(?<body>[\s\S]*)$/
const headings = { nl: '## Nederlands', en: '## English' } as const

/**
 * An entry from Markdown: front matter in YAML, then a text below "## Nederlands" and one below "## English".
 * Fails with NotAnEntryError.
 */
export function parseEntry(markdown: string): Entry {
  const parts = fence.exec(markdown.replace(/^\uFEFF/, ''))?.groups
  if (!parts) throw new NotAnEntryError(['begin met gegevens tussen twee regels met ---'])
  const read = entrySchema.safeParse({ ...frontMatter(parts.head ?? ''), text: bodies(parts.body ?? '') })
  if (read.success) return read.data
  throw new NotAnEntryError(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`))
}

function frontMatter(yaml: string): object {
  try {
    const read: unknown = parse(yaml)
    if (typeof read === 'object' && read !== null) return read
  } catch (error) {
    throw new NotAnEntryError([`de gegevens bovenaan zijn geen YAML: ${(error as Error).message}`])
  }
  throw new NotAnEntryError(['de gegevens bovenaan zijn geen lijst van namen en waarden'])
}

/** Each below its own heading, in either order. */
function bodies(text: string): { nl: string; en?: string } {
  const [, ...parts] = text.split(languageLine)
  const below = (heading: string): string | undefined => {
    const [found, twice] = parts.flatMap((part, at) =>
      at % 2 === 0 && part === heading ? [parts[at + 1] ?? ''] : [],
    )
    if (twice !== undefined) throw new NotAnEntryError([`## ${heading} staat er twee keer`])
    return found?.trim()
  }
  const en = below('English')
  return { nl: below('Nederlands') ?? '', ...(en === undefined ? {} : { en }) }
}

/** The same entry as Markdown; `parseEntry` gives it back unchanged. */
export function writeEntry({ text, ...head }: Entry): string {
  const english = text.en === undefined ? '' : `\n${headings.en}\n\n${text.en}\n`
  return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${headings.nl}\n\n${text.nl}\n${english}`
}
