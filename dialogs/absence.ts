import { addDays, type Day, dayInWords, dayOf } from '../bot/calendar.ts'
import type { Outcome } from '../bot/core/bot.ts'
import { line } from '../bot/core/view.ts'
import { plain } from '../bot/core/words.ts'
import { type DialogParts, localeOf, shows, type TextTurn, textsFor } from './parts.ts'
import { functionarisOf } from './rights.ts'

/**
 * "afwezig tot 24-11" and "aanwezig", by a functionaris: who passes something on reads when somebody is back.
 * `undefined`: it is no such command, or it comes from somebody who handles no signals.
 */
export async function sayAbsence(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const { absence, words } = textsFor(turn)
  const typed = plain(turn.event.text)
  const back = words.back.includes(typed)
  const away = words.away.some((word) => typed === word || typed.startsWith(`${word} `))
  if (!(back || away) || !(await functionarisOf(parts, turn))) return undefined
  const day = back ? undefined : dayIn(turn.event.text, dayOf(turn.now))
  if (away && !day) return shows(turn.person, line(absence.when))
  const { organisation, platform, id } = turn.event.from
  await parts.store.changeOffice(organisation, (office) => ({
    ...office,
    functionarissen: office.functionarissen.map(({ backOn, ...one }) =>
      one.platform === platform && one.id === id
        ? { ...one, ...(day ? { backOn: day } : {}) }
        : { ...one, ...(backOn ? { backOn } : {}) },
    ),
  }))
  return shows(turn.person, line(day ? absence.away(dayInWords(day, localeOf(turn.person))) : absence.back))
}

/** The day in "24-11", "24/11" or "24-11-2026"; without a year the next one that comes. `undefined` for the past and for no day. */
function dayIn(text: string, today: Day): Day | undefined {
  const found = /\b(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}))?\b/.exec(text)
  if (!found) return undefined
  const [, date = '', month = '', year] = found
  const years = year ? [year] : [today.slice(0, 4), String(Number(today.slice(0, 4)) + 1)]
  return years
    .map((one) => `${one}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` as Day)
    .find((day) => exists(day) && day > today)
}

/** 31-02 is no day: counted from its neighbour it comes out as another. */
function exists(day: Day): boolean {
  return !Number.isNaN(Date.parse(day)) && addDays(addDays(day, 1), -1) === day
}
