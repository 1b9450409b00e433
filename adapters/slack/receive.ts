import { z } from 'zod'
import type { ActionEvent, HelloEvent, TextEvent } from '../../bot/core/event.ts'
import type { Sent } from './address.ts'
import { inputName } from './form.ts'
import { typed } from './literal.ts'
import { mentioned, plainly } from './names.ts'
import type { ModalData } from './render.ts'

const id = z.string().min(1).max(300)
const short = z.string().max(200)
const buttonData = z.strictObject({ draft: short, question: short, value: short, about: short }).partial()

/** The largest text that reaches the dialogs, with Slack's escapes in it; their own limits are lower and say so in a sentence. */
const text = z.string().max(200_000)

/** Files, or messages of others that are passed on: that there are any is all we look at. */
const some = z.array(z.unknown()).nullish()

const eventSchema = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: id,
  authorizations: z.array(z.object({ user_id: id })).default([]),
  event: z.object({
    type: z.string(),
    subtype: z.string().optional(),
    channel: id.optional(),
    channel_type: z.string().optional(),
    user: id.optional(),
    team: id.optional(),
    user_team: id.optional(),
    source_team: id.optional(),
    bot_id: id.optional(),
    text: text.default(''),
    ts: id.optional(),
    thread_ts: id.optional(),
    tab: z.string().optional(),
    files: some,
    attachments: some,
    message: z
      .object({
        user: id.optional(),
        user_team: id.optional(),
        bot_id: id.optional(),
        text: text.default(''),
        edited: z.unknown().optional(),
      })
      .optional(),
    previous_message: z.object({ text: text.default('') }).optional(),
  }),
})

const who = z.object({ id, team_id: id.optional() })
const chosen = z.object({ value: z.string() }).nullish()
const selected_options = z.array(z.object({ value: z.string() })).optional()
const input = z.object({ type: z.string(), value: text.nullish(), selected_option: chosen, selected_options })
const viewSchema = z.object({
  id,
  type: z.enum(['modal', 'home']),
  private_metadata: z.string().default(''),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), input)) }).optional(),
})

const actionsSchema = z.object({
  type: z.literal('block_actions'),
  team: z.object({ id }).nullish(),
  user: who,
  trigger_id: id,
  channel: z.object({ id }).optional(),
  message: z.object({ ts: id, thread_ts: id.optional() }).optional(),
  view: viewSchema.optional(),
  actions: z.array(z.object({ action_id: id, value: z.string().max(2000).optional() })).min(1),
})

const submissionSchema = z.object({
  type: z.literal('view_submission'),
  team: z.object({ id }).nullish(),
  user: who,
  trigger_id: id,
  view: viewSchema,
})

const shortcutSchema = z.object({
  type: z.literal('message_action'),
  callback_id: z.literal('pass-on'),
  team: z.object({ id }).nullish(),
  user: who,
  trigger_id: id,
  message: z.object({ text: text.default('') }),
})

const commandSchema = z.object({
  command: z.literal('/signaal'),
  team_id: id,
  user_id: id,
  trigger_id: id,
  text: text.default(''),
})

const modalDataSchema = z.strictObject({
  submit: z.strictObject({ name: z.string().max(40), data: buttonData }).optional(),
  origin: z.strictObject({ channel: id, ts: id }).optional(),
})

export class BadPressError extends Error {}

/** Where something was done, and so where its answer belongs. */
export type Source =
  | { kind: 'message'; sent: Sent }
  | { kind: 'modal'; view: string; submitted: boolean; data: ModalData }
  | { kind: 'home' }
  | { kind: 'chat'; thread?: string | undefined }
  | { kind: 'nowhere' }

type Bare<E> = Omit<E, 'from' | 'at' | 'place' | 'id'>

/** What was done by whom, before Slack was asked for a name, a language or the private chat. */
export interface Incoming {
  id: string
  team: string
  user: string
  /** The channel in which others read along; `undefined` in the private chat and in what only this person sees. */
  shared?: string | undefined
  /** The private chat, where Slack names it. */
  chat?: string | undefined
  what: Bare<HelloEvent> | Bare<TextEvent> | Bare<ActionEvent>
  source: Source
  /** Opens a modal within three seconds, once. */
  trigger?: string
  /** The press wants a page: its modal is opened before anything is looked up. */
  opens: boolean
  /** People who are named in the text, by id. */
  mentions: string[]
}

/** What came in; `undefined` for what the bot has no use for. Fails with BadPressError on data that no button of ours holds. */
export function toIncoming(body: Record<string, unknown>): Incoming | undefined {
  switch (body.type) {
    case 'event_callback':
      return fromEvent(parsed(eventSchema, body))
    case 'block_actions':
      return fromPress(parsed(actionsSchema, body))
    case 'view_submission':
      return fromSubmission(parsed(submissionSchema, body))
    case 'message_action':
      return fromShortcut(parsed(shortcutSchema, body))
    default:
      return typeof body.command === 'string' ? fromCommand(parsed(commandSchema, body)) : undefined
  }
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const result = schema.safeParse(value)
  if (!result.success) throw new BadPressError()
  return result.data
}

function fromEvent(body: z.infer<typeof eventSchema>): Incoming | undefined {
  const { event, event_id, team_id, authorizations } = body
  const me = authorizations.map(({ user_id }) => user_id)
  // In a channel that is shared with another workspace; which of these Slack gives differs by event. Who is not of the one it came to is of none.
  const isOfIt = [event.user_team, event.source_team, event.team].every((one) => !one || one === team_id)
  const common = { id: event_id, team: isOfIt ? team_id : '', opens: false, mentions: [] }
  if (event.subtype === 'message_changed') return changed(common, event, me)
  if (!event.user) return undefined
  const base = { ...common, user: event.user }
  if (me.includes(base.user))
    return event.type === 'member_joined_channel' ? putIntoChannel(base, event) : undefined
  if (event.type === 'app_home_opened') return opened(base, event)
  return event.bot_id ? undefined : heard(base, event, me)
}

type SlackEvent = z.infer<typeof eventSchema>['event']
type Base = Pick<Incoming, 'id' | 'team' | 'user' | 'opens' | 'mentions'>

const putIntoChannel = (base: Base, { channel }: SlackEvent): Incoming | undefined =>
  channel
    ? { ...base, shared: channel, what: { kind: 'hello', screen: 'chat' }, source: { kind: 'nowhere' } }
    : undefined

function opened(base: Base, { tab, channel }: SlackEvent): Incoming {
  const screen = tab === 'home' ? 'home' : 'chat'
  return { ...base, chat: channel, what: { kind: 'hello', screen }, source: { kind: screen } }
}

/**
 * Subtypes with which somebody says something anew: beside a file, in a thread and below it too, behind "/me" (docs.slack.dev, "message event",
 * subtypes). A deleted message is not said anew.
 */
const said: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast', 'me_message'])

function heard(base: Base, event: SlackEvent, me: string[]): Incoming | undefined {
  const { type, subtype, channel, channel_type, thread_ts: thread, text: raw } = event
  const isPrivate = type === 'message' && channel_type === 'im'
  if (!channel || (subtype !== undefined && !said.has(subtype)) || !(isPrivate || type === 'app_mention'))
    return undefined
  const files = [event.files, event.attachments].some((one) => one?.length) ? { files: true as const } : {}
  const what = { kind: 'text' as const, text: plainly(raw, me, isPrivate), mentions: [], ...files }
  const place = isPrivate ? { chat: channel } : { shared: channel }
  const mentions = mentioned(raw).filter((one) => !me.includes(one))
  return { ...base, ...place, what, mentions, source: { kind: 'chat', thread } }
}

/** Somebody changed their own message. The bot changes its messages too, and Slack adds to one what stands behind a link in it: nobody did that. */
function changed(base: Omit<Base, 'user'>, event: SlackEvent, me: string[]): Incoming | undefined {
  const { channel: chat, channel_type, message, previous_message: before } = event
  const { user } = message ?? {}
  if (!message?.edited || !user || message.bot_id || me.includes(user)) return undefined
  if (!chat || channel_type !== 'im' || message.text === before?.text) return undefined
  const typed = plainly(message.text, me, true)
  const what = { kind: 'text' as const, text: typed, mentions: [], changed: true as const }
  const team = [undefined, base.team].includes(message.user_team) ? base.team : ''
  return { ...base, user, team, chat, what, source: { kind: 'chat' } }
}

function fromPress(body: z.infer<typeof actionsSchema>): Incoming | undefined {
  const [action] = body.actions
  const named = /^\d+:([a-z-]{1,40})(!)?$/.exec(action?.action_id ?? '')
  // A link that was followed, or a choice in a modal that was not sent yet.
  if (!named || !action) return undefined
  const [, name = '', opens] = named
  const data = parsed(buttonData, parseJson(action.value ?? '{}'))
  const what = { kind: 'action' as const, name, data, values: valuesOf(body.view) }
  const press = { ...actor(body), what, trigger: body.trigger_id, mentions: [] }
  if (body.view) {
    const isHome = body.view.type === 'home'
    const source: Source = isHome ? { kind: 'home' } : modalOf(body.view, false)
    return { ...press, source, opens: isHome }
  }
  const { channel, message } = body
  if (!channel || !message) throw new BadPressError()
  const place = channel.id.startsWith('D') ? { chat: channel.id } : { shared: channel.id }
  const source = { kind: 'message' as const, sent: { channel: channel.id, ts: message.ts } }
  return { ...press, ...place, source, opens: opens !== undefined }
}

function fromSubmission(body: z.infer<typeof submissionSchema>): Incoming {
  const source = modalOf(body.view, true)
  if (!source.data.submit) throw new BadPressError()
  const what = { kind: 'action' as const, ...source.data.submit, values: valuesOf(body.view) }
  return { ...actor(body), what, source, opens: false, mentions: [] }
}

/** Who acted, with the one id that Slack gives to what was pressed. */
const actor = ({ user, team, trigger_id }: Omit<z.infer<typeof submissionSchema>, 'type' | 'view'>) => ({
  id: trigger_id,
  team: user.team_id ?? team?.id ?? '',
  user: user.id,
})

function modalOf(view: z.infer<typeof viewSchema>, submitted: boolean) {
  const data = parsed(modalDataSchema, parseJson(view.private_metadata || '{}'))
  return { kind: 'modal' as const, view: view.id, submitted, data: data as ModalData }
}

const passOn = (said: string): Bare<ActionEvent> => ({
  kind: 'action',
  name: 'report-form',
  data: {},
  values: { what: typed(said).trim() },
})

function fromShortcut(body: z.infer<typeof shortcutSchema>): Incoming {
  const { trigger_id: trigger, message } = body
  const what = passOn(message.text)
  return {
    ...actor(body),
    what,
    source: { kind: 'nowhere' },
    trigger,
    opens: true,
    mentions: mentioned(message.text),
  }
}

function fromCommand({ team_id, user_id, trigger_id, text: said }: z.infer<typeof commandSchema>): Incoming {
  const base = { id: trigger_id, team: team_id, user: user_id, mentions: [] }
  return { ...base, what: passOn(said), source: { kind: 'nowhere' }, trigger: trigger_id, opens: true }
}

/** An emptied text is an empty answer; a choice that was not made is none. */
function valuesOf(view: z.infer<typeof viewSchema> | undefined): Record<string, string> {
  const blocks = Object.entries(view?.state?.values ?? {})
  const values = blocks.flatMap(([name, block]) => {
    const given = block[inputName]
    if (!given) return []
    if (given.type === 'plain_text_input') return [[name, given.value ?? '']]
    if (given.selected_options) return [[name, given.selected_options.map(({ value }) => value).join(',')]]
    return given.selected_option ? [[name, given.selected_option.value]] : []
  })
  return Object.fromEntries(values)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new BadPressError()
  }
}
