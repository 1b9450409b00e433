/** The names of months and weekdays that people type, in both languages, whole or by their first letters. */
const locales = ['nl-NL', 'en-GB'] as const

const namesBy = (options: Intl.DateTimeFormatOptions, days: readonly Date[]): Map<string, number> =>
  new Map(
    locales.flatMap((locale) => {
      const words = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
      return days.map((day, n) => [words.format(day).toLowerCase(), n] as const)
    }),
  )

const months = namesBy(
  { month: 'long' },
  Array.from({ length: 12 }, (_, n) => new Date(Date.UTC(2026, n, 1))),
)
// 5 January 2026 is a Monday.
const weekdays = namesBy(
  { weekday: 'long' },
  Array.from({ length: 5 }, (_, n) => new Date(Date.UTC(2026, 0, 5 + n))),
)

/** From `least` letters on the beginning of a name is enough, where it can be no other. */
function byBeginning(names: Map<string, number>, typed: string, least: number): number | undefined {
  if (typed.length < least) return undefined
  const found = new Set([...names].filter(([name]) => name.startsWith(typed)).map(([, n]) => n))
  return found.size === 1 ? [...found][0] : undefined
}

/** 1–12; "mrt" is how Dutch people shorten March. */
export function monthOf(typed: string): number | undefined {
  const word = typed.toLowerCase().replace(/\.$/, '')
  const found = word === 'mrt' ? 2 : byBeginning(months, word, 3)
  return found === undefined ? undefined : found + 1
}

/** 0 for Monday to 4 for Friday. */
export const weekdayOf = (typed: string): number | undefined => byBeginning(weekdays, typed.toLowerCase(), 2)
