import { type Day, dateInWords, dayOf } from '../../bot/calendar.ts'
import type { Outcome, Turn } from '../../bot/core/bot.ts'
import { begin } from '../../bot/core/conversation.ts'
import type { Answers, DialogName } from '../../bot/core/dialog.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, type Element, heading, ownText, peopleText, type View, view } from '../../bot/core/view.ts'
import { isStale, type Partner } from '../../bot/signals/partner.ts'
import { asking, formView, keep } from '../drafts.ts'
import { type DialogParts, localeOf, shows, textsFor } from '../parts.ts'

/** Each has a button in the list, and a message takes no more of them. */
export const mostPartners = 40

export async function partnersOf(parts: DialogParts, { event }: Turn<BotEvent>): Promise<readonly Partner[]> {
  return (await parts.store.office(event.from.organisation)).partners ?? []
}

/** The list with a button for each. */
export async function directoryView(parts: DialogParts, turn: Turn<BotEvent>): Promise<View> {
  const { forward, neighbour } = textsFor(turn)
  const { organisation } = turn.event.from
  const { partners = [], grounds } = await parts.store.office(organisation)
  const { forwardsTo = [] } = parts.municipality(organisation)
  const body: Element[] = [
    heading(forward.directory),
    ownText(partners.length > 0 ? forward.directoryText : forward.directoryEmpty),
    ...(forwardsTo.length > 0
      ? [
          heading(neighbour.directory),
          ownText(neighbour.directoryText),
          {
            kind: 'list' as const,
            items: forwardsTo.map(({ name, kind }) => `${name} (${forward.kinds[kind]})`),
          },
        ]
      : []),
    heading(forward.groundsTitle),
    { kind: 'list', items: [...(grounds ?? forward.shippedGrounds)] },
    ...(grounds ? [] : [ownText(forward.groundsUnchecked, 'warning')]),
  ]
  return view(forward.directory, body, [
    ...partners.map(({ id, name }) => button('partner', name, { about: id })),
    button('partner-add', forward.addPartner, {}, { style: 'way', opens: true }),
    button('grounds', forward.changeGrounds, {}, { style: 'way', opens: true }),
    button('partner-history', textsFor(turn).directory.history, {}, { style: 'way' }),
  ])
}

/** What is known of one partner. */
export function partnerElements(turn: Turn<BotEvent>, partner: Partner): Element[] {
  const { forward } = textsFor(turn)
  const checked = dateInWords(partner.checkedOn as Day, localeOf(turn.person))
  const stale = isStale(partner, dayOf(turn.now))
  return [
    ...(stale ? [ownText(forward.stale(partner.name, checked), 'warning')] : []),
    {
      kind: 'facts',
      facts: [
        { label: forward.kind, value: forward.kinds[partner.kind] },
        { label: forward.route, value: partner.route },
        { label: forward.contact, value: partner.contact },
        { label: forward.checkedOn, value: checked },
      ],
    },
  ]
}

export function partnerView(turn: Turn<BotEvent>, partner: Partner): View {
  const { forward } = textsFor(turn)
  const about = { about: partner.id }
  return view(
    forward.directory,
    [peopleText(partner.name), ...partnerElements(turn, partner)],
    [
      button('partner-check', forward.stillRight, about, { style: 'main' }),
      button('partner-change', forward.changePartner, about, { opens: true }),
      button('partner-drop', forward.dropPartner, about),
      button('partners', forward.toDirectory, {}, { style: 'way' }),
    ],
  )
}

/** A form with what is known already, as a whole page. */
export async function openFilled(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  name: DialogName,
  answers: Answers,
  about?: string,
): Promise<Outcome> {
  const asked = await asking(parts, turn, name, about)
  const made = { id: parts.newId(), startedAt: turn.now.toISOString(), about }
  const draft = { ...begin(asked.dialog, made), answers: { ...answers }, enough: true }
  return shows(keep(turn, draft), formView(asked, draft))
}
