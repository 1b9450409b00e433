import type { PersonKey } from '../core/event.ts'
import type { MarkKind } from '../signals/marks.ts'
import type { Request } from '../signals/request.ts'
import type { Sample } from '../signals/sample.ts'
import type { Delivery, Signal } from '../signals/signal.ts'
import type { Finding } from './journal.ts'
import type { Told } from './journal-record.ts'
import type { Choice, KnowledgeRecord, Office, PersonRecord } from './records.ts'
import type { Turned } from './rotation.ts'

/** Another signal that has something in common. */
export interface Hit {
  signal: Signal
  kinds: MarkKind[]
}

/** A delivery that waits to be sent, with the signal that it belongs to. */
export interface Waiting {
  signal: Signal
  delivery: Delivery
}

/**
 * The store, in the words of the domain, so that the outbox can't be forgotten.
 * What a method has acknowledged is on disk; when it could not be, it fails with NotKeptError and nothing has changed.
 * Documents that come out are never changed in place.
 */
export interface Store {
  /**
   * One atomic write of signal, deliveries and consumed token. `known`: the token was used before, with what it made.
   * `reference-taken`: nothing was written, draw another reference.
   */
  addSignal(
    signal: Signal,
  ): Promise<{ outcome: 'added' | 'known'; signal: Signal } | { outcome: 'reference-taken' }>
  /**
   * Changes one at a time for each signal, so of two claims one wins and the other sees it.
   * `change` gets the newest document; what it returns without a `kind` is a refusal and is passed on.
   * `undefined` when there is no such signal in this organisation.
   */
  changeSignal<R extends object = never>(
    organisation: string,
    id: string,
    change: (signal: Signal) => Signal | R,
  ): Promise<Signal | R | undefined>
  signal(organisation: string, id: string): Promise<Signal | undefined>
  signalByReference(organisation: string, reference: string): Promise<Signal | undefined>
  /** The signal that was kept with this selector of a receipt code. */
  signalBySelector(organisation: string, selector: string): Promise<Signal | undefined>
  /**
   * Notes in the journal of this day how far the logs have come that grew since the last time, so that a tail that is cut off is seen. Gives
   * the mac of the day, `undefined` when there was nothing to note.
   */
  noteHeads(organisation: string, day: string): Promise<string | undefined>
  /** Notes in the journal of this day, as yyyy-mm-dd, that somebody was told what there is to do. */
  noteTold(organisation: string, day: string, told: Told): Promise<void>
  /**
   * Other signals with the same address, company, phone or plate, the newest first. Busy addresses and what is older than the term of these
   * marks are left out.
   */
  hitsOf(signal: Signal, now: Date): Promise<Hit[]>
  /** Signals with what was typed in them: an address, a company, a phone or a plate. What was typed is kept nowhere. */
  signalsWith(organisation: string, typed: string): Promise<Signal[]>
  /** Signals that were linked with this one, by whichever of the two. */
  linkedWith(signal: Signal): Promise<Signal[]>
  /** What this person passed on, newest first. */
  signalsOf(reporter: PersonKey): Promise<Signal[]>
  /** Signals about which something can still be done, oldest first. */
  openSignals(organisation: string): Promise<Signal[]>
  /** All of one organisation, in no order; of what has expired only what remains. */
  everySignal(organisation: string): Promise<Signal[]>
  /** Who has something that was not sent about this signal, or a button for it. */
  peopleAbout(organisation: string, signal: string): Promise<PersonRecord[]>
  /** When the newest signal came in, requests to be called and what other organisations forwarded left out. */
  newestSignal(organisation: string): Promise<Date | undefined>
  /** Signals of which a partner has not said yet how it ended, closed ones as well. */
  waitingForPartner(organisation: string): Promise<Signal[]>
  /** Everything that is not sent or parked, oldest first, also what is due later. */
  waiting(): Promise<Waiting[]>
  parked(): Promise<Waiting[]>
  person(key: PersonKey): Promise<PersonRecord | undefined>
  /** Who has something that was not sent yet. */
  peopleWithDrafts(): Promise<PersonRecord[]>
  savePerson(record: PersonRecord): Promise<void>
  /** What somebody chose in a group, where `key.organisation` is the group. */
  choice(key: PersonKey): Promise<Choice | undefined>
  choicesOf(group: string): Promise<Choice[]>
  saveChoice(choice: Choice): Promise<void>
  requests(organisation: string): Promise<Request[]>
  /** A new request, or another state of one that is there. */
  saveRequest(request: Request): Promise<void>
  /** Changes one at a time for each request; `undefined` when there is none. */
  changeRequest(
    organisation: string,
    id: string,
    change: (request: Request) => Request,
  ): Promise<Request | undefined>
  /** What was drawn of the readings of each month, in no order. */
  samples(organisation: string): Promise<Sample[]>
  /** Of a month of which there is none yet an empty one is changed; one at a time for each month. */
  changeSample(organisation: string, month: string, change: (sample: Sample) => Sample): Promise<Sample>
  /** Gone for good, also from the copy from before. */
  remove(document: Request | Sample): Promise<void>
  office(organisation: string): Promise<Office>
  changeOffice(organisation: string, change: (office: Office) => Office): Promise<Office>
  /** What colleagues here changed in the entries, and the questions that found no answer. */
  knowledge(organisation: string): Promise<KnowledgeRecord>
  changeKnowledge(
    organisation: string,
    change: (knowledge: KnowledgeRecord) => KnowledgeRecord,
  ): Promise<KnowledgeRecord>
  /**
   * Puts up to so many documents of an organisation or a group under the first key of its ring, one at a time. `left` is 0 when all have been
   * looked at since the start. Fails with NotKeptError; what was not written comes again.
   */
  sealAnew(organisation: string, most: number): Promise<Turned>
  /** Checks every log and the journal of an organisation, a little at a time; empty when all is whole. */
  findings(organisation: string): Promise<Finding[]>
  /** Called after each write of a signal, with its new state. */
  onSignal(listener: (signal: Signal) => void): void
  close(): Promise<void>
}
