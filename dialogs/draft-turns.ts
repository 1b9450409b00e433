import { type Asking, hasOne } from '../bot/core/ask.ts'
import type { Outcome, Turn } from '../bot/core/bot.ts'
import {
  type Faults,
  type Input,
  isCurrent,
  isFine,
  isUntouched,
  leftOut,
  type Step,
  stageOf,
  staleStep,
  step,
} from '../bot/core/conversation.ts'
import type { Draft } from '../bot/core/dialog.ts'
import type { ActionEvent, BotEvent } from '../bot/core/event.ts'
import { choicesOf, type Typed } from '../bot/core/form.ts'
import { withWritten, writtenSoFar } from '../bot/core/meanwhile.ts'
import { draftOf, withDraft, withoutDraft } from '../bot/core/person.ts'
import { line, ownText, type View } from '../bot/core/view.ts'
import { chosenByTyping } from '../bot/core/words.ts'
import { meansDanger } from '../knowledge/hearing/danger.ts'
import { asking, draftView, endInWords, formView, keep, takenOutLines } from './drafts.ts'
import { pressedLate } from './late-form.ts'
import { dangerElements } from './menu.ts'
import { givenBack, ownWords } from './own-words.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  replaces,
  shows,
  type TextTurn,
  textsFor,
} from './parts.ts'
import { submit } from './submit.ts'

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

/** A press on a button of a draft. What was written since a page was opened is not lost to what stands in that page. */
export async function pressDraft(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { name, data, values: typed } = turn.event
  const draft = draftOf(turn.person, data.draft)
  if (!draft) return pressedLate(parts, turn)
  const asked = await asking(parts, turn, draft.dialog, draft.about)
  const isPage = (name === 'submit' || name === 'stop') && data.value !== undefined
  const isOld = isPage && data.value !== writtenSoFar(asked.dialog, draft)
  if (!isOld) return pressIn(parts, asked, turn, draft)
  const { values, both } = withWritten(asked.dialog, draft, typed, data.value ?? '')
  const merged = { ...turn, event: { ...turn.event, values } }
  return both && name === 'submit'
    ? lookedOver(parts, asked, merged, draft)
    : pressIn(parts, asked, merged, draft)
}

/** Two texts that their writer has not seen together are looked over before they go. */
async function lookedOver(
  parts: DialogParts,
  asked: Asking,
  turn: ActionTurn,
  draft: Draft,
): Promise<Outcome> {
  const { values } = turn.event
  const taken = step(asked.dialog, { ...draft, sending: undefined }, { do: 'answer', values })
  if (!isFine(taken)) return faulty(parts, asked, turn, draft, { values, faults: taken.faults })
  const told = step(asked.dialog, taken.draft, { do: 'enough' }).draft
  const said = textsFor(turn).draft.writtenMeanwhile
  const next = await draftView(parts, turn, told)
  const view = { ...next, body: [ownText(said, 'warning'), ...next.body] }
  return replaces(keep(turn, told), line(said), warned(turn, draft, told, onPage(turn, view)))
}

async function pressIn(parts: DialogParts, asked: Asking, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const { name, data, values } = turn.event
  const t = textsFor(turn)
  const person = { ...turn.person, current: draft.id }
  if (name === 'whole') {
    const open = { ...draft, changing: undefined }
    return replaces(withDraft(turn.person, open), line(t.draft.below), formView(asked, open))
  }
  if (name === 'stop') return stopDraft(asked, turn, draft)
  if (name === 'refuse') return replaces(withoutDraft(turn.person, draft.id), line(t.offer.refused))
  if (name === 'discard') return replaces(withoutDraft(turn.person, draft.id), line(t.draft.discarded))
  const input = inputs[name]?.(turn.event)
  if (!input) return replaces(turn.person, line(t.sorry.notValid))
  const late = name === 'answer' && !isCurrent(asked.dialog, draft, data.question ?? '')
  const taken = late ? staleStep(draft) : step(asked.dialog, draft, input)
  const isPage = name === 'submit' && isFine(taken) && !asked.dialog.previewed
  const isWhole = leftOut(asked.dialog, taken.draft.answers).length === 0
  const then = step(asked.dialog, taken.draft, { do: isWhole ? 'send' : 'enough' })
  const result = isPage ? then : taken
  return settle(parts, asked, { ...turn, person }, draft, result, { values, faults: result.faults })
}

/** "Later verder" keeps what is filled in, also on a page that was not sent; what can't be kept stays on the screen, with why. */
function stopDraft(asked: Asking, turn: ActionTurn, draft: Draft): Outcome {
  const { values } = turn.event
  const t = textsFor(turn)
  const filled = Object.fromEntries(Object.entries(values).filter(([, text]) => text.trim() !== ''))
  const kept = step(asked.dialog, { ...draft, sending: undefined }, { do: 'answer', values: filled })
  if (!isFine(kept))
    return replaces(
      turn.person,
      formView(asked, draft, { values, faults: kept.faults }),
      line(t.steps.notAnswered),
    )
  if (isUntouched(asked.dialog, kept.draft))
    return replaces(withoutDraft(turn.person, draft.id), line(t.draft.stoppedEmpty))
  const person = { ...keep(turn, kept.draft), current: undefined }
  const end = endInWords({ startedAt: turn.now.toISOString() }, localeOf(turn.person))
  return replaces(person, line(t.draft.stopped(end)))
}

async function settle(
  parts: DialogParts,
  asked: Asking,
  turn: ActionTurn,
  before: Draft,
  result: Step,
  typed: Typed,
): Promise<Outcome> {
  const t = textsFor(turn)
  const person = keep(turn, result.draft)
  if (result.ready) return submit(parts, { ...turn, person }, result.draft)
  if (result.stale) return stale(parts, turn, before)
  if (!isFine(result)) return faulty(parts, asked, turn, before, typed)
  const next = await draftView(parts, turn, result.draft)
  const shown = turn.event.name === 'submit' && asked.dialog.previewed
  const answered = line(shown ? t.draft.below : answeredLine(asked, turn, before, result.draft))
  return replaces(person, answered, warned(turn, before, result.draft, onPage(turn, next)))
}

/** What was written on a question that was answered elsewhere meanwhile is given back, unless it is that answer. */
async function stale(parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> {
  const t = textsFor(turn)
  const held = Object.values(draft.answers)
  const typed = ownWords(turn.event.values).filter((text) => !held.includes(text.trim()))
  const now = await draftView(parts, turn, draft)
  return typed.length > 0
    ? replaces(turn.person, line(t.draft.alreadyAnsweredTyped), ...givenBack(t, typed), now)
    : replaces(turn.person, line(t.draft.alreadyAnswered), now)
}

/** The same page again, with what was typed and the fault beside it, and a word below for who listens to a screen. */
async function faulty(
  parts: DialogParts,
  asked: Asking,
  turn: ActionTurn,
  draft: Draft,
  typed: Typed,
): Promise<Outcome> {
  const whole = turn.event.name === 'submit' && !hasOne(asked.dialog)
  const again = whole ? formView(asked, draft, typed) : await draftView(parts, turn, draft, typed)
  return replaces(turn.person, again, line(textsFor(turn).steps.notAnswered))
}

function answeredLine(
  { dialog, words, steps }: Asking,
  turn: Turn<BotEvent>,
  before: Draft,
  after: Draft,
): string {
  const stage = stageOf(dialog, before)
  const name = stage.at === 'question' ? stage.question.name : ''
  const short = after.answers[name] === undefined ? undefined : words.questions[name]?.short
  return short ? steps.answered(short) : textsFor(turn).draft.below
}

/** What is asked on the way from a page goes on in it, and does not stand open in the chat besides. */
const onPage = (turn: ActionTurn, next: View): View =>
  turn.event.name === 'submit' ? { ...next, page: next.page ?? {} } : next

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
  const asked = await asking(parts, turn, draft.dialog, draft.about)
  const result = step(asked.dialog, draft, { do: 'say', text: asAnswer(asked, draft, turn.event.text) })
  if (result.stale) return undefined
  if (!isFine(result)) {
    const typed = { values: {}, faults: result.faults }
    const again = await draftView(parts, turn, draft, typed)
    return shows(turn.person, ...tooLongLines(turn, result.faults), again)
  }
  return said(parts, asked, turn, draft, result.draft)
}

/** Where several can be chosen, their words or numbers are meant. */
function asAnswer({ dialog, words }: Asking, draft: Draft, text: string): string {
  const stage = stageOf(dialog, draft)
  return stage.at === 'question' && stage.question.input === 'choices'
    ? chosenByTyping(text, choicesOf(stage.question, words))
    : text
}

async function said(
  parts: DialogParts,
  { dialog, ...asked }: Asking,
  turn: TextTurn,
  before: Draft,
  after: Draft,
): Promise<Outcome> {
  const next = await draftView(parts, turn, after)
  const danger = meansDanger(turn.event.text) ? dangerElements(textsFor(turn)) : []
  const person = keep(turn, after)
  const view = { ...next, body: [...danger, ...next.body] }
  const stage = stageOf(dialog, before)
  const asText = stage.at === 'question' && stage.question.input !== 'choice'
  const isAnswer = asText || after.answers.what === before.answers.what
  return isAnswer
    ? replaces(
        person,
        line(answeredLine({ dialog, ...asked }, turn, before, after)),
        ...takenOutLines(turn),
        view,
      )
    : shows(person, line(textsFor(turn).draft.added), ...takenOutLines(turn), view)
}

/** Said also where the question itself is not on the screen: nothing that was typed is dropped without a word. */
const tooLongLines = (turn: TextTurn, faults: Faults): View[] =>
  Object.values(faults).flatMap((fault) =>
    fault.kind === 'too-long' ? [line(textsFor(turn).steps.tooLong(fault.max, fault.typed))] : [],
  )
