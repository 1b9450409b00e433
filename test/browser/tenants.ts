import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { account, answers, end, page, startPlayground } from '../../bot/playground.ts'
import { type App, appOf, tenantOf } from '../fixtures/region.ts'
import type { Person } from '../fixtures/scene.ts'
import { channelToken } from '../fixtures/tokens.ts'

/** A Playground in which one person of a tenant acts. It has one channel and insists on it. */
export interface Client {
  app: App
  port: number
  who: Person
  others: readonly Person[]
  channel: { id: string; name: string }
}

/** Under this address the bot knows the service of one Playground. */
const serviceUrl = (port: number): string => `https://smba.trafficmanager.net/${port}/`

/** Where a request of the bot for that service goes: to a Playground by its port, and what goes to a channel to the port that is given for it. */
export function playgroundUrl({ pathname, search }: URL, forChannels: number): string {
  const [, named = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(pathname) ?? []
  const port = Number(named) || forChannels
  return `${page(port)}/_connector${rest}${search}`
}

function configuration({ app, port, who, others, channel }: Client): object {
  return {
    version: '0.1.1',
    tenantId: tenantOf[app],
    bot: { id: `28:${appOf[app]}`, name: 'Signaalpunt' },
    currentUser: account(who),
    users: others.map(account),
    personalChat: { id: `a:personal-${port}` },
    groupChat: { id: `19:group-${port}@thread.v2`, name: 'Groepschat' },
    team: {
      id: `19:team-${app}@thread.tacv2`,
      name: 'Meldpunt mensenhandel',
      aadGroupId: '00000000-0000-0000-0000-000000000031',
      channels: [channel],
    },
  }
}

async function startClient(client: Client, endpoint: string, folder: string): Promise<ChildProcess> {
  const { port } = client
  const own = { configuration: configuration(client), serviceUrl: serviceUrl(port) }
  const child = await startPlayground({ ...own, port, endpoint, folder })
  await answers(port, child)
  return child
}

/** Signs what a Playground sends, as Microsoft signs what comes from Teams, and in Dutch, and brings it to the bot. */
async function startRelay(bot: Promise<string>): Promise<{ server: Server; url: string }> {
  const server = createServer(async (request, response) => {
    // A Playground looks first whether anything is there.
    if (request.method !== 'POST') {
      response.writeHead(405)
      response.end()
      return
    }
    const [, app, port] = (request.url ?? '').split('/')
    const url = serviceUrl(Number(port))
    const activity = { ...(JSON.parse(await text(request)) as object), serviceUrl: url, locale: 'nl-NL' }
    const token = channelToken({ appId: appOf[app as App], serviceUrl: url })
    const answer = await fetch(`${await bot}/${app}/teams`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
    })
    response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8' })
    response.end(await answer.text())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Playgrounds as the Teams of several tenants, for a bot that runs as it does in production; what they send waits until it does. */
export async function startTenants(
  clients: readonly Client[],
  folder: string,
  bot: Promise<string>,
): Promise<{ close(): Promise<void> }> {
  const relay = await startRelay(bot)
  const children = await Promise.all(
    clients.map((one) =>
      startClient(one, `${relay.url}/${one.app}/${one.port}`, join(folder, `${one.port}`)),
    ),
  )
  return {
    async close() {
      await Promise.all(children.map(end))
      relay.server.close()
      relay.server.closeAllConnections()
    },
  }
}
