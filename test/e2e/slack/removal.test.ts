import assert from 'node:assert/strict'
import { signalsCommand } from '../../../bot/commands/signals.ts'
import { realWorld } from '../../../bot/world.ts'
import { actorOnSlack } from '../../adapters/slack/town.ts'
import { Clock } from '../../fixtures/clock.ts'
import { closedSignal, expires, keepsTenDays } from '../../fixtures/expiring.ts'
import { key } from '../../fixtures/municipality.ts'
import { minutes } from '../../fixtures/samples.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import { kept } from '../../fixtures/slack/reporting.ts'

describe('E3: messages of an expired signal that Slack does not let the bot change or take away', () => {
  let clock: Clock
  let town: SlackMunicipality
  let megan: ReturnType<typeof actorOnSlack>
  let channel: string
  let reference: string
  beforeEach(async () => {
    // A Tuesday, ten in the morning.
    clock = new Clock(new Date('2026-11-24T09:00:00.000Z'))
    town = await SlackMunicipality.open({
      clock,
      facts: keepsTenDays,
    })
    megan = actorOnSlack(town.as(town.megan))
    channel = town.workspace.channel
    const alex = actorOnSlack(town.as(town.alex))
    reference = await closedSignal(alex, megan, channel)
  })
  afterEach(() => town.close())

  const answersOnCard = (error: string) =>
    ['chat.update', 'chat.delete'].map((method) =>
      town.workspace.refuse({ error }, { method, channel, times: 1000 }),
    )

  /** What /readyz says once it names the signal. */
  const told = async (): Promise<string> => {
    for (;;) {
      const text = await (await fetch(town.url.replace('/gemeente/slack', '/readyz'))).text()
      if (text.includes(reference)) return text
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const expired = () => `${reference}: verlopen, de teksten zijn weg`

  for (const error of ['not_in_channel', 'channel_not_found', 'is_archived'])
    it(`${error}: is said in /readyz, and they go when the bot is back`, async () => {
      const refused = answersOnCard(error)
      await expires(clock, town)
      assert.match(await told(), new RegExp(`kon niet worden weggehaald: ${reference}`))
      assert.match(megan.screen(channel), /Megan Bowen/)
      for (const one of refused) one.cancel()
      clock.advance(15 * minutes)
      await megan.sees(expired(), channel)
      const [signal] = await kept(town)
      assert.deepEqual(signal?.deliveries, [])
      assert.doesNotMatch(megan.screen(channel), /Megan Bowen/)
    })

  it('a card that may not be edited any more is taken away instead', async () => {
    town.workspace.refuse({ error: 'edit_window_closed' }, { method: 'chat.update', channel, times: 1000 })
    await expires(clock, town)
    await town.workspace.until(() => !megan.screen(channel).includes(reference))
    assert.deepEqual((await kept(town))[0]?.deliveries, [])
  })

  it('what may not be taken away stays in /readyz until who runs the bot says that it is gone', async () => {
    answersOnCard('cant_delete_message')
    await expires(clock, town)
    assert.match(await told(), new RegExp(`kon niet worden weggehaald: ${reference}`))
    const [before] = await kept(town)
    assert.ok((before?.deliveries.length ?? 0) > 0)
    const place = { data: town.data, organisation: 'gemeente', keysOf: () => [key] as const }
    const made = { ...realWorld, now: clock.now() }
    assert.match(await signalsCommand(['removed', reference], place, made), new RegExp(reference))
    assert.deepEqual((await kept(town))[0]?.deliveries, [])
    await assert.rejects(signalsCommand(['removed', reference], place, made), /geen verlopen signaal/)
  })
})
