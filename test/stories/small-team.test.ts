import assert from 'node:assert/strict'
import { allKept, onBothPlatforms, type StoryTown } from './story.ts'

const seen = 'Op het vakantiepark slapen zes mannen in één caravan en een busje haalt hen om vijf uur op'
const small = 'Toezicht Recreatie'
const large = 'Burgerzaken'
const facts = {
  departments: [
    { name: small, size: 3, meldcode: false },
    { name: large, size: 40, meldcode: false },
  ],
}

/** As far as the review, with the name withheld there. */
async function withholds({ alex }: StoryTown, department: string): Promise<void> {
  await alex.says(seen)
  await alex.presses('Ja, doorgeven')
  await alex.presses('Alles op één pagina')
  await alex.presses('Later verder', { danger: 'no', department })
  await alex.says('verder')
  await alex.presses('Liever: naam afgeschermd')
}

async function sends({ alex, megan, channel }: StoryTown): Promise<string> {
  await alex.presses('Versturen')
  const reference = await alex.seesReference()
  await megan.sees(reference, channel)
  return reference
}

/** Read, taken on, asked, answered and closed; what Megan saw on her way, page by page. */
async function handled({ alex, megan, channel }: StoryTown, reference: string): Promise<string[]> {
  const seenByMegan = [megan.screen(channel)]
  await megan.presses('Bekijken', {}, channel)
  await megan.sees(seen, channel)
  seenByMegan.push(megan.screen(channel))
  await megan.putsAway(channel)
  await megan.says('mijn signalen')
  await megan.sees(`${reference}: nieuw`)
  await megan.presses('In behandeling nemen', {}, channel)
  await megan.sees(`Je hebt ${reference} in behandeling`)
  await megan.presses('Vraag stellen')
  await megan.presses('Vraag versturen', { text: 'Welke dagen was dit?' })
  await alex.sees(`Er is een bericht voor je over ${reference}`)
  await alex.presses('Lezen')
  await alex.presses('Antwoorden')
  await alex.presses('Antwoord versturen', { text: 'Elke werkdag.' })
  await megan.sees('De melder heeft geantwoord')
  seenByMegan.push(megan.screen())
  await megan.presses('Bekijken')
  await megan.sees('Elke werkdag.')
  seenByMegan.push(megan.screen())
  await megan.putsAway()
  await megan.presses('Afsluiten')
  await megan.presses('Afsluiten', { reason: 'help', feedback: 'Dank je wel.' })
  await megan.sees(`${reference} is afgesloten door Megan Bowen.`, channel)
  return [...seenByMegan, megan.screen(), megan.screen(channel)]
}

describe('the only colleague of a small team withholds the name', () => {
  const begins = '2026-11-24T09:00:00.000Z'

  onBothPlatforms(
    'E8: name and department stand nowhere, from the first card to the end',
    { begins, facts },
    async (town) => {
      const { alex, megan, adele, channel } = town
      await withholds(town, small)
      await alex.sees(
        'Je naam en je afdeling blijven weg. Ik geef berichten door. Let op: uit wat je schrijft',
      )
      const reference = await sends(town)
      const shown = await handled(town, reference)
      await adele.says('mijn signalen')
      await adele.presses('Bekijken', {}, channel)
      await adele.sees('naam afgeschermd', channel)
      shown.push(adele.screen(), adele.screen(channel), megan.screen(), ...town.notices(), town.logged())
      assert.ok(
        shown.some((page) => page.includes('antwoord van de melder · melder')),
        'the course was read',
      )
      assert.doesNotMatch(shown.join('\n'), /Alex|Wilber|Toezicht|Recreatie/)
      const [signal] = await town.kept()
      assert.ok(!town.logged().includes(signal?.reporter?.id ?? 'nobody'), 'the log')
      assert.doesNotMatch(await allKept(town), /Toezicht|Recreatie/)
    },
  )

  onBothPlatforms('a large department is shown, the name is not', { begins, facts }, async (town) => {
    const { alex, megan, channel } = town
    await withholds(town, large)
    await alex.sees('Je naam blijft weg en je afdeling is wel te zien.')
    await sends(town)
    assert.match(megan.screen(channel), /Afdeling: Burgerzaken\nMelder: naam afgeschermd/)
    await megan.presses('Bekijken', {}, channel)
    await megan.sees(seen, channel)
    assert.doesNotMatch(megan.screen(channel), /Alex|Wilber/)
  })

  onBothPlatforms('with the name the small department may be known too', { begins, facts }, async (town) => {
    const { alex, megan, channel } = town
    await withholds(town, small)
    await alex.presses('Liever: met naam')
    await sends(town)
    assert.match(megan.screen(channel), /Afdeling: Toezicht Recreatie\nMelder: met naam bekend/)
  })
})
