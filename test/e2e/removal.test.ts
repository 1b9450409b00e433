import assert from 'node:assert/strict'
import { actorOnTeams } from '../adapters/teams/town.ts'
import { Clock } from '../fixtures/clock.ts'
import { closedSignal, expires, keepsTenDays } from '../fixtures/expiring.ts'
import { keptIn } from '../fixtures/kept.ts'
import { channel, Municipality } from '../fixtures/municipality.ts'

describe('E3: messages of an expired signal that Teams does not let the bot change or take away', () => {
  let clock: Clock
  let town: Municipality
  let megan: ReturnType<typeof actorOnTeams>
  let reference: string
  beforeEach(async () => {
    // A Tuesday, ten in the morning.
    clock = new Clock(new Date('2026-11-24T09:00:00.000Z'))
    town = await Municipality.open({ clock, facts: keepsTenDays })
    const place = (where: string | undefined) => (where === channel.id ? channel : undefined)
    megan = actorOnTeams(town.as(town.megan), place)
    const alex = actorOnTeams(town.as(town.alex), place)
    reference = await closedSignal(alex, megan, channel.id)
  })
  afterEach(() => town.close())

  const refuse = (status: number) =>
    town.teams.refuse({ status }, { operation: ['update', 'delete'], conversation: channel.id, times: 1000 })

  const ready = async () => (await fetch(town.url.replace('/gemeente/teams', '/readyz'))).text()
  const until = async (looks: () => Promise<boolean>) => {
    while (!(await looks())) await new Promise((resolve) => setImmediate(resolve))
  }

  it('403: is said in /readyz, and a functionaris can try again', async () => {
    const refused = refuse(403)
    await expires(clock, town)
    await until(async () => (await ready()).includes(`kon niet worden weggehaald: ${reference}`))
    refused.cancel()
    await megan.says('mijn signalen')
    await megan.presses(`Opnieuw sturen: ${reference}`)
    await megan.sees(`${reference}: verlopen, de teksten zijn weg`, channel.id)
    await until(async () => (await ready()) === 'ok')
    await town.stop()
    assert.deepEqual((await keptIn(town.data))[0]?.deliveries, [])
  })

  it('404: it is not there any more, and nothing is kept of where it stood', async () => {
    const refused = refuse(404)
    await expires(clock, town)
    // The card, and what was said below it when she took it on and when she closed it.
    await until(async () => refused.hits >= 3)
    assert.equal(await ready(), 'ok')
    await town.stop()
    assert.deepEqual((await keptIn(town.data))[0]?.deliveries, [])
  })
})
