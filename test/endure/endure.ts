import assert from 'node:assert/strict'
import { CrashTown, drawn, killPoints, nameOf } from '../fixtures/crash.ts'
import { keptIn } from '../fixtures/kept.ts'
import { Municipality } from '../fixtures/municipality.ts'
import { sendRaw } from '../fixtures/raw-client.ts'

// What takes too long for `npm test`: KILL_RUNS=300 by default, and the same again with the KILL_SEED that is printed.
const runs = Number(process.env.KILL_RUNS ?? 300)
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** A5: killed at every store and send step, each as often as any other. */
async function killed(): Promise<void> {
  const points = drawn(killPoints, runs, seed)
  say(`A5: ${runs} kills at ${killPoints.length} points, KILL_SEED=${seed}`)
  const crash = await CrashTown.open()
  try {
    for (const [at, point] of points.entries()) {
      await crash.crash(point)
      say(`  ${at + 1}/${runs} ${nameOf(point)}: nothing lost`)
    }
    await crash.town.stop()
    const kept = await keptIn(crash.town.data)
    assert.equal(kept.length, runs)
    assert.ok(kept.every(({ deliveries }) => deliveries.every(({ state }) => state === 'sent')))
  } finally {
    await crash.close()
  }
  sayHits(points.map(nameOf))
}

function sayHits(names: string[]): void {
  const hits = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const)
  const least = Math.min(...killPoints.map((point) => names.filter((name) => name === nameOf(point)).length))
  say(`  hits: ${hits.map(([name, count]) => `${name} ×${count}`).join(', ')}`)
  if (runs >= 3 * killPoints.length) assert.ok(least >= 3, 'each point is hit three times')
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

await dripped()
await killed()
say('All held.')
