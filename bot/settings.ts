import { resolve } from 'node:path'
import { z } from 'zod'
import type { ModelSettings } from '../knowledge/openai.ts'
import { StartError } from './errors.ts'
import type { Admin, Municipality } from './municipality.ts'
import {
  beginsWith,
  departments,
  entraId,
  filled,
  keys,
  list,
  port,
  publicAddress,
  said,
  slackId,
  webAddress,
} from './setting-forms.ts'
import type { KeyRing } from './store/crypto.ts'

const schema = z.object({
  ORGANISATION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'gebruik kleine letters, cijfers en streepjes')
    .default('gemeente'),
  PORT: port.default(3978),
  HOST: filled.default('127.0.0.1'),
  DATA: filled.default('./data'),
  PLAYGROUND_PORT: port.default(56150),
  PUBLIC_URL: publicAddress.optional(),
  ENCRYPTION_KEYS: keys.optional(),
  DEPARTMENTS: departments.optional(),
  ON_CALL: said.optional(),
  CONFIDENTIAL_ADVISER: said.optional(),
  CARE_COORDINATOR: said.optional(),
  TEAMS_APP_ID: entraId.optional(),
  TEAMS_APP_SECRET: filled.optional(),
  TEAMS_TENANT: entraId.optional(),
  TEAMS_CHANNEL: filled.optional(),
  TEAMS_FUNCTIONARISSEN: list.optional(),
  TEAMS_ADMINS: list.optional(),
  SLACK_BOT_TOKEN: beginsWith('xoxb-').optional(),
  SLACK_TEAM: slackId('T', 'een werkruimte').optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_APP_TOKEN: beginsWith('xapp-').optional(),
  SLACK_CHANNEL: slackId('CG', 'een kanaal').optional(),
  SLACK_FUNCTIONARISSEN: list.optional(),
  SLACK_ADMINS: list.optional(),
  MODEL: filled.optional(),
  MODEL_KEY: filled.optional(),
  MODEL_URL: webAddress.optional(),
  MODEL_AZURE_VERSION: filled
    .regex(/^\d{4}-\d\d-\d\d(?:-preview)?$/, 'is geen versie als 2024-10-21')
    .optional(),
})

/** A channel bound by settings instead of by "@Signaalpunt koppel", with the ids of those who handle signals. */
export interface OfficeSettings {
  channel: string
  functionarissen: string[]
}

export interface TeamsSettings {
  appId: string
  appSecret: string
  /** The one Microsoft Entra tenant whose people are let in. */
  tenant: string
  office?: OfficeSettings
}

export interface SlackSettings {
  botToken: string
  /** The one workspace whose people are let in. */
  team: string
  /** By requests that Slack signs, or over Socket Mode. */
  way: { signingSecret: string } | { appToken: string }
  office?: OfficeSettings
}

interface Common {
  organisation: string
  /** A language model for questions that tell of no case; off unless it is named. */
  model?: ModelSettings
  municipality: Municipality
  port: number
  host: string
  data: string
  /** The address under which a browser reaches the bot, without a slash at the end. */
  publicUrl?: string
}

export type Settings =
  | (Common & { mode: 'tryout'; playgroundPort: number })
  | (Common & { mode: 'serve'; keys: KeyRing; teams?: TeamsSettings; slack?: SlackSettings })

type Parsed = z.infer<typeof schema>
type Name = keyof typeof schema.shape

/** What a platform needs: all of it or nothing. */
const needed = {
  Teams: ['TEAMS_APP_ID', 'TEAMS_APP_SECRET', 'TEAMS_TENANT'],
  Slack: ['SLACK_BOT_TOKEN', 'SLACK_TEAM'],
} as const satisfies Record<string, readonly Name[]>
const slackWays = ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'] as const satisfies readonly Name[]
const offices = [
  ['TEAMS_CHANNEL', 'TEAMS_FUNCTIONARISSEN'],
  ['SLACK_CHANNEL', 'SLACK_FUNCTIONARISSEN'],
] as const satisfies readonly Name[][]

/** Names of settings that were given, also when their value is no good. */
type Given = ReadonlySet<string>

/**
 * The settings from an environment (`process.env` and `.env` together). Without any for a platform: the try-out.
 * Fails with StartError that names every fault at once.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const named = Object.keys(schema.shape)
  const values = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => named.includes(name) && value !== undefined),
  )
  const parsed = schema.safeParse(values)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const given = new Set(Object.keys(values))
  const wants = named.some((name) => given.has(name) && /^(TEAMS|SLACK|ENCRYPTION)_/.test(name))
  faults.push(...(wants ? missing(given) : [...tryoutFaults(values), ...modelFaults(given)]))
  if (!parsed.success || faults.length > 0) {
    throw new StartError(`De instellingen kloppen niet:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  }
  return wants
    ? serveSettings(parsed.data)
    : {
        publicUrl: `http://127.0.0.1:${parsed.data.PORT}`,
        ...common(parsed.data),
        mode: 'tryout',
        playgroundPort: parsed.data.PLAYGROUND_PORT,
      }
}

const wantsTeams = (given: Given): boolean => [...given].some((name) => name.startsWith('TEAMS_'))
const wantsSlack = (given: Given): boolean => [...given].some((name) => name.startsWith('SLACK_'))

function missing(given: Given): string[] {
  const neither = !wantsTeams(given) && !wantsSlack(given)
  return [
    ...(given.has('ENCRYPTION_KEYS') ? [] : ['ENCRYPTION_KEYS: ontbreekt; alles wordt versleuteld bewaard']),
    ...(neither ? ['Geef de instellingen van Teams, van Slack, of van beide'] : []),
    ...(wantsTeams(given) ? absent(given, 'Teams') : []),
    ...(wantsSlack(given) ? [...absent(given, 'Slack'), ...slackWayFaults(given)] : []),
    ...officeFaults(given),
    ...modelFaults(given),
  ]
}

const absent = (given: Given, platform: keyof typeof needed): string[] =>
  needed[platform]
    .filter((name) => !given.has(name))
    .map((name) => `${name}: ontbreekt; ${platform} werkt alleen met ${needed[platform].join(', ')} samen`)

function slackWayFaults(given: Given): string[] {
  const ways = slackWays.filter((name) => given.has(name))
  return ways.length === 1
    ? []
    : [`${slackWays.join(' of ')}: geef één van beide; de eerste voor HTTP, de tweede voor Socket Mode`]
}

function officeFaults(given: Given): string[] {
  const halves = offices.flatMap((pair) => {
    const without = pair.filter((name) => !given.has(name))
    return without.length === 1
      ? [`${without[0]}: ontbreekt; geef ${pair.join(' en ')} samen, of geen van beide`]
      : []
  })
  const both = given.has('TEAMS_CHANNEL') && given.has('SLACK_CHANNEL')
  return [
    ...halves,
    ...(both ? ['TEAMS_CHANNEL en SLACK_CHANNEL: er is één functionariskanaal; geef er één'] : []),
  ]
}

/** Half a model would stay off without anybody noticing. */
function modelFaults(given: Given): string[] {
  const named = [...given].some((name) => name.startsWith('MODEL'))
  const without = (['MODEL', 'MODEL_KEY'] as const).filter((name) => !given.has(name))
  const azure = given.has('MODEL_AZURE_VERSION') && !given.has('MODEL_URL')
  return [
    ...(named
      ? without.map((name) => `${name}: ontbreekt; een taalmodel werkt alleen met MODEL en MODEL_KEY samen`)
      : []),
    ...(azure ? ['MODEL_URL: ontbreekt; Azure OpenAI heeft een eigen adres'] : []),
  ]
}

/** Nobody is asked who they are in the try-out, so it must not be reachable from another machine. */
function tryoutFaults(given: Record<string, unknown>): string[] {
  const host = given.HOST
  return host === undefined || host === '127.0.0.1' ? [] : ['HOST: de proefstand draait alleen op 127.0.0.1']
}

const common = ({ ORGANISATION, PORT, HOST, DATA, PUBLIC_URL, ...parsed }: Parsed): Common => ({
  organisation: ORGANISATION,
  municipality: {
    departments: parsed.DEPARTMENTS ?? [],
    onCall: parsed.ON_CALL,
    confidentialAdviser: parsed.CONFIDENTIAL_ADVISER,
    careCoordinator: parsed.CARE_COORDINATOR,
    admins: admins(parsed),
  },
  ...modelSettings(parsed),
  port: PORT,
  host: HOST,
  data: resolve(DATA),
  ...(PUBLIC_URL ? { publicUrl: PUBLIC_URL.replace(/\/+$/, '') } : {}),
})

const modelSettings = ({
  MODEL,
  MODEL_KEY,
  MODEL_URL,
  MODEL_AZURE_VERSION,
}: Partial<Parsed>): Pick<Common, 'model'> =>
  MODEL && MODEL_KEY
    ? { model: { name: MODEL, apiKey: MODEL_KEY, baseUrl: MODEL_URL, azureVersion: MODEL_AZURE_VERSION } }
    : {}

const admins = ({
  TEAMS_ADMINS: onTeams = [],
  SLACK_ADMINS: onSlack = [],
}: Pick<Parsed, 'TEAMS_ADMINS' | 'SLACK_ADMINS'>): Admin[] => [
  ...onTeams.map((id) => ({ platform: 'teams' as const, id })),
  ...onSlack.map((id) => ({ platform: 'slack' as const, id })),
]

function serveSettings(parsed: Parsed): Settings {
  if (!parsed.ENCRYPTION_KEYS) throw new Error('checked before')
  const teams = teamsSettings(parsed)
  const slack = slackSettings(parsed)
  return {
    ...common(parsed),
    mode: 'serve',
    keys: parsed.ENCRYPTION_KEYS,
    ...(teams ? { teams } : {}),
    ...(slack ? { slack } : {}),
  }
}

function teamsSettings(parsed: Parsed): TeamsSettings | undefined {
  const { TEAMS_APP_ID: appId, TEAMS_APP_SECRET: appSecret, TEAMS_TENANT: tenant } = parsed
  if (!appId || !appSecret || !tenant) return undefined
  return { appId, appSecret, tenant, ...officeSettings(parsed.TEAMS_CHANNEL, parsed.TEAMS_FUNCTIONARISSEN) }
}

function slackSettings(parsed: Parsed): SlackSettings | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_TEAM: team, SLACK_SIGNING_SECRET: signingSecret } = parsed
  if (!botToken || !team) return undefined
  const way = signingSecret ? { signingSecret } : { appToken: parsed.SLACK_APP_TOKEN ?? '' }
  return { botToken, team, way, ...officeSettings(parsed.SLACK_CHANNEL, parsed.SLACK_FUNCTIONARISSEN) }
}

const officeSettings = (channel: string | undefined, functionarissen: string[] | undefined) =>
  channel && functionarissen ? { office: { channel, functionarissen } } : {}
