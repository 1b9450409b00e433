import { addDays, dayOf } from '../calendar.ts'
import type { Bot } from '../core/bot.ts'
import { withoutAbout } from '../core/person.ts'
import type { Log } from '../log.ts'
import { type Municipality, retentionOf } from '../municipality.ts'
import { type Destroyed, expire } from '../signals/expiry.ts'
import { areMarksOver, withoutMarks } from '../signals/marks.ts'
import { goesOn, holdsFor, type Request } from '../signals/request.ts'
import { authorisedBy, categoryOf, isDue } from '../signals/retention.ts'
import { sampleGoesOn } from '../signals/sample.ts'
import type { Signal } from '../signals/signal.ts'
import { foundAmong } from '../store/found-among.ts'
import type { Store } from '../store/store.ts'
import { alone } from './alone.ts'

export interface ExpiryParts {
  store: Store
  organisation: string
  municipality: Municipality
  between: Bot['between']
  now: () => Date
  newId: () => string
  log: Log
}

/** How long a question that found no answer is kept, in days: by then somebody wrote an entry about it, or nobody will. A proposal, as the terms are. */
const questionsKept = 365

/**
 * What is kept no longer than needed: marks go on their own day, and a signal on its day if that was authorised, beforehand or on the list. What is
 * held, or under way, waits.
 */
export async function keepNoLonger(parts: ExpiryParts): Promise<void> {
  const { store, organisation, now, log } = parts
  const all = (await store.everySignal(organisation)).filter(({ remains }) => !remains)
  const marked = await foundAmong(all, (one) => (one.marks ?? []).length > 0 && areMarksOver(one, now()))
  for (const { id } of marked)
    await alone(parts, 'marks', () => store.changeSignal(organisation, id, withoutMarks))
  await alone(parts, 'questions', () => dropQuestions(parts))
  await dropRequests(parts)
  await dropSamples(parts)
  let gone = 0
  for (const { id } of await foundAmong(all, (signal) => mayGo(parts, signal)))
    await alone(parts, 'expiry', async () => {
      if (await destroy(parts, id)) gone += 1
    })
  if (gone > 0) log.info('signals-expired', { organisation, count: gone })
}

async function dropQuestions({ store, organisation, now }: ExpiryParts): Promise<void> {
  const last = addDays(dayOf(now()), -questionsKept)
  const { questions } = await store.knowledge(organisation)
  if (questions.every(({ day }) => day >= last)) return
  await store.changeKnowledge(organisation, (kept) => ({
    ...kept,
    questions: kept.questions.filter(({ day }) => day >= last),
  }))
  // Once more, so that the copy from before has none of them either.
  await store.changeKnowledge(organisation, (kept) => ({ ...kept }))
}

/** On its day. What it held was held by a person and is let go of by one: as long as that stands it waits. */
async function dropRequests(parts: ExpiryParts): Promise<void> {
  const { store, organisation, municipality, now, log } = parts
  const { terms } = retentionOf(municipality)
  const today = dayOf(now())
  for (const request of await store.requests(organisation)) {
    const day = goesOn(request, terms)
    if (day === undefined || day > today) continue
    await alone(parts, 'request', async () => {
      if (await holdsStill(store, request)) return
      await clearDesks(parts, request.id)
      await store.remove(request)
      log.info('request-expired', { organisation })
    })
  }
}

async function dropSamples(parts: ExpiryParts): Promise<void> {
  const { store, organisation, now } = parts
  const today = dayOf(now())
  const over = (await store.samples(organisation)).filter((sample) => sampleGoesOn(sample) <= today)
  for (const sample of over) await alone(parts, 'sample', () => store.remove(sample))
}

async function holdsStill(store: Store, { organisation, number, signals }: Request): Promise<boolean> {
  const found = await Promise.all(signals.map((id) => store.signal(organisation, id)))
  return found.some((signal) => signal && holdsFor(signal, number).length > 0)
}

function mayGo({ municipality, now }: ExpiryParts, signal: Signal): boolean {
  const { terms, authorisation } = retentionOf(municipality)
  const isAllowed = authorisation === 'beforehand' || authorisedBy(signal) !== undefined
  return isAllowed && isDue(signal, terms, dayOf(now()))
}

const notNow = { refused: 'not-now' } as const

/** What people have standing open about it goes. */
async function clearDesks(
  { store, organisation, between }: Pick<ExpiryParts, 'store' | 'organisation' | 'between'>,
  id: string,
): Promise<void> {
  for (const { platform, personId } of await store.peopleAbout(organisation, id)) {
    const key = { organisation, platform, id: personId }
    await between(key, async () => {
      const person = await store.person(key)
      if (person) await store.savePerson(withoutAbout(person, id))
    })
  }
}

/** Looked at once more at the moment of writing: somebody may just have reopened or held it. What people have standing open about it goes first. */
async function destroy(parts: ExpiryParts, id: string): Promise<boolean> {
  const { store, organisation, municipality, now, newId } = parts
  await clearDesks(parts, id)
  const changed = await store.changeSignal(organisation, id, (signal) =>
    mayGo(parts, signal)
      ? expire(signal, destroyedAs(parts, signal), municipality.departments, { now: now(), newId })
      : notNow,
  )
  return changed !== undefined && !('refused' in changed)
}

function destroyedAs({ municipality, now }: ExpiryParts, signal: Signal): Destroyed {
  const { terms, selection } = retentionOf(municipality)
  const category = categoryOf(signal) ?? 'handled'
  const by = authorisedBy(signal)
  const inList = selection[category]
  return {
    on: dayOf(now()),
    days: terms[category],
    ...(inList ? { selection: inList } : {}),
    ...(by ? { authorisedBy: by.name } : {}),
  }
}
