import assert from 'node:assert/strict'
import type { Part } from '../../fixtures/cards.ts'
import { sendRaw } from '../../fixtures/raw-client.ts'
import { story } from '../../fixtures/reporting.ts'
import { pick } from '../../fixtures/slack/blocks.ts'
import { SlackGate } from '../../fixtures/slack/gate.ts'
import { signingSecret as secret } from '../../fixtures/slack/municipality.ts'
import { passesOn, pressOf, submissionOf, toPage, toReview } from '../../fixtures/slack/reporting.ts'
import * as signed from '../../fixtures/slack/signed.ts'

const kB = 1024

describe('a body from Slack that is too large', () => {
  let gate: SlackGate
  before(async () => {
    gate = await SlackGate.open()
  })
  after(() => gate.town.close())

  for (const size of [257 * kB, 5 * kB * kB]) {
    for (const isSigned of [true, false]) {
      it(`B5: ${size / kB} kB, ${isSigned ? 'signed' : 'unsigned'}, is answered with 413`, async () => {
        const all = signed.signedHeaders(' '.repeat(size), { secret, at: gate.clock.now() })
        const { 'x-slack-signature': _, ...rest } = all
        const headers = { ...(isSigned ? all : rest), 'content-length': String(size) }
        const answer = await sendRaw({ port: gate.town.port, path: '/gemeente/slack', headers, size })
        // Who goes on sending can lose the answer, because the connection is cut under it.
        const cutOff = answer.status === undefined && answer.sent < size && size > 257 * kB
        assert.ok(answer.status === 413 || cutOff, `answered ${answer.status} after ${answer.sent}`)
        assert.equal(gate.traces, 0)
      })
    }
  }

  it('B5: after all of these the next report is taken', async () => {
    assert.match(await passesOn(gate.alex), /^S-/)
  })
})

describe('a body from Slack that is no message or press of ours', () => {
  let gate: SlackGate
  before(async () => {
    gate = await SlackGate.open()
    await toReview(gate.alex)
    await toPage(gate.alex)
  })
  after(() => gate.town.close())

  const nested = '['.repeat(10_000) + ']'.repeat(10_000)
  /** Puts text into JSON that no `JSON.stringify` would write. */
  const withRaw = (payload: Part, raw: string): string =>
    new URLSearchParams({ payload: JSON.stringify(payload).replace('"RAW"', () => raw) }).toString()
  const press = (change: Part) => {
    const { alex, town } = gate
    const review = alex.messages().find(({ buttons }) => buttons.includes('Versturen'))
    assert.ok(review)
    return pressOf(town, alex, review, 'Versturen', change)
  }
  const value = (text: string) => signed.interactionBody(press({ value: text }))
  const modal = (change: Part) => submissionOf(gate.town, gate.alex, { danger: 'Nee', what: story }, change)
  const metadata = (text: string) => signed.interactionBody(modal({ private_metadata: text }))
  const state = (values: unknown) => {
    const submitted = modal({})
    return { ...submitted, view: { ...(submitted.view as Part), state: { values } } }
  }
  const event = (change: Part) => {
    const { alex, clock } = gate
    const said = signed.messageInChat({ channel: alex.chat, user: alex.who.id, text: story, ts: '1.000001' })
    return signed.eventBody({ ...said, ...change }, clock.now())
  }

  const bad: Record<string, () => string> = {
    'a broken JSON': () => '{"type": "event_callback"',
    'an event nested 10,000 deep': () => event({ text: 'RAW' }).replace('"RAW"', () => nested),
    'an event with __proto__': () =>
      event({ text: 'RAW' }).replace('"RAW"', '"a","__proto__":{"polluted":"yes"}'),
    'a text that is an object': () => event({ text: { polluted: 'yes' } }),
    'a user that is a number': () => event({ user: 7 }),
    'a payload that is no JSON': () => 'payload=%7B',
    'a payload that is a list': () => 'payload=%5B%5D',
    'a payload nested 10,000 deep': () => `payload=${nested}`,
    'a press with __proto__': () => withRaw(press({ value: 'RAW' }), '"{}","__proto__":{"polluted":"yes"}'),
    'a value that is no JSON': () => value('{'),
    'a value nested 10,000 deep': () => value(nested),
    'a value of 1,990 brackets': () => value('['.repeat(995) + ']'.repeat(995)),
    'a value that is a list': () => value('[1,2]'),
    'a value that is null': () => value('null'),
    'a value with a number for a draft': () => value('{"draft":1}'),
    'a value with an object for a draft': () => value('{"draft":{"$ne":""}}'),
    'a value with __proto__': () => value('{"__proto__":{"polluted":"yes"}}'),
    'a value with __proto__ in disguise': () => value(String.raw`{"\u005f_proto__":{"polluted":"yes"}}`),
    'a value with constructor': () => value('{"constructor":"yes"}'),
    'metadata that is no JSON': () => metadata('x'),
    'metadata nested 10,000 deep': () => metadata(nested),
    'metadata without a button': () => metadata('{}'),
    'metadata with a number for a name': () => metadata('{"submit":{"name":1,"data":{}}}'),
    'metadata with a field of its own': () => metadata('{"submit":{"name":"submit","data":{}},"role":"x"}'),
    'metadata with __proto__': () => metadata('{"submit":{"name":"submit","data":{}},"__proto__":{"a":"b"}}'),
    'answers that are a list': () => signed.interactionBody(state([])),
    'answers that are text': () => signed.interactionBody(state({ what: 'x' })),
    'an answer that is an object': () =>
      signed.interactionBody(state({ what: { answer: { type: 'plain_text_input', value: { a: 1 } } } })),
    'an answer that is a number': () =>
      signed.interactionBody(state({ what: { answer: { type: 'plain_text_input', value: 7 } } })),
    'a choice that is a list': () =>
      signed.interactionBody(state({ danger: { answer: { type: 'radio_buttons', selected_option: [] } } })),
    'answers with __proto__': () => withRaw(state('RAW'), '{"__proto__":{"answer":{"type":"x"}}}'),
  }
  for (const [what, body] of Object.entries(bad)) {
    it(`B6: ${what} is answered with 400, and nothing happens`, async () => {
      await gate.refuses(400, body())
      assert.equal(({} as { polluted?: string }).polluted, undefined)
    })
  }

  it('B6: names that JavaScript knows are nobody’s question, and pollute nothing', async () => {
    const { alex, town } = gate
    for (const name of ['constructor', 'toString', 'hasOwnProperty', String.raw`\u005f_proto__`]) {
      const answer = '{"type":"plain_text_input","value":"yes"}'
      const body = withRaw(state('RAW'), `{"${name}":{"answer":${answer}}}`)
      assert.equal((await alex.post.raw(body)).status, 200)
      const { draft } = JSON.parse(String(pick(press({}), 'actions', 0, 'value')))
      for (const verb of ['choose', 'preset', 'answer', 'change', 'skip'])
        await alex.post.interaction(
          press({ action_id: `0:${verb}`, value: JSON.stringify({ draft, question: name, value: name }) }),
        )
      await alex.post.interaction(press({ action_id: `0:${name.toLowerCase()}` }))
    }
    assert.equal(({} as { yes?: string }).yes, undefined)
    assert.ok(!alex.screen().includes('Er ging iets mis bij ons'))
    assert.ok(!town.logged.includes('turn-failed'))
  })
})
