import assert from 'node:assert/strict'
import type { ServeSettings } from '../../bot/settings/settings.ts'
import { Clock } from '../fixtures/clock.ts'
import { Mailbox } from '../fixtures/mailbox.ts'
import { channel, Municipality } from '../fixtures/municipality.ts'
import { passesOn } from '../fixtures/reporting.ts'
import { minutes } from '../fixtures/samples.ts'
import { SlackMunicipality } from '../fixtures/slack/municipality.ts'
import { passesOn as passesOnInSlack } from '../fixtures/slack/reporting.ts'

const alertTo = ['piket@gemeente.example']

describe('a channel out of reach, by mail', () => {
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
    organisations: one.organisations.map((each) => ({ ...each, alertTo })),
  })
  const options = () => ({ world: { now: clock.now, timer: clock.timer }, settings: withMail })

  /** The next looks of the second route, as long as half an hour. */
  async function oneMail(town: { logged: string }): Promise<void> {
    await clock.waits(minutes)
    clock.advance(minutes)
    await mailbox.arrived(1)
    for (let gone = 0; gone < 30; gone++) {
      await clock.waits(minutes)
      clock.advance(minutes)
    }
    await clock.waits(minutes)
    assert.equal(mailbox.letters.length, 1)
    assert.deepEqual(mailbox.letters[0]?.to, alertTo)
    const raw = mailbox.letters[0]?.raw ?? ''
    assert.match(raw, /1 signaal is daar niet aangekomen/)
    assert.doesNotMatch(raw, /meiden|nagelsalon|S-20|Alex|Megan|Adele/)
    assert.doesNotMatch(town.logged, /gemeente\.example/)
  }

  it('is told to who is set to get it, on Teams', async () => {
    const town = await Municipality.open(options())
    town.teams.refuse({ status: 403 }, { operation: 'send', conversation: channel.id, times: 100 })
    await passesOn(town.as(town.alex))
    await town.teams.until(() => /channel-out-of-reach/.test(town.logged))
    await oneMail(town)
    await town.close()
  })

  it('is told to who is set to get it, on Slack', async () => {
    const town = await SlackMunicipality.open({ ...options(), now: clock.now })
    const match = { method: 'chat.postMessage', channel: town.workspace.channel, times: 100 }
    town.workspace.refuse({ error: 'is_archived' }, match)
    await passesOnInSlack(town.as(town.alex))
    await town.workspace.until(() => /channel-out-of-reach/.test(town.logged))
    await oneMail(town)
    await town.close()
  })
})
