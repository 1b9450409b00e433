import { type Logger, LogLevel, webApi } from '@slack/bolt'
import { z } from 'zod'
import type { Locale } from '../../bot/core/event.ts'
import { Recent } from '../../bot/recent.ts'
import type { Place, Sent } from './address.ts'
import { deliveryError } from './errors.ts'
import type { Message, SlackView } from './render.ts'

/** One request to Slack may take this long, in milliseconds. */
const answersWithin = 10_000
/** What is known of a person is asked again after this long, in milliseconds. */
const knownFor = 5 * 60_000

/** The SDK's own log would hold what people typed; what goes wrong reaches ours as an error. */
export const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}

/** Somebody in Slack. `guest`: from outside this organisation, or let in for some channels only. */
export interface Person {
  name: string
  locale: Locale
  guest: boolean
  bot: boolean
}

const userSchema = z.object({
  user: z.object({
    name: z.string().default(''),
    real_name: z.string().optional(),
    profile: z.object({ display_name: z.string().optional() }).optional(),
    locale: z.string().optional(),
    deleted: z.boolean().default(false),
    is_bot: z.boolean().default(false),
    is_restricted: z.boolean().default(false),
    is_ultra_restricted: z.boolean().default(false),
    is_stranger: z.boolean().default(false),
    team_id: z.string().optional(),
    enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
  }),
})
const sentSchema = z.object({ channel: z.string(), ts: z.string() })
const viewSchema = z.object({ view: z.object({ id: z.string() }) })
const chatSchema = z.object({ channel: z.object({ id: z.string() }) })
const membersSchema = z.object({
  members: z.array(z.string()),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
})
const historySchema = z.object({ messages: z.array(z.unknown()) })

/** Slack's Web API as this adapter speaks it. All of it fails with a DeliveryError. */
export class Connector {
  readonly #client: webApi.WebClient
  readonly #team: string
  readonly #now: () => Date
  readonly #people = new Recent<{ person: Person; until: number }>()
  readonly #chats = new Recent<string>()

  /** `team`: the workspace whose people are no guests. */
  constructor(token: string, team: string, now: () => Date) {
    this.#team = team
    this.#now = now
    this.#client = new webApi.WebClient(token, {
      // How often and when to try again is the outbox's business.
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: answersWithin,
      logger: silent,
    })
  }

  async send({ channel }: Place, message: Message, thread?: string): Promise<Sent> {
    const answer = await this.#call('chat.postMessage', {
      ...message,
      channel,
      unfurl_links: false,
      unfurl_media: false,
      ...(thread ? { thread_ts: thread } : {}),
    })
    return sentSchema.parse(answer)
  }

  async update({ channel, ts }: Sent, message: Message): Promise<void> {
    await this.#call('chat.update', { ...message, channel, ts })
  }

  async remove({ channel, ts }: Sent): Promise<void> {
    await this.#call('chat.delete', { channel, ts })
  }

  /** A message that only `user` sees, gone when Slack is opened again. */
  async whisper({ channel }: Place, user: string, message: Message): Promise<void> {
    await this.#call('chat.postEphemeral', { ...message, channel, user })
  }

  /** Opens a modal; gives its id. */
  async openView(trigger: string, view: SlackView): Promise<string> {
    return viewSchema.parse(await this.#call('views.open', { trigger_id: trigger, view })).view.id
  }

  async updateView(id: string, view: SlackView): Promise<void> {
    await this.#call('views.update', { view_id: id, view })
  }

  async publishHome(user: string, view: SlackView): Promise<void> {
    await this.#call('views.publish', { user_id: user, view })
  }

  /** The private chat with a person, the same one each time. */
  async privateChat(user: string): Promise<Place> {
    const known = this.#chats.get(user)
    if (known) return { channel: known }
    const { channel } = chatSchema.parse(await this.#call('conversations.open', { users: user }))
    this.#chats.set(user, channel.id)
    return { channel: channel.id }
  }

  async isEmpty({ channel }: Place): Promise<boolean> {
    const answer = await this.#call('conversations.history', { channel, limit: 1 })
    return historySchema.parse(answer).messages.length === 0
  }

  /** Asked each time: who was taken out of the channel has no rights in it from that moment. */
  async members({ channel }: Place): Promise<string[]> {
    const members: string[] = []
    let cursor = ''
    do {
      const page = membersSchema.parse(
        await this.#call('conversations.members', { channel, limit: 1000, ...(cursor ? { cursor } : {}) }),
      )
      members.push(...page.members)
      cursor = page.response_metadata?.next_cursor ?? ''
    } while (cursor)
    return members
  }

  /** What was asked lately, without asking. */
  known(user: string): Person | undefined {
    return this.#people.get(user)?.person
  }

  /** For a name and a language; what was asked in the last minutes will do. */
  async person(user: string): Promise<Person> {
    const known = this.#people.get(user)
    return known && known.until > this.#now().getTime() ? known.person : this.ask(user)
  }

  /** For rights: asked now. */
  async ask(user: string): Promise<Person> {
    const answer = userSchema.parse(await this.#call('users.info', { user, include_locale: true }))
    const person = toPerson(answer.user, this.#team)
    this.#people.set(user, { person, until: this.#now().getTime() + knownFor })
    return person
  }

  async #call(method: string, args: Record<string, unknown>): Promise<unknown> {
    try {
      return await this.#client.apiCall(method, args)
    } catch (error) {
      throw deliveryError(error, this.#now())
    }
  }
}

function toPerson(user: z.infer<typeof userSchema>['user'], team: string): Person {
  const { deleted, is_bot, is_restricted, is_ultra_restricted, is_stranger, team_id, enterprise_user } = user
  // In a channel that is shared with another workspace its people are no strangers to Slack (docs.slack.dev, "The user object").
  const isOfOther = team_id !== undefined && team_id !== team && !enterprise_user?.teams.includes(team)
  return {
    name: user.real_name || user.profile?.display_name || user.name,
    locale: user.locale?.toLowerCase().startsWith('en') ? 'en' : 'nl',
    bot: is_bot,
    guest: deleted || is_restricted || is_ultra_restricted || is_stranger || isOfOther,
  }
}
