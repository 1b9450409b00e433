import assert from 'node:assert/strict'
import type { Connector } from '../../../adapters/teams/connector.ts'
import { admit, cardAnswer, keepAnswer, taskAnswer } from '../../../adapters/teams/http.ts'
import { person, personalMessage } from '../../fixtures/activities.ts'
import { serviceUrl } from '../../fixtures/scene.ts'
import { channelToken, emulatorToken } from '../../fixtures/tokens.ts'

const appId = '11111111-1111-4111-8111-111111111111'
const tenant = '22222222-2222-4222-8222-222222222222'
const other = '33333333-3333-4333-8333-333333333333'
const good = `Bearer ${channelToken({ appId })}`
const message = personalMessage({ appId, tenant, from: person('Alex Wilber') }, 'hoi')

/** A gate, and what botbuilder was asked to check; `fault` is how it refuses. */
function gateWith({ fault, tokens = true }: { fault?: unknown; tokens?: boolean } = {}) {
  const checked: [activity: unknown, authorisation: string][] = []
  const authenticate = async (activity: unknown, authorisation: string) => {
    checked.push([activity, authorisation])
    if (fault) throw fault
  }
  const connector = { authenticate } as unknown as Connector
  return {
    gate: { connector, tenants: [tenant], serviceUrls: ['https://smba.trafficmanager.net/'], tokens },
    checked,
  }
}

async function statusOf(body: string, authorisation: string | undefined = good): Promise<number | undefined> {
  const { gate, checked } = gateWith()
  const answer = await admit(gate, authorisation, body)
  if (!('status' in answer)) return undefined
  assert.deepEqual(checked, [], 'it was looked at further')
  return answer.status
}

describe('B3: what comes in for Teams', () => {
  it('is let in when botbuilder finds the token right, and then read by our schema', async () => {
    const { gate, checked } = gateWith()
    const activity = await admit(gate, good, JSON.stringify(message))
    assert.ok(!('status' in activity))
    assert.equal(activity.text, 'hoi')
    assert.equal('textFormat' in activity, false)
    assert.deepEqual(checked, [[message, good]])
  })

  const bad: [what: string, body: string][] = [
    ['no JSON', '{'],
    ['nothing', ''],
    ['no activity', '{}'],
    ['a list', '[]'],
    ['another channel', JSON.stringify({ ...message, channelId: 'webchat' })],
    [
      'a name that changes objects',
      JSON.stringify({ ...message, x: 'RAW' }).replace('"RAW"', '{"__proto__":1}'),
    ],
    [
      'the same with spaces',
      JSON.stringify({ ...message, x: 'RAW' }).replace('"RAW"', '{"__proto__" \n :1}'),
    ],
  ]
  for (const [what, body] of bad)
    it(`is refused with 400 when it is ${what}`, async () => assert.equal(await statusOf(body), 400))

  const strange: [what: string, change: object][] = [
    ['another service', { serviceUrl: 'https://smba.trafficmanager.net.elders.example/' }],
    ['the service further on', { serviceUrl: 'https://elders.example/https://smba.trafficmanager.net/' }],
    ['another tenant', { conversation: { ...message.conversation, tenantId: other } }],
    ['another tenant in its channel data', { channelData: { tenant: { id: other } } }],
    ['no tenant', { conversation: { id: 'a' }, channelData: undefined }],
  ]
  for (const [what, change] of strange)
    it(`is refused with 403 when it names ${what}`, async () =>
      assert.equal(await statusOf(JSON.stringify({ ...message, ...change })), 403))

  for (const [where, change] of [
    ['the conversation', { channelData: undefined }],
    ['the channel data', { conversation: { id: 'a', conversationType: 'personal' } }],
  ] as const)
    it(`is let in when only ${where} names the tenant`, async () =>
      assert.equal(
        await statusOf(JSON.stringify({ ...message, ...change })).catch(() => undefined),
        undefined,
      ))

  it('is let in for each service that is allowed', async () => {
    const { gate } = gateWith()
    const serviceUrls = ['https://smba.elders.example/', ...gate.serviceUrls]
    assert.ok(!('status' in (await admit({ ...gate, serviceUrls }, good, JSON.stringify(message)))))
  })

  it('is let in with channel data that say nothing of a tenant, when the conversation does', async () => {
    const body = JSON.stringify({ ...message, channelData: {} })
    assert.ok(!('status' in (await admit(gateWith().gate, good, body))))
  })

  const [head = '', claims = '', signature = ''] = good.slice('Bearer '.length).split('.')
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const tokens: [what: string, authorisation: string | undefined][] = [
    ['no token', undefined],
    ['an empty one', ''],
    ['only the word', 'Bearer'],
    ['another scheme', good.replace('Bearer', 'Basic')],
    ['one of Entra', `Bearer ${emulatorToken({ appId, tenant })}`],
    ['one with another algorithm', `Bearer ${part({ alg: 'HS256' })}.${claims}.${signature}`],
    ['one with no algorithm', `Bearer ${part({})}.${claims}.${signature}`],
    ['one with another issuer', `Bearer ${head}.${part({ iss: 'https://elders.example' })}.${signature}`],
    ['one without an issuer', `Bearer ${head}.${part({})}.${signature}`],
    ['one of one part', `Bearer ${head}`],
    ['one that is no JSON', 'Bearer a.b.c'],
  ]
  for (const [what, authorisation] of tokens)
    it(`is refused with 401 with ${what}, before botbuilder sees it`, async () => {
      const { gate, checked } = gateWith()
      assert.deepEqual(await admit(gate, authorisation, JSON.stringify(message)), { status: 401 })
      assert.deepEqual(checked, [])
    })

  it('asks for no token in the try-out only', async () => {
    const { gate, checked } = gateWith({ tokens: false })
    assert.ok(!('status' in (await admit(gate, undefined, JSON.stringify(message)))))
    assert.deepEqual(checked, [[message, '']])
  })

  const faults: [what: string, fault: unknown, status: number][] = [
    ['botbuilder refuses the token', Object.assign(new Error('x'), { statusCode: 401 }), 401],
    ['botbuilder fails in another way', new Error('x'), 401],
    ['the keys can’t be reached', Object.assign(new Error('x'), { statusCode: 500 }), 503],
  ]
  for (const [what, fault, status] of faults)
    it(`is refused with ${status} when ${what}`, async () =>
      assert.deepEqual(await admit(gateWith({ fault }).gate, good, JSON.stringify(message)), { status }))

  it('stands for the service of the tests', () =>
    assert.ok(serviceUrl.startsWith('https://smba.trafficmanager.net/')))
})

describe('what Teams gets to read', () => {
  const type = 'application/json; charset=utf-8'
  it('is a card, a sentence, or a window with a sentence', () => {
    const card = { type: 'AdaptiveCard' }
    const asCard = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
    const asText = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'ok' }
    const asTask = { task: { type: 'message', value: 'ok' } }
    for (const [answer, body] of [
      [cardAnswer(card), asCard],
      [keepAnswer('ok'), asText],
      [taskAnswer('ok'), asTask],
    ] as const)
      assert.deepEqual(answer, { status: 200, type, body: JSON.stringify(body) })
  })
})
