import { type Texts, texts } from '../../dialogs/texts/index.ts'
import type { Locale } from '../core/event.ts'
import {
  button,
  type Element,
  type Fact,
  heading,
  ownText,
  peopleText,
  type View,
  view,
} from '../core/view.ts'
import { cardActions, cardFacts, statusFact, titleOf, worded } from './card.ts'
import { coursePages } from './course.ts'
import { statusOf } from './life.ts'
import type { MarkKind } from './marks.ts'
import { originFacts, originTexts, originWarnings, reporterWords } from './origin-elements.ts'
import { asksWithdrawal, assessmentOf, type Entry, isTalk, lastOf, type Signal } from './signal.ts'

/** What the page shows besides the signal. `page`: 0 holds what was passed on and the newest part of the course. */
export interface Around {
  page?: number
  /** References of signals that this one was linked to, as far as the reader may know of them. */
  links?: readonly string[]
  /** References of signals that have something in common with this one, by what; never a score. */
  hits?: Readonly<Partial<Record<MarkKind, readonly string[]>>>
}

/** One signal, for the functionaris who opened it. */
export function signalPage(
  signal: Signal,
  locale: Locale,
  { page = 0, links = [], hits = {} }: Around = {},
): View {
  const t = texts[locale]
  const { origin } = signal
  const told = [...(origin ? originTexts(t, origin) : []), ...textAnswers(t, signal)]
  const pages = coursePages(signal.log, told)
  const body: Element[] = [
    heading(titleOf(t, signal)),
    ...(page === 0
      ? [
          ...toldElements(t, signal, told),
          ...foundElements(t, signal, links),
          ...hitElements(t, hits, locale),
        ]
      : []),
    heading(t.page.course),
    ...(pages[page] ?? []).flatMap((entry) => courseLines(t, signal, entry, locale)),
  ]
  const opener = button('open', t.card.open, { about: signal.id }, { style: 'main', opens: true })
  const back = button('hide', t.card.back, { about: signal.id }, { style: 'away' })
  const claim = cardActions(t, signal).filter(({ name }) => name === 'claim')
  const turn = (to: number, label: string) =>
    pages[to] ? [button('open', label, { about: signal.id, value: String(to) }, { opens: true })] : []
  const turns = [...turn(page + 1, t.page.earlier), ...turn(page - 1, t.page.later)]
  return { ...view(titleOf(t, signal), body, [...claim, ...turns, back]), page: { opener } }
}

/** The way to the page, which has been read only when it was opened. */
export function pageDoor(signal: Signal, locale: Locale): View {
  const { body, page, ...door } = signalPage(signal, locale)
  return { ...door, body: body.slice(0, 1), actions: page?.opener ? [page.opener] : [] }
}

/** What the desk has found out: the assessment, the number in its own system, and what belongs with it. */
function foundElements(t: Texts, signal: Signal, links: readonly string[]): Element[] {
  const theirs = signal.origin?.assessment
  const assessed = assessmentOf(signal)
  const caseNumber = lastOf(signal, 'caseNumber')?.text
  const facts = assessed ? assessmentFacts(t, assessed) : []
  if (links.length > 0) facts.push({ label: t.page.links, value: links.join(', ') })
  return [
    ...(signal.origin && theirs
      ? [
          heading(t.neighbour.theirAssessment(signal.origin.name)),
          { kind: 'facts' as const, facts: assessmentFacts(t, theirs) },
        ]
      : []),
    ...(facts.length > 0 ? [heading(t.page.assessment), { kind: 'facts' as const, facts }] : []),
    ...(caseNumber ? [ownText(`${t.page.caseNumber}:`, 'quiet'), peopleText(caseNumber)] : []),
  ]
}

function hitElements(t: Texts, hits: NonNullable<Around['hits']>, locale: Locale): Element[] {
  const list = new Intl.ListFormat(locale)
  const kinds = ['address', 'company', 'phone', 'plate'] as const
  const lines = kinds.flatMap((kind) =>
    hits[kind] ? [ownText(t.page.hits[kind](list.format(hits[kind])))] : [],
  )
  return lines.length > 0 ? [...lines, ownText(t.page.hitsMean, 'quiet')] : []
}

export const assessmentFacts = (t: Texts, assessment: Readonly<Record<string, string>>): Fact[] =>
  Object.entries(t.dialogs.assess.questions).flatMap(([name, { short, ask, choices }]) => {
    const value = assessment[name]
    return value ? [{ label: short ?? ask, value: choices?.[value] ?? value }] : []
  })

/** What was typed, each under its own short name, in the order in which it is asked. */
const textAnswers = (t: Texts, { answers }: Signal): { label: string; text: string }[] =>
  ['what', 'neighbourhood', 'address', 'company', 'when', 'day', 'teller', 'wish', 'contact'].flatMap(
    (name) => {
      const text = answers[name]
      return text ? [{ label: t.page.told[name as keyof typeof t.page.told], text }] : []
    },
  )

/** What was chosen and does not stand on the card. */
const chosen = ['how', 'subject', 'number', 'group', 'source', 'knows', 'told', 'wait'] as const

function toldElements(t: Texts, signal: Signal, told: { label: string; text: string }[]): Element[] {
  const { answers, origin } = signal
  const onCard = isTalk(signal) ? [statusFact(t, signal)] : cardFacts(t, signal)
  const facts = onCard.filter(({ label }) => label !== t.card.reporter && label !== t.neighbour.from)
  const others = chosen.flatMap((name) =>
    answers[name] ? [{ label: t.page.told[name], value: worded(t, name, signal) }] : [],
  )
  return [
    ...(origin
      ? [...originWarnings(t, origin), { kind: 'facts' as const, facts: originFacts(t, origin) }]
      : []),
    { kind: 'facts', facts: [...facts, ...others] },
    ownText(`${t.page.reporter}:`, 'quiet'),
    peopleText(reporterWords(t, signal)),
    ...hiddenElements(t, signal),
    ...(asksWithdrawal(signal) ? [ownText(t.page.withdrawal, 'warning')] : []),
    ...told.flatMap(({ label, text }) => [ownText(`${label}:`, 'quiet'), peopleText(text)]),
  ]
}

function courseLines(t: Texts, signal: Signal, entry: Entry, locale: Locale): Element[] {
  const { by } = entry
  const who = by.role === 'bot' || by.role === 'reporter' ? t.page.by[by.role] : by.name
  const state = t.page.entries[entry.what]
  const said = isLate(signal, entry) ? t.page.late(state) : state
  return [
    ownText(`${shortTime(entry.at, locale)} · ${said} · ${who}`, 'quiet'),
    ...saidIn(t, signal, entry, locale),
    ...notDelivered(t, signal, entry),
  ]
}

/** A message that could not be brought to the reporter, because that person blocked us or left, says so and waits. */
function notDelivered(t: Texts, { deliveries }: Signal, { id, what }: Entry): Element[] {
  const waits = deliveries.some(
    ({ kind, entry, state }) => kind === 'news' && entry === id && state === 'parked',
  )
  return waits && (what === 'asked' || what === 'feedback') ? [ownText(t.page.notDelivered, 'warning')] : []
}

/** An answer or addition that came when it was closed already. */
function isLate(signal: Signal, entry: Entry): boolean {
  if (entry.what !== 'answered' && entry.what !== 'added') return false
  return statusOf({ log: signal.log.slice(0, signal.log.indexOf(entry)) }) === 'closed'
}

/** What a line of the course says below who and when. */
function saidIn(t: Texts, signal: Signal, entry: Entry, locale: Locale): Element[] {
  switch (entry.what) {
    case 'asked': {
      const { answerBy } = entry
      const day = answerBy ? [ownText(t.page.answerBy(dayIn(answerBy, locale)), 'quiet')] : []
      return [peopleText(entry.text), ...day]
    }
    case 'feedback': {
      const { again } = entry
      const day = again ? [ownText(t.page.again(dayIn(again, locale)), 'quiet')] : []
      return [peopleText(entry.text), ...day]
    }
    case 'agreed': {
      const { due } = entry
      return [peopleText(entry.text), ...(due ? [ownText(t.page.due(dayIn(due, locale)), 'quiet')] : [])]
    }
    case 'answered':
    case 'added':
    case 'noted':
    case 'forwardReturned':
    case 'returned':
    case 'reopened':
    case 'caseNumber':
      return [peopleText(entry.text)]
    case 'checked':
      return [peopleText(t.page.checkedIn(entry.text, entry.ground))]
    case 'assessed':
      return [{ kind: 'facts', facts: assessmentFacts(t, entry.assessment) }]
    case 'handedOver':
      return [ownText(t.page.handedTo(entry.to.name), 'quiet')]
    case 'read':
      return entry.part ? [ownText(t.readings.kinds[entry.part], 'quiet')] : []
    case 'printed':
      return [ownText(t.documents.names[entry.document], 'quiet')]
    case 'forwarded':
    case 'forwardSent':
    case 'outcome':
    case 'replied':
      return forwardLines(t, entry, locale)
    case 'closed': {
      const reason = ownText(t.dialogs.close.questions.reason?.choices?.[entry.reason] ?? entry.reason)
      return [
        reason,
        ...(entry.silent
          ? [
              ownText(`${signal.origin ? t.neighbour.silent : t.page.silent}:`, 'quiet'),
              peopleText(entry.silent),
            ]
          : []),
      ]
    }
    default:
      return []
  }
}

/** What was forwarded and what came of it: the page of a signal is the only place that says an investigation runs. */
function forwardLines(
  t: Texts,
  entry: Extract<Entry, { what: 'forwarded' | 'forwardSent' | 'outcome' | 'replied' }>,
  locale: Locale,
): Element[] {
  switch (entry.what) {
    case 'forwarded': {
      const { partner, reason, ground, text } = entry
      const consult = entry.consultFirst ? [ownText(t.forward.consultFirst, 'quiet')] : []
      const note = text ? [peopleText(text)] : []
      return [peopleText(t.forward.line(partner.name, ground)), peopleText(reason), ...consult, ...note]
    }
    case 'forwardSent':
      return [ownText(t.forward.sentOn(dayIn(entry.day, locale)), 'quiet')]
    case 'outcome':
    case 'replied': {
      const result = t.dialogs.outcome.questions.result?.choices?.[entry.result] ?? entry.result
      const told = entry.mayTell ? t.forward.mayTell : t.forward.mayNotTell
      return [ownText(result), ownText(told, 'quiet'), ...(entry.text ? [peopleText(entry.text)] : [])]
    }
  }
}

const dayIn = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T12:00:00Z`))

/** Who reads it must not talk about it with somebody whom the reporter kept out. */
const hiddenElements = (t: Texts, { hiddenFrom = [], origin }: Signal): Element[] =>
  hiddenFrom.flatMap(({ name }) =>
    name === '' ? [] : ownText(origin ? t.neighbour.hidden(name) : t.page.hidden(name), 'warning'),
  )

/** Day and time in the Netherlands, where the municipality works. */
export const shortTime = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(at))
