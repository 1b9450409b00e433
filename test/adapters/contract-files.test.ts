import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { toHome, toMessage, toModal, type Words } from '../../adapters/slack/render.ts'
import { toActivity, toCard } from '../../adapters/teams/render.ts'
import { type Element, view } from '../../bot/core/view.ts'
import { cardOf } from '../fixtures/cards.ts'
import type { WireActivity } from '../fixtures/transcript.ts'

const adapters = ['slack', 'teams']

/** The files of an adapter: somebody who knows one finds the way in the other. */
const names = [
  'address.ts',
  'connector.ts',
  'errors.ts',
  'form.ts',
  'http.ts',
  'index.ts',
  'limits.ts',
  'literal.ts',
  'receive.ts',
  'render.ts',
  'reply.ts',
  'turn.ts',
]

/** What only one platform has: another way in, and ids in a text where somebody was named. */
const own: Record<string, string[]> = { slack: ['names.ts', 'socket.ts'] }

describe('every adapter has the same files', () => {
  it('of which there are two', () => assert.deepEqual(readdirSync('adapters').sort(), adapters))

  for (const adapter of adapters)
    it(`${adapter}: these and no other`, () =>
      assert.deepEqual(
        readdirSync(`adapters/${adapter}`)
          .filter((name) => !own[adapter]?.includes(name))
          .sort(),
        names,
      ))
})

const mark = 'kenmerk'

/** One of each kind: a new kind does not compile here until it is drawn below. */
const every: { [K in Element['kind']]: Extract<Element, { kind: K }> } = {
  heading: { kind: 'heading', text: mark },
  ownText: { kind: 'ownText', text: mark, tone: 'plain' },
  peopleText: { kind: 'peopleText', text: mark },
  facts: { kind: 'facts', facts: [{ label: mark, value: mark }] },
  mention: { kind: 'mention', people: [{ id: `U0${mark.toUpperCase()}`, name: mark }] },
  link: { kind: 'link', label: mark, url: 'https://example.nl/' },
  list: { kind: 'list', items: [mark, mark] },
  links: { kind: 'links', label: mark, links: [{ text: mark, url: 'https://example.nl/' }, { text: mark }] },
}
const tones = ['plain', 'quiet', 'warning'] as const
const elements: [what: string, element: Element][] = [
  ...Object.entries(every),
  ...tones.map((tone): [string, Element] => [`ownText that is ${tone}`, { ...every.ownText, tone }]),
]

const words: Words = {
  title: 'x',
  oneMoment: 'x',
  close: 'x',
  keptBesides: () => 'x',
  longerByChat: () => 'x',
}

/** What an adapter draws of the body, without what stands around it. */
const drawings: [by: string, draw: (element: Element) => unknown][] = [
  ['a card in Teams', (element) => toCard(view('x', [element])).body],
  ['a message in Teams', (element) => cardOf(toActivity(view('x', [element])) as WireActivity)?.body],
  ['a message in Slack', (element) => toMessage(view('x', [element])).blocks],
  ['a modal in Slack', (element) => toModal([view('x', [element])], words).blocks],
  ['App Home in Slack', (element) => toHome([view('x', [element])], words).blocks],
]

describe('every adapter draws every kind of element', () => {
  for (const [by, draw] of drawings)
    for (const [what, element] of elements)
      it(`${what}, as ${by}`, () => {
        const drawn = draw(element)
        assert.ok(Array.isArray(drawn) && drawn.length > 0, JSON.stringify(drawn))
        assert.match(JSON.stringify(drawn), new RegExp(mark, 'i'))
      })

  for (const adapter of adapters)
    it(`${adapter}: with one switch over all kinds, of which the compiler says when one is left out`, () => {
      const source = readFileSync(`adapters/${adapter}/render.ts`, 'utf8')
      assert.equal(source.match(/switch \(part\.kind\)/g)?.length, 1)
      assert.doesNotMatch(source, /\bdefault:/)
      for (const kind of Object.keys(every)) assert.equal(source.split(`case '${kind}':`).length - 1, 1, kind)
    })
})
