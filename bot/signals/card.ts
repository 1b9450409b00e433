import { type Texts, texts } from '../../dialogs/texts/index.ts'
import type { Locale } from '../core/event.ts'
import {
  type Action,
  button,
  type Element,
  type Fact,
  heading,
  ownText,
  type View,
  view,
} from '../core/view.ts'
import { tellsOfDelay } from './deliveries.ts'
import { forwardOf, forwardsOf } from './forwards.ts'
import { closerName, isOver, nameOf, ownerOf, statusOf } from './life.ts'
import { type ChatDelivery, type Entry, isCall, isHiddenPlace, isTalk, type Signal } from './signal.ts'

/** Words for the value of an answer with choices. */
export function worded(t: Texts, question: string, signal: Signal): string {
  const value = signal.answers[question]
  return value === undefined
    ? t.card.notAsked
    : ({ ...t.dialogs.report.questions, ...t.dialogs.enter.questions }[question]?.choices?.[value] ?? value)
}

/** Where a signal stands and with whom, in words. */
export function standing(t: Texts, signal: Signal): string {
  const status = statusOf(signal)
  return t.card.states[status](
    status === 'closed' || status === 'returned' ? closerName(signal) : nameOf(ownerOf(signal)),
  )
}

/** The least that is needed to act: a minor is said as yes or no, a department only where it was kept. */
export function cardFacts(t: Texts, signal: Signal): Fact[] {
  const { age, department } = signal.answers
  const minor = age === 'minor' || age === 'both' ? 'yes' : age === 'adult' ? 'no' : 'unknown'
  return [
    { label: t.card.danger, value: worded(t, 'danger', signal) },
    { label: t.card.minor, value: age === undefined ? t.card.notAsked : t.card.minors[minor] },
    { label: t.card.form, value: worded(t, 'form', signal) },
    { label: t.card.place, value: worded(t, 'place', signal) },
    ...(department ? [{ label: t.card.department, value: department }] : []),
    signal.origin
      ? { label: t.neighbour.from, value: signal.origin.name }
      : { label: t.card.reporter, value: t.card[signal.known] },
    statusFact(t, signal),
  ]
}

export const statusFact = (t: Texts, signal: Signal): Fact => ({
  label: t.card.status,
  value: standing(t, signal),
})

/** What the card needs besides the signal. `short`: only what is needed to act. */
export interface Drawn {
  people: { id: string; name: string }[]
  possibleRepeat: boolean
  short: boolean
  sameAddress?: boolean
}

/** The card in the functionaris channel: the least that is needed to act, never the text, never who reported. */
export function signalCard(
  signal: Signal,
  locale: Locale,
  { people, possibleRepeat, short, sameAddress }: Drawn,
): View {
  const t = texts[locale]
  if (signal.remains) return tombstone(t, signal)
  const body: Element[] = [heading(titleOf(t, signal))]
  if (possibleRepeat) body.push(ownText(t.card.possibleRepeat, 'warning'))
  if (isTalk(signal)) body.push(ownText(t.card.talk), { kind: 'facts', facts: [statusFact(t, signal)] })
  else if (!short) body.push({ kind: 'facts', facts: cardFacts(t, signal) })
  if (sameAddress) body.push(ownText(t.card.sameAddress))
  body.push(...mention(signal, people), ownText(t.card.notHere, 'quiet'))
  const notice = isTalk(signal) ? t.card.talkTitle(signal.reference) : t.card.notice(signal.reference)
  return view(notice, body, cardActions(t, signal))
}

/** By name, as long as nobody has it. */
function mention(signal: Signal, people: Drawn['people']): Element[] {
  const named = people.filter(({ name }) => name)
  return named.length > 0 && statusOf(signal) === 'new' ? [{ kind: 'mention', people: named }] : []
}

export const titleOf = (t: Texts, signal: Signal): string =>
  isTalk(signal) ? t.card.talkTitle(signal.reference) : t.card.title(signal.reference)

export function cardActions(t: Texts, signal: Signal) {
  const about = { about: signal.id }
  const take = button('claim', signal.origin ? t.neighbour.accept : t.card.claim, about, { style: 'main' })
  return [
    button('open', t.card.open, about, { opens: true }),
    ...(statusOf(signal) === 'new' ? [take] : []),
    button('desk-more', t.card.more, about, { opens: true }),
  ]
}

/** What is left of a card where somebody reads who is kept out. */
const movedCard = (t: Texts, { reference }: Signal): View =>
  view(t.card.title(reference), [heading(t.card.title(reference)), ownText(t.card.elsewhere, 'quiet')])

/** What is left of a card once the term of its signal has passed. */
const tombstone = (t: Texts, { reference }: Signal): View =>
  view(t.retention.tombstone(reference), [ownText(t.retention.tombstone(reference), 'quiet')])

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
  if (signal.origin) return forwardedActions(t, signal)
  const closed = isOver(signal)
  const asks = !closed && !isTalk(signal)
  return [
    button('open', t.desk.open, about, { style: 'main', opens: true }),
    ...(asks ? [button('ask', t.desk.ask, about, { opens: true })] : []),
    button('feedback', t.desk.feedback, about, { opens: true }),
    ...(isTalk(signal) ? [] : [button('forward', t.forward.start, about, { opens: true })]),
    ...(closed ? [] : [button('close', t.desk.close, about, { opens: true })]),
    button('desk-more', t.card.more, about, { opens: true }),
  ]
}

/** What another organisation forwarded: it hears the answer, and the reporter is no affair of ours. */
function forwardedActions(t: Texts, signal: Signal): Action[] {
  const about = { about: signal.id }
  const form = (name: string, label: string) => button(name, label, about, { opens: true })
  const answers = [
    form('partner-reply', t.neighbour.reply),
    ...(isOver(signal) ? [] : [form('partner-return', t.neighbour.giveBack)]),
    form('forward', t.forward.start),
    ...(isOver(signal) ? [] : [form('close', t.desk.close)]),
  ]
  return [
    button('open', t.desk.open, about, { style: 'main', opens: true }),
    ...(statusOf(signal) === 'returned' ? [] : answers),
    form('desk-more', t.card.more),
  ]
}

/** Draws a delivery. `people`: who is mentioned on a card. */
export function drawDelivery(delivery: ChatDelivery, signal: Signal, locale: Locale, drawn: Drawn): View {
  const t = texts[locale]
  const { reference } = signal
  switch (delivery.kind) {
    case 'card':
      return isHiddenPlace(signal, delivery.to) ? movedCard(t, signal) : signalCard(signal, locale, drawn)
    case 'said':
      return isHiddenPlace(signal, delivery.to)
        ? said(t, signal, t.desk.elsewhere(reference))
        : said(
            t,
            signal,
            saidText(t, signal, entryOf(signal, delivery.entry)),
            isCall(signal, delivery) ? mention(signal, drawn.people) : [],
          )
    case 'desk':
      return deskView(signal, locale)
    case 'answer':
      return view(
        fromPartner(t, signal, delivery.entry)
          ? t.neighbour.toldNotice(reference)
          : t.desk.answerNotice(reference),
        [ownText(fromPartner(t, signal, delivery.entry) ?? fromReporter(t, signal, delivery.entry))],
        deskActions(t, signal),
      )
    case 'news':
      if (tellsOfDelay(delivery))
        return view(
          t.news.notice(reference),
          [ownText(t.news.delayed(reference))],
          [button('mine', t.menu.mine)],
        )
      return view(
        t.news.notice(reference),
        [ownText(t.news.text(reference))],
        [button('read', t.news.read, { about: signal.id }, { style: 'main' })],
      )
    case 'alert':
      return alertView(t, signal, entryOf(signal, delivery.entry))
  }
}

const entryOf = (signal: Signal, id: string | undefined): Entry | undefined =>
  signal.log.find((entry) => entry.id === id)

/** The card can't be brought to the channel; or, with an entry, what that says can't be brought to another organisation. */
function alertView(t: Texts, signal: Signal, entry: Entry | undefined): View {
  const { reference, origin } = signal
  if (!entry)
    return view(t.desk.alertNotice(reference), [ownText(t.desk.alertText(reference))], cardActions(t, signal))
  if (entry.what === 'excluded')
    return view(t.neighbour.lateNotice(reference), [ownText(t.neighbour.lateKept(reference, sentTo(signal)))])
  if (entry.what === 'returned' && statusOf(signal) !== 'returned')
    return view(
      t.neighbour.lateNotice(reference),
      [ownText(t.neighbour.cameBack(reference, origin?.name ?? ''))],
      cardActions(t, signal),
    )
  const isGivenUp = signal.deliveries.some(
    (one) => one.kind === 'crossing' && one.entry === entry.id && one.state === 'parked',
  )
  const partner = entry.what === 'forwardSent' ? forwardOf(signal, entry.about)?.partner.name : origin?.name
  return view(
    t.neighbour.lateNotice(reference),
    [ownText(t.neighbour[isGivenUp ? 'givenUp' : 'late'](reference, partner ?? ''))],
    deskActions(t, signal),
  )
}

/** The organisations of this installation that have it too. */
const sentTo = (signal: Signal): string =>
  [
    ...new Set(
      forwardsOf(signal).flatMap(({ sentOn, partner }) =>
        sentOn && partner.organisation ? partner.name : [],
      ),
    ),
  ].join(', ')

/** What the reporter did, without what the reporter said. */
function fromReporter(t: Texts, signal: Signal, entryId: string | undefined): string {
  const { reference } = signal
  const what = entryOf(signal, entryId)?.what
  if (what === 'added') return t.desk.addedText(reference)
  return what === 'withdrawalAsked' ? t.desk.withdrawalText(reference) : t.desk.answerText(reference)
}

/** What a partner in the same installation did, without what it said; `undefined` where it did nothing. */
function fromPartner(t: Texts, signal: Signal, entryId: string | undefined): string | undefined {
  const entry = entryOf(signal, entryId)
  if (entry?.by.role !== 'partner') return undefined
  const { what, by } = entry
  return what === 'forwardAccepted' || what === 'forwardReturned' || what === 'outcome'
    ? t.neighbour.told[what](signal.reference, by.name)
    : undefined
}

/** A change of the card, said in a short message for who listens to a screen; where somebody is kept out only that it is handled elsewhere. */
const said = (t: Texts, { reference }: Signal, text: string, called: Element[] = []): View =>
  view(t.card.title(reference), [ownText(text), ...called])

function saidText(t: Texts, signal: Signal, entry: Entry | undefined): string {
  const { reference } = signal
  switch (entry?.what) {
    case 'closed':
    case 'takenOver':
    case 'reopened':
      return t.desk[entry.what](reference, nameOf(entry.by))
    case 'handedOver':
      return t.desk.handedOver(reference, entry.to.name)
    case 'released':
    case 'withdrawn':
      return t.desk[entry.what](reference)
    case 'answered':
    case 'added':
    case 'withdrawalAsked':
      return fromReporter(t, signal, entry.id)
    case 'returned':
      return t.neighbour.said(reference, nameOf(entry.by))
    case 'forwardAccepted':
    case 'forwardReturned':
    case 'outcome':
      return fromPartner(t, signal, entry.id) ?? ''
    default:
      return t.desk.claimed(reference, nameOf(entry?.by))
  }
}
