import assert from 'node:assert/strict'
import { hours, minutes } from '../fixtures/samples.ts'
import { onBothPlatforms, passes, passesOn } from './story.ts'

const seen = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'

describe('who works when', () => {
  // A Tuesday at ten in the morning.
  const begins = '2026-11-24T09:00:00.000Z'

  onBothPlatforms('is said, changed and kept', { begins }, async (town) => {
    const { megan, adele } = town
    await megan.says('rooster')
    await megan.sees('Wie werkt wanneer')
    await megan.presses('Mijn dagen aanpassen')
    await megan.says('zodra het kan')
    await megan.sees('Dit kan ik niet lezen. Schrijf de dagen met komma’s ertussen')
    await megan.says('ma, vrijdagmiddag')
    await megan.presses('Nee, ik ben gewoon aan de beurt')
    await megan.presses('Bewaren')
    await megan.sees('Goed. Je werkt: ma, vr middag.')
    await town.restart()
    await adele.says('dienst')
    await adele.sees('Nu aan de beurt: Adele Vance.')
    await adele.says('rooster')
    await adele.sees('Megan Bowen: ma, vr middag')
    await adele.sees('Adele Vance: alle werkdagen')
  })

  onBothPlatforms('says to the reporter on which day it is read', { begins }, async (town) => {
    const { alex, megan, adele } = town
    await adele.says('afwezig 16 november – 4 december')
    await adele.sees('Goed. Je staat afwezig vanaf maandag 16 november, tot zaterdag 5 december.')
    await megan.says('mijn rooster')
    await megan.presses('Mijn dagen aanpassen')
    await megan.says('vr middag')
    await megan.says('nee')
    await megan.says('bewaren')
    await megan.sees('Goed. Je werkt: vr middag.')
    await megan.says('wie heeft dienst')
    await megan.sees('Er is nu niemand aan de beurt.')
    await passesOn(alex, seen)
    await alex.sees('Dat wordt op zijn vroegst vrijdag 27 november gelezen.')
  })

  onBothPlatforms('is said to who hands a case over to somebody who is away', { begins }, async (town) => {
    const { alex, megan, adele } = town
    const reference = await passesOn(alex, seen)
    const done = `${reference} is nu van Adele Vance. Adele Vance krijgt bericht.`
    const handsOver = async () => {
      await megan.sees(`Je hebt ${reference} in behandeling`)
      await megan.presses('Meer')
      await megan.presses('Overdragen')
      await megan.presses('Overdragen', { to: town.idOf('adele') })
      await megan.sees(done)
    }
    await megan.says(`in behandeling nemen ${reference}`)
    await handsOver()
    assert.ok(!megan.screen().includes('is er weer op'), 'she is there')
    await megan.putsAway()
    await adele.says('afwezig tot 27-11')
    await adele.sees('je er weer bent op vrijdag 27 november')
    await megan.says(`overnemen ${reference}`)
    await handsOver()
    await megan.sees(`${done} Adele Vance is er weer op vrijdag 27 november.`)
  })

  onBothPlatforms('brings a replacement, also for a colleague who is ill', { begins }, async (town) => {
    const { megan, adele } = town
    await megan.says('rooster')
    await megan.presses('Mijn dagen aanpassen')
    await megan.says('do, vr')
    await megan.says('nee')
    await megan.says('bewaren')
    await megan.says('afwezig voor Adele tot 27-11, vervanger Isaiah')
    await megan.sees(
      'Ik weet niet wie je bedoelt. Noem een van de aandachtsfunctionarissen: Megan Bowen of Adele Vance.',
    )
    await megan.says('afwezig voor Adele tot 27-11, vervanger Adele')
    await megan.sees('Iemand kan niet zijn eigen vervanger zijn.')
    await adele.says('dienst')
    await adele.sees('Nu aan de beurt: Adele Vance.')
    await megan.says('afwezig voor Adele tot 27-11, vervanger @Megan Bowen')
    await megan.sees('Goed. Adele Vance staat afwezig vanaf nu, tot vrijdag 27 november.')
    await megan.sees('Zolang is Megan Bowen aan de beurt.')
    await megan.says('dienst')
    await megan.sees('Nu aan de beurt: Megan Bowen.')
    await adele.says('terug')
    await adele.sees('Welkom terug.')
    await passes(town, 24 * hours)
    await megan.says('dienst')
    await megan.sees('Nu aan de beurt: Adele Vance.')
  })

  onBothPlatforms('keeps a holiday when somebody falls ill before it', { begins }, async (town) => {
    const { alex, megan, adele } = town
    await megan.says('hoi')
    await passes(town, 0.5 * hours)
    await megan.says('afwezig 21 december t/m 3 januari, vervanger Adele')
    await megan.sees('Goed. Je staat afwezig vanaf maandag 21 december, tot maandag 4 januari.')
    await alex.says('wie is de aandachtsfunctionaris')
    await alex.sees('Megan Bowen')
    assert.doesNotMatch(alex.screen(), /afwezig tot/)
    await adele.says('afwezig voor Megan t/m vrijdag 27 november')
    await adele.sees('Goed. Megan Bowen staat afwezig vanaf nu, tot zaterdag 28 november.')
    await adele.sees('Ook genoteerd: afwezig van maandag 21 december tot maandag 4 januari.')
    await adele.sees('Megan Bowen krijgt daar bericht van.')
    const told = 'Adele Vance heeft genoteerd dat je afwezig bent van'
    await passes(town, 15 * minutes)
    await megan.sees(`${told} dinsdag 24 november tot zaterdag 28 november.`)
    await passes(town, 2 * hours)
    assert.equal(megan.screen().split(told).length, 2)
    assert.doesNotMatch(adele.screen(), /heeft genoteerd/)
    await passesOn(alex, seen)
    await alex.sees('Megan Bowen is er weer op maandag 30 november.')
    await megan.says('aanwezig')
    await megan.sees('Welkom terug.')
    await megan.sees('Ook genoteerd: afwezig van maandag 21 december tot maandag 4 januari.')
    await adele.says('rooster')
    await adele.sees('Megan Bowen: alle werkdagen, afwezig van maandag 21 december tot maandag 4 januari')
    await adele.says('afwezig 28-12 t/m 30-12, vervanger Megan')
    await adele.sees('Let op: Megan Bowen is dan zelf ook een tijd afwezig.')
    await megan.says('aanwezig')
    await megan.sees('Dit vervalt: afwezig van maandag 21 december tot maandag 4 januari.')
  })

  onBothPlatforms('brings what can’t wait to who came on duty after it', { begins }, async (town) => {
    const { alex, megan, adele } = town
    await adele.says('rooster')
    await adele.presses('Mijn dagen aanpassen')
    for (const typed of ['ma t/m vr', 'ja', 'bewaren']) await adele.says(typed)
    await adele.sees('Je valt in als er niemand anders is.')
    await passes(town, 0.5 * hours)
    await alex.says(seen)
    for (const label of ['Ja, doorgeven', 'Alles op één pagina']) await alex.presses(label)
    await alex.presses('Versturen', { danger: 'yes' })
    await alex.seesReference()
    await passes(town, 0.5 * hours)
    assert.doesNotMatch(megan.screen() + adele.screen(), /kan niet wachten/)
    await megan.says('afwezig tot 27-11')
    await passes(town, 0.5 * hours)
    await adele.sees('1 ervan kan niet wachten. Begin daar.')
    await passes(town, 1 * hours)
    assert.equal(adele.screen().split('Wat er ligt').length, 2)
  })

  onBothPlatforms('is no business of who handles no signals', { begins }, async ({ alex }) => {
    for (const typed of ['rooster', 'dienst', 'afwezig voor Megan tot 27-11']) await alex.says(typed)
    assert.doesNotMatch(alex.screen(), /aan de beurt|Wie werkt wanneer|staat afwezig/)
  })

  onBothPlatforms('names a head in the channel, by a functionaris only', { begins }, async (town) => {
    const { megan, channel } = town
    await town.saysInChannel('alex', 'teamhoofd', channel, ['megan'])
    await megan.says('rooster')
    assert.doesNotMatch(megan.screen(), /Teamhoofd/)
    await town.saysInChannel('megan', 'teamhoofd', channel)
    await megan.sees('Noem één persoon met een @', channel)
    await town.saysInChannel('megan', 'teamhoofd', channel, ['adele'])
    await megan.sees('Teamhoofd is nu Adele Vance.', channel)
    await megan.says('rooster')
    await megan.sees('Teamhoofd: Adele Vance')
    await town.saysInChannel('megan', 'teamhoofd geen', channel)
    await megan.sees('Er is geen teamhoofd meer aangewezen.', channel)
  })
})
