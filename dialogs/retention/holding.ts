import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { withoutDraft } from '../../bot/core/person.ts'
import { line, ownText, view } from '../../bot/core/view.ts'
import { holdReasons } from '../../bot/signals/entry.ts'
import { endHold, hold } from '../../bot/signals/holding.ts'
import { whyNot } from '../../bot/signals/life.ts'
import { holdsFor, isFreed } from '../../bot/signals/request.ts'
import { holdsOf } from '../../bot/signals/retention.ts'
import { draftAgain } from '../desk/submit.ts'
import { openFilled } from '../forward/directory.ts'
import { type ActionTurn, type DialogParts, replaces, tells, textsFor } from '../parts.ts'
import { type Refused, refusalText } from '../rights.ts'
import { changeAsKeeper, type Press, signalForKeeper } from './rights.ts'

const aboutOf = (turn: ActionTurn): string => turn.event.data.about ?? ''

/** The sentence can hold a name, which a notification must not. */
const refused = (turn: ActionTurn, why: Refused): Outcome =>
  tells(turn, view(textsFor(turn).menu.notice, [ownText(refusalText(textsFor(turn), why), 'warning')]))

const inPrivate =
  (press: Press): Press =>
  (parts, turn) =>
    turn.event.place === 'private'
      ? press(parts, turn)
      : Promise.resolve(tells(turn, line(textsFor(turn).shared.notice)))

/** The form that asks why. */
async function startHold(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const found = await signalForKeeper(parts, turn, aboutOf(turn))
  if ('refused' in found) return refused(turn, found)
  const why = whyNot(found.signal, 'held', found.by)
  return why ? refused(turn, why) : openFilled(parts, turn, 'hold', {}, found.signal.id)
}

export async function submitHold(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const t = textsFor(turn)
  const { id, about = '', answers } = draft
  const why = holdReasons.find((one) => one === answers.why) ?? 'other'
  const made = { now: turn.now, newId: parts.newId }
  const changed = await changeAsKeeper(parts, turn, about, (by) =>
    hold(by, { id, why, text: answers.text ?? '' }, made),
  )
  if ('refused' in changed)
    return replaces(
      turn.person,
      line(t.draft.below),
      await draftAgain(parts, turn, draft, refusalText(t, changed)),
    )
  const said = line(t.retention.held(changed.reference))
  return { ...replaces(withoutDraft(turn.person, id), line(t.draft.below), said), durable: true }
}

/** All that holds it ends, by whoever may hold it; what holds it for a request is let go of with that request, once it is answered. */
async function stopHold(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const found = await signalForKeeper(parts, turn, aboutOf(turn))
  if ('refused' in found) return refused(turn, found)
  const holds = holdsOf(found.signal)
  if (holds.length === 0) return refused(turn, { refused: 'not-held' })
  const requests = await parts.store.requests(found.signal.organisation)
  const asking = requests.filter((one) => !isFreed(one) && holdsFor(found.signal, one.number).length > 0)
  const own = holds.filter(({ text }) => !asking.some(({ number }) => number === text))
  const stays = line(t.retention.heldFor(asking.map(({ number }) => number).join(', ')))
  if (own.length === 0) return tells(turn, stays)
  const made = { now: turn.now, newId: parts.newId }
  for (const { id } of own) {
    const changed = await changeAsKeeper(parts, turn, found.signal.id, (by) => endHold(by, id, made))
    if ('refused' in changed) return refused(turn, changed)
  }
  const said = asking.length > 0 ? stays : line(t.retention.freed(found.signal.reference))
  return { ...replaces(turn.person, said), durable: true }
}

export const holdingActions: Record<string, Press> = {
  hold: inPrivate(startHold),
  'hold-end': inPrivate(stopHold),
}
