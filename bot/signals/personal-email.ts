import { type Find, named } from './personal-text.ts'

/** What may stand before the @; the longest that mail servers take is 64. */
const local = "[\\p{L}\\p{N}_][\\p{L}\\p{N}._%+'-]{0,63}"
const label = '[\\p{L}\\p{N}-]{1,63}'
const dotted = `(?:${label}\\.){1,6}\\p{L}{2,24}`

const open = ' ?[([{<] ?'
const close = ' ?[)\\]}>] ?'
const spelledDot = `(?: (?:punt|dot) |${open}(?:punt|dot|\\.)${close})`
/**
 * Endings that people say aloud; without this list "at" and "punt" in a Dutch sentence would make an
 * address.
 */
const endings =
  'nl|com|org|net|eu|be|de|info|nu|uk|fr|pl|ro|bg|hu|es|it|pt|tr|me|io|biz|gov|edu|Amsterdam|frl'
const spelled = `(?:${label}${spelledDot}){1,4}(?:${endings})(?![\\p{L}\\p{N}])`

const sign = `(?<sign> ?@ ?|${open}(?:at|apenstaartje|apenstaart|@)${close}| apenstaart(?:je)? )`
const spoken = '(?<spoken> at )'
const ends = new RegExp(`(?:${sign}|${spoken})(?:(?<spelled>${spelled})|${dotted})`, 'giu')
const begins = new RegExp(`(?:${local}${spelledDot}){0,2}${local}$`, 'iu')
/** Room for three names of 64 and what is said between them. */
const reach = 220

const isNamed = named('mail|adres|address|contact')

/**
 * "Jan at bedrijf.nl" may be English for where somebody is; a name of two parts or with a number in it is
 * an address.
 */
function isAddress(
  text: string,
  from: number,
  name: string,
  groups: Record<string, string | undefined>,
): boolean {
  if (groups.spoken === undefined || groups.spelled !== undefined) return true
  return /\p{L}/u.test(name) && (/[\p{L}\p{N}][._\d-]/u.test(name) || isNamed(text, from))
}

/** E-mail addresses in a folded text, also those that are spelled out to get past a filter. */
export function findEmails(text: string): Find[] {
  const finds: Find[] = []
  let free = 0
  for (const { index, 0: end, groups = {} } of text.matchAll(ends)) {
    const before = text.slice(Math.max(free, index - reach), index)
    const name = begins.exec(before)?.[0]
    if (name === undefined || !isAddress(text, index - name.length, name, groups)) continue
    free = index + end.length
    finds.push({ kind: 'email', from: index - name.length, to: free })
  }
  return finds
}
