import type { Turn } from '../bot/core/bot.ts'
import type { Draft, Elsewhere } from '../bot/core/dialog.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { button, type Element, heading, ownText, type View, view } from '../bot/core/view.ts'
import { type DialogParts, textsFor } from './parts.ts'

/**
 * Where somebody is better off: the confidential adviser for what touches one of our own, help for who is a victim
 * (product.md, "A colleague or administrator"; domain.md 5.1 and 8.2). No card, no count.
 */
export function elsewhereText(
  { municipality }: DialogParts,
  turn: Turn<BotEvent>,
  why: Elsewhere,
): Element[] {
  const t = textsFor(turn)
  const { confidentialAdviser: who } = municipality(turn.event.from.organisation)
  const told = { insider: t.elsewhere.insider, self: t.elsewhere.self, hidden: t.elsewhere.hidden }[why]
  const lines = [...told.lines, who ? t.elsewhere.adviser(who) : t.elsewhere.noAdviser]
  return [heading(told.title), ...lines.map((text) => ownText(text))]
}

/** In a draft: nothing was sent, and the way back is open. */
export function elsewhereView(parts: DialogParts, turn: Turn<BotEvent>, why: Elsewhere, { id }: Draft): View {
  const t = textsFor(turn)
  const talk = button('doubt', t.elsewhere.talk, { draft: id }, { style: 'main' })
  return view(
    t.menu.notice,
    [...elsewhereText(parts, turn, why), ownText(t.elsewhere.nothingSent, 'quiet')],
    [
      ...(why === 'self' ? [talk] : []),
      button('back', t.elsewhere.back, { draft: id }),
      button('discard', t.steps.discard, { draft: id }),
    ],
  )
}
