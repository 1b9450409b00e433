import assert from 'node:assert/strict'
import { inputName } from '../../../adapters/slack/form.ts'
import { BadPressError, type Incoming, toIncoming } from '../../../adapters/slack/receive.ts'
import type { Part } from '../../fixtures/cards.ts'
import { slackApp } from '../../fixtures/slack/emulated.ts'
import {
  type Doing,
  messageAction,
  pressInMessage,
  pressInView,
  slashCommand,
  viewClosed,
  viewSubmission,
} from '../../fixtures/slack/payloads.ts'
import {
  changedInChat,
  eventCallback,
  fileInChat,
  homeOpened,
  memberJoined,
  memberLeft,
  mention,
  messageInChat,
} from '../../fixtures/slack/signed.ts'

const at = new Date('2026-11-23T09:00:00.000Z')
const alex = { id: 'U0ALEX', name: 'Alex Wilber' }
const chat = { id: 'D0ALEX', name: 'directmessage' }
const channel = { id: 'C0SIGNALEN', name: 'signalen' }
const doing: Doing = { who: alex, trigger: '1.2.abc', at }
const bot = slackApp.bot

const said = (text: string, more: Part = {}): Part => ({
  ...messageInChat({ channel: chat.id, user: alex.id, text, ts: '1780000000.000100' }),
  ...more,
})
const called = (text: string, more: Part = {}): Part => ({
  ...mention({ channel: channel.id, user: alex.id, text, ts: '1780000000.000100' }),
  ...more,
})
const hear = (event: Part, more: Part = {}): Incoming | undefined =>
  toIncoming({ ...eventCallback(event, at), event_id: 'Ev1', ...more })
const heard = (event: Part, more: Part = {}): Incoming =>
  hear(event, more) ?? assert.fail('nothing was heard')
const textOf = ({ what }: Incoming): string => (what.kind === 'text' ? what.text : assert.fail(what.kind))

describe('a message in Slack', () => {
  it('in the private chat is what somebody typed', () =>
    assert.deepEqual(heard(said('Drie meiden &amp; een hond')), {
      id: 'Ev1',
      team: slackApp.team,
      user: alex.id,
      chat: chat.id,
      what: { kind: 'text', text: 'Drie meiden & een hond', mentions: [] },
      source: { kind: 'chat', thread: undefined },
      opens: false,
      mentions: [],
    }))

  it('in a channel is what was typed behind the name of the bot', () => {
    const incoming = heard(called(`<@${bot}> koppel ABC <@U0MEGAN> <@W0ADELE|adele>`))
    assert.deepEqual([incoming.shared, incoming.chat], [channel.id, undefined])
    assert.deepEqual(incoming.mentions, ['U0MEGAN', 'W0ADELE'])
    assert.match(textOf(incoming), /^koppel ABC\b/)
  })

  it('names each person once, and no more than twenty, as Slack is asked for each', () => {
    const named = (count: number) => Array.from({ length: count }, (_, n) => `<@U${n}> <@U${n}>`).join(' ')
    assert.deepEqual(heard(said(named(2))).mentions, ['U0', 'U1'])
    assert.equal(heard(said(named(2000))).mentions.length, 20)
    assert.match(textOf(heard(said(named(2000)))), /@U1999$/)
  })

  it('in a channel calls the bot by its label too', () =>
    assert.equal(textOf(heard(called(`<@${bot}|signaalpunt> hoi`))), 'hoi'))

  it('in a thread is answered in that thread', () =>
    assert.deepEqual(heard(called(`<@${bot}> hoi`, { thread_ts: '1779.5' })).source, {
      kind: 'chat',
      thread: '1779.5',
    }))

  it('with a file keeps the words beside it', () => {
    const file = fileInChat({ channel: chat.id, user: alex.id, text: 'kijk', ts: '1.2' })
    assert.equal(textOf(heard(file)), 'kijk')
    assert.equal(textOf(heard({ ...file, text: undefined })), '')
  })

  const filesOf = (event: Part) => {
    const { what } = heard(event)
    return what.kind === 'text' && what.files
  }

  it('with a file, or a message of somebody else, says that there is one', () => {
    assert.equal(filesOf(fileInChat({ channel: chat.id, user: alex.id, text: 'kijk', ts: '1.2' })), true)
    assert.equal(filesOf(said('kijk', { attachments: [{ is_share: true, text: 'van Lee' }] })), true)
    assert.equal(filesOf(said('kijk', { files: [], attachments: [] })), undefined)
  })

  for (const subtype of ['thread_broadcast', 'me_message'])
    it(`of the kind ${subtype} is what somebody typed`, () =>
      assert.equal(textOf(heard(said('Drie meiden', { subtype }))), 'Drie meiden'))

  for (const name of ['team', 'user_team', 'source_team'])
    it(`of somebody from another workspace, by what Slack calls ${name}, is from none`, () =>
      assert.equal(heard(called('hoi', { [name]: 'T0ANDERS' })).team, ''))

  const typedTexts: [what: string, text: string, read: string][] = [
    ['a link', 'zie <https://salon.nl>', 'zie https://salon.nl'],
    ['a telephone number', '<tel:0612345678|06 12345678>', '06 12345678'],
    ['a hard space around it', '\u00a0 hoi \n', 'hoi'],
    ['marks', '*vet* _schuin_ ~weg~', '*vet* _schuin_ ~weg~'],
    ['nothing', '', ''],
    ['40,000 characters', 'x'.repeat(40_000), 'x'.repeat(40_000)],
  ]
  for (const [what, text, read] of typedTexts)
    it(`with ${what} is as it was typed`, () => assert.equal(textOf(heard(said(text))), read))
})

describe('what else happens in Slack', () => {
  const hello = (event: Part): unknown => {
    const { what, source, chat: where, shared } = heard(event)
    return [what, source, where, shared]
  }

  it('App Home that is opened is a hello on that screen', () =>
    assert.deepEqual(hello(homeOpened(alex.id, chat.id, at, 'home')), [
      { kind: 'hello', screen: 'home' },
      { kind: 'home' },
      chat.id,
      undefined,
    ]))

  it('the chat that is opened is a hello in the chat', () =>
    assert.deepEqual(hello(homeOpened(alex.id, chat.id, at, 'messages')), [
      { kind: 'hello', screen: 'chat' },
      { kind: 'chat' },
      chat.id,
      undefined,
    ]))

  it('the bot that is put into a channel is a hello there', () =>
    assert.deepEqual(hello(memberJoined(bot, channel.id, at)), [
      { kind: 'hello', screen: 'chat' },
      { kind: 'nowhere' },
      undefined,
      channel.id,
    ]))

  const edit = (more: Part = {}, before = 'a', message: Part = {}): Part => {
    const event = changedInChat({ channel: chat.id, user: alex.id, text: 'b', ts: '1.2' }, before)
    return { ...event, ...more, message: { ...(event.message as Part), ...message } }
  }

  it('a message that its writer changed is said to be changed', () => {
    const { what, user, chat: where } = heard(edit())
    assert.deepEqual(what, { kind: 'text', text: 'b', mentions: [], changed: true })
    assert.deepEqual([user, where], [alex.id, chat.id])
  })

  it('a message that somebody of another workspace changed is from none', () =>
    assert.equal(heard(edit({}, 'a', { user_team: 'T0ANDERS' })).team, ''))

  const nothing: [what: string, event: Part][] = [
    ['its own message', said('hoi', { user: bot })],
    ['its own message in a channel', called('hoi', { user: bot })],
    ['a message of another bot', said('hoi', { bot_id: 'B0ANDERS' })],
    ['a bot that calls it', called(`<@${bot}> hoi`, { bot_id: 'B0ANDERS' })],
    ['a message that nobody sent', { ...said('hoi'), user: undefined }],
    [
      'an edit',
      {
        type: 'message',
        subtype: 'message_changed',
        channel: chat.id,
        channel_type: 'im',
        message: said('b'),
      },
    ],
    ['an edit with its editor', said('b', { subtype: 'message_changed' })],
    ['an edit without another text, as for a link', edit({}, 'b')],
    ['a change that nobody made', edit({}, 'a', { edited: undefined })],
    ['a change of its own message', edit({}, 'a', { user: bot })],
    ['a change by another bot', edit({}, 'a', { bot_id: 'B0ANDERS' })],
    ['an edit in a channel', edit({ channel_type: 'channel' })],
    ['an edit in a group of people', edit({ channel_type: 'mpim' })],
    ['a deletion', said('', { subtype: 'message_deleted' })],
    ['a reminder', said('x', { subtype: 'reminder_add' })],
    ['a message of a bot by its kind', said('x', { subtype: 'bot_message' })],
    [
      'a message in a channel that does not call it',
      called('hoi', { type: 'message', channel_type: 'channel' }),
    ],
    ['a message in a group of people', said('hoi', { channel_type: 'mpim' })],
    ['a message without a place', { ...said('hoi'), channel: undefined }],
    ['somebody else in a channel', memberJoined(alex.id, channel.id, at)],
    ['somebody who leaves', memberLeft(alex.id, channel.id, at)],
    ['the bot that leaves', memberLeft(bot, channel.id, at)],
    ['a reaction', { type: 'reaction_added', user: alex.id, reaction: 'eyes', item: { type: 'message' } }],
    ['an unknown kind', { type: 'iets_nieuws' }],
  ]
  for (const [what, event] of nothing) it(`${what} is nothing`, () => assert.equal(hear(event), undefined))

  const bodies: [what: string, body: Part][] = [
    ['a modal that is put away', viewClosed(doing, { id: 'V1', type: 'modal', private_metadata: '' })],
    [
      'a global shortcut',
      { type: 'shortcut', callback_id: 'pass-on', user: { id: alex.id }, trigger_id: '1' },
    ],
    ['a menu that asks for its choices', { type: 'block_suggestion' }],
    ['a kind that is none', { type: 1 }],
    ['an empty body', {}],
  ]
  for (const [what, body] of bodies) it(`${what} is nothing`, () => assert.equal(toIncoming(body), undefined))
})

const message = { ts: '1780000000.000200', user: bot, text: 'x', blocks: [] } as unknown as Parameters<
  typeof pressInMessage
>[1]['message']
const button = (action_id: string, data: unknown = {}) => ({
  label: 'x',
  block: { block_id: 'b' },
  element: { type: 'button', action_id, value: typeof data === 'string' ? data : JSON.stringify(data) },
})
const pressed = (action: string, data?: unknown, place = chat): Incoming | undefined =>
  toIncoming(pressInMessage(doing, { message, place, button: button(action, data), values: {} }))
const modal = (more: Part = {}): Part => ({ id: 'V1', type: 'modal', private_metadata: '{}', ...more })

describe('a press on a button in Slack', () => {
  it('on a message in the private chat', () =>
    assert.deepEqual(pressed('3:choose', { draft: 'd', question: 'danger', value: 'no' }), {
      id: '1.2.abc',
      team: slackApp.team,
      user: alex.id,
      what: {
        kind: 'action',
        name: 'choose',
        data: { draft: 'd', question: 'danger', value: 'no' },
        values: {},
      },
      trigger: '1.2.abc',
      mentions: [],
      chat: chat.id,
      source: { kind: 'message', sent: { channel: chat.id, ts: message.ts } },
      opens: false,
    }))

  it('on a card in a channel is done where others read along', () => {
    const incoming = pressed('0:open!', { about: 's' }, channel)
    assert.deepEqual([incoming?.shared, incoming?.chat], [channel.id, undefined])
  })

  const marks: [id: string, name: string, opens: boolean][] = [
    ['0:open', 'open', false],
    ['0:open!', 'open', true],
    ['12:report-form!', 'report-form', true],
  ]
  for (const [id, name, opens] of marks)
    it(`"${id}" is "${name}"${opens ? ' and wants a page' : ''}`, () => {
      const incoming = pressed(id)
      assert.deepEqual(
        [incoming?.what.kind === 'action' && incoming.what.name, incoming?.opens],
        [name, opens],
      )
    })

  for (const id of [
    'link',
    'open',
    '0:',
    ':open',
    '0:open!!',
    '0:open?',
    '0:Open',
    '0:o p',
    '0:1',
    'a0:open',
    `0:${'x'.repeat(41)}`,
    '0:open\n',
  ])
    it(`${JSON.stringify(id)} is no button of ours`, () => assert.equal(pressed(id), undefined))

  it('in App Home opens a page, whatever its name', () => {
    const view = { id: 'V0', type: 'home', private_metadata: '' }
    const incoming = toIncoming(pressInView(doing, view, button('0:mine'), {}))
    assert.deepEqual(
      [incoming?.source, incoming?.opens, incoming?.trigger],
      [{ kind: 'home' }, true, '1.2.abc'],
    )
  })

  it('in a modal stays in that modal, with where it came from and what was typed', () => {
    const origin = { channel: chat.id, ts: '1.2' }
    const view = modal({ private_metadata: JSON.stringify({ origin }) })
    const typed = { what: { [inputName]: { type: 'plain_text_input', value: 'Drie' } } }
    const incoming = toIncoming(pressInView(doing, view, button('0:stop!', { draft: 'd' }), typed))
    assert.deepEqual(incoming?.source, { kind: 'modal', view: 'V1', submitted: false, data: { origin } })
    assert.deepEqual(incoming?.what.kind === 'action' && incoming.what.values, { what: 'Drie' })
    assert.equal(incoming?.opens, false)
  })

  it('without a value brings nothing', () => {
    const body = pressInMessage(doing, { message, place: chat, button: button('0:menu'), values: {} })
    const actions = [{ action_id: '0:menu' }]
    const incoming = toIncoming({ ...body, actions })
    assert.deepEqual(incoming?.what, { kind: 'action', name: 'menu', data: {}, values: {} })
  })

  const refused: Record<string, string> = {
    'a key that no button has': '{"draft":"d","destination":"kanaal"}',
    'a number': '{"draft":1}',
    'a list': '{"draft":["d"]}',
    'something nested': '{"draft":{"id":"d"}}',
    null: '{"draft":null}',
    'a list instead of data': '["draft"]',
    'text instead of data': '"draft"',
    'no JSON': 'draft=d',
    'an empty value': '',
    'a constructor': '{"constructor":"x"}',
    'an object’s own origin': '{"__proto__":{"draft":"x"}}',
    'an object’s own origin as a text': '{"__proto__":"x"}',
    'a very long value': JSON.stringify({ value: 'x'.repeat(201) }),
  }
  for (const [what, data] of Object.entries(refused))
    it(`with ${what} is refused`, () => assert.throws(() => pressed('0:choose', data), BadPressError))
})

describe('a modal that is sent in Slack', () => {
  const submit = { name: 'submit', data: { draft: 'd' } }
  const metadata = (more: Part = {}): string => JSON.stringify({ submit, ...more })
  const sent = (values: Part, private_metadata = metadata()): Incoming | undefined =>
    toIncoming(viewSubmission(doing, modal({ private_metadata }), values))
  const valuesIn = (values: Part): unknown => {
    const incoming = sent(values)
    return incoming?.what.kind === 'action' && incoming.what.values
  }

  it('is the button that it bears', () =>
    assert.deepEqual(sent({}, metadata({ origin: { channel: chat.id, ts: '1.2' } })), {
      id: '1.2.abc',
      team: slackApp.team,
      user: alex.id,
      what: { kind: 'action', name: 'submit', data: { draft: 'd' }, values: {} },
      source: {
        kind: 'modal',
        view: 'V1',
        submitted: true,
        data: { submit, origin: { channel: chat.id, ts: '1.2' } },
      },
      opens: false,
      mentions: [],
    }))

  const typed = (value: unknown): Part => ({ [inputName]: { type: 'plain_text_input', value } })
  const chosen = (type: string, selected_option: unknown): Part => ({
    [inputName]: { type, selected_option },
  })
  const many = (selected_options: unknown): Part => ({
    [inputName]: { type: 'checkboxes', selected_options },
  })
  const inputs: [what: string, values: Part, read: Record<string, string>][] = [
    [
      'a text',
      { what: typed('Drie meiden\nen <een> &amp; hond') },
      { what: 'Drie meiden\nen <een> &amp; hond' },
    ],
    ['an emptied text', { what: typed('') }, { what: '' }],
    ['a text that Slack calls nothing', { what: typed(null) }, { what: '' }],
    ['a text that is not there', { what: { [inputName]: { type: 'plain_text_input' } } }, { what: '' }],
    ['a choice', { danger: chosen('radio_buttons', { value: 'no', text: {} }) }, { danger: 'no' }],
    ['a choice from a list', { place: chosen('static_select', { value: 'work' }) }, { place: 'work' }],
    ['a choice that was not made', { danger: chosen('radio_buttons', null) }, {}],
    ['a choice from a list that was not made', { place: chosen('static_select', undefined) }, {}],
    ['an input of another name', { what: { anders: { type: 'plain_text_input', value: 'x' } } }, {}],
    [
      'several',
      { what: typed('x'), danger: chosen('radio_buttons', { value: 'no' }) },
      { what: 'x', danger: 'no' },
    ],
    ['several choices', { fields: many([{ value: 'what' }, { value: 'age' }]) }, { fields: 'what,age' }],
    ['several choices of which all were unticked', { fields: many([]) }, { fields: '' }],
    ['none', {}, {}],
  ]
  for (const [what, values, read] of inputs)
    it(`reads ${what}`, () => assert.deepEqual(valuesIn(values), read))

  it('without a state has no answers', () => {
    const { state: _, ...view } = modal({ private_metadata: metadata() }) as Part
    const incoming = toIncoming({ ...viewSubmission(doing, view, {}), view })
    assert.deepEqual(incoming?.what.kind === 'action' && incoming.what.values, {})
  })

  const bad: Record<string, string> = {
    nothing: '',
    'no button': '{}',
    'no JSON': 'ja',
    'another key': metadata({ to: 'C0ANDERS' }),
    'a button with another key': JSON.stringify({ submit: { ...submit, organisation: 'x' } }),
    'data of no button': JSON.stringify({ submit: { name: 'submit', data: { draft: 1 } } }),
    'a very long name': JSON.stringify({ submit: { name: 'x'.repeat(41), data: {} } }),
    'a message without its time': metadata({ origin: { channel: 'C1' } }),
  }
  for (const [what, private_metadata] of Object.entries(bad))
    it(`that bears ${what} is refused`, () => assert.throws(() => sent({}, private_metadata), BadPressError))

  it('with a text that is far too long is refused', () =>
    assert.throws(() => sent({ what: typed('x'.repeat(200_001)) }), BadPressError))

  it('changes no prototype', () => {
    sent(JSON.parse(`{"__proto__":${JSON.stringify(typed('besmet'))}}`))
    assert.equal(({} as Record<string, unknown>)[inputName], undefined)
  })
})

describe('what is passed on in Slack', () => {
  const passedOn = (what: string) => ({
    id: '1.2.abc',
    team: slackApp.team,
    user: alex.id,
    mentions: [],
    what: { kind: 'action', name: 'report-form', data: {}, values: { what } },
    source: { kind: 'nowhere' },
    trigger: '1.2.abc',
    opens: true,
  })

  it('is a message from its menu, without where it stood', () => {
    const other = { ...message, text: 'Drie meiden &amp; <tel:0612345678|0612345678>\n' }
    assert.deepEqual(
      toIncoming(messageAction(doing, 'pass-on', other, channel)),
      passedOn('Drie meiden & 0612345678'),
    )
  })

  it('is a message without words', () => {
    const body = messageAction(doing, 'pass-on', message, channel)
    assert.deepEqual(toIncoming({ ...body, message: { ts: '1.2' } }), passedOn(''))
  })

  it('is what stands behind /signaal, also when that is nothing', () => {
    assert.deepEqual(
      toIncoming(slashCommand(doing, '/signaal', ' Drie & een ', channel)),
      passedOn('Drie & een'),
    )
    assert.deepEqual(toIncoming(slashCommand(doing, '/signaal', '', channel)), passedOn(''))
  })

  const refused: [what: string, body: Part][] = [
    ['another command', slashCommand(doing, '/anders', 'x', channel)],
    ['another choice in the menu', messageAction(doing, 'anders', message, channel)],
    [
      'a menu without a message',
      { ...messageAction(doing, 'pass-on', message, channel), message: undefined },
    ],
    [
      'a command without a trigger',
      { ...slashCommand(doing, '/signaal', 'x', channel), trigger_id: undefined },
    ],
  ]
  for (const [what, body] of refused)
    it(`is not ${what}`, () => assert.throws(() => toIncoming(body), BadPressError))
})

describe('a body that Slack does not send', () => {
  const good = (): Part => eventCallback(said('hoi'), at)
  const press = (): Part => pressInMessage(doing, { message, place: chat, button: button('0:x'), values: {} })
  const wrong: [what: string, body: Part][] = [
    ['an event without an id', { ...good(), event_id: undefined }],
    ['an event with an empty id', { ...good(), event_id: '' }],
    ['an event of no workspace', { ...good(), team_id: undefined }],
    ['an event with nothing in it', { ...good(), event: undefined }],
    ['a text that is a number', { ...good(), event: said('x', { text: 1 }) }],
    ['a text that is far too long', { ...good(), event: said('x'.repeat(200_001)) }],
    ['a press by nobody', { ...press(), user: undefined }],
    ['a press by an empty somebody', { ...press(), user: { id: '' } }],
    ['a press without a trigger', { ...press(), trigger_id: undefined }],
    ['a press on nothing', { ...press(), actions: [] }],
    ['a press without a place', { ...press(), channel: undefined }],
    ['a press without a message', { ...press(), message: undefined }],
    [
      'a press in a view of another kind',
      pressInView(doing, modal({ type: 'workflow_step' }), button('0:x'), {}),
    ],
    ['a sent modal without a view', { ...viewSubmission(doing, modal(), {}), view: undefined }],
    ['a sent App Home', viewSubmission(doing, { id: 'V0', type: 'home' }, {})],
  ]
  for (const [what, body] of wrong)
    it(`is refused: ${what}`, () => assert.throws(() => toIncoming(body), BadPressError))

  it('of no workspace at all is of no workspace', () => {
    const { team: _, user: __, ...rest } = press()
    assert.equal(toIncoming({ ...rest, user: { id: alex.id } })?.team, '')
  })
})
