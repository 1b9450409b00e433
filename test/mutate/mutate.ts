import { readFile } from 'node:fs/promises'
import type { MutantResult } from '@stryker-mutator/api/core'
import { Stryker } from '@stryker-mutator/core'
import { type Group, groups } from './groups.ts'
import { type Figures, figuresOf, isKilled, lineOf } from './survivors.ts'

const papers = 'docs/mutation.md'
const sameChance = 'test/fixtures/same-chance.ts'
const print = (text: string): unknown => process.stdout.write(`${text}\n`)

const mutantsOf = ({ mutate, tests }: Group): Promise<MutantResult[]> =>
  new Stryker({
    mutate: [...mutate],
    mochaFiles: [sameChance, ...tests],
    testRunner: 'mocha-12',
    plugins: [new URL('runner.ts', import.meta.url).href],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 5000,
    reporters: ['progress-append-only'],
    tempDirName: '.mutate',
    // It would read tsconfig.json with an interface that TypeScript 7 does not have; nothing here needs that file.
    tsconfigFile: 'none',
    warnings: false,
  }).runMutationTest()

const row = ({ path, all, killed, survived }: Figures): string =>
  `| \`${path}\` | ${all} | ${killed} | ${survived} |`

/** Mutates the files that guard, and fails on a survivor that docs/mutation.md does not explain, or explains in vain. */
async function main(names: readonly string[]): Promise<void> {
  const explained = (await readFile(papers, 'utf8')).split('\n')
  const figures: Figures[] = []
  const survivors: string[] = []
  for (const [name, group] of Object.entries(groups)) {
    if (names.length > 0 && !names.includes(name)) continue
    const mutants = await mutantsOf(group)
    figures.push(...figuresOf(mutants))
    for (const mutant of mutants.filter((one) => !isKilled(one)))
      survivors.push(lineOf(mutant, await readFile(mutant.fileName, 'utf8')))
  }
  print(
    ['| File | Mutants | Killed | Left |', '| --- | ---: | ---: | ---: |', ...figures.map(row)].join('\n'),
  )
  const looked = figures.map(({ path }) => `- \`${path}\``)
  const unexplained = survivors.filter((line) => !explained.includes(line))
  const stale = explained.filter(
    (line) => looked.some((path) => line.startsWith(path)) && !survivors.includes(line),
  )
  if (unexplained.length > 0) print(`\nLeft, and not explained in ${papers}:\n${unexplained.join('\n')}`)
  if (stale.length > 0) print(`\nExplained in ${papers}, and killed or gone:\n${stale.join('\n')}`)
  process.exitCode = unexplained.length + stale.length > 0 ? 1 : 0
}

await main(process.argv.slice(2))
