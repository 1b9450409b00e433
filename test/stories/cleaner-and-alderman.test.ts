import assert from 'node:assert/strict'
import { signalFiles } from '../fixtures/kept.ts'
import { hours } from '../fixtures/samples.ts'
import { allKept, onBothPlatforms, passes, type StoryTown } from './story.ts'

const facts = { departments: [], confidentialAdviser: 'op kamer 2.04, elke werkdag' }
const begins = '2026-11-24T09:00:00.000Z'
const about =
  'Gaat het over een collega, wethouder, burgemeester of raadslid, of over iemand die voor ons werkt?'

describe('a cleaner in our building gives up her wages', () => {
  const seen =
    'De schoonmaakster in ons stadskantoor moet haar hele loon afgeven aan de baas van onze aannemer'

  for (const said of ['Ja, als slachtoffer of getuige', 'Nee'])
    onBothPlatforms(`“${said}” stays on the usual way`, { begins, facts }, async (town) => {
      const { alex, megan, channel } = town
      await alex.says(seen)
      await alex.presses('Ja, doorgeven')
      await alex.presses('Nee')
      await alex.sees(about)
      // The newest "Nee" is the one of this question.
      await alex.presses(said)
      await alex.sees('Klopt dit? Dan geef ik het door.')
      assert.ok(!alex.screen().includes('vertrouwenspersoon'))
      await alex.presses('Versturen')
      const reference = await alex.seesReference()
      await megan.sees(reference, channel)
      await megan.presses('Bekijken', {}, channel)
      await megan.sees(seen, channel)
    })
})

describe('the alderman lets the house to them', () => {
  const house = 'Acht mannen slapen op matrassen in een huis in het centrum'
  const landlord = 'Het huis wordt aan hen verhuurd door de wethouder zelf'
  const exploits = 'Ja, die buit misschien iemand uit'

  async function tells({ alex }: StoryTown): Promise<void> {
    await alex.says(`${house}. ${landlord}.`)
    await alex.presses('Ja, doorgeven')
    await alex.presses('Nee')
    await alex.presses(exploits)
  }

  async function byForm({ alex }: StoryTown): Promise<void> {
    await alex.says('iets doorgeven')
    await alex.presses('Alles op één pagina')
    await alex.presses('Versturen', { danger: 'no', what: `${house}. ${landlord}.`, place: 'home' })
    await alex.sees(about)
    await alex.presses(exploits)
  }

  /** To whom to go is said; nobody else knows, and nothing is counted. */
  async function leadsToAdviser(town: StoryTown): Promise<void> {
    const { alex, megan, channel } = town
    await alex.sees('Praat hierover met de vertrouwenspersoon')
    await alex.sees('De vertrouwenspersoon: op kamer 2.04, elke werkdag.')
    await alex.sees('Wet bescherming klokkenluiders')
    await alex.sees('Ik heb niets doorgegeven.')
    await alex.says('mijn signalen')
    await alex.sees('Je hebt nog niets doorgegeven onder je naam.')
    await megan.says('mijn signalen')
    await megan.sees('Er staat niets open.')
    assert.ok(!/Signaal |S-\d{4}/.test(megan.screen(channel)), megan.screen(channel))
    assert.deepEqual(await signalFiles(town.data), [])
    assert.doesNotMatch(town.logged() + town.notices().join('\n'), /wethouder|matrassen/)
  }

  onBothPlatforms(
    'leads to the confidential adviser, and nothing is passed on',
    { begins, facts },
    async (town) => {
      await tells(town)
      await leadsToAdviser(town)
      await town.alex.presses('Weggooien')
      await town.alex.sees('Weggegooid.')
      assert.doesNotMatch(await allKept(town), /wethouder|matrassen/)
    },
  )

  onBothPlatforms('does so by form too', { begins, facts }, async (town) => {
    await byForm(town)
    await leadsToAdviser(town)
  })

  onBothPlatforms('an old “Versturen” sends nothing', { begins, facts }, async (town) => {
    const { alex } = town
    await alex.says(house)
    await alex.presses('Ja, doorgeven')
    await alex.presses('Nee')
    await alex.sees('Klopt dit?')
    await alex.says(landlord)
    await alex.sees(about)
    await alex.presses(exploits)
    await alex.presses('Versturen')
    await leadsToAdviser(town)
  })

  onBothPlatforms(
    '“Versturen” before the question is answered asks it, and does not say that it was',
    { begins, facts },
    async (town) => {
      const { alex } = town
      await alex.says(house)
      await alex.presses('Ja, doorgeven')
      await alex.presses('Nee')
      await alex.sees('Klopt dit?')
      await alex.says(landlord)
      await alex.sees(about)
      await alex.presses('Versturen')
      assert.deepEqual(await signalFiles(town.data), [])
      assert.equal(alex.screen().split(about).length - 1, 2)
      assert.ok(!alex.screen().includes('Ingevuld: iemand van onszelf.'), alex.screen())
    },
  )

  onBothPlatforms(
    'a day later it still leads there, and the reminder says nothing',
    { begins, facts },
    async (town) => {
      await tells(town)
      await passes(town, 24 * hours)
      await town.alex.sees('Je hebt nog iets openstaan.')
      await town.alex.presses('Verder')
      await leadsToAdviser(town)
    },
  )

  onBothPlatforms(
    'back leads to the question, and from another answer on to the receipt',
    { begins, facts },
    async (town) => {
      const { alex, megan, channel } = town
      await tells(town)
      await alex.presses('Terug')
      await alex.sees(about)
      await alex.presses('Nee')
      await alex.presses('Versturen')
      await megan.sees(await alex.seesReference(), channel)
      assert.equal((await signalFiles(town.data)).length, 1)
    },
  )

  onBothPlatforms('back does so by form too', { begins, facts }, async (town) => {
    const { alex, megan, channel } = town
    await byForm(town)
    await alex.presses('Terug')
    assert.ok(!alex.screen().includes('Op welke afdeling werk je?'), alex.screen())
    await alex.presses('Ja, als slachtoffer of getuige')
    await alex.presses('Versturen')
    await megan.sees(await alex.seesReference(), channel)
    assert.equal((await town.kept())[0]?.answers.place, 'home')
  })
})
