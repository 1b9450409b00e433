import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort, freePorts } from '../fixtures/free-port.ts'
import { type Screen, startBrowser } from './playground.ts'

/** What `npm start` gives on a fresh clone: the bot with two Playgrounds, here each open in a browser. */
export interface Tryout {
  employee: Screen
  functionaris: Screen
  close(): Promise<void>
}

/** `settings`: more environment for the bot. */
export async function openTryout(settings: Record<string, string> = {}): Promise<Tryout> {
  const data = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
  const bot = spawn(process.execPath, ['bot/main.ts'], {
    env: { PATH: process.env.PATH, DATA: data, ...(await ports()), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pages = await twoPages(bot)
  const browser = await startBrowser()
  const [employee, functionaris] = await Promise.all(pages.map((page) => browser.open(page)))
  if (!employee || !functionaris) throw new Error('no two pages')
  return {
    employee,
    functionaris,
    async close() {
      await browser.close()
      bot.kill('SIGTERM')
      if (bot.exitCode === null) await once(bot, 'exit')
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** The second Playground takes the port after the first, so that one has to be free as well. */
async function ports(): Promise<Record<string, string>> {
  return { PORT: String(await freePort()), PLAYGROUND_PORT: String(await freePorts(2)) }
}

async function twoPages(bot: ChildProcess): Promise<string[]> {
  const found: string[] = []
  if (!bot.stdout) throw new Error('the bot writes nothing')
  for await (const line of createInterface({ input: bot.stdout })) {
    const address = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1]
    if (address) found.push(address)
    if (found.length === 2) break
  }
  bot.stdout.resume()
  return found
}
