import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent, PersonKey } from '../../bot/core/event.ts'
import { adminOf } from '../admin/rights.ts'
import type { DialogParts } from '../parts.ts'
import { functionarisOf, isNamed, listedFunctionaris, wasNamed } from '../rights.ts'

/** Named for the figures in the settings. */
export const isPolicy = (parts: DialogParts, turn: Turn<BotEvent>): Promise<boolean> =>
  isNamed(parts, turn, parts.municipality(turn.event.from.organisation).policy)

/** Who may see the figures, in the private chat: who is named for that, who handles signals, and who keeps the knowledge. */
export async function figuresReaderOf(parts: DialogParts, turn: Turn<BotEvent>): Promise<true | undefined> {
  if (turn.event.place !== 'private') return undefined
  if (await isPolicy(parts, turn)) return true
  return (await functionarisOf(parts, turn)) || (await adminOf(parts, turn)) ? true : undefined
}

/** The same of who opens a document, who is not in the chat at that moment. */
export async function opensFigures(parts: DialogParts, person: PersonKey): Promise<boolean> {
  const { policy = [], admins = [] } = parts.municipality(person.organisation)
  if (await wasNamed(parts, person, [...policy, ...admins])) return true
  return (await listedFunctionaris(parts, person, person.id)) !== undefined
}
