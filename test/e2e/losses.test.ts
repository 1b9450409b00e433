import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { personalMessage } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { keptIn } from '../fixtures/kept.ts'
import { Municipality } from '../fixtures/municipality.ts'
import { cardsIn, onlySignal, passesOn, references, story, toPage, toReview } from '../fixtures/reporting.ts'
import type { WireActivity } from '../fixtures/transcript.ts'

const laterAgain = (activity: WireActivity): WireActivity => ({
  ...activity,
  id: `f:${randomUUID()}`,
  timestamp: new Date(Date.now() + 30_000).toISOString(),
})

describe('nothing is lost and nothing doubles', () => {
  let town: Municipality
  beforeEach(async () => {
    // With time that stands still a press is answered with what it did, however long that takes.
    town = await Municipality.open({ clock: new Clock() })
  })
  afterEach(() => town.close())

  it('A2: two presses on "Versturen" at the same moment make one signal with one reference', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const press = () => alex.pressOf(alex.last(), 'Versturen')
    const answers = await Promise.all([alex.post(press()), alex.post(press())])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    )
    await onlySignal(town, alex)
  })

  it('A2: an exact repeat of the submit, also after a restart, gives the same reference and no second signal', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const press = alex.pressOf(alex.last(), 'Versturen')
    await alex.post(press)
    const reference = await alex.seesReference()
    await alex.post(press)
    await cardsIn(town, 1)
    await town.stop()
    await town.start()
    const answer = await alex.post(press)
    assert.match(await answer.text(), /Je signaal is bewaard/)
    assert.equal((await onlySignal(town, alex)).reference, reference)
  })

  it('A2: a message that Teams sends twice is taken once', async () => {
    const alex = town.as(town.alex)
    const told = personalMessage(alex.scene, story)
    await Promise.all([alex.post(told), alex.post(told)])
    await alex.post(told)
    await alex.sees('Ja, doorgeven')
    assert.equal(alex.messages().filter(({ buttons }) => buttons.includes('Ja, doorgeven')).length, 1)
    await alex.presses('Ja, doorgeven')
    await alex.sees('Weet ik niet')
    await alex.presses('Nee')
    await alex.sees('Versturen')
    await alex.presses('Versturen')
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('A3: a submit that comes twice, and twice more with a new id and time, is one signal with one receipt', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const press = alex.pressOf(alex.last(), 'Versturen')
    for (const one of [press, press, laterAgain(press), laterAgain(press)]) {
      const answer = await alex.post(one)
      assert.match(await answer.text(), /Je signaal is bewaard/)
    }
    await onlySignal(town, alex)
  })

  it('A3: the same four at once are one signal with one receipt', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const press = alex.pressOf(alex.last(), 'Versturen')
    const all = [press, laterAgain(press), press, laterAgain(press)]
    const answers = await Promise.all(all.map((one) => alex.post(one)))
    assert.ok(answers.every(({ status }) => status === 200))
    await onlySignal(town, alex)
  })
})

describe('what is different is kept apart', () => {
  const clock = new Clock()
  let town: Municipality
  beforeEach(async () => {
    town = await Municipality.open({ clock })
  })
  afterEach(() => town.close())

  it('A15: two different reports that one person sends in the same second are two signals', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const first = alex.pressOf(alex.last(), 'Versturen')
    await toPage(alex)
    const form = { danger: 'no', what: 'De pinpas van een bewoner is afgepakt', known: 'named' }
    const second = alex.pressOf(alex.last(), 'Versturen', form)
    await Promise.all([alex.post(first), alex.post(second)])
    const found = (await cardsIn(town, 2)).map(({ reference }) => reference)
    await town.stop()
    const kept = await keptIn(town.data)
    assert.deepEqual(kept.map(({ answers }) => answers.what).sort(), [form.what, story])
    assert.deepEqual(kept.map(({ reference }) => reference).sort(), found.sort())
    assert.deepEqual(references(alex.screen()).sort(), found)
  })

  it('A15: the same story told twice by one person is two signals', async () => {
    const alex = town.as(town.alex)
    const first = await passesOn(alex)
    const second = await passesOn(alex)
    assert.notEqual(first, second)
    assert.deepEqual(
      (await cardsIn(town, 2)).map(({ reference }) => reference),
      [first, second],
    )
  })
})
