import { z } from 'zod'
import type { BotEvent, Locale, Reply } from '../../bot/core/event.ts'
import { type Seen, seenIn } from './heard.ts'

/** A message as a colleague would type it, what kind it is, and the entries that are a right first answer. */
export const questionSchema = z.object({
  id: z.string(),
  text: z.string(),
  kind: z.enum([
    'knowledge',
    'report',
    'urgent',
    'refuse',
    'offtopic',
    'status',
    'contact',
    'greeting',
    'consult',
  ]),
  expect: z.array(z.string()),
})

export type Question = z.infer<typeof questionSchema>
export type Kind = Question['kind']

export const readQuestions = (text: string): Question[] =>
  text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => questionSchema.parse(JSON.parse(row)))

/** What the figures of one file of questions are; all but the first are shares of 1, or null where there is no message of that kind. */
export interface Figures {
  questions: number
  hit1: number | null
  hit3: number | null
  report: number | null
  urgent: number | null
  refuse: number | null
  offtopic: number | null
  status: number | null
  contact: number | null
  greeting: number | null
  consult: number | null
  falseUrgent: number | null
  answeredWrongly: number | null
}

export interface Asked extends Question {
  seen: Seen
}

const share = (some: readonly Asked[], right: (one: Asked) => boolean): number | null =>
  some.length === 0 ? null : Math.round((some.filter(right).length / some.length) * 10_000) / 10_000

const firstThree = 3

export const isHit = ({ seen, expect }: Asked, among: number): boolean =>
  seen.heard === 'knowledge' && seen.entries.slice(0, among).some((id) => expect.includes(id))

export const isAnsweredWrongly = ({ seen, expect }: Asked): boolean =>
  seen.heard === 'knowledge' && seen.answered && !expect.includes(seen.entries[0] ?? '')

export function figuresOf(asked: readonly Asked[]): Figures {
  const of = (...kinds: Kind[]) => asked.filter(({ kind }) => kinds.includes(kind))
  const handled = (kind: Kind) => share(of(kind), ({ seen }) => seen.heard === kind)
  return {
    questions: asked.length,
    hit1: share(of('knowledge'), (one) => isHit(one, 1)),
    hit3: share(of('knowledge'), (one) => isHit(one, firstThree)),
    report: handled('report'),
    urgent: handled('urgent'),
    refuse: handled('refuse'),
    offtopic: handled('offtopic'),
    status: handled('status'),
    contact: handled('contact'),
    greeting: handled('greeting'),
    consult: handled('consult'),
    falseUrgent: share(
      asked.filter(({ kind }) => kind !== 'urgent'),
      ({ seen }) => seen.heard === 'urgent',
    ),
    answeredWrongly: share(of('offtopic', 'refuse'), isAnsweredWrongly),
  }
}

/** Asks each question as somebody of whom nothing is known yet. */
export async function askAll(
  handle: (event: BotEvent) => Promise<Reply>,
  questions: readonly Question[],
  locale: Locale = 'nl',
): Promise<Asked[]> {
  const asked: Asked[] = []
  for (const [at, question] of questions.entries()) {
    const event: BotEvent = {
      id: `vraag-${at}`,
      from: { organisation: 'gemeente', platform: 'teams', id: `persoon-${at}`, name: 'Alex Wilber', locale },
      at: `gesprek-${at}` as BotEvent['at'],
      place: 'private',
      kind: 'text',
      text: question.text,
      mentions: [],
    }
    asked.push({ ...question, seen: seenIn(await handle(event)) })
  }
  return asked
}
