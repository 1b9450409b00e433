import { dayOf } from '../../bot/calendar.ts'
import type { Turn } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { button, heading, ownText, type View, view } from '../../bot/core/view.ts'
import { type Entry, entrySchema, parseEntry } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { type DialogParts, textsFor } from '../parts.ts'
import { entryFrom } from './entry-answers.ts'
import { bothLanguages } from './entry-screen.ts'
import { baseOf, localOf } from './lists.ts'

/**
 * What a draft of an entry is about: the id of the entry that is changed, the ids of the questions that it is written for, or the Markdown
 * that was read in, which says more than the form asks for.
 */
export const forQuestions = 'voor '
export const fromMarkdown = 'ingelezen '

export const questionsOf = ({ about = '' }: Draft): string =>
  about.startsWith(forQuestions) ? about.slice(forQuestions.length) : ''
const importedOf = ({ about = '' }: Draft): Entry | undefined =>
  about.startsWith(fromMarkdown) ? parseEntry(about.slice(fromMarkdown.length)) : undefined
const changedOf = ({ about = '' }: Draft): string => (about.startsWith(forQuestions) ? '' : about)

/** The entry that a draft makes, or sentences on what keeps it from being one. */
export function entryOf(
  parts: DialogParts,
  turn: Turn<BotEvent>,
  base: KnowledgeBase,
  draft: Draft,
): { entry: Entry } | { faults: string[] } {
  const t = textsFor(turn)
  const before = importedOf(draft) ?? localOf(base, changedOf(draft))?.entry
  const id = before?.id ?? (changedOf(draft) || newIdFor(base, draft.answers.title ?? '', parts))
  const read = entrySchema.safeParse(entryFrom(draft.answers, id, dayOf(turn.now), before))
  if (!read.success)
    return {
      faults: read.error.issues.map(({ path, message }) =>
        t.admin.misfits.markdown(`${path.join('.')}: ${message}`),
      ),
    }
  const taken = takenTriggers(base, read.data).map(({ word, title }) => t.admin.misfits.taken(word, title))
  return taken.length > 0 ? { faults: taken } : { entry: read.data }
}

/** A search word belongs to one entry only, otherwise it says nothing. */
function takenTriggers(base: KnowledgeBase, entry: Entry): { word: string; title: string }[] {
  const own = new Set([...entry.triggers.nl, ...entry.triggers.en].map((word) => word.toLowerCase()))
  return [...base.entries.values()]
    .filter((other) => other.entry.id !== entry.id)
    .flatMap(({ entry: { triggers, title } }) =>
      [...triggers.nl, ...triggers.en]
        .filter((word) => own.has(word.toLowerCase()))
        .map((word) => ({ word, title: title.nl })),
    )
}

const idCharacters = 50

/** An id in words, from the title; with letters behind it where that id is there already. */
function newIdFor(base: KnowledgeBase, title: string, parts: DialogParts): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const id = (words ?? ['antwoord']).join('-').slice(0, idCharacters).replace(/-$/, '')
  const isTaken = localOf(base, id) !== undefined || parts.knowledge.shipped.has(id)
  return isTaken ? `${id}-${parts.newId().replaceAll('-', '').slice(0, 4)}` : id
}

/** How the entry will look, in both languages, before anybody else sees it. */
export async function previewView(parts: DialogParts, turn: Turn<BotEvent>, draft: Draft): Promise<View> {
  const t = textsFor(turn)
  const about = { draft: draft.id }
  const made = entryOf(parts, turn, await baseOf(parts, turn), draft)
  const change = button('whole', t.admin.edit, about, { opens: true })
  const away = button('discard', t.steps.discard, about)
  if ('faults' in made) {
    const faults = made.faults.map((fault) => ownText(fault, 'warning'))
    return view(
      t.admin.notice,
      [heading(t.dialogs.entry.title), ownText(t.admin.faults), ...faults],
      [change, away],
    )
  }
  const body = [
    ownText(t.admin.preview, 'quiet'),
    ...bothLanguages(parts, turn, { entry: made.entry, own: true }),
  ]
  return view(t.admin.notice, body, [
    button('send', t.dialogs.entry.send, about, { style: 'main' }),
    change,
    away,
  ])
}
