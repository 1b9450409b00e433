import { onDuty } from '../duty.ts'
import { isHiddenFrom, type Signal } from '../signals/signal.ts'
import { isUrgent } from '../signals/urgency.ts'
import type { Office } from '../store/records.ts'

/** Who is on duty, for what can't wait; all else is told in the round-up of the half-day. The head reads no signals. */
export function mentioned(
  signal: Signal,
  office: Office,
  now: Date,
): Pick<Office['functionarissen'][number], 'platform' | 'id' | 'name'>[] {
  const { by, people } = onDuty(office, now)
  if (by === 'head' || !isUrgent(signal)) return []
  return people.filter((one) => one.platform === office.channel?.platform && !isHiddenFrom(signal, one))
}
