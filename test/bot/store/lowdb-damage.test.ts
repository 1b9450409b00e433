import assert from 'node:assert/strict'
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartError } from '../../../bot/errors.ts'
import { type KeyRing, open, seal } from '../../../bot/store/crypto.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { newPerson } from '../../../bot/store/records.ts'
import { contents, fill, marker, reporter, signalFile } from '../../fixtures/data-folder.ts'
import { inFolder, keys, organisation } from '../../fixtures/samples.ts'

async function swap(one: string, other: string): Promise<void> {
  await rename(one, `${one}.tijdelijk`)
  await rename(other, one)
  await rename(`${one}.tijdelijk`, other)
}

const otherKey: KeyRing = [{ id: 'proef', key: Buffer.alloc(32, 8) }]
const unknownKey: KeyRing = [{ id: 'anders', key: Buffer.alloc(32, 7) }]

/** What may be wrong with the folder: does the damage and gives the names of which one has to be in the sentence. */
const damages: Record<string, { harm: (folder: string) => Promise<string[]>; ring?: KeyRing }> = {
  'a changed byte': {
    harm: async (folder) => {
      const path = join(folder, signalFile(1))
      const sealed = JSON.parse(await readFile(path, 'utf8')) as { box: string }
      const box = Buffer.from(sealed.box, 'base64')
      box[0] = (box[0] ?? 0) ^ 1
      await writeFile(path, JSON.stringify({ ...sealed, box: box.toString('base64') }))
      return [signalFile(1)]
    },
  },
  'a file cut off': {
    harm: async (folder) => {
      await writeFile(join(folder, signalFile(1)), '')
      return [signalFile(1)]
    },
  },
  'another key under the same name': { harm: async () => ['.json'], ring: otherKey },
  'a key that is not in the ring': { harm: async () => ['.json'], ring: unknownKey },
  'two signals that changed places': {
    harm: async (folder) => {
      await swap(join(folder, signalFile(1)), join(folder, signalFile(2)))
      return [signalFile(1), signalFile(2)]
    },
  },
  'the signals of two organisations that changed places': {
    harm: async (folder) => {
      await swap(join(folder, signalFile(1)), join(folder, signalFile(1, 'buurgemeente')))
      return [signalFile(1), signalFile(1, 'buurgemeente')]
    },
  },
  'two people who changed places': {
    harm: async (folder) => {
      const names = ['een', 'twee'].map((id) => `${organisation}/people/${id}.json`)
      await swap(join(folder, names[0] ?? ''), join(folder, names[1] ?? ''))
      return names
    },
  },
  'a copy in another place': {
    harm: async (folder) => {
      const copy = join(folder, signalFile(1).replace('2026', '2025'))
      await mkdir(dirname(copy), { recursive: true })
      await copyFile(join(folder, signalFile(1)), copy)
      return [signalFile(1).replace('2026', '2025')]
    },
  },
  'an unknown field': {
    harm: async (folder) => {
      const name = signalFile(1)
      const document = JSON.parse(open(keys, name, JSON.parse(await readFile(join(folder, name), 'utf8'))))
      await writeFile(
        join(folder, name),
        JSON.stringify(seal(keys, name, JSON.stringify({ ...document, extra: 1 }))),
      )
      return [name]
    },
  },
  'a document of ours under a name of its own choice': {
    harm: async (folder) => {
      const name = `${organisation}/people/kopie.json`
      const person = JSON.stringify({ ...newPerson(reporter, 'nl'), id: 'een' })
      await writeFile(join(folder, name), JSON.stringify(seal(keys, name, person)))
      return [name]
    },
  },
}

describe('a start with a folder in which something is wrong', () => {
  for (const [what, { harm, ring = keys }] of Object.entries(damages)) {
    it(`is refused for ${what}: the sentence names the file, and nothing is overwritten`, () =>
      inFolder(async (folder) => {
        await fill(folder)
        const names = await harm(folder)
        const before = await contents(folder)
        const error: unknown = await openLowdbStore(folder, () => ring).catch((fault: unknown) => fault)
        assert.ok(error instanceof StartError, 'started all the same')
        assert.ok(
          names.some((name) => error.message.includes(name)),
          error.message,
        )
        assert.equal(error.message.includes(marker), false)
        assert.deepEqual(await contents(folder), before)
      }))
  }
})
