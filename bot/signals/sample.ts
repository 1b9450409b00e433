import { z } from 'zod'
import { addDays, type Day, dayOf } from '../calendar.ts'
import type { Now } from './change.ts'
import { platformSchema } from './entry.ts'
import type { Keeper } from './holding.ts'
import { firstOf, type Month, monthAfter, type Reading } from './readings.ts'
import { isSame } from './signal.ts'

const officer = { platform: platformSchema, id: z.string() }
const base = {
  id: z.string(),
  at: z.iso.datetime(),
  by: z.strictObject({ ...officer, name: z.string() }),
}
const step = z.discriminatedUnion('what', [
  z.strictObject({ ...base, what: z.literal('fine') }),
  /** `text`: what is asked of whom, in short. */
  z.strictObject({ ...base, what: z.literal('asks'), text: z.string() }),
])

/** The readings of one month that a privacy officer looks at, and what came of that. */
export const sampleSchema = z.strictObject({
  kind: z.literal('sample'),
  /** The month, as yyyy-mm. */
  id: z.string().regex(/^\d{4}-\d\d$/),
  organisation: z.string(),
  /** For each of them apart: not everybody may know of every signal. `toldOn`: the day of the message about it. */
  drawn: z.array(
    z.strictObject({
      ...officer,
      readings: z.array(z.strictObject({ signal: z.string(), line: z.string() })),
      toldOn: z.iso.date().optional(),
    }),
  ),
  steps: z.array(step),
})

export type Sample = z.infer<typeof sampleSchema>
export type SampleStep = Sample['steps'][number]
type Drawn = Sample['drawn'][number]
type Officer = Pick<Keeper, 'platform' | 'id'>

export const noSampleYet = (organisation: string, month: string): Sample => ({
  kind: 'sample',
  id: month,
  organisation,
  drawn: [],
  steps: [],
})

export const drawnFor = ({ drawn }: Sample, officer: Officer): Drawn | undefined =>
  drawn.find((one) => isSame(one, officer))

/** What was drawn once stays as it is, whatever happens to the readings. */
export function withDrawn(sample: Sample, { platform, id }: Officer, readings: readonly Reading[]): Sample {
  if (drawnFor(sample, { platform, id })) return sample
  const named = readings.map(({ signal, line }) => ({ signal, line }))
  return { ...sample, drawn: [...sample.drawn, { platform, id, readings: named }] }
}

/** `toldOn`: `undefined` takes it back. */
export const withTold = (sample: Sample, officer: Officer, toldOn: Day | undefined): Sample => ({
  ...sample,
  drawn: sample.drawn.map((one) => (isSame(one, officer) ? { ...one, toldOn } : one)),
})

/** Pressed twice it stands there once. */
export function withFine(sample: Sample, by: Keeper, made: Now): Sample {
  const last = sample.steps.at(-1)
  if (last?.what === 'fine' && isSame(last.by, by)) return sample
  return { ...sample, steps: [...sample.steps, { ...stepBy(by, made), what: 'fine' }] }
}

/** `id`: of the form that it comes from, so that it stands there once. */
export function withQuestion(
  sample: Sample,
  by: Keeper,
  { id, text }: { id: string; text: string },
  made: Now,
): Sample {
  if (sample.steps.some((one) => one.id === id)) return sample
  return { ...sample, steps: [...sample.steps, { ...stepBy(by, made), id, what: 'asks', text }] }
}

const stepBy = ({ platform, id, name }: Keeper, { now, newId }: Now) => ({
  id: newId(),
  at: now.toISOString(),
  by: { platform, id, name },
})

/** How long it is kept after its month or its last step, in days: it accounts for a year of looking. A proposal, as the terms are. */
const kept = 365

/** The first day on which it is no longer kept, in the Dutch calendar. */
export function sampleGoesOn({ id, steps }: Pick<Sample, 'id' | 'steps'>): Day {
  const days = [firstOf(monthAfter(id as Month)), ...steps.map(({ at }) => dayOf(new Date(at)))].sort()
  return addDays(days.at(-1) ?? firstOf(id as Month), kept)
}
