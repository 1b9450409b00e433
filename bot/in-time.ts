import type { Timer } from './outbox/runner.ts'

/** What a job gives, `undefined` when that takes longer than `ms` milliseconds; the job goes on all the same. */
export async function inTime<T>(job: Promise<T>, ms: number, timer: Timer): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>()
  const cancel = timer(ms, () => late.resolve(undefined))
  const first = await Promise.race([job, late.promise]).finally(cancel)
  return first
}
