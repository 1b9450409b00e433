import type { Activity } from 'botbuilder'
import { z } from 'zod'
import type { RouteAnswer } from '../../bot/core/platform.ts'
import type { Connector } from './connector.ts'
import { activitySchema, type TeamsActivity } from './receive.ts'

/** Which requests are let in. Card data and body are input like any other: all of this is checked before they are looked at. */
export interface Gate {
  connector: Connector
  /** Tenants whose people may speak; the token does not name one, so the body's is held against this list. */
  tenants: readonly string[]
  /** Beginnings of the addresses that we answer to; a signed token for another address is refused all the same. */
  serviceUrls: readonly string[]
  /** Only the try-out on this machine asks for no token. */
  tokens: boolean
}

/** Checks the request; gives the activity, or the answer with which it is refused. */
export async function admit(
  gate: Gate,
  authorisation: string | undefined,
  body: string,
): Promise<TeamsActivity | RouteAnswer> {
  // No client of Teams sends this key; what it would do depends on who reads it.
  if (/"__proto__"\s*:/.test(body)) return { status: 400 }
  const raw = parseJson(body)
  const parsed = activitySchema.safeParse(raw)
  if (!parsed.success) return { status: 400 }
  const activity = parsed.data
  if (!gate.serviceUrls.some((allowed) => activity.serviceUrl.startsWith(allowed))) return { status: 403 }
  const named = [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter(
    (id) => id !== undefined,
  )
  if (named.length === 0 || !named.every((id) => gate.tenants.includes(id))) return { status: 403 }
  if (gate.tokens && !isChannelToken(authorisation)) return { status: 401 }
  try {
    await gate.connector.authenticate(raw as Activity, authorisation ?? '')
    return activity
  } catch (error) {
    // The address with the keys can't be reached: nobody's token can be checked, which is not the caller's fault.
    const status = z.object({ statusCode: z.literal(500) }).safeParse(error).success ? 503 : 401
    return { status }
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const partSchema = z.object({ alg: z.literal('RS256') })
const claimsSchema = z.object({ iss: z.literal('https://api.botframework.com') })

/**
 * Only tokens of Teams' own issuer go on to botbuilder. Left to itself it also takes tokens that Entra made for the
 * emulator, without looking at the `serviceUrl`, and it remembers every issuer that anybody makes up.
 */
function isChannelToken(authorisation: string | undefined): boolean {
  const [scheme, token = ''] = (authorisation ?? '').split(' ')
  const [header, claims] = token.split('.')
  const decode = (part: string | undefined) =>
    parseJson(Buffer.from(part ?? '', 'base64url').toString('utf8'))
  return (
    scheme === 'Bearer' &&
    partSchema.safeParse(decode(header)).success &&
    claimsSchema.safeParse(decode(claims)).success
  )
}

const json = (status: number, body: unknown): RouteAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
})

/** The answer to a pressed button: the card that stands in its place from now on, for the presser. */
export const cardAnswer = (card: unknown): RouteAnswer =>
  json(200, { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card })

/** The answer to a pressed button that stays as it is. An empty answer makes Teams press again. */
export const keepAnswer = (text: string): RouteAnswer =>
  json(200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text })

/** The answer to something from the message menu: a window with one sentence. */
export const taskAnswer = (text: string): RouteAnswer => json(200, { task: { type: 'message', value: text } })
