import assert from 'node:assert/strict'
import type { Receipt } from '../../../bot/core/event.ts'
import { withdraw } from '../../../bot/signals/deliveries.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import type { Delivery, Signal } from '../../../bot/signals/signal.ts'
import { claim, close } from '../../../bot/signals/triage.ts'
import { atDesk, type Desk } from '../../fixtures/post.ts'
import {
  adele,
  hours,
  idsInOrder,
  megan,
  minutes,
  morning,
  organisation,
  sampleSignal,
} from '../../fixtures/samples.ts'

const at = morning.toISOString()
const posting = { state: 'waiting', attempts: 0, since: at, due: at } as const
const toAdele = { platform: 'teams', id: 'adele' } as const
const isaiah = { platform: 'teams', id: 'isaiah', name: 'Isaiah Langer' } as const

/** Megan is kept out, so its cards stand in the private chats of the other two. */
const hidden = sampleSignal(1, {
  hiddenFrom: [{ platform: 'teams', id: 'megan', name: megan.name }],
  deliveries: [
    { ...posting, id: 'kaart', kind: 'card', to: toAdele },
    { ...posting, id: 'kaart van Isaiah', kind: 'card', to: { platform: 'teams', id: 'isaiah' } },
  ],
})

async function begins({ store }: Desk): Promise<void> {
  await store.changeOffice(organisation, (office) => ({
    ...office,
    functionarissen: [...office.functionarissen, isaiah],
  }))
  await store.addSignal(hidden)
}

const adeleGoes = ({ store }: Desk) =>
  store.changeOffice(organisation, (office) => ({
    ...office,
    functionarissen: office.functionarissen.filter(({ id }) => id !== 'adele'),
  }))

const toHer = ({ post }: Desk) => post.tried.filter(({ to }) => to === 'chat met adele')
const left = async ({ store }: Desk) => [
  ...(await store.waiting()),
  ...(await store.parked()).map(({ delivery }) => delivery.kind),
]

describe('who is off the list', () => {
  it('gets no card that was still to come, nothing below it, and nothing of it stays behind', () =>
    atDesk(async (desk) => {
      await begins(desk)
      await adeleGoes(desk)
      await desk.decide((made) => claim({ role: 'functionaris', ...isaiah }, made))
      await desk.keepGoing(24 * hours)
      assert.deepEqual(toHer(desk), [])
      assert.deepEqual(desk.post.notices, [
        'card S-2026-CCC1',
        'said claimed S-2026-CCC1',
        'desk claimed S-2026-CCC1',
      ])
      assert.deepEqual(await left(desk), [])
      assert.doesNotMatch(desk.lines.join(''), /delivery-parked/)
    }))

  it('has the card taken away instead of drawn anew, and hears no answer', () =>
    atDesk(async (desk) => {
      await begins(desk)
      await desk.decide((made) => claim(adele, made))
      await desk.keepGoing(minutes)
      const before = toHer(desk).length
      await adeleGoes(desk)
      await desk.decide((made) => close(adele, { id: 'dicht', reason: 'help', silent: 'x' }, made))
      await desk.keepGoing(24 * hours)
      assert.equal(toHer(desk).length, before)
      assert.deepEqual(
        desk.post.sent.filter(({ how }) => how === 'remove').map(({ to }) => to),
        ['bericht 1'],
      )
      assert.deepEqual(await left(desk), [])
    }))

  const message = (more: Partial<Delivery>) => ({ ...posting, id: 'een', to: toAdele, ...more }) as Delivery
  const receipt = 'chat 1' as Receipt
  const made = { now: morning, newId: idsInOrder() }
  const becomes = (delivery: Delivery, signal: Signal = sampleSignal(1)): string[] => {
    const { deliveries } = withdraw([megan], made)({ ...signal, deliveries: [delivery] })
    return deliveries.map(({ kind, state }) => `${kind} ${state}`)
  }
  const cases: [what: string, delivery: Delivery, then: string[]][] = [
    ['a message that waits', message({ kind: 'answer' }), []],
    ['a message that was given up', message({ kind: 'alert', state: 'parked' }), []],
    ['a message that arrived', message({ kind: 'desk', state: 'sent', receipt }), ['desk sent']],
    ['a card that was given up', message({ kind: 'card', state: 'parked' }), []],
    ['a card', message({ kind: 'card', state: 'sent', receipt }), ['removal waiting']],
    ['what is being sent', message({ kind: 'card', state: 'sending' }), ['card sending']],
    ['their own news as a reporter', message({ kind: 'news' }), ['news waiting']],
    [
      'a message of a colleague',
      message({ kind: 'desk', to: { platform: 'teams', id: 'megan' } }),
      ['desk waiting'],
    ],
    ['the channel', message({ kind: 'said', to: 'channel' }), ['said waiting']],
    [
      'another organisation',
      message({ kind: 'crossing', to: { organisation: 'buren' } }),
      ['crossing waiting'],
    ],
    ['what is to be taken away', message({ kind: 'removal', receipt }), ['removal waiting']],
    ['what was taken away', message({ kind: 'removal', state: 'sent', receipt }), []],
    ['what an answer shows', message({ kind: 'shown', state: 'sent', receipt }), ['shown sent']],
  ]
  for (const [what, delivery, then] of cases)
    it(`leaves of ${what}: ${then.join() || 'nothing'}`, () => assert.deepEqual(becomes(delivery), then))

  it('changes nothing where there is nothing of theirs', () => {
    const signal = sampleSignal(1)
    assert.equal(withdraw([megan], made)(signal), signal)
  })

  it('keeps in sight what can’t be taken away once it has expired', () => {
    const expired = expire(sampleSignal(1), { on: '2027-11-23', days: 365 }, [], made)
    const stuck = message({ kind: 'removal', state: 'parked', fault: 'refused', receipt })
    assert.deepEqual(becomes(stuck, expired), ['removal parked'])
  })
})
