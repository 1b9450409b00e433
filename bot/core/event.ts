import type { ActionData, View } from './view.ts'

export type Locale = 'nl' | 'en'

/** Two people are the same only if all three are: the same id in another organisation is somebody else. */
export interface PersonKey {
  organisation: string
  platform: 'teams' | 'slack'
  id: string
}

/** One text for each of these, which no two people share. */
export const keyOf = ({ organisation, platform, id }: PersonKey): string =>
  JSON.stringify([organisation, platform, id])

/** Where a message can be sent: written and read by one adapter only, opaque to everybody else. */
export type Address = string & { readonly address: unique symbol }

/** What a platform gave back for a message it accepted; opaque, needed to change that message. */
export type Receipt = string & { readonly receipt: unique symbol }

interface EventBase {
  /** The platform's own id of the event, for recognising a repetition. */
  id: string
  from: PersonKey & { name: string; locale: Locale }
  at: Address
  /** `private`: only this person and the bot. `shared`: others read along. */
  place: 'private' | 'shared'
}

/** Somebody opened the chat, or a screen of its own that Slack calls App Home; or the bot was put into a shared place. */
export type HelloEvent = EventBase & { kind: 'hello'; screen: 'chat' | 'home' }
export type TextEvent = EventBase & {
  kind: 'text'
  text: string
  /** People who were named with an @ in the text, the bot left out. */
  mentions: { id: string; name: string }[]
  /** Something came with it that is not taken: a photo, a file, a voice message, a message of somebody else. */
  files?: true
  /** A message that was sent before says this from now on: nothing new, and not taken over. */
  changed?: true
}
export type ActionEvent = EventBase & {
  kind: 'action'
  name: string
  data: ActionData
  /** Values of the view's fields by name, as typed. */
  values: Record<string, string>
  /** Its word or number was typed: there is no pressed thing, and Slack opens no window on it. */
  typed?: true
}

/** What reaches the bot, verified and parsed by an adapter. */
export type BotEvent = HelloEvent | TextEvent | ActionEvent

/** What the bot answers in the same turn; what comes later is a delivery. */
export interface Reply {
  /** What stands from now on in place of the pressed card, for the presser; after a typed answer, in place of the question. */
  replace?: View
  /** New messages in the place of the event, in this order. */
  shows: View[]
  /** What replaces is worth keeping: where the pressed thing goes away, as a modal does, it stands in the chat too. */
  lasts?: boolean
  /** The language of the views, chosen in the chat or else the platform's; for the adapter's own words. */
  locale?: Locale
  /** For the eyes of this person only, also in a shared place. */
  aside?: View
}
