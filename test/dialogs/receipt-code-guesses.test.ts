import assert from 'node:assert/strict'
import { createHook } from 'node:async_hooks'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionEvent, TextEvent } from '../../bot/core/event.ts'
import type { PersonState } from '../../bot/core/person.ts'
import { isLocked, receiptCode } from '../../bot/receipt-code.ts'
import { ReceiptCodes } from '../../bot/receipt-codes.ts'
import { firstHalves, secondHalves } from '../../bot/receipt-words.ts'
import { open as unseal } from '../../bot/store/crypto.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import { documentSchema, newPerson, type StoredDocument } from '../../bot/store/records.ts'
import type { Store } from '../../bot/store/store.ts'
import { createTalk } from '../../dialogs/talk.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { AskedQuestions } from '../../knowledge/asked-questions.ts'
import { KnowledgeBases } from '../../knowledge/knowledge-base.ts'
import {
  address,
  alex,
  idsInOrder,
  inFolder,
  keys,
  minutes,
  morning,
  municipality,
  organisation,
  sampleSignal,
  seconds,
} from '../fixtures/samples.ts'

const t = texts.nl
const isOpen = (shown: string): boolean => shown.includes(t.mine.one('S-2026-CCC1'))
const guess = (n: number): string => receiptCode(Buffer.alloc(32, 9), `gok-${n}`, 0)

type Did =
  | Pick<TextEvent, 'kind' | 'text' | 'mentions'>
  | Pick<ActionEvent, 'kind' | 'name' | 'data' | 'values'>

/** A signal that is known by a code only, and somebody who types codes into the private chat. */
class Guesser {
  now = morning
  code = ''
  #person: PersonState = newPerson({ ...alex, organisation }, 'nl')
  readonly #store: Store
  readonly #codes: ReceiptCodes
  readonly #newId = idsInOrder()
  readonly #talk

  constructor(store: Store) {
    this.#store = store
    this.#codes = new ReceiptCodes(() => keys, store, this.#newId)
    this.#talk = createTalk({
      store,
      platform: () => assert.fail('nobody is asked about'),
      isHeldUp: async () => false,
      board: async () => {},
      municipality: () => municipality,
      codes: this.#codes,
      knowledge: new KnowledgeBases(store),
      asked: new AskedQuestions(),
      isKoppelcode: () => false,
      newId: this.#newId,
      random: () => 0,
    })
  }

  async keepsSignal(): Promise<void> {
    const { reporter: _nobody, ...signal } = sampleSignal(1, { known: 'code' })
    const drawn = await this.#codes.draw(organisation, signal.id)
    await this.#store.addSignal({ ...signal, receiptCode: drawn.kept })
    this.code = drawn.code
  }

  get isLocked(): boolean {
    return isLocked(this.#person.codeTries, this.now)
  }

  /** What is shown to a code that is typed as a message. */
  types = (text: string) => this.#turn({ kind: 'text', text, mentions: [] })

  /** What is shown to a code on the page for it. */
  async fillsIn(text: string): Promise<string> {
    await this.#turn({ kind: 'action', name: 'code', data: {}, values: {} })
    const draft = this.#person.current ?? assert.fail('no page')
    return this.#turn({ kind: 'action', name: 'submit', data: { draft }, values: { text } })
  }

  /** As after each turn in the bot. */
  isKept = () => this.#store.savePerson(this.#person)

  async #turn(did: Did): Promise<string> {
    const from = { ...alex, organisation }
    const event = { id: this.#newId(), from, at: address('privéchat'), place: 'private' as const, ...did }
    const { person, reply } = await this.#talk.respond({ event, person: this.#person, now: this.now })
    this.#person = person
    return JSON.stringify(reply)
  }
}

const guessing = (job: (guesser: Guesser, folder: string) => Promise<void>) => () =>
  inFolder(async (folder) => {
    const store = await openLowdbStore(folder, () => keys)
    const guesser = new Guesser(store)
    await guesser.keepsSignal()
    try {
      await job(guesser, folder)
    } finally {
      await store.close()
    }
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

/** What lies on disk, opened. */
async function keptIn(folder: string): Promise<StoredDocument[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(({ name }) => name.endsWith('.json'))
  const read = async (path: string) =>
    unseal(keys, path.slice(folder.length + 1), JSON.parse(await readFile(path, 'utf8')))
  const texts = await Promise.all(files.map(({ parentPath, name }) => read(join(parentPath, name))))
  return texts.map((text) => documentSchema.parse(JSON.parse(text)))
}

describe('C8: who guesses receipt codes', () => {
  it(
    'finds nothing in 10,000 tries, one each ten seconds, and scrypt runs for those between the locks only',
    guessing(async (guesser) => {
      let [tried, hits] = [0, 0]
      const count = await scrypts(async () => {
        for (let n = 0; n < 10_000; n++) {
          guesser.now = new Date(morning.getTime() + n * 10 * seconds)
          const locked = guesser.isLocked
          const shown = await guesser.types(guess(n))
          if (isOpen(shown)) hits++
          if (!locked) tried++
          assert.equal(shown.includes(t.code.wrong), !locked, `try ${n}`)
        }
      })
      assert.deepEqual([hits, count], [0, tried])
      // Five at once, and five more after each lock of 15, 30, 60 … minutes; 10,000 times ten seconds are 27.8 hours.
      assert.equal(tried, 35)
      assert.equal(guesser.isLocked, true)
      assert.equal(isOpen(await guesser.types(guesser.code)), false, 'the right words too')
    }),
  ).timeout(60_000)

  it(
    'is locked by tries of both kinds together',
    guessing(async (guesser) => {
      for (let n = 0; n < 3; n++) await guesser.types(guess(n))
      await guesser.fillsIn(guess(3))
      assert.equal(guesser.isLocked, false)
      await guesser.fillsIn(guess(4))
      assert.equal(guesser.isLocked, true)
      const shown = [await guesser.types(guesser.code), await guesser.fillsIn(guesser.code)]
      assert.deepEqual(shown.map(isOpen), [false, false])
      guesser.now = new Date(morning.getTime() + 15 * minutes)
      assert.equal(isOpen(await guesser.fillsIn(guesser.code)), true)
    }),
  )

  it(
    'begins anew after the right words',
    guessing(async (guesser) => {
      for (let n = 0; n < 4; n++) await guesser.types(guess(n))
      assert.equal(isOpen(await guesser.types(guesser.code)), true)
      for (let n = 0; n < 4; n++) await guesser.types(guess(n))
      assert.equal(guesser.isLocked, false)
    }),
  )

  it(
    'is not counted for what is no code at all',
    guessing(async (guesser) => {
      const [one, two, three] = guesser.code.split(' ')
      for (let n = 0; n < 10; n++) await guesser.fillsIn(`${one} ${two} ${three}`)
      assert.equal(guesser.isLocked, false)
    }),
  )

  const half = (code: string, other: string) =>
    [...code.split(' ').slice(0, 2), ...other.split(' ').slice(2)].join(' ')
  const tries: [what: string, typed: (code: string) => string, opens: boolean][] = [
    ['a hit', (code) => code, true],
    ['a miss', () => guess(0), false],
    ['a miss with the first two words right', (code) => half(code, guess(0)), false],
  ]
  for (const [what, typed, opens] of tries)
    for (const way of ['types', 'fillsIn'] as const)
      it(
        `runs scrypt once for ${what} that somebody ${way === 'types' ? 'types' : 'fills in'}`,
        guessing(async (guesser) => {
          let shown = ''
          const count = await scrypts(async () => {
            shown = await guesser[way](typed(guesser.code))
          })
          assert.deepEqual([isOpen(shown), count], [opens, 1])
        }),
      )

  it(
    'says the same to a miss with the first two words right as to any other',
    guessing(async (guesser) =>
      assert.equal(await guesser.types(half(guesser.code, guess(0))), await guesser.types(guess(0))),
    ),
  )

  it('has more than 50 bits to guess, in words of which any two can stand side by side', () => {
    const bits = 4 * Math.log2(new Set(firstHalves).size * new Set(secondHalves).size)
    assert.ok(bits >= 50, String(bits))
  })

  it(
    'finds the words nowhere on disk, not even one of them: a salt, a hash and a selector',
    guessing(async (guesser, folder) => {
      await guesser.types(guess(0))
      await guesser.fillsIn(guesser.code)
      await guesser.isKept()
      const kept = await keptIn(folder)
      assert.deepEqual(kept.map(({ kind }) => kind).sort(), ['person', 'signal'])
      const text = JSON.stringify(kept)
      const words = [guesser.code, guess(0)].flatMap((code) => code.split(' '))
      assert.deepEqual(
        words.filter((word) => text.includes(word)),
        [],
      )
      const { salt = '', hash = '' } = kept.find((one) => one.kind === 'signal')?.receiptCode ?? {}
      assert.deepEqual(
        [salt, hash].map((base64) => Buffer.from(base64, 'base64').length),
        [16, 32],
      )
    }),
  )
})
