import assert from 'node:assert/strict'
import { expire } from '../../../bot/signals/expiry.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { askReporter, claim, close, note } from '../../../bot/signals/triage.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import type { Store } from '../../../bot/store/store.ts'
import {
  alex,
  idsInOrder,
  inFolder,
  keys,
  megan,
  morning,
  organisation,
  place,
  sampleSignal,
} from '../../fixtures/samples.ts'

const marker = 'kolibrie-7314'
const address = 'Dorpsstraat 12, Elders'
const made = { now: morning, newId: idsInOrder() }
const key = { ...alex, organisation }
const later = new Date('2027-11-24T11:00:00.000Z')

/** What each way to find a signal gives of this one. */
async function foundBy(store: Store, other: Signal): Promise<Record<string, unknown>> {
  const ids = (signals: readonly Signal[]) => signals.map(({ id }) => id).filter((id) => id === 'signaal-1')
  return {
    reporter: ids(await store.signalsOf(key)),
    open: ids(await store.openSignals(organisation)),
    address: ids(await store.signalsWith(organisation, address)),
    hits: (await store.hitsOf(other, morning)).length,
    linked: ids(await store.linkedWith(other)),
    waiting: (await store.waiting()).filter(({ signal }) => signal.id === 'signaal-1').length,
  }
}

describe('E1, E3: a signal whose term has passed', () => {
  it('is found by no index, and no field of it comes back, also when the store is opened again', () =>
    inFolder(async (folder) => {
      let store = await openLowdbStore(folder, () => keys)
      const answers = { danger: 'no', what: marker, address, company: marker }
      await store.addSignal(sampleSignal(1, { answers, reporter: { ...alex, name: marker } }))
      await store.addSignal(sampleSignal(2, { answers: { danger: 'no', what: 'Iets anders', address } }))
      for (const change of [
        claim(megan, made),
        askReporter(megan, { id: 'q', text: marker }, made),
        note(megan, { id: 'n', text: marker }, made),
        close(megan, { id: 'c', reason: 'help', silent: marker }, made),
      ])
        await store.changeSignal(organisation, 'signaal-1', change)
      const other = async (): Promise<Signal> => {
        const found = await store.signal(organisation, 'signaal-2')
        assert.ok(found)
        return found
      }
      const before = await foundBy(store, await other())
      assert.deepEqual([before.reporter, before.address], [['signaal-1'], ['signaal-1']])
      assert.notEqual(before.hits, 0)
      await store.changeSignal(organisation, 'signaal-1', (signal) =>
        expire(signal, { on: '2027-11-24', days: 365 }, place.departments, { ...made, now: later }),
      )
      for (const again of [false, true]) {
        if (again) {
          await store.close()
          store = await openLowdbStore(folder, () => keys)
        }
        assert.deepEqual(await foundBy(store, await other()), {
          reporter: [],
          open: [],
          address: [],
          hits: 0,
          linked: [],
          waiting: 0,
        })
        const remains = JSON.stringify(await store.everySignal(organisation))
        assert.ok(!remains.includes(marker), remains)
        assert.equal((await store.signal(organisation, 'signaal-1'))?.reporter, undefined)
      }
      await store.close()
    }))
})
