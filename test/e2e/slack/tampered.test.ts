import assert from 'node:assert/strict'
import { Clock } from '../../fixtures/clock.ts'
import { story } from '../../fixtures/reporting.ts'
import { pick } from '../../fixtures/slack/blocks.ts'
import { SlackMunicipality } from '../../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../../fixtures/slack/person.ts'
import {
  cardOf,
  cardsIn,
  countOf,
  kept,
  pressOf,
  submissionOf,
  theOnly,
  toPage,
  toReview,
} from '../../fixtures/slack/reporting.ts'
import type { Shown } from '../../fixtures/slack/screen.ts'

const noRight = 'Dit kan alleen een aandachtsfunctionaris'

describe('what a button or a modal of Slack carries', () => {
  let clock: Clock
  let town: SlackMunicipality
  let alex: SlackPerson
  let megan: SlackPerson
  let adele: SlackPerson
  let channel: string
  let reference: string
  let card: Shown
  beforeEach(async () => {
    clock = new Clock()
    town = await SlackMunicipality.open({ clock })
    ;[alex, megan, adele] = [town.as(town.alex), town.as(town.megan), town.as(town.adele)]
    channel = town.workspace.channel
    reference = await cardOf(town)
    card = megan.last(channel)
  })
  afterEach(() => town.close())

  const dataOf = (payload: unknown) => JSON.parse(String(pick(payload, 'actions', 0, 'value')))
  /** A press on the card as it was when it came. */
  const claim = (who: SlackPerson, change = {}) => pressOf(town, who, card, 'In behandeling nemen', change)
  const aboutNow = (): string => dataOf(claim(megan)).about
  const whispers = (who: SlackPerson): string[] =>
    who.messages(channel).flatMap(({ only, texts }) => (only ? texts : []))

  it('C2: a tampered value in a button is answered with 400, and who owns what is never read from it', async () => {
    const about = aboutNow()
    const tampered: [string, unknown][] = [
      ['an owner', { about, owner: town.adele.id }],
      ['a role', { about, role: 'functionaris' }],
      ['a status', { about, status: 'closed' }],
      ['another channel', { about, channel: 'C0ELDERS' }],
      ['another organisation', { about, organisation: 'elders' }],
      ['a wrong type', { about: 7 }],
      ['a nested value', { about: { $ne: '' } }],
      ['a list', { about: [about] }],
      ['a very long value', { about: about.repeat(40) }],
    ]
    for (const [what, value] of tampered) {
      const { status } = await megan.post.interaction(claim(megan, { value: JSON.stringify(value) }))
      assert.equal(status, 400, what)
    }
    for (const other of ['', 'nobody', '../office', '__proto__', reference]) {
      await megan.post.interaction(claim(megan, { value: JSON.stringify({ about: other }) }))
    }
    assert.deepEqual(new Set(whispers(megan)).size, 1)
    assert.equal(whispers(megan).filter((text) => text.startsWith('Dat signaal ken ik niet')).length, 5)
    await megan.post.interaction(claim(megan, { action_id: '0:constructor' }))
    assert.match(whispers(megan).at(-1) ?? '', /Deze knop ken ik niet/)
    assert.equal(countOf(await theOnly(town), 'claimed'), 0)
  })

  it('C2: the id of somebody else’s signal or draft in a button opens nothing', async () => {
    const about = aboutNow()
    await adele.says('mijn signalen')
    const message = adele.messages().find(({ buttons }) => buttons.includes('Iets doorgeven'))
    assert.ok(message)
    for (const name of ['read', 'reply']) {
      const change = { action_id: `0:${name}`, value: JSON.stringify({ about, value: 'x' }) }
      await adele.post.interaction(pressOf(town, adele, message, 'Iets doorgeven', change))
      assert.ok(adele.screen().includes('Dat signaal ken ik niet'), adele.screen())
    }
    await toReview(alex, 'Een jongen op het station had geen paspoort meer')
    const { draft } = dataOf(pressOf(town, alex, alex.last(), 'Versturen'))
    for (const name of ['send', 'whole', 'discard', 'more', 'resume']) {
      const change = { action_id: `0:${name}`, value: JSON.stringify({ draft }) }
      await adele.post.interaction(pressOf(town, adele, message, 'Iets doorgeven', change))
    }
    assert.ok(!/nagelsalon|paspoort|Je signaal is bewaard/.test(adele.screen()), adele.screen())
    await alex.presses('Versturen')
    await cardsIn(town, 2)
    assert.equal((await kept(town)).length, 2)
  })

  it('C2: a modal that carries somebody else’s draft keeps and shows nothing of it', async () => {
    await toPage(alex, 'Een jongen op het station had geen paspoort meer')
    await toPage(adele)
    const { private_metadata } = alex.modal ?? {}
    const stolen = submissionOf(town, adele, { danger: 'Nee', what: 'iets anders' }, { private_metadata })
    const { body } = await adele.post.interaction(stolen)
    assert.ok(!/paspoort|bewaard/.test(JSON.stringify(body)), JSON.stringify(body))
    assert.equal((await theOnly(town)).answers.what, story)
  })

  it('C2: questions and feedback need the right at the moment of sending, whatever the button says', async () => {
    await megan.presses('In behandeling nemen', {}, channel)
    await megan.sees('Vraag stellen')
    const ask = megan.last()
    for (const person of [alex, adele]) {
      for (const label of ['Vraag stellen', 'Terugkoppelen', 'Afsluiten']) {
        await person.post.interaction(pressOf(town, person, { ...ask, channel: person.chat }, label))
        const expected = person === adele ? 'in behandeling bij Megan Bowen' : noRight
        assert.ok(person.screen().includes(expected), person.screen())
        assert.ok(!person.screen().includes('Wat wil je de melder'))
      }
    }
    assert.ok(!alex.screen().includes(story))
    const signal = await theOnly(town)
    assert.deepEqual([countOf(signal, 'asked'), countOf(signal, 'closed')], [0, 0])
  })
})
