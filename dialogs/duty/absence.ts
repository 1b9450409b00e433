import {
  type Absence,
  addAbsence,
  type Changed,
  comingAbsences,
  endAbsence,
  overlap,
} from '../../bot/absence.ts'
import { type Day, dayInWords, dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import { ownText, view } from '../../bot/core/view.ts'
import { plain } from '../../bot/core/words.ts'
import { returnOf } from '../../bot/duty.ts'
import type { Office } from '../../bot/store/records.ts'
import { type DialogParts, localeOf, type TextTurn, tells, textsFor } from '../parts.ts'
import { functionarisOf } from '../rights.ts'
import { readAbsence } from './absence-words.ts'
import { absenceInWords } from './roster.ts'

type Member = Office['functionarissen'][number]

/**
 * "afwezig tot 24-11", "afwezig 3–17 augustus, vervanger Adele", "afwezig voor Megan tot 24-11" and "aanwezig", by a functionaris: who passes
 * something on reads when somebody is back, and who stands in is on duty. `undefined`: it is no such command, or it comes from somebody who
 * handles no signals.
 */
export async function sayAbsence(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const { words } = textsFor(turn)
  const typed = plain(turn.event.text)
  const back = words.back.find(
    (word) => typed === word || words.onBehalf.some((behalf) => typed.startsWith(`${word} ${behalf} `)),
  )
  const away = words.away.find((word) => typed === word || typed.startsWith(`${word} `))
  const by = (back ?? away) ? await functionarisOf(parts, turn) : undefined
  if (!by) return undefined
  const { functionarissen } = await parts.store.office(turn.event.from.organisation)
  const asked = readCommand(turn, functionarissen)
  if ('wrong' in asked) return said(turn, asked.wrong)
  return back ? sayBack(parts, turn, asked) : beginAbsence(parts, turn, asked, functionarissen, by.name)
}

/** Who is away, and whom the text names to stand in. */
interface Command {
  who: Member
  instead?: Member
}

const said = (turn: TextTurn, ...lines: string[]): Outcome =>
  tells(
    turn,
    // A name has no place in a notification.
    view(
      textsFor(turn).menu.notice,
      lines.map((text) => ownText(text)),
    ),
  )

function readCommand(turn: TextTurn, people: Member[]): Command | { wrong: string } {
  const { duty, words } = textsFor(turn)
  const names = new Intl.ListFormat(localeOf(turn.person), { type: 'disjunction' }).format(
    people.map(({ name }) => name).filter(Boolean),
  )
  const text = turn.event.text.replaceAll('@', ' ')
  const [before = '', after] = text.split(new RegExp(`\\b(?:${words.replacement.join('|')})\\b`, 'i'))
  const me = people.find(({ platform, id }) => isMe(turn, platform, id))
  const named = new RegExp(
    `\\b(?:${words.onBehalf.join('|')})\\s+([^\\d,]+?)(?=\\s*(?:,|\\d|$|\\b(?:${edges})\\b))`,
    'iu',
  ).exec(before)
  const who = named ? colleague(people, named[1] ?? '') : me
  const instead = after === undefined ? undefined : colleague(people, after)
  if (!who || (after !== undefined && !instead)) return { wrong: duty.unknownColleague(names) }
  if (instead === who) return { wrong: duty.ownReplacement(names) }
  return { who, ...(instead ? { instead } : {}) }
}

/** What comes after a name where days follow. */
const edges = 'tot|t/m|van|vanaf|until|till|from|through'

const isMe = ({ event: { from } }: TextTurn, platform: string, id: string): boolean =>
  from.platform === platform && from.id === id

/** By the whole name, or by the first name where only one has it. */
function colleague(people: Member[], typed: string): Member | undefined {
  const wanted = plain(typed)
  const first = people.filter(({ name }) => plain(name).split(' ')[0] === wanted)
  return (
    people.find(({ name }) => name && plain(name) === wanted) ?? (first.length === 1 ? first[0] : undefined)
  )
}

async function beginAbsence(
  parts: DialogParts,
  turn: TextTurn,
  { who, instead }: Command,
  people: Member[],
  by: string,
): Promise<Outcome> {
  const { absence, duty } = textsFor(turn)
  const today = dayOf(turn.now)
  const days = readAbsence(turn.event.text, today)
  if (!days) return said(turn, absence.when)
  const mine = isMe(turn, who.platform, who.id)
  const added: Absence = {
    from: days.from ?? today,
    backOn: days.backOn,
    ...(mine ? {} : { noted: { by } }),
    ...(instead ? { replacement: { platform: instead.platform, id: instead.id } } : {}),
  }
  const changed = await change(parts, turn, who, (one) => addAbsence(one, added, today))
  const words = (day: Day) => dayInWords(day, localeOf(turn.person))
  const from = days.from ? words(days.from) : duty.now
  const line =
    mine && !days.from
      ? absence.away(words(returnOf(changed.member, today) ?? days.backOn))
      : duty.away(mine ? duty.you : who.name, from, words(days.backOn))
  const alone = people.length > 1 ? [duty.noReplacement] : []
  const isAwayToo = instead && comingAbsences(instead, today).some((one) => overlap(one, added))
  const replaced = isAwayToo ? duty.replacementAway : duty.replacedBy
  const others = comingAbsences(changed.member, today).filter((one) => one !== added)
  return said(
    turn,
    line,
    ...(instead ? [replaced(instead.name)] : alone),
    ...(mine ? [] : [duty.isTold(who.name)]),
    ...listed(turn, duty.dropped, changed.dropped),
    ...listed(turn, duty.alsoAway, others),
  )
}

async function sayBack(parts: DialogParts, turn: TextTurn, { who }: Command): Promise<Outcome> {
  const { absence, duty } = textsFor(turn)
  const today = dayOf(turn.now)
  const { member, dropped } = await change(parts, turn, who, (one) => endAbsence(one, today))
  const planned = dropped.filter(({ from = today }) => from > today)
  return said(
    turn,
    isMe(turn, who.platform, who.id) ? absence.back : duty.isBack(who.name),
    ...listed(turn, duty.dropped, planned),
    ...listed(turn, duty.alsoAway, comingAbsences(member, today)),
  )
}

/** When somebody is away, after these words; nothing where there is nothing. */
function listed(turn: TextTurn, text: (days: string) => string, absences: readonly Absence[]): string[] {
  const locale = localeOf(turn.person)
  const days = absences.map((one) => absenceInWords(textsFor(turn), one, locale))
  return days.length > 0 ? [text(new Intl.ListFormat(locale).format(days))] : []
}

async function change(
  parts: DialogParts,
  { event }: TextTurn,
  who: Member,
  make: (member: Member) => Changed,
): Promise<Changed> {
  let changed: Changed = { member: who, dropped: [] }
  await parts.store.changeOffice(event.from.organisation, (office) => ({
    ...office,
    functionarissen: office.functionarissen.map((one) => {
      if (one.platform !== who.platform || one.id !== who.id) return one
      changed = make(one)
      return changed.member
    }),
  }))
  return changed
}
