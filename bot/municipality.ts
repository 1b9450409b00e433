import type { Department } from './signals/department.ts'

/** What is particular to one municipality, from its settings. */
export interface Municipality {
  departments: readonly Department[]
  /** Whom to ring when no receiver can read it in time, as the municipality words it. */
  onCall?: string | undefined
  /** Its confidential adviser, as the municipality words it. */
  confidentialAdviser?: string | undefined
}
