import { userInfo } from 'node:os'
import { join } from 'node:path'
import { fingerprint, type KnowledgeChange, publication } from '../../knowledge/change.ts'
import { brokenReferences, readEntryFiles, writeEntryFiles } from '../../knowledge/files.ts'
import { shippedLibrary } from '../../knowledge/knowledge-base.ts'
import { withChanges } from '../../knowledge/local.ts'
import { grouped, openOnes } from '../../knowledge/open-question.ts'
import { StartError } from '../errors.ts'
import { type KeysOf, mustHaveKeys } from '../store/crypto.ts'
import { readKnowledge } from '../store/knowledge-file.ts'
import { openLowdbStore } from '../store/lowdb.ts'

/** Where an organisation's data is, and the keys that open what is there. */
export interface Place {
  data: string
  organisation: string
  keysOf: KeysOf
}

const usage = `Kies een opdracht:
  npm run knowledge -- check [MAP of BESTAND …]   klopt de Markdown?
  npm run knowledge -- export MAP                 alle antwoorden, zoals ze hier zijn
  npm run knowledge -- import MAP of BESTAND …    publiceer wat anders is (de bot moet gestopt zijn)
  npm run knowledge -- unanswered                 vragen zonder goed antwoord`

/** The admin's work on files. Gives what to print; fails with StartError, also for Markdown that is no entry. */
export async function knowledgeCommand(
  [name, ...paths]: readonly string[],
  place: () => Promise<Place>,
  now: Date,
): Promise<string> {
  switch (name) {
    case 'check':
      return check(paths)
    case 'export':
      return exportTo(paths[0], await place())
    case 'import':
      return importFrom(paths, await place(), now)
    case 'unanswered':
      return unanswered(await place())
    default:
      throw new StartError(usage)
  }
}

/** Without a path: the entries that ship. */
function check(paths: readonly string[]): string {
  const where = paths.length > 0 ? paths : [join(import.meta.dirname, '../../knowledge/entries')]
  const { entries, faults } = readEntryFiles(where)
  const known = new Set([...shippedLibrary().entries.keys(), ...entries.map(({ id }) => id)])
  const all = [...faults, ...brokenReferences(entries, known)]
  if (all.length > 0) throw new StartError(all.map((fault) => `- ${fault}`).join('\n'))
  return `${entries.length} antwoorden kloppen.`
}

async function exportTo(folder: string | undefined, { data, organisation, keysOf }: Place): Promise<string> {
  if (!folder) throw new StartError(usage)
  const { changes } = await readKnowledge(
    join(data, 'store'),
    organisation,
    mustHaveKeys(keysOf, organisation),
  )
  const { entries } = withChanges(shippedLibrary().entries, changes)
  const written = writeEntryFiles(
    folder,
    [...entries.values()].map(({ entry }) => entry),
  )
  return `${written} antwoorden staan in ${folder}.`
}

/** Everything is checked before anything is published; what says the same as before is left alone. */
async function importFrom(
  paths: readonly string[],
  { data, organisation, keysOf }: Place,
  now: Date,
): Promise<string> {
  if (paths.length === 0) throw new StartError(usage)
  const { entries, faults } = readEntryFiles(paths)
  if (faults.length > 0)
    throw new StartError(`Er is niets gepubliceerd.\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
  const store = await openLowdbStore(join(data, 'store'), keysOf)
  try {
    const { changes } = await store.knowledge(organisation)
    const shipped = shippedLibrary().entries
    const local = withChanges(shipped, changes)
    const changed = entries.filter((entry) => {
      const before = local.entries.get(entry.id)
      return !before || fingerprint(before.entry) !== fingerprint(entry)
    })
    const added = changed.map((entry) =>
      publication(entry, { by: operator(), at: now, below: shipped.get(entry.id) }),
    )
    await store.changeKnowledge(organisation, (knowledge) => ({
      ...knowledge,
      changes: [...knowledge.changes, ...added],
    }))
    return `${added.length} antwoorden gepubliceerd, ${entries.length - added.length} waren al zo.`
  } finally {
    await store.close()
  }
}

/** Who works on the machine itself, in the history. */
function operator(): KnowledgeChange['by'] {
  const { username } = userInfo()
  return { platform: 'command-line', id: username, name: `${username} (opdrachtregel)` }
}

/** Without those that may tell of a case: these are for a functionaris only. */
async function unanswered({ data, organisation, keysOf }: Place): Promise<string> {
  const { questions } = await readKnowledge(
    join(data, 'store'),
    organisation,
    mustHaveKeys(keysOf, organisation),
  )
  const groups = grouped(openOnes(questions).filter(({ text }) => text))
  const held = questions.length - openOnes(questions).length
  const told = groups.map((group) =>
    group.map(({ text, about }) => `- ${text}${about ? ` (bij ${about})` : ''}`).join('\n'),
  )
  const rest =
    held > 0 ? [`En ${held} die over een zaak kunnen gaan: die ziet alleen de aandachtsfunctionaris.`] : []
  return [...(told.length > 0 ? told : ['Er staan geen vragen open.']), ...rest].join('\n\n')
}
