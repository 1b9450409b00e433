import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { DialogName } from '../bot/core/dialog.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { button, type Element, heading, line, ownText, type View, view } from '../bot/core/view.ts'
import { plain } from '../bot/core/words.ts'
import { deskView, signalCard, signalPage, standing } from '../bot/signals/card.ts'
import { sendAgain } from '../bot/signals/deliveries.ts'
import { findReference } from '../bot/signals/reference.ts'
import { isHiddenFrom, isOver, ownerOf, type Signal } from '../bot/signals/signal.ts'
import { claim, read } from '../bot/signals/triage.ts'
import { startDraft } from './drafts.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  replaces,
  shows,
  type TextTurn,
  tells,
  textsFor,
} from './parts.ts'
import {
  changeAsFunctionaris,
  functionarisOf,
  type Refused,
  refusalText,
  signalForFunctionaris,
} from './rights.ts'
import type { Texts } from './texts/index.ts'

type Press = (parts: DialogParts, turn: ActionTurn) => Promise<Outcome>

/** What a functionaris can press, on the card and in the private chat. */
export const deskActions: Record<string, Press> = {
  open: openPage,
  hide: hidePage,
  claim: claimSignal,
  ask: (parts, turn) => startForm(parts, turn, 'question'),
  feedback: (parts, turn) => startForm(parts, turn, 'feedback'),
  close: (parts, turn) => startForm(parts, turn, 'close'),
  desk: showSignal,
  'send-again': sendParkedAgain,
}

/** How many signals are shown at once; the rest follows as these are closed. */
const listed = 10

/** What a functionaris has to do: the new signals and their own, oldest first. `undefined` for everybody else. */
export async function deskList(parts: DialogParts, turn: Turn<BotEvent>): Promise<View | undefined> {
  const by = await functionarisOf(parts, turn)
  if (!by) return undefined
  const t = textsFor(turn)
  const open = await parts.store.openSignals(turn.event.from.organisation)
  const todo = open
    .filter((signal) => !isHiddenFrom(signal, by))
    .filter((signal) => ownerOf(signal) === undefined || ownerOf(signal)?.id === by.id)
    .slice(0, listed)
  const facts = todo.map((signal) => ({ label: signal.reference, value: standing(t, signal) }))
  const body: Element[] = [
    heading(t.desk.list),
    facts.length > 0 ? { kind: 'facts', facts } : ownText(t.desk.none),
  ]
  return view(
    t.desk.list,
    body,
    todo.map(({ id, reference }) => button('desk', reference, { about: id })),
  )
}

/** What could not be delivered and waits for somebody to try again. `undefined`: nothing, or it is none of this person's business. */
export async function parkedList(parts: DialogParts, turn: Turn<BotEvent>): Promise<View | undefined> {
  const by = await functionarisOf(parts, turn)
  if (!by) return undefined
  const t = textsFor(turn)
  const { organisation } = turn.event.from
  const signals = new Map(
    (await parts.store.parked())
      .filter(({ signal }) => signal.organisation === organisation && !isHiddenFrom(signal, by))
      .map(({ signal }) => [signal.id, signal]),
  )
  const stuck = [...signals.values()].slice(0, listed)
  if (stuck.length === 0) return undefined
  return view(
    t.desk.parked,
    [heading(t.desk.parked), ownText(t.desk.parkedText)],
    stuck.map(({ id, reference }) => button('send-again', t.desk.sendAgain(reference), { about: id })),
  )
}

async function sendParkedAgain(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const changed = await changeAsFunctionaris(parts, turn, aboutOf(turn), () => sendAgain(turn.now))
  if ('refused' in changed) return refused(parts, turn, changed)
  return { ...shows(turn.person, line(textsFor(turn).desk.sentAgain(changed.reference))), durable: true }
}

/** One signal of the list, with what can be done about it. */
async function showSignal(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const found = await signalForFunctionaris(parts, turn, aboutOf(turn))
  return 'refused' in found ? refused(parts, turn, found) : shows(turn.person, resting(turn, found.signal))
}

const aboutOf = (turn: ActionTurn): string => turn.event.data.about ?? ''

/** The text, for the one who pressed; that they read it is written down first. */
async function openPage(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const made = { now: turn.now, newId: parts.newId }
  const opened = await changeAsFunctionaris(parts, turn, aboutOf(turn), (by) => read(by, made))
  if ('refused' in opened) return refused(parts, turn, opened)
  return replaces(turn.person, signalPage(opened, localeOf(turn.person), Number(turn.event.data.value) || 0))
}

/** Back to what stood there before the page was opened. */
async function hidePage(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const found = await signalForFunctionaris(parts, turn, aboutOf(turn))
  return 'refused' in found ? refused(parts, turn, found) : replaces(turn.person, resting(turn, found.signal))
}

/** The card in the channel; in the private chat the desk, once it is this person's. */
function resting(turn: ActionTurn, signal: Signal): View {
  const locale = localeOf(turn.person)
  const mine = turn.event.place === 'private' && ownerOf(signal)?.id === turn.event.from.id
  return mine
    ? deskView(signal, locale)
    : signalCard(signal, locale, { people: [], possibleRepeat: false, short: false })
}

/** "I take this one." The channel is told by a delivery, so here only the presser's own view changes. */
async function claimSignal(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const made = { now: turn.now, newId: parts.newId }
  const claimed = await changeAsFunctionaris(parts, turn, aboutOf(turn), (by) => claim(by, made))
  if ('refused' in claimed) return refused(parts, turn, claimed)
  const card = signalCard(claimed, localeOf(turn.person), { people: [], possibleRepeat: false, short: false })
  return { ...replaces(turn.person, card), durable: true }
}

/** Forms of the functionaris open in the private chat only: in the channel others would see them. */
async function startForm(parts: DialogParts, turn: ActionTurn, dialog: DialogName): Promise<Outcome> {
  const t = textsFor(turn)
  if (turn.event.place === 'shared') return tells(turn, line(t.shared.notice))
  const found = await signalForFunctionaris(parts, turn, aboutOf(turn))
  if ('refused' in found) return refused(parts, turn, found)
  const why = whyNoForm(found.signal, found.by.id, dialog)
  return why ? refused(parts, turn, why) : startDraft(parts, turn, dialog, { about: found.signal.id })
}

function whyNoForm(signal: Signal, me: string, dialog: DialogName): Refused | undefined {
  const owner = ownerOf(signal)
  if (!owner) return { refused: 'unclaimed' }
  if (owner.id !== me) return { refused: 'taken', name: owner.name }
  const closed = isOver(signal) && dialog !== 'feedback'
  return closed ? { refused: 'closed', name: owner.name } : undefined
}

/** Why not, below; a card that showed something older is brought up to date for who may see it. */
async function refused(parts: DialogParts, turn: ActionTurn, why: Refused): Promise<Outcome> {
  const text = refusalText(textsFor(turn), why)
  const found = await signalForFunctionaris(parts, turn, aboutOf(turn))
  const current = 'refused' in found ? undefined : resting(turn, found.signal)
  // The sentence can hold a name, which a notification must not.
  const told = tells(turn, view(textsFor(turn).menu.notice, [ownText(text, 'warning')]))
  return { ...told, reply: { ...told.reply, ...(current ? { replace: current } : {}) } }
}

/** The buttons by their words, with the reference behind them: "terugkoppelen S-2026-7K4M". `undefined`: it is no such command. */
export async function typedDesk(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const reference = findReference(turn.event.text)
  const words = plain(turn.event.text.replace(/\bS-?\d{4}-?\w{4}\b/i, ''))
  const name = Object.entries(deskWords(textsFor(turn))).find(([, label]) => plain(label) === words)?.[0]
  if (!name) return undefined
  if (!reference) return tells(turn, line(textsFor(turn).refused.which))
  const signal = await parts.store.signalByReference(turn.event.from.organisation, reference)
  const event = {
    ...turn.event,
    kind: 'action' as const,
    name,
    data: { about: signal?.id ?? '' },
    values: {},
  }
  const outcome = await deskActions[name]?.(parts, { ...turn, event })
  return outcome && asNew(turn, outcome, name)
}

const deskWords = (t: Texts): Record<string, string> => ({
  open: t.card.open,
  claim: t.card.claim,
  ask: t.desk.ask,
  feedback: t.desk.feedback,
  close: t.desk.close,
})

/** There is no pressed card: what would stand in its place comes as a message, in a shared place only if all may read it. */
function asNew(turn: TextTurn, { person, reply, ...rest }: Outcome, name: string): Outcome {
  const { replace, shows: views, aside } = reply
  const inChannel = turn.event.place === 'shared'
  if (inChannel && name === 'open') return tells(turn, line(textsFor(turn).shared.notice))
  if (inChannel && name === 'claim')
    return { ...rest, person, reply: { shows: [], ...(aside ? { aside } : {}) } }
  return { ...rest, person, reply: { shows: replace ? [replace, ...views] : views } }
}
