import type { Locale } from '../../bot/core/event.ts'
import { en } from './en.ts'
import { nl, type Texts } from './nl.ts'

/** Every text that a person reads, by language. */
export const texts: Record<Locale, Texts> = { nl, en }

export type { Texts }
