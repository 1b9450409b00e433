import type { BotEvent, Locale, Reply } from '../../bot/core/event.ts'
import type { Shown } from '../../bot/core/platform.ts'
import type { View } from '../../bot/core/view.ts'
import { isBeyondChange } from '../../bot/errors.ts'
import { inTime } from '../../bot/in-time.ts'
import type { Log } from '../../bot/log.ts'
import { OneAtATime } from '../../bot/one-at-a-time.ts'
import type { Timer } from '../../bot/outbox/runner.ts'
import { Recent } from '../../bot/recent.ts'
import { type Place, readAddress, type Sent, toAddress, toReceipt } from './address.ts'
import type { Connector, Person } from './connector.ts'
import { isPutAway, isTooLateToOpen } from './errors.ts'
import { withNames } from './names.ts'
import { type Incoming, type Source, toIncoming } from './receive.ts'
import { type ModalData, toHome, toMessage, toModal, type Words, waitingModal } from './render.ts'
import { allOf, inModal, submitted } from './reply.ts'

/** Slack wants its answer within three seconds; we give it long before and finish behind it. In milliseconds. */
const answerWithin = 800

export interface TurnParts {
  organisation: string
  /** The one workspace whose people are let in. */
  team: string
  words: (locale: Locale) => Words
  timer: Timer
  log: Log
}

/** Somebody of another workspace, in a channel that is shared with theirs. */
export class ForeignTeamError extends Error {}

type Modal = Promise<string | undefined> | undefined
type Done = { event: BotEvent; reply: Reply }

/** From an admitted body to what Slack gets to read in the same turn, and what it is shown after it. */
export class Turns {
  handle: (event: BotEvent) => Promise<Reply> = async () => ({ shows: [] })
  shown: Shown = () => {}
  readonly #parts: TurnParts
  readonly #connector: Connector
  readonly #work = new Set<Promise<unknown>>()
  /** What is shown to one person keeps its order. */
  readonly #showing = new OneAtATime()
  /** The newest message with buttons in each private chat: a typed answer puts it to rest. Lost at a restart, which harms nobody. */
  readonly #asked = new Recent<Sent>()
  /** The language in which somebody was last spoken to: Slack's own setting, unless another one was chosen in the chat. */
  readonly #spoken = new Recent<Locale>()
  /** The id of our app, which everything that comes in carries. */
  #app: string | undefined

  constructor(parts: TurnParts, connector: Connector) {
    this.#parts = parts
    this.#connector = connector
  }

  async idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.allSettled(this.#work)
  }

  /** Opens the chat with the bot (docs.slack.dev, "Deep linking into Slack"); known once something came in. */
  privateChatLink(): string | undefined {
    const { team } = this.#parts
    return this.#app && `https://slack.com/app_redirect?app=${this.#app}&team=${team}`
  }

  /** The acknowledgement; `undefined` when there is nothing to say in it. Fails with BadPressError and ForeignTeamError. */
  async receive(body: Record<string, unknown>): Promise<object | undefined> {
    const incoming = toIncoming(body)
    if (!incoming) return undefined
    if (incoming.team !== this.#parts.team) throw new ForeignTeamError()
    if (typeof body.api_app_id === 'string') this.#app = body.api_app_id
    const modal = incoming.opens ? this.#openModal(incoming) : undefined
    const answered = this.#answer(incoming)
    return incoming.source.kind === 'modal' && incoming.source.submitted
      ? this.#submission(incoming, incoming.source.data, answered)
      : this.#press(incoming, modal, answered)
  }

  /** Acknowledged once it is shown: an event that a crash cuts off before that, Slack sends again. */
  async #press(incoming: Incoming, modal: Modal, answered: Promise<Done | undefined>): Promise<undefined> {
    const shown = this.#finish(
      incoming,
      answered.then((done) => done && this.#show(incoming, done, modal)),
    )
    await inTime(shown, answerWithin, this.#parts.timer)
    return undefined
  }

  /** A modal waits for its acknowledgement, which says what becomes of it. */
  async #submission(
    incoming: Incoming,
    data: ModalData,
    answered: Promise<Done | undefined>,
  ): Promise<object> {
    const done = await inTime(answered, answerWithin, this.#parts.timer)
    const words = this.#words(incoming)
    this.#finish(
      incoming,
      answered.then((one) => one && this.#afterSubmission(incoming, one, data, !done)),
    )
    return done
      ? submitted(done.reply, data, words)
      : { response_action: 'update', view: waitingModal(words) }
  }

  async #answer(incoming: Incoming): Promise<Done | undefined> {
    const event = await this.#complete(incoming)
    // Opened again, the chat shows what was said in it; only an empty one is greeted.
    const opened = event.kind === 'hello' && event.place === 'private' && event.screen === 'chat'
    if (opened && !(await this.#connector.isEmpty(readAddress(event.at)))) return undefined
    const reply = await this.handle(event)
    this.#spoken.set(incoming.user, reply.locale ?? event.from.locale)
    return { event, reply }
  }

  /** The event with what Slack has to be asked for: name and language of who acts and of who is named, and the private chat. */
  async #complete(incoming: Incoming): Promise<BotEvent> {
    const { user, shared, chat } = incoming
    const [{ name, locale }, at, mentions] = await Promise.all([
      this.#person(user),
      shared ? { channel: shared } : chat ? { channel: chat } : this.#privateChat(user),
      Promise.all(incoming.mentions.map(async (id) => ({ id, name: (await this.#person(id)).name }))),
    ])
    const from = {
      organisation: this.#parts.organisation,
      platform: 'slack' as const,
      id: user,
      name,
      locale,
    }
    const place = shared ? ('shared' as const) : ('private' as const)
    const base = { id: incoming.id, from, at: toAddress(at), place }
    return { ...base, ...withNames(incoming.what, mentions) }
  }

  /** When Slack can't be asked, what was typed counts for more than how somebody is called. */
  #person(user: string): Promise<Person> {
    return this.#connector
      .person(user)
      .catch(() => this.#connector.known(user) ?? { name: user, locale: 'nl', guest: false, bot: false })
  }

  /** Slack takes a person's id for the private chat with that person too. */
  #privateChat(user: string): Promise<Place> {
    return this.#connector.privateChat(user).catch(() => ({ channel: user }))
  }

  #words({ user }: Incoming): Words {
    return this.#parts.words(this.#spoken.get(user) ?? this.#connector.known(user)?.locale ?? 'nl')
  }

  /** At once, before anything is looked up; what it shows comes when it is there. `undefined`: it could not be opened. */
  async #openModal(incoming: Incoming): Promise<string | undefined> {
    try {
      return await this.#connector.openView(incoming.trigger ?? '', waitingModal(this.#words(incoming)))
    } catch (error) {
      if (!isTooLateToOpen(error)) this.#parts.log.alarm('modal-not-opened', this.#fields(incoming), error)
      return undefined
    }
  }

  #show(incoming: Incoming, { event, reply }: Done, modal: Modal): Promise<void> {
    return this.#showing.run(incoming.user, async () => {
      const id = await modal
      if (id) return this.#fill(incoming, id, reply, originOf(incoming))
      // What only this person may see can't stand in the open instead; the button is still there.
      if (modal) return event.place === 'private' ? this.#sayAll(incoming, event, allOf(reply)) : undefined
      return this.#place(incoming, event, reply)
    })
  }

  /** Puts the reply where it belongs. */
  #place(incoming: Incoming, event: BotEvent, reply: Reply): Promise<void> {
    const { source } = incoming
    switch (source.kind) {
      case 'home':
        return this.#connector.publishHome(incoming.user, toHome(reply.shows, this.#words(incoming)))
      case 'modal':
        return this.#inOpenModal(incoming, event, reply, source)
      case 'message':
      case 'chat':
      case 'nowhere':
        return event.place === 'private'
          ? this.#inPrivate(incoming, event, reply, source)
          : this.#inChannel(incoming, event, reply, source)
    }
  }

  async #fill(incoming: Incoming, id: string, reply: Reply, data: ModalData): Promise<void> {
    const views = inModal(reply)
    if (views.length === 0) return
    try {
      await this.#connector.updateView(id, toModal(views, this.#words(incoming), data))
    } catch (error) {
      if (!isPutAway(error)) throw error
    }
  }

  async #inOpenModal(
    incoming: Incoming,
    event: BotEvent,
    reply: Reply,
    { view, data }: Extract<Source, { kind: 'modal' }>,
  ): Promise<void> {
    await this.#fill(incoming, view, reply, data)
    if (reply.lasts) await this.#lasting(incoming, event, reply, data)
  }

  async #inPrivate(incoming: Incoming, event: BotEvent, reply: Reply, source: Source): Promise<void> {
    const pressed = source.kind === 'message' ? source.sent : this.#asked.get(incoming.user)
    const left = reply.replace && pressed ? await this.#change(pressed, reply.replace) : []
    await this.#sayAll(incoming, event, reply.shows.length > 0 ? reply.shows : left)
  }

  /** A card in a channel is the same for all, so it is the outbox that changes it; a word to one person is whispered. */
  async #inChannel(incoming: Incoming, event: BotEvent, reply: Reply, source: Source): Promise<void> {
    const place = readAddress(event.at)
    const thread = source.kind === 'chat' ? source.thread : undefined
    for (const view of reply.shows) await this.#connector.send(place, toMessage(view), thread)
    if (reply.aside) await this.#connector.whisper(place, incoming.user, toMessage(reply.aside))
  }

  #afterSubmission(
    incoming: Incoming,
    { event, reply }: Done,
    data: ModalData,
    late: boolean,
  ): Promise<unknown> {
    const { source } = incoming
    return this.#showing.run(incoming.user, () =>
      // Side by side: who can't be shown the one still gets the other.
      Promise.all([
        late && source.kind === 'modal' ? this.#fill(incoming, source.view, reply, data) : undefined,
        this.#lasting(incoming, event, reply, data),
      ]),
    )
  }

  /** A modal is gone once it is closed, so what has to last stands in the private chat too. */
  async #lasting(incoming: Incoming, event: BotEvent, reply: Reply, data: ModalData): Promise<void> {
    const { replace, shows } = reply
    if (allOf(reply).some(({ page }) => page)) return
    const left = replace && data.origin ? await this.#change(data.origin, replace) : []
    const lasting = replace && !data.origin && reply.lasts ? [replace] : []
    await this.#sayAll(incoming, event, [...lasting, ...(shows.length > 0 ? shows : left)])
  }

  /** What could not be shown, because the workspace removed the message after its own term: it is said where nothing else is. */
  async #change(sent: Sent, view: View): Promise<View[]> {
    try {
      await this.#connector.update(sent, toMessage(view))
      return []
    } catch (error) {
      if (!isBeyondChange(error)) throw error
      return [view]
    }
  }

  async #sayAll({ user }: Incoming, event: BotEvent, views: View[]): Promise<void> {
    for (const view of views) {
      const sent = await this.#connector.send(readAddress(event.at), toMessage(view))
      if (view.actions.length === 0) continue
      this.#asked.set(user, sent)
      this.shown(event, view, toReceipt(sent))
    }
  }

  /** What is kept is kept, also when the word about it does not arrive: said in the log, and asking again shows it. */
  #finish(incoming: Incoming, job: Promise<unknown>): Promise<unknown> {
    const noted = job.catch((error: unknown) =>
      this.#parts.log.alarm('reply-not-sent', this.#fields(incoming), error),
    )
    this.#work.add(noted)
    return noted.finally(() => this.#work.delete(noted))
  }

  #fields({ what }: Incoming) {
    return { organisation: this.#parts.organisation, platform: 'slack', kind: what.kind } as const
  }
}

/** The message whose own question a page was opened for; not the one about a whole signal, which stays as it is. */
function originOf({ source, shared, what }: Incoming): ModalData {
  const own = source.kind === 'message' && !shared && what.kind === 'action' && what.data.draft
  return own ? { origin: source.sent } : {}
}
