import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { BotEvent } from '../bot/core/event.ts'
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

/** What I passed on, newest first: number, day, where it stands, and whether there is a message. */
export async function mySignals(parts: DialogParts, turn: Turn<BotEvent>): Promise<View> {
  const t = textsFor(turn)
  const signals = await parts.store.signalsOf(turn.event.from)
  const rows = signals.map((signal) => {
    const row = t.mine.row(
      shortTime(signal.log[0]?.at ?? '', localeOf(turn.person)),
      t.mine.status[statusOf(signal)],
    )
    return { label: signal.reference, value: unseen(signal).length > 0 ? `${row} · ${t.mine.unread}` : row }
  })
  const readable = signals.filter((signal) => messagesToReporter(signal).length > 0).slice(0, 5)
  const read = readable.map(({ id, reference }) => button('read', t.mine.read(reference), { about: id }))
  const list: Element[] = rows.length > 0 ? [{ kind: 'facts', facts: rows }] : [ownText(t.mine.none)]
  return view(t.mine.title, [heading(t.mine.title), ...list], [...read, button('report', t.menu.report)])
}

/** "Lezen": the messages about one signal appear now, and not before; that they were opened is written down. */
export async function readNews(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const signal = await ownSignal(parts, turn.event.from, turn.event.data.about ?? '')
  if (!signal) return replaces(turn.person, line(t.refused.unknown))
  const fresh = unseen(signal)
  for (const { id } of fresh) {
    await parts.store.changeSignal(
      signal.organisation,
      signal.id,
      see(id, { now: turn.now, newId: parts.newId }),
    )
  }
  const messages = fresh.length > 0 ? fresh : messagesToReporter(signal).slice(-1)
  return replaces(turn.person, newsView(turn, signal, messages))
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

function newsView(turn: ActionTurn, signal: Signal, messages: ReturnType<typeof unseen>): View {
  const t = textsFor(turn)
  const body = messages.flatMap((message): Element[] => {
    const name = nameOf(message.by)
    const title = message.what === 'asked' ? t.news.question(name) : t.news.feedback(name)
    return [ownText(`${signal.reference} · ${title}`, 'quiet'), peopleText(message.text)]
  })
  const open = messages.filter(({ what, id }) => what === 'asked' && !isAnswered(signal, id))
  const answers: Action[] = open.map(({ id }) =>
    button('reply', t.news.answer, { about: signal.id, value: id }, { style: 'main', opens: true }),
  )
  const after = answers.length > 0 ? [] : [ownText(t.news.thanks, 'quiet')]
  return view(t.news.notice(signal.reference), [...body, ...after], answers)
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
