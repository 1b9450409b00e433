import assert from 'node:assert/strict'
import { refusal as slackRefusal } from '../../adapters/slack/limits.ts'
import { toMessage } from '../../adapters/slack/render.ts'
import { refusal as teamsRefusal } from '../../adapters/teams/limits.ts'
import { toActivity } from '../../adapters/teams/render.ts'
import type { Newcomer } from '../../bot/members.ts'
import { newcomersView } from '../../dialogs/members.ts'
import { boundOffice } from '../fixtures/samples.ts'
import { withIds } from '../fixtures/slack/blocks.ts'
import { slackViolations } from '../fixtures/slack/limits.ts'

const office = boundOffice({
  kind: 'office',
  id: 'gemeente',
  organisation: 'gemeente',
  functionarissen: [],
  usedCodes: [],
})
const by = { id: 'megan', name: 'Megan Bowen' }
const people = (change: Partial<Newcomer>, length: number): Newcomer[] =>
  Array.from({ length: 8 }, (_, n) => ({
    id: `iemand-${n}`,
    name: `${n} ${'lang '.repeat(length)}`,
    on: '2026-11-24',
    ...change,
  }))

describe('the message about who is new', () => {
  const kinds: [what: string, change: Partial<Newcomer>][] = [
    ['new', {}],
    ['proposed', { proposed: { by, on: '2026-11-24' } }],
    ['to be taken off', { proposed: { by, on: '2026-11-24', off: true } }],
    ['guests', { done: 'guest' }],
  ]
  for (const [what, change] of kinds)
    it(`is taken by both platforms for as many as are told at a time, with long names: ${what}`, () => {
      for (const locale of ['nl', 'en'] as const) {
        const view = newcomersView(office, people(change, 16), [], locale)
        const message = toMessage(view)
        assert.equal(slackRefusal(message), undefined)
        assert.deepEqual(
          slackViolations('chat.postMessage', {
            channel: 'C1',
            ...message,
            blocks: withIds(message.blocks as never),
          }),
          [],
        )
        assert.equal(teamsRefusal(toActivity(view)), undefined)
      }
    })

  it('has no name in its notification', () => {
    assert.doesNotMatch(newcomersView(office, people({}, 1), [], 'nl').notice, /lang/)
  })
})
