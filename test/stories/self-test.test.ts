import assert from 'node:assert/strict'
import { hours, minutes } from '../fixtures/samples.ts'
import { documentsIn, onBothPlatforms, type StoryTown } from './story.ts'

/** Time goes by, and what the bot does every five minutes is done. */
async function goesBy({ clock }: StoryTown, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 30 * minutes) {
    await clock.waits(5 * minutes)
    clock.advance(30 * minutes)
  }
  await clock.waits(5 * minutes)
}

const count = (text: string, what: string): number => text.split(what).length - 1

describe('the daily test', () => {
  // A Monday at half past three in the afternoon.
  const begins = '2026-11-23T14:30:00.000Z'

  onBothPlatforms(
    'stands once in the channel, with the day on which it last passed, and calls nobody',
    { begins },
    async (town) => {
      const { adele, megan, channel } = town
      await goesBy(town, 1 * hours)
      assert.equal(count(megan.screen(channel), 'Dagelijkse proef'), 0, 'on the day of binding')
      await goesBy(town, 17 * hours)
      await megan.sees('Gelukt op dinsdag 24 november.', channel)
      await town.restart()
      await goesBy(town, 24 * hours)
      await megan.sees('Gelukt op woensdag 25 november.', channel)
      const shown = megan.screen(channel)
      assert.equal(count(shown, 'Dagelijkse proef'), 1)
      assert.doesNotMatch(shown, /Megan|Adele|S-\d{4}/)
      for (const one of [megan, adele]) assert.doesNotMatch(one.screen(), /proef/)
      await adele.says('overzicht')
      await adele.sees('Nog niet in behandeling: 0')
      assert.ok((await documentsIn(town)).every(({ kind }) => kind !== 'signal'))
    },
  )
})
