import { notedAwayView } from '../../dialogs/duty/roster.ts'
import { type Absence, comingAbsences, type Member, withTold } from '../absence.ts'
import { dayOf } from '../calendar.ts'
import { halfDayAt } from '../half-day.ts'
import { isSame } from '../signals/signal.ts'
import { isPassing, sending, tell } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

/** In working time, once: who is said to be away by a colleague hears so, as what is brought to them goes to somebody else meanwhile. */
export async function tellOfNotedAbsences(parts: UpkeepParts): Promise<void> {
  const { store, organisation, now } = parts
  if (!halfDayAt(now())) return
  const { functionarissen } = await store.office(organisation)
  for (const member of functionarissen)
    for (const absence of comingAbsences(member, dayOf(now())))
      if (absence.noted && !absence.noted.told) await tellOne(parts, member, absence, absence.noted.by)
}

/** Marked before it is sent, so that nobody hears it twice; taken back when it could not be sent for now. */
async function tellOne(parts: UpkeepParts, member: Member, absence: Absence, by: string): Promise<void> {
  const mark = (told: boolean) =>
    parts.store.changeOffice(parts.organisation, (office) => ({
      ...office,
      functionarissen: office.functionarissen.map((one) =>
        isSame(one, member) ? withTold(one, absence, told) : one,
      ),
    }))
  await sending(parts, member, async () => {
    await mark(true)
    await tell(parts, member, (locale) => notedAwayView(by, absence, locale)).catch(
      async (error: unknown) => {
        if (isPassing(error)) await mark(false)
        throw error
      },
    )
  })
}
