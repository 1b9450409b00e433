import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core'
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import Mocha from 'mocha'

/** Where the instrumented code looks for the mutant that is active, and writes down what it reached. */
const context: InstrumenterContext = {}
Object.assign(globalThis, { __stryker__: context })

/** What one run of mocha found; a test is known by its whole title. */
function run(mocha: Mocha): Promise<TestResult[]> {
  const results: TestResult[] = []
  const note = (test: Mocha.Runnable, failure?: Error): void => {
    const name = test.fullTitle()
    const base = { id: name, name, timeSpentMs: test.duration ?? 0 }
    results.push(
      failure
        ? { ...base, status: TestStatus.Failed, failureMessage: failure.message || 'no message' }
        : { ...base, status: TestStatus.Success },
    )
  }
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve(results))
    runner.on('pass', (test) => note(test))
    // A hook that fails is told of the test that it was for.
    runner.on('fail', (test, failure) => note(test.ctx?.currentTest ?? test, failure))
  })
}

function bail(suite: Mocha.Suite, on: boolean): void {
  suite.bail(on)
  for (const inner of suite.suites) bail(inner, on)
}

const exactly = (titles: readonly string[]): RegExp =>
  new RegExp(titles.map((title) => `^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`).join('|'))

/**
 * Runs mocha's tests for the mutation tester. Its own runner for mocha looks for files that mocha 12 no longer has.
 *
 * The files are loaded once in a process; what is mutated while they are loaded gets a process of its own from Stryker. Which files they are
 * stands in `mochaFiles`: with its own `testFiles` Stryker 10.1.1 asks for no test at all where a mutant is active from the start.
 */
function createRunner(options: StrykerOptions): TestRunner {
  const mocha = new Mocha({ reporter: class {} as unknown as typeof Mocha.reporters.Base, timeout: 10_000 })
  mocha.cleanReferencesAfterRun(false)
  for (const file of options.mochaFiles as string[]) mocha.addFile(file)
  mocha.suite.beforeEach('which test it is', function () {
    context.currentTestId = this.currentTest?.fullTitle() ?? ''
  })
  let loaded = false

  async function runAll(atLoad: string | undefined, mutant: string | undefined): Promise<DryRunResult> {
    if (atLoad === undefined) delete context.activeMutant
    else context.activeMutant = atLoad
    try {
      if (!loaded) await mocha.loadFilesAsync()
      loaded = true
      if (mutant !== undefined) context.activeMutant = mutant
      return { status: DryRunStatus.Complete, tests: await run(mocha) }
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error) }
    }
  }

  async function mutantRun(options: MutantRunOptions) {
    const { activeMutant, testFilter, disableBail, hitLimit, mutantActivation } = options
    if (hitLimit !== undefined) Object.assign(context, { hitLimit, hitCount: 0 })
    mocha.grep(testFilter ? exactly(testFilter) : /(?:)/)
    bail(mocha.suite, !disableBail)
    const result = await runAll(mutantActivation === 'static' ? activeMutant.id : undefined, activeMutant.id)
    return toMutantRunResult(determineHitLimitReached(context.hitCount, hitLimit) ?? result)
  }

  return {
    // What was imported stays imported.
    capabilities: () => ({ reloadEnvironment: false }),
    async dryRun() {
      const result = await runAll(undefined, undefined)
      const { mutantCoverage } = context
      return result.status === DryRunStatus.Complete && mutantCoverage
        ? { ...result, mutantCoverage }
        : result
    },
    mutantRun,
  }
}
createRunner.inject = tokens(commonTokens.options)

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'mocha-12', createRunner)]
