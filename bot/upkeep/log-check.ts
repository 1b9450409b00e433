import { findingInFields, findingInWords } from '../finding-words.ts'
import type { Log } from '../log.ts'
import type { Finding } from '../store/journal.ts'
import type { Store } from '../store/store.ts'

/** Of so many the log and /readyz say what is wrong; the command says all. */
const named = 20
const shown = 3

export interface LogCheck {
  /** Resolves when everything was looked at. */
  done: Promise<void>
  /** What does not hold in an organisation, in words for the operator; empty when all is whole, and as long as nothing was found. */
  faults(organisation: string): string[]
}

/**
 * Checks every log and the journal once, after the start. A fault stops nothing, because signals have to come in; it is an alarm, and stays until a
 * start at which all is whole.
 */
export function checkLogs(
  store: Pick<Store, 'findings'>,
  organisations: readonly string[],
  log: Log,
): LogCheck {
  const found = new Map<string, Finding[]>()
  const check = async (organisation: string): Promise<void> => {
    const findings = await store.findings(organisation)
    found.set(organisation, findings)
    for (const one of findings.slice(0, named)) log.alarm('log-not-whole', findingInFields(one))
    log.info('logs-checked', { organisation, count: findings.length })
  }
  const checkAll = async () => {
    for (const one of organisations)
      await check(one).catch((error: unknown) => log.alarm('check-failed', { organisation: one }, error))
  }
  return { done: checkAll(), faults: (organisation) => inLines(found.get(organisation) ?? []) }
}

function inLines(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const [first, more] = [findings.slice(0, shown), findings.length - shown]
  const rest = more > 0 ? ` En nog ${more}.` : ''
  return [
    `Wat is vastgelegd klopt niet meer. ${first.map(findingInWords).join(' ')}${rest} Alles staat in: npm run signals -- verify`,
  ]
}
