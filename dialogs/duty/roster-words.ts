import { plain } from '../../bot/core/words.ts'
import { type WeekHalf, weekHalves } from '../../bot/half-day.ts'
import { weekdayOf } from './day-words.ts'

const mornings = /\b(ochtends?|morgens?|mornings?|vm)\b/
const afternoons = /\b(middags?|afternoons?|nm)\b/
const allWeek = /^(elke dag|iedere dag|alle dagen|hele week|de hele week|every day|all days|all week)/
/** What may stand around a day and changes nothing. */
const around = /\b(en|and|s|op|on|in|de|the|hele|whole|all|full|dag|day|t m|tot en met|through|to)\b/g

/** "ma ochtend, di middag, wo, do-vr" as half-days of the week, in their order. `undefined` where a part of it can't be read. */
export function readRoster(typed: string): WeekHalf[] | undefined {
  const parts = typed
    .toLowerCase()
    .split(/[,;\n]|\ben\b|\band\b/)
    .filter((part) => plain(part) !== '')
  const read = parts.map(halvesIn)
  if (parts.length === 0 || read.some((halves) => halves.length === 0)) return undefined
  const all = new Set(read.flat())
  return weekHalves.filter((half) => all.has(half))
}

function halvesIn(part: string): WeekHalf[] {
  // "Maandagochtend" is one word.
  const text = plain(part.replace(/(?<=dag)(?=ochtend|morgen|middag)/g, ' '))
  const isStretch = stretch.test(part)
  const days = daysOf(text.replace(mornings, ' ').replace(afternoons, ' '), isStretch)
  const [morning, afternoon] = [text.search(mornings), text.search(afternoons)]
  // "Ma middag t/m wo ochtend" is neither whole days nor the same half of each.
  if (!days || (isStretch && afternoon >= 0 && afternoon < morning)) return []
  return weekHalves.filter((half, n) => {
    const isBoth = morning >= 0 === afternoon >= 0
    return (
      days.includes(Math.floor(n / 2)) && (isBoth || half.endsWith(morning >= 0 ? 'morning' : 'afternoon'))
    )
  })
}

const stretch = /t\/m|tot en met|through|\bto\b|\p{L}\s*[-–]\s*\p{L}/u

/** The weekdays that are named, or all from the first to the last; `undefined` where something else stands there too. */
function daysOf(text: string, isStretch: boolean): number[] | undefined {
  const whole = text.trim().replace(allWeek, 'ma t m vr')
  const words = whole.replace(around, ' ').trim().split(/\s+/)
  const days = words.map((word) => weekdayOf(word.replace(/(?<=dag|day)s$/, '')))
  if (!days.every((day) => day !== undefined)) return undefined
  if (!isStretch && whole === text.trim()) return days
  const [first = 0, last = first] = days
  return days.length > 2 || last < first ? undefined : [0, 1, 2, 3, 4].slice(first, last + 1)
}
