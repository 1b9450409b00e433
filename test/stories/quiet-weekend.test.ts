import assert from 'node:assert/strict'
import { hours, minutes } from '../fixtures/samples.ts'
import { onBothPlatforms, passes, type StoryTown } from './story.ts'

/** A Saturday at ten in the evening; the next half-day begins on Monday at nine, 35 hours later. */
const begins = '2026-11-28T21:00:00.000Z'
const seen = 'Achter in de nagelsalon slapen drie meiden'
const told = 'De melder heeft iets toegevoegd'

/** Megan has what Alex passed on in hand, and Alex adds something. */
async function adds({ alex, megan, channel }: StoryTown, answers: Record<string, string>): Promise<string> {
  await alex.says('iets doorgeven')
  await alex.presses('Alles op één pagina')
  await alex.presses('Versturen', { danger: 'no', what: seen, ...answers })
  const reference = await alex.seesReference()
  await megan.sees(`Signaal ${reference}`, channel)
  await megan.presses('In behandeling nemen', {}, channel)
  await megan.sees(`Je hebt ${reference} in behandeling`)
  await alex.says(`toevoegen ${reference}`)
  await alex.says('Het busje stond er weer.')
  await alex.presses('Toevoegen')
  await alex.sees(`Ik heb het toegevoegd aan ${reference}.`)
  return reference
}

describe('a reporter who adds something in a weekend', () => {
  onBothPlatforms('calls nobody before the next half-day, also after a restart', { begins }, async (town) => {
    const { megan, channel } = town
    const reference = await adds(town, {})
    await passes(town, 30 * minutes)
    await town.restart()
    await passes(town, 34 * hours)
    assert.doesNotMatch(megan.screen(), new RegExp(told))
    await passes(town, hours)
    await megan.sees(`${told} aan ${reference}`)
    assert.equal(megan.screen().split(told).length, 2)
    assert.doesNotMatch(megan.screen(channel), new RegExp(told))
  })

  onBothPlatforms('calls at once who has something in hand that can not wait', { begins }, async (town) => {
    const reference = await adds(town, { age: 'minor' })
    await town.megan.sees(`${told} aan ${reference}`)
  })

  onBothPlatforms('holds up nothing that its owner does meanwhile', { begins }, async (town) => {
    const { adele, megan, channel } = town
    const reference = await adds(town, {})
    await adele.says(`overnemen ${reference}`)
    await adele.sees(`Je hebt ${reference} in behandeling`)
    await megan.says(`overnemen ${reference}`)
    await megan.sees(`Je hebt ${reference} in behandeling`)
    await megan.sees(`${reference} is overgenomen door Megan Bowen`, channel)
    const hers = () => megan.screen().split(`Je hebt ${reference} in behandeling`).length - 1
    for (let n = 0; n < 50 && hers() < 2; n++) await town.alex.says('menu')
    assert.equal(hers(), 2)
    assert.doesNotMatch(megan.screen(), new RegExp(told))
  })
})

describe('a reporter who adds something in working time', () => {
  const working = { begins: '2026-11-30T08:30:00.000Z' }
  onBothPlatforms('is heard at once', working, async (town) => {
    const reference = await adds(town, {})
    await town.megan.sees(`${told} aan ${reference}`)
  })
})
