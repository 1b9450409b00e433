import type { Locale } from '../../bot/core/event.ts'
import type { Knock, Platform, Route } from '../../bot/core/platform.ts'
import type { Log } from '../../bot/log.ts'
import type { Timer } from '../../bot/outbox/runner.ts'
import { readAddress, readReceipt, toAddress, toReceipt } from './address.ts'
import { Connector } from './connector.ts'
import { acknowledge, admit, signed } from './http.ts'
import { BadPressError } from './receive.ts'
import { toMessage, type Words } from './render.ts'
import { openSocket } from './socket.ts'
import { ForeignTeamError, Turns } from './turn.ts'

export interface SlackParts {
  organisation: string
  botToken: string
  /** The one workspace whose people are let in. */
  team: string
  /** How Slack reaches us: by requests that it signs, or over a websocket that we open, for who allows no inbound traffic. */
  way: { signingSecret: string } | { appToken: string }
  words: (locale: Locale) => Words
  now: () => Date
  timer: Timer
  log: Log
}

/** Slack over its Events API and Block Kit, by HTTP or Socket Mode: one app, in one workspace. */
export function createSlack(parts: SlackParts): Platform {
  const connector = new Connector(parts.botToken, parts.team, parts.now)
  const turns = new Turns(parts, connector)
  const socket = 'appToken' in parts.way ? openSocket(parts.way.appToken, turns, parts) : undefined
  return {
    name: 'slack',
    routes: 'signingSecret' in parts.way ? [routeFor(parts, parts.way.signingSecret, turns)] : [],
    listen: (handle, shown) => {
      turns.handle = handle
      turns.shown = shown
      socket?.start()
    },
    send: async (to, view) => toReceipt(await connector.send(readAddress(to), toMessage(view))),
    follow: async (receipt, view) => {
      const sent = readReceipt(receipt)
      return toReceipt(await connector.send(sent, toMessage(view), sent.ts))
    },
    update: (receipt, view) => connector.update(readReceipt(receipt), toMessage(view)),
    remove: (receipt) => connector.remove(readReceipt(receipt)),
    privateChat: async (personId) => toAddress(await connector.privateChat(personId)),
    privateChatLink: () => turns.privateChatLink(),
    isSamePlace: (one, other) => readAddress(one).channel === readAddress(other).channel,
    members: (at) => connector.members(readAddress(at)),
    person: async (personId, at) => {
      const [{ name, guest, bot }, members] = await Promise.all([
        connector.ask(personId),
        connector.members(readAddress(at)),
      ])
      return bot ? undefined : { id: personId, name, guest, member: members.includes(personId) }
    },
    knock: (word) =>
      'signingSecret' in parts.way ? signedKnock(parts, parts.way.signingSecret, word) : undefined,
    isDeaf: () => socket?.isOpen() === false,
    close: async () => {
      await socket?.stop()
      await turns.idle()
    },
  }
}

/** The question that Slack itself asks when it is given our address: signed, and answered with the word. */
function signedKnock({ organisation, now }: SlackParts, signingSecret: string, word: string): Knock {
  const body = JSON.stringify({ type: 'url_verification', challenge: word })
  return {
    path: pathOf(organisation),
    headers: { 'content-type': 'application/json', ...signed(body, signingSecret, now()) },
    body,
    isOpen: ({ status, body: answered }) =>
      status === 200 && answered === JSON.stringify({ challenge: word }),
  }
}

const pathOf = (organisation: string): string => `/${organisation}/slack`

function routeFor({ organisation, now }: SlackParts, signingSecret: string, turns: Turns): Route {
  return {
    path: pathOf(organisation),
    async handle({ headers, body }) {
      const admitted = admit({ signingSecret, now }, headers, body)
      if ('status' in admitted) return admitted
      // Asked once, when the address is entered in Slack's settings.
      if (admitted.body.type === 'url_verification')
        return acknowledge({ challenge: String(admitted.body.challenge) })
      try {
        return acknowledge(await turns.receive(admitted.body))
      } catch (error) {
        if (error instanceof BadPressError) return { status: 400 }
        if (error instanceof ForeignTeamError) return { status: 403 }
        throw error
      }
    },
  }
}
