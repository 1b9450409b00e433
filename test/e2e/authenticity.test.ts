import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mock } from 'node:test'
import type { Organisation, TryoutSettings } from '../../bot/settings/settings.ts'
import { type Running, start } from '../../bot/start.ts'
import * as tryout from '../../bot/tryout.ts'
import { realWorld } from '../../bot/world.ts'
import { cardAction, personalMessage, type Scene } from '../fixtures/activities.ts'
import { signalFiles } from '../fixtures/kept.ts'
import { appId, key, Municipality, tenant } from '../fixtures/municipality.ts'
import { serviceUrl } from '../fixtures/scene.ts'
import { badHeaders, channelToken, emulatorToken, skillToken } from '../fixtures/tokens.ts'
import type { WireActivity } from '../fixtures/transcript.ts'
import { TrialDisk } from '../fixtures/trial-disk.ts'

const said = 'Drie meiden slapen achter in de nagelsalon'
const tokenFor = (at: string) => `Bearer ${channelToken({ appId, serviceUrl: at })}`
const elsewhere = '33333333-3333-4333-8333-333333333333'

function post(url: string, activity: unknown, authorisation?: string): Promise<Response> {
  const token = authorisation === undefined ? {} : { authorization: authorisation }
  const headers = { 'content-type': 'application/json', ...token }
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(activity) })
}

describe('who is let in', () => {
  const disk = new TrialDisk()
  let town: Municipality
  before(async () => {
    town = await Municipality.open({ disk })
    // botbuilder prints what is wrong with a token to the console, with all the keys.
    mock.method(console, 'error', () => {})
  })
  after(async () => {
    mock.restoreAll()
    await town.close()
  })

  /** Writes about people and signals; the office is brought up to date by itself. */
  const writes = () => disk.written.filter((path) => /\/(people|signals)\//.test(path)).length
  const scene = (): Scene => town.as(town.alex).scene
  const message = (change: object = {}): WireActivity => ({ ...personalMessage(scene(), said), ...change })

  /** Refused, and nothing happened: nothing sent, nothing written, nobody else asked. */
  async function refused(activity: unknown, authorisation: string | undefined, statuses: number[]) {
    const [sent, written] = [town.teams.sends().length, writes()]
    const { status } = await post(town.url, activity, authorisation)
    assert.ok(statuses.includes(status), `${status} instead of ${statuses.join(' or ')}`)
    assert.equal(town.teams.sends().length, sent, 'something was sent')
    assert.equal(writes(), written, 'something was written')
    assert.deepEqual(town.refused, [], 'somebody else was asked')
  }

  const bad = badHeaders({ appId })
  for (const name of Object.keys(bad)) {
    it(`B3: refuses a message with ${name}`, () => refused(message(), bad[name], [401, 403]))
  }

  it('B3: refuses a press without a token as well as a message', () =>
    refused(cardAction(scene(), { verb: 'report' }), undefined, [401, 403]))

  it('B3: refuses a token of Entra, as the emulator sends it', () =>
    refused(message(), `Bearer ${emulatorToken({ appId, tenant })}`, [401, 403]))

  it('B3: refuses a token of another app of the same tenant, as a skill sends it', () =>
    refused(message(), `Bearer ${skillToken({ appId, tenant })}`, [401, 403]))

  for (const attacker of [
    'https://evil.example/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'http://smba.trafficmanager.net/emea/',
    'https://evil.example/https://smba.trafficmanager.net/',
  ]) {
    it(`B3: refuses serviceUrl ${attacker} with a valid token for it`, () =>
      refused(message({ serviceUrl: attacker }), tokenFor(attacker), [403]))
  }

  it('B3: refuses an activity without serviceUrl', () =>
    refused(message({ serviceUrl: undefined }), tokenFor(serviceUrl), [400]))

  it('B3: refuses another tenant', () => {
    const { conversation } = message()
    const other = { conversation: { ...conversation, tenantId: elsewhere } }
    const data = { channelData: { tenant: { id: elsewhere } } }
    return refused(message({ ...other, ...data }), tokenFor(serviceUrl), [403])
  })

  it('B3: refuses two tenants that disagree, whichever of them is ours', async () => {
    const { conversation } = message()
    const inData = { channelData: { tenant: { id: elsewhere } } }
    const inConversation = { conversation: { ...conversation, tenantId: elsewhere } }
    await refused(message(inConversation), tokenFor(serviceUrl), [403])
    await refused(message(inData), tokenFor(serviceUrl), [403])
  })

  it('B3: refuses an activity without a tenant', () => {
    const { conversation } = message()
    const none = { conversation: { ...conversation, tenantId: undefined }, channelData: {} }
    return refused(message(none), tokenFor(serviceUrl), [403])
  })

  for (const channelId of ['', 'webchat', 'emulator', undefined]) {
    it(`B3: refuses channelId ${JSON.stringify(channelId)}`, () =>
      refused(message({ channelId }), tokenFor(serviceUrl), [400]))
  }

  for (const deliveryMode of ['expectReplies', 'stream', 'ephemeral']) {
    it(`B3: refuses deliveryMode ${deliveryMode}`, () =>
      refused(message({ deliveryMode }), tokenFor(serviceUrl), [400]))
  }

  it('B3: lets in the same message with nothing wrong, so that the others were refused for what was wrong', async () => {
    assert.equal((await post(town.url, message(), tokenFor(serviceUrl))).status, 200)
    await town.as(town.alex).sees('Ja, doorgeven')
    assert.deepEqual(await signalFiles(town.data), [])
  })
})

describe('who is let in to the try-out', () => {
  const port = 45_150
  let data: string
  let running: Running
  let written: TrialDisk
  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
    written = new TrialDisk()
    const log = { info: () => {}, alarm: () => {} }
    const common = {
      host: '127.0.0.1',
      port: 0,
      data,
    }
    const gemeente: Organisation = { id: 'gemeente', name: 'Gemeente', municipality: { departments: [] } }
    const settings: TryoutSettings = {
      ...common,
      mode: 'tryout',
      organisations: [gemeente],
      playgroundPort: port,
    }
    running = await start(settings, () => [key], { ...realWorld, disk: written, log })
  })
  after(async () => {
    await running.stop()
    await rm(data, { recursive: true, force: true })
  })

  const url = () => `http://127.0.0.1:${running.port}/gemeente/teams`
  const from = tryout.people.employee
  const hello = (change: object = {}): WireActivity => ({
    ...personalMessage({ appId: tryout.bot.id, tenant: tryout.tenant, from }, said),
    serviceUrl: tryout.serviceUrl(port),
    ...change,
  })

  for (const [what, change] of Object.entries({
    'another tenant': { conversation: { ...hello().conversation, tenantId: elsewhere } },
    'no tenant': { conversation: { ...hello().conversation, tenantId: undefined }, channelData: {} },
    'the serviceUrl of the real Teams': { serviceUrl },
    'the serviceUrl of somebody else': { serviceUrl: 'http://evil.example/_connector' },
    'a serviceUrl on another port of this machine': { serviceUrl: tryout.serviceUrl(9) },
  })) {
    it(`B4: refuses ${what}`, async () => {
      const before = written.written.length
      assert.equal((await post(url(), hello(change))).status, 403)
      assert.equal(written.written.length, before)
    })
  }

  it('B4: takes the same message from the Playground, without a token', async () => {
    const before = written.written.length
    assert.equal((await post(url(), hello())).status, 200)
    assert.ok(written.written.length > before)
  })
})
