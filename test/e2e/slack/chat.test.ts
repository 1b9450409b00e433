import assert from 'node:assert/strict'
import { koppelcode } from '../../../bot/koppelcode.ts'
import { menuActions } from '../../../dialogs/menu.ts'
import { texts } from '../../../dialogs/texts/index.ts'
import type { Part } from '../../fixtures/cards.ts'
import { Clock } from '../../fixtures/clock.ts'
import { key } from '../../fixtures/municipality.ts'
import { story } from '../../fixtures/reporting.ts'
import { minutes } from '../../fixtures/samples.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import { kept, passesOn, toPage } from '../../fixtures/slack/reporting.ts'
import { fileInChat, homeOpened, memberJoined, mention } from '../../fixtures/slack/signed.ts'
import type { SlackCall } from '../../fixtures/slack/wire.ts'
import { slackApp } from '../../fixtures/slack/workspace.ts'
import { TrialDisk } from '../../fixtures/trial-disk.ts'

let clock: Clock
let disk: TrialDisk
let town: SlackMunicipality
let alex: SlackPerson
let megan: SlackPerson
let channel: string

const open = (unbound: boolean) => async () => {
  clock = new Clock()
  disk = new TrialDisk()
  town = await SlackMunicipality.open({ clock, disk, unbound })
  ;[alex, megan] = [town.as(town.alex), town.as(town.megan)]
  channel = town.workspace.channel
}

const menu = menuActions(texts.nl).map(({ label }) => label)

describe('the chat on Slack', () => {
  beforeEach(open(false))
  afterEach(() => town.close())

  const opensChat = (person: SlackPerson) =>
    person.post.event(homeOpened(person.who.id, person.chat, clock.now(), 'messages'))

  it('greets who opens an empty chat, once', async () => {
    await opensChat(alex)
    assert.deepEqual(alex.last().buttons, menu)
    await opensChat(alex)
    assert.equal(alex.messages().length, 1)
  })

  it('says nothing to who opens a chat in which something was said, also after a restart', async () => {
    await alex.says('iets doorgeven')
    const before = alex.messages().length
    await opensChat(alex)
    await town.stop()
    await town.start()
    await opensChat(alex)
    assert.equal(alex.messages().length, before)
  })

  it('speaks English with who has Slack in English, in the chat, the modal and what comes later', async () => {
    const adele = town.as(town.adele)
    town.workspace.setUser(town.adele.id, { locale: 'en-GB' })
    clock.advance(5 * 60_000)
    await adele.says('hello')
    await adele.sees('Pass something on')
    const held = disk.hold(/people/)
    const command = adele.slash('/signaal')
    await held.arrived
    await adele.sees('One moment')
    held.release()
    await command
    await adele.sees('How do you want to be known?')
    await adele.presses('Send', { danger: 'No', what: story })
    await adele.sees('Your signal has been kept')
    assert.equal((await kept(town))[0]?.reporter?.locale, 'en')
  })

  it('speaks the language that was chosen, whatever Slack says', async () => {
    await alex.says('English')
    await alex.sees('From now on I will talk English with you.')
    await alex.says('Nederlands')
    await alex.sees('Vanaf nu praat ik Nederlands met je.')
  })

  for (const error of ['message_not_found', 'cant_update_message'])
    it(`asks on below a question that can no longer be changed (${error})`, async () => {
      await alex.says('iets doorgeven')
      await alex.sees('Is er nu gevaar voor iemand?')
      const gone = town.workspace.refuse({ error }, { method: 'chat.update', channel: alex.chat, times: 2 })
      await alex.says('nee')
      await alex.sees('Wat zag of hoorde je?')
      assert.equal(gone.hits, 1)
    })

  it('says below a message that is gone what would have stood in it', async () => {
    await alex.says('iets doorgeven')
    town.workspace.refuse({ error: 'message_not_found' }, { method: 'chat.update', channel: alex.chat })
    await alex.presses('Later verder')
    await alex.sees('Er was nog niets om te bewaren.')
  })

  it('says that a file is not taken, and goes on with what was typed beside it', async () => {
    await alex.says('iets doorgeven')
    await alex.presses('Nee')
    const empty = { channel: alex.chat, user: alex.who.id, text: '', ts: '1.000001' }
    await alex.post.event(fileInChat(empty))
    await alex.sees('Foto’s, bestanden, spraak en doorgestuurde berichten kan ik niet aannemen')
    await alex.pastes(story)
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    await alex.seesReference()
    assert.equal((await kept(town))[0]?.answers.what, story)
  })

  const ways: [what: string, more: Part][] = [
    ['in a thread that is sent to the chat too', { subtype: 'thread_broadcast', thread_ts: '1.000001' }],
    ['behind "/me"', { subtype: 'me_message' }],
  ]
  for (const [what, more] of ways)
    it(`takes what was typed ${what}`, async () => {
      await alex.says(story, more)
      for (const label of ['Ja, doorgeven', 'Nee', 'Versturen']) await alex.presses(label)
      await alex.seesReference()
      assert.equal((await kept(town))[0]?.answers.what, story)
    })

  it('A9: gives the text back when nothing can be kept, in the modal and in the chat, and takes it when it can', async () => {
    await toPage(alex)
    const mended = disk.refuse(/signals/, 'ENOSPC')
    await alex.presses('Versturen', { danger: 'Nee', what: story })
    const shown = JSON.stringify(alex.modal)
    assert.ok(shown.includes('Er is nog niets bewaard') && shown.includes(story), shown)
    await alex.closesModal()
    await alex.sees(story)
    mended()
    await alex.presses('Opnieuw proberen')
    await alex.says(story)
    await alex.presses('Nee')
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    await alex.seesReference()
    assert.ok((await kept(town))[0]?.answers.what?.startsWith(story))
  })

  const takenOver: [what: string, how: (text: string) => Promise<unknown>][] = [
    ['behind "/signaal"', (text) => alex.slash('/signaal', text)],
    ['in a message that is passed on', (text) => alex.shortcut(text)],
  ]
  for (const [what, takesOver] of takenOver) {
    it(`gives back what was typed ${what} when nothing can be kept`, async () => {
      const mended = disk.refuse(/people/, 'ENOSPC')
      await takesOver(`${story} & achterin nog een`)
      await alex.sees('Er is nog niets bewaard')
      await alex.sees(`${story} & achterin nog een`)
      mended()
    })

    it(`gives back what was typed ${what} when too much comes in`, async () => {
      await Promise.all(Array.from({ length: 70 }, () => alex.says('help')))
      await takesOver(`${story} & achterin nog een`)
      await alex.sees(`${story} & achterin nog een`)
      assert.ok(JSON.stringify(alex.modal).includes('Er komt nu te veel tegelijk binnen'))
    })
  }

  it('posts an open signal anew when the bot is put back into the channel, unless that was just done', async () => {
    const first = await passesOn(alex)
    await megan.sees(`Signaal ${first}`, channel)
    clock.advance(2 * minutes)
    const newest = await passesOn(alex)
    await megan.sees(`Signaal ${newest}`, channel)
    await alex.post.event(memberJoined(slackApp.bot, channel, clock.now()))
    const count = (reference: string) =>
      megan.messages(channel).filter(({ texts }) => texts[0] === `Signaal ${reference}`).length
    await town.workspace.until(() => count(first) === 2)
    assert.equal(count(newest), 1)
  })

  it('posts what was added while it was out of the channel below the card that comes anew', async () => {
    await town.workspace.removeMember(channel, slackApp.bot)
    const reference = await passesOn(alex)
    await town.workspace.until(() => town.workspace.calls.some(isRefusedPost))
    clock.advance(2 * minutes)
    await alex.says('mijn signalen')
    await alex.presses(`Meer over ${reference}`)
    await alex.presses('Iets toevoegen')
    await alex.presses(texts.nl.dialogs.add.send, { text: 'Ze zijn er weer' })
    clock.advance(2 * minutes)
    await town.workspace.addMember(channel, slackApp.bot)
    await alex.post.event(memberJoined(slackApp.bot, channel, clock.now()))
    await megan.sees(texts.nl.desk.addedText(reference), channel)
    const cards = megan.messages(channel).filter(({ texts: said }) => said[0] === `Signaal ${reference}`)
    assert.equal(cards.length, 1)
  })
})

/** Slack let the bot write nothing, as it is not there. */
const isRefusedPost = ({ method, answer }: SlackCall): boolean =>
  method === 'chat.postMessage' && (answer as { ok?: boolean } | undefined)?.ok === false

describe('binding a channel on Slack', () => {
  beforeEach(open(true))
  afterEach(() => town.close())

  /** `words` as Slack hands over what is typed in a channel. */
  const types = async (person: SlackPerson, words: string, where = channel) => {
    const text = `<@${slackApp.bot}> ${words}`
    const ts = await town.workspace.say(person.who.id, where, text)
    return person.post.event(mention({ channel: where, user: person.who.id, text, ts }))
  }
  const code = () => koppelcode([key], 'gemeente', clock.now())
  const both = () => [town.megan, town.adele].map(({ id }) => `<@${id}>`).join(' ')
  const bound = 'Aandachtsfunctionaris: Megan Bowen en Adele Vance.'

  it('takes the code of the command line once, and the people named with it as functionarissen', async () => {
    await types(megan, 'koppel 2222222222')
    await megan.sees('Deze code klopt niet', channel)
    const once = code()
    await types(megan, `koppel ${once} ${both()}`)
    await megan.sees(bound, channel)
    await types(megan, `koppel ${once} <@${town.megan.id}>`)
    const wrong = town.workspace.ephemerals(channel, town.megan.id)
    assert.equal(wrong.filter(({ text }) => text.startsWith('Deze code klopt niet')).length, 2)
    const reference = await passesOn(alex)
    await megan.sees(`Signaal ${reference}`, channel)
    const adele = town.as(town.adele)
    await adele.presses('Bekijken', {}, channel)
    await adele.sees(story)
  })

  it('takes the names before the word as well as behind the code', async () => {
    await types(megan, `${both()} koppel ${code()}`)
    await megan.sees(/Gekoppeld|Open een privéchat/, channel)
    assert.ok(megan.screen(channel).includes(bound), megan.screen(channel))
  })

  it('takes who typed it where nobody is named, and refuses a code that is half an hour old', async () => {
    const old = code()
    clock.advance(30 * 60_000)
    await types(megan, `koppel ${old}`)
    await megan.sees('Deze code klopt niet', channel)
    await types(megan, `koppel ${code()}`)
    await megan.sees('Aandachtsfunctionaris: Megan Bowen.', channel)
  })

  it('E4: names nobody in the notification', async () => {
    await types(megan, `koppel ${code()} ${both()}`)
    await megan.sees(bound, channel)
    const notices = town.workspace.messages(channel).filter(({ user }) => user === slackApp.bot)
    assert.ok(!notices.some(({ text }) => text.includes('Megan')), notices.map(({ text }) => text).join())
  })
})
