import assert from 'node:assert/strict'
import fc from 'fast-check'
import {
  type Block,
  toHome,
  toMessage,
  toModal,
  type Words,
  waitingModal,
} from '../../../adapters/slack/render.ts'
import { legible } from '../../../bot/core/legible.ts'
import {
  button,
  type Element,
  type Field,
  line,
  peopleText,
  type View,
  view,
} from '../../../bot/core/view.ts'
import { drawDelivery } from '../../../bot/signals/card.ts'
import { signalPage } from '../../../bot/signals/page.ts'
import { isMessage } from '../../../bot/signals/signal.ts'
import { claim, giveFeedback } from '../../../bot/signals/triage.ts'
import { type Part, within } from '../../fixtures/cards.ts'
import { idsInOrder } from '../../fixtures/samples.ts'
import { buttonsOf } from '../../fixtures/slack/blocks.ts'
import { slackViolations } from '../../fixtures/slack/limits.ts'
import { meganInSlack, signalOf } from '../views.ts'

const words: Words = {
  title: 'Signaalpunt',
  oneMoment: 'Een moment',
  close: 'Sluiten',
  keptBesides: (typed) => `bewaard: ${typed}`,
  longerByChat: (max) => `langer dan ${max}`,
}

/** What people could type to make a message do something. */
const hostile: Record<string, string> = {
  'a link': '<https://evil.example|klik hier>',
  'a call to all': '<!channel> <!here> <!everyone>',
  'a mention': '<@U0MEGAN> <#C0SIGNALEN> <!subteam^S1>',
  marks: '*vet* _schuin_ ~weg~ `code` > citaat :smile:',
  'an entity': '&lt;!channel&gt; &amp;amp;',
  'a markdown link': '[klik](http://evil.example)',
  'an address': 'https://evil.example/pad',
  'a carriage return': 'een\rtwee\r\ndrie',
  'text turned around': 'pand\u202egpj.exe',
  'zero-width characters': 'a\u200bb\u200dc\ufeff',
  'nothing that anybody sees': '\u200b\u200d\ufeff',
  'a lone surrogate': 'a\ud83db',
  'a lone surrogate where a long text is cut': `${'x'.repeat(1499)}\ud83d\ude00\ud83d`,
  'control characters': 'a\u0000b\u001bc\u0085',
  'emoji only': '🙂🙂🙂',
  '1,499 and an emoji': `${'x'.repeat(1499)}🙂`,
  '3,001 characters': 'x'.repeat(3001),
  '8,000 characters': 'é'.repeat(8000),
  '4,000 emoji': '🙂'.repeat(4000),
  'a space': ' ',
  'line ends': '\n\n\n',
  nothing: '',
}

const parts = (drawn: unknown): Part[] => [...within(drawn)]
const ofType = (drawn: unknown, type: string): Part[] => parts(drawn).filter((part) => part.type === type)
const textsIn = (drawn: unknown, type: string): string[] =>
  ofType(drawn, type).map(({ text }) => String(text))

/** What stands in the quotes, which is where people's text belongs, of all blocks on a row together. */
const quoted = (drawn: unknown): string =>
  ofType(drawn, 'rich_text_quote')
    .flatMap(({ elements }) => elements as Part[])
    .map(({ text }) => String(text))
    .join('')

/** What must come out of what was typed: all of it, but for what can't be shown, turns the reading around or nobody sees. */
const shownOf = legible

function takes(message: object): void {
  assert.deepEqual(slackViolations('chat.postMessage', { channel: 'C1', ...message }), [])
  assert.ok(JSON.stringify(message).isWellFormed())
  assert.doesNotMatch(JSON.stringify(message), /\\ud[89a-f]/i, 'half a character')
}

function opens(modal: object): void {
  assert.deepEqual(slackViolations('views.open', { trigger_id: '1.2.a', view: modal }), [])
  assert.doesNotMatch(JSON.stringify(modal), /\\ud[89a-f]/i, 'half a character')
}

const field = (more: Partial<Field> = {}): Field => ({
  name: 'what',
  label: 'Wat zag je?',
  hint: 'Laat foto’s weg.',
  input: { kind: 'text', max: 8000, lines: 'many' },
  required: true,
  value: '',
  error: '',
  ...more,
})
const withFields = (fields: Field[], more: Partial<View> = {}): View => ({
  notice: 'Iets doorgeven',
  body: [],
  fields,
  actions: [],
  ...more,
})

describe('Slack shows what people typed as text and nothing else', () => {
  for (const [what, typed] of Object.entries(hostile)) {
    it(what, () => {
      const message = toMessage(view('Lezen', [peopleText(typed)]))
      takes(message)
      assert.equal(quoted(message), shownOf(typed) || ' ')
      assert.deepEqual([...textsIn(message, 'mrkdwn'), ...textsIn(message, 'plain_text')], [])
    })

    it(`${what}, on the page of a signal`, () => {
      const asked = {
        id: 'e',
        at: '2026-11-23T09:00:00.000Z',
        by: meganInSlack,
        what: 'asked',
        text: typed,
      } as const
      const reporter = { platform: 'slack', id: 'U0ALEX', name: typed, locale: 'nl' } as const
      const answers = { danger: 'no', what: typed, place: typed, form: typed }
      const modal = toModal([signalPage(signalOf({ reporter, answers, log: [asked] }), 'nl')], words)
      opens(modal)
      assert.equal(quoted(modal), Array.from({ length: typed ? 3 : 2 }, () => shownOf(typed) || ' ').join(''))
      if (typed.trim().length < 3) return
      const readers = [...textsIn(modal, 'mrkdwn'), ...textsIn(modal, 'plain_text')]
      for (const text of readers) assert.equal(text.includes(shownOf(typed)), false, text)
    })

    it(`${what}, as what was typed in a field before`, () => {
      const submits = button('submit', 'Versturen', {}, { submits: true })
      const modal = toModal([withFields([field({ value: typed })], { actions: [submits] })], words)
      opens(modal)
      const [input] = ofType(modal, 'plain_text_input')
      if (typed.length > 3000) assert.equal(input, undefined)
      else assert.equal(input?.initial_value ?? '', shownOf(typed))
    })

    it(`${what}, as a value among facts and as our own text`, () => {
      const own: Element[] = [
        { kind: 'facts', facts: [{ label: 'Melder', value: typed.slice(0, 3000) }] },
        { kind: 'ownText', text: typed.slice(0, 3000), tone: 'plain' },
        { kind: 'ownText', text: typed.slice(0, 3000), tone: 'warning' },
      ]
      const message = toMessage(view('Lezen', own))
      takes(message)
      const expected = shownOf(typed.slice(0, 3000)) || ' '
      assert.deepEqual(textsIn(message, 'text'), ['Melder: ', expected, expected, expected])
    })

    it(`${what}, in a notification`, () => {
      const { text } = toMessage(view(`x${typed}`, [peopleText('x')]))
      assert.doesNotMatch(text, /[<>]|&(?!amp;|lt;|gt;)/)
      assert.ok(text.isWellFormed())
    })
  }

  const sign = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('<', '>', '&', '|', '*', '`', '"', '\\', '\n', '\r', '\t', ' ', '🙂'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\ud83d', '\udc00', '\u202e', '\u2066', '\u200f', '\u0000', '\u0085'),
    },
    { weight: 1, arbitrary: fc.constantFrom('<!channel>', '<@U0MEGAN>', 'ضوء', 'שלום', 'e\u0301', '\ufeff') },
  )
  const anything = fc.string({ unit: sign, maxLength: 200 })

  it('whatever it is, in a message', () =>
    fc.assert(
      fc.property(anything, anything, (one, other) => {
        const message = toMessage(
          view('Lezen', [peopleText(one), line('x').body[0] as Element, peopleText(other)]),
        )
        takes(message)
        assert.equal(quoted(message), (shownOf(one) || ' ') + (shownOf(other) || ' '))
        assert.deepEqual(textsIn(message, 'mrkdwn'), [])
      }),
      { numRuns: 500 },
    ))

  it('whatever it is, in a modal, however long', () =>
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 1600 }), (one, before) => {
        const typed = 'x'.repeat(before) + one
        const submits = button('submit', 'Versturen', {}, { submits: true })
        const shown = withFields([field({ value: typed })], { body: [peopleText(typed)], actions: [submits] })
        const modal = toModal([shown], words)
        opens(modal)
        assert.equal(quoted(modal), shownOf(typed) || ' ')
        const [input] = ofType(modal, 'plain_text_input')
        assert.equal(input ? (input.initial_value ?? '') : shownOf(typed), shownOf(typed))
      }),
      { numRuns: 500 },
    ))

  it('a name can not break out of a mention: only an id of Slack calls somebody', () => {
    const ids = ['U0MEGAN', 'W0ADELE', 'u0megan', '!channel', 'U1> <!channel', '29:1abc', '']
    const people = ids.map((id) => ({ id, name: '<!channel>' }))
    const message = toMessage(view('Nieuw signaal', [{ kind: 'mention', people }]))
    takes(message)
    assert.deepEqual(textsIn(message, 'mrkdwn'), [
      '<@U0MEGAN> <@W0ADELE> u0megan !channel U1&gt; &lt;!channel 29:1abc ',
    ])
  })
})

describe('a message of the bot in Slack', () => {
  const plain = (type: string, text: string) => ({ type, text: { type: 'plain_text', text, emoji: false } })
  const rich = (...elements: Part[]) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements }],
  })
  const kinds: [what: string, element: Element, blocks: Block[]][] = [
    ['a heading', { kind: 'heading', text: 'Kop' }, [plain('header', 'Kop')]],
    [
      'our own text',
      { kind: 'ownText', text: 'Tekst', tone: 'plain' },
      [rich({ type: 'text', text: 'Tekst' })],
    ],
    [
      'our own warning',
      { kind: 'ownText', text: 'Bel 112', tone: 'warning' },
      [rich({ type: 'text', text: 'Bel 112', style: { bold: true } })],
    ],
    [
      'our own text that is quiet',
      { kind: 'ownText', text: 'Stil', tone: 'quiet' },
      [{ type: 'context', elements: [{ type: 'plain_text', text: 'Stil', emoji: false }] }],
    ],
    [
      'text of people',
      peopleText('een\n\ntwee'),
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: 'een\n\ntwee' }] }],
        },
      ],
    ],
    [
      'facts',
      {
        kind: 'facts',
        facts: [
          { label: 'Stand', value: 'nieuw' },
          { label: 'Plek', value: '' },
        ],
      },
      [
        rich(
          { type: 'text', text: 'Stand: ', style: { bold: true } },
          { type: 'text', text: 'nieuw' },
          { type: 'text', text: '\nPlek: ', style: { bold: true } },
          { type: 'text', text: ' ' },
        ),
      ],
    ],
    ['no facts', { kind: 'facts', facts: [] }, []],
    [
      'a mention',
      { kind: 'mention', people: [{ id: 'U0MEGAN', name: 'Megan Bowen' }] },
      [{ type: 'section', text: { type: 'mrkdwn', text: '<@U0MEGAN>' } }],
    ],
    [
      'a link',
      { kind: 'link', label: 'Openen', url: 'https://slack.com/app' },
      [
        {
          type: 'actions',
          elements: [{ ...plain('button', 'Openen'), action_id: 'link', url: 'https://slack.com/app' }],
        },
      ],
    ],
  ]
  for (const [what, element, blocks] of kinds)
    it(`draws ${what}`, () => {
      const message = toMessage(view('Kop', [element]))
      takes(message)
      assert.deepEqual(message, { text: 'Kop', blocks })
      assert.deepEqual(toModal([view('Kop', [element])], words).blocks, blocks)
      assert.deepEqual(toHome([view('Kop', [element])], words).blocks, blocks)
    })

  const marker = 'kenmerk-in-elke-tekst'
  const made = { now: new Date('2026-11-23T10:00:00.000Z'), newId: idsInOrder() }
  const told = [
    claim(meganInSlack, made),
    giveFeedback(meganInSlack, { id: 'bericht', text: marker }, made),
  ].reduce(
    (signal, change) => {
      const after = change(signal)
      return 'kind' in after ? after : assert.fail()
    },
    signalOf({
      reporter: { platform: 'slack', id: `U0${marker}`, name: marker, locale: 'nl' },
      answers: { what: marker },
    }),
  )
  for (const delivery of told.deliveries.filter(isMessage))
    it(`of the kind "${delivery.kind}" has a fixed notification and no word of the signal in it`, () => {
      const drawn = drawDelivery(delivery, told, 'nl', { people: [], possibleRepeat: false, short: false })
      const message = toMessage(drawn)
      assert.equal(message.text, drawn.notice)
      assert.equal(JSON.stringify(message).includes(marker), false)
    })

  it('says in its notification at most 150 characters', () =>
    assert.equal(toMessage(line('x'.repeat(1000))).text, 'x'.repeat(150)))

  it('asks in its own words what is typed in the chat', () => {
    const { blocks } = toMessage(withFields([field({ error: 'Vul hier iets in.' })]))
    assert.deepEqual(blocks, [
      plain('header', 'Wat zag je?'),
      { type: 'context', elements: [{ type: 'plain_text', text: 'Laat foto’s weg.', emoji: false }] },
      rich({ type: 'text', text: 'Vul hier iets in.', style: { bold: true } }),
    ])
    assert.deepEqual(toMessage(withFields([field({ hint: '' })])).blocks, [plain('header', 'Wat zag je?')])
  })

  it('does not repeat what was typed before', () =>
    assert.equal(
      JSON.stringify(toMessage(withFields([field({ value: 'kenmerk' })]))).includes('kenmerk'),
      false,
    ))

  it('that is too large keeps our own words', () => {
    const large = peopleText('x'.repeat(12_000))
    const [own] = line('kenmerk').body
    assert.ok(own)
    assert.deepEqual(toMessage(view('x', [own, large])).blocks, toMessage(view('x', [own])).blocks)
  })

  it('that is too large is not sent', () => {
    const many = Array.from({ length: 51 }, () => line('x').body[0] as Element)
    assert.throws(() => toMessage(view('x', many)), { name: 'DeliveryError', fault: 'too-large' })
    assert.throws(() => toModal([view('x', [...many, ...many])], words), { fault: 'too-large' })
  })
})

const idsIn = (drawn: { blocks: Block[] }): string[] =>
  buttonsOf(drawn.blocks).map(({ element }) => String(element.action_id))
const labels = (drawn: { blocks: Block[] }): string[][] =>
  drawn.blocks
    .filter(({ type }) => type === 'actions')
    .map((block) => buttonsOf([block]).map(({ label }) => label))

describe('a button in Slack', () => {
  const actions = [
    button('open', 'Bekijken', { about: 's' }, { opens: true }),
    button('claim', 'In behandeling', { about: 's' }, { style: 'main' }),
    button('back', 'Terug', {}, { style: 'way' }),
    button('answer', 'Verder', {}, { submits: true }),
    button('hide', 'Sluiten', {}, { style: 'away' }),
    button('skip', 'Overslaan', {}, { style: 'way' }),
  ]

  it('bears its name, its data, and whether a page follows', () => {
    const elements = buttonsOf(toMessage(view('x', [], actions)).blocks).map(({ element }) => element)
    assert.deepEqual(
      elements.map(({ action_id, value, style }) => [action_id, value, style]),
      [
        ['0:open!', '{"about":"s"}', undefined],
        ['1:claim', '{"about":"s"}', 'primary'],
        ['2:back', '{}', undefined],
        ['3:skip', '{}', undefined],
      ],
    )
  })

  it('that submits or puts away is none in a message, nor below a modal', () => {
    const expected = [
      ['Bekijken', 'In behandeling'],
      ['Terug', 'Overslaan'],
    ]
    assert.deepEqual(labels(toMessage(view('x', [], actions))), expected)
    assert.deepEqual(labels(toModal([view('x', [], actions)], words)), expected)
    assert.deepEqual(labels(toHome([view('x', [], actions)], words)), expected)
  })

  it('that goes somewhere else stands in a row of its own, and no row has more than five', () => {
    const many = Array.from({ length: 12 }, (_, n) => button('choose', `${n}`, { value: `${n}` }))
    const rows = labels(toMessage(view('x', [], [...many, button('back', 'Terug', {}, { style: 'way' })])))
    assert.deepEqual(rows, [['0', '1', '2', '3', '4'], ['5', '6', '7', '8', '9'], ['10', '11'], ['Terug']])
  })

  it('has a name of its own, in one view and over several', () => {
    const views = [1, 2, 3].map(() => view('x', [], [...actions, ...actions]))
    for (const drawn of [toModal(views, words), toHome(views, words)]) {
      const ids = idsIn(drawn)
      assert.equal(ids.length, 24)
      assert.equal(new Set(ids.map((id) => id.split(':')[0])).size, 24)
    }
    takes(toMessage(view('x', [], [...actions, ...actions])))
  })

  it('keeps names apart whatever buttons stand above it', () => {
    const style = fc.constantFrom('plain' as const, 'main' as const, 'way' as const, 'away' as const)
    const action = fc.record({ style, submits: fc.boolean() }).map((more) => button('x', 'X', {}, more))
    const views = fc.array(fc.array(action, { maxLength: 14 }), { maxLength: 5 })
    fc.assert(
      fc.property(views, (all) => {
        const ids = idsIn(
          toModal(
            all.map((some) => view('x', [], some)),
            words,
          ),
        )
        const shown = all.flat().filter(({ submits, style: one }) => !submits && one !== 'away')
        assert.equal(new Set(ids).size, shown.length)
      }),
    )
  })
})

describe('a page in Slack', () => {
  const opener = button('whole', 'Formulier openen', { draft: 'd' }, { style: 'main', opens: true })
  const submit = button('submit', 'Versturen', { draft: 'd' }, { style: 'main', submits: true })
  const later = button('stop', 'Later verder', { draft: 'd' })
  const body: Element[] = [{ kind: 'heading', text: 'Iets doorgeven' }]
  const two = [field(), field({ name: 'place', label: 'Waar?' })]

  it('of several questions becomes, as a message, the button that opens it', () => {
    const message = toMessage(withFields(two, { body, actions: [submit, later], page: { opener } }))
    takes(message)
    assert.deepEqual(labels(message), [['Formulier openen']])
    assert.deepEqual(idsIn(message), ['0:whole!'])
    assert.deepEqual(
      message.blocks.map(({ type }) => type),
      ['header', 'actions'],
    )
  })

  it('that is asked again says why above that button', () => {
    const why: Element = { kind: 'ownText', text: 'Dit kan alleen een functionaris.', tone: 'warning' }
    const quiet: Element = { kind: 'ownText', text: 'Alleen de eerste vraag moet.', tone: 'quiet' }
    const page = { body: [...body, quiet, why], actions: [submit, later], page: { opener } }
    const message = toMessage(withFields(two, page))
    takes(message)
    assert.deepEqual(
      message.blocks.map(({ type }) => type),
      ['header', 'rich_text', 'actions'],
    )
    assert.ok(JSON.stringify(message.blocks).includes(why.text))
  })

  it('of one question is asked in the message itself', () => {
    const message = toMessage(withFields([field()], { actions: [submit, later], page: {} }))
    assert.deepEqual(labels(message), [['Later verder']])
    assert.ok(textsIn(message, 'plain_text').includes('Wat zag je?'))
  })

  it('without an opener is asked in the message itself', () => {
    const message = toMessage(withFields(two, { actions: [submit, later], page: {} }))
    assert.deepEqual(labels(message), [['Later verder']])
    assert.ok(textsIn(message, 'plain_text').includes('Waar?'))
  })

  it('of several questions that is no page is asked in the message itself', () => {
    const message = toMessage(withFields(two, { actions: [submit, later] }))
    assert.ok(textsIn(message, 'plain_text').includes('Waar?'))
  })
})

describe('a modal of Slack', () => {
  const submit = button('submit', 'Versturen', { draft: 'd' }, { style: 'main', submits: true })
  const other = button('answer', 'Verder', { draft: 'e' }, { submits: true })
  const metadata = (modal: Part): unknown => JSON.parse(String(modal.private_metadata))
  const origin = { channel: 'D0ALEX', ts: '1780000000.000100' }
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })

  it('has our title, and a button of its own that puts it away', () => {
    const modal = toModal([line('x')], words)
    assert.deepEqual(
      [modal.type, modal.title, modal.close],
      ['modal', plain('Signaalpunt'), plain('Sluiten')],
    )
    assert.equal('submit' in modal, false)
    assert.deepEqual(metadata(modal), {})
  })

  it('is itself the first button that submits, and knows it again', () => {
    const modal = toModal(
      [line('x'), withFields([field()], { actions: [submit] }), view('y', [], [other])],
      words,
    )
    opens(modal)
    assert.deepEqual(modal.submit, plain('Versturen'))
    assert.deepEqual(metadata(modal), { submit: { name: 'submit', data: { draft: 'd' } } })
    assert.deepEqual(idsIn(modal), [])
  })

  it('knows the message that it was opened from', () => {
    assert.deepEqual(metadata(toModal([line('x')], words, { origin })), { origin })
    const modal = toModal([view('x', [], [submit])], words, { origin })
    assert.deepEqual(metadata(modal), { origin, submit: { name: 'submit', data: { draft: 'd' } } })
  })

  it('does not bear the button of the modal that stood there before', () => {
    const before = { submit: { name: 'send', data: { draft: 'oud' } }, origin }
    const modal = toModal([view('x', [], [submit])], words, before)
    assert.deepEqual(metadata(modal), { origin, submit: { name: 'submit', data: { draft: 'd' } } })
  })

  it('has the questions as inputs, each by its name', () => {
    const fields = [field(), field({ name: 'place', label: 'Waar?', required: false })]
    const modal = toModal([withFields(fields, { actions: [submit] })], words)
    opens(modal)
    assert.deepEqual(
      ofType(modal, 'input').map(({ block_id, optional }) => [block_id, optional]),
      [
        ['what', false],
        ['place', true],
      ],
    )
  })

  it('that waits opens at once, with nothing to press', () => {
    const modal = waitingModal(words)
    opens(modal)
    assert.deepEqual(textsIn(modal, 'plain_text'), ['Signaalpunt', 'Sluiten', 'Een moment'])
    assert.deepEqual(buttonsOf(modal.blocks), [])
  })
})

describe('App Home of Slack', () => {
  it('has every view below the other', () => {
    const home = toHome(
      [line('een'), view('x', [], [button('mine', 'Mijn signalen', {}, { opens: true })])],
      words,
    )
    assert.deepEqual(slackViolations('views.publish', { user_id: 'U1', view: home }), [])
    assert.equal(home.type, 'home')
    assert.deepEqual(
      home.blocks.map(({ type }) => type),
      ['context', 'actions'],
    )
    assert.deepEqual(idsIn(home), ['0:mine!'])
  })
})
