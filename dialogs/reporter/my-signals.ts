import { type Day, dayInWords } from '../../bot/calendar.ts'
import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import {
  type Action,
  button,
  type Element,
  heading,
  line,
  ownText,
  peopleText,
  type View,
  view,
} from '../../bot/core/view.ts'
import { plain } from '../../bot/core/words.ts'
import { nameOf, statusOf } from '../../bot/signals/life.ts'
import { findReference } from '../../bot/signals/reference.ts'
import { see, withdraw } from '../../bot/signals/reporter.ts'
import { isAnswered, isReporter, isTalk, messagesToReporter, type Signal } from '../../bot/signals/signal.ts'
import { startDraft } from '../drafts.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  replaces,
  shows,
  type TextTurn,
  textsFor,
} from '../parts.ts'
import { ownSignal } from '../rights.ts'
import type { Texts } from '../texts/index.ts'
import { passedOnAt, signalView, stateInWords, unseen } from './own-signal.ts'

/** How many of somebody's own signals one message shows, and of how many there are buttons. */
const listed = 25
const withButtons = 5

/** What I passed on, newest first: number, day, where it stands, and whether there is a message. */
export async function mySignals(parts: DialogParts, turn: Turn<BotEvent>): Promise<View> {
  const t = textsFor(turn)
  const signals = (await parts.store.signalsOf(turn.event.from)).filter((signal) => !isTalk(signal))
  const rows = signals.slice(0, listed).map((signal) => {
    const row = t.mine.row(passedOnAt(turn, signal), stateInWords(t, signal))
    return { label: signal.reference, value: unseen(signal).length > 0 ? `${row} · ${t.mine.unread}` : row }
  })
  const older = signals.length - rows.length
  const list: Element[] = rows.length > 0 ? [{ kind: 'facts', facts: rows }] : [ownText(t.mine.none)]
  if (older > 0) list.push(ownText(t.mine.older(older), 'quiet'))
  return view(
    t.mine.title,
    [heading(t.mine.title), ...list],
    [
      ...signals.slice(0, withButtons).map((signal) => toOne(t, signal)),
      button('code', t.menu.code, {}, { opens: true }),
      button('report', t.menu.report),
    ],
  )
}

/** What is new is read at once; otherwise the signal itself is shown. */
function toOne(t: Texts, signal: Signal): Action {
  const about = { about: signal.id }
  return unseen(signal).length > 0
    ? button('read', t.mine.read(signal.reference), about, { style: 'main' })
    : button('my-signal', t.mine.open(signal.reference), about)
}

type OwnPress = (signal: Signal, about: string) => Promise<Outcome> | Outcome

/** Something with one's own signal; refused for anybody else's. */
async function withOwn(parts: DialogParts, turn: ActionTurn, press: OwnPress): Promise<Outcome> {
  const { about = '' } = turn.event.data
  const signal = await ownSignal(parts, turn.event.from, about, turn.now)
  return signal ? press(signal, about) : replaces(turn.person, line(textsFor(turn).refused.unknown))
}

export const showMine = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  withOwn(parts, turn, (signal, about) => shows(turn.person, signalView(turn, signal, about)))

export const startAdding = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  withOwn(parts, turn, (signal, about) =>
    statusOf(signal) === 'withdrawn' || isTalk(signal)
      ? replaces(turn.person, line(textsFor(turn).refused.noAddition))
      : startDraft(parts, turn, 'add', { about }),
  )

/** Asked once more: what is gone is gone. */
export const askWithdrawal = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  withOwn(parts, turn, ({ reference }, about) => {
    const t = textsFor(turn)
    const actions = [
      button('withdraw-sure', t.mine.yesWithdraw, { about }, { style: 'main' }),
      button('withdraw-not', t.mine.noWithdraw),
    ]
    return shows(turn.person, view(t.mine.one(reference), [ownText(t.mine.sure)], actions))
  })

export const withdrawMine = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  withOwn(parts, turn, async ({ organisation, id, reference }) => {
    const t = textsFor(turn)
    const made = { now: turn.now, newId: parts.newId }
    const after = await parts.store.changeSignal(organisation, id, withdraw(made))
    const gone = after && 'kind' in after && statusOf(after) === 'withdrawn'
    const told = gone ? t.mine.withdrawn(reference) : t.mine.withdrawalAsked(reference)
    return { ...replaces(turn.person, line(told)), durable: true }
  })

/** "Lezen": the messages about one signal appear now, and not before; that they were opened is written down. */
export const readNews = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  withOwn(parts, turn, async (signal, about) => {
    const [next, ...later] = unseen(signal)
    if (next) {
      const made = { now: turn.now, newId: parts.newId }
      await parts.store.changeSignal(signal.organisation, signal.id, see(next.id, made))
    }
    const message = next ?? messagesToReporter(signal).at(-1)
    return replaces(turn.person, newsView(turn, signal, about, message, later.length))
  })

/** The word "lezen": the oldest signal with something new. */
export async function readByWord(parts: DialogParts, turn: Turn<BotEvent>): Promise<Outcome> {
  const waiting = (await parts.store.signalsOf(turn.event.from))
    .filter((signal) => unseen(signal).length > 0)
    .at(-1)
  if (!waiting) return shows(turn.person, line(textsFor(turn).news.none))
  const event = {
    ...turn.event,
    kind: 'action' as const,
    name: 'read',
    data: { about: waiting.id },
    values: {},
  }
  const { person, reply } = await readNews(parts, { ...turn, event })
  return shows(person, ...(reply.replace ? [reply.replace] : []))
}

/** One at a time: each stands in a message of its own, and who reads it has seen it. */
function newsView(
  turn: ActionTurn,
  signal: Signal,
  signalOrHandle: string,
  message: ReturnType<typeof unseen>[number] | undefined,
  later: number,
): View {
  const t = textsFor(turn)
  if (!message) return line(t.news.none)
  const name = nameOf(message.by)
  const nth = messagesToReporter(signal).findIndex(({ id }) => id === message.id)
  const asks = message.what === 'asked' && !isAnswered(signal, message.id)
  const title = message.what === 'asked' ? t.news.question(name) : t.news.feedback(name)
  const body: Element[] = [
    ownText(`${signal.reference} · ${title}`, 'quiet'),
    peopleText(message.text),
    ...(asks && message.what === 'asked' && message.answerBy
      ? [ownText(t.news.answerBy(dayInWords(message.answerBy as Day, localeOf(turn.person))), 'quiet')]
      : []),
    ...(message.what === 'feedback' ? [ownText(t.news.isClear)] : []),
    ...(asks || later > 0 ? [] : [ownText(t.news.thanks, 'quiet')]),
  ]
  const about = { about: signalOrHandle }
  const answer = button(
    'reply',
    t.news.answer,
    { ...about, value: String(nth) },
    { style: 'main', opens: true },
  )
  return view(t.news.notice(signal.reference), body, [
    ...(asks ? [answer] : []),
    ...(message.what === 'feedback' ? [button('clear', t.news.clear)] : []),
    ...(asks || isTalk(signal) || statusOf(signal) === 'withdrawn'
      ? []
      : [button('add', t.news.more, about, { opens: true })]),
    ...(later > 0 ? [button('read', t.news.next(later), about)] : []),
    button('put-away', t.news.putAway, {}, { style: 'way' }),
  ])
}

/** "Antwoorden" on a question of the functionaris. */
export const startAnswer = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  withOwn(parts, turn, (signal, about) => {
    const { value = '' } = turn.event.data
    return isAnswered(signal, messagesToReporter(signal)[Number(value)]?.id ?? '')
      ? shows(turn.person, line(textsFor(turn).news.alreadyAnswered))
      : startDraft(parts, turn, 'answer', { about: `${about} ${value}` })
  })

/** One's own signal by its number, alone or with what to do about it: "intrekken S-2026-7K4M". `undefined`: it is no such command. */
export async function typedMine(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const t = textsFor(turn)
  const reference = findReference(turn.event.text)
  if (!reference) return undefined
  const rest = plain(turn.event.text.replace(/\bS-?\d{4}-?\w{4}\b/i, ''))
  const press = pressFor(t, rest)
  const signal = await parts.store.signalByReference(turn.event.from.organisation, reference)
  if (!press || !signal || !isReporter(signal, turn.event.from)) return undefined
  const event = { ...turn.event, kind: 'action' as const, name: '', data: { about: signal.id }, values: {} }
  return press(parts, { ...turn, event })
}

function pressFor({ words }: Texts, typed: string): typeof showMine | undefined {
  if (typed === '') return showMine
  if (words.add.includes(typed)) return startAdding
  return words.withdraw.includes(typed) ? askWithdrawal : undefined
}
