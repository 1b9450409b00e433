import { dateInWords, dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import { button, type Element, heading, ownText, peopleText, view } from '../../bot/core/view.ts'
import type { DirectoryChange } from '../../bot/signals/directory-change.ts'
import { type ActionTurn, type DialogParts, localeOf, shows, textsFor } from '../parts.ts'
import type { Texts } from '../texts/index.ts'

/** How many changes one message shows: a text of each may be long. */
const listed = 5

/** "Wie wijzigde wat": the newest first. A page further back by its number in the button. */
export async function showHistory(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { directory } = textsFor(turn)
  const { directoryChanges = [] } = await parts.store.office(turn.event.from.organisation)
  const from = Math.max(0, Math.trunc(Number(turn.event.data.value)) || 0) * listed
  const shown = directoryChanges.toReversed().slice(from, from + listed)
  const rows = shown.flatMap((change) => changeLines(turn, change))
  const earlier = String(from / listed + 1)
  return shows(
    turn.person,
    view(
      directory.notice,
      [heading(directory.history), ...(rows.length > 0 ? rows : [ownText(directory.unchanged)])],
      [
        ...(directoryChanges.length > from + listed
          ? [button('partner-history', directory.earlier, { value: earlier })]
          : []),
        button('partners', textsFor(turn).forward.toDirectory, {}, { style: 'way' }),
      ],
    ),
  )
}

function changeLines(turn: ActionTurn, { at, by, what, partner, changed }: DirectoryChange): Element[] {
  const t = textsFor(turn)
  const when = dateInWords(dayOf(new Date(at)), localeOf(turn.person))
  const rows = changed.map(
    ({ field, from, to }) =>
      `${t.directory.fields[field]}: ${[worded(t, field, from), worded(t, field, to)].filter(Boolean).join(' → ')}`,
  )
  return [
    ownText([when, by.name || t.duty.nameless, t.directory.acts[what]].join(' · '), 'quiet'),
    peopleText([...(partner ? [partner] : []), ...rows].join('\n')),
  ]
}

function worded(t: Texts, field: DirectoryChange['changed'][number]['field'], value: string): string {
  const { kinds } = t.forward
  return field === 'kind' && Object.hasOwn(kinds, value) ? kinds[value as keyof typeof kinds] : value
}
