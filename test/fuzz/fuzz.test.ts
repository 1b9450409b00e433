import assert from 'node:assert/strict'
import { growth, mayGrow } from './memory.ts'
import { fuzz } from './run.ts'
import { openSlackFront } from './slack-front.ts'
import { openTeamsFront } from './teams-front.ts'

/** On each platform, about half a minute; `npm run fuzz` goes on for longer, with another seed each time. */
const requests = 1000
/** At a bot in a process of its own, to see what it keeps. */
const measured = 450

describe('B6, D2: whatever comes in at the front door', () => {
  for (const [name, open] of Object.entries({ Teams: openTeamsFront, Slack: openSlackFront }))
    it(`breaks nothing, shows nobody what is not theirs, and leaves the bot at work, on ${name}`, async () => {
      const done = await fuzz(open, { seed: 20_261_128, more: (sent) => sent < requests })
      assert.equal(done.requests, requests)
      assert.ok((done.statuses.get(200) ?? 0) > requests / 5, 'too few that the bot heard')
      assert.ok((done.statuses.get(400) ?? 0) > requests / 20, 'too few that were refused')
      assert.ok(done.wasRead, 'nobody read a signal')
    }).timeout(300_000)

  for (const platform of ['teams', 'slack'] as const)
    it(`leaves no more than ${mayGrow} MB behind, on ${platform}`, async () => {
      const { before, after, heard } = await growth(platform, 20_261_128, measured)
      assert.ok(heard > measured / 5, `only ${heard} that the bot heard`)
      assert.ok(after - before < mayGrow, `from ${before} to ${after} MB`)
    }).timeout(300_000)
})
