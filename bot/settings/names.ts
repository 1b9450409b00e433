import type { Fault } from './faults.ts'

/** The environment variables of an installation with one organisation, and where each stands in the schema. */
const places: Record<string, readonly (string | number)[]> = {
  PORT: ['port'],
  HOST: ['host'],
  DATA: ['data'],
  PLAYGROUND_PORT: ['playgroundPort'],
  PUBLIC_URL: ['publicUrl'],
  MODEL: ['model', 'name'],
  MODEL_KEY: ['model', 'key'],
  MODEL_URL: ['model', 'url'],
  MODEL_AZURE_VERSION: ['model', 'azureVersion'],
  MAIL_URL: ['mail', 'url'],
  MAIL_FROM: ['mail', 'from'],
  ORGANISATION: ['organisations', 0, 'id'],
  ENCRYPTION_KEYS: ['organisations', 0, 'keys'],
  DEPARTMENTS: ['organisations', 0, 'departments'],
  ON_CALL: ['organisations', 0, 'onCall'],
  CONFIDENTIAL_ADVISER: ['organisations', 0, 'confidentialAdviser'],
  CARE_COORDINATOR: ['organisations', 0, 'careCoordinator'],
  STATEMENT: ['organisations', 0, 'statement'],
  CHAMPION: ['organisations', 0, 'champion'],
  ALERT_TO: ['organisations', 0, 'alertTo'],
  RESPONSIBLE_BODY: ['organisations', 0, 'retention', 'responsibleBody'],
  LEGAL_GROUND: ['organisations', 0, 'retention', 'ground'],
  PRIVACY_PROTOCOL: ['organisations', 0, 'retention', 'privacyProtocol'],
  TERMS: ['organisations', 0, 'retention', 'terms'],
  DESTRUCTION: ['organisations', 0, 'retention', 'authorisation'],
  TEAMS_APP_ID: ['organisations', 0, 'teams', 'appId'],
  TEAMS_APP_SECRET: ['organisations', 0, 'teams', 'appSecret'],
  TEAMS_TENANT: ['organisations', 0, 'teams', 'tenant'],
  TEAMS_CHANNEL: ['organisations', 0, 'teams', 'channel'],
  TEAMS_FUNCTIONARISSEN: ['organisations', 0, 'teams', 'functionarissen'],
  TEAMS_ADMINS: ['organisations', 0, 'teams', 'admins'],
  TEAMS_AUTHORISERS: ['organisations', 0, 'teams', 'authorisers'],
  TEAMS_PRIVACY_OFFICERS: ['organisations', 0, 'teams', 'privacyOfficers'],
  TEAMS_POLICY: ['organisations', 0, 'teams', 'policy'],
  TEAMS_ALERT_TO: ['organisations', 0, 'teams', 'alertTo'],
  SLACK_BOT_TOKEN: ['organisations', 0, 'slack', 'botToken'],
  SLACK_TEAM: ['organisations', 0, 'slack', 'team'],
  SLACK_SIGNING_SECRET: ['organisations', 0, 'slack', 'signingSecret'],
  SLACK_APP_TOKEN: ['organisations', 0, 'slack', 'appToken'],
  SLACK_CHANNEL: ['organisations', 0, 'slack', 'channel'],
  SLACK_FUNCTIONARISSEN: ['organisations', 0, 'slack', 'functionarissen'],
  SLACK_ADMINS: ['organisations', 0, 'slack', 'admins'],
  SLACK_AUTHORISERS: ['organisations', 0, 'slack', 'authorisers'],
  SLACK_PRIVACY_OFFICERS: ['organisations', 0, 'slack', 'privacyOfficers'],
  SLACK_POLICY: ['organisations', 0, 'slack', 'policy'],
  SLACK_ALERT_TO: ['organisations', 0, 'slack', 'alertTo'],
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Whether the environment names a platform or keys; without these it is the try-out. */
export const namesPlatform = (env: Environment): boolean =>
  Object.keys(places).some((name) => env[name] !== undefined && /^(TEAMS|SLACK|ENCRYPTION)_/.test(name))

interface Tree {
  [part: string | number]: Tree | string
}

/** The environment in the form of the schema: one organisation, with the things that were given. */
export function fromEnvironment(env: Environment): unknown {
  const organisation: Tree = { id: 'gemeente' }
  const all: Tree = {}
  for (const [name, place] of Object.entries(places)) {
    const value = env[name]
    if (value === undefined) continue
    const inside = place[0] === 'organisations'
    put(inside ? organisation : all, inside ? place.slice(2) : place, value)
  }
  return { ...all, organisations: [organisation] }
}

function put(tree: Tree, [part = '', ...rest]: readonly (string | number)[], value: string): void {
  if (rest.length === 0) {
    tree[part] = value
    return
  }
  const below = tree[part]
  const next: Tree = typeof below === 'object' ? below : {}
  tree[part] = next
  put(next, rest, value)
}

/** A fault as the operator knows it: by the name of the variable. */
export function inEnvironment({ path, message }: Fault): string {
  const name = Object.entries(places).find(([, place]) => place.every((part, at) => part === path[at]))?.[0]
  return name ? `${name}: ${message}` : message
}

/** A fault by its place in the file: `organisations[1].teams.tenant: …`. */
export const inFile = ({ path, message }: Fault): string => {
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return place ? `${place.slice(place.startsWith('.') ? 1 : 0)}: ${message}` : message
}
