import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { withDraft, withoutDraft } from '../../bot/core/person.ts'
import { button, line, ownText, type View, view } from '../../bot/core/view.ts'
import { changeOf, type KnowledgeChange, publication } from '../../knowledge/change.ts'
import { NotAnEntryError, parseEntry } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { titleOf } from '../ask/answer.ts'
import { asking, formView } from '../drafts.ts'
import { type ActionTurn, type DialogParts, replaces, textsFor } from '../parts.ts'
import { addChanges } from './changes.ts'
import { entryDraft } from './edit.ts'
import { answersOf, examplesIn } from './entry-answers.ts'
import { entryView } from './entry-screen.ts'
import { baseOf } from './lists.ts'
import { forget, namedQuestions } from './open-questions.ts'
import { entryOf, fromMarkdown, previewView, questionsOf } from './preview.ts'
import { adminOf } from './rights.ts'

type Submission = (
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  by: KnowledgeChange['by'],
) => Promise<Outcome>

/** Only an admin, at the moment of sending; what was typed stays in the draft. */
const byAdmin =
  (submission: Submission) =>
  async (parts: DialogParts, turn: ActionTurn, draft: Draft): Promise<Outcome> => {
    const by = await adminOf(parts, turn)
    return by ? submission(parts, turn, draft, by) : replaces(turn.person, line(textsFor(turn).admin.refused))
  }

/** From now on this is the answer. */
export const submitEntry = byAdmin(async (parts, turn, draft, by) => {
  const base = await baseOf(parts, turn)
  const made = entryOf(parts, turn, base, draft)
  if ('faults' in made) return replaces(turn.person, await previewView(parts, turn, draft))
  const { entry } = made
  await addChanges(parts, turn, [
    publication(entry, {
      by,
      at: turn.now,
      why: draft.answers.why ?? '',
      below: parts.knowledge.shipped.get(entry.id),
    }),
    ...exampleChanges(base, turn, by, entry.id, examplesIn(draft.answers)),
  ])
  await forget(parts, turn, await namedQuestions(parts, turn, questionsOf(draft)))
  const person = withoutDraft(turn.person, draft.id)
  const said = textsFor(turn).admin.published(titleOf(entry, 'nl'))
  return { ...replaces(person, publishedView(turn, said, entry.id)), durable: true }
})

function publishedView(turn: ActionTurn, said: string, id: string): View {
  const t = textsFor(turn)
  return view(
    t.admin.notice,
    [ownText(said)],
    [
      button('admin-entry', t.admin.manage, { about: id }),
      button('admin', t.admin.back, {}, { style: 'way' }),
    ],
  )
}

/** What stands in the form now, beside what was there before. */
function exampleChanges(
  { examples }: KnowledgeBase,
  { now }: ActionTurn,
  by: KnowledgeChange['by'],
  id: string,
  wanted: readonly string[],
): KnowledgeChange[] {
  const had = examples.filter(({ entry }) => entry === id).map(({ text }) => text)
  const change = (act: 'example' | 'drop-example') => (text: string) =>
    changeOf({ act, entry: id, by, at: now, text })
  return [
    ...wanted.filter((text) => !had.includes(text)).map(change('example')),
    ...had.filter((text) => !wanted.includes(text)).map(change('drop-example')),
  ]
}

/** Nobody gets this answer any more; it can come back. */
export const submitRetract = byAdmin(async (parts, turn, draft, by) => {
  const id = draft.about ?? ''
  const person = withoutDraft(turn.person, draft.id)
  if (!(await baseOf(parts, turn)).entry(id)) return replaces(person, line(textsFor(turn).knowledge.gone))
  await addChanges(parts, turn, [
    changeOf({ act: 'retract', entry: id, by, at: turn.now, why: draft.answers.text ?? '' }),
  ])
  const shown = await entryView(parts, turn, id)
  return { ...replaces(person, line(textsFor(turn).admin.done), shown), durable: true }
})

/** Markdown becomes a draft like any other: shown first, and published by its own press. */
export const submitImport = byAdmin(async (parts, turn, draft) => {
  const t = textsFor(turn)
  try {
    const imported = draft.answers.text ?? ''
    const entry = parseEntry(imported)
    const base = await baseOf(parts, turn)
    const examples = base.examples.filter((one) => one.entry === entry.id).map(({ text }) => text)
    const next = entryDraft(parts, turn, answersOf(entry, examples), `${fromMarkdown}${imported}`)
    const person = withDraft(withoutDraft(turn.person, draft.id), next)
    const said = line(t.admin.imported(titleOf(entry, 'nl')))
    return replaces(person, said, await previewView(parts, { ...turn, person }, next))
  } catch (error) {
    if (!(error instanceof NotAnEntryError)) throw error
    const asked = await asking(parts, turn, 'import')
    const values = { text: draft.answers.text ?? '' }
    const again = formView(asked, draft, { values, faults: { text: { kind: 'misfit' } } })
    return replaces(turn.person, again, line(t.admin.misfits.markdown(error.faults.slice(0, 3).join('; '))))
  }
})
