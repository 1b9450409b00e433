import { nationalities, people } from './hearing/nationalities.ts'
import { shippedLibrary } from './knowledge-base.ts'
import type { Library } from './library.ts'

/** Words that are not taken for the name of somebody, in small letters. */
interface Known {
  /** With a capital, inside a sentence. */
  inside: ReadonlySet<string>
  /** With a capital, at the start of a sentence. */
  starts: ReadonlySet<string>
  /** Without a capital: whatever stands in an entry or an example. */
  anywhere: ReadonlySet<string>
}

const word = '\\p{L}[\\p{L}\\p{M}\\p{N}]*'
const inWords = new RegExp(word, 'gu')
/** A word with a capital behind other words of its sentence. */
const capitalInside = /(?<=[\p{L}\p{N},;)’'] \(?|\p{L}-)\p{Lu}[\p{L}\p{M}\p{N}]+/gu
/** AVIM, CoMensha, B8. */
const severalCapitals = /(?<![\p{L}\p{N}])\p{Lu}\p{L}*[\p{Lu}\p{N}][\p{L}\p{N}]*/gu
const smallWord = /(?<![\p{L}\p{M}])\p{Ll}+(?![\p{L}\p{M}])/gu
/** Shorter ones are names as well: Ben, Koos, Wil. */
const shortestWord = 5

// cspell:disable
/** Days, months, and the names of bodies, laws and things that municipalities ask about and that no entry names. */
const further = `
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
  januari februari maart april juni juli augustus september oktober november december january february march may june july october
  kerst pasen ramadan christmas easter
  i m iban b3 ngo thb hr it pdf ai apv bag boa cjg coa cv digid ggz jeugdwet kvk lvv mbo mt oov pga rdw ribw svb uwv vog vt wajong wia
  wlz wmo ww wvggz wav wml aow bijstand un vn who ilo iom greta
  uk usa vs verenigde staten koninkrijk united states kingdom afrika africa azië asia europa europe
  slack microsoft outlook whatsapp facebook tiktok linkedin telegram
  burgerzaken sociale zaken sociaal domein vreemdelingenpolitie vreemdelingenwet horeca
  holland groningen friesland drenthe overijssel gelderland brabant zeeland limburg haag hague brussel brussels`

/** Countries that are first names as well. */
const namesToo = new Set(['chad', 'georgia', 'israel', 'jordan', 'dominica', 'jersey'])
// cspell:enable

/** Of one word: those of more have the names of people in them. */
function* countries(): Generator<string> {
  const names = ['nl', 'en'].map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  )
  for (const first of letters)
    for (const second of letters)
      for (const name of names) {
        const country = lower(name.of(first + second) ?? '')
        if (/^\p{L}+$/u.test(country) && !namesToo.has(country)) yield country
      }
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const listed = (text: string): string[] => (text.match(inWords) ?? []).map(lower)
const lower = (text: string): string => text.toLowerCase()

function learn({ entries, examples }: Library): Known {
  const texts = [...entries.values()].map(({ title, text }) =>
    [title.nl, title.en ?? '', text.nl, text.en ?? ''].join('\n'),
  )
  const others = [...entries.values()].flatMap(({ triggers, sources, contacts = [] }) => [
    ...[...triggers.nl, ...triggers.en, ...sources.map(({ name }) => name)],
    // What a contact is called stands behind a comma, so that its first word is one inside a sentence as well.
    ...contacts.map(({ name }) => `, ${name}`),
  ])
  const found = (pattern: RegExp, from = texts) =>
    from.flatMap((text) => text.match(pattern) ?? []).map(lower)
  const words = found(smallWord)
  const inside = new Set([
    ...[capitalInside, severalCapitals].flatMap((pattern) => found(pattern, [...texts, ...others])),
    ...words.filter(({ length }) => length >= shortestWord),
    ...listed(further),
    ...nationalities,
    ...people,
    ...countries(),
  ])
  const anywhere = new Set([...texts, ...others].flatMap(listed))
  const times = new Map<string, number>()
  for (const { text } of examples)
    for (const one of text.match(inWords) ?? []) {
      const small = lower(one)
      anywhere.add(small)
      if (small === one) times.set(one, (times.get(one) ?? 0) + 1)
    }
  const often = [...times]
    .filter(([one, count]) => count >= oftenFrom && !firstNames.has(one))
    .map(([one]) => one)
  const starts = new Set([...words, ...often])
  return { inside, starts, anywhere }
}

/** Words that are known, and first names at least as often at the start of a sentence. */
const firstNames = new Set(['koos', 'lies', 'max', 'mei'])
/** What stands in examples so many times is a word; less often it may be a name in small letters. */
const oftenFrom = 5

let known: Known | undefined

const capital = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}]*/gu
/** What stands before the first word of a sentence. */
const sentenceStart = /(?:^|[.!?…:\n]|["“„‘(])[\s"'“”„‘’(\-•*\d.)]*$/u
/** So that the work stays in proportion to the text. */
const mostBefore = 20
/** A short word behind one that names of people stand behind; longer ones are compounds, of which no list is complete. */
const behindPreposition =
  /(?<!\p{L})(?:van|over|met|voor|bij|aan|tegen|en|of|heet|and|about|for|with|to|from|by|called) (\p{L}{2,9})(?!\p{L})/giu
const titled = /\b(?:mevr|mw|dhr|meneer|mevrouw|mr|mrs|ms|miss)\b\.? \p{L}/iu

/**
 * Whether a word stands in it that may be the name of a person, a company, a street or a place: one with a capital that is not among the names and
 * words of the knowledge base, one behind "mevrouw" or "meneer", or a short one behind "van", "over" and the like that stands nowhere in what ships.
 */
export function mayHoldName(text: string): boolean {
  known ??= learn(shippedLibrary())
  const composed = text.normalize('NFC')
  return titled.test(composed) || isStrange(composed, known) || isUnheardOf(composed, known)
}

function isStrange(text: string, { inside, starts }: Known): boolean {
  const inCapitals = !/\p{Ll}/u.test(text)
  return Array.from(text.matchAll(capital)).some(({ 0: found, index }) => {
    const name = lower(found)
    const mayStart = inCapitals || sentenceStart.test(text.slice(Math.max(0, index - mostBefore), index))
    return !inside.has(name) && !(mayStart && starts.has(name))
  })
}

const isUnheardOf = (text: string, { anywhere, inside }: Known): boolean =>
  Array.from(text.matchAll(behindPreposition)).some(([, one = '']) => {
    const name = lower(one)
    return !anywhere.has(name) && !inside.has(name)
  })
