import { type Day, dayOf, isOfficeTime } from '../../bot/calendar.ts'
import type { PersonState } from '../../bot/core/person.ts'
import { button, ownText, type View, view } from '../../bot/core/view.ts'
import { localeOf } from '../parts.ts'
import { texts } from '../texts/index.ts'

/** Once a month at most, during office hours, and only when something is due: nobody is nagged. */
export function isTimeToRemind(remindedOn: string | undefined, due: number, now: Date): boolean {
  const month = (day: string): string => day.slice(0, 7)
  const remindedThisMonth = remindedOn !== undefined && month(remindedOn) === month(dayOf(now) as Day)
  return due > 0 && isOfficeTime(now) && !remindedThisMonth
}

export function reviewReminder(admin: PersonState, due: number): View {
  const t = texts[localeOf(admin)]
  const look = button('admin-due', t.admin.due, {}, { style: 'main' })
  return view(t.admin.notice, [ownText(t.admin.reminder(due))], [look])
}
