import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { ActionEvent, BotEvent } from '../bot/core/event.ts'
import { draftOf, withoutDraft } from '../bot/core/person.ts'
import { line } from '../bot/core/view.ts'
import { adminActions } from './admin/actions.ts'
import { questionForm, sendQuestion } from './ask/question-form.ts'
import { invite, markUnclear, noneOfThese, reportTheme, showEntry } from './ask/questions.ts'
import { deskActions } from './desk/actions.ts'
import { dropHeld, releaseHeld } from './desk/held-questions.ts'
import { colleagueView, secrecyView } from './doubt.ts'
import { belongsToDraft, pressDraft } from './draft-turns.ts'
import { goOn, resumeDraft, startDraft, startReportForm } from './drafts.ts'
import { changeRoster } from './duty/roster.ts'
import { figuresActions } from './figures/actions.ts'
import { forwardActions } from './forward/actions.ts'
import { handingOverActions } from './handing-over/actions.ts'
import { memberActions } from './member-turns.ts'
import { menuView, whoSeesView } from './menu.ts'
import { mine } from './mine.ts'
import { type ActionTurn, type DialogParts, localeOf, replaces, shows, tells, textsFor } from './parts.ts'
import { readingActions } from './reading/actions.ts'
import { hideCode } from './reporter/codes.ts'
import {
  askWithdrawal,
  readNews,
  showMine,
  startAdding,
  startAnswer,
  withdrawMine,
} from './reporter/my-signals.ts'
import { retentionActions } from './retention/actions.ts'
import { refusedByRole } from './roles.ts'

export type Press = (parts: DialogParts, turn: ActionTurn) => Promise<Outcome>

/** Everything that can be pressed outside a draft. */
export const presses: Readonly<Record<string, Press>> = {
  ...deskActions,
  ...adminActions,
  ...forwardActions,
  ...handingOverActions,
  ...memberActions,
  ...figuresActions,
  ...retentionActions,
  ...readingActions,
  report: (parts, turn) => startDraft(parts, turn, 'report'),
  'report-form': startReportForm,
  doubt: doubtInstead,
  secrecy: async (parts, turn) =>
    shows(turn.person, await secrecyView(parts, turn, turn.event.data.draft ?? '')),
  colleague: colleagueView,
  code: (parts, turn) => startDraft(parts, turn, 'code'),
  written: hideCode,
  roster: changeRoster,
  mine,
  question: invite,
  'question-form': questionForm,
  'send-question': sendQuestion,
  entry: showEntry,
  'report-theme': reportTheme,
  unclear: markUnclear,
  'none-of-these': noneOfThese,
  'held-release': releaseHeld,
  'held-drop': dropHeld,
  // In front of the bot a press on it is taken already; here only its number was typed.
  'other-municipality': async (_parts, turn) => shows(turn.person, line(textsFor(turn).which.typeOther)),
  'who-sees': async (parts, turn) => shows(turn.person, await whoSeesView(parts, turn)),
  language: (parts, turn) => switchLanguage(parts, turn, localeOf(turn.person) === 'nl' ? 'en' : 'nl'),
  read: readNews,
  clear: async (_parts, turn) => replaces(turn.person, line(textsFor(turn).news.cleared)),
  'put-away': async (_parts, turn) => replaces(turn.person, line(textsFor(turn).news.isAway)),
  reply: startAnswer,
  'my-signal': showMine,
  add: startAdding,
  withdraw: askWithdrawal,
  'withdraw-sure': withdrawMine,
  'withdraw-not': async (_parts, turn) => replaces(turn.person, line(textsFor(turn).mine.stays)),
  resume: (parts, turn) =>
    resumeNewest(parts, { ...turn, person: { ...turn.person, current: turn.event.data.draft } }),
}

/** Who would rather talk leaves nothing of what was typed behind. */
function doubtInstead(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { draft } = turn.event.data
  const person = draft ? withoutDraft(turn.person, draft) : turn.person
  return startDraft(parts, { ...turn, person }, 'talk')
}

/** In a shared place only what is meant for all to see can be pressed. */
const sharedPresses = new Set([
  'open',
  'hide',
  'claim',
  'desk-more',
  'take-over',
  'on-agenda',
  'off-agenda',
  'exclude',
  'exclude-sure',
  'exclude-not',
  'member-add',
  'member-confirm',
  'member-not',
])

/** A press on any button, or its word or number. */
export async function press(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { name, place } = turn.event
  const shared = place === 'shared' && !sharedPresses.has(name)
  if (!shared && belongsToDraft(name)) return pressDraft(parts, turn)
  const known = !shared && Object.hasOwn(presses, name) ? presses[name] : undefined
  if (!known) return tells(turn, line(textsFor(turn).sorry.notValid))
  const refused = await refusedByRole(parts, turn, name)
  return refused ? tells(turn, refused) : known(parts, turn)
}

/** A press that somebody typed. */
export const asPress = (
  turn: Turn<BotEvent>,
  { name, data }: Pick<ActionEvent, 'name' | 'data'>,
): ActionTurn => {
  const { id, from, at, place } = turn.event
  return { ...turn, event: { id, from, at, place, kind: 'action', name, data, values: {}, typed: true } }
}

/** The draft that was left, or the first screen. */
export async function whereYouWere(parts: DialogParts, turn: Turn<BotEvent>): Promise<Outcome> {
  const current = draftOf(turn.person, turn.person.current)
  return current ? resumeDraft(parts, turn, current) : shows(turn.person, await menuView(parts, turn))
}

export async function resumeNewest(parts: DialogParts, turn: Turn<BotEvent>): Promise<Outcome> {
  const newest = draftOf(turn.person, turn.person.current) ?? turn.person.drafts.at(-1)
  return newest ? goOn(parts, turn, newest) : shows(turn.person, await menuView(parts, turn))
}

export async function switchLanguage(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  locale: 'nl' | 'en',
): Promise<Outcome> {
  const person = { ...turn.person, locale }
  const then = await whereYouWere(parts, { ...turn, person })
  const said = line(textsFor({ ...turn, person }).menu.languageSet)
  return { ...then, reply: { shows: [said, ...then.reply.shows] } }
}
