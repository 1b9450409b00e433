import type { Platform } from './core/platform.ts'
import type { Department } from './signals/department.ts'
import type { Partner } from './signals/partner.ts'
import { type Category, proposedTerms, type Terms } from './signals/terms.ts'

/** What is particular to one municipality, from its settings. */
export interface Municipality {
  /** Its name, where one app serves several municipalities and people have to know which one they talk to. */
  amongOthers?: string | undefined
  departments: readonly Department[]
  /** Whom to ring when no receiver can read it in time, as the municipality words it. */
  onCall?: string | undefined
  /** Its confidential adviser, as the municipality words it. */
  confidentialAdviser?: string | undefined
  /** The care coordinator for victims in its region, as the municipality words it. */
  careCoordinator?: string | undefined
  /** What it stands for, for example that it is an "uitbuitingsvrije gemeente", as it words it. */
  statement?: string | undefined
  /** Who stands up for it, as the municipality words it. */
  champion?: string | undefined
  /** Who keeps the knowledge right. They never read a signal, unless they handle signals as well. */
  admins?: readonly Admin[] | undefined
  /** Who sees the figures, and nothing of any signal unless they handle signals as well. */
  policy?: readonly Admin[] | undefined
  /** Organisations in the same installation to which a card can be sent. Only the operator decides which these are. */
  forwardsTo?: readonly Neighbour[] | undefined
  /** How long signals are kept and who decides about it; without it nothing was decided. */
  retention?: Retention | undefined
}

export interface Retention {
  /** The body that answers for what is kept, on which ground, and where its privacy protocol is found, as the municipality words them. */
  responsibleBody?: string | undefined
  ground?: string | undefined
  privacyProtocol?: string | undefined
  terms: Terms
  /** What each category is in the municipality's own selectielijst. */
  selection: Readonly<Partial<Record<Category, string>>>
  /** `beforehand`: destroying on its day was authorised once and for all. `each`: somebody authorises each list. */
  authorisation: 'beforehand' | 'each'
  /** Who authorises a list. */
  authorisers: readonly Admin[]
  privacyOfficers: readonly Admin[]
}

/** While nothing was decided nobody can authorise, so nothing is destroyed. */
const undecided: Retention = {
  terms: proposedTerms,
  selection: {},
  authorisation: 'each',
  authorisers: [],
  privacyOfficers: [],
}

export const retentionOf = ({ retention }: Pick<Municipality, 'retention'>): Retention =>
  retention ?? undecided

/** What the municipality has to decide before it keeps signals of people, in sentences for the operator. */
export function whatIsUndecided(municipality: Pick<Municipality, 'retention'>): string[] {
  const { responsibleBody, ground, privacyProtocol, authorisation, authorisers } = retentionOf(municipality)
  return [
    ...(responsibleBody
      ? []
      : [
          'Nog niet ingevuld: welk bestuursorgaan verantwoordelijk is (RESPONSIBLE_BODY, of retention.responsibleBody).',
        ]),
    ...(ground
      ? []
      : [
          'Nog niet ingevuld: op welke grondslag signalen worden bewaard (LEGAL_GROUND, of retention.ground).',
        ]),
    ...(privacyProtocol
      ? []
      : [
          'Nog niet ingevuld: waar het privacyprotocol staat (PRIVACY_PROTOCOL, of retention.privacyProtocol).',
        ]),
    ...(authorisation === 'beforehand' || authorisers.length > 0
      ? []
      : [
          'Niemand kan vernietigen machtigen. Noem wie dat mag (TEAMS_AUTHORISERS, SLACK_AUTHORISERS, of authorisers), of zet DESTRUCTION (retention.authorisation) op beforehand.',
        ]),
  ]
}

/** Another organisation in the same installation, as a partner. */
export interface Neighbour {
  organisation: string
  name: string
  kind: Partner['kind']
}

export interface Admin {
  platform: Platform['name']
  id: string
}
