import type { Outcome } from '../../bot/core/bot.ts'
import type { ActionEvent } from '../../bot/core/event.ts'
import { button, heading, type View } from '../../bot/core/view.ts'
import { type ActionTurn, type DialogParts, shows, type TextTurn, textsFor } from '../parts.ts'
import { understand } from '../understand.ts'

/** The longest question that is taken, in UTF-16 units: Slack's modal inputs hold 3,000 characters. */
const longestQuestion = 2000

/** "Vraag stellen" on a screen without a chat, where a question has to be typed into a field. */
export const questionForm = async (_parts: DialogParts, turn: ActionTurn): Promise<Outcome> =>
  shows(turn.person, formToAsk(turn))

/** What was typed into that field, as if it had been typed in the chat. */
export async function sendQuestion(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const [question = ''] = questionIn(turn.event)
  const { required, tooLong } = textsFor(turn).steps
  if (question.trim() === '') return shows(turn.person, formToAsk(turn, question, required))
  if (question.length > longestQuestion)
    return shows(turn.person, formToAsk(turn, question, tooLong(longestQuestion, question.length)))
  return understand(parts, asTyped(turn, question))
}

/** What somebody asked with this press, to be given back when it could not be dealt with. */
export const questionIn = ({ name, values }: ActionEvent): string[] =>
  name === 'send-question' && values.question ? [values.question] : []

function formToAsk(turn: ActionTurn, value = '', error = ''): View {
  const t = textsFor(turn)
  const input = { kind: 'text', max: longestQuestion, lines: 'many' } as const
  const label = t.knowledge.askLabel
  return {
    notice: t.knowledge.notice,
    body: [heading(t.knowledge.askTitle)],
    fields: [{ name: 'question', label, hint: t.knowledge.askHint, input, required: true, value, error }],
    actions: [button('send-question', t.menu.ask, {}, { style: 'main', submits: true })],
    page: {},
  }
}

function asTyped(turn: ActionTurn, text: string): TextTurn {
  const { id, from, at, place } = turn.event
  return { ...turn, event: { id, from, at, place, kind: 'text', text, mentions: [] } }
}
