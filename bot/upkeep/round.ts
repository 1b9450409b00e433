import { digestView } from '../../dialogs/duty/digest.ts'
import { isAway } from '../absence.ts'
import { type Digest, digestOf, isEmpty, leftBy, nothing, quarterOf, withSilentPartner } from '../digest.ts'
import { isOnDuty } from '../duty.ts'
import { type HalfDay, halfDayAt, keyOf, startOf } from '../half-day.ts'
import type { Functionaris, Signal } from '../signals/signal.ts'
import type { Office } from '../store/records.ts'
import { tellHead } from './head.ts'
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
  let deserted = false
  await sending(parts, channel, async () => {
    deserted = await seekLeavers(parts)
  })
  const office = await parts.store.office(parts.organisation)
  await sending(parts, channel, () => breakSilence(parts, office))
  const open = await parts.store.openSignals(parts.organisation)
  const atPartners = await parts.store.waitingForPartner(parts.organisation)
  for (const one of office.functionarissen) await roundUp(parts, office, one, half, { open, atPartners })
  await alarmOf(parts, office, unreadable(open, office))
  await tellHead(parts, office, open, deserted)
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
