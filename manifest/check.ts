import { StartError } from '../bot/errors.ts'
import { checkSlack } from './slack/check.ts'
import { checkTeams, type Package } from './teams/check.ts'

export { checkSlack, checkTeams, type Package }

/** Stops with StartError that names every fault at once. */
export function mustBeGood(faults: readonly string[]): void {
  if (faults.length === 0) return
  throw new StartError(`De manifesten kloppen niet:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
}
