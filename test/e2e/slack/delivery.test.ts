import assert from 'node:assert/strict'
import { Clock } from '../../fixtures/clock.ts'
import { references } from '../../fixtures/reporting.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import { cards, cardsIn, kept, passesOn } from '../../fixtures/slack/reporting.ts'

const seconds = 1000
const minutes = 60 * seconds

describe('a channel of Slack that does not take the card', () => {
  let clock: Clock
  let town: SlackMunicipality
  let alex: SlackPerson
  let megan: SlackPerson
  let toChannel: { method: string; channel: string }
  let ofCard: { method: string; channel: string }
  beforeEach(async () => {
    clock = new Clock()
    town = await SlackMunicipality.open({ clock })
    ;[alex, megan] = [town.as(town.alex), town.as(town.megan)]
    const { channel } = town.workspace
    toChannel = { method: 'chat.postMessage', channel }
    ofCard = { method: 'chat.update', channel }
  })
  afterEach(() => town.close())

  const ready = () => fetch(town.url.replace('/gemeente/slack', '/readyz'))

  /** Waits until both functionarissen have heard of this signal in their private chat. */
  const alerted = (reference: string) =>
    town.workspace.until(() =>
      [town.megan, town.adele].every(({ id }) =>
        town.workspace
          .messages(town.workspace.dm(id))
          .some(({ text }) => text === `Signaal ${reference} wacht op je`),
      ),
    )

  it('A7: 429 with Retry-After 30 is waited for, by every signal, and no try comes earlier', async () => {
    const refused = town.workspace.refuse({ status: 429, retryAfter: 30 }, toChannel)
    const first = await passesOn(alex)
    await clock.waits(30 * seconds)
    const second = await passesOn(alex)
    await clock.waits(30 * seconds)
    clock.advance(30 * seconds - 1)
    assert.equal(refused.hits, 1)
    assert.deepEqual(cards(town), [])
    clock.advance(1)
    const found = await cardsIn(town, 2)
    assert.deepEqual(new Set(found.map(({ reference }) => reference)), new Set([first, second]))
    assert.ok(found.every(({ repeat }) => !repeat))
  })

  it('A7: a 429 on a card that has to change is waited for too', async () => {
    const reference = await passesOn(alex)
    await megan.sees(`Signaal ${reference}`, toChannel.channel)
    const refused = town.workspace.refuse({ status: 429, retryAfter: 30 }, ofCard)
    await megan.presses('In behandeling nemen', {}, toChannel.channel)
    await clock.waits(30 * seconds)
    clock.advance(30 * seconds - 1)
    assert.equal(refused.hits, 1)
    assert.ok(!megan.screen(toChannel.channel).includes('in behandeling bij Megan Bowen'))
    clock.advance(1)
    await megan.sees('in behandeling bij Megan Bowen', toChannel.channel)
  })

  const faults = ['not_in_channel', 'channel_not_found', 'is_archived', 'token_revoked', 'missing_scope']
  for (const error of faults) {
    it(`A7: ${error} is told to each functionaris and in the log, and the card comes when the channel is back`, async () => {
      const refused = town.workspace.refuse({ error }, { ...toChannel, times: 100 })
      const reference = await passesOn(alex)
      await alerted(reference)
      assert.match(town.logged, /"level":"alarm","event":"channel-out-of-reach"/)
      assert.equal((await ready()).status, 503)
      assert.deepEqual(cards(town), [])
      refused.cancel()
      clock.advance(15 * minutes)
      assert.deepEqual(await cardsIn(town, 1), [{ reference, repeat: false }])
      await megan.says('mijn signalen')
      await megan.sees('Open signalen')
    })
  }

  it('A7: from the message in the private chat a functionaris can read and take the signal', async () => {
    town.workspace.refuse({ error: 'not_in_channel' }, { ...toChannel, times: 100 })
    const reference = await passesOn(alex)
    await alerted(reference)
    await megan.presses('Bekijken')
    await megan.sees('Drie meiden slapen achter in de nagelsalon')
    await megan.closesModal()
    await megan.presses('In behandeling nemen')
    await megan.sees(`Je hebt ${reference} in behandeling`)
  })

  it('A7: Slack that is down (503) or busy is tried again, and the reporter hears that it is kept', async () => {
    town.workspace.refuse({ status: 503 }, toChannel)
    town.workspace.refuse({ error: 'internal_error' }, toChannel)
    const reference = await passesOn(alex)
    await alex.sees('Je signaal is bewaard')
    assert.deepEqual(cards(town), [])
    await clock.waits(5 * seconds)
    clock.advance(5 * seconds)
    await clock.waits(10 * seconds)
    clock.advance(10 * seconds)
    assert.deepEqual(await cardsIn(town, 1), [{ reference, repeat: false }])
  })

  it('A7: a card that is too large for Slack comes in short, with its buttons', async () => {
    town.workspace.refuse({ error: 'msg_blocks_too_long' }, toChannel)
    const reference = await passesOn(alex)
    assert.deepEqual(await cardsIn(town, 1), [{ reference, repeat: false }])
    const card = megan.last(toChannel.channel)
    assert.ok(!card.texts.some((text) => text.startsWith('Gevaar nu')), 'the facts are left out')
    assert.deepEqual(card.buttons, ['Bekijken', 'In behandeling nemen', 'Meer'])
  })

  it('A8: a card that Slack finds invalid is parked in sight and can be sent again', async () => {
    town.workspace.refuse({ error: 'invalid_blocks' }, toChannel)
    const reference = await passesOn(alex)
    await alerted(reference)
    assert.match(await (await ready()).text(), new RegExp(`kon niet worden bezorgd.*: ${reference}`))
    await megan.says('mijn signalen')
    await megan.presses(`Opnieuw sturen: ${reference}`)
    assert.deepEqual(await cardsIn(town, 1), [{ reference, repeat: false }])
  })

  it('A5: a card whose answer is lost is sent once more and says that it may be there twice', async () => {
    town.workspace.drop(toChannel, 'after')
    const reference = await passesOn(alex)
    await clock.waits(5 * seconds)
    clock.advance(5 * seconds)
    await cardsIn(town, 2)
    clock.advance(60 * minutes)
    const [signal] = await kept(town)
    assert.deepEqual(cards(town), [
      { reference, repeat: false },
      { reference, repeat: true },
    ])
    assert.ok(signal?.deliveries.every(({ state }) => state === 'sent'))
  })

  it('A7: a card of an open signal that somebody removed comes back, as it is now', async () => {
    const reference = await passesOn(alex)
    await megan.sees(`Signaal ${reference}`, toChannel.channel)
    const before = megan.last(toChannel.channel)
    town.workspace.refuse({ error: 'message_not_found' }, ofCard)
    await megan.presses('In behandeling nemen', {}, toChannel.channel)
    await cardsIn(town, 2)
    const back = megan
      .messages(toChannel.channel)
      .find(({ id, texts }) => id > before.id && texts[0] === before.texts[0])
    assert.ok(back?.texts.join('\n').includes('in behandeling bij Megan Bowen'), back?.texts.join('\n'))
    assert.deepEqual(back?.buttons, ['Bekijken', 'Meer'])
    const [signal] = await kept(town)
    assert.ok(signal?.deliveries.every(({ state }) => state === 'sent'))
  })

  it('A7: a message to the reporter that Slack refuses is parked in sight, and sent again by one press', async () => {
    const reference = await passesOn(alex)
    await megan.sees(`Signaal ${reference}`, toChannel.channel)
    await megan.presses('In behandeling nemen', {}, toChannel.channel)
    await megan.sees('Vraag stellen')
    town.workspace.refuse({ error: 'channel_not_found' }, { method: 'chat.postMessage', channel: alex.chat })
    await megan.presses('Vraag stellen')
    await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
    await megan.sees(`Je vraag over ${reference} is bewaard`)
    while (!town.logged.includes('delivery-parked')) await new Promise(setImmediate)
    await megan.presses('Bekijken')
    await megan.sees('Nog niet bezorgd: dit bericht kon de melder niet bereiken.')
    await megan.closesModal()
    await megan.says('mijn signalen')
    await megan.sees('Niet bezorgd')
    await megan.presses(`Opnieuw sturen: ${reference}`)
    await alex.sees(`Er is een bericht voor je over ${reference}`)
    assert.deepEqual(references(alex.last().text), [reference])
  })
})
