import type { PersonKey } from '../core/event.ts'
import { waitsForPartner } from '../signals/forwards.ts'
import { isOver } from '../signals/life.ts'
import { busyFrom, type MarkKind } from '../signals/marks.ts'
import { type Delivery, isTalk, type Signal } from '../signals/signal.ts'
import { type Head, headOf } from './chain.ts'
import type { Journal } from './journal-record.ts'
import type { Choice, KnowledgeRecord, Office, PersonRecord, StoredDocument } from './records.ts'
import type { Hit, Waiting } from './store.ts'

const keyOf = ({ organisation, platform, id }: PersonKey): string =>
  JSON.stringify([organisation, platform, id])

/** The documents as they are on disk, with what is needed to find them. */
export class Shelf {
  readonly #signals = new Map<string, Signal>()
  readonly #references = new Map<string, string>()
  readonly #byReporter = new Map<string, Set<string>>()
  /** Signals with a delivery that is not sent yet: few, so that the outbox never looks through all. */
  readonly #unsettled = new Set<string>()
  readonly #open = new Set<string>()
  readonly #atPartner = new Set<string>()
  /** Which signals name this one as belonging with them. */
  readonly #linkedFrom = new Map<string, Set<string>>()
  readonly #journals = new Map<string, Map<string, Journal>>()
  /** How far each log had come when it was noted last. */
  readonly #noted = new Map<string, string>()
  /** Logs that grew since. */
  readonly #grown = new Set<string>()
  /** Signals by the marks that they bear, each organisation's apart. */
  readonly #byMark = new Map<string, Set<string>>()
  /** When the newest signal of each organisation came in, in ISO 8601. */
  readonly #newest = new Map<string, string>()
  readonly #selectors = new Map<string, string>()
  readonly #people = new Map<string, PersonRecord>()
  readonly #withDrafts = new Set<string>()
  readonly #choices = new Map<string, Choice>()
  readonly #offices = new Map<string, Office>()
  readonly #knowledge = new Map<string, KnowledgeRecord>()

  put(document: StoredDocument): void {
    if (document.kind === 'signal') this.#putSignal(document)
    else if (document.kind === 'office') this.#offices.set(document.organisation, document)
    else if (document.kind === 'journal') this.#putJournal(document)
    else if (document.kind === 'knowledge') this.#knowledge.set(document.organisation, document)
    else if (document.kind === 'choice')
      this.#choices.set(keyOf({ ...document, id: document.personId }), document)
    else this.#putPerson(document)
  }

  #putJournal(journal: Journal): void {
    const { organisation, id: day, heads } = journal
    const days = this.#journals.get(organisation) ?? new Map<string, Journal>()
    this.#journals.set(organisation, days.set(day, journal))
    for (const [id, { mac }] of Object.entries(heads)) {
      const at = `${organisation} ${id}`
      this.#noted.set(at, mac)
      this.#noteGrowth(at)
    }
  }

  #noteGrowth(at: string): void {
    const signal = this.#signals.get(at)
    const grown = signal !== undefined && headOf(signal).mac !== (this.#noted.get(at) ?? '')
    this.#grown[grown ? 'add' : 'delete'](at)
  }

  /** Every day that was noted, oldest first. */
  journals(organisation: string): Journal[] {
    const days = [...(this.#journals.get(organisation)?.values() ?? [])]
    return days.sort((a, b) => a.id.localeCompare(b.id))
  }

  /** Heads of the logs that grew since they were noted last, by the id of the signal. */
  changedHeads(organisation: string): Record<string, Head> {
    const grown = [...this.#grown].flatMap((at) => this.#signals.get(at) ?? [])
    const own = grown.filter((signal) => signal.organisation === organisation)
    return Object.fromEntries(own.map((signal) => [signal.id, headOf(signal)]))
  }

  #noteNewest(signal: Signal): void {
    const { organisation, log } = signal
    const received = log[0]?.at ?? ''
    if (!isTalk(signal) && !signal.origin && received > (this.#newest.get(organisation) ?? ''))
      this.#newest.set(organisation, received)
  }

  newestSignal(organisation: string): Date | undefined {
    const newest = this.#newest.get(organisation)
    return newest === undefined ? undefined : new Date(newest)
  }

  allSignals(): Signal[] {
    return [...this.#signals.values()]
  }

  organisationsNoted(): string[] {
    return [...this.#journals.keys()]
  }

  #putPerson(person: PersonRecord): void {
    const at = keyOf({ ...person, id: person.personId })
    this.#people.set(at, person)
    this.#withDrafts[person.drafts.length > 0 ? 'add' : 'delete'](at)
  }

  #putSignal(signal: Signal): void {
    const at = `${signal.organisation} ${signal.id}`
    this.#signals.set(at, signal)
    this.#references.set(`${signal.organisation} ${signal.reference}`, at)
    this.#noteGrowth(at)
    this.#noteNewest(signal)
    if (signal.receiptCode) this.#selectors.set(`${signal.organisation} ${signal.receiptCode.selector}`, at)
    if (signal.reporter) {
      const reporter = keyOf({ ...signal.reporter, organisation: signal.organisation })
      this.#byReporter.set(reporter, (this.#byReporter.get(reporter) ?? new Set()).add(at))
    }
    for (const line of signal.log) {
      if (line.what !== 'linked') continue
      const to = `${signal.organisation} ${line.to}`
      this.#linkedFrom.set(to, (this.#linkedFrom.get(to) ?? new Set()).add(at))
    }
    for (const { kind, hash } of signal.marks ?? []) {
      const mark = `${signal.organisation} ${kind} ${hash}`
      this.#byMark.set(mark, (this.#byMark.get(mark) ?? new Set()).add(at))
    }
    const unsettled = signal.deliveries.some(({ state }) => state !== 'sent')
    this.#unsettled[unsettled ? 'add' : 'delete'](at)
    this.#open[isOver(signal) ? 'delete' : 'add'](at)
    this.#atPartner[waitsForPartner(signal) ? 'add' : 'delete'](at)
  }

  signal(organisation: string, id: string): Signal | undefined {
    return this.#signals.get(`${organisation} ${id}`)
  }

  signalByReference(organisation: string, reference: string): Signal | undefined {
    return this.#signals.get(this.#references.get(`${organisation} ${reference}`) ?? '')
  }

  signalBySelector(organisation: string, selector: string): Signal | undefined {
    return this.#signals.get(this.#selectors.get(`${organisation} ${selector}`) ?? '')
  }

  hitsOf({ organisation, id, marks = [] }: Signal, now: Date): Hit[] {
    const own = `${organisation} ${id}`
    const kinds = new Map<string, Set<MarkKind>>()
    for (const { kind, hash } of marks) {
      const bearers = this.#byMark.get(`${organisation} ${kind} ${hash}`) ?? new Set()
      if (kind === 'address' && bearers.size >= busyFrom) continue
      for (const at of bearers) if (at !== own) kinds.set(at, (kinds.get(at) ?? new Set()).add(kind))
    }
    const hits = [...kinds].flatMap(([at, common]): Hit[] => {
      const signal = this.#signals.get(at)
      return signal && isInTerm(signal, now) ? [{ signal, kinds: [...common] }] : []
    })
    return hits.sort((a, b) => receivedAt(b.signal).localeCompare(receivedAt(a.signal)))
  }

  linkedWith({ organisation, id, log }: Signal): Signal[] {
    const to = log.flatMap((line) => (line.what === 'linked' ? [`${organisation} ${line.to}`] : []))
    const from = this.#linkedFrom.get(`${organisation} ${id}`) ?? []
    return [...new Set([...to, ...from])].flatMap((at) => this.#signals.get(at) ?? [])
  }

  signalsOf(reporter: PersonKey): Signal[] {
    const found = [...(this.#byReporter.get(keyOf(reporter)) ?? [])].flatMap(
      (at) => this.#signals.get(at) ?? [],
    )
    return found.sort((a, b) => receivedAt(b).localeCompare(receivedAt(a)))
  }

  openSignals(organisation: string): Signal[] {
    const all = [...this.#open].flatMap((at) => this.#signals.get(at) ?? [])
    return all
      .filter((signal) => signal.organisation === organisation)
      .sort((a, b) => receivedAt(a).localeCompare(receivedAt(b)))
  }

  waitingForPartner(organisation: string): Signal[] {
    const all = [...this.#atPartner].flatMap((at) => this.#signals.get(at) ?? [])
    return all.filter((signal) => signal.organisation === organisation)
  }

  unsettled(wanted: (delivery: Delivery) => boolean): Waiting[] {
    const signals = [...this.#unsettled].flatMap((at) => this.#signals.get(at) ?? [])
    const found = signals.flatMap((signal) =>
      signal.deliveries.filter(wanted).map((delivery) => ({ signal, delivery })),
    )
    return found.sort((a, b) => a.delivery.since.localeCompare(b.delivery.since))
  }

  person(key: PersonKey): PersonRecord | undefined {
    return this.#people.get(keyOf(key))
  }

  peopleWithDrafts(): PersonRecord[] {
    return [...this.#withDrafts].flatMap((at) => this.#people.get(at) ?? [])
  }

  choice(key: PersonKey): Choice | undefined {
    return this.#choices.get(keyOf(key))
  }

  choicesOf(group: string): Choice[] {
    return [...this.#choices.values()].filter(({ organisation }) => organisation === group)
  }

  office(organisation: string): Office | undefined {
    return this.#offices.get(organisation)
  }

  knowledge(organisation: string): KnowledgeRecord | undefined {
    return this.#knowledge.get(organisation)
  }
}

/** How long two signals are joined by what they have in common, in days; the municipality's own term comes with its retention. */
const marksKept = 365

const isInTerm = (signal: Signal, now: Date): boolean =>
  now.getTime() - Date.parse(receivedAt(signal)) <= marksKept * 24 * 60 * 60_000

const receivedAt = (signal: Signal): string => signal.log[0]?.at ?? ''
