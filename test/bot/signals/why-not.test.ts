import assert from 'node:assert/strict'
import { giveBack } from '../../../bot/signals/forward.ts'
import { closerName, nameOf, ownerOf, statusOf, whyNot } from '../../../bot/signals/life.ts'
import type { Actor, Entry, Signal } from '../../../bot/signals/signal.ts'
import { claim, close, handOver, read, reopen, takeOver } from '../../../bot/signals/triage.ts'
import { done } from '../../fixtures/done.ts'
import { adele, forwardedSignal, idsInOrder, megan, morning, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: morning, newId: idsInOrder() }
const bot = { role: 'bot' } as const
const reporter = { role: 'reporter' } as const
const closing = close(megan, { id: 'c', reason: 'help', silent: 'x' }, made)
const reopening = reopen(adele, { id: 'r', text: 'x' }, made)

const line = (what: 'claimed' | 'takenOver' | 'filed' | 'received', by: Actor): Entry => ({
  id: what,
  at: morning.toISOString(),
  what,
  by,
})

const fresh = sampleSignal(1)
const claimed = done(fresh, claim(megan, made))
const closed = done(claimed, closing)
const reopened = done(closed, reopening)
const ofLines = (...log: Entry[]): Signal => ({ ...fresh, log })

describe('where a signal stands', () => {
  const rows: [what: string, signal: Signal, status: string][] = [
    ['nothing stands in its log', ofLines(), 'new'],
    ['it came in', fresh, 'new'],
    [
      'it was dealt with before the bot was there',
      ofLines(line('received', bot), line('filed', bot)),
      'closed',
    ],
    ['it was reopened and taken over', done(reopened, takeOver(megan, made)), 'claimed'],
    [
      'it was reopened and handed over',
      done(reopened, handOver(adele, { id: 'h', to: megan }, made)),
      'claimed',
    ],
  ]
  for (const [what, signal, status] of rows)
    it(`is ${status} after ${what}`, () => assert.equal(statusOf(signal), status))
})

describe('who has a signal in hand', () => {
  const { role: _role, ...toAdele } = adele
  const rows: [what: string, signal: Signal, owner: unknown][] = [
    ['who claimed it', claimed, megan],
    ['who reopened it', reopened, adele],
    ['whom it was handed over to', done(claimed, handOver(megan, { id: 'h', to: toAdele }, made)), adele],
    ['nobody, when no functionaris took it', ofLines(line('claimed', bot)), undefined],
    [
      'who had it before, when no functionaris took it after that',
      ofLines(line('claimed', megan), line('takenOver', bot)),
      megan,
    ],
  ]
  for (const [what, signal, owner] of rows) it(`is ${what}`, () => assert.deepEqual(ownerOf(signal), owner))
})

describe('the name of who closed it', () => {
  const rows: [what: string, signal: Signal, name: string][] = [
    ['empty while nobody did', claimed, ''],
    ['that of who closed it, whoever did something since', done(closed, read(adele, made)), 'Megan Bowen'],
    [
      'that of who gave it back',
      done(forwardedSignal(), giveBack(adele, { id: 'g', text: 'x' }, made)),
      'Adele Vance',
    ],
    ['empty when there is no log', ofLines(), ''],
  ]
  for (const [what, signal, name] of rows) it(`is ${what}`, () => assert.equal(closerName(signal), name))

  it('is there for a functionaris only', () => {
    assert.equal(nameOf(megan), 'Megan Bowen')
    const partner = { role: 'partner', organisation: 'elders', name: 'Elders' } as const
    for (const nobody of [reporter, bot, partner, undefined]) assert.equal(nameOf(nobody), '')
  })
})

describe('why something can’t be done', () => {
  const hidden = { ...fresh, hiddenFrom: [{ platform: megan.platform, id: megan.id, name: megan.name }] }
  const taken = { refused: 'taken', name: 'Megan Bowen' }
  const takenByAdele = { refused: 'taken', name: 'Adele Vance' }
  const rows: [what: string, why: unknown, wanted: unknown][] = [
    ['to who is kept out it is unknown', whyNot(hidden, 'read', megan), { refused: 'unknown' }],
    ['to others it is not', whyNot(hidden, 'read', adele), undefined],
    ['nobody has it, and only who has it may', whyNot(fresh, 'noted', megan), { refused: 'unclaimed' }],
    ['nobody has it, and only the reporter may', whyNot(fresh, 'added', megan), { refused: 'unclaimed' }],
    ['only the reporter may, and it is theirs', whyNot(claimed, 'added', megan), { refused: 'own' }],
    ['only the reporter may, and another one has it', whyNot(claimed, 'added', adele), taken],
    ['it is still open', whyNot(claimed, 'reopened', adele), { refused: 'open' }],
    ['it is open once more', whyNot(reopened, 'expired', bot), { refused: 'open' }],
    ['it is new, and may be closed by nobody', whyNot(fresh, 'reopened', adele), { refused: 'unclaimed' }],
    ['they have it already', whyNot(claimed, 'claimed', megan), { refused: 'own' }],
    ['another one has it already', whyNot(claimed, 'claimed', adele), taken],
    ['they have it once more', whyNot(reopened, 'claimed', adele), { refused: 'own' }],
    ['another one has it once more', whyNot(reopened, 'claimed', megan), takenByAdele],
    ['a reporter can’t take back what is taken up', whyNot(claimed, 'withdrawn', reporter), taken],
  ]
  for (const [what, why, wanted] of rows) it(`is told: ${what}`, () => assert.deepEqual(why, wanted))
})
