import assert from 'node:assert/strict'
import { Clock } from '../fixtures/clock.ts'
import { channel, Municipality } from '../fixtures/municipality.ts'
import { minutes } from '../fixtures/samples.ts'
import { SlackMunicipality } from '../fixtures/slack/municipality.ts'

const out = /functionariskanaal is niet te bereiken/
const nobody = /nog geen aandachtsfunctionaris aangewezen/

/** A municipality on one of the platforms, and how that says who is in the channel. */
interface Town {
  start(): Promise<void>
  stop(): Promise<void>
  close(): Promise<void>
  port: number
  logged: string
  /** From now on the platform answers so when it is asked who is there. */
  refuses(answer: string): { cancel(): void }
  /** Both functionarissen are put out of the channel, which the bot stays in. */
  empties(): Promise<void>
}

async function onTeams(clock: Clock, unbound = false): Promise<Town> {
  const town = await Municipality.open({ clock, unbound })
  const asked = { operation: ['member' as const, 'members' as const], conversation: channel.id, times: 1000 }
  return Object.assign(town, {
    refuses: (answer: string) => town.teams.refuse({ status: Number(answer) }, asked),
    empties: async () => {
      for (const { id } of [town.megan, town.adele]) town.teams.removeMember(channel.id, id)
    },
  })
}

async function onSlack(clock: Clock, unbound = false): Promise<Town> {
  const town = await SlackMunicipality.open({ clock, unbound })
  const asked = { method: 'conversations.members', channel: town.workspace.channel, times: 1000 }
  return Object.assign(town, {
    refuses: (error: string) => town.workspace.refuse({ error }, asked),
    empties: async () => {
      for (const { id } of [town.megan, town.adele])
        await town.workspace.removeMember(town.workspace.channel, id)
    },
  })
}

const platforms = [
  { name: 'Teams', open: onTeams, outside: ['403', '404'], passing: '503' },
  {
    name: 'Slack',
    open: onSlack,
    outside: ['channel_not_found', 'not_in_channel'],
    passing: 'internal_error',
  },
]

for (const { name, open, outside, passing } of platforms)
  describe(`A12: what /readyz says of the functionaris channel, on ${name}`, () => {
    let clock: Clock
    let town: Town
    beforeEach(() => {
      // A Saturday at ten in the evening: nobody works, and a signal can come.
      clock = new Clock(new Date('2026-11-28T21:00:00.000Z'))
    })
    afterEach(() => town.close())

    /** The bot has looked. */
    const looked = () => clock.waits(5 * minutes)
    const looksAgain = async () => {
      clock.advance(5 * minutes)
      await looked()
    }
    const ready = async () => {
      const answer = await fetch(`http://127.0.0.1:${town.port}/readyz`)
      return { status: answer.status, says: await answer.text() }
    }
    const alarms = () => town.logged.split('"level":"alarm","event":"not-in-channel"').length - 1

    for (const answer of outside)
      it(`${answer} at the start, at night: not 200 and an alarm, until the bot is let in`, async () => {
        town = await open(clock)
        await looked()
        await town.stop()
        const refused = town.refuses(answer)
        await town.start()
        await looked()
        const { status, says } = await ready()
        assert.equal(status, 503)
        assert.match(says, out)
        await looksAgain()
        assert.equal(alarms(), 1)
        refused.cancel()
        await looksAgain()
        assert.deepEqual(await ready(), { status: 200, says: 'ok' })
        assert.match(town.logged, /"level":"info","event":"in-channel-again"/)
      })

    it('put out of the channel later: said when it is so twice in a row', async () => {
      town = await open(clock)
      await looked()
      const refused = town.refuses(outside[0] ?? '')
      await looksAgain()
      assert.equal((await ready()).status, 200)
      refused.cancel()
      await looksAgain()
      town.refuses(outside[0] ?? '')
      await looksAgain()
      assert.deepEqual([(await ready()).status, alarms()], [200, 0])
      await looksAgain()
      assert.match((await ready()).says, out)
    })

    it('a channel in which nobody handles signals: not 200', async () => {
      town = await open(clock)
      await looked()
      await town.stop()
      await town.empties()
      await town.start()
      await looked()
      assert.match((await ready()).says, out)
    })

    it('a platform that is down says nothing about who is in the channel', async () => {
      town = await open(clock)
      await looked()
      await town.stop()
      const down = town.refuses(passing)
      await town.start()
      await looked()
      for (let n = 0; n < 3; n++) await looksAgain()
      assert.deepEqual([(await ready()).status, alarms()], [200, 0])
      down.cancel()
    })

    it('no functionaris and no channel at the start: not 200', async () => {
      town = await open(clock, true)
      await looked()
      const { status, says } = await ready()
      assert.equal(status, 503)
      assert.match(says, nobody)
      assert.match(says, /nog geen functionariskanaal gekoppeld/)
      assert.doesNotMatch(says, out)
    })
  })

describe('A12: a functionaris whom Teams finds in its list only', () => {
  it('is found: the bot is in the channel', async () => {
    const clock = new Clock()
    const town = await Municipality.open({ clock })
    await clock.waits(5 * minutes)
    await town.stop()
    town.teams.refuse({ status: 404 }, { operation: 'member', conversation: channel.id, times: 1000 })
    await town.start()
    await clock.waits(5 * minutes)
    assert.equal((await fetch(`http://127.0.0.1:${town.port}/readyz`)).status, 200)
    await town.close()
  })
})
