import assert from 'node:assert/strict'
import type { Part } from '../../fixtures/cards.ts'
import { Clock } from '../../fixtures/clock.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import { kept, passesOn, pressOf, runsIn, toPage } from '../../fixtures/slack/reporting.ts'

const marker = 'kolibrie-7314'
const strange = 'Turkse\u202eewcsop \u200b\u200d leeg, half \ud83d teken, 🙈'
/** As it is shown: what would turn the reading direction around or make a message invalid as what it is, and what nobody sees not. */
const shownStrange = 'Turkse\ufffdewcsop  leeg, half \ufffd teken, 🙈'

describe('what Slack hands over in a way of its own', () => {
  let clock: Clock
  let town: SlackMunicipality
  let alex: SlackPerson
  let megan: SlackPerson
  beforeEach(async () => {
    clock = new Clock()
    town = await SlackMunicipality.open({ clock })
    ;[alex, megan] = [town.as(town.alex), town.as(town.megan)]
  })
  afterEach(() => town.close())

  /** Tells this as the answer to the question, and gives what was kept of it and what the functionaris reads. */
  async function tells(event: Part): Promise<{ kept: string; read: string[] }> {
    await alex.says('iets doorgeven')
    await alex.presses('Nee')
    await alex.says('…', event)
    if (alex.screen().includes('Laten staan')) await alex.presses('Laten staan')
    await alex.presses('Zo is het genoeg')
    await alex.presses('Versturen')
    await megan.sees(/Signaal S-/, town.workspace.channel)
    await megan.presses('Bekijken', {}, town.workspace.channel)
    const read = runsIn(megan.modal?.blocks)
    const [signal] = await kept(town)
    return { kept: signal?.answers.what ?? '', read }
  }

  const table: [what: string, arrives: string, typed: string, shown?: string][] = [
    ['a lone surrogate, U+202E and zero width', strange, strange, shownStrange],
    ['emoji only', '🙈🙈', '🙈🙈'],
    ['a telephone number', 'Bel <tel:0612345678|06-12345678>', 'Bel 06-12345678'],
    ['a mail address', 'Mail <mailto:a@b.nl|a@b.nl>', 'Mail a@b.nl'],
    ['a link', 'Zie <https://b.nl/?a=1&amp;b=2>', 'Zie https://b.nl/?a=1&b=2'],
    ['&amp; that was typed', 'A &amp;amp; B &amp; C', 'A &amp; B & C'],
    ['10,000 asterisks', `x${'*'.repeat(10_000)}`, `x${'*'.repeat(10_000)}`],
  ]
  for (const [what, arrives, typed, shown = typed] of table) {
    it(`D2: ${what} in the chat is kept as typed, and shown to the letter`, async () => {
      const told = await tells({ text: arrives })
      assert.equal(told.kept, typed)
      assert.ok(told.read.join('').includes(shown))
    })
  }

  it('D2: a link behind words of somebody’s own, and a person who was named, can be read back', async () => {
    const text = `<@${town.adele.id}> zag <http://evil.example/a|https://gemeente.nl> ook`
    const told = await tells({ text })
    assert.ok(told.kept.includes('http://evil.example/a') && told.kept.includes('https://gemeente.nl'))
    assert.ok(told.kept.includes('Adele Vance'), told.kept)
    assert.ok(told.read.includes(told.kept))
  })

  it('D1: 20,001 characters are refused with a sentence, and nothing is thrown away without a word', async () => {
    await alex.says('iets doorgeven')
    await alex.presses('Nee')
    await alex.says('…', { text: `x${'*'.repeat(20_000)}` })
    assert.ok(alex.screen().includes('Dit zijn 20001 tekens en er passen er 20000.'))
  })

  it('D2: 3,001 characters in the chat are kept whole and shown whole', async () => {
    const text = `${'abc'.repeat(1000)}.`
    const told = await tells({ text })
    assert.equal(told.kept, text)
    assert.ok(told.read.join('').includes(text))
  })

  it('D1: names of people come out to the letter too', async () => {
    town.workspace.setUser(town.alex.id, { real_name: '<!channel> *Alex* <@U1>' })
    const reference = await passesOn(alex)
    await megan.sees(reference, town.workspace.channel)
    await megan.presses('Bekijken', {}, town.workspace.channel)
    assert.ok(runsIn(megan.modal?.blocks).includes('<!channel> *Alex* <@U1>'))
  })

  it('D2: what was typed in a modal is kept to the letter', async () => {
    await toPage(alex)
    await alex.presses('Versturen', { danger: 'Nee', what: `${strange} <!channel> <@U1> *vet* &amp;` })
    await alex.seesReference()
    const [signal] = await kept(town)
    assert.equal(signal?.answers.what, `${strange} <!channel> <@U1> *vet* &amp;`)
  })

  it('E4: a page that can not be opened any more never comes into the channel, nor a word about it', async () => {
    const reference = await passesOn(alex, `Drie meiden slapen achter in de salon (${marker})`)
    await megan.sees(reference, town.workspace.channel)
    const before = town.workspace.messages(town.workspace.channel).length
    await town.workspace.addMember(town.workspace.channel, town.alex.id)
    for (const person of [megan, alex]) {
      const press = pressOf(town, person, megan.last(town.workspace.channel), 'Bekijken')
      clock.advance(3001)
      assert.equal((await person.post.interaction(press)).status, 200)
    }
    const inChannel = town.workspace.messages(town.workspace.channel)
    assert.ok(!JSON.stringify(inChannel).includes(marker))
    assert.equal(inChannel.length, before)
  })
})
