import { join } from 'node:path'
import { Child } from './children.ts'
import { fill, settleDisk } from './fill.ts'
import { median, p99, progress, ratio, rounds } from './measure.ts'
import type { Used } from './preload.ts'
import type { Opened, Written } from './store-child.ts'

export const sizes = [100, 10_000, 100_000] as const

/** Starting up, by how many signals are kept. Times in milliseconds, sizes in bytes. `ratio`: to the echo in the same rounds. */
export interface Start {
  signals: number | 'echo'
  store: number
  process: number
  ratio: number
  rss: number
  heap: number
}

/** One durable write, in milliseconds. `ratio`: to the smallest size; `toDisk`: to as many bytes through the disk alone. */
export interface Write {
  signals: number
  written: number
  median: number
  p99: number
  fsyncs: number
  ratio: number
  toDisk: number
}

const bot = '../../bot/main.ts'

export interface Sizes {
  starts: Start[]
  writes: Write[]
}

/** Start-up, memory and writes with few and with many signals kept. */
export async function measureSizes(folder: string, microsoft: string): Promise<Sizes> {
  const dataOf = (size: number) => join(folder, `signals-${size}`)
  for (const size of sizes) {
    progress(`filling ${size}`)
    await fill(join(dataOf(size), 'store'), size)
  }
  await settleDisk()
  const processes = await measureProcesses(folder, dataOf, microsoft)
  const stores: Stored[] = sizes.map((size) => ({ size, data: dataOf(size), opened: [], rounds: [] }))
  await rounds({ most: 2, least: 1, seconds: 10 }, async () => {
    for (const stored of stores) await (await openStore(stored, microsoft)).stop()
  })
  for (const stored of stores) stored.child = await openStore(stored, microsoft)
  await measureWrites(stores)
  const openedIn = (signals: Start['signals']) =>
    median(stores.find(({ size }) => size === signals)?.opened ?? [0])
  return {
    starts: processes.map((one) => ({ ...one, store: openedIn(one.signals) })),
    writes: stores.map((one) => writeOf(one, stores[0])),
  }
}

async function measureProcesses(
  folder: string,
  dataOf: (size: number) => string,
  microsoft: string,
): Promise<Omit<Start, 'store'>[]> {
  const courses = [
    { signals: 'echo' as const, script: 'echo.ts', data: join(folder, 'start-echo') },
    ...sizes.map((size) => ({ signals: size, script: bot, data: dataOf(size) })),
  ].map((course) => ({ ...course, took: [] as number[], used: [] as Used[] }))
  await rounds({ most: 5, seconds: 45 }, async () => {
    for (const { script, data, took, used } of courses) {
      const child = await Child.start(script, data, microsoft)
      took.push(child.startMs)
      used.push(await child.ask<Used>('used'))
      await child.stop()
    }
    progress(
      courses.map(({ signals, took }) => `start ${signals}: ${took.at(-1)?.toFixed(0)} ms`).join('   '),
    )
  })
  const baseline = courses[0]?.took ?? []
  return courses.map(({ signals, took, used }) => ({
    signals,
    process: median(took),
    ratio: ratio(took, baseline),
    rss: median(used.map(({ rss }) => rss)),
    heap: median(used.map(({ heap }) => heap)),
  }))
}

interface Stored {
  size: number
  data: string
  opened: number[]
  rounds: Written[]
  child?: Child
}

/** Opens a store in a new process, and makes sure that what was filled in is really there. */
async function openStore({ size, data, opened }: Stored, microsoft: string): Promise<Child> {
  const child = await Child.start('store-child.ts', data, microsoft)
  const { ms, open } = await child.ask<Opened>('opened')
  if (open !== size / 20) throw new Error(`${open} of ${size / 20} open signals found`)
  opened.push(ms)
  return child
}

async function measureWrites(stores: Stored[]): Promise<void> {
  const count = 60
  await rounds({ most: 6, seconds: 45 }, async (round) => {
    for (const { size, child, rounds: all } of stores) {
      if (!child) throw new Error('the store was closed')
      all.push(await child.ask<Written>({ first: size + round * count, count }))
    }
    progress(stores.map((one) => `write at ${one.size}: ${lastWrite(one).toFixed(2)} ms`).join('   '))
  })
  for (const { child } of stores) await child?.stop()
}

const lastWrite = ({ rounds: all }: Stored): number => median(all.at(-1)?.kept ?? [])

const medians = (stored: Stored | undefined, what: 'kept' | 'alone'): number[] =>
  (stored?.rounds ?? []).slice(1).map((one) => median(one[what]))

/** The first round is for warming up. */
function writeOf(stored: Stored, smallest: Stored | undefined): Write {
  const measured = stored.rounds.slice(1)
  const kept = measured.flatMap((one) => one.kept)
  return {
    signals: stored.size,
    written: kept.length,
    median: median(kept),
    p99: p99(kept),
    fsyncs: measured.reduce((sum, one) => sum + one.fsyncs, 0) / kept.length,
    ratio: ratio(medians(stored, 'kept'), medians(smallest, 'kept')),
    toDisk: ratio(medians(stored, 'kept'), medians(stored, 'alone')),
  }
}
