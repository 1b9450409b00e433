import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StartError } from './errors.ts'

// The Playground's own standard people and tenant, so that nobody here is invented or real.
export interface Person {
  id: string
  name: string
  aadObjectId: string
}

export interface Ports {
  employee: number
  functionaris: number
}

export const tenant = '00000000-0000-0000-0000-000000000001'
export const bot = { id: '00000000-0000-0000-0000-00000000000b', name: 'Signaalpunt' }
export const standardPorts: Ports = { employee: 56150, functionaris: 56151 }
export const team = { id: '19:meldpunt@thread.tacv2', name: 'Meldpunt mensenhandel' }
export const channel = { id: '19:signalen@thread.tacv2', name: 'Signalen' }

export const people = {
  employee: person(0, 'Alex', 'Wilber'),
  functionaris: person(1, 'Megan', 'Bowen'),
}

// The Playground insists on exactly five people besides the one who acts.
const others = [
  person(2, 'Adele', 'Vance'),
  person(3, 'Isaiah', 'Langer'),
  person(4, 'Patti', 'Fernandez'),
  person(5, 'Lynne', 'Robbins'),
]

export type Role = keyof typeof people

export const personalChats: Record<Role, string> = {
  employee: 'a:personal-employee',
  functionaris: 'a:personal-functionaris',
}

/** The first port of the organisation that comes `nth`, counted from 0. */
export const portOf = (first: number, nth: number): number => first + 2 * nth

/** The employee's port and the functionaris'. */
export const portsFrom = (first: number): [number, number] => [first, first + 1]

export const page = (port: number): string => `http://127.0.0.1:${port}`
export const serviceUrl = (port: number): string => `${page(port)}/_connector`

export interface Playgrounds {
  employee: { page: string }
  functionaris: { page: string }
  close(): Promise<void>
}

export interface PlaygroundOptions {
  endpoint: string
  folder: string
  ports: Ports
}

const patience = 30_000
const roles: Role[] = ['employee', 'functionaris']

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

export async function startPlaygrounds({ endpoint, folder, ports }: PlaygroundOptions): Promise<Playgrounds> {
  // Without this check the Playground would quietly choose another port, which nobody then looks at.
  for (const role of roles) await mustBeFree(ports[role])
  const children: ChildProcess[] = []
  const close = async (): Promise<void> => void (await Promise.all(children.map(end)))
  try {
    for (const role of roles) children.push(await start(role, ports[role], endpoint, join(folder, role)))
    await Promise.all(roles.map((role, at) => answers(ports[role], children[at])))
  } catch (fault) {
    await close()
    throw fault
  }
  return { employee: { page: page(ports.employee) }, functionaris: { page: page(ports.functionaris) }, close }
}

async function start(role: Role, port: number, endpoint: string, folder: string): Promise<ChildProcess> {
  await mkdir(folder, { recursive: true })
  const config = join(folder, '.m365agentsplayground.yml')
  await writeFile(config, JSON.stringify(configuration(role), null, 2))
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js')
  const loader = `data:text/javascript,${encodeURIComponent(guard)}`
  const flags = ['-e', endpoint, '-c', 'msteams', '-p', `${port}`, '--su', serviceUrl(port), '--dt', 'true']
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

// JSON is YAML too.
function configuration(role: Role): object {
  const other = role === 'employee' ? people.functionaris : people.employee
  return {
    version: '0.1.1',
    tenantId: tenant,
    bot,
    currentUser: account(people[role]),
    users: [other, ...others].map(account),
    personalChat: { id: personalChats[role] },
    groupChat: { id: `19:group-${role}@thread.v2`, name: 'Groepschat' },
    team: { ...team, aadGroupId: '00000000-0000-0000-0000-000000000031', channels: [channel] },
  }
}

function account({ id, name, aadObjectId }: Person): object {
  const [givenName = '', surname = ''] = name.split(' ')
  const email = `${givenName}${surname[0]}@example.com`.toLowerCase()
  return { id, name, aadObjectId, givenName, surname, email, userPrincipleName: email }
}

function person(number: number, first: string, last: string): Person {
  const aadObjectId = `00000000-0000-0000-0000-00000000002${number}`
  return { id: `29:user-${number}`, name: `${first} ${last}`, aadObjectId }
}

function mustBeFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (cause) =>
      reject(
        new StartError(
          `Poort ${port} is al in gebruik. Stop het andere programma, of zet PLAYGROUND_PORT op een andere poort.`,
          cause,
        ),
      ),
    )
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}

async function answers(port: number, child: ChildProcess | undefined): Promise<void> {
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

function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
