import assert from 'node:assert/strict'
import { join } from 'node:path'
import { key } from '../fixtures/municipality.ts'
import { accountOf, type Documents, readDocuments } from './account.ts'
import { ends } from './plan.ts'
import { type Played, playYear } from './play.ts'
import { addWorkingHours, halfDayBegins, quarterBegins, workdaysAfter } from './working-time.ts'

const moment = (at: string): number => Date.parse(at)

describe('the account of a year that was played', () => {
  let played: Played
  let documents: Documents
  before(async function () {
    this.timeout(300_000)
    played = await playYear({ signals: 8, seed: 8 })
    documents = await readDocuments(join(played.data, 'store'), [key])
  })
  after(() => played.close())

  it('finds nothing forgotten and nobody nagged in a small municipality, from its documents alone', () => {
    assert.equal(documents.signals.length, 8)
    assert.ok(documents.told.length > 0)
    assert.deepEqual(accountOf(documents, ends), [])
  })

  const faultsOf = (doctored: Documents) => accountOf(doctored, ends).map(({ fault }) => fault)
  /** Of a played year, those that came in from this moment on. */
  const receivedFrom = ({ signals }: Documents, from: string) =>
    signals
      .filter(({ log }) => (log[0]?.at ?? '') >= from)
      .sort((one, other) => ((one.log[0]?.at ?? '') < (other.log[0]?.at ?? '') ? -1 : 1))

  it('finds what nobody had for three working days and somebody took then', () => {
    const doctored = structuredClone(documents)
    const inThreeDays = ({ log: [received, claimed, next] }: Documents['signals'][number]) => {
      if (!received || claimed?.what !== 'claimed' || !next) return undefined
      const [at, by] = [moment(received.at), addWorkingHours(moment(received.at), 24)]
      // Taken within a day, and nothing else happened in three: then only this is changed.
      return moment(claimed.at) < addWorkingHours(at, 8) && moment(next.at) > by ? { claimed, by } : undefined
    }
    const [found] = doctored.signals.flatMap((one) => inThreeDays(one) ?? [])
    assert.ok(found)
    found.claimed.at = new Date(found.by).toISOString()
    const faults = faultsOf(doctored)
    assert.equal(faults.length, 1, faults.join('\n'))
    assert.match(faults[0] ?? '', /the head was not told of it since/)
  })

  it('finds that the head did not hear of what was left lying', () => {
    const told = documents.told.filter(({ what }) => what !== 'left-lying')
    assert.ok(told.length < documents.told.length)
    const faults = faultsOf({ ...documents, told })
    assert.equal(faults.length, 1, faults.join('\n'))
    assert.match(faults[0] ?? '', /the head was not told of it since/)
  })

  const lateness: [kept: string, minutes: number, faults: RegExp[]][] = [
    ['two working days', 2 * 24 * 60, [/stayed with somebody who had left/]],
    ['five minutes', 5, []],
  ]
  for (const [kept, minutes, expected] of lateness)
    it(`${expected.length > 0 ? 'finds' : 'lets pass'} what who had left kept for ${kept}`, () => {
      const doctored = structuredClone(documents)
      const [left] = doctored.office.left ?? []
      const [first, second] = receivedFrom(doctored, '2027-10-04')
      assert.ok(left && first && second)
      // The first is let go of at once, and so tells that they were gone when the second was handed to them.
      for (const [{ log }, kept] of [
        [first, 5],
        [second, minutes],
      ] as const) {
        const [, claimed] = log
        assert.equal(claimed?.what, 'claimed')
        const later = (minutes: number) =>
          new Date(moment(claimed?.at ?? '') + minutes * 60_000).toISOString()
        log.splice(
          2,
          0,
          { ...claimed, id: 'h', what: 'handedOver', at: later(1), to: { id: left.id } },
          { id: 'r', what: 'released', at: later(1 + kept), by: { role: 'bot' } },
          { ...claimed, id: 'c', at: later(2 + kept) },
        )
      }
      const faults = faultsOf(doctored)
      assert.equal(faults.length, expected.length, faults.join('\n'))
      for (const [n, fault] of expected.entries()) assert.match(faults[n] ?? '', fault)
    })
})

describe('the account of a year', () => {
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
  const lateTaken = line('claimed', '04T10:00:00')
  const head = { id: 'isaiah' }
  const leftLying = (time: string) => ({
    at: at(time),
    what: 'left-lying',
    to: head,
    about: { late: ['s'] },
  })
  const away = { id: 'megan', absences: [{ from: '2027-02-28', backOn: '2027-03-03' }] }
  const bot = { by: { role: 'bot' } }
  const adele = { by: { role: 'functionaris', id: 'adele' } }
  /** Let go of by the bot, and taken by Megan a little later. */
  const letGo = (day: string) => [
    line('released', `${day}T08:00:00`, bot),
    line('claimed', `${day}T08:30:00`),
  ]
  const hers = [received, line('claimed', '01T10:00:00', adele)]
  const other = (...log: ReturnType<typeof line>[]) => ({ ...base, id: 't', reference: 'T', log })
  /** What the reporter added is not brought to her yet. */
  const notBrought = (at: string) => {
    const added = line('added', at, { by: { role: 'reporter' }, at })
    const waiting = { kind: 'answer', to: 'channel', state: 'waiting', entry: added.id }
    return { ...signal(received, claimed, added), deliveries: [...base.deliveries, waiting] }
  }
  const rows: [what: string, documents: Partial<Documents>, fault: RegExp | undefined][] = [
    [
      'what nobody heard of for three days, and somebody took then',
      { signals: [signal(received, lateTaken)] },
      /nobody was told of it since 2027-03-01/,
    ],
    [
      'that the head did not hear of it after two days',
      {
        office: { ...office, head },
        signals: [signal(received, lateTaken)],
        told: [fresh('01T12:00:00'), fresh('03T09:05:00', 'late')],
      },
      /the head was not told of it since 2027-03-01/,
    ],
    [
      'that the head heard of it too late',
      {
        office: { ...office, head },
        signals: [signal(received, lateTaken)],
        told: [fresh('01T12:00:00'), leftLying('03T13:00:00')],
      },
      /the head was not told of it since 2027-03-01/,
    ],
    [
      'what the functionarissen and the head heard of',
      {
        office: { ...office, head },
        signals: [signal(received, lateTaken)],
        told: [fresh('01T12:00:00'), leftLying('03T09:05:00')],
      },
      undefined,
    ],
    [
      'what the head may not see',
      {
        office: { ...office, head },
        signals: [{ ...signal(received, lateTaken), hiddenFrom: [head] }],
        told: [fresh('01T12:00:00')],
      },
      undefined,
    ],
    [
      'that nobody heard of what was let go of',
      {
        signals: [signal(received, claimed, line('released', '02T08:00:00'), line('claimed', '03T15:00:00'))],
        told: [fresh('01T09:30:00')],
      },
      /nobody was told of it since 2027-03-02/,
    ],
    [
      'what came in while everybody was away, and the head heard of',
      {
        office: { functionarissen: [away], head },
        signals: [signal(received, lateTaken)],
        told: [leftLying('03T09:05:00')],
      },
      undefined,
    ],
    [
      'what came in while everybody was away, and no head is named',
      { office: { functionarissen: [away] }, signals: [signal(received, lateTaken)] },
      /there was nobody to tell of it since 2027-03-01/,
    ],
    [
      'what two had of whom the bot let go at different times',
      { signals: [signal(...hers, ...letGo('02')), other(...hers, ...letGo('04'))] },
      /stayed with somebody who had left from 2027-03-02T08:00:00.000Z until 2027-03-04T08:00/,
    ],
    [
      'what the bot let go of at one look',
      { signals: [signal(...hers, ...letGo('02')), other(...hers, ...letGo('02'))] },
      undefined,
    ],
    [
      'what somebody took who was back',
      {
        signals: [
          signal(...hers, ...letGo('02')),
          other(received, line('claimed', '01T10:30:00'), line('takenOver', '03T08:00:00', adele)),
        ],
        office: { functionarissen: [{ id: 'megan' }, { id: 'adele' }] },
      },
      undefined,
    ],
    [
      'what was handed to who had left',
      {
        signals: [
          signal(...hers, ...letGo('02')),
          other(
            received,
            claimed,
            line('handedOver', '03T08:00:00', { to: { id: 'adele' } }),
            ...letGo('05'),
          ),
        ],
      },
      /stayed with somebody who had left from 2027-03-03T08:00:00.000Z until 2027-03-05T08:00/,
    ],
    [
      'what was hers when a colleague was asked for her partners',
      {
        signals: [signal(...hers, ...letGo('05'))],
        told: [fresh('02T08:00:00', 'partners')],
      },
      /stayed with somebody who had left from 2027-03-02T08:00:00.000Z until 2027-03-05T08:00/,
    ],
    [
      'what was hers when she no longer heard of what was new',
      {
        signals: [signal(received, line('claimed', '02T10:00:00')), other(...hers, ...letGo('05'))],
        told: [fresh('01T12:00:00')],
        office: { ...office, left: [{ id: 'adele', works: ['mon-morning', 'tue-morning'] }] },
      },
      /stayed with somebody who had left from 2027-03-02T08:00:00.000Z until 2027-03-05T08:00/,
    ],
    [
      'what was hers while she was away',
      {
        signals: [signal(received, line('claimed', '02T10:00:00')), other(...hers, ...letGo('05'))],
        told: [fresh('01T12:00:00')],
        office: {
          ...office,
          left: [{ id: 'adele', absences: [{ from: '2027-03-01', backOn: '2027-03-05' }] }],
        },
      },
      undefined,
    ],
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
    ['an addition of Friday night', { signals: [notBrought('2027-04-30T19:00:00.000Z')] }, undefined],
    [
      'an addition of Friday afternoon that did not arrive',
      { signals: [notBrought('2027-04-30T12:00:00.000Z')] },
      /\(answer\) is waiting/,
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
