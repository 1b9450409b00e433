import assert from 'node:assert/strict'
import { BackupTown, backupPoints } from '../fixtures/crash/backup.ts'
import { ClaimTown, claimPoints } from '../fixtures/crash/claim.ts'
import { drawn, type KillPoint, nameOf } from '../fixtures/crash/killing.ts'
import { CrashTown, reportPoints } from '../fixtures/crash/report.ts'
import { RotationTown, rotationPoints } from '../fixtures/crash/rotation.ts'
import { Municipality } from '../fixtures/municipality.ts'
import { outage } from '../fixtures/outage.ts'
import { sendRaw } from '../fixtures/raw-client.ts'
import { longLoad, manyKept } from './load.ts'
import { outageAtTheDoor } from './outage-at-the-door.ts'

// What takes too long for `npm test`: each point KILL_ROUNDS=3 times by default, and the same again with the KILL_SEED that is printed.
const rounds = Number(process.env.KILL_ROUNDS ?? 3)
const minutes = Number(process.env.LOAD_MINUTES ?? 30)
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const say = (text: string): void => void process.stdout.write(`${text}\n`)

interface Scenario {
  points: readonly KillPoint[]
  open(): Promise<{ crash(point: KillPoint): Promise<void>; close(): Promise<void> }>
}

const scenarios: Scenario[] = [
  { points: reportPoints, open: () => CrashTown.open() },
  { points: claimPoints, open: () => ClaimTown.open() },
  { points: backupPoints, open: () => BackupTown.open() },
  { points: rotationPoints, open: () => RotationTown.open() },
]

/** A5: killed at every store and send step, each as often as any other. */
async function killed({ points, open }: Scenario): Promise<void> {
  const drawnPoints = drawn(points, rounds * points.length, seed)
  const crash = await open()
  try {
    for (const [at, point] of drawnPoints.entries()) {
      await crash.crash(point)
      say(`  ${at + 1}/${drawnPoints.length} ${nameOf(point)}: nothing lost`)
    }
  } finally {
    await crash.close()
  }
  const hits = Map.groupBy(drawnPoints.map(nameOf), (name) => name)
  say(`  hits: ${[...hits].map(([name, all]) => `${name} ×${all.length}`).join(', ')}`)
}

/** B5: with the real limits, one byte a second. */
async function dripped(): Promise<void> {
  const town = await Municipality.open({ process: true })
  try {
    const headers = { 'content-type': 'application/json', 'content-length': '1000' }
    const request = { port: town.port, path: '/gemeente/teams', headers, size: 1000, drip: 1000 }
    const { status, ms } = await sendRaw(request)
    say(`B5: one byte a second was cut off with ${status} after ${Math.round(ms / 1000)} s`)
    assert.equal(status, 408)
    assert.ok(ms < 12_000)
  } finally {
    await town.close()
  }
}

/** A6, twice: what is kept is tried as it should be, and people in front of a bot in a process of its own see it. */
async function outages(): Promise<void> {
  for (const hours of [8, 72]) {
    await outage(hours, 200)
    say(`A6: 200 signals while the channel was down for ${hours} h: nothing lost`)
    say(`  through the front door: ${await outageAtTheDoor(hours, 200)}`)
  }
}

async function kills(): Promise<void> {
  const all = scenarios.reduce((sum, { points }) => sum + points.length, 0)
  say(`A5: ${rounds * all} kills at ${all} points, KILL_SEED=${seed}`)
  for (const scenario of scenarios) await killed(scenario)
}

const parts: Record<string, () => Promise<void>> = {
  drip: dripped,
  many: () => manyKept(say),
  outages,
  kills,
  load: () => longLoad(minutes, say),
}
// `npm run endure -- kills` does one of them.
for (const name of process.argv[2] ? process.argv.slice(2) : Object.keys(parts)) {
  const part = parts[name]
  if (!part) throw new Error(`Choose from: ${Object.keys(parts).join(', ')}`)
  await part()
}
say('All held.')
// What the simulators keep open holds up nothing any more.
process.exit(0)
