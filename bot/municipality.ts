import type { Platform } from './core/platform.ts'
import type { Department } from './signals/department.ts'
import type { Partner } from './signals/partner.ts'

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
  /** Organisations in the same installation to which a card can be sent. Only the operator decides which these are. */
  forwardsTo?: readonly Neighbour[] | undefined
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
