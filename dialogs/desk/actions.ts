import type { Outcome } from '../../bot/core/bot.ts'
import { line, ownText, type View, view } from '../../bot/core/view.ts'
import { deskView, signalCard } from '../../bot/signals/card.ts'
import type { Change } from '../../bot/signals/change.ts'
import { sendAgain } from '../../bot/signals/deliveries.ts'
import { type Act, partOf, whyNot } from '../../bot/signals/life.ts'
import { type Around, pageDoor, signalPage } from '../../bot/signals/page.ts'
import { assessmentOf, type Functionaris, isHiddenFrom, type Signal } from '../../bot/signals/signal.ts'
import {
  claim,
  excludeMe,
  noteSearch,
  putOnAgenda,
  read,
  takeFromAgenda,
  takeOver,
} from '../../bot/signals/triage.ts'
import { startDraft } from '../drafts.ts'
import { forwardingActions } from '../forward/forwarding.ts'
import { isGoneThere } from '../forward/neighbours.ts'
import { functionarisOnly } from '../functionaris-only.ts'
import { takingActions } from '../handing-over/take-over.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  opensPage,
  replaces,
  shows,
  tells,
  textsFor,
} from '../parts.ts'
import { changeAsFunctionaris, type Refused, refusalText, signalForFunctionaris } from '../rights.ts'
import type { Texts } from '../texts/index.ts'
import { finishAgreement, showAgenda, showAgreements } from './agenda.ts'
import type { DeskDialog } from './dialogs.ts'
import { showList, showParked, startEntering } from './lists.ts'
import { askExclusion, moreView } from './more.ts'
import { tellAlso } from './together.ts'

type Press = (parts: DialogParts, turn: ActionTurn) => Promise<Outcome>

/** What each form does to a signal: asked of the life of a signal before it is opened, and again when it is sent. */
const formActs: Record<DeskDialog, Act> = {
  question: 'asked',
  feedback: 'feedback',
  close: 'closed',
  assess: 'assessed',
  note: 'noted',
  check: 'checked',
  caseNumber: 'caseNumber',
  link: 'linked',
  handOver: 'handedOver',
  reopen: 'reopened',
  agree: 'agreed',
  reply: 'replied',
  giveBack: 'returned',
  closeForwarded: 'closed',
}

/** What each press does to a signal, where it does something: the act that the life of a signal is asked about. */
export const pressActs: Readonly<Record<string, Act>> = {
  open: 'read',
  search: 'searched',
  claim: 'claimed',
  'take-over': 'takenOver',
  'pack-claim': 'claimed',
  'pack-take-over': 'takenOver',
  'exclude-sure': 'excluded',
  ask: formActs.question,
  feedback: formActs.feedback,
  close: formActs.close,
  assess: formActs.assess,
  note: formActs.note,
  check: formActs.check,
  'case-number': formActs.caseNumber,
  link: formActs.link,
  'hand-over': formActs.handOver,
  reopen: formActs.reopen,
  agree: formActs.agree,
  'partner-reply': formActs.reply,
  'partner-return': formActs.giveBack,
  'on-agenda': 'onAgenda',
  'off-agenda': 'offAgenda',
}

const form =
  (dialog: DeskDialog): Press =>
  (parts, turn) =>
    startForm(parts, turn, dialog)

/** What a functionaris can press, on the card and in the private chat. */
export const deskActions: Record<string, Press> = {
  open: openPage,
  hide: hidePage,
  claim: changing(claim),
  ask: form('question'),
  feedback: form('feedback'),
  close: form('close'),
  assess: form('assess'),
  note: form('note'),
  check: form('check'),
  'case-number': form('caseNumber'),
  link: form('link'),
  'hand-over': form('handOver'),
  reopen: form('reopen'),
  agree: form('agree'),
  'partner-reply': form('reply'),
  'partner-return': form('giveBack'),
  'on-agenda': changing(putOnAgenda, (t, reference) => t.agenda.isOn(reference)),
  'off-agenda': changing(takeFromAgenda, (t, reference) => t.agenda.isOff(reference)),
  agenda: functionarisOnly(showAgenda),
  agreements: functionarisOnly(showAgreements),
  'agreement-done': finishAgreement,
  ...forwardingActions,
  'desk-more': showMore,
  'take-over': changing(takeOver),
  ...takingActions,
  exclude: (parts, turn) => withSignal(parts, turn, (signal) => askExclusion(turn, signal)),
  'exclude-sure': excludeSure,
  'exclude-not': (parts, turn) => withSignal(parts, turn, (signal) => resting(turn, signal)),
  desk: showSignal,
  search: searchSignal,
  list: showList,
  enter: startEntering,
  'tell-also': tellAlso,
  parked: showParked,
  'send-again': sendParkedAgain,
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

/** "zoek S-2026-7K4M": the same, and written down. */
async function searchSignal(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const made = { now: turn.now, newId: parts.newId }
  const found = await changeAsFunctionaris(parts, turn, aboutOf(turn), (by) => noteSearch(by, made))
  return 'refused' in found
    ? refused(parts, turn, found)
    : { ...shows(turn.person, resting(turn, found)), durable: true }
}

const aboutOf = (turn: ActionTurn): string => turn.event.data.about ?? ''

/** The text, for the one who pressed; that they read it is written down first. */
async function openPage(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  if (!opensPage(turn)) return showDoor(parts, turn)
  const made = { now: turn.now, newId: parts.newId }
  const opened = await changeAsFunctionaris(parts, turn, aboutOf(turn), (by) => read(by, made))
  if ('refused' in opened) return refused(parts, turn, opened)
  const around = { page: Number(turn.event.data.value) || 0, ...(await knownAround(parts, turn, opened)) }
  return replaces(turn.person, signalPage(opened, localeOf(turn.person), around))
}

async function showDoor(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const found = await signalForFunctionaris(parts, turn, aboutOf(turn))
  if ('refused' in found) return refused(parts, turn, found)
  const why = whyNot(found.signal, 'read', found.by)
  if (why) return refused(parts, turn, why)
  return replaces(turn.person, pageDoor(found.signal, localeOf(turn.person)))
}

/** What belongs with this signal or has something in common with it, as far as this person may know. */
async function knownAround(
  { store }: DialogParts,
  { event: { from }, now }: ActionTurn,
  signal: Signal,
): Promise<Pick<Around, 'links' | 'hits'>> {
  const mayKnow = (other: Signal) => !isHiddenFrom(other, from)
  const links = (await store.linkedWith(signal)).filter(mayKnow)
  const hits = (await store.hitsOf(signal, now)).filter((hit) => mayKnow(hit.signal))
  const byKind = Map.groupBy(
    hits.flatMap(({ kinds, signal: { reference } }) => kinds.map((kind) => ({ kind, reference }))),
    ({ kind }) => kind,
  )
  return {
    links: links.map(({ reference }) => reference),
    hits: Object.fromEntries([...byKind].map(([kind, all]) => [kind, all.map(({ reference }) => reference)])),
  }
}

/** What stands there about this signal, put in the place of what was pressed. */
async function withSignal(
  parts: DialogParts,
  turn: ActionTurn,
  show: (signal: Signal, by: Functionaris) => View,
): Promise<Outcome> {
  const found = await signalForFunctionaris(parts, turn, aboutOf(turn))
  return 'refused' in found
    ? refused(parts, turn, found)
    : replaces(turn.person, show(found.signal, found.by))
}

/** Back to what stood there before the page was opened. */
function hidePage(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  return withSignal(parts, turn, (signal) => resting(turn, signal))
}

/** What else can be done about it, by this person and in this place. */
function showMore(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  return withSignal(parts, turn, (signal, by) => moreView(turn, signal, by))
}

/** The card in the channel; in the private chat the desk, once it is this person's. */
function resting(turn: ActionTurn, signal: Signal): View {
  const locale = localeOf(turn.person)
  const by = { role: 'functionaris' as const, ...turn.event.from }
  const mine = turn.event.place === 'private' && partOf(signal, by) === 'owner'
  return mine
    ? deskView(signal, locale)
    : signalCard(signal, locale, { people: [], possibleRepeat: false, short: false })
}

type MadeChange = (by: Functionaris, made: { now: Date; newId: () => string }) => Change

/**
 * A change by one press. The channel is told by a delivery, so here only the presser's own view changes; `said`: what is said besides, where nobody is
 * told of it.
 */
function changing(change: MadeChange, said?: (t: Texts, reference: string) => string): Press {
  return async (parts, turn) => {
    const made = { now: turn.now, newId: parts.newId }
    const changed = await changeAsFunctionaris(parts, turn, aboutOf(turn), (by) => change(by, made))
    if ('refused' in changed) return refused(parts, turn, changed)
    const card = signalCard(changed, localeOf(turn.person), {
      people: [],
      possibleRepeat: false,
      short: false,
    })
    const told = said && tells(turn, line(said(textsFor(turn), changed.reference))).reply
    return { person: turn.person, reply: { ...(told ?? { shows: [] }), replace: card }, durable: true }
  }
}

/** "Ik ken betrokkene": from here on this person is told no more of it than anybody else. */
async function excludeSure(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const made = { now: turn.now, newId: parts.newId }
  const { functionarissen } = await parts.store.office(turn.event.from.organisation)
  const changed = await changeAsFunctionaris(parts, turn, aboutOf(turn), (by) =>
    excludeMe(by, functionarissen, made),
  )
  if ('refused' in changed) return refused(parts, turn, changed)
  return { ...replaces(turn.person, view(t.menu.notice, [ownText(t.desk.excluded)])), durable: true }
}

const goneThere = { refused: 'gone-there' } as const

/** Forms of the functionaris open in the private chat only: in the channel others would see them. */
async function startForm(parts: DialogParts, turn: ActionTurn, dialog: DeskDialog): Promise<Outcome> {
  const t = textsFor(turn)
  if (turn.event.place === 'shared') return tells(turn, line(t.shared.notice))
  const found = await signalForFunctionaris(parts, turn, aboutOf(turn))
  if ('refused' in found) return refused(parts, turn, found)
  const why =
    whyNot(found.signal, formActs[dialog], found.by) ??
    (dialog === 'giveBack' && (await isGoneThere(parts, found.signal)) ? goneThere : undefined)
  const { id, origin } = found.signal
  const answers = begun(dialog, found.signal)
  const asked = dialog === 'close' && origin ? 'closeForwarded' : dialog
  return why ? refused(parts, turn, why) : startDraft(parts, turn, asked, { about: id, answers })
}

/** What a form begins with; that the reporter hears of an answer is never taken for granted. */
function begun(dialog: DeskDialog, signal: Signal): Record<string, string> {
  if (dialog === 'assess') return { ...signal.answers, ...assessmentOf(signal) }
  return dialog === 'reply' ? { tell: 'no' } : {}
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
