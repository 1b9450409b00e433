import { resolve } from 'node:path'
import { z } from 'zod'
import { StartError } from './errors.ts'
import type { Municipality } from './municipality.ts'
import type { KeyRing } from './store/crypto.ts'

/** `ENCRYPTION_KEYS`: one or more `name:base64`, the newest first, each of 32 bytes. */
const keys = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim().split(':')))
  .refine((pairs) => pairs.every(([id, key]) => id && key && Buffer.from(key, 'base64').length === 32), {
    error:
      'geef één of meer sleutels als naam:base64 van 32 bytes, de nieuwste eerst (maak er een met: openssl rand -base64 32)',
  })
  .refine((pairs) => new Set(pairs.map(([id]) => id)).size === pairs.length, {
    error: 'twee sleutels hebben dezelfde naam; geef elke sleutel een eigen naam',
  })
  .transform(
    (pairs) =>
      pairs.map(([id = '', key = '']) => ({ id, key: Buffer.from(key, 'base64') })) as unknown as KeyRing,
  )

const port = z.coerce
  .number({ error: 'geef een poortnummer van 1 tot en met 65535' })
  .int()
  .min(1, 'geef een poortnummer van 1 tot en met 65535')
  .max(65535, 'geef een poortnummer van 1 tot en met 65535')

const filled = z.string().trim().min(1, { error: 'mag niet leeg zijn', abort: true })
const entraId = filled.regex(/^[0-9a-f-]{36}$/i, 'is geen Entra-id (36 tekens, zoals in het Azure-portaal)')

const list = filled
  .transform((text) => text.split(',').map((id) => id.trim()))
  .refine((ids) => ids.every(Boolean), 'geef id’s, met een komma ertussen')
const slackId = (letters: string, what: string) =>
  filled.regex(new RegExp(`^[${letters}][A-Z0-9]{2,}$`), `is geen id van ${what} in Slack`)
const beginsWith = (start: string) => filled.startsWith(start, `begint met ${start}`)

/** `DEPARTMENTS`: name, number of people and perhaps `meldcode`, as in "Jeugd:8:meldcode, Burgerzaken:34". */
const departments = filled
  .transform((text) => text.split(',').map((part) => part.split(':').map((piece) => piece.trim())))
  .refine(
    (all) =>
      all.every(
        ([name = '', size = '', third, ...rest]) =>
          name.length > 0 &&
          name.length <= 60 &&
          /^[1-9]\d{0,4}$/.test(size) &&
          (third === undefined || third === 'meldcode') &&
          rest.length === 0,
      ),
    'geef elke afdeling als naam:aantal of naam:aantal:meldcode, met een komma ertussen',
  )
  .refine(
    (all) => new Set(all.map(([name = '']) => name.toLowerCase())).size === all.length && all.length <= 90,
    'geef hoogstens 90 afdelingen, elk met een eigen naam',
  )
  .transform((all) =>
    all.map(([name = '', size, third]) => ({ name, size: Number(size), meldcode: third === 'meldcode' })),
  )

/** A line that people read as it is. */
const said = filled.max(200, 'gebruik hoogstens 200 tekens')

const schema = z.object({
  ORGANISATION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'gebruik kleine letters, cijfers en streepjes')
    .default('gemeente'),
  PORT: port.default(3978),
  HOST: filled.default('127.0.0.1'),
  DATA: filled.default('./data'),
  PLAYGROUND_PORT: port.default(56150),
  ENCRYPTION_KEYS: keys.optional(),
  DEPARTMENTS: departments.optional(),
  ON_CALL: said.optional(),
  CONFIDENTIAL_ADVISER: said.optional(),
  TEAMS_APP_ID: entraId.optional(),
  TEAMS_APP_SECRET: filled.optional(),
  TEAMS_TENANT: entraId.optional(),
  TEAMS_CHANNEL: filled.optional(),
  TEAMS_FUNCTIONARISSEN: list.optional(),
  SLACK_BOT_TOKEN: beginsWith('xoxb-').optional(),
  SLACK_TEAM: slackId('T', 'een werkruimte').optional(),
  SLACK_SIGNING_SECRET: filled.optional(),
  SLACK_APP_TOKEN: beginsWith('xapp-').optional(),
  SLACK_CHANNEL: slackId('CG', 'een kanaal').optional(),
  SLACK_FUNCTIONARISSEN: list.optional(),
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
  municipality: Municipality
  port: number
  host: string
  data: string
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
  faults.push(...(wants ? missing(given) : tryoutFaults(values)))
  if (!parsed.success || faults.length > 0) {
    throw new StartError(`De instellingen kloppen niet:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  }
  return wants
    ? serveSettings(parsed.data)
    : { ...common(parsed.data), mode: 'tryout', playgroundPort: parsed.data.PLAYGROUND_PORT }
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

/** Nobody is asked who they are in the try-out, so it must not be reachable from another machine. */
function tryoutFaults(given: Record<string, unknown>): string[] {
  const host = given.HOST
  return host === undefined || host === '127.0.0.1' ? [] : ['HOST: de proefstand draait alleen op 127.0.0.1']
}

const common = ({ ORGANISATION, PORT, HOST, DATA, ...parsed }: Parsed): Common => ({
  organisation: ORGANISATION,
  municipality: {
    departments: parsed.DEPARTMENTS ?? [],
    onCall: parsed.ON_CALL,
    confidentialAdviser: parsed.CONFIDENTIAL_ADVISER,
  },
  port: PORT,
  host: HOST,
  data: resolve(DATA),
})

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
