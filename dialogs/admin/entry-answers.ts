import { addDays, type Day, dayInNumbers, readDay } from '../../bot/calendar.ts'
import type { Answers } from '../../bot/core/dialog.ts'
import { type Entry, type EntryContact, type EntrySource, sourceSchema } from '../../knowledge/entry.ts'

/** How many days after it was written a new entry is looked at again, if its writer names no day. */
const daysUntilReview = 365

/** What the field for examples holds, and the longest of them. */
export const exampleCharacters = 3000
const longestExample = 500

export const areExamples = (text: string): boolean =>
  rows(text).every(({ length }) => length <= longestExample)

/** The answers with which the form for a new entry begins. */
export const freshAnswers = (today: Day): Answers => ({
  owner: 'beheerder',
  reviewBy: dayInNumbers(addDays(today, daysUntilReview)),
})

/** An entry as answers to the questions of the form. */
export function answersOf(entry: Entry, examples: readonly string[]): Answers {
  const { title, text, kind, triggers, sources, contacts = [], owner, reviewBy } = entry
  const answers = {
    title: title.nl,
    text: text.nl,
    kind,
    sources: sources.map(sourceLine).join('\n'),
    triggers: triggers.nl.join(', '),
    examples: examples.join('\n'),
    titleEn: title.en ?? '',
    textEn: text.en ?? '',
    triggersEn: triggers.en.join(', '),
    contacts: contacts.map(contactLine).join('\n'),
    owner,
    reviewBy: dayInNumbers(reviewBy as Day),
  }
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== ''))
}

/**
 * The entry that the answers make, as plain data that is still to be checked. `before`: the entry that is changed, of which the form does
 * not ask everything.
 */
export function entryFrom(answers: Answers, id: string, today: Day, before?: Entry): unknown {
  const { title = '', text = '', titleEn, textEn, kind, owner } = answers
  const contacts = rows(answers.contacts).map((row) => readContact(row, before?.contacts))
  const { contacts: _old, ...rest } = before ?? {}
  return {
    ...rest,
    id,
    kind,
    title: { nl: title, ...(titleEn ? { en: titleEn } : {}) },
    text: { nl: text, ...(textEn ? { en: textEn } : {}) },
    triggers: { nl: words(answers.triggers), en: words(answers.triggersEn) },
    sources: rows(answers.sources).map((row) => readSource(row, today)),
    owner: owner ?? before?.owner ?? 'beheerder',
    reviewBy: readDay(answers.reviewBy ?? '') ?? addDays(today, daysUntilReview),
    related: before?.related ?? [],
    ...(contacts.length > 0 ? { contacts } : {}),
  }
}

export const examplesIn = ({ examples }: Answers): string[] => [...new Set(rows(examples))]

/** Questions as rows for the form, as many as its field holds. */
export function asExamples<Q extends { text: string }>(
  questions: readonly Q[],
): { fitting: Q[]; text: string } {
  const fitting: Q[] = []
  let text = ''
  for (const question of questions) {
    const next = [text, question.text.replace(/\s+/g, ' ').trim()].filter(Boolean).join('\n')
    if (next.length > exampleCharacters) break
    fitting.push(question)
    text = next
  }
  return { fitting, text }
}

export const rows = (text = ''): string[] =>
  text
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean)

export const words = (text = ''): string[] => [
  ...new Set(
    text
      .split(/[,\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

const seenMark = /\(?\bgezien (?<seen>\d{4}-\d\d(?:-\d\d)?)\)?/

const sourceLine = ({ name, address, seen }: EntrySource): string =>
  [name, ...(address && address !== 'factsheet' ? [address] : []), `(gezien ${seen})`].join(' ')

/** "Wegwijzer https://… (gezien 2026-11)"; without the last part it was seen today. */
function readSource(row: string, today: Day): EntrySource {
  const seen = seenMark.exec(row)?.groups?.seen ?? today
  const rest = row.replace(seenMark, ' ')
  const address = /https?:\/\/\S+/.exec(rest)?.[0]
  const name = rest
    .replace(address ?? '', ' ')
    .replace(/[\s|,;:–-]+$/, '')
    .trim()
  return { name, seen, ...sourceAddress(address, name) }
}

const sourceAddress = (address: string | undefined, name: string): Pick<EntrySource, 'address'> => {
  if (address) return { address }
  return /^factsheet\b/i.test(name) ? { address: 'factsheet' } : {}
}

/** Every line is a source: a name, and an address and a date that can be. */
export const areSources = (text: string): boolean =>
  rows(text).length <= 10 &&
  rows(text).every((row) => sourceSchema.safeParse(readSource(row, '2026-01-01' as Day)).success)

const contactLine = ({ name, phone = '', website = '', for: whom }: EntryContact): string =>
  [name, phone, website, whom.nl, whom.en ?? ''].join('; ').replace(/(?:; )+$/, '')

/** "naam; telefoon; website; voor wie; for whom". Opening hours are not asked for: they stay with the contact of that name. */
export function readContact(row: string, before: readonly EntryContact[] = []): EntryContact {
  const [name = '', phone = '', site = '', nl = '', en = ''] = row.split(';').map((part) => part.trim())
  const website = withoutProtocol(site)
  const hours = before.find((one) => one.name === name)?.hours
  return {
    name,
    ...(phone ? { phone } : {}),
    ...(website ? { website } : {}),
    ...(hours ? { hours } : {}),
    for: { nl, ...(en ? { en } : {}) },
  }
}

/** As it stands in an entry, also where the whole address was pasted. */
function withoutProtocol(site: string): string {
  const [host = '', ...path] = site.replace(/^https?:\/\//i, '').split('/')
  return [host.toLowerCase(), ...path].join('/').replace(/\/$/, '')
}
