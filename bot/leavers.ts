import { isMember } from './reach.ts'
import { ownerOf } from './signals/life.ts'
import type { Functionaris } from './signals/signal.ts'
import { release } from './signals/triage.ts'
import type { Office } from './store/records.ts'
import type { UpkeepParts } from './upkeep.ts'

/**
 * Who is off the list or out of the channel keeps no case: their open signals are new again, and the channel reads so once. Fails with
 * DeliveryError while the platform can't say who is there.
 */
export async function releaseOfLeavers(parts: UpkeepParts, office: Office): Promise<void> {
  const { store, organisation, now, newId } = parts
  const owned = (await store.openSignals(organisation)).filter((signal) => ownerOf(signal))
  if (owned.length === 0) return
  const present = await presentIn(parts, office)
  // Nobody at all: then it is the bot that was put out of the channel.
  if (present.size === 0) return
  for (const signal of owned) {
    const owner = ownerOf(signal)
    if (owner && !present.has(keyOf(owner)))
      await store.changeSignal(organisation, signal.id, (newest) => {
        const still = ownerOf(newest)
        return still && keyOf(still) === keyOf(owner) ? release({ now: now(), newId })(newest) : newest
      })
  }
}

const keyOf = ({ platform, id }: Pick<Functionaris, 'platform' | 'id'>): string => `${platform} ${id}`

async function presentIn(parts: UpkeepParts, office: Office): Promise<Set<string>> {
  const present = new Set<string>()
  for (const one of office.functionarissen) if (await isMember(parts, office, one)) present.add(keyOf(one))
  return present
}
