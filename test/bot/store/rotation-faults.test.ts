import assert from 'node:assert/strict'
import { copyFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Signal } from '../../../bot/signals/signal.ts'
import { claim } from '../../../bot/signals/triage.ts'
import {
  both,
  fileOf,
  filled,
  fresh,
  keysIn,
  made,
  rewrite,
  rotate,
  today,
  withStore,
} from '../../fixtures/rotating.ts'
import { inFolder, keys, megan, organisation, sampleSignal } from '../../fixtures/samples.ts'

describe('E2: rotated key: what does not hold', () => {
  const harms: Record<string, { harm: (folder: string) => Promise<void>; found: object }> = {
    'a line that was changed': {
      harm: (folder) =>
        rewrite(folder, fileOf(1), keys, ({ log, ...signal }) => ({
          ...signal,
          log: log.with(1, { ...log[1], by: { ...megan, name: 'X' } } as Signal['log'][number]),
        })),
      found: { what: 'signal', organisation, reference: 'S-2026-CCC1', broken: 'changed', line: 2 },
    },
    'a tail that was cut off': {
      harm: (folder) =>
        rewrite(folder, fileOf(1), keys, ({ log, ...signal }) => ({ ...signal, log: log.slice(0, -1) })),
      found: { what: 'signal', organisation, reference: 'S-2026-CCC1', broken: 'shorter', line: 3 },
    },
    'a day of the journal that was changed': {
      harm: (folder) =>
        rewrite(folder, `${organisation}/journal/2026-11-22.json`, keys, (day) => ({ ...day, heads: {} })),
      found: { what: 'journal', organisation, day: '2026-11-22', broken: 'changed' },
    },
  }
  for (const [what, { harm, found }] of Object.entries(harms))
    it(`is sealed but not tied anew: ${what} is told, and is found as before`, () =>
      inFolder(async (folder) => {
        await filled(folder)
        await harm(folder)
        assert.deepEqual(await rotate(folder, both), [found])
        assert.deepEqual(await keysIn(folder), new Set(['nieuw']))
        await withStore(folder, both, async (store) =>
          assert.deepEqual(await store.findings(organisation), [found]),
        )
        await withStore(folder, [fresh], async (store) => {
          const [only, ...others] = await store.findings(organisation)
          assert.deepEqual(others, [])
          assert.equal(only && 'broken' in only && only.broken, 'key')
        })
      }))

  const later: Record<string, { harm: (folder: string) => Promise<void>; found: object }> = {
    ...harms,
    'a signal that was removed': {
      harm: (folder) => unlink(join(folder, fileOf(2))),
      found: { what: 'missing', organisation, id: 'signaal-2', day: '2026-11-22' },
    },
  }
  for (const [what, { found }] of Object.entries(later))
    it(`is found after it too, without the old key: ${what}`, () =>
      inFolder(async (folder) => {
        await filled(folder)
        await rotate(folder, both)
        const now: Record<string, () => Promise<void>> = {
          'a line that was changed': () =>
            rewrite(folder, fileOf(1), [fresh], ({ log, ...signal }) => ({
              ...signal,
              log: log.with(1, { ...log[1], by: { ...megan, name: 'X' } } as Signal['log'][number]),
            })),
          'a tail that was cut off': () =>
            rewrite(folder, fileOf(1), [fresh], ({ log, ...signal }) => ({
              ...signal,
              log: log.slice(0, -1),
            })),
          'a day of the journal that was changed': () =>
            rewrite(folder, `${organisation}/journal/2026-11-22.json`, [fresh], (day) => ({
              ...day,
              heads: {},
            })),
          'a signal that was removed': () => unlink(join(folder, fileOf(2))),
        }
        await now[what]?.()
        await withStore(folder, [fresh], async (store) =>
          assert.deepEqual((await store.findings(organisation))[0], found),
        )
      }))
})

describe('E6: an older copy put in the place of a signal', () => {
  it('stays known on the day on which the newer one was noted, however often that day is written', () =>
    inFolder(async (folder) => {
      await withStore(folder, keys, (store) => store.addSignal(sampleSignal(1)))
      const path = join(folder, fileOf(1))
      await copyFile(path, `${path}.eerder`)
      await withStore(folder, keys, async (store) => {
        await store.changeSignal(organisation, 'signaal-1', claim(megan, made))
        await store.noteHeads(organisation, today)
      })
      await copyFile(`${path}.eerder`, path)
      const lost = { what: 'signal', organisation, reference: 'S-2026-CCC1', broken: 'shorter', line: 2 }
      for (const day of [today, today, '2026-11-25'])
        await withStore(folder, keys, async (store) => {
          await store.noteHeads(organisation, day)
          assert.deepEqual(await store.findings(organisation), [lost])
        })
    }))
})
