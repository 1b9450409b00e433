import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Child } from './children.ts'
import { median, p99, pause, pool, progress, ratio, rounds, timed } from './measure.ts'
import type { Microsoft } from './microsoft.ts'
import { channel, organisation, slackChannel } from './office.ts'
import { answersQuestion, type Job, saysToEcho, submitsForm } from './people.ts'
import { answersSlackQuestion, saysToSlackEcho, sendsSlackStory } from './slack-people.ts'

type Turn = 'echo' | 'question' | 'submission'

/** Speed of one kind of turn. `ratio`: to the echo in the same rounds. Times in milliseconds, of the answer. */
export interface Speed {
  turn: Turn
  atOnce: number
  perSecond: number
  slowest: number
  fastest: number
  ratio: number
  median: number
  p99: number
  fsyncs: number
  /** Part of the time that this process, which sends and plays Teams, was busy itself: near 1 it is what holds things up. */
  sender: number
}

/** One kind of turn against its own process. `ready`: somebody who has all but this one press behind them. */
interface Course {
  turn: Turn
  child: Child
  ready: () => Promise<Job>
  /** The functionaris channel on its platform. */
  cardsIn: string
}

interface Round {
  perSecond: number
  answers: number[]
  fsyncs: number
  sender: number
}

export const echoUrl = (child: Child): string => `http://127.0.0.1:${child.port}/api/messages`
export const botUrl = (child: Child): string => `http://127.0.0.1:${child.port}/${organisation}/teams`

/** How many turns a round has, by how many people are at it at once; of the echo, which is quicker, twice as many. */
const loads = [
  { atOnce: 8, count: 300 },
  { atOnce: 1, count: 150 },
]

/** Turns per second of a bare botbuilder echo, a question answered, and a signal kept and brought to the channel. */
export async function measureTurns(folder: string, microsoft: Microsoft): Promise<Speed[]> {
  return measure(await startCourses(folder, microsoft), microsoft)
}

/** The same on Slack, beside a bare Bolt echo. */
export async function measureSlackTurns(folder: string, microsoft: Microsoft): Promise<Speed[]> {
  return measure(await startSlackCourses(folder, microsoft), microsoft)
}

async function measure(courses: Course[], microsoft: Microsoft): Promise<Speed[]> {
  const speeds: Speed[] = []
  for (const load of loads) {
    const run = (course: Course) => runCourse(course, load, microsoft)
    for (const course of [...courses, ...courses]) await run(course)
    const all: Round[][] = courses.map(() => [])
    await rounds({ most: 7, seconds: 35 }, async () => {
      for (const [at, course] of courses.entries()) all[at]?.push(await run(course))
      progress(
        courses.map(({ turn }, at) => `${turn} ${all[at]?.at(-1)?.perSecond.toFixed(0)}/s`).join('   '),
      )
    })
    speeds.push(...courses.map(({ turn }, at) => speedOf(turn, load.atOnce, all[at] ?? [], all[0] ?? [])))
  }
  for (const { child } of courses) await child.stop()
  return speeds
}

async function startCourses(folder: string, microsoft: Microsoft): Promise<Course[]> {
  const start = (script: string, name: string) => Child.start(script, join(folder, name), microsoft.url)
  const echo = await start('echo.ts', 'echo')
  const chat = await start('../../bot/main.ts', 'chat')
  const submit = await start('../../bot/main.ts', 'submit')
  return [
    { turn: 'echo', child: echo, ready: async () => saysToEcho(echoUrl(echo)), cardsIn: channel },
    {
      turn: 'question',
      child: chat,
      ready: () => answersQuestion(botUrl(chat), microsoft),
      cardsIn: channel,
    },
    {
      turn: 'submission',
      child: submit,
      ready: () => submitsForm(botUrl(submit), microsoft),
      cardsIn: channel,
    },
  ]
}

async function startSlackCourses(folder: string, microsoft: Microsoft): Promise<Course[]> {
  const start = (script: string, name: string) =>
    Child.start(script, join(folder, name), microsoft.url, 'slack')
  const echo = await start('slack-echo.ts', 'slack-echo')
  const chat = await start('../../bot/main.ts', 'slack-chat')
  const submit = await start('../../bot/main.ts', 'slack-submit')
  const url = (child: Child, path: string) => `http://127.0.0.1:${child.port}/${path}`
  const bot = `${organisation}/slack`
  return [
    {
      turn: 'echo',
      child: echo,
      ready: async () => saysToSlackEcho(url(echo, 'slack/events'), microsoft),
      cardsIn: slackChannel,
    },
    {
      turn: 'question',
      child: chat,
      ready: () => answersSlackQuestion(url(chat, bot), microsoft),
      cardsIn: slackChannel,
    },
    {
      turn: 'submission',
      child: submit,
      ready: () => sendsSlackStory(url(submit, bot), microsoft),
      cardsIn: slackChannel,
    },
  ]
}

async function runCourse(
  { turn, child, ready, cardsIn }: Course,
  load: { atOnce: number; count: number },
  microsoft: Microsoft,
): Promise<Round> {
  const count = turn === 'echo' ? load.count * 2 : load.count
  const cards = turn === 'submission' ? count : 0
  const jobs = await prepare(count, ready, microsoft)
  const before = await child.ask<number>('fsyncs')
  const idle = performance.eventLoopUtilization()
  const { ms, result: answers } = await timed(async () => {
    const took = await pool(jobs, load.atOnce)
    await microsoft.until(cardsIn, cards)
    return took
  })
  const sender = performance.eventLoopUtilization(idle).utilization
  // The last card is there; that it is there still has to be noted, and none may come twice.
  await pause(100)
  const came = microsoft.arrivals(cardsIn).length
  if (came !== cards) throw new Error(`${came} cards in the channel, of ${cards} signals`)
  const fsyncs = ((await child.ask<number>('fsyncs')) - before) / count
  return { perSecond: (count / ms) * 1000, answers, fsyncs, sender }
}

async function prepare(count: number, ready: () => Promise<Job>, microsoft: Microsoft): Promise<Job[]> {
  const jobs: Job[] = []
  const one = async () => jobs.push(await ready())
  await pool(Array<typeof one>(count).fill(one), 8)
  microsoft.forget()
  return jobs
}

function speedOf(turn: Turn, atOnce: number, all: Round[], echo: Round[]): Speed {
  const rates = all.map(({ perSecond }) => perSecond)
  const answers = all.flatMap((round) => round.answers)
  return {
    turn,
    atOnce,
    perSecond: median(rates),
    slowest: Math.min(...rates),
    fastest: Math.max(...rates),
    ratio: ratio(
      rates,
      echo.map(({ perSecond }) => perSecond),
    ),
    median: median(answers),
    p99: p99(answers),
    fsyncs: median(all.map((round) => round.fsyncs)),
    sender: median(all.map((round) => round.sender)),
  }
}
