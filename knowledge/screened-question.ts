import type { Finding } from './finder.ts'
import { masked, mayTellOfCase } from './open-question.ts'

/**
 * A question that may leave the building: masked, and with nothing in it that reads as a report, danger or doubt. The only way to get
 * one is `screen`, so what did not pass it can't be given to a language model.
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
    // A name can't be recognised for certain; two words in a row with a capital inside a sentence may be one.
    return question.length > mostCharacters || mayBeName.test(question)
      ? undefined
      : new ScreenedQuestion(question)
  }
}

/** A question is short; what is longer tells something. */
const mostCharacters = 300
const mayBeName =
  /(?<=\p{L}[\p{L},;:]* )\p{Lu}\p{Ll}+ (?:(?:van|de|der|den|ten|ter|el|bin) )*\p{Lu}\p{Ll}+|\b(?:mevr|mw|dhr|meneer|mevrouw|mr|mrs|ms)\b\.? \p{L}/u
