import assert from 'node:assert/strict'
import { refusal as slackRefusal } from '../../adapters/slack/limits.ts'
import { toMessage } from '../../adapters/slack/render.ts'
import { refusal as teamsRefusal } from '../../adapters/teams/limits.ts'
import { toActivity } from '../../adapters/teams/render.ts'
import type { Newcomer } from '../../bot/members.ts'
import { newcomersView } from '../../dialogs/members.ts'
import { texts } from '../../dialogs/texts/index.ts'
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

  const others: [count: number, guests: number | undefined, begins: string][] = [
    [1, 0, 'In dit kanaal zit nog iemand. Die kan'],
    [1, 1, 'In dit kanaal zit nog iemand, een gast. Die kan'],
    [3, 0, 'In dit kanaal zitten nog 3 anderen. Zij kunnen'],
    [3, 1, 'In dit kanaal zitten nog 3 anderen, onder wie 1 gast. Zij kunnen'],
    [3, 2, 'In dit kanaal zitten nog 3 anderen, onder wie 2 gasten. Zij kunnen'],
    [80, undefined, 'In dit kanaal zitten nog ongeveer 80 anderen. Zij kunnen'],
  ]
  for (const [count, guests, begins] of others)
    it(`says of ${count} with ${guests ?? 'unknown'} guests who were there already: ${begins}`, () => {
      assert.ok(texts.nl.members.news.others(count, guests).startsWith(begins))
    })

  it('has no name in its notification', () => {
    assert.doesNotMatch(newcomersView(office, people({}, 1), [], 'nl').notice, /lang/)
  })
})
