import { type Action, ownText, type View, view } from '../../bot/core/view.ts'
import { opensWithin, type Subject } from '../../bot/handover/links.ts'
import { type ActionTurn, type DialogParts, localeOf, textsFor } from '../parts.ts'

/** Behind the address of the bot; a proxy in front lets this through for every document (docs/forwarding.md). */
export const pathOf = (organisation: string, token: string): string => `/${organisation}/overdracht/${token}`

interface Offer {
  subject: Subject
  notice: string
  actions?: Action[]
  /** What to do where the bot has no address of its own, and the buttons for that. */
  otherwise?: { text: string; actions: Action[] }
}

/** "Document maken": a link that opens once, for who pressed. */
export function offerDocument(
  { documents }: DialogParts,
  turn: ActionTurn,
  { subject, notice, actions = [], otherwise }: Offer,
): View {
  const t = textsFor(turn)
  if (!documents) {
    const how = otherwise ? [ownText(otherwise.text)] : []
    const body = [ownText(t.documents.noAddress, 'warning'), ...how]
    return view(notice, body, [...(otherwise?.actions ?? []), ...actions])
  }
  const { organisation, platform, id, name } = turn.event.from
  const by = { organisation, platform, id, name }
  const until = turn.now.getTime() + opensWithin
  const link = { by, locale: localeOf(turn.person), subject, as: 'page' as const, until }
  const url = documents.url + pathOf(organisation, documents.links.make(link, turn.now))
  return view(
    notice,
    [ownText(t.documents.opensOnce), { kind: 'link', label: t.documents.open, url }],
    actions,
  )
}
