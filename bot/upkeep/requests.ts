import { requestNewsView } from '../../dialogs/retention/told.ts'
import { addDays, type Day, dayOf, isOfficeTime } from '../calendar.ts'
import { retentionOf } from '../municipality.ts'
import { type Request, standingOf } from '../signals/request.ts'
import { isSame } from '../signals/signal.ts'
import type { Office } from '../store/records.ts'
import { isPassing, sending, tell } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

/** After so many days without an answer it is said that a request still waits. A proposal, as the terms are. */
const waitsFor = 21

/** What there is to say of a request: the privacy officer is waited for, or the answer is. `step`: of which line that is said, once. */
interface RequestNews {
  what: 'agree' | 'late'
  step: string
}

function newsOf(request: Request, today: Day): RequestNews[] {
  const { steps, told = [] } = request
  const standing = standingOf(request)
  const searched = standing === 'agree' ? steps.findLast(({ what }) => what === 'searched') : undefined
  const [entered] = steps
  const isLate = entered && addDays(dayOf(new Date(entered.at)), waitsFor) <= today
  const late = standing !== 'answered' && isLate ? entered : undefined
  return [
    ...(searched ? [{ what: 'agree' as const, step: searched.id }] : []),
    ...(late ? [{ what: 'late' as const, step: late.id }] : []),
  ].filter(({ step }) => !told.includes(step))
}

/** In office hours, of each thing once: whoever has to do something about a request hears of it. Who never opened a chat hears it too. */
export async function tellOfRequests(parts: UpkeepParts): Promise<void> {
  const { store, organisation, now } = parts
  if (!isOfficeTime(now())) return
  const office = await store.office(organisation)
  for (const request of await store.requests(organisation))
    for (const news of newsOf(request, dayOf(now()))) await tellOne(parts, office, request, news)
}

/** Marked before it is sent, so that nobody hears it twice; taken back when nobody could be told for now. */
async function tellOne(
  parts: UpkeepParts,
  { functionarissen }: Office,
  request: Request,
  { what, step }: RequestNews,
): Promise<void> {
  const { store, organisation, municipality } = parts
  const { privacyOfficers } = retentionOf(municipality)
  const others = functionarissen.filter((one) => !privacyOfficers.some((officer) => isSame(officer, one)))
  const people = what === 'agree' ? privacyOfficers : [...privacyOfficers, ...others]
  if (people.length === 0) return
  const mark = (isTold: boolean) =>
    store.changeRequest(organisation, request.id, (newest) => {
      const before = (newest.told ?? []).filter((one) => one !== step)
      return { ...newest, told: isTold ? [...before, step] : before }
    })
  await mark(true)
  let missed = 0
  for (const one of people)
    await sending(parts, one, () =>
      tell(parts, one, (locale) => requestNewsView(request, what, locale)).catch((error: unknown) => {
        if (isPassing(error)) missed += 1
        throw error
      }),
    )
  if (missed === people.length) await mark(false)
}
