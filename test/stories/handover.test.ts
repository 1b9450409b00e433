import assert from 'node:assert/strict'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { onBothPlatforms, passesOn, type StoryTown, takesOn } from './story.ts'

const seen = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'

/** Time goes by, and each look of the upkeep is finished before the next. */
async function goesBy({ clock }: StoryTown, ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += 30 * minutes) {
    await clock.waits(5 * minutes)
    clock.advance(30 * minutes)
  }
  await clock.waits(5 * minutes)
}

/** Where the bot has no address that a browser can reach. */
const unreachable = ({ publicUrl: _none, ...settings }: ServeSettings): ServeSettings => settings

describe('documents without an address of our own', () => {
  onBothPlatforms(
    'are not made, and it says so',
    { begins: '2026-11-24T09:00:00.000Z', settings: unreachable },
    async ({ alex, megan, kept }) => {
      const reference = await passesOn(alex, seen)
      await takesOn(megan, reference)
      await megan.says(`op de agenda ${reference}`)
      await megan.says('agenda')
      await megan.sees(`1. ${reference}`)
      await megan.presses('Document maken')
      await megan.sees('Een document kan hier niet')
      await megan.says('overdracht')
      await megan.presses('Van mij (1)')
      await megan.sees('Mijn zaken')
      await megan.presses('Document maken')
      await megan.sees(/Een document kan hier niet[\s\S]*Een document kan hier niet/)
      const [signal] = await kept()
      assert.ok(signal && !signal.log.some(({ what }) => what === 'printed'))
    },
  )
})

describe('the successor of somebody who left', () => {
  // A Tuesday at ten in the morning.
  const begins = '2026-11-24T09:00:00.000Z'

  onBothPlatforms('finds what they had, and takes it all on', { begins }, async (town) => {
    const { alex, megan, adele, channel } = town
    await adele.says('hoi')
    const [one, other] = [await passesOn(alex, seen), await passesOn(alex, `${seen} alweer`)]
    const free = await passesOn(alex, `${seen} nog eens`)
    for (const reference of [one, other]) await takesOn(megan, reference)
    await town.leaves('megan')
    await goesBy(town, 3 * hours)
    await adele.sees(`${one} heeft geen behandelaar meer. Wie neemt het op zich?`, channel)
    await adele.says('overdracht')
    await adele.presses('Van Megan Bowen, die weg is (2)')
    await adele.sees('Zaken van Megan Bowen')
    await adele.sees('nieuw, sinds dinsdag 24 november')
    await adele.presses('Alles overnemen')
    await adele.sees('Neem je alle 2 zaken van Megan Bowen over?')
    await adele.presses('Ja, alles overnemen')
    await adele.sees('2 zaken zijn nu van jou.')
    for (const reference of [one, other]) await adele.sees(`Je hebt ${reference} in behandeling`)
    await adele.says('overdracht')
    await adele.sees('Van mij (2)')
    const owned = (await town.kept()).filter(({ log }) => log.at(-1)?.what === 'claimed')
    assert.deepEqual(owned.map(({ reference }) => reference).sort(), [one, other].sort())
    assert.ok(!owned.some(({ reference }) => reference === free))
  })

  onBothPlatforms('who is back finds their own, which nobody took on since', { begins }, async (town) => {
    const { alex, megan, adele, channel } = town
    const [one, other] = [await passesOn(alex, seen), await passesOn(alex, `${seen} alweer`)]
    for (const reference of [one, other]) await takesOn(megan, reference)
    await town.leaves('megan')
    await goesBy(town, 3 * hours)
    await adele.sees(`${other} heeft geen behandelaar meer.`, channel)
    await takesOn(adele, one)
    await town.returns('megan')
    await goesBy(town, 20 * hours)
    await megan.says('overdracht')
    await megan.presses('Van mij (1)')
    await megan.sees('Mijn zaken')
    assert.ok(!megan.buttons().includes('Alles overdragen aan …'))
    await megan.presses(`Neem ${other} over`)
    await megan.sees(`${other} is nu van jou.`)
    const after = await town.kept()
    assert.equal(after.find(({ reference }) => reference === other)?.log.at(-1)?.what, 'claimed')
  })
})
