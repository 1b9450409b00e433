import { z } from 'zod'
import { events, scopes } from './manifest.ts'

// After Slack's own schema of a manifest, version 1: https://github.com/slackapi/manifest-schema
// (schemas/manifest.schema.1.0.0.json), and https://docs.slack.dev/reference/app-manifest. Only the fields that we use are
// here, so a new one is refused until somebody has looked it up. Two of ours are stricter: addresses have https, and all
// that Slack calls optional must be there.
const text = (most: number, least = 1): z.ZodString =>
  z
    .string()
    .min(least, {
      error: ({ input }) => `is te kort: ${length(input)} tekens, en Slack vraagt er ten minste ${least}`,
    })
    .max(most, { error: ({ input }) => `is te lang: ${length(input)} tekens, en er passen er ${most}` })
const length = (input: unknown): number => String(input).length

const https = z
  .string()
  .max(3000)
  .regex(/^https:\/\//, 'moet met https:// beginnen')
const list = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item).min(1, 'mag niet leeg zijn').max(most, `mag hoogstens ${most} delen hebben`)

const schema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.int() }),
  display_information: z.strictObject({
    name: text(35),
    description: text(140),
    long_description: text(4000, 175),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/, 'moet een kleur zijn, zoals #1b4f5e'),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.literal(true),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false, 'moet false zijn: anders kan niemand typen'),
    }),
    bot_user: z.strictObject({ display_name: text(80), always_online: z.boolean() }),
    shortcuts: list(
      z.strictObject({
        name: text(24),
        type: z.enum(['message', 'global'], 'moet message of global zijn'),
        callback_id: text(255),
        description: text(150),
      }),
      10,
    ),
    slash_commands: list(
      z.strictObject({
        command: text(32, 2).regex(/^\/[a-z0-9_-]+$/, 'moet met / beginnen, met kleine letters erachter'),
        description: text(2000),
        should_escape: z.boolean(),
        url: https.optional(),
      }),
      50,
    ),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: list(z.string(), 255) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: https.optional(), bot_events: list(z.string(), 100) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: https.optional() }),
    org_deploy_enabled: z.literal(false, 'moet false zijn: één gemeente, één app'),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.literal(false, 'moet false zijn: de bot vernieuwt zijn token niet'),
  }),
})
type Manifest = z.infer<typeof schema>

const dutch = z.locales.nl().localeError

/** What is wrong with a Slack app manifest, as Dutch sentences that start with `file`; none if Slack will take it. */
export function checkSlack(file: string, manifest: unknown): string[] {
  const parsed = schema.safeParse(manifest, { error: dutch })
  const faults = parsed.success
    ? [...scopeFaults(parsed.data), ...eventFaults(parsed.data), ...addressFaults(parsed.data)]
    : parsed.error.issues.map((issue) => `${issue.path.join('/') || 'als geheel'}: ${issue.message}`)
  return faults.map((fault) => `${file}, ${fault}.`)
}

/** More than needed is refused too: whoever installs the app has to trust every one of them. */
function scopeFaults({ oauth_config }: Manifest): string[] {
  const given = oauth_config.scopes.bot
  return [
    ...given
      .filter((scope) => !Object.hasOwn(scopes, scope))
      .map((scope) => `“${scope}” heeft de bot niet nodig`),
    ...Object.keys(scopes)
      .filter((scope) => !given.includes(scope))
      .map((scope) => `“${scope}” ontbreekt`),
  ].map((fault) => `oauth_config/scopes/bot: ${fault}`)
}

/** Slack refuses an event for which the app has no scope. */
function eventFaults({ oauth_config, settings }: Manifest): string[] {
  const given = oauth_config.scopes.bot
  return settings.event_subscriptions.bot_events.flatMap((event) => {
    const fault = eventFault(event, given)
    return fault ? [`settings/event_subscriptions/bot_events: “${event}” ${fault}`] : []
  })
}

function eventFault(event: string, given: readonly string[]): string | undefined {
  const oneOf = events[event]
  if (!oneOf) return 'verwerkt de bot niet'
  const heard = oneOf.length === 0 || oneOf.some((scope) => given.includes(scope))
  return heard ? undefined : `kan niet zonder ${oneOf.join(' of ')}`
}

/** One address for everything, or none at all: half of it would leave buttons that do nothing. */
function addressFaults({ features, settings }: Manifest): string[] {
  const urls = [
    settings.event_subscriptions.request_url,
    settings.interactivity.request_url,
    ...features.slash_commands.map(({ url }) => url),
  ]
  if (settings.socket_mode_enabled)
    return urls.some((url) => url !== undefined) ? ['settings: bij Socket Mode hoort geen adres'] : []
  if (urls.includes(undefined)) return ['settings: zonder Socket Mode hoort overal een adres']
  return new Set(urls).size > 1 ? ['settings: alle adressen moeten hetzelfde zijn'] : []
}
