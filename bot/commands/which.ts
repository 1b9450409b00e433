import { StartError } from '../errors.ts'

/**
 * The organisation that a command is about: the only one, or the one whose id comes first among the words; `rest` is what comes after it. Fails
 * with StartError that says which there are.
 */
export function whichOrganisation(
  organisations: readonly { id: string }[],
  words: readonly string[],
): { organisation: string; rest: readonly string[] } {
  const [first, ...rest] = words
  const named = organisations.find(({ id }) => id === first)
  if (named) return { organisation: named.id, rest }
  const [only, ...others] = organisations
  if (only && others.length === 0) return { organisation: only.id, rest: words }
  throw new StartError(`Zeg eerst voor welke organisatie: ${organisations.map(({ id }) => id).join(', ')}`)
}
