import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { StartError } from './errors.ts'
import { account, answers, end, type Person, page, startPlayground } from './playground.ts'

export interface Ports {
  employee: number
  functionaris: number
}

// The Playground's own standard people and tenant, so that nobody here is invented or real.
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

const roles: Role[] = ['employee', 'functionaris']

export async function startPlaygrounds({ endpoint, folder, ports }: PlaygroundOptions): Promise<Playgrounds> {
  // Without this check the Playground would quietly choose another port, which nobody then looks at.
  for (const role of roles) await mustBeFree(ports[role])
  const children: ChildProcess[] = []
  const close = async (): Promise<void> => void (await Promise.all(children.map(end)))
  try {
    for (const role of roles) {
      const port = ports[role]
      const own = { configuration: configuration(role), serviceUrl: serviceUrl(port) }
      children.push(await startPlayground({ ...own, port, endpoint, folder: join(folder, role) }))
    }
    await Promise.all(roles.map((role, at) => answers(ports[role], children[at])))
  } catch (fault) {
    await close()
    throw fault
  }
  return { employee: { page: page(ports.employee) }, functionaris: { page: page(ports.functionaris) }, close }
}

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
