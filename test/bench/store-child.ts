import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { seal } from '../../bot/store/crypto.ts'
import { realDisk } from '../../bot/store/disk.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import { newSignal } from './fill.ts'
import { timed } from './measure.ts'
import { keys, organisation } from './office.ts'
import { fsyncsSoFar } from './preload.ts'

/** The store alone in a process: opens the folder, then writes when told to. */
const data = process.env.DATA ?? ''
const { ms, result: store } = await timed(() => openLowdbStore(join(data, 'store'), () => keys))
await mkdir(join(data, 'alone'), { recursive: true })

export interface Opened {
  ms: number
  /** How many signals are really there. */
  open: number
}

/** Milliseconds of each write, and fsyncs of all of them. */
export interface Written {
  kept: number[]
  alone: number[]
  fsyncs: number
}

/** By turns a write of the store, and as many bytes through its disk alone. */
async function write({ first, count }: { first: number; count: number }): Promise<Written> {
  const written: Written = { kept: [], alone: [], fsyncs: 0 }
  for (let n = first; n < first + count; n++) {
    const signal = newSignal(n)
    const before = fsyncsSoFar()
    const kept = await timed(() => store.addSignal(signal))
    if (kept.result.outcome !== 'added') throw new Error(`not added: ${kept.result.outcome}`)
    written.fsyncs += fsyncsSoFar() - before
    written.kept.push(kept.ms)
    const bytes = JSON.stringify(seal(keys, signal.id, JSON.stringify(signal)))
    const path = join(data, 'alone', `${signal.id}.json`)
    written.alone.push((await timed(() => realDisk.write(path, bytes, 'gone'))).ms)
  }
  return written
}

process.on('message', (asked: 'opened' | 'used' | 'fsyncs' | { first: number; count: number }) => {
  if (asked === 'opened')
    store.openSignals(organisation).then(({ length }) => process.send?.({ ms, open: length }))
  if (typeof asked === 'object') write(asked).then((written) => process.send?.(written))
})
process.on('SIGTERM', () => store.close().then(() => process.exit()))
process.stdout.write('{"event":"listening"}\n')
