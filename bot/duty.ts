import { absenceOn, isAway } from './absence.ts'
import { addDays, type Day, dayOf, isWorkday } from './calendar.ts'
import { endOf, type HalfDay, halfDayAt, nextHalfDay, startOf, weekHalfOf } from './half-day.ts'
import type { Office } from './store/records.ts'

type Member = Office['functionarissen'][number]
type Colleague = NonNullable<Office['head']>

/** Who is there for signals at a moment. `by`: how it came to them. The head reads no signal, and only sees to it that somebody does. */
export interface Duty {
  by: 'roster' | 'deputies' | 'head' | 'nobody'
  people: Colleague[]
}

const isSame = (one: Pick<Colleague, 'platform' | 'id'>, other: Pick<Colleague, 'platform' | 'id'>) =>
  one.platform === other.platform && one.id === other.id

/** By their roster; without one somebody works all half-days. */
const worksIn = ({ works }: Member, half: HalfDay): boolean => works?.includes(weekHalfOf(half)) ?? true

/** These people, or who stands in for those who are away; for a stand-in who is away too, their own. */
function presentOf(expected: readonly Member[], { functionarissen }: Office, half: HalfDay): Member[] {
  const standIn = (one: Member | undefined, asked: readonly Member[] = []): Member[] => {
    if (!one || asked.includes(one)) return []
    const absence = absenceOn(one, half.day)
    if (!absence) return [one]
    const { replacement } = absence
    const instead = functionarissen.find((other) => replacement && isSame(other, replacement))
    return standIn(instead, [...asked, one])
  }
  const present = expected.flatMap((one) => standIn(one))
  return functionarissen.filter((one) => present.includes(one))
}

const named = ({ platform, id, name }: Colleague): Colleague => ({ platform, id, name })

/** A deputy is there for when nobody else is, and only in half-days that they work as well. */
function readersIn(office: Office, half: HalfDay): Duty {
  const working = office.functionarissen.filter((one) => worksIn(one, half))
  const present = (isDeputy: boolean) =>
    presentOf(
      working.filter(({ deputy = false }) => deputy === isDeputy),
      office,
      half,
    ).map(named)
  const [people, deputies] = [present(false), present(true)]
  if (people.length > 0) return { by: 'roster', people }
  return { by: deputies.length > 0 ? 'deputies' : 'nobody', people: deputies }
}

/**
 * Who works this half-day, or stands in for who is away; otherwise the deputies; otherwise the head. In evenings, weekends and holidays
 * nobody: then there is the number that the receipt gives (product.md, "The functionaris", 6).
 */
export function onDuty(office: Office, moment: Date): Duty {
  const half = halfDayAt(moment)
  if (!half) return { by: 'nobody', people: [] }
  const readers = readersIn(office, half)
  return readers.by === 'nobody' && office.head ? { by: 'head', people: [named(office.head)] } : readers
}

/** Whether this functionaris is there in this half-day: by roster, for somebody else, or as the deputy of all. */
export const isOnDuty = (
  office: Office,
  half: HalfDay,
  somebody: Pick<Colleague, 'platform' | 'id'>,
): boolean => readersIn(office, half).people.some((one) => isSame(one, somebody))

/** Two years of half-days: nobody is away longer than the year that can be typed. */
const halfDaysAhead = 1000

/** From when on somebody can read it at the earliest; the moment itself while somebody is there. `undefined`: nobody handles signals. */
export function nextRead(office: Office, moment: Date): Date | undefined {
  if (office.functionarissen.length === 0) return undefined
  let half = halfDayAt(moment) ?? nextHalfDay(moment)
  for (let n = 0; n < halfDaysAhead; n++) {
    const begin = new Date(Math.max(startOf(half).getTime(), moment.getTime()))
    if (begin < endOf(half) && readersIn(office, half).people.length > 0) return begin
    half = nextHalfDay(startOf(half))
  }
  return undefined
}

/** The first day from this one on that they work and are not away; `undefined`: not within two years. */
export function returnOf(member: Member, day: Day): Day | undefined {
  const days = Array.from({ length: halfDaysAhead }, (_, n) => addDays(day, n))
  return days.find((one) => {
    if (!isWorkday(one) || isAway(member, one)) return false
    return worksIn(member, { day: one, half: 'morning' }) || worksIn(member, { day: one, half: 'afternoon' })
  })
}

/** Functionarissen who are away on the day of this moment. */
export const awayNow = <M extends Member>(people: readonly M[], moment: Date): M[] =>
  people.filter((one) => isAway(one, dayOf(moment)))
