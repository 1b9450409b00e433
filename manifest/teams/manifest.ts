import { texts } from '../../dialogs/texts/index.ts'
import { groundColour } from '../drawing.ts'
import { appTexts, commandsIn } from '../texts.ts'

/** What a municipality fills in for Teams. */
export interface TeamsApp {
  appId: string
  privacyUrl: string
  termsUrl: string
  organisationName: string
}

/** The version of Microsoft's schema: in `@microsoft/app-manifest` word for word as Microsoft publishes it. */
export const schemaVersion = '1.26'

const schemaAt = (name: string): string =>
  `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/${name}.schema.json`

/** Both in the manifest and in what the adapter listens for. */
export const passOn = 'pass-on'

export const icons = { color: 'color.png', outline: 'outline.png' }
export const englishFile = 'en.json'

/**
 * The Teams app manifest, in Dutch. It asks for nothing beyond being talked to: no permissions, no domains, no single
 * sign-on and no files, because the bot keeps none.
 *
 * Without `supportsChannelFeatures` Teams offers the app in standard channels only. In a shared channel people of another
 * organisation are members without being guests, and the check of rights does not tell those apart.
 */
export function teamsManifest(app: TeamsApp, version: string) {
  return {
    $schema: schemaAt('MicrosoftTeams'),
    manifestVersion: schemaVersion,
    version,
    // Teams lets the app and its bot share one id.
    id: app.appId,
    developer: {
      name: app.organisationName,
      // Teams wants a page that supports the app. The privacy statement is the one that is sure to exist.
      websiteUrl: app.privacyUrl,
      privacyUrl: app.privacyUrl,
      termsOfUseUrl: app.termsUrl,
    },
    localizationInfo: {
      // Without a region: these are for everybody who reads the language.
      defaultLanguageTag: 'nl',
      additionalLanguages: [{ languageTag: 'en', file: englishFile }],
    },
    name: { short: appTexts.nl.name, full: appTexts.nl.fullName },
    description: { short: appTexts.nl.short, full: appTexts.nl.full('Teams') },
    icons,
    accentColor: groundColour,
    bots: [bot(app.appId)],
    composeExtensions: [messageActions(app.appId)],
    validDomains: [],
  }
}

function bot(botId: string) {
  const { personal, team } = commandsIn('nl')
  return {
    botId,
    scopes: ['personal', 'team'],
    supportsFiles: false,
    isNotificationOnly: false,
    commandLists: [
      { scopes: ['personal'], commands: personal },
      { scopes: ['team'], commands: team },
    ],
  }
}

/** "Iets doorgeven" in the menu of a message: Teams asks the bot for a dialog and hands the message over with it. */
function messageActions(botId: string) {
  const title = texts.nl.menu.report
  const description = appTexts.nl.passOn
  return {
    botId,
    commands: [{ id: passOn, type: 'action', context: ['message'], title, description, fetchTask: true }],
  }
}

/** The same texts in English, by the place where they stand in the manifest. */
export function englishStrings(): Record<string, string> {
  const { personal, team } = commandsIn('en')
  const commands = [personal, team].flatMap((list, at) =>
    list.flatMap(({ title, description }, number) => [
      [`bots[0].commandLists[${at}].commands[${number}].title`, title],
      [`bots[0].commandLists[${at}].commands[${number}].description`, description],
    ]),
  )
  return {
    $schema: schemaAt('MicrosoftTeams.Localization'),
    'name.short': appTexts.en.name,
    // The schema calls it optional, the upload refuses a language without it.
    'name.full': appTexts.en.fullName,
    'description.short': appTexts.en.short,
    'description.full': appTexts.en.full('Teams'),
    ...Object.fromEntries(commands),
    'composeExtensions[0].commands[0].title': texts.en.menu.report,
    'composeExtensions[0].commands[0].description': appTexts.en.passOn,
  }
}
