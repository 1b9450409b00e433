import type { Outcome } from '../bot/core/bot.ts'
import { stageOf } from '../bot/core/conversation.ts'
import type { Draft } from '../bot/core/dialog.ts'
import { draftOf } from '../bot/core/person.ts'
import { type Action, line, ownText, type View, view } from '../bot/core/view.ts'
import { plain, pressedByTyping } from '../bot/core/words.ts'
import { meansDanger } from '../knowledge/hearing/danger.ts'
import { speaksOfOwnPlight, speaksOfSecrecy } from '../knowledge/hearing/insiders.ts'
import { isNarrative, seemsToAsk } from '../knowledge/hearing/intent.ts'
import { invite } from './ask/questions.ts'
import { typedAgenda } from './desk/agenda.ts'
import { typedList } from './desk/lists.ts'
import { typedDesk } from './desk/typed.ts'
import { secrecyView } from './doubt.ts'
import { pressDraft, sayDraft } from './draft-turns.ts'
import { asking, draftScreen, draftView, startDraft, takenOutLines } from './drafts.ts'
import { sayAbsence } from './duty/absence.ts'
import { sayRoster } from './duty/roster.ts'
import { figuresReaderOf } from './figures/rights.ts'
import { sayNewcomers } from './member-turns.ts'
import { dangerElements, menuActions, menuView, whoSeesView } from './menu.ts'
import { mine } from './mine.ts'
import { bindChannel } from './office.ts'
import { type DialogParts, shows, type TextTurn, textsFor } from './parts.ts'
import { asPress, press, resumeNewest, switchLanguage, whereYouWere } from './presses.ts'
import { sayCode } from './reporter/codes.ts'
import { readByWord, typedMine } from './reporter/my-signals.ts'
import type { Texts } from './texts/index.ts'
import { askedHalfway, understand, withDanger } from './understand.ts'

/** A typed message in the private chat: a button's word, a command, an answer, a story, in this order. */
export async function hear(parts: DialogParts, turn: TextTurn): Promise<Outcome> {
  if (turn.event.changed) return shows(turn.person, notTakenOver(textsFor(turn), turn.event.text))
  if (turn.event.text.trim() === '') return shows(turn.person, line(textsFor(turn).sorry.noFiles))
  const heard = await hearText(parts, turn)
  return turn.event.files ? withoutFiles(turn, heard) : heard
}

/** Said of a message that was changed: what was taken of it stays as it was first typed. */
export function notTakenOver(t: Texts, text: string): View {
  const danger = meansDanger(text) ? dangerElements(t) : []
  return view(t.menu.notice, [...danger, ownText(t.sorry.changed)])
}

/** What came beside the words is gone, which is said above the answer to them; 112 stays the first thing to read. */
function withoutFiles(turn: TextTurn, { reply, ...outcome }: Outcome): Outcome {
  const t = textsFor(turn)
  const [first, ...others] = reply.shows
  const told = line(t.sorry.noFiles)
  const danger = dangerElements(t)
  const [title] = first?.body ?? []
  const isDanger = title?.kind === 'heading' && title.text === t.danger.title
  const below: View[] =
    first && isDanger
      ? [{ ...first, body: [...danger, ...told.body, ...first.body.slice(danger.length)] }, ...others]
      : [told, ...reply.shows]
  return { ...outcome, reply: { ...reply, shows: below } }
}

async function hearText(parts: DialogParts, turn: TextTurn): Promise<Outcome> {
  const current = draftOf(turn.person, turn.person.current)
  const typed = plain(turn.event.text)
  return (
    (await pressByWord(parts, turn)) ??
    (await command(parts, turn, typed)) ??
    (await sayCode(parts, turn)) ??
    (await bindChannel(parts, turn)) ??
    (await typedMine(parts, turn)) ??
    (await typedList(parts, turn)) ??
    (await typedAgenda(parts, turn)) ??
    (await typedDesk(parts, turn)) ??
    (await sayFigures(parts, turn)) ??
    (await sayAbsence(parts, turn)) ??
    (await sayRoster(parts, turn)) ??
    (await sayNewcomers(parts, turn)) ??
    (current && current.dialog !== 'code' ? await whileBusy(parts, turn, current) : undefined) ??
    (current && !leavesCode(turn, current)
      ? await notUnderstood(parts, turn, current)
      : await understand(parts, turn))
  )
}

/** "cijfers", for who may see them; from anybody else it is a question like any other. */
async function sayFigures(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  if (!has(textsFor(turn).words.figures, plain(turn.event.text))) return undefined
  const may = await figuresReaderOf(parts, turn)
  return may && press(parts, asPress(turn, { name: 'figures', data: {} }))
}

/** While something stands open: a question is answered, all else belongs to what is open. */
async function whileBusy(parts: DialogParts, turn: TextTurn, current: Draft): Promise<Outcome | undefined> {
  const answer = asAnswer(turn)
  if (answer) return sayDraft(parts, answer, current)
  return (await askedHalfway(parts, turn, current)) ?? (await sayDraft(parts, turn, current))
}

/** "antwoord: …" is an answer, also when it looks like a question. */
function asAnswer(turn: TextTurn): TextTurn | undefined {
  const [word = '', ...rest] = turn.event.text.split(':')
  const text = rest.join(':').trim()
  const isMarked = text !== '' && has(textsFor(turn).words.answer, plain(word))
  return isMarked ? { ...turn, event: { ...turn.event, text } } : undefined
}

type Pressed = Pick<Action, 'name' | 'data'>

/** A button by its word or number: of the question that stands open, otherwise of what was shown last, or the first screen. */
async function pressByWord(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const current = draftOf(turn.person, turn.person.current)
  const screen = current && (await draftScreen(parts, turn, current))
  const freeText = screen?.fields.some(({ input }) => input.kind !== 'choice') ?? false
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
  const { dialog } = await asking(parts, turn, draft.dialog, draft.about)
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
  ['ask', invite],
  ['admin', (parts, turn) => press(parts, asPress(turn, { name: 'admin', data: {} }))],
  ['code', (parts, turn) => startDraft(parts, turn, 'code')],
  ['lostCode', async (_parts, turn) => shows(turn.person, line(textsFor(turn).code.lost))],
  ['mine', mine],
  ['partnerList', (parts, turn) => press(parts, asPress(turn, { name: 'partner-lists', data: {} }))],
  ['handover', (parts, turn) => press(parts, asPress(turn, { name: 'packs', data: {} }))],
  ['destruction', (parts, turn) => press(parts, asPress(turn, { name: 'destruction', data: {} }))],
  ['readings', (parts, turn) => press(parts, asPress(turn, { name: 'readings', data: {} }))],
  ['requests', (parts, turn) => press(parts, asPress(turn, { name: 'requests', data: {} }))],
  ['partners', (parts, turn) => press(parts, asPress(turn, { name: 'partners', data: {} }))],
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
  if (!current) return shows(turn.person, await menuView(parts, turn))
  const { person, reply } = await pressDraft(parts, asPress(turn, { name, data: { draft: current.id } }))
  return shows(person, ...(reply.replace ? [reply.replace] : []))
}

/** Who was asked for a code and types something else altogether is heard. */
function leavesCode({ event: { text } }: TextTurn, { dialog }: Draft): boolean {
  return (
    dialog === 'code' &&
    [isNarrative, meansDanger, speaksOfOwnPlight, seemsToAsk].some((hears) => hears(text))
  )
}

async function notUnderstood(parts: DialogParts, turn: TextTurn, current: Draft): Promise<Outcome> {
  const t = textsFor(turn)
  const heard = takenOutLines(turn)
  const why = { talk: t.doubt.notKept, code: t.code.unreadable }[current.dialog as 'talk' | 'code']
  const said = shows(
    turn.person,
    ...heard,
    line(why ?? t.draft.chooseOrType),
    // In whatever words it is typed, it is the button.
    current.dialog === 'talk' && speaksOfSecrecy(turn.event.text)
      ? await secrecyView(parts, turn, current.id)
      : await draftView(parts, turn, current),
  )
  return withDanger(turn, meansDanger(turn.event.text), said)
}
