import { z } from 'zod'
import { namedPartner, outcomes } from './partner.ts'

export const platformSchema = z.enum(['teams', 'slack'])

const colleague = { platform: platformSchema, id: z.string(), name: z.string() }

/** Who did something. A reporter is never named in the log: how they are known stands in one place only. */
const actor = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('reporter') }),
  z.strictObject({ role: z.literal('functionaris'), ...colleague }),
  z.strictObject({ role: z.literal('bot') }),
  /** Looks with the functionaris at what somebody asks for; reads no signals. */
  z.strictObject({ role: z.literal('privacyOfficer'), ...colleague }),
  /** Authorises what is destroyed; reads no signals. */
  z.strictObject({ role: z.literal('authoriser'), ...colleague }),
  /** Another organisation of this installation: never who it was there. */
  z.strictObject({ role: z.literal('partner'), organisation: z.string(), name: z.string() }),
])

/**
 * Ties a line to all lines before it (see `bot/store/chain.ts`). `commitment`: what the line says, salted; without `salt` its texts were
 * taken away on purpose and the chain holds all the same. `anew`: the same tie under a newer key, once the first one is no longer used; `mac`
 * stays what it was, so that all that was noted of it holds.
 */
const link = z.strictObject({
  key: z.string(),
  salt: z.string().optional(),
  commitment: z.string(),
  mac: z.string(),
  anew: z.strictObject({ key: z.string(), mac: z.string() }).optional(),
})

const base = { id: z.string(), at: z.iso.datetime(), by: actor, link: link.optional() }

/** What holds several signals: the agenda of the meeting and what a successor gets, and the action points in the chat. */
const printed = ['agenda', 'pack', 'agreements'] as const

/** What can be read of a signal without its page: what would go to a partner, and to whom it went with what came of it. */
const parts = ['preview', 'forwards'] as const

/** Why a signal is kept for now whatever its term. */
export const holdReasons = ['woo', 'request', 'other'] as const

const roles = ['reporter', 'functionaris', 'bot', 'privacyOfficer', 'authoriser', 'partner'] as const

/** One line of the append-only log; status and facts are derived from these. */
export const entrySchema = z.discriminatedUnion('what', [
  z.strictObject({ ...base, what: z.literal('received') }),
  /** `part`: only this of it; without it the page. */
  z.strictObject({ ...base, what: z.literal('read'), part: z.enum(parts).optional() }),
  /** Looked for by its number; `request`: found for the request of this number, by whatever was typed. */
  z.strictObject({ ...base, what: z.literal('searched'), request: z.string().optional() }),
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
  /** The inventory for the request of this number was opened, and it stands in that. */
  z.strictObject({ ...base, what: z.literal('inventoried'), request: z.string() }),
  /** Does not expire as long as this holds; `text`: why. */
  z.strictObject({ ...base, what: z.literal('held'), why: z.enum(holdReasons), text: z.string() }),
  z.strictObject({ ...base, what: z.literal('holdEnded'), about: z.string() }),
  z.strictObject({ ...base, what: z.literal('destructionAuthorised') }),
  /** Its term has passed: texts and reporter are gone. */
  z.strictObject({ ...base, what: z.literal('expired') }),
  /** What is left of a line after that: `was` and `role` are what it was and in which role, for the chain. */
  z.strictObject({
    ...base,
    what: z.literal('emptied'),
    was: z.string(),
    role: z.enum(roles),
  }),
])

export type Entry = z.infer<typeof entrySchema>
export type Actor = z.infer<typeof actor>
