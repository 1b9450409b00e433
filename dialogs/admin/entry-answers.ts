import { addDays, type Day, dayInNumbers, readDay } from '../../bot/calendar.ts'
import type { Answers } from '../../bot/core/dialog.ts'
import type { Entry, EntryContact, EntrySource } from '../../knowledge/entry.ts'

/** How many days after it was written a new entry is looked at again, if its writer names no day. */
const daysUntilReview = 365

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

/** Every line has a name besides its address. */
export const areSources = (text: string): boolean =>
  rows(text).length <= 10 &&
  rows(text).every((row) => {
    const { name, address } = readSource(row, '2026-01-01' as Day)
    return name !== '' && (address === undefined || address === 'factsheet' || URL.canParse(address))
  })

const contactLine = ({ name, phone = '', website = '', for: whom }: EntryContact): string =>
  [name, phone, website, whom.nl, whom.en ?? ''].join('; ').replace(/(?:; )+$/, '')

/** "naam; telefoon; website; voor wie; for whom". Opening hours are not asked for: they stay with the contact of that name. */
export function readContact(row: string, before: readonly EntryContact[] = []): EntryContact {
  const [name = '', phone = '', website = '', nl = '', en = ''] = row.split(';').map((part) => part.trim())
  const hours = before.find((one) => one.name === name)?.hours
  return {
    name,
    ...(phone ? { phone } : {}),
    ...(website ? { website } : {}),
    ...(hours ? { hours } : {}),
    for: { nl, ...(en ? { en } : {}) },
  }
}
