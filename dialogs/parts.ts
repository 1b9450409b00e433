import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { ActionEvent, BotEvent, Locale, TextEvent } from '../bot/core/event.ts'
import type { PersonState } from '../bot/core/person.ts'
import type { Platform } from '../bot/core/platform.ts'
import type { View } from '../bot/core/view.ts'
import type { Store } from '../bot/store/store.ts'
import { type Texts, texts } from './texts/index.ts'

/** What the dialogs need from outside. */
export interface DialogParts {
  store: Store
  platform: (name: Platform['name']) => Platform
  /** A card can't be brought to the functionaris channel at the moment. */
  isHeldUp: (organisation: string) => Promise<boolean>
  /** The code with which an operator binds a channel; see `koppelcode.ts`. */
  isKoppelcode: (organisation: string, code: string, now: Date) => boolean
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
  const t = textsFor(turn)
  const names = functionarissen.map(({ name }) => name).filter(Boolean)
  return names.length === 0
    ? t.receiver
    : new Intl.ListFormat(localeOf(turn.person), { type: 'disjunction' }).format(names)
}

export const platformNames = { teams: 'Teams', slack: 'Slack' } as const
