import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import { StartError } from '../../../bot/errors.ts'
import { serveSchema } from '../../../bot/settings/schema.ts'
import { keysIn, readSettings, type ServeSettings } from '../../../bot/settings/settings.ts'
import { inFolder } from '../../fixtures/samples.ts'

const key = (byte: number) => `sleutel:${Buffer.alloc(32, byte).toString('base64')}`
const env = {
  MAIL_URL: 'smtps://mail.example',
  VOORBEELDSTAD_KEYS: key(1),
  VOORBEELDSTAD_TEAMS_SECRET: 'geheim',
  DORP_AAN_ZEE_KEYS: key(2),
  DUINDORP_KEYS: key(3),
  KUSTSTREEK_KEYS: key(4),
  KUSTSTREEK_SLACK_TOKEN: 'xoxb-1',
  KUSTSTREEK_SLACK_SECRET: 'geheim',
}
const example = join(import.meta.dirname, '../../../settings.example.yaml')

function read(values: Record<string, string>): ServeSettings {
  const settings = readSettings(values)
  assert.ok(settings.mode === 'serve')
  return settings
}

/** A municipality with a Teams app of its own, and what is different. */
const alone = (n: number, change: object = {}) => ({
  id: `stad-${n}`,
  keys: key(n),
  teams: {
    appId: `1111111${n}-1111-4111-8111-111111111111`,
    appSecret: 'geheim',
    tenant: '22222222-2222-4222-8222-222222222222',
  },
  ...change,
})
const slack = { botToken: 'xoxb-1', team: 'T0123', signingSecret: 'geheim' }
const group = { id: 'streek', keys: key(9), slack }
const inGroup = (n: number, change: object = {}) => ({
  id: `dorp-${n}`,
  keys: key(n),
  group: 'streek',
  ...change,
})
const office = (channel: string) => ({ slack: { channel, functionarissen: ['U0123'] } })

const faultIn = (settings: unknown): Promise<string> =>
  inFolder(async (folder) => {
    const path = join(folder, 'settings.yaml')
    writeFileSync(path, typeof settings === 'string' ? settings : stringify(settings))
    try {
      readSettings({ SETTINGS: path })
      return ''
    } catch (error) {
      assert.ok(error instanceof StartError)
      assert.ok(!error.message.includes('geheim'))
      return error.message
    }
  })

/** Every name in a schema; the kinds of signal, under `terms` and `selection`, are named in docs/retention.md. */
function namesIn({ properties = {}, items }: z.core.JSONSchema.BaseSchema): string[] {
  const within = (part: unknown) => (typeof part === 'object' ? namesIn(part as typeof properties) : [])
  const own = Object.entries(properties).flatMap(([name, part]) => [
    name,
    ...(['terms', 'selection'].includes(name) ? [] : within(part)),
  ])
  return [...own, ...within(items)]
}

describe('the settings in a file', () => {
  it('are as the example says', () => {
    const settings = read({ ...env, SETTINGS: example })
    assert.deepEqual(
      settings.organisations.map(({ id, name, office: bound }) => [id, name, bound?.channel]),
      [
        ['voorbeeldstad', 'Voorbeeldstad', undefined],
        ['dorp-aan-zee', 'Dorp aan Zee', 'C0DORPAANZEE'],
        ['duindorp', 'Duindorp', undefined],
      ],
    )
    assert.deepEqual(
      settings.apps.map(({ id, organisations, teams, slack: onSlack }) => [
        id,
        organisations,
        teams?.appSecret ?? onSlack?.botToken,
      ]),
      [
        ['voorbeeldstad', ['voorbeeldstad'], 'geheim'],
        ['kuststreek', ['dorp-aan-zee', 'duindorp'], 'xoxb-1'],
      ],
    )
    const [first, second] = settings.organisations
    assert.deepEqual(second?.municipality.forwardsTo, [])
    assert.deepEqual(first?.municipality.forwardsTo, [
      { organisation: 'dorp-aan-zee', name: 'Dorp aan Zee', kind: 'zorgcoordinator' },
      { organisation: 'duindorp', name: 'Duindorp', kind: 'gemeente' },
    ])
    assert.deepEqual(settings.mail, { url: env.MAIL_URL, from: 'signaalpunt@voorbeeldstad.example' })
    const alertTo = settings.organisations.map((one) => one.alertTo)
    const onDuty = { platform: 'teams', id: '77777777-7777-4777-8777-777777777777' }
    assert.deepEqual(alertTo, [
      { mail: ['piket@voorbeeldstad.example'], chat: [onDuty] },
      undefined,
      undefined,
    ])
    assert.equal(first?.municipality.statement, 'Voorbeeldstad is een uitbuitingsvrije gemeente.')
    assert.deepEqual(first?.municipality.departments, [
      { name: 'Jeugd', size: 8, meldcode: true },
      { name: 'Burgerzaken', size: 34, meldcode: false },
    ])
  })

  it('have in the example every name that can stand in them, also what is off there', () => {
    const shown = new Set(readFileSync(example, 'utf8').match(/\w+(?=:)/g))
    const names = namesIn(z.toJSONSchema(serveSchema, { io: 'input', unrepresentable: 'any' }))
    assert.ok(names.length > 40, String(names.length))
    assert.deepEqual(
      names.filter((name) => !shown.has(name)),
      [],
    )
  })

  it('give each organisation and each group keys of its own, and nobody else any', () => {
    const keysOf = keysIn(read({ ...env, SETTINGS: example }))
    const first = (id: string) => keysOf(id)?.[0].key[0]
    assert.deepEqual(['voorbeeldstad', 'dorp-aan-zee', 'duindorp', 'kuststreek'].map(first), [1, 2, 3, 4])
    assert.equal(keysOf('elders'), undefined)
  })

  it('say which names the environment lacks, all at once', () =>
    assert.throws(
      () => readSettings({ SETTINGS: example, VOORBEELDSTAD_KEYS: key(1) }),
      /organisations\[0\]\.teams\.appSecret: VOORBEELDSTAD_TEAMS_SECRET staat niet[\s\S]*groups\[0\]\.keys: KUSTSTREEK_KEYS staat niet/,
    ))

  it('say of what the environment lacks no more than that', () =>
    assert.throws(
      () => readSettings({ ...env, SETTINGS: example, DUINDORP_KEYS: undefined }),
      ({ message }: Error) => message.split('\n').length === 2,
    ))

  it('are refused when the file is not there', () =>
    assert.throws(() => readSettings({ SETTINGS: '/nergens/settings.yaml' }), StartError))

  const fine: [what: string, settings: object][] = [
    ['one municipality', { organisations: [alone(1)] }],
    ['two with apps of their own', { organisations: [alone(1), alone(2)] }],
    [
      'one that forwards to the other',
      { organisations: [alone(1, { forwardsTo: [{ organisation: 'stad-2' }] }), alone(2)] },
    ],
    ['a group', { organisations: [inGroup(1, office('C01')), inGroup(2, office('C02'))], groups: [group] }],
  ]
  for (const [what, settings] of fine)
    it(`are taken for ${what}`, async () => assert.equal(await faultIn(settings), ''))

  const wrong: [what: string, settings: object | string, faults: string[]][] = [
    ['no YAML', 'organisations: [', ['regel 1 is geen YAML']],
    ['nobody', {}, ['- organisations: ontbreekt']],
    [
      'a setting that is not known',
      { organisations: [alone(1)], pot: 1 },
      ['deze instelling ken ik niet: pot'],
    ],
    [
      'a number for a text',
      { organisations: [alone(1, { onCall: 112 })] },
      ['organisations[0].onCall: heeft'],
    ],
    [
      'what is no number where one belongs',
      { port: true, organisations: [alone(1, { retention: { terms: { talk: true, handled: [1] } } })] },
      [
        'port: geef een poortnummer',
        'organisations[0].retention.terms.talk: geef een aantal dagen',
        'organisations[0].retention.terms.handled: geef een aantal dagen',
      ],
    ],
    [
      'a tenant that is none, and a missing secret',
      { organisations: [alone(1), alone(2, { teams: { appId: 'x', tenant: 'y' } })] },
      [
        'organisations[1].teams.tenant: is geen Entra-id',
        'organisations[1].teams.appId: is geen Entra-id',
        'organisations[1].teams.appSecret: ontbreekt',
      ],
    ],
    [
      'no keys',
      { organisations: [alone(1, { keys: undefined })] },
      ['organisations[0].keys: ontbreekt; alles wordt versleuteld bewaard'],
    ],
    [
      'partners that are not there, itself, one twice, and a kind that is none',
      {
        organisations: [
          alone(1, {
            forwardsTo: [
              { organisation: 'elders' },
              { organisation: 'stad-1' },
              { organisation: 'stad-2' },
              { organisation: 'stad-2', kind: 'kennis' },
            ],
          }),
          alone(2),
        ],
      },
      [
        'organisations[0].forwardsTo[0].organisation: zo’n organisatie staat er niet',
        'organisations[0].forwardsTo[1].organisation: een organisatie zet niet door aan zichzelf',
        'organisations[0].forwardsTo[3].organisation: deze organisatie staat er al',
        'organisations[0].forwardsTo[3].kind: kies uit: toezicht,',
      ],
    ],
    ['no platform', { organisations: [alone(1, { teams: undefined })] }, ['organisations[0]: Geef de']],
    [
      'two of one id',
      { organisations: [alone(1), alone(2, { id: 'stad-1' })] },
      ['organisations[1].id: twee'],
    ],
    [
      'a group with the id of an organisation',
      { organisations: [inGroup(1, { id: 'streek' })], groups: [group] },
      ['groups[0].id: twee'],
    ],
    [
      'two with one Teams app',
      { organisations: [alone(1), alone(2, { teams: alone(1).teams })] },
      ['organisations[1].teams.appId: een ander heeft deze ook'],
    ],
    [
      'two with one Slack workspace',
      { organisations: [alone(1, { teams: undefined, slack }), inGroup(2)], groups: [group] },
      ['groups[0].slack.team: een ander heeft deze ook'],
    ],
    [
      'two with one key',
      { organisations: [alone(1), alone(2, { keys: `anders:${key(1).split(':')[1]}` })] },
      ['organisations[1].keys: geef elke organisatie en groep eigen sleutels'],
    ],
    ['a group that is not there', { organisations: [inGroup(1)] }, ['organisations[0].group: zo’n groep']],
    ['a group of nobody', { organisations: [alone(1)], groups: [group] }, ['groups[0]: geen enkele']],
    [
      'an app of its own in a group',
      { organisations: [inGroup(1, { slack })], groups: [group] },
      ['organisations[0].slack.botToken: dit hoort bij de groep'],
    ],
    [
      'one channel for two of a group',
      { organisations: [inGroup(1, office('C01')), inGroup(2, office('C01'))], groups: [group] },
      ['organisations[1].slack.channel: een andere'],
    ],
  ]
  for (const [what, settings, faults] of wrong)
    it(`are refused for ${what}, with the place`, async () => {
      const message = await faultIn(settings)
      for (const fault of faults) assert.ok(message.includes(fault), message)
    })
})
