import { addDays, type Day, dayOf, isWorkday, momentOf, nextWorkday } from './calendar.ts'

export type Half = 'morning' | 'afternoon'

/** Half of a working day, in which somebody works or doesn't. */
export interface HalfDay {
  day: Day
  half: Half
}

/** The hours on the wall in the Netherlands; between them they are the office hours of `isOfficeTime`. */
const hoursOf = { morning: [9, 13], afternoon: [13, 17] } as const satisfies Record<Half, readonly number[]>
const halves = ['morning', 'afternoon'] as const

export const startOf = ({ day, half }: HalfDay): Date => momentOf(day, hoursOf[half][0])
/** The first moment after it. */
export const endOf = ({ day, half }: HalfDay): Date => momentOf(day, hoursOf[half][1])

/** "2026-11-24 morning": the same text for the same half-day, to keep. */
export const keyOf = ({ day, half }: HalfDay): string => `${day} ${half}`

/** The work half-day in which this moment falls; `undefined` in evenings, weekends and holidays. */
export function halfDayAt(moment: Date): HalfDay | undefined {
  const day = dayOf(moment)
  if (!isWorkday(day)) return undefined
  return halves.map((half) => ({ day, half })).find((one) => startOf(one) <= moment && moment < endOf(one))
}

/** The first work half-day that begins after this moment. */
export function nextHalfDay(moment: Date): HalfDay {
  const day = dayOf(moment)
  const today = isWorkday(day) ? halves.map((half) => ({ day, half })) : []
  return today.find((one) => startOf(one) > moment) ?? { day: nextWorkday(day), half: 'morning' }
}

/** Working time between two moments, in milliseconds; 0 when `to` is not later. Not counted further once it is `enough`. */
export function workingTime(from: Date, to: Date, enough = Number.POSITIVE_INFINITY): number {
  let time = 0
  const last = dayOf(to)
  for (let day = dayOf(from); day <= last && time < enough; day = addDays(day, 1)) {
    if (!isWorkday(day)) continue
    const begin = Math.max(startOf({ day, half: 'morning' }).getTime(), from.getTime())
    const end = Math.min(endOf({ day, half: 'afternoon' }).getTime(), to.getTime())
    time += Math.max(0, end - begin)
  }
  return time
}

/** The half-days of a working week, as a roster names them. */
export const weekHalves = [
  'mon-morning',
  'mon-afternoon',
  'tue-morning',
  'tue-afternoon',
  'wed-morning',
  'wed-afternoon',
  'thu-morning',
  'thu-afternoon',
  'fri-morning',
  'fri-afternoon',
] as const

export type WeekHalf = (typeof weekHalves)[number]

/** Which half-day of the week this is. RangeError for one in a weekend. */
export function weekHalfOf({ day, half }: HalfDay): WeekHalf {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  const found = weekday === 6 ? undefined : weekHalves[(weekday - 1) * 2 + halves.indexOf(half)]
  if (!found) throw new RangeError(`not on a working day: ${day}`)
  return found
}
