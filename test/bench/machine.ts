import { statfs } from 'node:fs/promises'
import { availableParallelism, loadavg, totalmem } from 'node:os'
import type { Speed } from './turns.ts'

/** Where it was measured, without naming it. */
export interface Machine {
  date: string
  node: string
  system: string
  cores: number
  memoryGiB: number
  disk: string
  /** Processes that wanted a core in the minute before: near 0 on a quiet machine. */
  load: number
}

const disks: Record<number, string> = {
  61267: 'ext4',
  1481003842: 'xfs',
  2435016766: 'btrfs',
  2035054128: 'overlay',
  16914836: 'tmpfs',
}

export async function describe(folder: string): Promise<Machine> {
  const { type } = await statfs(folder)
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    disk: disks[type] ?? `type ${type.toString(16)}`,
    load: loadavg()[0] ?? 0,
  }
}

const spread = (turns: Speed[]): number =>
  Math.max(...turns.filter(({ turn }) => turn === 'echo').map(({ slowest, fastest }) => fastest / slowest))

/** Why these figures should not be quoted; empty when they may. */
export const doubts = ({ disk, load, cores }: Machine, turns: Speed[]): string[] => [
  ...(disk === 'tmpfs'
    ? ['The data folder is in memory: fsync costs nothing there. Set BENCH_FOLDER to a folder on disk.']
    : []),
  ...(load > cores / 4 ? [`The machine was busy when the run began (load ${load.toFixed(1)}).`] : []),
  ...(spread(turns) > 1.5
    ? [
        `Rounds of one and the same echo differed by a factor of ${spread(turns).toFixed(1)}: something else ran.`,
      ]
    : []),
]
