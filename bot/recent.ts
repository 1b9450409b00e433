/** What is known of as many keys as matter at one time, in memory only: the oldest goes when there are more. */
export class Recent<V> extends Map<string, V> {
  readonly #most: number

  constructor(most = 10_000) {
    super()
    this.#most = most
  }

  override set(key: string, value: V): this {
    this.delete(key)
    super.set(key, value)
    const [oldest] = this.keys()
    if (this.size > this.#most && oldest !== undefined) this.delete(oldest)
    return this
  }
}
