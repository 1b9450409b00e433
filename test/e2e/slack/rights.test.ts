import assert from 'node:assert/strict'
import { Clock } from '../../fixtures/clock.ts'
import { story } from '../../fixtures/reporting.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import { cardOf, cards, cardsIn, countOf, pressOf, theOnly, toPage } from '../../fixtures/slack/reporting.ts'
import type { Shown } from '../../fixtures/slack/screen.ts'
import { interactionBody } from '../../fixtures/slack/signed.ts'

const minutes = 60_000
const noRight = 'Dit kan alleen een aandachtsfunctionaris'
const taken = 'Megan Bowen heeft dit signaal al in behandeling.'

/** Who may act, asked at the moment of acting. */
describe('rights on Slack', () => {
  let clock: Clock
  let town: SlackMunicipality
  let alex: SlackPerson
  let megan: SlackPerson
  let adele: SlackPerson
  let channel: string
  let reference: string
  let card: Shown
  beforeEach(async () => {
    clock = new Clock()
    town = await SlackMunicipality.open({ clock })
    ;[alex, megan, adele] = [town.as(town.alex), town.as(town.megan), town.as(town.adele)]
    channel = town.workspace.channel
    reference = await cardOf(town)
    card = megan.last(channel)
  })
  afterEach(() => town.close())

  /** A press on the card as it was when it came. */
  const claim = (who: SlackPerson) => pressOf(town, who, card, 'In behandeling nemen')
  const whispers = (who: SlackPerson): string[] =>
    who.messages(channel).flatMap(({ only, texts }) => (only ? texts : []))

  /** Neither page nor claim for this person. */
  async function isRefused(person: SlackPerson): Promise<void> {
    await person.pressesOn(card, 'Bekijken')
    assert.ok(person.screen().includes(noRight), person.screen())
    assert.ok(!person.screen().includes('nagelsalon'))
    await person.closesModal()
    await person.pressesOn(card, 'In behandeling nemen')
    assert.ok(!person.screen(channel).includes('in behandeling bij'))
  }

  it('C1: who is in the channel and no functionaris can open and claim nothing', async () => {
    await town.workspace.addMember(channel, town.alex.id)
    await isRefused(alex)
    assert.ok(whispers(alex).some((text) => text.startsWith(noRight)))
    const signal = await theOnly(town)
    assert.deepEqual([countOf(signal, 'read'), countOf(signal, 'claimed')], [0, 0])
  })

  it('C3: a claim after somebody else’s is refused with who has it, for the presser only, and the card is current', async () => {
    const old = claim(adele)
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees('in behandeling bij Megan Bowen', channel)
    const said = () => town.workspace.messages(channel).length
    await town.workspace.until(() => said() === 2)
    await adele.post.interaction(old)
    assert.deepEqual(whispers(adele), [taken])
    assert.deepEqual(whispers(megan), [])
    assert.equal(said(), 2)
    const now = adele.messages(channel).find(({ texts }) => texts[0] === `Signaal ${reference}`)
    assert.ok(now?.texts.join('\n').includes('in behandeling bij Megan Bowen'))
    assert.deepEqual(now?.buttons, ['Bekijken', 'Meer'])
    assert.equal(countOf(await theOnly(town), 'claimed'), 1)
  })

  it('C3: a claim from an opened page, after somebody else’s, is refused with who has it', async () => {
    await adele.presses('Bekijken', {}, channel)
    await adele.sees(story)
    await megan.presses('In behandeling nemen', {}, channel)
    await adele.presses('In behandeling nemen')
    assert.ok(adele.screen().includes(taken), adele.screen())
    assert.equal(countOf(await theOnly(town), 'claimed'), 1)
  })

  it('C4: of fifty claims at once by two functionarissen one wins, and one is written down', async () => {
    const claims = Array.from({ length: 50 }, (_, nth) => claim(nth % 2 === 0 ? megan : adele))
    const posts = claims.map((one, nth) => (nth % 2 === 0 ? megan : adele).post.interaction(one))
    for (const { status } of await Promise.all(posts)) assert.equal(status, 200)
    await megan.sees('in behandeling bij', channel)
    const signal = await theOnly(town)
    assert.equal(countOf(signal, 'claimed'), 1)
    const owner = signal.log.find(({ what }) => what === 'claimed')?.by
    const refused = owner?.role === 'functionaris' && owner.id === town.megan.id ? adele : megan
    assert.equal(whispers(refused).filter((text) => text.includes('al in behandeling')).length, 25)
    assert.deepEqual(whispers(refused === adele ? megan : adele), [])
  })

  it('C6: who was taken out of the channel can press nothing any more, and gets it back with the place', async () => {
    await town.workspace.removeMember(channel, town.megan.id)
    await isRefused(megan)
    await megan.says(`in behandeling nemen ${reference}`)
    await megan.sees(noRight)
    await town.workspace.addMember(channel, town.megan.id)
    await megan.pressesOn(card, 'In behandeling nemen')
    await megan.sees('in behandeling bij Megan Bowen', channel)
    const signal = await theOnly(town)
    assert.deepEqual([countOf(signal, 'read'), countOf(signal, 'claimed')], [0, 1])
  })

  const guests = {
    is_restricted: true,
    is_ultra_restricted: true,
    is_stranger: true,
    deleted: true,
    is_bot: true,
    team_id: 'T0ANDERS',
  }
  for (const [kind, is] of Object.entries(guests)) {
    it(`C6: a functionaris who is a guest by now (${kind}) is refused, although still in the channel`, async () => {
      town.workspace.setUser(town.megan.id, { [kind]: is })
      clock.advance(5 * minutes)
      await isRefused(megan)
      const signal = await theOnly(town)
      assert.deepEqual([countOf(signal, 'read'), countOf(signal, 'claimed')], [0, 0])
    })
  }

  it('C6: who became a guest a moment ago is refused at the next press', async () => {
    await megan.presses('Bekijken', {}, channel)
    await megan.closesModal()
    town.workspace.setUser(town.megan.id, { is_restricted: true })
    await isRefused(megan)
    assert.equal(countOf(await theOnly(town), 'read'), 1)
  })

  it('C6: rights that are gone when a question is sent keep it from the reporter, and give the text back', async () => {
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees('Vraag stellen')
    await megan.presses('Vraag stellen')
    await megan.sees('Wat wil je de melder vragen?')
    await town.workspace.removeMember(channel, town.megan.id)
    await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
    await megan.sees(noRight)
    assert.ok(megan.screen().includes('Welke dag was dit?'))
    assert.equal(countOf(await theOnly(town), 'asked'), 0)
  })

  it('a question that is sent while Slack says nothing of who it is, is given back', async () => {
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees('Vraag stellen')
    await megan.presses('Vraag stellen')
    await megan.sees('Wat wil je de melder vragen?')
    const silent = town.workspace.refuse({ status: 503 }, { method: 'conversations.members', times: 9 })
    await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
    await megan.sees('Slack geeft nu geen antwoord')
    assert.ok(megan.screen().includes('Welke dag was dit?'), megan.screen())
    silent.cancel()
    assert.equal(countOf(await theOnly(town), 'asked'), 0)
  })

  it('E5: a press on "Bekijken" that comes twice to the letter is written down as one reading', async () => {
    const body = interactionBody(pressOf(town, megan, card, 'Bekijken'))
    await megan.post.raw(body)
    await megan.post.raw(body)
    assert.equal(countOf(await theOnly(town), 'read'), 1)
  })

  it('E8: a withheld name is nowhere to be seen for others', async () => {
    await town.workspace.until(() => cards(town).length === 1)
    await toPage(alex)
    await alex.presses('Versturen', { danger: 'Nee', what: story, known: 'Naam afgeschermd' })
    const [, second] = await cardsIn(town, 2)
    await megan.presses('Bekijken', {}, channel)
    await megan.sees(`Signaal ${second?.reference}`)
    await megan.sees(story)
    const page = megan.screen()
    await megan.presses('In behandeling nemen')
    await megan.sees(`Je hebt ${second?.reference} in behandeling`)
    await megan.presses('Bekijken')
    await megan.sees(story)
    const shown = JSON.stringify([
      page,
      megan.screen(),
      megan.screen(channel),
      town.workspace.messages(channel),
    ])
    assert.ok(!shown.includes('Alex') && !shown.includes(town.alex.id))
  })
})
