import assert from 'node:assert/strict'
import type { BotEvent, Receipt } from '../../bot/core/event.ts'
import { button, view } from '../../bot/core/view.ts'
import { notingShown } from '../../bot/shown.ts'
import { expire } from '../../bot/signals/expiry.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import {
  address,
  alex,
  boundOffice,
  hours,
  idsInOrder,
  inFolder,
  keptLog,
  keys,
  megan,
  morning,
  organisation,
  sampleSignal,
  seconds,
} from '../fixtures/samples.ts'

const newId = idsInOrder()
const event = (who: { id: string; name: string }, place: BotEvent['place'] = 'private'): BotEvent => ({
  kind: 'text',
  id: 'e',
  text: '',
  mentions: [],
  at: address('chat'),
  place,
  from: { organisation: 'streek', platform: 'teams', id: who.id, name: who.name, locale: 'nl' },
})
const about = (...ids: string[]) =>
  view('x', [], [...ids.map((id) => button('desk', id, { about: id })), button('menu', 'menu')])
const withCode = (): Partial<Signal> => {
  const { reporter: _none, ...signal } = sampleSignal(1)
  return { ...signal, known: 'code' }
}

/** How many answers are noted in the first sample signal. */
const noted = (
  kept: Partial<Signal>,
  asked: BotEvent,
  ids: string[],
  gone?: { ago: number; kind: 'shown' | 'removal' },
): Promise<number> =>
  inFolder(async (folder) => {
    const store = await openLowdbStore(folder, () => keys)
    try {
      await store.changeOffice(organisation, boundOffice)
      const { reporter: _his, ...bare } = sampleSignal(1, { deliveries: [] })
      await store.addSignal({ ...bare, ...kept, deliveries: [] })
      if (gone)
        await store.changeSignal(organisation, 'signaal-1', (signal) =>
          expire(signal, { on: '2027-11-23', days: 365 }, [], {
            now: new Date(morning.getTime() - gone.ago),
            newId,
          }),
        )
      const { log, lines } = keptLog()
      const parts = { store, organisations: ['elders', organisation], now: () => morning, newId, log }
      notingShown(parts)(asked, about(...ids), 'bericht' as Receipt)
      // Changes of one signal wait for each other: this one comes after it.
      for (let turns = 0; turns < 20; turns++)
        await store.changeSignal(organisation, 'signaal-1', (signal) => signal)
      assert.deepEqual(lines, [])
      const found = (await store.signal(organisation, 'signaal-1'))?.deliveries ?? []
      const { kind: expected = 'shown' } = gone ?? {}
      return found.filter(({ kind, receipt }) => kind === expected && receipt === 'bericht').length
    } finally {
      await store.close()
    }
  })

describe('where an answer about a signal stands', () => {
  const rows: [what: string, count: number, found: () => Promise<number>][] = [
    ['in a functionaris’ private chat', 1, () => noted({}, event(megan), ['signaal-1'])],
    ['in the reporter’s private chat', 1, () => noted({ reporter: alex }, event(alex), ['signaal-1'])],
    ['in a channel', 0, () => noted({}, event(megan, 'shared'), ['signaal-1'])],
    ['in a list of several', 0, () => noted({}, event(megan), ['signaal-1', 'signaal-2'])],
    ['about nothing', 0, () => noted({}, event(megan), [])],
    ['about another signal', 0, () => noted({}, event(megan), ['signaal-2'])],
    ['with the reporter of a code', 0, () => noted(withCode(), event(alex), ['signaal-1'])],
    ['with who handles the signal of a code', 1, () => noted(withCode(), event(megan), ['signaal-1'])],
    [
      'about what has long expired',
      0,
      () => noted({}, event(megan), ['signaal-1'], { ago: hours, kind: 'removal' }),
    ],
    [
      'to be taken away at once, about what has just expired',
      1,
      () => noted({}, event(megan), ['signaal-1'], { ago: seconds, kind: 'removal' }),
    ],
    [
      'to stay, about what has just expired',
      0,
      () => noted({}, event(megan), ['signaal-1'], { ago: seconds, kind: 'shown' }),
    ],
  ]
  for (const [what, count, found] of rows)
    it(`${count ? 'is noted' : 'is not noted'} ${what}`, async () => assert.equal(await found(), count))
})
