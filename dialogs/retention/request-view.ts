import { monthInWords } from '../../bot/calendar.ts'
import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import {
  type Action,
  button,
  type Element,
  heading,
  ownText,
  peopleText,
  type View,
  view,
} from '../../bot/core/view.ts'
import type { Keeper } from '../../bot/signals/holding.ts'
import { shortTime } from '../../bot/signals/page.ts'
import { isFreed, type Request, type Step, standingOf, toDoFirst } from '../../bot/signals/request.ts'
import { categoryOf, monthOf } from '../../bot/signals/retention.ts'
import { isOpenTo, isSame, type Signal } from '../../bot/signals/signal.ts'
import { type DialogParts, localeOf, textsFor } from '../parts.ts'
import type { Texts } from '../texts/index.ts'

/** How many signals or steps one message shows. */
const listed = 20

/** What a request touches, as far as this person may know of it. */
export async function signalsOf(
  parts: DialogParts,
  { organisation, signals }: Request,
  by: Pick<Keeper, 'platform' | 'id'>,
): Promise<Signal[]> {
  const found = await Promise.all(signals.map((id) => parts.store.signal(organisation, id)))
  return found.filter((signal): signal is Signal => signal !== undefined && isOpenTo(signal, by))
}

/** As what it is kept; still open where it is not over. */
export function categoryWords(t: Texts, signal: Signal): string {
  const category = signal.remains?.category ?? categoryOf(signal)
  return category ? t.retention.categories[category] : t.requests.open
}

/** Which requests there are: what somebody has to do first, those that are answered last, and the oldest of each first. */
export async function requestsView(parts: DialogParts, turn: Turn<BotEvent>): Promise<View> {
  const { requests, retention } = textsFor(turn)
  const all = await parts.store.requests(turn.event.from.organisation)
  const unfreed = toDoFirst(all.filter((one) => !(standingOf(one) === 'answered' && isFreed(one))))
  const open = unfreed.slice(0, listed)
  const more = unfreed.length - open.length
  const facts = open.map((one) => ({
    label: one.number,
    value: requests.row(
      requests.kinds[one.what],
      requests.requesters[one.who],
      requests.stands[standingOf(one)],
    ),
  }))
  return view(
    requests.notice,
    [
      heading(requests.title),
      facts.length > 0 ? { kind: 'facts', facts } : ownText(requests.none),
      ...(more > 0 ? [ownText(retention.more(more), 'quiet')] : []),
    ],
    [
      ...open.map(({ id, number }) => button('request', number, { about: id })),
      button('request-new', requests.fresh, {}, { style: 'main', opens: true }),
    ],
  )
}

/** One request, with numbers, kinds and months of what it touches, and who did what. */
export async function requestView(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  request: Request,
  by: Keeper,
): Promise<View> {
  const t = textsFor(turn)
  const { requests } = t
  const found = await signalsOf(parts, request, by)
  const facts = [
    { label: requests.kind, value: requests.kinds[request.what] },
    { label: requests.from, value: requests.requesters[request.who] },
    { label: requests.standing, value: requests.stands[standingOf(request)] },
  ]
  const touched = found.slice(0, listed).map((signal) => ({
    label: signal.reference,
    value: requests.signal(categoryWords(t, signal), monthInWords(monthOf(signal), localeOf(turn.person))),
  }))
  const body: Element[] = [
    heading(request.number),
    { kind: 'facts', facts },
    ...(request.own ? [ownText(`${requests.own}:`, 'quiet'), peopleText(request.own)] : []),
    ...(touched.length > 0
      ? [ownText(requests.signals), { kind: 'facts' as const, facts: touched }]
      : [ownText(requests.nothing)]),
    ownText(requests.steps),
    { kind: 'list', items: request.steps.slice(-listed).map((step) => stepWords(turn, step, by)) },
    ownText(requests.care, 'warning'),
  ]
  return view(requests.notice, body, actionsFor(t, request, by))
}

/** How many were found is for who searched: among them may be what is kept from who reads this. */
function stepWords(turn: Turn<BotEvent>, step: Step, reader: Keeper): string {
  const t = textsFor(turn)
  const { ground } = t.dialogs.requestAnswer.questions
  const what =
    step.what === 'searched'
      ? isSame(step.by, reader)
        ? t.requests.did.searched(step.found)
        : t.requests.did.searchedByOther
      : step.what === 'answered'
        ? t.requests.did.answered(
            t.requests.results[step.result],
            ground?.choices?.[step.ground] ?? step.ground,
          )
        : t.requests.did[step.what]
  return t.requests.step(shortTime(step.at, localeOf(turn.person)), what, step.by.name)
}

function actionsFor({ requests }: Texts, request: Request, { role }: Keeper): Action[] {
  const about = { about: request.id }
  const standing = standingOf(request)
  const answered = standing === 'answered'
  const together = standing === 'answer' || answered
  return [
    ...(answered ? [] : [button('request-search', requests.search, about, { opens: true })]),
    ...(standing === 'agree' && role === 'privacyOfficer'
      ? [button('request-agree', requests.agree, about)]
      : []),
    ...(standing === 'answer' && role === 'functionaris'
      ? [button('request-answer', requests.answer, about, { opens: true })]
      : []),
    ...(together && request.what === 'woo' ? [button('inventory', requests.inventory, about)] : []),
    ...(answered && !isFreed(request) ? [button('request-free', requests.free, about)] : []),
    button('requests', requests.toAll, {}, { style: 'way' }),
  ]
}
