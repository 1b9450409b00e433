import { createSlack } from '../adapters/slack/index.ts'
import { createTeams } from '../adapters/teams/index.ts'
import { texts } from '../dialogs/texts/index.ts'
import type { Locale } from './core/event.ts'
import type { Platform } from './core/platform.ts'
import type { AppSettings, Settings, SlackSettings, TeamsSettings } from './settings/settings.ts'
import type { World } from './start.ts'
import * as tryout from './tryout.ts'

/** Where Teams serves Europe and, when a channel is bound by settings, where it is reached before it has spoken. */
export const teamsServiceUrl = 'https://smba.trafficmanager.net/'

/** The platforms under one route, of one organisation or of a group of several. */
export interface App {
  id: string
  organisations: readonly string[]
  platforms: readonly Platform[]
  /** Of several organisations: which one is settled for each event. */
  isGroup: boolean
}

/** Everything by which people reach the bot. */
export function createApps(settings: Settings, world: World): App[] {
  if (settings.mode === 'serve') return settings.apps.map((app) => createApp(app, world))
  return settings.organisations.map(({ id }, nth) => {
    const port = tryout.portOf(settings.playgroundPort, nth)
    return { id, organisations: [id], platforms: [tryoutTeams(id, port, world)], isGroup: false }
  })
}

/** How an organisation reaches people on a platform; `undefined` when it is not on that one. */
export const platformIn = (
  apps: readonly App[],
  organisation: string,
  name: Platform['name'],
): Platform | undefined => platformsIn(apps, organisation).find((platform) => platform.name === name)

export const platformsIn = (apps: readonly App[], organisation: string): readonly Platform[] =>
  apps.find(({ organisations }) => organisations.includes(organisation))?.platforms ?? []

function createApp({ id, organisations, keys, teams, slack }: AppSettings, world: World): App {
  const platforms = [
    ...(teams ? [realTeams(id, teams, world)] : []),
    ...(slack ? [realSlack(id, slack, world)] : []),
  ]
  return { id, organisations, platforms, isGroup: keys !== undefined }
}

const teamsWords = (locale: Locale) => ({
  oneMoment: texts[locale].sorry.oneMoment,
  takenOver: texts[locale].shared.takenOver,
  openChatFirst: texts[locale].shared.openChatFirst,
})

const slackWords = (locale: Locale) => {
  const t = texts[locale]
  return {
    title: t.modal.title,
    close: t.modal.close,
    keptBesides: t.modal.keptBesides,
    longerByChat: t.modal.longerByChat,
    oneMoment: t.sorry.oneMoment,
  }
}

const realTeams = (organisation: string, settings: TeamsSettings, world: World): Platform =>
  createTeams({
    ...world,
    organisation,
    credentials: settings,
    tenants: [settings.tenant],
    serviceUrls: [teamsServiceUrl],
    locale: undefined,
    words: teamsWords,
  })

const realSlack = (organisation: string, settings: SlackSettings, world: World): Platform =>
  createSlack({
    ...world,
    organisation,
    ...settings,
    words: slackWords,
  })

/** Teams as the two Playgrounds on this machine play it, in Dutch. */
const tryoutTeams = (organisation: string, playgroundPort: number, world: World): Platform =>
  createTeams({
    ...world,
    organisation,
    credentials: undefined,
    tenants: [tryout.tenant],
    serviceUrls: tryout.portsFrom(playgroundPort).map(tryout.serviceUrl),
    locale: 'nl',
    words: teamsWords,
  })
