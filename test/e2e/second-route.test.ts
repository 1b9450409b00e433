import assert from 'node:assert/strict'
import type { Admin } from '../../bot/municipality.ts'
import type { AppSettings, ServeSettings } from '../../bot/settings/settings.ts'
import { person } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { ConnectorSimulator } from '../fixtures/connector.ts'
import { Mailbox } from '../fixtures/mailbox.ts'
import { appId, channel, Municipality, tenant } from '../fixtures/municipality.ts'
import { passesOn } from '../fixtures/reporting.ts'
import { minutes } from '../fixtures/samples.ts'
import { SlackMunicipality, signingSecret } from '../fixtures/slack/municipality.ts'
import { passesOn as passesOnInSlack } from '../fixtures/slack/reporting.ts'
import { SlackWorkspace, slackApp } from '../fixtures/slack/workspace.ts'
import { routeMicrosoft, routeSlack } from '../fixtures/world.ts'

const alertTo = ['piket@gemeente.example']

describe('a channel out of reach', () => {
  let mailbox: Mailbox
  let clock: Clock
  beforeEach(async () => {
    mailbox = await Mailbox.open()
    clock = new Clock()
  })
  afterEach(() => mailbox.close())

  const withMail = (one: ServeSettings): ServeSettings => ({
    ...one,
    mail: { url: mailbox.url(), from: 'signaalpunt@gemeente.example' },
    organisations: one.organisations.map((each) => ({ ...each, alertTo: { mail: alertTo, chat: [] } })),
  })
  const options = () => ({ clock, settings: withMail })

  /** The next looks of the second route, as long as half an hour. */
  async function oneMail(town: { logged: string }): Promise<void> {
    await clock.waits(minutes)
    clock.advance(minutes)
    await mailbox.arrived(1)
    await halfAnHour()
    assert.equal(mailbox.letters.length, 1)
    assert.deepEqual(mailbox.letters[0]?.to, alertTo)
    const raw = mailbox.letters[0]?.raw ?? ''
    assert.match(raw, /1 signaal is daar niet aangekomen/)
    assert.doesNotMatch(raw, /meiden|nagelsalon|S-20|Alex|Megan|Adele/)
    assert.doesNotMatch(town.logged, /gemeente\.example/)
  }

  it('is mailed to who is set to get it, on Teams', async () => {
    const town = await Municipality.open(options())
    town.teams.refuse({ status: 403 }, { operation: 'send', conversation: channel.id, times: 100 })
    await passesOn(town.as(town.alex))
    await town.teams.until(() => /channel-out-of-reach/.test(town.logged))
    await oneMail(town)
    await town.close()
  })

  it('is mailed to who is set to get it, on Slack', async () => {
    const town = await SlackMunicipality.open(options())
    const match = { method: 'chat.postMessage', channel: town.workspace.channel, times: 100 }
    town.workspace.refuse({ error: 'is_archived' }, match)
    await passesOnInSlack(town.as(town.alex))
    await town.workspace.until(() => /channel-out-of-reach/.test(town.logged))
    await oneMail(town)
    await town.close()
  })

  /** The same organisation with an app on the other platform too, and somebody there who hears of it. */
  const withOther =
    (who: Admin, app: Partial<AppSettings>) =>
    (one: ServeSettings): ServeSettings => ({
      ...one,
      organisations: one.organisations.map((each) => ({ ...each, alertTo: { mail: [], chat: [who] } })),
      apps: one.apps.map((each) => ({ ...each, ...app })),
    })

  /** The looks of the second route during half an hour. */
  async function halfAnHour(): Promise<void> {
    for (let gone = 0; gone < 30; gone++) {
      await clock.waits(minutes)
      clock.advance(minutes)
    }
    await clock.waits(minutes)
  }

  function mustSayNothingOfIt(said: string): void {
    assert.match(said, /In Signaalpunt van Gemeente gaat iets mis/)
    assert.match(said, /1 signaal is daar niet aangekomen/)
    assert.doesNotMatch(said, /meiden|nagelsalon|S-20|Alex|Megan|Adele/)
  }

  it('of Teams is told in the private chat of who is named on Slack', async () => {
    const workspace = await SlackWorkspace.start({ people: ['Lee Gu'] })
    const network = routeSlack(workspace.url)
    const { id } = workspace.person('Lee Gu')
    const slack = { botToken: slackApp.botToken, team: slackApp.team, way: { signingSecret } }
    const settings = withOther({ platform: 'slack', id }, { slack })
    const town = await Municipality.open({ ...options(), settings })
    town.teams.refuse({ status: 403 }, { operation: 'send', conversation: channel.id, times: 100 })
    await passesOn(town.as(town.alex))
    await town.teams.until(() => /channel-out-of-reach/.test(town.logged))
    await halfAnHour()
    const told = workspace.calls.filter(({ method }) => method === 'chat.postMessage')
    assert.deepEqual(
      told.map(({ args }) => args.channel),
      [workspace.dm(id)],
    )
    mustSayNothingOfIt(JSON.stringify(told))
    await town.close()
    network.restore()
    await workspace.stop()
  })

  it('of Slack is told in the private chat of who is named on Teams', async () => {
    const teams = await ConnectorSimulator.start()
    const network = routeMicrosoft(teams.url)
    const { aadObjectId: id } = person('Lee Gu')
    const app = { appId, appSecret: 'geheim-voor-de-proef', tenant }
    const settings = withOther({ platform: 'teams', id }, { teams: app })
    const town = await SlackMunicipality.open({ ...options(), settings })
    const match = { method: 'chat.postMessage', channel: town.workspace.channel, times: 100 }
    town.workspace.refuse({ error: 'is_archived' }, match)
    await passesOnInSlack(town.as(town.alex))
    await town.workspace.until(() => /channel-out-of-reach/.test(town.logged))
    await halfAnHour()
    const told = teams.sends()
    assert.equal(told.length, 1)
    mustSayNothingOfIt(JSON.stringify(told))
    assert.match(JSON.stringify(teams.requests.map(({ text }) => text)), new RegExp(id))
    await town.close()
    network.restore()
    await teams.stop()
  })
})
