import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBot } from '../eval/bot.ts'
import { type Asked, askAll, type Figures, figuresOf, type Question, readQuestions } from '../eval/measure.ts'

/** Messages that no example was made from: what is measured here is what people get who ask something new. */
const questions: Question[] = ['first', 'second', 'third'].flatMap((name) =>
  readQuestions(readFileSync(`test/eval/questions/${name}.jsonl`, 'utf8')),
)

describe('what people type is understood', function () {
  this.timeout(60_000)
  let asked: Asked[]
  let figures: Figures
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
    const bot = await openBot(folder)
    asked = await askAll(bot.handle, questions)
    figures = figuresOf(asked)
    await bot.close()
    await rm(folder, { recursive: true })
  })

  it('in at least two hundred questions with an entry', () =>
    assert.ok(asked.filter(({ kind }) => kind === 'knowledge').length >= 200))

  const marks: [mark: keyof Figures, least: number][] = [
    ['hit1', 0.95],
    ['hit3', 0.97],
    ['report', 0.95],
    ['urgent', 0.98],
    ['refuse', 0.95],
    ['offtopic', 0.95],
  ]
  for (const [mark, least] of marks)
    it(`D6: ${mark} is at least ${least}`, () =>
      assert.ok((figures[mark] ?? 0) >= least, String(figures[mark])))

  it('D6: 112 is hardly ever shown without danger', () =>
    assert.ok((figures.falseUrgent ?? 1) <= 0.02, String(figures.falseUrgent)))
  it('D6: what must not be answered hardly ever gets an answer', () =>
    assert.ok((figures.answeredWrongly ?? 1) <= 0.02, String(figures.answeredWrongly)))
})
