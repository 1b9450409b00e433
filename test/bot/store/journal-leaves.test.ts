import assert from 'node:assert/strict'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { read } from '../../../bot/signals/triage.ts'
import { headsOnALeaf } from '../../../bot/store/journal.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import type { Store } from '../../../bot/store/store.ts'
import {
  idsInOrder,
  inFolder,
  keys,
  megan,
  morning,
  organisation,
  sampleSignal,
} from '../../fixtures/samples.ts'
import { TrialDisk } from '../../fixtures/trial-disk.ts'

const day = '2026-11-23'
const count = 2 * headsOnALeaf + 1
const made = { now: morning, newId: idsInOrder() }

const leavesIn = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, organisation, 'journal'))).filter((name) => name.endsWith('.json')).sort()

const open = (folder: string): Promise<Store> => openLowdbStore(folder, () => keys, new TrialDisk())

/** A folder with more logs on one day than two leaves hold. */
async function withLeaves(job: (store: Store, folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const store = await open(folder)
    try {
      const all = Array.from({ length: count }, (_, n) => sampleSignal(n + 1))
      await Promise.all(all.map((signal) => store.addSignal(signal)))
      assert.ok(await store.noteHeads(organisation, day))
      await job(store, folder)
    } finally {
      await store.close()
    }
  })
}

describe('E6: a day with more logs than one leaf of the journal holds', function () {
  this.timeout(30_000)

  it('goes on on a next leaf, and all of it holds', () =>
    withLeaves(async (store, folder) => {
      assert.deepEqual(await leavesIn(folder), [`${day}.002.json`, `${day}.003.json`, `${day}.json`])
      assert.equal(await store.noteHeads(organisation, day), undefined)
      assert.deepEqual(await store.findings(organisation), [])
    }))

  it('notes on the last leaf what grows later, and the day after follows it', () =>
    withLeaves(async (store, folder) => {
      await store.changeSignal(organisation, 'signaal-1', read(megan, made))
      for (const one of [day, '2026-11-24']) {
        await store.noteHeads(organisation, one)
        await store.noteTold(organisation, one, { at: morning.toISOString(), what: 'silence', about: {} })
      }
      const leaves = await leavesIn(folder)
      assert.deepEqual(leaves, [`${day}.002.json`, `${day}.003.json`, `${day}.json`, '2026-11-24.json'])
      assert.deepEqual(await store.findings(organisation), [])
    }))

  for (const [gone, next] of [
    [`${day}.json`, `${day}.002`],
    [`${day}.002.json`, `${day}.003`],
  ] as const)
    it(`tells that ${gone} is gone`, () =>
      withLeaves(async (store, folder) => {
        await store.close()
        await rm(join(folder, organisation, 'journal', gone))
        const again = await open(folder)
        const findings = await again.findings(organisation)
        await again.close()
        assert.deepEqual(findings, [{ what: 'journal', organisation, day: next, broken: 'gap' }])
      }))
})
