import assert from 'node:assert/strict'
import fc from 'fast-check'
import { add, withdraw } from '../../../bot/signals/reporter.ts'
import type { Entry, Signal } from '../../../bot/signals/signal.ts'
import { claim, note, read } from '../../../bot/signals/triage.ts'
import { brokenAt, chained, headOf, holdsHead, mustOnlyGrow } from '../../../bot/store/chain.ts'
import type { KeyRing } from '../../../bot/store/crypto.ts'
import { findingsIn, journalWith } from '../../../bot/store/journal.ts'
import { idsInOrder, keys, megan, organisation, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: new Date('2026-11-23T10:00:00.000Z'), newId: idsInOrder() }

/** Sealed after each change, as the store does it. */
function handled(signal: Signal, ring: KeyRing = keys): Signal {
  const changes = [
    read(megan, made),
    claim(megan, made),
    note(megan, { id: 'n', text: 'Toezicht kent de plek.' }, made),
    add({ id: 'a', text: 'Het busje stond er weer.' }, made),
  ]
  let at = chained(signal, ring)
  for (const change of changes) {
    const next = change(at)
    if ('kind' in next) at = chained(next, ring)
  }
  return at
}

const whole = handled(sampleSignal(1))
const withLog = (log: Entry[]): Signal => ({ ...whole, log })
const at = (line: number, change: (entry: Entry) => Entry): Signal =>
  withLog(whole.log.map((entry, index) => (index === line - 1 ? change(entry) : entry)))

describe('E6: the chain of a log', () => {
  it('is whole when nothing was done to it', () => assert.equal(brokenAt(whole, keys), undefined))

  it('ties each line once: what is tied stays as it is', () => {
    assert.equal(chained(whole, keys), whole)
    assert.ok(whole.log.every(({ link }) => link))
  })

  const harms: [what: string, harmed: Signal, broken: string, line: number][] = [
    ['a text that is changed', at(4, (entry) => ({ ...entry, text: 'Niets.' }) as Entry), 'changed', 4],
    ['a name that is changed', at(3, (entry) => ({ ...entry, by: { ...megan, name: 'X' } })), 'changed', 3],
    ['a time that is changed', at(2, (entry) => ({ ...entry, at: '2026-11-24T10:00:00.000Z' })), 'order', 2],
    ['another kind of line', at(2, (entry) => ({ ...entry, what: 'claimed' }) as Entry), 'order', 2],
    ['a line that is gone', withLog(whole.log.filter((_, index) => index !== 1)), 'order', 2],
    [
      'two lines that changed places',
      withLog(whole.log.toSpliced(1, 2, ...whole.log.slice(1, 3).reverse())),
      'order',
      2,
    ],
    [
      'a line that was put in',
      withLog(whole.log.toSpliced(1, 0, { ...whole.log[1], id: 'x' } as Entry)),
      'order',
      2,
    ],
    ['a line of another signal', withLog(handled(sampleSignal(2)).log), 'order', 1],
    ['a line without its link', at(3, ({ link: _gone, ...entry }) => entry as Entry), 'not-chained', 3],
    ['a text taken away without a word', at(4, withoutSalt), 'emptied', 4],
  ]
  for (const [what, harmed, broken, line] of harms)
    it(`names ${what}`, () => assert.deepEqual(brokenAt(harmed, keys), { broken, line }))

  it('names a key that is not there', () =>
    assert.deepEqual(brokenAt(whole, [{ id: 'anders', key: Buffer.alloc(32, 1) }]), {
      broken: 'key',
      line: 1,
    }))

  it('does not hold under another key of the same name', () =>
    assert.deepEqual(brokenAt(whole, [{ id: 'proef', key: Buffer.alloc(32, 1) }]), {
      broken: 'order',
      line: 1,
    }))

  it('goes on under a new key, and the old lines hold with the old one', () => {
    const ring: KeyRing = [{ id: 'nieuw', key: Buffer.alloc(32, 9) }, ...keys]
    const next = note(megan, { id: 'n2', text: 'Later.' }, made)(whole)
    assert.ok('kind' in next)
    const signal = chained(next, ring)
    assert.equal(brokenAt(signal, ring), undefined)
    assert.equal(signal.log.at(-1)?.link?.key, 'nieuw')
  })

  it('holds when the texts went because the reporter took it back', () => {
    const unread = chained(sampleSignal(1), keys)
    const added = add({ id: 'a', text: 'Nog iets' }, made)(unread)
    assert.ok('kind' in added)
    const kept = chained(added, keys)
    const gone = withdraw(made)(kept)
    assert.ok('kind' in gone)
    assert.doesNotThrow(() => mustOnlyGrow(kept, gone))
    const signal = chained(gone, keys)
    assert.equal(brokenAt(signal, keys), undefined)
    assert.doesNotMatch(JSON.stringify(signal.log), /Nog iets/)
    assert.equal(signal.log[1]?.link?.salt, undefined)
  })

  it('is broken by any change of any line', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: whole.log.length - 1 }),
        fc.string({ minLength: 1 }),
        (index, text) => {
          const [field] = Object.entries(whole.log[index] ?? {})
            .filter(([, value]) => typeof value === 'string')
            .slice(-1)
          const harmed = withLog(
            whole.log.map((entry, nth) =>
              nth === index ? ({ ...entry, [field?.[0] ?? 'id']: `${field?.[1]}${text}` } as Entry) : entry,
            ),
          )
          assert.notEqual(brokenAt(harmed, keys), undefined)
        },
      ),
    ))
})

function withoutSalt(entry: Entry): Entry {
  const { salt: _gone, ...link } = entry.link ?? { key: '', commitment: '', mac: '' }
  return { ...entry, text: '', link } as Entry
}

describe('E6: the journal of the heads', () => {
  const other = handled(sampleSignal(2))
  const heads = { [whole.id]: headOf(whole), [other.id]: headOf(other) }
  const [key] = keys
  const first = journalWith([], organisation, '2026-11-23', { heads }, key)
  const days = [
    first,
    journalWith([first], organisation, '2026-11-24', { heads: { [whole.id]: headOf(whole) } }, key),
  ]

  it('finds nothing when all is whole, also when a log has grown since', () => {
    const grown = note(megan, { id: 'later', text: 'Later.' }, made)(whole)
    assert.ok('kind' in grown)
    assert.deepEqual(findingsIn([chained(grown, keys), other], days, keys), [])
  })

  it('names a tail that was cut off, a signal that is gone, and a log that is another one', () => {
    const cut = withLog(whole.log.slice(0, -1))
    assert.deepEqual(findingsIn([cut, other], [first], keys), [
      { what: 'signal', organisation, reference: whole.reference, broken: 'shorter', line: 5 },
    ])
    assert.deepEqual(findingsIn([whole], [first], keys), [
      { what: 'missing', organisation, id: other.id, day: '2026-11-23' },
    ])
    const rewritten = handled(sampleSignal(1))
    assert.deepEqual(holdsHead(rewritten, headOf(whole)), { broken: 'other', line: 5 })
  })

  it('names a day that was changed, and one that is gone', () => {
    const changed = { ...first, heads: { [whole.id]: headOf(whole) } }
    assert.deepEqual(findingsIn([whole, other], [changed, ...days.slice(1)], keys), [
      { what: 'journal', organisation, day: '2026-11-23', broken: 'changed' },
    ])
    assert.deepEqual(findingsIn([whole, other], days.slice(1), keys), [
      { what: 'journal', organisation, day: '2026-11-24', broken: 'gap' },
    ])
  })

  it('adds to a day what grew later on it', () => {
    const once = journalWith([], organisation, '2026-11-23', { heads: { [whole.id]: headOf(whole) } }, key)
    const twice = journalWith(
      [once],
      organisation,
      '2026-11-23',
      { heads: { [other.id]: headOf(other) } },
      key,
    )
    assert.deepEqual(Object.keys(twice.heads).sort(), [whole.id, other.id].sort())
    assert.deepEqual(findingsIn([whole, other], [twice], keys), [])
  })
})

describe('a log', () => {
  it('only grows: a change that loses or replaces a line fails before it is written', () => {
    const more = { ...whole, log: [...whole.log, ...whole.log.slice(0, 1)] }
    assert.doesNotThrow(() => mustOnlyGrow(whole, more))
    assert.throws(() => mustOnlyGrow(whole, withLog(whole.log.slice(1))), /log/)
    assert.throws(() => mustOnlyGrow(whole, withLog(whole.log.slice(0, -1))), /log/)
  })
})
