import assert from 'node:assert/strict'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { inFolder, keys, morning, organisation, sampleSignal } from '../../fixtures/samples.ts'

const answers = {
  danger: 'no',
  what: 'Iets gezien',
  address: 'Voorbeeldstraat 12',
  company: 'Voorbeeld Nagels',
}

describe('signals on one address', () => {
  const rows: [signals: number, byAddress: number][] = [
    [1, 0],
    [2, 1],
    [5, 4],
    // A shelter, a station, an office building: from here on it says nothing.
    [6, 0],
    [7, 0],
  ]
  for (const [signals, byAddress] of rows)
    it(`${signals} of them: the newest hits ${byAddress} by it, and all the others by the company`, () =>
      inFolder(async (folder) => {
        const store = await openLowdbStore(folder, () => keys)
        for (let n = 1; n <= signals; n++) await store.addSignal(sampleSignal(n, { answers }))
        const newest = await store.signal(organisation, sampleSignal(signals).id)
        const hits = await store.hitsOf(newest ?? assert.fail(), morning)
        const by = (kind: 'address' | 'company') => hits.filter(({ kinds }) => kinds.includes(kind)).length
        assert.deepEqual([by('address'), by('company')], [byAddress, signals - 1])
        await store.close()
      }))
})
