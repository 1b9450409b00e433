import assert from 'node:assert/strict'
import { Clock } from '../../fixtures/clock.ts'
import { references, story } from '../../fixtures/reporting.ts'
import { pick } from '../../fixtures/slack/blocks.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import type { Reply } from '../../fixtures/slack/post.ts'
import {
  cards,
  cardsIn,
  kept,
  onlySignal,
  passesOn,
  pressOf,
  submissionOf,
  toPage,
  toReview,
} from '../../fixtures/slack/reporting.ts'
import { eventBody, interactionBody, messageInChat, retryHeaders } from '../../fixtures/slack/signed.ts'
import { TrialDisk } from '../../fixtures/trial-disk.ts'

const seconds = 1000
const form = { danger: 'Nee', what: story, known: 'Met naam' }
const waiting = 'Een ogenblik, ik bewaar het'

/** What Slack is told to put in the place of a submitted modal. */
const shownIn = ({ body }: Reply): string => JSON.stringify(pick(body, 'view'))

describe('nothing is lost and nothing doubles on Slack', () => {
  let clock: Clock
  let disk: TrialDisk
  let town: SlackMunicipality
  let alex: SlackPerson
  beforeEach(async () => {
    clock = new Clock()
    disk = new TrialDisk()
    town = await SlackMunicipality.open({ clock, disk })
    alex = town.as(town.alex)
  })
  afterEach(() => town.close())

  const offers = () => alex.messages().filter(({ buttons }) => buttons.includes('Ja, doorgeven')).length

  async function goesOn(): Promise<void> {
    await alex.presses('Ja, doorgeven')
    await alex.sees('Is er nu gevaar voor iemand?')
    await alex.presses('Nee')
    await alex.sees('Klopt dit?')
    await alex.presses('Versturen')
  }

  it('A1: a message and its three repeats are taken once', async () => {
    await alex.says(story)
    for (let retry = 0; retry < 3; retry++) assert.equal((await alex.post.again()).status, 200)
    assert.equal(offers(), 1)
    await goesOn()
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('A1: three repeats that come while the first is not finished are acknowledged in time and taken once', async () => {
    const held = disk.hold(/people/)
    const answers = [alex.says(story)]
    await held.arrived
    for (let retry = 0; retry < 3; retry++) answers.push(alex.post.again())
    await clock.waits(800, 4)
    clock.advance(800)
    for (const { status, body } of await Promise.all(answers)) assert.deepEqual([status, body], [200, ''])
    held.release()
    await alex.sees('Ja, doorgeven')
    await alex.post.again()
    assert.equal(offers(), 1)
    await goesOn()
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('A1: a repeat of a message that never arrived is taken as the message', async () => {
    const said = { channel: alex.chat, user: alex.who.id, text: story }
    const ts = await town.workspace.say(said.user, said.channel, story)
    const body = eventBody(messageInChat({ ...said, ts }), clock.now())
    for (const retry of [1, 2, 3]) await alex.post.raw(body, retryHeaders(retry))
    assert.equal(offers(), 1)
    await goesOn()
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('A1: a modal that is submitted again after a time-out, and once more later, is one signal with one reference', async () => {
    await toPage(alex)
    const held = disk.hold(/signals/)
    const answers = [alex.post.interaction(submissionOf(town, alex, form))]
    await held.arrived
    answers.push(alex.post.interaction(submissionOf(town, alex, form)))
    const late = submissionOf(town, alex, form)
    await clock.waits(800, 2)
    clock.advance(800)
    for (const answer of await Promise.all(answers)) assert.match(shownIn(answer), new RegExp(waiting))
    held.release()
    const reference = await alex.seesReference()
    assert.match(shownIn(await alex.post.interaction(late)), new RegExp(reference))
    await onlySignal(town, alex)
  })

  it('A2: an exact repeat of the press, with the same signature, gives the same reference, also after a restart', async () => {
    await toReview(alex)
    const body = interactionBody(pressOf(town, alex, alex.last(), 'Versturen'))
    await alex.post.raw(body)
    const reference = await alex.seesReference()
    assert.equal((await alex.post.raw(body)).status, 200)
    await cardsIn(town, 1)
    await town.stop()
    await town.start()
    assert.equal((await alex.post.raw(body)).status, 200)
    assert.equal((await onlySignal(town, alex)).reference, reference)
  })

  it('A2: an exact repeat of a submitted modal, with the same signature, gets the same reference', async () => {
    await toPage(alex)
    const body = interactionBody(submissionOf(town, alex, form))
    const [one, other] = await Promise.all([alex.post.raw(body), alex.post.raw(body)])
    const told = [one, other].flatMap((answer) => references(shownIn(answer as Reply)))
    assert.deepEqual(told, [told[0], told[0]])
    await onlySignal(town, alex)
  })

  it('A2: a double click, signed twice, makes one signal with one reference', async () => {
    await toReview(alex)
    const press = () => pressOf(town, alex, alex.last(), 'Versturen')
    const presses = [press(), press()].map((one, nth) => {
      clock.advance(nth * seconds)
      return alex.post.interaction(one)
    })
    for (const { status } of await Promise.all(presses)) assert.equal(status, 200)
    await onlySignal(town, alex)
  })

  it('A4: with a store of 4 s a waiting view within 800 ms, one signal, one confirmation, and the modal filled after it', async () => {
    await toPage(alex)
    const held = disk.hold(/signals/)
    const submitted = alex.presses('Versturen', form)
    await held.arrived
    await clock.waits(800)
    clock.advance(800)
    assert.equal((await submitted)?.status, 200)
    assert.match(alex.screen(), new RegExp(waiting))
    clock.advance(3200)
    assert.deepEqual(references(alex.screen()), [])
    held.release()
    await town.workspace.until(() => JSON.stringify(alex.modal).includes('Je signaal is bewaard'))
    const { reference } = await onlySignal(town, alex)
    assert.ok(JSON.stringify(alex.modal).includes(reference))
    const told = (text: string) => alex.messages().filter(({ texts }) => texts.includes(text)).length
    assert.equal(told('Je signaal is bewaard'), 1)
    assert.equal(told(`Verstuurd onder nummer ${reference}.`), 1)
  })

  it('A4: who closes the waiting view finds the confirmation in the chat', async () => {
    await toPage(alex)
    const held = disk.hold(/signals/)
    const submitted = alex.presses('Versturen', form)
    await held.arrived
    await clock.waits(800)
    clock.advance(800)
    await submitted
    await alex.closesModal()
    held.release()
    await cardsIn(town, 1)
    const [signal] = await kept(town)
    assert.deepEqual(references(alex.screen()), [signal?.reference])
  })

  it('A4: a press in the chat is acknowledged within 800 ms, and its receipt comes when the store is done', async () => {
    await toReview(alex)
    const held = disk.hold(/signals/)
    const pressed = alex.presses('Versturen')
    await held.arrived
    await clock.waits(800)
    clock.advance(800)
    assert.equal((await pressed)?.status, 200)
    assert.deepEqual(references(alex.screen()), [])
    held.release()
    await onlySignal(town, alex)
  })

  it('A15: two different reports that one person sends in the same second are two signals', async () => {
    await toReview(alex)
    const first = pressOf(town, alex, alex.last(), 'Versturen')
    await toPage(alex)
    const what = 'De pinpas van een bewoner is afgepakt'
    const second = submissionOf(town, alex, { ...form, what })
    await Promise.all([alex.post.interaction(first), alex.post.interaction(second)])
    const found = (await cardsIn(town, 2)).map(({ reference }) => reference)
    const signals = await kept(town)
    assert.deepEqual(signals.map(({ answers }) => answers.what).sort(), [what, story])
    assert.deepEqual(signals.map(({ reference }) => reference).sort(), found.toSorted())
    assert.deepEqual(references(alex.screen()).sort(), found.toSorted())
  })

  it('A15: the same story told twice by one person is two signals', async () => {
    const [first, second] = [await passesOn(alex), await passesOn(alex)]
    assert.notEqual(first, second)
    await cardsIn(town, 2)
    assert.deepEqual(
      cards(town).map(({ reference }) => reference),
      [first, second],
    )
  })
})
