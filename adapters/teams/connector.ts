import type { Activity } from 'botbuilder'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import {
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
  type ConnectorClientOptions,
  MicrosoftAppCredentials,
} from 'botframework-connector'
import { z } from 'zod'
import type { PersonFacts } from '../../bot/core/platform.ts'
import { DeliveryError } from '../../bot/errors.ts'
import { inTime } from '../../bot/in-time.ts'
import type { Timer } from '../../bot/outbox/runner.ts'
import type { Place, readReceipt, Sent } from './address.ts'
import { deliveryError, faultOf, isNotFound, networkFault } from './errors.ts'

/** One request to Teams, and one for a token, may take this long, in milliseconds; the SDKs themselves have no limit. */
const answersWithin = 10_000

const memberSchema = z.object({
  id: z.string(),
  aadObjectId: z.string().optional(),
  name: z.string().default(''),
  userRole: z.string().optional(),
})

/** Teams' ids of bots begin with 28. */
const isBot = (id: string): boolean => id.startsWith('28:')

/** The most that Teams gives at a time (learn.microsoft.com, "Get Teams specific context for your bot"). */
const membersPerPage = 500
const pageSchema = z.object({
  members: z.array(memberSchema),
  continuationToken: z.string().optional(),
})

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>
type SdkHeaders = Parameters<HttpClient['sendRequest']>[0]['headers']

/** The answer's headers in the SDK's own kind of collection, whose class it does not export. */
function answered(asked: SdkHeaders, headers: Headers): SdkHeaders {
  const copy = asked.clone()
  for (const name of copy.headerNames()) copy.remove(name)
  for (const [name, value] of headers) copy.set(name, value)
  return copy
}

/**
 * Sends one request, once. The SDK's own client tries again up to three times with real waits, also after a cut
 * connection where the message may have arrived; how often and when is the outbox's business.
 */
const oneTry = (now: () => Date): HttpClient => ({
  async sendRequest(request) {
    const headers = new Headers(request.headers.rawHeaders())
    headers.delete('accept-encoding')
    headers.delete('content-length')
    const response = await fetch(request.url, {
      method: request.method,
      headers,
      body: typeof request.body === 'string' ? request.body : null,
      signal: AbortSignal.timeout(answersWithin),
    }).catch((error: unknown) => {
      throw networkFault(error)
    })
    const fault = faultOf(response.status, response.headers.get('retry-after'), now())
    if (fault) throw fault
    const bodyAsText = await response.text()
    return {
      request,
      status: response.status,
      headers: answered(request.headers, response.headers),
      bodyAsText,
    }
  },
})

export interface Credentials {
  appId: string
  appSecret: string
  tenant: string
}

/** The Bot Connector as botbuilder speaks to it: who is calling, and sending. All sending fails with a DeliveryError. */
export class Connector {
  readonly #authentication: ConfigurationBotFrameworkAuthentication
  readonly #credentials: Credentials | undefined
  readonly #now: () => Date
  readonly #timer: Timer

  /** Without credentials nobody is asked who they are: for the try-out on this machine only. */
  constructor(credentials: Credentials | undefined, now: () => Date, timer: Timer) {
    this.#credentials = credentials
    this.#now = now
    this.#timer = timer
    const configuration = credentials
      ? {
          MicrosoftAppId: credentials.appId,
          MicrosoftAppPassword: credentials.appSecret,
          MicrosoftAppType: 'SingleTenant',
          MicrosoftAppTenantId: credentials.tenant,
        }
      : {}
    const options = { httpClient: oneTry(now) }
    this.#authentication = new ConfigurationBotFrameworkAuthentication(
      configuration,
      undefined,
      undefined,
      undefined,
      options,
    )
  }

  /** Checks signature, issuer, audience, expiry, key endorsement and that the token is for this `serviceUrl`; fails otherwise. */
  async authenticate(activity: Activity, authorisation: string): Promise<void> {
    await this.#authentication.authenticateRequest(activity, authorisation)
  }

  send({ conversation, serviceUrl }: Place, activity: Partial<Activity>): Promise<Sent> {
    return this.#call(serviceUrl, async ({ conversations }) => {
      const { id } = await conversations.sendToConversation(conversation, activity as Activity)
      return { conversation, serviceUrl, message: id }
    })
  }

  update(
    { conversation, serviceUrl, message }: ReturnType<typeof readReceipt>,
    activity: Partial<Activity>,
  ): Promise<void> {
    return this.#callOnMessage(serviceUrl, async ({ conversations }) => {
      await conversations.updateActivity(conversation, message, { ...activity, id: message } as Activity)
    })
  }

  remove({ conversation, serviceUrl, message }: ReturnType<typeof readReceipt>): Promise<void> {
    return this.#callOnMessage(serviceUrl, async ({ conversations }) => {
      await conversations.deleteActivity(conversation, message)
    })
  }

  /** The private chat with a person, the same one each time. */
  privateChat(serviceUrl: string, personId: string): Promise<Place> {
    return this.#call(serviceUrl, async ({ conversations }) => {
      const tenantId = this.#credentials?.tenant ?? ''
      const { id } = await conversations.createConversation({
        members: [{ id: personId, name: '' }],
        bot: { id: this.#credentials?.appId ?? '', name: '' },
        isGroup: false,
        tenantId,
        channelData: { tenant: { id: tenantId } },
      } as unknown as Parameters<typeof conversations.createConversation>[0])
      return { conversation: id, serviceUrl }
    })
  }

  /** What Teams knows of a member; `undefined` for who is not in the conversation, and for a bot. */
  async person({ conversation, serviceUrl }: Place, personId: string): Promise<PersonFacts | undefined> {
    try {
      const member = await this.#call(serviceUrl, ({ conversations }) =>
        conversations.getConversationMember(conversation, personId),
      )
      const { id, aadObjectId, name, userRole } = memberSchema.parse(member)
      if (isBot(id)) return undefined
      const guest = userRole === 'guest' || userRole === 'anonymous'
      return { id: aadObjectId ?? id, name, guest, member: true }
    } catch (error) {
      if (isNotFound(error)) return undefined
      throw error
    }
  }

  /** All of the conversation, of a team with several pages; of a channel that is not private or shared: all of its team. */
  async members({ conversation, serviceUrl }: Place): Promise<string[]> {
    const members: string[] = []
    let continuationToken: string | undefined
    do {
      const page = await this.#call(serviceUrl, ({ conversations }) =>
        conversations.getConversationPagedMembers(conversation, {
          pageSize: membersPerPage,
          continuationToken,
        } as Parameters<typeof conversations.getConversationPagedMembers>[1]),
      )
      const read = pageSchema.parse(page)
      const people = read.members.filter(({ id }) => !isBot(id))
      members.push(...people.map(({ id, aadObjectId }) => aadObjectId ?? id))
      continuationToken = read.continuationToken
    } while (continuationToken)
    return members
  }

  async #call<T>(serviceUrl: string, job: (client: ConnectorClient) => Promise<T>): Promise<T> {
    try {
      if (!(await this.#hasToken())) throw new DeliveryError('down')
      const factory = this.#authentication.createConnectorFactory(this.#self())
      return await job((await factory.create(serviceUrl, 'https://api.botframework.com')) as ConnectorClient)
    } catch (error) {
      const fault = deliveryError(error, this.#now())
      if (fault.fault === 'refused') await this.#hasToken('anew').catch(() => undefined)
      throw fault
    }
  }

  /** What is not found is then the message: it was taken away, with its conversation or alone. A bot that was put out is told 403. */
  #callOnMessage(serviceUrl: string, job: (client: ConnectorClient) => Promise<void>): Promise<void> {
    return this.#call(serviceUrl, job).catch((error: unknown) => {
      throw isNotFound(error) ? new DeliveryError('removed', { cause: error }) : error
    })
  }

  #self(): ClaimsIdentity {
    const { appId = '' } = this.#credentials ?? {}
    const claims = appId
      ? [
          { type: AuthenticationConstants.AudienceClaim, value: appId },
          { type: AuthenticationConstants.AppIdClaim, value: appId },
        ]
      : []
    return new ClaimsIdentity(claims, appId !== '')
  }

  /**
   * Whether there is a token, in time: it is asked for in our name first, because one question that is never answered would hold up all that is
   * sent. botbuilder keeps a token until it runs out, also a refused one; `anew` fills the cache that all its clients share.
   */
  async #hasToken(anew?: 'anew'): Promise<boolean> {
    if (!this.#credentials) return true
    const { appId, appSecret, tenant } = this.#credentials
    const credentials = new MicrosoftAppCredentials(appId, appSecret, tenant, 'https://api.botframework.com')
    const token = await inTime(credentials.getToken(anew !== undefined), answersWithin, this.#timer)
    return token !== undefined
  }
}
