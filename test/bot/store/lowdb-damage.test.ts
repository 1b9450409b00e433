import assert from 'node:assert/strict'
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartError } from '../../../bot/errors.ts'
import { act } from '../../../bot/signals/change.ts'
import { withdraw } from '../../../bot/signals/reporter.ts'
import { type KeyRing, open, seal } from '../../../bot/store/crypto.ts'
import { realDisk } from '../../../bot/store/disk.ts'
import type { Damage } from '../../../bot/store/documents.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { newPerson } from '../../../bot/store/records.ts'
import { contents, fill, marker, reporter, signalFile } from '../../fixtures/data-folder.ts'
import { inFolder, keys, megan, morning, organisation } from '../../fixtures/samples.ts'

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

describe('E2, F6: a start with a folder in which something is wrong', () => {
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

/** What the power can do to what was written last, also on a disk that says it is safe when it isn't. */
const losses: Record<string, (text: string) => string> = {
  'cut off in the middle': (text) => text.slice(0, text.length / 2),
  emptied: () => '',
  'full of zeroes': (text) => '\0'.repeat(text.length),
  'one byte changed': (text) =>
    text.replace(/"box":"./, (found) => `${found.slice(0, -1)}${found.endsWith('A') ? 'B' : 'A'}`),
}

describe('A11: a document that was damaged after it was written', () => {
  const read = (by: typeof megan, id: string) =>
    act(by, { id, what: 'read', by }, { now: morning, newId: () => id })

  for (const [what, harm] of Object.entries(losses))
    it(`is put back to what it was before when it is ${what}; what is missing is said, and the evidence stays`, () =>
      inFolder(async (folder) => {
        await fill(folder)
        const store = await openLowdbStore(folder, () => keys)
        await store.changeSignal(organisation, 'signaal-1', read(megan, 'eerste'))
        await store.changeSignal(organisation, 'signaal-1', read(megan, 'tweede'))
        await store.noteHeads(organisation, '2026-11-23')
        await store.close()
        const path = join(folder, signalFile(1))
        const torn = harm(await readFile(path, 'utf8'))
        await writeFile(path, torn)
        const damage: Damage[] = []
        const again = await openLowdbStore(
          folder,
          () => keys,
          realDisk,
          (one) => damage.push(one),
        )
        assert.deepEqual(damage, [{ name: signalFile(1), missing: 1 }])
        const signal = await again.signal(organisation, 'signaal-1')
        assert.deepEqual(
          signal?.log.map(({ id }) => id),
          ['entry-1', 'eerste'],
        )
        await again.changeSignal(organisation, 'signaal-1', read(megan, 'derde'))
        await again.close()
        const evidence = Object.entries(await contents(folder)).filter(([name]) => name.endsWith('.torn'))
        assert.deepEqual(
          evidence.map(([name, text]) => [name.startsWith(signalFile(1)), text]),
          [[true, torn]],
        )
        const third: Damage[] = []
        await (
          await openLowdbStore(
            folder,
            () => keys,
            realDisk,
            (one) => third.push(one),
          )
        ).close()
        assert.deepEqual(third, [])
      }))

  it('stops the start when there is nothing from before it', () =>
    inFolder(async (folder) => {
      await fill(folder)
      await writeFile(join(folder, signalFile(1)), '')
      await assert.rejects(
        openLowdbStore(folder, () => keys),
        StartError,
      )
    }))

  it('is never put back to what a person typed and sent, or to a text that is gone', () =>
    inFolder(async (folder) => {
      await fill(folder)
      const store = await openLowdbStore(folder, () => keys)
      const person = await store.person({ ...reporter, id: `${marker} een` })
      assert.ok(person)
      await store.savePerson({ ...person, drafts: [] })
      await store.changeSignal(organisation, 'signaal-2', read(megan, 'gelezen'))
      await store.changeSignal(organisation, 'signaal-1', withdraw({ now: morning, newId: () => 'terug' }))
      await store.close()
      const names = Object.keys(await contents(folder)).filter((name) => name.endsWith('.before'))
      assert.deepEqual(names, [`${signalFile(2)}.before`])
    }))
})
