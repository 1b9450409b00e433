import type { Turn } from '../bot/core/bot.ts'
import type { BotEvent } from '../bot/core/event.ts'
import { type Action, button, type Element, heading, ownText, type View, view } from '../bot/core/view.ts'
import { adminOf } from './admin/rights.ts'
import { isPolicy } from './figures/rights.ts'
import { type DialogParts, platformNames, receiverFor, textsFor } from './parts.ts'
import { isToBeDrawn } from './rights.ts'
import type { Texts } from './texts/index.ts'

/** The buttons of the first screen; their words and numbers work wherever nothing else is being asked. */
export const menuActions = (t: Texts): Action[] => [
  button('report', t.menu.report, {}, { style: 'main' }),
  button('doubt', t.menu.doubt),
  button('question', t.menu.ask),
  button('mine', t.menu.mine),
  button('who-sees', t.menu.whoSees, {}, { style: 'way' }),
  button('language', t.menu.english, {}, { style: 'way' }),
]

/** The first screen: who I am, to whom it goes, what you can do, and 112. `first` stands above it. */
export async function menuView(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  first: Element[] = [],
): Promise<View> {
  const t = textsFor(turn)
  const hello = ownText(t.menu.hello(await receiverFor(parts, turn)))
  const admin = (await isToBeDrawn(adminOf(parts, turn)))
    ? [button('admin', t.admin.button, {}, { style: 'way' })]
    : []
  const policy = (await isToBeDrawn(isPolicy(parts, turn)))
    ? [button('figures', t.figures.button, {}, { style: 'way' })]
    : []
  return view(
    t.menu.notice,
    [...first, hello, ownText(t.menu.danger, 'quiet')],
    [...menuActions(t), ...admin, ...policy],
  )
}

/** The same on a screen without a chat: every button opens a page. */
export async function homeView(parts: DialogParts, turn: Turn<BotEvent>): Promise<View> {
  const t = textsFor(turn)
  const opens = (name: string, label: string, style: Action['style'] = 'plain') =>
    button(name, label, {}, { style, opens: true })
  const hello = ownText(t.menu.hello(await receiverFor(parts, turn)))
  return view(
    t.menu.notice,
    [hello, ownText(t.menu.danger, 'quiet')],
    [
      opens('report-form', t.menu.report, 'main'),
      opens('doubt', t.menu.doubt),
      opens('question-form', t.menu.ask),
      opens('mine', t.menu.mine),
      opens('code', t.menu.code),
      opens('who-sees', t.menu.whoSees),
      ...((await isToBeDrawn(adminOf(parts, turn))) ? [opens('admin', t.admin.button)] : []),
    ],
  )
}

export async function whoSeesView(parts: DialogParts, turn: Turn<BotEvent>): Promise<View> {
  const t = textsFor(turn)
  const lines = t.whoSees.lines(await receiverFor(parts, turn), platformNames[turn.event.from.platform])
  const report = menuActions(t).filter(({ name }) => name === 'report')
  const { amongOthers, statement, champion } = parts.municipality(turn.event.from.organisation)
  const now = amongOthers ? t.which.now(amongOthers) : undefined
  const own = [now, statement, champion].flatMap((text) => (text ? [ownText(text)] : []))
  const other = amongOthers
    ? [button('other-municipality', t.which.other, {}, { style: 'way' as const })]
    : []
  return view(
    t.menu.notice,
    [heading(t.whoSees.title), ...own, ...lines.map((text) => ownText(text))],
    [...report, ...other],
  )
}

/** 112 first: stands above whatever follows. */
export const dangerElements = (t: Texts): Element[] => [
  heading(t.danger.title),
  ownText(t.danger.text, 'warning'),
]
