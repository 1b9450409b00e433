import type { Outcome } from '../../bot/core/bot.ts'
import { button, ownText, type View, view } from '../../bot/core/view.ts'
import type { Change, Now, Refusal } from '../../bot/signals/change.ts'
import { type Pack, takeFrom } from '../../bot/signals/pack.ts'
import { type Functionaris, isHiddenFrom, isSame, type Signal } from '../../bot/signals/signal.ts'
import { claim, handOver, takeOver } from '../../bot/signals/triage.ts'
import type { Press } from '../functionaris-only.ts'
import { type ActionTurn, type DialogParts, replaces, shows, tells, textsFor } from '../parts.ts'
import { changeAsFunctionaris, colleagueOf, refusalText } from '../rights.ts'
import { inHand, keyOf, notInHand, packFor, packsView, packView } from './packs.ts'

type OwnPress = (parts: DialogParts, turn: ActionTurn, by: Functionaris) => Promise<Outcome>

const namedBy = ({ event }: ActionTurn): string => event.data.value ?? ''

/** A press on one case of a pack: it is taken, and the rest of the pack stays on the screen. */
const takingOne =
  (change: (by: Functionaris, made: Now) => Change): Press =>
  async (parts, turn) => {
    const t = textsFor(turn)
    const made = { now: turn.now, newId: parts.newId }
    const changed = await changeAsFunctionaris(parts, turn, turn.event.data.about ?? '', (by) =>
      change(by, made),
    )
    if ('refused' in changed)
      return tells(turn, view(t.packs.notice, [ownText(refusalText(t, changed), 'warning')]))
    const by = { role: 'functionaris' as const, ...turn.event.from }
    const said = ownText(t.packs.taken(changed.reference))
    const rest = await packFor(parts, turn, by, namedBy(turn))
    return {
      ...replaces(turn.person, rest ? packView(turn, rest, by, [said]) : view(t.packs.notice, [said])),
      durable: true,
    }
  }

/** What a press on one signal does here, each asked of the life of a signal under the same name as at the desk. */
export const takingActions: Record<string, Press> = {
  'pack-claim': takingOne(claim),
  'pack-take-over': takingOne(takeOver),
}

/** The same for whose pack it is, or once more the list of whose there are. */
export const withPack =
  (show: (turn: ActionTurn, pack: Pack, by: Functionaris) => View): OwnPress =>
  async (parts, turn, by) => {
    const pack = await packFor(parts, turn, by, namedBy(turn))
    return shows(turn.person, pack ? show(turn, pack, by) : await packsView(parts, turn, by))
  }

/** Asked once more: each of them gets another owner, and who had it hears so. */
export function askTakeAll(turn: ActionTurn, pack: Pack, by: Functionaris): View {
  const { packs } = textsFor(turn)
  const value = { value: keyOf(pack.who) }
  const { length } = notInHand(pack, by)
  if (length === 0) return packView(turn, pack, by)
  return view(
    packs.notice,
    [ownText(packs.askAll(pack.who.name, length))],
    [button('pack-all-sure', packs.takeAllSure, value, { style: 'main' }), button('pack', packs.no, value)],
  )
}

/** All that this person may take on, each kept by itself. */
export const takeAll: OwnPress = async (parts, turn, by) => {
  const { packs } = textsFor(turn)
  const pack = await packFor(parts, turn, by, namedBy(turn))
  if (!pack) return shows(turn.person, await packsView(parts, turn, by))
  const made = { now: turn.now, newId: parts.newId }
  const done = await changeEach(parts, notInHand(pack, by), takeFrom(by, pack.who, made))
  return told(turn, packs.allTaken(done.kept.length), done.refused)
}

/** To whom all of mine can go: colleagues who may see at least one of them. */
export const chooseSuccessor: OwnPress = async (parts, turn, by) => {
  const t = textsFor(turn)
  const mine = await packFor(parts, turn, by, keyOf(by))
  if (!mine) return shows(turn.person, await packsView(parts, turn, by))
  const { functionarissen } = await parts.store.office(turn.event.from.organisation)
  const given = inHand(mine, by)
  const others = functionarissen.filter(
    (one) => !isSame(one, by) && given.some((signal) => !isHiddenFrom(signal, one)),
  )
  const buttons = others.map((one) =>
    button('pack-give-to', one.name || t.duty.nameless, { value: keyOf(one) }),
  )
  const said = buttons.length > 0 ? t.packs.toWhom(given.length) : t.packs.noSuccessor
  return shows(turn.person, view(t.packs.notice, [ownText(said)], buttons))
}

/** All of mine to one colleague, each kept by itself; what that colleague may not see stays with me. */
export const giveAll: OwnPress = async (parts, turn, by) => {
  const t = textsFor(turn)
  const mine = await packFor(parts, turn, by, keyOf(by))
  const { functionarissen } = await parts.store.office(turn.event.from.organisation)
  const named = functionarissen.find((one) => keyOf(one) === namedBy(turn))
  const to = named && (await colleagueOf(parts, turn, named.id))
  if (!mine) return shows(turn.person, await packsView(parts, turn, by))
  if (!to) return tells(turn, view(t.packs.notice, [ownText(t.refused.noColleague, 'warning')]))
  const made = { now: turn.now, newId: parts.newId }
  const give: Change = (signal) => handOver(by, { id: parts.newId(), to }, made)(signal)
  const done = await changeEach(parts, inHand(mine, by), give)
  return told(turn, t.packs.allGiven(done.kept.length, to.name), done.refused)
}

interface Done {
  kept: Signal[]
  refused: { reference: string; why: Refusal }[]
}

async function changeEach(parts: DialogParts, signals: readonly Signal[], change: Change): Promise<Done> {
  const done: Done = { kept: [], refused: [] }
  for (const { organisation, id, reference } of signals) {
    const changed = await parts.store.changeSignal(organisation, id, change)
    if (changed && 'kind' in changed) done.kept.push(changed)
    // Hidden from this person since the list was drawn: then it is told no more of.
    else if (changed && changed.refused !== 'unknown') done.refused.push({ reference, why: changed })
  }
  return done
}

/** What became of all of them; what could not be is said by its number. */
function told(turn: ActionTurn, text: string, refused: Done['refused']): Outcome {
  const t = textsFor(turn)
  const lines = refused.map(({ reference, why }) => {
    const sentence = refusalText(t, why)
    const stays = why.refused === 'no-colleague'
    return ownText(stays ? t.packs.stays(reference, sentence) : `${reference}: ${sentence}`, 'warning')
  })
  const back = button('packs', t.packs.back, {}, { style: 'way' })
  return {
    ...replaces(turn.person, view(t.packs.notice, [ownText(text), ...lines], [back])),
    durable: true,
  }
}
