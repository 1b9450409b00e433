import { dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import { button, line, ownText, type View, view } from '../../bot/core/view.ts'
import { passedBeforehand } from '../../bot/handover/document.ts'
import { markSent, noteExport } from '../../bot/signals/forward.ts'
import { type Forward, forwardOf, forwardsOf } from '../../bot/signals/forwards.ts'
import { type Act, whyNot } from '../../bot/signals/life.ts'
import { type Functionaris, isTalk, type Signal } from '../../bot/signals/signal.ts'
import { read } from '../../bot/signals/triage.ts'
import type { Press } from '../functionaris-only.ts'
import { type ActionTurn, type DialogParts, opensPage, replaces, shows, tells, textsFor } from '../parts.ts'
import { changeAsFunctionaris, type Refused, refusalText, signalForFunctionaris } from '../rights.ts'
import { openFilled } from './directory.ts'
import { offerHandOver } from './hand-over.ts'
import { everyPartner, mayGetCard } from './neighbours.ts'
import { copyDoor, copyView, forwardsView, forwardView } from './screens.ts'

/** What a functionaris can press to forward one signal, in the private chat only. */
export const forwardingActions: Record<string, Press> = {
  forward: inPrivate(startForward),
  forwards: inPrivate(showForwards),
  'forward-show': inPrivate(showForward),
  'forward-document': inPrivate(makeDocument),
  'forward-copy': inPrivate(copyFields),
  'forward-sent': inPrivate(noteSent),
  outcome: inPrivate(startOutcome),
}

function inPrivate(press: Press): Press {
  return async (parts, turn) =>
    turn.event.place === 'private' ? press(parts, turn) : tells(turn, line(textsFor(turn).shared.notice))
}

const aboutOf = (turn: ActionTurn): string => turn.event.data.about ?? ''

/** The sentence can hold a name, which a notification must not. */
const refused = (turn: ActionTurn, why: Refused): Outcome =>
  tells(turn, view(textsFor(turn).menu.notice, [ownText(refusalText(textsFor(turn), why), 'warning')]))

/** The signal, for who may do this to it now. */
async function signalFor(parts: DialogParts, turn: ActionTurn, act: Act): Promise<Signal | Refused> {
  const found = await signalForFunctionaris(parts, turn, aboutOf(turn))
  return 'refused' in found ? found : (whyNot(found.signal, act, found.by) ?? found.signal)
}

/** To whom it went and what came of it is read of the signal, so that is written down first. */
async function showForwards(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const made = { now: turn.now, newId: parts.newId }
  const seen = await changeAsFunctionaris(parts, turn, aboutOf(turn), (by) => read(by, made, 'forwards'))
  return 'refused' in seen
    ? refused(turn, seen)
    : { ...replaces(turn.person, forwardsView(turn, seen)), durable: true }
}

/** The same of one of them, with why it was given back, for who has the signal in hand. */
async function showForward(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const made = { now: turn.now, newId: parts.newId }
  const about = turn.event.data.value ?? ''
  const mayShow = (signal: Signal, by: Functionaris) =>
    whyNot(signal, 'exported', by) ??
    (forwardOf(signal, about) ? undefined : ({ refused: 'no-forward' } as const))
  const seen = await changeAsFunctionaris(
    parts,
    turn,
    aboutOf(turn),
    (by) => (signal) => mayShow(signal, by) ?? read(by, made, 'forwards')(signal),
  )
  if ('refused' in seen) return refused(turn, seen)
  const found = forwardOf(seen, about)
  return found
    ? { ...replaces(turn.person, forwardView(turn, seen, found)), durable: true }
    : refused(turn, { refused: 'no-forward' })
}

async function withForward(
  parts: DialogParts,
  turn: ActionTurn,
  show: (turn: ActionTurn, signal: Signal, about: Forward) => View,
): Promise<Outcome> {
  const found = await signalFor(parts, turn, 'exported')
  if ('refused' in found) return refused(turn, found)
  const about = forwardOf(found, turn.event.data.value ?? '')
  return about ? replaces(turn.person, show(turn, found, about)) : refused(turn, { refused: 'no-forward' })
}

/** The form, with all that goes along beforehand ticked. */
async function startForward(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const found = await signalFor(parts, turn, 'forwarded')
  if ('refused' in found) return refused(turn, found)
  if (isTalk(found)) return tells(turn, line(t.forward.notOfTalk))
  if ((await everyPartner(parts, turn)).length === 0)
    return shows(
      turn.person,
      view(
        t.forward.directory,
        [ownText(t.forward.firstPartner)],
        [button('partner-add', t.forward.addPartner, {}, { style: 'main', opens: true })],
      ),
    )
  const fields = passedBeforehand(found).join(',')
  return openFilled(parts, turn, 'forward', { fields }, found.id)
}

function makeDocument(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  return withForward(parts, turn, (_turn, signal, about) => offerHandOver(parts, turn, signal, about))
}

/** All that goes along, to be copied: written down first, as the document is. */
async function copyFields(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  if (!opensPage(turn)) return withForward(parts, turn, copyDoor)
  const about = turn.event.data.value ?? ''
  const made = { now: turn.now, newId: parts.newId }
  const changed = await changeAsFunctionaris(parts, turn, aboutOf(turn), (by) => noteExport(by, about, made))
  if ('refused' in changed) return refused(turn, changed)
  const found = forwardOf(changed, about)
  return found
    ? { ...replaces(turn.person, copyView(turn, changed, found)), durable: true }
    : refused(turn, { refused: 'no-forward' })
}

/** "Verstuurd", today; for a partner in the same installation its card goes with it. */
async function noteSent(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const about = turn.event.data.value ?? ''
  const made = { now: turn.now, newId: parts.newId }
  const said = { id: parts.newId(), about, day: dayOf(turn.now) }
  const changed = await changeAsFunctionaris(
    parts,
    turn,
    aboutOf(turn),
    (by) => (signal) =>
      mayBeSent(parts, turn, signal, about) ? markSent(by, said, made)(signal) : { refused: 'no-card' },
  )
  if ('refused' in changed) return refused(turn, changed)
  const sent = forwardOf(changed, about)
  return {
    ...(sent
      ? replaces(turn.person, forwardView(turn, changed, sent))
      : refused(turn, { refused: 'no-forward' })),
    durable: true,
  }
}

/** The operator can have taken a partner out of the settings since. */
function mayBeSent(parts: DialogParts, turn: ActionTurn, signal: Signal, about: string): boolean {
  const partner = forwardOf(signal, about)?.partner
  return partner?.organisation === undefined || mayGetCard(parts, turn, partner)
}

/** The form for what a partner told; the reporter does not hear it unless somebody says so. */
async function startOutcome(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const found = await signalFor(parts, turn, 'outcome')
  if ('refused' in found) return refused(turn, found)
  const all = forwardsOf(found)
  const about = all.find(({ id }) => id === turn.event.data.value) ?? all[0]
  if (!about) return refused(turn, { refused: 'no-forward' })
  return openFilled(parts, turn, 'outcome', { to: about.id, tell: 'no' }, found.id)
}
