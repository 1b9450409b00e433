import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { texts } from '../../../dialogs/texts/index.ts'
import type { Part } from '../../fixtures/cards.ts'
import { inputsOf } from '../../fixtures/cards.ts'
import { signalFiles } from '../../fixtures/kept.ts'
import { channel, Municipality } from '../../fixtures/municipality.ts'
import { onlySignal } from '../../fixtures/reporting.ts'
import { base, type Channel, place } from '../../fixtures/scene.ts'
import type { TeamsPerson } from '../../fixtures/teams-person.ts'
import type { WireActivity } from '../../fixtures/transcript.ts'
import { TrialDisk } from '../../fixtures/trial-disk.ts'

const words = texts.nl
const elsewhere: Channel = { id: '19:iedereen@thread.tacv2', team: '19:iedereen@thread.tacv2' }

/** A message as Teams hands it over from its menu (learn.microsoft.com, "Define message extension action commands"). */
const payload = (content: string, contentType = 'html'): Part => ({
  id: '1780000000000',
  replyToId: null,
  createdDateTime: '2026-11-23T08:55:00.000Z',
  lastModifiedDateTime: null,
  deleted: false,
  importance: 'normal',
  locale: 'nl-nl',
  from: { user: { userIdentityType: 'aadUser', id: randomUUID(), displayName: 'Lee Gu' } },
  conversation: { conversationIdentityType: 'channel', id: elsewhere.id },
  body: { contentType, content },
  attachments: [],
  mentions: [],
  reactions: [],
})

const asked = (messagePayload: unknown, commandId = 'pass-on'): Part => ({
  commandId,
  commandContext: 'message',
  requestId: randomUUID(),
  messagePayload,
  context: { theme: 'default' },
})

function menuOf(person: TeamsPerson, value: unknown, where: Channel = elsewhere): WireActivity {
  const invoke = { type: 'invoke', name: 'composeExtension/fetchTask', id: `f:${randomUUID()}`, value }
  return { ...base(person.scene), ...place(person.scene, where), ...invoke }
}

describe('"Iets doorgeven" in the menu of a message in Teams', () => {
  let town: Municipality
  let alex: TeamsPerson
  let disk: TrialDisk
  beforeEach(async () => {
    disk = new TrialDisk()
    town = await Municipality.open({ disk })
    alex = town.as(town.alex)
  })
  afterEach(() => town.close())

  const chooses = (value: unknown): Promise<Response> => alex.post(menuOf(alex, value))
  const told = async (answer: Response): Promise<unknown> => [answer.status, await answer.json()]
  const says = (value: string) => [200, { task: { type: 'message', value } }]
  const fieldOf = (name: string): unknown =>
    inputsOf(alex.last().card).find(({ id }) => id === `answer.${name}`)?.value

  /** What stands in the field of the form in the private chat. */
  async function takenOver(content: string, contentType?: string): Promise<unknown> {
    await chooses(asked(payload(content, contentType)))
    await alex.sees(words.dialogs.report.title)
    return fieldOf('what')
  }

  const bodies: [what: string, content: string, type: string, text: string][] = [
    ['plain text', 'Drie & meer <meiden>', 'text', 'Drie & meer <meiden>'],
    ['HTML', '<p>Drie &amp; meer<br>regel</p>', 'html', 'Drie & meer\nregel'],
    ['paragraphs', '<p>een</p><p>twee</p>', 'html', 'een\ntwee'],
    ['a line end of another kind', 'een<br/>twee<BR />drie', 'html', 'een\ntwee\ndrie'],
    ['a list', '<ul><li>een</li><li>twee</li></ul>', 'html', 'een\ntwee'],
    ['a sign by its number', '&#8364; 500 per week', 'html', '€ 500 per week'],
    ['a sign by its number in sixteens', '&#x20AC; 500', 'html', '€ 500'],
    ['an emoji by its number', '&#128578;', 'html', '🙂'],
    ['a number that is no sign', '&#999999;&#9999999; x', 'html', '\u{f423f}&#9999999; x'],
    [
      'signs by their names',
      '5 &lt; 6 &gt; 4 &quot;zo&quot; &apos;n&apos;&nbsp;x',
      'html',
      '5 < 6 > 4 "zo" \'n\' x',
    ],
    ['an entity that was typed itself', '&amp;lt;b&amp;gt; &amp;amp;', 'html', '&lt;b&gt; &amp;'],
    [
      'a tag that was typed itself',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      'html',
      '<script>alert(1)</script>',
    ],
    ['nested tags', '<div><p><b>Drie <i>meiden</i></b></p></div>', 'html', 'Drie meiden'],
    ['a mention', '<p><at id="0">Megan Bowen</at> kijk</p>', 'html', 'Megan Bowen kijk'],
    ['a link', '<a href="https://salon.nl" title="x">salon.nl</a>', 'html', 'salon.nl'],
    ['half a tag', 'een <b', 'html', 'een <b'],
    ['a picture only', '<img src="x" onerror="alert(1)">', 'html', ''],
    ['nothing', '', 'html', ''],
  ]
  for (const [what, content, type, text] of bodies)
    it(`takes over ${what}, as text`, async () => assert.equal(await takenOver(content, type), text))

  it('takes over no tag of a script', async () => {
    const text = String(await takenOver('<p>Drie</p><script src="x">alert("&lt;1")</script>'))
    assert.match(text, /^Drie/)
    assert.doesNotMatch(text, /script|src=/)
  })

  it('takes over the address of a link under words of their own: what it points to is what was passed on', async () =>
    assert.match(
      String(await takenOver('Zie <a href="https://advertentie.example/123">deze advertentie</a>')),
      /advertentie\.example\/123/,
    ))

  it('says in a window that it goes on in the private chat', async () => {
    const answer = await chooses(asked(payload('<p>Drie meiden</p>')))
    assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
    assert.deepEqual(await told(answer), says(words.shared.takenOver))
  })

  it('says so in the language of who chose it', async () => {
    const answer = await alex.post({ ...menuOf(alex, asked(payload('x'))), locale: 'en-GB' })
    assert.deepEqual(await told(answer), says(texts.en.shared.takenOver))
  })

  it('puts the whole page in the private chat, and nothing in the place of the message', async () => {
    assert.equal(await takenOver('<p>Drie meiden</p>'), 'Drie meiden')
    const inputs = inputsOf(alex.last().card).map(({ id }) => id)
    assert.deepEqual(inputs.slice(0, 2), ['answer.danger', 'answer.what'])
    assert.ok(inputs.includes('answer.known'))
    assert.equal(alex.messages().length, 1)
    for (const where of [elsewhere, channel]) assert.deepEqual(alex.messages(where), [])
  })

  const lengths: [what: string, text: string][] = [
    ['a line', 'Drie meiden slapen achter in de zaak'],
    ['more than one message holds', `${'Drie meiden slapen achter in de zaak. '.repeat(600)}Einde`],
  ]
  for (const [what, text] of lengths)
    it(`gives ${what} back when nothing can be kept`, async () => {
      const mended = disk.refuse(/people/, 'ENOSPC')
      await chooses(asked(payload(text, 'text')))
      await alex.sees('Er is nog niets bewaard')
      mended()
      const shown = alex.screen().replaceAll('\n', '')
      assert.equal(shown.split('slapen achter').length, text.split('slapen achter').length)
    })

  it('keeps no signal before it is sent, and one after it', async () => {
    await takenOver('<p>Drie meiden slapen achter</p>')
    assert.deepEqual(await signalFiles(town.data), [])
    assert.deepEqual(town.as(town.megan).messages(channel), [])
    await alex.presses('Versturen', { danger: 'no' })
    const { answers, reporter } = await onlySignal(town, alex)
    assert.equal(answers.what, 'Drie meiden slapen achter')
    assert.deepEqual([reporter?.id, reporter?.name], [town.alex.aadObjectId, 'Alex Wilber'])
  })

  it('tells nobody whose message it was, nor where it stood', async () => {
    await takenOver('<p>Drie meiden</p>')
    assert.ok(!JSON.stringify(alex.last().card).includes('Lee Gu'))
    assert.ok(!town.logged.includes('Drie meiden'))
  })

  it('that comes twice, as Teams got no answer, makes one page', async () => {
    const activity = menuOf(alex, asked(payload('<p>Drie meiden</p>')))
    await alex.post(activity)
    await alex.sees(words.dialogs.report.title)
    assert.equal((await alex.post(activity)).status, 200)
    await town.stop()
    assert.equal(alex.messages().length, 1)
  })

  it('of a text that is too long says so, with the text in its field', async () => {
    const text = await takenOver(`<p>${'x'.repeat(20_001)}</p>`)
    assert.equal(text, 'x'.repeat(20_001))
    assert.ok(alex.screen().includes(words.steps.tooLong(20_000, 20_001)), alex.screen().slice(0, 500))
  })

  const wrong: [what: string, value: unknown][] = [
    ['another command', asked(payload('x'), 'anders')],
    ['no command', { messagePayload: payload('x') }],
    ['no message', asked(undefined)],
    ['an empty message', asked({})],
    ['a message without a body', asked({ ...payload('x'), body: undefined })],
    ['a text that is a number', asked({ ...payload('x'), body: { contentType: 'html', content: 1 } })],
    ['a text that is far too long', asked(payload('x'.repeat(160_001)))],
    ['nothing at all', undefined],
  ]
  for (const [what, value] of wrong)
    it(`with ${what} is refused`, async () => {
      assert.equal((await chooses(value)).status, 400)
      await town.stop()
      assert.deepEqual(alex.messages(), [])
    })

  it('says to open a chat first when there can be no private chat', async () => {
    const refusal = town.teams.refuse(
      { status: 403, code: 'ForbiddenOperationException' },
      { operation: 'create' },
    )
    assert.deepEqual(await told(await chooses(asked(payload('x')))), says(words.shared.openChatFirst))
    assert.equal(refusal.hits, 1)
    assert.match(town.logged, /private-chat-not-opened/)
    assert.ok(!town.logged.includes('"x"'))
    await town.stop()
    assert.deepEqual(alex.messages(), [])
  })

  // Who took the app away is told so by Teams at the first message, not when the chat is opened.
  it('says to open a chat first when the private chat takes no messages', async () => {
    town.teams.refuse(
      { status: 403, code: 'MessageWritesBlocked' },
      { operation: 'send', conversation: alex.chat, times: 9 },
    )
    assert.deepEqual(await told(await chooses(asked(payload('x')))), says(words.shared.openChatFirst))
  })
})
