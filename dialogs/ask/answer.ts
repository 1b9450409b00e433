import { addDays, type Day, dayOf } from '../../bot/calendar.ts'
import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent, Locale } from '../../bot/core/event.ts'
import { type Action, button, type Element, heading, ownText, type View, view } from '../../bot/core/view.ts'
import type { Municipality } from '../../bot/municipality.ts'
import type { Entry, EntryContact } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import type { Chosen } from '../../knowledge/language-model.ts'
import type { LocalEntry } from '../../knowledge/local.ts'
import { adminOf } from '../admin/rights.ts'
import { type DialogParts, localeOf, receiverFor, textsFor } from '../parts.ts'
import { isToBeDrawn } from '../rights.ts'
import type { Texts } from '../texts/index.ts'

/** "Nog juist" holds for a year; after that somebody has to look again. */
const daysChecked = 365

/** Until when nobody has to look at this entry again. */
export function dueOn({ entry, checked }: LocalEntry): Day {
  const review = entry.reviewBy as Day
  const again = checked && addDays(dayOf(new Date(checked.at)), daysChecked)
  return again && again > review ? again : review
}

export const titleOf = ({ title }: Entry, locale: Locale): string => title[locale] ?? title.nl

/** How many titles stand below an answer. */
const mostTitles = 3

/**
 * A curated answer: its text, its source and its two dates, and where to go from here (product.md, "The knowledge base is the only
 * source"). `others`: what else the question may have been about; stands before what the entry itself refers to.
 */
export async function answerView(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  base: KnowledgeBase,
  local: LocalEntry,
  others: readonly Entry[] = [],
): Promise<View> {
  const t = textsFor(turn)
  const locale = localeOf(turn.person)
  const { entry } = local
  const related = entry.related.flatMap((id) => base.entry(id)?.entry ?? [])
  const more = new Map([...others, ...related].map((one) => [one.id, one]))
  more.delete(entry.id)
  return view(
    t.knowledge.notice,
    answerBody(parts.municipality(turn.event.from.organisation), t, local, locale, dayOf(turn.now)),
    [
      button('report-theme', entry.theme ? t.knowledge.report : t.menu.report, {
        ...(entry.theme ? { value: entry.theme } : {}),
      }),
      ...titleButtons([...more.values()].slice(0, mostTitles), locale),
      ...(await askActions(parts, turn)),
      button('unclear', t.knowledge.unclear, { about: entry.id }, { style: 'way' }),
      ...((await isToBeDrawn(adminOf(parts, turn)))
        ? [button('admin-entry', t.admin.manage, { about: entry.id }, { style: 'way' })]
        : []),
    ],
  )
}

/** Sentences of several entries, to the letter, with the source and the dates of each. */
export function joinedView(turn: Turn<BotEvent>, base: KnowledgeBase, { entries, sentences }: Chosen): View {
  const t = textsFor(turn)
  const locale = localeOf(turn.person)
  const today = dayOf(turn.now)
  const body = [
    heading(t.knowledge.joined),
    ...sentences.map((sentence) => ownText(sentence)),
    ...entries.flatMap(({ id }) => {
      const local = base.entry(id)
      return local ? sourceElements(t, local, locale, today) : []
    }),
    ownText(t.knowledge.joinedHow, 'quiet'),
  ]
  const [first] = entries
  return view(t.knowledge.notice, body, [
    ...titleButtons(entries, locale),
    button('report', t.menu.report),
    button('unclear', t.knowledge.unclear, { about: first?.id ?? '' }, { style: 'way' }),
  ])
}

/** What somebody reads who asks; an admin sees the same before it is published. */
export function answerBody(
  municipality: Municipality,
  t: Texts,
  local: LocalEntry,
  locale: Locale,
  today: Day,
): Element[] {
  const { entry } = local
  return [
    heading(titleOf(entry, locale)),
    ...(locale === 'en' && entry.text.en === undefined ? [ownText(t.knowledge.onlyDutch, 'quiet')] : []),
    // Whoever asks for a number wants to see it first.
    ...contactElements(municipality, t, entry, locale),
    ...paragraphs(entry.text[locale] ?? entry.text.nl),
    ...sourceElements(t, local, locale, today),
  ]
}

/** The language travels along: who was answered in English reads on in English. */
export const titleButtons = (entries: readonly Entry[], locale: Locale): Action[] =>
  entries.map((entry) => button('entry', titleOf(entry, locale), { about: entry.id, value: locale }))

/** Asking a person instead. */
export async function askActions(parts: DialogParts, turn: Turn<BotEvent>): Promise<Action[]> {
  const t = textsFor(turn)
  return [button('doubt', t.knowledge.ask(await receiverFor(parts, turn)), {}, { style: 'way' })]
}

/** Paragraphs with an empty line between them; lines that begin with a dash are a list. */
export function paragraphs(text: string): Element[] {
  const body: Element[] = []
  let open = false
  for (const row of text.split('\n').map((one) => one.trim())) {
    const last = body.at(-1)
    if (row === '') open = false
    else if (row.startsWith('- ')) {
      if (last?.kind === 'list') last.items.push(row.slice(2))
      else body.push({ kind: 'list', items: [row.slice(2)] })
      open = false
    } else if (open && last?.kind === 'ownText') last.text = `${last.text} ${row}`
    else {
      body.push(ownText(row))
      open = true
    }
  }
  return body
}

function contactElements(
  { careCoordinator }: Municipality,
  t: Texts,
  entry: Entry,
  locale: Locale,
): Element[] {
  const regional = careCoordinator ? t.knowledge.regional(careCoordinator) : t.knowledge.noRegional
  return [
    ...(entry.contacts ?? []).map((contact) => contactFacts(t, contact, locale)),
    ...(entry.regional ? [ownText(regional)] : []),
  ]
}

function contactFacts(t: Texts, contact: EntryContact, locale: Locale): Element {
  const said = (text: { nl: string; en?: string | undefined } | undefined) =>
    text && (text[locale] ?? text.nl)
  const facts: [string, string | undefined][] = [
    [contact.name, contact.phone ?? contact.website],
    [t.knowledge.website, contact.phone && contact.website],
    [t.knowledge.hours, said(contact.hours)],
    [t.knowledge.for, said(contact.for)],
  ]
  return { kind: 'facts', facts: facts.flatMap(([label, value]) => (value ? { label, value } : [])) }
}

/** *Bron gezien op* ships with the entry; *bij ons nagekeken* is there only when a named colleague has looked. */
function sourceElements(t: Texts, local: LocalEntry, locale: Locale, today: Day): Element[] {
  const { entry, checked } = local
  const due = dueOn(local)
  const [first, ...others] = new Set(entry.sources.map(({ seen }) => dateInWords(seen, locale)))
  // Where all were seen at the same time, that is said once.
  const once = others.length === 0 && first ? t.knowledge.sourceSeen(first) : undefined
  const links = entry.sources.map(({ name, address, seen }) => ({
    text: once ? name : `${name} (${t.knowledge.seen(dateInWords(seen, locale))})`,
    ...(address && address !== 'factsheet' ? { url: address } : {}),
  }))
  const numbers = entry.regional || entry.contacts?.some(({ phone }) => phone && phone !== '112')
  const notChecked = numbers ? t.knowledge.numbersNotChecked : t.knowledge.notChecked
  const when = checked && t.knowledge.checked(checked.by, dateInWords(dayOf(new Date(checked.at)), locale))
  return [
    { kind: 'links', label: once ?? t.knowledge.source, links },
    ownText(when ?? notChecked, 'quiet'),
    ...(due < today ? [ownText(t.knowledge.overdue(dateInWords(due, locale)), 'warning')] : []),
  ]
}

/** "november 2026" for 2026-11, and "23 november 2026" for a day. */
export function dateInWords(date: string, locale: Locale): string {
  const [year = '', month = '', day] = date.split('-')
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  const language = locale === 'nl' ? 'nl-NL' : 'en-GB'
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language, day ? { ...format, day: 'numeric' } : format).format(moment)
}
