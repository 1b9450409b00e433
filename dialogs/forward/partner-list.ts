import { type Day, dateInWords } from '../../bot/calendar.ts'
import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, heading, line, ownText, peopleText, view } from '../../bot/core/view.ts'
import { forwardsOf, type Unanswered, waitsFor } from '../../bot/signals/forwards.ts'
import { nameOf, ownerOf } from '../../bot/signals/life.ts'
import { type Functionaris, isHiddenFrom } from '../../bot/signals/signal.ts'
import { type ActionTurn, type DialogParts, localeOf, replaces, shows, textsFor } from '../parts.ts'

/** What this person may know of, the longest ago first. */
async function unansweredFor(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  by: Functionaris,
): Promise<Unanswered[]> {
  const signals = await parts.store.waitingForPartner(turn.event.from.organisation)
  return signals
    .filter((signal) => !isHiddenFrom(signal, by))
    .flatMap((signal) =>
      forwardsOf(signal)
        .filter(waitsFor)
        .map((forward) => ({ signal, forward })),
    )
    .sort((a, b) => (a.forward.sentOn ?? '').localeCompare(b.forward.sentOn ?? ''))
}

/** How many of one partner are shown at once; the rest follows as these are answered. */
const listed = 20

/** "partnerlijst": every partner of whom something is waited for, to ask once in a quarter instead of for each signal. */
export async function showPartners(parts: DialogParts, turn: ActionTurn, by: Functionaris): Promise<Outcome> {
  const { forward } = textsFor(turn)
  const all = await unansweredFor(parts, turn, by)
  const names = new Map(all.map(({ forward: { partner } }) => [partner.id, partner.name]))
  const buttons = [...names].map(([id, name]) => {
    const count = all.filter((one) => one.forward.partner.id === id).length
    return button('partner-list', forward.waiting(name, String(count)), { about: id })
  })
  const said = buttons.length > 0 ? forward.partnerListText : forward.partnerListEmpty
  return shows(turn.person, view(forward.partnerList, [heading(forward.partnerList), ownText(said)], buttons))
}

/** The numbers of one partner, ready to be copied into a mail, with the form for all answers. */
export async function showPartnerList(
  parts: DialogParts,
  turn: ActionTurn,
  by: Functionaris,
): Promise<Outcome> {
  const { forward } = textsFor(turn)
  const all = (await unansweredFor(parts, turn, by)).filter(
    (one) => one.forward.partner.id === turn.event.data.about,
  )
  const [first] = all
  if (!first) return replaces(turn.person, line(forward.partnerListEmpty))
  const shown = all.slice(0, listed)
  const facts = shown.map((one) => ({ label: one.signal.reference, value: sinceInWords(turn, one) }))
  const { id: partner, name } = first.forward.partner
  const each = shown.map(({ signal, forward: { id } }) =>
    button('outcome', signal.reference, { about: signal.id, value: id }, { opens: true }),
  )
  const together = button('outcomes', forward.allAnswers, { about: partner }, { style: 'main', opens: true })
  return shows(
    turn.person,
    view(
      forward.partnerList,
      [
        heading(forward.partnerList),
        peopleText(name),
        ownText(forward.askPartner),
        { kind: 'facts', facts },
        ...(all.length > shown.length
          ? [ownText(forward.andMore(String(all.length - shown.length)), 'quiet')]
          : []),
      ],
      shown.length > 1 ? [together, ...each] : each,
    ),
  )
}

/** What one partner has not answered as many as stand in the list. */
export async function unansweredBy(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  by: Functionaris,
  partner: string,
): Promise<Unanswered[]> {
  const all = await unansweredFor(parts, turn, by)
  return all.filter((one) => one.forward.partner.id === partner).slice(0, listed)
}

function sinceInWords(turn: ActionTurn, { signal, forward: { sentOn } }: Unanswered): string {
  const t = textsFor(turn)
  const day = dateInWords((sentOn ?? '') as Day, localeOf(turn.person))
  const owner = nameOf(ownerOf(signal))
  return [t.forward.sentOn(day), owner].filter(Boolean).join(', ')
}
