import { dayOf, timeOf } from '../../bot/calendar.ts'
import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, type Element, heading, line, ownText, view } from '../../bot/core/view.ts'
import { changeOf, fingerprint, type KnowledgeChange, publication } from '../../knowledge/change.ts'
import { publishedIn } from '../../knowledge/local.ts'
import { type OpenQuestion, withoutQuestions } from '../../knowledge/open-question.ts'
import { dateInWords } from '../ask/answer.ts'
import { type ActionTurn, type DialogParts, localeOf, shows, textsFor } from '../parts.ts'
import { aboutOf, entryView } from './entry-screen.ts'
import { backTo, baseOf, localOf, versionsOf } from './lists.ts'

const changesShown = 10
/** How many earlier texts can be chosen. */
const textsShown = 5

/** Who did what, when and why, newest first; each text that is not the one of now can come back. */
export async function showHistory(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const id = aboutOf(turn)
  const locale = localeOf(turn.person)
  const { changes } = await parts.store.knowledge(turn.event.from.organisation)
  const own = changes.flatMap((change, at) => (change.entry === id ? [{ change, at }] : [])).reverse()
  const dayIn = (change: KnowledgeChange) => dateInWords(dayOf(new Date(change.at)), locale)
  const rows = own.slice(0, changesShown).map(({ change }) => {
    const why = change.why ? `, ${t.admin.why(change.why)}` : ''
    return { label: dayIn(change), value: `${change.by.name}: ${t.admin.acts[change.act]}${why}` }
  })
  const now = localOf(await baseOf(parts, turn), id)
  const isOther = (change: KnowledgeChange): boolean => {
    const entry = publishedIn(change)
    return entry !== undefined && (!now || fingerprint(entry) !== fingerprint(now.entry))
  }
  const timeIn = (change: KnowledgeChange) => `${dayIn(change)}, ${timeOf(new Date(change.at))}`
  const earlier = own
    .filter(({ change }) => isOther(change))
    .slice(0, textsShown)
    .map(({ change, at }) =>
      button('admin-roll-back', t.admin.backTo(timeIn(change)), { about: id, value: String(at) }),
    )
  const body: Element[] = [
    heading(t.admin.history),
    rows.length > 0 ? { kind: 'facts', facts: rows } : ownText(t.admin.noHistory),
  ]
  return shows(
    turn.person,
    view(t.admin.notice, body, [...earlier, button('admin-entry', t.admin.manage, { about: id }), backTo(t)]),
  )
}

/**
 * Adds changes to what is kept and lets go of the questions that they deal with, in one write. With `unless` it looks at what was done before,
 * at the moment of writing: for what that gives nothing is added, and it comes back.
 */
export async function addChanges(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  changes: readonly KnowledgeChange[],
  answered: readonly OpenQuestion[] = [],
  unless: (before: readonly KnowledgeChange[]) => KnowledgeChange | undefined = () => undefined,
): Promise<KnowledgeChange | undefined> {
  let between: KnowledgeChange | undefined
  await parts.store.changeKnowledge(turn.event.from.organisation, (knowledge) => {
    between = unless(knowledge.changes)
    if (between) return knowledge
    return {
      ...knowledge,
      changes: [...knowledge.changes, ...changes],
      questions: withoutQuestions(knowledge.questions, answered),
    }
  })
  return between
}

type OnScreen = 'bring-back' | 'restore' | 'keep'

/** What a press on an entry's own screen does; only to the text that stood there, and as long as there is something to do. */
export async function actOn(
  parts: DialogParts,
  turn: ActionTurn,
  by: KnowledgeChange['by'],
  act: OnScreen,
): Promise<Outcome> {
  const id = aboutOf(turn)
  const base = await baseOf(parts, turn)
  const local = localOf(base, id)
  if (!local) return shows(turn.person, line(textsFor(turn).knowledge.gone))
  const may = {
    'bring-back': base.retracted.has(id),
    restore: !base.retracted.has(id) && local.own && parts.knowledge.shipped.has(id),
    keep: local.changedBelow !== undefined,
  }
  if (!may[act] || turn.event.data.value !== versionsOf([local])) return lookAgain(parts, turn, id)
  const below = act === 'keep' && local.changedBelow ? { base: fingerprint(local.changedBelow) } : {}
  await addChanges(parts, turn, [changeOf({ act, entry: id, by, at: turn.now, ...below })])
  return doneWith(parts, turn, id)
}

/** Somebody else was first; how it stands now is there to choose anew from. */
async function lookAgain(parts: DialogParts, turn: ActionTurn, id: string): Promise<Outcome> {
  const said = line(textsFor(turn).admin.changedMeanwhile)
  return shows(turn.person, said, ...(id ? [await entryView(parts, turn, id)] : []))
}

async function doneWith(parts: DialogParts, turn: ActionTurn, id: string): Promise<Outcome> {
  const said = line(textsFor(turn).admin.done)
  return { ...shows(turn.person, said, await entryView(parts, turn, id)), durable: true }
}

/** "Nog juist": for the very texts that stood there; what was changed meanwhile nobody has looked at. */
export async function checkAll(
  parts: DialogParts,
  turn: ActionTurn,
  by: KnowledgeChange['by'],
): Promise<Outcome> {
  const { admin } = textsFor(turn)
  const base = await baseOf(parts, turn)
  const asked = (turn.event.data.value ?? '').split(' ')
  const found = [...base.entries.values()].filter((local) => asked.includes(versionsOf([local])))
  if (found.length === 0) return lookAgain(parts, turn, aboutOf(turn))
  const changes = found.map(({ entry }) =>
    changeOf({ act: 'check', entry: entry.id, by, at: turn.now, base: fingerprint(entry) }),
  )
  await addChanges(parts, turn, changes)
  const rest = found.length < asked.length ? [line(admin.changedMeanwhile)] : []
  return { ...shows(turn.person, line(admin.doneChecked(found.length)), ...rest), durable: true }
}

/** An earlier text once more, as a change of its own: nothing is ever taken out of the history. */
export async function rollBack(
  parts: DialogParts,
  turn: ActionTurn,
  by: KnowledgeChange['by'],
): Promise<Outcome> {
  const id = aboutOf(turn)
  const { changes } = await parts.store.knowledge(turn.event.from.organisation)
  const chosen = changes[Number(turn.event.data.value)]
  const earlier = chosen?.entry === id ? publishedIn(chosen) : undefined
  if (!earlier) return shows(turn.person, line(textsFor(turn).knowledge.gone))
  const below = parts.knowledge.shipped.get(id)
  await addChanges(parts, turn, [publication(earlier, { by, at: turn.now, below })])
  return doneWith(parts, turn, id)
}
