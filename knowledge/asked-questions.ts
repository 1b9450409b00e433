import type { PersonKey } from '../bot/core/event.ts'
import { Recent } from '../bot/recent.ts'
import type { Finding } from './finder.ts'

/** What somebody asked last, in memory only: nothing on disk ties a question to a person. */
export class AskedQuestions {
  readonly #asked = new Recent<{ text: string; finding: Finding }>(1000)

  remember(person: PersonKey, text: string, finding: Finding): void {
    this.#asked.set(keyOf(person), { text, finding })
  }

  /** What this person asked last; asked for once, it is forgotten. `about`: only a question to which this entry was an answer. */
  take(person: PersonKey, about?: string): { text: string; finding: Finding } | undefined {
    const asked = this.#asked.get(keyOf(person))
    if (about !== undefined && !asked?.finding.entries.includes(about)) return undefined
    this.#asked.delete(keyOf(person))
    return asked
  }
}

const keyOf = ({ organisation, platform, id }: PersonKey): string =>
  JSON.stringify([organisation, platform, id])
