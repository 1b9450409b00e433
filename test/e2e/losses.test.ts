import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { personalMessage } from '../fixtures/activities.ts'
import { Clock } from '../fixtures/clock.ts'
import { keptIn, signalFiles } from '../fixtures/kept.ts'
import { Municipality } from '../fixtures/municipality.ts'
import { cards, cardsIn, passesOn, references, story, toReview } from '../fixtures/reporting.ts'
import type { WireActivity } from '../fixtures/transcript.ts'

const laterAgain = (activity: WireActivity): WireActivity => ({
  ...activity,
  id: `f:${randomUUID()}`,
  timestamp: new Date(Date.now() + 30_000).toISOString(),
})

describe('nothing is lost and nothing doubles', () => {
  let town: Municipality
  beforeEach(async () => {
    town = await Municipality.open()
  })
  afterEach(() => town.close())

  it('A2: two presses on "Versturen" at the same moment make one signal with one reference', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const press = () => alex.pressOf(alex.last(), 'Versturen')
    const answers = await Promise.all([alex.post(press()), alex.post(press())])
    const reference = await alex.seesReference()
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    )
    await cardsIn(town, 1)
    await town.stop()
    assert.deepEqual(references(alex.screen()), [reference])
    assert.deepEqual(cards(town), [{ reference, repeat: false }])
    assert.equal((await keptIn(town.data)).length, 1)
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
    await town.stop()
    assert.deepEqual(references(alex.screen()), [reference])
    assert.deepEqual(cards(town), [{ reference, repeat: false }])
    assert.equal((await signalFiles(town.data)).length, 1)
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
    await alex.seesReference()
    await cardsIn(town, 1)
    await town.stop()
    assert.equal((await keptIn(town.data))[0]?.answers.what, story)
  })

  it('A3: a submit that comes twice, and twice more with a new id and time, is one signal with one receipt', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const press = alex.pressOf(alex.last(), 'Versturen')
    for (const one of [press, press, laterAgain(press), laterAgain(press)]) {
      const answer = await alex.post(one)
      assert.match(await answer.text(), /Je signaal is bewaard/)
    }
    const reference = await alex.seesReference()
    await cardsIn(town, 1)
    await town.stop()
    assert.deepEqual(references(alex.screen()), [reference])
    assert.deepEqual(cards(town), [{ reference, repeat: false }])
    assert.equal((await keptIn(town.data)).length, 1)
  })

  it('A3: the same four at once are one signal with one receipt', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const press = alex.pressOf(alex.last(), 'Versturen')
    const all = [press, laterAgain(press), press, laterAgain(press)]
    const answers = await Promise.all(all.map((one) => alex.post(one)))
    assert.ok(answers.every(({ status }) => status === 200))
    const reference = await alex.seesReference()
    await cardsIn(town, 1)
    await town.stop()
    assert.deepEqual(references(alex.screen()), [reference])
    assert.deepEqual(cards(town), [{ reference, repeat: false }])
    assert.equal((await signalFiles(town.data)).length, 1)
  })
})

describe('what is different is kept apart', () => {
  const clock = new Clock()
  let town: Municipality
  beforeEach(async () => {
    town = await Municipality.open({ world: { now: clock.now, timer: clock.timer } })
  })
  afterEach(() => town.close())

  it('A15: two different reports that one person sends in the same second are two signals', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const first = alex.pressOf(alex.last(), 'Versturen')
    await alex.says('iets doorgeven')
    await alex.presses('Alles op één pagina')
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
