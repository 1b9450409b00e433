import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBot } from './bot.ts'
import { type Asked, askAll, figuresOf, isAnsweredWrongly, isHit, readQuestions } from './measure.ts'

/** `npm run evaluate -- FILE.jsonl`: how well the bot understands these messages; per kind what went wrong, and the figures as JSON. */
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const [, , file] = process.argv
if (!file) {
  process.stderr.write('Geef een bestand: npm run evaluate -- vragen.jsonl\n')
  process.exit(1)
}

const row = ({ id, text, expect, seen }: Asked): string =>
  `  ${id}  ${text}\n      verwacht ${expect.join(', ') || '–'}; kreeg ${seen.heard} ${seen.entries.slice(0, 3).join(', ')}`

const folder = await mkdtemp(join(tmpdir(), 'signaalpunt-evaluate-'))
try {
  const bot = await openBot(folder)
  const asked = await askAll(bot.handle, readQuestions(readFileSync(file, 'utf8')))
  await bot.close()
  for (const kind of new Set(asked.map((one) => one.kind))) {
    const wrong = asked.filter((one) => one.kind === kind && !isRight(one))
    if (wrong.length > 0) say(`${kind}: ${wrong.length} verkeerd\n${wrong.map(row).join('\n')}\n`)
  }
  say(JSON.stringify(figuresOf(asked)))
} finally {
  await rm(folder, { recursive: true, force: true })
}

function isRight(one: Asked): boolean {
  return one.kind === 'knowledge' ? isHit(one, 1) : one.seen.heard === one.kind && !isAnsweredWrongly(one)
}
