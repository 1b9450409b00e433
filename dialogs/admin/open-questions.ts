import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import {
  button,
  type Element,
  heading,
  line,
  ownText,
  peopleText,
  type View,
  view,
} from '../../bot/core/view.ts'
import { changeOf, type KnowledgeChange } from '../../knowledge/change.ts'
import { grouped, type OpenQuestion, openOnes } from '../../knowledge/open-question.ts'
import { titleOf } from '../ask/answer.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import { addChanges } from './changes.ts'
import { aboutOf } from './entry-screen.ts'
import { backTo, baseOf } from './lists.ts'

const groupsShown = 5
/** Of questions that are alike: the ids of so many fit in what a button may carry, which the adapters hold to 200 characters. */
const alikeShown = 5

/** Questions that found no answer or a bad one, those that are alike together, most asked first. */
export async function showQuestions(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const { questions } = await parts.store.knowledge(turn.event.from.organisation)
  const groups = grouped(openOnes(questions))
  if (groups.length === 0)
    return shows(
      turn.person,
      view(t.admin.notice, [heading(t.admin.questions), ownText(t.admin.none)], [backTo(t)]),
    )
  const views = await Promise.all(groups.slice(0, groupsShown).map((group) => groupView(parts, turn, group)))
  const rest = groups.length - groupsShown
  return shows(turn.person, ...views, ...(rest > 0 ? [line(t.admin.more(rest))] : []))
}

async function groupView(
  parts: DialogParts,
  turn: ActionTurn,
  group: readonly OpenQuestion[],
): Promise<View> {
  const t = textsFor(turn)
  const base = await baseOf(parts, turn)
  const [first] = group
  const text = first?.text ?? ''
  const unclear = base.entry(first?.about ?? '')
  const found = text ? (await base.find(text)).entries : []
  const fitting = [...new Set([...(unclear ? [unclear.entry.id] : []), ...found])].slice(0, 2)
  const shown = group.slice(0, alikeShown)
  const rest = group.length - shown.length
  const value = shown.map(({ id }) => id).join(' ')
  const body: Element[] = [
    ...(unclear ? [ownText(t.admin.unclear(titleOf(unclear.entry, 'nl')))] : []),
    ownText(t.admin.asked(group.length)),
    ...shown.filter((one) => one.text).map((one) => peopleText(one.text)),
    ...(rest > 0 ? [ownText(t.admin.more(rest), 'quiet')] : []),
  ]
  const belongs = fitting.flatMap((id) => {
    const entry = base.entry(id)?.entry
    return entry && text
      ? [button('admin-belongs', t.admin.belongs(titleOf(entry, 'nl')), { about: id, value })]
      : []
  })
  return view(t.admin.notice, body, [
    ...(text ? [button('admin-add', t.admin.write, { value }, { style: 'main', opens: true })] : []),
    ...belongs,
    ...(unclear ? [button('admin-entry', t.admin.manage, { about: unclear.entry.id })] : []),
    button('admin-drop', t.admin.drop, { value }),
  ])
}

/** The questions that a button names by their ids; of this organisation only, and none that may tell of a case. */
export async function namedQuestions(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  value = '',
): Promise<OpenQuestion[]> {
  const ids = new Set(value.split(' '))
  const { questions } = await parts.store.knowledge(turn.event.from.organisation)
  return openOnes(questions).filter(({ id }) => ids.has(id))
}

export async function dropQuestions(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const gone = await namedQuestions(parts, turn, turn.event.data.value)
  if (gone.length === 0) return shows(turn.person, line(textsFor(turn).admin.questionGone))
  await addChanges(parts, turn, [], gone)
  return { ...shows(turn.person, line(textsFor(turn).admin.done)), durable: true }
}

export async function addExamples(
  parts: DialogParts,
  turn: ActionTurn,
  by: KnowledgeChange['by'],
): Promise<Outcome> {
  const id = aboutOf(turn)
  const questions = (await namedQuestions(parts, turn, turn.event.data.value)).filter(({ text }) => text)
  if (!(await baseOf(parts, turn)).entry(id)) return shows(turn.person, line(textsFor(turn).knowledge.gone))
  if (questions.length === 0) return shows(turn.person, line(textsFor(turn).admin.questionGone))
  const changes = questions.map(({ text }) => changeOf({ act: 'example', entry: id, by, at: turn.now, text }))
  await addChanges(parts, turn, changes, questions)
  return { ...shows(turn.person, line(textsFor(turn).admin.done)), durable: true }
}
