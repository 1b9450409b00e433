import type { Outcome } from '../bot/core/bot.ts'
import { stageOf } from '../bot/core/conversation.ts'
import type { Draft } from '../bot/core/dialog.ts'
import { draftOf } from '../bot/core/person.ts'
import { type Action, line, ownText, type View } from '../bot/core/view.ts'
import { plain, pressedByTyping } from '../bot/core/words.ts'
import { meansDanger } from '../knowledge/hearing/danger.ts'
import { speaksOfOwnPlight, speaksOfSecrecy, wantsToTalk } from '../knowledge/hearing/insiders.ts'
import { isNarrative } from '../knowledge/hearing/intent.ts'
import { sayAbsence } from './absence.ts'
import { sayCode } from './codes.ts'
import { typedDesk } from './desk.ts'
import { pressDraft, sayDraft } from './draft-turns.ts'
import { asking, draftView, offerDraft, startDraft, takenOutLines } from './drafts.ts'
import { dangerElements, menuActions, menuView, whoSeesView } from './menu.ts'
import { bindChannel } from './office.ts'
import { type DialogParts, shows, type TextTurn, textsFor } from './parts.ts'
import { asPress, mine, press, resumeNewest, switchLanguage, whereYouWere } from './presses.ts'
import { readByWord, typedMine } from './reporter.ts'
import type { Texts } from './texts/index.ts'

/** A typed message in the private chat: a button's word, a command, an answer, a story, in this order. */
export async function hear(parts: DialogParts, turn: TextTurn): Promise<Outcome> {
  const current = draftOf(turn.person, turn.person.current)
  const typed = plain(turn.event.text)
  if (turn.event.text.trim() === '') return shows(turn.person, line(textsFor(turn).sorry.noFiles))
  return (
    (await pressByWord(parts, turn)) ??
    (await command(parts, turn, typed)) ??
    (await sayCode(parts, turn)) ??
    (await bindChannel(parts, turn)) ??
    (await typedMine(parts, turn)) ??
    (await typedDesk(parts, turn)) ??
    (await sayAbsence(parts, turn)) ??
    (current && current.dialog !== 'code' ? await sayDraft(parts, turn, current) : undefined) ??
    (await story(parts, turn)) ??
    (await notUnderstood(parts, turn))
  )
}

type Pressed = Pick<Action, 'name' | 'data'>

/** A button by its word or number: of the question that stands open, otherwise of what was shown last, or the first screen. */
async function pressByWord(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const current = draftOf(turn.person, turn.person.current)
  const screen = current && (await draftView(parts, turn, current))
  const freeText = screen?.fields.some(({ input }) => input.kind === 'text') ?? false
  const pressed =
    (current && (await meantChoice(parts, turn, current))) ??
    pressedByTyping(turn.event.text, screen?.actions ?? lastActions(turn), !freeText) ??
    (screen ? passedOver(turn, screen) : pressedByTyping(turn.event.text, menuActions(textsFor(turn)), false))
  return pressed && below(turn, await press(parts, asPress(turn, pressed)))
}

/** What would stand in the place of a pressed button is said below what was typed, where its writer is looking. */
function below(turn: TextTurn, { reply, ...outcome }: Outcome): Outcome {
  const { replace, shows: views } = reply
  if (!replace || (views.length > 0 && !reply.lasts)) return { ...outcome, reply }
  return {
    ...outcome,
    reply: { ...reply, replace: line(textsFor(turn).draft.below), shows: [replace, ...views] },
  }
}

/** "16" at the question of age is an age, not the number of a button. */
async function meantChoice(parts: DialogParts, turn: TextTurn, draft: Draft): Promise<Pressed | undefined> {
  const typed = turn.event.text.trim()
  const { dialog } = await asking(parts, turn, draft.dialog)
  const stage = stageOf(dialog, draft)
  if (stage.at !== 'question' || !/^\d{1,3}$/.test(typed)) return undefined
  const { name: question, meant } = stage.question
  const value = meant?.(Number(typed))
  return value ? { name: 'choose', data: { draft: draft.id, question, value } } : undefined
}

const lastActions = (turn: TextTurn): Action[] =>
  turn.person.buttons?.map((one) => ({
    ...one,
    style: 'plain',
    submits: false,
    carries: false,
    opens: false,
  })) ?? menuActions(textsFor(turn))

/** "Geen idee" in any words passes over what may be passed over. */
function passedOver(turn: TextTurn, { actions }: View): Action | undefined {
  if (!has(textsFor(turn).words.dontKnow, plain(turn.event.text))) return undefined
  return actions.find(({ data }) => data.value === 'unknown') ?? actions.find(({ name }) => name === 'skip')
}

const has = (words: readonly string[], typed: string): boolean => words.includes(typed)

type Command = (parts: DialogParts, turn: TextTurn) => Promise<Outcome>

/** Words that always work, whatever is being asked. */
const commands: [keyof Texts['words'], Command][] = [
  ['menu', (parts, turn) => whereYouWere(parts, turn)],
  ['resume', (parts, turn) => resumeNewest(parts, turn)],
  ['report', (parts, turn) => startDraft(parts, turn, 'report')],
  ['doubt', (parts, turn) => startDraft(parts, turn, 'talk')],
  ['code', (parts, turn) => startDraft(parts, turn, 'code')],
  ['lostCode', async (_parts, turn) => shows(turn.person, line(textsFor(turn).code.lost))],
  ['mine', mine],
  ['whoSees', async (parts, turn) => shows(turn.person, await whoSeesView(parts, turn))],
  ['read', (parts, turn) => readByWord(parts, turn)],
  ['stop', (parts, turn) => leaveDraft(parts, turn, 'stop')],
  ['discard', (parts, turn) => leaveDraft(parts, turn, 'discard')],
  ['english', (parts, turn) => switchLanguage(parts, turn, 'en')],
  ['dutch', (parts, turn) => switchLanguage(parts, turn, 'nl')],
]

async function command(parts: DialogParts, turn: TextTurn, typed: string): Promise<Outcome | undefined> {
  const words = textsFor(turn).words
  return commands.find(([name]) => has(words[name], typed))?.[1](parts, turn)
}

async function leaveDraft(parts: DialogParts, turn: TextTurn, name: 'stop' | 'discard'): Promise<Outcome> {
  const current = draftOf(turn.person, turn.person.current)
  if (!current) return notUnderstood(parts, turn)
  const { person, reply } = await pressDraft(parts, asPress(turn, { name, data: { draft: current.id } }))
  return shows(person, ...(reply.replace ? [reply.replace] : []))
}

/** A story is offered to be passed on, a doubt to be talked over; danger in it comes first. */
async function story(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const { text } = turn.event
  const danger = meansDanger(text) ? dangerElements(textsFor(turn)) : []
  const offered = await offer(parts, turn)
  if (offered) {
    const [first, ...others] = offered.reply.shows
    if (!first) return offered
    return { ...offered, reply: { shows: [{ ...first, body: [...danger, ...first.body] }, ...others] } }
  }
  return danger.length > 0
    ? shows(turn.person, ...takenOutLines(turn), await menuView(parts, turn, danger))
    : undefined
}

async function offer(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const { text } = turn.event
  const current = draftOf(turn.person, turn.person.current)
  if (current && current.dialog !== 'code') return undefined
  if (isNarrative(text) || speaksOfOwnPlight(text)) return offerDraft(parts, turn)
  return wantsToTalk(text) || speaksOfSecrecy(text) ? startDraft(parts, turn, 'talk') : undefined
}

async function notUnderstood(parts: DialogParts, turn: TextTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const current = draftOf(turn.person, turn.person.current)
  const heard = takenOutLines(turn)
  if (!current)
    return shows(turn.person, ...heard, await menuView(parts, turn, [ownText(t.menu.notUnderstood)]))
  const why = { talk: t.doubt.notKept, code: t.code.unreadable }[current.dialog as 'talk' | 'code']
  return shows(
    turn.person,
    ...heard,
    line(why ?? t.draft.chooseOrType),
    await draftView(parts, turn, current),
  )
}
