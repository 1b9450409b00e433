import assert from 'node:assert/strict'
import type { Signal } from '../../bot/signals/signal.ts'
import { person } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { keptIn } from '../fixtures/kept.ts'
import { channel, Municipality } from '../fixtures/municipality.ts'
import { cardsIn, story, toPage } from '../fixtures/reporting.ts'
import type { TeamsPerson } from '../fixtures/teams-person.ts'
import type { WireActivity } from '../fixtures/transcript.ts'

/** Who may act, asked at the moment of acting. */
describe('rights', () => {
  let town: Municipality
  let alex: TeamsPerson
  let megan: TeamsPerson
  beforeEach(async () => {
    // With time that stands still a press is answered with what it did, however long that takes.
    town = await Municipality.open({ clock: new Clock() })
    alex = town.as(town.alex)
    megan = town.as(town.megan)
    await toPage(alex)
    await alex.presses('Versturen', { danger: 'no', what: story, known: 'withheld' })
    await megan.sees(/Signaal S-/, channel)
  })
  afterEach(() => town.close())

  /** What is on disk when the bot has stopped. */
  async function kept(): Promise<Signal> {
    await town.stop()
    const [signal] = await keptIn(town.data)
    assert.ok(signal)
    return signal
  }

  const count = (signal: Signal, what: string) => signal.log.filter((entry) => entry.what === what).length

  it('C1: nobody but a listed functionaris who is in the channel can open or claim', async () => {
    const isaiah = person('Isaiah Langer')
    town.join(isaiah)
    for (const outsider of [alex, town.as(isaiah)]) {
      await outsider.presses('Bekijken', {}, channel)
      assert.ok(outsider.screen(channel).includes('Dit kan alleen een aandachtsfunctionaris'))
      assert.ok(!outsider.screen(channel).includes('nagelsalon'))
    }
    const signal = await kept()
    assert.equal(count(signal, 'read'), 0)
  })

  it('C6: who was taken out of the channel can press nothing any more, and gets it back with the place', async () => {
    town.teams.removeMember(channel.id, town.megan.id)
    await megan.presses('In behandeling nemen', {}, channel)
    assert.ok(megan.screen(channel).includes('Dit kan alleen een aandachtsfunctionaris'))
    town.join(town.megan, 'guest')
    const card = town.as(town.megan)
    await card.presses('In behandeling nemen', {}, channel)
    assert.ok(card.screen(channel).includes('Dit kan alleen een aandachtsfunctionaris'))
    assert.equal(count(await kept(), 'claimed'), 0)
  })

  it('C6: while Teams does not say who is in the channel nothing is shown, and the sentence says why', async () => {
    const silent = town.teams.refuse({ status: 503 }, { operation: 'member', times: 100 })
    await megan.says('open')
    await megan.sees('Teams geeft nu geen antwoord')
    assert.ok(!megan.screen().includes('Alle open signalen'), megan.screen())
    silent.cancel()
    await megan.says('open')
    await megan.sees('Alle open signalen')
  })

  it('while Teams does not say who somebody is, a question and the first screen are answered without the buttons of an admin', async () => {
    const adele = town.as(town.adele)
    const silent = town.teams.refuse({ status: 503 }, { operation: 'member', times: 100 })
    await adele.says('wat is een loverboy?')
    await adele.sees('Loverboys zijn mensenhandelaren')
    await adele.says('help')
    await adele.sees('Iets doorgeven')
    assert.ok(!/beheren/.test(adele.screen()), adele.screen())
    silent.cancel()
    await adele.says('help')
    await adele.sees('Kennis beheren')
  })

  it('C2: tampered card data is refused, and a destination in it is never read', async () => {
    const message = megan.last(channel)
    const good = megan.pressOf(message, 'In behandeling nemen', {}, channel)
    const { about } = actionOf(good).data as { about: string }
    const tampered: [string, object][] = [
      ['an extra field', { about, owner: 'x' }],
      ['another channel', { about, channel: '19:elders@thread.tacv2' }],
      ['a wrong type', { about: 7 }],
      ['a nested value', { about: { $ne: '' } }],
      ['a list', { about: [about] }],
      ['a very long value', { about: about.repeat(40) }],
    ]
    for (const [what, data] of tampered) {
      const response = await megan.post(withData(good, data))
      assert.equal(response.status, 400, what)
    }
    for (const other of ['', 'nobody', '../office', '__proto__']) {
      const response = await megan.post(withData(good, { about: other }))
      assert.match(await response.text(), /Dat signaal ken ik niet/, other)
    }
    const unknown = await megan.post({
      ...good,
      id: 'f:1',
      value: { action: { ...actionOf(good), verb: 'constructor' } },
    })
    assert.match(await unknown.text(), /Deze knop ken ik niet/)
    assert.equal(count(await kept(), 'claimed'), 0)
  })

  it('C2: the reporter’s buttons work for the reporter only', async () => {
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees('Vraag stellen')
    await megan.presses('Vraag stellen')
    await megan.presses('Vraag versturen', { text: 'Welke dag?' })
    await alex.sees('Er is een bericht voor je')
    const adele = town.as(town.adele)
    const stolen = alex.pressOf(alex.last(), 'Lezen')
    const response = await adele.post({ ...stolen, id: 'f:2', from: town.adele })
    assert.match(await response.text(), /Dat signaal ken ik niet/)
    await town.stop()
  })

  it('C2: what stands on a card shows nobody the words of who is known by a code only', async () => {
    await toPage(alex)
    await alex.presses('Versturen', { danger: 'no', what: story, known: 'code' })
    await cardsIn(town, 2)
    await megan.says('hoi')
    await megan.sees('Mijn signalen')
    const pressed = megan.pressOf(megan.last(), 'Mijn signalen')
    for (const message of megan.messages(channel).filter(({ buttons }) => buttons.includes('Bekijken'))) {
      const { about } = actionOf(megan.pressOf(message, 'Bekijken', {}, channel)).data as { about: string }
      for (const verb of ['send', 'stop', 'whole']) {
        const press = withData(pressed, { draft: about })
        const response = await megan.post({
          ...press,
          value: { action: { ...actionOf(press), verb }, trigger: 'manual' },
        })
        assert.match(await response.text(), /Dit is al verstuurd of weggegooid/, verb)
      }
    }
    await town.stop()
  })

  it('C3: a claim after somebody else’s is refused, with who has it and the card as it is now', async () => {
    const adele = town.as(town.adele)
    const old = adele.last(channel)
    await megan.presses('In behandeling nemen', {}, channel)
    const refused = await adele.pressesOn(old, 'In behandeling nemen', {}, channel)
    assert.match(await refused.text(), /Megan Bowen heeft dit signaal al in behandeling\./)
    await adele.sees('in behandeling bij Megan Bowen', channel)
    const seen = adele.screen(channel)
    await adele.says(`afsluiten ${/S-\d{4}-\w{4}/.exec(seen)?.[0]}`)
    assert.ok(adele.screen().includes('Megan Bowen heeft dit signaal al in behandeling.'))
  })

  it('C4: of fifty claims at once one wins, and one is written down', async () => {
    const people = [megan, town.as(town.adele)]
    const claims = Array.from({ length: 50 }, (_, i) =>
      people[i % 2]?.pressOf(megan.last(channel), 'In behandeling nemen', {}, channel),
    )
    const answers = await Promise.all(
      claims.map(async (claim, i) => (await people[i % 2]?.post(claim ?? {}))?.text()),
    )
    const refused = answers.filter((answer) => answer?.includes('heeft dit signaal al in behandeling'))
    assert.equal(refused.length, 25)
    assert.equal(count(await kept(), 'claimed'), 1)
  })

  it('E8: a withheld name is nowhere to be seen for others', async () => {
    await megan.presses('Bekijken', {}, channel)
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees('Vraag stellen')
    await megan.presses('Bekijken')
    assert.ok(megan.screen().includes('naam afgeschermd'))
    const shown = JSON.stringify([
      town.teams.sends(channel.id),
      town.teams.sends(megan.chat),
      megan.screen(),
      megan.screen(channel),
    ])
    assert.ok(
      !shown.includes('Alex') && !shown.includes(town.alex.id) && !shown.includes(town.alex.aadObjectId),
    )
  })
})

const actionOf = (activity: WireActivity) => (activity.value as { action: Record<string, unknown> }).action

const withData = (activity: WireActivity, data: object): WireActivity => ({
  ...activity,
  id: `f:${Math.random()}`,
  value: { action: { ...actionOf(activity), data }, trigger: 'manual' },
})
