import { dueIn } from '../../dialogs/admin/lists.ts'
import { isTimeToRemind, reviewReminder } from '../../dialogs/admin/reminder.ts'
import { dayOf } from '../calendar.ts'
import { chatOf } from './reach.ts'
import type { UpkeepParts } from './upkeep.ts'

/**
 * Who keeps the knowledge hears once a month what is due for review; those who never opened a chat can't be reached, and are tried again later.
 * Marked before it is sent, so that nobody hears it at every look when nothing can be kept; taken back when nobody could be told.
 */
export async function remindAdmins(parts: UpkeepParts): Promise<void> {
  const { organisation, municipality, store, knowledge, log } = parts
  const now = parts.now()
  const { remindedOn } = await store.knowledge(organisation)
  const due = dueIn(await knowledge.of(organisation), now).length
  if (!isTimeToRemind(remindedOn, due, now)) return
  const mark = (day: string | undefined) =>
    store.changeKnowledge(organisation, (kept) => ({ ...kept, remindedOn: day }))
  const admins = municipality.admins ?? []
  const known = await Promise.all(admins.map((one) => store.person({ organisation, ...one })))
  if (known.every((person) => !person?.address)) return
  await mark(dayOf(now))
  let told = 0
  for (const { platform, id } of admins)
    await parts.between({ organisation, platform, id }, async () => {
      const admin = await store.person({ organisation, platform, id })
      if (!admin?.address) return
      await chatOf(parts, platform)
        .send(admin.address, reviewReminder(admin, due))
        .then(
          () => told++,
          () => log.info('reminder-failed', { organisation, platform }),
        )
    })
  if (told === 0) await mark(remindedOn)
}
