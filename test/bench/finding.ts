import { readFileSync } from 'node:fs'
import type { Entry } from '../../knowledge/entry.ts'
import { Finder, type Learned, learnFrom } from '../../knowledge/finder.ts'
import type { Example } from '../../knowledge/library.ts'
import { readLibrary } from '../../knowledge/library.ts'
import { searchIn } from '../../knowledge/text-search.ts'
import { readQuestions } from '../eval/measure.ts'
import { median, p99, progress, ratio } from './measure.ts'

/** How long finding takes, beside a plain text search over the same entries. */
export interface Finding {
  entries: number
  /** Entries and examples that are searched. */
  documents: number
  times: number
  median: number
  p99: number
  /** To the text search alone, question by question in the same run. */
  ratio: number
}

export interface FindingFigures {
  learnMs: number
  rows: Finding[]
}

const madeUp = 5000
const examplesEach = 3
const rounds = 3

/** What ships, and 5,000 made-up entries with three examples each on top of it. */
export function measureFinding(): FindingFigures {
  progress('finding answers')
  const library = readLibrary()
  const from = performance.now()
  const learned = learnFrom(library)
  const learnMs = performance.now() - from
  const questions = readQuestions(readFileSync('test/eval/questions/first.jsonl', 'utf8')).map(
    ({ text }) => text,
  )
  const own = madeUpEntries([...library.entries.values()], library.examples)
  const more = new Map([
    ...library.entries,
    ...own.entries.map((entry): [string, Entry] => [entry.id, entry]),
  ])
  const none = { examples: [], entries: [] }
  return {
    learnMs,
    rows: [
      measureOne(learned, library.entries, none, library.examples.length, questions),
      measureOne(learned, more, own, library.examples.length + own.examples.length, questions),
    ],
  }
}

function measureOne(
  learned: Learned,
  entries: ReadonlyMap<string, Entry>,
  own: { examples: Example[]; entries: Entry[] },
  examples: number,
  questions: readonly string[],
): Finding {
  const finder = new Finder(learned, entries, own)
  const plain = searchIn(entries.values())
  const found: number[] = []
  const searched: number[] = []
  for (const question of questions) finder.find(question)
  for (let round = 0; round < rounds; round++)
    for (const question of questions) {
      found.push(timeOf(() => finder.find(question)))
      searched.push(timeOf(() => plain.sharesOf(question)))
    }
  return {
    entries: entries.size,
    documents: entries.size + examples,
    times: found.length,
    median: median(found),
    p99: p99(found),
    ratio: ratio(found, searched),
  }
}

function timeOf(job: () => unknown): number {
  const from = performance.now()
  job()
  return performance.now() - from
}

/** Made from the real ones with their words in another order, each with a word of its own: as large and as various as those. */
function madeUpEntries(
  real: readonly Entry[],
  examples: readonly Example[],
): { examples: Example[]; entries: Entry[] } {
  const entries: Entry[] = []
  const asked: Example[] = []
  for (let n = 0; n < madeUp; n++) {
    const model = real[n % real.length]
    if (!model) continue
    const id = `verzonnen-${n}`
    const turned = (text: string) => {
      const words = text.split(' ')
      const at = n % words.length
      return [...words.slice(at), ...words.slice(0, at), `onderwerp${n}`].join(' ')
    }
    entries.push({
      ...model,
      id,
      title: { nl: turned(model.title.nl) },
      triggers: { nl: [`onderwerp${n}`], en: [] },
      text: { nl: turned(model.text.nl) },
    })
    for (let each = 0; each < examplesEach; each++) {
      const example = examples[(n * 7 + each * 13) % examples.length]
      if (example) asked.push({ text: turned(example.text), about: id })
    }
  }
  return { examples: asked, entries }
}
