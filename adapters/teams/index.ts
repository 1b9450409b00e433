import type { Knock, Platform } from '../../bot/core/platform.ts'
import { readAddress, readReceipt, threadOf, toAddress, toReceipt } from './address.ts'
import { Connector, type Credentials } from './connector.ts'
import { admit, type Gate } from './http.ts'
import { toActivity } from './render.ts'
import { type TurnParts, Turns } from './turn.ts'

export interface TeamsParts extends TurnParts {
  credentials: Credentials | undefined
  tenants: readonly string[]
  serviceUrls: readonly string[]
  now: () => Date
}

/**
 * Only Microsoft can sign for Teams (learn.microsoft.com, "Authenticate requests from the Bot Connector service to your bot"), so ours is one
 * that nobody signed: an open door refuses it for that reason and no other.
 */
function unsignedKnock({ organisation, credentials, tenants, serviceUrls }: TeamsParts): Knock | undefined {
  if (!credentials) return undefined
  const [tenantId = ''] = tenants
  const [serviceUrl = ''] = serviceUrls
  const conversation = { id: 'knock', conversationType: 'personal', tenantId }
  const somebody = { id: 'knock' }
  return {
    path: `/${organisation}/teams`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      serviceUrl,
      channelId: 'msteams',
      conversation,
      from: somebody,
      recipient: somebody,
    }),
    isOpen: ({ status }) => status === 401,
  }
}

/** Microsoft Teams over the Bot Framework protocol. */
export function createTeams(parts: TeamsParts): Platform {
  const connector = new Connector(parts.credentials, parts.now, parts.timer)
  const gate: Gate = {
    connector,
    tenants: parts.tenants,
    serviceUrls: parts.serviceUrls,
    tokens: parts.credentials !== undefined,
  }
  const turns = new Turns(parts, connector)
  return {
    name: 'teams',
    routes: [
      {
        path: `/${parts.organisation}/teams`,
        async handle({ headers, body }) {
          const activity = await admit(gate, headers.authorization, body)
          return 'status' in activity ? activity : turns.receive(activity)
        },
      },
    ],
    listen: (handle, shown) => {
      turns.handle = handle
      turns.shown = shown
    },
    send: async (to, view) => toReceipt(await connector.send(readAddress(to), toActivity(view))),
    follow: async (receipt, view) => {
      const sent = readReceipt(receipt)
      const thread = sent.conversation.startsWith('19:') ? threadOf(sent) : sent.conversation
      return toReceipt(await connector.send({ ...sent, conversation: thread }, toActivity(view)))
    },
    update: (receipt, view) => connector.update(readReceipt(receipt), toActivity(view)),
    remove: (receipt) => connector.remove(readReceipt(receipt)),
    privateChat: async (personId, near) => {
      const [serviceUrl = ''] = near ? [readAddress(near).serviceUrl] : parts.serviceUrls
      return toAddress(await connector.privateChat(serviceUrl, turns.teamsId(personId)))
    },
    privateChatLink: () =>
      parts.credentials && `https://teams.microsoft.com/l/chat/0/0?users=28:${parts.credentials.appId}`,
    isSamePlace: (one, other) => readAddress(one).conversation === readAddress(other).conversation,
    members: (at) => connector.members(readAddress(at)),
    person: (personId, at) => connector.person(readAddress(at), turns.teamsId(personId)),
    knock: () => unsignedKnock(parts),
    // Teams comes to us: whether it can is seen from outside only.
    isDeaf: () => false,
    close: () => turns.idle(),
  }
}
