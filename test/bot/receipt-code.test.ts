import assert from 'node:assert/strict'
import { createHook } from 'node:async_hooks'
import { scryptSync } from 'node:crypto'
import fc from 'fast-check'
import {
  afterMiss,
  isLocked,
  opensWith,
  readReceiptCode,
  receiptCode,
  sealReceiptCode,
  selectorOf,
  type Tries,
} from '../../bot/receipt-code.ts'
import { firstHalves, secondHalves } from '../../bot/receipt-words.ts'
import { hours, minutes, seconds } from '../fixtures/samples.ts'

const key = Buffer.alloc(32, 7)
const otherKey = Buffer.alloc(32, 8)
const salt = Buffer.alloc(16, 1)
const compounds = firstHalves.flatMap((first) => secondHalves.map((second) => first + second))
const codes = Array.from({ length: 2000 }, (_, n) => receiptCode(key, `token-${n}`, 0).split(' '))

/** The text itself, and with each letter in turn left out or doubled. */
const nearby = (text: string): string[] => [
  text,
  ...Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1)),
  ...Array.from(text, (_, i) => text.slice(0, i + 1) + text.slice(i)),
]

/** Spellings that two different texts have in common. */
function shared(texts: readonly string[], spellings: (text: string) => string[]): string[] {
  const owners = new Map<string, string>()
  return texts.flatMap((text) =>
    spellings(text).flatMap((spelling) => {
      const owner = owners.get(spelling) ?? text
      owners.set(spelling, owner)
      return owner === text ? [] : [`${spelling}: ${owner}, ${text}`]
    }),
  )
}

/** How many letters have to be put in, left out or changed to make one of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

const pairs = (texts: readonly string[]): [string, string][] =>
  texts.flatMap((one, i) => texts.slice(i + 1).map((other): [string, string] => [one, other]))

describe('the words of a receipt code', () => {
  for (const [name, halves] of Object.entries({ first: firstHalves, second: secondHalves })) {
    it(`have 96 ${name} halves, each once`, () =>
      assert.deepEqual([halves.length, new Set(halves).size], [96, 96]))
    it(`have ${name} halves of three to six plain letters`, () =>
      assert.deepEqual(
        halves.filter((half) => !/^[a-z]{3,6}$/.test(half)),
        [],
      ))
    it(`have ${name} halves without sounds that are written in two ways`, () =>
      assert.deepEqual(
        halves.filter((half) => /[cqxy]|ei|ij|ou|au/.test(half)),
        [],
      ))
    it(`have no ${name} half that begins another`, () =>
      assert.deepEqual(
        pairs(halves).filter(([one, other]) => one.startsWith(other) || other.startsWith(one)),
        [],
      ))
    it(`have ${name} halves that differ by more than one letter`, () =>
      assert.deepEqual(
        pairs(halves).filter(([one, other]) => distance(one, other) < 2),
        [],
      ))
    it(`have ${name} halves that stay apart with a letter missing or doubled`, () =>
      assert.deepEqual(shared(halves, nearby), []))
  }

  it('are 9,216, so that four are worth more than 50 bits', () => {
    assert.equal(new Set(compounds).size, 9216)
    assert.equal(Math.floor(10 * Math.log2(compounds.length ** 4)), 526)
  })

  it('stay apart when letters that look alike are taken for each other', () => {
    const lookAlikes: [RegExp, string][] = [
      [/rn/g, 'm'],
      [/[ijl]/g, 'i'],
      [/[uv]/g, 'u'],
      [/[bdpg]/g, 'b'],
      [/[nm]/g, 'n'],
      [/[ft]/g, 't'],
      [/[sz]/g, 's'],
      [/[ea]/g, 'a'],
    ]
    const blurred = (text: string) => lookAlikes.reduce((blur, [like, as]) => blur.replace(like, as), text)
    assert.deepEqual(
      shared(compounds, (text) => [blurred(text)]),
      [],
    )
  })

  it('stay apart with a letter missing or doubled', () => assert.deepEqual(shared(compounds, nearby), []))

  it('say nothing unpleasant where two halves meet', () => {
    const unpleasant =
      /kut|lul|pik|hoer|kont|anus|kak|poep|pis|tiet|naakt|seks|slet|drug|slaaf|slav|moord|dood|gif|pest|wapen|bom|dief|god|jood|nazi|aap|stink|kanker|ziek|hel/
    assert.deepEqual(
      compounds.filter((word) => unpleasant.test(word)),
      [],
    )
  })
})

describe('a receipt code', () => {
  const code = receiptCode(key, 'token-1', 0)

  it('is four words of ours', () => {
    assert.equal(code.split(' ').length, 4)
    assert.deepEqual(
      code.split(' ').filter((word) => !compounds.includes(word)),
      [],
    )
  })
  it('is the same for the same token, so that a retry shows it again', () =>
    assert.equal(receiptCode(Buffer.from(key), 'token-1', 0), code))
  it('is the same in each version', () =>
    assert.equal(receiptCode(Buffer.alloc(32), 'token', 0), 'sneeuwzadel lindestoel parelvork regentoeter'))

  const others: [what: string, code: string][] = [
    ['another token', receiptCode(key, 'token-2', 0)],
    ['another key', receiptCode(otherKey, 'token-1', 0)],
    ['the next try', receiptCode(key, 'token-1', 1)],
    ['a token with the try written behind it', receiptCode(key, 'token-10', 0)],
  ]
  for (const [what, other] of others)
    it(`has another beginning with ${what}`, () => {
      const start = (text: string) => text.split(' ').slice(0, 2).join(' ')
      assert.notEqual(start(other), start(code))
    })

  for (const place of [0, 1, 2, 3])
    it(`may have any half in word ${place + 1}`, () => {
      const words = codes.map((one) => one[place] ?? '')
      const starts = firstHalves.filter((half) => words.some((word) => word.startsWith(half)))
      const ends = secondHalves.filter((half) => words.some((word) => word.endsWith(half)))
      assert.deepEqual([starts.length, ends.length], [96, 96])
    })
  it('has words and halves that are drawn apart', () => {
    assert.ok(codes.filter((one) => new Set(one).size === 4).length > 1980)
    assert.ok(new Set(codes.flat()).size > 5000)
  })
})

describe('a typed code', () => {
  const code = 'appelbrug regenlamp melktent zeepark'
  const read: [typed: string, code: string | undefined][] = [
    ['appelbrug regenlamp melktent zeepark', code],
    ['Appelbrug Regenlamp Melktent Zeepark', code],
    ['  APPELBRUG\nREGENLAMP\tMELKTENT   ZEEPARK. ', code],
    ['appelbrugregenlampmelktentzeepark', code],
    ['appel brug regen lamp melk tent zee park', code],
    ['appelbrug-regenlamp-melktent-zeepark', code],
    ['appelbrug, regenlamp, melktent, zeepark', code],
    ['“appelbrug · regenlamp · melktent · zeepark”', code],
    ['àppelbrüg regénlamp melktent zeëpark', code],
    ['code appelbrug regenlamp melktent zeepark', code],
    ['Code: appelbrug regenlamp melktent zeepark', code],
    ['– code: appelbrug regenlamp melktent zeepark', code],
    ['Mijn code is: appelbrug regenlamp melktent zeepark', code],
    ['De code is appelbrug regenlamp melktent zeepark', code],
    ['my code is appelbrug regenlamp melktent zeepark', code],
    ['apelbrug regenlamp melktent zeepark', code],
    ['appelbrug reegenlamp melktent zeepark', code],
    ['apelbrug reegenlamp mellktent zepark', code],
    ['apelbrugreegenlampmellktentzepark', code],
    ['appelbrug regenlamp melkttent zeeparkk', code],
    ['apelbru regenlamp melktent zeepark', undefined],
    ['appelbrug regeenlaamp melktent zeepark', undefined],
    ['appelbrug regenlamp melktent zeepurk', undefined],
    ['appelbrug regenlamp zeepark', undefined],
    ['appelbrug regenlamp melktent zeepark katbrood', undefined],
    ['brugappel lampregen tentmelk parkzee', undefined],
    ['appelbrug regenlamp melktent zeepark 1', undefined],
    ['1. appelbrug 2. regenlamp 3. melktent 4. zeepark', undefined],
    ['ik zag appelbrug regenlamp melktent zeepark', undefined],
    ['appelbrug regenlamp melktent zeepark bedankt', undefined],
    ['code', undefined],
    ['mijn code is', undefined],
    ['', undefined],
    ['Drie meiden slapen achter in de nagelsalon', undefined],
    // With a slip in each word this can begin with "pandabeker suikertroon" and with "pandabeker suikerstroop".
    ['pandbeker suikertroo ppastajas pastaaalbum', undefined],
  ]
  for (const [typed, expected] of read)
    it(`${JSON.stringify(typed)} is ${expected ? 'read' : 'not read'}`, () =>
      assert.equal(readReceiptCode(typed), expected))

  it('that was drawn is read, also without spaces', () => {
    for (const words of codes) {
      assert.equal(readReceiptCode(words.join(' ')), words.join(' '))
      assert.equal(readReceiptCode(words.join('')), words.join(' '))
    }
  })

  it('with a slip in each word is read as that code or not at all', () => {
    let unread = 0
    const slip = fc.tuple(fc.constantFrom(...compounds), fc.nat()).map(([word, n]) => {
      const spelled = nearby(word)
      return [word, spelled[n % spelled.length] ?? ''] as const
    })
    fc.assert(
      fc.property(fc.tuple(slip, slip, slip, slip), fc.constantFrom(' ', ''), (words, gap) => {
        const code = readReceiptCode(words.map(([, typed]) => typed).join(gap))
        if (code === undefined) unread++
        else assert.equal(code, words.map(([word]) => word).join(' '))
      }),
      { numRuns: 2000, seed: 1 },
    )
    assert.ok(unread < 20, String(unread))
  })
})

describe('the selector of a code', () => {
  const selector = selectorOf(key, 'gemeente', 'appelbrug regenlamp melktent zeepark')

  it('is 64 hexadecimal digits', () => assert.match(selector, /^[0-9a-f]{64}$/))
  it('is that of the first two words', () =>
    assert.equal(selectorOf(key, 'gemeente', 'appelbrug regenlamp katbrood uilhoed'), selector))

  const others: [what: string, selector: string][] = [
    ['another first word', selectorOf(key, 'gemeente', 'katbrug regenlamp melktent zeepark')],
    ['another second word', selectorOf(key, 'gemeente', 'appelbrug regenboek melktent zeepark')],
    ['these words turned around', selectorOf(key, 'gemeente', 'regenlamp appelbrug melktent zeepark')],
    ['another organisation', selectorOf(key, 'buurgemeente', 'appelbrug regenlamp melktent zeepark')],
    ['another key', selectorOf(otherKey, 'gemeente', 'appelbrug regenlamp melktent zeepark')],
  ]
  for (const [what, other] of others) it(`is another one for ${what}`, () => assert.notEqual(other, selector))
})

/** How many times this work runs scrypt, counted by Node itself. */
async function scrypts(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'SCRYPTREQUEST') count++
    },
  }).enable()
  await work().finally(() => hook.disable())
  return count
}

describe('a sealed code', () => {
  const code = 'appelbrug regenlamp melktent zeepark'
  const hash = scryptSync(code, salt, 32, { N: 32768, r: 8, p: 1, maxmem: 2 ** 26 })
  const sealed = { salt: salt.toString('base64'), hash: hash.toString('base64') }
  const zeros = { salt: Buffer.alloc(16).toString('base64'), hash: Buffer.alloc(32).toString('base64') }
  const damaged = { ...sealed, hash: hash.subarray(0, 31).toString('base64') }

  it('is its salt and 32 bytes of scrypt with N = 2^15, r = 8, p = 1', async () =>
    assert.deepEqual(await sealReceiptCode(code, salt), sealed))
  it('is another one with another salt', async () =>
    assert.notEqual((await sealReceiptCode(code, Buffer.alloc(16, 2))).hash, sealed.hash))

  const tried: [what: string, code: string, kept: typeof sealed | undefined, opens: boolean][] = [
    ['opens with the code itself', code, sealed, true],
    ['stays shut with another last word', 'appelbrug regenlamp melktent zeeboek', sealed, false],
    ['stays shut with the first two words', 'appelbrug regenlamp', sealed, false],
    ['stays shut without a code', '', sealed, false],
    ['stays shut with another salt', code, { ...sealed, salt: zeros.salt }, false],
    ['stays shut when nothing is kept', code, undefined, false],
    ['stays shut when only zeros are kept', code, zeros, false],
  ]
  for (const [what, typed, kept, opens] of tried) {
    it(what, async () => assert.equal(await opensWith(typed, kept), opens))
    it(`${what}, after one scrypt`, async () => assert.equal(await scrypts(() => opensWith(typed, kept)), 1))
  }

  it('that was damaged is an error', () => assert.rejects(opensWith(code, damaged), RangeError))
})

const start = Date.parse('2026-11-23T09:00:00.000Z')
const at = (ms: number): Date => new Date(start + ms)

/** The tries after misses at these moments, in milliseconds from the start. */
const triesAfter = (misses: number[]): Tries | undefined =>
  misses.reduce<Tries | undefined>((tries, ms) => afterMiss(tries, at(ms)), undefined)

/** Five misses at one moment, one series after each lock. */
function inSeries(count: number): { tries: Tries; last: number } {
  let tries: Tries | undefined
  let last = 0
  for (let n = 0; n < count; n++) {
    last = tries?.lockedUntil ? Date.parse(tries.lockedUntil) - start : 0
    for (let miss = 0; miss < 5; miss++) tries = afterMiss(tries, at(last))
  }
  assert.ok(tries)
  return { tries, last }
}

describe('the lock after wrong codes', () => {
  it('is not there before the first', () => assert.equal(isLocked(undefined, at(0)), false))

  const rows: [what: string, misses: number[], now: number, locked: boolean][] = [
    ['is open after four', [0, 0, 0, 0], 0, false],
    ['is shut after five', [0, 0, 0, 0, 0], 0, true],
    ['is shut after five within the hour', [0, 1, 2, 3, hours], hours, true],
    ['is open after five in more than an hour', [0, 1, 2, 3, hours + 1], hours + 1, false],
    [
      'counts from the first of the new hour',
      [0, hours + 1, hours + 1, hours + 1, hours + 1],
      hours + 1,
      false,
    ],
    [
      'is shut after five in the new hour',
      [0, hours + 1, hours + 1, hours + 1, hours + 1, hours + 2],
      hours + 2,
      true,
    ],
    [
      'counts the hour of a further series from its own first miss',
      [0, 0, 0, 0, 0, ...[15, 15, 15, 15, 70].map((n) => n * minutes)],
      70 * minutes,
      true,
    ],
    ['is shut for 15 minutes', [0, 0, 0, 0, 0], 15 * minutes - 1, true],
    ['is open after 15 minutes', [0, 0, 0, 0, 0], 15 * minutes, false],
    ['is open with one more miss after it', [0, 0, 0, 0, 0, 15 * minutes], 15 * minutes, false],
    ['stays shut when a sixth was under way', [0, 0, 0, 0, 0, 1], 2, true],
    [
      'is never shut by four an hour',
      Array.from({ length: 400 }, (_, n) => Math.floor(n / 4) * (hours + 1)),
      100 * (hours + 1),
      false,
    ],
  ]
  for (const [what, misses, now, locked] of rows)
    it(what, () => assert.equal(isLocked(triesAfter(misses), at(now)), locked))

  const locks: [series: number, length: number][] = [
    [1, 15 * minutes],
    [2, 30 * minutes],
    [3, hours],
    [4, 2 * hours],
    [7, 16 * hours],
    [8, 24 * hours],
    [9, 24 * hours],
    [2000, 24 * hours],
  ]
  for (const [series, length] of locks)
    it(`is ${length / minutes} minutes after series ${series}`, () => {
      const { tries, last } = inSeries(series)
      assert.equal(isLocked(tries, at(last + length - 1)), true)
      assert.equal(isLocked(tries, at(last + length)), false)
    })

  it('is as long after a quiet year as it would have been at once', () => {
    const year = 365 * 24 * hours
    const tries = triesAfter([0, 0, 0, 0, 0, year, year, year, year, year])
    assert.equal(isLocked(tries, at(year + 30 * minutes - 1)), true)
  })

  it('leaves what it was given as it was', () => {
    const tries: Tries = Object.freeze({ failed: 4, since: at(0).toISOString() })
    assert.deepEqual(afterMiss(tries, at(seconds)), {
      failed: 5,
      since: at(0).toISOString(),
      lockedUntil: at(15 * minutes + seconds).toISOString(),
    })
  })
})

describe('who guesses codes for a year', () => {
  const year = 365 * 24 * hours

  it('has 35,040 guesses at four an hour, and is not locked out by them', () => {
    let tries: Tries | undefined
    let guesses = 0
    for (let now = 0; now < year; now += hours + 1) {
      for (let n = 0; n < 4; n++, guesses++) {
        assert.equal(isLocked(tries, at(now)), false)
        tries = afterMiss(tries, at(now))
      }
    }
    assert.equal(guesses, 35_040)
  })

  it('has 1,855 guesses by going on after each lock', () => {
    let tries: Tries | undefined
    let guesses = 0
    for (let now = 0; now < year; now = Date.parse(tries?.lockedUntil ?? '') - start) {
      for (let n = 0; n < 5; n++, guesses++) tries = afterMiss(tries, at(now))
    }
    assert.equal(guesses, 1855)
  })

  it('has with 200 accounts less than one chance in 100,000 against 10,000 codes', () =>
    assert.ok((200 * 35_040 * 10_000) / compounds.length ** 4 < 1 / 100_000))
})
