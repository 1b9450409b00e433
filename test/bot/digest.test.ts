import assert from 'node:assert/strict'
import { digestOf, leftBy, quarterOf, withSilentPartner } from '../../bot/digest.ts'
import { overdueIn } from '../../bot/overdue.ts'
import { forward, markSent, noteOutcome } from '../../bot/signals/forward.ts'
import { add, answerQuestion } from '../../bot/signals/reporter.ts'
import type { Functionaris } from '../../bot/signals/signal.ts'
import {
  agree,
  askReporter,
  assess,
  claim,
  close,
  excludeMe,
  finish,
  giveFeedback,
  handOver,
  notePrinted,
  putOnAgenda,
  release,
} from '../../bot/signals/triage.ts'
import { isUrgent } from '../../bot/signals/urgency.ts'
import { done } from '../fixtures/done.ts'
import { adele, forwardedSignal, idsInOrder, megan, sampleSignal } from '../fixtures/samples.ts'

const newId = idsInOrder()
const made = (at: string) => ({ now: new Date(at), newId })
const received = (at: string, answers: Record<string, string> = {}) =>
  sampleSignal(1, { answers, log: [{ id: 'log', at, by: { role: 'reporter' }, what: 'received' }] })
type Signal = ReturnType<typeof sampleSignal>

describe('what can’t wait for a round-up', () => {
  const rows: [answers: Record<string, string>, urgent: boolean][] = [
    [{}, false],
    [{ danger: 'no', age: 'adult', wait: 'yes' }, false],
    [{ danger: 'unknown', age: 'unknown' }, false],
    [{ danger: 'yes' }, true],
    [{ age: 'minor' }, true],
    [{ age: 'both' }, true],
    [{ wait: 'no' }, true],
  ]
  for (const [answers, urgent] of rows)
    it(`${urgent ? 'is' : 'is not'} ${JSON.stringify(answers)}`, () =>
      assert.equal(isUrgent(sampleSignal(1, { answers })), urgent))

  type Seen = Record<string, string>
  const seenRows: [answers: Seen, there: Seen | undefined, here: Seen | undefined, urgent: boolean][] = [
    [{}, undefined, { urgency: 'now' }, true],
    [{}, undefined, { age: 'minor' }, true],
    [{}, undefined, { age: 'both', urgency: 'normal' }, true],
    [{}, undefined, { urgency: 'week', age: 'adult' }, false],
    // What is left open takes nothing away; what is said takes the place of what was told.
    [{ danger: 'yes' }, undefined, { form: 'labour' }, true],
    [{ danger: 'yes' }, undefined, { urgency: '' }, true],
    [{ danger: 'yes' }, undefined, { urgency: 'normal' }, false],
    [{ wait: 'no' }, undefined, { urgency: 'week' }, false],
    [{ danger: 'yes' }, undefined, { age: 'adult' }, true],
    [{ age: 'minor' }, undefined, { age: 'unknown' }, true],
    [{ age: 'minor' }, undefined, { urgency: 'normal' }, true],
    [{ age: 'minor' }, undefined, { age: 'adult' }, false],
    [{}, { urgency: 'now' }, undefined, true],
    [{}, { age: 'minor' }, undefined, true],
    [{ danger: 'yes' }, { urgency: 'week' }, undefined, false],
    [{}, { urgency: 'now' }, { form: 'labour' }, true],
    [{}, { urgency: 'now' }, { urgency: 'week' }, false],
    [{}, { age: 'adult' }, { age: 'minor' }, true],
  ]
  for (const [answers, there, here, urgent] of seenRows)
    it(`${urgent ? 'is' : 'is not'} ${JSON.stringify({ answers, there, here })}`, () => {
      const { origin } = forwardedSignal()
      const signal = there
        ? forwardedSignal({ answers, origin: { ...(origin ?? assert.fail()), assessment: there } })
        : sampleSignal(1, { answers })
      const at = made('2026-11-23T09:00:00.000Z')
      const seen = here
        ? done(signal, claim(megan, at), assess(megan, { id: 'duiding', assessment: here }, at))
        : signal
      assert.equal(isUrgent(seen), urgent)
    })
})

describe('what can’t wait and came free in the half-day itself', () => {
  const begin = new Date('2026-11-24T08:00:00.000Z')
  const free = done(
    received('2026-11-20T10:00:00.000Z', { danger: 'yes' }),
    claim(megan, made('2026-11-20T11:00:00.000Z')),
    release(made('2026-11-24T09:00:00.000Z')),
  )
  const calls = (card: string[], said: string[] | undefined): Signal => ({
    ...free,
    deliveries: free.deliveries.map((one) => {
      if (one.kind === 'card') return { ...one, called: card }
      return one.entry === free.log.at(-1)?.id && said ? { ...one, called: said } : one
    }),
  })
  const rows: [what: string, signal: Signal, told: number][] = [
    ['told to who was never called', calls(['megan'], ['megan']), 1],
    ['not told to who was called when it came free', calls(['megan'], ['adele']), 0],
    ['not told to who was called when it came in', calls(['adele'], ['megan']), 0],
    ['not told while people are still being called', calls(['megan'], undefined), 0],
  ]
  for (const [what, signal, told] of rows)
    it(`is ${what}`, () => assert.equal(digestOf([signal], adele, begin).urgent.length, told))
})

describe('the numbers of a round-up', () => {
  // A Tuesday at nine.
  const begin = new Date('2026-11-24T08:00:00.000Z')
  const monday = received('2026-11-23T10:00:00.000Z')
  const friday = received('2026-11-20T10:00:00.000Z', { danger: 'yes' })
  const taken = done(friday, claim(megan, made('2026-11-20T11:00:00.000Z')))
  const said = add({ id: 'meer', text: 'Meer' }, made('2026-11-23T15:00:00.000Z'))
  const later = made('2026-11-23T15:30:00.000Z')
  const printed = (by: Functionaris) => notePrinted(by, 'agenda', later)
  const onAgenda = (by: Functionaris) => putOnAgenda(by, later)
  const rows: [what: string, open: Signal[], numbers: [number, number, number, number]][] = [
    ['nothing', [], [0, 0, 0, 0]],
    ['what came in yesterday', [monday], [1, 0, 0, 0]],
    ['what came in a moment before', [received('2026-11-24T07:59:59.999Z')], [1, 0, 0, 0]],
    ['not what came in as it begins', [received('2026-11-24T08:00:00.000Z')], [0, 0, 0, 0]],
    ['what is late and can’t wait', [friday, monday], [2, 1, 1, 0]],
    ['late after eight working hours', [received('2026-11-20T16:00:00.000Z')], [1, 0, 1, 0]],
    ['late not a minute before', [received('2026-11-23T08:01:00.000Z')], [1, 0, 0, 0]],
    ['not what somebody has', [taken], [0, 0, 0, 0]],
    ['what the reporter added to', [done(taken, said)], [0, 0, 0, 1]],
    ['it also when a colleague printed it since', [done(taken, said, printed(adele))], [0, 0, 0, 1]],
    ['it also when a colleague put it on the agenda', [done(taken, said, onAgenda(adele))], [0, 0, 0, 1]],
    ['it also when it was printed and not answered', [done(taken, said, printed(megan))], [0, 0, 0, 1]],
    [
      'it no more once somebody answered who handed it over since',
      [
        done(
          taken,
          said,
          handOver(megan, { id: 'over', to: adele }, later),
          handOver(adele, { id: 'weer', to: megan }, later),
        ),
      ],
      [0, 0, 0, 0],
    ],
    ['it no more once its owner did something', [done(taken, said, onAgenda(megan))], [0, 0, 0, 0]],
    [
      'what was let go of, from then on',
      [done(taken, release(made('2026-11-23T15:00:00.000Z')))],
      [1, 1, 0, 0],
    ],
    ['nothing of what is hidden', [{ ...friday, hiddenFrom: [megan] }], [0, 0, 0, 0]],
  ]
  for (const [what, open, numbers] of rows)
    it(`count ${what}`, () => {
      const { fresh, urgent, late, waiting } = digestOf(open, megan, begin)
      assert.deepEqual(
        [fresh, urgent, late, waiting].map(({ length }) => length),
        numbers,
      )
    })
})

describe('what is past its day', () => {
  // A Monday at ten; the days that are named lie in the week after it.
  const monday = made('2026-11-23T09:00:00.000Z')
  const taken = done(received('2026-11-23T08:30:00.000Z'), claim(megan, monday))
  const asked = askReporter(megan, { id: 'vraag', text: 'Hoe laat?', answerBy: '2026-11-25' }, monday)
  const promised = giveFeedback(megan, { id: 'bericht', text: 'Bezig', again: '2026-11-25' }, monday)
  const agreed = agree(megan, { id: 'afspraak', text: 'Langsgaan', due: '2026-11-25' }, monday)
  const rows: [what: string, signal: Signal, now: string, overdue: string[]][] = [
    ['nothing that was just taken', taken, '2026-11-30T09:00:00.000Z', []],
    ['what nobody took', received('2026-11-23T08:30:00.000Z'), '2026-11-24T08:30:00.000Z', ['untaken']],
    ['not within a working day', received('2026-11-23T08:30:00.000Z'), '2026-11-24T08:29:00.000Z', []],
    ['not on the day itself', done(taken, asked, promised, agreed), '2026-11-25T22:59:00.000Z', []],
    [
      'everything on the day after, which begins at midnight here',
      done(taken, asked, promised, agreed),
      '2026-11-25T23:00:00.000Z',
      ['answer', 'promise', 'agreement'],
    ],
    [
      'no question that was answered',
      done(taken, asked, answerQuestion('vraag', { id: 'a', text: 'Negen uur' }, monday)),
      '2026-11-26T09:00:00.000Z',
      [],
    ],
    [
      'no question about what was told outside the chat: Signaalpunt asked nobody',
      { ...done(taken, asked), known: 'entered' },
      '2026-11-26T09:00:00.000Z',
      [],
    ],
    [
      'no promise that was kept',
      done(taken, promised, giveFeedback(megan, { id: 'meer', text: 'Klaar' }, monday)),
      '2026-11-26T09:00:00.000Z',
      [],
    ],
    [
      'nothing agreed that was done',
      done(taken, agreed, finish(megan, 'afspraak', monday)),
      '2026-11-26T09:00:00.000Z',
      [],
    ],
  ]
  for (const [what, signal, now, overdue] of rows)
    it(`is ${what}`, () => assert.deepEqual(overdueIn(signal, new Date(now)), overdue))

  it('is told to who is there while its owner is away', () => {
    const open = [done(taken, promised), received('2026-11-23T08:30:00.000Z')]
    const begin = new Date('2026-11-26T08:00:00.000Z')
    const left = (away: (typeof megan | typeof adele)[]) => leftBy(away, open, adele, begin).length
    assert.deepEqual([left([]), left([megan]), left([adele])], [0, 1, 0])
    const hidden = open.map((signal) => ({ ...signal, hiddenFrom: [adele] }))
    assert.equal(leftBy([megan], hidden, adele, begin).length, 0)
    assert.equal(leftBy([megan], open, adele, new Date('2026-11-25T08:00:00.000Z')).length, 0)
  })
})

describe('a partner who says nothing', () => {
  const sent = made('2026-11-23T09:00:00.000Z')
  const police = { id: 'politie', kind: 'politie', name: 'Politie' } as const
  const words = { reason: 'r', ground: 'g', contactSafe: 'no', consultFirst: false, text: '' } as const
  const gone = done(
    received('2026-11-23T08:30:00.000Z'),
    claim(megan, sent),
    forward(megan, { ...words, id: 'door', partner: police, fields: [] }, sent),
    markSent(megan, { id: 'weg', about: 'door', day: '2026-11-23' }, sent),
  )
  const known = done(
    gone,
    close(megan, { id: 'einde', reason: 'help', silent: 'x' }, sent),
    excludeMe(megan, [megan, adele], sent),
  )
  const tells = (result: 'care' | 'investigated') =>
    done(gone, noteOutcome(megan, { id: 'u', about: 'door', result, mayTell: false, text: '' }, sent))
  const rows: [
    what: string,
    signal: Signal,
    quarter: string,
    reader: typeof megan | typeof adele,
    count: number,
    people?: (typeof adele)[],
  ][] = [
    ['in the quarter after it was sent', gone, '2027-01-01', megan, 1],
    ['not in the quarter itself', gone, '2026-10-01', megan, 0],
    ['only to who has it', gone, '2027-01-01', adele, 0],
    ['to others once who had it has left', gone, '2027-01-01', adele, 1, [adele]],
    ['to others once who had it excluded themselves, also after closing', known, '2027-01-01', adele, 1],
    ['not to who excluded themselves', known, '2027-01-01', megan, 0],
    ['not once it was said how it ended', tells('care'), '2027-01-01', megan, 0],
    ['the same while they investigate', tells('investigated'), '2027-01-01', megan, 1],
  ]
  for (const [what, signal, quarter, reader, count, people = [megan, adele]] of rows)
    it(`is told of ${what}`, () =>
      assert.equal(
        withSilentPartner([signal], reader, people, quarter as ReturnType<typeof quarterOf>).length,
        count,
      ))

  for (const [day, quarter] of [
    ['2026-01-01', '2026-01-01'],
    ['2026-06-30', '2026-04-01'],
    ['2026-12-31', '2026-10-01'],
  ] as const)
    it(`${day} lies in the quarter of ${quarter}`, () =>
      assert.equal(quarterOf(day as Parameters<typeof quarterOf>[0]), quarter))
})
