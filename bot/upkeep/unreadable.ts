import { isHiddenFrom, type Signal } from '../signals/signal.ts'
import type { Office } from '../store/records.ts'
import type { UpkeepParts } from './upkeep.ts'

/** Those from which everybody is kept out who is on the list by now. */
export const unreadable = (
  signals: readonly Signal[],
  { functionarissen }: Pick<Office, 'functionarissen'>,
): Signal[] => signals.filter((signal) => functionarissen.every((one) => isHiddenFrom(signal, one)))

/** To the log, once of each: whoever keeps the bot running can have somebody named who may open it. Nobody on the list may hear of it. */
export async function alarmOf(
  { store, organisation, log }: Pick<UpkeepParts, 'store' | 'organisation' | 'log'>,
  { unreadable: before = [] }: Office,
  signals: readonly Signal[],
): Promise<void> {
  const ids = signals.map(({ id }) => id)
  if (ids.length === before.length && ids.every((id) => before.includes(id))) return
  for (const { id, reference } of signals)
    if (!before.includes(id)) log.alarm('nobody-may-open', { organisation, reference })
  await store.changeOffice(organisation, ({ unreadable: _past, ...office }) => ({
    ...office,
    ...(ids.length > 0 ? { unreadable: ids } : {}),
  }))
}
