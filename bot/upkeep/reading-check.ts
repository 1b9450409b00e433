import { sampleFor } from '../../dialogs/reading/drawing.ts'
import { sampleView } from '../../dialogs/reading/sample.ts'
import { type Day, dayOf, isOfficeTime } from '../calendar.ts'
import { retentionOf } from '../municipality.ts'
import { monthBefore, monthIn } from '../signals/readings.ts'
import { drawnFor, withTold } from '../signals/sample.ts'
import { chatOf, isPassing, sending, tell } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

type Officer = ReturnType<typeof retentionOf>['privacyOfficers'][number]

/**
 * On the first working day of a month, in office hours, each privacy officer hears who read what in the month before, with a sample. Later in the month when
 * the bot stood still on that day, and not at all where nothing was read.
 */
export async function proposeSample(parts: UpkeepParts): Promise<void> {
  if (!isOfficeTime(parts.now())) return
  for (const one of retentionOf(parts.municipality).privacyOfficers) await tellSample(parts, one)
}

/** Marked before it is sent, so that nobody has two, also after a crash; taken back when it could not be sent for now. */
async function tellSample(parts: UpkeepParts, officer: Officer): Promise<void> {
  const { store, organisation, now } = parts
  const month = monthBefore(monthIn(dayOf(now())))
  const known = (await store.samples(organisation)).find(({ id }) => id === month)
  if (known && drawnFor(known, officer)?.toldOn) return
  const shown = await sampleFor(store, organisation, officer, { month, now: now() })
  if (!shown) return
  const mark = (day: Day | undefined) =>
    store.changeSample(organisation, month, (sample) => withTold(sample, officer, day))
  await mark(dayOf(now()))
  await sending(parts, officer, async () => {
    try {
      if (await isGuest(parts, officer)) return
      await tell(parts, officer, (locale) => sampleView(shown, officer, locale))
    } catch (error) {
      if (isPassing(error)) await mark(undefined)
      throw error
    }
  })
}

/** In the chat with the bot, or else near it. */
async function isGuest(parts: UpkeepParts, { platform, id }: Officer): Promise<boolean> {
  const { store, organisation } = parts
  const person = await store.person({ organisation, platform, id })
  const at = person?.address ?? (await store.office(organisation)).channel?.address
  const facts = at && (await chatOf(parts, platform).person(id, at))
  return facts?.guest === true
}
