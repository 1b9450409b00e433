import assert from 'node:assert/strict'
import { asGroup } from '../../fixtures/several.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'

const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'

describe('two municipalities under one Slack app', () => {
  let town: SlackMunicipality
  beforeEach(async () => {
    town = await SlackMunicipality.open({ settings: asGroup, route: 'streek' })
  })
  afterEach(() => town.close())

  it('keep what was given with a slash command until the municipality is chosen, in the same modal', async () => {
    const alex = town.as(town.alex)
    await alex.slash('/signaal', story)
    await alex.sees('Voor welke gemeente?')
    await alex.presses('Voorbeeldstad')
    assert.ok(JSON.stringify(alex.modal).includes(story), JSON.stringify(alex.modal))
    await alex.presses('Versturen', { danger: 'no' })
    const found = await alex.seesReference()
    await town.as(town.megan).sees(`Signaal ${found}`, town.workspace.channel)
  })

  it('are asked for in App Home too, and each has its own first screen after it', async () => {
    const alex = town.as(town.alex)
    await alex.opensHome()
    assert.match(alex.homeScreen, /Voor welke gemeente\?/)
    await alex.presses('Buurdorp')
    await alex.sees('Je praat nu met Buurdorp')
    await alex.opensHome()
    assert.match(alex.homeScreen, /Signaalpunt/)
    assert.doesNotMatch(alex.homeScreen, /Megan/)
  })

  it('are named where something is missing', async () => {
    const answer = await fetch(`http://127.0.0.1:${town.port}/readyz`)
    assert.equal(answer.status, 503)
    assert.deepEqual((await answer.text()).split('\n'), [
      'Buurdorp: Er is nog geen functionariskanaal gekoppeld.',
      'Buurdorp: Er is nog geen aandachtsfunctionaris aangewezen.',
    ])
  })
})
