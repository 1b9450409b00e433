import { destructionActions } from './destruction.ts'
import { holdingActions } from './holding.ts'
import { requestActions } from './requests.ts'
import type { Press } from './rights.ts'

/** What can be pressed about how long signals are kept, and about who asks for what is kept. */
export const retentionActions: Record<string, Press> = {
  ...holdingActions,
  ...destructionActions,
  ...requestActions,
}
