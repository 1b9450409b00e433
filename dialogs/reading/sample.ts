import { monthInWords } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import type { Locale } from '../../bot/core/event.ts'
import { withoutDraft } from '../../bot/core/person.ts'
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
import type { Keeper } from '../../bot/signals/holding.ts'
import { tallyOf } from '../../bot/signals/readings.ts'
import { drawnFor, type SampleStep, withFine, withQuestion } from '../../bot/signals/sample.ts'
import { isSame } from '../../bot/signals/signal.ts'
import { openFilled } from '../forward/directory.ts'
import { type ActionTurn, type DialogParts, localeOf, replaces, shows, textsFor } from '../parts.ts'
import { privacyOfficerOf } from '../retention/rights.ts'
import { texts } from '../texts/index.ts'
import { type Shown, sampleFor } from './drawing.ts'
import { stepWords } from './overview.ts'
import { listOf, readingWords, tallyElements } from './words.ts'

type Officer = Extract<Keeper, { role: 'privacyOfficer' }>

/** How many of what was done with it one message shows. */
const listed = 10

/** What a month comes to and the readings that were drawn, as the message says it and as it is asked for later. */
export function sampleView(
  { month, all, drawn, gone }: Shown,
  officer: Pick<Officer, 'platform' | 'id'>,
  locale: Locale,
  steps: Element[] = [],
): View {
  const { readings } = texts[locale]
  const inWords = monthInWords(month, locale)
  const value = { value: month }
  return view(
    readings.sampleNotice,
    [
      heading(readings.sampleTitle(inWords)),
      ...tallyElements(tallyOf(all), locale),
      ...(drawn.length > 0 ? [ownText(readings.sampleText)] : []),
      ...listOf(drawn.map((one, at) => `${at + 1}. ${readingWords(one, locale)}`)),
      ...(gone > 0 ? [ownText(readings.sampleGone(gone), 'quiet')] : []),
      ...(all.some(({ by }) => isSame(by, officer)) ? [ownText(readings.ownLeftOut, 'quiet')] : []),
      ...steps,
    ],
    [
      button('reading-fine', readings.fine, value, { style: 'main' }),
      button('reading-ask', readings.ask, value, { opens: true }),
      button('readings', readings.toOverview(inWords), value, { style: 'way' }),
    ],
  )
}

/** The sample with what was done with it so far. */
function withSteps(turn: ActionTurn, shown: Shown, by: Officer): View {
  const { readings } = textsFor(turn)
  const done = shown.sample.steps
    .slice(-listed)
    .flatMap((step): Element[] => [
      ownText(stepWords(turn, step)),
      ...(step.what === 'asks' && mayKnow(shown, step) ? [peopleText(step.text)] : []),
    ])
  const steps = done.length > 0 ? [ownText(readings.steps, 'quiet'), ...done] : []
  return sampleView(shown, by, localeOf(turn.person), steps)
}

/** What another officer asks can be about a signal that this one may not know of. */
function mayKnow({ sample, hidden }: Shown, { by }: SampleStep): boolean {
  const theirs = drawnFor(sample, by)?.readings ?? []
  return !theirs.some(({ signal }) => hidden.has(signal))
}

const shownTo = (parts: DialogParts, { event: { from }, now }: ActionTurn, by: Officer, month = '') =>
  sampleFor(parts.store, from.organisation, by, { month, now })

const none = (turn: ActionTurn): View => line(textsFor(turn).readings.noSample)

export async function showSample(parts: DialogParts, turn: ActionTurn, by: Officer): Promise<Outcome> {
  const shown = await shownTo(parts, turn, by, turn.event.data.value)
  return shows(turn.person, shown ? withSteps(turn, shown, by) : none(turn))
}

/** Only what was drawn for this person can be found in order by them. */
export async function noteFine(parts: DialogParts, turn: ActionTurn, by: Officer): Promise<Outcome> {
  const shown = await shownTo(parts, turn, by, turn.event.data.value)
  if (!shown) return replaces(turn.person, none(turn))
  const made = { now: turn.now, newId: parts.newId }
  const { organisation } = turn.event.from
  const sample = await parts.store.changeSample(organisation, shown.month, (one) => withFine(one, by, made))
  return { ...replaces(turn.person, withSteps(turn, { ...shown, sample }, by)), durable: true }
}

export async function startAsking(parts: DialogParts, turn: ActionTurn, by: Officer): Promise<Outcome> {
  const shown = await shownTo(parts, turn, by, turn.event.data.value)
  return shown ? openFilled(parts, turn, 'readingAsk', {}, shown.month) : shows(turn.person, none(turn))
}

/** Rights are checked again when it is sent. */
export async function submitReadingAsk(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const { readings, retention } = textsFor(turn)
  const by = await privacyOfficerOf(parts, turn)
  if (!by) return replaces(turn.person, line(retention.notYours))
  const person = withoutDraft(turn.person, draft.id)
  const shown = await shownTo(parts, turn, by, draft.about)
  if (!shown) return replaces(person, none(turn))
  const made = { now: turn.now, newId: parts.newId }
  const said = { id: draft.id, text: draft.answers.text ?? '' }
  const sample = await parts.store.changeSample(turn.event.from.organisation, shown.month, (one) =>
    withQuestion(one, by, said, made),
  )
  const after = withSteps({ ...turn, person }, { ...shown, sample }, by)
  return { ...replaces(person, line(readings.kept), after), durable: true }
}
