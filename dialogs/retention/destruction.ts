import { addDays, type Day, dateInWords, dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import type { Locale } from '../../bot/core/event.ts'
import { button, type Element, heading, line, ownText, type View, view } from '../../bot/core/view.ts'
import { retentionOf } from '../../bot/municipality.ts'
import { act } from '../../bot/signals/change.ts'
import { authorisedBy, categoryOf, expiresOn, holdsOf, isDue } from '../../bot/signals/retention.ts'
import { type Actor, isHiddenFrom, type Signal } from '../../bot/signals/signal.ts'
import type { Terms } from '../../bot/signals/terms.ts'
import { offerDocument } from '../handing-over/offer.ts'
import { type ActionTurn, type DialogParts, localeOf, shows, textsFor } from '../parts.ts'
import type { Texts } from '../texts/index.ts'
import { authoriserOf, only, type Press, privacyOfficerOf } from './rights.ts'

/** How many signals one message shows, and are authorised at once. */
const listed = 20
/** How far the list looks ahead, in days. */
const ahead = 30
/** How many days with something destroyed have a button for their statement. */
const statements = 5

/** Named in the settings to look at what is destroyed; only an authoriser can let it happen. */
export type Overseer = Extract<Actor, { role: 'authoriser' | 'privacyOfficer' }>

export const overseerOf = async (parts: DialogParts, turn: ActionTurn): Promise<Overseer | undefined> =>
  (await authoriserOf(parts, turn)) ?? (await privacyOfficerOf(parts, turn))

/** What is kept and this person may know of: who handles signals as well can be kept out of one. */
async function keptFor(parts: DialogParts, turn: ActionTurn, by: Overseer): Promise<Signal[]> {
  const all = await parts.store.everySignal(turn.event.from.organisation)
  return all.filter((signal) => !signal.remains && !isHiddenFrom(signal, by))
}

const termsHere = (parts: DialogParts, turn: ActionTurn): Terms =>
  retentionOf(parts.municipality(turn.event.from.organisation)).terms

/** Its day has come, nothing holds it, and nobody has authorised it yet. */
export const isOnList = (signal: Signal, terms: Terms, today: Day): boolean =>
  isDue(signal, terms, today) && !authorisedBy(signal)

/** What is on the list, the oldest first. */
function dueIn(signals: readonly Signal[], terms: Terms, today: Day): Signal[] {
  const due = signals.filter((signal) => isOnList(signal, terms, today))
  return due.sort((a, b) => (expiresOn(a, terms) ?? '').localeCompare(expiresOn(b, terms) ?? ''))
}

/** Numbers, kinds and days only: whoever authorises reads no signals. */
async function listView(parts: DialogParts, turn: ActionTurn, by: Overseer): Promise<View> {
  const { retention } = textsFor(turn)
  const { terms, authorisation } = retentionOf(parts.municipality(turn.event.from.organisation))
  const today = dayOf(turn.now)
  const all = await keptFor(parts, turn, by)
  const due = dueIn(all, terms, today)
  const shown = due.slice(0, listed)
  const beforehand = authorisation === 'beforehand'
  const mayAuthorise = by.role === 'authoriser' && !beforehand && shown.length > 0
  const value = shown.map(({ reference }) => reference).join(',')
  return view(
    retention.notice,
    [
      heading(retention.title),
      ...(beforehand ? [ownText(retention.beforehand)] : []),
      ...(shown.length > 0
        ? [ownText(retention.due), ...rows(turn, shown, terms)]
        : [ownText(retention.none)]),
      ...(due.length > listed ? [ownText(retention.more(due.length - listed), 'quiet')] : []),
      ...(mayAuthorise ? [ownText(retention.askEach, 'warning')] : []),
      ...othersIn(turn, all, terms),
    ],
    [
      ...(mayAuthorise
        ? [button('destruction-sure', retention.authorise(shown.length), { value }, { style: 'main' })]
        : []),
      ...(await statementButtons(parts, turn)),
    ],
  )
}

function rows(turn: ActionTurn, signals: readonly Signal[], terms: Terms): Element[] {
  const t = textsFor(turn)
  const facts = signals.map((signal) => ({
    label: signal.reference,
    value: inShort(t, signal, terms, localeOf(turn.person)),
  }))
  return [{ kind: 'facts', facts }]
}

function inShort({ retention }: Texts, signal: Signal, terms: Terms, locale: Locale): string {
  const category = categoryOf(signal)
  const day = expiresOn(signal, terms)
  return category && day
    ? retention.row(retention.categories[category], dateInWords(day, locale))
    : retention.none
}

/** What comes soon, and what is held. */
function othersIn(turn: ActionTurn, all: readonly Signal[], terms: Terms): Element[] {
  const { retention } = textsFor(turn)
  const today = dayOf(turn.now)
  const soon = all.filter((signal) => {
    const day = expiresOn(signal, terms)
    return day && day > today && day <= addDays(today, ahead) && holdsOf(signal).length === 0
  })
  const held = all.filter((signal) => holdsOf(signal).length > 0)
  const why = (signal: Signal) =>
    [...new Set(holdsOf(signal).map((one) => retention.reasons[one.why]))].join(', ')
  const facts = held.slice(0, listed).map((signal) => ({ label: signal.reference, value: why(signal) }))
  return [
    ...(soon.length > 0 ? [heading(retention.soon), ...rows(turn, soon.slice(0, listed), terms)] : []),
    ...(held.length > 0 ? [heading(retention.heldTitle), { kind: 'facts' as const, facts }] : []),
  ]
}

async function statementButtons(parts: DialogParts, turn: ActionTurn) {
  const { retention } = textsFor(turn)
  const all = await parts.store.everySignal(turn.event.from.organisation)
  const days = [...new Set(all.flatMap(({ remains }) => remains?.destroyed.on ?? []))].sort().toReversed()
  return days.slice(0, statements).map((day) =>
    button('statement', retention.statement(dateInWords(day as Day, localeOf(turn.person))), {
      value: day,
    }),
  )
}

/** Authorised are those that were shown and are still due; each is looked at once more before it is destroyed. */
const authorise: Press = only(authoriserOf, async (parts, turn, by) => {
  const { retention } = textsFor(turn)
  const shown = (turn.event.data.value ?? '').split(',')
  const due = dueIn(await keptFor(parts, turn, by), termsHere(parts, turn), dayOf(turn.now))
  const chosen = due.filter(({ reference }) => shown.includes(reference))
  if (chosen.length !== shown.length)
    return shows(turn.person, line(retention.changed), await listView(parts, turn, by))
  const made = { now: turn.now, newId: parts.newId }
  let isChanged = false
  for (const { organisation, id } of chosen) {
    // Somebody may have just held or reopened it.
    const changed = await parts.store.changeSignal(organisation, id, (signal) =>
      isOnList(signal, termsHere(parts, turn), dayOf(turn.now))
        ? act(by, { what: 'destructionAuthorised', by }, made)(signal)
        : { refused: 'not-now' as const },
    )
    isChanged ||= !changed || 'refused' in changed
  }
  if (isChanged)
    return { ...shows(turn.person, line(retention.changed), await listView(parts, turn, by)), durable: true }
  return { ...shows(turn.person, line(retention.authorised(chosen.length))), durable: true }
})

const statement: Press = only(
  overseerOf,
  async (parts, turn): Promise<Outcome> =>
    shows(
      turn.person,
      offerDocument(parts, turn, {
        subject: { kind: 'statement', day: turn.event.data.value ?? '' },
        notice: textsFor(turn).retention.notice,
      }),
    ),
)

export const destructionActions: Record<string, Press> = {
  destruction: only(overseerOf, async (parts, turn, by) =>
    shows(turn.person, await listView(parts, turn, by)),
  ),
  'destruction-sure': authorise,
  statement,
}
