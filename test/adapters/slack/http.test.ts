import assert from 'node:assert/strict'
import { acknowledge, admit, signed as signedByUs } from '../../../adapters/slack/http.ts'
import { interactionBody, signedHeaders, slashBody } from '../../fixtures/slack/signed.ts'

const secret = 'geheim-voor-de-proef'
const at = new Date('2026-11-23T09:00:00.000Z')
const gate = { signingSecret: secret, now: () => at }
const ahead = (seconds: number): Date => new Date(at.getTime() + seconds * 1000)
const event = JSON.stringify({ type: 'event_callback', team_id: 'T1' })

const signed = (body: string, more: Record<string, string | undefined> = {}) =>
  admit(gate, { ...signedHeaders(body, { secret, at }), ...more }, body)

describe('what we sign ourselves', () => {
  it('is signed as Slack signs, and let in', () => {
    const mine = signedByUs(event, secret, at)
    const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = signedHeaders(event, {
      secret,
      at,
    })
    assert.deepEqual(mine, { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature })
    assert.deepEqual(admit(gate, { ...mine, 'content-type': 'application/json' }, event), {
      body: JSON.parse(event),
    })
  })
})

describe('what Slack sends', () => {
  const payload = { type: 'block_actions', user: { id: 'U1' }, actions: [{ value: '{"a":"b & c"}' }] }
  const bodies: [what: string, body: string, read: unknown][] = [
    ['an event', event, { type: 'event_callback', team_id: 'T1' }],
    ['a press', interactionBody(payload), payload],
    [
      'a command',
      slashBody({ command: '/signaal', text: 'drie & meer = 4 é' }),
      { command: '/signaal', text: 'drie & meer = 4 é' },
    ],
    ['an empty form', '', {}],
  ]
  for (const [what, body, read] of bodies)
    it(`is read: ${what}`, () => assert.deepEqual(signed(body), { body: read }))

  it('is read with a character set behind its type', () =>
    assert.deepEqual(signed(event, { 'content-type': 'application/json; charset=utf-8' }), {
      body: JSON.parse(event),
    }))

  const unreadable: [what: string, body: string][] = [
    ['half of a JSON', '{"type":'],
    ['a payload that is no JSON', 'payload=ja'],
    ['a payload that is a list', `payload=${encodeURIComponent('[{"type":"block_actions"}]')}`],
    ['a payload that is a text', `payload=${encodeURIComponent('"x"')}`],
    ['a payload that is nothing', 'payload=null'],
    ['an empty payload', 'payload='],
    ['an object’s own origin', '{"__proto__":{"type":"event_callback"}}'],
    ['an object’s own origin, further on', '{"event":{"__proto__" : {"user":"U1"}}}'],
    [
      'an object’s own origin in a payload',
      `payload=${encodeURIComponent('{"view":{"__proto__":{"id":"V"}}}')}`,
    ],
  ]
  for (const [what, body] of unreadable)
    it(`is refused: ${what}`, () => assert.deepEqual(signed(body), { status: 400 }))

  for (const json of ['[]', 'null', '1', '"x"', ''])
    it(`is refused as JSON: ${json || 'nothing'}`, () =>
      assert.deepEqual(signed(json, { 'content-type': 'application/json' }), { status: 400 }))

  it('brings nothing along by a form field of that name', () => {
    const read = signed('__proto__=besmet&command=/signaal')
    assert.ok('body' in read)
    assert.equal(Object.getPrototypeOf(read.body), Object.prototype)
    assert.equal(({} as Record<string, unknown>).besmet, undefined)
  })
})

describe('who may speak as Slack', () => {
  it('is who signed this body', () => assert.ok('body' in signed(event)))

  const forged: [what: string, headers: Record<string, string | undefined>][] = [
    ['without a signature', { 'x-slack-signature': undefined }],
    ['with an empty signature', { 'x-slack-signature': '' }],
    ['with a signature that is none', { 'x-slack-signature': 'v0' }],
    ['with another signature', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }],
    ['with a longer signature', { 'x-slack-signature': `v0=${'0'.repeat(65)}` }],
    ['with half a signature', { 'x-slack-signature': 'v0=00' }],
    ['with a signature in another script', { 'x-slack-signature': `v0=${'é'.repeat(64)}` }],
    ['with the signature of another body', signedHeaders(`${event} `, { secret, at })],
    ['with another secret', signedHeaders(event, { secret: 'anders', at })],
    [
      'with the signature of another time',
      {
        'x-slack-signature': signedHeaders(event, { secret, at: ahead(-1) })['x-slack-signature'],
      },
    ],
    ['without a time', { 'x-slack-request-timestamp': undefined }],
    ['with an empty time', { 'x-slack-request-timestamp': '' }],
    ['with a time that is none', { 'x-slack-request-timestamp': 'nu' }],
    ['with a time that never ends', { 'x-slack-request-timestamp': 'Infinity' }],
    ['with half a second', { 'x-slack-request-timestamp': `${at.getTime() / 1000}.5` }],
  ]
  for (const [what, headers] of forged)
    it(`is nobody ${what}`, () => assert.deepEqual(signed(event, headers), { status: 401 }))

  it('is told before it is told that the body is wrong', () =>
    assert.deepEqual(signed('{', { 'x-slack-signature': 'v0=00' }), { status: 401 }))

  const times: [seconds: number, isIn: boolean][] = [
    [0, true],
    [-299, true],
    [-301, false],
    [-3600, false],
    [299, true],
    [300, true],
    [301, false],
    [3600, false],
  ]
  for (const [seconds, isIn] of times)
    it(`is ${isIn ? 'let in' : 'refused'} ${Math.abs(seconds)} seconds ${seconds < 0 ? 'late' : 'early'}`, () => {
      const answer = signed(event, signedHeaders(event, { secret, at: ahead(seconds) }))
      assert.equal('body' in answer, isIn)
      if (!isIn) assert.deepEqual(answer, { status: 401 })
    })
})

describe('what Slack gets to read', () => {
  it('is nothing when there is nothing to say', () =>
    assert.deepEqual(acknowledge(undefined), { status: 200 }))

  it('is JSON otherwise', () => {
    const answer = acknowledge({ response_action: 'clear' })
    assert.equal(answer.status, 200)
    assert.match(answer.type ?? '', /^application\/json/)
    assert.deepEqual(JSON.parse(String(answer.body ?? '')), { response_action: 'clear' })
  })
})
