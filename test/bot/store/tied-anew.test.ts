import assert from 'node:assert/strict'
import fc from 'fast-check'
import { withdraw } from '../../../bot/signals/reporter.ts'
import type { Entry, Signal } from '../../../bot/signals/signal.ts'
import { claim, note, read } from '../../../bot/signals/triage.ts'
import {
  brokenAt,
  chained,
  headOf,
  holdsHead,
  isSameHead,
  keyOfLink,
  mustOnlyGrow,
  tiedAnew,
} from '../../../bot/store/chain.ts'
import type { KeyRing } from '../../../bot/store/crypto.ts'
import { dayTiedAnew, findingsIn, journalWith, keyOfDay } from '../../../bot/store/journal.ts'
import type { Journal } from '../../../bot/store/journal-record.ts'
import { idsInOrder, keys, megan, morning, organisation, sampleSignal } from '../../fixtures/samples.ts'

const [old] = keys
const fresh = { id: 'nieuw', key: Buffer.alloc(32, 9) }
const newest = { id: 'nieuwst', key: Buffer.alloc(32, 5) }
const both: KeyRing = [fresh, old]
const made = { now: morning, newId: idsInOrder() }

function grown(signal: Signal, id: string, ring: KeyRing): Signal {
  const next = note(megan, { id, text: `Tekst ${id}` }, made)(signal)
  assert.ok('kind' in next)
  return chained(next, ring)
}

function handled(n: number, ring: KeyRing): Signal {
  const claimed = [read(megan, made), claim(megan, made)].reduce(
    (at, change) => {
      const next = change(at)
      return 'kind' in next ? chained(next, ring) : at
    },
    chained(sampleSignal(n), ring),
  )
  return grown(claimed, 'n', ring)
}

const whole = handled(1, keys)
const turned = tiedAnew(whole, both)
const withLog = (signal: Signal, log: Entry[]): Signal => ({ ...signal, log })

describe('E2: rotated key: a log that is tied anew', () => {
  it('holds without the old key, and with it', () => {
    for (const ring of [both, [fresh]] as KeyRing[]) assert.equal(brokenAt(turned, ring), undefined)
    assert.deepEqual(brokenAt(whole, [fresh]), { broken: 'key', line: 1 })
    assert.deepEqual(new Set(turned.log.map(keyOfLink)), new Set(['nieuw']))
    assert.deepEqual(new Set(whole.log.map(keyOfLink)), new Set([old.id]))
  })

  it('is the same log in everything else: what was noted of it holds', () => {
    const bare = (signal: Signal) =>
      signal.log.map(({ link, ...entry }) => {
        const { anew: _gone, ...first } = link ?? { mac: '', anew: undefined }
        return { ...entry, link: first }
      })
    assert.deepEqual(bare(turned), bare(whole))
    assert.equal(holdsHead(turned, headOf(whole)), undefined)
    assert.equal(tiedAnew(turned, both), turned)
    assert.equal(tiedAnew(whole, keys), whole)
  })

  it('grows under the new key, and holds then too', () => {
    const more = grown(turned, 'later', both)
    assert.equal(more.log.at(-1)?.link?.anew, undefined)
    for (const ring of [both, [fresh]] as KeyRing[]) assert.equal(brokenAt(more, ring), undefined)
    assert.equal(holdsHead(more, headOf(turned)), undefined)
  })

  it('is tied whole when it grew under the new key before, and once more under a newer one', () => {
    const mixed = tiedAnew(grown(whole, 'later', both), both)
    assert.equal(brokenAt(mixed, [fresh]), undefined)
    assert.equal(mixed.log.at(-1)?.link?.anew, undefined)
    const again = tiedAnew(grown(mixed, 'nog later', both), [newest, fresh])
    assert.equal(brokenAt(again, [newest]), undefined)
    assert.equal(brokenAt(again, [newest, fresh, old]), undefined)
    assert.equal(holdsHead(again, headOf(mixed)), undefined)
    assert.deepEqual(headOf(again).anew?.lines, again.log.length)
  })

  it('holds when its texts go after that', () => {
    const told = tiedAnew(chained(sampleSignal(1), keys), both)
    const gone = withdraw(made)(told)
    assert.ok('kind' in gone)
    assert.doesNotThrow(() => mustOnlyGrow(told, gone))
    assert.equal(brokenAt(chained(gone, both), [fresh]), undefined)
  })

  it('does not hold for any harm, without the old key', () => {
    const at = fc.nat({ max: turned.log.length - 1 })
    const parts = fc.constantFrom('key', 'salt', 'commitment', 'mac')
    fc.assert(
      fc.property(at, at, parts, fc.string({ minLength: 1 }), (one, other, part, more) => {
        const { log } = turned
        const entry = log[one] as Entry
        const { link } = entry as Required<Entry>
        const harmed = (changed: object) =>
          withLog(turned, log.with(one, { ...entry, link: changed } as Entry))
        const value = String(link[part as 'mac'])
        assert.notEqual(brokenAt(harmed({ ...link, [part]: `${value}${more}` }), [fresh]), undefined)
        const anew = { key: 'nieuw', mac: `${link.anew?.mac}${more}` }
        assert.notEqual(brokenAt(harmed({ ...link, anew }), [fresh]), undefined)
        assert.notEqual(brokenAt(harmed({ ...link, anew: { ...link.anew, key: more } }), [fresh]), undefined)
        assert.notEqual(brokenAt(harmed({ ...link, anew: undefined }), [fresh]), undefined)
        if (one === log.length - 1) return
        assert.notEqual(brokenAt(withLog(turned, log.toSpliced(one, 1)), [fresh]), undefined)
        if (one !== other)
          assert.notEqual(
            brokenAt(withLog(turned, log.with(one, log[other] as Entry).with(other, entry)), [fresh]),
            undefined,
          )
      }),
    )
  })

  it('does not hold with the tie of another log, nor with one in the middle only', () => {
    const elsewhere = tiedAnew(handled(2, keys), both)
    const taken = turned.log.map((entry, at) => ({ ...entry, link: elsewhere.log[at]?.link }) as Entry)
    assert.deepEqual(brokenAt(withLog(turned, taken), [fresh]), { broken: 'order', line: 1 })
    const middle = turned.log.map((entry, at) => (at === 1 ? entry : (whole.log[at] as Entry)))
    assert.deepEqual(brokenAt(withLog(turned, middle), both), { broken: 'order', line: 2 })
  })

  it('with a first tie that is false does not hold as long as the old key is there', () => {
    const { link } = turned.log[1] as Required<Entry>
    const forged = withLog(
      turned,
      turned.log.with(1, { ...turned.log[1], link: { ...link, mac: 'x' } } as Entry),
    )
    assert.deepEqual(brokenAt(tiedAnew(forged, [newest]), [newest, old]), { broken: 'order', line: 2 })
  })

  it('leaves a line without a tie alone', () => {
    const loose = sampleSignal(1)
    assert.equal(tiedAnew(loose, both), loose)
    const [first, ...others] = whole.log
    const { link: _gone, ...untied } = first as Entry
    const half = tiedAnew(withLog(whole, [untied as Entry, ...others]), both)
    assert.deepEqual(brokenAt(half, both), { broken: 'not-chained', line: 1 })
  })

  it('needs no key in a line that is not tied', () =>
    assert.deepEqual(sampleSignal(1).log.map(keyOfLink), [undefined]))

  it('may not be untied or tied otherwise by a change', () => {
    const { link } = turned.log[1] as Required<Entry>
    const with1 = (anew: unknown) =>
      withLog(turned, turned.log.with(1, { ...turned.log[1], link: { ...link, anew } } as Entry))
    assert.doesNotThrow(() => mustOnlyGrow(turned, turned))
    assert.throws(() => mustOnlyGrow(turned, with1(undefined)), /log/)
    assert.throws(() => mustOnlyGrow(turned, with1({ key: 'nieuw', mac: 'x' })), /log/)
    assert.throws(() => mustOnlyGrow(turned, whole), /log/)
  })
})

describe('E2: rotated key: how far a log had come', () => {
  it('says up to which line it was tied anew, also when it grew since', () => {
    const { mac = '' } = turned.log.at(-1)?.link?.anew ?? {}
    const anew = { lines: turned.log.length, key: 'nieuw', mac }
    assert.deepEqual(headOf(turned), { ...headOf(whole), anew })
    assert.deepEqual(headOf(grown(turned, 'later', both)).anew, anew)
    assert.equal('anew' in headOf(whole), false)
  })

  it('is another one when only that changed', () => {
    assert.equal(isSameHead(headOf(whole), headOf(whole)), true)
    assert.equal(isSameHead(headOf(whole), headOf(turned)), false)
    assert.equal(isSameHead(headOf(turned), headOf(grown(turned, 'later', both))), false)
  })

  it('is not held when that is gone or another one, unless a newer key came in between', () => {
    const head = headOf(turned)
    const { anew } = head
    assert.ok(anew)
    assert.equal(holdsHead(turned, head), undefined)
    const other = { broken: 'other', line: anew.lines }
    assert.deepEqual(holdsHead(whole, head), other)
    assert.deepEqual(holdsHead(turned, { ...head, anew: { ...anew, mac: 'x' } }), other)
    assert.equal(holdsHead(turned, { ...head, anew: { ...anew, key: 'ouder', mac: 'x' } }), undefined)
    const loose = withLog(turned, turned.log.with(0, sampleSignal(1).log[0] as Entry))
    for (const [log, lines] of [
      [loose, 1],
      [turned, 99],
    ] as const)
      assert.deepEqual(holdsHead(log, { ...head, anew: { ...anew, lines } }), {
        broken: 'other',
        line: lines,
      })
  })
})

describe('E2: rotated key: the journal', () => {
  const noted = (
    days: readonly Journal[],
    day: string,
    heads: Journal['heads'],
    [key]: KeyRing,
  ): Journal[] => [
    ...days.filter(({ id }) => id !== day),
    journalWith(days, organisation, day, { heads }, key),
  ]
  const first = noted([], '2026-11-23', { [whole.id]: headOf(chained(sampleSignal(1), keys)) }, keys)
  const days = noted(first, '2026-11-24', { [whole.id]: headOf(whole) }, keys)
  const anew = (all: readonly Journal[], ring: KeyRing): Journal[] => {
    const done = [...all]
    for (const [at, day] of done.entries()) done[at] = dayTiedAnew(done, day, ring)
    return done
  }
  const one = withLog(whole, whole.log)
  const own = noted([], '2026-11-23', { [one.id]: headOf(one) }, keys)
  const two = noted(own, '2026-11-24', { [one.id]: headOf(one) }, keys)
  const all = anew(two, both)

  it('holds without the old key, and each day keeps the mac that the log of the process has', () => {
    assert.ok(days.length === 2)
    assert.deepEqual(findingsIn([turned], all, [fresh]), [])
    assert.deepEqual(findingsIn([turned], all, both), [])
    assert.deepEqual(
      all.map(({ mac }) => mac),
      two.map(({ mac }) => mac),
    )
    assert.deepEqual(all.map(keyOfDay), ['nieuw', 'nieuw'])
    assert.deepEqual(anew(all, both), all)
  })

  it('goes on under the new key with a day that binds the ties of all days before it', () => {
    const third = noted(all, '2026-11-25', { [one.id]: headOf(turned) }, both)
    assert.equal(third[2]?.tied?.key, 'nieuw')
    const fourth = noted(third, '2026-11-26', { [one.id]: headOf(turned) }, both)
    assert.equal(fourth[3]?.tied, undefined, 'once is enough')
    assert.deepEqual(findingsIn([turned], fourth, [fresh]), [])
    assert.deepEqual(findingsIn([turned], third, [fresh]), [])
    const once = anew(third, [newest, fresh])
    const { anew: tie, ...rest } = third[2] as Journal
    assert.deepEqual(once[2], { ...rest, anew: once[2]?.anew })
    assert.equal(tie, undefined)
    assert.deepEqual(findingsIn([tiedAnew(turned, [newest])], once, [newest]), [])
  })

  it('holds while half of it is tied under a key that is newer still, and notes nothing of that then', () => {
    const third = noted(all, '2026-11-25', { [one.id]: headOf(turned) }, both)
    const half = third.with(0, dayTiedAnew(third, third[0] as Journal, [newest, fresh]))
    assert.equal(half[0]?.anew?.key, 'nieuwst')
    assert.deepEqual(findingsIn([turned], half, [newest, fresh]), [])
    const fourth = noted(half, '2026-11-26', { [one.id]: headOf(turned) }, [newest, fresh])
    assert.equal(fourth[3]?.tied, undefined)
    assert.deepEqual(findingsIn([turned], fourth, [newest, fresh]), [])
  })

  const harms: [what: string, harmed: (third: Journal[]) => Journal[], found: object[]][] = [
    [
      'a day that was changed',
      ([a, b, c]) => [{ ...a, heads: {} }, b, c] as Journal[],
      [{ day: '2026-11-23', broken: 'changed' }],
    ],
    [
      'a day that is gone',
      ([, b, c]) => [b, c] as Journal[],
      [
        { day: '2026-11-24', broken: 'gap' },
        { day: '2026-11-25', broken: 'gap' },
      ],
    ],
    [
      'a day that is tied by nothing any more',
      ([a, { anew: _gone, ...b } = {} as Journal, c]) => [a, b, c] as Journal[],
      [
        { day: '2026-11-24', broken: 'key' },
        { day: '2026-11-25', broken: 'gap' },
      ],
    ],
    [
      'a day of which the first mac was changed',
      ([a, b, c]) => [{ ...a, mac: 'x' }, b, c] as Journal[],
      [
        { day: '2026-11-23', broken: 'changed' },
        { day: '2026-11-24', broken: 'gap' },
      ],
    ],
    [
      'a later day that says something else of the ties before',
      ([a, b, c]) => [a, b, { ...c, tied: { key: 'nieuw', hash: 'x' } }] as Journal[],
      [{ day: '2026-11-25', broken: 'changed' }],
    ],
    [
      'a later day that says nothing of the ties before',
      ([a, b, { tied: _gone, ...c } = {} as Journal]) => [a, b, c] as Journal[],
      [{ day: '2026-11-25', broken: 'changed' }],
    ],
  ]
  for (const [what, harmed, found] of harms)
    it(`names ${what}`, () => {
      const third = noted(all, '2026-11-25', { [one.id]: headOf(turned) }, both)
      assert.deepEqual(
        findingsIn([turned], harmed(third), [fresh]),
        found.map((day) => ({ what: 'journal', organisation, ...day })),
      )
    })

  it('is never tied anew where a day does not hold; the days around it are', () => {
    const harmed = two.with(0, { ...two[0], heads: {} } as Journal)
    const done = anew(harmed, both)
    assert.deepEqual(done[0], harmed[0])
    assert.deepEqual(done.map(keyOfDay), [old.id, 'nieuw'])
    assert.deepEqual(findingsIn([turned], done, both), [
      { what: 'journal', organisation, day: '2026-11-23', broken: 'changed' },
    ])
  })
})
