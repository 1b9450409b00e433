import { type Day, dayOf, isOfficeTime, momentOf, nextWorkday } from '../bot/calendar.ts'
import { isUntouched } from '../bot/core/conversation.ts'
import type { Draft } from '../bot/core/dialog.ts'
import type { PersonState } from '../bot/core/person.ts'
import { button, ownText, type View, view } from '../bot/core/view.ts'
import { dialogOf } from './dialogs.ts'
import { endInWords, endOf } from './drafts.ts'
import { localeOf } from './parts.ts'
import type { Place } from './report-signal.ts'
import { texts } from './texts/index.ts'

/** In the morning, when somebody has just sat down: not at night and not while a shop is being visited. */
const reminderHour = 9

const lastTouched = ({ touchedAt, startedAt }: Draft): Day => dayOf(new Date(touchedAt ?? startedAt))

/** One reminder, on the first workday after the draft was left (product.md, "Enough is enough"); for a bot that was not there, as soon as somebody works. */
export const remindAt = (draft: Draft): Date => momentOf(nextWorkday(lastTouched(draft)), reminderHour)

/** The first moment at which it is thrown away: the start of the day that was named. */
export const endAt = (draft: Draft): Date => momentOf(endOf(draft), 0)

export interface Upkeep {
  person: PersonState
  /** The draft of which its writer is reminded, at most one at a time. */
  remind?: Draft
}

/** What time has done to somebody's drafts. Pure; the same person comes back when it has done nothing. */
export function tend(person: PersonState, now: Date, place: Place): Upkeep {
  const drafts = person.drafts.filter((draft) => endAt(draft) > now)
  const due = drafts.filter((draft) => isDue(draft, now, place))
  const remind = due.at(-1)
  if (drafts.length === person.drafts.length && !remind) return { person }
  const at = now.toISOString()
  const current = drafts.some(({ id }) => id === person.current) ? person.current : undefined
  const marked = drafts.map((draft) => (due.includes(draft) ? { ...draft, remindedAt: at } : draft))
  return { person: { ...person, drafts: marked, current }, ...(remind ? { remind } : {}) }
}

const isDue = (draft: Draft, now: Date, place: Place): boolean =>
  draft.remindedAt === undefined &&
  remindAt(draft) <= now &&
  isOfficeTime(now) &&
  !isUntouched(dialogOf(draft.dialog, place), draft)

/** "Je hebt nog iets openstaan": nothing of what it is about. */
export function reminderView(person: PersonState, draft: Draft): View {
  const t = texts[localeOf(person)]
  const about = { draft: draft.id }
  return view(
    t.draft.reminderNotice,
    [ownText(t.draft.reminder(endInWords(draft, localeOf(person))))],
    [button('resume', t.draft.resume, about, { style: 'main' }), button('discard', t.steps.discard, about)],
  )
}
