import assert from 'node:assert/strict'
import { allKept, onBothPlatforms, passesOn, type StoryTown, takesOn } from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const seen = 'Een meisje uit mijn groep slaapt sinds vorige week achter in een loods'

/** A youth professional, as far as the receipt of the request to be called. */
async function asksForACall({ alex, megan, channel }: StoryTown): Promise<string> {
  await alex.says('Ik twijfel')
  await alex.presses('Ik heb beroepsgeheim of ben boa')
  await alex.sees('Laat alles weg waaraan iemand te herkennen is.')
  await alex.presses('Ja, neem contact op')
  await alex.sees('Er is niets over een zaak bewaard.')
  const reference = await alex.seesReference()
  await megan.sees(`Overleg gevraagd, ${reference}`, channel)
  return reference
}

describe('a youth professional is in doubt because of secrecy', () => {
  onBothPlatforms('who she is stands on no card, and is read by who opens it', { begins }, async (town) => {
    const { alex, megan, channel } = town
    const reference = await asksForACall(town)
    assert.doesNotMatch(`${megan.screen(channel)}\n${town.notices().join('\n')}`, /Alex|Wilber/)
    await megan.presses('Bekijken', {}, channel)
    await megan.sees('Alex Wilber', channel)
    await megan.putsAway(channel)
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees(`Je hebt ${reference} in behandeling`)
    assert.ok(!megan.buttons().includes('Vraag stellen'), 'she is called, not asked in writing')
    await alex.says('mijn signalen')
    await alex.sees('Je hebt nog niets doorgegeven onder je naam.')
    const [request, ...others] = await town.kept()
    assert.deepEqual([request?.purpose, request?.answers, others], ['talk', {}, []])
  })

  onBothPlatforms('nothing of what she types too soon is kept', { begins }, async (town) => {
    const { alex } = town
    await alex.says('Ik twijfel')
    await alex.says(seen)
    assert.ok(!alex.buttons().includes('Ja, doorgeven'))
    assert.doesNotMatch(await allKept(town), /loods|groep/)
    await alex.says('Ja, neem contact op')
    await alex.sees('Je vraag is bewaard')
    assert.doesNotMatch(await allKept(town), /loods|groep/)
  })

  onBothPlatforms('and she is told so', { begins }, async ({ alex }) => {
    await alex.says('Ik twijfel')
    await alex.says(seen)
    assert.match(alex.screen(), /niet bewaard/)
  })

  onBothPlatforms(
    'she reads to whom her question goes and when it is read at the earliest, and no promise of who calls',
    { begins },
    async (town) => {
      const { alex } = town
      await asksForACall(town)
      assert.match(
        alex.screen(),
        /Er gaat nu bericht naar Megan Bowen of Adele Vance\. Dat wordt op zijn vroegst vandaag gelezen\./,
      )
      assert.doesNotMatch(alex.screen(), /Adele Vance gevraagd/)
    },
  )

  for (const typed of ['Ik heb beroepsgeheim', 'Ik ben boa'])
    onBothPlatforms(`“${typed}” typed is as good as the button`, { begins }, async ({ alex }) => {
      await alex.says('Ik twijfel')
      await alex.says(typed)
      await alex.sees('Dat hoort nooit in deze chat.')
      await alex.presses('Ja, neem contact op')
      await alex.sees('Er is niets over een zaak bewaard.')
    })

  onBothPlatforms('after the talk she makes it a signal herself', { begins }, async (town) => {
    const { alex, megan, channel } = town
    const request = await asksForACall(town)
    await takesOn(megan, request)
    await megan.presses('Afsluiten')
    await megan.presses('Afsluiten', { reason: 'help', silent: 'We hebben gebeld.' })
    await megan.sees(`${request} is afgesloten`)
    await alex.says('mijn signalen')
    await alex.sees('Je hebt nog niets doorgegeven onder je naam.')
    const signal = await passesOn(alex, seen)
    assert.notEqual(signal, request)
    await megan.sees(`Signaal ${signal}`, channel)
    await alex.says('mijn signalen')
    await alex.sees(`${signal}: 24 november`)
    const kept = (await town.kept()).map(({ reference, purpose, answers }) => [
      reference,
      { purpose, what: answers.what },
    ])
    assert.deepEqual(Object.fromEntries(kept), {
      [request]: { purpose: 'talk', what: undefined },
      [signal]: { purpose: undefined, what: seen },
    })
  })

  onBothPlatforms('the request itself takes nothing about a case', { begins }, async (town) => {
    const { alex, megan } = town
    const request = await asksForACall(town)
    await takesOn(megan, request)
    await megan.presses('Terugkoppelen')
    await megan.presses('Terugkoppeling versturen', { text: 'Ik kreeg je niet te pakken. Bel je mij?' })
    await alex.sees(`Er is een bericht voor je over ${request}`)
    await alex.presses('Lezen')
    await alex.sees('Ik kreeg je niet te pakken.')
    await alex.says(request)
    assert.ok(!alex.buttons().includes('Iets toevoegen'), 'under the feedback or the number')
    await alex.says(`toevoegen ${request}`)
    assert.ok(!alex.screen().includes('Wat wil je toevoegen?'))
  })
})
