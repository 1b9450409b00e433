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
  const text = plain(part.replace(/(?<=dag)(?=ochtend|morgen|middag)/, ' '))
  const words = text.replace(mornings, ' ').replace(afternoons, ' ')
  const days = allWeek.test(words.trim()) ? [0, 4] : daysOf(words)
  if (!days) return []
  const [first = 0, last = first] = days
  const [morning, afternoon] = [mornings.test(text), afternoons.test(text)]
  return weekHalves.filter((half, n) => {
    const day = Math.floor(n / 2)
    const fits = morning === afternoon || half.endsWith(morning ? 'morning' : 'afternoon')
    return day >= first && day <= last && fits
  })
}

/** One weekday, or the first and last of several; `undefined` where something else stands there too. */
function daysOf(text: string): number[] | undefined {
  const words = text.replace(around, ' ').trim().split(/\s+/)
  const days = words.map((word) => weekdayOf(word.replace(/(?<=dag|day)s$/, '')))
  const [first, last = first] = days
  if (first === undefined || last === undefined || days.length > 2 || last < first) return undefined
  return [first, last]
}
