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
import { closerName, type Delivery, type Entry, nameOf, ownerOf, type Signal, statusOf } from './signal.ts'

/** Words for the value of an answer with choices. */
function worded(t: Texts, question: 'danger' | 'place' | 'form', signal: Signal): string {
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

const reporterWords = (t: Texts, signal: Signal): string =>
  signal.known === 'named' ? t.card.named : t.card.withheld

function cardFacts(t: Texts, signal: Signal): Fact[] {
  return [
    { label: t.card.danger, value: worded(t, 'danger', signal) },
    { label: t.card.form, value: worded(t, 'form', signal) },
    { label: t.card.place, value: worded(t, 'place', signal) },
    { label: t.card.reporter, value: reporterWords(t, signal) },
    { label: t.card.status, value: standing(t, signal) },
  ]
}

/** What the card needs besides the signal. `short`: only what is needed to act. */
export interface Drawn {
  people: { id: string; name: string }[]
  possibleRepeat: boolean
  short: boolean
}

/** The card in the functionaris channel: the least that is needed to act, never the text, never who reported. */
export function signalCard(signal: Signal, locale: Locale, { people, possibleRepeat, short }: Drawn): View {
  const t = texts[locale]
  const body: Element[] = [heading(t.card.title(signal.reference))]
  if (possibleRepeat) body.push(ownText(t.card.possibleRepeat, 'warning'))
  if (!short) body.push({ kind: 'facts', facts: cardFacts(t, signal) })
  const named = people.filter(({ name }) => name)
  if (named.length > 0 && statusOf(signal) === 'new') body.push({ kind: 'mention', people: named })
  body.push(ownText(t.card.notHere, 'quiet'))
  return view(t.card.notice(signal.reference), body, cardActions(t, signal))
}

function cardActions(t: Texts, signal: Signal) {
  const about = { about: signal.id }
  const take = button('claim', t.card.claim, about, { style: 'main' })
  return [button('open', t.card.open, about, { opens: true }), ...(statusOf(signal) === 'new' ? [take] : [])]
}

/** One signal, for the functionaris who opened it. `page`: 0 holds the newest part of the course, 1 what came before it. */
export function signalPage(signal: Signal, locale: Locale, page = 0): View {
  const t = texts[locale]
  const reporter = signal.known === 'named' ? signal.reporter.name : t.card.withheld
  const facts = cardFacts(t, signal).filter(({ label }) => label !== t.card.reporter)
  const pages = coursePages(signal.log)
  const body: Element[] = [
    heading(t.card.title(signal.reference)),
    { kind: 'facts', facts },
    ownText(`${t.page.reporter}:`, 'quiet'),
    peopleText(reporter),
    ownText(`${t.page.what}:`, 'quiet'),
    peopleText(signal.answers.what ?? ''),
    heading(t.page.course),
    ...(pages[page] ?? []).flatMap((entry) => courseLines(t, entry, locale)),
  ]
  const opener = button('open', t.card.open, { about: signal.id }, { style: 'main', opens: true })
  const back = button('hide', t.card.back, { about: signal.id }, { style: 'away' })
  const claim = cardActions(t, signal).filter(({ name }) => name === 'claim')
  const turn = (to: number, label: string) =>
    pages[to] ? [button('open', label, { about: signal.id, value: String(to) }, { opens: true })] : []
  const turns = [...turn(page + 1, t.page.earlier), ...turn(page - 1, t.page.later)]
  return { ...view(t.card.title(signal.reference), body, [...claim, ...turns, back]), page: { opener } }
}

function courseLines(t: Texts, entry: Entry, locale: Locale): Element[] {
  const who = entry.by.role === 'functionaris' ? entry.by.name : t.page.by.reporter
  const when = shortTime(entry.at, locale)
  const row = ownText(`${when} · ${t.page.entries[entry.what]} · ${who}`, 'quiet')
  switch (entry.what) {
    case 'asked':
    case 'answered':
    case 'feedback':
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
  const closed = statusOf(signal) === 'closed'
  return [
    button('open', t.desk.open, about, { style: 'main', opens: true }),
    ...(closed ? [] : [button('ask', t.desk.ask, about, { opens: true })]),
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
        [ownText(t.desk.answerText(reference))],
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

/** A change of the card, said in a short message for who listens to a screen. */
function saidView(t: Texts, signal: Signal, entryId: string | undefined): View {
  const entry = signal.log.find(({ id }) => id === entryId)
  const text =
    entry?.what === 'closed'
      ? t.desk.closed(signal.reference, nameOf(entry.by))
      : t.desk.claimed(signal.reference, nameOf(entry?.by))
  return view(t.card.title(signal.reference), [ownText(text)])
}
