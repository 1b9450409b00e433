import assert from 'node:assert/strict'
import type { CardPart } from '../../../adapters/teams/render.ts'
import { toActivity, toCard } from '../../../adapters/teams/render.ts'
import { legible } from '../../../bot/core/legible.ts'
import { button, type Element, line, peopleText, type View, view } from '../../../bot/core/view.ts'
import { drawDelivery } from '../../../bot/signals/card.ts'
import { signalPage } from '../../../bot/signals/page.ts'
import { isMessage } from '../../../bot/signals/signal.ts'
import { claim, giveFeedback } from '../../../bot/signals/triage.ts'
import { alex, idsInOrder, megan, sampleSignal } from '../../fixtures/samples.ts'

/** What people could type to make a card do something. */
const hostile: Record<string, string> = {
  'a markdown link': '[klik](http://evil.example)',
  'a mention': '<at>Megan Bowen</at>',
  'an expression': `${'$'}{1+1}`,
  'a carriage return': 'een\rtwee',
  HTML: '<img src=x onerror=alert(1)><b>vet</b>',
  'text turned around': 'pand\u202egpj.exe',
  'zero-width characters': 'a\u200bb\u200dc\ufeff',
  'nothing that anybody sees': '\u200b\u200d\ufeff',
  'a date to be worked out': '{{DATE(2017-02-14T06:00:00Z,SHORT)}}',
  'a date behind three braces': '{{{DATE(2017-02-14T06:00:00Z,SHORT)}}',
  'a lone surrogate': 'a\ud83db',
  'emoji only': '🙂🙂🙂',
  'a telephone link of another platform': '<tel:0612345678|0612345678> &amp;',
  'list marks and headings': '# kop\n- een\n1. twee\n**vet** _schuin_ `code`',
  '3,001 characters': 'x'.repeat(3001),
  '8,000 characters': 'é'.repeat(8000),
  nothing: '',
}

/** Every part of a card, at any depth. */
function parts(value: unknown): CardPart[] {
  if (Array.isArray(value)) return value.flatMap(parts)
  if (typeof value !== 'object' || value === null) return []
  return [value as CardPart, ...Object.values(value).flatMap(parts)]
}

const runs = (card: CardPart): string[] =>
  parts(card).flatMap((part) => (part.type === 'TextRun' ? [String(part.text)] : []))

/** Where Teams reads markdown, links or mentions in a text. */
const readers = (card: CardPart): string[] =>
  parts(card).flatMap((part) =>
    part.type === 'TextBlock' || part.type === 'FactSet' || part.type === 'Fact'
      ? [JSON.stringify(part)]
      : [],
  )

const visible = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\ufffd', '')

function isValid(card: CardPart): void {
  const json = JSON.stringify(card)
  assert.ok(json.isWellFormed())
  assert.doesNotMatch(json, /\\ud[89a-f]/i, 'half a character')
  assert.doesNotMatch(json, /\{\{/, 'something to evaluate')
  for (const part of parts(card)) {
    if (part.type !== 'RichTextBlock') continue
    assert.ok(Array.isArray(part.inlines) && part.inlines.length > 0)
  }
  for (const text of runs(card)) assert.notEqual(text, '', 'an empty run makes a card invalid')
}

describe('a button of Teams', () => {
  it('shows a name on it as text and nothing else', () => {
    const label = 'Vraag het {{DATE(2020)}} \u202eNaam\ud800'
    const card = toCard(view('x', [], [button('menu', label)]))
    const json = JSON.stringify(card)
    assert.doesNotMatch(json, /\{\{|\u202e|\\ud800/)
    assert.match(json, /Vraag het/)
  })
})

describe('a card holds what people typed as text and nothing else', () => {
  for (const [what, typed] of Object.entries(hostile)) {
    it(what, () => {
      const signal = sampleSignal(1, {
        reporter: { ...alex, name: typed },
        answers: { danger: 'no', what: typed, place: typed, form: typed },
        log: [
          {
            id: 'e',
            at: '2026-11-23T09:00:00.000Z',
            by: { ...megan, name: typed },
            what: 'asked',
            text: typed,
          },
        ],
      })
      const card = toCard(signalPage(signal, 'nl'))
      isValid(card)
      const shown = runs(card).join('\n')
      for (const row of typed.split(/[\r\n]+/)) {
        const expected = visible(legible(row))
        assert.ok(visible(shown).includes(expected), row.slice(0, 40))
        if (expected.length > 2) assert.ok(readers(card).every((block) => !visible(block).includes(expected)))
      }
    })

    it(`${what}, as what was typed in a field before`, () => {
      const field: View['fields'][number] = {
        name: 'what',
        label: 'Wat zag of hoorde je?',
        hint: '',
        input: { kind: 'text', max: 8000, lines: 'many' },
        required: true,
        value: typed,
        error: '',
      }
      const card = toCard({ notice: 'Iets doorgeven', body: [], fields: [field], actions: [] })
      isValid(card)
      const input = parts(card).find(({ id }) => id === 'answer.what')
      assert.equal(visible(String(input?.value)), visible(legible(typed)))
    })
  }

  it('a name can not break out of a mention, nor write another', () => {
    const names = [
      '</at><at>Adele Vance</at>',
      'Megan <b>Bowen</b>',
      '{{DATE(x)}}',
      'Megan\ud83d',
      'Megan Bowen',
    ]
    const people = names.map((name, i) => ({ id: `29:${i}`, name }))
    const card = toCard(view('Nieuw signaal', [{ kind: 'mention', people }]))
    isValid(card)
    const { entities } = card.msteams as { entities: { text: string; mentioned: { id: string } }[] }
    const [block] = parts(card).filter(({ type }) => type === 'TextBlock')
    assert.equal(block?.text, entities.map(({ text }) => text).join(' '))
    for (const { text } of entities) assert.match(text, /^<at>[^<>]*<\/at>$/)
    assert.deepEqual(
      entities.map(({ mentioned }) => mentioned.id),
      people.map(({ id }) => id),
    )
  })

  it('a name with marks of a link is no link in a mention', () => {
    const people = [{ id: '29:1', name: '[Megan](http://evil.example)' }]
    const card = toCard(view('Nieuw signaal', [{ kind: 'mention', people }]))
    assert.ok(
      readers(card).every((block) => !block.includes('](http')),
      readers(card).join(),
    )
  })
})

describe('a message of the bot', () => {
  const marker = 'kenmerk-in-elke-tekst'
  const named = { ...megan, name: 'Megan Bowen' }
  const made = { now: new Date('2026-11-23T10:00:00.000Z'), newId: idsInOrder() }
  const told = [claim(named, made), giveFeedback(named, { id: 'bericht', text: marker }, made)].reduce(
    (signal, change) => {
      const after = change(signal)
      return 'kind' in after ? after : assert.fail()
    },
    sampleSignal(1, { reporter: { ...alex, name: marker }, answers: { what: marker } }),
  )

  for (const delivery of told.deliveries.filter(isMessage)) {
    it(`of the kind "${delivery.kind}" has a fixed notification and no word of the signal in it`, () => {
      const drawn = drawDelivery(delivery, told, 'nl', { people: [], possibleRepeat: false, short: false })
      const activity = toActivity(drawn)
      assert.equal(activity.summary, drawn.notice)
      assert.equal(activity.text, undefined)
      assert.equal(JSON.stringify(activity).includes(marker), false)
      const card = activity.attachments?.[0]?.content as CardPart
      assert.deepEqual([card.fallbackText, card.speak], [drawn.notice, drawn.notice])
    })
  }

  it('has a card for every kind of element', () => {
    const all: Element[] = [
      { kind: 'heading', text: 'Kop' },
      { kind: 'ownText', text: 'Tekst', tone: 'warning' },
      peopleText('een\r\n\r\ntwee'),
      { kind: 'facts', facts: [{ label: 'Stand', value: 'nieuw' }] },
      { kind: 'link', label: 'Openen', url: 'https://teams.microsoft.com/' },
      { kind: 'mention', people: [{ id: '29:1', name: 'Megan Bowen' }] },
    ]
    const card = toCard(view('Kop', all, [button('open', 'Bekijken', { about: 'x' })]))
    isValid(card)
    assert.deepEqual(runs(card), ['Tekst', 'een', ' ', 'twee', 'Stand: ', 'nieuw'])
    const [press] = parts(card).filter(({ type }) => type === 'Action.Execute')
    assert.deepEqual([press?.verb, press?.title, press?.data], ['open', 'Bekijken', { about: 'x' }])
  })

  it('keeps inputs out of a press that does not submit them', () => {
    const actions = [button('stop', 'Later verder'), button('answer', 'Verder', {}, { submits: true })]
    const presses = parts(toCard(view('x', [], actions))).filter(({ type }) => type === 'Action.Execute')
    assert.deepEqual(
      presses.map(({ associatedInputs }) => associatedInputs),
      ['none', 'auto'],
    )
  })

  it('of one line is its own notification', () =>
    assert.equal(toActivity(line('Verstuurd.')).summary, 'Verstuurd.'))
})
