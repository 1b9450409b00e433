import assert from 'node:assert/strict'
import { person } from '../fixtures/activities.ts'
import { keptIn } from '../fixtures/kept.ts'
import { Municipality } from '../fixtures/municipality.ts'
import { cardsIn, passesOn } from '../fixtures/reporting.ts'

/** Words of which no two stand in one story, so that a story says whose it is. */
const places = [
  'kas',
  'nagelsalon',
  'bouwplaats',
  'restaurant',
  'slachterij',
  'wasserij',
  'hotel',
  'garage',
  'haven',
  'loods',
]
const people = 100
const storyOf = (n: number): string =>
  `Achter de ${places[n % places.length]} in de ${Math.floor(n / places.length) + 1}e straat slapen mensen op matrassen, kenmerk proef${n}x`

describe('F2: a hundred dialogs at once', () => {
  let town: Municipality
  beforeEach(async () => {
    town = await Municipality.open()
  })
  afterEach(() => town.close())

  it('mix up nothing: each person reads an own reference, nobody anybody else’s words, and nothing is lost', async () => {
    const all = Array.from({ length: people }, (_, n) => ({
      who: town.as(person('Alex Wilber')),
      story: storyOf(n),
    }))
    const told = await Promise.all(all.map(({ who, story }) => passesOn(who, story)))
    assert.equal(new Set(told).size, people)
    await cardsIn(town, people)
    await town.stop()
    const kept = await keptIn(town.data)
    assert.equal(kept.length, people)
    for (const [n, { who, story }] of all.entries()) {
      const mine = kept.filter(({ reporter }) => reporter?.id === who.who.aadObjectId)
      assert.deepEqual(
        mine.map(({ reference, answers }) => [reference, answers.what]),
        [[told[n], story]],
      )
      const screen = who.screen()
      const others = [...screen.matchAll(/proef(\d+)x/g)].filter(([, number]) => number !== String(n))
      assert.deepEqual(others, [])
      const references = new Set(screen.match(/S-\d{4}-[0-9A-Z]{4}/g))
      assert.deepEqual([...references], [told[n]])
    }
  }).timeout(120_000)
})
