import assert from 'node:assert/strict'
import { koppelcode } from '../../bot/koppelcode.ts'
import { person } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { channel, key, Municipality } from '../fixtures/municipality.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { SlackMunicipality } from '../fixtures/slack/municipality.ts'
import { mention } from '../fixtures/slack/signed.ts'
import { slackApp } from '../fixtures/slack/workspace.ts'

describe('a look at who is in the channel', () => {
  let clock: Clock
  beforeEach(() => {
    // A Tuesday at ten in the morning.
    clock = new Clock(new Date('2026-11-24T09:00:00.000Z'))
  })

  /** The bot has looked at what time did, and time goes on, until `ms` have passed. */
  async function passes(ms: number): Promise<void> {
    for (let gone = 0; gone < ms; gone += 15 * minutes) {
      await clock.waits(5 * minutes)
      clock.advance(15 * minutes)
    }
    await clock.waits(5 * minutes)
  }

  it('is asked once in a half-day on Teams, of a team that comes in pages, bots left out', async () => {
    const town = await Municipality.open({ clock })
    const looks = () => town.teams.requests.filter(({ path }) => path.endsWith('/pagedmembers')).length
    await passes(minutes)
    for (let n = 0; n < 499; n++) town.join(person(`Collega ${n}`))
    town.join({ id: '28:een-andere-bot', name: 'Een andere bot', aadObjectId: 'een-andere-bot' })
    assert.equal(looks(), 1)
    await passes(2 * hours + 30 * minutes)
    assert.equal(looks(), 1, 'in the same half-day')
    await passes(30 * minutes)
    await town.as(town.megan).sees('Nieuw in dit kanaal', channel)
    assert.equal(looks(), 3, 'two pages')
    await town.as(town.megan).sees('Er zijn er nog 491 nieuw in dit kanaal.', channel)
    assert.doesNotMatch(town.as(town.megan).screen(channel), /andere bot/)
    await town.close()
  })

  it('passes a bot over on Slack, and tries again when Slack has no time', async () => {
    const town = await SlackMunicipality.open({
      people: ['Alex Wilber', 'Megan Bowen', 'Adele Vance', 'Diego Siciliani'],
      clock,
    })
    await passes(minutes)
    const { workspace } = town
    const diego = workspace.person('Diego Siciliani')
    workspace.setUser(diego.id, { is_bot: true })
    for (const { id } of [diego, town.alex]) await workspace.addMember(workspace.channel, id)
    const busy = workspace.refuse({ error: 'ratelimited' }, { method: 'conversations.members', times: 100 })
    await passes(4 * hours)
    const megan = town.as(town.megan)
    assert.doesNotMatch(megan.screen(workspace.channel), /nieuw in dit kanaal/)
    busy.cancel()
    await passes(15 * minutes)
    await megan.sees('Alex Wilber is nieuw in dit kanaal.', workspace.channel)
    assert.doesNotMatch(megan.screen(workspace.channel), /Diego/)
    await town.close()
  })

  it('puts the message up again where somebody removed it, and tells a change later when the channel is down', async () => {
    const town = await Municipality.open({ clock })
    const [megan, adele] = [town.as(town.megan), town.as(town.adele)]
    await passes(minutes)
    town.join(person('Diego Siciliani'))
    await passes(3 * hours)
    await megan.sees('Diego Siciliani is nieuw in dit kanaal.', channel)
    const before = megan.messages(channel).length
    const gone = town.teams.refuse({ status: 404 }, { operation: 'update', conversation: channel.id })
    await megan.presses('Toevoegen als aandachtsfunctionaris', {}, channel)
    await megan.sees('Megan Bowen stelt voor', channel)
    assert.equal(gone.hits, 1)
    assert.equal(megan.messages(channel).length, before + 2, 'the message and the news')
    const down = town.teams.refuse(
      { status: 503 },
      { conversation: channel.id, operation: 'send', times: 100 },
    )
    await adele.presses('Bevestigen', {}, channel)
    down.cancel()
    assert.doesNotMatch(megan.screen(channel), /is nu aandachtsfunctionaris/)
    await passes(15 * minutes)
    await megan.sees('Diego Siciliani is nu aandachtsfunctionaris', channel)
    await town.close()
  })

  it('says once on Teams how many others read the cards, as soon as a channel is bound, also at night', async () => {
    // Two o'clock at night.
    clock = new Clock(new Date('2026-11-24T01:00:00.000Z'))
    const town = await Municipality.open({ clock, unbound: true })
    const megan = town.as(town.megan)
    const diego = person('Diego Siciliani')
    town.join(diego)
    town.join({ ...person('Lynne Robbins') }, 'guest')
    town.join({ id: '28:een-andere-bot', name: 'Een andere bot', aadObjectId: 'een-andere-bot' })
    await passes(minutes)
    await megan.saysInChannel(`koppel ${koppelcode([key], 'gemeente', clock.now())}`, [
      town.megan,
      town.adele,
    ])
    await passes(15 * minutes)
    await megan.sees(
      'In dit kanaal zitten nog 2 anderen, onder wie 1 gast. Zij kunnen geen signaal openen',
      channel,
    )
    await passes(8 * hours)
    assert.equal(megan.screen(channel).split('nog 2 anderen').length, 2)
    assert.doesNotMatch(megan.screen(channel), /nieuw in dit kanaal/)
    await town.close()
  })

  it('says of many about how many they are, and asks after nobody one by one', async () => {
    const town = await Municipality.open({ clock, unbound: true })
    const megan = town.as(town.megan)
    for (let n = 0; n < 51; n++) town.join(person(`Collega ${n}`))
    await passes(minutes)
    await megan.saysInChannel(`koppel ${koppelcode([key], 'gemeente', clock.now())}`, [
      town.megan,
      town.adele,
    ])
    await passes(15 * minutes)
    await megan.sees('In dit kanaal zitten nog ongeveer 51 anderen. Zij kunnen geen signaal openen', channel)
    const asked = town.teams.requests.filter(({ operation }) => operation === 'member')
    assert.ok(asked.length < 51, String(asked.length))
    await town.close()
  })

  it('counts who belongs to another workspace among the guests on Slack', async () => {
    const town = await SlackMunicipality.open({
      people: ['Alex Wilber', 'Megan Bowen', 'Adele Vance', 'Diego Siciliani'],
      clock,
      unbound: true,
    })
    const { workspace } = town
    const diego = workspace.person('Diego Siciliani')
    workspace.setUser(diego.id, { team_id: 'T0ANDERS' })
    await workspace.addMember(workspace.channel, diego.id)
    const megan = town.as(town.megan)
    await passes(minutes)
    const both = [town.megan, town.adele].map(({ id }) => `<@${id}>`).join(' ')
    const text = `<@${slackApp.bot}> koppel ${koppelcode([key], 'gemeente', clock.now())} ${both}`
    const ts = await workspace.say(town.megan.id, workspace.channel, text)
    await megan.post.event(mention({ channel: workspace.channel, user: town.megan.id, text, ts }))
    await passes(15 * minutes)
    await megan.sees('In dit kanaal zit nog iemand, een gast. Die kan geen signaal openen', workspace.channel)
    await town.close()
  })
})
