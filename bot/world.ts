import { randomInt, randomUUID } from 'node:crypto'
import { createLog } from './log.ts'
import type { World } from './start.ts'
import { realDisk } from './store/disk.ts'

const now = (): Date => new Date()

/** The real world: this machine's clock, disk, chance and standard output. */
export const realWorld: World = {
  now,
  timer: (ms, job) => {
    const timer = setTimeout(job, ms)
    return () => clearTimeout(timer)
  },
  newId: randomUUID,
  random: (n) => randomInt(n),
  disk: realDisk,
  log: createLog((line) => process.stdout.write(`${line}\n`), now),
}
