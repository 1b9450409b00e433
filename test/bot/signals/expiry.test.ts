import assert from 'node:assert/strict'
import type { Receipt } from '../../../bot/core/event.ts'
import type { Change } from '../../../bot/signals/change.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import { forward, giveBack, markSent, noteOutcome, reply } from '../../../bot/signals/forward.ts'
import { add, answerQuestion } from '../../../bot/signals/reporter.ts'
import { isUnderWay } from '../../../bot/signals/retention.ts'
import { type Delivery, type Signal, signalSchema } from '../../../bot/signals/signal.ts'
import {
  askReporter,
  assess,
  claim,
  close,
  excludeMe,
  giveFeedback,
  handOver,
  note,
  noteCaseNumber,
} from '../../../bot/signals/triage.ts'
import { brokenAt, chained } from '../../../bot/store/chain.ts'
import { marked } from '../../../bot/store/search-marks.ts'
import {
  adele,
  forwardedSignal,
  idsInOrder,
  keys,
  megan,
  place,
  sampleSignal,
} from '../../fixtures/samples.ts'

const marker = 'zeldzaamwoord'
const made = { now: new Date('2026-11-24T11:00:00.000Z'), newId: idsInOrder() }
const then = { now: new Date('2027-11-24T00:00:00.000Z'), newId: idsInOrder() }
const destroyed = { on: '2027-11-24', days: 365, authorisedBy: 'Lynne Robbins' }

/** Sealed after each change, as the store does it, with the messages that were sent. */
const kept = (signal: Signal): Signal => marked(chained(signal, keys), keys)
const handled = (signal: Signal, ...changes: Change[]): Signal =>
  changes.reduce((before, change) => {
    const after = change(before)
    assert.ok('kind' in after, JSON.stringify(after))
    return kept(after)
  }, kept(signal))
const sent = (signal: Signal): Signal => ({
  ...signal,
  deliveries: signal.deliveries.map(
    (one): Delivery => ({ ...one, state: 'sent', receipt: one.id as Receipt }),
  ),
})

const delivery = (kind: 'card' | 'crossing', state: Delivery['state']): Signal => {
  const [card] = sampleSignal(1).deliveries
  assert.ok(card)
  const to = kind === 'card' ? 'channel' : { organisation: 'elders' }
  return { ...sampleSignal(1), deliveries: [{ ...card, kind, to, state } as Delivery] }
}

const said = (id: string) => ({ id, text: marker })
const toPolice = forward(
  megan,
  {
    id: 'f',
    partner: { id: 'p', kind: 'politie', name: marker },
    reason: marker,
    ground: marker,
    fields: ['what'],
    contactSafe: 'no',
    consultFirst: false,
    text: marker,
  },
  made,
)
const told = sent(
  handled(
    sampleSignal(1, {
      reporter: { platform: 'teams', id: marker, name: marker, locale: 'nl' },
      receiptCode: { selector: marker, salt: marker, hash: marker, nth: 0 },
      hiddenFrom: [{ platform: 'teams', id: marker, name: marker }],
      answers: {
        what: marker,
        address: `${marker} 12`,
        company: marker,
        form: 'labour',
        age: 'minor',
        department: 'Burgerzaken',
        subject: 'person',
      },
    }),
    claim(megan, made),
    askReporter(megan, said('q'), made),
    answerQuestion('q', said('a'), made),
    add(said('b'), made),
    assess(megan, { id: 'c', assessment: { form: 'criminal', sector: 'transport', place: 'work' } }, made),
    note(megan, said('d'), made),
    noteCaseNumber(megan, said('e'), made),
    toPolice,
    markSent(megan, { id: 's', about: 'f', day: '2026-11-24' }, made),
    noteOutcome(megan, { id: 'o', about: 'f', result: 'care', mayTell: false, text: marker }, made),
    handOver(megan, { id: 'h', to: adele }, made),
    close(adele, { id: 'z', reason: 'elsewhere', silent: marker }, made),
  ),
)
const gone = kept(expire(told, destroyed, place.departments, then))

describe('E3: what is left of a signal whose term has passed', () => {
  it('is nothing that was typed, and nobody', () => {
    // Where its messages stand is needed until they are taken away; who authorised it is accounted for.
    const { deliveries: _until, remains, ...rest } = gone
    const text = JSON.stringify([rest, { ...remains, destroyed: undefined }])
    for (const never of [marker, 'Megan', 'megan', 'Adele', 'adele', 'Lynne', 'marks'])
      assert.equal(text.includes(never), false, never)
    assert.deepEqual(gone.answers, {})
  })

  it('is the kind of thing, by month', () =>
    assert.deepEqual(gone.remains, {
      category: 'passed-on',
      month: '2026-11',
      form: 'criminal',
      place: 'work',
      sector: 'transport',
      age: 'minor',
      department: 'Burgerzaken',
      forwardedTo: ['politie'],
      outcomes: [],
      feedback: false,
      secret: true,
      destroyed,
    }))

  it('is no partner to whom it was never sent', () => {
    const ready = handled(sampleSignal(1), claim(megan, made), toPolice)
    assert.deepEqual(expire(ready, destroyed, [], then).remains?.forwardedTo, [])
  })

  for (const [result, outcomes] of [
    ['no-step', []],
    ['investigated', []],
    ['report', ['report']],
  ] as const)
    it(`is of what the organisation was told that it came from (${result}): ${outcomes.join() || 'nothing'}`, () => {
      const answered = { id: 'r', result, mayTell: false, text: marker }
      const back = handled(forwardedSignal(), claim(megan, made), reply(megan, answered, made))
      assert.deepEqual(expire(back, destroyed, [], then).remains?.outcomes, outcomes)
    })

  it('is that the reporter heard something', () => {
    const heard = handled(sampleSignal(1), claim(megan, made), giveFeedback(megan, said('w'), made))
    assert.equal(expire(heard, destroyed, [], then).remains?.feedback, true)
  })

  it('is that it was a talk, which counts as no signal', () =>
    assert.equal(expire(sampleSignal(1, { purpose: 'talk' }), destroyed, [], then).purpose, 'talk'))

  it('is no department in which few people work, or that somebody typed', () => {
    for (const department of ['Jeugd', marker]) {
      const small = { ...told, answers: { ...told.answers, department } }
      assert.equal(expire(small, destroyed, place.departments, then).remains?.department, undefined)
    }
  })

  it('is no value that was typed where one is chosen', () => {
    const { remains } = expire(
      { ...sampleSignal(1), answers: { form: 'Een lange tekst', place: 'home' } },
      destroyed,
      [],
      then,
    )
    assert.deepEqual([remains?.form, remains?.place], [undefined, 'home'])
  })

  it('is a log that is still tied together', () => {
    assert.equal(brokenAt(told, keys), undefined)
    assert.equal(brokenAt(gone, keys), undefined)
    assert.deepEqual(
      gone.log.map((line) => (line.what === 'emptied' ? [line.was, line.role] : [line.what, line.by.role])),
      [...told.log.map(({ what, by }) => [what, by.role]), ['expired', 'bot']],
    )
  })

  it('is of what another organisation forwarded no more', () => {
    const { origin, ...rest } = forwardedSignal()
    const reported = { ...rest, ...(origin ? { origin: { ...origin, text: marker, reporter: marker } } : {}) }
    const back = handled(reported, giveBack(adele, said('g'), made))
    const over = kept(expire(back, destroyed, [], then))
    assert.ok(!JSON.stringify(over).includes(marker))
    assert.equal(over.origin, undefined)
    assert.equal(over.remains?.category, 'mistake')
    assert.equal(brokenAt(over, keys), undefined)
    signalSchema.parse(over)
  })

  it('is told to nobody where somebody kept themselves out', () => {
    const over = handled(sampleSignal(1), excludeMe(megan, [megan, adele], made))
    assert.equal(expire(over, destroyed, [], then).remains?.secret, true)
    assert.equal(expire(sampleSignal(1), destroyed, [], then).remains?.secret, undefined)
  })

  it('is a card to draw again, and every other message to take away', () => {
    assert.deepEqual(
      gone.deliveries.map(({ kind, state, receipt }) => [kind, state, receipt !== undefined]),
      told.deliveries.map(({ kind }) => [kind === 'card' ? 'card' : 'removal', 'waiting', true]),
    )
    const unsent = told.deliveries.map(({ receipt: _none, ...one }) => one as Delivery)
    assert.deepEqual(expire({ ...told, deliveries: unsent }, destroyed, [], then).deliveries, [])
  })

  it('is nothing to take away from another organisation', () => {
    const arrived = delivery('crossing', 'sent')
    const [crossing] = arrived.deliveries
    assert.ok(crossing)
    const withReceipt = { ...arrived, deliveries: [{ ...crossing, receipt: 'ontvangen' as Receipt }] }
    assert.deepEqual(expire(withReceipt, destroyed, [], then).deliveries, [])
  })
})

describe('E3: a document of a signal whose term has passed', () => {
  it('opens', () => assert.deepEqual(signalSchema.parse(gone), gone))

  const [first, ...others] = gone.log
  assert.ok(first)
  const rows: [what: string, harmed: Signal][] = [
    ['an answer', { ...gone, answers: { what: marker } }],
    ['a reporter', { ...gone, ...(told.reporter ? { reporter: told.reporter } : {}) }],
    ['marks', { ...gone, marks: [{ kind: 'address', key: 'k', hash: 'h' }] }],
    ['a line of the log', { ...gone, log: [...told.log.slice(0, 1), ...others] }],
    ['the salt of a line', { ...gone, log: [{ ...first, link: told.log[0]?.link }, ...others] }],
    ['a line after it', { ...gone, log: [...gone.log, ...told.log.slice(0, 1)] }],
    ['a message that is to be sent', { ...gone, deliveries: told.deliveries }],
    ['what remains, but not that it expired', { ...gone, log: gone.log.slice(0, -1) }],
    ['that it expired, but not what remains', { ...gone, remains: undefined }],
  ]
  for (const [what, harmed] of rows)
    it(`is refused with ${what} in it`, () => assert.equal(signalSchema.safeParse(harmed).success, false))
})

describe('E3: what is under way', () => {
  const rows: ['card' | 'crossing', Delivery['state'], boolean][] = [
    ['card', 'waiting', false],
    ['card', 'sending', true],
    ['card', 'sent', false],
    ['card', 'parked', false],
    ['crossing', 'waiting', true],
    ['crossing', 'sending', true],
    ['crossing', 'sent', false],
    ['crossing', 'parked', false],
  ]
  for (const [kind, state, is] of rows)
    it(`a ${kind} that is ${state}: ${is}`, () => assert.equal(isUnderWay(delivery(kind, state)), is))

  it('one message that is sending, among others that were sent: true', () => {
    const deliveries = (['sent', 'sending', 'sent'] as const).flatMap(
      (state) => delivery('card', state).deliveries,
    )
    assert.equal(isUnderWay({ ...sampleSignal(1), deliveries }), true)
  })
})
