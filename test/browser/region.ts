import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { Clock } from '../fixtures/clock.ts'
import { ConnectorSimulator } from '../fixtures/connector.ts'
import { freePorts } from '../fixtures/free-port.ts'
import { listenAsModel, rememberSignals } from '../fixtures/listening-model.ts'
import { appAsking, settingsFor } from '../fixtures/region.ts'
import { hours, minutes } from '../fixtures/samples.ts'
import { type Person, person } from '../fixtures/scene.ts'
import { signingSecret } from '../fixtures/slack/municipality.ts'
import { SlackPerson } from '../fixtures/slack/person.ts'
import { SlackWorkspace } from '../fixtures/slack/workspace.ts'
import { startBot } from '../fixtures/start-bot.ts'
import { routeMicrosoftTo, routeSlack } from '../fixtures/world.ts'
import { launch } from './chromium.ts'
import { type Screen, startBrowser } from './playground.ts'
import { type Client, playgroundUrl, startTenants } from './tenants.ts'

/** The Playground insists on exactly five people besides the one who acts. */
const names = [
  'Alex Wilber',
  'Megan Bowen',
  'Adele Vance',
  'Isaiah Langer',
  'Patti Fernandez',
  'Lynne Robbins',
] as const
type Name = (typeof names)[number]
const everybody = Object.fromEntries(names.map((name) => [name, person(name)])) as Record<Name, Person>
const others = (who: Name) => names.filter((name) => name !== who).map((name) => everybody[name])

const channels = {
  voorbeeldstad: { id: '19:signalen@thread.tacv2', name: 'Signalen Voorbeeldstad' },
  buurdorp: { id: '19:buurdorp@thread.tacv2', name: 'Signalen Buurdorp' },
  /** The same id as in the other tenant. */
  regio: { id: '19:signalen@thread.tacv2', name: 'Signalen regio' },
} as const

/**
 * The region of `test/fixtures/region.ts` to be looked at: Voorbeeldstad and Buurdorp in one tenant, where Alex reports in both and each has a Playground
 * for who handles signals, the regional partner in another, and Verderop in the workspace that `emulate` plays. It is a Tuesday morning, ten past nine, until time is moved on.
 */
export interface RegionInPictures {
  clock: Clock
  alex: Screen
  /** Of Voorbeeldstad, Buurdorp and the partner. */
  megan: Screen
  adele: Screen
  patti: Screen
  verderop: { channel: string; alex: SlackPerson; lynne: SlackPerson; megan: SlackPerson; tab: Page }
  passes(days: number): Promise<void>
  close(): Promise<void>
}

export async function openRegion(): Promise<RegionInPictures> {
  const clock = new Clock(new Date('2026-11-24T08:10:00.000Z'))
  const ends: (() => unknown)[] = []
  const close = async () => {
    for (const end of ends.reverse()) await end()
  }
  try {
    return await opened(clock, ends, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function opened(
  clock: Clock,
  ends: (() => unknown)[],
  close: () => Promise<void>,
): Promise<RegionInPictures> {
  const data = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
  ends.push(() => rm(data, { recursive: true, force: true }))
  const first = await freePorts(4)
  const ports = { alex: first, megan: first + 1, adele: first + 2, patti: first + 3 }
  const { voorbeeldstad, buurdorp, regio } = channels
  const login = await ConnectorSimulator.start()
  ends.push(() => login.stop())
  const workspace = await SlackWorkspace.start({ now: clock.now, people: [...names] })
  ends.push(() => workspace.stop())
  for (const { id } of workspace.everybody) workspace.setUser(id, { locale: 'nl-NL' })
  for (const name of ['Lynne Robbins', 'Megan Bowen'])
    await workspace.addMember(workspace.channel, workspace.person(name).id)
  const microsoft = routeMicrosoftTo((url, asked) => {
    const { host, pathname, search } = url
    if (host !== 'smba.trafficmanager.net') return `${login.url}/${host}${pathname}${search}`
    if (appAsking(asked) === 'regio') return playgroundUrl(url, ports.patti)
    return playgroundUrl(url, decodeURIComponent(pathname).includes(buurdorp.id) ? ports.adele : ports.megan)
  })
  ends.push(() => microsoft.restore())
  const slack = routeSlack(workspace.url)
  ends.push(() => slack.restore(), listenAsModel())

  const client = (app: Client['app'], port: number, who: Name, channel: Client['channel']): Client => ({
    app,
    port,
    who: everybody[who],
    others: others(who),
    channel,
  })
  const listening = Promise.withResolvers<string>()
  const tenants = await startTenants(
    [
      client('streek', ports.alex, 'Alex Wilber', voorbeeldstad),
      client('streek', ports.megan, 'Megan Bowen', voorbeeldstad),
      client('streek', ports.adele, 'Adele Vance', buurdorp),
      client('regio', ports.patti, 'Patti Fernandez', regio),
    ],
    join(data, 'playgrounds'),
    listening.promise,
  )
  ends.push(() => tenants.close())
  const id = (name: Name) => ({ id: everybody[name].aadObjectId })
  const settings = settingsFor(
    {
      voorbeeldstad: {
        where: 'Teams',
        channel: voorbeeldstad.id,
        functionarissen: [id('Megan Bowen')],
      },
      buurdorp: { where: 'Teams', channel: buurdorp.id, functionarissen: [id('Adele Vance')] },
      verderop: {
        where: 'Slack',
        channel: workspace.channel,
        functionarissen: [workspace.person('Lynne Robbins'), workspace.person('Megan Bowen')],
      },
      regio: { where: 'Teams', channel: regio.id, functionarissen: [id('Patti Fernandez')] },
    },
    data,
  )
  const running = await startBot(settings, {
    clock,
    onLine: (line) => process.env.LOG && process.stdout.write(`${line}\n`),
    onRefused: (origin) => process.stdout.write(`it asked ${origin}\n`),
  })
  ends.push(
    () => rememberSignals(data),
    () => running.stop(),
  )
  const url = `http://127.0.0.1:${running.port}`
  listening.resolve(url)
  const browser = await startBrowser()
  ends.push(() => browser.close())
  const screens = {
    alex: await browser.open(`http://127.0.0.1:${ports.alex}`),
    megan: await browser.open(`http://127.0.0.1:${ports.megan}`),
    adele: await browser.open(`http://127.0.0.1:${ports.adele}`),
    patti: await browser.open(`http://127.0.0.1:${ports.patti}`),
  }
  const drawing = await launch()
  ends.push(() => drawing.close())
  const onSlack = (name: Name) =>
    new SlackPerson(
      { url: `${url}/verderop/slack`, workspace, secret: signingSecret, now: clock.now },
      workspace.person(name),
    )
  return {
    clock,
    ...screens,
    verderop: {
      channel: workspace.channel,
      alex: onSlack('Alex Wilber'),
      lynne: onSlack('Lynne Robbins'),
      megan: onSlack('Megan Bowen'),
      tab: await drawing.newPage({ viewport: { width: 600, height: 400 } }),
    },
    async passes(days) {
      for (let gone = 0; gone < days; gone++) {
        clock.advance(24 * hours)
        await clock.waits(5 * minutes, 5)
      }
    },
    close,
  }
}
