import type { Finding } from './finder.ts'
import { masked, mayTellOfCase } from './open-question.ts'

/**
 * A question that may leave the building: masked, and with nothing in it that points at somebody or reads as a report, danger or doubt. The
 * only way to get one is `screen`, so what did not pass it can't be given to a language model.
 */
export class ScreenedQuestion {
  readonly text: string

  private constructor(text: string) {
    this.text = text
  }

  /** `undefined`: it may tell of a case, or is no question for the knowledge base; it stays here. */
  static screen(text: string, finding: Finding): ScreenedQuestion | undefined {
    if (finding.kind !== 'knowledge' || mayTellOfCase(text, finding)) return undefined
    const question = masked(text)
    return question.length > mostCharacters ? undefined : new ScreenedQuestion(question)
  }
}

/** A question is short; what is longer tells something. */
const mostCharacters = 300
