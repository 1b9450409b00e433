import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { withoutDraft } from '../../bot/core/person.ts'
import { line } from '../../bot/core/view.ts'
import { findFor, type Keeper } from '../../bot/signals/holding.ts'
import { findReference, newReference } from '../../bot/signals/reference.ts'
import {
  answers,
  grounds,
  type Request,
  requesters,
  requestKinds,
  standingOf,
  withStep,
} from '../../bot/signals/request.ts'
import { isHiddenFrom, type Signal } from '../../bot/signals/signal.ts'
import { draftAgain } from '../desk/submit.ts'
import { type ActionTurn, type DialogParts, replaces, textsFor } from '../parts.ts'
import { requestView } from './request-view.ts'
import { requestOf } from './requests.ts'
import { keeperOf } from './rights.ts'

type Submission = (parts: DialogParts, turn: ActionTurn, draft: Draft) => Promise<Outcome>
type OwnSubmission = (parts: DialogParts, turn: ActionTurn, draft: Draft, by: Keeper) => Promise<Outcome>

/** Rights are checked again when it is sent. */
const byKeeper =
  (submission: OwnSubmission): Submission =>
  async (parts, turn, draft) => {
    const by = await keeperOf(parts, turn)
    return by
      ? submission(parts, turn, draft, by)
      : replaces(turn.person, line(textsFor(turn).retention.notYours))
  }

/** In the place of the form: what was kept, and the request as it stands now. */
async function keptAs(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  by: Keeper,
  { request, said }: { request: Request; said: string },
): Promise<Outcome> {
  const person = withoutDraft(turn.person, draft.id)
  const then = { ...turn, person }
  return { ...replaces(person, line(said), await requestView(parts, then, request, by)), durable: true }
}

/** The id of the draft is the request's own, so that it is there once however often it is sent. */
export const submitRequest = byKeeper(async (parts, turn, draft, by) => {
  const { organisation } = turn.event.from
  const known = await requestOf(parts, turn, draft.id)
  const { text } = draft.answers
  const fresh: Request = {
    kind: 'request',
    id: draft.id,
    organisation,
    number: newReference(turn.now.getUTCFullYear(), parts.random).replace('S', 'V'),
    what: requestKinds.find((one) => one === draft.answers.what) ?? 'access',
    who: requesters.find((one) => one === draft.answers.who) ?? 'other',
    ...(text ? { own: text } : {}),
    signals: [],
    steps: [],
  }
  const made = { now: turn.now, newId: parts.newId }
  const request = known ?? withStep(fresh, by, { what: 'entered' }, made)
  if (!known) await parts.store.saveRequest(request)
  return keptAs(parts, turn, draft, by, { request, said: textsFor(turn).desk.kept(request.number) })
})

/** Found are held at once: what somebody asks for must not expire while it is looked at. What was typed is not kept. */
export const submitSearch = byKeeper(async (parts, turn, draft, by) => {
  const { requests } = textsFor(turn)
  const request = await requestOf(parts, turn, draft.about)
  const person = withoutDraft(turn.person, draft.id)
  if (!request) return replaces(person, line(requests.unknown))
  if (standingOf(request) === 'answered') return replaces(person, line(requests.isAnswered))
  const found = (await searched(parts, request.organisation, draft.answers.text ?? '')).filter(
    (signal) => !isHiddenFrom(signal, by) && !signal.remains,
  )
  const made = { now: turn.now, newId: parts.newId }
  const why = request.what === 'woo' ? 'woo' : 'request'
  for (const { id } of found)
    await parts.store.changeSignal(
      request.organisation,
      id,
      findFor(by, { number: request.number, why }, made),
    )
  const changed = await parts.store.changeRequest(request.organisation, request.id, (newest) => ({
    ...withStep(newest, by, { what: 'searched', found: found.length }, made),
    signals: [...new Set([...newest.signals, ...found.map(({ id }) => id)])],
  }))
  return keptAs(parts, turn, draft, by, { request: changed ?? request, said: requests.found(found.length) })
})

/** By its number, or by what stands in it. */
async function searched({ store }: DialogParts, organisation: string, typed: string): Promise<Signal[]> {
  const reference = findReference(typed)
  const named = reference && (await store.signalByReference(organisation, reference))
  return reference ? (named ? [named] : []) : store.signalsWith(organisation, typed)
}

/** Only what was found together is answered; a refusal has its ground. */
export const submitAnswered = byKeeper(async (parts, turn, draft, by) => {
  const { requests } = textsFor(turn)
  const request = await requestOf(parts, turn, draft.about)
  if (!request) return replaces(withoutDraft(turn.person, draft.id), line(requests.unknown))
  const result = answers.find((one) => one === draft.answers.result) ?? 'refused'
  const ground = grounds.find((one) => one === draft.answers.ground) ?? 'none'
  const refuses = result === 'partly' || result === 'refused'
  const again = async (why: string) =>
    replaces(turn.person, line(textsFor(turn).draft.below), await draftAgain(parts, turn, draft, why))
  if (standingOf(request) !== 'answer' || by.role !== 'functionaris') return again(requests.notTogether)
  if (refuses && ground === 'none') return again(requests.needsGround)
  const made = { now: turn.now, newId: parts.newId }
  const changed = await parts.store.changeRequest(request.organisation, request.id, (newest) =>
    standingOf(newest) === 'answer'
      ? withStep(newest, by, { what: 'answered', result, ground }, made)
      : newest,
  )
  return keptAs(parts, turn, draft, by, {
    request: changed ?? request,
    said: textsFor(turn).desk.kept(request.number),
  })
})
