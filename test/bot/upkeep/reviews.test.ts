import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DeliveryError } from '../../../bot/errors.ts'
import { realDisk } from '../../../bot/store/disk.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { newPerson } from '../../../bot/store/records.ts'
import { remindAdmins } from '../../../bot/upkeep/reviews.ts'
import { Post } from '../../fixtures/post.ts'
import { address, idsInOrder, inFolder, keys, organisation } from '../../fixtures/samples.ts'
import { upkeepParts } from '../../fixtures/upkeep.ts'

const admins = ['diego', 'lynne'].map((id) => ({ platform: 'teams' as const, id }))

interface Look {
  moment: string
  /** Nobody can be reached at that moment. */
  down?: true
  /** Nothing can be kept at that moment. */
  full?: true
}

/** To whom it was sent, look by look; only one of the two admins ever opened a chat. */
async function sentAt(looks: readonly Look[]): Promise<string[][]> {
  const sent: string[][] = []
  await inFolder(async (folder) => {
    const disk = { full: false }
    const write: typeof realDisk.write = (...args) =>
      disk.full ? Promise.reject(new Error('vol')) : realDisk.write(...args)
    const store = await openLowdbStore(join(folder, 'store'), () => keys, { ...realDisk, write })
    const diego = newPerson({ organisation, platform: 'teams', id: 'diego' }, 'nl')
    await store.savePerson({ ...diego, address: address('chat met diego') })
    for (const { moment, down, full = false } of looks) {
      const post = new Post()
      if (down) post.fault = () => new DeliveryError('down')
      disk.full = full
      const now = () => new Date(moment)
      const look = remindAdmins(
        upkeepParts(store, post, { departments: [], admins }, { now, newId: idsInOrder() }),
      )
      await look.catch((error: unknown) => assert.ok(full, String(error)))
      sent.push(post.sent.map(({ to }) => to))
    }
    disk.full = false
    await store.close()
  })
  return sent
}

// By then everything that ships is due for review.
const [first, later, nextMonth] = ['2028-12-05T10:00:00Z', '2028-12-05T10:05:00Z', '2029-01-03T10:00:00Z']
const diego = ['chat met diego']

describe('the reminder of what is due for review, to who keeps the knowledge', () => {
  const rows: [what: string, looks: Look[], sent: string[][]][] = [
    ['comes once a month', [{ moment: first }, { moment: later }, { moment: nextMonth }], [diego, [], diego]],
    [
      'comes later when nobody could be reached',
      [{ moment: first, down: true }, { moment: later }],
      [[], diego],
    ],
    [
      'is not sent as long as nothing can be kept',
      [{ moment: first, full: true }, { moment: later }],
      [[], diego],
    ],
  ]
  for (const [what, looks, sent] of rows) it(what, async () => assert.deepEqual(await sentAt(looks), sent))
})
