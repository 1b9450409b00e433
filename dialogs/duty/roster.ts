import { type Absence, comingAbsences } from '../../bot/absence.ts'
import { type Day, dayInWords, dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import type { Locale } from '../../bot/core/event.ts'
import { withoutDraft } from '../../bot/core/person.ts'
import { button, type Element, heading, line, ownText, type View, view } from '../../bot/core/view.ts'
import { plain } from '../../bot/core/words.ts'
import { type Duty, onDuty } from '../../bot/duty.ts'
import { type WeekHalf, weekHalves } from '../../bot/half-day.ts'
import type { Office } from '../../bot/store/records.ts'
import { startDraft } from '../drafts.ts'
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
import { functionarisOf } from '../rights.ts'
import { type Texts, texts } from '../texts/index.ts'
import { readRoster } from './roster-words.ts'

/** "rooster" and "dienst". `undefined`: it is no such word, or it comes from somebody who handles no signals. */
export async function sayRoster(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const { words } = textsFor(turn)
  const typed = plain(turn.event.text)
  const whole = words.roster.includes(typed)
  if (!(whole || words.duty.includes(typed)) || !(await functionarisOf(parts, turn))) return undefined
  const office = await parts.store.office(turn.event.from.organisation)
  const now = dutyLine(textsFor(turn), onDuty(office, turn.now), localeOf(turn.person))
  return shows(turn.person, whole ? rosterView(turn, office, now) : dutyView(textsFor(turn), now))
}

const dutyView = (t: Texts, now: string): View => view(t.duty.notice, [ownText(now)])

function dutyLine(t: Texts, { by, people }: Duty, locale: 'nl' | 'en'): string {
  const names = new Intl.ListFormat(locale).format(people.map(({ name }) => name || t.duty.nameless))
  return by === 'nobody' ? t.duty.nobody : t.duty.is[by](names)
}

function rosterView(turn: TextTurn, { functionarissen, head }: Office, now: string): View {
  const [t, today, locale] = [textsFor(turn), dayOf(turn.now), localeOf(turn.person)]
  const facts = functionarissen.map((one) => ({
    label: one.name || t.duty.nameless,
    value: [
      worksInWords(t, one.works),
      ...(one.deputy ? [t.duty.isDeputy] : []),
      ...comingAbsences(one, today).map((absence) => t.duty.isAway(absenceInWords(t, absence, locale))),
    ].join(', '),
  }))
  const body: Element[] = [
    heading(t.duty.roster),
    { kind: 'facts', facts: [...facts, ...(head ? [{ label: t.duty.head, value: head.name }] : [])] },
    ownText(now),
    ownText(t.duty.howAway, 'quiet'),
  ]
  return view(t.duty.notice, body, [button('roster', t.duty.change, {}, { opens: true })])
}

/** "ma, di ochtend": a day of which both halves are worked stands once. */
export function worksInWords(t: Texts, works: readonly WeekHalf[] = weekHalves): string {
  if (works.length === weekHalves.length) return t.duty.always
  return t.duty.days
    .flatMap((day, n) => {
      const [morning, afternoon] = weekHalves.slice(n * 2, n * 2 + 2).map((half) => works.includes(half))
      if (morning && afternoon) return [day]
      return morning || afternoon ? [`${day} ${morning ? t.duty.morning : t.duty.afternoon}`] : []
    })
    .join(', ')
}

/** "van maandag 21 december tot vrijdag 1 januari". */
export function absenceInWords(t: Texts, { from, backOn }: Absence, locale: 'nl' | 'en'): string {
  const words = (day: string) => dayInWords(day as Day, locale)
  return t.duty.between(from ? words(from) : t.duty.now, words(backOn))
}

/** To who is away, when a colleague said so. */
export function notedAwayView(by: string, absence: Absence, locale: Locale): View {
  const { duty } = texts[locale]
  const days = absenceInWords(texts[locale], absence, locale)
  return view(duty.notice, [ownText(duty.notedAway(by, days)), ownText(duty.notAway, 'quiet')])
}

/** The form for one's own half-days. */
export async function changeRoster(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const by = await functionarisOf(parts, turn)
  if (!by) return tells(turn, line(textsFor(turn).refused.notFunctionaris))
  return startDraft(parts, turn, 'roster')
}

/** Rights are checked here again: between opening the form and sending it somebody can have lost them; what was typed stays in the draft. */
export async function submitRoster(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const t = textsFor(turn)
  const by = await functionarisOf(parts, turn)
  const works = readRoster(draft.answers.works ?? '')
  if (!by || !works) return replaces(turn.person, line(t.refused.notFunctionaris))
  const deputy = draft.answers.deputy === 'yes'
  await parts.store.changeOffice(turn.event.from.organisation, (office) => ({
    ...office,
    functionarissen: office.functionarissen.map(({ deputy: _before, ...one }) =>
      one.platform === by.platform && one.id === by.id
        ? { ...one, works, ...(deputy ? { deputy } : {}) }
        : { ...one, ...(_before ? { deputy: _before } : {}) },
    ),
  }))
  const kept = worksInWords(t, works)
  const person = withoutDraft(turn.person, draft.id)
  return replaces(person, line(t.draft.sent), line(deputy ? t.duty.keptDeputy(kept) : t.duty.kept(kept)))
}

/**
 * "@Signaalpunt teamhoofd @Lynne" in the functionaris channel, by a functionaris: who hears when nobody reads. "teamhoofd geen" takes it back.
 * `undefined`: the text is no such command.
 */
export async function nameHead(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const t = textsFor(turn)
  const text = turn.event.mentions.reduce(
    (rest, { name }) => rest.replaceAll(`@${name}`, ' '),
    turn.event.text,
  )
  const typed = plain(text)
  const word = t.words.head.find((one) => typed === one || typed.startsWith(`${one} `))
  if (!word) return undefined
  if (!(await functionarisOf(parts, turn))) return tells(turn, line(t.refused.notFunctionaris))
  const [named, ...more] = turn.event.mentions
  const none = t.words.none.includes(typed.slice(word.length).trim())
  if ((!named && !none) || more.length > 0) return tells(turn, line(t.duty.whichHead))
  const { organisation, platform } = turn.event.from
  // A new head has heard nothing of what was told to the one before.
  await parts.store.changeOffice(organisation, ({ head: before, headTold, ...office }) => ({
    ...office,
    ...(named ? { head: { platform, id: named.id, name: named.name } } : {}),
    ...(headTold && before?.id === named?.id ? { headTold } : {}),
  }))
  return shows(turn.person, view(t.duty.notice, [ownText(named ? t.duty.headIs(named.name) : t.duty.noHead)]))
}
