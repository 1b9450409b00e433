import type { Address, BotEvent, Receipt, Reply } from './event.ts'
import type { View } from './view.ts'

/** What a platform knows about a person, asked at the moment of acting. `member`: of the place that was asked about. */
export interface PersonFacts {
  id: string
  name: string
  guest: boolean
  member: boolean
}

/** A request is a value and an answer is a value, so that tests need no port. Header names in lower case. */
export interface Route {
  /** May hold a name after a colon, which comes back in `params`. */
  path: string
  /** Without it: what is posted. */
  method?: 'get'
  handle(request: {
    headers: Record<string, string | undefined>
    body: string
    params?: Record<string, string>
  }): Promise<RouteAnswer>
}

export interface RouteAnswer {
  status: number
  type?: string
  headers?: Readonly<Record<string, string>>
  body?: string | Buffer
}

/** A request to our own front door, with how its answer shows that the door is open. Nothing is done with what it says. */
export interface Knock {
  path: string
  headers: Record<string, string>
  body: string
  isOpen(answer: { status: number; body: string }): boolean
}

/** Told of each new message that was sent as an answer in a private chat. */
export type Shown = (event: BotEvent, view: View, sent: Receipt) => void

/** THE port: every platform has every member. `send`, `follow`, `update`, `remove` and `person` fail with a DeliveryError. */
export interface Platform {
  readonly name: 'teams' | 'slack'
  readonly routes: Route[]
  listen(handle: (event: BotEvent) => Promise<Reply>, shown: Shown): void
  send(to: Address, view: View): Promise<Receipt>
  /** A message that belongs to an earlier one: the same thread where the platform has threads. */
  follow(sent: Receipt, view: View): Promise<Receipt>
  update(sent: Receipt, view: View): Promise<void>
  /** Takes a message of our own away, for everybody. */
  remove(sent: Receipt): Promise<void>
  /** The private chat with somebody, opened if it does not exist yet. `near`: a place of this platform in which the person is known, if there is one. */
  privateChat(personId: string, near: Address | undefined): Promise<Address>
  /** Address that opens a private chat with the bot, where the platform has such a thing. */
  privateChatLink(): string | undefined
  /** Whether two addresses are of one conversation, also when it is reached in another way. */
  isSamePlace(one: Address, other: Address): boolean
  /** Ids of the people in the place, bots left out where the platform says so of an id. */
  members(at: Address): Promise<string[]>
  /** `undefined` when nobody with this id is in the place; a bot is nobody. */
  person(personId: string, at: Address): Promise<PersonFacts | undefined>
  /** A request to our own door that holds this word, signed where we can sign as the platform does. `undefined`: nothing comes in by requests. */
  knock(word: string): Knock | undefined
  /** True while nothing can reach us over this platform although it should. */
  isDeaf(): boolean
  close(): Promise<void>
}
