import { keyOf, type PersonKey } from '../core/event.ts'
import { waitsForPartner } from '../signals/forwards.ts'
import { isOver } from '../signals/life.ts'
import { areMarksOver, busyFrom, type MarkKind } from '../signals/marks.ts'
import type { Request } from '../signals/request.ts'
import type { Sample } from '../signals/sample.ts'
import { type Delivery, isTalk, type Signal } from '../signals/signal.ts'
import type { Head } from './chain.ts'
import type { Journal } from './journal-record.ts'
import { NotedLogs } from './noted-logs.ts'
import type { Choice, KnowledgeRecord, Office, PersonRecord, StoredDocument } from './records.ts'
import type { Hit, Waiting } from './store.ts'

type Kind = StoredDocument['kind']

/** Signals by something in them. */
type Index = Map<string, Set<string>>

/** The documents as they are on disk, with what is needed to find them. */
export class Shelf {
  readonly #signals = new Map<string, Signal>()
  readonly #references = new Map<string, string>()
  readonly #byReporter: Index = new Map()
  /** Signals with a delivery that is not sent yet: few, so that the outbox never looks through all. */
  readonly #unsettled = new Set<string>()
  readonly #open = new Set<string>()
  readonly #atPartner = new Set<string>()
  /** Which signals name this one as belonging with them. */
  readonly #linkedFrom: Index = new Map()
  readonly #noted = new NotedLogs((at) => this.#signals.get(at))
  /** Signals by the marks that they bear, each organisation's apart. */
  readonly #byMark: Index = new Map()
  /** When the newest signal of each organisation came in, in ISO 8601. */
  readonly #newest = new Map<string, string>()
  readonly #selectors: Index = new Map()
  readonly #people = new Map<string, PersonRecord>()
  readonly #withDrafts = new Set<string>()
  readonly #choices = new Map<string, Choice>()
  readonly #offices = new Map<string, Office>()
  readonly #knowledge = new Map<string, KnowledgeRecord>()

  readonly #requests = new Map<string, Request>()
  /** By organisation and month. */
  readonly #samples = new Map<string, Sample>()

  put(document: StoredDocument): void {
    if (document.kind === 'signal') this.#putSignal(document)
    else if (document.kind === 'office') this.#offices.set(document.organisation, document)
    else if (document.kind === 'journal') this.#noted.put(document)
    else if (document.kind === 'request') this.#requests.set(document.id, document)
    else if (document.kind === 'sample')
      this.#samples.set(`${document.organisation} ${document.id}`, document)
    else if (document.kind === 'knowledge') this.#knowledge.set(document.organisation, document)
    else if (document.kind === 'choice')
      this.#choices.set(keyOf({ ...document, id: document.personId }), document)
    else this.#putPerson(document)
  }

  /** Every leaf of every day that was noted, oldest first. */
  journals(organisation: string): Journal[] {
    return this.#noted.days(organisation)
  }

  changedHeads(organisation: string, leaf: string, most: number): Record<string, Head> {
    return this.#noted.changedHeads(organisation, leaf, most)
  }

  /** How far this log had come each time that it was noted, oldest first. */
  headsNoted(organisation: string, id: string): Head[] {
    return this.journals(organisation).flatMap(({ heads }) => heads[id] ?? [])
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

  #putPerson(person: PersonRecord): void {
    const at = keyOf({ ...person, id: person.personId })
    this.#people.set(at, person)
    this.#withDrafts[person.drafts.length > 0 ? 'add' : 'delete'](at)
  }

  #putSignal(signal: Signal): void {
    const at = `${signal.organisation} ${signal.id}`
    const before = this.#signals.get(at)
    if (before) this.#takeOut(before, at)
    this.#signals.set(at, signal)
    this.#references.set(`${signal.organisation} ${signal.reference}`, at)
    this.#noted.look(at)
    this.#noteNewest(signal)
    for (const [index, key] of this.#foundBy(signal)) index.set(key, (index.get(key) ?? new Set()).add(at))
    const unsettled = signal.deliveries.some(({ state }) => state !== 'sent')
    this.#unsettled[unsettled ? 'add' : 'delete'](at)
    this.#open[isOver(signal) ? 'delete' : 'add'](at)
    this.#atPartner[waitsForPartner(signal) ? 'add' : 'delete'](at)
  }

  /** By what else than its id and number a signal is found. */
  #foundBy({ organisation, reporter, receiptCode, marks = [], log }: Signal): [Index, string][] {
    return [
      ...(receiptCode
        ? [[this.#selectors, `${organisation} ${receiptCode.selector}`] as [Index, string]]
        : []),
      ...(reporter ? [[this.#byReporter, keyOf({ ...reporter, organisation })] as [Index, string]] : []),
      ...log.flatMap((line): [Index, string][] =>
        line.what === 'linked' ? [[this.#linkedFrom, `${organisation} ${line.to}`]] : [],
      ),
      ...marks.map(({ kind, hash }): [Index, string] => [this.#byMark, `${organisation} ${kind} ${hash}`]),
    ]
  }

  /** What was taken out of a signal finds it no more. */
  #takeOut(signal: Signal, at: string): void {
    for (const [index, key] of this.#foundBy(signal)) {
      index.get(key)?.delete(at)
      if (index.get(key)?.size === 0) index.delete(key)
    }
  }

  signal(organisation: string, id: string): Signal | undefined {
    return this.#signals.get(`${organisation} ${id}`)
  }

  signalByReference(organisation: string, reference: string): Signal | undefined {
    return this.#signals.get(this.#references.get(`${organisation} ${reference}`) ?? '')
  }

  signalBySelector(organisation: string, selector: string): Signal | undefined {
    const [at = ''] = this.#selectors.get(`${organisation} ${selector}`) ?? []
    return this.#signals.get(at)
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
      return signal && !areMarksOver(signal, now) ? [{ signal, kinds: [...common] }] : []
    })
    return hits.sort((a, b) => receivedAt(b.signal).localeCompare(receivedAt(a.signal)))
  }

  markedWith(organisation: string, hashes: readonly { kind: MarkKind; hash: string }[]): Signal[] {
    const found = hashes.flatMap(({ kind, hash }) => [
      ...(this.#byMark.get(`${organisation} ${kind} ${hash}`) ?? []),
    ])
    return [...new Set(found)].flatMap((at) => this.#signals.get(at) ?? [])
  }

  linkedWith({ organisation, id, log }: Signal): Signal[] {
    const to = log.flatMap((line) => (line.what === 'linked' ? [`${organisation} ${line.to}`] : []))
    const from = this.#linkedFrom.get(`${organisation} ${id}`) ?? []
    const all = [...new Set([...to, ...from])].flatMap((at) => this.#signals.get(at) ?? [])
    return all.filter(({ remains }) => !remains)
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

  everySignal(organisation: string): Signal[] {
    return this.allSignals().filter((signal) => signal.organisation === organisation)
  }

  peopleAbout(organisation: string, signal: string): PersonRecord[] {
    return [...this.#people.values()].filter(
      (one) => one.organisation === organisation && isAbout(one, signal),
    )
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

  request(organisation: string, id: string): Request | undefined {
    const found = this.#requests.get(id)
    return found?.organisation === organisation ? found : undefined
  }

  requests(organisation: string): Request[] {
    return [...this.#requests.values()].filter((one) => one.organisation === organisation)
  }

  /** All that one organisation or group has, the days of its journal first and in their order. Each kind has to be here: what is not, keeps its key. */
  documents(organisation: string): StoredDocument[] {
    const others: Record<Exclude<Kind, 'journal'>, Iterable<StoredDocument>> = {
      signal: this.#signals.values(),
      request: this.#requests.values(),
      sample: this.#samples.values(),
      person: this.#people.values(),
      choice: this.#choices.values(),
      office: this.#offices.values(),
      knowledge: this.#knowledge.values(),
    }
    const all = Object.values(others).flatMap((some) => [...some])
    return [...this.journals(organisation), ...all.filter((one) => one.organisation === organisation)]
  }

  /** This document as it is by now. */
  newest(document: StoredDocument): StoredDocument | undefined {
    const { organisation, id } = document
    const somebody = 'personId' in document ? keyOf({ ...document, id: document.personId }) : ''
    const find: Record<Kind, () => StoredDocument | undefined> = {
      signal: () => this.signal(organisation, id),
      journal: () => this.#noted.day(organisation, id),
      request: () => this.#requests.get(id),
      sample: () => this.sample(organisation, id),
      person: () => this.#people.get(somebody),
      choice: () => this.#choices.get(somebody),
      office: () => this.office(organisation),
      knowledge: () => this.knowledge(organisation),
    }
    return find[document.kind]()
  }

  samples(organisation: string): Sample[] {
    return [...this.#samples.values()].filter((one) => one.organisation === organisation)
  }

  sample(organisation: string, month: string): Sample | undefined {
    return this.#samples.get(`${organisation} ${month}`)
  }

  drop({ kind, organisation, id }: Request | Sample): void {
    if (kind === 'request') this.#requests.delete(id)
    else this.#samples.delete(`${organisation} ${id}`)
  }

  office(organisation: string): Office | undefined {
    return this.#offices.get(organisation)
  }

  knowledge(organisation: string): KnowledgeRecord | undefined {
    return this.#knowledge.get(organisation)
  }
}

/** A draft about it, or a button with it behind. */
const isAbout = ({ drafts, buttons = [] }: PersonRecord, signal: string): boolean =>
  drafts.some(({ about }) => about === signal) || buttons.some(({ data }) => data.about === signal)

const receivedAt = (signal: Signal): string => signal.log[0]?.at ?? ''
