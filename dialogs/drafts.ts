import { addDays, type Day, dayInWords, dayOf } from '../bot/calendar.ts'
import { type Asking, ask, hasOne } from '../bot/core/ask.ts'
import type { Outcome, Turn } from '../bot/core/bot.ts'
import { begin, isFine, isUntouched, questionOf, stageOf, step } from '../bot/core/conversation.ts'
import type { DialogName, Draft } from '../bot/core/dialog.ts'
import type { BotEvent, Locale } from '../bot/core/event.ts'
import { nothingTyped, type Typed, wholeForm } from '../bot/core/form.ts'
import { type PersonState, withDraft } from '../bot/core/person.ts'
import { button, line, ownText, type View, view } from '../bot/core/view.ts'
import { speaksOfOwnPlight } from '../knowledge/hearing/insiders.ts'
import { previewView } from './admin/preview.ts'
import { isDeskDialog } from './desk/dialogs.ts'
import { dialogOf } from './dialogs.ts'
import { talkView } from './doubt.ts'
import { elsewhereView } from './elsewhere.ts'
import { isForwardDialog } from './forward/dialogs.ts'
import { forwardPlace } from './forward/place.ts'
import { forwardPreview, notedPreview } from './forward/preview.ts'
import {
  type ActionTurn,
  type DialogParts,
  localeOf,
  placeOf,
  receiverFor,
  shows,
  type TextTurn,
  textsFor,
} from './parts.ts'
import { holdsNever } from './personal-data.ts'

/** What is needed to ask the questions of a dialog here. `about`: id of the signal that some of them depend on. */
export async function asking(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  name: DialogName,
  about?: string,
): Promise<Asking> {
  const place = await placeOf(parts, turn)
  const known = isForwardDialog(name) ? await forwardPlace(parts, turn, name, about ?? '') : {}
  const dialog = dialogOf(name, { ...place, ...known })
  return { dialog, words: dialog.wording(localeOf(turn.person)), steps: textsFor(turn).steps }
}

/** The draft as its writer leaves it now. */
export const keep = (turn: Turn<BotEvent>, draft: Draft): PersonState =>
  withDraft(turn.person, { ...draft, touchedAt: turn.now.toISOString() })

const daysKept = 14

/** The day on which a draft that nobody touches is thrown away. */
export const endOf = ({ touchedAt, startedAt }: Pick<Draft, 'touchedAt' | 'startedAt'>): Day =>
  addDays(dayOf(new Date(touchedAt ?? startedAt)), daysKept)

/** The same, as its writer reads it. */
export const endInWords = (draft: Pick<Draft, 'touchedAt' | 'startedAt'>, locale: Locale): string =>
  dayInWords(endOf(draft), locale)

/**
 * What stands open for this draft, as the next thing on the screen. What goes to a partner holds the texts of a signal: that they are shown
 * is written down first.
 */
export async function draftView(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  draft: Draft,
  typed?: Typed,
): Promise<View> {
  const screen = await draftScreen(parts, turn, draft, typed)
  return draft.dialog === 'forward' ? notedPreview(parts, turn, draft, screen) : screen
}

/** The same without showing it to anybody: which buttons stand on it, for who types their words. */
export async function draftScreen(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  draft: Draft,
  typed?: Typed,
): Promise<View> {
  if (draft.dialog === 'talk') return talkView(parts, turn, draft)
  const asked = await asking(parts, turn, draft.dialog, draft.about)
  const stage = stageOf(asked.dialog, draft)
  if (stage.at === 'offer') return offerView(parts, turn, draft)
  if (stage.at === 'elsewhere') return elsewhereView(parts, turn, stage.why, draft)
  if (stage.at === 'review' && draft.dialog === 'forward') return forwardPreview(parts, turn, draft)
  if (stage.at === 'review' && asked.dialog.previewed) return previewView(parts, turn, draft)
  return ask(asked, draft, typed)
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

/** What a draft begins with: `about`, a signal's id for the functionaris' dialogs; answers that are known already. */
interface Begin {
  about?: string
  answers?: Record<string, string>
}

/** A new draft, shown at its first question. */
export async function startDraft(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  name: DialogName,
  { about, answers }: Begin = {},
): Promise<Outcome> {
  const asked = await asking(parts, turn, name)
  const fresh = blank(parts, turn, asked, about)
  const [first] = asked.dialog.questions
  const whole = name === 'enter' || (isDeskDialog(name) && !(hasOne(asked.dialog) && first?.input === 'text'))
  // What is typed instead of filled in is enough too.
  const enough = whole ? { enough: true } : {}
  const draft = { ...fresh, ...enough, answers: { ...fresh.answers, ...known(asked, answers) } }
  const person = keep(turn, draft)
  return shows(person, whole ? formView(asked, draft) : await draftView(parts, turn, draft))
}

/** Only choices that the dialog has: what comes from a button is input like any other. */
function known({ dialog }: Asking, answers: Record<string, string> = {}): Record<string, string> {
  const fits = ([name, value]: [string, string]): boolean =>
    questionOf(dialog, name)?.choices?.includes(value) ?? false
  return Object.fromEntries(Object.entries(answers).filter(fits))
}

const blank = (parts: DialogParts, turn: Turn<BotEvent>, { dialog }: Asking, about?: string): Draft =>
  begin(dialog, { id: parts.newId(), startedAt: turn.now.toISOString(), about })

/** The whole page at once, with a text that was taken over from elsewhere as its first answer. */
export async function startReportForm(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const asked = await asking(parts, turn, 'report')
  const fresh = blank(parts, turn, asked)
  const { what = '' } = turn.event.values
  const told = what
    ? step(asked.dialog, fresh, { do: 'answer', values: { what } })
    : { draft: fresh, faults: {} }
  const typed = { values: { what }, faults: told.faults }
  return shows(keep(turn, told.draft), formView(asked, told.draft, typed))
}

/**
 * A typed story becomes a draft with its first answer; nothing is passed on before its writer says so. Who seems to tell
 * of their own plight is asked that first, and not for a form.
 */
export async function offerDraft(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const { dialog, ...asked } = await asking(parts, turn, 'report')
  const fresh = { ...blank(parts, turn, { dialog, ...asked }), changing: 'what' }
  const told = step(dialog, fresh, { do: 'say', text: turn.event.text })
  if (!isFine(told)) return undefined
  const own = speaksOfOwnPlight(turn.event.text)
  const draft = { ...told.draft, changing: own ? 'self' : undefined, offered: own ? undefined : true }
  return shows(keep(turn, draft), ...takenOutLines(turn), await draftView(parts, turn, draft))
}

/** Who typed something as a message that is never kept has to delete that message too. */
export const takenOutLines = (turn: TextTurn): View[] =>
  holdsNever(turn.event.text) ? [line(textsFor(turn).takenOut[turn.event.from.platform])] : []

export const formView = ({ dialog, words, steps }: Asking, draft: Draft, typed: Typed = nothingTyped): View =>
  wholeForm(dialog, words, steps, draft, typed)

/** Where somebody was, after a pause or a restart. */
export async function resumeDraft(parts: DialogParts, turn: Turn<BotEvent>, draft: Draft): Promise<Outcome> {
  const person = withDraft(turn.person, draft)
  const { dialog } = await asking(parts, turn, draft.dialog, draft.about)
  const t = textsFor(turn)
  const end = endInWords(draft, localeOf(turn.person))
  const welcome = isUntouched(dialog, draft) ? t.draft.resumedEmpty : t.draft.resumed(end)
  return shows(person, line(welcome), await draftView(parts, turn, draft))
}

/** Who comes back to what was left does not want to be asked for more: what is enough goes on to the review. */
export async function goOn(parts: DialogParts, turn: Turn<BotEvent>, draft: Draft): Promise<Outcome> {
  const { dialog } = await asking(parts, turn, draft.dialog, draft.about)
  const { at } = stageOf(dialog, draft)
  return resumeDraft(parts, turn, at === 'enough' ? { ...draft, enough: true } : draft)
}
