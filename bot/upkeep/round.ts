import { digestView, headView } from '../../dialogs/duty/digest.ts'
import {
  type Digest,
  digestOf,
  isEmpty,
  leftBy,
  nothing,
  quarterOf,
  visibleTo,
  withSilentPartner,
} from '../digest.ts'
import { isAway, isOnDuty, onDuty } from '../duty.ts'
import { type HalfDay, halfDayAt, keyOf, startOf } from '../half-day.ts'
import { headAfter, overdueIn, untaken } from '../overdue.ts'
import { ownerOf } from '../signals/life.ts'
import type { Functionaris, Signal } from '../signals/signal.ts'
import { isUrgent } from '../signals/urgency.ts'
import type { Office } from '../store/records.ts'
import { seekLeavers } from './leavers.ts'
import { isMember, isPassing, noteTold, sending, tell } from './reach.ts'
import { breakSilence } from './silence.ts'
import { alarmOf, unreadable } from './unreadable.ts'
import type { UpkeepParts } from './upkeep.ts'

type Member = Office['functionarissen'][number]

/** The open signals, and all those of which a partner has not said how it ended. */
interface Signals {
  open: readonly Signal[]
  atPartners: readonly Signal[]
}

/** In working time: a round-up for each receiver at the beginning of a half-day, and what is left lying goes up. */
export async function goRound(parts: UpkeepParts): Promise<void> {
  const half = halfDayAt(parts.now())
  const { channel } = await parts.store.office(parts.organisation)
  if (!half || !channel) return
  await sending(parts, channel, () => seekLeavers(parts))
  const office = await parts.store.office(parts.organisation)
  await sending(parts, channel, () => breakSilence(parts, office))
  const open = await parts.store.openSignals(parts.organisation)
  const atPartners = await parts.store.waitingForPartner(parts.organisation)
  for (const one of office.functionarissen) await roundUp(parts, office, one, half, { open, atPartners })
  const shut = unreadable(open, office)
  await alarmOf(parts, office, shut)
  await tellHead(parts, 'unreadable', office, shut)
  await tellHead(parts, 'late', office, untaken(open, headAfter, parts.now()))
  if (onDuty(office, parts.now()).by !== 'head') return
  await tellHead(parts, 'urgent', office, untaken(open, 0, parts.now()).filter(isUrgent))
  // What nobody took is told as left lying, once it is.
  const overdue = open.filter((signal) => ownerOf(signal) && overdueIn(signal, parts.now()).length > 0)
  await tellHead(parts, 'overdue', office, overdue)
}

/** Marked before it is sent, so that nobody has two in one half-day, also after a crash; taken back when it could not be sent for now. */
async function roundUp(
  parts: UpkeepParts,
  office: Office,
  one: Member,
  half: HalfDay,
  signals: Signals,
): Promise<void> {
  if (one.roundUp?.halfDay === keyOf(half)) return
  const { digest, raised } = due(office, one, half, signals)
  if (isEmpty(digest)) return
  await sending(parts, one, async () => {
    if (!(await isMember(parts, office, one))) return
    const quarter = digest.partners.length > 0 ? quarterOf(half.day) : one.roundUp?.quarter
    const mark = {
      halfDay: keyOf(half),
      ...(raised.length > 0 ? { raised } : {}),
      ...(quarter ? { quarter } : {}),
    }
    await changeMember(parts, one, (member) => ({ ...member, roundUp: mark }))
    await tell(parts, one, (locale) => digestView(digest, locale)).catch(async (error: unknown) => {
      if (isPassing(error)) await changeMember(parts, one, (member) => ({ ...member, roundUp: one.roundUp }))
      throw error
    })
    const about = Object.entries(digest).map(([what, found]) => [what, found.map(({ id }: Signal) => id)])
    await noteTold(parts, 'round-up', Object.fromEntries(about), one)
  })
}

/** A deputy who is not needed now hears only of what is late, once of each, and of what waits for them. */
function due(
  office: Office,
  one: Member,
  half: HalfDay,
  { open, atPartners }: Signals,
): { digest: Digest; raised: string[] } {
  const begin = startOf(half)
  const reader: Functionaris = { role: 'functionaris', ...one }
  const quarter = quarterOf(half.day)
  const partners =
    one.roundUp?.quarter === quarter
      ? []
      : withSilentPartner(atPartners, reader, office.functionarissen, quarter)
  const digest = { ...digestOf(open, reader, begin), partners }
  const late = digest.late.map(({ id }) => id)
  const told = one.roundUp?.raised ?? []
  if (isOnDuty(office, half, one)) {
    const away = office.functionarissen.filter((other) => isAway(other, half.day))
    return { digest: { ...digest, absent: leftBy(away, open, one, begin) }, raised: one.deputy ? late : [] }
  }
  if (!one.deputy || isAway(one, half.day)) return { digest: nothing, raised: [] }
  const fresh = digest.late.filter(({ id }) => !told.includes(id))
  return { digest: { ...digest, fresh, late: fresh, urgent: [] }, raised: late }
}

type HeadTold = keyof NonNullable<Office['headTold']>

/** How many, without anything of a case; of each signal once. */
async function tellHead(
  parts: UpkeepParts,
  why: HeadTold,
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
    await noteTold(parts, why === 'late' ? 'left-lying' : 'nobody-there', { [why]: ids }, head)
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
