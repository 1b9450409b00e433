import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { StartError } from '../../../bot/errors.ts'
import { whatIsUndecided } from '../../../bot/municipality.ts'
import { type Organisation, readSettings, type ServeSettings } from '../../../bot/settings/settings.ts'
import { proposedTerms } from '../../../bot/signals/terms.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const id = '11111111-1111-4111-8111-111111111111'
const serve = {
  ENCRYPTION_KEYS: `proef:${key}`,
  TEAMS_APP_ID: id,
  TEAMS_APP_SECRET: 'geheim',
  TEAMS_TENANT: '22222222-2222-4222-8222-222222222222',
}

const slack = {
  ENCRYPTION_KEYS: serve.ENCRYPTION_KEYS,
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_TEAM: 'T0123',
  SLACK_SIGNING_SECRET: 'geheim',
}

function served(env: Record<string, string>): ServeSettings {
  const settings = readSettings(env)
  assert.ok(settings.mode === 'serve')
  return settings
}

describe('the settings', () => {
  it('without any are those of the try-out, on this machine only', () => {
    const { organisations, ...settings } = readSettings({})
    const common = { port: 3978, host: '127.0.0.1', data: resolve('./data') }
    assert.deepEqual(settings, {
      ...common,
      mode: 'tryout',
      publicUrl: 'http://127.0.0.1:3978',
      playgroundPort: 56150,
    })
    assert.deepEqual(
      organisations.map(({ id, name, municipality }) => [id, name, municipality.departments]),
      [['gemeente', 'gemeente', []]],
    )
  })

  it('name departments with how many people work there, whom to ring, and who keeps the knowledge', () => {
    const [{ municipality }] = readSettings({
      DEPARTMENTS: 'Jeugd:8:meldcode, Burgerzaken:34',
      ON_CALL: ' het piket, 112 bij gevaar ',
      CONFIDENTIAL_ADVISER: 'zie intranet',
      CARE_COORDINATOR: 'zie intranet, zorg',
      STATEMENT: 'Wij zijn een uitbuitingsvrije gemeente.',
      CHAMPION: 'onze burgemeester',
    }).organisations as [Organisation]
    assert.deepEqual(municipality, {
      departments: [
        { name: 'Jeugd', size: 8, meldcode: true },
        { name: 'Burgerzaken', size: 34, meldcode: false },
      ],
      onCall: 'het piket, 112 bij gevaar',
      confidentialAdviser: 'zie intranet',
      careCoordinator: 'zie intranet, zorg',
      statement: 'Wij zijn een uitbuitingsvrije gemeente.',
      champion: 'onze burgemeester',
      admins: [],
      policy: [],
    })
  })

  it('name who keeps the knowledge, on each platform', () =>
    assert.deepEqual(served({ ...serve, TEAMS_ADMINS: 'a, b' }).organisations[0]?.municipality.admins, [
      { platform: 'teams', id: 'a' },
      { platform: 'teams', id: 'b' },
    ]))

  it('name who sees the figures, on each platform', () =>
    assert.deepEqual(
      served({
        ...serve,
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_TEAM: 'T0PROEF',
        SLACK_SIGNING_SECRET: 'x',
        TEAMS_POLICY: 'a',
        SLACK_POLICY: 'U0B, U0C',
      }).organisations[0]?.municipality.policy,
      [
        { platform: 'teams', id: 'a' },
        { platform: 'slack', id: 'U0B' },
        { platform: 'slack', id: 'U0C' },
      ],
    ))

  it('name who hears in the private chat that something does not arrive, on each platform and without any mail', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_TEAM: 'T0PROEF', SLACK_SIGNING_SECRET: 'x' }
    const given = { ...serve, ...slack, TEAMS_ALERT_TO: 'a', SLACK_ALERT_TO: 'U0B, U0C' }
    assert.deepEqual(served(given).organisations[0]?.alertTo, {
      mail: [],
      chat: [
        { platform: 'teams', id: 'a' },
        { platform: 'slack', id: 'U0B' },
        { platform: 'slack', id: 'U0C' },
      ],
    })
    assert.equal(served(serve).organisations[0]?.alertTo, undefined)
  })

  it('name the terms, who authorises what is destroyed, and who the privacy officer is', () => {
    const given = {
      RESPONSIBLE_BODY: 'het college',
      LEGAL_GROUND: 'zoals vastgesteld',
      PRIVACY_PROTOCOL: 'op intranet',
      TERMS: 'no-step:100, report:7, request:30',
      DESTRUCTION: 'beforehand',
      TEAMS_AUTHORISERS: 'a',
      TEAMS_PRIVACY_OFFICERS: 'b, c',
    }
    const [one] = served({ ...serve, ...given }).organisations
    assert.deepEqual(one?.municipality.retention, {
      responsibleBody: 'het college',
      ground: 'zoals vastgesteld',
      privacyProtocol: 'op intranet',
      terms: { ...proposedTerms, 'no-step': 100, report: 7, request: 30 },
      selection: {},
      authorisation: 'beforehand',
      authorisers: [{ platform: 'teams', id: 'a' }],
      privacyOfficers: [
        { platform: 'teams', id: 'b' },
        { platform: 'teams', id: 'c' },
      ],
    })
    assert.deepEqual(one && whatIsUndecided(one.municipality), [])
  })

  for (const [given, part] of [
    ['no-step:0', 'ten minste 1 dag'],
    ['no-step:1.5', 'hele dagen'],
    ['no-step', 'een aantal dagen'],
    ['geen:10', 'noem alleen soorten uit: withdrawn'],
  ] as const)
    it(`refuse the term ${given}`, () =>
      assert.throws(() => readSettings({ ...serve, TERMS: given }), new RegExp(`TERMS.*${part}`)))

  it('say what is undecided, in a sentence each', () => {
    const [one] = served(serve).organisations
    const told = one ? whatIsUndecided(one.municipality) : []
    for (const word of ['RESPONSIBLE_BODY', 'LEGAL_GROUND', 'PRIVACY_PROTOCOL', 'TEAMS_AUTHORISERS'])
      assert.equal(told.filter((line) => line.includes(word)).length, 1, word)
    assert.equal(told.length, 4)
  })

  const addresses: [given: string, kept: string | undefined][] = [
    ['https://signaalpunt.example', 'https://signaalpunt.example'],
    ['https://signaalpunt.example/', 'https://signaalpunt.example'],
    ['http://127.0.0.1:3978', 'http://127.0.0.1:3978'],
    ['http://signaalpunt.example', undefined],
    ['signaalpunt', undefined],
  ]
  for (const [given, kept] of addresses)
    it(`${kept ? 'take' : 'refuse'} ${given} as the address for a browser`, () =>
      kept
        ? assert.equal(readSettings({ PUBLIC_URL: given }).publicUrl, kept)
        : assert.throws(() => readSettings({ PUBLIC_URL: given }), /PUBLIC_URL: /))

  it('name a mail server only with a sender and with who gets the mail', () => {
    const mail = { MAIL_URL: 'smtps://na%40am:geheim@mail.example:465', MAIL_FROM: 'bot@gemeente.example' }
    const all = { ...serve, ...mail, ALERT_TO: 'piket@gemeente.example, ict@gemeente.example' }
    const settings = served(all)
    assert.deepEqual(settings.mail, { url: mail.MAIL_URL, from: mail.MAIL_FROM })
    assert.deepEqual(settings.organisations[0]?.alertTo, {
      mail: ['piket@gemeente.example', 'ict@gemeente.example'],
      chat: [],
    })
    assert.equal(served(serve).mail, undefined)
    const wrong: [given: Record<string, string>, fault: RegExp][] = [
      [{ ...serve, ...mail }, /ALERT_TO: ontbreekt; er is wel een mailserver, maar niemand die mail krijgt/],
      [{ ...serve, ALERT_TO: 'piket@gemeente.example' }, /MAIL_URL: ontbreekt[\s\S]*MAIL_FROM: ontbreekt/],
      [{ ...all, MAIL_FROM: '' }, /MAIL_FROM: mag niet leeg zijn/],
      [{ ...all, MAIL_FROM: 'Signaalpunt' }, /MAIL_FROM: is geen e-mailadres/],
      [{ ...all, ALERT_TO: 'piket, ict@gemeente.example' }, /ALERT_TO: geef e-mailadressen/],
      [{ ...all, MAIL_URL: 'https://mail.example' }, /MAIL_URL: geef het adres van een mailserver/],
      [{ ...all, MAIL_URL: 'smtp://mail.example?requireTLS=false' }, /MAIL_URL: geef het adres/],
      [{ ...all, MAIL_URL: 'smtp://a:%@mail.example' }, /MAIL_URL: geef het adres/],
    ]
    for (const [env, fault] of wrong) assert.throws(() => readSettings(env), fault)
  })

  it('name a language model only as a whole', () => {
    assert.equal(readSettings({}).model, undefined)
    assert.deepEqual(
      readSettings({ MODEL: 'eigen', MODEL_KEY: 'geheim', MODEL_URL: 'https://model.example/v1' }).model,
      {
        name: 'eigen',
        apiKey: 'geheim',
        baseUrl: 'https://model.example/v1',
        azureVersion: undefined,
      },
    )
    assert.throws(() => readSettings({ MODEL: 'eigen' }), /MODEL_KEY: ontbreekt/)
    assert.throws(() => readSettings({ MODEL_KEY: 'x' }), /MODEL: ontbreekt/)
    assert.throws(
      () => readSettings({ MODEL: 'x', MODEL_KEY: 'x', MODEL_URL: 'elders' }),
      /MODEL_URL: is geen webadres/,
    )
    assert.throws(
      () => readSettings({ MODEL: 'x', MODEL_KEY: 'x', MODEL_AZURE_VERSION: '2024-10-21' }),
      /MODEL_URL: ontbreekt/,
    )
  })

  const wrong = [
    'Jeugd',
    'Jeugd:0',
    'Jeugd:acht',
    ':8',
    'Jeugd:8:ja',
    'Jeugd:8:meldcode:x',
    'Jeugd:8,jeugd:9',
    `${'x'.repeat(61)}:8`,
  ]
  for (const DEPARTMENTS of wrong)
    it(`refuse departments such as "${DEPARTMENTS.slice(0, 20)}"`, () =>
      assert.throws(() => readSettings({ DEPARTMENTS }), /DEPARTMENTS: /))

  it('do not mind what else stands in the environment', () =>
    assert.equal(readSettings({ PATH: '/bin', HOME: '/', TEAMS: 'x' }).mode, 'tryout'))

  it('for Teams take ids in capitals, as Teams itself writes them small', () => {
    const id = 'ABCDEFAB-1234-1234-1234-ABCDEFABCDEF'
    const settings = served({
      ...serve,
      TEAMS_TENANT: id,
      TEAMS_CHANNEL: '19:X@thread.tacv2',
      TEAMS_FUNCTIONARISSEN: id,
    })
    assert.equal(settings.apps[0]?.teams?.tenant, id.toLowerCase())
    assert.deepEqual(settings.organisations[0]?.office?.functionarissen, [id.toLowerCase()])
    assert.equal(settings.organisations[0]?.office?.channel, '19:X@thread.tacv2')
  })

  it('for Teams have the keys, the newest first, and who is let in', () => {
    const other = Buffer.alloc(32, 9).toString('base64')
    const settings = served({ ...serve, ENCRYPTION_KEYS: `nieuw:${other}, oud:${key}` })
    assert.deepEqual(settings.organisations[0]?.keys, [
      { id: 'nieuw', key: Buffer.alloc(32, 9) },
      { id: 'oud', key: Buffer.alloc(32, 7) },
    ])
    const { TEAMS_APP_ID: appId, TEAMS_APP_SECRET: appSecret, TEAMS_TENANT: tenant } = serve
    assert.deepEqual(settings.apps, [
      { id: 'gemeente', organisations: ['gemeente'], teams: { appId, appSecret, tenant } },
    ])
  })

  it('bind a channel with those who handle signals', () => {
    const settings = served({
      ...serve,
      TEAMS_CHANNEL: '19:signalen@thread.tacv2',
      TEAMS_FUNCTIONARISSEN: 'een, twee',
    })
    assert.deepEqual(settings.organisations[0]?.office, {
      platform: 'teams',
      channel: '19:signalen@thread.tacv2',
      functionarissen: ['een', 'twee'],
    })
  })

  it('serve Slack alone, by signed requests or over Socket Mode', () => {
    const { SLACK_SIGNING_SECRET: signingSecret, ...rest } = slack
    const [http] = served(slack).apps
    const [socket] = served({ ...rest, SLACK_APP_TOKEN: 'xapp-1' }).apps
    assert.equal(http?.teams, undefined)
    assert.deepEqual(http?.slack, { botToken: 'xoxb-1', team: 'T0123', way: { signingSecret } })
    assert.deepEqual(socket?.slack?.way, { appToken: 'xapp-1' })
  })

  const faults: [what: string, env: Record<string, string>, names: string[]][] = [
    ['an empty app id', { ...serve, TEAMS_APP_ID: '' }, ['TEAMS_APP_ID']],
    ['an app id that is none', { ...serve, TEAMS_APP_ID: 'signaalpunt' }, ['TEAMS_APP_ID']],
    ['an empty secret', { ...serve, TEAMS_APP_SECRET: ' ' }, ['TEAMS_APP_SECRET']],
    ['an empty tenant', { ...serve, TEAMS_TENANT: '' }, ['TEAMS_TENANT']],
    ['only an app id', { TEAMS_APP_ID: id }, ['ENCRYPTION_KEYS', 'TEAMS_APP_SECRET', 'TEAMS_TENANT']],
    ['only keys', { ENCRYPTION_KEYS: serve.ENCRYPTION_KEYS }, ['Geef de instellingen']],
    [
      'only a bot token',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      ['ENCRYPTION_KEYS', 'SLACK_TEAM', 'SLACK_SIGNING_SECRET'],
    ],
    ['an empty signing secret', { ...slack, SLACK_SIGNING_SECRET: ' ' }, ['SLACK_SIGNING_SECRET']],
    [
      'two ways to reach Slack',
      { ...slack, SLACK_APP_TOKEN: 'xapp-1' },
      ['SLACK_SIGNING_SECRET: geef een signing secret'],
    ],
    ['a token of the wrong kind', { ...slack, SLACK_BOT_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    ['a workspace that is none', { ...slack, SLACK_TEAM: 'gemeente' }, ['SLACK_TEAM']],
    ['a Slack channel without people', { ...slack, SLACK_CHANNEL: 'C0123' }, ['SLACK_FUNCTIONARISSEN']],
    [
      'a channel on both platforms',
      {
        ...serve,
        ...slack,
        TEAMS_CHANNEL: '19:x',
        TEAMS_FUNCTIONARISSEN: 'een',
        SLACK_CHANNEL: 'C0123',
        SLACK_FUNCTIONARISSEN: 'U0123',
      },
      ['SLACK_CHANNEL: er is één functionariskanaal'],
    ],
    ['a key without a name', { ...serve, ENCRYPTION_KEYS: key }, ['ENCRYPTION_KEYS']],
    ['a key that is too short', { ...serve, ENCRYPTION_KEYS: 'proef:a2V5' }, ['ENCRYPTION_KEYS']],
    ['no key at all', { ...serve, ENCRYPTION_KEYS: '' }, ['ENCRYPTION_KEYS']],
    ['one key under two names', { ...serve, ENCRYPTION_KEYS: `a:${key},b:${key}` }, ['ENCRYPTION_KEYS']],
    [
      'a key of zeros',
      { ...serve, ENCRYPTION_KEYS: `a:${Buffer.alloc(32).toString('base64')}` },
      ['ENCRYPTION_KEYS'],
    ],
    [
      'a key in another spelling',
      { ...serve, ENCRYPTION_KEYS: `a:${key.replace(/=$/, '')}` },
      ['ENCRYPTION_KEYS'],
    ],
    ['a key with more behind it', { ...serve, ENCRYPTION_KEYS: `a:${key}:${key}` }, ['ENCRYPTION_KEYS']],
    ['a tenant that is no id', { ...serve, TEAMS_TENANT: '-'.repeat(36) }, ['TEAMS_TENANT']],
    ['two keys of one name', { ...serve, ENCRYPTION_KEYS: `a:${key},a:${key}` }, ['ENCRYPTION_KEYS']],
    ['a channel without people', { ...serve, TEAMS_CHANNEL: '19:x' }, ['TEAMS_FUNCTIONARISSEN']],
    ['people without a channel', { ...serve, TEAMS_FUNCTIONARISSEN: 'een' }, ['TEAMS_CHANNEL']],
    [
      'people who are nobody',
      { ...serve, TEAMS_CHANNEL: '19:x', TEAMS_FUNCTIONARISSEN: ' , ' },
      ['TEAMS_FUNCTIONARISSEN'],
    ],
    ['a port that is none', { PORT: 'veel' }, ['PORT']],
    ['port 0', { PORT: '0' }, ['PORT']],
    ['a port that is too high', { PORT: '65536' }, ['PORT']],
    ['an organisation with capitals', { ORGANISATION: 'Gemeente' }, ['ORGANISATION']],
    ['an organisation that is a path', { ORGANISATION: '../elders' }, ['ORGANISATION']],
    ['the try-out for others to reach', { HOST: '0.0.0.0' }, ['HOST']],
    [
      'several at once',
      { PORT: '0', HOST: '0.0.0.0', TEAMS_APP_ID: '' },
      ['PORT', 'TEAMS_APP_ID', 'TEAMS_TENANT'],
    ],
  ]
  for (const [what, env, names] of faults)
    it(`are refused for ${what}, with what has to change`, () => {
      const error = ((): unknown => {
        try {
          return readSettings(env)
        } catch (fault) {
          return fault
        }
      })()
      assert.ok(error instanceof StartError, JSON.stringify(error))
      for (const name of names) assert.match(error.message, new RegExp(`- ${name}`))
      for (const secret of [key, 'geheim']) assert.equal(error.message.includes(secret), false)
    })
})
