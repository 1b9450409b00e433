import { createSlack } from '../adapters/slack/index.ts'
import { createTeams } from '../adapters/teams/index.ts'
import { texts } from '../dialogs/texts/index.ts'
import type { Locale } from './core/event.ts'
import type { Platform } from './core/platform.ts'
import type { SlackSettings, TeamsSettings } from './settings.ts'
import type { World } from './start.ts'
import * as tryout from './tryout.ts'

/** Where Teams serves Europe and, when a channel is bound by settings, where it is reached before it has spoken. */
export const teamsServiceUrl = 'https://smba.trafficmanager.net/'

/** The platforms for which there are settings. */
export function createPlatforms(
  settings: { organisation: string; teams?: TeamsSettings; slack?: SlackSettings },
  world: World,
): Platform[] {
  const { organisation, teams, slack } = settings
  return [
    ...(teams ? [realTeams(organisation, teams, world)] : []),
    ...(slack ? [realSlack(organisation, slack, world)] : []),
  ]
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
export const tryoutTeams = (organisation: string, playgroundPort: number, world: World): Platform =>
  createTeams({
    ...world,
    organisation,
    credentials: undefined,
    tenants: [tryout.tenant],
    serviceUrls: tryout.portsFrom(playgroundPort).map(tryout.serviceUrl),
    locale: 'nl',
    words: teamsWords,
  })
