import type { Chance } from '../year/chance.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const surrogates = ['\ud800', 'x\udfffx', '\udc00\ud800']
const unseen = [
  '\u202egnp.txt',
  '\u2066\u2069',
  '\u200b\u200d\ufeff',
  '\u0000',
  '\u001b[2J',
  '\u0085',
  '\r\n\r',
]
const markup = ['<at>x</at>', '<b>x', '[klik](http://x)', '{{DATE(2017-02-14T06:00:00Z,SHORT)}}', `$${'{x}'}`]
const code = [
  '__proto__',
  'constructor',
  'toString',
  '../office',
  '..%2f',
  '(',
  '(a+)+$',
  '[',
  '\\',
  '$&$`',
  '%s',
  "'",
]
const numbers = ['0', '-1', 'NaN', '1e999', '2026-02-30', '٣٤٥', '①', '1'.repeat(400)]
const entities = ['&#1114112;', '&#xfffff;', '&#55296;', '&amp;lt;', '<tel:1|2>', '<@U0>', '<!channel>']
/** What a pattern may take long over: the same few signs, many times. */
const repeated = [
  ...[
    '<a href="',
    '<a ',
    '<',
    '[',
    '{"a":',
    ' ',
    '\n',
    '1-',
    '06 ',
    'NL00 ',
    'AB-',
    'x@',
    'x.',
    ' at ',
    ' punt ',
  ],
  ...['e\u0301', '🙂', '\u200b', 'ja ', 'nee, ', '@U0', '<@U0|', '&amp;', '\u0000', 'a1', '(', 'S-2026-'],
]

export const hostileTexts: readonly string[] = [
  ...['', ' ', 'x'.repeat(201), 'x'.repeat(3001), 'x'.repeat(40_001), '🙂🙂🙂'],
  ...surrogates,
  ...unseen,
  ...markup,
  ...code,
  ...numbers,
  ...entities,
]

export const hostileText = (chance: Chance): string =>
  chance.below(6) === 0
    ? chance.among(repeated).repeat(chance.among([50, 2000, 15_000]))
    : chance.among(hostileTexts)

/** Stands for what only the text of a request can hold, see `inWriting`. */
const deep = '\u0001deep'
const proto = '\u0001proto'

function hostile(chance: Chance): Json {
  const plain: Json[] = [
    null,
    true,
    false,
    0,
    -1,
    1.5,
    2 ** 53,
    1e308,
    [],
    {},
    [[]],
    [null],
    [{}],
    { length: -1 },
  ]
  switch (chance.below(4)) {
    case 0:
      return chance.among(plain)
    case 1:
      return chance.among([deep, proto])
    case 2:
      return chance.among<Json>([Array(3000).fill({}), Array(300).fill('x'), { $ne: '' }, { key: null }])
    default:
      return hostileText(chance)
  }
}

/** JSON that `JSON.stringify` would not write: nested too deep, and with names that it leaves out. */
const inWriting = (text: string): string =>
  text
    .replaceAll(JSON.stringify(deep), () => `${'['.repeat(10_000)}${']'.repeat(10_000)}`)
    .replaceAll(
      JSON.stringify(proto),
      () => '{"\\u005f_proto__":{"polluted":"yes"},"constructor":{"prototype":1}}',
    )

type Place = { holder: Json[] | { [name: string]: Json }; at: string }

function placesIn(value: Json): Place[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([at, inner]) => [{ holder: value, at }, ...placesIn(inner)])
}

/** One thing in it changed, in place. */
function spoilOne(chance: Chance, body: Json): void {
  const places = placesIn(body)
  if (places.length === 0) return
  const { holder, at } = chance.among(places)
  const parts = holder as { [name: string]: Json }
  switch (chance.below(6)) {
    case 0:
      delete parts[at]
      return
    case 1:
      parts[chance.among(['owner', 'role', 'organisation', 'constructor', 'toString', at.toUpperCase()])] =
        'x'
      return
    case 2:
      parts[at] = [parts[at] ?? null]
      return
    default:
      parts[at] = hostile(chance)
  }
}

/** The text of it cut off, with something in between, or with a sign changed. */
function spoilText(chance: Chance, text: string): string {
  const at = chance.below(text.length + 1)
  const pieces = [
    '"',
    '}',
    ']',
    ',',
    '\\',
    '\\u',
    '\ud800',
    '\u0000',
    '"__proto__":{"polluted":1},',
    '//',
    'e9999',
  ]
  switch (chance.below(4)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + text.slice(at + 1)
    case 2:
      return text + text
    default:
      return text.slice(0, at) + chance.among(pieces) + text.slice(at)
  }
}

/** A body of a request as JSON: as it is, with something in it changed, or hardly a body any more. */
export function spoiled(chance: Chance, body: object): string {
  const copy = structuredClone(body) as Json
  const changes = chance.among([0, 0, 0, 0, 1, 1, 2, 4])
  for (let n = 0; n < changes; n++) spoilOne(chance, copy)
  const text = inWriting(JSON.stringify(copy))
  return chance.below(12) === 0 ? spoilText(chance, text) : text
}
