import assert from 'node:assert/strict'
import { copyFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { NotKeptError, StartError } from '../../../bot/errors.ts'
import { claim } from '../../../bot/signals/triage.ts'
import type { KeyRing } from '../../../bot/store/crypto.ts'
import { type Disk, realDisk } from '../../../bot/store/disk.ts'
import type { Store } from '../../../bot/store/store.ts'
import {
  answers,
  both,
  changed,
  fileOf,
  filled,
  foundBy,
  fresh,
  keysIn,
  made,
  newest,
  opened,
  rotate,
  said,
  turnAll,
  withStore,
} from '../../fixtures/rotating.ts'
import { inFolder, keys, megan, morning, organisation, sampleSignal } from '../../fixtures/samples.ts'
import { TrialDisk } from '../../fixtures/trial-disk.ts'

describe('E2: rotated key: everything that was kept', () => {
  it('is as it was once the old key is gone, holds as a chain, and needs that key nowhere', () =>
    inFolder(async (folder) => {
      const code = await filled(folder)
      const before = await withStore(folder, keys, said)
      assert.deepEqual(await rotate(folder, both), [])
      assert.deepEqual(await keysIn(folder), new Set(['nieuw']))
      await withStore(folder, [fresh], async (store) => {
        assert.deepEqual(await said(store), before)
        assert.deepEqual(await store.findings(organisation), [])
        assert.equal(await foundBy(store, [fresh], code), 'signaal-5')
        await store.changeSignal(organisation, 'signaal-1', changed('later'))
        await store.noteHeads(organisation, '2026-11-25')
        assert.deepEqual(await store.findings(organisation), [])
      })
    }))

  it('is known again by what stands in it, before, while and after', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const known = async (store: Store) => {
        const two = await store.signal(organisation, 'signaal-2')
        assert.ok(two)
        const hits = await store.hitsOf(two, morning)
        const typed = await store.signalsWith(organisation, 'Dorpsstraat 1')
        return [hits.map(({ signal }) => signal.id), typed.map(({ id }) => id).sort()]
      }
      const all = [['signaal-1'], ['signaal-1', 'signaal-2']]
      await withStore(folder, both, async (store) => {
        assert.deepEqual(await known(store), all)
        await turnAll(store)
        assert.deepEqual(await known(store), all)
        await store.addSignal(sampleSignal(6, { answers }))
      })
      await withStore(folder, [fresh], async (store) =>
        assert.deepEqual(await known(store), [
          ['signaal-6', 'signaal-1'],
          ['signaal-1', 'signaal-2', 'signaal-6'],
        ]),
      )
    }))

  it('is turned once: a second look writes nothing', () =>
    inFolder(async (folder) => {
      await filled(folder)
      await rotate(folder, both)
      const disk = new TrialDisk()
      await withStore(folder, both, (store) => turnAll(store), disk)
      assert.deepEqual(disk.written, [])
    }))

  it('can be turned once more under a newer key, and under the older one again', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const before = await withStore(folder, keys, said)
      await rotate(folder, both)
      for (const ring of [
        [newest, fresh],
        [fresh, newest],
        [newest, fresh],
      ] as KeyRing[])
        assert.deepEqual(await rotate(folder, ring), [])
      await withStore(folder, [newest, fresh], async (store) => {
        assert.deepEqual(await said(store), before)
        assert.deepEqual(await store.findings(organisation), [])
      })
    }))

  it('still opens nothing that was put in another place', () =>
    inFolder(async (folder) => {
      await filled(folder)
      await rotate(folder, both)
      const [one, two] = [1, 2].map((n) => join(folder, fileOf(n))) as [string, string]
      for (const path of [one, two]) await unlink(`${path}.before`)
      await copyFile(two, `${two}.tijdelijk`)
      await rename(one, two)
      await rename(`${two}.tijdelijk`, one)
      await assert.rejects(opened(folder, [fresh]), /kan niet worden gelezen/)
    }))

  it('is refused at the start when the old key went before its time, by the name of that key', () =>
    inFolder(async (folder) => {
      await filled(folder)
      await withStore(folder, both, (store) => store.sealAnew(organisation, 2))
      await assert.rejects(opened(folder, [fresh]), (error: Error) => {
        assert.ok(error instanceof StartError)
        assert.match(
          error.message,
          /\.json is versleuteld met sleutel “proef”, en die staat niet in ENCRYPTION_KEYS/,
        )
        assert.match(error.message, /Zet die sleutel terug, achter de nieuwe/)
        return true
      })
    }))
})

describe('E2: rotated key: while it is used', () => {
  it('a change that comes in the middle is not lost, whichever of the two is written first', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const disk = new TrialDisk()
      await withStore(
        folder,
        both,
        async (store) => {
          const first = disk.hold(/signaal-2\.json$/)
          const before = store.changeSignal(organisation, 'signaal-2', claim(megan, made))
          await first.arrived
          const held = disk.hold(/signaal-1\.json$/)
          const turning = turnAll(store)
          await held.arrived
          const during = store.changeSignal(organisation, 'signaal-1', changed('tijdens'))
          first.release()
          held.release()
          await Promise.all([turning, before, during])
        },
        disk,
      )
      await withStore(folder, [fresh], async (store) => {
        assert.equal((await store.signal(organisation, 'signaal-1'))?.log.at(-1)?.id, 'tijdens')
        assert.equal((await store.signal(organisation, 'signaal-2'))?.log.at(-1)?.what, 'claimed')
        assert.deepEqual(await store.findings(organisation), [])
      })
    }))

  it('goes on where it was after each write at which it can end', () =>
    inFolder(async (folder) => {
      await filled(folder)
      let ends = 0
      for (let isDone = false; !isDone; ends++) {
        let writes = 0
        const disk: Disk = {
          ...realDisk,
          write: (path, text, before) =>
            ++writes > 1
              ? Promise.reject(Object.assign(new Error('weg'), { code: 'EIO' }))
              : realDisk.write(path, text, before),
        }
        isDone = await withStore(
          folder,
          both,
          (store) =>
            turnAll(store).then(
              () => true,
              (error: unknown) => {
                assert.ok(error instanceof NotKeptError)
                return false
              },
            ),
          disk,
        )
        await withStore(folder, both, async (store) =>
          assert.deepEqual(await store.findings(organisation), []),
        )
      }
      assert.ok(ends > 10, `${ends} writes`)
      await rotate(folder, both)
      assert.deepEqual(await keysIn(folder), new Set(['nieuw']))
    }))

  it('puts back a file that somebody took away meanwhile', () =>
    inFolder(async (folder) => {
      await filled(folder)
      await withStore(folder, both, async (store) => {
        await unlink(join(folder, fileOf(2)))
        await turnAll(store)
      })
      await withStore(folder, [fresh], async (store) =>
        assert.equal((await store.signal(organisation, 'signaal-2'))?.id, 'signaal-2'),
      )
    }))

  it('comes back to a document that a full disk refused, after the others', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const disk = new TrialDisk()
      await withStore(
        folder,
        both,
        async (store) => {
          const repair = disk.refuse(/journal/, 'ENOSPC')
          for (let tries = 0; tries < 3; tries++) await assert.rejects(turnAll(store), NotKeptError)
          repair()
          assert.deepEqual(await turnAll(store), [])
        },
        disk,
      )
      assert.deepEqual(await keysIn(folder), new Set(['nieuw']))
    }))
})
