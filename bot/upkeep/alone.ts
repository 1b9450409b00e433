import type { UpkeepParts } from './upkeep.ts'

/** One job that fails keeps none of the others from being done: the log says which, and it comes again with the next look. `kind`: which job, in the words of the log. */
export async function alone(
  { log, organisation }: Pick<UpkeepParts, 'log' | 'organisation'>,
  kind: string,
  job: () => Promise<unknown>,
): Promise<void> {
  try {
    await job()
  } catch (error) {
    log.alarm('upkeep-failed', { organisation, kind }, error)
  }
}
