import { z } from 'zod'
import { addDays, type Day, dayOf } from '../calendar.ts'
import type { Now } from './change.ts'
import { platformSchema } from './entry.ts'
import type { Keeper } from './holding.ts'
import { holdsOf } from './retention.ts'
import type { Signal } from './signal.ts'
import type { Terms } from './terms.ts'

/** Access, correction and objection after the AVG (articles 15, 16 and 21; domain.md, "Rechten"), and a Woo request. */
export const requestKinds = ['access', 'correction', 'objection', 'woo'] as const
/** Who asks: never by name, that stands in the municipality's own system. */
export const requesters = ['reporter', 'subject', 'other'] as const
export const answers = ['given', 'partly', 'refused', 'nothing'] as const
/** Grounds of a refusal: those of art. 5.1 Woo and art. 23 AVG (domain.md, "Woo" and 3). */
export const grounds = ['woo-1d', 'woo-2c', 'woo-2d', 'woo-2e', 'woo-2h', 'avg-23', 'none'] as const

const by = z.strictObject({
  role: z.enum(['functionaris', 'privacyOfficer']),
  platform: platformSchema,
  id: z.string(),
  name: z.string(),
})
const base = { id: z.string(), at: z.iso.datetime(), by }
const step = z.discriminatedUnion('what', [
  z.strictObject({ ...base, what: z.literal('entered') }),
  /** What was searched for is not kept, only how many were found. */
  z.strictObject({ ...base, what: z.literal('searched'), found: z.int().min(0) }),
  z.strictObject({ ...base, what: z.literal('agreed') }),
  z.strictObject({ ...base, what: z.literal('answered'), result: z.enum(answers), ground: z.enum(grounds) }),
  /** What it held is no longer held. */
  z.strictObject({ ...base, what: z.literal('freed') }),
])

/** Somebody asks what is kept about them, or for documents. Found together by a functionaris and the privacy officer. */
export const requestSchema = z.strictObject({
  kind: z.literal('request'),
  id: z.string(),
  organisation: z.string(),
  /** As V-2026-7K4M. */
  number: z.string(),
  what: z.enum(requestKinds),
  who: z.enum(requesters),
  /** Its number in the municipality's own system. */
  own: z.string().optional(),
  /** Ids of the signals that it touches. */
  signals: z.array(z.string()),
  steps: z.array(step),
  /** Ids of steps of which was told that somebody has to do something. */
  told: z.array(z.string()).optional(),
})

export type Request = z.infer<typeof requestSchema>
export type Step = Request['steps'][number]

/** What holds a signal because of this request. */
export const holdsFor = (signal: Signal, number: string): ReturnType<typeof holdsOf> =>
  holdsOf(signal).filter(({ text }) => text === number)

/**
 * Where it stands: who has to do something. A functionaris has to have searched, and the privacy officer to agree after the last search: two people,
 * also where somebody is both.
 */
export function standingOf({ steps }: Pick<Request, 'steps'>): 'search' | 'agree' | 'answer' | 'answered' {
  if (steps.some(({ what }) => what === 'answered')) return 'answered'
  const searchers = steps.flatMap(({ what, by: who }) =>
    what === 'searched' && who.role === 'functionaris' ? [who] : [],
  )
  if (searchers.length === 0) return 'search'
  const last = steps.findLastIndex(({ what }) => what === 'searched')
  const agreed = steps.slice(last + 1).some(({ what, by: who }) => {
    const isOther = !searchers.some(({ platform, id }) => platform === who.platform && id === who.id)
    return what === 'agreed' && who.role === 'privacyOfficer' && isOther
  })
  return agreed ? 'answer' : 'agree'
}

const order = ['search', 'agree', 'answer', 'answered']

/** What somebody has to do first, those that are answered last, and the oldest of each first. */
export const toDoFirst = (requests: readonly Request[]): Request[] =>
  requests.toSorted(
    (one, other) =>
      order.indexOf(standingOf(one)) - order.indexOf(standingOf(other)) ||
      (one.steps[0]?.at ?? '').localeCompare(other.steps[0]?.at ?? ''),
  )

/** What it held is let go of. */
export const isFreed = ({ steps }: Pick<Request, 'steps'>): boolean =>
  steps.some(({ what }) => what === 'freed')

type Said = Step extends infer S ? (S extends Step ? Omit<S, 'id' | 'at' | 'by'> : never) : never

/** The request with one more step. */
export function withStep(
  request: Request,
  { role, platform, id, name }: Keeper,
  said: Said,
  made: Now,
): Request {
  const base = { id: made.newId(), at: made.now.toISOString(), by: { role, platform, id, name } }
  return { ...request, steps: [...request.steps, { ...base, ...said } as Step] }
}

/** The first day on which it is no longer kept, in the Dutch calendar: so many days after its answer. `undefined` while it is open. */
export function goesOn({ steps }: Pick<Request, 'steps'>, { request }: Terms): Day | undefined {
  const answered = steps.findLast(({ what }) => what === 'answered')
  return answered && addDays(dayOf(new Date(answered.at)), request)
}
