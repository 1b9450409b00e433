import assert from 'node:assert/strict'
import fc from 'fast-check'
import { findPersonal, mask, type Personal } from '../../../bot/signals/privacy.ts'

const words: Record<Personal, string> = {
  bsn: 'BSN weggehaald',
  iban: 'rekeningnummer weggehaald',
  document: 'documentnummer weggehaald',
  email: 'e-mailadres weggehaald',
  phone: 'telefoonnummer weggehaald',
  plate: 'kenteken weggehaald',
}
const kinds: Personal[] = ['bsn', 'iban', 'document', 'email', 'phone', 'plate']
const every = new Set(kinds)

const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^\\d{${length}}$`))

/** A spelling: what somebody makes of a number as it stands in a register. */
type Spell = (text: string) => string
const asItIs: Spell = (text) => text
const wide: Spell = (text) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
const small: Spell = (text) => text.toLowerCase()
const fours =
  (separator: string): Spell =>
  (text) =>
    text.replace(/.{4}(?=.)/g, `$&${separator}`)
/** Spellings as they look, each # a letter or digit of the number. */
const like = (looks: string[]): Spell[] =>
  looks.map((look) => (text) => [...text].reduce((spelled, letter) => spelled.replace('#', letter), look))

// Worked out in another way than the bot does: by trying which last digit makes the sum right.
const sumOf = (nine: string): number =>
  [9, 8, 7, 6, 5, 4, 3, 2, -1].reduce((sum, weight, place) => sum + weight * Number(nine[place]), 0)
const bsn = digits(8)
  .map((eight) => Array.from({ length: 10 }, (_, last) => `${eight}${last}`))
  .map((nines) => nines.find((nine) => sumOf(nine) % 11 === 0) ?? '')
  .filter((nine) => nine !== '' && nine !== '000000000')
const noBsn = digits(9).filter((nine) => sumOf(nine) % 11 !== 0)

const asNumber = (letter: string): string => (/\d/.test(letter) ? letter : String(letter.charCodeAt(0) - 55))
const withCheck = (country: string, rest: string): string => {
  const number = BigInt([...`${rest}${country}00`].map(asNumber).join(''))
  return `${country}${String(98n - (number % 97n)).padStart(2, '0')}${rest}`
}
const bank = fc.stringMatching(/^[A-Z]{4}$/)
const iban = fc.oneof(
  fc.tuple(bank, digits(10)).map(([house, own]) => withCheck('NL', house + own)),
  digits(12).map((own) => withCheck('BE', own)),
  digits(18).map((own) => withCheck('DE', own)),
  digits(24).map((own) => withCheck('PL', own)),
  fc.tuple(bank, fc.stringMatching(/^[A-Z0-9]{16}$/)).map(([house, own]) => withCheck('RO', house + own)),
)

const startsWith = (starts: string[], length: number): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...starts), digits(length)).map(([start, rest]) => start + rest)
const mobile = startsWith(['61', '62', '63', '64', '65', '68'], 7)
const city = startsWith(['10', '20', '30', '70', '88'], 7)
const village = startsWith(['111', '475', '592'], 6)
const abroad = startsWith(['32', '48', '40', '90'], 9)
const licence = startsWith(['3', '4', '5'], 9)

const name = fc.stringMatching(/^[a-z]{2,8}$/)
const mail = fc
  .tuple(name, name, name, fc.constantFrom('nl', 'com', 'org'))
  .map(([first, last, house, end]) => `${first}.${last}@${house}.${end}`)

const codes =
  'XX-99-99 99-99-XX 99-XX-99 XX-99-XX XX-XX-99 99-XX-XX 99-XXX-9 9-XXX-99 ' +
  'XX-999-X X-999-XX XXX-99-X X-99-XXX 9-XX-999 999-XX-9'
/** With letters that the RDW gives out and that are no abbreviation. */
const plate = fc
  .constantFrom(...codes.split(' '))
  .chain((code) => fc.stringMatching(new RegExp(`^${code.replaceAll('X', '[GJX]').replaceAll('9', '\\d')}$`)))
const solidPlate = plate
  .map((text) => text.replaceAll('-', ''))
  .filter((text) => !/^\d{4}[A-Z]{2}$|^[A-Z]{2}(?:19|20)\d\d$/.test(text))

const travel = fc
  .stringMatching(/^[A-NP-Z]{2}[A-NP-Z\d]{6}\d$/)
  .filter((text) => (text.match(/\d/g) ?? []).length > 1 && !/^(MAART|APRIL|MARCH)/.test(text))

/** A word that has to stand before it, and is not masked. */
const after =
  (word: string, spell: Spell): Spell =>
  (text) =>
    word + spell(text)
const wordBefore = /^(?:kenteken|paspoort|id-kaart|rijbewijs|v-?nummer)[: ]+/i

/** Each kind as it stands in a register, with the spellings that people use for it. */
const personal: [what: string, kind: Personal, number: fc.Arbitrary<string>, spellings: Spell[]][] = [
  [
    'a BSN',
    'bsn',
    bsn,
    [
      wide,
      ...like(['#########', '####.##.###', '### ### ###', '###-###-###', '##.##.##.###', 'bsn#########']),
    ],
  ],
  ['a BSN with narrow spaces', 'bsn', bsn, like(['###\u00a0###\u00a0###', '###\u2009###\u2009###'])],
  ['an IBAN', 'iban', iban, [asItIs, small, wide, fours(' '), fours('.'), fours('\u00a0')]],
  ['an IBAN in small letters', 'iban', iban, [(text) => small(fours(' ')(text))]],
  [
    'a mobile number',
    'phone',
    mobile,
    [
      (text) => wide(`0${text}`),
      ...like([
        '0#########',
        '0#-########',
        '0# ## ## ## ##',
        '0#.####.####',
        '+31#########',
        '0031#########',
      ]),
      ...like(['+31 # ########', '+31 (0)# #### ####', '0031 #-########', '(0#) ########']),
    ],
  ],
  [
    'a number of a city',
    'phone',
    city,
    like(['0#########', '0##-#######', '(0##) ### ## ##', '+31 ## ### ## ##']),
  ],
  ['a number of a village', 'phone', village, like(['0#########', '0###-######', '0### ## ## ##'])],
  [
    'a number abroad',
    'phone',
    abroad,
    like(['+###########', '00###########', '+## ### ## ## ##', '00## ### ######']),
  ],
  ['an e-mail address', 'email', mail, [asItIs, wide, (text) => text.toUpperCase()]],
  [
    'an e-mail address that is spelled out',
    'email',
    mail,
    [
      ...['@', ' [at] ', '(at)', ' at ', ' apenstaartje '].map(
        (at): Spell =>
          (text) =>
            text.replace('@', at),
      ),
      (text) => text.replace('@', ' at ').replaceAll('.', ' punt '),
    ],
  ],
  ['a plate', 'plate', plate, [asItIs, small, wide, (text) => text.replaceAll('-', ' ')]],
  ['a plate in small letters', 'plate', plate, [(text) => small(text.replaceAll('-', ' '))]],
  ['a plate in one piece', 'plate', solidPlate, [asItIs, wide]],
  [
    'a plate after its word',
    'plate',
    plate,
    [after('kenteken ', (text) => small(text.replaceAll('-', ''))), after('Kenteken: ', asItIs)],
  ],
  ['a passport', 'document', travel, [asItIs, wide, after('paspoort ', small), after('id-kaart ', small)]],
  ['a driving licence', 'document', licence, [after('rijbewijs ', asItIs), after('Rijbewijs: ', asItIs)]],
  ['a V-nummer', 'document', licence, [after('v-nummer ', asItIs), after('vnummer ', asItIs)]],
]

const sentences: [ahead: string, behind: string][] = [
  ['', ''],
  ['Ze gaf mij ', '.'],
  ['De man (', ') liep weg'],
  ['Gezien op 12-03-2026: ', ', daarna was het stil'],
  ['Er slapen 4 mensen op nummer 12. Het gaat om ', '\nVerder weet ik niets.'],
  ['€ 400 per week, ', '; ze is 17 jaar'],
  ['het was ', ' denk ik'],
]
const sentence = fc.constantFrom(...sentences)

/** Characters that nobody sees, behind some of the others. */
const hidden = fc.array(fc.constantFrom('', '', '', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'), {
  minLength: 60,
  maxLength: 60,
})

describe('in every spelling and sentence', () => {
  for (const [what, kind, number, spellings] of personal)
    it(`${what} is found, and nothing of it is left`, () => {
      const spelled = fc.tuple(number, fc.constantFrom(...spellings)).map(([text, spell]) => spell(text))
      fc.assert(
        fc.property(spelled, sentence, (typed, [ahead, behind]) => {
          const text = ahead + typed + behind
          const found = findPersonal(text)
          assert.deepEqual(
            found.map((find) => find.kind),
            [kind],
            text,
          )
          const word = /^bsn(?=\d)/.exec(typed)?.[0] ?? wordBefore.exec(typed)?.[0] ?? ''
          assert.equal(mask(text, every, words), `${ahead}${word}[${words[kind]}]${behind}`)
        }),
        { numRuns: 400 },
      )
    })

  it('a number is found with characters in it that nobody sees', () => {
    const solid = fc.oneof(
      bsn.map((text) => ({ kind: 'bsn' as const, text })),
      iban.map((text) => ({ kind: 'iban' as const, text })),
      mobile.map((text) => ({ kind: 'phone' as const, text: `0${text}` })),
      plate.map((text) => ({ kind: 'plate' as const, text })),
      travel.map((text) => ({ kind: 'document' as const, text })),
      mail.map((text) => ({ kind: 'email' as const, text })),
    )
    fc.assert(
      fc.property(solid, hidden, ({ kind, text }, between) => {
        const typed = [...text].map((letter, n) => letter + between[n]).join('')
        assert.deepEqual(
          findPersonal(`Het is ${typed} denk ik`).map((find) => find.kind),
          [kind],
        )
        assert.equal(mask(`Het is ${typed} denk ik`, every, words), `Het is [${words[kind]}] denk ik`)
      }),
      { numRuns: 1000 },
    )
  })

  it('a number is not joined over the end of a line', () => {
    fc.assert(
      fc.property(
        bsn,
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('\n', '\r\n', '\u2028'),
        (text, at, end) => {
          const broken = text.slice(0, at) + end + text.slice(at)
          assert.deepEqual(findPersonal(broken), [])
        },
      ),
    )
  })
})

/** A number of so many digits at least, with zeros before it. */
const from = (min: number, max: number, length = 1): fc.Arbitrary<string> =>
  fc.integer({ min, max }).map((n) => String(n).padStart(length, '0'))
const year = from(1950, 2035)
const postcode = fc.tuple(from(1000, 9999), fc.constantFrom(' ', ''), fc.stringMatching(/^[A-Z]{2}$/))
/** Its parts one after the other, each a text or something to choose. */
const said = (...parts: (string | fc.Arbitrary<unknown>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((chosen) => chosen.flat().join(''))
const day = from(1, 31, 2)
const month = from(1, 12, 2)
const clock = said(from(0, 23, 2), fc.constantFrom(':', '.'), from(0, 59, 2))
const names = 'januari feb mrt april mei juni juli aug september okt nov dec March May October'.split(' ')
const monthName = fc.constantFrom(...names)
/** The same sign twice, or the digits in one piece. */
const dated = (a: fc.Arbitrary<string>, b: fc.Arbitrary<string>, c: fc.Arbitrary<string>, signs: string[]) =>
  fc.tuple(a, b, c, fc.constantFrom(...signs)).map(([one, two, three, sign]) => [one, two, three].join(sign))

const ordinary: [what: string, text: fc.Arbitrary<string>][] = [
  ['dates', dated(day, month, year, ['-', '/', '.', ' '])],
  ['dates with a short year', dated(day, month, from(0, 99, 2), ['-', '/', '.'])],
  ['dates that begin with the year', dated(year, month, day, ['-', ''])],
  ['dates in words', dated(from(1, 31), monthName, year, [' ', '-'])],
  ['dates in words with a short year', dated(from(1, 31), monthName, from(0, 99, 2), [' ', '-', " '"])],
  ['English dates', said(fc.constantFrom('March', 'May'), ' ', from(1, 31), ', ', year)],
  ['times', said(clock, ' uur')],
  ['from and until', said(from(0, 23, 2), ':', from(0, 59, 2), ' - ', from(0, 23, 2), ':', from(0, 59, 2))],
  ['a day with a time', said(dated(day, month, year, ['-', '/', '.']), ' ', clock)],
  ['hours', said(from(1, 24), fc.constantFrom(' tot ', ' uur ', ' en ', ' of ', ' à '), from(1, 59))],
  ['postcodes', said(postcode)],
  [
    'an address',
    said('Lange Weg ', from(1, 999), fc.constantFrom('', 'A', ' b', '-2', ' bis', '-hs'), ', ', postcode),
  ],
  [
    'amounts',
    said(
      '€ ',
      fc.integer({ min: 0, max: 999_999_999 }).map((n) => n.toLocaleString('nl-NL')),
      ',',
      from(0, 99, 2),
    ),
  ],
  ['amounts in words', said(from(0, 99_999), fc.constantFrom(' euro', ' eur', ' €', ',50'))],
  ['years', said(year, fc.constantFrom('-', ' en ', '/', ' '), year)],
  ['case numbers', said(fc.constantFrom('Z-', 'zaak ', 'MH-', ''), year, '-', digits(5))],
  ['nine digits that fail the eleven-test', noBsn],
  ['references', said('S-', year, '-', fc.stringMatching(/^[234679CDFGHJKMNPQRTVWXYZ]{4}$/))],
  ['rooms and ages', said('kamer ', fc.stringMatching(/^[A-Z]\d\.\d{2}$/), ', ', from(0, 99), ' jaar')],
  [
    'public services',
    fc.constantFrom('112', '113', '14 020', '14030', '0800-7000', '0900-8844', '0900-1234567'),
  ],
]

describe('an ordinary number stays', () => {
  for (const [what, number] of ordinary)
    it(`as with ${what}`, () =>
      fc.assert(
        fc.property(number, sentence, (typed, [ahead, behind]) => {
          assert.deepEqual(findPersonal(ahead + typed + behind), [], ahead + typed + behind)
        }),
        { numRuns: 500 },
      ))

  it('also when several stand together', () => {
    const one = fc.oneof(...ordinary.map(([, number]) => number))
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 2, maxLength: 4 }),
        fc.constantFrom(', ', ' en ', '\n', '; '),
        (all, join) => {
          const text = all.join(join)
          assert.deepEqual(findPersonal(text), [], text)
          assert.equal(mask(text, every, words), text)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

/** Pieces of numbers, words for them and what stands between, in any order: what nobody thought of. */
const numbers =
  '123456782|1234.56.782|123456789|12345678|NL91ABNA0417164300|nl91 abna 0417 1643 00|' +
  '06-12345678|0612345678|+31 6 12345678|(010) 123 45 67|+32 475 12 34 56|0032|' +
  'jan@x.nl|jan at bedrijf punt nl|a(at)b.nl|12-AB-34|12 ab 34|AB12CD|XR1001R58|xr1001r58|5123456789'
const others =
  'bsn|kenteken|auto|rijbewijs|paspoort|iban|mail|v-nummer|12-03-2026|2026|10.30 uur|' +
  '1234 AB|€|zaak|en|tel|3|12|00|+'
const between = ' | | |-|/|.|,|: |\n|(|)|[|]|\u200b|'
const piece = fc.oneof(
  ...[numbers, others, between].map((pieces) => ({
    weight: 4,
    arbitrary: fc.constantFrom(...pieces.split('|')),
  })),
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[0-9a-zA-Z .@+()-]{0,12}$/) },
)
const anything = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

describe('in any text', () => {
  it('finds stand in order, within the text, and never overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let done = 0
        for (const { from, to } of findPersonal(text)) {
          assert.ok(from >= done && to > from && to <= text.length)
          done = to
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('masking twice is masking once, whichever kinds may stay', () => {
    fc.assert(
      fc.property(anything, fc.subarray(kinds), (text, some) => {
        const once = mask(text, new Set(some), words)
        assert.equal(mask(once, new Set(some), words), once)
      }),
      { numRuns: 3000 },
    )
  })

  it('nothing is found in what was masked, and nothing is changed where nothing is found', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const masked = mask(text, every, words)
        assert.deepEqual(findPersonal(masked), [])
        assert.equal(masked === text, findPersonal(text).length === 0)
      }),
      { numRuns: 3000 },
    )
  })

  it('what is masked is exactly what is found', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const finds = findPersonal(text)
        const kept = finds
          .toReversed()
          .reduce(
            (rest, { kind, from, to }) => `${rest.slice(0, from)}[${words[kind]}]${rest.slice(to)}`,
            text,
          )
        assert.equal(mask(text, every, words), kept)
      }),
      { numRuns: 1000 },
    )
  })
})
