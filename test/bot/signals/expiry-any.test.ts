import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Change } from '../../../bot/signals/change.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import { forward, giveBack, markSent, noteOutcome, reply } from '../../../bot/signals/forward.ts'
import { endHold, hold } from '../../../bot/signals/holding.ts'
import { add, answerQuestion, withdraw } from '../../../bot/signals/reporter.ts'
import { type Signal, signalSchema } from '../../../bot/signals/signal.ts'
import {
  agree,
  askReporter,
  assess,
  claim,
  close,
  excludeMe,
  giveFeedback,
  handOver,
  linkTo,
  note,
  noteCaseNumber,
  noteCheck,
  read,
  reopen,
} from '../../../bot/signals/triage.ts'
import { brokenAt, chained } from '../../../bot/store/chain.ts'
import { marked } from '../../../bot/store/search-marks.ts'
import { forwardedSignal, idsInOrder, keys, place, sampleSignal } from '../../fixtures/samples.ts'

const marker = 'zeldzaamwoord'
const made = { now: new Date('2026-11-24T11:00:00.000Z'), newId: idsInOrder() }
const somebody = (id: string) =>
  ({ role: 'functionaris', platform: 'teams', id, name: `${marker} ${id}` }) as const
const [one, two] = [somebody('een'), somebody('twee')]
const said = (id: string) => ({ id, text: marker })
const partner = { id: 'p', kind: 'politie', name: marker } as const
const forwarding = {
  partner,
  reason: marker,
  ground: marker,
  fields: ['what'],
  contactSafe: 'no',
  consultFirst: false,
  text: marker,
} as const
const told = { result: 'care', mayTell: false, text: marker } as const

/** Everything that puts a text or a name into a log. */
const changes: Change[] = [
  read(one, made),
  claim(one, made),
  askReporter(one, said('q'), made),
  answerQuestion('q', said('a'), made),
  add(said('b'), made),
  giveFeedback(one, said('c'), made),
  assess(one, { id: 'd', assessment: { form: marker, sector: 'transport' } }, made),
  note(one, said('e'), made),
  noteCheck(one, { ...said('f'), ground: marker }, made),
  noteCaseNumber(one, said('g'), made),
  agree(one, said('h'), made),
  linkTo(one, { id: 'i', to: 'signaal-9' }, made),
  forward(one, { id: 'j', ...forwarding }, made),
  markSent(one, { id: 'k', about: 'j', day: '2026-11-24' }, made),
  noteOutcome(one, { id: 'l', about: 'j', ...told }, made),
  reply(one, { id: 'm', ...told }, made),
  giveBack(one, said('n'), made),
  handOver(one, { id: 'o', to: two }, made),
  excludeMe(two, [one, two], made),
  hold(one, { ...said('p'), why: 'woo' }, made),
  endHold(one, 'p', made),
  withdraw(made),
  close(one, { id: 'r', reason: 'help', silent: marker }, made),
  reopen(one, said('s'), made),
]

const reporter = { platform: 'teams', id: 'alex', name: marker, locale: 'nl' } as const
const answers = { what: marker, address: `${marker} 12`, form: 'labour', department: marker, age: marker }
const beginnings = fc.constantFrom(
  sampleSignal(1, { reporter, answers }),
  forwardedSignal({ answers, hiddenFrom: [{ platform: 'teams', id: 'drie', name: marker }] }),
)

const kept = (signal: Signal): Signal => marked(chained(signal, keys), keys)

describe('E1: whatever was done to a signal', () => {
  it('leaves no text and no name once its term has passed, and a chain that holds', () =>
    fc.assert(
      fc.property(beginnings, fc.array(fc.constantFrom(...changes), { maxLength: 40 }), (begin, acts) => {
        const signal = acts.reduce((before, change) => {
          const after = change(before)
          return 'kind' in after ? kept(after) : before
        }, kept(begin))
        const gone = kept(expire(signal, { on: '2027-11-24', days: 365 }, place.departments, made))
        assert.ok(!JSON.stringify(gone).includes(marker))
        assert.equal(gone.log.length, signal.log.length + 1)
        assert.equal(brokenAt(gone, keys), undefined)
        assert.deepEqual(signalSchema.parse(gone), gone)
      }),
    ))
})
