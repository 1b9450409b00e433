import { createHash } from 'node:crypto'
import type { Locale, PersonKey } from '../core/event.ts'

/** What a document is about. It is drawn from this at the moment of opening: nothing of a signal waits in a link. */
export type Subject =
  /** Ids of the signal and of the line in its log that says to whom it goes. */
  | { kind: 'forward'; signal: string; forward: string }
  /** Ids of the signals that were on the agenda. */
  | { kind: 'agenda'; signals: readonly string[] }
  /** What was destroyed on a day, as yyyy-mm-dd. */
  | { kind: 'statement'; day: string }
  /** What a request touches, by its id. */
  | { kind: 'inventory'; request: string }
  /** The figures of a year, as yyyy. */
  | { kind: 'figures'; year: string }
  /** Ids of the cases that somebody of this name has, or had when they left. */
  | { kind: 'pack'; from: string; signals: readonly string[] }

/** What a link opens, for whom. */
export interface DocumentLink {
  /** By the name that they had when it was made. */
  by: PersonKey & { name: string }
  locale: Locale
  subject: Subject
  as: 'page' | 'pdf' | 'sheet'
  /** In milliseconds since 1970. */
  until: number
}

/** Links that open once. Only a hash of each token is kept, in memory: after a restart a new one is made with one press. */
export interface DocumentLinks {
  /** The token for a new link. */
  make(link: DocumentLink, now: Date): string
  /** What it would open; it can be opened all the same. Nothing where it was made in another organisation. */
  look(organisation: string, token: string, now: Date): DocumentLink | undefined
  /** The same, for the last time; asked for in another organisation it stays as it is. */
  take(organisation: string, token: string, now: Date): DocumentLink | undefined
}

/** How long a document can be opened, in milliseconds (product.md, "The functionaris", 4). */
export const opensWithin = 3_600_000

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** `newToken`: random and not to be guessed. */
export function createLinks(newToken: () => string): DocumentLinks {
  const links = new Map<string, DocumentLink>()
  const look = (organisation: string, token: string, now: Date) => {
    const link = links.get(hashOf(token))
    return link?.by.organisation === organisation && now.getTime() < link.until ? link : undefined
  }
  return {
    make(link, now) {
      for (const [hash, { until }] of links) if (until <= now.getTime()) links.delete(hash)
      const token = newToken()
      links.set(hashOf(token), link)
      return token
    },
    look,
    take(organisation, token, now) {
      const link = look(organisation, token, now)
      if (link) links.delete(hashOf(token))
      return link
    },
  }
}
