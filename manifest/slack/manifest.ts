import { texts } from '../../dialogs/texts/index.ts'
import { groundColour } from '../drawing.ts'
import { appTexts } from '../texts.ts'

/** What the bot may do in Slack, and why: no more than its Web API methods and events need. For the README too. */
export const scopes: Record<string, string> = {
  // chat.postMessage, chat.update, chat.delete, chat.postEphemeral
  'chat:write':
    'Berichten en kaarten sturen, bijwerken en weghalen, in de privéchat en in het functionariskanaal.',
  // conversations.open
  'im:write': 'Zelf een privéchat openen, om een melder of aandachtsfunctionaris te bereiken.',
  // the event message.im, conversations.history
  'im:history': 'Lezen wat iemand in de privéchat met de bot typt. Andere privéchats ziet de bot niet.',
  // the event app_mention
  'app_mentions:read':
    'Lezen wat iemand in een kanaal aan @Signaalpunt richt, zoals “koppel”. De rest van het kanaal leest de bot niet.',
  // the slash command and the message shortcut
  commands: 'De opdracht /signaal, en “Iets doorgeven” in het menu van een bericht.',
  // users.info
  'users:read': 'De naam en de taal weten van wie iets doorgeeft of behandelt, en of iemand gast is.',
  // conversations.members and member_joined_channel, for a public and for a private channel
  'channels:read':
    'Nagaan wie er nu in het functionariskanaal zit en wie er nieuw is, als dat een openbaar kanaal is.',
  'groups:read':
    'Nagaan wie er nu in het functionariskanaal zit en wie er nieuw is, als dat een besloten kanaal is.',
}

/** The events that the bot hears, and the scopes of which Slack wants at least one. */
export const events: Record<string, readonly string[]> = {
  'message.im': ['im:history'],
  app_mention: ['app_mentions:read'],
  app_home_opened: [],
  member_joined_channel: ['channels:read', 'groups:read'],
}

export const slashCommand = '/signaal'
/** Both in the manifest and in what the adapter listens for. */
export const passOn = 'pass-on'

/**
 * The Slack app manifest, in Dutch: Slack knows one language for it. With `url` Slack sends everything there over HTTP;
 * without it the bot fetches everything itself over a websocket (Socket Mode), and no address is needed.
 */
export function slackManifest(url?: string) {
  const at = url === undefined ? {} : { request_url: url }
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: appTexts.nl.name,
      description: appTexts.nl.short,
      long_description: appTexts.nl.full('Slack'),
      background_color: groundColour,
    },
    features: features(url),
    oauth_config: { scopes: { bot: Object.keys(scopes) } },
    settings: {
      event_subscriptions: { ...at, bot_events: Object.keys(events) },
      interactivity: { is_enabled: true, ...at },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  }
}

function features(url?: string) {
  const name = texts.nl.menu.report
  return {
    // Read-only messages would leave the private chat without a place to type.
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: appTexts.nl.name, always_online: true },
    shortcuts: [{ name, type: 'message', callback_id: passOn, description: appTexts.nl.passOn }],
    slash_commands: [
      {
        command: slashCommand,
        description: appTexts.nl.commands.report,
        should_escape: false,
        ...(url === undefined ? {} : { url }),
      },
    ],
  }
}
