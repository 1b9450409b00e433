import assert from 'node:assert/strict'
import fc from 'fast-check'
import { add, withdraw } from '../../../bot/signals/reporter.ts'
import { type Entry, type Signal, signalSchema } from '../../../bot/signals/signal.ts'
import { claim, note, read } from '../../../bot/signals/triage.ts'
import { brokenAt, chained } from '../../../bot/store/chain.ts'
import {
  type Envelope,
  isDamaged,
  type KeyRing,
  keyIdOf,
  mustHaveKeys,
  NewerFormError,
  open,
  seal,
} from '../../../bot/store/crypto.ts'
import { documentSchema } from '../../../bot/store/records.ts'
import { forwardedSignal, idsInOrder, keys, megan, morning, sampleSignal } from '../../fixtures/samples.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))
const ring = fc
  .tuple(fc.stringMatching(/^[a-z]{1,8}$/), key)
  .map(([id, bytes]): KeyRing => [{ id, key: bytes }])
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 2000 }))

describe('E2: whatever is sealed', () => {
  it('opens as it was, in its place and with its key only', () =>
    fc.assert(
      fc.property(ring, text, text, text, key, (keyRing, place, elsewhere, said, otherKey) => {
        fc.pre(place !== elsewhere && !otherKey.equals(keyRing[0].key))
        const sealed = seal(keyRing, place, said)
        assert.equal(open(keyRing, place, sealed), said)
        assert.throws(() => open(keyRing, elsewhere, sealed))
        assert.throws(() => open([{ ...keyRing[0], key: otherKey }], place, sealed))
        assert.equal(isDamaged(keyRing, place, JSON.stringify(sealed)), false)
      }),
    ))

  it('does not open with any one bit changed', () => {
    const parts = fc.constantFrom('nonce' as const, 'tag' as const, 'box' as const)
    fc.assert(
      fc.property(ring, fc.string({ minLength: 1 }), parts, fc.nat(), (keyRing, said, part, bit) => {
        const sealed = seal(keyRing, 'plek', said)
        const bytes = Buffer.from(sealed[part], 'base64')
        const at = bit % (8 * bytes.length)
        bytes.writeUInt8((bytes[at >> 3] ?? 0) ^ (1 << (at & 7)), at >> 3)
        const harmed: Envelope = { ...sealed, [part]: bytes.toString('base64') }
        assert.throws(() => open(keyRing, 'plek', harmed))
        assert.equal(isDamaged(keyRing, 'plek', JSON.stringify(harmed)), true)
      }),
      { numRuns: 1000 },
    )
  })

  it('is known to be damaged only with its key at hand', () => {
    const [one] = keys
    const sealed = JSON.stringify(seal(keys, 'plek', 'x'))
    assert.equal(isDamaged(keys, 'plek', sealed.slice(0, -5)), true)
    assert.equal(isDamaged(keys, 'plek', ''), true)
    assert.equal(isDamaged(keys, 'plek', '{}'), true)
    assert.equal(isDamaged(keys, 'elders', sealed), true)
    assert.equal(isDamaged([{ ...one, id: 'ander' }], 'elders', sealed), false)
    assert.equal(isDamaged([{ ...one, id: 'ander' }, one], 'elders', sealed), true)
  })

  it('needs the key that it names: the fault names that key, and no text', () => {
    const sealed = seal(keys, 'plek', 'Drie meiden')
    assert.throws(() => open([{ id: 'ander', key: Buffer.alloc(32) }], 'plek', sealed), {
      name: 'MissingKeyError',
      id: 'proef',
      message: 'encrypted with key "proef", which is not in ENCRYPTION_KEYS',
    })
  })

  it('F6: is neither damaged nor opened when a newer version sealed it, whatever else stands in it', () => {
    const sealed = seal(keys, 'plek', 'x')
    for (const newer of [{ ...sealed, v: 2 }, { v: 3 }, { ...sealed, v: 2, key: 'ander', more: [] }]) {
      assert.throws(() => open(keys, 'plek', newer), {
        name: 'NewerFormError',
        message: 'written in a form that is not known here',
      })
      assert.equal(isDamaged(keys, 'plek', JSON.stringify(newer)), false)
    }
    for (const v of [0, 1, 1.5, '2', undefined]) {
      const harmed = { ...sealed, v, more: 1 }
      assert.throws(() => open(keys, 'plek', harmed), { name: 'ZodError' })
      assert.equal(isDamaged(keys, 'plek', JSON.stringify(harmed)), true)
    }
  })

  it('F6: keeps why it is not known', () => {
    const cause = new Error('een veld')
    assert.equal(new NewerFormError(cause).cause, cause)
  })

  it('names its key without opening, and nothing else has one', () => {
    const sealed = seal([{ id: 'ander', key: Buffer.alloc(32) }], 'plek', 'x')
    assert.equal(keyIdOf(JSON.stringify(sealed)), 'ander')
    for (const text of ['', '{}', '{"key":"ander"}', JSON.stringify({ ...sealed, v: 2 })])
      assert.equal(keyIdOf(text), undefined)
  })

  it('has keys for an organisation that is known here, and no other', () => {
    const keysOf = (id: string) => (id === 'gemeente' ? keys : undefined)
    assert.equal(mustHaveKeys(keysOf, 'gemeente'), keys)
    assert.throws(() => mustHaveKeys(keysOf, 'elders'), { message: 'no keys for organisation "elders"' })
  })
})

const made = { now: morning, newId: idsInOrder() }
function handled(): Signal {
  const changes = [
    read(megan, made),
    claim(megan, made),
    note(megan, { id: 'n', text: 'Bekende plek.' }, made),
  ]
  return changes.reduce(
    (at, change) => {
      const next = change(at)
      return 'kind' in next ? chained(next, keys) : at
    },
    chained(sampleSignal(1), keys),
  )
}

/** Fields of a line in another order: the same line. */
const turned = (entry: Entry): Entry => Object.fromEntries(Object.entries(entry).reverse()) as Entry

describe('E6: any harm done to a chained log', () => {
  const whole = handled()
  const withLog = (log: Entry[]): Signal => ({ ...whole, log })
  const line = fc.nat({ max: whole.log.length - 1 })

  it('is found: a line less, one twice, two that changed places', () =>
    fc.assert(
      fc.property(line, line, (one, other) => {
        const { log } = whole
        const [first, second] = [log[one] as Entry, log[other] as Entry]
        const last = one === log.length - 1
        assert.equal(brokenAt(withLog(log.toSpliced(one, 1)), keys) === undefined, last)
        assert.notEqual(brokenAt(withLog(log.toSpliced(one, 0, second)), keys), undefined)
        if (one !== other)
          assert.notEqual(brokenAt(withLog(log.with(one, second).with(other, first)), keys), undefined)
      }),
    ))

  it('is found in every part of a link', () => {
    for (const [at, { link }] of whole.log.entries())
      for (const part of ['key', 'salt', 'commitment', 'mac'] as const)
        for (const value of ['', 'x', `${link?.[part]}x`, (link?.[part] ?? '').replace(/.$/, '_')]) {
          if (value === link?.[part]) continue
          const entry = { ...whole.log[at], link: { ...link, [part]: value } } as Entry
          assert.notEqual(brokenAt(withLog(whole.log.with(at, entry)), keys), undefined, `${part} ${at}`)
        }
  })

  it('is none when fields of a line stand in another order, also within a field', () => {
    const log = whole.log.map((entry) => turned({ ...entry, by: turned(entry.by as never) as never }))
    assert.equal(brokenAt(withLog(log), keys), undefined)
  })

  it('is none when texts went by an act that takes them; is when only a later line says nothing of it', () => {
    const added = add({ id: 'a', text: 'Nog iets' }, made)(chained(sampleSignal(1), keys))
    assert.ok('kind' in added)
    const kept = chained(added, keys)
    const gone = withdraw(made)(kept)
    assert.ok('kind' in gone)
    const emptied = chained(gone, keys)
    assert.equal(brokenAt(emptied, keys), undefined)
    const cut = { ...emptied, log: emptied.log.slice(0, -1) }
    assert.deepEqual(brokenAt(cut, keys), { broken: 'emptied', line: 2 })
    const written = emptied.log.with(1, { ...(emptied.log[1] as Entry), text: 'Iets anders' } as Entry)
    assert.deepEqual(brokenAt({ ...emptied, log: written }, keys), { broken: 'emptied', line: 2 })
  })
})

describe('what is kept on disk', () => {
  const signals = [sampleSignal(1), forwardedSignal(), handled()]

  it('comes back as it was', () =>
    fc.assert(
      fc.property(fc.constantFrom(...signals), fc.string({ unit: 'binary' }), (signal, said) => {
        const document = { ...signal, answers: { ...signal.answers, what: said } }
        assert.deepEqual(documentSchema.parse(JSON.parse(JSON.stringify(document))), document)
      }),
    ))

  it('is refused with any field more, in it or in a line of its log', () =>
    fc.assert(
      fc.property(fc.constantFrom(...signals), fc.string({ minLength: 1 }), (signal, name) => {
        fc.pre(!Object.hasOwn(signalSchema.shape, name) && !(name in {}) && name !== 'link')
        assert.ok(!documentSchema.safeParse({ ...signal, [name]: 1 }).success)
        const [first, ...others] = signal.log
        fc.pre(!Object.hasOwn(first ?? {}, name))
        assert.ok(!documentSchema.safeParse({ ...signal, log: [{ ...first, [name]: 1 }, ...others] }).success)
      }),
    ))
})
