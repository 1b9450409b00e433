import assert from 'node:assert/strict'
import { fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { StartError } from '../../../bot/errors.ts'
import { lock } from '../../../bot/store/lock.ts'
import { inFolder } from '../../fixtures/samples.ts'

const taker = new URL('../../fixtures/lock-taker.ts', import.meta.url)

interface Holder {
  nonce: string
  host: string
  pid: number
  boot: string
  started: string
}

const read = async (folder: string): Promise<Holder> =>
  JSON.parse(await readFile(join(folder, 'lock'), 'utf8')) as Holder

/** A process that was there and is gone. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

/** Leaves the lock of this process behind, with something else in it. */
async function leave(folder: string, overrides: Partial<Holder>): Promise<void> {
  const unlock = await lock(folder)
  const mine = await read(folder)
  await unlock()
  await writeFile(join(folder, 'lock'), JSON.stringify({ ...mine, ...overrides }))
}

const taken = (folder: string): Promise<unknown> =>
  lock(folder).then(
    () => 'taken',
    (error: unknown) => error,
  )

describe('the lock on the data folder', () => {
  it('refuses a second one, and says who holds it and what to do', () =>
    inFolder(async (folder) => {
      const unlock = await lock(folder)
      const error = await taken(folder)
      assert.ok(error instanceof StartError)
      assert.ok(error.message.includes(`proces ${process.pid} op ${hostname()}`), error.message)
      assert.ok(error.message.includes(join(folder, 'lock')))
      await unlock()
    }))

  it('is free again after it was given back', () =>
    inFolder(async (folder) => {
      await (await lock(folder))()
      assert.deepEqual(await readdir(folder), [])
      await (await lock(folder))()
    }))

  const stale: Record<string, Partial<Holder>> = {
    'of a process that is gone': { pid: deadPid() },
    'from before the machine started': { boot: 'een-andere-start' },
    'of a process whose number is used again': { started: '1' },
  }
  const kept: Record<string, Partial<Holder>> = {
    'of this very process': {},
    'on another machine, where we can not look': { host: 'een-andere-machine', pid: deadPid() },
  }
  for (const [whose, holder] of Object.entries(stale))
    it(`is taken over ${whose}`, () =>
      inFolder(async (folder) => {
        await leave(folder, holder)
        const unlock = await lock(folder)
        assert.equal((await read(folder)).pid, process.pid)
        assert.deepEqual(await readdir(folder), ['lock'])
        await unlock()
      }))

  it('is taken over when it was left empty by a crash', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'lock'), '')
      await (await lock(folder))()
    }))

  for (const [whose, holder] of Object.entries(kept))
    it(`is respected ${whose}`, () =>
      inFolder(async (folder) => {
        await leave(folder, holder)
        const before = await read(folder)
        assert.ok((await taken(folder)) instanceof StartError)
        assert.deepEqual(await read(folder), before)
      }))

  it('is given back only by who holds it', () =>
    inFolder(async (folder) => {
      const unlock = await lock(folder)
      const other = { ...(await read(folder)), nonce: 'van-een-ander' }
      await writeFile(join(folder, 'lock'), JSON.stringify(other))
      await unlock()
      assert.deepEqual(await read(folder), other)
    }))

  const beginnings: Record<string, (folder: string) => Promise<void>> = {
    'a free folder': async () => undefined,
    'a lock of a process that is gone': (folder) => leave(folder, { pid: deadPid() }),
  }
  for (const [what, begin] of Object.entries(beginnings))
    it(`goes to one of six processes that try at the same moment, from ${what}`, async () => {
      for (let round = 0; round < 3; round++)
        await inFolder(async (folder) => {
          await begin(folder)
          assert.equal(await holders(folder, 6), 1)
        })
    })
})

/** How many of so many processes, all started first, get the lock. */
async function holders(folder: string, many: number): Promise<number> {
  const takers = Array.from({ length: many }, () => fork(taker, { stdio: 'ignore' }))
  try {
    await Promise.all(takers.map((one) => once(one, 'message')))
    const answers = takers.map((one) => once(one, 'message'))
    for (const one of takers) one.send(folder)
    const given = (await Promise.all(answers)).map(([answer]) => answer as { has: boolean })
    return given.filter(({ has }) => has).length
  } finally {
    for (const one of takers) one.disconnect()
  }
}
