import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, ok, problem, read } from '../fixtures/exchange.ts'
import { Login } from '../fixtures/login.ts'
import { slackApp } from '../fixtures/slack/emulated.ts'
import type { WireActivity } from '../fixtures/transcript.ts'
import { functionaris } from './office.ts'

/** A message as it came in, and when the last byte of it was there (`performance.now()`). */
export interface Arrival {
  text: string
  at: number
}

interface Waiting {
  conversation: string
  count: number
  resolve: () => void
}

/** The only one in the channel, by the id of the office that is filled in. */
const megan = { id: '29:megan', aadObjectId: 'functionaris-1', name: 'Megan Bowen' }

const path = /\/v3\/conversations(?:\/([^/]+)(?:\/(activities|members)(?:\/([^/]+))?)?)?\/?$/

/** The Bot Connector, Microsoft's keys and its tokens, and Slack's Web API, answering at once: nothing is looked up and nothing searched. */
export class Microsoft {
  url = ''
  /** By conversation. Only new messages: a card that changes does not arrive. */
  readonly #arrived = new Map<string, Arrival[]>()
  readonly #login = new Login()
  readonly #server = createServer((request, response) => void this.#serve(request, response))
  #waiting: Waiting[] = []
  #last = 1_790_000_000_000

  static async start(): Promise<Microsoft> {
    const microsoft = new Microsoft()
    microsoft.#server.listen(0, '127.0.0.1')
    await once(microsoft.#server, 'listening')
    microsoft.url = `http://127.0.0.1:${(microsoft.#server.address() as AddressInfo).port}`
    return microsoft
  }

  async stop(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  /** Messages sent to a conversation, oldest first. */
  arrivals(conversation: string): readonly Arrival[] {
    return this.#arrived.get(conversation) ?? []
  }

  newest(conversation: string): WireActivity {
    return JSON.parse(this.arrivals(conversation).at(-1)?.text ?? '{}') as WireActivity
  }

  /** Resolves when the conversation has so many messages. */
  async until(conversation: string, count: number): Promise<void> {
    if (this.arrivals(conversation).length >= count) return
    await new Promise<void>((resolve) => this.#waiting.push({ conversation, count, resolve }))
  }

  forget(): void {
    this.#arrived.clear()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await read(request).catch(() => undefined)
    if (!incoming) return
    const at = performance.now()
    const [, conversation = '', kind, last] = path.exec(incoming.path) ?? []
    if (incoming.host === 'slack.com') return this.#asSlack(incoming.path, incoming.text, at, response)
    if (incoming.host.startsWith('login.')) return send(response, this.#login.answer(incoming))
    if (incoming.method === 'PUT') return send(response, ok({ id: last }))
    if (/\/pagedmembers(?:\?|$)/.test(incoming.path)) return send(response, ok({ members: [megan] }))
    if (incoming.method === 'GET')
      return send(response, ok({ id: last, aadObjectId: last, name: 'Megan Bowen' }))
    this.#last += 1
    send(response, { status: 201, body: { id: String(this.#last) } })
    if (kind === 'activities') this.#take(decodeURIComponent(conversation), { text: incoming.text, at })
  }

  #asSlack(path: string, form: string, at: number, response: ServerResponse): void {
    const method = path.split('/').at(-1) ?? ''
    const args = Object.fromEntries(new URLSearchParams(form))
    this.#last += 1
    const ts = `${this.#last}.000100`
    send(response, ok({ ok: true, ...slackAnswer(method, args), ts, channel: slackChannel(method, args) }))
    if (method === 'chat.postMessage')
      this.#take(args.channel ?? '', { text: JSON.stringify({ ...args, ts }), at })
  }

  #take(conversation: string, arrival: Arrival): void {
    const all = this.#arrived.get(conversation)
    if (all) all.push(arrival)
    else this.#arrived.set(conversation, [arrival])
    const done = this.#waiting.filter((one) => this.arrivals(one.conversation).length >= one.count)
    if (done.length === 0) return
    this.#waiting = this.#waiting.filter((one) => !done.includes(one))
    for (const one of done) one.resolve()
  }
}

const slackChannel = (method: string, { users, channel }: Record<string, string>): unknown =>
  method === 'conversations.open' ? { id: `D${users}` } : channel

/** What Slack says besides "ok". */
function slackAnswer(method: string, { user }: Record<string, string>): object {
  if (method === 'auth.test') return { user_id: slackApp.bot, bot_id: 'B0PROEFBOT', team_id: slackApp.team }
  if (method === 'users.info') return { user: { name: user, real_name: 'Alex Wilber', locale: 'nl-NL' } }
  return method === 'conversations.members' ? { members: [functionaris] } : {}
}

function send(response: ServerResponse, { status, body }: Answer = problem(404, 'NotFound')): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
