import assert from 'node:assert/strict'
import { DeliveryError, type DeliveryFault } from '../../../bot/errors.ts'
import { retentionOf } from '../../../bot/municipality.ts'
import { withdraw } from '../../../bot/signals/reporter.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { proposeDestruction } from '../../../bot/upkeep/destruction-list.ts'
import { done } from '../../fixtures/done.ts'
import { Post } from '../../fixtures/post.ts'
import {
  boundOffice,
  idsInOrder,
  inFolder,
  keys,
  organisation,
  sampleSignal,
} from '../../fixtures/samples.ts'
import { upkeepParts } from '../../fixtures/upkeep.ts'

const newId = idsInOrder()
const withdrawn = withdraw({ now: new Date('2026-11-24T09:00:00.000Z'), newId })
const people = ['diego', 'lynne'] as const

const withdrawnSignal = done(sampleSignal(1, { deliveries: [] }), withdrawn)

interface Look {
  moment: string
  /** What stands between the bot and each of them at that moment. */
  faults?: Partial<Record<(typeof people)[number], DeliveryFault>>
}

/** To whom it was tried to bring the list, look by look. */
async function triedAt(looks: readonly Look[], kept = withdrawnSignal): Promise<string[][]> {
  const tried: string[][] = []
  await inFolder(async (folder) => {
    const store = await openLowdbStore(folder, () => keys)
    await store.changeOffice(organisation, boundOffice)
    await store.addSignal(kept)
    const authorisers = people.map((id) => ({ platform: 'teams' as const, id }))
    const retention = { ...retentionOf({}), authorisers }
    for (const { moment, faults = {} } of looks) {
      const post = new Post()
      post.fault = ({ to }) => {
        const who = people.find((id) => to === `chat met ${id}`)
        const broken = who && faults[who]
        return broken ? new DeliveryError(broken) : undefined
      }
      const now = () => new Date(moment)
      await proposeDestruction(upkeepParts(store, post, { departments: [], retention }, { now, newId }))
      tried.push(post.tried.map(({ to }) => to))
    }
    await store.close()
  })
  return tried
}

const both = ['chat met diego', 'chat met lynne']
const [first, then] = ['2026-12-28T10:00:00.000Z', '2026-12-28T10:05:00.000Z']

describe('the message that signals have had their time', () => {
  it('comes to each who authorises once a week, in office hours', async () =>
    assert.deepEqual(
      await triedAt([
        { moment: '2026-12-23T10:00:00.000Z' },
        { moment: '2026-12-27T10:00:00.000Z' },
        { moment: first },
        { moment: then },
        { moment: '2027-01-03T10:00:00.000Z' },
        { moment: '2027-01-04T10:00:00.000Z' },
      ]),
      [[], [], both, [], [], both],
    ))

  it('says nothing of what somebody is kept out of who handles signals as well', async () => {
    const hiddenFrom = [{ platform: 'teams' as const, id: 'diego', name: 'Diego Siciliani' }]
    assert.deepEqual(await triedAt([{ moment: first }], { ...withdrawnSignal, hiddenFrom }), [
      ['chat met lynne'],
    ])
  })

  const rows: [what: string, faults: Look['faults'], again: string[]][] = [
    ['comes five minutes later when nobody could be told for now', { diego: 'down', lynne: 'busy' }, both],
    ['waits a week when somebody was told', { diego: 'down' }, []],
    ['waits a week when nobody can be reached at all', { diego: 'gone', lynne: 'gone' }, []],
  ]
  for (const [what, faults, again] of rows)
    it(what, async () =>
      assert.deepEqual(await triedAt([{ moment: first, ...(faults ? { faults } : {}) }, { moment: then }]), [
        both,
        again,
      ]),
    )
})
