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
import { coursePages } from './course.ts'
import {
  asksWithdrawal,
  closerName,
  type Delivery,
  type Entry,
  isOver,
  isTalk,
  nameOf,
  ownerOf,
  type Signal,
  statusOf,
} from './signal.ts'

/** Words for the value of an answer with choices. */
function worded(t: Texts, question: string, signal: Signal): string {
  const value = signal.answers[question]
  return value === undefined
    ? t.card.notAsked
    : (t.dialogs.report.questions[question]?.choices?.[value] ?? value)
}

/** Where a signal stands and with whom, in words. */
export function standing(t: Texts, signal: Signal): string {
  const status = statusOf(signal)
  return t.card.states[status](status === 'closed' ? closerName(signal) : nameOf(ownerOf(signal)))
}

/** The least that is needed to act: a minor is said as yes or no, a department only where it was kept. */
function cardFacts(t: Texts, signal: Signal): Fact[] {
  const { age, department } = signal.answers
  const minor = age === 'minor' || age === 'both' ? 'yes' : age === 'adult' ? 'no' : 'unknown'
  return [
    { label: t.card.danger, value: worded(t, 'danger', signal) },
    { label: t.card.minor, value: age === undefined ? t.card.notAsked : t.card.minors[minor] },
    { label: t.card.form, value: worded(t, 'form', signal) },
    { label: t.card.place, value: worded(t, 'place', signal) },
    ...(department ? [{ label: t.card.department, value: department }] : []),
    { label: t.card.reporter, value: t.card[signal.known] },
    statusFact(t, signal),
  ]
}

const statusFact = (t: Texts, signal: Signal): Fact => ({ label: t.card.status, value: standing(t, signal) })

/** What the card needs besides the signal. `short`: only what is needed to act. */
export interface Drawn {
  people: { id: string; name: string }[]
  possibleRepeat: boolean
  short: boolean
}

/** The card in the functionaris channel: the least that is needed to act, never the text, never who reported. */
export function signalCard(signal: Signal, locale: Locale, { people, possibleRepeat, short }: Drawn): View {
  const t = texts[locale]
  const body: Element[] = [heading(titleOf(t, signal))]
  if (possibleRepeat) body.push(ownText(t.card.possibleRepeat, 'warning'))
  if (isTalk(signal)) body.push(ownText(t.card.talk), { kind: 'facts', facts: [statusFact(t, signal)] })
  else if (!short) body.push({ kind: 'facts', facts: cardFacts(t, signal) })
  const named = people.filter(({ name }) => name)
  if (named.length > 0 && statusOf(signal) === 'new') body.push({ kind: 'mention', people: named })
  body.push(ownText(t.card.notHere, 'quiet'))
  const notice = isTalk(signal) ? t.card.talkTitle(signal.reference) : t.card.notice(signal.reference)
  return view(notice, body, cardActions(t, signal))
}

/** Who reads it must not talk about it with somebody whom the reporter kept out. */
const hiddenElements = (t: Texts, { hiddenFrom = [] }: Signal): Element[] =>
  hiddenFrom.map(({ name }) => ownText(t.page.hidden(name), 'warning'))

const titleOf = (t: Texts, signal: Signal): string =>
  isTalk(signal) ? t.card.talkTitle(signal.reference) : t.card.title(signal.reference)

function cardActions(t: Texts, signal: Signal) {
  const about = { about: signal.id }
  const take = button('claim', t.card.claim, about, { style: 'main' })
  return [button('open', t.card.open, about, { opens: true }), ...(statusOf(signal) === 'new' ? [take] : [])]
}

/** One signal, for the functionaris who opened it. `page`: 0 holds what was passed on and the newest part of the course. */
export function signalPage(signal: Signal, locale: Locale, page = 0): View {
  const t = texts[locale]
  const told = textAnswers(t, signal)
  const pages = coursePages(signal.log, told)
  const body: Element[] = [
    heading(titleOf(t, signal)),
    ...(page === 0 ? toldElements(t, signal, told) : []),
    heading(t.page.course),
    ...(pages[page] ?? []).flatMap((entry) => courseLines(t, entry, locale)),
  ]
  const opener = button('open', t.card.open, { about: signal.id }, { style: 'main', opens: true })
  const back = button('hide', t.card.back, { about: signal.id }, { style: 'away' })
  const claim = cardActions(t, signal).filter(({ name }) => name === 'claim')
  const turn = (to: number, label: string) =>
    pages[to] ? [button('open', label, { about: signal.id, value: String(to) }, { opens: true })] : []
  const turns = [...turn(page + 1, t.page.earlier), ...turn(page - 1, t.page.later)]
  return { ...view(titleOf(t, signal), body, [...claim, ...turns, back]), page: { opener } }
}

/** What was typed, each under its own short name, in the order in which it is asked. */
const textAnswers = (t: Texts, { answers }: Signal): { label: string; text: string }[] =>
  ['what', 'neighbourhood', 'address', 'company', 'when', 'wish', 'contact'].flatMap((name) => {
    const text = answers[name]
    return text ? [{ label: t.page.told[name as keyof typeof t.page.told], text }] : []
  })

/** What was chosen and does not stand on the card. */
const chosen = ['subject', 'number', 'group', 'source', 'knows', 'told'] as const

function toldElements(t: Texts, signal: Signal, told: { label: string; text: string }[]): Element[] {
  const { known, reporter, answers } = signal
  const onCard = isTalk(signal) ? [statusFact(t, signal)] : cardFacts(t, signal)
  const facts = onCard.filter(({ label }) => label !== t.card.reporter)
  const others = chosen.flatMap((name) =>
    answers[name] ? [{ label: t.page.told[name], value: worded(t, name, signal) }] : [],
  )
  return [
    { kind: 'facts', facts: [...facts, ...others] },
    ownText(`${t.page.reporter}:`, 'quiet'),
    peopleText(known === 'named' && reporter ? reporter.name : t.card[known]),
    ...hiddenElements(t, signal),
    ...(asksWithdrawal(signal) ? [ownText(t.page.withdrawal, 'warning')] : []),
    ...told.flatMap(({ label, text }) => [ownText(`${label}:`, 'quiet'), peopleText(text)]),
  ]
}

function courseLines(t: Texts, entry: Entry, locale: Locale): Element[] {
  const who = entry.by.role === 'functionaris' ? entry.by.name : t.page.by.reporter
  const when = shortTime(entry.at, locale)
  const row = ownText(`${when} · ${t.page.entries[entry.what]} · ${who}`, 'quiet')
  switch (entry.what) {
    case 'asked':
    case 'answered':
    case 'feedback':
    case 'added':
      return [row, peopleText(entry.text)]
    case 'closed': {
      const reason = ownText(t.dialogs.close.questions.reason?.choices?.[entry.reason] ?? entry.reason)
      return [
        row,
        reason,
        ...(entry.silent ? [ownText(`${t.page.silent}:`, 'quiet'), peopleText(entry.silent)] : []),
      ]
    }
    case 'received':
    case 'read':
    case 'claimed':
    case 'seen':
    case 'withdrawn':
    case 'withdrawalAsked':
      return [row]
  }
}

/** Day and time in the Netherlands, where the municipality works. */
export const shortTime = (at: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(at))

/** The buttons with which a functionaris works on a signal, in the private chat. */
export function deskView(signal: Signal, locale: Locale): View {
  const t = texts[locale]
  return view(
    t.desk.notice(signal.reference),
    [ownText(t.desk.text(signal.reference))],
    deskActions(t, signal),
  )
}

export function deskActions(t: Texts, signal: Signal) {
  const about = { about: signal.id }
  const closed = isOver(signal)
  const asks = !closed && !isTalk(signal)
  return [
    button('open', t.desk.open, about, { style: 'main', opens: true }),
    ...(asks ? [button('ask', t.desk.ask, about, { opens: true })] : []),
    button('feedback', t.desk.feedback, about, { opens: true }),
    ...(closed ? [] : [button('close', t.desk.close, about, { opens: true })]),
  ]
}

/** Draws a delivery. `people`: who is mentioned on a card. */
export function drawDelivery(delivery: Delivery, signal: Signal, locale: Locale, drawn: Drawn): View {
  const t = texts[locale]
  const { reference } = signal
  switch (delivery.kind) {
    case 'card':
      return signalCard(signal, locale, drawn)
    case 'said':
      return saidView(t, signal, delivery.entry)
    case 'desk':
      return deskView(signal, locale)
    case 'answer':
      return view(
        t.desk.answerNotice(reference),
        [ownText(fromReporter(t, signal, delivery.entry))],
        deskActions(t, signal),
      )
    case 'news':
      return view(
        t.news.notice(reference),
        [ownText(t.news.text(reference))],
        [button('read', t.news.read, { about: signal.id }, { style: 'main' })],
      )
    case 'alert':
      return view(
        t.desk.alertNotice(reference),
        [ownText(t.desk.alertText(reference))],
        cardActions(t, signal),
      )
  }
}

const entryOf = (signal: Signal, id: string | undefined): Entry | undefined =>
  signal.log.find((entry) => entry.id === id)

/** What the reporter did, without what the reporter said. */
function fromReporter(t: Texts, signal: Signal, entryId: string | undefined): string {
  const { reference } = signal
  const what = entryOf(signal, entryId)?.what
  if (what === 'added') return t.desk.addedText(reference)
  return what === 'withdrawalAsked' ? t.desk.withdrawalText(reference) : t.desk.answerText(reference)
}

/** A change of the card, said in a short message for who listens to a screen. */
function saidView(t: Texts, signal: Signal, entryId: string | undefined): View {
  return view(t.card.title(signal.reference), [ownText(saidText(t, signal, entryOf(signal, entryId)))])
}

function saidText(t: Texts, signal: Signal, entry: Entry | undefined): string {
  const { reference } = signal
  switch (entry?.what) {
    case 'closed':
      return t.desk.closed(reference, nameOf(entry.by))
    case 'withdrawn':
      return t.desk.withdrawn(reference)
    case 'added':
    case 'withdrawalAsked':
      return fromReporter(t, signal, entry.id)
    default:
      return t.desk.claimed(reference, nameOf(entry?.by))
  }
}
