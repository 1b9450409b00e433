import { type Day, dateInWords, dayOf, monthInWords } from '../../bot/calendar.ts'
import { type Action, button, type Element, heading, ownText, type View, view } from '../../bot/core/view.ts'
import {
  goneFrom,
  isMonth,
  type Month,
  monthIn,
  monthsAround,
  type Reading,
  readingsIn,
  tallyOf,
} from '../../bot/signals/readings.ts'
import type { Sample } from '../../bot/signals/sample.ts'
import { type ActionTurn, type DialogParts, localeOf, textsFor } from '../parts.ts'
import { listOf, readingWords, tallyElements } from './words.ts'

/** How many readings one message shows. */
const listed = 20

/** A month and which part of it, the newest readings first, as a button says it: "2026-11 2". What it does not say is this month from its end. */
function placeIn(value: string, now: Date): { month: Month; page: number } {
  const [month = '', page = ''] = value.split(' ')
  return {
    month: isMonth(month) ? month : monthIn(dayOf(now)),
    page: /^\d{1,4}$/.test(page) ? Number(page) : 0,
  }
}

/** Who read what in one month, as far as this privacy officer may know of the signals; what came of the sample stands above it. */
export async function overviewView(
  { store }: DialogParts,
  turn: ActionTurn,
  by: { platform: 'teams' | 'slack'; id: string },
): Promise<View> {
  const { readings } = textsFor(turn)
  const locale = localeOf(turn.person)
  const { organisation } = turn.event.from
  const { month, page } = placeIn(turn.event.data.value ?? '', turn.now)
  const signals = await store.everySignal(organisation)
  const all = readingsIn(signals, month, by)
  const gone = goneFrom(signals, month)
  const isOver = month < monthIn(dayOf(turn.now))
  const sample = (await store.samples(organisation)).find(({ id }) => id === month)
  const body: Element[] = [
    heading(readings.title(monthInWords(month, locale))),
    ...(all.length > 0 ? tallyElements(tallyOf(all), locale) : [ownText(readings.none)]),
    ...(all.length > 0 && isOver ? [standsElement(turn, sample)] : []),
    ...listElements(turn, all, page),
    ...(gone > 0 ? [ownText(readings.gone(gone), 'quiet')] : []),
  ]
  const around = monthsAround(signals, month, by)
  const actions = [
    ...pageButtons(turn, month, page, all.length),
    ...(all.length > 0 && isOver
      ? [button('reading-sample', readings.sample(monthInWords(month, locale)), { value: month })]
      : []),
    ...[around.before, around.after].flatMap((one) =>
      one
        ? [button('readings', readings.month(monthInWords(one, locale)), { value: one }, { style: 'way' })]
        : [],
    ),
  ]
  return view(readings.notice, body, actions)
}

function listElements(turn: ActionTurn, all: readonly Reading[], page: number): Element[] {
  const locale = localeOf(turn.person)
  const shown = all.slice(page * listed, (page + 1) * listed)
  const older = all.length - page * listed - shown.length
  return [
    ...listOf(shown.map((one) => readingWords(one, locale))),
    ...(older > 0 ? [ownText(textsFor(turn).readings.more(older), 'quiet')] : []),
  ]
}

function pageButtons(turn: ActionTurn, month: Month, page: number, count: number): Action[] {
  const { readings } = textsFor(turn)
  const to = (nth: number, label: string) => button('readings', label, { value: `${month} ${nth}` })
  return [
    ...((page + 1) * listed < count ? [to(page + 1, readings.older)] : []),
    ...(page > 0 ? [to(page - 1, readings.newer)] : []),
  ]
}

/** What came of the sample. */
function standsElement(turn: ActionTurn, sample: Sample | undefined): Element {
  const { readings } = textsFor(turn)
  const last = sample?.steps.at(-1)
  const value = last ? stepWords(turn, last) : readings.notDone
  return { kind: 'facts', facts: [{ label: readings.standing, value }] }
}

export function stepWords(turn: ActionTurn, { what, by, at }: Sample['steps'][number]): string {
  const { readings } = textsFor(turn)
  const day: Day = dayOf(new Date(at))
  return readings.step(readings.did[what], by.name, dateInWords(day, localeOf(turn.person)))
}
