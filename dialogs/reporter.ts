import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { BotEvent } from '../bot/core/event.ts'
import {
  button,
  type Element,
  heading,
  line,
  ownText,
  peopleText,
  type View,
  view,
} from '../bot/core/view.ts'
import { shortTime } from '../bot/signals/card.ts'
import {
  isAnswered,
  isSeen,
  messagesToReporter,
  nameOf,
  type Signal,
  statusOf,
} from '../bot/signals/signal.ts'
import { see } from '../bot/signals/triage.ts'
import { startDraft } from './drafts.ts'
import { type ActionTurn, type DialogParts, localeOf, replaces, shows, textsFor } from './parts.ts'
import { ownSignal } from './rights.ts'

const unseen = (signal: Signal) => messagesToReporter(signal).filter(({ id }) => !isSeen(signal, id))

/** How many of somebody's own signals one message shows. */
const listed = 25

/** What I passed on, newest first: number, day, where it stands, and whether there is a message. */
export async function mySignals(parts: DialogParts, turn: Turn<BotEvent>): Promise<View> {
  const t = textsFor(turn)
  const signals = await parts.store.signalsOf(turn.event.from)
  const rows = signals.slice(0, listed).map((signal) => {
    const row = t.mine.row(
      shortTime(signal.log[0]?.at ?? '', localeOf(turn.person)),
      t.mine.status[statusOf(signal)],
    )
    return { label: signal.reference, value: unseen(signal).length > 0 ? `${row} · ${t.mine.unread}` : row }
  })
  const readable = signals.filter((signal) => messagesToReporter(signal).length > 0).slice(0, 5)
  const read = readable.map(({ id, reference }) => button('read', t.mine.read(reference), { about: id }))
  const older = signals.length - rows.length
  const list: Element[] = rows.length > 0 ? [{ kind: 'facts', facts: rows }] : [ownText(t.mine.none)]
  if (older > 0) list.push(ownText(t.mine.older(older), 'quiet'))
  return view(t.mine.title, [heading(t.mine.title), ...list], [...read, button('report', t.menu.report)])
}

/** "Lezen": the messages about one signal appear now, and not before; that they were opened is written down. */
export async function readNews(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const signal = await ownSignal(parts, turn.event.from, turn.event.data.about ?? '')
  if (!signal) return replaces(turn.person, line(t.refused.unknown))
  const [next, ...later] = unseen(signal)
  if (next) {
    const made = { now: turn.now, newId: parts.newId }
    await parts.store.changeSignal(signal.organisation, signal.id, see(next.id, made))
  }
  const message = next ?? messagesToReporter(signal).at(-1)
  return replaces(turn.person, newsView(turn, signal, message, later.length))
}

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
  message: ReturnType<typeof unseen>[number] | undefined,
  later: number,
): View {
  const t = textsFor(turn)
  if (!message) return line(t.news.none)
  const name = nameOf(message.by)
  const asks = message.what === 'asked' && !isAnswered(signal, message.id)
  const title = message.what === 'asked' ? t.news.question(name) : t.news.feedback(name)
  const body: Element[] = [
    ownText(`${signal.reference} · ${title}`, 'quiet'),
    peopleText(message.text),
    ...(asks || later > 0 ? [] : [ownText(t.news.thanks, 'quiet')]),
  ]
  const about = { about: signal.id }
  const answer = button(
    'reply',
    t.news.answer,
    { ...about, value: message.id },
    { style: 'main', opens: true },
  )
  return view(t.news.notice(signal.reference), body, [
    ...(asks ? [answer] : []),
    ...(later > 0 ? [button('read', t.news.next(later), about)] : []),
  ])
}

/** "Antwoorden" on a question of the functionaris. */
export async function startAnswer(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const { about = '', value = '' } = turn.event.data
  const signal = await ownSignal(parts, turn.event.from, about)
  if (!signal) return replaces(turn.person, line(t.refused.unknown))
  if (isAnswered(signal, value)) return shows(turn.person, line(t.news.alreadyAnswered))
  return startDraft(parts, turn, 'answer', `${signal.id} ${value}`)
}
