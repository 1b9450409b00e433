import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keysCommand } from '../../../bot/commands/keys.ts'
import { type KeyRing, seal } from '../../../bot/store/crypto.ts'
import {
  both,
  fileOf,
  filled,
  fresh,
  group,
  newest,
  old,
  rotate,
  turnAll,
  withStore,
} from '../../fixtures/rotating.ts'
import { inFolder, keys, organisation } from '../../fixtures/samples.ts'

describe('npm run keys', () => {
  const names = [{ id: organisation, name: 'Gemeente' }, { id: group }]
  const told = (data: string, ring: KeyRing) => keysCommand(data, names, () => ring)

  it('says what still needs an older key, and when it can go', () =>
    inFolder(async (data) => {
      await assert.rejects(told(data, keys), /staat nog niets/)
      const folder = join(data, 'store')
      await filled(folder)
      assert.equal(
        await told(data, keys),
        'Gemeente (gemeente)\n  Sleutel proef schrijft alles wat nieuw is.\n\nGroep (samen)\n  Sleutel proef schrijft alles wat nieuw is.',
      )
      assert.match(
        await told(data, both),
        /Sleutel nieuw schrijft alles wat nieuw is\.\n {2}Sleutel proef is nog nodig voor 12 documenten, 5 logboeken van signalen, 2 dagen van het journaal, 1 code van een melder, 4 zoekkenmerken\.\n\nGroep \(samen\)\n.*\n {2}Sleutel proef is nog nodig voor 1 document\./,
      )
      await rotate(folder, both)
      assert.match(
        await told(data, both),
        /Sleutel proef kan weg\.\n\nGroep.*\n.*\n {2}Sleutel proef kan weg\.\n\nHaal /,
      )
      await rotate(folder, [newest, fresh])
      assert.match(
        await told(data, [newest, fresh]),
        /Sleutel nieuw is nog nodig voor 1 code van een melder\./,
      )
    }))

  it('counts a copy from before that still needs it, also beside a bot that runs', () =>
    inFolder(async (data) => {
      const folder = join(data, 'store')
      await filled(folder)
      await withStore(folder, both, async (store) => {
        await turnAll(store)
        const kept = await readFile(join(folder, fileOf(1)), 'utf8')
        const sealed = seal([old], fileOf(1), 'x')
        await writeFile(join(folder, `${fileOf(1)}.before`), JSON.stringify(sealed))
        assert.match(await told(data, both), /Sleutel proef is nog nodig voor 1 document\./)
        assert.equal(await readFile(join(folder, fileOf(1)), 'utf8'), kept)
      })
    }))
})
