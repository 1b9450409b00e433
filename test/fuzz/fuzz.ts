import { growth, mayGrow } from './memory.ts'
import { type Fuzzed, fuzz } from './run.ts'
import { openSlackFront } from './slack-front.ts'
import { openTeamsFront } from './teams-front.ts'

// `npm run fuzz -- 600` goes on for some ten minutes; FUZZ_SEED sends the same again.
const seconds = Number(process.argv[2] ?? 60)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
const say = (text: string): void => void process.stdout.write(`${text}\n`)

function tell({ requests, statuses, slowest }: Fuzzed): void {
  const each = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status} ×${count}`)
  say(`  ${requests} requests: ${each.join(', ')}; slowest ${Math.round(slowest)} ms`)
}

/** Sent at the bot in a process of its own, to see what it keeps; some 100 a second get through. */
const measured = Math.max(3000, seconds * 10)

/** `emulate` takes 5,000 calls an hour with one token, so the bot begins anew in good time, with the next seed. */
const atOnce = 1500

for (const [name, open] of Object.entries({ teams: openTeamsFront, slack: openSlackFront })) {
  const until = performance.now() + (seconds * 1000) / 2
  const goesOn = () => performance.now() < until
  for (let next = seed; goesOn(); next++) {
    say(`${name}: FUZZ_SEED=${next}`)
    tell(await fuzz(open, { seed: next, more: (sent) => sent < atOnce && goesOn() }))
  }
}
for (const name of ['teams', 'slack'] as const) {
  const { before, after } = await growth(name, seed, measured)
  say(
    `memory, ${name}: ${before.toFixed(1)} MB after ${Math.floor(measured / 3)} requests, ${after.toFixed(1)} after ${measured}`,
  )
  if (after - before > mayGrow) throw new Error(`more than ${mayGrow} MB were kept`)
}
say('All held.')
// What the simulators keep open holds up nothing any more.
process.exit(0)
