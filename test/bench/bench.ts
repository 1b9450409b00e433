import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { endAll } from './children.ts'
import { measureDelay } from './delay.ts'
import { measureFinding } from './finding.ts'
import { describe, doubts } from './machine.ts'
import { progress } from './measure.ts'
import { Microsoft } from './microsoft.ts'
import { writePage } from './page.ts'
import { measureSizes } from './sizes.ts'
import { type Figures, plain, tablesOf } from './tables.ts'
import { measureSlackTurns, measureTurns } from './turns.ts'

/** It takes about seven minutes; something hangs when it takes this long. */
const longest = 12 * 60_000

async function measure(folder: string): Promise<Figures> {
  const machine = await describe(folder)
  const finding = measureFinding()
  const microsoft = await Microsoft.start()
  const turns = await measureTurns(folder, microsoft)
  const slackTurns = await measureSlackTurns(folder, microsoft)
  const delays = await measureDelay(folder, microsoft)
  const { starts, writes } = await measureSizes(folder, microsoft.url)
  await microsoft.stop()
  return {
    machine,
    doubts: doubts(machine, [...turns, ...slackTurns]),
    turns,
    slackTurns,
    delays,
    starts,
    writes,
    finding,
  }
}

function giveUp(folder: string, why: string): never {
  endAll()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.stderr.write(`${why}\n`)
  process.exit(1)
}

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'signaalpunt-bench-'))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => giveUp(folder, 'Broken off.'))
setTimeout(() => giveUp(folder, 'It took too long.'), longest).unref()
try {
  const figures = await measure(folder)
  progress('')
  process.stdout.write(`${tablesOf(figures).map(plain).join('\n\n')}\n\n${JSON.stringify(figures)}\n`)
  if (values.write) await writePage(figures)
} finally {
  endAll()
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
