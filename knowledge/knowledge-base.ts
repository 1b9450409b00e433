import type { KnowledgeChange } from './change.ts'
import type { Entry } from './entry.ts'
import type { Finding } from './finder.ts'
import { type Findable, type FindingThread, findingThread } from './finding.ts'
import { type Library, readLibrary } from './library.ts'
import { type LocalEntry, type LocalKnowledge, withChanges } from './local.ts'

/** The knowledge of one organisation as it is at this moment. */
export interface KnowledgeBase extends LocalKnowledge {
  entry(id: string): LocalEntry | undefined
  find(text: string): Promise<Finding>
}

/** Where the changes of an organisation are kept. */
export interface ChangesStore {
  knowledge(organisation: string): Promise<{ changes: readonly KnowledgeChange[] }>
}

let scopes = 0

/** The knowledge of every organisation: what ships, with the changes of each over it. */
export class KnowledgeBases {
  readonly #store: ChangesStore
  readonly #library: Library
  readonly #thread: FindingThread
  /** Tells apart what several of these put into the one thread. */
  readonly #scope = ++scopes
  readonly #known = new Map<string, { changes: readonly KnowledgeChange[]; base: KnowledgeBase }>()

  constructor(store: ChangesStore, library = shippedLibrary(), thread = findingThread()) {
    this.#store = store
    this.#library = library
    this.#thread = thread
  }

  /** The entries that ship, whatever was changed here. */
  get shipped(): ReadonlyMap<string, Entry> {
    return this.#library.entries
  }

  /** Whether questions are answered at once: not in the first seconds of a process. */
  get hasLearned(): boolean {
    return this.#thread.hasLearned
  }

  async of(organisation: string): Promise<KnowledgeBase> {
    const { changes } = await this.#store.knowledge(organisation)
    const known = this.#known.get(organisation)
    if (known?.changes === changes) return known.base
    const local = withChanges(this.#library.entries, changes)
    const base = this.#build(organisation, local, changes.length > 0)
    this.#known.set(organisation, { changes, base })
    return base
  }

  /** Nothing more will be asked. */
  close(): void {
    for (const organisation of this.#known.keys()) this.#thread.forget(this.#nameOf(organisation))
  }

  #nameOf(organisation: string): string {
    return `${this.#scope} ${organisation}`
  }

  #build(organisation: string, local: LocalKnowledge, isChanged: boolean): KnowledgeBase {
    const name = this.#nameOf(organisation)
    this.#thread.use(name, isChanged ? findable(local) : undefined)
    return {
      ...local,
      entry: (id) => local.entries.get(id),
      find: (text) => this.#thread.find(name, text),
    }
  }
}

function findable({ entries, examples }: LocalKnowledge): Findable {
  const all = new Map([...entries].map(([id, { entry }]) => [id, entry]))
  const made = [...entries.values()].filter(({ own }) => own).map(({ entry }) => entry)
  return {
    entries: all,
    own: { entries: made, examples: examples.map(({ entry, text }) => ({ about: entry, text })) },
  }
}

let shipped: Library | undefined

/** Read once for all: it is the same for as long as the process lives. */
export function shippedLibrary(): Library {
  shipped ??= readLibrary()
  return shipped
}
