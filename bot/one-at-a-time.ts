/** Runs jobs with the same key one after the other, jobs with different keys side by side. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Gives back what the job gives; a job that failed does not stop the next. */
  run<T>(key: string, job: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const mine = before.then(job, job)
    this.#last.set(key, mine)
    const forget = () => {
      if (this.#last.get(key) === mine) this.#last.delete(key)
    }
    mine.then(forget, forget)
    return mine
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.allSettled(this.#last.values())
  }
}
