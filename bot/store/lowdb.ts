import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PersonKey } from '../core/event.ts'
import { NotKeptError } from '../errors.ts'
import { OneAtATime } from '../one-at-a-time.ts'
import { idBehind } from '../receipt-code.ts'
import type { Request } from '../signals/request.ts'
import { noSampleYet, type Sample } from '../signals/sample.ts'
import type { Signal } from '../signals/signal.ts'
import { chained, mustOnlyGrow } from './chain.ts'
import { mustFindCodes } from './code-keys.ts'
import { type KeyRing, type KeysOf, mustHaveKeys } from './crypto.ts'
import { type Disk, realDisk } from './disk.ts'
import { type Damage, damageOf, nameOf, readAll, turnOf, writeOne } from './documents.ts'
import { checkEach, type Finding } from './journal.ts'
import type { Told } from './journal-record.ts'
import { noKnowledgeYet } from './knowledge-file.ts'
import { takeFolder } from './lock.ts'
import { Noting } from './noting.ts'
import {
  type Choice,
  documentSchema,
  type KnowledgeRecord,
  noOfficeYet,
  type Office,
  type PersonRecord,
  type StoredDocument,
} from './records.ts'
import { Rotation } from './rotation.ts'
import { marked, signalsWith } from './search-marks.ts'
import type { Shelf } from './shelf.ts'
import type { Store } from './store.ts'

/**
 * The embedded store: a small encrypted lowdb document for each signal, person and office, all kept in memory too.
 * One process at a time; fails with StartError when the folder is in use or a document can't be read and there is none from before it.
 * `onMended` hears of each that was put back to what it was before.
 * Start-up reads everything: see docs/benchmarks.md for time and memory.
 */
export async function openLowdbStore(
  folder: string,
  keysOf: KeysOf,
  disk: Disk = realDisk,
  onMended: (found: Damage) => void = () => {},
): Promise<Store> {
  const unlock = await takeFolder(folder)
  try {
    const { shelf, mended } = await readAll(folder, keysOf, disk)
    mustFindCodes(shelf.allSignals(), keysOf)
    for (const one of mended) onMended(damageOf(one, shelf))
    const store = new LowdbStore(folder, keysOf, disk, shelf, unlock)
    await store.dropSentDrafts()
    return store
  } catch (error) {
    await unlock()
    throw error
  }
}

class LowdbStore implements Store {
  readonly #folder: string
  readonly #keysOf: KeysOf
  readonly #disk: Disk
  readonly #shelf: Shelf
  readonly #unlock: () => Promise<void>
  readonly #turns = new OneAtATime()
  /** References of signals that are being written. */
  readonly #drawn = new Set<string>()
  readonly #listeners: ((signal: Signal) => void)[] = []
  readonly #rotation: Rotation
  readonly #noting: Noting

  constructor(folder: string, keysOf: KeysOf, disk: Disk, shelf: Shelf, unlock: () => Promise<void>) {
    this.#folder = folder
    this.#keysOf = keysOf
    this.#disk = disk
    this.#shelf = shelf
    this.#unlock = unlock
    const [turns, keys] = [this.#turns, (one: string) => this.#keys(one)]
    const keep = <D extends StoredDocument>(document: D) => this.#keep(document)
    this.#rotation = new Rotation({ folder, disk, shelf, turns, keys, keep })
    this.#noting = new Noting({ shelf, turns, keys, keep })
  }

  #keys(organisation: string): KeyRing {
    return mustHaveKeys(this.#keysOf, organisation)
  }

  /** lowdb changes its memory before it writes, so ours is changed only after the file is there. */
  async #keep<D extends StoredDocument>(document: D): Promise<D> {
    const checked = documentSchema.parse(document) as D
    const keys = this.#keys(checked.organisation)
    try {
      await writeOne(this.#folder, checked, keys, this.#disk)
    } catch (error) {
      throw new NotKeptError(error)
    }
    this.#shelf.put(checked)
    if (checked.kind === 'signal') for (const listener of this.#listeners) listener(checked)
    return checked
  }

  /** What the store itself adds to a signal: the chain of its log, and the marks by which another one is known. */
  #sealed(signal: Signal): Signal {
    const keys = this.#keys(signal.organisation)
    return marked(chained(signal, keys), keys)
  }

  addSignal(signal: Signal) {
    const { organisation, id, reference } = signal
    return this.#turns.run(turnOf(signal), async () => {
      const known = this.#shelf.signal(organisation, id)
      if (known) return { outcome: 'known' as const, signal: known }
      // Two signals that drew the same reference must not both find it free while the first is being written.
      const drawn = `${organisation} ${reference}`
      if (this.#drawn.has(drawn) || this.#shelf.signalByReference(organisation, reference))
        return { outcome: 'reference-taken' as const }
      this.#drawn.add(drawn)
      try {
        return { outcome: 'added' as const, signal: await this.#keep(this.#sealed(signal)) }
      } finally {
        this.#drawn.delete(drawn)
      }
    })
  }

  changeSignal<R extends object = never>(
    organisation: string,
    id: string,
    change: (signal: Signal) => Signal | R,
  ): Promise<Signal | R | undefined> {
    return this.#turns.run(turnOf({ kind: 'signal', organisation, id }), async () => {
      const before = this.#shelf.signal(organisation, id)
      if (!before) return undefined
      const after = change(before)
      if (!('kind' in after) || after === before) return after
      mustOnlyGrow(before, after)
      return this.#keep(after.log === before.log ? after : this.#sealed(after))
    })
  }

  async signal(organisation: string, id: string) {
    return this.#shelf.signal(organisation, id)
  }
  async signalByReference(organisation: string, reference: string) {
    return this.#shelf.signalByReference(organisation, reference)
  }
  async signalBySelector(organisation: string, selector: string) {
    return this.#shelf.signalBySelector(organisation, selector)
  }
  noteHeads(organisation: string, day: string) {
    return this.#noting.heads(organisation, day)
  }
  noteTold(organisation: string, day: string, told: Told) {
    return this.#noting.told(organisation, day, told)
  }
  async hitsOf(signal: Signal, now: Date) {
    return this.#shelf.hitsOf(signal, now)
  }
  signalsWith(organisation: string, typed: string) {
    return signalsWith(this.#shelf, organisation, typed, this.#keys(organisation))
  }
  async requests(organisation: string) {
    return this.#shelf.requests(organisation)
  }
  async saveRequest(request: Request) {
    await this.#turns.run(turnOf(request), () => this.#keep(request))
  }
  changeRequest(organisation: string, id: string, change: (request: Request) => Request) {
    return this.#turns.run(turnOf({ kind: 'request', organisation, id }), async () => {
      const before = this.#shelf.request(organisation, id)
      return before && this.#keep(change(before))
    })
  }
  async samples(organisation: string) {
    return this.#shelf.samples(organisation)
  }
  changeSample(organisation: string, month: string, change: (sample: Sample) => Sample) {
    return this.#turns.run(turnOf({ kind: 'sample', organisation, id: month }), async () => {
      const before = this.#shelf.sample(organisation, month) ?? noSampleYet(organisation, month)
      const after = change(before)
      return after === before ? before : this.#keep(after)
    })
  }
  remove(document: Request | Sample) {
    return this.#turns.run(turnOf(document), async () => {
      await this.#disk.remove(join(this.#folder, nameOf(document))).catch((error: unknown) => {
        throw new NotKeptError(error)
      })
      this.#shelf.drop(document)
    })
  }
  async linkedWith(signal: Signal) {
    return this.#shelf.linkedWith(signal)
  }
  async signalsOf(reporter: PersonKey) {
    return this.#shelf.signalsOf(reporter)
  }
  async openSignals(organisation: string) {
    return this.#shelf.openSignals(organisation)
  }
  async everySignal(organisation: string) {
    return this.#shelf.everySignal(organisation)
  }
  async peopleAbout(organisation: string, signal: string) {
    return this.#shelf.peopleAbout(organisation, signal)
  }
  async newestSignal(organisation: string) {
    return this.#shelf.newestSignal(organisation)
  }
  async waiting() {
    return this.#shelf.unsettled((delivery) => delivery.state === 'waiting' || delivery.state === 'sending')
  }
  async parked() {
    return this.#shelf.unsettled((delivery) => delivery.state === 'parked')
  }
  async person(key: PersonKey) {
    return this.#shelf.person(key)
  }
  async peopleWithDrafts() {
    return this.#shelf.peopleWithDrafts()
  }
  async savePerson(record: PersonRecord) {
    await this.#turns.run(turnOf(record), () => this.#keep(record))
  }
  async choice(key: PersonKey) {
    return this.#shelf.choice(key)
  }
  async choicesOf(group: string) {
    return this.#shelf.choicesOf(group)
  }
  async saveChoice(choice: Choice) {
    await this.#turns.run(turnOf(choice), () => this.#keep(choice))
  }
  async office(organisation: string): Promise<Office> {
    return this.#shelf.office(organisation) ?? noOfficeYet(organisation)
  }
  changeOffice(organisation: string, change: (office: Office) => Office) {
    return this.#turns.run(turnOf({ kind: 'office', organisation, id: organisation }), async () =>
      this.#keep(change(await this.office(organisation))),
    )
  }
  async waitingForPartner(organisation: string): Promise<Signal[]> {
    return this.#shelf.waitingForPartner(organisation)
  }
  async knowledge(organisation: string): Promise<KnowledgeRecord> {
    return this.#shelf.knowledge(organisation) ?? noKnowledgeYet(organisation)
  }
  changeKnowledge(organisation: string, change: (knowledge: KnowledgeRecord) => KnowledgeRecord) {
    return this.#turns.run(turnOf({ kind: 'knowledge', organisation, id: organisation }), async () =>
      this.#keep(change(await this.knowledge(organisation))),
    )
  }
  /** A crash can come between a signal and the end of its draft, which then would still tie its writer to it. */
  async dropSentDrafts(): Promise<void> {
    for (const person of this.#shelf.peopleWithDrafts()) {
      const { organisation } = person
      const isSent = (id: string) =>
        [id, idBehind(id)].some((one) => this.#shelf.signal(organisation, one) !== undefined)
      const drafts = person.drafts.filter(({ id }) => !isSent(id))
      if (drafts.length === person.drafts.length) continue
      const left = (id: string | undefined) => drafts.some((draft) => draft.id === id)
      const buttons = person.buttons?.filter(({ data }) => !data.draft || left(data.draft))
      const current = left(person.current) ? person.current : undefined
      await this.savePerson({ ...person, drafts, buttons, current })
    }
  }
  sealAnew(organisation: string, most: number) {
    return this.#rotation.turn(organisation, most)
  }
  async findings(organisation: string) {
    const signals = this.#shelf.everySignal(organisation)
    const findings: Finding[] = []
    let looked = 0
    for (const found of checkEach(signals, this.#shelf.journals(organisation), this.#keys(organisation))) {
      if (found) findings.push(found)
      // Messages come first: this can take longer than somebody should have to wait.
      if (++looked % 20 === 0) await nextTurn()
    }
    return findings
  }
  onSignal(listener: (signal: Signal) => void) {
    this.#listeners.push(listener)
  }
  async close() {
    await this.#turns.idle()
    await this.#unlock()
  }
}
