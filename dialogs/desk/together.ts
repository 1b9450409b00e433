import type { Outcome } from '../../bot/core/bot.ts'
import { type Action, button, line, ownText, view } from '../../bot/core/view.ts'
import { isOver, partOf, whyNot } from '../../bot/signals/life.ts'
import type { Functionaris, Signal } from '../../bot/signals/signal.ts'
import { giveFeedback } from '../../bot/signals/triage.ts'
import { type ActionTurn, type DialogParts, replaces, tells, textsFor } from '../parts.ts'
import { changeAsFunctionaris, refusalText, signalForFunctionaris } from '../rights.ts'
import type { Texts } from '../texts/index.ts'

/** Several reporters on one address are handled together: what one hears can go to the others too, each in a message of its own. */
export async function alsoFor(
  parts: DialogParts,
  turn: ActionTurn,
  { by, told, feedback }: { by: Functionaris; told: Signal; feedback: string },
): Promise<Action[]> {
  const linked = (await parts.store.linkedWith(told)).filter(
    (one) => !whyNot(one, 'feedback', by) && !isOver(one),
  )
  const t = textsFor(turn)
  return linked.map(({ id, reference, known }) => {
    const label = known === 'entered' ? t.desk.noteAlso(reference) : t.desk.tellAlso(reference)
    return button('tell-also', label, { about: id, value: feedback })
  })
}

/** What becomes of a question or of feedback: no message goes to who told it outside the chat, nor to who has a code only. */
export function becomesText(
  { desk }: Texts,
  what: 'asked' | 'fedBack',
  { reference, known }: Pick<Signal, 'reference' | 'known'>,
): string {
  if (known === 'code') return desk.waitsForCode[what](reference)
  if (known === 'entered') return desk[what === 'asked' ? 'askYourself' : 'tellYourself'](reference)
  return desk[what](reference)
}

/** The same feedback for the reporter of a linked signal. The text comes from the log of the first one, never from the button. */
export async function tellAlso(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { about = '', value = '' } = turn.event.data
  const t = textsFor(turn)
  const found = await signalForFunctionaris(parts, turn, about)
  if ('refused' in found) return tells(turn, line(refusalText(t, found)))
  const message = await feedbackIn(parts, found, value)
  if (!message) return tells(turn, line(t.refused.unknown))
  const { text, again } = message
  const made = { now: turn.now, newId: parts.newId }
  const changed = await changeAsFunctionaris(parts, turn, about, (by) =>
    giveFeedback(by, { id: `${value} ${about}`, text, again }, made),
  )
  if ('refused' in changed) return tells(turn, line(refusalText(t, changed)))
  const said = view(t.card.title(changed.reference), [ownText(becomesText(t, 'fedBack', changed))])
  return { ...replaces(turn.person, said), durable: true }
}

async function feedbackIn(
  parts: DialogParts,
  { signal, by }: { signal: Signal; by: Functionaris },
  id: string,
): Promise<{ text: string; again?: string | undefined } | undefined> {
  const linked = (await parts.store.linkedWith(signal)).filter((one) => partOf(one, by) === 'owner')
  return linked
    .flatMap(({ log }) => log.filter((line) => line.what === 'feedback'))
    .find((line) => line.id === id)
}
