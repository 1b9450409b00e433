import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { cardAction, person, personalMessage } from '../fixtures/activities.ts'
import { signalFiles } from '../fixtures/kept.ts'
import { appId, Municipality } from '../fixtures/municipality.ts'
import { sendRaw } from '../fixtures/raw-client.ts'
import { passesOn, toReview } from '../fixtures/reporting.ts'
import { channelToken } from '../fixtures/tokens.ts'

const kB = 1024
const path = '/gemeente/teams'
const json = { 'content-type': 'application/json' }
const signed = () => ({ authorization: `Bearer ${channelToken({ appId })}` })

/** From the kernel, in bytes: `VmRSS` is what the process uses now, `VmHWM` the most since it was last reset. */
function memory(pid: number | undefined, name: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * kB
}

describe('a body that is too large', () => {
  let town: Municipality
  before(async () => {
    town = await Municipality.open({ process: true })
    const alex = town.as(town.alex)
    await passesOn(alex)
    // Answered once the bot has learned what it knows, so that what that takes is not counted with a body.
    await alex.says('wat is mensenhandel?')
    await alex.sees('Klopt niet of niet duidelijk')
  })
  after(() => town.close())

  const cases = [257, 5 * kB, 20 * kB].flatMap((size) =>
    [true, false].flatMap((told) => [true, false].map((token) => ({ size: size * kB, told, token }))),
  )
  for (const { size, told, token } of cases) {
    const how = `${token ? 'signed' : 'unsigned'}, ${told ? 'with its length' : 'in chunks'}`
    it(`B5: ${size / kB} kB, ${how}, is refused before it is read, in less than 30 MB`, async function () {
      const pid = town.process?.pid
      if (!existsSync(`/proc/${pid}/clear_refs`)) this.skip()
      writeFileSync(`/proc/${pid}/clear_refs`, '5')
      const before = memory(pid, 'VmRSS')
      const headers: Record<string, string> = { ...json, ...(token ? signed() : {}) }
      if (told) headers['content-length'] = String(size)
      const { status, sent } = await sendRaw({ port: town.port, path, headers, size })
      // Who goes on sending can lose the answer, because the connection is cut under it.
      assert.ok(status === 413 || (status === undefined && sent < size), `answered ${status} after ${sent}`)
      if (size === 257 * kB) assert.equal(status, 413)
      assert.ok(memory(pid, 'VmHWM') - before < 30 * kB * kB, 'less than 30 MB more')
    })
  }

  it('B5: after all of these the next report is taken', async () => {
    assert.match(await passesOn(town.as(town.adele)), /^S-/)
  })
})

/** The http server at this port, in this process. */
async function serverAt(port: number): Promise<Server> {
  const found = Promise.withResolvers<Server>()
  const look = (message: unknown) => {
    const { server } = message as { server: Server }
    const address = server.address()
    if (typeof address === 'object' && address?.port === port) found.resolve(server)
  }
  subscribe('http.server.request.start', look)
  await fetch(`http://127.0.0.1:${port}/healthz`)
  unsubscribe('http.server.request.start', look)
  return found.promise
}

describe('a body that comes slowly or is no message', () => {
  let town: Municipality
  before(async () => {
    town = await Municipality.open({ apart: false })
  })
  after(() => town.close())

  it('B5: a request that does not arrive within 10 s is cut off with 408, and it is looked for each second', async () => {
    const server = await serverAt(town.port)
    const { requestTimeout, headersTimeout } = server
    assert.equal(requestTimeout, 10_000)
    assert.equal(headersTimeout, 10_000)
    // The real limits take ten seconds, see endure.ts; with these the same watch has to bite within its second.
    Object.assign(server, { requestTimeout: 100, headersTimeout: 100 })
    const headers = { ...json, 'content-length': '1000' }
    const { status, ms } = await sendRaw({ port: town.port, path, headers, size: 1000, drip: 5000 })
    Object.assign(server, { requestTimeout, headersTimeout })
    assert.equal(status, 408)
    assert.ok(ms < 2500, `cut off after ${ms} ms`)
  })

  const post = (body: string): Promise<Response> =>
    fetch(town.url, { method: 'POST', headers: { ...json, ...signed() }, body })
  const nested = '['.repeat(10_000) + ']'.repeat(10_000)
  const press = (data: unknown, action: object = {}, { scene } = town.as(town.alex)): string => {
    const value = { action: { type: 'Action.Execute', verb: 'report', data, ...action }, trigger: 'manual' }
    return JSON.stringify(cardAction(scene, {}, { value }))
  }
  /** Puts text into JSON that no `JSON.stringify` would write. */
  const withRaw = (text: string, raw: string): string => text.replace('"RAW"', raw)

  const bad: Record<string, () => string> = {
    'no body': () => '',
    'no JSON': () => '{"type": "message"',
    'a lone null': () => 'null',
    'a list': () => '[]',
    'nested 10,000 deep': () => nested,
    'card data nested 10,000 deep': () => withRaw(press('RAW'), nested),
    'card data with a number for a draft': () => press({ draft: 1 }),
    'card data with an object for a draft': () => press({ draft: { $ne: '' } }),
    'card data with a list for an answer': () => press({ 'answer.what': ['a'] }),
    'card data with a field of its own': () => press({ channel: '19:elsewhere@thread.tacv2' }),
    'card data that is a list': () => press([1, 2]),
    'card data that is null': () => press(null),
    'card data with __proto__': () => withRaw(press('RAW'), '{"__proto__":{"polluted":"yes"}}'),
    'card data with __proto__ as text': () => withRaw(press('RAW'), '{"__proto__":"yes"}'),
    'card data with constructor': () => press({ constructor: 'yes' }),
    'a verb that is a number': () => press({}, { verb: 1 }),
    'a verb of 41 characters': () => press({}, { verb: 'v'.repeat(41) }),
    'an action of another kind': () => press({}, { type: 'Action.Submit' }),
    'a conversation that is text': () =>
      JSON.stringify({ ...personalMessage(town.as(town.alex).scene, 'hoi'), conversation: 'a' }),
    'a text that is an object': () =>
      JSON.stringify({ ...personalMessage(town.as(town.alex).scene, 'hoi'), text: { polluted: 'yes' } }),
  }
  for (const [what, body] of Object.entries(bad)) {
    it(`B6: ${what} is answered with 400, and nothing happens`, async () => {
      const before = town.teams.sends().length
      assert.equal((await post(body())).status, 400)
      assert.equal(town.teams.sends().length, before)
      assert.equal(({} as { polluted?: string }).polluted, undefined)
    })
  }

  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    it(`B6: a button or an answer called ${name} is nobody's button, and pollutes nothing`, async () => {
      const alex = town.as(person('Isaiah Langer'))
      await toReview(alex)
      const { draft } = alex.pressOf(alex.last(), 'Versturen').value.action.data
      for (const verb of [name, 'answer', 'choose', 'preset', 'skip', 'change']) {
        const data = `{"draft":"${draft}","question":"${name}","value":"${name}","answer.${name}":"yes"}`
        const { status } = await post(withRaw(press('RAW', { verb }, alex), data))
        assert.ok(status === 200 || status === 400, `${status} for ${verb}`)
      }
      assert.equal(({} as { yes?: string }).yes, undefined)
      assert.equal(alex.screen().includes('Er ging iets mis bij ons'), false)
      assert.deepEqual(await signalFiles(town.data), [])
    })
  }
})
