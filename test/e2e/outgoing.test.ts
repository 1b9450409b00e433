import assert from 'node:assert/strict'
import { heardByModel, keptInSignals } from '../fixtures/listening-model.ts'
import { Municipality } from '../fixtures/municipality.ts'
import { passesOn } from '../fixtures/reporting.ts'

const planted = 'Kenmerk 41d7: in de kas slapen acht mannen tussen de planten'
/** A chosen answer is a word of ours, and short names of places are in questions too. */
const shortest = 20

/** Over all tests of this process: each town has a model that listens, and remembers its signals when it closes. */
const leaked = (): string[] => {
  const told = [...keptInSignals].filter((text) => text.length >= shortest)
  return heardByModel.filter((heard) =>
    told.some((text) => heard.includes(text) || (heard.length >= shortest && text.includes(heard))),
  )
}

describe('what goes out to a language model', () => {
  it('D4: is a question that is not clear, and never what stands in a signal', async () => {
    const town = await Municipality.open()
    const alex = town.as(town.alex)
    const unclear = 'mensenhandel training of campagne of beleid'
    try {
      await alex.says(unclear)
      await alex.sees('Gaat je vraag over een van deze?')
      await passesOn(alex, planted)
    } finally {
      await town.close()
    }
    assert.ok(heardByModel.includes(unclear))
    assert.ok(keptInSignals.has(planted))
    assert.deepEqual(leaked(), [])
  })
})

after('D4: over the whole run nothing of a signal went out', () => assert.deepEqual(leaked(), []))
