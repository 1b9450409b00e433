import { z } from 'zod'
import type { ActionEvent, Address, BotEvent, Locale } from '../../bot/core/event.ts'
import { toAddress, withoutThread } from './address.ts'
import { inputPrefix } from './form.ts'

const account = z.object({
  id: z.string().min(1).max(300),
  name: z.string().max(300).default(''),
  aadObjectId: z.string().max(100).optional(),
})

/** The part of an activity that we use, as Teams documents it; the rest is left alone. */
export const activitySchema = z.object({
  type: z.string(),
  id: z.string().min(1).max(300).optional(),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  deliveryMode: z.enum(['', 'normal']).nullish(),
  from: account,
  recipient: account,
  conversation: z.object({
    id: z.string().min(1).max(500),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional(), eventType: z.string().nullish() })
    .nullish(),
  locale: z.string().max(40).nullish(),
  text: z.string().nullish(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  replyToId: z.string().max(300).nullish(),
  name: z.string().nullish(),
  value: z.unknown().optional(),
  membersAdded: z.array(z.object({ id: z.string() })).nullish(),
  action: z.string().nullish(),
})
export type TeamsActivity = z.infer<typeof activitySchema>

const mentionSchema = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string(), name: z.string().default('') }),
  text: z.string().min(1).optional(),
})

const short = z.string().max(200)
const buttonData = z.strictObject({ draft: short, question: short, value: short, about: short }).partial()

/** The largest text that reaches the dialogs; their own limits are lower and say so in a sentence. */
const longest = 40_000

const invokeSchema = z.strictObject({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.string().max(40),
    data: z.record(z.string(), z.union([z.string().max(longest), z.undefined()])).default({}),
  }),
  trigger: z.string().optional(),
})

export class BadCardError extends Error {}

/** Who speaks for which organisation, in which language when the person's own is not to be used. */
export interface Hearing {
  organisation: string
  locale: Locale | undefined
}

/** The event in an activity, `undefined` for what the bot has no use for. Fails with BadCardError on data that no card of ours holds. */
export function toEvent(activity: TeamsActivity, hearing: Hearing): BotEvent | undefined {
  switch (activity.type) {
    case 'message':
      return {
        ...base(activity, hearing),
        kind: 'text',
        text: textOf(activity),
        mentions: mentionsOf(activity),
        ...(hasFiles(activity) ? { files: true } : {}),
      }
    case 'messageUpdate':
      return changed(activity, hearing)
    case 'invoke':
      if (isMessageAction(activity)) return { ...base(activity, hearing), ...takenOver(activity.value) }
      return activity.name === 'adaptiveCard/action'
        ? { ...base(activity, hearing), ...actionOf(activity.value) }
        : undefined
    case 'conversationUpdate':
      return activity.membersAdded?.some(({ id }) => id === activity.recipient.id)
        ? { ...base(activity, hearing), kind: 'hello', screen: 'chat' }
        : undefined
    default:
      return undefined
  }
}

/** Somebody changed their own message (learn.microsoft.com, "Conversation events in your Teams bot"). Its id is that of the message, which was taken before. */
function changed(activity: TeamsActivity, hearing: Hearing): BotEvent | undefined {
  const { place, ...event } = base(activity, hearing)
  if (activity.channelData?.eventType !== 'editMessage' || place === 'shared') return undefined
  return { ...event, place, id: '', kind: 'text', text: textOf(activity), mentions: [], changed: true }
}

/** "Iets doorgeven" in the menu of somebody's message. */
export const isMessageAction = ({ type, name }: TeamsActivity): boolean =>
  type === 'invoke' && name === 'composeExtension/fetchTask'

const messageActionSchema = z.object({
  commandId: z.literal('pass-on'),
  messagePayload: z.object({
    body: z.object({
      content: z
        .string()
        .max(4 * longest)
        .default(''),
      contentType: z.string().default('text'),
    }),
  }),
})

function takenOver(value: unknown): Pick<ActionEvent, 'kind' | 'name' | 'data' | 'values'> {
  const parsed = messageActionSchema.safeParse(value)
  if (!parsed.success) throw new BadCardError()
  const { content, contentType } = parsed.data.messagePayload.body
  const what = (contentType === 'html' ? fromHtml(content) : content).trim().slice(0, longest)
  return { kind: 'action', name: 'report-form', data: {}, values: { what } }
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/**
 * The words of a message, which Teams hands over as HTML; nothing of it is ever drawn as HTML again. No pattern looks past the next angle
 * bracket: a message of nothing but beginnings of tags would keep everybody waiting.
 */
const fromHtml = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<\/(p|div|li|h\d)>/gi, '\n')
    .replace(/<(?!\/?a\b)[^<>]*>/gi, '')
    .replace(/<a\b([^<>]*)>([^<>]*)<\/a>/gi, (_all, attributes: string, label: string) =>
      withAddress(label, /\bhref="([^"]*)"/i.exec(attributes)?.[1]),
    )
    .replace(/<[^<>]*>/g, '')
    .replace(
      /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi,
      (all, code?: string, hex?: string, name?: string) =>
        code || hex
          ? String.fromCodePoint(code ? Number(code) : Number.parseInt(hex ?? '', 16))
          : (signs[name ?? ''] ?? all),
    )

/** Words of somebody's own hide where a link goes. */
const withAddress = (label: string, url: string | undefined): string =>
  url === undefined || url.includes(label) ? label : `${label} (${url})`

function base(activity: TeamsActivity, { organisation, locale }: Hearing) {
  const { from, conversation } = activity
  const person = { organisation, platform: 'teams' as const, id: from.aadObjectId ?? from.id }
  return {
    id: activity.id ?? '',
    from: { ...person, name: from.name, locale: locale ?? localeOf(activity.locale) },
    at: placeOf(activity),
    place: conversation.conversationType === 'personal' ? ('private' as const) : ('shared' as const),
  }
}

const placeOf = ({ conversation, serviceUrl }: TeamsActivity): Address =>
  toAddress({ conversation: withoutThread(conversation.id), serviceUrl })

const localeOf = (locale: string | null | undefined): Locale =>
  locale?.toLowerCase().startsWith('en') ? 'en' : 'nl'

/** What was typed, without the @mentions that Teams writes into the text. */
const textOf = ({ text, entities }: TeamsActivity): string => {
  const mentions = (entities ?? []).flatMap((entity) => mentionSchema.safeParse(entity).data?.text ?? [])
  const plain = mentions.reduce((rest, mention) => rest.replace(mention, ' '), text ?? '')
  // Where somebody is mentioned Teams puts hard spaces between.
  return (entities?.length ? plain.replaceAll('&nbsp;', ' ') : plain).replaceAll('\u00a0', ' ').trim()
}

/** Besides the words themselves, which Teams puts in once more as HTML, and a card under an address that was typed. */
const ownAttachment = z.object({
  contentType: z.string().regex(/^(text\/html$|application\/vnd\.microsoft\.card\.)/),
})

const hasFiles = ({ attachments }: TeamsActivity): boolean =>
  (attachments ?? []).some((one) => !ownAttachment.safeParse(one).success)

function mentionsOf({ entities, recipient }: TeamsActivity): { id: string; name: string }[] {
  const all = (entities ?? []).flatMap((entity) => mentionSchema.safeParse(entity).data?.mentioned ?? [])
  return all.filter(({ id }) => id !== recipient.id)
}

/** A pressed button: its own data strictly, and the inputs that Teams mixes in between. */
function actionOf(value: unknown): Pick<ActionEvent, 'kind' | 'name' | 'data' | 'values'> {
  const parsed = invokeSchema.safeParse(value)
  if (!parsed.success) throw new BadCardError()
  const { verb, data } = parsed.data.action
  const entries = Object.entries(data)
  const own = buttonData.safeParse(
    Object.fromEntries(entries.filter(([name]) => !name.startsWith(inputPrefix))),
  )
  if (!own.success) throw new BadCardError()
  const inputs = entries.filter(([name]) => name.startsWith(inputPrefix))
  const values = Object.fromEntries(
    inputs.map(([name, text]) => [name.slice(inputPrefix.length), text ?? '']),
  )
  const given = Object.fromEntries(Object.entries(own.data).filter(([, text]) => text !== undefined))
  return { kind: 'action', name: verb, data: given, values }
}
