import assert from 'node:assert/strict'
import type { Part } from '../../fixtures/cards.ts'
import { story } from '../../fixtures/reporting.ts'
import { SlackGate } from '../../fixtures/slack/gate.ts'
import { signingSecret as secret } from '../../fixtures/slack/municipality.ts'
import * as signed from '../../fixtures/slack/signed.ts'
import { slackApp } from '../../fixtures/slack/workspace.ts'

const minutes = 60_000
const other = 'T0ANDERS'

let gate: SlackGate

/** A message in the chat, a command and a press, as Slack would send them now. */
function bodies(): Record<string, string> {
  const { alex, clock } = gate
  const said = signed.messageInChat({ channel: alex.chat, user: alex.who.id, text: story, ts: '1.000001' })
  const about = { team_id: slackApp.team, user_id: alex.who.id, trigger_id: '1.2.3', text: story }
  const press = {
    type: 'message_action',
    callback_id: 'pass-on',
    trigger_id: '1.2.4',
    message: { text: story },
  }
  const who = { team: { id: slackApp.team }, user: { id: alex.who.id, team_id: slackApp.team } }
  return {
    message: signed.eventBody(said, clock.now()),
    command: signed.slashBody({ command: '/signaal', ...about }),
    press: signed.interactionBody({ ...press, ...who }),
  }
}

describe('who is let in from Slack', () => {
  before(async () => {
    gate = await SlackGate.open()
  })
  after(() => gate.town.close())

  const at = (ms: number) => new Date(gate.clock.now().getTime() + ms)
  const wrong: Record<string, (body: string) => Record<string, string>> = {
    'another secret': (body) => signed.signedHeaders(body, { secret: 'fout', at: at(0) }),
    'an empty signature': () => ({ 'x-slack-signature': '' }),
    'a signature without v0=': (body) => {
      const { 'x-slack-signature': full } = signed.signedHeaders(body, { secret, at: at(0) })
      return { 'x-slack-signature': full.slice(3) }
    },
    'a signature of another version': (body) => {
      const { 'x-slack-signature': full } = signed.signedHeaders(body, { secret, at: at(0) })
      return { 'x-slack-signature': full.replace('v0', 'v1') }
    },
    'the signature of another body': () => {
      const { 'x-slack-signature': stolen } = signed.signedHeaders('{}', { secret, at: at(0) })
      return { 'x-slack-signature': stolen }
    },
    'a time of six minutes ago': (body) => signed.signedHeaders(body, { secret, at: at(-6 * minutes) }),
    'a time six minutes ahead': (body) => signed.signedHeaders(body, { secret, at: at(6 * minutes) }),
    'a time an hour ahead': (body) => signed.signedHeaders(body, { secret, at: at(60 * minutes) }),
    'no time': () => ({ 'x-slack-request-timestamp': '' }),
    'a time that is no number': () => ({ 'x-slack-request-timestamp': 'nu' }),
  }
  for (const [what, headers] of Object.entries(wrong)) {
    it(`B1: ${what} is answered with 401, for a message, a command and a press, and nothing happens`, async () => {
      for (const body of Object.values(bodies())) await gate.refuses(401, body, headers(body))
    })
  }

  it('B1: a request without any signature is answered with 401, and nothing happens', async () => {
    for (const body of Object.values(bodies())) {
      const type = body.startsWith('{') ? 'application/json' : 'application/x-www-form-urlencoded'
      const send = () => fetch(gate.town.url, { method: 'POST', headers: { 'content-type': type }, body })
      const { status } = await gate.changesNothing(async () => ({ status: (await send()).status, body: '' }))
      assert.equal(status, 401)
    }
  })

  it('B2: an unsigned ssl_check with a payload in it is answered with 401 and runs nothing', async () => {
    const form = { ssl_check: '1', payload: new URLSearchParams(bodies().press).get('payload') ?? '' }
    const command = new URLSearchParams(bodies().command)
    command.set('ssl_check', '1')
    for (const body of [new URLSearchParams(form).toString(), command.toString(), 'ssl_check=1']) {
      await gate.refuses(401, body, { 'x-slack-signature': '' })
    }
  })

  it('B2: url_verification is answered only when it is signed', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-7314', token: 'x' })
    await gate.refuses(401, body, { 'x-slack-signature': 'v0=00' })
    const reply = await gate.changesNothing(() => gate.alex.post.raw(body))
    assert.deepEqual(reply, { status: 200, body: { challenge: 'c-7314' } })
  })

  it('B2: a body of another workspace is answered with 403, whatever it is and wherever the workspace stands', async () => {
    const { message = '', command = '', press = '' } = bodies()
    const event = JSON.parse(message) as Part
    const payload = JSON.parse(new URLSearchParams(press).get('payload') ?? '') as Part
    const stranger = { ...(payload.user as Part), team_id: other }
    const homeless = { id: gate.alex.who.id }
    for (const foreign of [
      JSON.stringify({ ...event, team_id: other }),
      JSON.stringify({ ...event, event: { ...(event.event as Part), user_team: other } }),
      command.replace(slackApp.team, other),
      signed.interactionBody({ ...payload, user: stranger }),
      signed.interactionBody({ ...payload, user: homeless, team: { id: other } }),
      signed.interactionBody({ ...payload, user: homeless, team: null }),
    ]) {
      await gate.refuses(403, foreign)
    }
  })

  it('B1: lets in the same three with nothing wrong, so that the others were refused for what was wrong', async () => {
    assert.equal(gate.traces, 0)
    for (const body of Object.values(bodies())) {
      const before = gate.traces
      assert.equal((await gate.alex.post.raw(body)).status, 200)
      assert.ok(gate.traces > before)
    }
  })
})
