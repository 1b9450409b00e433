import { dayOf } from '../../bot/calendar.ts'
import { type Figures, figuresOf, yearsOf } from '../../bot/signals/figures.ts'
import type { Office } from '../../bot/store/records.ts'
import type { DialogParts } from '../parts.ts'

/** The years of which there are figures now, the newest first. */
export async function yearsHere(parts: DialogParts, organisation: string, now: Date): Promise<string[]> {
  const { figures = [] } = await parts.store.office(organisation)
  const years = yearsOf(await parts.store.everySignal(organisation), dayOf(now))
  return [...new Set([...years, ...figures.map(({ year }) => year)])].sort().toReversed()
}

/**
 * The figures of a year, the same for everybody and for ever: the first look sets them. What becomes of a signal afterwards would else show as the
 * difference between two looks. `undefined`: there are none of that year. Fails with NotKeptError when they can't be set.
 */
export async function figuresOfYear(
  parts: DialogParts,
  organisation: string,
  year: string,
  now: Date,
): Promise<Figures | undefined> {
  const before = setIn(await parts.store.office(organisation), year)
  if (before || !(await yearsHere(parts, organisation, now)).includes(year)) return before
  const signals = await parts.store.everySignal(organisation)
  const { departments } = parts.municipality(organisation)
  const made = figuresOf(signals, departments, { year, on: dayOf(now) })
  const office = await parts.store.changeOffice(organisation, (newest) =>
    setIn(newest, year) ? newest : { ...newest, figures: [...(newest.figures ?? []), made] },
  )
  return setIn(office, year)
}

const setIn = ({ figures = [] }: Office, year: string): Figures | undefined =>
  figures.find((one) => one.year === year)
