import assert from 'node:assert/strict'
import type { Actor } from '../adapters/contract.ts'
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

const times = (actor: Actor | undefined, text: string): number =>
  (actor?.screen() ?? '').split(text).length - 1

async function passesOnUrgent({ alex }: StoryTown, answers: Record<string, string> = {}): Promise<string> {
  await alex.says(seen)
  await alex.presses('Ja, doorgeven')
  await alex.presses('Alles op één pagina')
  await alex.presses('Versturen', { danger: 'yes', ...answers })
  return alex.seesReference()
}

/** One of the other employees becomes the head. */
async function names({ megan, saysInChannel, channel, others }: StoryTown, nth: number): Promise<void> {
  const before = megan.screen(channel).length
  await saysInChannel('megan', 'teamhoofd', channel, [nth])
  assert.match(megan.screen(channel).slice(before), /Teamhoofd is nu/)
  await others[nth]?.says('hoi')
}

const cannotWait = 'Er is 1 signaal dat niet kan wachten'

describe('the head of the team', () => {
  // A Tuesday at ten in the morning.
  const begins = '2026-11-24T09:00:00.000Z'

  onBothPlatforms('hears when the last functionaris has left the channel', { begins }, async (town) => {
    const { alex, megan, channel, others } = town
    const reference = await passesOn(alex, seen)
    await takesOn(megan, reference)
    await names(town, 0)
    await town.joins(1)
    await town.leaves('adele')
    await goesBy(town, 4 * hours)
    await town.leaves('megan')
    await goesBy(town, 1 * hours)
    assert.equal(times(others[0], 'Er is 1 open signaal, en er is geen aandachtsfunctionaris meer.'), 1)
    assert.match(others[1]?.screen(channel) ?? '', new RegExp(`${reference} heeft geen behandelaar meer`))
    const before = alex.screen().length
    await alex.says('wie ziet dit')
    assert.doesNotMatch(alex.screen().slice(before), /Megan/)
    await town.returns('megan')
    await goesBy(town, 1 * hours)
    await megan.says('dienst')
    await megan.sees('Nu aan de beurt: Megan Bowen.')
  })

  onBothPlatforms('hears what can’t wait when nobody is found in the channel', { begins }, async (town) => {
    const { others } = town
    await names(town, 0)
    await town.leaves('adele')
    await town.leaves('megan')
    await passesOnUrgent(town)
    await goesBy(town, 2 * hours)
    assert.equal(times(others[0], cannotWait), 1)
  })

  onBothPlatforms('hears what who is there may not see', { begins }, async (town) => {
    const { megan, adele, others } = town
    await names(town, 0)
    await adele.says('afwezig tot 27-11')
    await adele.sees('je er weer bent op vrijdag 27 november')
    await goesBy(town, 0.5 * hours)
    const before = megan.screen()
    await passesOnUrgent(town, { hidden: town.idOf('megan') })
    await goesBy(town, 2 * hours)
    assert.equal(times(others[0], `${cannotWait}. Wie het mag zien, is er nu niet.`), 1)
    assert.equal(times(others[0], 'Zeg niets tegen wie er nu wel is'), 1)
    assert.equal(megan.screen(), before)
  })

  onBothPlatforms('hears what the one before had heard', { begins }, async (town) => {
    const { megan, adele, others } = town
    await names(town, 0)
    for (const one of [megan, adele]) {
      await one.says('afwezig tot 27-11')
      await one.sees('je er weer bent op vrijdag 27 november')
    }
    await passesOnUrgent(town)
    await goesBy(town, 1 * hours)
    await names(town, 1)
    await goesBy(town, 1 * hours)
    assert.deepEqual([times(others[0], cannotWait), times(others[1], cannotWait)], [1, 1])
  })

  onBothPlatforms('hears it once more when it is left lying anew', { begins }, async (town) => {
    const { alex, megan, others } = town
    const told = 'Er ligt 1 signaal dat al twee werkdagen geen behandelaar heeft.'
    const reference = await passesOn(alex, seen)
    await names(town, 0)
    await goesBy(town, 72 * hours)
    assert.equal(times(others[0], told), 1)
    await takesOn(megan, reference)
    await goesBy(town, 72 * hours)
    await town.leaves('megan')
    await goesBy(town, 96 * hours)
    assert.equal(times(others[0], told), 2)
  })
})
