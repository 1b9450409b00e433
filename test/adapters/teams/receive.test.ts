import assert from 'node:assert/strict'
import { readAddress } from '../../../adapters/teams/address.ts'
import { activitySchema, BadCardError, toEvent } from '../../../adapters/teams/receive.ts'
import type { BotEvent } from '../../../bot/core/event.ts'
import {
  botAdded,
  cardAction,
  channelMessage,
  installationUpdate,
  membersAdded,
  person,
  personalMessage,
  type Scene,
} from '../../fixtures/activities.ts'
import type { WireActivity } from '../../fixtures/transcript.ts'

const alex = person('Alex Wilber')
const megan = person('Megan Bowen')
const appId = '11111111-1111-4111-8111-111111111111'
const scene: Scene = { appId, tenant: '22222222-2222-4222-8222-222222222222', from: alex }
const channel = { id: '19:signalen@thread.tacv2', team: '19:meldpunt@thread.tacv2' }

const hear = (activity: unknown, locale?: 'nl'): BotEvent | undefined =>
  toEvent(activitySchema.parse(activity), { organisation: 'gemeente', locale })
/** As it comes over the line: what JSON does not know is gone, and what it knows stays. */
const overTheLine = (text: string): unknown => JSON.parse(text)

describe('a message from Teams', () => {
  it('in a private chat is what somebody typed, by the Entra id', () => {
    const event = hear(personalMessage(scene, 'Drie meiden slapen in de zaak', { id: '1', locale: 'en-GB' }))
    const from = {
      organisation: 'gemeente',
      platform: 'teams',
      id: alex.aadObjectId,
      name: alex.name,
      locale: 'en',
    }
    assert.ok(event?.kind === 'text')
    assert.deepEqual([event.id, event.from, event.place], ['1', from, 'private'])
    assert.deepEqual([event.text, event.mentions], ['Drie meiden slapen in de zaak', []])
  })

  it('in a channel leaves out who was mentioned from the text, and the bot from the mentions', () => {
    const event = hear(channelMessage(scene, channel, { text: 'koppel ABC', others: [megan] }))
    assert.ok(event?.kind === 'text')
    assert.deepEqual([event.text, event.place], ['koppel ABC', 'shared'])
    assert.deepEqual(event.mentions, [{ id: megan.id, name: 'Megan Bowen' }])
  })

  it('is answered in the channel, not in the thread', () => {
    const event =
      hear(channelMessage(scene, { ...channel, thread: '1780' }, { text: 'hoi' })) ?? assert.fail()
    assert.equal(readAddress(event.at).conversation, channel.id)
  })

  const locales: [from: string | null | undefined, heard: string][] = [
    ['nl-NL', 'nl'],
    ['en-US', 'en'],
    ['EN', 'en'],
    ['pl-PL', 'nl'],
    [null, 'nl'],
    [undefined, 'nl'],
  ]
  for (const [locale, heard] of locales)
    it(`with the language ${locale} is answered in "${heard}"`, () =>
      assert.equal(hear({ ...personalMessage(scene, 'hoi'), locale })?.from.locale, heard))

  it('is answered in the language of the installation where there is one', () =>
    assert.equal(hear(personalMessage(scene, 'hoi', { locale: 'en-US' }), 'nl')?.from.locale, 'nl'))

  const typed: Record<string, string> = {
    'markdown stays': '[klik](http://evil.example) **vet**',
    'signs stay': '5 < 6 & 7 > 3 "zo"',
    'a hard space becomes a space': 'een\u00a0twee',
    'emoji stay': '🙂🙂',
    'lines stay': 'een\ntwee',
  }
  for (const [what, text] of Object.entries(typed))
    it(`of which ${what}`, () => {
      const event = hear(personalMessage(scene, text))
      assert.equal(event?.kind === 'text' && event.text, text.replace('\u00a0', ' '))
    })

  it('of which the words between angle brackets that somebody typed stay', () => {
    const event = hear(personalMessage(scene, 'hij zei <at>kom om acht uur</at> tegen haar'))
    assert.match(event?.kind === 'text' ? event.text : '', /kom om acht uur/)
  })

  it('with a file only has no text', () => {
    const event = hear({ ...personalMessage(scene, ''), text: undefined })
    assert.equal(event?.kind === 'text' && event.text, '')
  })

  const attachments: [contentType: string, files: true | undefined][] = [
    ['text/html', undefined],
    ['application/vnd.microsoft.card.adaptive', undefined],
    ['application/vnd.microsoft.card.thumbnail', undefined],
    ['image/*', true],
    ['image/png', true],
    ['audio/mp4', true],
    ['application/vnd.microsoft.teams.file.download.info', true],
  ]
  for (const [contentType, files] of attachments)
    it(`with ${contentType} has ${files ? 'something that is not taken' : 'nothing beside its words'}`, () => {
      const event = hear(personalMessage(scene, 'kijk', { attachments: [{ contentType }] }))
      assert.equal(event?.kind === 'text' && event.files, files)
    })
})

describe('what else comes from Teams', () => {
  const changed = (message: WireActivity, eventType = 'editMessage') => ({
    ...message,
    type: 'messageUpdate',
    channelData: { ...(message.channelData as object), eventType },
  })
  const table: [what: string, activity: unknown, heard: string | undefined][] = [
    ['the bot in a private chat is a hello', botAdded(scene), 'hello'],
    ['the bot in a team is a hello', botAdded(scene, channel), 'hello'],
    ['somebody else in a team is nothing', membersAdded(scene, [megan], channel), undefined],
    ['an installation is nothing', installationUpdate(scene, 'add'), undefined],
    ['typing is nothing', { ...personalMessage(scene, ''), type: 'typing' }, undefined],
    ['a changed message is text', changed(personalMessage(scene, 'b')), 'text'],
    [
      'a changed message in a channel is nothing',
      changed(channelMessage(scene, channel, { text: 'b' })),
      undefined,
    ],
    [
      'a message that is put back is nothing',
      changed(personalMessage(scene, 'b'), 'undeleteMessage'),
      undefined,
    ],
    ['another invoke is nothing', { ...cardAction(scene, { verb: 'menu' }), name: 'task/fetch' }, undefined],
    ['a button is an action', cardAction(scene, { verb: 'report' }), 'action'],
  ]
  for (const [what, activity, heard] of table) it(what, () => assert.equal(hear(activity)?.kind, heard))
})

describe('a press on a button', () => {
  const press = (data: unknown, verb = 'choose') =>
    hear({
      ...cardAction(scene, {}),
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    })

  it('brings its own data and what was typed, apart', () => {
    const event = press({
      draft: 'd',
      question: 'what',
      'answer.what': 'Drie meiden',
      'answer.draft': 'andere',
    })
    assert.ok(event?.kind === 'action')
    assert.deepEqual(event.data, { draft: 'd', question: 'what' })
    assert.deepEqual(event.values, { what: 'Drie meiden', draft: 'andere' })
  })

  it('without any data is fine', () => {
    const event = hear(cardAction(scene, { verb: 'report' }))
    assert.deepEqual(event?.kind === 'action' && [event.name, event.data, event.values], ['report', {}, {}])
  })

  for (const verb of ['constructor', '__proto__', 'toString', ''])
    it(`of the name "${verb}" is only a name`, () => {
      const event = press({}, verb)
      assert.equal(event?.kind === 'action' && event.name, verb)
    })

  const refused: Record<string, string> = {
    'a key that no button has': '{"draft":"d","destination":"kanaal"}',
    'a number': '{"draft":1}',
    'a list': '{"draft":["d"]}',
    'something nested': '{"draft":{"id":"d"}}',
    null: '{"draft":null}',
    'a nested input': '{"answer.what":{"text":"x"}}',
    'a list instead of data': '["draft"]',
    'text instead of data': '"draft"',
    'a constructor': '{"constructor":"x"}',
    'a very long value': JSON.stringify({ value: 'x'.repeat(201) }),
    'a very long input': JSON.stringify({ 'answer.what': 'x'.repeat(40_001) }),
  }
  for (const [what, data] of Object.entries(refused))
    it(`with ${what} is refused`, () => assert.throws(() => press(overTheLine(data)), BadCardError))

  const shapes: Record<string, unknown> = {
    'no action': {},
    'an extra part': { action: { type: 'Action.Execute', verb: 'x' }, to: 'elsewhere' },
    'another kind of action': { action: { type: 'Action.Submit', verb: 'x' } },
    'no name': { action: { type: 'Action.Execute' } },
    nothing: undefined,
  }
  for (const [what, value] of Object.entries(shapes))
    it(`of the shape of ${what} is refused`, () =>
      assert.throws(() => hear({ ...cardAction(scene, {}), value }), BadCardError))

  for (const data of ['{"__proto__":{"draft":"x"}}', '{"__proto__":"x"}'])
    it(`with ${data} brings nothing`, () => {
      const event = press(overTheLine(data))
      assert.ok(event?.kind === 'action')
      assert.deepEqual(
        [event.data, event.data.draft, Object.getPrototypeOf(event.data)],
        [{}, undefined, Object.prototype],
      )
    })

  it('changes no prototype', () => {
    press(overTheLine('{"answer.__proto__":"besmet","answer.constructor":"besmet"}'))
    assert.equal(({} as Record<string, unknown>).besmet, undefined)
    assert.equal(Object.prototype.constructor, Object)
  })
})

describe('an activity that Teams does not send', () => {
  const good = personalMessage(scene, 'hoi')
  const wrong: Record<string, object> = {
    'of another channel': { channelId: 'emulator' },
    'that wants its answer otherwise': { deliveryMode: 'expectReplies' },
    'without a sender': { from: undefined },
    'with an empty sender': { from: { id: '' } },
    'without a conversation': { conversation: undefined },
    'with an address that is none': { serviceUrl: 'overal' },
    'with a number for a text': { text: 1 },
  }
  for (const [what, part] of Object.entries(wrong))
    it(`${what} does not get in`, () =>
      assert.equal(activitySchema.safeParse({ ...good, ...part }).success, false))
})
