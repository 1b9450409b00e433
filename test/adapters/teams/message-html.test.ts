import assert from 'node:assert/strict'
import { activitySchema, toEvent } from '../../../adapters/teams/receive.ts'
import { cardAction, person } from '../../fixtures/activities.ts'
import { appId, tenant } from '../../fixtures/municipality.ts'

/** What is taken over of a message of another. */
function takenOver(content: string): string | undefined {
  const value = { commandId: 'pass-on', messagePayload: { body: { content, contentType: 'html' } } }
  const scene = { appId, tenant, from: person('Alex Wilber') }
  const invoke = { ...cardAction(scene, {}), name: 'composeExtension/fetchTask', value }
  const event = toEvent(activitySchema.parse(invoke), { organisation: 'gemeente', locale: undefined })
  return event?.kind === 'action' ? event.values.what : undefined
}

describe('a message that Teams hands over as HTML', () => {
  const rows: [html: string, text: string][] = [
    ['<a href="https://x.example"><b>hier</b></a>', 'hier (https://x.example)'],
    [
      '<a title="y" href="https://x.example" rel="z">hier</a> en <a>daar</a>',
      'hier (https://x.example) en daar',
    ],
    [
      '<a href="https://x.example">een</a><a href="https://y.example">twee</a>',
      'een (https://x.example)twee (https://y.example)',
    ],
  ]
  for (const [html, text] of rows)
    it(`is read with where its links go: ${html}`, () => assert.equal(takenOver(html), text))

  // Within the time that mocha gives: what looks on from each place to the end takes minutes over these.
  for (const piece of ['<a href="', '<a ', '<a href="">', '<', '<b', '</a', '&#', 'href="', '<a href="x">y'])
    it(`B6: keeps nobody waiting when it holds nothing but ${piece}`, () =>
      assert.equal(typeof takenOver(piece.repeat(Math.floor(150_000 / piece.length))), 'string'))
})
