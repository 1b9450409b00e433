import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { withDraft, withoutDraft } from '../../bot/core/person.ts'
import { button, line, ownText, type View, view } from '../../bot/core/view.ts'
import { changeOf, type KnowledgeChange, publication } from '../../knowledge/change.ts'
import { NotAnEntryError, parseEntry } from '../../knowledge/entry.ts'
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts'
import { changedSince } from '../../knowledge/local.ts'
import { titleOf } from '../ask/answer.ts'
import { asking, formView } from '../drafts.ts'
import { type ActionTurn, type DialogParts, replaces, textsFor } from '../parts.ts'
import { addChanges } from './changes.ts'
import { entryDraft } from './edit.ts'
import { answersOf, examplesIn } from './entry-answers.ts'
import { bothLanguages, entryView } from './entry-screen.ts'
import { baseOf, localOf } from './lists.ts'
import { namedQuestions } from './open-questions.ts'
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
  const changes = [
    publication(entry, {
      by,
      at: turn.now,
      why: draft.answers.why ?? '',
      below: parts.knowledge.shipped.get(entry.id),
    }),
    ...exampleChanges(base, turn, by, entry.id, draft),
  ]
  const answered = await namedQuestions(parts, turn, questionsOf(draft))
  const between = await addChanges(parts, turn, changes, answered, (before) =>
    changedSince(before, entry.id, draft.startedAt),
  )
  if (between) return besideTheirs(parts, turn, draft, between)
  const person = withoutDraft(turn.person, draft.id)
  const said = textsFor(turn).admin.published(titleOf(entry, 'nl'))
  return { ...replaces(person, publishedView(turn, said, entry.id)), durable: true }
})

/** Somebody changed the entry after this draft was begun: both are shown, and a second press is a choice. */
async function besideTheirs(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  { by, act, entry: id, why }: KnowledgeChange,
): Promise<Outcome> {
  const t = textsFor(turn)
  const seen = { ...draft, startedAt: turn.now.toISOString() }
  const theirs = (await baseOf(parts, turn)).entry(id)
  const said = act === 'retract' ? t.admin.retractedBetween(by.name) : t.admin.changedBetween(by.name)
  const body = [
    ownText(said, 'warning'),
    ...(why ? [ownText(t.admin.why(why))] : []),
    ...(theirs ? bothLanguages(parts, turn, theirs) : []),
  ]
  const preview = await previewView(parts, turn, seen)
  return replaces(withDraft(turn.person, seen), view(t.admin.notice, body), preview)
}

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

/** What stands in the form now, beside what was there when it was opened: what a colleague added since then stays. */
function exampleChanges(
  { examples }: KnowledgeBase,
  { now }: ActionTurn,
  by: KnowledgeChange['by'],
  id: string,
  { answers, startedAt }: Draft,
): KnowledgeChange[] {
  const wanted = examplesIn(answers)
  const there = examples.filter(({ entry }) => entry === id)
  const had = there.map(({ text }) => text)
  const change = (act: 'example' | 'drop-example') => (text: string) =>
    changeOf({ act, entry: id, by, at: now, text })
  return [
    ...wanted.filter((text) => !had.includes(text)).map(change('example')),
    ...there
      .filter(({ text, at }) => !wanted.includes(text) && at <= startedAt)
      .map(({ text }) => change('drop-example')(text)),
  ]
}

/** Nobody gets this answer any more; it can come back. */
export const submitRetract = byAdmin(async (parts, turn, draft, by) => {
  const id = draft.about ?? ''
  const person = withoutDraft(turn.person, draft.id)
  if (!(await baseOf(parts, turn)).entry(id)) return replaces(person, line(textsFor(turn).knowledge.gone))
  const retraction = changeOf({ act: 'retract', entry: id, by, at: turn.now, why: draft.answers.text ?? '' })
  const between = await addChanges(parts, turn, [retraction], [], (before) =>
    changedSince(before, id, draft.startedAt),
  )
  if (between) return retractAgain(parts, turn, draft, between)
  const shown = await entryView(parts, turn, id)
  return { ...replaces(person, line(textsFor(turn).admin.done), shown), durable: true }
})

/** What would be retracted is another text than the one that was looked at: it is shown, with the reason still in the form. */
async function retractAgain(
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  { by, entry: id }: KnowledgeChange,
): Promise<Outcome> {
  const t = textsFor(turn)
  const seen = { ...draft, startedAt: turn.now.toISOString() }
  const theirs = (await baseOf(parts, turn)).entry(id)
  const said = t.admin.changedBeforeRetract(by.name)
  const body = [ownText(said, 'warning'), ...(theirs ? bothLanguages(parts, turn, theirs) : [])]
  const form = formView(await asking(parts, turn, 'retract'), seen)
  const again = { ...form, body: [...form.body, ...body] }
  return replaces(withDraft(turn.person, seen), again, line(said))
}

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
    const title = titleOf(entry, 'nl')
    const said = line(localOf(base, entry.id) ? t.admin.importedOver(title) : t.admin.imported(title))
    return replaces(person, said, await previewView(parts, { ...turn, person }, next))
  } catch (error) {
    if (!(error instanceof NotAnEntryError)) throw error
    const asked = await asking(parts, turn, 'import')
    const values = { text: draft.answers.text ?? '' }
    const form = formView(asked, draft, { values, faults: { text: { kind: 'misfit' } } })
    // At the field: Slack shows nothing else beside a fault in a modal.
    const why = t.admin.misfits.markdown(error.faults.slice(0, 3).join('; '))
    const fields = form.fields.map((field) => ({ ...field, error: why }))
    return replaces(turn.person, { ...form, fields }, line(t.steps.notAnswered))
  }
})
