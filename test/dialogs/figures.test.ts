import assert from 'node:assert/strict'
import { type Figures, smallest } from '../../bot/signals/figures.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import type { Store } from '../../bot/store/store.ts'
import { figuresDocument } from '../../dialogs/figures/document.ts'
import { dominantForm, tableLines } from '../../dialogs/figures/words.ts'
import { figuresOfYear, yearsHere } from '../../dialogs/figures/year.ts'
import type { DialogParts } from '../../dialogs/parts.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { inFolder, keys, municipality, organisation, sampleSignal } from '../fixtures/samples.ts'

const looked = new Date('2027-02-01T09:00:00.000Z')
const partsOf = (store: Store): DialogParts =>
  ({ store, municipality: () => municipality }) as Pick<DialogParts, 'store' | 'municipality'> as DialogParts

const signals = (from: number, to: number, form: string): Signal[] =>
  Array.from({ length: to - from + 1 }, (_, at) =>
    sampleSignal(from + at, { answers: { what: 'x', form }, deliveries: [] }),
  )

async function withSignals(all: readonly Signal[], job: (store: Store) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const store = await openLowdbStore(folder, () => keys)
    for (const one of all) assert.equal((await store.addSignal(one)).outcome, 'added')
    await job(store)
    await store.close()
  })
}

const look = (store: Store, year: string, now = looked) =>
  figuresOfYear(partsOf(store), organisation, year, now)

describe('E7: the figures of a year are set once', () => {
  it('E7: several first looks at once see the same, whatever comes in meanwhile', () =>
    withSignals(signals(1, 7, 'labour'), async (store) => {
      const later = signals(8, 14, 'sexual')
      const looks = later.flatMap((one) => [look(store, '2026'), store.addSignal(one)])
      const seen = (await Promise.all(looks)).filter(
        (one): one is Figures => one !== undefined && 'tables' in one,
      )
      assert.equal(seen.length, later.length)
      for (const one of seen) assert.deepEqual(one, seen[0])
      assert.deepEqual(await look(store, '2026', new Date('2031-05-01T09:00:00.000Z')), seen[0])
      assert.equal((await store.office(organisation)).figures?.length, 1)
    }))

  it('E7: before they come there are none, and asking sets none', () =>
    withSignals(signals(1, 7, 'labour'), async (store) => {
      const before = new Date('2027-01-31T22:59:00.000Z')
      assert.equal(await look(store, '2026', before), undefined)
      assert.equal(await look(store, '2027'), undefined)
      assert.equal(await look(store, '2025'), undefined)
      assert.equal((await store.office(organisation)).figures, undefined)
      assert.deepEqual(await yearsHere(partsOf(store), organisation, before), [])
      assert.deepEqual(await yearsHere(partsOf(store), organisation, looked), ['2026'])
    }))

  it('are of this organisation only', () =>
    withSignals(signals(1, 7, 'labour'), async (store) => {
      assert.equal(await figuresOfYear(partsOf(store), 'buurgemeente', '2026', looked), undefined)
    }))
})

const year = (total: number, ...shown: [value: string, count: number][]): Figures => ({
  year: '2026',
  on: '2027-02-01',
  total,
  tables: [
    {
      by: 'form',
      shown: shown.map(([value, count]) => ({ value, count })),
      rest: shown.reduce((rest, [, count]) => rest - count, total),
    },
  ],
})

describe('the words of the figures', () => {
  const rows: [what: string, figures: Figures, said: string | undefined][] = [
    [
      'more than half',
      year(14, ['labour', 8]),
      '8 van de 14 signalen gaan over arbeidsuitbuiting. Misschien zien we de rest niet.',
    ],
    ['half', year(16, ['labour', 8]), undefined],
    ['nobody knows which', year(14, ['unknown', 8]), undefined],
    ['no form at all', year(14, ['none', 8]), undefined],
    ['nothing that is shown', year(14), undefined],
    ['too few to say anything', { year: '2026', on: '2027-02-01', tables: [] }, undefined],
  ]
  for (const [what, figures, said] of rows)
    it(`${said ? 'warn' : 'say nothing'} when ${what} is of one form`, () =>
      assert.equal(dominantForm(texts.nl, figures), said))

  const tables: [table: Figures['tables'][number], lines: string[]][] = [
    [
      { by: 'form', shown: [{ value: 'unknown', count: 6 }], rest: 7 },
      ['not known: 6', 'all else together: 7'],
    ],
    [{ by: 'course', shown: [{ value: 'kept', count: 6 }], rest: 7 }, ['not forwarded: 6', 'forwarded: 7']],
    [
      { by: 'course', shown: [{ value: 'report', count: 6 }], rest: 7 },
      ['forwarded, became a report: 6', 'all else together: 7'],
    ],
    [
      {
        by: 'heard',
        shown: [
          { value: 'yes', count: 6 },
          { value: 'no', count: 5 },
        ],
        rest: 0,
      },
      ['yes: 6', 'no: 5'],
    ],
    [
      { by: 'department', shown: [{ value: '', count: 5 }], rest: 9 },
      ['another department, or not known: 5', 'all else together: 9'],
    ],
    [{ by: 'sector', shown: [], rest: 14 }, ['not to be divided, the numbers are too small']],
  ]
  for (const [table, lines] of tables)
    it(`${table.by}: ${lines.join(', ')}`, () => assert.deepEqual(tableLines(texts.en, table), lines))

  it('E7: say in the document of a year with too few signals no more than that', () => {
    const { sheet, parts } = figuresDocument({ year: '2026', on: '2027-02-01', tables: [] }, 'en')
    assert.deepEqual(sheet, [
      ['Year', 'Part', 'What', 'Number'],
      ['2026', 'All signals', '', `fewer than ${smallest}`],
    ])
    assert.deepEqual(
      parts.map(({ label }) => label),
      ['All signals', 'How it was counted'],
    )
  })

  it('E7: have a row for what can’t be divided, without a number', () => {
    const { sheet = [] } = figuresDocument(year(14), 'en')
    assert.deepEqual(sheet.at(-1), ['2026', 'Form', 'not to be divided, the numbers are too small', ''])
  })
})
