import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { StartError } from '../../bot/errors.ts'
import { colourIcon, outlineIcon } from '../../manifest/drawing.ts'
import { outputs } from '../../manifest/outputs.ts'
import { pngPixels, pngSize } from '../../manifest/png.ts'
import { readManifestSettings } from '../../manifest/settings.ts'
import { events, passOn as passOnSlack, scopes, slackManifest } from '../../manifest/slack/manifest.ts'
import { passOn as passOnTeams } from '../../manifest/teams/manifest.ts'

const env = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  PUBLIC_URL: 'https://bot.example.org/',
  PRIVACY_URL: 'https://example.org/privacy',
  TERMS_URL: 'https://example.org/voorwaarden',
  ORGANISATION_NAME: 'Gemeente Voorbeeld',
}

describe('the icons', () => {
  const icons: [path: string, size: number, drawn: ReturnType<typeof colourIcon>][] = [
    ['teams/color.png', 192, colourIcon(192)],
    ['teams/outline.png', 32, outlineIcon(32)],
    ['slack/icon.png', 512, colourIcon(512, 3 / 16)],
  ]
  for (const [path, size, drawn] of icons)
    it(`${path} has the right size and is what the script draws`, () => {
      const file = readFileSync(join('manifest', path))
      assert.deepEqual(pngSize(file), { width: size, height: size })
      assert.ok(
        Buffer.from(drawn.pixels).equals(pngPixels(file) ?? Buffer.alloc(0)),
        'run node manifest/icons.ts',
      )
    })

  it('outline.png has only white, more or less see-through', () => {
    const { pixels } = outlineIcon(32)
    const alphas = new Set(pixels.filter((_, at) => at % 4 === 3))
    assert.ok(pixels.every((part, at) => at % 4 === 3 || part === 255))
    assert.ok(alphas.has(0) && alphas.has(255))
  })
  it('color.png is filled to its corners and free around the drawing', () => {
    const { pixels } = colourIcon(192)
    const at = (x: number, y: number): string =>
      pixels.subarray((y * 192 + x) * 4, (y * 192 + x) * 4 + 4).join()
    assert.equal(at(0, 0), '27,79,94,255')
    for (let line = 0; line < 192; line++)
      for (const edge of [47, 144]) {
        assert.equal(at(edge, line), at(0, 0))
        assert.equal(at(line, edge), at(0, 0))
      }
  })
})

describe('the settings for the manifests', () => {
  it('make what is given', () => {
    const { addresses, teams } = readManifestSettings({ ...env, ORGANISATION: 'voorbeeld' })
    assert.equal(addresses?.slack, 'https://bot.example.org/voorbeeld/slack')
    assert.equal(addresses?.teams, 'https://bot.example.org/voorbeeld/teams')
    assert.equal(teams?.appId, env.TEAMS_APP_ID)
    assert.deepEqual(readManifestSettings({ PATH: '/bin' }), {})
  })

  const faults: [env: Record<string, string>, names: string[]][] = [
    [{ TEAMS_APP_ID: env.TEAMS_APP_ID }, ['PRIVACY_URL', 'TERMS_URL', 'ORGANISATION_NAME']],
    [{ ...env, TEAMS_APP_ID: 'signaalpunt' }, ['TEAMS_APP_ID']],
    [{ ...env, PUBLIC_URL: 'http://bot.example.org' }, ['PUBLIC_URL']],
    [{ ...env, PUBLIC_URL: 'https://bot.example.org/?x' }, ['PUBLIC_URL']],
    [{ ...env, PRIVACY_URL: 'https://naam:wachtwoord@example.org' }, ['PRIVACY_URL']],
    [{ ...env, TERMS_URL: '' }, ['TERMS_URL']],
    [{ ...env, ORGANISATION: '../elders' }, ['ORGANISATION']],
    [{ ...env, ORGANISATION_NAME: 'x'.repeat(33) }, ['ORGANISATION_NAME']],
  ]
  for (const [given, names] of faults)
    it(`are refused for ${names.join(', ')}, all at once`, () =>
      assert.throws(
        () => readManifestSettings(given),
        (error) =>
          error instanceof StartError &&
          error.message.split('\n').length === names.length + 1 &&
          names.every((name) => error.message.includes(`  - ${name}: `)),
      ))
})

describe('npm run manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'))
  after(() => rmSync(folder, { recursive: true }))
  const run = (given: Record<string, string>) =>
    spawnSync(process.execPath, [join(process.cwd(), 'manifest/build.ts'), folder], {
      cwd: tmpdir(),
      env: given,
      encoding: 'utf8',
    })

  it('makes everything, with exactly the files of a Teams app in the zip', () => {
    const { status, stdout, stderr } = run(env)
    assert.equal(status, 0, stderr)
    assert.match(stdout, /Messaging endpoint”: https:\/\/bot\.example\.org\/gemeente\/teams/)
    assert.deepEqual(readdirSync(folder).sort(), [
      'signaalpunt-teams.zip',
      'slack-http.json',
      'slack-socket.json',
    ])
    const files = unzipSync(readFileSync(join(folder, 'signaalpunt-teams.zip')))
    assert.deepEqual(Object.keys(files).sort(), ['color.png', 'en.json', 'manifest.json', 'outline.png'])
    const socket: unknown = JSON.parse(readFileSync(join(folder, 'slack-socket.json'), 'utf8'))
    assert.deepEqual(socket, slackManifest())
  })
  it('makes the same bytes again', async () =>
    assert.deepEqual(await outputs(readManifestSettings(env)), await outputs(readManifestSettings(env))))
  it('leaves nothing of other settings behind, and says what is missing', () => {
    const { status, stdout } = run({})
    assert.equal(status, 0)
    assert.match(stdout, /slack-http\.json: niet gemaakt\. .*PUBLIC_URL/)
    assert.deepEqual(readdirSync(folder), ['slack-socket.json'])
  })
  it('ends with the faults in plain words', () => {
    const { status, stderr } = run({ PUBLIC_URL: 'bot' })
    assert.equal(status, 1)
    assert.match(stderr, /^De instellingen kloppen niet:\n {2}- PUBLIC_URL: /)
  })
})

describe('what the bot may do in Slack', () => {
  /** What Slack's reference names for each Web API method that the adapter calls. */
  const methods: Record<string, readonly string[]> = {
    'auth.test': [],
    'chat.postMessage': ['chat:write'],
    'chat.postEphemeral': ['chat:write'],
    'chat.update': ['chat:write'],
    'chat.delete': ['chat:write'],
    'conversations.open': ['im:write'],
    'conversations.history': ['im:history'],
    'conversations.members': ['channels:read', 'groups:read'],
    'users.info': ['users:read'],
    'views.open': [],
    'views.update': [],
    'views.publish': [],
  }

  it('is exactly what its methods, events, command and shortcut need', () => {
    const needed = [...Object.values(methods).flat(), ...Object.values(events).flat(), 'commands']
    assert.deepEqual(Object.keys(scopes).sort(), [...new Set(needed)].sort())
  })
  it('is explained in one sentence each', () => {
    for (const why of Object.values(scopes)) assert.match(why, /^[A-Z].*\.$/)
  })
  it('covers every method that the adapter calls', () => {
    const folder = 'adapters/slack'
    const sources = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.ts')) : []
    const called = sources.flatMap((name) => {
      const source = readFileSync(join(folder, name), 'utf8')
      const pattern =
        /(?:\bclient|\bweb|\bapi|['"`])\.?((?:auth|chat|conversations|users|views|files|team)\.[a-z]\w+)/g
      return [...source.matchAll(pattern)].map(([, method = '']) => method)
    })
    for (const method of called) assert.ok(Object.hasOwn(methods, method), `${method} is not in the table`)
  })
  it('uses one name for the message action on both platforms', () => assert.equal(passOnSlack, passOnTeams))
})
