import type { Outcome } from '../bot/core/bot.ts'
import { check, questionsFor } from '../bot/core/conversation.ts'
import type { Question } from '../bot/core/dialog.ts'
import { choicesOf } from '../bot/core/form.ts'
import { type Action, button, type Element, type Fact, line, ownText, view } from '../bot/core/view.ts'
import { statusOf } from '../bot/signals/life.ts'
import { isTalk, type Signal } from '../bot/signals/signal.ts'
import { asking } from './drafts.ts'
import { dangerElements } from './menu.ts'
import { givenBack, ownWords } from './own-words.ts'
import { type ActionTurn, type DialogParts, replaces, textsFor } from './parts.ts'
import { asSent, clean } from './personal-data.ts'
import { confirmed, receiptOf, sentBefore } from './submit.ts'

/**
 * A press on a draft that was sent or thrown away meanwhile, perhaps on another device. The same once more gets the same answer; what was filled in
 * besides is in no signal, so it is given back with a word about that.
 */
export async function pressedLate(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const signal = await sentBefore(parts, turn)
  return signal ? besides(parts, turn, signal) : withoutSignal(turn)
}

function withoutSignal(turn: ActionTurn): Outcome {
  const t = textsFor(turn)
  const typed = ownWords(turn.event.values)
  if (typed.length === 0) return replaces(turn.person, line(t.draft.gone))
  const why = view(t.menu.notice, [...danger(turn), ownText(t.draft.goneTyped, 'warning')])
  return replaces(turn.person, line(t.draft.below), why, ...givenBack(t, typed))
}

async function besides(parts: DialogParts, turn: ActionTurn, signal: Signal): Promise<Outcome> {
  const { texts, facts } = await notIn(parts, turn, signal)
  if (texts.length === 0 && facts.length === 0) return confirmed(parts, turn, signal)
  const t = textsFor(turn)
  const isCoded = signal.known === 'code'
  const body: Element[] = [
    ...danger(turn),
    ownText(t.draft.notInSignal(signal.reference), 'warning'),
    ...(isCoded ? [ownText(t.draft.addWithCode)] : []),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
  ]
  const views = [view(t.menu.notice, body), ...givenBack(t, texts)]
  // Below all of it, where who reads it ends.
  const below = views.map((one, nth) =>
    nth === views.length - 1 ? { ...one, actions: goesOn(turn, signal) } : one,
  )
  const receipt = isCoded ? [await receiptOf(parts, turn, signal)] : []
  const { person, reply } = replaces(turn.person, line(t.draft.below), ...below, ...receipt)
  return { person, reply: { ...reply, ...(isCoded ? { lasts: true } : {}) }, durable: true }
}

/** Danger that is ticked comes first, also when nothing else can be done with it. */
const danger = (turn: ActionTurn): Element[] =>
  turn.event.values.danger === 'yes' ? dangerElements(textsFor(turn)) : []

/** Of who is known by a code only no button may name the signal: it would be kept with the person. */
function goesOn(turn: ActionTurn, signal: Signal): Action[] {
  const t = textsFor(turn)
  const { id: about, known, reference } = signal
  if (known === 'code') return [button('code', t.menu.code, {}, { opens: true })]
  if (known === 'entered') return [button('desk', t.desk.goOn(reference), { about })]
  if (isTalk(signal) || statusOf(signal) === 'withdrawn') return []
  return [button('add', t.mine.add, { about }, { style: 'main', opens: true })]
}

/** What was filled in and is not what the signal holds: in words of somebody's own, and chosen. */
async function notIn(
  parts: DialogParts,
  turn: ActionTurn,
  signal: Signal,
): Promise<{ texts: string[]; facts: Fact[] }> {
  const { values } = turn.event
  const { dialog, words } = await asking(parts, turn, signal.known === 'entered' ? 'enter' : 'report')
  const held = heldBy(signal)
  const other = questionsFor(dialog, { ...held, ...values }).filter((question) => {
    const typed = values[question.name]?.trim() ?? ''
    return typed !== '' && !isLeftOut(signal, question) && !isHeld(question, typed, held[question.name])
  })
  const texts = other.flatMap(({ name, input }) => (input === 'text' ? [clean(values[name] ?? '')] : []))
  const facts = other.flatMap((question) => {
    const { label } = choicesOf(question, words).find(({ value }) => value === values[question.name]) ?? {}
    return label ? [{ label: words.questions[question.name]?.short ?? question.name, value: label }] : []
  })
  return { texts, facts }
}

const heldBy = ({ answers, known, hiddenFrom }: Signal): Record<string, string> => ({
  ...answers,
  known,
  hidden: hiddenFrom?.[0]?.id ?? 'nobody',
})

/** Whether a number may stay is no answer of its own, and a department that would tell who it was is not kept. */
const isLeftOut = ({ known, answers }: Signal, { name }: Question): boolean =>
  name === 'keep' || (name === 'department' && known !== 'named' && answers.department === undefined)

/** As it was typed, or without what its writer did not ask to keep. */
function isHeld(question: Question, typed: string, held: string | undefined): boolean {
  const checked = check(question, typed)
  const value = 'value' in checked ? checked.value : typed
  return held === value || held === asSent({ [question.name]: value })[question.name]
}
