import type { Outcome, Talk, Turn } from '../bot/core/bot.ts'
import type { Draft } from '../bot/core/dialog.ts'
import type { ActionEvent, HelloEvent, Reply } from '../bot/core/event.ts'
import { draftOf } from '../bot/core/person.ts'
import { button, line, ownText, type View, view } from '../bot/core/view.ts'
import { meansDanger } from '../knowledge/hearing/danger.ts'
import { questionIn } from './ask/question-form.ts'
import { typedDesk } from './desk/typed.ts'
import { dialogOf } from './dialogs.ts'
import { nameHead } from './duty/roster.ts'
import { hear } from './hear.ts'
import { changeList } from './member-turns.ts'
import { dangerElements, homeView } from './menu.ts'
import { bindChannel, newInChannel } from './office.ts'
import { givenBack, nowhere, ownWords } from './own-words.ts'
import { type DialogParts, shows, type TextTurn, tells, textsFor } from './parts.ts'
import { press, whereYouWere } from './presses.ts'
import type { Texts } from './texts/index.ts'

/** What the bot says to every event. */
export function createTalk(parts: DialogParts): Talk {
  return {
    respond: async (turn) => remembering(turn, await respond(parts, turn)),
    resume: (turn) => whereYouWere(parts, turn),
    notKept: (turn) => notKept(turn),
    tooMany,
    unanswered: (turn) => withForm(turn, textsFor(turn).sorry.unanswered(platformName(turn))),
    sorry: (turn, number) => withForm(turn, textsFor(turn).sorry.failed(number)),
  }
}

const platformName = ({ event }: Turn): string => (event.from.platform === 'teams' ? 'Teams' : 'Slack')

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

/** Every button also works by its word or number, so the last ones that were shown in the private chat are kept. */
function remembering({ event }: Turn, outcome: Outcome): Outcome {
  const { person, reply } = outcome
  if (event.place !== 'private') return outcome
  const last = [...(reply.replace ? [reply.replace] : []), ...reply.shows].findLast(
    ({ actions }) => actions.length > 0,
  )
  const shown = last?.actions.map(({ name, label, data }) => ({ name, label, data })) ?? person.buttons
  // Those of a draft that has gone lead nowhere, and could tell what it became.
  const buttons = shown?.filter(({ data }) => !data.draft || draftOf(person, data.draft))
  return { ...outcome, person: { ...person, buttons } }
}

function welcome(parts: DialogParts, turn: Turn<HelloEvent>): Promise<Outcome> {
  if (turn.event.place === 'shared') return newInChannel(parts, turn)
  return turn.event.screen === 'home' ? home(parts, turn) : whereYouWere(parts, turn)
}

async function home(parts: DialogParts, turn: Turn<HelloEvent>): Promise<Outcome> {
  return shows(turn.person, await homeView(parts, turn))
}

/** In a channel: binding it, taking a signal on, and for all else the way to the private chat. Nothing is kept of the text. */
async function overhear(parts: DialogParts, turn: TextTurn): Promise<Outcome> {
  const done =
    (await bindChannel(parts, turn)) ??
    (await nameHead(parts, turn)) ??
    (await changeList(parts, turn)) ??
    (await typedDesk(parts, turn))
  if (done) return done
  const t = textsFor(turn)
  const { organisation, platform } = turn.event.from
  const url = parts.platform(organisation, platform).privateChatLink()
  return tells(turn, toPrivateChat(t, turn.event.text, url))
}

/** The way to the private chat, where `url` opens it; 112 above it when the text means danger. */
export function toPrivateChat(t: Texts, text: string, url: string | undefined): View {
  const danger = meansDanger(text) ? dangerElements(t) : []
  const link = url ? [{ kind: 'link' as const, label: t.shared.open, url }] : []
  return view(t.shared.notice, [...danger, ownText(t.shared.text), ...link])
}

/** What somebody wrote in their own words, without the answers that were chosen. */
const textAnswers = (draft: Draft, answers: Record<string, string>): string[] =>
  dialogOf(draft.dialog, nowhere).questions.flatMap(({ name, input }) =>
    input === 'text' ? (answers[name] ?? []) : [],
  )

/** The same of what was typed into a form now; of a form that began nothing, or nothing that is still known, all that is no choice. */
const wordsIn = (event: ActionEvent, draft: Draft | undefined): string[] =>
  draft
    ? textAnswers(draft, { ...draft.answers, ...event.values })
    : [...ownWords(event.values), ...questionIn(event)]

/** Nothing was kept: said plainly, with what was typed given back and the button to try again. */
function notKept(turn: Turn): Reply {
  return givingBack(turn, textsFor(turn).sorry.notKept)
}

/** Nothing was done. A message still stands where it was typed; what was typed into a form has to be given back each time. */
function tooMany(turn: Turn, again: boolean): Reply {
  const { event } = turn
  const t = textsFor(turn)
  if (isForm(event)) return givingBack(turn, t.sorry.tooMany)
  if (event.kind === 'text' && meansDanger(event.text))
    return { shows: [view(t.menu.notice, [...dangerElements(t), ownText(t.sorry.tooMany, 'warning')])] }
  return again ? { shows: [] } : tells(turn, line(t.sorry.tooMany)).reply
}

/** Slack puts the answer in the place of the form, so what was typed into it would be gone. */
const withForm = (turn: Turn, why: string): Reply =>
  isForm(turn.event) ? givingBack(turn, why) : { shows: [line(why)] }

const isForm = (event: Turn['event']): boolean =>
  event.kind === 'action' && Object.values(event.values).some((typed) => typed.trim() !== '')

/** In a private chat with what was typed, and with the button to go on. */
function givingBack(turn: Turn, why: string): Reply {
  const { event } = turn
  const t = textsFor(turn)
  const draft = event.kind === 'action' ? draftOf(turn.person, event.data.draft) : undefined
  const typed = event.kind === 'text' ? [event.text] : event.kind === 'action' ? wordsIn(event, draft) : []
  const again = draft ? [button('resume', t.sorry.tryAgain, { draft: draft.id }, { style: 'main' })] : []
  const given = typed.filter((text) => text.trim() !== '')
  if (event.place !== 'private') return { shows: [line(why)] }
  return { shows: [view(t.menu.notice, [ownText(why, 'warning')], again), ...givenBack(t, given)] }
}
