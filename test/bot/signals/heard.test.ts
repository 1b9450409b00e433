import assert from 'node:assert/strict'
import { drawDelivery } from '../../../bot/signals/card.ts'
import type { Change } from '../../../bot/signals/change.ts'
import { newDelivery, planDeliveries, postAgain } from '../../../bot/signals/deliveries.ts'
import { hold } from '../../../bot/signals/holding.ts'
import { statusOf } from '../../../bot/signals/life.ts'
import { makeSignal } from '../../../bot/signals/report.ts'
import { add, answerQuestion, withdraw } from '../../../bot/signals/reporter.ts'
import { asksWithdrawal, type Signal } from '../../../bot/signals/signal.ts'
import { askReporter, claim, close, excludeMe } from '../../../bot/signals/triage.ts'
import { done } from '../../fixtures/done.ts'
import { adele, idsInOrder, megan, organisation, sampleSignal, story } from '../../fixtures/samples.ts'

const made = { now: new Date('2026-11-24T11:00:00.000Z'), newId: idsInOrder() }
const diego = { role: 'privacyOfficer', platform: 'teams', id: 'diego', name: 'Diego Siciliani' } as const
const added = add({ id: 'later', text: 'Ze zijn er weer' }, made)
const closed = close(megan, { id: 'closing', reason: 'no-step', silent: 'x' }, made)
const fresh = sampleSignal(1, { deliveries: [newDelivery({ kind: 'card', to: 'channel' }, made)] })

/** To whom the newest line goes, and as what. */
function heard(signal: Signal, last: Change): string[] {
  const after = done(signal, last)
  return planDeliveries(signal, after.log.slice(signal.log.length), made)
    .slice(signal.deliveries.length)
    .map(({ kind, to }) => `${kind} ${typeof to === 'string' ? to : 'id' in to ? to.id : ''}`)
}

describe('who hears of what the reporter adds', () => {
  it('is everybody, as long as nobody has it', () => assert.deepEqual(heard(fresh, added), ['said channel']))

  it('is who has it', () => assert.deepEqual(heard(done(fresh, claim(megan, made)), added), ['answer megan']))

  it('is everybody too once it is closed: who closed it may have left', () =>
    assert.deepEqual(heard(done(fresh, claim(megan, made), closed), added), ['answer megan', 'said channel']))

  it('is the others and nobody else, once who closed it knew somebody in it', () =>
    assert.deepEqual(
      heard(done(fresh, claim(megan, made), closed, excludeMe(megan, [megan, adele], made)), added),
      ['said adele'],
    ))

  it('is told for what it is when it is an answer', () => {
    const asked = done(
      fresh,
      claim(megan, made),
      askReporter(megan, { id: 'question', text: 'Waar?' }, made),
      answerQuestion('question', { id: 'reply', text: 'Daar' }, made),
    )
    const said = newDelivery({ kind: 'said', to: 'channel' }, made, 'reply')
    const shown = drawDelivery(said, asked, 'nl', { people: [], possibleRepeat: false, short: false })
    assert.match(JSON.stringify(shown.body), /De melder heeft geantwoord/)
    assert.doesNotMatch(JSON.stringify(shown.body), /in behandeling bij/)
  })
})

describe('a card that comes anew', () => {
  it('goes before what waits to be said below it', () => {
    const after = done(fresh, added)
    const waiting = { ...after, deliveries: planDeliveries(fresh, after.log.slice(fresh.log.length), made) }
    const later = { ...made, now: new Date(made.now.getTime() + 3_600_000) }
    const order = postAgain(waiting, later)
      .deliveries.toSorted((a, b) => a.since.localeCompare(b.since))
      .map(({ kind }) => kind)
    assert.deepEqual(order, ['card', 'said'])
  })
})

describe('an unread signal that is held', () => {
  it('keeps its texts when it is taken back: that is asked then', () => {
    const held = done(fresh, hold(diego, { id: 'hold', why: 'request', text: 'V-2026-CCCC' }, made))
    const after = done(held, withdraw(made))
    assert.deepEqual([statusOf(after), asksWithdrawal(after), after.answers.what], ['new', true, story])
  })
})

describe('who is kept out', () => {
  const draft = {
    id: 'token',
    dialog: 'report' as const,
    answers: { danger: 'no', what: story, hidden: 'megan' },
    skipped: [],
    startedAt: made.now.toISOString(),
  }
  const from = { organisation, platform: 'teams', id: 'alex', name: 'Alex Wilber', locale: 'nl' } as const
  const named = ({ platform, id, name }: typeof megan | typeof adele) => ({ platform, id, name })
  const making = { ...made, reference: 'S-2026-CCCC', departments: [] }

  for (const [what, receivers, left] of [
    ['who handles signals', [named(megan), named(adele)], []],
    ['who left and may come back', [named(adele)], [named(megan)]],
  ] as const)
    it(`is ${what}, and nothing comes in the channel`, () => {
      const signal = makeSignal(draft, from, { ...making, receivers, left })
      assert.deepEqual(signal.hiddenFrom, [named(megan)])
      assert.deepEqual(
        signal.deliveries.map(({ to }) => to),
        [{ platform: 'teams', id: 'adele' }],
      )
    })
})
