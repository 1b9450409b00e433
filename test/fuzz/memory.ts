import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child, endAll } from '../bench/children.ts'
import { Microsoft } from '../bench/microsoft.ts'
import { appId, tenant } from '../bench/office.ts'
import type { Used } from '../bench/preload.ts'
import { chatWith, person } from '../fixtures/activities.ts'
import { channelToken } from '../fixtures/tokens.ts'
import { chance as chanceOf } from '../year/chance.ts'
import { everybody, plantedIds } from './front.ts'
import { spoiled } from './spoil.ts'
import { activityOf } from './teams-front.ts'

export interface Growth {
  requests: number
  /** What the bot held after the first third of the requests and after all of them, when rubbish was collected. In MB. */
  before: number
  after: number
}

/**
 * The same requests at a bot in a process of its own, with Microsoft's addresses brought elsewhere over plain HTTP: the tests' own interception
 * keeps something of each request, which would be counted with the bot's.
 */
export async function growth(seed: number, requests: number): Promise<Growth> {
  const data = await mkdtemp(join(tmpdir(), 'signaalpunt-fuzz-'))
  const microsoft = await Microsoft.start()
  const bot = await Child.start('../../bot/main.ts', data, microsoft.url)
  const chance = chanceOf(seed)
  // So many that nobody asks too much, and the bot handles all of it.
  const people = Array.from({ length: Math.ceil(requests / 3) }, (_, nth) => {
    const from = person(everybody[nth] ?? 'Alex Wilber')
    return { scene: { appId, tenant, from }, chat: chatWith(from) }
  })
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${channelToken({ appId })}`,
    connection: 'close',
  }
  const held = async (): Promise<number> => (await bot.ask<Used>('used')).heap / 2 ** 20
  let before = 0
  try {
    for (let sent = 0; sent < requests; sent++) {
      if (sent === Math.floor(requests / 3)) before = await held()
      const body = spoiled(chance, activityOf(chance, chance.among(people), plantedIds))
      const answer = await fetch(`http://127.0.0.1:${bot.port}/gemeente/teams`, {
        method: 'POST',
        headers,
        body,
      })
      await answer.text()
      if (sent % 500 === 0) microsoft.forget()
    }
    return { requests, before, after: await held() }
  } finally {
    endAll()
    await microsoft.stop()
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  }
}
