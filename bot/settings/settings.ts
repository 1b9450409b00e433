import { resolve } from 'node:path'
import type { z } from 'zod'
import type { ModelSettings } from '../../knowledge/openai.ts'
import type { Platform } from '../core/platform.ts'
import { StartError } from '../errors.ts'
import type { MailSettings } from '../mail.ts'
import type { Admin, Municipality, Retention } from '../municipality.ts'
import { proposedTerms } from '../signals/terms.ts'
import type { KeyRing, KeysOf } from '../store/crypto.ts'
import { type Fault, faultsTogether } from './faults.ts'
import { readSettingsFile } from './file.ts'
import { type Environment, fromEnvironment, inEnvironment, inFile, namesPlatform } from './names.ts'
import {
  type GroupInput,
  type Installation,
  type OrganisationInput,
  type RetentionInput,
  serveSchema,
  type TryoutInput,
  tryoutSchema,
} from './schema.ts'

/** A channel bound by settings instead of by "@Signaalpunt koppel", with the ids of those who handle signals. */
export interface OfficeSettings {
  platform: Platform['name']
  channel: string
  functionarissen: string[]
}

export interface TeamsSettings {
  appId: string
  appSecret: string
  /** The one Microsoft Entra tenant whose people are let in. */
  tenant: string
}

export interface SlackSettings {
  botToken: string
  /** The one workspace whose people are let in. */
  team: string
  /** By requests that Slack signs, or over Socket Mode. */
  way: { signingSecret: string } | { appToken: string }
}

/** One municipality. */
export interface Organisation {
  id: string
  /** As people read it. */
  name: string
  municipality: Municipality
  /** Who is told when signals don't reach the channel: addresses that get mail, and people who hear it in their private chat. */
  alertTo?: { mail: readonly string[]; chat: readonly Admin[] }
}

export interface ServedOrganisation extends Organisation {
  keys: KeyRing
  office?: OfficeSettings
}

/** The apps on Teams and Slack under one route: of one organisation, or of a group of several. */
export interface AppSettings {
  /** The first part of the route: the id of the organisation or of the group. */
  id: string
  /** Ids of the organisations that are reached through it. */
  organisations: string[]
  /** Of a group: for what is kept before anybody has said for which municipality it is. */
  keys?: KeyRing
  teams?: TeamsSettings
  slack?: SlackSettings
}

interface Common {
  /** The mail server of the second route; nothing is mailed without one. */
  mail?: MailSettings
  /** A language model for questions that tell of no case; off unless it is named. */
  model?: ModelSettings
  port: number
  host: string
  data: string
  /** The address under which a browser reaches the bot, without a slash at the end. */
  publicUrl?: string
}

export type ServeSettings = Common & {
  mode: 'serve'
  organisations: ServedOrganisation[]
  apps: AppSettings[]
}
export type TryoutSettings = Common & {
  mode: 'tryout'
  organisations: [Organisation, ...Organisation[]]
  /** The first port of the two Playgrounds of the first organisation; each next one has the two after those. */
  playgroundPort: number
}
export type Settings = TryoutSettings | ServeSettings

/**
 * The settings: from the file that `SETTINGS` names, or for one organisation from an environment (`process.env` and `.env` together). Without
 * any for a platform: the try-out. Fails with StartError that names every fault at once.
 */
export function readSettings(env: Environment): Settings {
  const file = env.SETTINGS
  if (file) {
    const { raw, faults } = readSettingsFile(file, env)
    return serveSettings(checked(serveSchema, raw, [...faults, ...faultsTogether(raw)], inFile))
  }
  const raw = fromEnvironment(env)
  const faults = faultsTogether(namesPlatform(env) ? raw : { ...Object(raw), organisations: [] })
  return namesPlatform(env)
    ? serveSettings(checked(serveSchema, raw, faults, inEnvironment))
    : tryoutSettings(checked(tryoutSchema, raw, faults, inEnvironment))
}

/** The keys of each organisation, and of each group. */
export function keysIn({ organisations, apps }: ServeSettings): KeysOf {
  const groups = apps.flatMap(({ id, keys }) => (keys ? [{ id, keys }] : []))
  const rings = new Map([...organisations, ...groups].map(({ id, keys }) => [id, keys]))
  return (id) => rings.get(id)
}

function checked<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  others: Fault[],
  inWords: (fault: Fault) => string,
): z.infer<S> {
  const parsed = schema.safeParse(raw, { error: inDutch })
  const issues = parsed.success ? [] : parsed.error.issues
  // What is not there at all has no form either.
  const told = new Set(others.map(({ path }) => path.join('.')))
  const faults = [...issues.filter(({ path }) => !told.has(path.join('.'))), ...others]
  const lines = new Set(faults.map((fault) => `  - ${inWords(fault)}`))
  if (!parsed.success || faults.length > 0)
    throw new StartError(`De instellingen kloppen niet:\n${[...lines].join('\n')}`)
  return parsed.data
}

/** What no form of a setting has a sentence of its own for. */
const inDutch: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return `deze instelling ken ik niet: ${issue.keys.join(', ')}`
  return issue.input === undefined ? 'ontbreekt' : 'heeft niet de goede vorm'
}

const common = ({
  port,
  host,
  data,
  mail,
  model,
  publicUrl,
}: Pick<Installation, 'port' | 'host' | 'data' | 'mail' | 'model' | 'publicUrl'>): Common => ({
  ...(mail?.url && mail.from ? { mail: { url: mail.url, from: mail.from } } : {}),
  ...(model?.name && model.key
    ? {
        model: {
          name: model.name,
          apiKey: model.key,
          baseUrl: model.url,
          azureVersion: model.azureVersion,
        },
      }
    : {}),
  port,
  host,
  data: resolve(data),
  ...(publicUrl ? { publicUrl: publicUrl.replace(/\/+$/, '') } : {}),
})

const tryoutSettings = ({ organisations: [one], playgroundPort, ...rest }: TryoutInput): Settings => ({
  publicUrl: `http://127.0.0.1:${rest.port}`,
  ...common(rest),
  mode: 'tryout',
  organisations: [organisationOf(one, nobody, false)],
  playgroundPort,
})

function serveSettings({ organisations, groups, ...rest }: Installation): Settings {
  const alone = organisations.filter(({ group }) => group === undefined)
  return {
    ...common(rest),
    mode: 'serve',
    organisations: organisations.map((one) => ({
      ...withNeighbours(organisationOf(one, named(one), one.group !== undefined), one, organisations),
      keys: one.keys,
      ...officeOf(one),
    })),
    apps: [
      ...alone.map((one) => ({ id: one.id, organisations: [one.id], ...platformsOf(one) })),
      ...groups.map((group) => ({
        id: group.id,
        organisations: organisations.filter((one) => one.group === group.id).map(({ id }) => id),
        keys: group.keys,
        ...platformsOf(group),
      })),
    ],
  }
}

const organisationOf = (
  { id, name = id, departments = [], ...one }: TryoutInput['organisations'][0],
  who: Named,
  grouped: boolean,
): Organisation => ({
  id,
  name,
  ...(one.alertTo || who.alertTo.length > 0
    ? { alertTo: { mail: one.alertTo ?? [], chat: who.alertTo } }
    : {}),
  municipality: {
    ...(grouped ? { amongOthers: name } : {}),
    departments,
    onCall: one.onCall,
    confidentialAdviser: one.confidentialAdviser,
    careCoordinator: one.careCoordinator,
    statement: one.statement,
    champion: one.champion,
    admins: who.admins,
    policy: who.policy,
    ...(one.retention || who.authorisers.length + who.privacyOfficers.length > 0
      ? { retention: retentionIn(one.retention, who) }
      : {}),
  },
})

function retentionIn(
  { terms, selection = {}, authorisation = 'each', ...rest }: Partial<RetentionInput> = {},
  who: Named,
): Retention {
  const { authorisers, privacyOfficers } = who
  const decided = Object.entries(terms ?? {}).filter(([, days]) => days !== undefined)
  return {
    ...rest,
    terms: { ...proposedTerms, ...Object.fromEntries(decided) },
    selection,
    authorisation,
    authorisers,
    privacyOfficers,
  }
}

const withNeighbours = (
  organisation: Organisation,
  { forwardsTo = [] }: OrganisationInput,
  all: readonly OrganisationInput[],
): Organisation => ({
  ...organisation,
  municipality: {
    ...organisation.municipality,
    forwardsTo: forwardsTo.map(({ organisation: id, kind }) => ({
      organisation: id,
      name: all.find((one) => one.id === id)?.name ?? id,
      kind,
    })),
  },
})

/** Who is named on either platform for something besides handling signals. */
type Named = Record<'admins' | 'policy' | 'authorisers' | 'privacyOfficers' | 'alertTo', Admin[]>

const nobody: Named = { admins: [], policy: [], authorisers: [], privacyOfficers: [], alertTo: [] }

function named({ teams, slack }: OrganisationInput): Named {
  const on = (what: keyof Named): Admin[] => [
    ...(teams?.[what] ?? []).map((id) => ({ platform: 'teams' as const, id })),
    ...(slack?.[what] ?? []).map((id) => ({ platform: 'slack' as const, id })),
  ]
  return {
    admins: on('admins'),
    policy: on('policy'),
    authorisers: on('authorisers'),
    privacyOfficers: on('privacyOfficers'),
    alertTo: on('alertTo'),
  }
}

function officeOf({ teams, slack }: OrganisationInput): { office?: OfficeSettings } {
  for (const [platform, one] of [
    ['teams', teams],
    ['slack', slack],
  ] as const)
    if (one?.channel && one.functionarissen)
      return { office: { platform, channel: one.channel, functionarissen: one.functionarissen } }
  return {}
}

function platformsOf({
  teams,
  slack,
}: Pick<GroupInput, 'teams' | 'slack'>): Pick<AppSettings, 'teams' | 'slack'> {
  const way = slack?.signingSecret
    ? { signingSecret: slack.signingSecret }
    : { appToken: slack?.appToken ?? '' }
  return {
    ...(teams?.appId && teams.appSecret && teams.tenant
      ? { teams: { appId: teams.appId, appSecret: teams.appSecret, tenant: teams.tenant } }
      : {}),
    ...(slack?.botToken && slack.team ? { slack: { botToken: slack.botToken, team: slack.team, way } } : {}),
  }
}
