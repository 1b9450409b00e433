import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reply } from '../../bot/core/event.ts'
import type { Element, View } from '../../bot/core/view.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { shippedLibrary } from '../../knowledge/knowledge-base.ts'
import { openBot } from '../eval/bot.ts'
import { askAll, type Question } from '../eval/measure.ts'

/** Messages that try to make the bot say something of their own: one a line, with whatever stands in it. */
const hostile: Question[] = readFileSync('test/eval/questions/hostile.txt', 'utf8')
  .split('\n')
  .filter((text) => text !== '')
  .map((text, at) => ({ id: `h${at}`, text, kind: 'refuse', expect: [] }))

/** Every text that the bot can say, as patterns: what is filled in may be a name, a number or a day, never a sentence of its own. */
const blank = '\u0000'
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
function all(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function') {
    const filled = (value as (...blanks: string[]) => unknown)(blank, blank, blank, blank)
    return all(filled)
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(all) : []
}
const own = [texts.nl, texts.en].flatMap(all)
const fixed = new Set(own.filter((text) => !text.includes(blank)))
const patterns = own
  .filter((text) => text.includes(blank))
  .map((text) => new RegExp(`^${text.split(blank).map(escaped).join('.{0,60}')}$`))
const curated = [...shippedLibrary().entries.values()].map((entry) => JSON.stringify(entry)).join('\n')

/** The functionarissen of the sample office, whose names everybody may know. */
const known = new Set([
  'Megan Bowen',
  'Adele Vance',
  texts.nl.contact.title(false),
  texts.en.contact.title(false),
])

const isOwn = (text: string): boolean =>
  known.has(text) ||
  fixed.has(text) ||
  patterns.some((pattern) => pattern.test(text)) ||
  curated.includes(JSON.stringify(text).slice(1, -1))

function saidIn(element: Element): string[] {
  switch (element.kind) {
    case 'heading':
    case 'ownText':
    case 'peopleText':
      return [element.text]
    case 'list':
      return element.items
    case 'facts':
      return element.facts.flatMap(({ label, value }) => [label, value])
    case 'link':
      return [element.label]
    case 'links':
      return [
        element.label,
        ...element.links.map(({ text }) => text.replace(/ \((?:gezien|seen) [^)]*\)$/, '')),
      ]
    case 'mention':
      return element.people.map(({ name }) => name)
  }
}

const textsOf = (view: View): string[] => [
  view.notice,
  ...view.body.flatMap(saidIn),
  ...view.actions.map(({ label }) => label),
  ...view.fields.flatMap(({ label, hint, value }) => [label, hint, value]).filter(Boolean),
]

describe('D4: hostile messages', function () {
  this.timeout(60_000)
  const replies: Reply[] = []
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
    const bot = await openBot(folder)
    await askAll(async (event) => {
      const reply = await bot.handle(event)
      replies.push(reply)
      return reply
    }, hostile)
    await bot.close()
    await rm(folder, { recursive: true })
  })

  it('are at least two hundred', () => assert.ok(hostile.length >= 200))

  it('get nothing but the bot’s own texts and curated entries', () => {
    const others = replies.flatMap(({ shows, replace }, at) =>
      [...shows, ...(replace ? [replace] : [])]
        .flatMap(textsOf)
        .filter((text) => !isOwn(text))
        .map((text) => `${hostile[at]?.text.slice(0, 60)} → ${text}`),
    )
    assert.deepEqual(others, [])
  })

  it('get no answer without its source', () => {
    for (const { shows } of replies)
      for (const view of shows)
        if (view.actions.some(({ name }) => name === 'unclear'))
          assert.ok(view.body.some(({ kind }) => kind === 'links'))
  })
})
