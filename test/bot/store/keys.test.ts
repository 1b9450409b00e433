import assert from 'node:assert/strict'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../../../bot/errors.ts'
import type { KeyRing, KeysOf } from '../../../bot/store/crypto.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { boundOffice, inFolder, morning, sampleSignal } from '../../fixtures/samples.ts'

const ring = (id: string, byte: number): KeyRing => [{ id, key: Buffer.alloc(32, byte) }]
const rings: Record<string, KeyRing> = { een: ring('zelfde', 1), twee: ring('zelfde', 2) }
const keysOf: KeysOf = (organisation) => rings[organisation]

async function filled(folder: string): Promise<void> {
  const store = await openLowdbStore(folder, keysOf)
  for (const organisation of ['een', 'twee']) {
    await store.changeOffice(organisation, boundOffice)
    await store.addSignal({ ...sampleSignal(1), organisation })
  }
  await store.close()
}

const faultOf = (folder: string, keys: KeysOf): Promise<unknown> =>
  openLowdbStore(folder, keys).then(
    (store) => store.close(),
    (error: unknown) => error,
  )

describe('E2: the keys of several organisations in one store', () => {
  it('open each its own documents', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const store = await openLowdbStore(folder, keysOf)
      for (const organisation of ['een', 'twee'])
        assert.equal((await store.signal(organisation, sampleSignal(1).id))?.organisation, organisation)
      await store.close()
    }))

  it('stop the start when one of them is the wrong one, and when they are swapped', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const wrong: KeysOf = (one) => (one === 'twee' ? rings.een : rings[one])
      const swapped: KeysOf = (one) => (one === 'twee' ? rings.een : rings.twee)
      for (const [keys, name] of [
        [wrong, 'twee'],
        [swapped, 'een'],
      ] as const) {
        const fault = await faultOf(folder, keys)
        assert.ok(fault instanceof StartError)
        assert.match(fault.message, new RegExp(`/${name}/.* kan niet worden gelezen`))
      }
    }))

  it('stop the start for a folder of an organisation that is not known', () =>
    inFolder(async (folder) => {
      await filled(folder)
      const fault = await faultOf(folder, (one) => (one === 'een' ? rings.een : undefined))
      assert.ok(fault instanceof StartError)
      assert.match(fault.message, /“twee”, en die organisatie staat niet in de instellingen/)
    }))

  it('open nothing that was put in the folder of another one', () =>
    inFolder(async (folder) => {
      await filled(folder)
      await cp(join(folder, 'een/office.json'), join(folder, 'twee/office.json'))
      const one: KeysOf = () => rings.een
      await cp(join(folder, 'een/signals'), join(folder, 'twee/signals'), { recursive: true })
      for (const keys of [keysOf, one]) assert.ok((await faultOf(folder, keys)) instanceof StartError)
    }))

  it('let no signal be known again by one of another organisation, also when both wrote the same address', () =>
    inFolder(async (folder) => {
      const same: KeysOf = () => rings.een
      const store = await openLowdbStore(folder, same)
      const answers = { danger: 'no', what: 'iets', address: 'Dorpsstraat 1', plate: 'AB-12-CD' }
      for (const organisation of ['een', 'twee'])
        for (const n of [1, 2]) await store.addSignal({ ...sampleSignal(n, { answers }), organisation })
      for (const organisation of ['een', 'twee']) {
        const signal = await store.signal(organisation, sampleSignal(1).id)
        assert.ok(signal)
        const hits = await store.hitsOf(signal, morning)
        assert.deepEqual(
          hits.map(({ signal: other }) => [other.organisation, other.id]),
          [[organisation, sampleSignal(2).id]],
        )
      }
      await store.close()
    }))
})
