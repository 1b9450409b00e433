import assert from 'node:assert/strict'
import { hours } from '../fixtures/samples.ts'
import { onBothPlatforms, passes, type StoryTown } from './story.ts'

const seen = 'Een klant vertelde dat zijn baas het paspoort van hem en zijn broer bewaart'
const question = 'Bij welk uitzendbureau staan zij ingeschreven?'
const answered = 'Volgens hem bij het bureau naast de veiling.'
/** What of these three would tell a client who reads along what it is about. */
const telling = /paspoort|broer|baas|uitzendbureau|ingeschreven|veiling/i

async function passesOn({ alex }: StoryTown): Promise<string> {
  await alex.says(seen)
  await alex.presses('Ja, doorgeven')
  await alex.presses('Nee')
  assert.doesNotMatch(alex.screen(), telling, 'the review')
  await alex.presses('Versturen')
  return alex.seesReference()
}

async function asks({ megan, channel }: StoryTown): Promise<void> {
  await megan.presses('In behandeling nemen', {}, channel)
  await megan.sees('in behandeling. Alles over dit signaal doe je hier')
  await megan.presses('Vraag stellen')
  await megan.presses('Vraag versturen', { text: question })
}

describe('a client watches the screen', () => {
  const begins = '2026-11-24T09:00:00.000Z'

  onBothPlatforms(
    'a question shows a number until “Lezen”, and the answer is never repeated',
    { begins },
    async (town) => {
      const { alex, megan, channel } = town
      const reference = await passesOn(town)
      await megan.sees(reference, channel)
      assert.doesNotMatch(alex.screen(), telling, 'the receipt')
      const noticed = town.notices().length
      await asks(town)
      await alex.sees(`Er is een bericht voor je over ${reference}. Druk op “Lezen” als niemand meekijkt.`)
      assert.doesNotMatch(alex.screen(), telling, 'the message')
      assert.ok(town.notices().slice(noticed).includes(`Er is een bericht over ${reference}`))

      await alex.presses('Lezen')
      await alex.sees(question)
      await alex.presses('Antwoorden')
      await alex.presses('Antwoord versturen', { text: answered })
      await alex.sees(`Je antwoord over ${reference} is bewaard`)
      await megan.sees('De melder heeft geantwoord')
      assert.doesNotMatch(alex.screen(), /veiling/)
      assert.doesNotMatch(megan.screen(), /veiling/)
      assert.deepEqual(
        town.notices().filter((notice) => telling.test(notice)),
        [],
      )
      assert.doesNotMatch(town.logged(), telling)
      const [signal] = await town.kept()
      assert.ok(signal?.log.some((entry) => entry.what === 'answered' && entry.text === answered))
    },
  )

  onBothPlatforms('an answer that is typed as a message is not repeated either', { begins }, async (town) => {
    const { alex, megan, channel } = town
    const reference = await passesOn(town)
    await megan.sees(reference, channel)
    await asks(town)
    await alex.sees(`Er is een bericht voor je over ${reference}`)
    await alex.presses('Lezen')
    await alex.presses('Antwoorden')
    await alex.says(answered)
    await alex.sees('staat klaar, 8 woorden')
    await alex.says('antwoord versturen')
    await alex.sees(`Je antwoord over ${reference} is bewaard`)
    assert.doesNotMatch(alex.screen(), /veiling/)
    assert.deepEqual(
      town.notices().filter((notice) => telling.test(notice)),
      [],
    )
  })

  onBothPlatforms('a list shows that there is a message, not what it says', { begins }, async (town) => {
    const { alex, megan, channel } = town
    const reference = await passesOn(town)
    await megan.sees(reference, channel)
    await asks(town)
    await alex.sees(`Er is een bericht voor je over ${reference}`)
    await alex.says('mijn signalen')
    await alex.sees('er is een bericht voor je')
    await alex.says(reference)
    await alex.sees('1 nog niet gelezen')
    assert.doesNotMatch(alex.screen(), telling)
  })

  onBothPlatforms('the reminder of what was left open says nothing of it', { begins }, async (town) => {
    const { alex } = town
    await alex.says('iets doorgeven')
    await alex.presses('Nee')
    await alex.says(seen)
    await passes(town, 24 * hours)
    await alex.sees('Je hebt nog iets openstaan. Wil je verder, of zal ik het weggooien?')
    assert.ok(town.notices().includes('Je hebt nog iets openstaan'))
    await alex.presses('Verder')
    await alex.sees('staat klaar, 14 woorden')
    assert.doesNotMatch(alex.screen(), telling)
    assert.deepEqual(
      town.notices().filter((notice) => telling.test(notice)),
      [],
    )
  })
})
