import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { type Action, button, type Element, heading, ownText, type View, view } from '../../bot/core/view.ts'
import { ownerOf, partOf } from '../../bot/signals/life.ts'
import { type Pack, packsIn } from '../../bot/signals/pack.ts'
import { type Functionaris, isSame, type Signal } from '../../bot/signals/signal.ts'
import { openFor } from '../desk/lists.ts'
import { type DialogParts, localeOf, textsFor } from '../parts.ts'
import type { Texts } from '../texts/index.ts'
import { caseLines } from './case-words.ts'

/** How many cases one message shows, and lines of each: Slack takes no more. Taking all over and the document are about all of them. */
const listed = 5
const linesEach = 8

type Somebody = Pick<Functionaris, 'platform' | 'id'>
export const keyOf = ({ platform, id }: Somebody): string => `${platform} ${id}`

/** Whose cases there are, as far as `by` may know of them: not even a number tells of what is hidden from them. */
export const packsFor = async (parts: DialogParts, turn: Turn<BotEvent>, by: Functionaris): Promise<Pack[]> =>
  packsIn(await openFor(parts, turn, by))

/** The cases of one person by their key, as far as `by` may know of them. */
export const packFor = async (
  parts: DialogParts,
  turn: Turn<BotEvent>,
  by: Functionaris,
  key: string,
): Promise<Pack | undefined> => (await packsFor(parts, turn, by)).find(({ who }) => keyOf(who) === key)

/** From whom: me, a colleague, or somebody who left. */
export async function packsView(parts: DialogParts, turn: Turn<BotEvent>, by: Functionaris): Promise<View> {
  const { packs } = textsFor(turn)
  const { functionarissen } = await parts.store.office(turn.event.from.organisation)
  const isHere = (who: Functionaris) => functionarissen.some((one) => isSame(one, who))
  const buttons = (await packsFor(parts, turn, by)).map(({ who, signals: { length } }) => {
    const label = isSame(who, by)
      ? packs.mine(length)
      : isHere(who)
        ? packs.of(who.name, length)
        : packs.gone(who.name, length)
    return button('pack', label, { value: keyOf(who) })
  })
  const said = buttons.length > 0 ? packs.whose : packs.nobody
  return view(packs.notice, [heading(packs.title), ownText(said)], buttons)
}

/** One person's cases with what is still to be done about each. `first` stands above it. */
export function packView(
  turn: Turn<BotEvent>,
  { who, signals }: Pack,
  by: Functionaris,
  first: Element[] = [],
): View {
  const t = textsFor(turn)
  const mine = isSame(who, by)
  const shown = signals.slice(0, listed)
  const more = signals.length - shown.length
  return view(
    t.packs.notice,
    [
      ...first,
      heading(mine ? t.packs.myCases : t.packs.casesOf(who.name)),
      ...shown.flatMap((signal): Element[] => [
        ownText(`${signal.reference}:`, 'quiet'),
        { kind: 'list', items: fewLines(t, caseLines(signal, localeOf(turn.person))) },
      ]),
      ...(more > 0 ? [ownText(t.packs.andMore(more), 'quiet')] : []),
    ],
    [
      ...shown.map((signal) => caseButton(turn, signal, by, keyOf(who))),
      ...packButtons(turn, { who, signals }, by),
    ],
  )
}

const fewLines = ({ packs }: Texts, lines: string[]): string[] =>
  lines.length > linesEach
    ? [...lines.slice(0, linesEach - 1), packs.andMore(lines.length - linesEach + 1)]
    : lines

/** Who is back after they left finds their cases among their own, and has none of them in hand. */
const hasIt = (by: Functionaris) => (signal: Signal) => partOf(signal, by) === 'owner'

function caseButton(turn: Turn<BotEvent>, signal: Signal, by: Functionaris, key: string): Action {
  const { packs } = textsFor(turn)
  const { id, reference } = signal
  if (hasIt(by)(signal)) return button('desk', reference, { about: id })
  const name = ownerOf(signal) ? 'pack-take-over' : 'pack-claim'
  return button(name, packs.take(reference), { about: id, value: key })
}

function packButtons(turn: Turn<BotEvent>, { who, signals }: Pack, by: Functionaris): Action[] {
  const { packs, documents } = textsFor(turn)
  const value = { value: keyOf(who) }
  return [
    ...(signals.some(hasIt(by)) ? [button('pack-give', packs.giveAll)] : []),
    ...(signals.every(hasIt(by)) ? [] : [button('pack-all', packs.takeAll, value)]),
    button('pack-document', documents.make, value),
    button('packs', packs.back, {}, { style: 'way' }),
  ]
}

/** The pack as far as `by` has it in hand, or has not. */
export const inHand = ({ signals }: Pack, by: Functionaris): Signal[] => signals.filter(hasIt(by))
export const notInHand = ({ signals }: Pack, by: Functionaris): Signal[] =>
  signals.filter((signal) => !hasIt(by)(signal))
