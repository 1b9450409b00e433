import { silenceView } from '../../dialogs/duty/digest.ts'
import { addDays, type Day, dayOf } from '../calendar.ts'
import type { Office } from '../store/records.ts'
import { chatOf, isPassing, noteTold } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

/** A quarter, in days: three silent months, and no two messages about them sooner (product.md, "The functionaris", 6). */
const quarter = 91

/** Whether so long nothing came in that it is time to say so. Days as yyyy-mm-dd. */
export const isSilent = (newest: Day, toldOn: Day | undefined, today: Day): boolean =>
  addDays(newest, quarter) <= today && (toldOn === undefined || addDays(toldOn, quarter) <= today)

/**
 * "Ga langs teams": once a quarter in the channel, without calling anybody. Marked before it is sent; fails with DeliveryError. Before the
 * first signal nothing is said: then the bot is only just there.
 */
export async function breakSilence(parts: UpkeepParts, office: Office): Promise<void> {
  const { store, organisation, now } = parts
  const { channel, silenceToldOn: before } = office
  const newest = await store.newestSignal(organisation)
  if (!channel || !newest || !isSilent(dayOf(newest), before as Day | undefined, dayOf(now()))) return
  const mark = (silenceToldOn: string | undefined) =>
    store.changeOffice(organisation, (kept) => ({ ...kept, silenceToldOn }))
  await mark(dayOf(now()))
  await chatOf(parts, channel.platform)
    .send(channel.address, silenceView('nl'))
    .catch(async (error: unknown) => {
      if (isPassing(error)) await mark(before)
      throw error
    })
  await noteTold(parts, 'silence', {})
}
