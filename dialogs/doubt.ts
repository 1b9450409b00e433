import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { Draft } from '../bot/core/dialog.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { button, type Element, heading, ownText, type View, view } from '../bot/core/view.ts'
import { elsewhereText } from './elsewhere.ts'
import { type ActionTurn, type DialogParts, receiverFor, shows, textsFor } from './parts.ts'

const paragraphs = (lines: readonly string[]): Element[] => lines.map((text) => ownText(text))

/**
 * "Ik twijfel" is a choice like any other: the functionaris is asked to get in touch, and nothing about a case is asked
 * or kept (product.md, "Ik twijfel"). Only the employee turns it into a signal.
 */
export async function talkView(parts: DialogParts, turn: Turn<BotEvent>, { id }: Draft): Promise<View> {
  const t = textsFor(turn)
  const lines = t.doubt.lines(await receiverFor(parts, turn))
  return view(
    t.dialogs.talk.notice,
    [heading(t.doubt.title), ...paragraphs(lines)],
    [
      button('send', t.dialogs.talk.send, { draft: id }, { style: 'main' }),
      button('report', t.menu.report),
      button('secrecy', t.doubt.secrecy, { draft: id }),
      button('colleague', t.doubt.colleague),
      button('discard', t.offer.no, { draft: id }, { style: 'way' }),
    ],
  )
}

/** For who may not say everything: professional secrecy, or knowledge from an investigation (domain.md 5.1, Wpg and BOA). */
export async function secrecyView(parts: DialogParts, turn: Turn<BotEvent>, draft: string): Promise<View> {
  const t = textsFor(turn)
  const lines = [...t.doubt.secrecyLines, t.doubt.lines(await receiverFor(parts, turn))[1] ?? '']
  const body = [heading(t.doubt.secrecyTitle), ...paragraphs(lines)]
  return view(t.dialogs.talk.notice, body, [
    button('send', t.dialogs.talk.send, { draft }, { style: 'main' }),
    button('report', t.menu.report),
  ])
}

/** Nothing of this is kept: where to go is said, and that is all. */
export async function colleagueView(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  return shows(turn.person, view(t.menu.notice, elsewhereText(parts, turn, 'insider')))
}
