import { z } from 'zod'
import type { Address, PersonKey, Receipt } from '../core/event.ts'
import { originSchema } from './origin.ts'
import { namedPartner, outcomes } from './partner.ts'

const platform = z.enum(['teams', 'slack'])
const address = z.custom<Address>((value) => typeof value === 'string' && value !== '')
const receipt = z.custom<Receipt>((value) => typeof value === 'string' && value !== '')

const colleague = { platform, id: z.string(), name: z.string() }

/** Who did something. A reporter is never named in the log: how they are known stands in one place only. */
const actor = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('reporter') }),
  z.strictObject({ role: z.literal('functionaris'), ...colleague }),
  z.strictObject({ role: z.literal('bot') }),
  /** Another organisation of this installation: never who it was there. */
  z.strictObject({ role: z.literal('partner'), organisation: z.string(), name: z.string() }),
])

/**
 * Ties a line to all lines before it (see `bot/store/chain.ts`). `commitment`: what the line says, salted; without `salt` its texts were
 * taken away on purpose and the chain holds all the same.
 */
const link = z.strictObject({
  key: z.string(),
  salt: z.string().optional(),
  commitment: z.string(),
  mac: z.string(),
})

const base = { id: z.string(), at: z.iso.datetime(), by: actor, link: link.optional() }

/** What holds several signals on paper: the agenda of the meeting, and what a successor gets. */
const printed = ['agenda', 'pack'] as const

/** One line of the append-only log; status and facts are derived from these. */
const entry = z.discriminatedUnion('what', [
  z.strictObject({ ...base, what: z.literal('received') }),
  z.strictObject({ ...base, what: z.literal('read') }),
  /** Looked for by its number. */
  z.strictObject({ ...base, what: z.literal('searched') }),
  z.strictObject({ ...base, what: z.literal('claimed') }),
  /** `answerBy`: the day on which the functionaris hopes to have the answer. */
  z.strictObject({ ...base, what: z.literal('asked'), text: z.string(), answerBy: z.iso.date().optional() }),
  z.strictObject({ ...base, what: z.literal('answered'), text: z.string(), about: z.string() }),
  /** `again`: the day before which the reporter was promised to hear more. */
  z.strictObject({ ...base, what: z.literal('feedback'), text: z.string(), again: z.iso.date().optional() }),
  z.strictObject({ ...base, what: z.literal('seen'), about: z.string() }),
  z.strictObject({ ...base, what: z.literal('added'), text: z.string() }),
  /** Nobody had opened it yet: its texts are gone. */
  z.strictObject({ ...base, what: z.literal('withdrawn') }),
  z.strictObject({ ...base, what: z.literal('withdrawalAsked') }),
  z.strictObject({ ...base, what: z.literal('closed'), reason: z.string(), silent: z.string().optional() }),
  z.strictObject({ ...base, what: z.literal('reopened'), text: z.string() }),
  z.strictObject({ ...base, what: z.literal('handedOver'), to: z.strictObject(colleague) }),
  z.strictObject({ ...base, what: z.literal('takenOver') }),
  z.strictObject({ ...base, what: z.literal('released') }),
  /** "Ik ken betrokkene": who did this sees nothing of it any more. */
  z.strictObject({ ...base, what: z.literal('excluded') }),
  /** As the functionaris sees it; each time whole, so that the last one counts. */
  z.strictObject({ ...base, what: z.literal('assessed'), assessment: z.record(z.string(), z.string()) }),
  z.strictObject({ ...base, what: z.literal('noted'), text: z.string() }),
  /** Looked up in a register, which needs a ground: "nagekeken in … op grond van …". */
  z.strictObject({ ...base, what: z.literal('checked'), text: z.string(), ground: z.string() }),
  z.strictObject({ ...base, what: z.literal('caseNumber'), text: z.string() }),
  /** Chosen for the next meeting with partners, or taken off again. */
  z.strictObject({ ...base, what: z.literal('onAgenda') }),
  z.strictObject({ ...base, what: z.literal('offAgenda') }),
  /** An action point; `due`: the day by which. */
  z.strictObject({ ...base, what: z.literal('agreed'), text: z.string(), due: z.iso.date().optional() }),
  z.strictObject({ ...base, what: z.literal('done'), about: z.string() }),
  /** `to`: id of another signal about the same people or place. */
  z.strictObject({ ...base, what: z.literal('linked'), to: z.string() }),
  /** Dealt with before this bot was there: read in from the old list. */
  z.strictObject({ ...base, what: z.literal('filed') }),
  /** Made ready for a partner. `fields`: names of what goes along; `text`: what the functionaris writes to the partner. */
  z.strictObject({
    ...base,
    what: z.literal('forwarded'),
    partner: namedPartner,
    reason: z.string(),
    ground: z.string(),
    fields: z.array(z.string()),
    contactSafe: z.enum(['yes', 'no', 'unknown']),
    consultFirst: z.boolean(),
    text: z.string(),
  }),
  /** `about`: the line that says to whom. */
  z.strictObject({ ...base, what: z.literal('forwardSent'), about: z.string(), day: z.iso.date() }),
  /** What the partner told. `mayTell`: the reporter may hear it. */
  z.strictObject({
    ...base,
    what: z.literal('outcome'),
    about: z.string(),
    result: z.enum(outcomes),
    mayTell: z.boolean(),
    text: z.string(),
  }),
  /** The partner took it on, or gave it back and says why. */
  z.strictObject({ ...base, what: z.literal('forwardAccepted'), about: z.string() }),
  z.strictObject({ ...base, what: z.literal('forwardReturned'), about: z.string(), text: z.string() }),
  /** What is told to the organisation that it came from, and that it was given back there. */
  z.strictObject({
    ...base,
    what: z.literal('replied'),
    result: z.enum(outcomes),
    mayTell: z.boolean(),
    text: z.string(),
  }),
  z.strictObject({ ...base, what: z.literal('returned'), text: z.string() }),
  /** The hand-over document was opened. */
  z.strictObject({ ...base, what: z.literal('exported'), about: z.string() }),
  /** A document was opened in which it stands with others. */
  z.strictObject({ ...base, what: z.literal('printed'), document: z.enum(printed) }),
  /** Its term has passed: texts and reporter are gone. */
  z.strictObject({ ...base, what: z.literal('expired') }),
])

const faults = ['busy', 'down', 'unsure', 'refused', 'gone', 'too-large', 'unfit'] as const

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
  to: z.union([z.literal('channel'), z.strictObject({ platform, id: z.string() })]),
})

/** The same for what goes to another organisation of this installation: into its store, not into a chat. */
const crossing = z.strictObject({
  ...posting,
  kind: z.literal('crossing'),
  to: z.strictObject({ organisation: z.string() }),
})
const delivery = z.discriminatedUnion('kind', [message, crossing])

export const signalSchema = z.strictObject({
  kind: z.literal('signal'),
  /** The id of the draft that became this signal: the one-time token is consumed by being here, so a retry can't make a second one. */
  id: z.string(),
  organisation: z.string(),
  reference: z.string(),
  /** `talk`: somebody in doubt asks to be called; nothing about a case is in it and it counts as no signal. */
  purpose: z.enum(['signal', 'talk']).optional(),
  /** Absent with a code only: then nothing here says who it was. */
  reporter: z
    .strictObject({ platform, id: z.string(), name: z.string(), locale: z.enum(['nl', 'en']) })
    .optional(),
  /**
   * `entered`: it came by phone, by mail or in person, and a functionaris wrote it down. `forwarded`: another organisation sent it, see
   * `origin`; who reported it is known there.
   */
  known: z.enum(['named', 'withheld', 'code', 'entered', 'forwarded']),
  origin: originSchema.optional(),
  /** How the receipt code is known again; `nth`: which of the codes of this token it is. */
  receiptCode: z
    .strictObject({ selector: z.string(), salt: z.string(), hash: z.string(), nth: z.int().min(0) })
    .optional(),
  /** Functionarissen whom the reporter kept out: they see nothing of it anywhere, and nothing stands in the channel. */
  hiddenFrom: z.array(z.strictObject({ platform, id: z.string(), name: z.string() })).optional(),
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
  log: z.array(entry),
  deliveries: z.array(delivery),
})

export type Signal = z.infer<typeof signalSchema>
export type Entry = z.infer<typeof entry>
export type Actor = z.infer<typeof actor>
export type Delivery = z.infer<typeof delivery>
export type ChatDelivery = z.infer<typeof message>
export type Crossing = z.infer<typeof crossing>
/** Where people read: the channel, or somebody's private chat. */
export type Place = ChatDelivery['to']
export type Functionaris = Extract<Actor, { role: 'functionaris' }>
export type Status = 'new' | 'claimed' | 'closed' | 'reopened' | 'returned' | 'withdrawn' | 'expired'
export { address as addressSchema, platform as platformSchema, receipt as receiptSchema }

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

/** Kept out by the reporter, or by themselves because they know somebody in it. */
export const isHiddenFrom = ({ hiddenFrom = [], log }: Signal, somebody: Somebody): boolean =>
  hiddenFrom.some((one) => isSame(one, somebody)) ||
  log.some(({ what, by }) => what === 'excluded' && by.role === 'functionaris' && isSame(by, somebody))

/**
 * Whether nothing of it may be told there any more: somebody who is kept out reads there. The channel is such a place as soon as one of
 * those who read it is kept out.
 */
export const isHiddenPlace = (signal: Signal, to: Place): boolean =>
  to === 'channel'
    ? (signal.hiddenFrom ?? []).length > 0 || signal.log.some(({ what }) => what === 'excluded')
    : isHiddenFrom(signal, to)

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

export const isReporter = (signal: Signal, person: PersonKey): boolean =>
  signal.organisation === person.organisation &&
  signal.reporter?.platform === person.platform &&
  signal.reporter.id === person.id
