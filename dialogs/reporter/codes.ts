import type { Outcome } from '../../bot/core/bot.ts'
import { line, ownText, type View, view } from '../../bot/core/view.ts'
import { afterMiss, isLocked, readReceiptCode } from '../../bot/receipt-code.ts'
import { shortTime } from '../../bot/signals/page.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  replaces,
  shows,
  type TextTurn,
  textsFor,
} from '../parts.ts'
import { signalView } from './own-signal.ts'

type Tried = { person: Outcome['person']; opened: View } | { person: Outcome['person']; why: string }

/** Four words, tried at most a few times; what they open is shown, and why not when they open nothing. */
export async function tryCode(
  parts: DialogParts,
  turn: ActionTurn | TextTurn,
  typed: string,
): Promise<Tried> {
  const { person, now, event } = turn
  const t = textsFor(turn)
  const code = readReceiptCode(typed)
  if (!code) return { person, why: t.code.unreadable }
  const { codeTries } = person
  if (isLocked(codeTries, now))
    return { person, why: t.code.locked(shortTime(codeTries?.lockedUntil ?? '', localeOf(person))) }
  const signal = await parts.codes.find(event.from.organisation, code)
  if (!signal) return { person: { ...person, codeTries: afterMiss(codeTries, now) }, why: t.code.wrong }
  const handle = parts.codes.open(event.from, signal, now)
  return { person: { ...person, codeTries: undefined }, opened: signalView(turn, signal, handle) }
}

/** A code that was simply typed. It stays in the chat until its writer deletes it. */
export async function sayCode(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  if (!readReceiptCode(turn.event.text)) return undefined
  const t = textsFor(turn)
  const tried = await tryCode(parts, turn, turn.event.text)
  const answer = 'opened' in tried ? tried.opened : view(t.dialogs.code.notice, [ownText(tried.why)])
  const drafts = tried.person.drafts.filter(({ dialog }) => dialog !== 'code')
  const person = { ...tried.person, drafts, current: undefined }
  return shows(person, line(t.code.deleteTyped), answer)
}

/** "I have written them down": the words go from the screen. */
export async function hideCode(_parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  return replaces(turn.person, line(textsFor(turn).code.hiddenNow))
}
