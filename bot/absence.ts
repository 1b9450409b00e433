import type { Day } from './calendar.ts'
import type { Office } from './store/records.ts'

export type Member = Office['functionarissen'][number]
/** `from`: the first day away, absent for who is away already; `backOn`: the first day that they are back. */
export type Absence = NonNullable<Member['absences']>[number]

const began = ({ from = '' }: Absence): string => from

/** All that somebody said of being away, in the order of their days. */
export const absencesOf = ({ awayFrom, backOn, replacement, absences = [] }: Member): Absence[] =>
  [
    ...(backOn
      ? [{ backOn, ...(awayFrom ? { from: awayFrom } : {}), ...(replacement ? { replacement } : {}) }]
      : []),
    ...absences,
  ].sort((one, other) => (began(one) < began(other) ? -1 : 1))

/** The absence on this day: the day of return no longer is one. */
export const absenceOn = (member: Member, day: Day): Absence | undefined =>
  absencesOf(member).find((one) => began(one) <= day && day < one.backOn)

export const isAway = (member: Member, day: Day): boolean => absenceOn(member, day) !== undefined

/** Those that are not over on this day. */
export const comingAbsences = (member: Member, day: Day): Absence[] =>
  absencesOf(member).filter(({ backOn }) => backOn > day)

export const overlap = (one: Absence, other: Absence): boolean =>
  began(one) < other.backOn && began(other) < one.backOn

function withThese(
  { awayFrom: _from, backOn: _back, replacement: _instead, absences: _all, ...member }: Member,
  absences: Absence[],
): Member {
  return { ...member, ...(absences.length > 0 ? { absences } : {}) }
}

/** A change of when somebody is away. `dropped`: what it takes the place of. */
export interface Changed {
  member: Member
  dropped: Absence[]
}

/**
 * One more absence. It takes the place of what it overlaps; of one that begins later, what comes after it stays: who falls ill shortly before a
 * holiday has not taken that back.
 */
export function addAbsence(member: Member, added: Absence, today: Day): Changed {
  const before = comingAbsences(member, today)
  const goesOn = (one: Absence) => began(one) > began(added) && one.backOn > added.backOn
  const kept = before.flatMap((one) => {
    if (!overlap(one, added)) return [one]
    return goesOn(one) ? [{ ...one, from: added.backOn }] : []
  })
  const dropped = before.filter((one) => overlap(one, added) && !goesOn(one))
  return { member: withThese(member, [...kept, added]), dropped }
}

/** Whether who is away knows what a colleague said of it. */
export function withTold(member: Member, about: Absence, told: boolean): Member {
  const absences = absencesOf(member).map((one) =>
    one.noted && one.from === about.from && one.backOn === about.backOn
      ? { ...one, noted: { ...one.noted, told } }
      : one,
  )
  return withThese(member, absences)
}

/** Back: the absence of today ends; where there is none, the one that comes next is taken back. */
export function endAbsence(member: Member, today: Day): Changed {
  const [first, ...others] = comingAbsences(member, today)
  return { member: withThese(member, others), dropped: first ? [first] : [] }
}
