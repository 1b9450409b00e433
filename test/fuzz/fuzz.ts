import { fuzz } from './run.ts'
import { openSlackFront } from './slack-front.ts'
import { openTeamsFront } from './teams-front.ts'

// `npm run fuzz -- 600` goes on for ten minutes, half of them on each platform; FUZZ_SEED sends the same again.
const seconds = Number(process.argv[2] ?? 60)
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000)
const say = (text: string): void => void process.stdout.write(`${text}\n`)
/** In MB. */
const mayGrow = 30

for (const [name, open] of Object.entries({ teams: openTeamsFront, slack: openSlackFront })) {
  say(`${name}: FUZZ_SEED=${seed}`)
  const until = performance.now() + (seconds * 1000) / 2
  const done = await fuzz(open, { seed, more: () => performance.now() < until })
  const statuses = [...done.statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status} ×${count}`)
  say(`  ${done.requests} requests: ${statuses.join(', ')}; slowest ${Math.round(done.slowest)} ms`)
  if (done.grown !== undefined) say(`  memory grew by ${done.grown.toFixed(1)} MB`)
  if ((done.grown ?? 0) > mayGrow) throw new Error(`more than ${mayGrow} MB were kept`)
}
say('All held.')
