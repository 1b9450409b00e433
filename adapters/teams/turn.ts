import type { BotEvent, Locale, Reply } from '../../bot/core/event.ts'
import type { RouteAnswer, Shown } from '../../bot/core/platform.ts'
import { line, type View } from '../../bot/core/view.ts'
import { inTime } from '../../bot/in-time.ts'
import type { Log } from '../../bot/log.ts'
import type { Timer } from '../../bot/outbox/runner.ts'
import { Recent } from '../../bot/recent.ts'
import { type Place, readAddress, type Sent, toAddress, toReceipt } from './address.ts'
import type { Connector } from './connector.ts'
import { cardAnswer, keepAnswer, taskAnswer } from './http.ts'
import { BadCardError, isMessageAction, type TeamsActivity, toEvent } from './receive.ts'
import { toActivity, toCard } from './render.ts'
import { withAside } from './reply.ts'

/** Teams gives up after some 15 seconds and shows an error; we answer long before and finish behind it. In milliseconds. */
const answerWithin = 800

/** A private view on a shared card can't follow later without being seen by all, so there we wait as long as we can. */
const answerSharedWithin = 10_000

/** The adapter's own words, in the language of the reader. */
export interface Words {
  /** What stands in place of a card while the store is slow. */
  oneMoment: string
  /** A message was taken over: where it goes on, and what to do first when there is no private chat yet. */
  takenOver: string
  openChatFirst: string
}

export interface TurnParts {
  organisation: string
  /** Speak this language to everybody, whatever Teams says; for the Playground, which is always English. */
  locale: Locale | undefined
  words: (locale: Locale) => Words
  timer: Timer
  log: Log
}

/** From an admitted activity to the answer in the same turn. */
export class Turns {
  handle: (event: BotEvent) => Promise<Reply> = async () => ({ shows: [] })
  shown: Shown = () => {}
  readonly #parts: TurnParts
  readonly #connector: Connector
  readonly #work = new Set<Promise<unknown>>()
  /** The newest message with buttons in each private chat: a typed answer puts it to rest. Lost at a restart, which harms nobody. */
  readonly #asked = new Recent<Sent>()
  readonly #teamsIds = new Recent<string>()

  constructor(parts: TurnParts, connector: Connector) {
    this.#parts = parts
    this.#connector = connector
  }

  /** Teams' own id of who has spoken lately; an Entra id does as well, but not in the Playground. */
  teamsId(personId: string): string {
    return this.#teamsIds.get(personId) ?? personId
  }

  async idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.allSettled(this.#work)
  }

  async receive(activity: TeamsActivity): Promise<RouteAnswer> {
    const { organisation, locale } = this.#parts
    try {
      const event = toEvent(activity, { organisation, locale })
      if (!event) return { status: 200 }
      this.#teamsIds.set(event.from.id, activity.from.id)
      if (isMessageAction(activity)) return await this.#takeOver(activity, event)
      const known = event.kind === 'text' ? await this.#withIds(event) : event
      return await this.#inTime(activity, known)
    } catch (error) {
      if (error instanceof BadCardError) return { status: 400 }
      throw error
    }
  }

  /** The message menu works anywhere, also where others read along; what follows stands in the private chat only. */
  async #takeOver(activity: TeamsActivity, event: BotEvent): Promise<RouteAnswer> {
    const words = this.#parts.words(event.from.locale)
    try {
      const place = await this.#connector.privateChat(activity.serviceUrl, activity.from.id)
      const taken: BotEvent = { ...event, at: toAddress(place), place: 'private' }
      for (const view of (await this.handle(taken)).shows) await this.#say(taken, place, view)
      return taskAnswer(words.takenOver)
    } catch (error) {
      this.#parts.log.alarm('private-chat-not-opened', { platform: 'teams' }, error)
      return taskAnswer(words.openChatFirst)
    }
  }

  /** Teams names who is mentioned by an id of its own; what we keep is the Entra id, as for everybody who speaks. */
  async #withIds(event: Extract<BotEvent, { kind: 'text' }>): Promise<BotEvent> {
    const find = async (one: { id: string; name: string }) => {
      const facts = await this.#connector.person(readAddress(event.at), one.id).catch(() => undefined)
      return facts ? { id: facts.id, name: facts.name || one.name } : one
    }
    return { ...event, mentions: await Promise.all(event.mentions.map(find)) }
  }

  /** Answers in time, with what is there: the outcome, or a word that it is being kept. */
  async #inTime(activity: TeamsActivity, event: BotEvent): Promise<RouteAnswer> {
    const place = { conversation: activity.conversation.id, serviceUrl: activity.serviceUrl }
    const work = this.#respond(event, place)
    this.#keep(work)
    const within = event.place === 'shared' && event.kind === 'action' ? answerSharedWithin : answerWithin
    const first = await inTime(work, within, this.#parts.timer)
    if (event.kind !== 'action') return { status: 200 }
    if (first)
      return first.replace ? cardAnswer(toCard(first.replace)) : keepAnswer(first.shows[0]?.notice ?? 'ok')
    return this.#interim(activity, event, place, work)
  }

  #keep(work: Promise<unknown>): void {
    this.#work.add(work)
    work.finally(() => this.#work.delete(work)).catch(() => undefined)
  }

  /** A word in the card's place now, and what it becomes when the work is done. */
  #interim(activity: TeamsActivity, event: BotEvent, place: Place, work: Promise<Reply>): RouteAnswer {
    const text = this.#parts.words(event.from.locale).oneMoment
    if (event.place === 'shared' || !activity.replyToId) return keepAnswer(text)
    const card = { ...place, message: activity.replyToId }
    const settle = work.then(({ replace }) =>
      replace ? this.#connector.update(card, toActivity(replace)) : undefined,
    )
    this.#track(settle, event)
    return cardAnswer(toCard(line(text)))
  }

  async #respond(event: BotEvent, place: Place): Promise<Reply> {
    const reply = withAside(await this.handle(event), event)
    const asked = this.#asked.get(event.from.id)
    if (event.kind === 'text' && event.place === 'private' && asked && reply.replace) {
      await this.#track(this.#connector.update(asked, toActivity(reply.replace)), event)
    }
    for (const view of reply.shows) await this.#track(this.#say(event, place, view), event)
    return reply
  }

  async #say(event: BotEvent, place: Place, view: View): Promise<void> {
    const sent = await this.#connector.send(place, toActivity(view))
    if (event.place !== 'private' || view.actions.length === 0) return
    this.#asked.set(event.from.id, sent)
    this.shown(event, view, toReceipt(sent))
  }

  /** What is kept is kept, also when the word about it does not arrive: said in the log, and asking again shows it. */
  async #track(job: Promise<unknown>, event: BotEvent): Promise<void> {
    const { organisation, log } = this.#parts
    const noted = job.catch((error: unknown) =>
      log.alarm('reply-not-sent', { organisation, platform: 'teams', kind: event.kind }, error),
    )
    this.#work.add(noted)
    await noted.finally(() => this.#work.delete(noted))
  }
}
