import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mock } from 'node:test'
import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import { StartError } from '../../../bot/errors.ts'
import { serveSchema } from '../../../bot/settings/schema.ts'
import { readSettings, type ServeSettings } from '../../../bot/settings/settings.ts'
import { inFolder } from '../../fixtures/samples.ts'

const key = (byte: number) => `sleutel:${Buffer.alloc(32, byte).toString('base64')}`
const secret = 'Zwijgvaren'
const given: Record<string, string> = {
  MAIL_URL: `smtps://bot:${secret}@mail.example`,
  VOORBEELDSTAD_KEYS: key(1),
  VOORBEELDSTAD_TEAMS_SECRET: secret,
  DORP_AAN_ZEE_KEYS: key(2),
  DUINDORP_KEYS: key(3),
  KUSTSTREEK_KEYS: key(4),
  KUSTSTREEK_SLACK_TOKEN: `xoxb-${secret}`,
  KUSTSTREEK_SLACK_SECRET: secret,
}

type Yaml = null | boolean | number | string | Yaml[] | { [name: string]: Yaml }

/** The example with what is off there, and with what stands in the environment otherwise. */
const example = readFileSync(join(import.meta.dirname, '../../../settings.example.yaml'), 'utf8')
const base: Yaml = {
  ...parse(example.replace(/\$\{(\w+)\}/g, (name, variable) => given[variable] ?? name)),
  model: { name: 'een-model', key: secret, url: 'https://model.example/v1', azureVersion: '2024-10-21' },
}

type Place = readonly (string | number)[]

function placesIn(value: Yaml, at: Place = []): Place[] {
  if (value === null || typeof value !== 'object') return [at]
  const inside: [string | number, Yaml][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [at, ...inside.flatMap(([name, one]) => placesIn(one, [...at, name]))]
}

/** The same with something else at one place, or with nothing there. */
function changed(value: Yaml, [first, ...rest]: Place, put: Yaml | undefined): Yaml | undefined {
  if (first === undefined) return put
  const copy = structuredClone(value) as { [name: string | number]: Yaml }
  const inner = changed(copy[first] ?? null, rest, put)
  if (inner !== undefined) copy[first] = inner
  else if (Array.isArray(copy)) copy.splice(Number(first), 1)
  else delete copy[first]
  return copy as Yaml
}

async function readFrom(written: string): Promise<ServeSettings | StartError> {
  return inFolder(async (folder) => {
    const path = join(folder, 'settings.yaml')
    writeFileSync(path, written)
    try {
      const settings = readSettings({ SETTINGS: path })
      assert.ok(settings.mode === 'serve')
      return settings
    } catch (error) {
      if (error instanceof StartError) return error
      throw error
    }
  })
}

/** Each fault as its place and its sentence; fails on a line that is neither. */
function faultsIn({ message }: StartError): [place: string, sentence: string][] {
  const [title, ...lines] = message.split('\n')
  assert.equal(title, 'De instellingen kloppen niet:')
  return lines.map((line) => {
    const { place = '', sentence = '' } =
      /^ {2}- (?:(?<place>[\w[\].-]+): )?(?<sentence>.{6,})$/.exec(line)?.groups ?? {}
    assert.ok(sentence, `no fault with a sentence: ${line}`)
    return [place, sentence]
  })
}

const written = (place: Place): string =>
  place
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1)
const isNear = (fault: string, place: string): boolean => fault.startsWith(place) || place.startsWith(fault)

/** With what people write by mistake, and what nobody would. */
const odd: fc.Arbitrary<Yaml> = fc.constantFrom<Yaml>(
  ...[null, true, false, 0, -1, 1.5, 1e308, Number.NaN, Number.POSITIVE_INFINITY, '', ' ', 'nee', '0', '1e3'],
  ...['x'.repeat(300), '\ud800', '\u202e', 'a,b,,', ':', 'a:1:2:3', '2026-02-30', 'https://', 'a@b', '%'],
  ...[
    [],
    {},
    [[]],
    [null],
    [{}],
    [true, 1],
    { toString: 'x' },
    [{ toString: 'x' }],
    { valueOf: 1, toString: 1 },
  ],
  ...[{ length: 1 }, { '': '' }, { constructor: { prototype: 1 } }, ['x', ['y', { z: 1 }]], `$${'{NIETS}'}`],
)
const anyYaml: fc.Arbitrary<Yaml> = fc.oneof(
  odd,
  fc.letrec<{ value: Yaml }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      odd,
      fc.string(),
      fc.integer(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.string({ minLength: 1 }), tie('value'), { maxKeys: 3 }),
    ),
  })).value,
)

describe('whatever stands in a file of settings', () => {
  const places = placesIn(base)

  it('is taken as it stands in the example', async () =>
    assert.ok(!((await readFrom(stringify(base))) instanceof Error)))

  it('is read, or refused with faults that name the place, for anything at any place', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.option(anyYaml, { nil: undefined }),
        async (place, put) => {
          const spoiled = changed(base, place, put)
          const read = await readFrom(stringify(spoiled ?? null))
          if (!(read instanceof StartError)) return
          const faults = faultsIn(read)
          assert.ok(faults.length > 0)
          assert.ok(!read.message.includes(secret), 'a secret is told')
          // What only does not go together with something else may be told there.
          const { success } = serveSchema.safeParse(spoiled)
          assert.ok(
            success || faults.some(([fault]) => isNear(fault, written(place))),
            `${written(place)} is not named: ${read.message}`,
          )
        },
      ),
      { numRuns: 800 },
    )).timeout(60_000)

  it('is refused with a place for each, where several things are wrong at once', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...places), { minLength: 2, maxLength: 5 }),
        async (all) => {
          const wrong = { 'niet bekend': 1 }
          const apart = all.filter(
            (one) => !all.some((two) => one !== two && isNear(written(one), written(two))),
          )
          const spoiled = apart.reduce<Yaml>((file, place) => changed(file, place, wrong) ?? null, base)
          fc.pre(apart.length > 1)
          const read = await readFrom(stringify(spoiled))
          assert.ok(read instanceof StartError)
          const faults = faultsIn(read)
          for (const place of apart)
            assert.ok(
              faults.some(([fault]) => isNear(fault, written(place))),
              `${written(place)} is not named: ${read.message}`,
            )
        },
      ),
      { numRuns: 100 },
    )).timeout(60_000)

  it('is read, or refused with one sentence, when it is hardly YAML, and no line of it is printed', async () => {
    const warned = mock.method(process, 'emitWarning', () => undefined)
    const between = fc.constantFrom(...'\'"\t[{}\u0000', ': ', '- ', '&a ', '*a', '!!binary x', '|\n', '? ')
    const text = stringify(base)
    try {
      await fc.assert(
        fc.asyncProperty(fc.nat(), between, fc.nat({ max: 40 }), async (at, sign, gone) => {
          const cut = at % text.length
          const read = await readFrom(text.slice(0, cut) + sign + text.slice(cut + gone))
          if (!(read instanceof StartError)) return
          const [why = ''] = read.message.split('\n')
          assert.match(why, /^De instellingen kloppen niet:$|^Het bestand .* kan niet worden gelezen: .+\.$/)
          assert.ok(!read.message.includes(secret))
        }),
        { numRuns: 200 },
      )
      assert.equal(warned.mock.callCount(), 0)
    } finally {
      warned.mock.restore()
    }
  }).timeout(60_000)

  const knots: [what: string, file: string][] = [
    ['a list that holds itself', 'organisations: &a [*a]'],
    ['a map that holds itself', '&a\norganisations: []\nmail: *a'],
    ['a name that stands for nothing', 'organisations: *a'],
    [
      'lists that grow without end',
      `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghi'
        .split('')
        .map((name, nth) => `${name}: &${name} [${`*${'abcdefgh'[nth]}, `.repeat(9)}]`)
        .join('\n')}`,
    ],
    ['two files in one', 'port: 1\n---\nport: 2'],
    ['one name twice', 'port: 1\nport: 2'],
    ['nothing', ''],
    ['a list', '- 1'],
    ['lists in lists', `organisations: ${'['.repeat(5000)}${']'.repeat(5000)}`],
  ]
  for (const [what, file] of knots)
    it(`is refused for ${what}`, async () => assert.ok((await readFrom(file)) instanceof StartError))

  /** What people read, with all that has a meaning of its own in YAML. */
  const line = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }),
      fc.constantFrom(
        'yes',
        'null',
        '~',
        '1e3',
        '0x1F',
        '# nee',
        'a: b',
        '- x',
        '*a',
        '&a',
        '!x',
        '"',
        "'",
        '|',
        '>',
        '2026-01-01',
        '%',
        '@x',
        '${x',
        '\\n',
        'true',
      ),
    )
    .map((text) => text.trim())
    .filter((text) => text.length > 0)
  const name = fc.string({ unit: fc.constantFrom(...'abcdefghij0123456789-'), minLength: 1, maxLength: 20 })
  const id = fc.uuid().map((made) => made.toLowerCase())
  const ids = fc.array(id, { minLength: 1, maxLength: 3 })
  const office = fc.record({
    id: name,
    name: line,
    onCall: line,
    statement: line,
    champion: line,
    confidentialAdviser: line,
    channel: line,
    functionarissen: ids,
    admins: ids,
    terms: fc.integer({ min: 1, max: 36_500 }),
    size: fc.integer({ min: 1, max: 9999 }),
    tenant: id,
    appId: id,
    port: fc.integer({ min: 1, max: 65_535 }),
  })

  it('is had back as it was written, where it is right', () =>
    fc.assert(
      fc.asyncProperty(
        office,
        fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'BLOCK_FOLDED'),
        async (one, style) => {
          const { channel, functionarissen, admins, appId, tenant, terms, size, port, ...facts } = one
          const app = { appId, appSecret: secret, tenant }
          const file = {
            port,
            organisations: [
              {
                ...facts,
                keys: key(1),
                departments: [`Jeugd:${size}:meldcode`],
                retention: { terms: { report: terms } },
                teams: { ...app, channel, functionarissen, admins },
              },
            ],
          }
          const read = await readFrom(stringify(file, { defaultStringType: style as 'PLAIN' }))
          assert.ok(!(read instanceof StartError), read instanceof StartError ? read.message : '')
          const [had] = read.organisations
          assert.deepEqual(
            [read.port, had?.id, had?.name, had?.office],
            [port, facts.id, facts.name, { platform: 'teams', channel, functionarissen }],
          )
          const { municipality } = had ?? {}
          assert.deepEqual(
            [municipality?.onCall, municipality?.statement, municipality?.champion],
            [facts.onCall, facts.statement, facts.champion],
          )
          assert.equal(municipality?.confidentialAdviser, facts.confidentialAdviser)
          assert.deepEqual(municipality?.departments, [{ name: 'Jeugd', size, meldcode: true }])
          assert.deepEqual(
            municipality?.admins,
            admins.map((admin) => ({ platform: 'teams', id: admin })),
          )
          assert.equal(municipality?.retention?.terms.report, terms)
          assert.deepEqual(read.apps[0]?.teams, app)
        },
      ),
      { numRuns: 150 },
    )).timeout(60_000)
})
