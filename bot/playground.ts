import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Somebody as Teams knows them. */
export interface Person {
  id: string
  name: string
  aadObjectId: string
}

export interface PlaygroundOptions {
  port: number
  /** Where it brings what is typed and pressed in it. */
  endpoint: string
  /** Where it tells the bot to send its answers. */
  serviceUrl: string
  /** The Playground's own settings: who acts, whom it knows and in which team. */
  configuration: object
  folder: string
}

const patience = 30_000

export const page = (port: number): string => `http://127.0.0.1:${port}`

// The Playground listens on every network interface and has no flag for it, and would outlive a parent that
// was killed; a loader in front of it puts both right.
const guard = `
import { Server } from 'node:net'
const listen = Server.prototype.listen
Server.prototype.listen = function (port, ...rest) {
  return listen.call(this, typeof port === 'number' ? { port, host: '127.0.0.1' } : port, ...rest)
}
process.on('disconnect', () => process.exit())
`

/** Starts a Playground, the Teams client of one person, as a process of its own; `answers` tells when it can be looked at. */
export async function startPlayground(options: PlaygroundOptions): Promise<ChildProcess> {
  const { port, endpoint, serviceUrl, configuration, folder } = options
  await mkdir(folder, { recursive: true })
  const config = join(folder, '.m365agentsplayground.yml')
  // JSON is YAML too.
  await writeFile(config, JSON.stringify(configuration, null, 2))
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
  const loader = `data:text/javascript,${encodeURIComponent(guard)}`
  const flags = ['-e', endpoint, '-c', 'msteams', '-p', `${port}`, '--su', serviceUrl, '--dt', 'true']
  return spawn(process.execPath, ['--import', loader, cli, 'start', ...flags], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {
      PATH: process.env.PATH,
      TZ: 'Europe/Amsterdam',
      TEAMSAPPTESTER_BROWSER: 'none',
      // Its log would hold every message word by word. A path below a file can't be written, and it accepts that.
      M365_AGENTS_PLAYGROUND_LOGFILE: join(config, 'none'),
    },
  })
}

/** Somebody as the Playground's settings name them. */
export function account({ id, name, aadObjectId }: Person): object {
  const [givenName = '', surname = ''] = name.split(' ')
  const email = `${givenName}${surname[0]}@example.com`.toLowerCase()
  return { id, name, aadObjectId, givenName, surname, email, userPrincipleName: email }
}

/** Resolves when it can be looked at; fails when it ended before that, or after half a minute. */
export async function answers(port: number, child: ChildProcess | undefined): Promise<void> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (!child || hasEnded(child))
      throw new Error(`The Playground for port ${port} ended before it answered.`)
    if (await isUp(port)) return
    await pause(50)
  }
  throw new Error(`The Playground on port ${port} did not answer within ${patience / 1000} seconds.`)
}

async function isUp(port: number): Promise<boolean> {
  try {
    const { ok } = await fetch(page(port), { signal: AbortSignal.timeout(1000) })
    return ok
  } catch {
    return false
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Ends it at once, and resolves when it is gone. */
export function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
