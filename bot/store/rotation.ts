import type { OneAtATime } from '../one-at-a-time.ts'
import type { Signal } from '../signals/signal.ts'
import { keyOfLink, tiedAnew } from './chain.ts'
import { codeAnew } from './code-keys.ts'
import type { KeyRing } from './crypto.ts'
import type { Disk } from './disk.ts'
import { keysOnDisk, nameOf, turnOf } from './documents.ts'
import { brokenDay, brokenLog, dayTiedAnew, type Finding, findingOf, keyOfDay } from './journal.ts'
import type { Journal } from './journal-record.ts'
import type { StoredDocument } from './records.ts'
import { markedAnew } from './search-marks.ts'
import type { Shelf } from './shelf.ts'

/** What came of a turn. */
export interface Turned {
  /** Documents that were written anew. */
  sealed: number
  /** Documents that still have to be looked at. */
  left: number
  /** What does not hold and was therefore left as it was tied. */
  untied: Finding[]
}

export interface RotationParts {
  folder: string
  disk: Disk
  shelf: Shelf
  turns: OneAtATime
  keys: (organisation: string) => KeyRing
  keep: (document: StoredDocument) => Promise<unknown>
}

/**
 * Puts all that an organisation has under the first key of its ring, some documents at a time and each in its own turn, so that no change is lost.
 * What is on disk says how far it is: killed anywhere, it goes on where it was.
 */
export class Rotation {
  readonly #parts: RotationParts
  /** Documents to look at, by organisation or group. What is written after the start is under the first key by itself. */
  readonly #left = new Map<string, StoredDocument[]>()

  constructor(parts: RotationParts) {
    this.#parts = parts
  }

  /** Fails with NotKeptError; the document then comes last and is tried once more. */
  async turn(organisation: string, most: number): Promise<Turned> {
    const left = this.#left.get(organisation) ?? this.#parts.shelf.documents(organisation)
    this.#left.set(organisation, left)
    const turned: Turned = { sealed: 0, left: 0, untied: [] }
    for (const document of left.slice(0, most)) {
      left.shift()
      const { isSealed, untied } = await this.#one(document).catch((error: unknown) => {
        left.push(document)
        throw error
      })
      if (isSealed) turned.sealed++
      if (untied) turned.untied.push(untied)
    }
    return { ...turned, left: left.length }
  }

  #one(document: StoredDocument): Promise<{ isSealed: boolean; untied?: Finding | undefined }> {
    const { shelf, turns, keys: keysOf } = this.#parts
    return turns.run(turnOf(document), async () => {
      const now = shelf.newest(document)
      if (!now) return { isSealed: false }
      const keys = keysOf(now.organisation)
      const { fresh, untied } = this.#underFirst(now, keys)
      return { isSealed: await this.#write(fresh, fresh !== now, keys), untied }
    })
  }

  /** A second time where the copy from before it would still need an older key: then both say the same. */
  async #write(document: StoredDocument, isChanged: boolean, [first]: KeyRing): Promise<boolean> {
    const { folder, disk, keep } = this.#parts
    for (let written = 0; written < 2; written++) {
      const { file, before = first.id } = await keysOnDisk(folder, nameOf(document), disk)
      const isDue = written === 0 && isChanged
      if (!isDue && file === first.id && before === first.id) return written > 0
      await keep(document)
    }
    return true
  }

  #underFirst(
    document: StoredDocument,
    keys: KeyRing,
  ): { fresh: StoredDocument; untied?: Finding | undefined } {
    if (document.kind === 'signal') return this.#signalAnew(document, keys)
    if (document.kind === 'journal') return this.#dayAnew(document, keys)
    return { fresh: document }
  }

  #signalAnew(signal: Signal, keys: KeyRing): { fresh: Signal; untied?: Finding | undefined } {
    const { shelf } = this.#parts
    const { organisation, id, log } = signal
    const [first] = keys
    const isDue = log.some((entry) => keyOfLink(entry) !== first.id)
    const broken = isDue ? brokenLog(signal, shelf.headsNoted(organisation, id), keys) : undefined
    const isTaken = (selector: string) => shelf.signalBySelector(organisation, selector) !== undefined
    const found = codeAnew(markedAnew(signal, keys), keys, isTaken)
    return broken ? { fresh: found, untied: findingOf(signal, broken) } : { fresh: tiedAnew(found, keys) }
  }

  #dayAnew(day: Journal, keys: KeyRing): { fresh: Journal; untied?: Finding | undefined } {
    const { organisation, id } = day
    const days = this.#parts.shelf.journals(organisation)
    const fresh = dayTiedAnew(days, day, keys)
    const broken = keyOfDay(fresh) === keys[0].id ? undefined : brokenDay(day, days, keys)
    return broken ? { fresh, untied: { what: 'journal', organisation, day: id, broken } } : { fresh }
  }
}
