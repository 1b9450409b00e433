import assert from 'node:assert/strict'
import { menuActions } from '../../dialogs/menu.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { channel, Municipality } from '../fixtures/municipality.ts'
import { passesOn, reference, toPage } from '../fixtures/reporting.ts'
import type { TeamsPerson } from '../fixtures/teams-person.ts'

const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'

const menu = menuActions(texts.nl).map(({ label }) => label)

describe('the story on Teams', () => {
  let town: Municipality
  let alex: TeamsPerson
  let megan: TeamsPerson
  beforeEach(async () => {
    town = await Municipality.open()
    alex = town.as(town.alex)
    megan = town.as(town.megan)
  })
  afterEach(() => town.close())

  /** A signal by chat, of which the functionaris has the card. Gives its reference. */
  async function passOn(danger = 'Nee'): Promise<string> {
    const found = await passesOn(alex, story, danger)
    await megan.sees(`Signaal ${found}`, channel)
    return found
  }

  it('brings a form back with what was typed and the fault beside its field', async () => {
    await toPage(alex)
    await alex.presses('Versturen', { danger: '', what: story, place: 'home' })
    const form = alex.messages().find(({ buttons }) => buttons.includes('Versturen'))
    assert.match(JSON.stringify(form?.card), /nagelsalon/)
    assert.ok(form?.texts.includes('Kies een van de antwoorden.'), form?.texts.join('\n'))
    await alex.presses('Versturen', { danger: 'no' })
    assert.match(alex.screen(), reference)
    await megan.sees('Woning', channel)
  })

  it('shows 112 before anything else when there is danger', async () => {
    await alex.says('iets doorgeven')
    await alex.presses('Ja')
    assert.equal(alex.last().texts[0], 'Bel nu 112')
    await alex.says('Iemand wordt nu geslagen in een woning hiernaast')
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    assert.equal(alex.messages().at(-2)?.texts[0], 'Bel nu 112')
  })

  it('is handled to the end: read, claimed, asked, answered, fed back and closed', async () => {
    // At any hour: in danger nobody waits for working time.
    const found = await passOn('Ja')
    await megan.presses('Bekijken', {}, channel)
    assert.ok(megan.screen(channel).includes(story))
    assert.ok(megan.screen(channel).includes('Alex Wilber'))
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees('in behandeling bij Megan Bowen', channel)
    await megan.sees(`Je hebt ${found} in behandeling`)

    await megan.presses('Vraag stellen')
    await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
    await alex.sees(`Er is een bericht voor je over ${found}`)
    assert.ok(!alex.screen().includes('Welke dag'))
    await alex.presses('Lezen')
    assert.ok(alex.screen().includes('Welke dag was dit?'))
    await alex.presses('Antwoorden')
    await alex.says('3')
    await alex.presses('Antwoord versturen')
    await megan.sees('De melder heeft geantwoord')
    await megan.presses('Bekijken')
    assert.ok(megan.last().texts.includes('3'), megan.last().texts.join('\n'))

    await megan.says(`terugkoppelen ${found}`)
    await megan.says('Dank je wel. We gaan erlangs.')
    await megan.presses('Terugkoppeling versturen')
    await megan.says(`afsluiten ${found}`)
    await megan.presses('Afsluiten', { reason: 'help' })
    await megan.sees(`${found} is afgesloten door Megan Bowen.`, channel)
    await alex.says('lezen')
    assert.ok(alex.screen().includes('We gaan erlangs.'))
    await alex.says('mijn signalen')
    assert.ok(alex.last().texts.join('\n').includes('afgesloten'))
  })

  it('does not close without feedback or a reason why there is none', async () => {
    const found = await passOn()
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees(`Je hebt ${found} in behandeling`)
    await megan.presses('Afsluiten')
    await megan.presses('Afsluiten', { reason: 'no-step' })
    assert.ok(megan.last().texts.includes('Schrijf wat de melder hoort, of zeg waarom je niet terugkoppelt.'))
    await megan.presses('Afsluiten', { reason: 'no-step', silent: 'De melder is uit dienst.' })
    await megan.sees(`${found} is afgesloten`, channel)
  })

  it('does in a shared channel nothing but show the way to the private chat', async () => {
    await alex.saysInChannel(story, [], { id: '19:iedereen@thread.tacv2', team: '19:iedereen@thread.tacv2' })
    const [answer] = town.teams.sends('19:iedereen@thread.tacv2')
    assert.match(JSON.stringify(answer?.activity), /Open een privéchat met mij/)
    await alex.says('hoi')
    assert.deepEqual(alex.last().buttons, menu)
  })

  it('speaks English with who asks for it', async () => {
    const adele = town.as(town.adele, { locale: 'en-GB' })
    await adele.says('hello')
    await adele.presses('Pass something on')
    await alex.says('English')
    assert.ok(alex.screen().includes('From now on I will talk English with you.'))
    await alex.says('Nederlands')
    assert.ok(alex.last().buttons.includes('Iets doorgeven'))
  })
})

describe('binding a channel', () => {
  it('takes the code of the command line once, and the people named with it as functionarissen', async () => {
    const { koppelcode } = await import('../../bot/koppelcode.ts')
    const { key } = await import('../fixtures/municipality.ts')
    const town = await Municipality.open({ unbound: true })
    try {
      const [alex, megan] = [town.as(town.alex), town.as(town.megan)]
      await megan.saysInChannel('koppel 2222222222')
      await megan.sees('Deze code klopt niet', channel)
      const code = koppelcode([key], 'gemeente', new Date())
      await megan.saysInChannel(`koppel ${code}`, [town.megan, town.adele])
      await megan.sees('Aandachtsfunctionaris: Megan Bowen en Adele Vance.', channel)
      await alex.saysInChannel(`koppel ${code}`, [town.alex], {
        id: '19:elders@thread.tacv2',
        team: '19:elders@thread.tacv2',
      })
      assert.match(JSON.stringify(town.teams.sends('19:elders@thread.tacv2')), /Deze code klopt niet/)
      await alex.says(story)
      await alex.presses('Ja, doorgeven')
      await alex.presses('Weet ik niet')
      await alex.presses('Versturen')
      await megan.sees(/Signaal S-/, channel)
      await town.as(town.adele).presses('Bekijken', {}, channel)
    } finally {
      await town.close()
    }
  })
})
