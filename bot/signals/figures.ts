import { z } from 'zod'
import type { Day } from '../calendar.ts'
import { type Department, showsDepartment } from './department.ts'
import { forwardsOf } from './forwards.ts'
import { kinds } from './remains.ts'
import { categoryOf, monthOf } from './retention.ts'
import { assessmentOf, isHiddenPlace, isTalk, lastOf, type Signal } from './signal.ts'

/** A count below this is withheld. Source: domain.md 5.4; no law or source names it for a municipality's own signals. */
export const smallest = 5

/** What signals are counted by, one thing at a time: never two together, so a place is never seen with a form. */
export const countedBy = ['course', 'heard', 'form', 'sector', 'age', 'place', 'department'] as const
export type CountedBy = (typeof countedBy)[number]

/** Any department that is not named, because few people work there or nobody knows which it was. */
export const noDepartment = ''

/**
 * How far it came: passed on to nobody; a partner made a report of it; passed on, without a report. What a partner is doing meanwhile is in no
 * figure (product.md, "The functionaris", 4).
 */
const courses = ['kept', 'report', 'passed'] as const

/** What came of one year, with nothing in it that is withheld: what is not here can not be shown, also not from what is stored. */
export const figuresSchema = z.strictObject({
  /** As yyyy. */
  year: z.string().regex(/^\d{4}$/),
  /** The day on which they were made up. */
  on: z.iso.date(),
  /** Absent where it is small itself. */
  total: z.int().min(smallest).optional(),
  tables: z.array(
    z.strictObject({
      by: z.enum(countedBy),
      shown: z.array(z.strictObject({ value: z.string(), count: z.int().min(smallest) })),
      /** All others together: the total without what is shown. Zero, or no small number. */
      rest: z.union([z.literal(0), z.int().min(smallest)]),
    }),
  ),
})

export type Figures = z.infer<typeof figuresSchema>
export type Table = Figures['tables'][number]

/**
 * Which of these counts can be shown beside their total. Small ones are withheld, zeros among them. What is left of the total must give none of
 * them away: it may be no small number itself, and not so large that each of them has to be as large as a small one can be. Otherwise the last of the
 * large ones is withheld as well: the last in the list, whatever its count, because who knows this rule must not learn from it which one that was.
 */
export function shownOf(counts: readonly number[]): boolean[] {
  const large = counts.map((count) => count >= smallest)
  const small = counts.filter((count) => count < smallest)
  const rest = small.reduce((sum, count) => sum + count, 0)
  const isHidden = rest >= smallest && rest < (smallest - 1) * small.length
  if (small.length === 0 || isHidden) return large
  const last = large.lastIndexOf(true)
  return large.map((shown, at) => shown && at !== last)
}

/** What a signal is counted as. */
export type Counted = Record<CountedBy, string>

/** The figures of what was counted, where each table has these values in this order. */
export function publish(
  all: readonly Counted[],
  values: Readonly<Record<CountedBy, readonly string[]>>,
  { year, on }: { year: string; on: Day },
): Figures {
  if (all.length < smallest) return { year, on, tables: [] }
  const tables = countedBy.flatMap((by) => {
    // One value only says nothing that the total doesn't.
    if (values[by].length < 2) return []
    const counts = values[by].map((value) => all.filter((one) => one[by] === value).length)
    const visible = shownOf(counts)
    const shown = values[by].flatMap((value, at) => (visible[at] ? { value, count: counts[at] ?? 0 } : []))
    return { by, shown, rest: shown.reduce((rest, { count }) => rest - count, all.length) }
  })
  return { year, on, total: all.length, tables }
}

/** The figures of a year, as its signals stand now; `on` is today. */
export function figuresOf(
  signals: readonly Signal[],
  departments: readonly Department[],
  { year, on }: { year: string; on: Day },
): Figures {
  const counted = signals.filter((signal) => yearOf(signal) === year)
  const named = departments.map(({ name }) => name).filter((name) => showsDepartment(departments, name))
  return publish(
    counted.flatMap((signal) => countedAs(signal, departments) ?? []),
    {
      ...kinds,
      course: courses,
      heard: ['yes', 'no'],
      department: [...named, noDepartment],
    },
    { year, on },
  )
}

const yearOf = (signal: Signal): string => monthOf(signal).slice(0, 4)

/** Somebody who handles signals may not know of it: who counts what they do see would find it in the figures. */
const isSecret = (signal: Signal): boolean =>
  signal.remains?.secret === true || isHiddenPlace(signal, 'channel')

/**
 * Whether it is a signal for the figures. Not: who only asked to be called, what was taken back, a mistake or a double, what was read in from the old list
 * (it would count in the year in which that was done), what another organisation forwarded, which counts there, and what somebody was kept out of.
 */
function counts(signal: Signal): boolean {
  const { category = categoryOf(signal) } = signal.remains ?? {}
  return (
    !isTalk(signal) &&
    category !== 'withdrawn' &&
    category !== 'mistake' &&
    signal.known !== 'forwarded' &&
    !isReadIn(signal) &&
    !isSecret(signal)
  )
}

/** From the old list: nobody passed it on through the bot, and no functionaris entered it. */
function isReadIn({ log: [first] }: Signal): boolean {
  return (first?.what === 'emptied' ? first.role : first?.by.role) === 'bot'
}

/** As what a signal counts, the same once its term has passed; `undefined`: it is none for the figures. */
export function countedAs(signal: Signal, departments: readonly Department[]): Counted | undefined {
  if (!counts(signal)) return undefined
  const { remains } = signal
  const seen = remains ?? { ...signal.answers, ...assessmentOf(signal) }
  const among = (list: readonly string[], value: string | undefined) =>
    value !== undefined && list.includes(value) ? value : 'unknown'
  const { department = noDepartment } = remains ?? signal.answers
  return {
    form: among(kinds.form, seen.form),
    sector: among(kinds.sector, seen.sector),
    age: among(kinds.age, seen.age),
    place: among(kinds.place, seen.place),
    department: showsDepartment(departments, department) ? department : noDepartment,
    course: courseOf(signal),
    heard: (remains ? remains.feedback : lastOf(signal, 'feedback') !== undefined) ? 'yes' : 'no',
  }
}

function courseOf(signal: Signal): (typeof courses)[number] {
  const { remains, log } = signal
  const passed = remains
    ? remains.forwardedTo.length > 0
    : forwardsOf(signal).some(({ sentOn }) => sentOn !== undefined)
  const report = remains
    ? remains.outcomes.includes('report')
    : log.some((line) => line.what === 'outcome' && line.result === 'report')
  return passed ? (report ? 'report' : 'passed') : 'kept'
}

/** When the figures of a year come: a month after it ended, so that what came in last was looked at. */
export const comesOn = (year: string): Day => `${Number(year) + 1}-02-01` as Day

/**
 * The years of which there are figures on this day, the newest first: all since the first signal, also those in which nothing came in. There are none of
 * a year that still goes on: who looked twice would see what had come in between.
 */
export function yearsOf(signals: readonly Signal[], today: Day): string[] {
  const [first] = signals
    .filter((one) => !isSecret(one))
    .map(yearOf)
    .sort()
  if (first === undefined) return []
  const years = Array.from({ length: Number(today.slice(0, 4)) - Number(first) }, (_, at) =>
    String(Number(first) + at),
  )
  return years.filter((year) => comesOn(year) <= today).toReversed()
}
