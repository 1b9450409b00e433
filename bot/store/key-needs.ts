import { keyOfLink } from './chain.ts'
import { keyOfCode } from './code-keys.ts'
import type { KeyRing } from './crypto.ts'
import type { Disk } from './disk.ts'
import { keysOnDisk, nameOf } from './documents.ts'
import { keyOfDay } from './journal.ts'
import type { Shelf } from './shelf.ts'

/** How much still needs one key. A document counts when its file or the copy from before it does. */
export interface Needs {
  documents: number
  logs: number
  days: number
  codes: number
  marks: number
}

/** What needs each key of the ring, by its id, in the order of the ring; as it lies on disk, so also beside a bot that runs. */
export async function needsOf(
  folder: string,
  organisation: string,
  shelf: Shelf,
  keys: KeyRing,
  disk: Pick<Disk, 'read' | 'readBefore'>,
): Promise<Map<string, Needs>> {
  const needs = new Map(
    keys.map(({ id }): [string, Needs] => [id, { documents: 0, logs: 0, days: 0, codes: 0, marks: 0 }]),
  )
  const count = (what: keyof Needs, ids: readonly (string | undefined)[]) => {
    for (const id of new Set(ids)) {
      const need = needs.get(id ?? '')
      if (need) need[what]++
    }
  }
  for (const document of shelf.documents(organisation)) {
    const { file, before } = await keysOnDisk(folder, nameOf(document), disk)
    count('documents', [file, before])
    if (document.kind === 'journal') count('days', [keyOfDay(document)])
    if (document.kind !== 'signal') continue
    count('logs', document.log.map(keyOfLink))
    count('codes', [keyOfCode(document, keys)])
    for (const { key } of document.marks ?? []) count('marks', [key])
  }
  return needs
}
