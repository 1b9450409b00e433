import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { freePort } from '../fixtures/free-port.ts'
import { slackApp } from '../fixtures/slack/emulated.ts'
import { appId, channel, functionaris, key, signingSecret, slackChannel, tenant } from './office.ts'

const here = new URL('./', import.meta.url)
const running = new Set<ChildProcess>()

/** Ends all children at once, for when the benchmark is broken off. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** A process under measurement: started with the same preload and the same few settings, whatever it is. */
export class Child {
  readonly port: number
  /** From the start of the process until its first sign of being ready. */
  readonly startMs: number
  /** Lines that say that something went wrong: figures taken meanwhile are worth nothing. */
  readonly alarms: string[]
  readonly #child: ChildProcess
  readonly #ended: Promise<never>

  private constructor(child: ChildProcess, port: number, startMs: number, alarms: string[]) {
    this.#child = child
    this.port = port
    this.startMs = startMs
    this.alarms = alarms
    this.#ended = once(child, 'exit').then(() => {
      throw new Error(`A measured process ended.\n${alarms.join('\n')}`)
    })
    // At the end of the measuring it is meant to.
    this.#ended.catch(() => undefined)
  }

  static async start(
    script: string,
    data: string,
    microsoft: string,
    on: keyof typeof platforms = 'teams',
  ): Promise<Child> {
    await mkdir(data, { recursive: true })
    const port = await freePort()
    const from = performance.now()
    const path = fileURLToPath(new URL(script, here))
    const child = spawn(process.execPath, ['--import', new URL('preload.ts', here).href, path], {
      // Not the repository's root: a developer's own .env is none of this.
      cwd: data,
      env: { PATH: process.env.PATH, MICROSOFT: microsoft, ...settings(port, data), ...platforms[on] },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    const alarms: string[] = []
    await firstLine(child, alarms)
    return new Child(child, port, performance.now() - from, alarms)
  }

  async ask<T>(message: string | object): Promise<T> {
    this.#child.send(message)
    const [answer] = await Promise.race([once(this.#child, 'message'), this.#ended])
    return answer as T
  }

  /** Ends at once this process and no other. */
  async end(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended.catch(() => undefined)
  }

  /** Stops as an operator would, and fails when something went wrong meanwhile. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM')
    await this.#ended.catch(() => undefined)
    if (this.alarms.length > 0 || this.#child.exitCode)
      throw new Error(`Something went wrong while measuring:\n${this.alarms.join('\n')}`)
  }
}

function firstLine(child: ChildProcess, alarms: string[]): Promise<void> {
  const { stdout, stderr } = child
  if (!stdout || !stderr) throw new Error('no output to read')
  createInterface({ input: stderr }).on('line', (line) => alarms.push(line))
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      if (line.includes('"level":"alarm"')) alarms.push(line)
      if (line.includes('"event":"listening"')) resolve()
    })
    child.once('exit', () => reject(new Error(`A process did not start.\n${alarms.join('\n')}`)))
  })
}

const settings = (port: number, data: string): Record<string, string> => ({
  PORT: String(port),
  DATA: data,
  ENCRYPTION_KEYS: `${key.id}:${key.key.toString('base64')}`,
})

const platforms = {
  teams: {
    TEAMS_APP_ID: appId,
    TEAMS_APP_SECRET: 'geheim-voor-de-meting',
    TEAMS_TENANT: tenant,
    TEAMS_CHANNEL: channel,
    TEAMS_FUNCTIONARISSEN: '33333333-3333-4333-8333-333333333333',
  },
  slack: {
    SLACK_BOT_TOKEN: slackApp.botToken,
    SLACK_TEAM: slackApp.team,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CHANNEL: slackChannel,
    SLACK_FUNCTIONARISSEN: functionaris,
  },
}
