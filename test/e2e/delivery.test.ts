import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mock } from 'node:test'
import { texts } from '../../dialogs/texts/index.ts'
import { chatWith, person } from '../fixtures/activities.ts'
import { cardOf, textsOf } from '../fixtures/cards.ts'
import { Clock } from '../fixtures/clock.ts'
import { keptIn } from '../fixtures/kept.ts'
import { channel, Municipality } from '../fixtures/municipality.ts'
import { cards, cardsIn, passesOn, references, toReview } from '../fixtures/reporting.ts'
import { TrialDisk } from '../fixtures/trial-disk.ts'

const seconds = 1000
const minutes = 60 * seconds
const toChannel = { operation: 'send' as const, conversation: channel.id }

let clock: Clock
let disk: TrialDisk
let town: Municipality

const open = async () => {
  clock = new Clock()
  disk = new TrialDisk()
  town = await Municipality.open({ clock, disk })
}

/** Waits until so many functionarissen have heard of this signal in their private chat. */
const alerted = (reference: string, count: number) =>
  town.teams.until(() => {
    const told = town.teams
      .sends()
      .filter(({ activity }) => activity.summary === `Signaal ${reference} wacht op je`)
    return told.length >= count && new Set(told.map(({ conversation }) => conversation))
  })

const ready = () => fetch(town.url.replace('/gemeente/teams', '/readyz'))

describe('a slow store', () => {
  beforeEach(open)
  afterEach(() => town.close())

  it('A4: with a store of 20 s and a Teams that repeats: an interim card in time, one signal, one confirmation', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const review = alex.last()
    const press = alex.pressOf(review, 'Versturen')
    const held = disk.hold(/signals/)
    const answers = [alex.post(press)]
    await held.arrived
    answers.push(alex.post(press), alex.post(press))
    await clock.waits(800, 3)
    clock.advance(800)
    for (const answer of await Promise.all(answers)) {
      assert.match(await answer.text(), /Een ogenblik, ik bewaar het/)
    }
    clock.advance(20 * seconds)
    assert.deepEqual(references(alex.screen()), [])
    held.release()
    const reference = await alex.seesReference()
    const card = await town.teams.until(
      () => town.teams.sends().find(({ id }) => id === review.id)?.updates[0],
    )
    assert.equal(textsOf(cardOf(card))[0], 'Je signaal is bewaard')
    assert.deepEqual(await cardsIn(town, 1), [{ reference, repeat: false }])
    await town.stop()
    assert.equal(
      alex.messages().filter(({ texts }) => texts.includes(`Verstuurd onder nummer ${reference}.`)).length,
      1,
    )
    assert.equal((await keptIn(town.data)).length, 1)
  })

  it('A4: repeats with a new id and time while the store is slow give one signal and the same reference', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    const press = alex.pressOf(alex.last(), 'Versturen')
    const held = disk.hold(/signals/)
    const answers = [alex.post(press)]
    await held.arrived
    answers.push(
      alex.post({ ...press, id: `f:${randomUUID()}` }),
      alex.post({ ...press, id: `f:${randomUUID()}` }),
    )
    await clock.waits(800, 3)
    clock.advance(800)
    assert.ok((await Promise.all(answers)).every(({ status }) => status === 200))
    held.release()
    const reference = await alex.seesReference()
    await cardsIn(town, 1)
    await town.stop()
    assert.deepEqual(references(alex.screen()), [reference])
    assert.equal((await keptIn(town.data)).length, 1)
  })

  it('A4: a message is answered in time too, and what it led to comes when the store is done', async () => {
    const alex = town.as(town.alex)
    const held = disk.hold(/people/)
    const said = alex.says('iets doorgeven')
    await held.arrived
    await clock.waits(800)
    clock.advance(800)
    await said
    assert.equal(alex.messages().length, 0)
    held.release()
    await alex.sees('Is er nu gevaar voor iemand?')
  })
})

describe('a channel that does not take the card', () => {
  beforeEach(open)
  afterEach(() => town.close())

  it('A7: 429 with Retry-After 30 is waited for, by every signal, and no try comes earlier', async () => {
    const refused = town.teams.refuse({ status: 429, retryAfter: 30 }, toChannel)
    const first = await passesOn(town.as(town.alex))
    await clock.waits(30 * seconds)
    const second = await passesOn(town.as(person('Isaiah Langer')))
    await clock.waits(30 * seconds)
    clock.advance(30 * seconds - 1)
    assert.equal(refused.hits, 1)
    assert.deepEqual(cards(town), [])
    clock.advance(1)
    const found = await cardsIn(town, 2)
    assert.deepEqual(new Set(found.map(({ reference }) => reference)), new Set([first, second]))
    assert.ok(found.every(({ repeat }) => !repeat))
  })

  it('is said to who asks for a talk too: kept, and not arrived yet', async () => {
    town.teams.refuse({ status: 404 }, { ...toChannel, times: 100 })
    const alex = town.as(town.alex)
    await alerted(await passesOn(alex), 2)
    await alex.says('Ik twijfel')
    await alex.presses('Ja, neem contact op')
    await alex.sees('Je vraag is bewaard')
    await alex.sees(/Het bericht aan Megan Bowen of Adele Vance komt nu niet aan\. Ik bewaar het/)
  })

  for (const status of [401, 403, 404]) {
    it(`A7: ${status} is told to each functionaris and in the log, and the card comes when the channel is back`, async () => {
      const refused = town.teams.refuse({ status }, { ...toChannel, times: 100 })
      const reference = await passesOn(town.as(town.alex))
      assert.equal((await alerted(reference, 2)).size, 2)
      assert.match(town.logged, /"level":"alarm","event":"channel-out-of-reach"/)
      assert.equal((await ready()).status, 503)
      refused.cancel()
      clock.advance(15 * minutes)
      assert.deepEqual(await cardsIn(town, 1), [{ reference, repeat: false }])
    })
  }

  it('A7: Teams that is down (503) is tried again, and the reporter hears that it is kept', async () => {
    town.teams.refuse({ status: 503 }, toChannel)
    const alex = town.as(town.alex)
    const reference = await passesOn(alex)
    await alex.sees('Je signaal is bewaard')
    assert.deepEqual(cards(town), [])
    await clock.waits(5 * seconds)
    clock.advance(5 * seconds)
    assert.deepEqual(await cardsIn(town, 1), [{ reference, repeat: false }])
  })

  it('A7: a message to the reporter that Teams refuses is parked in sight, and sent again by one press', async () => {
    const [alex, megan] = [town.as(town.alex), town.as(town.megan)]
    const reference = await passesOn(alex)
    await megan.sees(`Signaal ${reference}`, channel)
    await megan.says(`in behandeling nemen ${reference}`)
    await megan.sees('Vraag stellen')
    town.teams.refuse({ status: 403 }, { operation: 'send', conversation: chatWith(town.alex) })
    await megan.presses('Vraag stellen')
    await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
    await megan.sees(`Je vraag over ${reference} is bewaard`)
    while (!town.logged.includes('delivery-parked')) await new Promise(setImmediate)
    await megan.presses('Bekijken')
    await megan.sees('Nog niet bezorgd: dit bericht kon de melder niet bereiken.')
    await megan.says('mijn signalen')
    await megan.sees('Niet bezorgd')
    await megan.presses(`Opnieuw sturen: ${reference}`)
    await alex.sees(`Er is een bericht voor je over ${reference}`)
  })

  it('A7: a token that Teams takes no longer is renewed, and the card arrives', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    town.teams.expireTokens()
    await alex.presses('Versturen')
    await clock.waits(5 * seconds)
    clock.advance(5 * seconds)
    const [card] = await cardsIn(town, 1)
    await alex.says('mijn signalen')
    assert.deepEqual(references(alex.screen()), [card?.reference])
  })

  it('A7: a question for a token that is never answered holds nothing up: the card comes when tokens are handed out again', async () => {
    const alex = town.as(town.alex)
    await toReview(alex)
    town.teams.expireTokens()
    const held = town.teams.hold({ operation: 'token', times: 100 }, 'before')
    const pressed = alex.presses('Versturen')
    await held.arrived
    // The answer to the press and the outbox ask in either order, each first for the token it has and then for a new one.
    while (!town.logged.includes('"delivery-failed"')) {
      if (clock.planned.includes(10 * seconds)) clock.advance(10 * seconds)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await pressed
    held.cancel()
    held.release()
    clock.advance(15 * minutes)
    const [card] = await cardsIn(town, 1)
    assert.equal(card?.repeat, false)
  })

  it('A7: a card that is too large (413) comes in short, with its buttons', async () => {
    town.teams.refuse({ status: 413 }, toChannel)
    const reference = await passesOn(town.as(town.alex))
    assert.deepEqual(await cardsIn(town, 1), [{ reference, repeat: false }])
    const card = town.as(town.megan).last(channel)
    assert.ok(!card.texts.some((text) => text.startsWith('Gevaar nu')), 'the facts are left out')
    assert.deepEqual(card.buttons, ['Bekijken', 'In behandeling nemen', 'Meer'])
  })

  it('A5: a card whose answer is lost is sent once more and says that it may be there twice', async () => {
    town.teams.drop(toChannel, 'after')
    const reference = await passesOn(town.as(town.alex))
    await clock.waits(5 * seconds)
    clock.advance(5 * seconds)
    await cardsIn(town, 2)
    clock.advance(60 * minutes)
    await town.stop()
    assert.deepEqual(cards(town), [
      { reference, repeat: false },
      { reference, repeat: true },
    ])
    assert.ok((await keptIn(town.data)).every((one) => one.deliveries.every(({ state }) => state === 'sent')))
  })

  it('A8: one of fifty that can not be drawn is parked in sight, and the other 49 arrive', async () => {
    // What can't be drawn is made here by spoiling a text, of this process.
    await town.close()
    town = await Municipality.open({ clock, disk, apart: false })
    const { title } = texts.nl.card
    let poisoned = ''
    const draw = mock.method(texts.nl.card, 'title', (reference: string) => {
      poisoned ||= reference
      if (reference === poisoned) throw new Error('can not be drawn')
      return title(reference)
    })
    try {
      const all = Array.from({ length: 50 }, () => passesOn(town.as(person('Alex Wilber'))))
      const told = await Promise.all(all)
      const found = (await cardsIn(town, 49)).map(({ reference }) => reference)
      assert.deepEqual([...found, poisoned].sort(), told.sort())
      assert.equal((await alerted(poisoned, 2)).size, 2)
      const answer = await ready()
      assert.equal(answer.status, 503)
      assert.match(await answer.text(), new RegExp(`kon niet worden bezorgd.*: ${poisoned}`))
    } finally {
      draw.mock.restore()
    }
    const megan = town.as(town.megan)
    await megan.says('mijn signalen')
    await megan.sees('Niet bezorgd')
    await megan.presses(`Opnieuw sturen: ${poisoned}`)
    assert.deepEqual((await cardsIn(town, 50)).at(-1), { reference: poisoned, repeat: false })
  })
})
