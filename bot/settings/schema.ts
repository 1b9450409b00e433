import { z } from 'zod'
import { partnerKinds } from '../signals/partner.ts'
import {
  beginsWith,
  departments,
  entraId,
  filled,
  keys,
  list,
  mailAddresses,
  mailServer,
  oneMailAddress,
  organisationId,
  port,
  publicAddress,
  said,
  selection,
  shortName,
  slackId,
  teamsPeople,
  terms,
  webAddress,
} from './forms.ts'

// The one schema of settings. What is needed only together with something else is optional here: see faults.ts.

const isLine = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

/** A list as YAML writes it, or as one line with commas in between. */
const listed = <S extends z.ZodType>(line: S) =>
  z.preprocess((value) => (Array.isArray(value) && value.every(isLine) ? value.join(',') : value), line)

const retention = z.strictObject({
  /** The body that answers for what is kept, on which ground, and where its privacy protocol is found. */
  responsibleBody: said.optional(),
  ground: said.optional(),
  privacyProtocol: said.optional(),
  terms: terms.optional(),
  selection: selection.optional(),
  authorisation: z
    .enum(['beforehand', 'each'], 'kies beforehand (eens en vooral) of each (elke lijst)')
    .default('each'),
})

const facts = {
  id: organisationId,
  /** As people read it. */
  name: shortName.optional(),
  departments: listed(departments).optional(),
  onCall: said.optional(),
  confidentialAdviser: said.optional(),
  careCoordinator: said.optional(),
  /** What the municipality stands for, for example that it is an "uitbuitingsvrije gemeente". */
  statement: said.optional(),
  /** Who stands up for it, as people read it. */
  champion: said.optional(),
  /** Who gets mail when signals don't reach the channel. */
  alertTo: listed(mailAddresses).optional(),
  retention: retention.optional(),
}

const teamsApp = { appId: entraId.optional(), appSecret: filled.optional(), tenant: entraId.optional() }
const slackApp = {
  botToken: beginsWith('xoxb-').optional(),
  team: slackId('T', 'een werkruimte').optional(),
  signingSecret: filled.optional(),
  appToken: beginsWith('xapp-').optional(),
}
const people = <S extends z.ZodType<string[]>>(ids: S) => ({
  functionarissen: listed(ids).optional(),
  admins: listed(ids).optional(),
  /** Who authorises what is destroyed. */
  authorisers: listed(ids).optional(),
  privacyOfficers: listed(ids).optional(),
  /** Who sees the figures and nothing else. */
  policy: listed(ids).optional(),
  /** Who hears in the private chat when signals don't reach the channel. */
  alertTo: listed(ids).optional(),
})

const organisation = z.strictObject({
  ...facts,
  keys,
  /** The group whose apps this organisation uses instead of its own. */
  group: organisationId.optional(),
  /** Other organisations of this installation that can get a card of a signal; each as the kind of partner that it is. */
  forwardsTo: z
    .array(
      z.strictObject({
        organisation: organisationId,
        kind: z.enum(partnerKinds, `kies uit: ${partnerKinds.join(', ')}`).default('gemeente'),
      }),
    )
    .max(20, 'noem hoogstens 20 organisaties')
    .optional(),
  teams: z.strictObject({ ...teamsApp, channel: filled.optional(), ...people(teamsPeople) }).optional(),
  slack: z
    .strictObject({ ...slackApp, channel: slackId('CG', 'een kanaal').optional(), ...people(list) })
    .optional(),
})

const group = z.strictObject({
  id: organisationId,
  /** For what is kept before anybody has said for which municipality it is. */
  keys,
  teams: z.strictObject(teamsApp).optional(),
  slack: z.strictObject(slackApp).optional(),
})

const common = {
  port: port.default(3978),
  host: filled.default('127.0.0.1'),
  data: filled.default('./data'),
  /** The address under which a browser reaches the bot: for the links to hand-over documents. */
  publicUrl: publicAddress.optional(),
  mail: z.strictObject({ url: mailServer.optional(), from: oneMailAddress.optional() }).optional(),
  model: z
    .strictObject({
      name: filled.optional(),
      key: filled.optional(),
      url: webAddress.optional(),
      azureVersion: filled
        .regex(/^\d{4}-\d\d-\d\d(?:-preview)?$/, 'is geen versie als 2024-10-21')
        .optional(),
    })
    .optional(),
}

/** An installation that serves one or more organisations. */
export const serveSchema = z.strictObject({
  ...common,
  organisations: z.array(organisation).min(1, 'geef ten minste één organisatie'),
  groups: z.array(group).default([]),
})

/** The try-out: one organisation without platforms or keys of its own. */
export const tryoutSchema = z.strictObject({
  ...common,
  // Nobody is asked who they are in the try-out, so it must not be reachable from another machine.
  host: z.literal('127.0.0.1', 'de proefstand draait alleen op 127.0.0.1').default('127.0.0.1'),
  playgroundPort: port.default(56150),
  organisations: z.tuple([z.strictObject(facts)]),
})

export type Installation = z.infer<typeof serveSchema>
export type OrganisationInput = Installation['organisations'][number]
export type GroupInput = Installation['groups'][number]
export type RetentionInput = z.infer<typeof retention>
export type TryoutInput = z.infer<typeof tryoutSchema>
