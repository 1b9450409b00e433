import assert from 'node:assert/strict'
import type { Receipt } from '../../../bot/core/event.ts'
import { DeliveryError, type DeliveryFault } from '../../../bot/errors.ts'
import {
  afterFault,
  afterSending,
  alertDeliveries,
  backoff,
  beforeSending,
  isLate,
  lateAt,
  triesWithin,
} from '../../../bot/outbox/settle.ts'
import type { Delivery, Signal } from '../../../bot/signals/signal.ts'
import { claim, release } from '../../../bot/signals/triage.ts'
import { done } from '../../fixtures/done.ts'
import {
  adele,
  hours,
  idsInOrder,
  megan,
  minutes,
  sampleSignal,
  seconds,
  signalWithCard,
} from '../../fixtures/samples.ts'

const start = Date.parse('2026-11-23T09:00:00.000Z')
const at = (ms: number): Date => new Date(start + ms)

const cardOf = (signal: Signal): Delivery => signal.deliveries[0] ?? assert.fail()

describe('waiting for the next try', () => {
  const waits: [attempts: number, wait: number][] = [
    [1, 5 * seconds],
    [2, 10 * seconds],
    [3, 20 * seconds],
    [8, 640 * seconds],
    [9, 15 * minutes],
    [10, 15 * minutes],
    [1000, 15 * minutes],
  ]
  for (const [attempts, wait] of waits)
    it(`takes ${wait / seconds} s after try ${attempts}`, () => assert.equal(backoff(attempts), wait))

  const tries: [span: number, most: number][] = [
    [0, 1],
    [4 * seconds, 1],
    [5 * seconds, 2],
    [15 * seconds, 3],
    [hours, 11],
    [8 * hours, 39],
  ]
  for (const [span, most] of tries)
    it(`means at most ${most} tries in ${span / seconds} s`, () => assert.equal(triesWithin(span), most))
})

describe('before sending', () => {
  const marks: [what: string, found: Partial<Delivery>, repeat: boolean][] = [
    ['a first try is no repetition', {}, false],
    ['found as being sent it may be one', { state: 'sending' }, true],
    ['after a broken connection it may be one', { fault: 'unsure' }, true],
    ['after a plain failure it is none', { fault: 'down' }, false],
    ['once it may be one, it stays so', { fault: 'down', possibleRepeat: true }, true],
    ['bringing a card up to date repeats nothing', { state: 'sending', receipt: 'x' as Receipt }, false],
  ]
  for (const [what, found, repeat] of marks)
    it(what, () => {
      const marked = beforeSending(signalWithCard(found), 'card-1', at(0))
      assert.ok('kind' in marked)
      const { state, attempts, possibleRepeat = false } = cardOf(marked)
      assert.deepEqual([state, attempts, possibleRepeat], ['sending', 1, repeat])
    })

  for (const kind of ['answer', 'desk', 'alert', 'card', 'news'] as const)
    it(`${kind === 'card' || kind === 'news' ? 'is no reason to drop' : 'drops'} what is for who is kept out: ${kind}`, () => {
      const to = { platform: 'teams', id: 'megan' } as const
      const signal = { ...signalWithCard(), hiddenFrom: [{ ...to, name: 'Megan Bowen' }] }
      const waiting = {
        ...signal,
        deliveries: signal.deliveries.map((one) => ({ ...one, kind, to, entry: 'e' }) as Delivery),
      }
      const marked = beforeSending(waiting, 'card-1', at(0))
      assert.ok('kind' in marked)
      assert.equal(marked.deliveries.length, kind === 'card' || kind === 'news' ? 1 : 0)
    })

  const nots: [what: string, found: Partial<Delivery>, id?: string][] = [
    ['sent', { state: 'sent' }],
    ['parked', { state: 'parked' }],
    ['due later', { due: at(1).toISOString() }],
    ['not there', {}, 'iets-anders'],
    ['a word below a card that has no message yet', { kind: 'said' }],
  ]
  for (const [what, found, id = 'card-1'] of nots)
    it(`nothing happens with what is ${what}`, () =>
      assert.deepEqual(beforeSending(signalWithCard(found), id, at(0)), { refused: 'not-now' }))
})

describe('after a fault', () => {
  const person = { platform: 'teams', id: 'alex' } as const
  const outcomes: [what: string, found: Partial<Delivery>, fault: DeliveryFault, then: string][] = [
    ['the channel is down', { attempts: 1 }, 'down', '+5'],
    ['the channel is down for the third time', { attempts: 3 }, 'down', '+20'],
    ['the channel is busy and says no time', { attempts: 2 }, 'busy', '+10'],
    ['the channel refuses', { attempts: 1 }, 'refused', '+5'],
    ['the channel is gone', { attempts: 1 }, 'gone', '+5'],
    ['the connection broke', { attempts: 1 }, 'unsure', '+5'],
    ['the card is too large', { attempts: 1 }, 'too-large', '+0'],
    ['the short card is too large', { attempts: 2, fault: 'too-large' }, 'too-large', 'parked'],
    ['it can not be drawn', { attempts: 1 }, 'unfit', 'parked'],
    ['a person refuses', { to: person, attempts: 1 }, 'refused', 'parked'],
    ['a person is gone', { to: person, attempts: 1 }, 'gone', 'parked'],
    ["a person's chat is down", { to: person, attempts: 1 }, 'down', '+5'],
  ]
  for (const [what, found, fault, then] of outcomes)
    it(`${what}: ${then}`, () => {
      const error = new DeliveryError(fault)
      const after = cardOf(afterFault(signalWithCard({ state: 'sending', ...found }), 'card-1', error, at(0)))
      const wait = (Date.parse(after.due) - start) / seconds
      assert.equal(after.state === 'parked' ? 'parked' : `+${wait}`, then)
      assert.equal(after.fault, fault)
    })

  const elsewhere = { organisation: 'elders' }
  const crossings: [days: number, fault: DeliveryFault, then: string][] = [
    [0, 'refused', 'waiting true'],
    [6.99, 'gone', 'waiting true'],
    [7, 'gone', 'parked undefined'],
    [7, 'refused', 'parked undefined'],
    [30, 'down', 'waiting true'],
    [0, 'unfit', 'parked undefined'],
  ]
  for (const [days, fault, then] of crossings)
    it(`what goes to another organisation, ${fault} for ${days} days, alerted before: ${then}`, () => {
      const found = { kind: 'crossing', to: elsewhere, state: 'sending', alerted: true } as const
      const now = at(days * 24 * hours)
      const after = cardOf(afterFault(signalWithCard(found), 'card-1', new DeliveryError(fault), now))
      assert.equal(`${after.state} ${after.alerted}`, then)
    })

  const removals: [fault: DeliveryFault, then: string][] = [
    ['removed', ''],
    ['refused', 'shown sent'],
    ['gone', 'shown sent'],
    ['down', 'removal waiting'],
  ]
  for (const [fault, then] of removals)
    it(`a card that has to go out of a private chat, ${fault}: ${then || 'nothing is left'}`, () => {
      const found = { kind: 'removal', to: person, state: 'sending', receipt: 'x' as Receipt } as const
      const { deliveries } = afterFault(signalWithCard(found), 'card-1', new DeliveryError(fault), at(0))
      assert.equal(deliveries.map(({ kind, state }) => `${kind} ${state}`).join(), then)
    })

  it('a time that the platform names goes before our own', () => {
    const error = new DeliveryError('busy', { retryAt: at(30 * seconds) })
    assert.equal(
      cardOf(afterFault(signalWithCard(), 'card-1', error, at(0))).due,
      at(30 * seconds).toISOString(),
    )
  })
})

describe('after sending', () => {
  const shown = { signal: signalWithCard(), called: ['megan'] }
  const receipt = 'bericht' as Receipt
  const claimed: Signal = {
    ...signalWithCard(),
    log: [...sampleSignal(1).log, { id: 'c', at: at(0).toISOString(), by: megan, what: 'claimed' }],
  }
  it('it is sent, and what was wrong before is forgotten', () => {
    const {
      state,
      fault,
      receipt: kept,
    } = cardOf(afterSending(signalWithCard({ fault: 'down' }), 'card-1', receipt, shown))
    assert.deepEqual([state, fault, kept], ['sent', undefined, receipt])
  })
  it('a card that shows something older by now goes out again', () =>
    assert.equal(cardOf(afterSending(claimed, 'card-1', receipt, shown)).state, 'waiting'))
  it('a card keeps who was called by name when it was posted', () => {
    const posted = afterSending(signalWithCard(), 'card-1', receipt, shown)
    const again = afterSending(posted, 'card-1', receipt, { ...shown, called: ['adele'] })
    assert.deepEqual([cardOf(posted).called, cardOf(again).called], [['megan'], ['megan']])
  })
  it('what is said about it keeps so only where it calls: nobody has it in hand any more', () => {
    const made = { now: at(0), newId: idsInOrder() }
    const released = done(signalWithCard(), claim(megan, made), release(made))
    const after = released.deliveries
      .filter(({ kind }) => kind === 'said')
      .map(({ id }) => afterSending(released, id, receipt, { ...shown, signal: released }))
      .map(({ deliveries }) => deliveries.flatMap(({ called }) => called ?? []))
    assert.deepEqual(after, [[], ['megan']])
  })
})

describe('a card is late', () => {
  const cards: [what: string, found: Partial<Delivery>, after: number, late: boolean][] = [
    ['not before ten minutes', { fault: 'down' }, 10 * minutes - 1, false],
    ['after ten minutes', { fault: 'down' }, 10 * minutes, true],
    ['at once when the channel refuses', { fault: 'refused' }, 0, true],
    ['at once when the channel is gone', { fault: 'gone' }, 0, true],
    ['at once when it was parked', { state: 'parked', fault: 'unfit' }, 0, true],
    ['never once it is there', { fault: 'gone', receipt: 'x' as Receipt }, hours, false],
    ['never twice', { fault: 'down', alerted: true }, hours, false],
    ['never when it is another message', { kind: 'news', fault: 'down' }, hours, false],
  ]
  for (const [what, found, after, late] of cards)
    it(what, () => assert.equal(isLate(cardOf(signalWithCard(found)), at(after)), late))

  it('and the outbox knows beforehand when', () =>
    assert.equal(lateAt(cardOf(signalWithCard({ fault: 'down' }))), start + 10 * minutes))
})

describe('the second route', () => {
  const made = { now: at(0), newId: idsInOrder() }
  const alerted = (signal: Signal): Signal => {
    const after = alertDeliveries(signal, 'card-1', [megan, adele], made)
    return 'kind' in after ? after : signal
  }
  const refused = signalWithCard({ fault: 'refused' })
  it('is a message to each functionaris', () =>
    assert.deepEqual(
      alerted(refused)
        .deliveries.slice(1)
        .map(({ kind, to }) => ({ kind, to })),
      [
        { kind: 'alert', to: { platform: 'teams', id: 'megan' } },
        { kind: 'alert', to: { platform: 'teams', id: 'adele' } },
        { kind: 'news', to: { platform: 'teams', id: 'alex' } },
      ],
    ))
  it('is taken once, also when two rounds of the outbox saw the same late card', () =>
    assert.equal(alerted(alerted(refused)).deliveries.length, 4))
  it('is not taken any more when the card has arrived in the meantime', () =>
    assert.equal(alerted(signalWithCard({ state: 'sent', receipt: 'x' as Receipt })).deliveries.length, 1))

  const line = { id: 'r', at: at(0).toISOString(), by: megan }
  const read: Signal['log'][number] = { ...line, what: 'read' }
  const { reporter: _nobody, ...nameless } = refused
  const other = { ...cardOf(refused), id: 'card-2' }
  const delay = (signal: Signal): Delivery[] => signal.deliveries.filter(({ kind }) => kind === 'news')
  const untold: [who: string, signal: Signal][] = [
    ['who is known by a code only', { ...nameless, known: 'code' }],
    ['whose signal somebody read', { ...refused, log: [...refused.log, read] }],
    [
      'whose signal stands in another place',
      { ...refused, deliveries: [...refused.deliveries, { ...other, receipt: 'x' as Receipt }] },
    ],
  ]
  for (const [who, signal] of untold)
    it(`tells nothing of the delay to a reporter ${who}`, () => assert.deepEqual(delay(alerted(signal)), []))

  it('tells a reporter of the delay once, however many cards there are', () => {
    const both = alerted({ ...refused, deliveries: [...refused.deliveries, other] })
    const after = alertDeliveries(both, 'card-2', [megan], made)
    assert.ok('kind' in after)
    assert.equal(delay(after).length, 1)
  })

  const waiting = alerted(refused)
  const id = delay(waiting)[0]?.id ?? ''
  const arrived: Signal = {
    ...waiting,
    deliveries: waiting.deliveries.map((one) =>
      one.id === 'card-1' ? { ...one, state: 'sent', receipt: 'x' as Receipt } : one,
    ),
  }
  const overtaken: [why: string, signal: Signal][] = [
    ['the card has arrived', arrived],
    ['somebody read it', { ...waiting, log: [...waiting.log, read] }],
  ]
  for (const [why, signal] of overtaken)
    it(`drops what tells of the delay once ${why}`, () => {
      const after = beforeSending(signal, id, at(0))
      assert.ok('kind' in after)
      assert.deepEqual(delay(after), [])
    })

  for (const [fault, left] of [
    ['refused', 0],
    ['gone', 0],
    ['down', 1],
  ] as const)
    it(`${left ? 'tries again' : 'parks nothing and drops'} what tells of the delay where the chat is ${fault}`, () =>
      assert.equal(delay(afterFault(waiting, id, new DeliveryError(fault), at(0))).length, left))
})
