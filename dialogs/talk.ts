import type { Outcome, Talk, Turn } from '../bot/core/bot.ts'
import type { Draft } from '../bot/core/dialog.ts'
import type { ActionEvent, BotEvent, HelloEvent, Reply } from '../bot/core/event.ts'
import { draftOf } from '../bot/core/person.ts'
import { button, line, ownText, peopleText, view } from '../bot/core/view.ts'
import { plain, pressedByTyping } from '../bot/core/words.ts'
import { deskActions, deskList, parkedList, typedDesk } from './desk.ts'
import {
  belongsToDraft,
  draftView,
  offerDraft,
  pressDraft,
  resumeDraft,
  sayDraft,
  startDraft,
  startReportForm,
} from './drafts.ts'
import { isNarrative, meansDanger } from './intent.ts'
import { dangerElements, homeView, menuActions, menuView, whoSeesView } from './menu.ts'
import { bindChannel, newInChannel } from './office.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  shows,
  type TextTurn,
  tells,
  textsFor,
} from './parts.ts'
import { mySignals, readByWord, readNews, startAnswer } from './reporter.ts'
import type { Texts } from './texts/index.ts'
import { dialogs } from './triage.ts'

type Press = (parts: DialogParts, turn: ActionTurn) => Promise<Outcome>

/** Everything that can be pressed outside a draft. */
const presses: Record<string, Press> = {
  ...deskActions,
  report: (parts, turn) => startDraft(parts, turn, 'report'),
  'report-form': startReportForm,
  mine,
  'who-sees': async (parts, turn) => shows(turn.person, await whoSeesView(parts, turn)),
  language: (parts, turn) => switchLanguage(parts, turn, localeOf(turn.person) === 'nl' ? 'en' : 'nl'),
  read: readNews,
  reply: startAnswer,
  resume: (parts, turn) =>
    resumeNewest(parts, { ...turn, person: { ...turn.person, current: turn.event.data.draft } }),
}

/** In a shared place only what is meant for all to see can be pressed. */
const sharedPresses = new Set(['open', 'hide', 'claim'])

/** What the bot says to every event. */
export function createTalk(parts: DialogParts): Talk {
  return {
    respond: (turn) => respond(parts, turn),
    resume: (turn) => whereYouWere(parts, turn),
    notKept: (turn) => notKept(turn),
    sorry: (turn, number) => ({ shows: [line(textsFor(turn).sorry.failed(number))] }),
  }
}

async function respond(parts: DialogParts, turn: Turn): Promise<Outcome> {
  const { event } = turn
  switch (event.kind) {
    case 'hello':
      return welcome(parts, { ...turn, event })
    case 'text':
      return event.place === 'private' ? hear(parts, { ...turn, event }) : overhear(parts, { ...turn, event })
    case 'action':
      return press(parts, { ...turn, event })
  }
}

function welcome(parts: DialogParts, turn: Turn<HelloEvent>): Promise<Outcome> {
  if (turn.event.place === 'shared') return newInChannel(parts, turn)
  return turn.event.screen === 'home' ? home(parts, turn) : whereYouWere(parts, turn)
}

async function home(parts: DialogParts, turn: Turn<HelloEvent>): Promise<Outcome> {
  return shows(turn.person, await homeView(parts, turn))
}

function press(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { name, place } = turn.event
  const shared = place === 'shared' && !sharedPresses.has(name)
  if (!shared && belongsToDraft(name)) return pressDraft(parts, turn)
  const known = !shared && Object.hasOwn(presses, name) ? presses[name] : undefined
  return known?.(parts, turn) ?? Promise.resolve(tells(turn, line(textsFor(turn).sorry.notValid)))
}

/** What I passed on and, for a functionaris, what waits. */
async function mine(parts: DialogParts, turn: Turn): Promise<Outcome> {
  const desk = [await deskList(parts, turn), await parkedList(parts, turn)].filter(
    (list) => list !== undefined,
  )
  return shows(turn.person, await mySignals(parts, turn), ...desk)
}

/** In a channel: binding it, taking a signal on, and for all else the way to the private chat. Nothing is kept of the text. */
async function overhear(parts: DialogParts, turn: TextTurn): Promise<Outcome> {
  const done = (await bindChannel(parts, turn)) ?? (await typedDesk(parts, turn))
  if (done) return done
  const t = textsFor(turn)
  const url = parts.platform(turn.event.from.platform).privateChatLink()
  const danger = meansDanger(turn.event.text) ? dangerElements(t) : []
  const body = [
    ...danger,
    ownText(t.shared.text),
    ...(url ? [{ kind: 'link' as const, label: t.shared.open, url }] : []),
  ]
  return tells(turn, view(t.shared.notice, body))
}

async function hear(parts: DialogParts, turn: TextTurn): Promise<Outcome> {
  const current = draftOf(turn.person, turn.person.current)
  const typed = plain(turn.event.text)
  if (turn.event.text.trim() === '') return shows(turn.person, line(textsFor(turn).sorry.noFiles))
  return (
    (await pressByWord(parts, turn)) ??
    (await command(parts, turn, typed)) ??
    (await bindChannel(parts, turn)) ??
    (await typedDesk(parts, turn)) ??
    (current ? await sayDraft(parts, turn, current) : undefined) ??
    (await story(parts, turn)) ??
    (await notUnderstood(parts, turn))
  )
}

/** A button by its word or number: those of the question that stands open, otherwise those of the first screen. */
async function pressByWord(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const current = draftOf(turn.person, turn.person.current)
  const screen = current && (await draftView(parts, turn, current))
  const actions = screen?.actions ?? menuActions(textsFor(turn))
  const freeText = screen?.fields.some(({ input }) => input.kind === 'text') ?? false
  const action = pressedByTyping(turn.event.text, actions, !freeText)
  if (!action) return undefined
  const event: ActionEvent = {
    ...turn.event,
    kind: 'action',
    name: action.name,
    data: action.data,
    values: {},
  }
  return press(parts, { ...turn, event })
}

const has = (words: readonly string[], typed: string): boolean => words.includes(typed)

type Command = (parts: DialogParts, turn: TextTurn) => Promise<Outcome>

/** Words that always work, whatever is being asked. */
const commands: [keyof Texts['words'], Command][] = [
  ['menu', (parts, turn) => whereYouWere(parts, turn)],
  ['resume', (parts, turn) => resumeNewest(parts, turn)],
  ['report', (parts, turn) => startDraft(parts, turn, 'report')],
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
  const event: ActionEvent = { ...turn.event, kind: 'action', name, data: { draft: current.id }, values: {} }
  const { person, reply } = await pressDraft(parts, { ...turn, event })
  return shows(person, ...(reply.replace ? [reply.replace] : []))
}

/** A story is offered to be passed on; danger in it comes first. */
async function story(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const { text } = turn.event
  const danger = meansDanger(text) ? dangerElements(textsFor(turn)) : []
  const current = draftOf(turn.person, turn.person.current)
  const offered = isNarrative(text) && !current ? await offerDraft(parts, turn) : undefined
  if (offered) {
    const [first, ...others] = offered.reply.shows
    if (!first) return offered
    return { ...offered, reply: { shows: [{ ...first, body: [...danger, ...first.body] }, ...others] } }
  }
  return danger.length > 0 ? shows(turn.person, await menuView(parts, turn, danger)) : undefined
}

async function notUnderstood(parts: DialogParts, turn: TextTurn): Promise<Outcome> {
  const t = textsFor(turn)
  const current = draftOf(turn.person, turn.person.current)
  if (!current) return shows(turn.person, await menuView(parts, turn, [ownText(t.menu.notUnderstood)]))
  return shows(turn.person, line(t.draft.chooseOrType), await draftView(parts, turn, current))
}

async function whereYouWere(parts: DialogParts, turn: Turn<BotEvent>): Promise<Outcome> {
  const current = draftOf(turn.person, turn.person.current)
  return current ? resumeDraft(parts, turn, current) : shows(turn.person, await menuView(parts, turn))
}

async function resumeNewest(parts: DialogParts, turn: Turn<BotEvent>): Promise<Outcome> {
  const newest = draftOf(turn.person, turn.person.current) ?? turn.person.drafts.at(-1)
  return newest ? resumeDraft(parts, turn, newest) : shows(turn.person, await menuView(parts, turn))
}

async function switchLanguage(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  locale: 'nl' | 'en',
): Promise<Outcome> {
  const person = { ...turn.person, locale }
  const then = await whereYouWere(parts, { ...turn, person })
  const said = line(textsFor({ ...turn, person }).menu.languageSet)
  return { ...then, reply: { shows: [said, ...then.reply.shows] } }
}

/** What somebody wrote in their own words, without the answers that were chosen. */
const textAnswers = (draft: Draft | undefined, answers: Record<string, string>): string[] =>
  (draft ? dialogs[draft.dialog].questions : []).flatMap(({ name, input }) =>
    input === 'text' ? (answers[name] ?? []) : [],
  )

/** Nothing was kept: said plainly, with what was typed given back and the button to try again. */
function notKept(turn: Turn): Reply {
  const { event } = turn
  const t = textsFor(turn)
  const draft = event.kind === 'action' ? draftOf(turn.person, event.data.draft) : undefined
  const values = event.kind === 'action' ? textAnswers(draft, { ...draft?.answers, ...event.values }) : []
  const typed = event.kind === 'text' ? [event.text] : values
  const again = draft ? [button('resume', t.sorry.tryAgain, { draft: draft.id }, { style: 'main' })] : []
  const body = [ownText(t.sorry.notKept, 'warning'), ...typed.map((text) => peopleText(text))]
  return { shows: event.place === 'private' ? [view(t.menu.notice, body, again)] : [line(t.sorry.notKept)] }
}
