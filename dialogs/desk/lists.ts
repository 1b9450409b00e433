import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, type Element, heading, line, ownText, type View, view } from '../../bot/core/view.ts'
import { plain } from '../../bot/core/words.ts'
import { overdueIn } from '../../bot/overdue.ts'
import { standing } from '../../bot/signals/card.ts'
import { ownerOf, partOf } from '../../bot/signals/life.ts'
import { type Functionaris, isOpenTo, type Signal } from '../../bot/signals/signal.ts'
import { startDraft } from '../drafts.ts'
import { pageOf } from '../pages.ts'
import { type ActionTurn, type DialogParts, shows, type TextTurn, tells, textsFor } from '../parts.ts'
import { functionarisOf } from '../rights.ts'
import type { Texts } from '../texts/index.ts'

/** How many signals are shown at once. */
const listed = 10

/** The lists of a functionaris, each by what it holds. */
export const lists = {
  /** What waits for this person: new signals and their own. */
  todo: (signal: Signal, by: Functionaris) => !ownerOf(signal) || partOf(signal, by) === 'owner',
  open: () => true,
  mine: (signal: Signal, by: Functionaris) => partOf(signal, by) === 'owner',
  new: (signal: Signal) => !ownerOf(signal),
  late: (signal: Signal, _by: Functionaris, now: Date) => overdueIn(signal, now).length > 0,
} satisfies Record<string, (signal: Signal, by: Functionaris, now: Date) => boolean>
type ListName = keyof typeof lists

/** All open signals that this person may know of, oldest first. */
export async function openFor(parts: DialogParts, turn: Turn<BotEvent>, by: Functionaris): Promise<Signal[]> {
  const open = await parts.store.openSignals(turn.event.from.organisation)
  return open.filter((signal) => isOpenTo(signal, by))
}

/** What a functionaris has to do: the new signals and their own, oldest first. `undefined` for everybody else. */
export async function deskList(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  name: ListName = 'todo',
  page?: string,
): Promise<View | undefined> {
  const by = await functionarisOf(parts, turn)
  if (!by) return undefined
  const t = textsFor(turn)
  const all = (await openFor(parts, turn, by)).filter((signal) => lists[name](signal, by, turn.now))
  const {
    shown,
    more,
    buttons: pages,
  } = pageOf(t, all, page, { size: listed, name: 'list', before: `${name} ` })
  const facts = shown.map((signal) => ({
    label: signal.reference,
    value: name === 'late' ? whyLate(t, signal, turn.now) : standing(t, signal),
  }))
  const body: Element[] = [
    heading(t.desk.lists[name]),
    facts.length > 0 ? { kind: 'facts', facts } : ownText(name === 'late' ? t.desk.noneLate : t.desk.none),
    ...more,
  ]
  const buttons = shown.map(({ id, reference }) => button('desk', reference, { about: id }))
  return view(t.desk.lists[name], body, [...buttons, ...pages])
}

const whyLate = (t: Texts, signal: Signal, now: Date): string =>
  [standing(t, signal), ...overdueIn(signal, now).map((why) => t.desk.overdue[why])].join(' · ')

/** How many there are of what, with a button to each list. */
async function overview(parts: DialogParts, turn: Turn<BotEvent>): Promise<View | undefined> {
  const by = await functionarisOf(parts, turn)
  if (!by) return undefined
  const t = textsFor(turn)
  const open = await openFor(parts, turn, by)
  const names = ['new', 'mine', 'late', 'open'] as const
  const facts = names.map((name) => {
    const count = open.filter((signal) => lists[name](signal, by, turn.now)).length
    return { label: t.desk.lists[name], value: String(count) }
  })
  return view(
    t.desk.overview,
    [heading(t.desk.overview), { kind: 'facts', facts }],
    [
      ...names.map((name) => button('list', t.desk.lists[name], { value: name })),
      button('packs', t.packs.title),
      button('figures', t.figures.button),
      button('enter', t.desk.enter, {}, { opens: true }),
    ],
  )
}

/** A press on the name of a list, or on another page of it: "late 2". */
export async function showList(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const [name = '', page] = (turn.event.data.value ?? '').split(' ')
  if (!isListName(name)) return tells(turn, line(textsFor(turn).sorry.notValid))
  const shown = await deskList(parts, turn, name, page)
  return shown ? shows(turn.person, shown) : tells(turn, line(textsFor(turn).refused.notFunctionaris))
}

const isListName = (name: string): name is ListName => Object.hasOwn(lists, name)

/** What came by phone, by mail or in person. */
export async function startEntering(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const by = await functionarisOf(parts, turn)
  return by && turn.event.place === 'private'
    ? startDraft(parts, turn, 'enter')
    : tells(turn, line(textsFor(turn).refused.notFunctionaris))
}

const wordsOfLists = [
  ['open', 'openList'],
  ['mine', 'mineList'],
  ['late', 'lateList'],
] as const satisfies [ListName, keyof Texts['words']][]

/** "overzicht", "open", "mijn", "te laat": a list by its word. `undefined`: it is no such word, or not of a functionaris. */
export async function typedList(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const { words } = textsFor(turn)
  const typed = plain(turn.event.text)
  const named = (word: keyof Texts['words']) => words[word].includes(typed)
  const [name] = wordsOfLists.find(([, word]) => named(word)) ?? []
  const shown = named('overview') ? await overview(parts, turn) : name && (await deskList(parts, turn, name))
  return shown && shows(turn.person, shown)
}

/** What could not be delivered and waits for somebody to try again. `undefined`: nothing, or it is none of this person's business. */
export async function parkedList(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  page?: string,
): Promise<View | undefined> {
  const by = await functionarisOf(parts, turn)
  if (!by) return undefined
  const t = textsFor(turn)
  const { organisation } = turn.event.from
  const signals = new Map(
    (await parts.store.parked())
      .filter(({ signal }) => signal.organisation === organisation && isOpenTo(signal, by))
      .map(({ signal }) => [signal.id, signal]),
  )
  if (signals.size === 0) return undefined
  const { shown, more, buttons } = pageOf(t, [...signals.values()], page, { size: listed, name: 'parked' })
  const again = shown.map(({ id, reference }) =>
    button('send-again', t.desk.sendAgain(reference), { about: id }),
  )
  return view(
    t.desk.parked,
    [heading(t.desk.parked), ownText(t.desk.parkedText), ...more],
    [...again, ...buttons],
  )
}

/** Another page of it. */
export async function showParked(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const shown = await parkedList(parts, turn, turn.event.data.value)
  return shows(turn.person, shown ?? line(textsFor(turn).desk.noneParked))
}
