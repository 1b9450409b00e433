import { Worker } from 'node:worker_threads'
import type { Entry } from './entry.ts'
import type { Finding } from './finder.ts'
import type { Example } from './library.ts'

/** What a finder searches: all entries of an organisation, and what of them was made or added there. */
export interface Findable {
  entries: ReadonlyMap<string, Entry>
  own: { examples: readonly Example[]; entries: readonly Entry[] }
}

/** What the thread is told or asked; it deals with these in the order in which they come. */
export type Asked =
  /** Without anything to find: what ships, as it is. */
  | { what: 'use'; organisation: string; findable?: Findable }
  | { what: 'forget'; organisation: string }
  | { what: 'find'; id: number; organisation: string; text: string }
/** What it tells: once that it has learned, and then what it found. */
export type Told = { what: 'learned' } | { what: 'found'; id: number; finding: Finding }

interface Waiting {
  resolve: (finding: Finding) => void
  reject: (error: Error) => void
}

/** Finds answers in a thread of its own; asked before it has learned, it answers when it has. A thread that broke is begun anew. */
export class FindingThread {
  #worker: Worker | undefined
  #learned = false
  readonly #used = new Map<string, Findable | undefined>()
  readonly #waiting = new Map<number, Waiting>()
  #asked = 0

  constructor() {
    this.#start()
  }

  /** Whether it answers at once. */
  get hasLearned(): boolean {
    return this.#learned
  }

  /** From the next question on this is what is searched; without it, what ships as it is. */
  use(organisation: string, findable?: Findable): void {
    this.#used.set(organisation, findable)
    this.#post(using(organisation, findable))
  }

  /** Nothing more will be asked for this one. */
  forget(organisation: string): void {
    this.#used.delete(organisation)
    this.#post({ what: 'forget', organisation })
  }

  /** Fails when the thread breaks while it is at work. */
  find(organisation: string, text: string): Promise<Finding> {
    const id = ++this.#asked
    const found = new Promise<Finding>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    this.#post({ what: 'find', id, organisation, text })
    this.#worker?.ref()
    return found
  }

  #start(): Worker {
    const worker = new Worker(new URL('./finder-thread.ts', import.meta.url))
    worker.on('message', (told: Told) => this.#hear(worker, told))
    worker.on('error', (error) => this.#broken(worker, error))
    // A process that has nothing else to do may end; after the listeners, because one for messages holds it.
    worker.unref()
    this.#worker = worker
    this.#learned = false
    return worker
  }

  #hear(worker: Worker, told: Told): void {
    if (told.what === 'learned') {
      this.#learned = true
      return
    }
    this.#waiting.get(told.id)?.resolve(told.finding)
    this.#waiting.delete(told.id)
    if (this.#waiting.size === 0) worker.unref()
  }

  #broken(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    this.#learned = false
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  #post(asked: Asked): void {
    const worker = this.#worker ?? this.#startAgain()
    worker.postMessage(asked)
  }

  #startAgain(): Worker {
    const worker = this.#start()
    for (const [organisation, findable] of this.#used) worker.postMessage(using(organisation, findable))
    return worker
  }
}

const using = (organisation: string, findable?: Findable): Asked => ({
  what: 'use',
  organisation,
  ...(findable ? { findable } : {}),
})

let thread: FindingThread | undefined

/** The one thread of this process: what ships is learned once, whoever asks. */
export function findingThread(): FindingThread {
  thread ??= new FindingThread()
  return thread
}
