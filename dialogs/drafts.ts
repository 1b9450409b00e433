import { type Asking, ask } from '../bot/core/ask.ts'
import type { Outcome, Turn } from '../bot/core/bot.ts'
import {
  begin,
  type Faults,
  type Input,
  isCurrent,
  type Step,
  stageOf,
  staleStep,
  step,
} from '../bot/core/conversation.ts'
import type { DialogName, Draft } from '../bot/core/dialog.ts'
import type { ActionEvent, BotEvent } from '../bot/core/event.ts'
import { wholeForm } from '../bot/core/form.ts'
import { draftOf, type PersonState, withDraft, withoutDraft } from '../bot/core/person.ts'
import { button, line, ownText, type View, view } from '../bot/core/view.ts'
import { meansDanger } from './intent.ts'
import { dangerElements } from './menu.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  receiverFor,
  replaces,
  shows,
  type TextTurn,
  textsFor,
} from './parts.ts'
import { alreadySubmitted, submit } from './submit.ts'
import { dialogs } from './triage.ts'

/** Actions that belong to a draft; everything else is for somebody else. */
const inputs: Record<string, (event: ActionEvent) => Input> = {
  choose: ({ data }) => ({ do: 'choose', question: data.question ?? '', value: data.value ?? '' }),
  preset: ({ data }) => ({ do: 'answer', values: { [data.question ?? '']: data.value ?? '' } }),
  answer: ({ data, values }) => ({
    do: 'answer',
    values: { [data.question ?? '']: values[data.question ?? ''] ?? '' },
  }),
  submit: ({ values }) => ({ do: 'answer', values }),
  skip: ({ data }) => ({ do: 'skip', question: data.question ?? '' }),
  accept: () => ({ do: 'accept' }),
  enough: () => ({ do: 'enough' }),
  more: () => ({ do: 'more' }),
  back: () => ({ do: 'back' }),
  change: ({ data }) => ({ do: 'change', question: data.question }),
  send: () => ({ do: 'send' }),
}

const others = ['whole', 'stop', 'discard', 'refuse']

export const belongsToDraft = (name: string): boolean => Object.hasOwn(inputs, name) || others.includes(name)

function asking(turn: Turn<BotEvent>, draft: Draft): Asking {
  const dialog = dialogs[draft.dialog]
  return { dialog, words: dialog.wording(localeOf(turn.person)), steps: textsFor(turn).steps }
}

/** What stands open for this draft, as the next thing on the screen. */
export async function draftView(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  draft: Draft,
  typed?: Typed,
): Promise<View> {
  return draft.offered ? offerView(parts, turn, draft) : ask(asking(turn, draft), draft, typed)
}

interface Typed {
  values: Record<string, string>
  faults: Faults
}

async function offerView(parts: DialogParts, turn: Turn<BotEvent>, draft: Draft): Promise<View> {
  const t = textsFor(turn)
  const about = { draft: draft.id }
  return view(
    t.menu.notice,
    [ownText(t.offer.ask(await receiverFor(parts, turn)))],
    [button('accept', t.offer.yes, about, { style: 'main' }), button('refuse', t.offer.no, about)],
  )
}

/** A new draft, shown at its first question. A signal's id in `about` for the functionaris' dialogs. */
export async function startDraft(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  dialog: DialogName,
  about?: string,
): Promise<Outcome> {
  const draft = begin(dialogs[dialog], { id: parts.newId(), startedAt: turn.now.toISOString(), about })
  const person = withDraft(turn.person, draft)
  const whole = dialog === 'close'
  const first = whole ? formView(turn, draft) : await draftView(parts, turn, draft)
  return shows(person, first)
}

/** The whole page at once, with a text that was taken over from elsewhere as its first answer. */
export async function startReportForm(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const blank = begin(dialogs.report, { id: parts.newId(), startedAt: turn.now.toISOString() })
  const { what = '' } = turn.event.values
  const told = what
    ? step(dialogs.report, blank, { do: 'answer', values: { what } })
    : { draft: blank, faults: {} }
  const typed = { values: { what }, faults: told.faults }
  return shows(withDraft(turn.person, told.draft), formView(turn, told.draft, typed))
}

/** A typed story becomes a draft with its first answer; nothing is passed on before its writer says so. */
export async function offerDraft(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const blank = begin(dialogs.report, { id: parts.newId(), startedAt: turn.now.toISOString() })
  const told = step(dialogs.report, { ...blank, changing: 'what' }, { do: 'say', text: turn.event.text })
  const draft = { ...told.draft, changing: undefined, offered: true }
  if (Object.keys(told.faults).length > 0) return undefined
  return shows(withDraft(turn.person, draft), await draftView(parts, turn, draft))
}

const formView = (turn: Turn<BotEvent>, draft: Draft, typed: Typed = { values: {}, faults: {} }): View => {
  const { dialog, words, steps } = asking(turn, draft)
  return wholeForm(dialog, words, steps, draft, typed)
}

/** A press on a button of a draft. */
export async function pressDraft(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { name, data, values } = turn.event
  const t = textsFor(turn)
  const draft = draftOf(turn.person, data.draft)
  if (!draft) return (await alreadySubmitted(parts, turn)) ?? replaces(turn.person, line(t.draft.gone))
  const person = { ...turn.person, current: draft.id }
  if (name === 'whole') return replaces(person, line(t.draft.below), formView(turn, draft))
  if (name === 'stop') return stopDraft(turn, draft)
  if (name === 'refuse') return replaces(withoutDraft(turn.person, draft.id), line(t.offer.refused))
  if (name === 'discard') return replaces(withoutDraft(turn.person, draft.id), line(t.draft.discarded))
  const input = inputs[name]?.(turn.event)
  if (!input) return replaces(turn.person, line(t.sorry.notValid))
  const late = name === 'answer' && !isCurrent(dialogs[draft.dialog], draft, data.question ?? '')
  const taken = late ? staleStep(draft) : step(dialogs[draft.dialog], draft, input)
  const result =
    name === 'submit' && isFine(taken) ? step(dialogs[draft.dialog], taken.draft, { do: 'send' }) : taken
  return settle(parts, { ...turn, person }, draft, result, { values, faults: result.faults })
}

/** "Later verder" keeps what is filled in, also on a page that was not sent; what can't be kept stays on the screen, with why. */
function stopDraft(turn: ActionTurn, draft: Draft): Outcome {
  const { values } = turn.event
  const filled = Object.fromEntries(Object.entries(values).filter(([, text]) => text.trim() !== ''))
  const kept = step(dialogs[draft.dialog], draft, { do: 'answer', values: filled })
  if (!isFine(kept))
    return replaces(
      turn.person,
      formView(turn, draft, { values, faults: kept.faults }),
      line(textsFor(turn).steps.notAnswered),
    )
  const person = Object.keys(filled).length > 0 ? withDraft(turn.person, kept.draft) : turn.person
  return replaces({ ...person, current: undefined }, line(textsFor(turn).draft.stopped))
}

const isFine = ({ faults, stale }: Step): boolean => !stale && Object.keys(faults).length === 0

async function settle(
  parts: DialogParts,
  turn: ActionTurn,
  before: Draft,
  result: Step,
  typed: Typed,
): Promise<Outcome> {
  const t = textsFor(turn)
  if (result.ready)
    return submit(parts, { ...turn, person: withDraft(turn.person, result.draft) }, result.draft)
  if (result.stale)
    return replaces(turn.person, line(t.draft.alreadyAnswered), await draftView(parts, turn, before))
  if (!isFine(result)) return faulty(parts, turn, before, typed)
  const next = await draftView(parts, turn, result.draft)
  const person = withDraft(turn.person, result.draft)
  return replaces(person, line(answeredLine(turn, before)), warned(turn, before, result.draft, next))
}

/** The same page again, with what was typed and the fault beside it, and a word below for who listens to a screen. */
async function faulty(parts: DialogParts, turn: ActionTurn, draft: Draft, typed: Typed): Promise<Outcome> {
  const again =
    turn.event.name === 'submit' ? formAgain(turn, draft, typed) : await draftView(parts, turn, draft, typed)
  return replaces(turn.person, again, line(textsFor(turn).steps.notAnswered))
}

const formAgain = (turn: ActionTurn, draft: Draft, typed: Typed): View =>
  dialogs[draft.dialog].questions.length > 1
    ? formView(turn, draft, typed)
    : ask(asking(turn, draft), draft, typed)

function answeredLine(turn: Turn<BotEvent>, draft: Draft): string {
  const { dialog, words, steps } = asking(turn, draft)
  const stage = stageOf(dialog, draft)
  const short = stage.at === 'question' ? words.questions[stage.question.name]?.short : undefined
  return short ? steps.answered(short) : textsFor(turn).draft.below
}

/** Danger that has just become clear comes first, above what follows. */
function warned(turn: Turn<BotEvent>, before: Draft, after: Draft, next: View): View {
  const said = after.answers.danger === 'yes' && before.answers.danger !== 'yes'
  return said ? { ...next, body: [...dangerElements(textsFor(turn)), ...next.body] } : next
}

/** A typed message while a draft is open: an answer, or more of the story. `undefined`: the draft has no use for it. */
export async function sayDraft(
  parts: DialogParts,
  turn: TextTurn,
  draft: Draft,
): Promise<Outcome | undefined> {
  const { text } = turn.event
  const result = step(dialogs[draft.dialog], draft, { do: 'say', text })
  if (result.stale) return undefined
  if (!isFine(result)) {
    const typed = { values: {}, faults: result.faults }
    return shows(
      turn.person,
      ...tooLongLines(turn, result.faults),
      await draftView(parts, turn, draft, typed),
    )
  }
  const next = await draftView(parts, turn, result.draft)
  const danger = meansDanger(text) ? dangerElements(textsFor(turn)) : []
  const person: PersonState = withDraft(turn.person, result.draft)
  const view = { ...next, body: [...danger, ...next.body] }
  const added = stageOf(dialogs[draft.dialog], draft)
  const asText = added.at === 'question' && added.question.input === 'text'
  const isAnswer = asText || result.draft.answers.what === draft.answers.what
  return isAnswer
    ? replaces(person, line(answeredLine(turn, draft)), view)
    : shows(person, line(textsFor(turn).draft.added), view)
}

/** Said also where the question itself is not on the screen: nothing that was typed is dropped without a word. */
const tooLongLines = (turn: TextTurn, faults: Faults): View[] =>
  Object.values(faults).flatMap((fault) =>
    fault.kind === 'too-long' ? [line(textsFor(turn).steps.tooLong(fault.max, fault.typed))] : [],
  )

/** Where somebody was, after a pause or a restart. */
export async function resumeDraft(parts: DialogParts, turn: Turn<BotEvent>, draft: Draft): Promise<Outcome> {
  const t = textsFor(turn)
  const person = { ...turn.person, current: draft.id }
  return shows(person, line(t.draft.resumed), await draftView(parts, turn, draft))
}
