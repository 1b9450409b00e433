import { learn, type Shares } from './classifier.ts'
import type { Entry } from './entry.ts'
import { EntryTerms } from './entry-terms.ts'
import { isNarrative, seemsToAsk } from './hearing/intent.ts'
import { type Example, type Library, type OtherKind, otherKinds } from './library.ts'
import {
  type Neighbour,
  type Neighbours,
  nearestOf,
  neighboursAmong,
  type Taught,
  votesOf,
} from './likeness.ts'
import { searchIn, type TextSearch } from './text-search.ts'
import { Vocabulary, type Weighed } from './vocabulary.ts'

/** What a typed message is: a question for the knowledge base, or one of the other kinds. */
export type MessageKind = 'knowledge' | OtherKind

/** What was made of a message. */
export interface Finding {
  kind: MessageKind
  /** One entry is the answer; otherwise it is one of these, or none. */
  sure: boolean
  /** At most three, the best first; also for a message of another kind, where they fit. */
  entries: string[]
  /** Share of each kind that the message may be: together 1. */
  kinds: ReadonlyMap<MessageKind, number>
}

/** What was learned from the library, the same for every organisation. */
export interface Learned {
  vocabulary: Vocabulary
  kindsOf: (terms: Weighed) => Shares
  neighbours: Neighbours
  terms: EntryTerms
}

/** An entry's own titles and triggers are examples of how it is asked for. */
const namesOf = ({ id, title, triggers }: Entry): Example[] =>
  [title.nl, title.en ?? '', ...triggers.nl, ...triggers.en]
    .filter(Boolean)
    .map((text) => ({ text, about: id }))

const isOfEntry = ({ about }: { about: string }): boolean => !about.startsWith('#')

/** Learns from what ships. Takes one to two seconds; do it once. */
export function learnFrom({ entries, examples }: Library): Learned {
  const all = [...examples, ...[...entries.values()].flatMap(namesOf)]
  const { vocabulary, weighed } = Vocabulary.of(all.map(({ text }) => text))
  const taught = weighed.map((terms, at): Taught => ({ about: all[at]?.about ?? '', terms }))
  const lessons = taught.map(({ terms, about }) => ({ terms, label: entries.get(about)?.kind ?? about }))
  return {
    vocabulary,
    kindsOf: learn(lessons, vocabulary.size),
    neighbours: neighboursAmong(taught, vocabulary.size),
    terms: new EntryTerms(taught.filter(isOfEntry), vocabulary.size),
  }
}

/** How much each way of finding counts beside the first. Measured: docs/knowledge.md. */
const counts = { likeness: 0.5, text: 0.3 } as const
/** How much likelier a message is a report when it reads like a story, with or without a question in it, and when it does not. */
const storyFactor = { told: 7, asked: 5, neither: 0.6 } as const
/** An example added here that is nearer than this decides: somebody here said what such a question is about. */
const decidesFrom = 0.45
/** Also an example that is the very question leaves the others a little. */
const leastDoubt = 0.1
/** From which share on the answer is given without asking. */
const sureFrom = { kind: 0.5, entry: 0.55 } as const
/** Titles are offered when it is at least this likely that the message is a question for the knowledge base, and nearly as likely as the rest. */
const offersFrom = { share: 0.25, ofLikeliest: 0.8 } as const
/** A question less like anything that was ever asked finds nothing. */
const leastNear = 0.1
const mostShown = 3
/** What is less likely than this is not worth a button. */
const leastShare = 0.02

/** Finds what a message is and which entries answer it, for the entries of one organisation. */
export class Finder {
  readonly #learned: Learned
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #vocabulary: Vocabulary
  readonly #own: Neighbours
  readonly #terms: EntryTerms
  readonly #search: TextSearch

  /** `own`: the examples that were added here, and all entries that are made or changed here. */
  constructor(
    learned: Learned,
    entries: ReadonlyMap<string, Entry>,
    own: { examples: readonly Example[]; entries: readonly Entry[] },
  ) {
    const examples = [...own.examples, ...own.entries.flatMap(namesOf)]
    const vocabulary = learned.vocabulary.with(examples.map(({ text }) => text))
    const taught = examples.map(({ text, about }) => ({ about, terms: vocabulary.weighed(text) }))
    this.#learned = learned
    this.#vocabulary = vocabulary
    this.#entries = entries
    this.#own = neighboursAmong(taught, vocabulary.size)
    this.#terms = new EntryTerms(taught, vocabulary.size, learned.terms)
    this.#search = searchIn(entries.values())
  }

  find(text: string): Finding {
    const terms = this.#vocabulary.weighed(text)
    const own = this.#own(terms)
    const neighbours = nearestOf(own, this.#learned.neighbours(terms)).filter(
      ({ about }) => about.startsWith('#') || this.#entries.has(about),
    )
    const kinds = this.#kindsOf(text, terms, neighbours, own[0]?.near ?? 0)
    const ranked = this.#entriesFor(text, terms, neighbours, own)
    const entries = ranked
      .filter(([, share], at) => at === 0 || share >= leastShare)
      .slice(0, mostShown)
      .map(([id]) => id)
    const known = (neighbours[0]?.near ?? 0) >= leastNear
    const { kind, share } = likeliest(kinds)
    const asks = kinds.get('knowledge') ?? 0
    const mayAsk = asks >= offersFrom.share && asks >= share * offersFrom.ofLikeliest && known
    if (kind !== 'knowledge' && share < sureFrom.kind && mayAsk)
      return { kind: 'knowledge', sure: false, entries, kinds }
    if (kind !== 'knowledge') return { kind, sure: share >= sureFrom.kind, entries, kinds }
    const sure = known && share >= sureFrom.kind && (ranked[0]?.[1] ?? 0) >= sureFrom.entry
    return { kind, sure, entries: known ? entries : [], kinds }
  }

  #kindsOf(text: string, terms: Weighed, neighbours: Neighbour[], ownNear: number): Map<MessageKind, number> {
    const kinds = new Map<MessageKind, number>()
    const add = (kind: MessageKind, share: number) => kinds.set(kind, (kinds.get(kind) ?? 0) + share)
    for (const [label, share] of this.#learned.kindsOf(terms)) add(kindOf(label), share)
    for (const [about, share] of votesOf(neighbours)) add(kindOf(about), share * counts.likeness)
    kinds.set('report', (kinds.get('report') ?? 0) * storyFactor[storyIn(text)])
    kinds.set('knowledge', (kinds.get('knowledge') ?? 0) * familiarity(neighbours))
    for (const [kind, share] of kinds) kinds.set(kind, share * careFor(kind))
    if (ownNear >= decidesFrom) add('knowledge', all(kinds))
    return shared(kinds)
  }

  #entriesFor(
    text: string,
    terms: Weighed,
    neighbours: Neighbour[],
    own: Neighbour[],
  ): [id: string, share: number][] {
    const shares = new Map(this.#terms.sharesOf(terms, (id) => this.#entries.has(id)))
    const add = (id: string, share: number) => shares.set(id, (shares.get(id) ?? 0) + share)
    for (const [id, share] of votesOf(neighbours.filter(isOfEntry))) add(id, share * counts.likeness)
    for (const [id, share] of this.#search.sharesOf(text)) add(id, share * counts.text)
    const near = own[0]?.near ?? 0
    if (near >= decidesFrom) {
      const others = all(shares)
      for (const [id, share] of votesOf(own)) add(id, (share * others * near) / (1 - near + leastDoubt))
    }
    return [...shared(shares)].sort(([, a], [, b]) => b - a)
  }
}

/** A wrong answer costs more than a careful reply that says where to read on. */
const careFor = (kind: MessageKind): number =>
  kind.startsWith('refuse-') ? 1.8 : kind === 'offtopic' ? 1.8 : 1

/** Nearly every question that an entry answers is as near to an example of one as the first; what is off topic is often farther than the second. */
const familiar = { from: 0.22, strange: 0.12, least: 0.3 } as const

/** What is unlike all that was ever asked is less likely to be a question for the knowledge base. */
function familiarity(neighbours: readonly Neighbour[]): number {
  const { from, strange, least } = familiar
  const near = neighbours.find(isOfEntry)?.near ?? 0
  return Math.min(1, Math.max(least, (near - strange) / (from - strange)))
}

function storyIn(text: string): keyof typeof storyFactor {
  if (!isNarrative(text)) return 'neither'
  return seemsToAsk(text) ? 'asked' : 'told'
}

const known = new Map<string, OtherKind>(otherKinds.map((kind) => [`#${kind}`, kind]))
const kindOf = (label: string): MessageKind => known.get(label) ?? 'knowledge'

const all = (shares: ReadonlyMap<unknown, number>): number =>
  [...shares.values()].reduce((sum, one) => sum + one, 0)

function shared<K>(weights: ReadonlyMap<K, number>): Map<K, number> {
  const sum = all(weights)
  return new Map([...weights].map(([key, weight]) => [key, weight / sum]))
}

/** The likeliest kind; refusals are weighed together first, and then the likeliest reason of them. */
function likeliest(kinds: ReadonlyMap<MessageKind, number>): { kind: MessageKind; share: number } {
  const groups = new Map<string, { kind: MessageKind; share: number; most: number }>()
  for (const [kind, share] of kinds) {
    const name = kind.startsWith('refuse-') ? 'refuse' : kind
    const group = groups.get(name) ?? { kind, share: 0, most: 0 }
    const best = share > group.most ? { kind, most: share } : { kind: group.kind, most: group.most }
    groups.set(name, { ...best, share: group.share + share })
  }
  return [...groups.values()].reduce((a, b) => (b.share > a.share ? b : a))
}
