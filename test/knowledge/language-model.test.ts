import assert from 'node:assert/strict'
import nock from 'nock'
import type { Finding } from '../../knowledge/finder.ts'
import { shippedLibrary } from '../../knowledge/knowledge-base.ts'
import { chosenFrom, type LanguageModel } from '../../knowledge/language-model.ts'
import { createOpenAi } from '../../knowledge/openai.ts'
import { ScreenedQuestion } from '../../knowledge/screened-question.ts'
import { sentencesOf } from '../../knowledge/sentences.ts'

const { entries } = shippedLibrary()
const found = ['verwijzing-politie', 'verwijzing-comensha'].flatMap((id) => entries.get(id) ?? [])
const [police] = found

const finding = (kinds: [Finding['kind'], number][] = [['knowledge', 1]]): Finding => ({
  kind: 'knowledge',
  sure: false,
  entries: [],
  kinds: new Map(kinds),
})
const screen = (text: string, kinds?: [Finding['kind'], number][]) =>
  ScreenedQuestion.screen(text, finding(kinds))

describe('what may go to a language model', () => {
  const rows: [text: string, kinds: [Finding['kind'], number][] | undefined, goes: string | undefined][] = [
    ['wie bel ik bij twijfel over een adres', undefined, 'wie bel ik bij twijfel over een adres'],
    ['wat doet 06-12345678 daar', undefined, 'wat doet [telefoon] daar'],
    ['is BSN 123456782 nodig', undefined, 'is BSN [BSN] nodig'],
    ['Drie meiden slapen achter in de nagelsalon, ik zag ze gisteren', undefined, undefined],
    ['hij slaat haar nu, wat moet ik doen', undefined, undefined],
    ['kan ik even met iemand sparren', undefined, undefined],
    ['mijn baas houdt mijn paspoort', undefined, undefined],
    ['mijn collega houdt iemand vast, is dat strafbaar', undefined, undefined],
    [
      'wat is een katvanger',
      [
        ['knowledge', 0.85],
        ['report', 0.15],
      ],
      undefined,
    ],
    [
      'wat is een katvanger',
      [
        ['knowledge', 0.85],
        ['urgent', 0.15],
      ],
      undefined,
    ],
    [
      'wat is een katvanger',
      [
        ['knowledge', 0.85],
        ['consult', 0.15],
      ],
      undefined,
    ],
    ['hoort Lynne Robbins bij de politie', undefined, undefined],
    ['wat doet mevrouw jansen bij jullie', undefined, undefined],
    [`hoe ${'lang '.repeat(70)}`, undefined, undefined],
  ]
  for (const [text, kinds, goes] of rows)
    it(`${goes === undefined ? 'not' : 'yes'}: ${text.slice(0, 60)}`, () =>
      assert.equal(screen(text, kinds)?.text, goes))

  it('nothing but a question for the knowledge base', () =>
    assert.equal(ScreenedQuestion.screen('hoi', { ...finding(), kind: 'greeting' }), undefined))
})

describe('what a language model may answer', () => {
  const id = 'verwijzing-politie'
  const first = sentencesOf(police?.text.nl ?? '')[0]
  const answers: [what: string, answer: unknown, sentences: string[] | undefined][] = [
    ['a sentence that is there', { sentences: [{ entry: id, sentence: 1 }] }, [first ?? '']],
    [
      'the same sentence twice',
      {
        sentences: [
          { entry: id, sentence: 1 },
          { entry: id, sentence: 1 },
        ],
      },
      [first ?? ''],
    ],
    ['a sentence that is not there', { sentences: [{ entry: id, sentence: 99 }] }, undefined],
    ['a sentence below the first', { sentences: [{ entry: id, sentence: 0 }] }, undefined],
    ['an entry that was not offered', { sentences: [{ entry: 'vorm-loverboys', sentence: 1 }] }, undefined],
    ['an entry that is made up', { sentences: [{ entry: 'verzonnen', sentence: 1 }] }, undefined],
    ['a text of its own', { sentences: [{ entry: id, sentence: 1, text: 'Bel 0900-0000' }] }, undefined],
    ['none', { sentences: [] }, undefined],
    ['something else', { answer: 'Bel 0900-0000' }, undefined],
    ['nothing', null, undefined],
  ]
  for (const [what, answer, sentences] of answers)
    it(what, () => assert.deepEqual(chosenFrom(answer, found, 'nl')?.sentences, sentences))
})

describe('D7: a language model that fails', () => {
  const why: string[] = []
  const model: LanguageModel = createOpenAi(
    { name: 'proef', apiKey: 'geheim', baseUrl: 'http://model.example/v1' },
    (fault) => why.push(fault),
  )
  const question = () => screen('wie bel ik bij twijfel') ?? assert.fail()
  const server = () => nock('http://model.example').post('/v1/chat/completions')
  const says = (content: string) => ({ choices: [{ index: 0, message: { role: 'assistant', content } }] })
  beforeEach(() => {
    nock.disableNetConnect()
    why.length = 0
  })
  afterEach(() => nock.cleanAll())

  it('chooses sentences when it works, and is sent the question and the entries only', async () => {
    let sent = ''
    nock('http://model.example')
      .post('/v1/chat/completions', (body) => {
        sent = JSON.stringify(body)
        return true
      })
      .reply(200, says('{"sentences":[{"entry":"verwijzing-politie","sentence":2}]}'))
    const chosen = await model.choose(question(), found, 'nl')
    assert.deepEqual(chosen?.sentences, [sentencesOf(police?.text.nl ?? '')[1]])
    assert.ok(sent.includes('wie bel ik bij twijfel') && sent.includes('verwijzing-comensha'))
  })

  const failures: [what: string, fault: string, answer: () => void][] = [
    ['is busy', 'status-429', () => server().reply(429, {})],
    ['is down', 'status-500', () => server().reply(500, {})],
    ['can’t be reached', 'unreachable', () => server().replyWithError('weg')],
    ['talks nonsense', 'unusable', () => server().reply(200, says('Bel 0900-0000!'))],
    [
      'names an entry that is not there',
      'unusable',
      () => server().reply(200, says('{"sentences":[{"entry":"x","sentence":1}]}')),
    ],
    ['answers with nothing', 'failed', () => server().reply(200, {})],
  ]
  for (const [what, fault, answer] of failures)
    it(`${what}: the curated text stays`, async () => {
      answer()
      assert.equal(await model.choose(question(), found, 'nl'), undefined)
      assert.deepEqual(why, [fault])
    })

  it('is slow: it is not waited for any longer', async () => {
    const patience = new AbortController()
    const slow = createOpenAi(
      { name: 'proef', apiKey: 'geheim', baseUrl: 'http://model.example/v1' },
      (fault) => why.push(fault),
      () => patience.signal,
    )
    server().reply(200, () => {
      patience.abort()
      return new Promise(() => {})
    })
    assert.equal(await slow.choose(question(), found, 'nl'), undefined)
    assert.deepEqual(why, ['late'])
  })
})
