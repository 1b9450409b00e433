import { dayInWords, dayOf } from '../bot/calendar.ts'
import type { Turn } from '../bot/core/bot.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { button, type Element, heading, ownText, peopleText, type View, view } from '../bot/core/view.ts'
import { awayNow, nextRead, returnOf } from '../bot/duty.ts'
import { halfDayAt, nextHalfDay, startOf } from '../bot/half-day.ts'
import type { Municipality } from '../bot/municipality.ts'
import type { Signal } from '../bot/signals/signal.ts'
import type { Office } from '../bot/store/records.ts'
import { dangerElements } from './menu.ts'
import { type DialogParts, localeOf, namesInWords, textsFor } from './parts.ts'
import { takenOutInWords } from './personal-data.ts'
import type { Texts } from './texts/index.ts'

/**
 * The receipt: kept, under which number, when a person reads it at the earliest, whom to ring if that is too late, and what
 * to do now. `words`: the receipt code, where somebody is known by that only.
 */
export async function receiptView(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  signal: Signal,
  words?: string,
): Promise<View> {
  const t = textsFor(turn)
  const reading = await readingElements(parts, turn, signal)
  const body: Element[] = [
    ...(signal.answers.danger === 'yes' ? dangerElements(t) : []),
    heading(t.receipt.title),
    { kind: 'facts', facts: [{ label: t.receipt.reference, value: signal.reference }] },
    ...takenOutElements(turn, signal),
    ...(words ? codeElements(t, words) : []),
    ...reading,
    ownText(words ? t.code.later : t.receipt.follows),
    ...ringElements(t, parts.municipality(signal.organisation)),
    heading(t.receipt.adviceTitle),
    ...t.receipt.advice.map((text) => ownText(text)),
    ...meldcodeElements(t, parts.municipality(signal.organisation), signal),
  ]
  const written = button('written', t.code.written, {}, { style: 'main' })
  return view(t.receipt.title, body, [...(words ? [written] : []), button('mine', t.menu.mine)])
}

/** What a request to be called becomes: no case, so no advice about one. */
export async function talkReceipt(parts: DialogParts, turn: Turn<BotEvent>, signal: Signal): Promise<View> {
  const t = textsFor(turn)
  return view(t.receipt.talkTitle, [
    heading(t.receipt.talkTitle),
    { kind: 'facts', facts: [{ label: t.receipt.reference, value: signal.reference }] },
    ownText(t.receipt.talk),
    ...(await readingElements(parts, turn, signal)),
    ...ringElements(t, parts.municipality(signal.organisation)),
  ])
}

/** What was sent in without a review has not been told yet that something was taken out of it. */
function takenOutElements(turn: Turn<BotEvent>, { answers }: Signal): Element[] {
  const told = takenOutInWords(textsFor(turn), answers, new Intl.ListFormat(localeOf(turn.person)))
  return told ? [ownText(told)] : []
}

const codeElements = (t: Texts, words: string): Element[] => [
  heading(t.code.title),
  peopleText(words),
  ownText(t.code.keep, 'warning'),
]

const readers = ({ functionarissen }: Office, { hiddenFrom = [] }: Signal) =>
  functionarissen.filter(({ id }) => !hiddenFrom.some((hidden) => hidden.id === id))

/** To whom it goes, and from which day on it can be read. */
async function readingElements(parts: DialogParts, turn: Turn<BotEvent>, signal: Signal): Promise<Element[]> {
  const t = textsFor(turn)
  const office = await parts.store.office(signal.organisation)
  const all = readers(office, signal)
  if (await parts.isHeldUp(signal.organisation))
    return [ownText(t.receipt.delayed(namesInWords(turn, all)), 'warning')]
  const locale = localeOf(turn.person)
  const away = awayNow(all, turn.now)
  const present = all.filter((one) => !away.includes(one))
  const earliest = dayOf(nextRead({ ...office, functionarissen: all }, turn.now) ?? nextMoment(turn.now))
  const day = earliest === dayOf(turn.now) ? t.receipt.today : dayInWords(earliest, locale)
  return [
    ownText(t.receipt.waits(namesInWords(turn, present.length > 0 ? present : all), day)),
    ...away.flatMap((one) => {
      const back = returnOf(one, dayOf(turn.now))
      return back ? [ownText(t.receipt.backOn(one.name, dayInWords(back, locale)))] : []
    }),
  ]
}

/** Where nobody is named yet who handles signals, the working time that comes next. */
const nextMoment = (now: Date): Date => (halfDayAt(now) ? now : startOf(nextHalfDay(now)))

const ringElements = (t: Texts, { onCall }: Municipality): Element[] => [
  onCall ? ownText(t.receipt.onCall(onCall), 'warning') : ownText(t.receipt.urgent, 'quiet'),
]

/**
 * The bot does not replace the meldcode, which binds who works in care, education, youth and social support (domain.md 5.1).
 * Said with a minor or a domestic link, unless the reporter's own department is known not to fall under it.
 */
function meldcodeElements(t: Texts, municipality: Municipality, { answers }: Signal): Element[] {
  const touches = ['minor', 'both'].includes(answers.age ?? '') || answers.form === 'domestic'
  const own = municipality.departments.find(({ name }) => name === answers.department)
  if (!touches || (own && !own.meldcode)) return []
  return [ownText(own ? t.receipt.meldcode : t.receipt.meldcodePerhaps, 'warning')]
}
