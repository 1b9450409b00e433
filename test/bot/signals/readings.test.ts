import assert from 'node:assert/strict'
import { drawSample } from '../../../bot/sample-draw.ts'
import { act, append, type Line } from '../../../bot/signals/change.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import { noteInventory } from '../../../bot/signals/holding.ts'
import {
  goneFrom,
  isAtOddHour,
  isMonth,
  isOfOther,
  type Month,
  monthAfter,
  monthBefore,
  monthsAround,
  type Reading,
  readingsIn,
  tallyOf,
} from '../../../bot/signals/readings.ts'
import {
  drawnFor,
  noSampleYet,
  sampleGoesOn,
  sampleSchema,
  withDrawn,
  withFine,
  withQuestion,
  withTold,
} from '../../../bot/signals/sample.ts'
import type { Functionaris, Signal } from '../../../bot/signals/signal.ts'
import { claim, excludeMe, notePrinted, noteSearch, read } from '../../../bot/signals/triage.ts'
import { done } from '../../fixtures/done.ts'
import { adele, idsInOrder, megan, sampleSignal } from '../../fixtures/samples.ts'

const newId = idsInOrder()
const at = (moment: string) => ({ now: new Date(moment), newId })
const diego = { role: 'privacyOfficer', platform: 'teams', id: 'diego', name: 'Diego Siciliani' } as const
const month = (text: string): Month => (isMonth(text) ? text : assert.fail(text))
const november = month('2026-11')

const inShort = (readings: readonly Reading[]) =>
  readings.map(({ reference, by, what, whose }) => [reference.at(-1), by.name, what, whose].join(' '))

const signal = done(
  sampleSignal(1),
  read(megan, at('2026-11-24T09:00:00.000Z')),
  claim(megan, at('2026-11-24T09:01:00.000Z')),
  read(megan, at('2026-11-24T09:02:00.000Z'), 'preview'),
  noteSearch(adele, at('2026-11-24T09:03:00.000Z')),
  notePrinted(adele, 'pack', at('2026-11-24T09:04:00.000Z')),
  noteInventory(diego, 'V-2026-CCCC', at('2026-11-24T09:05:00.000Z')),
)

describe('who read what in a month', () => {
  it('is each line of a reading with whose the signal was at that moment, the newest first', () =>
    assert.deepEqual(inShort(readingsIn([signal], november, diego)), [
      '1 Diego Siciliani inventory other',
      '1 Adele Vance pack other',
      '1 Adele Vance searched other',
      '1 Megan Bowen preview own',
      '1 Megan Bowen page nobody',
    ]))

  const kinds: [line: Line, what: Reading['what']][] = [
    [{ what: 'read', by: megan }, 'page'],
    [{ what: 'read', by: megan, part: 'forwards' }, 'forwards'],
    [{ what: 'searched', by: megan }, 'searched'],
    [{ what: 'searched', by: megan, request: 'V-2026-CCCC' }, 'found'],
    [{ what: 'exported', by: megan, about: 'f' }, 'exported'],
    [{ what: 'printed', by: megan, document: 'agreements' }, 'agreements'],
    [{ what: 'inventoried', by: megan, request: 'V-2026-CCCC' }, 'inventory'],
  ]
  for (const [line, what] of kinds)
    it(`calls a line ${JSON.stringify({ ...line, by: undefined })} ${what}`, () => {
      const one = done(sampleSignal(4), (before) => append(before, [line], at('2026-11-24T09:00:00.000Z')))
      assert.deepEqual(
        readingsIn([one], november, diego).map((reading) => reading.what),
        [what],
      )
    })

  it('is in order also of several signals, and of what was read in one moment', () => {
    const [early, late] = ['2026-11-24T08:00:00.000Z', '2026-11-24T12:00:00.000Z']
    const first = done(sampleSignal(5), read(megan, at(early)), read(adele, at(early)), read(megan, at(late)))
    const second = done(sampleSignal(6), read(adele, at(early)), read(adele, at(late)))
    const expected = [
      '5 Megan Bowen page nobody',
      '6 Adele Vance page nobody',
      '5 Adele Vance page nobody',
      '5 Megan Bowen page nobody',
      '6 Adele Vance page nobody',
    ]
    for (const all of [
      [first, second],
      [second, first],
    ])
      assert.deepEqual(inShort(readingsIn(all, november, diego)), expected)
  })

  it('holds nothing of what is in the signal', () => {
    const told = JSON.stringify(readingsIn([signal], november, diego))
    for (const never of ['nagelsalon', 'Alex', 'danger', 'received']) assert.ok(!told.includes(never), never)
  })

  it('leaves out what is hidden from who asks', () => {
    const hidden = done(signal, excludeMe(adele, [megan, adele], at('2026-11-25T09:00:00.000Z')))
    assert.equal(readingsIn([hidden], november, diego).length, 5)
    assert.deepEqual(readingsIn([hidden], november, adele), [])
    assert.deepEqual(monthsAround([hidden], month('2026-12'), adele), {})
  })

  const edges: [moment: string, month: string][] = [
    ['2026-11-30T22:59:59.999Z', '2026-11'],
    ['2026-11-30T23:00:00.000Z', '2026-12'],
    // In summer two hours ahead.
    ['2026-06-30T21:59:59.999Z', '2026-06'],
    ['2026-06-30T22:00:00.000Z', '2026-07'],
    ['2026-12-31T23:00:00.000Z', '2027-01'],
  ]
  for (const [moment, expected] of edges)
    it(`goes by the Dutch calendar: ${moment} is in ${expected}`, () => {
      const once = done(sampleSignal(2), read(megan, at(moment)))
      const months = ['2026-06', '2026-07', '2026-11', '2026-12', '2027-01']
      const found = months.filter((one) => readingsIn([once], month(one), diego).length > 0)
      assert.deepEqual(found, [expected])
    })

  it('finds the months around it in which something was read', () => {
    const once = done(
      sampleSignal(3),
      ...['2026-07-31T22:30:00.000Z', '2026-10-01T09:00:00.000Z', '2027-02-01T09:00:00.000Z'].map((moment) =>
        read(megan, at(moment)),
      ),
    )
    assert.deepEqual(monthsAround([once, signal], november, diego), { before: '2026-10', after: '2027-02' })
    assert.deepEqual(monthsAround([once], month('2026-10'), diego), { before: '2026-08', after: '2027-02' })
    assert.deepEqual(monthsAround([], november, diego), {})
    const mixed = done(
      sampleSignal(7),
      ...['2026-09', '2026-08', '2027-03', '2027-01', '2027-02'].map((one) =>
        read(megan, at(`${one}-15T09:00:00.000Z`)),
      ),
    )
    assert.deepEqual(monthsAround([mixed], november, diego), { before: '2026-09', after: '2027-01' })
    const edge = done(
      sampleSignal(8),
      read(megan, at('2026-10-31T22:59:59.999Z')),
      read(megan, at('2026-10-31T23:00:00.000Z')),
      read(megan, at('2026-11-30T23:00:00.000Z')),
    )
    assert.deepEqual(monthsAround([edge], november, diego), { before: '2026-10', after: '2026-12' })
  })

  it('counts of what has expired how often, and not even that where somebody was kept out', () => {
    const destroyed = { on: '2026-12-01', days: 1 }
    const gone = (one: Signal) => expire(one, destroyed, [], at('2026-12-01T09:00:00.000Z'))
    const hidden = done(signal, excludeMe(adele, [megan, adele], at('2026-11-25T09:00:00.000Z')))
    assert.equal(goneFrom([signal], november), 0)
    assert.equal(goneFrom([gone(signal)], november), 5)
    assert.equal(goneFrom([gone(signal)], month('2026-12')), 0)
    assert.equal(goneFrom([gone(hidden)], november), 0)
    const edges = done(
      sampleSignal(9),
      read(megan, at('2026-10-31T22:59:59.999Z')),
      read(megan, at('2026-10-31T23:00:00.000Z')),
      read(megan, at('2026-11-30T22:59:59.999Z')),
      read(megan, at('2026-11-30T23:00:00.000Z')),
    )
    assert.equal(goneFrom([gone(edges)], november), 2)
    assert.deepEqual(readingsIn([gone(signal)], november, diego), [])
  })

  it('comes to how many, by how many, of whose cases and at what hours', () => {
    const late = done(signal, read(adele, at('2026-11-24T21:00:00.000Z')))
    const counts = { readings: 6, people: 3, ofOthers: 3, atOddHours: 1 }
    assert.deepEqual(tallyOf(readingsIn([late], november, diego)), counts)
  })

  const ofOthers: [Partial<Reading>, boolean][] = [
    [{ whose: 'other', what: 'page' }, true],
    [{ whose: 'own', what: 'page' }, false],
    [{ whose: 'nobody', what: 'page' }, false],
    [{ whose: 'other', what: 'found' }, false],
    [{ whose: 'other', what: 'inventory' }, false],
  ]
  const [some] = readingsIn([signal], november, diego)
  assert.ok(some)
  for (const [how, expected] of ofOthers)
    it(`${expected ? 'is' : 'is not'} a reading of somebody else’s case: ${how.what}, of ${how.whose}`, () =>
      assert.equal(isOfOther({ ...some, ...how }), expected))

  const hours: [moment: string, odd: boolean][] = [
    ['2026-11-24T05:59:00.000Z', true],
    ['2026-11-24T06:00:00.000Z', false],
    ['2026-11-24T17:59:00.000Z', false],
    ['2026-11-24T18:00:00.000Z', true],
    // A Saturday, and Christmas on a Friday.
    ['2026-11-28T12:00:00.000Z', true],
    ['2026-12-25T12:00:00.000Z', true],
  ]
  for (const [moment, odd] of hours)
    it(`is ${odd ? 'at an odd hour' : 'in working time'} at ${moment}`, () =>
      assert.equal(isAtOddHour({ ...some, at: moment }), odd))
})

describe('a month', () => {
  it('comes after and before another, over the year', () => {
    assert.equal(monthAfter(month('2026-12')), '2027-01')
    assert.equal(monthAfter(month('2027-01')), '2027-02')
    assert.equal(monthAfter(month('2027-02')), '2027-03')
    assert.equal(monthBefore(month('2027-01')), '2026-12')
    assert.equal(monthBefore(month('2028-03')), '2028-02')
  })
  for (const text of ['12026-11', '', '2026-00', '2026-13', '2026-1', '9999-12', '2026-11 ', '2026-11-01'])
    it(`is not “${text}”`, () => assert.equal(isMonth(text), false))
})

describe('the sample of a month', () => {
  const reading = (nth: number, how: Partial<Reading> = {}): Reading => ({
    signal: `s${nth}`,
    line: `l${nth}`,
    reference: 'S-2026-CCCC',
    at: '2026-11-24T09:00:00.000Z',
    by: megan,
    what: 'page',
    whose: 'own',
    ...how,
  })
  const many = Array.from({ length: 40 }, (_none, nth) => reading(nth))
  const striking = Array.from({ length: 20 }, (_none, nth) => reading(100 + nth, { whose: 'other' }))
  const lines = (all: readonly Reading[]) => all.map(({ line }) => line)
  const drawn = (all: readonly Reading[], officer: Pick<Functionaris, 'platform' | 'id'> = diego) =>
    drawSample(all, november, officer)

  it('is ten of them, or all', () => {
    assert.equal(drawn(many).length, 10)
    assert.equal(drawn(many.slice(0, 4)).length, 4)
    assert.deepEqual(drawn([]), [])
  })
  it('is the same each time, in whatever order they come, and another one in another month', () => {
    assert.deepEqual(lines(drawn(many.toReversed())), lines(drawn(many)))
    assert.notDeepEqual(lines(drawSample(many, month('2026-10'), diego)), lines(drawn(many)))
  })
  it('takes for the most part what asks for a look, and some of the rest', () => {
    const found = drawn([...many, ...striking])
    assert.deepEqual(
      found.map(({ whose }) => whose),
      [...Array(7).fill('other'), ...Array(3).fill('own')],
    )
    assert.equal(drawn(striking).length, 10)
  })
  it('leaves out what the officer read', () => {
    assert.deepEqual(drawn(many, megan), [])
    assert.equal(drawn(many, { platform: 'slack', id: 'megan' }).length, 10)
  })
  it('loses no more than what is gone when something expires', () => {
    const before = lines(drawn(many))
    const [first] = before
    const later = lines(drawn(many.filter(({ line }) => line !== first)))
    assert.deepEqual(later.slice(0, 9), before.slice(1))
  })
  it('draws every reading in some month', () => {
    const months = Array.from({ length: 99 }, (_none, nth) => month(`20${String(nth).padStart(2, '0')}-01`))
    const ever = new Set(months.flatMap((one) => lines(drawSample(many, one, diego))))
    assert.equal(ever.size, many.length)
  })

  it('keeps what was drawn, whom was told and what came of it, each once', () => {
    const made = at('2026-12-01T09:00:00.000Z')
    const one = withDrawn(noSampleYet('gemeente', november), diego, drawn(many))
    assert.equal(withDrawn(one, diego, many.slice(0, 1)), one)
    const told = withTold(withDrawn(one, adele, []), diego, '2026-12-01' as never)
    assert.deepEqual(
      [drawnFor(told, diego)?.toldOn, drawnFor(told, adele)?.toldOn],
      ['2026-12-01', undefined],
    )
    assert.equal(drawnFor(withTold(told, diego, undefined), diego)?.toldOn, undefined)
    const asked = withQuestion(told, diego, { id: 'd', text: 'Regel 3?' }, made)
    assert.equal(withQuestion(asked, diego, { id: 'd', text: 'Regel 4?' }, made), asked)
    const more = withQuestion(asked, diego, { id: 'e', text: 'Regel 5?' }, made)
    assert.equal(more.steps.length, 2)
    assert.equal(
      withFine(withQuestion(withFine(asked, diego, made), diego, { id: 'g', text: 'x' }, made), diego, made)
        .steps.length,
      4,
    )
    const fine = withFine(asked, diego, made)
    assert.equal(withFine(fine, diego, made), fine)
    assert.deepEqual(
      fine.steps.map(({ what }) => what),
      ['asks', 'fine'],
    )
    assert.deepEqual(JSON.parse(JSON.stringify(sampleSchema.parse(fine))), JSON.parse(JSON.stringify(fine)))
    for (const other of [{ extra: 1 }, { id: '2026-11-01' }, { id: '12026-11' }])
      assert.throws(() => sampleSchema.parse({ ...fine, ...other }))
  })

  it('is kept for a year after its month, or after the last that was done with it', () => {
    assert.equal(sampleGoesOn(noSampleYet('gemeente', november)), '2027-12-01')
    const later = withFine(noSampleYet('gemeente', november), diego, at('2027-02-10T09:00:00.000Z'))
    assert.equal(sampleGoesOn(later), '2028-02-10')
    const question = withQuestion(later, diego, { id: 'd', text: 'x' }, at('2027-03-01T09:00:00.000Z'))
    assert.equal(sampleGoesOn(question), '2028-02-29')
  })
})

describe('the lines that readings leave', () => {
  const lines: Line[] = [
    { what: 'searched', by: diego, request: 'V-2026-CCCC' },
    { what: 'inventoried', by: diego, request: 'V-2026-CCCC' },
  ]
  for (const line of lines)
    it(`may be of the privacy officer: ${line.what}`, () =>
      assert.ok('kind' in act(diego, line, at('2026-11-24T09:00:00.000Z'))(sampleSignal(1))))
  it('may not be a reading of the page', () =>
    assert.ok(
      'refused' in act(diego, { what: 'read', by: diego }, at('2026-11-24T09:00:00.000Z'))(sampleSignal(1)),
    ))
})
