import { z } from 'zod'
import { StartError } from '../bot/errors.ts'
import type { TeamsApp } from './teams/manifest.ts'

const filled = z.string().trim().min(1, { error: 'mag niet leeg zijn', abort: true })

/** A page that people can open: over https, and without a name or password in it. */
const page = filled.refine(
  (text) => httpsUrl(text) !== undefined,
  'geef een volledig adres dat met https:// begint',
)

/** The address in front of `/<organisation>/slack`. */
const address = page
  .regex(/^[^?#]*$/, 'geef het adres zonder ? of #')
  .transform((text) => text.replace(/\/+$/, ''))

const schema = z.object({
  TEAMS_APP_ID: filled
    .regex(
      /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      'is geen app-id (36 tekens, zoals in het Azure-portaal)',
    )
    .optional(),
  PUBLIC_URL: address.optional(),
  PRIVACY_URL: page.optional(),
  TERMS_URL: page.optional(),
  ORGANISATION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'gebruik kleine letters, cijfers en streepjes')
    .default('gemeente'),
  ORGANISATION_NAME: filled.max(32, 'is te lang: in Teams passen er 32 tekens').optional(),
})

/** What Teams wants to know besides the id of the app. */
const needed = {
  PRIVACY_URL: 'het adres van uw privacyverklaring',
  TERMS_URL: 'het adres van uw gebruiksvoorwaarden',
  ORGANISATION_NAME: 'de naam van uw gemeente',
} as const

export interface ManifestSettings {
  /** Where the bot is reached over HTTPS, for Slack and for Teams. */
  addresses?: { slack: string; teams: string }
  teams?: TeamsApp
}

/** What the manifests need from an environment. Fails with StartError that names every fault at once. */
export function readManifestSettings(env: Record<string, string | undefined>): ManifestSettings {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
  )
  const parsed = schema.safeParse(given)
  const faults = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...missing(given),
  ]
  if (!parsed.success || faults.length > 0) {
    throw new StartError(`De instellingen kloppen niet:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  }
  return settingsOf(parsed.data)
}

function missing(given: Record<string, unknown>): string[] {
  if (given.TEAMS_APP_ID === undefined) return []
  return Object.entries(needed)
    .filter(([name]) => given[name] === undefined)
    .map(([name, what]) => `${name}: ontbreekt; geef voor Teams ${what}`)
}

function settingsOf(parsed: z.infer<typeof schema>): ManifestSettings {
  const { TEAMS_APP_ID, PUBLIC_URL, PRIVACY_URL, TERMS_URL, ORGANISATION, ORGANISATION_NAME } = parsed
  const base = PUBLIC_URL && `${PUBLIC_URL}/${ORGANISATION}`
  const teams = TEAMS_APP_ID &&
    PRIVACY_URL &&
    TERMS_URL &&
    ORGANISATION_NAME && {
      appId: TEAMS_APP_ID.toLowerCase(),
      privacyUrl: PRIVACY_URL,
      termsUrl: TERMS_URL,
      organisationName: ORGANISATION_NAME,
    }
  return {
    ...(base ? { addresses: { slack: `${base}/slack`, teams: `${base}/teams` } } : {}),
    ...(teams ? { teams } : {}),
  }
}

function httpsUrl(text: string): URL | undefined {
  const url = URL.parse(text)
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined
}
