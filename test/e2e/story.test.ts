import assert from 'node:assert/strict'
import { channel, Municipality } from '../fixtures/municipality.ts'

describe('the story on Teams', () => {
  let town: Municipality
  beforeEach(async () => {
    town = await Municipality.open()
  })
  afterEach(() => town.close())

  it('goes from "hoi" to the receipt by chat in six, and the functionaris has it in the channel', async () => {
    const alex = town.as(town.alex)
    await alex.says('hoi')
    await alex.presses('Iets doorgeven')
    await alex.presses('Nee')
    await alex.says('Drie meiden slapen achter in de nagelsalon')
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    assert.match(alex.screen(), /S-\d{4}-\w{4}/)
    assert.equal(alex.interactions, 6)
    const megan = town.as(town.megan)
    await megan.sees(/Signaal S-\d{4}-\w{4}/, channel)
  })
})
