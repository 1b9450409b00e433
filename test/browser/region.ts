import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Organisation } from '../../bot/settings/settings.ts'
import { start } from '../../bot/start.ts'
import type { KeyRing } from '../../bot/store/crypto.ts'
import { portOf, portsFrom, startPlaygrounds } from '../../bot/tryout.ts'
import { realWorld } from '../../bot/world.ts'
import { freePort, freePorts } from '../fixtures/free-port.ts'
import { type Screen, startBrowser } from './playground.ts'

interface Side {
  employee: Screen
  functionaris: Screen
}

const names = { gemeente: 'Voorbeeldstad', regio: 'Zorgcoördinatie regio' }
const rings: Record<string, KeyRing> = {
  gemeente: [{ id: 'een', key: Buffer.alloc(32, 1) }],
  regio: [{ id: 'twee', key: Buffer.alloc(32, 2) }],
}
const organisation = (id: keyof typeof names): Organisation => ({
  id,
  name: names[id],
  municipality: {
    departments: [],
    forwardsTo:
      id === 'gemeente' ? [{ organisation: 'regio', name: names.regio, kind: 'zorgcoordinator' }] : [],
  },
})

/** A municipality and its regional partner on one bot, each with two Playgrounds that are open in a browser. */
export async function openRegion(): Promise<{ gemeente: Side; regio: Side; close(): Promise<void> }> {
  const data = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
  const playgroundPort = await freePorts(4)
  const organisations: [Organisation, Organisation] = [organisation('gemeente'), organisation('regio')]
  const common = { mode: 'tryout' as const, host: '127.0.0.1', port: await freePort(), data, playgroundPort }
  const running = await start({ ...common, organisations }, (id) => rings[id], realWorld)
  const browser = await startBrowser()
  const ends: (() => Promise<void>)[] = [() => browser.close()]
  const side = async (nth: number): Promise<Side> => {
    const [employee, functionaris] = portsFrom(portOf(playgroundPort, nth))
    const played = await startPlaygrounds({
      endpoint: `http://127.0.0.1:${running.port}/${organisations[nth]?.id}/teams`,
      folder: join(data, `playgrounds-${nth}`),
      ports: { employee, functionaris },
    })
    ends.push(() => played.close())
    return {
      employee: await browser.open(played.employee.page),
      functionaris: await browser.open(played.functionaris.page),
    }
  }
  return {
    gemeente: await side(0),
    regio: await side(1),
    async close() {
      for (const end of ends) await end()
      await running.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}
