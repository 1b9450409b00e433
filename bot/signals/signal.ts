import { z } from 'zod'
import type { Address, PersonKey, Receipt } from '../core/event.ts'
import { type Actor, type Entry, entrySchema, platformSchema } from './entry.ts'
import { originSchema } from './origin.ts'
import { remainsSchema } from './remains.ts'

const address = z.custom<Address>((value) => typeof value === 'string' && value !== '')
const receipt = z.custom<Receipt>((value) => typeof value === 'string' && value !== '')

const faults = [
  'busy',
  'down',
  'unsure',
  'refused',
  'gone',
  'removed',
  'locked',
  'too-large',
  'unfit',
] as const

const posting = {
  id: z.string(),
  /** The log entry that it tells of. */
  entry: z.string().optional(),
  /** `sending` is written before each try: found after a crash it means that the message may have arrived. */
  state: z.enum(['waiting', 'sending', 'sent', 'parked']),
  attempts: z.int().min(0),
  since: z.iso.datetime(),
  due: z.iso.datetime(),
  receipt: receipt.optional(),
  /** For a card in the channel: ids of who was called by name when it was posted. */
  called: z.array(z.string()).optional(),
  /** For a card: what it showed when it was last drawn, see `cardMark`. */
  drawn: z.string().optional(),
  fault: z.enum(faults).optional(),
  possibleRepeat: z.boolean().optional(),
  alerted: z.boolean().optional(),
}

/** A message that still has to be sent, or was: kept in the signal's own document, so that neither exists without the other. */
const message = z.strictObject({
  ...posting,
  kind: z.enum(['card', 'said', 'desk', 'answer', 'news', 'alert']),
  to: z.union([z.literal('channel'), z.strictObject({ platform: platformSchema, id: z.string() })]),
})

/** The same for what goes to another organisation of this installation: into its store, not into a chat. */
const crossing = z.strictObject({
  ...posting,
  kind: z.literal('crossing'),
  to: z.strictObject({ organisation: z.string() }),
})
/** A message that was sent and has to be taken away. */
const removal = z.strictObject({ ...posting, kind: z.literal('removal'), to: message.shape.to, receipt })
/** An answer about it in somebody's private chat: it stands there until the signal expires. */
const shown = z.strictObject({ ...removal.shape, kind: z.literal('shown') })
const delivery = z.discriminatedUnion('kind', [message, crossing, removal, shown])

const whole = z.strictObject({
  kind: z.literal('signal'),
  /** The id of the draft that became this signal: the one-time token is consumed by being here, so a retry can't make a second one. */
  id: z.string(),
  organisation: z.string(),
  reference: z.string(),
  /** `talk`: somebody in doubt asks to be called; nothing about a case is in it and it counts as no signal. */
  purpose: z.enum(['signal', 'talk']).optional(),
  /** Absent with a code only: then nothing here says who it was. */
  reporter: z
    .strictObject({
      platform: platformSchema,
      id: z.string(),
      name: z.string(),
      locale: z.enum(['nl', 'en']),
    })
    .optional(),
  /**
   * `entered`: it came by phone, by mail or in person, and a functionaris wrote it down. `forwarded`: another organisation sent it, see
   * `origin`; who reported it is known there.
   */
  known: z.enum(['named', 'withheld', 'code', 'entered', 'forwarded']),
  origin: originSchema.optional(),
  /** How the receipt code is known again; `nth`: which of the codes of this token it is; `key`: by which key it is found. */
  receiptCode: z
    .strictObject({
      selector: z.string(),
      salt: z.string(),
      hash: z.string(),
      nth: z.int().min(0),
      key: z.string().optional(),
    })
    .optional(),
  /** Functionarissen whom the reporter kept out: they see nothing of it anywhere, and nothing stands in the channel. */
  hiddenFrom: z
    .array(z.strictObject({ platform: platformSchema, id: z.string(), name: z.string() }))
    .optional(),
  answers: z.record(z.string(), z.string()),
  /** Keyed hashes of what stands in it, by which another signal is known; personal data with a term of their own. */
  marks: z
    .array(
      z.strictObject({
        kind: z.enum(['address', 'company', 'phone', 'plate']),
        key: z.string(),
        hash: z.string(),
      }),
    )
    .optional(),
  /** All that is left once its term has passed, besides its number and its emptied log. */
  remains: remainsSchema.optional(),
  log: z.array(entrySchema),
  deliveries: z.array(delivery),
})

/** What may stand in a signal whose term has passed. */
const left: ReadonlySet<string> = new Set<keyof z.infer<typeof whole>>([
  'kind',
  'id',
  'organisation',
  'reference',
  'purpose',
  'known',
  'answers',
  'remains',
  'log',
  'deliveries',
])

/** Nothing of it comes through any more, whatever a fault of ours would leave behind. */
function isNothingLeft(signal: z.infer<typeof whole>): boolean {
  const { log, answers, deliveries } = signal
  const before = log.slice(0, -1)
  return (
    log.at(-1)?.what === 'expired' &&
    before.every(
      ({ what, by, link }) => what === 'emptied' && by.role === 'bot' && link?.salt === undefined,
    ) &&
    Object.keys(answers).length === 0 &&
    Object.entries(signal).every(([name, value]) => value === undefined || left.has(name)) &&
    deliveries.every(
      ({ kind, entry: about, receipt: sent }) =>
        (kind === 'card' || kind === 'removal') && about === undefined && sent !== undefined,
    )
  )
}

const isExpired = ({ remains, log }: z.infer<typeof whole>): boolean =>
  remains !== undefined || log.some(({ what }) => what === 'expired' || what === 'emptied')

export const signalSchema = whole.refine(
  (signal) => !isExpired(signal) || (signal.remains !== undefined && isNothingLeft(signal)),
  'something is left of a signal whose term has passed',
)

export type Signal = z.infer<typeof signalSchema>
export type { Actor, Entry }
export type Delivery = z.infer<typeof delivery>
export type ChatDelivery = z.infer<typeof message>
export type Crossing = z.infer<typeof crossing>
/** What has to be taken away, or will have to be. */
export type Removal = z.infer<typeof removal> | z.infer<typeof shown>
/** Where people read: the channel, or somebody's private chat. */
export type Place = ChatDelivery['to']
export type Functionaris = Extract<Actor, { role: 'functionaris' }>
export type Status = 'new' | 'claimed' | 'closed' | 'reopened' | 'returned' | 'withdrawn' | 'expired'
export { address as addressSchema, platformSchema, receipt as receiptSchema }

/** The newest line of this kind. */
export const lastOf = <W extends Entry['what']>(
  { log }: Pick<Signal, 'log'>,
  what: W,
): Extract<Entry, { what: W }> | undefined =>
  log.findLast((line): line is Extract<Entry, { what: W }> => line.what === what)

/** The signal as the functionaris sees it: values by the name of the question. */
export const assessmentOf = (signal: Signal): Readonly<Record<string, string>> | undefined =>
  lastOf(signal, 'assessed')?.assessment

export const isTalk = ({ purpose }: Signal): boolean => purpose === 'talk'

/** The reporter asked to take it back after it was read. */
export const asksWithdrawal = (signal: Signal): boolean => lastOf(signal, 'withdrawalAsked') !== undefined

/** A functionaris opened it or took it on. */
export const wasRead = (signal: Signal): boolean =>
  signal.log.some(({ what }) => what === 'read' || what === 'claimed')

type Somebody = Pick<PersonKey, 'platform' | 'id'>
/** The same person, within one organisation. */
export const isSame = (one: Somebody, other: Somebody): boolean =>
  one.platform === other.platform && one.id === other.id

/** Kept out by the reporter, or by themselves because they know somebody in it; here or where it came from. */
export const isHiddenFrom = (signal: Pick<Signal, Keeping>, somebody: Somebody): boolean =>
  keptFromOf(signal).some((one) => isSame(one, somebody))

type Keeping = 'hiddenFrom' | 'log' | 'origin'

/** Everybody who is kept out, also where it came from: it stays kept from them wherever it goes. Some may stand in it twice. */
export const keptFromOf = ({ hiddenFrom = [], log, origin }: Pick<Signal, Keeping>): Somebody[] => [
  ...hiddenFrom,
  ...log.flatMap(({ what, by }) => (what === 'excluded' && by.role === 'functionaris' ? by : [])),
  ...(origin?.keptFrom ?? []),
]

/** Of what has expired nobody can tell any more from whom it was kept, so then it is kept from all. */
export const isOpenTo = (signal: Signal, somebody: Somebody): boolean =>
  !isHiddenFrom(signal, somebody) && !signal.remains?.secret

/**
 * Whether nothing of it may be told there any more: somebody who is kept out reads there. The channel is such a place as soon as one of
 * those who read it is kept out; `origin.keptFrom` alone names people who are no readers of this channel.
 */
export const isHiddenPlace = (signal: Signal, to: Place): boolean =>
  to === 'channel'
    ? (signal.hiddenFrom ?? []).length > 0 || signal.log.some(({ what }) => what === 'excluded')
    : isHiddenFrom(signal, to)

/** A message in a chat that stays. */
export const isMessage = (delivery: Delivery): delivery is ChatDelivery =>
  delivery.kind !== 'crossing' && delivery.kind !== 'removal' && delivery.kind !== 'shown'

/** A message in the channel that calls people by name for what can't wait: the card, and that nobody has it in hand any more. */
export const isCall = ({ log }: Signal, { kind, to, entry: about }: Delivery): boolean =>
  to === 'channel' &&
  (kind === 'card' || (kind === 'said' && log.some(({ id, what }) => id === about && what === 'released')))

/** Where its card stands: the channel, or the private chats of those who may see it. */
export const cardPlaces = (signal: Signal): Place[] =>
  signal.deliveries.flatMap((one) => (one.kind === 'card' && !isHiddenPlace(signal, one.to) ? [one.to] : []))

/** Messages to the reporter, oldest first. */
export const messagesToReporter = (signal: Signal): Extract<Entry, { what: 'asked' | 'feedback' }>[] =>
  signal.log.filter((line) => line.what === 'asked' || line.what === 'feedback')

export const isSeen = (signal: Signal, id: string): boolean =>
  signal.log.some((line) => line.what === 'seen' && line.about === id)

export const isAnswered = (signal: Signal, id: string): boolean =>
  signal.log.some((line) => line.what === 'answered' && line.about === id)

/** What was asked of the reporter and not answered. Who told it outside the chat is asked there as well, and so nothing comes back here. */
export const openQuestions = (signal: Signal): Extract<Entry, { what: 'asked' }>[] =>
  signal.known === 'entered'
    ? []
    : signal.log.filter((line) => line.what === 'asked').filter(({ id }) => !isAnswered(signal, id))

export const isReporter = (signal: Signal, person: PersonKey): boolean =>
  signal.organisation === person.organisation &&
  signal.reporter?.platform === person.platform &&
  signal.reporter.id === person.id
