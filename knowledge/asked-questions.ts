import type { PersonKey } from '../bot/core/event.ts'
import { Recent } from '../bot/recent.ts'
import type { Finding } from './finder.ts'

/** What somebody asked last, in memory only: nothing on disk ties a question to a person. */
export class AskedQuestions {
  readonly #asked = new Recent<{ text: string; finding: Finding }>(1000)

  remember(person: PersonKey, text: string, finding: Finding): void {
    this.#asked.set(keyOf(person), { text, finding })
  }

  /** What this person asked last; asked for once, it is forgotten. */
  take(person: PersonKey): { text: string; finding: Finding } | undefined {
    const asked = this.#asked.get(keyOf(person))
    this.#asked.delete(keyOf(person))
    return asked
  }
}

const keyOf = ({ organisation, platform, id }: PersonKey): string =>
  JSON.stringify([organisation, platform, id])
