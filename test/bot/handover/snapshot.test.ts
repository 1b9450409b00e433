import assert from 'node:assert/strict'
import { snapshotOf } from '../../../bot/handover/snapshot.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import { forward, markSent } from '../../../bot/signals/forward.ts'
import { forwardsOf } from '../../../bot/signals/forwards.ts'
import { isHiddenFrom, isHiddenPlace, type Signal } from '../../../bot/signals/signal.ts'
import { claim, close, excludeMe } from '../../../bot/signals/triage.ts'
import { done } from '../../fixtures/done.ts'
import { adele, forwardedSignal, idsInOrder, megan, morning, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: morning, newId: idsInOrder() }
const named = ({ platform, id, name }: typeof megan | typeof adele) => ({ platform, id, name })
type Named = Pick<typeof megan, 'platform'> & { id: string; name: string }
const [x, y]: [Named, Named] = [named(adele), named(megan)]
const isaiah: Named = { ...y, id: 'isaiah', name: 'Isaiah Langer' }
const words = { reason: 'r', ground: 'g', contactSafe: 'no', consultFirst: false, text: '' } as const

/** What `to` gets of it, where these people handle signals or read the channel. */
function sentOn(signal: Signal, to: string, receivers: Named[], others: Named[] = []): Signal | undefined {
  const partner = { id: to, kind: 'gemeente', name: to, organisation: to } as const
  const sent = done(
    signal,
    claim(megan, made),
    forward(megan, { id: `f-${to}`, partner, fields: ['what'], ...words }, made),
    markSent(megan, { id: `s-${to}`, about: `f-${to}`, day: '2026-11-23' }, made),
  )
  const [about] = forwardsOf(sent)
  assert.ok(about)
  const readers = [...receivers, ...others]
  return snapshotOf(sent, about, { ...made, to, name: 'Van', reference: 'S-2026-CCC8', receivers, readers })
}

const byReporter = sampleSignal(1, { hiddenFrom: [x] })
const byThemselves = done(sampleSignal(1), excludeMe(adele, [megan, adele], made))
const before = forwardedSignal({ hiddenFrom: [] })
const { origin } = before
assert.ok(origin)
const elsewhere: Signal = { ...before, origin: { ...origin, keptFrom: [{ platform: x.platform, id: x.id }] } }

describe('who is kept out of what is forwarded', () => {
  const rows: [what: string, signal: Signal][] = [
    ['the reporter', byReporter],
    ['they themselves', byThemselves],
    ['the organisation that it came from', elsewhere],
  ]
  for (const [what, signal] of rows) {
    it(`stays so where they handle nothing, when it was ${what}, and the channel gets its card`, () => {
      const there = sentOn(signal, 'verderop', [y])
      assert.ok(there)
      assert.ok(isHiddenFrom(there, x))
      assert.ok(!isHiddenPlace(there, 'channel'))
      assert.deepEqual(
        there.deliveries.map(({ to }) => to),
        ['channel'],
      )
      assert.doesNotMatch(JSON.stringify(there), /Adele/)
    })

    for (const [who, receivers, others] of [
      ['handle signals', [y, x], []],
      ['handled signals before, or read the channel', [y], [x]],
    ] as const)
      it(`has no card in the channel where they ${who}, when it was ${what}`, () => {
        const there = sentOn(signal, 'verderop', [...receivers], [...others])
        assert.deepEqual(there?.hiddenFrom, [x])
        assert.deepEqual(
          there?.deliveries.map(({ to }) => to),
          [{ platform: y.platform, id: y.id }],
        )
      })
  }

  it('stays so on every further step, and is told once', () => {
    const second = sentOn(byReporter, 'verderop', [y])
    const third = second && sentOn(second, 'nog-verder', [y, x])
    assert.ok(third && isHiddenFrom(third, x))
    assert.deepEqual(third.origin?.keptFrom, [{ platform: x.platform, id: x.id }])
    assert.ok(!isHiddenFrom(third, isaiah))
  })

  it('is nobody where nobody was kept out', () => {
    const there = sentOn(sampleSignal(1), 'verderop', [y, x])
    assert.deepEqual([there?.hiddenFrom, there?.origin?.keptFrom], [undefined, undefined])
  })

  it('gets nothing of it where nobody else would be left', () =>
    assert.equal(sentOn(byReporter, 'verderop', [x]), undefined))

  it('finds no more of it once it has expired than anybody else', () => {
    const there = done(
      elsewhere,
      claim(megan, made),
      close(megan, { id: 'c', reason: 'help', silent: 's' }, made),
    )
    const { remains } = expire(there, { on: '2028-01-01', days: 180 }, [], made)
    assert.equal(remains?.secret, true)
  })
})

describe('the organisation that it came from', () => {
  const partner = { id: 'elders', kind: 'gemeente', name: 'Elders', organisation: 'elders' } as const
  const held = done(forwardedSignal(), claim(megan, made))

  it('can’t get it as a new signal', () =>
    assert.deepEqual(forward(megan, { id: 'f', partner, fields: [], ...words }, made)(held), {
      refused: 'came-from',
    }))

  it('can’t get what was made ready before that was refused', () => {
    const line = {
      ...words,
      id: 'f',
      at: morning.toISOString(),
      by: megan,
      what: 'forwarded',
      partner,
    } as const
    const ready: Signal = { ...held, log: [...held.log, { ...line, fields: [] }] }
    assert.deepEqual(markSent(megan, { id: 's', about: 'f', day: '2026-11-23' }, made)(ready), {
      refused: 'came-from',
    })
  })

  it('is another one than a partner of the directory with the same id', () => {
    const { organisation: _none, ...paper } = partner
    assert.ok('kind' in forward(megan, { id: 'f', partner: paper, fields: [], ...words }, made)(held))
  })
})
