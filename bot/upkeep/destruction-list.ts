import { isOnList } from '../../dialogs/retention/destruction.ts'
import { destructionView } from '../../dialogs/retention/told.ts'
import { addDays, type Day, dayOf, isOfficeTime } from '../calendar.ts'
import { retentionOf } from '../municipality.ts'
import { isHiddenFrom } from '../signals/signal.ts'
import { foundAmong } from '../store/found-among.ts'
import { isPassing, sending, tell } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

/** How often who authorises hears that there is a list, in days. */
const every = 7

/** In office hours, once in a week: the term of some signals has passed, and each list has to be authorised. Who never opened a chat hears it too. */
export async function proposeDestruction(parts: UpkeepParts): Promise<void> {
  const { store, organisation, municipality, now } = parts
  const { terms, authorisation, authorisers } = retentionOf(municipality)
  if (authorisation === 'beforehand' || authorisers.length === 0 || !isOfficeTime(now())) return
  const today = dayOf(now())
  const { listToldOn } = await store.office(organisation)
  if (listToldOn !== undefined && today < addDays(listToldOn as Day, every)) return
  const all = await store.everySignal(organisation)
  const due = await foundAmong(all, (signal) => isOnList(signal, terms, today))
  // Who authorises and is kept out of one as a functionaris hears of the others only, as they see in the list.
  const told = authorisers
    .map((one) => ({ one, count: due.filter((signal) => !isHiddenFrom(signal, one)).length }))
    .filter(({ count }) => count > 0)
  if (told.length === 0) return
  const mark = (day: string | undefined) =>
    store.changeOffice(organisation, (office) => ({ ...office, listToldOn: day }))
  // Marked before it is sent, so that nobody hears it twice, also after a crash; taken back when nobody could be told for now.
  await mark(today)
  let missed = 0
  for (const { one, count } of told)
    await sending(parts, one, () =>
      tell(parts, one, (locale) => destructionView(count, locale)).catch((error: unknown) => {
        if (isPassing(error)) missed += 1
        throw error
      }),
    )
  if (missed === told.length) await mark(listToldOn)
}
