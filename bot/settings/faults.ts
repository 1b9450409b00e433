import { z } from 'zod'

/** What is wrong with a setting, and where it stands. */
export interface Fault {
  path: readonly PropertyKey[]
  message: string
}

const text = z.string().optional().catch(undefined)
const app = {
  appId: text,
  appSecret: text,
  tenant: text,
  botToken: text,
  team: text,
  signingSecret: text,
  appToken: text,
  channel: text,
}
const given = z.unknown().optional()
const platform = z
  .object({ ...app, functionarissen: given })
  .optional()
  .catch(undefined)
const goal = z.object({ organisation: text })
const goals = z
  .array(goal.catch({ organisation: undefined }))
  .optional()
  .catch(undefined)
const member = z.object({
  id: text,
  keys: text,
  group: text,
  forwardsTo: goals,
  alertTo: given,
  teams: platform,
  slack: platform,
})
const none = {
  id: undefined,
  keys: undefined,
  group: undefined,
  forwardsTo: undefined,
  teams: undefined,
  slack: undefined,
}
const members = z.array(member.catch(none)).catch([])

/** The settings as they were given, read as far as they can be: also faulty ones count for what they go together with. */
const looseSchema = z
  .object({
    organisations: members,
    groups: members,
    mail: z.object({ url: text, from: text }).optional().catch(undefined),
    model: z.object({ name: text, key: text, url: text, azureVersion: text }).optional().catch(undefined),
  })
  .catch({ organisations: [], groups: [], mail: undefined, model: undefined })

type Loose = z.infer<typeof looseSchema>
type Member = z.infer<typeof member>
type App = NonNullable<Member['teams']>
type Part = keyof typeof app

/** What a platform needs: all of it or nothing. */
const needed = {
  teams: ['appId', 'appSecret', 'tenant'],
  slack: ['botToken', 'team'],
} as const satisfies Record<string, readonly Part[]>
const together = {
  teams: 'ontbreekt; Teams werkt alleen met app-id, secret en tenant samen',
  slack: 'ontbreekt; Slack werkt alleen met bot-token en werkruimte samen',
}
const slackWays = ['signingSecret', 'appToken'] as const satisfies readonly Part[]
const platforms = ['teams', 'slack'] as const

/** What is missing beside what was given, and what two organisations may not share. */
export function faultsTogether(raw: unknown): Fault[] {
  const all = looseSchema.parse(raw)
  const groupIds = all.groups.flatMap(({ id }) => id ?? [])
  return [
    ...all.organisations.flatMap((one, at) => organisationFaults(one, ['organisations', at], groupIds)),
    ...all.organisations.flatMap((one, at) => goalFaults(one, ['organisations', at], all)),
    ...all.groups.flatMap((one, at) => groupFaults(one, ['groups', at], all)),
    ...mailFaults(all),
    ...modelFaults(all.model),
    ...sharedFaults(all),
  ]
}

function organisationFaults(one: Member, path: Fault['path'], groupIds: string[]): Fault[] {
  const grouped = one.group !== undefined
  const unknown = one.group !== undefined && !groupIds.includes(one.group)
  return [
    ...(unknown ? [{ path: [...path, 'group'], message: 'zo’n groep staat er niet onder groups' }] : []),
    ...(grouped ? appInGroup(one, path) : appFaults(one, path)),
    ...officeFaults(one, path),
  ]
}

function groupFaults(one: Member, path: Fault['path'], { organisations }: Loose): Fault[] {
  const empty = !organisations.some(({ group }) => group !== undefined && group === one.id)
  return [
    ...appFaults(one, path),
    ...(empty ? [{ path, message: 'geen enkele organisatie noemt deze groep' }] : []),
  ]
}

/** A signal can be forwarded to another organisation of this installation, each named once. */
function goalFaults({ id, forwardsTo = [] }: Member, path: Fault['path'], { organisations }: Loose): Fault[] {
  const ids = organisations.flatMap((one) => one.id ?? [])
  const goals = forwardsTo.map(({ organisation }) => organisation)
  return goals.flatMap((goal, at) => {
    if (goal === undefined) return []
    const message =
      goal === id
        ? 'een organisatie zet niet door aan zichzelf'
        : !ids.includes(goal)
          ? 'zo’n organisatie staat er niet onder organisations'
          : goals.indexOf(goal) < at
            ? 'deze organisatie staat er al'
            : undefined
    return message ? [{ path: [...path, 'forwardsTo', at, 'organisation'], message }] : []
  })
}

function appFaults(one: Member, path: Fault['path']): Fault[] {
  const neither = !one.teams && !one.slack
  return [
    ...(neither ? [{ path, message: 'Geef de instellingen van Teams, van Slack, of van beide' }] : []),
    ...platforms.flatMap((name) => {
      const settings = one[name]
      const without = settings ? needed[name].filter((part) => settings[part] === undefined) : []
      return without.map((part) => ({ path: [...path, name, part], message: together[name] }))
    }),
    ...(one.slack ? slackWayFaults(one.slack, path) : []),
  ]
}

function slackWayFaults(slack: App, path: Fault['path']): Fault[] {
  if (slackWays.filter((part) => slack[part] !== undefined).length === 1) return []
  const message = 'geef een signing secret (voor HTTP) of een app-token (voor Socket Mode): één van beide'
  return [{ path: [...path, 'slack', 'signingSecret'], message }]
}

/** In a group the app is the group's: an organisation names only its channel and its people. */
const appInGroup = (one: Member, path: Fault['path']): Fault[] =>
  platforms.flatMap((name) =>
    [...needed[name], ...(name === 'slack' ? slackWays : [])]
      .filter((part) => one[name]?.[part] !== undefined)
      .map((part) => ({ path: [...path, name, part], message: 'dit hoort bij de groep' })),
  )

function officeFaults(one: Member, path: Fault['path']): Fault[] {
  const halves = platforms.flatMap((name) => {
    const parts = (['channel', 'functionarissen'] as const).filter((part) => one[name]?.[part] === undefined)
    const message = 'ontbreekt; geef kanaal en functionarissen samen, of geen van beide'
    return one[name] && parts.length === 1
      ? parts.map((part) => ({ path: [...path, name, part], message }))
      : []
  })
  const both = one.teams?.channel !== undefined && one.slack?.channel !== undefined
  const message = 'er is één functionariskanaal; geef dat van Teams of dat van Slack'
  return [...halves, ...(both ? [{ path: [...path, 'slack', 'channel'], message }] : [])]
}

/** Half a second route would be missed on the day that it is needed. */
function mailFaults({ mail, organisations }: Loose): Fault[] {
  const asked = organisations.findIndex(({ alertTo }) => alertTo !== undefined)
  const without = (['url', 'from'] as const).filter((part) => mail?.[part] === undefined)
  const halves = mail || asked >= 0 ? without : []
  const nobody = mail && organisations.length > 0 && asked < 0
  return [
    ...halves.map((part) => ({
      path: ['mail', part],
      message: 'ontbreekt; mail bij een storing werkt alleen met mailserver, afzender en ontvangers samen',
    })),
    ...(nobody
      ? [
          {
            path: ['organisations', 0, 'alertTo'],
            message: 'ontbreekt; er is wel een mailserver, maar niemand die mail krijgt',
          },
        ]
      : []),
  ]
}

/** Half a model would stay off without anybody noticing. */
function modelFaults(model: Loose['model']): Fault[] {
  if (!model) return []
  const without = (['name', 'key'] as const).filter((part) => model[part] === undefined)
  const azure = model.azureVersion !== undefined && model.url === undefined
  return [
    ...without.map((part) => ({
      path: ['model', part],
      message: 'ontbreekt; een taalmodel werkt alleen met naam en sleutel samen',
    })),
    ...(azure ? [{ path: ['model', 'url'], message: 'ontbreekt; Azure OpenAI heeft een eigen adres' }] : []),
  ]
}

const sameApp =
  'een ander heeft deze ook; organisaties die een app delen, zijn een groep (docs/organisations.md)'

/** Organisations share nothing by which one could be taken for another, or open what is the other's. */
function sharedFaults({ organisations, groups }: Loose): Fault[] {
  const all = [
    ...organisations.map((one, at) => ({ one, path: ['organisations', at] })),
    ...groups.map((one, at) => ({ one, path: ['groups', at] })),
  ]
  const rows = all.flatMap(({ one, path }): [value: string | undefined, Fault][] => [
    [one.id, { path: [...path, 'id'], message: 'twee organisaties of groepen heten zo' }],
    [one.teams?.appId?.toLowerCase(), { path: [...path, 'teams', 'appId'], message: sameApp }],
    [one.slack?.team, { path: [...path, 'slack', 'team'], message: sameApp }],
    ...platforms.map((name): [string | undefined, Fault] => [
      one.group && one[name]?.channel && `${one.group} ${one[name].channel}`,
      { path: [...path, name, 'channel'], message: 'een andere organisatie van de groep heeft dit kanaal' },
    ]),
    ...(one.keys ?? '')
      .split(',')
      .map((key): [string | undefined, Fault] => [
        key.split(':')[1]?.trim(),
        { path: [...path, 'keys'], message: 'geef elke organisatie en groep eigen sleutels' },
      ]),
  ])
  return rows.flatMap(([value, fault], at) => {
    const before = rows
      .slice(0, at)
      .some(
        ([other, { message, path }]) =>
          other === value && message === fault.message && path.join() !== fault.path.join(),
      )
    return value !== undefined && value !== '' && before ? [fault] : []
  })
}
