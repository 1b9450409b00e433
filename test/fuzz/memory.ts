import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child } from '../bench/children.ts'
import { Microsoft } from '../bench/microsoft.ts'
import { appId, signingSecret, slackChannel, tenant } from '../bench/office.ts'
import type { Used } from '../bench/preload.ts'
import { chatWith, person } from '../fixtures/activities.ts'
import { channelToken } from '../fixtures/tokens.ts'
import { type Chance, chance as chanceOf } from '../year/chance.ts'
import { everybody, plantedIds, type Wire } from './front.ts'
import { asSlackSends, payloadOf } from './slack-front.ts'
import { spoiled } from './spoil.ts'
import { activityOf } from './teams-front.ts'

export interface Growth {
  /** What the bot held after the first third of the requests and after all of them, when rubbish was collected. In MB. */
  before: number
  after: number
  /** How many of the requests it heard; what only refusals cost says nothing. */
  heard: number
}

/** In MB. */
export const mayGrow = 30

type Platform = 'teams' | 'slack'
/** The next request of person number `nth`. */
type Writes = (chance: Chance, nth: number) => Omit<Wire, 'by'>

const onTeams: Writes = (chance, nth) => {
  const from = person(everybody[nth] ?? 'Alex Wilber')
  const body = spoiled(
    chance,
    activityOf(chance, { scene: { appId, tenant, from }, chat: chatWith(from) }, plantedIds),
  )
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${channelToken({ appId })}` }
  return { path: '/gemeente/teams', headers, body }
}

const onSlack: Writes = (chance, nth) => {
  const who = { id: `U0MENS${nth}`, name: everybody[nth] ?? 'Alex Wilber' }
  const at = new Date()
  const trigger = `${nth}.${chance.below(1e9)}`
  const doing = { who, chat: `D${who.id}`, shared: slackChannel, trigger, at }
  const { body, form } = payloadOf(chance, doing, plantedIds)
  return asSlackSends(spoiled(chance, body), { form, secret: signingSecret, at })
}

const writes: Record<Platform, Writes> = { teams: onTeams, slack: onSlack }

/**
 * The same requests at a bot in a process of its own, with the addresses of Microsoft and Slack brought elsewhere over plain HTTP: the tests' own
 * interception keeps something of each request, which would be counted with the bot's.
 */
export async function growth(platform: Platform, seed: number, requests: number): Promise<Growth> {
  const data = await mkdtemp(join(tmpdir(), 'signaalpunt-fuzz-'))
  const microsoft = await Microsoft.start()
  const bot = await Child.start('../../bot/main.ts', data, microsoft.url, platform)
  const chance = chanceOf(seed)
  // So many that nobody asks too much, and the bot handles all of it.
  const people = Math.ceil(requests / 3)
  const held = async (): Promise<number> => {
    const { heap, external } = await bot.ask<Used>('used')
    return (heap + external) / 2 ** 20
  }
  let [before, heard] = [0, 0]
  try {
    for (let sent = 0; sent < requests; sent++) {
      if (sent === Math.floor(requests / 3)) before = await held()
      const { path, headers, body } = writes[platform](chance, chance.below(people))
      const answer = await fetch(`http://127.0.0.1:${bot.port}${path}`, {
        method: 'POST',
        headers: { ...headers, connection: 'close' },
        body,
      })
      await answer.text()
      if (answer.status >= 500) throw new Error(`request ${sent}: answered with ${answer.status}`)
      if (answer.ok) heard++
      if (sent % 500 === 0) microsoft.forget()
    }
    return { before, after: await held(), heard }
  } finally {
    await bot.end()
    await microsoft.stop()
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }
}
