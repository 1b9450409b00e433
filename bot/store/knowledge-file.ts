import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyRing } from './crypto.ts'
import { type Disk, realDisk } from './disk.ts'
import { nameOf, readOne } from './documents.ts'
import type { KnowledgeRecord } from './records.ts'

/**
 * What one organisation changed in its knowledge, read without taking the folder: also while the bot runs. Fails with StartError when it
 * can't be read.
 */
export async function readKnowledge(
  folder: string,
  organisation: string,
  keys: KeyRing,
  disk: Disk = realDisk,
): Promise<KnowledgeRecord> {
  const none = noKnowledgeYet(organisation)
  const path = join(folder, nameOf(none))
  try {
    await access(path)
  } catch {
    return none
  }
  const document = await readOne(folder, path, keys, disk)
  return document.kind === 'knowledge' ? document : none
}

const noChanges: KnowledgeRecord['changes'] = []
export const noKnowledgeYet = (organisation: string): KnowledgeRecord => ({
  kind: 'knowledge',
  id: organisation,
  organisation,
  // The same one each time: who keeps what follows from the changes knows by it that there are none.
  changes: noChanges,
  questions: [],
})
