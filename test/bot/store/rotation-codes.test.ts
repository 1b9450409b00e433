import assert from 'node:assert/strict'
import { ReceiptCodes } from '../../../bot/receipt-codes.ts'
import { withdraw } from '../../../bot/signals/reporter.ts'
import type { KeyRing } from '../../../bot/store/crypto.ts'
import {
  both,
  filled,
  foundBy,
  fresh,
  made,
  newest,
  opened,
  rotate,
  turnAll,
  withStore,
} from '../../fixtures/rotating.ts'
import { inFolder, organisation } from '../../fixtures/samples.ts'

describe('E2: rotated key: receipt codes', () => {
  it('that were given under the old key open the signal before, while and after, and come again', () =>
    inFolder(async (folder) => {
      const code = await filled(folder)
      await withStore(folder, both, async (store) => {
        assert.equal(await foundBy(store, both, code), 'signaal-5')
        await turnAll(store)
        assert.equal(await foundBy(store, both, code), 'signaal-5')
        const codes = new ReceiptCodes(() => both, store, made.newId)
        const signal = await store.signal(organisation, 'signaal-5')
        assert.ok(signal)
        assert.equal(codes.again(signal), code)
        assert.equal(await foundBy(store, both, 'verkeerd woord hier dan'), undefined)
      })
      await withStore(folder, [fresh], async (store) => {
        assert.equal(await foundBy(store, [fresh], code), 'signaal-5')
        const signal = await store.signal(organisation, 'signaal-5')
        assert.equal(signal && new ReceiptCodes(() => [fresh], store, made.newId).again(signal), undefined)
      })
    }))

  it('need the key by which they are found once their own is gone; without it the start is refused', () =>
    inFolder(async (folder) => {
      const code = await filled(folder)
      await rotate(folder, both)
      await rotate(folder, [newest, fresh])
      await withStore(folder, [newest, fresh], async (store) =>
        assert.equal(await foundBy(store, [newest, fresh], code), 'signaal-5'),
      )
      await assert.rejects(
        opened(folder, [newest]),
        /signaal S-2026-CCC5 terugkomt, hoort bij sleutel “nieuw”/,
      )
      const lost: KeyRing = [newest, { id: 'nieuw', key: Buffer.alloc(32, 77) }]
      await withStore(folder, lost, async (store) =>
        assert.equal(await foundBy(store, lost, code), undefined),
      )
      await withStore(folder, [newest, fresh], async (store) => {
        await store.changeSignal(organisation, 'signaal-5', withdraw(made))
      })
      await withStore(folder, [newest], async (store) =>
        assert.deepEqual(await store.findings(organisation), []),
      )
    }))
})
