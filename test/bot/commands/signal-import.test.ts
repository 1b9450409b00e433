import assert from 'node:assert/strict'
import { readOldList } from '../../../bot/commands/signal-import.ts'
import { StartError } from '../../../bot/errors.ts'
import { statusOf } from '../../../bot/signals/life.ts'
import { idsInOrder, keys, morning, organisation } from '../../fixtures/samples.ts'

const making = () => ({ organisation, newId: idsInOrder(), keys, random: () => 0, now: morning })
const read = (csv: string) => readOldList(csv, making()).map(({ signal }) => signal)

describe('reading in the old list', () => {
  it('takes commas and semicolons, quotes, a mark at the beginning and lines within a cell', () => {
    for (const separator of [',', ';']) {
      const row = [
        '"Twee mannen; in een busje, elke dag\nvoor de deur"',
        '3-2-2024',
        'Voorbeeldweg 3',
        'afgesloten',
      ]
      const csv = `\uFEFF${['Wat', 'Datum', 'Adres', 'Stand'].join(separator)}\r\n${row.join(separator)}\r\n`
      const [signal] = read(csv)
      assert.deepEqual(signal?.answers, {
        what: 'Twee mannen; in een busje, elke dag\nvoor de deur',
        how: 'other',
        day: '3-2-2024',
        address: 'Voorbeeldweg 3',
      })
      assert.ok(signal)
      assert.equal(statusOf(signal), 'closed')
      assert.match(signal.reference, /^S-2024-/)
      assert.deepEqual(signal.deliveries, [], 'what was dealt with troubles nobody')
    }
  })

  it('gives what is open a card, and the number of the own system a line', () => {
    const [signal] = read('wat,stand,zaaknummer,vorm\nEen busje,open,Z-00-0000,Arbeidsuitbuiting\n')
    assert.deepEqual(
      [
        signal?.deliveries.map(({ kind, state }) => `${kind} ${state}`),
        signal?.log.map(({ what }) => what),
        signal?.answers.form,
      ],
      [['card waiting'], ['received', 'caseNumber'], 'labour'],
    )
  })

  it('gives each line the same id each time, and two lines with the same words two', () => {
    const csv = 'wat,datum\nEen busje,3-2-2024\nEen kas,3-2-2024\nEen busje,3-2-2024\n'
    const ids = read(csv).map(({ id }) => id)
    assert.equal(new Set(ids).size, 3)
    assert.deepEqual(
      read(csv).map(({ id }) => id),
      ids,
    )
    const other = readOldList(csv, { ...making(), organisation: 'buurgemeente' }).map(
      ({ signal }) => signal.id,
    )
    assert.ok(other.every((id) => !ids.includes(id)))
  })

  const faults: [what: string, csv: string, said: RegExp][] = [
    ['nothing', '', /eerste regel/],
    ['no lines', 'wat,stand\n', /eerste regel/],
    ['no column “wat”', 'datum\n3-2-2024\n', /“wat” is nodig/],
    ['a strange column', 'wat,naam\nx,y\n', /Deze ken ik niet: naam/],
    ['an empty story', 'wat,datum\n"",3-2-2024\n', /regel 2: “wat” is leeg/],
    ['no day', 'wat,datum\nx,gisteren\n', /regel 2: “datum”/],
    ['no form', 'wat,vorm\nx,iets\n', /regel 2: “vorm”/],
    ['no state', 'wat,stand\nx,misschien\n', /regel 2: “stand”/],
    ['a story that is too long', `wat\n${'a'.repeat(20_001)}\n`, /langer dan 20000/],
    ['a line with too many cells', 'wat\nx,geheim\n', /geen CSV die ik kan lezen/],
  ]
  for (const [what, csv, said] of faults)
    it(`refuses a list with ${what}, and reads nothing of it in`, () =>
      assert.throws(
        () => read(csv),
        (error: Error) => error instanceof StartError && said.test(error.message),
      ))

  it('does not repeat what stands in the list', () =>
    assert.throws(
      () => read('wat,datum\nMevrouw Testpersoon,geheim\n'),
      (error: Error) => !/Testpersoon|geheim/.test(error.message),
    ))
})
