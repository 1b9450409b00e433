import type { Draft } from './dialog.ts'
import type { Address, BotEvent, Locale, PersonKey } from './event.ts'
import type { ActionData } from './view.ts'

/** What the bot remembers of somebody between two turns. */
export interface PersonState {
  kind: 'person'
  /** Random; the file's name tells nothing of who it is. */
  id: string
  organisation: string
  platform: PersonKey['platform']
  personId: string
  /** Chosen in the chat; otherwise the platform's setting holds. */
  locale?: Locale | undefined
  lastLocale: Locale
  /** The private chat, once there was one. */
  address?: Address | undefined
  drafts: Draft[]
  /** Id of the draft that a typed answer belongs to. */
  current?: string | undefined
  /** Ids of the last fifty events, to recognise a repetition. */
  consumed: string[]
  /** The buttons of the last message that had any, so that their words and numbers work. */
  buttons?: { name: string; label: string; data: ActionData }[] | undefined
  /** Receipt codes that were typed and opened nothing; times in ISO 8601. */
  codeTries?: { failed: number; since: string; lockedUntil?: string | undefined } | undefined
}

/** Somebody of whom we know nothing but what the event says; `id` is a random one for what will be kept. */
export const nobodyYet = (
  id: string,
  { organisation, platform, id: personId, locale }: BotEvent['from'],
): PersonState => ({
  kind: 'person',
  id,
  organisation,
  platform,
  personId,
  lastLocale: locale,
  drafts: [],
  consumed: [],
})

const draftsKept = 50

/** The draft in the place of its older self, or as the newest; it becomes the current one. */
export function withDraft(person: PersonState, draft: Draft): PersonState {
  const others = person.drafts.filter(({ id }) => id !== draft.id)
  return { ...person, drafts: [...others, draft].slice(-draftsKept), current: draft.id }
}

export function withoutDraft(person: PersonState, id: string): PersonState {
  const current = person.current === id ? undefined : person.current
  return { ...person, drafts: person.drafts.filter((draft) => draft.id !== id), current }
}

/** Without what was begun about this signal, and without the buttons for it. */
export function withoutAbout(person: PersonState, signal: string): PersonState {
  const drafts = person.drafts.filter(({ about }) => about !== signal)
  const current = drafts.some(({ id }) => id === person.current) ? person.current : undefined
  const buttons = person.buttons?.filter(({ data }) => data.about !== signal)
  return { ...person, drafts, current, ...(buttons ? { buttons } : {}) }
}

export const draftOf = (person: PersonState, id: string | undefined): Draft | undefined =>
  person.drafts.find((draft) => draft.id === id)
