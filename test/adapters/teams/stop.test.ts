import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { createLog } from '../../../bot/log.ts'
import { start } from '../../../bot/start.ts'
import { realDisk } from '../../../bot/store/disk.ts'
import { realWorld } from '../../../bot/world.ts'
import { channel, key, Municipality } from '../../fixtures/municipality.ts'

/** Looks until it is so, or until so much else has happened that it will not be. */
async function becomes(look: () => boolean | Promise<boolean>, folder: string): Promise<boolean> {
  for (let n = 0; n < 1000; n++) {
    if (await look()) return true
    await readdir(folder)
  }
  return false
}

const refuses = (port: number) => () =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    () => false,
    () => true,
  )

describe('a bot that is stopped while it asks Teams what the functionarissen are called', () => {
  it('writes nothing any more once it has stopped: the data folder may be somebody else’s by then', async () => {
    const town = await Municipality.open({ unbound: true })
    try {
      await town.stop()
      let stopped = false
      const late: string[] = []
      const write: typeof realDisk.write = (path, text, before) => {
        if (stopped) late.push(path)
        return realDisk.write(path, text, before)
      }
      const settings = town.settings(0)
      const [gemeente] = settings.organisations
      assert.ok(gemeente)
      const office = {
        platform: 'teams' as const,
        channel: channel.id,
        functionarissen: town.functionarissen,
      }
      const world = { ...realWorld, disk: { ...realDisk, write }, log: createLog(() => {}, realWorld.now) }
      const asked = town.teams.hold({ operation: 'member', times: 2 })
      const running = await start(
        { ...settings, organisations: [{ ...gemeente, office }] },
        () => [key],
        world,
      )
      await asked.arrived
      const stopping = running.stop().then(() => {
        stopped = true
      })
      assert.ok(await becomes(refuses(running.port), town.data))
      await becomes(() => stopped, town.data)
      asked.release()
      await stopping
      await becomes(() => late.length > 0, town.data)
      assert.deepEqual(late, [])
    } finally {
      await town.close()
    }
  })
})
