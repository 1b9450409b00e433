import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Day } from '../../../bot/calendar.ts'
import {
  type Counted,
  type CountedBy,
  countedBy,
  type Figures,
  figuresOf,
  figuresSchema,
  publish,
  shownOf,
  smallest,
  yearsOf,
} from '../../../bot/signals/figures.ts'
import { kinds } from '../../../bot/signals/remains.ts'
import { sampleSignal } from '../../fixtures/samples.ts'

const values: Record<CountedBy, readonly string[]> = {
  ...kinds,
  course: ['kept', 'report', 'passed'],
  heard: ['yes', 'no'],
  department: ['Burgerzaken', 'Toezicht', ''],
}
const at = { year: '2025', on: '2026-02-01' as Day }
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/** All ways to divide `total` over so many values. */
function divided(total: number, over: number): number[][] {
  if (over === 1) return [[total]]
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    divided(total - first, over - 1).map((rest) => [first, ...rest]),
  )
}

describe('E7: which counts can be shown', () => {
  const rows: [counts: number[], shown: number[], why: string][] = [
    [[8, 6, 5], [8, 6, 5], 'nothing is small'],
    [[8, 3, 2], [8], 'what is left is no small number, and either can be any'],
    [[8, 6, 2], [8], 'what is left would be the small one'],
    [[8, 6, 0], [8], 'a zero is small as well'],
    [[6, 8, 0], [6], 'the last goes along, not the smallest'],
    [[14, 0, 0], [], 'all of one kind says the same of each of them'],
    [[9, 4, 4], [], 'two of which 8 are left would both be 4'],
    [[9, 4, 3], [9], 'one of them is 3 and nobody knows which'],
    [[3, 3, 3], [], 'there is nothing large'],
  ]
  for (const [counts, shown, why] of rows)
    it(`${counts.join(', ')}: ${why}`, () => {
      const visible = shownOf(counts)
      assert.deepEqual(
        counts.filter((_, nth) => visible[nth]),
        shown,
      )
    })

  /** What somebody sees of these counts who knows the total. */
  const seen = (counts: number[]): string => {
    const visible = shownOf(counts)
    return JSON.stringify(counts.map((count, nth) => (visible[nth] ? count : '?')))
  }

  for (const over of [2, 3, 4])
    it(`E7: of ${over} values none that is small can be solved, whatever the counts, by who knows the rule as well`, () => {
      for (let total = smallest; total <= 26; total++) {
        const worlds = Map.groupBy(divided(total, over), seen)
        for (const [shown, alike] of worlds)
          for (let nth = 0; nth < over; nth++) {
            const small = new Set(alike.flatMap((counts) => counts[nth] ?? 0).filter((n) => n < smallest))
            assert.ok(small.size !== 1, `${shown} of ${total}: value ${nth} is ${[...small]}`)
          }
      }
    })
})

describe('E7: the figures of several years', () => {
  /** Mostly the first of each list, as in life, so that there are large counts next to small ones. */
  const skewed = (list: readonly string[]) =>
    fc
      .tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(3))
      .map(([chance, bend]) => list[Math.floor(list.length * chance ** (bend + 1))] ?? list[0] ?? '')
  const counted: fc.Arbitrary<Counted> = fc.record({
    course: skewed(values.course),
    heard: skewed(values.heard),
    form: skewed(values.form),
    sector: skewed(values.sector),
    age: skewed(values.age),
    place: skewed(values.place),
    department: skewed(values.department),
  })
  const year = fc.array(counted, { maxLength: 70, size: 'max' })

  const countsBy = (all: readonly Counted[], by: CountedBy): number[] =>
    values[by].map((value) => all.filter((one) => one[by] === value).length)

  /** The same signals, with so many of each value in one table. */
  function relabelled(all: readonly Counted[], by: CountedBy, counts: readonly number[]): Counted[] {
    const labels = counts.flatMap((count, nth) => Array.from({ length: count }, () => values[by][nth] ?? ''))
    return all.map((one, nth) => ({ ...one, [by]: labels[nth] ?? '' }))
  }

  /** Other ways to divide the same rest over what is withheld, with this value at `nth`. */
  function otherWays(counts: readonly number[], hidden: readonly number[], nth: number, value: number) {
    const left = sum(hidden.map((one) => counts[one] ?? 0)) - value
    const others = hidden.filter((one) => one !== nth)
    const spread = others.map((_, place) =>
      Math.min(smallest - 1, Math.max(0, left - place * (smallest - 1))),
    )
    const heaped = others.map((_, heap) => others.map((_, place) => (place === heap ? left : 0)))
    return [spread, ...heaped]
      .filter((ways) => left >= 0 && sum(ways) === left)
      .map((ways) =>
        counts.map((count, one) =>
          one === nth ? value : others.includes(one) ? (ways[others.indexOf(one)] ?? 0) : count,
        ),
      )
  }

  /** Values below the minimum that a count can have while all that is shown, of all tables, stays as it is. */
  function possible(all: readonly Counted[], figures: Figures, by: CountedBy, nth: number): number[] {
    const counts = countsBy(all, by)
    const hidden = counts.flatMap((_, one) => (shownOf(counts)[one] ? [] : one))
    return Array.from({ length: smallest }, (_, value) => value).filter((value) =>
      otherWays(counts, hidden, nth, value).some((other) => {
        const same = publish(relabelled(all, by, other), values, at)
        return JSON.stringify(same) === JSON.stringify(figures)
      }),
    )
  }

  it('E7: leave at least two small values possible for each count that is withheld, with every table of the year on the table', () =>
    fc.assert(
      fc.property(year, (all) => {
        const figures = publish(all, values, at)
        for (const { by } of figures.tables)
          for (const [nth, count] of countsBy(all, by).entries())
            if (count < smallest)
              assert.ok(possible(all, figures, by, nth).length >= 2, `${by}: ${countsBy(all, by)}`)
      }),
      { numRuns: 150 },
    ))

  it('E7: hold no number below the minimum, shown or left over, and no count of what is withheld', () =>
    fc.assert(
      fc.property(year, (all) => {
        const figures = publish(all, values, at)
        assert.deepEqual(figuresSchema.parse(figures), figures)
        assert.deepEqual(
          figures.tables.map(({ by }) => by),
          all.length < smallest ? [] : countedBy,
        )
        for (const { shown, rest } of figures.tables)
          assert.equal(sum(shown.map(({ count }) => count)) + rest, figures.total)
      }),
    ))

  it('E7: are the same for every year with fewer than the minimum', () => {
    const few = (count: number) => publish(relabelled(Array(count).fill({}), 'form', [count]), values, at)
    for (const count of [0, 1, 2, 3, 4]) assert.deepEqual(few(count), { ...at, tables: [] })
    assert.equal(few(5).total, 5)
  })
})

/** Signal `n`, in at this moment. */
const inAt = (n: number, moment: string, more: Parameters<typeof sampleSignal>[1] = {}) => {
  const signal = sampleSignal(n, more)
  return { ...signal, log: signal.log.map((line, nth) => (nth === 0 ? { ...line, at: moment } : line)) }
}

describe('the years of which there are figures', () => {
  const first = inAt(1, '2023-06-01T10:00:00.000Z')
  const rows: [today: string, years: string[]][] = [
    ['2023-12-31', []],
    ['2024-01-31', []],
    ['2024-02-01', ['2023']],
    ['2026-01-31', ['2024', '2023']],
    ['2026-11-24', ['2025', '2024', '2023']],
  ]
  for (const [today, years] of rows)
    it(`on ${today}: ${years.join(', ') || 'none'}`, () =>
      assert.deepEqual(yearsOf([inAt(2, '2023-11-01T10:00:00.000Z'), first], today as Day), years))

  it('E7: are none before the first signal that everybody may know of', () => {
    const secret = { hiddenFrom: [{ platform: 'teams', id: 'megan', name: 'Megan Bowen' } as const] }
    assert.deepEqual(yearsOf([inAt(1, '2022-06-01T10:00:00.000Z', secret), first], '2024-02-01' as Day), [
      '2023',
    ])
    assert.deepEqual(yearsOf([], '2024-02-01' as Day), [])
  })

  it('have no table of departments where there is none in which many people work', () => {
    const small = [{ name: 'Jeugd', size: 9, meldcode: true }]
    const large = [...small, { name: 'Burgerzaken', size: 10, meldcode: false }]
    const six = [1, 2, 3, 4, 5, 6].map((n) => inAt(n, '2025-06-01T10:00:00.000Z'))
    const tablesWith = (departments: typeof small) =>
      figuresOf(six, departments, at).tables.map(({ by }) => by)
    assert.deepEqual(tablesWith(small), countedBy.slice(0, -1))
    assert.deepEqual(tablesWith(large), [...countedBy])
  })

  it('begin and end by the Dutch calendar', () => {
    const six = [1, 2, 3, 4, 5, 6].map((n) => inAt(n, '2024-12-31T23:30:00.000Z'))
    assert.equal(figuresOf(six, [], { ...at, year: '2025' }).total, 6)
    assert.equal(figuresOf(six, [], { ...at, year: '2024' }).total, undefined)
  })
})
