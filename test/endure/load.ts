import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child, endAll } from '../bench/children.ts'
import { fill, settleDisk } from '../bench/fill.ts'
import { median, p99, pause, pool, quantile } from '../bench/measure.ts'
import { Microsoft } from '../bench/microsoft.ts'
import { type Job, submitsForm, typist } from '../bench/people.ts'
import type { Used } from '../bench/preload.ts'
import { botUrl } from '../bench/turns.ts'

const bot = '../../bot/main.ts'
const mb = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

async function withMicrosoft(job: (folder: string, microsoft: Microsoft) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'signaalpunt-load-'))
  const microsoft = await Microsoft.start()
  try {
    await job(folder, microsoft)
  } finally {
    endAll()
    await microsoft.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** In milliseconds after the start: by then the bot has looked for the second time what time did, see `bot/upkeep/upkeep.ts`. */
const nextLook = 5.5 * 60_000

/** F1: 10,000 signals are kept, and two people at once go on passing them on. */
export const manyKept = (say: (text: string) => void): Promise<void> =>
  withMicrosoft(async (folder, microsoft) => {
    const [kept, sent] = [10_000, 400]
    await fill(join(folder, 'store'), kept)
    await settleDisk()
    const child = await Child.start(bot, folder, microsoft.url)
    const startedAt = performance.now()
    const { rss, heap } = await child.ask<Used>('used')
    say(
      `F1: ${kept} signals: started in ${Math.round(child.startMs)} ms, ${mb(rss)} resident, ${mb(heap)} heap`,
    )
    const jobs: Job[] = []
    while (jobs.length < sent) jobs.push(await submitsForm(botUrl(child), microsoft))
    microsoft.forget()
    await child.ask<Used>('used')
    const took = await pool(jobs, 2)
    const { blocked } = await child.ask<Used>('used')
    const [middle, late, longest] = [median(took), p99(took), quantile(took, 1)].map(Math.round)
    say(
      `  ${sent} submissions: median ${middle} ms, p99 ${late} ms, longest ${longest} ms; blocked ${Math.round(blocked)} ms at most`,
    )
    await pause(startedAt + nextLook - performance.now())
    const { blocked: atLook } = await child.ask<Used>('used')
    say(`  a look at all that is kept: blocked ${Math.round(atLook)} ms at most`)
    await child.stop()
    assert.ok(p99(took) < 1000, 'acknowledged within a second')
    assert.ok(Math.max(blocked, atLook) < 100, 'nothing blocks the others for longer than 100 ms')
  })

const words = ['iets doorgeven', 'nee', 'Wat is loverboyproblematiek?', 'mijn signalen', 'stop', 'help']
const colleagues = 40
/** In MB: what may be kept for repeats and answers between the first and the last look of one process. */
const mayGrow = 30

/** F3: so many minutes of load, with a restart ten times in it: what is open and what is held stays the same. */
export const longLoad = (minutes: number, say: (text: string) => void): Promise<void> =>
  withMicrosoft(async (folder, microsoft) => {
    const period = (minutes * 60_000) / 10
    let first: Used | undefined
    for (let restart = 1; restart <= 10; restart++) {
      const child = await Child.start(bot, folder, microsoft.url)
      const people = Array.from({ length: colleagues }, () => typist(botUrl(child)))
      const early = await underLoad(child, people, microsoft, period / 3)
      const late = await underLoad(child, people, microsoft, (period * 2) / 3)
      first ??= late.used
      say(
        `F3: period ${restart}: ${early.turns + late.turns} turns, ${early.used.handles} and ${late.used.handles} handles, ${mb(early.used.heap)} and ${mb(late.used.heap)} heap`,
      )
      for (const before of [early.used, first]) {
        assert.ok(late.used.handles <= before.handles + 5, 'no handle stays open')
        assert.ok(late.used.heap - before.heap < mayGrow * 2 ** 20, 'memory does not grow')
      }
      await child.stop()
    }
  })

/** No faster than people type; see `bot/pace.ts`. */
async function underLoad(
  child: Child,
  people: readonly ((text: string) => Promise<string>)[],
  microsoft: Microsoft,
  ms: number,
): Promise<{ turns: number; used: Used }> {
  const until = performance.now() + ms
  let turns = 0
  while (performance.now() < until) {
    const says = people[turns % people.length]
    await says?.(words[Math.floor(turns / people.length) % words.length] ?? '')
    turns += 1
    if (turns % 200 === 0) microsoft.forget()
    await pause(50)
  }
  // Kept connections of the last turns are let go of.
  await pause(6000)
  return { turns, used: await child.ask<Used>('used') }
}
