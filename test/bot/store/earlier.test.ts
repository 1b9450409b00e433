import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Entry } from '../../../bot/signals/signal.ts'
import { read } from '../../../bot/signals/triage.ts'
import {
  brokenAt,
  chained,
  headOf,
  holdsHead,
  macOfDay,
  macOfDayAnew,
  mustOnlyGrow,
  tiedAnew,
} from '../../../bot/store/chain.ts'
import { derive, type KeyRing } from '../../../bot/store/crypto.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { idsInOrder, inFolder, keys, megan, morning, sampleSignal, story } from '../../fixtures/samples.ts'

const [key] = keys
const made = { now: morning, newId: idsInOrder() }

/** As the first release wrote it: what is on disk at a municipality has to hold for as long as it is kept. */
const written: Entry[] = [
  {
    id: 'entry-1',
    at: '2026-11-23T09:00:00.000Z',
    by: { role: 'reporter' },
    what: 'received',
    link: {
      key: 'proef',
      salt: 'N5OX0xdMl1tRBAKhalWQpw',
      commitment: 'qW7qUdl8jrBgDZBTe_C2eJuhhrUvrgg96YfMb4HsfRo',
      mac: 'uj9aqEZ-KM_6-usZ02sBlfEfEhB2DvZv8ouUmY-h-_4',
    },
  },
  {
    id: 'n',
    at: '2026-11-23T10:00:00.000Z',
    by: megan,
    what: 'noted',
    text: 'Bekend',
    link: {
      key: 'proef',
      salt: 'Z5K4BCAmRy5jsYpxO3yt_g',
      commitment: 'EKK40ppbIBtF6_l17XWXEZn9XT29EZSSVXOe4BLSaTg',
      mac: 'UZ-V-jtZSLbSwNe7l4vRNn_iJEwZl786ulDWc8FZYxU',
    },
  },
]

/** Its first line as a file of its own, sealed. */
const file = {
  v: 1,
  key: 'proef',
  nonce: 'pib1hhb01p2DVH+F',
  tag: '12XfSKbT5u5bBbsNIUa7sg==',
  box: 'AqAeox2HMB12uI36m4yoMhXuHMzqzWHu8iVulGsA2rHPPBUuHXIZrYkS/OlaORggcuNlnY1gd8ccb98XG7tTUu0SSVDawKDjeyY1vxvR1HaySzMDJ9YgEnhmxtzwRquQ8vUihb3PjkxKvhRe124t9dMdJhrj3J1DdlxG42pzCxBJFMTLiqLVwvRgA/kHBmH9QVkv4fRg0B1Ao4bEMUnSxcE70EwIO8lyxePPEg4uW+1zLauXVBsqfyzBqCfhvRHmK82Ua7LTySGSSCD1+TIG0wDNsHI/roxKGBZwnTFn0D7qyVQPXHdunyloZ6P36OckwsseorJhyfGI42ftcHPHLnJVank8zbVr86u5dBm54tUyp8FgtDwoHa3NV1zl98bYQTZ2rnJhFKGuQW1FMB/3hvRudfRphqQe8BtwRfaDD9VQBJe0hYHtOBbAR5sGItK/UIO5EXbJXBJrq5XYXAygLDAUNwwnwZNjYfHMpMPotMsCmV9wGy1h13QjX+p4jAWv6S/03Y0wp7Rp213nmeTMC+cN6jssLKdV5fcz/a/Ld5GRRB7ArZAAzqDvSqEuUlrBgu3E78DoUIZjvw7IJn7nh5Kbrwf3fm51vVqzBwEBNbnf+xJbXS8rXskgv56W7Ebrx+vQo4/XGycin99osgJwxtGhCUQ7gG+qA/JMlu2KB71vn/R0yNhCuC/pKu+PvUWO0r56oSX5StMkd8Jvaw==',
}

describe('E2, E6, F6: what an earlier release wrote', () => {
  it('is read with the same keys for one purpose', () =>
    assert.equal(
      derive(key, 'koppelcode').toString('hex'),
      '3c34b7c91889f1b1e3989d33cdbd19845937b04e232a9f71a8816f159ab98335',
    ))

  it('holds as a chain, and goes on', () => {
    const signal = { ...sampleSignal(1), log: written }
    assert.equal(brokenAt(signal, keys), undefined)
    const next = read(megan, made)(signal)
    assert.ok('kind' in next)
    assert.equal(brokenAt(chained(next, keys), keys), undefined)
  })

  it('opens as a file that lies on disk, is written on, and comes under a new key', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'gemeente/signals/2026/signaal-1.json')
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, JSON.stringify(file))
      const ring: KeyRing = [{ id: 'nieuw', key: Buffer.alloc(32, 9) }, key]
      const store = await openLowdbStore(folder, () => ring)
      assert.equal((await store.signal('gemeente', 'signaal-1'))?.answers.what, story)
      await store.changeSignal('gemeente', 'signaal-1', read(megan, made))
      assert.deepEqual(await store.sealAnew('gemeente', 10), { sealed: 1, left: 0, untied: [] })
      assert.deepEqual(await store.findings('gemeente'), [])
      await store.close()
      await (await openLowdbStore(folder, () => [ring[0]])).close()
    }))

  it('holds as a journal, whatever the order in which signals are noted', () => {
    const [a, b] = [
      { lines: 1, mac: 'ma' },
      { lines: 2, mac: 'mb' },
    ]
    const day = { before: '', id: '2026-11-23' }
    const rows: [told: unknown[] | undefined, mac: string][] = [
      [undefined, 'dsyo0LM-kMFTkGgfw6mC6uWFIV03IMnoagEMXwjAlL8'],
      [['x'], 'TVVICOeMDn1gZgd1pe-AAeyx92MKXM90veTp-vbkJaY'],
      [[], 'Wblp3eob60tBt8TYzbeRuf2Y5Va4zgp1BHrczELrTGg'],
    ]
    for (const [told, mac] of rows)
      for (const heads of [
        { a, b },
        { b, a },
      ])
        assert.equal(macOfDay(key, { ...day, heads, ...(told ? { told } : {}) }), mac)
  })
})

describe('E2: rotated key: what the first release that ties anew writes', () => {
  const fresh = { id: 'nieuw', key: Buffer.alloc(32, 9) }

  it('is the same for one log, and for one day', () => {
    const { log } = tiedAnew({ ...sampleSignal(1), log: written }, [fresh])
    assert.deepEqual(log[0]?.link?.anew, {
      key: 'nieuw',
      mac: 'y9LbJDqwfCuRfa3nzvU5GGBjXXT-cdFqYBZ-RxoV7BY',
    })
    assert.equal(
      macOfDayAnew(fresh, { id: '2026-11-23', before: '', heads: {}, key: 'proef', mac: 'm' }),
      'A5gvUua6-LRoA-nAd8WHLBz5BgPyDDTtivuWl_et87w',
    )
  })
})

describe('E6: texts that are gone', () => {
  const bare = (entry: Entry): Entry['link'] => {
    const { salt: _gone, ...link } = entry.link ?? { key: '', commitment: '', mac: '' }
    return link
  }
  const withoutText = (entry: Entry): Entry =>
    ({ ...entry, ...('text' in entry ? { text: '' } : {}), link: bare(entry) }) as Entry
  const emptied = (entry: Entry): Entry => ({
    id: entry.id,
    at: entry.at,
    by: { role: 'bot' },
    what: 'emptied',
    was: entry.what,
    role: entry.by.role,
    link: bare(entry),
  })
  const ended = (what: 'expired' | 'withdrawn') => {
    const signal = { ...sampleSignal(1), log: [...written] }
    const end: Entry = { id: 'e', at: morning.toISOString(), by: { role: 'bot' }, what }
    return chained({ ...signal, log: [...signal.log, end] }, keys)
  }

  for (const [what, taken] of [
    ['expired', emptied],
    ['withdrawn', withoutText],
  ] as const)
    it(`are gone rightly before the line that says ${what}, and that line itself is whole`, () => {
      const signal = ended(what)
      const gone = { ...signal, log: signal.log.map((entry, at) => (at < 2 ? taken(entry) : entry)) }
      assert.equal(brokenAt(gone, keys), undefined)
      const all = { ...signal, log: signal.log.map(taken) }
      assert.equal(brokenAt(all, keys)?.broken, 'emptied')
    })

  it('are not gone rightly where nothing says so, or where only the other end does', () => {
    for (const [what, taken] of [
      ['expired', withoutText],
      ['withdrawn', emptied],
    ] as const) {
      const signal = ended(what)
      const gone = { ...signal, log: signal.log.map((entry, at) => (at < 2 ? taken(entry) : entry)) }
      assert.deepEqual(brokenAt(gone, keys), { broken: 'emptied', line: 1 })
    }
  })

  it('are missed where the line still says something', () => {
    const signal = ended('withdrawn')
    const [first, second, ...rest] = signal.log.map((entry, at) => (at < 2 ? withoutText(entry) : entry))
    const rewritten = { ...signal, log: [first, { ...second, text: 'Anders' }, ...rest] as Entry[] }
    assert.deepEqual(brokenAt(rewritten, keys), { broken: 'emptied', line: 2 })
  })
})

describe('E6: how far a log had come', () => {
  const untied = sampleSignal(1)
  const empty = { ...untied, log: [] }

  it('is nothing for a log without lines, and no mac for one that is not tied', () => {
    assert.deepEqual(headOf(empty), { lines: 0, mac: '' })
    assert.deepEqual(headOf(untied), { lines: 1, mac: '' })
    assert.equal(holdsHead(empty, { lines: 0, mac: '' }), undefined)
    assert.equal(holdsHead(untied, { lines: 1, mac: '' }), undefined)
    assert.deepEqual(holdsHead(untied, { lines: 1, mac: 'x' }), { broken: 'other', line: 1 })
  })

  it('is kept by a change: a line may be tied by nothing else, and not untied', () => {
    const tied = { ...untied, log: written }
    const [first, second] = written as [Entry, Entry]
    const { link: _gone, ...loose } = first
    const retied = { ...first, link: second.link } as Entry
    assert.doesNotThrow(() => mustOnlyGrow(untied, untied))
    assert.doesNotThrow(() => mustOnlyGrow(tied, tied))
    assert.throws(() => mustOnlyGrow(tied, { ...tied, log: [retied, second] }))
    assert.throws(() => mustOnlyGrow(tied, { ...tied, log: [loose as Entry, second] }))
    assert.throws(() => mustOnlyGrow({ ...tied, log: [loose as Entry] }, tied))
  })
})
