/** The value below which so much of a row lies, 0.5 for the middle; of two neighbours the higher one. */
export function quantile(row: readonly number[], part: number): number {
  const sorted = [...row].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export const median = (row: readonly number[]): number => quantile(row, 0.5)
export const p99 = (row: readonly number[]): number => quantile(row, 0.99)

/** Middle of the ratios taken round by round: what slows the machine for a while slows both halves of a round. */
export const ratio = (rows: readonly number[], baseline: readonly number[]): number =>
  median(rows.map((one, round) => one / (baseline[round] ?? Number.NaN)))

export async function timed<T>(job: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now()
  const result = await job()
  return { ms: performance.now() - from, result }
}

/** At most `most` rounds, fewer when the time is up, but never fewer than `least`. `job` gets the round's number. */
export async function rounds(
  { most, least = 3, seconds }: { most: number; least?: number; seconds: number },
  job: (round: number) => Promise<void>,
): Promise<void> {
  const until = performance.now() + seconds * 1000
  for (let round = 0; round < most && (round < least || performance.now() < until); round++) await job(round)
}

/** Runs all jobs, `width` at once; the milliseconds that each took. */
export async function pool(jobs: readonly (() => Promise<unknown>)[], width: number): Promise<number[]> {
  const queue = jobs.values()
  const took: number[] = []
  const worker = async () => {
    for (const job of queue) took.push((await timed(job)).ms)
  }
  await Promise.all(Array.from({ length: width }, worker))
  return took
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** What is being done, for who waits; the tables go to standard output. */
export const progress = (text: string): void => void process.stderr.write(`${text}\n`)
