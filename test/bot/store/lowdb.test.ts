import assert from 'node:assert/strict'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { NotKeptError } from '../../../bot/errors.ts'
import type { KeyRing } from '../../../bot/store/crypto.ts'
import { type Disk, realDisk } from '../../../bot/store/disk.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { newPerson } from '../../../bot/store/records.ts'
import type { Store } from '../../../bot/store/store.ts'
import { contents, fill, marker, reporter, signalFile } from '../../fixtures/data-folder.ts'
import { alex, inFolder, keys, organisation, sampleSignal } from '../../fixtures/samples.ts'
import { storeContract } from './contract.ts'

storeContract('the embedded store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
  let store = await openLowdbStore(folder, () => keys)
  return {
    get store() {
      return store
    },
    reopen: async () => {
      await store.close()
      store = await openLowdbStore(folder, () => keys)
    },
    close: async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
})

describe('the files of the embedded store', () => {
  it('hold nothing in clear that somebody typed, nor who it was, nor in their names', () =>
    inFolder(async (folder) => {
      await fill(folder)
      const all = JSON.stringify(await contents(folder))
      assert.equal(all.includes(marker), false)
      assert.equal(all.includes(Buffer.from(marker).toString('base64').slice(2, 20)), false)
      assert.equal(all.includes(alex.name), false)
      assert.equal(Object.keys(await contents(folder)).length, 6)
    }))

  it('are still there when they can’t be removed, and nothing else is said', () =>
    inFolder(async (folder) => {
      const broken = () => Promise.reject(Object.assign(new Error('EROFS, rm'), { code: 'EROFS' }))
      const store = await openLowdbStore(folder, () => keys, { ...realDisk, remove: broken })
      const sample = await store.changeSample(organisation, '2026-11', (one) => ({
        ...one,
        steps: [],
        drawn: [],
      }))
      await assert.rejects(store.remove(sample), NotKeptError)
      assert.equal((await store.samples(organisation)).length, 1)
      await store.close()
    }))

  it('can be read by the owner only', () =>
    inFolder(async (folder) => {
      await fill(folder)
      assert.equal((await stat(join(folder, signalFile(1)))).mode & 0o777, 0o600)
      assert.equal((await stat(dirname(join(folder, signalFile(1))))).mode & 0o777, 0o700)
    }))

  it('open with the old key behind a new one; what is written then has the new key', () =>
    inFolder(async (folder) => {
      await fill(folder)
      const ring: KeyRing = [{ id: 'nieuw', key: Buffer.alloc(32, 9) }, keys[0]]
      const store = await openLowdbStore(folder, () => ring)
      assert.equal((await store.signal(organisation, 'signaal-1'))?.answers.what, `${marker} verhaal`)
      await store.changeSignal(organisation, 'signaal-1', (signal) => ({ ...signal, known: 'withheld' }))
      await store.close()
      const all = await contents(folder)
      assert.match(all[signalFile(1)] ?? '', /"key":"nieuw"/)
      assert.match(all[signalFile(2)] ?? '', /"key":"proef"/)
    }))

  it('are not harmed by a write that was cut off half-way; its leftover is cleared away', () =>
    inFolder(async (folder) => {
      await fill(folder)
      const before = await contents(folder)
      await writeFile(join(folder, `${signalFile(1)}.0a1b2c3d4e5f.unfinished`), '{"v":1,"key":"pro')
      await (await openLowdbStore(folder, () => keys)).close()
      assert.deepEqual(await contents(folder), before)
    }))
})

/** A disk that fails when told to. */
const failing = (state: { full: boolean }): Disk => ({
  ...realDisk,
  write: (...args) =>
    state.full
      ? Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }))
      : realDisk.write(...args),
})

describe('a full disk', () => {
  const writes: Record<string, (store: Store) => Promise<unknown>> = {
    'a new signal': (store) => store.addSignal(sampleSignal(9)),
    'a change of a signal': (store) =>
      store.changeSignal(organisation, 'signaal-1', (signal) => ({ ...signal, known: 'withheld' })),
    'a person': (store) => store.savePerson(newPerson({ ...reporter, id: 'nieuw' }, 'nl')),
    'the office': (store) =>
      store.changeOffice(organisation, (office) => ({ ...office, usedCodes: ['code'] })),
  }
  for (const [what, write] of Object.entries(writes)) {
    it(`keeps ${what} out, and leaves memory and disk as they were`, () =>
      inFolder(async (folder) => {
        await fill(folder)
        const state = { full: false }
        const store = await openLowdbStore(folder, () => keys, failing(state))
        let told = 0
        store.onSignal(() => told++)
        const seen = async () => [
          await store.waiting(),
          await store.signal(organisation, 'signaal-9'),
          await store.person({ ...reporter, id: 'nieuw' }),
          await store.office(organisation),
          await contents(folder),
        ]
        const before = structuredClone(await seen())
        state.full = true
        await assert.rejects(write(store), NotKeptError)
        assert.deepEqual(await seen(), before)
        assert.equal(told, 0)
        state.full = false
        await write(store)
        assert.notDeepEqual(await seen(), before)
        await store.close()
      }))
  }
})
