import type { Locale } from './event.ts'

/** One thing we ask. `max` in characters. */
export interface Question {
  readonly name: string
  /** `choices`: several of them, kept as their values with commas between. */
  readonly input: 'text' | 'choice' | 'choices'
  readonly choices?: readonly string[]
  readonly max?: number
  /** A short answer: a field of one line. */
  readonly lines?: 'one'
  /** `essential`: asked always. `optional`: asked after "more". `preset`: answered beforehand, changed in the review. */
  readonly ask: 'essential' | 'optional' | 'preset'
  readonly preset?: string
  /** One press in the review changes a preset to another of its choices. */
  readonly oneTouch?: true
  /** Asked only as long as this holds of the other answers. */
  readonly when?: (answers: Answers) => boolean
  /** What is kept of what was typed. */
  readonly clean?: (typed: string) => string
  /** What it is about; when that has become something else, it is asked anew. */
  readonly about?: (answers: Answers) => string
  /** Whether a typed text has the form that is asked for; `Wording.misfit` says what to do when it has not. */
  readonly fits?: (value: string) => boolean
  /** The choice that somebody means who types a number that says something itself. */
  readonly meant?: (typed: number) => string | undefined
}

export type Answers = Readonly<Record<string, string>>

/** The words of one question. `short` names it in the review and on buttons; `choices` by value. */
export interface Wording {
  readonly ask: string
  readonly hint: string
  /** In the place of the hint, where it depends on what was answered. */
  readonly hintFor?: (answers: Answers) => string
  readonly short: string
  readonly choices?: Readonly<Record<string, string>>
  /** What to do when a text has not the form that is asked for. */
  readonly misfit?: string
}

/** The words of one dialog. `notice` is what a notification may show. */
export interface DialogWording {
  readonly notice: string
  readonly title: string
  readonly questions: Readonly<Record<string, Wording>>
  readonly enough: string
  readonly review: string
  /** What stands in the review besides, depending on what was answered. */
  readonly notes?: (answers: Answers) => readonly string[]
  readonly send: string
  /** On the page's button, where a preview comes before it is sent. */
  readonly preview?: string
}

/** The words that every dialog shares. */
export interface StepWording {
  readonly next: string
  readonly skip: string
  readonly dontKnow: string
  readonly enough: string
  readonly more: string
  readonly change: string
  readonly changeWhich: string
  /** On the button that changes a preset answer to the other one. */
  readonly rather: (choice: string) => string
  readonly whole: string
  /** Above a page: how many of its questions have to be answered. */
  readonly onlyFirst: (count: number) => string
  /** On the button that opens a page where it could not be opened at once. */
  readonly openForm: string
  readonly back: string
  readonly stop: string
  readonly discard: string
  readonly typeInstead: string
  /** The same where several can be chosen. */
  readonly typeChoices: string
  readonly kept: (words: number) => string
  readonly notAnswered: string
  readonly answered: (question: string) => string
  readonly choose: string
  readonly required: string
  readonly tooLong: (max: number, typed: number) => string
}

/** A conversation is a list of questions: both the chat, question by question, and the form are derived from it. */
export interface Dialog {
  readonly name: DialogName
  readonly questions: readonly Question[]
  readonly wording: (locale: Locale) => DialogWording
  /** Answers with which somebody is better off elsewhere: then nothing is sent. */
  readonly elsewhere?: (answers: Answers) => Elsewhere | undefined
  /** A page that is sent in is shown as it will look, before anything is done with it. */
  readonly previewed?: true
}

/** The question whose answer leads there: about one of our own, about the writer, or hidden from all who could read it. */
export type Elsewhere = 'insider' | 'self' | 'hidden'

export const dialogNames = [
  'report',
  'talk',
  'add',
  'code',
  'question',
  'answer',
  'feedback',
  'close',
  'enter',
  'assess',
  'note',
  'check',
  'caseNumber',
  'link',
  'handOver',
  'reopen',
  'agree',
  'reply',
  'giveBack',
  'closeForwarded',
  'roster',
  'forward',
  'outcome',
  'outcomes',
  'partner',
  'grounds',
  'entry',
  'retract',
  'import',
  'hold',
  'request',
  'requestSearch',
  'requestAnswer',
  'readingAsk',
] as const
export type DialogName = (typeof dialogNames)[number]

/**
 * What somebody is busy with. No step number: the next question is the first open one, so a release that adds or
 * drops a question needs no migration. The id is the one-time token, consumed in the write that keeps the result.
 */
export interface Draft {
  id: string
  dialog: DialogName
  /** Id of the signal that this is about. */
  about?: string | undefined
  answers: Record<string, string>
  /** Questions passed over or answered with "I don't know". */
  skipped: string[]
  /** A typed narrative that was taken as the first answer, not yet accepted by its writer. */
  offered?: boolean | undefined
  /** The person wants the optional questions too. */
  more?: boolean | undefined
  /** "That is enough": on to the review. */
  enough?: boolean | undefined
  /** A question that is being changed from the review, or `which` while choosing one. */
  changing?: string | undefined
  /** Sent in, and something had to be asked first: once that is answered it goes. */
  sending?: boolean | undefined
  /** ISO 8601. */
  startedAt: string
  /** When its writer last did something with it, in ISO 8601; otherwise when it was started. */
  touchedAt?: string | undefined
  /** When its writer was reminded of it. */
  remindedAt?: string | undefined
}
