import { headView } from '../../dialogs/duty/digest.ts'
import { visibleTo } from '../digest.ts'
import { onDuty } from '../duty.ts'
import { headAfter, overdueIn, untaken } from '../overdue.ts'
import { ownerOf } from '../signals/life.ts'
import { isHiddenFrom, type Signal } from '../signals/signal.ts'
import { isUrgent } from '../signals/urgency.ts'
import type { Office } from '../store/records.ts'
import { isPassing, noteTold, sending, tell } from './reach.ts'
import { unreadable } from './unreadable.ts'
import type { UpkeepParts } from './upkeep.ts'

type Why = keyof NonNullable<Office['headTold']>

/** What holds for these signals, and of which of them the head has to hear now. */
interface Matter {
  holds: readonly Signal[]
  now: readonly Signal[]
  /** Somebody is there, and may not see it. */
  kept?: boolean
}

/**
 * The head of the team hears what is left lying: how many, without anything of a case; of each once, and once more when it comes about anew.
 * `deserted`: nobody on the list was found in the channel.
 */
export async function tellHead(
  parts: UpkeepParts,
  office: Office,
  open: readonly Signal[],
  deserted: boolean,
): Promise<void> {
  const { head } = office
  if (!head) return
  const now = parts.now()
  const mayHear = visibleTo(open, head)
  const always = (holds: readonly Signal[]): Matter => ({ holds, now: holds })
  const isUnlisted = office.functionarissen.length === 0
  const shut = isUnlisted ? [] : unreadable(mayHear, office)
  const isAlone = deserted || onDuty(office, now).by === 'head'
  const whenAlone = (holds: readonly Signal[]): Matter => ({
    holds,
    now: holds.filter((signal) => !shut.includes(signal) && (isAlone || areReadersAway(office, signal, now))),
    kept: !isAlone,
  })
  const matters: Record<Why, Matter> = {
    unlisted: always(isUnlisted ? mayHear : []),
    unreadable: always(shut),
    late: always(untaken(mayHear, headAfter, now)),
    urgent: whenAlone(untaken(mayHear, 0, now).filter(isUrgent)),
    // What nobody took is told as left lying, once it is.
    overdue: whenAlone(mayHear.filter((signal) => ownerOf(signal) && overdueIn(signal, now).length > 0)),
  }
  for (const why of Object.keys(matters) as Why[]) await tellOf(parts, office, head, why, matters[why])
}

/** Of those who may see it nobody is there. */
const areReadersAway = (office: Office, signal: Signal, now: Date): boolean => {
  const functionarissen = office.functionarissen.filter((one) => !isHiddenFrom(signal, one))
  return onDuty({ ...office, functionarissen }, now).by === 'head'
}

const idsOf = (signals: readonly Signal[]): string[] => signals.map(({ id }) => id)

/** Marked before it is sent, so that nothing is told twice; taken back when it could not be sent for now. */
async function tellOf(
  parts: UpkeepParts,
  { headTold }: Office,
  head: NonNullable<Office['head']>,
  why: Why,
  { holds, now, kept = false }: Matter,
): Promise<void> {
  const { store, organisation, log } = parts
  const known = headTold?.[why] ?? []
  const before = known.filter((id) => idsOf(holds).includes(id))
  const mark = (told: string[]) =>
    store.changeOffice(organisation, (office) => ({
      ...office,
      headTold: { ...office.headTold, [why]: told },
    }))
  const ids = idsOf(now)
  if (ids.every((id) => before.includes(id))) {
    if (before.length < known.length) await mark(before)
    return
  }
  await sending(parts, head, async () => {
    await mark([...new Set([...before, ...ids])])
    await tell(parts, head, (locale) => headView(why, ids.length, kept, locale)).catch(
      async (error: unknown) => {
        if (isPassing(error)) await mark(before)
        else log.alarm('head-not-told', { organisation }, error)
        throw error
      },
    )
    await noteTold(parts, why === 'late' ? 'left-lying' : 'nobody-there', { [why]: ids }, head)
  })
}
