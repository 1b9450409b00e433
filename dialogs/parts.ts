import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { ActionEvent, BotEvent, Locale, TextEvent } from '../bot/core/event.ts'
import type { PersonState } from '../bot/core/person.ts'
import type { Platform } from '../bot/core/platform.ts'
import type { View } from '../bot/core/view.ts'
import type { DocumentLinks } from '../bot/handover/links.ts'
import type { Municipality } from '../bot/municipality.ts'
import type { ReceiptCodes } from '../bot/receipt-codes.ts'
import type { Store } from '../bot/store/store.ts'
import type { AskedQuestions } from '../knowledge/asked-questions.ts'
import type { KnowledgeBases } from '../knowledge/knowledge-base.ts'
import type { LanguageModel } from '../knowledge/language-model.ts'
import type { Place } from './report-signal.ts'
import { type Texts, texts } from './texts/index.ts'

/** What the dialogs need from outside. */
export interface DialogParts {
  store: Store
  platform: (organisation: string, name: Platform['name']) => Platform
  /** A card can't be brought to the functionaris channel at the moment. */
  isHeldUp: (organisation: string) => Promise<boolean>
  /** What is particular to one municipality. */
  municipality: (organisation: string) => Municipality
  /** What can be asked here, and what was asked last. */
  knowledge: KnowledgeBases
  asked: AskedQuestions
  /** Off unless the settings name one. */
  model?: LanguageModel | undefined
  /** Codes of four words, for who wants to be known by one only. */
  codes: ReceiptCodes
  /** The code with which an operator binds a channel; see `koppelcode.ts`. */
  isKoppelcode: (organisation: string, code: string, now: Date) => boolean
  /** Where documents are read, without a slash at the end; absent where the bot has no address that a browser can reach. */
  documents?: { url: string; links: DocumentLinks } | undefined
  /** Brings the channel up to date about who is new and who handles signals; never fails. */
  board: (organisation: string) => Promise<void>
  newId: () => string
  /** A whole number from 0 up to, not including, n. */
  random: (n: number) => number
}

export type ActionTurn = Turn<ActionEvent>
export type TextTurn = Turn<TextEvent>

export const localeOf = (person: PersonState): Locale => person.locale ?? person.lastLocale

/** The texts in the language of who is talking. */
export const textsFor = ({ person }: Turn<BotEvent>): Texts => texts[localeOf(person)]

export const shows = (person: PersonState, ...views: View[]): Outcome => ({ person, reply: { shows: views } })

/** A page is seen at once. Typed, Slack shows a button for it first: what is on the page is read when that is pressed, and not before. */
export const opensPage = ({ event }: ActionTurn): boolean => !(event.typed && event.from.platform === 'slack')

/** A word to the one who acted: in a shared place for nobody else to see. */
export const tells = (turn: Turn<BotEvent>, told: View): Outcome => ({
  person: turn.person,
  reply: turn.event.place === 'shared' ? { shows: [], aside: told } : { shows: [told] },
})

export const replaces = (person: PersonState, replace: View, ...views: View[]): Outcome => ({
  person,
  reply: { replace, shows: views },
})

/** Who receives signals, in words: the named functionarissen, or the name of the role. */
export async function receiverFor({ store }: DialogParts, turn: Turn<BotEvent>): Promise<string> {
  const { functionarissen } = await store.office(turn.event.from.organisation)
  return namesInWords(turn, functionarissen)
}

/** One of these people, by name; the name of the role where no name is known. */
export function namesInWords(turn: Turn<BotEvent>, people: readonly { name: string }[]): string {
  const names = people.map(({ name }) => name).filter(Boolean)
  const list = new Intl.ListFormat(localeOf(turn.person), { type: 'disjunction' })
  return names.length === 0 ? textsFor(turn).receiver : list.format(names)
}

/** What the questions depend on here. */
export async function placeOf(parts: DialogParts, turn: Turn<BotEvent>): Promise<Place> {
  const { organisation } = turn.event.from
  const { functionarissen } = await parts.store.office(organisation)
  const receivers = functionarissen.filter(({ name }) => name)
  return { departments: parts.municipality(organisation).departments, receivers }
}

export const platformNames = { teams: 'Teams', slack: 'Slack' } as const
