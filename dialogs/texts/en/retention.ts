import type { Texts } from '../nl.ts'

export const retention: Texts['retention'] = {
  tombstone: (reference) => `${reference}: expired, the texts are gone`,
}
