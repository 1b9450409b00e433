import { resolve } from 'node:path'
import { z } from 'zod'
import { StartError } from './errors.ts'
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
  TEAMS_APP_ID: entraId.optional(),
  TEAMS_APP_SECRET: filled.optional(),
  TEAMS_TENANT: entraId.optional(),
  TEAMS_CHANNEL: filled.optional(),
  TEAMS_FUNCTIONARISSEN: filled
    .transform((text) => text.split(',').map((id) => id.trim()))
    .refine((ids) => ids.every(Boolean), 'geef Entra-id’s, met een komma ertussen')
    .optional(),
})

/** What `npm start` needs for the real Teams: all of them or none. */
const needed = ['ENCRYPTION_KEYS', 'TEAMS_APP_ID', 'TEAMS_APP_SECRET', 'TEAMS_TENANT'] as const
const together = ['TEAMS_CHANNEL', 'TEAMS_FUNCTIONARISSEN'] as const

export interface TeamsSettings {
  appId: string
  appSecret: string
  /** The one Microsoft Entra tenant whose people are let in. */
  tenant: string
  /** A channel bound by settings instead of by "@Signaalpunt koppel". Entra ids of those who handle signals. */
  office?: { channel: string; functionarissen: string[] }
}

interface Common {
  organisation: string
  port: number
  host: string
  data: string
}

export type Settings =
  | (Common & { mode: 'tryout'; playgroundPort: number })
  | (Common & { mode: 'serve'; keys: KeyRing; teams: TeamsSettings })

type Parsed = z.infer<typeof schema>

/**
 * The settings from an environment (`process.env` and `.env` together). Without any for a platform: the try-out.
 * Fails with StartError that names every fault at once.
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const named = Object.keys(schema.shape)
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => named.includes(name) && value !== undefined),
  )
  const parsed = schema.safeParse(given)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const wants = [...needed, ...together].some((name) => given[name] !== undefined)
  faults.push(...(wants ? missing(given) : tryoutFaults(given)))
  if (!parsed.success || faults.length > 0) {
    throw new StartError(`De instellingen kloppen niet:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  }
  return wants
    ? serveSettings(parsed.data)
    : { ...common(parsed.data), mode: 'tryout', playgroundPort: parsed.data.PLAYGROUND_PORT }
}

function missing(given: Record<string, unknown>): string[] {
  const absent = needed.filter((name) => given[name] === undefined)
  const half = together.filter((name) => given[name] === undefined)
  return [
    ...absent.map((name) => `${name}: ontbreekt; Teams werkt alleen met ${needed.join(', ')} samen`),
    ...(half.length === 1
      ? half.map((name) => `${name}: ontbreekt; geef ${together.join(' en ')} samen, of geen van beide`)
      : []),
  ]
}

/** Nobody is asked who they are in the try-out, so it must not be reachable from another machine. */
function tryoutFaults(given: Record<string, unknown>): string[] {
  const host = given.HOST
  return host === undefined || host === '127.0.0.1' ? [] : ['HOST: de proefstand draait alleen op 127.0.0.1']
}

const common = ({ ORGANISATION, PORT, HOST, DATA }: Parsed): Common => ({
  organisation: ORGANISATION,
  port: PORT,
  host: HOST,
  data: resolve(DATA),
})

function serveSettings(parsed: Parsed): Settings {
  const {
    ENCRYPTION_KEYS,
    TEAMS_APP_ID,
    TEAMS_APP_SECRET,
    TEAMS_TENANT,
    TEAMS_CHANNEL,
    TEAMS_FUNCTIONARISSEN,
  } = parsed
  if (!ENCRYPTION_KEYS || !TEAMS_APP_ID || !TEAMS_APP_SECRET || !TEAMS_TENANT)
    throw new Error('checked before')
  const office = TEAMS_CHANNEL &&
    TEAMS_FUNCTIONARISSEN && { channel: TEAMS_CHANNEL, functionarissen: TEAMS_FUNCTIONARISSEN }
  const teams = {
    appId: TEAMS_APP_ID,
    appSecret: TEAMS_APP_SECRET,
    tenant: TEAMS_TENANT,
    ...(office ? { office } : {}),
  }
  return { ...common(parsed), mode: 'serve', keys: ENCRYPTION_KEYS, teams }
}
