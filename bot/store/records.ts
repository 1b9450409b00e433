import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { changeSchema } from '../../knowledge/change.ts'
import { openQuestionSchema } from '../../knowledge/open-question.ts'
import { dialogNames } from '../core/dialog.ts'
import type { PersonKey } from '../core/event.ts'
import { weekHalves } from '../half-day.ts'
import { directoryChangeSchema } from '../signals/directory-change.ts'
import { figuresSchema } from '../signals/figures.ts'
import { partnerSchema } from '../signals/partner.ts'
import { requestSchema } from '../signals/request.ts'
import { sampleSchema } from '../signals/sample.ts'
import { addressSchema, platformSchema, receiptSchema, signalSchema } from '../signals/signal.ts'
import { journalSchema } from './journal-record.ts'
import { listNewsSchema, newcomerSchema, somebodySchema } from './list-record.ts'

const draft = z.strictObject({
  id: z.string(),
  dialog: z.enum(dialogNames),
  about: z.string().optional(),
  answers: z.record(z.string(), z.string()),
  skipped: z.array(z.string()),
  offered: z.boolean().optional(),
  more: z.boolean().optional(),
  enough: z.boolean().optional(),
  changing: z.string().optional(),
  sending: z.boolean().optional(),
  startedAt: z.iso.datetime(),
  touchedAt: z.iso.datetime().optional(),
  remindedAt: z.iso.datetime().optional(),
})

const actionData = z.strictObject({
  draft: z.string().optional(),
  question: z.string().optional(),
  value: z.string().optional(),
  about: z.string().optional(),
})

const person = z.strictObject({
  kind: z.literal('person'),
  /** Random; the file's name tells nothing of who it is. */
  id: z.string(),
  organisation: z.string(),
  platform: platformSchema,
  personId: z.string(),
  /** Chosen in the chat; otherwise the platform's setting holds. */
  locale: z.enum(['nl', 'en']).optional(),
  lastLocale: z.enum(['nl', 'en']),
  /** The private chat, once there was one. */
  address: addressSchema.optional(),
  drafts: z.array(draft),
  /** Id of the draft that a typed answer belongs to. */
  current: z.string().optional(),
  /** Ids of the last fifty events, to recognise a repetition. */
  consumed: z.array(z.string()),
  /** The buttons of the last message that had any. */
  buttons: z
    .array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        data: actionData,
      }),
    )
    .optional(),
  /** Receipt codes that were typed and opened nothing. */
  codeTries: z
    .strictObject({
      failed: z.int().min(0),
      since: z.iso.datetime(),
      lockedUntil: z.iso.datetime().optional(),
    })
    .optional(),
})

const absence = z.strictObject({
  /** The first day away, as yyyy-mm-dd. */
  from: z.iso.date().optional(),
  /** The first day that they are back, as yyyy-mm-dd. */
  backOn: z.iso.date(),
  /** The functionaris who is there instead, for as long. */
  replacement: z.strictObject({ platform: platformSchema, id: z.string() }).optional(),
  /** A colleague who said so; `told`: who is away knows it. */
  noted: z.strictObject({ by: z.string(), told: z.boolean().optional() }).optional(),
})

const functionaris = z.strictObject({
  platform: platformSchema,
  id: z.string(),
  name: z.string(),
  absences: z.array(absence).optional(),
  /** The only absence, as it was kept before there could be several. */
  awayFrom: z.iso.date().optional(),
  backOn: z.iso.date().optional(),
  replacement: absence.shape.replacement,
  /** The half-days on which they work; without it all of them. */
  works: z.array(z.enum(weekHalves)).optional(),
  /** Is there when nobody else is. */
  deputy: z.boolean().optional(),
  /** Put on the list in the chat, by two people. */
  added: z.strictObject({ by: somebodySchema, confirmedBy: somebodySchema, on: z.iso.date() }).optional(),
  /**
   * The half-day of the last round-up; `raised`: ids of signals that a deputy was told are late; `quarter`: the first day of the quarter
   * in which it was last told of which signals a partner is silent.
   */
  roundUp: z
    .strictObject({
      halfDay: z.string(),
      raised: z.array(z.string()).optional(),
      quarter: z.iso.date().optional(),
    })
    .optional(),
})

/** When who keeps the bot running was last told of an outage, by mail or in a private chat; `tested`: the daily test found it. */
const mailed = z.strictObject({ at: z.iso.datetime(), tested: z.boolean().optional() })

const office = z.strictObject({
  kind: z.literal('office'),
  /** The organisation: there is one office for each. */
  id: z.string(),
  organisation: z.string(),
  channel: z.strictObject({ platform: platformSchema, address: addressSchema }).optional(),
  functionarissen: z.array(functionaris),
  /** Who is named and was not in the channel any more when that was last looked at. */
  left: z.array(functionaris).optional(),
  /** Ids of who was in the channel when that was last looked at; without it nobody has looked yet. */
  seen: z.array(z.string()).optional(),
  newcomers: z.array(newcomerSchema).optional(),
  listNews: z.array(listNewsSchema).optional(),
  /** Ids of who is named in the settings and was taken off the list in the chat. */
  takenOff: z.array(z.string()).optional(),
  /** The head of the team: reads no signals, and hears when nobody does. */
  head: z.strictObject({ platform: platformSchema, id: z.string(), name: z.string() }).optional(),
  /** Ids of signals of which the head was told, by why. */
  headTold: z
    .strictObject({
      late: z.array(z.string()).optional(),
      urgent: z.array(z.string()).optional(),
      overdue: z.array(z.string()).optional(),
      unreadable: z.array(z.string()).optional(),
      unlisted: z.array(z.string()).optional(),
    })
    .optional(),
  /** Ids of open signals that nobody on the list may open, of which the log has an alarm. */
  unreadable: z.array(z.string()).optional(),
  /** The day on which the channel was last told that nothing comes in. */
  silenceToldOn: z.iso.date().optional(),
  /** The daily test; `receipt`: its standing message. */
  test: z
    .strictObject({
      /** The day of the last one that passed, or on which the channel was bound. */
      passedOn: z.iso.date(),
      triedAt: z.iso.datetime().optional(),
      receipt: receiptSchema.optional(),
    })
    .optional(),
  /** Outages that go on, by what is broken. */
  mailed: z
    .strictObject({ door: mailed.optional(), store: mailed.optional(), channel: mailed.optional() })
    .optional(),
  /** The day on which who authorises what is destroyed last heard that there is a list. */
  listToldOn: z.iso.date().optional(),
  usedCodes: z.array(z.string()),
  /** To whom signals can be forwarded. */
  partners: z.array(partnerSchema).optional(),
  /** On which grounds, as the organisation words them; without these there are the ones that shipped, which nobody has checked. */
  grounds: z.array(z.string()).optional(),
  /** Who changed these two, oldest first. */
  directoryChanges: z.array(directoryChangeSchema).optional(),
  /** As they were when somebody first looked at them: what changes afterwards would tell of single signals. */
  figures: z.array(figuresSchema).optional(),
})

const knowledge = z.strictObject({
  kind: z.literal('knowledge'),
  /** The organisation: there is one for each. */
  id: z.string(),
  organisation: z.string(),
  /** What colleagues did to the entries, oldest first. */
  changes: z.array(changeSchema),
  questions: z.array(openQuestionSchema),
  /** The entries that shipped when an admin last looked at what is new: their ids with their fingerprints. */
  seen: z.record(z.string(), z.string()).optional(),
  /** When the admins were last reminded of what is due for review. */
  remindedOn: z.iso.date().optional(),
})

/** For which municipality of a group somebody talks, and what waits until they have said so. */
const choice = z.strictObject({
  kind: z.literal('choice'),
  /** Random; the file's name tells nothing of who it is. */
  id: z.string(),
  /** The group: what is kept here belongs to no municipality yet. */
  organisation: z.string(),
  platform: platformSchema,
  personId: z.string(),
  chosen: z.string().optional(),
  /** Chosen in the chat before a municipality was. */
  locale: z.enum(['nl', 'en']).optional(),
  held: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('text'),
        id: z.string(),
        at: z.iso.datetime(),
        text: z.string(),
        files: z.literal(true).optional(),
      }),
      z.strictObject({
        kind: z.literal('action'),
        id: z.string(),
        at: z.iso.datetime(),
        name: z.string(),
        data: actionData,
        values: z.record(z.string(), z.string()),
      }),
    ]),
  ),
})

/** Everything that is ever on disk, strictly: an unknown field stops the start instead of being lost at the next write. */
export const documentSchema = z.discriminatedUnion('kind', [
  signalSchema,
  person,
  office,
  knowledge,
  journalSchema,
  requestSchema,
  sampleSchema,
  choice,
])

export type PersonRecord = z.infer<typeof person>
export type KnowledgeRecord = z.infer<typeof knowledge>
export type Office = z.infer<typeof office>

/** Of an organisation that has no channel yet. */
export const noOfficeYet = (organisation: string): Office => ({
  kind: 'office',
  id: organisation,
  organisation,
  functionarissen: [],
  usedCodes: [],
})
export type Choice = z.infer<typeof choice>
export type StoredDocument = z.infer<typeof documentSchema>

/** A record for somebody who was not here before. */
export const newPerson = (key: PersonKey, locale: 'nl' | 'en'): PersonRecord => ({
  kind: 'person',
  id: randomUUID(),
  organisation: key.organisation,
  platform: key.platform,
  personId: key.id,
  lastLocale: locale,
  drafts: [],
  consumed: [],
})
