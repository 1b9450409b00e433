import assert from 'node:assert/strict'
import { join } from 'node:path'
import { key } from '../fixtures/municipality.ts'
import { accountOf, type Documents, readDocuments } from './account.ts'
import { ends } from './plan.ts'
import { playYear } from './play.ts'
import { addWorkingHours, halfDayBegins, quarterBegins, workdaysAfter } from './working-time.ts'

const moment = (at: string): number => Date.parse(at)

describe('the account of a year', () => {
  it('finds nothing forgotten and nobody nagged in a small municipality, from its documents alone', async () => {
    const played = await playYear({ signals: 8, seed: 8 })
    try {
      const documents = await readDocuments(join(played.data, 'store'), [key])
      assert.equal(documents.signals.length, 8)
      assert.ok(documents.told.length > 0)
      assert.deepEqual(accountOf(documents, ends), [])
    } finally {
      await played.close()
    }
  }).timeout(300_000)

  const at = (time: string) => `2027-03-${time}.000Z`
  const base = { known: 'named', deliveries: [{ kind: 'card', to: 'channel', state: 'sent' }] }
  const line = (what: string, time: string, more: object = {}) => ({
    id: `${what} ${time}`,
    at: at(time),
    what,
    by: { role: 'functionaris', id: 'megan' },
    ...more,
  })
  const signal = (...log: ReturnType<typeof line>[]) => ({ ...base, id: 's', reference: 'S', log })
  const office = { functionarissen: [{ id: 'megan' }] }
  // A Monday.
  const received = line('received', '01T09:00:00', { by: { role: 'reporter' } })
  const claimed = line('claimed', '01T10:00:00')
  const fresh = (time: string, what = 'fresh') => ({
    at: at(time),
    what: 'round-up',
    to: { id: 'megan' },
    about: { [what]: ['s'] },
  })
  const rows: [what: string, documents: Partial<Documents>, fault: RegExp | undefined][] = [
    ['what was taken at once', { signals: [signal(received, claimed)] }, undefined],
    ['what nobody was told of', { signals: [signal(received)] }, /nobody was told of it/],
    [
      'what somebody was told of in time',
      { signals: [signal(received)], told: [fresh('02T08:00:00')] },
      undefined,
    ],
    [
      'what somebody was told of too late',
      { signals: [signal(received)], told: [fresh('10T08:00:00')] },
      /nobody was told of it/,
    ],
    [
      'an act that could not be',
      { signals: [signal(received, line('closed', '01T10:00:00', { silent: 'x' }))] },
      /closed while new/,
    ],
    [
      'an end in silence',
      { signals: [signal(received, claimed, line('closed', '01T11:00:00'))] },
      /without feedback/,
    ],
    [
      'a case of somebody who left',
      { signals: [signal(received, { ...claimed, by: { role: 'functionaris', id: 'adele' } })] },
      /not there any more/,
    ],
    [
      'a card that did not arrive',
      {
        signals: [
          { ...signal(received, claimed), deliveries: [{ kind: 'card', to: 'channel', state: 'parked' }] },
        ],
      },
      /is parked/,
    ],
    [
      'two round-ups in one half-day',
      { told: [fresh('02T08:00:00'), fresh('02T09:30:00')] },
      /two round-ups/,
    ],
    ['a round-up at night', { told: [fresh('02T20:00:00')] }, /outside working time/],
    [
      'a promise that nobody was reminded of',
      {
        signals: [
          {
            ...signal(received, claimed, line('feedback', '01T11:00:00', { again: '2027-03-03' })),
            known: 'code',
          },
        ],
      },
      /promise, 2027-03-03, has passed/,
    ],
    [
      'a partner whom nobody was reminded of',
      {
        signals: [
          signal(received, claimed, line('forwardSent', '01T11:00:00', { about: 'f', day: '2027-03-01' })),
        ],
      },
      /to ask the partner/,
    ],
  ]
  for (const [what, documents, fault] of rows)
    it(`${fault ? 'finds' : 'lets pass'} ${what}`, () => {
      const given = { office, signals: [], told: [], ...documents } as Documents
      const found = accountOf(given, new Date('2027-05-01T00:00:00Z')).map((one) => one.fault)
      assert.deepEqual(found.length, fault ? 1 : 0, found.join('\n'))
      if (fault) assert.match(found[0] ?? '', fault)
    })
})

describe('working time, written apart', () => {
  const rows: [from: string, hours: number, to: string][] = [
    // A Monday.
    ['2027-03-01T08:00:00Z', 8, '2027-03-01T16:00:00Z'],
    ['2027-03-05T15:00:00Z', 2, '2027-03-08T09:00:00Z'],
    // Over Easter (28 March) and the beginning of summer time.
    ['2027-03-26T15:00:00Z', 2, '2027-03-30T08:00:00Z'],
    ['2027-12-24T15:00:00Z', 9, '2027-12-27T16:00:00Z'],
  ]
  for (const [from, hours, to] of rows)
    it(`${hours} hours after ${from}`, () =>
      assert.equal(new Date(addWorkingHours(moment(from), hours)).toISOString(), new Date(to).toISOString()))

  it('knows half-days, working days and quarters', () => {
    assert.equal(halfDayBegins(moment('2027-07-01T11:30:00Z')), moment('2027-07-01T11:00:00Z'))
    assert.equal(halfDayBegins(moment('2027-07-03T11:30:00Z')), undefined)
    assert.equal(workdaysAfter('2027-03-25', 2), moment('2027-03-30T15:00:00Z'))
    assert.deepEqual(quarterBegins(moment('2027-03-01T00:00:00Z'), moment('2027-08-01T00:00:00Z')), [
      moment('2027-04-01T00:00:00Z'),
      moment('2027-07-01T00:00:00Z'),
    ])
  })
})
