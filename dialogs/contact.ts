import { isAway } from '../bot/absence.ts'
import { dayInWords, dayOf } from '../bot/calendar.ts'
import type { Turn } from '../bot/core/bot.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { button, type Element, heading, ownText, type View, view } from '../bot/core/view.ts'
import { returnOf } from '../bot/duty.ts'
import { type DialogParts, localeOf, textsFor } from './parts.ts'

/** Who our aandachtsfunctionarissen are, who of them is away, and how to reach them. */
export async function contactView(parts: DialogParts, turn: Turn<BotEvent>): Promise<View> {
  const t = textsFor(turn)
  const { functionarissen } = await parts.store.office(turn.event.from.organisation)
  const today = dayOf(turn.now)
  const named = functionarissen
    .filter(({ name }) => name)
    .map((one) => {
      const back = isAway(one, today) && returnOf(one, today)
      return back ? t.contact.away(one.name, dayInWords(back, localeOf(turn.person))) : one.name
    })
  const { onCall } = parts.municipality(turn.event.from.organisation)
  const body: Element[] = [
    heading(t.contact.title(named.length < 2)),
    named.length > 0 ? { kind: 'list', items: named } : ownText(t.contact.none),
    ...(named.length > 0 ? [ownText(t.contact.how)] : []),
    ...(onCall ? [ownText(t.contact.onCall(onCall), 'warning')] : []),
  ]
  return view(t.knowledge.notice, body, [
    button('doubt', t.contact.talk, {}, { style: 'main' }),
    button('report', t.menu.report),
    button('entry', t.contact.role, { about: 'rol-aandachtsfunctionaris' }),
  ])
}
