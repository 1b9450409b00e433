import { type Day, dayInWords, dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import type { Locale } from '../../bot/core/event.ts'
import {
  button,
  type Element,
  heading,
  line,
  ownText,
  peopleText,
  type View,
  view,
} from '../../bot/core/view.ts'
import { plain } from '../../bot/core/words.ts'
import { isOnAgenda, isOverdue, openAgreements } from '../../bot/signals/agenda.ts'
import { statusOf } from '../../bot/signals/life.ts'
import { assessmentOf, type Functionaris, type Signal } from '../../bot/signals/signal.ts'
import { finish, notePrinted } from '../../bot/signals/triage.ts'
import { type Page, pageOf } from '../pages.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  replaces,
  shows,
  type TextTurn,
  tells,
  textsFor,
} from '../parts.ts'
import { changeAsFunctionaris, functionarisOf, refusalText } from '../rights.ts'
import type { Texts } from '../texts/index.ts'
import { openFor } from './lists.ts'

/** How many signals or agreements one message shows. */
const listed = 20

/** "agenda" and "afspraken", by their words. `undefined`: it is no such word, or not of a functionaris. */
export async function typedAgenda(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const { words } = textsFor(turn)
  const typed = plain(turn.event.text)
  const isAgenda = words.agenda.includes(typed)
  const by = isAgenda || words.agreements.includes(typed) ? await functionarisOf(parts, turn) : undefined
  if (!by) return undefined
  return isAgenda ? showAgenda(parts, turn, by) : showAgreements(parts, turn, by)
}

export const showAgenda = async (
  parts: DialogParts,
  turn: TextTurn | ActionTurn,
  by: Functionaris,
): Promise<Outcome> => shows(turn.person, agendaView(turn, await openFor(parts, turn, by)))

/** Of a page of a list that was asked for by its button. */
const pageIn = ({ event }: TextTurn | ActionTurn): string | undefined =>
  event.kind === 'action' ? event.data.value : undefined

/**
 * The agenda of the signaleringsoverleg, ready to be copied: no names, no texts and no address, only which ones and where they stand
 * (product.md, "The functionaris" 7).
 */
function agendaView(turn: TextTurn | ActionTurn, open: Signal[]): View {
  const t = textsFor(turn)
  const locale = localeOf(turn.person)
  const page = pageOf(t, open.filter(isOnAgenda), pageIn(turn), { size: listed, name: 'agenda' })
  const { shown: chosen, from, more, buttons } = page
  const facts = chosen.map((signal, at) => ({
    label: `${from + at + 1}. ${signal.reference}`,
    value: inShort(t, signal, locale),
  }))
  const title = heading(t.agenda.title(dayInWords(dayOf(turn.now), locale)))
  const body: Element[] =
    facts.length > 0 ? [title, { kind: 'facts', facts }, ...more] : [title, ownText(t.agenda.empty)]
  const actions = [
    ...chosen.map(({ id, reference }) =>
      button('agree', t.agenda.agreeOn(reference), { about: id }, { opens: true }),
    ),
    ...buttons,
    ...(chosen.length > 0 ? [button('agenda-document', t.documents.make, {}, { style: 'way' })] : []),
  ]
  return view(t.agenda.notice, [...body, ownText(t.agenda.how, 'quiet')], actions)
}

/** Where it stands and what was agreed before: chosen words and days only. */
function inShort(t: Texts, signal: Signal, locale: Locale): string {
  const agreed = openAgreements(signal).map(({ due }) =>
    due ? t.agenda.agreedBy(dayInWords(due as Day, locale)) : t.agenda.agreed,
  )
  return [standsAs(t, signal), ...agreed].join(' · ')
}

/** Form, kind of place and where it stands, in chosen words. What a partner told is none of them, so neither is an investigation. */
export function standsAs(t: Texts, signal: Signal): string {
  const { place = '' } = { ...signal.answers, ...assessmentOf(signal) }
  const placeInWords = t.dialogs.assess.questions.place?.choices?.[place]
  return [formInWords(t, signal), placeInWords, t.mine.status[statusOf(signal)]].filter(Boolean).join(' · ')
}

/** What it seems to be, to the functionaris or else to the reporter. */
export function formInWords({ dialogs: { assess, report } }: Texts, signal: Signal): string | undefined {
  const { form = '' } = { ...signal.answers, ...assessmentOf(signal) }
  return assess.questions.form?.choices?.[form] ?? report.questions.form?.choices?.[form]
}

interface Agreed {
  signal: Signal
  agreement: ReturnType<typeof openAgreements>[number]
}

/** What was agreed and is still to be done, what is overdue first. */
const agreementsIn = (open: readonly Signal[]): Agreed[] =>
  open
    .flatMap((signal) => openAgreements(signal).map((agreement) => ({ signal, agreement })))
    .sort((a, b) => (a.agreement.due ?? '9').localeCompare(b.agreement.due ?? '9'))

/** These are texts of signals: that they are shown is written down first, once for each signal. */
export async function showAgreements(
  parts: DialogParts,
  turn: TextTurn | ActionTurn,
  by: Functionaris,
): Promise<Outcome> {
  const all = agreementsIn(await openFor(parts, turn, by))
  const page = pageOf(textsFor(turn), all, pageIn(turn), { size: listed, name: 'agreements' })
  const made = { now: turn.now, newId: parts.newId }
  const seen = new Set<string>()
  for (const id of new Set(page.shown.map(({ signal }) => signal.id))) {
    const { organisation } = turn.event.from
    const noted = await parts.store.changeSignal(organisation, id, notePrinted(by, 'agreements', made))
    if (noted && 'kind' in noted) seen.add(id)
  }
  const shown = page.shown.filter(({ signal }) => seen.has(signal.id))
  return { ...shows(turn.person, agreementsView(turn, { ...page, shown })), durable: true }
}

function agreementsView(turn: TextTurn | ActionTurn, { shown, from, more, buttons }: Page<Agreed>): View {
  const t = textsFor(turn)
  const today = dayOf(turn.now)
  const rows = shown.flatMap(({ signal: { reference }, agreement }, at): Element[] => {
    const { due } = agreement
    const day = due ? dayInWords(due as Day, localeOf(turn.person)) : t.agenda.noDay
    const late = isOverdue(agreement, today)
    return [
      ownText(
        `${from + at + 1}. ${reference} · ${late ? t.agenda.late(day) : day}`,
        late ? 'warning' : 'quiet',
      ),
      peopleText(agreement.text),
    ]
  })
  const actions = shown.map(({ signal: { id, reference }, agreement }, at) =>
    button('agreement-done', t.agenda.doneWith(from + at + 1, reference), { about: id, value: agreement.id }),
  )
  const body = rows.length > 0 ? rows : [ownText(t.agenda.nothingAgreed)]
  return view(t.agenda.notice, [heading(t.agenda.agreements), ...body, ...more], [...actions, ...buttons])
}

/** An action point is done. */
export async function finishAgreement(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { about = '', value = '' } = turn.event.data
  const t = textsFor(turn)
  const made = { now: turn.now, newId: parts.newId }
  const changed = await changeAsFunctionaris(parts, turn, about, (by) => finish(by, value, made))
  if ('refused' in changed) return tells(turn, line(refusalText(t, changed)))
  return { ...replaces(turn.person, line(t.agenda.isDone(changed.reference))), durable: true }
}
