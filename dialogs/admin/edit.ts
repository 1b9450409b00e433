import { dayOf } from '../../bot/calendar.ts'
import type { Outcome, Turn } from '../../bot/core/bot.ts'
import { begin } from '../../bot/core/conversation.ts'
import type { Answers, Draft } from '../../bot/core/dialog.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { line } from '../../bot/core/view.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { asking, formView, keep, startDraft } from '../drafts.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import { answersOf, asExamples, freshAnswers } from './entry-answers.ts'
import { aboutOf } from './entry-screen.ts'
import { baseOf, localOf } from './lists.ts'
import { namedQuestions } from './open-questions.ts'
import { forQuestions } from './preview.ts'

/** The form for a new entry; for questions that found no answer these stand in it as examples. */
export async function startAdding(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const named = await namedQuestions(parts, turn, turn.event.data.value)
  const { fitting: questions, text: examples } = asExamples(named)
  const answers = { ...freshAnswers(dayOf(turn.now)), ...(examples ? { examples } : {}) }
  const about = questions.length > 0 ? `${forQuestions}${questions.map(({ id }) => id).join(' ')}` : undefined
  return openForm(parts, turn, answers, about)
}

/** The form with what the entry says now. */
export async function startChanging(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const base = await baseOf(parts, turn)
  const local = localOf(base, aboutOf(turn))
  if (!local) return shows(turn.person, line(textsFor(turn).knowledge.gone))
  return openForm(parts, turn, answersOf(local.entry, examplesOf(base, local.entry.id)), local.entry.id)
}

/** A page to fill in; also what was read in from Markdown comes here first. */
export async function openForm(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  answers: Answers,
  about?: string,
): Promise<Outcome> {
  const asked = await asking(parts, turn, 'entry')
  const draft = entryDraft(parts, turn, answers, about)
  return shows(keep(turn, draft), formView(asked, draft))
}

export function entryDraft(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  answers: Answers,
  about?: string,
): Draft {
  const made = { id: parts.newId(), startedAt: turn.now.toISOString(), about }
  const fresh = begin({ name: 'entry', questions: [], wording: () => textsFor(turn).dialogs.entry }, made)
  return { ...fresh, answers: { ...answers }, enough: true }
}

export const startRetracting = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  startDraft(parts, turn, 'retract', { about: aboutOf(turn) })

export const startImporting = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  startDraft(parts, turn, 'import')

const examplesOf = ({ examples }: KnowledgeBase, id: string): string[] =>
  examples.filter(({ entry }) => entry === id).map(({ text }) => text)
