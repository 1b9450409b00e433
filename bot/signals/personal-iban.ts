import { type Find, named } from './personal-text.ts'

/**
 * The account numbers of all countries after the two check digits: n digits, a letters, c either.
 * SWIFT, IBAN Registry (ISO 13616), as of 89 countries.
 */
const registry = `
  AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c
  CH5n12c CR18n CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n
  FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n GR7n16c GT24c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n
  IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n
  MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c
  PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n
  SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c`

/** What people put between the letters and digits of an account number. */
const gap = '[ .\\-]{0,2}'
const kinds: Readonly<Record<string, string>> = { n: '\\d', a: '[A-Za-z]', c: '[A-Za-z\\d]' }

/** By country, in capitals: what the whole of it looks like, sought at `lastIndex`. */
const patterns = new Map(
  registry
    .trim()
    .split(/\s+/)
    .map((line) => {
      const rest = line
        .slice(2)
        .replace(/(\d+)([nac])/g, (_all, n: string, kind: string) => `(?:${gap}${kinds[kind]}){${n}}`)
      return [line.slice(0, 2), new RegExp(`[A-Za-z]{2}(?:${gap}\\d){2}${rest}`, 'y')] as const
    }),
)

/** ISO 7064 MOD 97-10: the first four moved to the end, letters read as 10 to 35, one remains. */
function isRight(iban: string): boolean {
  const compact = iban.replace(/[^A-Za-z\d]/g, '')
  const moved = compact.slice(4) + compact.slice(0, 4)
  const remainder = (rest: number, letter: string): number => {
    const value = Number.parseInt(letter, 36)
    return (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return [...moved].reduce(remainder, 0) === 1
}

const isNamed = named('iban|rekening|bank ?account|account number')

/**
 * Account numbers in a folded text. One with wrong check digits counts after the word IBAN: it is then a
 * slip of the keyboard, and most of it would be left standing.
 */
export function findIbans(text: string): Find[] {
  const finds: Find[] = []
  for (const { index } of text.matchAll(/(?=[A-Za-z]{2}[ .-]{0,2}\d)/g)) {
    const pattern = patterns.get(text.slice(index, index + 2).toUpperCase())
    if (!pattern) continue
    pattern.lastIndex = index
    const found = pattern.exec(text)?.[0]
    if (found !== undefined && (isRight(found) || isNamed(text, index)))
      finds.push({ kind: 'iban', from: index, to: index + found.length })
  }
  return finds
}
