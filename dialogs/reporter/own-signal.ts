import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, heading, type View, view } from '../../bot/core/view.ts'
import { isUndelivered } from '../../bot/signals/deliveries.ts'
import { isOver, statusOf } from '../../bot/signals/life.ts'
import { shortTime } from '../../bot/signals/page.ts'
import { asksWithdrawal, isSeen, isTalk, messagesToReporter, type Signal } from '../../bot/signals/signal.ts'
import { localeOf, textsFor } from '../parts.ts'
import type { Texts } from '../texts/index.ts'

/** Messages to the reporter that were not opened yet, oldest first. */
export const unseen = (signal: Signal) => messagesToReporter(signal).filter(({ id }) => !isSeen(signal, id))

/** When it was passed on, in words. */
export const passedOnAt = (turn: Turn<BotEvent>, signal: Signal): string =>
  shortTime(signal.log[0]?.at ?? '', localeOf(turn.person))

/** Where it stands, as its reporter reads it. */
export const stateInWords = (t: Texts, signal: Signal): string =>
  isUndelivered(signal) ? t.mine.undelivered : t.mine.status[statusOf(signal)]

/** One's own signal: where it stands and what can be done. `about`: its id, or what a receipt code opened. */
export function signalView(turn: Turn<BotEvent>, signal: Signal, about: string): View {
  const t = textsFor(turn)
  const status = statusOf(signal)
  const count = unseen(signal).length
  const all = messagesToReporter(signal).length
  const messages = count > 0 ? t.mine.unreadCount(count) : all > 0 ? t.mine.allRead : t.mine.noMessages
  const asked = asksWithdrawal(signal) && !isOver(signal) ? ` · ${t.mine.alreadyAsked}` : ''
  const facts = [
    { label: t.mine.passedOn, value: passedOnAt(turn, signal) },
    { label: t.mine.state, value: `${stateInWords(t, signal)}${asked}` },
    { label: t.mine.messages, value: messages },
  ]
  return view(
    t.mine.one(signal.reference),
    [heading(t.mine.one(signal.reference)), { kind: 'facts', facts }],
    [
      ...(all > 0 ? [button('read', t.news.read, { about }, { style: 'main' })] : []),
      ...(status === 'withdrawn' || isTalk(signal)
        ? []
        : [button('add', t.mine.add, { about }, { opens: true })]),
      ...(isOver(signal) || asksWithdrawal(signal) ? [] : [button('withdraw', t.mine.withdraw, { about })]),
    ],
  )
}
