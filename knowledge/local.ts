import { type Act, fingerprint, type KnowledgeChange } from './change.ts'
import { type Entry, NotAnEntryError, parseEntry } from './entry.ts'

/** An entry as this organisation has it now. */
export interface LocalEntry {
  entry: Entry
  /** Ours: made or changed here, and not as it ships. */
  own: boolean
  /** Who pressed "nog juist" for this very text, and when. */
  checked?: { by: string; at: string }
  /** The shipped entry, where that changed after ours was made beside it: an admin has to look at both. */
  changedBelow?: Entry
}

/** Everything that can be found, after the changes of one organisation. */
export interface LocalKnowledge {
  entries: ReadonlyMap<string, LocalEntry>
  /** What nobody gets any more, as it was. */
  retracted: ReadonlyMap<string, LocalEntry>
  /** Questions that belong to an entry, added here, and when. */
  examples: readonly { entry: string; text: string; at: string }[]
}

const changesText: ReadonlySet<Act> = new Set(['publish', 'retract', 'bring-back', 'restore'])

/** What was done last to what people get of this entry, after a moment in ISO 8601. */
export const changedSince = (
  changes: readonly KnowledgeChange[],
  id: string,
  since: string,
): KnowledgeChange | undefined =>
  changes.findLast(({ entry, act, at }) => entry === id && changesText.has(act) && at > since)

/** The shipped entries with the changes of an organisation over them, oldest change first. */
export function withChanges(
  shipped: ReadonlyMap<string, Entry>,
  changes: readonly KnowledgeChange[],
): LocalKnowledge {
  const entries = new Map<string, LocalEntry>([...shipped].map(([id, entry]) => [id, { entry, own: false }]))
  const retracted = new Set<string>()
  const examples = new Map<string, { entry: string; text: string; at: string }>()
  for (const change of changes) {
    const id = change.entry
    const below = shipped.get(id)
    switch (change.act) {
      case 'publish':
        publish(entries, change, below)
        retracted.delete(id)
        break
      case 'retract':
        retracted.add(id)
        break
      case 'bring-back':
        retracted.delete(id)
        break
      case 'keep':
        keep(entries, change)
        break
      case 'restore':
        retracted.delete(id)
        if (below) entries.set(id, { entry: below, own: false })
        else entries.delete(id)
        break
      case 'check':
        check(entries, change)
        break
      case 'example':
        examples.set(`${id} ${change.text}`, { entry: id, text: change.text ?? '', at: change.at })
        break
      case 'drop-example':
        examples.delete(`${id} ${change.text}`)
    }
  }
  const gone = new Map([...retracted].flatMap((id) => pairOf(id, entries.get(id))))
  for (const id of retracted) entries.delete(id)
  const shown = [...examples.values()].filter(({ entry }) => entries.has(entry))
  return { entries, retracted: gone, examples: shown }
}

const pairOf = (id: string, entry: LocalEntry | undefined): [string, LocalEntry][] =>
  entry ? [[id, entry]] : []

/** Ours was looked at beside what ships now. */
function keep(entries: Map<string, LocalEntry>, { entry: id, base }: KnowledgeChange): void {
  const local = entries.get(id)
  if (!local?.changedBelow || fingerprint(local.changedBelow) !== base) return
  const { changedBelow: _seen, ...kept } = local
  entries.set(id, kept)
}

/** What can't be read any more changes nothing: one answer must not take all others away. */
function publish(entries: Map<string, LocalEntry>, change: KnowledgeChange, below: Entry | undefined): void {
  const entry = publishedIn(change)
  if (!entry) return
  const moved = below && change.base !== fingerprint(below)
  entries.set(change.entry, { entry, own: true, ...(moved ? { changedBelow: below } : {}) })
}

/** The entry of a publication; none in any other change, or where its Markdown is no entry. */
export function publishedIn({ markdown }: KnowledgeChange): Entry | undefined {
  try {
    return markdown === undefined ? undefined : parseEntry(markdown)
  } catch (error) {
    if (error instanceof NotAnEntryError) return undefined
    throw error
  }
}

/** A check holds for the text that was looked at, and for no later one. */
function check(entries: Map<string, LocalEntry>, { entry: id, base, by, at }: KnowledgeChange): void {
  const local = entries.get(id)
  if (local && fingerprint(local.entry) === base) entries.set(id, { ...local, checked: { by: by.name, at } })
}
