import { join } from 'node:path'
import { Child } from './children.ts'
import { median, p99, pause, progress, ratio, timed } from './measure.ts'
import type { Microsoft } from './microsoft.ts'
import { channel } from './office.ts'
import { type Job, saysToEcho, submitsForm } from './people.ts'
import { botUrl, echoUrl } from './turns.ts'

/** On an idle machine, in milliseconds. `ratio`: to the answer of the echo, taken by turns with it. */
export interface Delay {
  what: 'echo answered' | 'submission answered' | 'card in the channel'
  times: number
  median: number
  p99: number
  ratio: number
}

const wanted = 200
const warming = 20

/** From the press on the last button until the card of that signal is at the connector; one at a time. */
export async function measureDelay(folder: string, microsoft: Microsoft): Promise<Delay[]> {
  const echo = await Child.start('echo.ts', join(folder, 'delay-echo'), microsoft.url)
  const bot = await Child.start('../../bot/main.ts', join(folder, 'delay'), microsoft.url)
  const jobs: Job[] = []
  while (jobs.length < warming + wanted) jobs.push(await submitsForm(botUrl(bot), microsoft))
  microsoft.forget()
  const echoed: number[] = []
  const answered: number[] = []
  const arrived: number[] = []
  for (const [done, job] of jobs.entries()) {
    echoed.push((await idle(saysToEcho(echoUrl(echo)))).ms)
    const { from, ms } = await idle(job)
    await microsoft.until(channel, done + 1)
    answered.push(ms)
    arrived.push((microsoft.arrivals(channel)[done]?.at ?? Number.NaN) - from)
  }
  progress(`card after ${median(arrived.slice(warming)).toFixed(1)} ms`)
  for (const child of [echo, bot]) await child.stop()
  const rows = { 'echo answered': echoed, 'submission answered': answered, 'card in the channel': arrived }
  return Object.entries(rows).map(([what, all]) =>
    delayOf(what as Delay['what'], all.slice(warming), echoed.slice(warming)),
  )
}

/** What the one before left to be noted is done by then. */
async function idle(job: Job): Promise<{ from: number; ms: number }> {
  await pause(20)
  const from = performance.now()
  return { from, ms: (await timed(job)).ms }
}

const delayOf = (what: Delay['what'], all: number[], baseline: number[]): Delay => ({
  what,
  times: all.length,
  median: median(all),
  p99: p99(all),
  ratio: ratio(all, baseline),
})
