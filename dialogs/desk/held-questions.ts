import type { Outcome, Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, heading, line, ownText, peopleText, type View, view } from '../../bot/core/view.ts'
import type { OpenQuestion } from '../../knowledge/open-question.ts'
import { type ActionTurn, type DialogParts, shows, textsFor } from '../parts.ts'
import { functionarisOf, refusalText } from '../rights.ts'

const listed = 5

/**
 * Questions that found no good answer and may tell of a case: only a functionaris reads these, and decides whether the admin may
 * (product.md, "The admin"). None for everybody else.
 */
export async function heldList(parts: DialogParts, turn: Turn<BotEvent>): Promise<View[]> {
  if (!(await functionarisOf(parts, turn))) return []
  const t = textsFor(turn)
  const { questions } = await parts.store.knowledge(turn.event.from.organisation)
  const held = questions.filter((question) => question.held)
  if (held.length === 0) return []
  const more = held.length - listed
  const first = view(t.admin.notice, [
    heading(t.admin.held),
    ownText(t.admin.heldText),
    ...(more > 0 ? [ownText(t.admin.more(more), 'quiet')] : []),
  ])
  return [
    first,
    ...held
      .slice(0, listed)
      .map(({ id, text }) => view(t.admin.notice, [peopleText(text)], actionsFor(turn, id))),
  ]
}

const actionsFor = (turn: Turn<BotEvent>, id: string) => {
  const t = textsFor(turn)
  return [
    button('held-release', t.admin.release, { value: id }),
    button('held-drop', t.admin.drop, { value: id }),
  ]
}

/** The admin may see it from now on. */
export const releaseHeld = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  changeHeld(parts, turn, (question) => [{ ...question, held: false }])

export const dropHeld = (parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  changeHeld(parts, turn, () => [])

async function changeHeld(
  parts: DialogParts,
  turn: ActionTurn,
  change: (question: OpenQuestion) => OpenQuestion[],
): Promise<Outcome> {
  const t = textsFor(turn)
  if (!(await functionarisOf(parts, turn)))
    return shows(turn.person, line(refusalText(t, { refused: 'notFunctionaris' })))
  const isMeant = ({ held, id }: OpenQuestion): boolean => held && id === turn.event.data.value
  let found = false
  await parts.store.changeKnowledge(turn.event.from.organisation, (knowledge) => {
    found = knowledge.questions.some(isMeant)
    const questions = knowledge.questions.flatMap((one) => (isMeant(one) ? change(one) : [one]))
    return { ...knowledge, questions }
  })
  return { ...shows(turn.person, line(found ? t.admin.done : t.admin.questionGone)), durable: true }
}
