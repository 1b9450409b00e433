import assert from 'node:assert/strict'
import { derive, type Envelope, type KeyRing, open, seal } from '../../../bot/store/crypto.ts'

const old = { id: 'oud', key: Buffer.alloc(32, 1) }
const fresh = { id: 'nieuw', key: Buffer.alloc(32, 2) }
const sealed = (): Envelope => seal([old], 'gemeente/office.json', 'Drie meiden')

/** The same bytes with one bit turned in the part of this name. */
function flipped(envelope: Envelope, part: 'box' | 'tag' | 'nonce'): Envelope {
  const bytes = Buffer.from(envelope[part], 'base64')
  bytes[0] = (bytes[0] ?? 0) ^ 1
  return { ...envelope, [part]: bytes.toString('base64') }
}

describe('what is sealed', () => {
  for (const text of ['Drie meiden', '', 'é🙂\u0000', 'x'.repeat(100_000)])
    it(`opens as it was, of ${text.length} characters`, () =>
      assert.equal(open([old], 'plek', seal([old], 'plek', text)), text))

  it('opens with an old key behind a new one, and the new one writes', () => {
    const ring: KeyRing = [fresh, old]
    assert.equal(open(ring, 'gemeente/office.json', sealed()), 'Drie meiden')
    assert.equal(seal(ring, 'plek', 'x').key, 'nieuw')
  })

  it('is never the same twice, and holds nothing in clear', () => {
    const [one, other] = [sealed(), sealed()]
    assert.notEqual(one.nonce, other.nonce)
    assert.notEqual(one.box, other.box)
    assert.equal(Buffer.from(one.box, 'base64').toString('latin1').includes('meiden'), false)
  })

  const refused: Record<string, () => unknown> = {
    'in another place': () => open([old], 'buurgemeente/office.json', sealed()),
    'with another key of the same name': () =>
      open([{ ...fresh, id: 'oud' }], 'gemeente/office.json', sealed()),
    'with a key that is not in the ring': () => open([fresh], 'gemeente/office.json', sealed()),
    'with a changed text': () => open([old], 'gemeente/office.json', flipped(sealed(), 'box')),
    'with a changed tag': () => open([old], 'gemeente/office.json', flipped(sealed(), 'tag')),
    'with a changed nonce': () => open([old], 'gemeente/office.json', flipped(sealed(), 'nonce')),
    'with a shorter tag': () =>
      open([old], 'gemeente/office.json', {
        ...sealed(),
        tag: Buffer.from(sealed().tag, 'base64').subarray(0, 4).toString('base64'),
      }),
    'with an extra part': () => open([old], 'gemeente/office.json', { ...sealed(), extra: 1 }),
    'from another version': () => open([old], 'gemeente/office.json', { ...sealed(), v: 2 }),
    'when it is no envelope at all': () => open([old], 'gemeente/office.json', 'Drie meiden'),
  }
  for (const [how, job] of Object.entries(refused)) it(`does not open ${how}`, () => assert.throws(job))
})

describe('a key for one purpose', () => {
  it('is the same each time and of 32 bytes', () => {
    assert.equal(derive(old, 'koppelcode').length, 32)
    assert.equal(derive(old, 'koppelcode'), derive(old, 'koppelcode'), 'made once')
  })
  it('is another one for another purpose or another key, and never the key itself', () => {
    const all = [derive(old, 'een'), derive(old, 'twee'), derive(fresh, 'een'), old.key]
    assert.equal(new Set(all.map((key) => key.toString('hex'))).size, 4)
  })
})
