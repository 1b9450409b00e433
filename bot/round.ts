import { digestView, headView } from '../dialogs/digest.ts'
import { type Digest, digestOf, headAfter, isEmpty, lateAfter, untaken, visibleTo } from './digest.ts'
import { isAway, isOnDuty, onDuty } from './duty.ts'
import { type HalfDay, halfDayAt, keyOf, startOf } from './half-day.ts'
import { seekLeavers } from './leavers.ts'
import { isMember, isPassing, sending, tell } from './reach.ts'
import type { Signal } from './signals/signal.ts'
import { isUrgent } from './signals/urgency.ts'
import { breakSilence } from './silence.ts'
import type { Office } from './store/records.ts'
import type { UpkeepParts } from './upkeep.ts'

type Member = Office['functionarissen'][number]

/** In working time: a round-up for each receiver at the beginning of a half-day, and what is left lying goes up. */
export async function goRound(parts: UpkeepParts): Promise<void> {
  const half = halfDayAt(parts.now())
  const { channel } = await parts.store.office(parts.organisation)
  if (!half || !channel) return
  await sending(parts, channel, () => seekLeavers(parts))
  const office = await parts.store.office(parts.organisation)
  await sending(parts, channel, () => breakSilence(parts, office))
  const open = await parts.store.openSignals(parts.organisation)
  for (const one of office.functionarissen) await roundUp(parts, office, one, half, open)
  await tellHead(parts, 'late', office, untaken(open, headAfter, parts.now()))
  if (onDuty(office, parts.now()).by === 'head')
    await tellHead(parts, 'urgent', office, untaken(open, 0, parts.now()).filter(isUrgent))
}

/** Marked before it is sent, so that nobody has two in one half-day, also after a crash; taken back when it could not be sent for now. */
async function roundUp(
  parts: UpkeepParts,
  office: Office,
  one: Member,
  half: HalfDay,
  open: readonly Signal[],
): Promise<void> {
  if (one.roundUp?.halfDay === keyOf(half)) return
  const { digest, raised } = due(office, one, half, open)
  if (isEmpty(digest)) return
  await sending(parts, one, async () => {
    if (!(await isMember(parts, office, one))) return
    const mark = { halfDay: keyOf(half), ...(raised.length > 0 ? { raised } : {}) }
    await changeMember(parts, one, (member) => ({ ...member, roundUp: mark }))
    await tell(parts, one, (locale) => digestView(digest, locale)).catch(async (error: unknown) => {
      if (isPassing(error)) await changeMember(parts, one, (member) => ({ ...member, roundUp: one.roundUp }))
      throw error
    })
  })
}

/** A deputy who is not needed now hears only of what is late, once of each, and of what waits for them. */
function due(
  office: Office,
  one: Member,
  half: HalfDay,
  open: readonly Signal[],
): { digest: Digest; raised: string[] } {
  const begin = startOf(half)
  const digest = digestOf(open, { role: 'functionaris', ...one }, begin)
  const late = untaken(visibleTo(open, one), lateAfter, begin).map(({ id }) => id)
  const told = one.roundUp?.raised ?? []
  if (isOnDuty(office, half, one)) return { digest, raised: one.deputy ? late : [] }
  if (!one.deputy || isAway(one, half.day)) return { digest: nothing, raised: [] }
  const fresh = late.filter((id) => !told.includes(id)).length
  return { digest: { ...nothing, fresh, late: fresh, waiting: digest.waiting }, raised: late }
}

const nothing: Digest = { fresh: 0, urgent: 0, late: 0, waiting: 0 }

/** How many, without anything of a case; of each signal once. */
async function tellHead(
  parts: UpkeepParts,
  why: 'late' | 'urgent',
  { head, headTold }: Office,
  signals: readonly Signal[],
): Promise<void> {
  if (!head) return
  const before = headTold?.[why] ?? []
  const ids = visibleTo(signals, head).map(({ id }) => id)
  if (ids.every((id) => before.includes(id))) return
  const mark = (told: string[]) =>
    parts.store.changeOffice(parts.organisation, (office) => ({
      ...office,
      headTold: { ...office.headTold, [why]: told },
    }))
  await sending(parts, head, async () => {
    await mark(ids)
    await tell(parts, head, (locale) => headView(why, ids.length, locale)).catch(async (error: unknown) => {
      if (isPassing(error)) await mark(before)
      throw error
    })
  })
}

const changeMember = (
  { store, organisation }: UpkeepParts,
  { platform, id }: Member,
  change: (member: Member) => Member,
): Promise<Office> =>
  store.changeOffice(organisation, (office) => ({
    ...office,
    functionarissen: office.functionarissen.map((one) =>
      one.platform === platform && one.id === id ? change(one) : one,
    ),
  }))
