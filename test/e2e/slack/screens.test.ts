import assert from 'node:assert/strict'
import { Clock } from '../../fixtures/clock.ts'
import { reference, references, story } from '../../fixtures/reporting.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import { cardsIn, kept, onlySignal, passesOn, pressOf, toPage } from '../../fixtures/slack/reporting.ts'
import { TrialDisk } from '../../fixtures/trial-disk.ts'

const form = { danger: 'Nee', what: story }
const waiting = 'Een ogenblik, ik bewaar het'
const asked = 'Hoe wil je bekend zijn?'
const slackWaits = 3000

let clock: Clock
let disk: TrialDisk
let town: SlackMunicipality
let alex: SlackPerson
let megan: SlackPerson

const open = async () => {
  clock = new Clock()
  disk = new TrialDisk()
  town = await SlackMunicipality.open({ clock, disk })
  ;[alex, megan] = [town.as(town.alex), town.as(town.megan)]
}

const modal = (person: SlackPerson): string => JSON.stringify(person.modal ?? null)
const close = () => town.close()

describe('the modal of Slack', () => {
  beforeEach(open)
  afterEach(close)

  it('F5: with a store of 4 s `/signaal` has its waiting modal at once, and the page after it', async () => {
    const held = disk.hold(/people/)
    const command = alex.slash('/signaal')
    await alex.sees(waiting)
    await held.arrived
    await clock.waits(800)
    clock.advance(800)
    assert.deepEqual(await command, { status: 200, body: '' })
    clock.advance(slackWaits)
    assert.ok(!alex.screen().includes(asked))
    held.release()
    await alex.sees(asked)
    await alex.presses('Versturen', form)
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('goes by `/signaal` to the receipt in two, and the receipt stands in the chat when the modal is closed', async () => {
    await toPage(alex)
    await alex.presses('Versturen', form)
    assert.equal(alex.interactions, 2)
    const found = await alex.seesReference()
    await alex.closesModal()
    await alex.sees('Je signaal is bewaard')
    assert.equal((await onlySignal(town, alex)).reference, found)
  })

  it('takes what stands behind `/signaal` into the form, and asks for the rest', async () => {
    await toPage(alex, 'Vraag & zoek <Jan>')
    assert.ok(modal(alex).includes('Vraag & zoek <Jan>'), modal(alex))
    await alex.presses('Versturen', { danger: 'Nee' })
    assert.equal((await onlySignal(town, alex)).answers.what, 'Vraag & zoek <Jan>')
  })

  it('has its buttons in App Home, and each opens a modal with its page', async () => {
    await alex.opensHome()
    for (const [label, page] of [
      ['Iets doorgeven', asked],
      ['Ik twijfel', 'Twijfel is reden genoeg.'],
      ['Vraag stellen', 'Waar gaat je vraag over?'],
      ['Mijn signalen', 'Je hebt nog niets doorgegeven onder je naam.'],
      ['Ik heb een code', 'Wat zijn je vier woorden?'],
      ['Wie ziet dit?', 'Wie ziet wat je doorgeeft?'],
    ] as const) {
      assert.ok(alex.homeScreen.includes(label), alex.homeScreen)
      await alex.pressesHome(label)
      assert.ok(modal(alex).includes(page), modal(alex))
      await alex.closesModal()
    }
    assert.deepEqual(alex.messages(), [])
    await alex.pressesHome('Iets doorgeven')
    await alex.presses('Versturen', form)
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('answers a question that is typed into the modal of App Home, there and in the chat', async () => {
    await alex.opensHome()
    await alex.pressesHome('Vraag stellen')
    await alex.presses('Vraag stellen', { question: '  ' })
    assert.deepEqual(alex.errors, { question: 'Vul hier iets in. Een paar woorden zijn genoeg.' })
    await alex.presses('Vraag stellen', { question: 'hoe herken ik arbeidsuitbuiting' })
    const title = 'Arbeidsuitbuiting'
    assert.ok(modal(alex).includes(title), modal(alex))
    await alex.closesModal()
    await alex.sees(title)
    await alex.presses('Klopt niet of niet duidelijk')
    await alex.sees('Ik geef door dat dit antwoord beter kan')
  })

  it('offers to pass on what is told in the modal of App Home instead of asked, and gives it back when it can’t be kept', async () => {
    await alex.opensHome()
    await alex.pressesHome('Vraag stellen')
    const told = { question: story }
    const works = disk.refuse(/people/, 'EIO')
    await alex.presses('Vraag stellen', told)
    await alex.sees('Er is nog niets bewaard')
    await alex.sees(story)
    works()
    await alex.pressesHome('Vraag stellen')
    await alex.presses('Vraag stellen', told)
    await alex.presses('Ja, doorgeven')
    await alex.presses('Nee')
    await alex.presses('Versturen')
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('goes on to the receipt in a modal that was opened in App Home, and it stands in the chat too', async () => {
    await alex.opensHome()
    await alex.pressesHome('Wie ziet dit?')
    await alex.presses('Iets doorgeven')
    await alex.presses('Nee')
    await alex.presses('Verder', { what: story })
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    const [shown] = references(modal(alex))
    await alex.closesModal()
    await cardsIn(town, 1)
    const [signal] = await kept(town)
    assert.deepEqual([shown, references(alex.screen())], [signal?.reference, [signal?.reference]])
  })

  it('takes a message over with the shortcut, and passes nothing on before "Versturen"', async () => {
    await alex.shortcut('Er slapen mensen in de loods, vraag & zoek <Jan>')
    await alex.sees(asked)
    assert.ok(modal(alex).includes('Er slapen mensen in de loods, vraag & zoek <Jan>'))
    await alex.closesModal()
    await alex.says('verder')
    await alex.presses('Nee')
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    const { answers } = await onlySignal(town, alex)
    assert.equal(answers.what, 'Er slapen mensen in de loods, vraag & zoek <Jan>')
  })

  it('keeps a text of more than 3,000 characters that is taken over, says so, and sends it whole', async () => {
    const text = `Het begon zo: ${'en toen '.repeat(400)}einde`
    await alex.shortcut(text)
    await alex.sees(`Je tekst van ${text.length} tekens is bewaard.`)
    await alex.presses('Versturen', { danger: 'Nee' })
    assert.equal((await onlySignal(town, alex)).answers.what, text)
  })

  it('says of a text of more than 20,000 characters how long it may be, and does not say that it is kept', async () => {
    const text = `Het begon zo: ${'en toen '.repeat(2600)}einde`
    await alex.shortcut(text)
    await alex.sees(`Dit zijn ${text.length} tekens en er passen er 20000.`)
    assert.ok(!alex.screen().includes('is bewaard'), alex.screen())
    await alex.presses('Versturen', { danger: 'Nee', what: story })
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('shows a fault at its field, with everything that was typed still there', async () => {
    await toPage(alex)
    await alex.presses('Versturen', { danger: 'Nee', what: '   ', place: 'home' })
    assert.deepEqual(alex.errors, { what: 'Vul hier iets in. Een paar woorden zijn genoeg.' })
    await alex.presses('Versturen', { what: story })
    const { answers } = await onlySignal(town, alex)
    assert.deepEqual(answers, { danger: 'no', what: story, place: 'home' })
  })

  it('shows a fault in a view of its own when the store was slow, with what was typed still there', async () => {
    await toPage(alex)
    const held = disk.hold(/people/)
    const submitted = alex.presses('Versturen', { danger: 'Nee', what: '   ', place: 'home' })
    await held.arrived
    await clock.waits(800)
    clock.advance(800)
    await submitted
    assert.ok(modal(alex).includes(waiting))
    held.release()
    await alex.sees('Vul hier iets in. Een paar woorden zijn genoeg.')
    await alex.presses('Versturen', { what: story })
    assert.equal((await onlySignal(town, alex)).answers.place, 'home')
  })

  it('loses by closing a modal nothing that was kept', async () => {
    await alex.says(story)
    await alex.presses('Ja, doorgeven')
    await alex.presses('Alles op één pagina')
    await alex.sees(asked)
    await alex.presses('Sluiten')
    await alex.says('verder')
    await alex.sees('je antwoorden zijn er nog')
    await alex.presses('Nee')
    await alex.presses('Versturen')
    assert.equal((await onlySignal(town, alex)).answers.what, story)
  })

  it('shows the page as a message with a button when Slack no longer lets a modal be opened', async () => {
    await alex.says('iets doorgeven')
    const press = pressOf(town, alex, alex.last(), 'Alles op één pagina')
    clock.advance(slackWaits + 1)
    assert.equal((await alex.post.interaction(press)).status, 200)
    assert.equal(alex.modal, undefined)
    await alex.presses('Formulier openen')
    await alex.sees(asked)
    await alex.presses('Versturen', form)
    assert.match(await alex.seesReference(), reference)
  })

  it('opens with an expired trigger of a functionaris the page by one more press', async () => {
    const found = await passesOn(alex)
    await megan.sees(found, town.workspace.channel)
    await megan.presses('In behandeling nemen', {}, town.workspace.channel)
    await megan.sees('Vraag stellen')
    const press = pressOf(town, megan, megan.last(), 'Bekijken')
    clock.advance(slackWaits + 1)
    await megan.post.interaction(press)
    assert.ok(!megan.screen().includes(story), megan.screen())
    await megan.presses('Bekijken')
    await megan.sees(story)
  })
})
