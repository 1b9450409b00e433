import assert from 'node:assert/strict'
import { plain } from '../../bot/core/words.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { checkSlack, checkTeams, type Package } from '../../manifest/check.ts'
import { colourIcon, outlineIcon } from '../../manifest/drawing.ts'
import { teamsPackage } from '../../manifest/outputs.ts'
import { toPng } from '../../manifest/png.ts'
import { slackManifest } from '../../manifest/slack/manifest.ts'
import { appTexts, commandsIn } from '../../manifest/texts.ts'

const url = 'https://bot.example.org/gemeente/slack'
const app = {
  appId: '11111111-1111-4111-8111-111111111111',
  privacyUrl: 'https://example.org/privacy',
  termsUrl: 'https://example.org/voorwaarden',
  organisationName: 'Gemeente Voorbeeld',
}
const good = await teamsPackage(app)
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

/** A copy of a document with another value at `a/0/b`; `undefined` takes what is there away. */
function changed(document: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(document)
  const steps = path.split('/')
  const last = steps.pop() ?? ''
  const parent = steps.reduce((part, step) => (part as Record<string, unknown>)[step], copy)
  ;(parent as Record<string, unknown>)[last] = value
  return JSON.parse(JSON.stringify(copy))
}

function withChange(file: string, path: string, value: unknown): Package {
  const document: unknown = JSON.parse(new TextDecoder().decode(good[file]))
  return { ...good, [file]: encode(changed(document, path, value)) }
}

const without = (name: string): Package =>
  Object.fromEntries(Object.entries(good).filter(([file]) => file !== name))

/** Exactly this fault is named, in a whole sentence that begins with the file. */
function refused(faults: string[], sentence: RegExp): void {
  assert.ok(
    faults.some((fault) => sentence.test(fault)),
    JSON.stringify(faults),
  )
  for (const fault of faults) assert.match(fault, /^\S+.*\.$/)
}

describe('the manifest for Teams', () => {
  it('is what Teams takes', () => assert.deepEqual(checkTeams(good), []))

  const title = 'Iets doorgeven aan de aandachtsfunctionaris'
  const manifest = (path: string, value: unknown): Package => withChange('manifest.json', path, value)
  const faults: [what: string, files: Package, sentence: RegExp][] = [
    ['a name that is too long', manifest('name/short', 'x'.repeat(31)), /name\/short: is te lang: 31 .* 30/],
    [
      'a developer that is too long',
      manifest('developer/name', 'x'.repeat(33)),
      /developer\/name: is te lang/,
    ],
    ['no description', manifest('description', undefined), /“description” ontbreekt/],
    ['an id that is none', manifest('id', 'signaalpunt'), /, id: “signaalpunt” heeft niet de goede vorm/],
    ['the id of another bot', manifest('bots/0/botId', app.appId.replaceAll('1', '2')), /niet hetzelfde id/],
    ['an http address', manifest('developer/privacyUrl', 'http://example.org'), /privacyUrl: moet met https/],
    ['a scope that Teams has not', manifest('bots/0/scopes', ['street']), /“street” kan hier niet/],
    ['a field that Teams has not', manifest('colour', 'blue'), /“colour” kent Teams niet/],
    [
      'a command that is too long',
      manifest('bots/0/commandLists/0/commands/0/title', title),
      /commands\/0\/title: is te lang: Teams toont 32/,
    ],
    [
      'a message action that is too long',
      manifest('composeExtensions/0/commands/0/title', title),
      /composeExtensions\/0\/commands\/0\/title: is te lang/,
    ],
    [
      'a version that the upload refuses',
      manifest('version', '1.0.0-proef'),
      /version: moet uit drie getallen/,
    ],
    ['files', manifest('bots/0/supportsFiles', true), /supportsFiles: moet false zijn/],
    ['domains', manifest('validDomains', ['example.org']), /validDomains: moet leeg zijn/],
    ['permissions', manifest('permissions', ['identity']), /permissions: hoort er niet in/],
    ['one name twice', manifest('name/full', appTexts.nl.name), /moeten verschillen/],
    [
      'a translation of nothing',
      withChange('en.json', 'bots[0].commandLists[2].commands[0].title', 'x'),
      /staat niet in manifest/,
    ],
    ['a text that was not translated', withChange('en.json', 'name.full', undefined), /is niet vertaald/],
    ['no manifest', without('manifest.json'), /^manifest.json ontbreekt/],
    ['no English', without('en.json'), /^en.json ontbreekt/],
    ['no icon', without('color.png'), /^color.png ontbreekt/],
    ['an icon that is none', { ...good, 'color.png': encode('icon') }, /^color.png is geen PNG/],
    [
      'a small icon',
      { ...good, 'color.png': toPng(colourIcon(96)) },
      /color.png is 96 bij 96 .* 192 bij 192/,
    ],
    ['a coloured outline', { ...good, 'outline.png': toPng(colourIcon(32)) }, /outline.png: .* alleen wit/],
    ['an outline of 16', { ...good, 'outline.png': toPng(outlineIcon(16)) }, /outline.png is 16 bij 16/],
    ['another file', { ...good, 'notities.txt': encode('') }, /^notities.txt hoort niet in het pakket/],
  ]
  for (const [what, files, sentence] of faults)
    it(`is refused with ${what}`, () => refused(checkTeams(files), sentence))
})

describe('the manifest for Slack', () => {
  const [http, socket] = [slackManifest(url), slackManifest()]

  it('is what Slack takes, over HTTP and with Socket Mode', () => {
    assert.deepEqual(checkSlack('slack-http.json', http), [])
    assert.deepEqual(checkSlack('slack-socket.json', socket), [])
  })
  it('with Socket Mode names no address', () => assert.doesNotMatch(JSON.stringify(socket), /https?:/))
  it('over HTTP names one', () =>
    assert.deepEqual([...new Set(JSON.stringify(http).match(/https?:[^"]+/g))], [url]))

  const faults: [what: string, manifest: unknown, sentence: RegExp][] = [
    [
      'a name that is too long',
      changed(http, 'display_information/name', 'x'.repeat(36)),
      /name: is te lang: 36/,
    ],
    [
      'a description that is too short',
      changed(http, 'display_information/long_description', 'x'),
      /te kort/,
    ],
    [
      'a shortcut that is too long',
      changed(http, 'features/shortcuts/0/name', 'x'.repeat(25)),
      /er passen er 24/,
    ],
    ['a command without /', changed(http, 'features/slash_commands/0/command', 'signaal'), /met \/ beginnen/],
    ['no bot', changed(http, 'features/bot_user', undefined), /features\/bot_user: /],
    [
      'a scope too many',
      changed(http, 'oauth_config/scopes/bot/8', 'files:read'),
      /“files:read” heeft .* niet nodig/,
    ],
    ['a scope too few', changed(http, 'oauth_config/scopes/bot/2', 'chat:write'), /“im:history” ontbreekt/],
    ['an event without its scope', changed(http, 'oauth_config/scopes/bot', ['commands']), /kan niet zonder/],
    [
      'an event that nobody hears',
      changed(http, 'settings/event_subscriptions/bot_events/0', 'x'),
      /“x” verwerkt/,
    ],
    ['an http address', changed(http, 'settings/interactivity/request_url', 'http://x'), /moet met https/],
    [
      'two addresses',
      changed(http, 'settings/interactivity/request_url', `${url}/x`),
      /moeten hetzelfde zijn/,
    ],
    [
      'half an address',
      changed(http, 'settings/interactivity/request_url', undefined),
      /hoort overal een adres/,
    ],
    ['an address with Socket Mode', changed(http, 'settings/socket_mode_enabled', true), /hoort geen adres/],
    ['a chat to read only', changed(http, 'features/app_home/messages_tab_read_only_enabled', true), /typen/],
    ['a field that we do not know', changed(http, 'settings/is_hosted', true), /is_hosted/],
  ]
  for (const [what, manifest, sentence] of faults)
    it(`is refused with ${what}`, () => refused(checkSlack('slack-http.json', manifest), sentence))
})

describe('the words of the manifests', () => {
  for (const locale of ['nl', 'en'] as const) {
    const { personal, team } = commandsIn(locale)
    const { words, menu } = texts[locale]
    it(`are understood by the bot (${locale})`, () => {
      const understood = [
        words.report,
        words.mine,
        words.whoSees,
        locale === 'nl' ? words.english : words.dutch,
      ]
      assert.equal(personal.length, understood.length)
      for (const [at, known] of understood.entries())
        assert.ok(known.includes(plain(personal[at]?.title ?? '')))
      assert.deepEqual(
        team.map(({ title }) => words.bind.includes(title)),
        [true],
      )
    })
    it(`are those on its buttons (${locale})`, () =>
      assert.deepEqual(
        personal.map(({ title }) => title),
        [menu.report, menu.mine, menu.whoSees, menu.english],
      ))
    it(`name no offender and promise no anonymity (${locale})`, () => {
      const all = JSON.stringify([appTexts[locale], appTexts[locale].full('Slack')])
      assert.doesNotMatch(all, /\bdader|\boffender|\bperpetrator/i)
      assert.match(all, /anoniem is het niet|not fully anonymous/)
      assert.match(all, /112/)
    })
  }
  it('are there in both languages', () => {
    const keys = (part: object): unknown[] =>
      Object.entries(part).map(([key, value]) => (typeof value === 'object' ? [key, keys(value)] : key))
    assert.deepEqual(keys(appTexts.nl), keys(appTexts.en))
  })
})
