import MiniSearch from 'minisearch'
import type { Entry } from './entry.ts'
import { stemOf, wordsOf } from './terms.ts'

/** Finds entries by the words in their own text, titles and triggers. */
export interface TextSearch {
  /** Entries that match, best first, with their part of all that was matched: together 1. */
  sharesOf(text: string): Map<string, number>
}

/** Words so frequent that they say nothing of a subject. */
const common = new Set(
  `de het een en of in op aan bij van voor met om te er is zijn wordt worden dit dat die deze je jij ik we wij ze
  zij hij haar hun hem mijn jouw ook als dan maar niet geen wel nog naar uit over door tot kan kun mag moet wat wie
  waar hoe the a an and or in on at of for with to is are be this that these you i we they he she it my your not no
  what who where how can may must do does`.split(/\s+/),
)

const boost = { title: 6, triggers: 5, text: 1 } as const
/** Further down the list stands what shares a word or two by chance. */
const kept = 12

export function searchIn(entries: Iterable<Entry>): TextSearch {
  const index = new MiniSearch({
    fields: Object.keys(boost),
    tokenize: wordsOf,
    processTerm: (word) => (common.has(word) ? null : stemOf(word)),
  })
  index.addAll(
    [...entries].map(({ id, title, triggers, text }) => ({
      id,
      title: [title.nl, title.en ?? ''].join('\n'),
      triggers: [...triggers.nl, ...triggers.en].join('\n'),
      text: [text.nl, text.en ?? ''].join('\n'),
    })),
  )
  return {
    sharesOf(text) {
      const found = index.search(text, { boost, fuzzy: fuzziness, prefix: isLong }).slice(0, kept)
      const all = found.reduce((sum, { score }) => sum + score, 0)
      return new Map(found.map(({ id, score }) => [String(id), score / all]))
    },
  }
}

/** One letter wrong in a word of six; short words become other words by a typo. */
const fuzziness = (term: string): number => (term.length >= 6 ? 0.17 : 0)
/** The beginning of a compound: "uitbuit" finds "uitbuitingssituatie". */
const isLong = (term: string): boolean => term.length >= 6
