import { type Day, dateInWords, dayOf } from '../../bot/calendar.ts'
import { type Action, button, type Element, heading, ownText, type View, view } from '../../bot/core/view.ts'
import { comesOn, type Figures, smallest } from '../../bot/signals/figures.ts'
import { type ActionTurn, localeOf, textsFor } from '../parts.ts'
import { dominantForm, isUndivided, tableLines } from './words.ts'

/** How many other years have a button. */
const listed = 5

/** When the next figures come, instead of anything about a year that still goes on. */
function comesLine(turn: ActionTurn, years: readonly string[]): string {
  const { figures } = textsFor(turn)
  const thisYear = dayOf(turn.now).slice(0, 4)
  const last = String(Number(thisYear) - 1)
  const year = comesOn(last) > dayOf(turn.now) && !years.includes(last) ? last : thisYear
  return figures.comes(year, dateInWords(comesOn(year), localeOf(turn.person)))
}

export function noFiguresView(turn: ActionTurn): View {
  const { figures } = textsFor(turn)
  return view(figures.notice, [heading(figures.button), ownText(figures.none), ownText(comesLine(turn, []))])
}

/** One year: words first, then what can be shown of each thing that is counted. `years`: all of which there are figures. */
export function yearView(turn: ActionTurn, shown: Figures, years: readonly string[]): View {
  const { figures } = textsFor(turn)
  const { year, on, total } = shown
  const fixed = figures.fixed(dateInWords(on as Day, localeOf(turn.person)))
  const others = years.filter((one) => one !== year).slice(0, listed)
  const actions: Action[] = [
    button('figures-document', figures.document, { value: year }),
    ...others.map((one) => button('figures', one, { value: one })),
  ]
  return view(
    figures.notice,
    [
      heading(figures.title(year)),
      ownText(total === undefined ? figures.few(smallest) : figures.total(total)),
      ...(total === undefined ? [] : tablesIn(turn, shown)),
      ...[figures.care, figures.notCounted, fixed, comesLine(turn, years)].map((text) =>
        ownText(text, 'quiet'),
      ),
    ],
    actions,
  )
}

function tablesIn(turn: ActionTurn, shown: Figures): Element[] {
  const t = textsFor(turn)
  const { figures } = t
  const dominant = dominantForm(t, shown)
  const facts = shown.tables
    .filter((table) => !isUndivided(table))
    .map((table) => ({ label: figures.by[table.by], value: tableLines(t, table).join(' · ') }))
  const small = shown.tables.filter(isUndivided).map(({ by }) => figures.by[by].toLowerCase())
  return [
    ...(dominant ? [ownText(dominant)] : []),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...(small.length > 0 ? [ownText(figures.undivided(small.join(', ')))] : []),
    ownText(figures.withheld(smallest), 'quiet'),
  ]
}
