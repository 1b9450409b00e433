import assert from 'node:assert/strict'
import { whatIsMissing } from '../../bot/office.ts'
import type { Now } from '../../bot/signals/change.ts'
import { sendAgain } from '../../bot/signals/deliveries.ts'
import { expire } from '../../bot/signals/expiry.ts'
import { forward, giveBack, hearFrom, markSent, reply, type Told } from '../../bot/signals/forward.ts'
import { forwardOf } from '../../bot/signals/forwards.ts'
import { ownerOf, statusOf } from '../../bot/signals/life.ts'
import { isUnderWay } from '../../bot/signals/retention.ts'
import { cardPlaces, type Functionaris, isHiddenFrom, type Signal } from '../../bot/signals/signal.ts'
import { assess, claim, close, excludeMe, note } from '../../bot/signals/triage.ts'
import {
  answers,
  beyond,
  bound,
  here,
  isaiah,
  type Pair,
  pair,
  prepared,
  there,
  to,
} from '../fixtures/pair.ts'
import { adele, hours, idsInOrder, megan, minutes, morning, sampleSignal } from '../fixtures/samples.ts'

const about = `f-${there}`
const sent = (made: Now) => markSent(megan, { id: 'sent', about, day: '2026-11-23' }, made)
const send = ({ change }: Pair) => change(here, sampleSignal(1).id, sent)
const open = ({ store }: Pair) => store.changeOffice(there, bound('hun kanaal', [adele, isaiah]))
const told = { result: 'care', mayTell: true, text: 'Er is hulp' } as const

/** Arrived, and Adele has it in hand there. */
async function accepted(it: Pair): Promise<Signal> {
  await open(it)
  await send(it)
  await it.keepGoing(minutes)
  const [snapshot = assert.fail()] = await it.snapshots()
  return it.change(there, snapshot.id, (made) => claim(adele, made))
}

describe('what crosses to another organisation', () => {
  it('arrives once as a signal of its own, with a card in the other channel', () =>
    pair(async (it) => {
      await open(it)
      await send(it)
      await send(it)
      await it.keepGoing(minutes)
      const [snapshot, ...others] = await it.snapshots()
      assert.deepEqual(others, [])
      assert.deepEqual(snapshot?.answers, { danger: 'no', what: answers.what })
      assert.equal(snapshot?.reporter, undefined)
      assert.deepEqual(snapshot?.origin?.assessment, { form: 'labour' })
      assert.deepEqual(
        it.post.sent.filter(({ to: place }) => place === 'hun kanaal').map(({ notice }) => notice),
        [`card ${snapshot?.reference}`],
      )
      assert.ok((await it.source()).deliveries.every(({ state }) => state === 'sent'))
    }))

  const waiting: [what: string, before: (it: Pair) => unknown, mended: (it: Pair) => unknown][] = [
    ['the other one has no channel yet', () => {}, open],
    [
      'the other one’s document can’t be written',
      async (it) => {
        await open(it)
        it.refuses.path = `${there}/signals`
      },
      (it) => {
        it.refuses.path = undefined
      },
    ],
    [
      'the operator took it out of the settings',
      async (it) => {
        await open(it)
        it.allowed.delete(there)
      },
      (it) => it.allowed.add(there),
    ],
  ]
  for (const [what, before, mended] of waiting)
    it(`waits while ${what}, and loses nothing`, () =>
      pair(async (it) => {
        await before(it)
        await send(it)
        await it.keepGoing(hours)
        assert.deepEqual(await it.snapshots(), [])
        const crossing = (await it.source()).deliveries.find(({ kind }) => kind === 'crossing')
        assert.equal(crossing?.state, 'waiting')
        assert.ok((crossing?.attempts ?? 0) > 3)
        const alerts = it.post.sent.filter(({ notice }) => notice.startsWith('alert'))
        assert.deepEqual(
          alerts.map(({ to }) => to),
          ['chat met megan'],
          'who has it in hand hears of it, once',
        )
        await mended(it)
        it.restart()
        await it.keepGoing(hours)
        assert.equal((await it.snapshots()).length, 1)
      }))

  it('is there once after a crash between the two documents', () =>
    pair(async (it) => {
      await open(it)
      await send(it)
      // The snapshot is kept and what was sent can't be noted.
      const written = it.store.addSignal.bind(it.store)
      it.store.addSignal = async (signal) => {
        const kept = await written(signal)
        it.refuses.path = `${here}/signals`
        return kept
      }
      await it.keepGoing(minutes)
      assert.equal((await it.source()).deliveries.find(({ kind }) => kind === 'crossing')?.state, 'sending')
      it.store.addSignal = written
      it.refuses.path = undefined
      it.restart()
      await it.keepGoing(hours)
      assert.equal((await it.snapshots()).length, 1)
      assert.equal((await it.source()).deliveries.find(({ kind }) => kind === 'crossing')?.state, 'sent')
    }))

  it('shows nothing of what happens afterwards, there or here', () =>
    pair(async (it) => {
      const snapshot = await accepted(it)
      await it.change(here, sampleSignal(1).id, (made) =>
        note(megan, { id: 'n1', text: 'merelnotitie' }, made),
      )
      await it.change(here, sampleSignal(1).id, (made) =>
        assess(megan, { id: 'a2', assessment: { form: 'sexual' } }, made),
      )
      await it.change(there, snapshot.id, (made) => note(adele, { id: 'n2', text: 'spreeuwnotitie' }, made))
      await it.keepGoing(minutes)
      const theirs = JSON.stringify(await it.snapshots())
      assert.doesNotMatch(theirs, /merel|Merel|sexual|Alex|Megan/)
      assert.doesNotMatch(JSON.stringify(await it.source()), /spreeuw|Adele/)
    }))

  it('is as it was when somebody decided what goes along, also when it is sent later', () =>
    pair(async (it) => {
      await open(it)
      await it.change(here, sampleSignal(1).id, (made) =>
        assess(megan, { id: 'a2', assessment: { form: 'sexual' } }, made),
      )
      await send(it)
      await it.keepGoing(minutes)
      const [snapshot] = await it.snapshots()
      assert.deepEqual(snapshot?.origin?.assessment, { form: 'labour' })
    }))

  it('comes back as accepted, answered and given back, each once, and its owner hears of it', () =>
    pair(async (it) => {
      const snapshot = await accepted(it)
      it.refuses.path = `${here}/signals`
      await it.change(there, snapshot.id, (made) => reply(adele, { id: 'r1', ...told }, made))
      await it.change(there, snapshot.id, (made) => giveBack(adele, { id: 'g1', text: 'Niet bij ons' }, made))
      await it.keepGoing(minutes)
      assert.equal(forwardOf(await it.source(), about)?.accepted, undefined)
      it.refuses.path = undefined
      it.restart()
      await it.keepGoing(hours)
      const found = forwardOf(await it.source(), about)
      assert.equal(found?.accepted?.by.role, 'partner')
      assert.deepEqual([found?.outcome?.result, found?.outcome?.mayTell], ['care', true])
      assert.equal(found?.returned?.text, 'Niet bij ons')
      const heard = it.post.notices.filter((notice) => notice.startsWith('answer'))
      assert.deepEqual(
        heard.map((notice) => notice.split(' ')[1]),
        ['forwardAccepted', 'outcome', 'forwardReturned'],
      )
    }))

  it('ends quietly when the one who forwarded it keeps nothing of it any more', () =>
    pair(async (it) => {
      const snapshot = await accepted(it)
      await it.keepGoing(minutes)
      const gone = { on: '2028-01-01', days: 180 }
      await it.store.changeSignal(here, sampleSignal(1).id, (signal) =>
        expire(signal, gone, [], { now: morning, newId: idsInOrder() }),
      )
      await it.change(there, snapshot.id, (made) => reply(adele, { id: 'r1', ...told }, made))
      await it.keepGoing(hours)
      assert.deepEqual(await it.store.parked(), [])
      assert.equal(
        (await it.snapshots())[0]?.answers.what,
        answers.what,
        'what crossed is the other one’s own',
      )
      assert.doesNotMatch(JSON.stringify(await it.source()), /Er is hulp/)
    }))

  /** As it is once its term has passed, on this side. */
  const expires = ({ store }: Pair) =>
    store.changeSignal(here, sampleSignal(1).id, (signal) =>
      expire(signal, { on: '2028-01-01', days: 180 }, [], { now: morning, newId: idsInOrder() }),
    )

  it('is open again here, and who gave it back hears so, when the one it went back to keeps nothing of it', () =>
    pair(async (it) => {
      const snapshot = await accepted(it)
      await it.keepGoing(minutes)
      await it.change(there, snapshot.id, (made) => giveBack(adele, { id: 'g1', text: 'Niet bij ons' }, made))
      await expires(it)
      await it.keepGoing(hours)
      const back = await it.store.signal(there, snapshot.id)
      assert.ok(back)
      assert.deepEqual([statusOf(back), ownerOf(back)], ['new', undefined])
      assert.deepEqual([await it.store.waiting(), await it.store.parked()], [[], []])
      const alerts = it.post.sent.filter(({ notice }) => notice.startsWith('alert returned'))
      assert.deepEqual(
        alerts.map(({ to: place }) => place),
        ['chat met adele'],
      )
      assert.ok((await it.store.openSignals(there)).some(({ id }) => id === snapshot.id))
    }))

  it('is under way while it waits, on both sides: nothing that waits is emptied', () =>
    pair(async (it) => {
      await send(it)
      assert.ok(isUnderWay(await it.source()))
      const snapshot = await accepted(it)
      assert.ok(!isUnderWay(await it.source()))
      it.refuses.path = `${here}/signals`
      await it.change(there, snapshot.id, (made) => giveBack(adele, { id: 'g1', text: 'Niet bij ons' }, made))
      await it.keepGoing(minutes)
      const back = await it.store.signal(there, snapshot.id)
      assert.ok(back && isUnderWay(back))
    }))

  it('is kept there too from who may not see it here', () =>
    pair(async (it) => {
      await open(it)
      await it.store.addSignal(
        sampleSignal(2, {
          id: 'stil',
          hiddenFrom: [{ platform: 'teams', id: isaiah.id, name: isaiah.name }],
        }),
      )
      for (const change of [...prepared, sent]) await it.change(here, 'stil', change)
      await it.keepGoing(minutes)
      const [snapshot] = await it.snapshots()
      assert.deepEqual(
        snapshot?.hiddenFrom?.map(({ id }) => id),
        [isaiah.id],
      )
      assert.deepEqual(
        it.post.sent
          .filter(({ notice }) => notice === `card ${snapshot?.reference}`)
          .map(({ to: place }) => place),
        ['chat met adele'],
      )
    }))
})

describe('what can’t be brought over', () => {
  const days = 24 * hours

  it('is said in /readyz for what it is, and no card of the channel is', () =>
    pair(async (it) => {
      await send(it)
      await it.keepGoing(minutes)
      const missing = await whatIsMissing(it.store, [], here, new Date(morning.getTime() + minutes))
      assert.deepEqual(missing, [
        'Niet aangekomen bij een andere organisatie: S-2026-CCC1. Staat die nog in de instellingen, met een kanaal en iemand die het mag lezen?',
      ])
    }))

  it('is given up after a week, which is told once more, and can be sent again', () =>
    pair(async (it) => {
      await open(it)
      it.allowed.delete(there)
      await send(it)
      const alerts = () => it.post.sent.filter(({ notice }) => notice.startsWith('alert')).length
      await it.keepGoing(6 * days)
      assert.deepEqual([(await it.store.parked()).length, alerts()], [0, 1])
      await it.keepGoing(2 * days)
      assert.deepEqual([(await it.store.parked()).length, alerts()], [1, 2])
      assert.ok(!isUnderWay(await it.source()))
      const { id } = sampleSignal(1)
      await it.change(here, id, ({ now }) => sendAgain(now))
      await it.keepGoing(6 * days)
      assert.deepEqual([(await it.store.parked()).length, alerts()], [0, 3])
      it.allowed.add(there)
      await it.keepGoing(days)
      assert.equal((await it.snapshots()).length, 1)
    })).timeout(20_000)

  it('goes nowhere any more once the term of its signal has passed', () =>
    pair(async (it) => {
      await open(it)
      it.allowed.delete(there)
      await send(it)
      await it.keepGoing(8 * days)
      const { id } = sampleSignal(1)
      await it.change(here, id, (made) => close(megan, { id: 'c', reason: 'help', silent: 'x' }, made))
      await it.change(
        here,
        id,
        (made) => (signal) => expire(signal, { on: '2028-01-01', days: 180 }, [], made),
      )
      it.allowed.add(there)
      await it.change(here, id, ({ now }) => sendAgain(now))
      await it.keepGoing(days)
      assert.deepEqual(await it.snapshots(), [])
    })).timeout(20_000)

  it('is heard of by the others once who closed it knew somebody in it', () =>
    pair(async (it) => {
      await send(it)
      const { id } = sampleSignal(1)
      await it.change(here, id, (made) => close(megan, { id: 'c', reason: 'help', silent: 'x' }, made))
      await it.change(here, id, (made) => excludeMe(megan, [megan, isaiah], made))
      await it.keepGoing(hours)
      const alerts = it.post.sent.filter(({ notice }) => notice.startsWith('alert'))
      assert.deepEqual(
        alerts.map(({ to: place }) => place),
        ['chat met isaiah'],
      )
    }))
})

describe('what was sent on', () => {
  const onward = [
    (made: Now) => forward(adele, to(beyond), made),
    (made: Now) => markSent(adele, { id: 'on', about: `f-${beyond}`, day: '2026-11-23' }, made),
  ]
  const returns = (made: Now) => giveBack(adele, { id: 'g1', text: 'Niet bij ons' }, made)
  async function beyondIt(it: Pair): Promise<{ first: Signal; second: Signal }> {
    it.allowed.add(beyond)
    await it.store.changeOffice(beyond, bound('het derde kanaal', [isaiah]))
    const first = await accepted(it)
    for (const change of onward) await it.change(there, first.id, change)
    await it.keepGoing(minutes)
    const [second = assert.fail()] = await it.snapshots(beyond)
    return { first, second: await it.change(beyond, second.id, (made) => claim(isaiah, made)) }
  }

  it('can’t be given back while who has it now has said nothing', () =>
    pair(async (it) => {
      const { first, second } = await beyondIt(it)
      const newId = idsInOrder()
      const tried = await it.store.changeSignal(there, first.id, returns({ now: morning, newId }))
      assert.deepEqual(tried, { refused: 'at-partner' })
      await it.change(beyond, second.id, (made) => reply(isaiah, { id: 'r1', ...told }, made))
      await it.keepGoing(hours)
      await it.change(there, first.id, returns)
    }))

  it('is answered once more after it was given back: nothing gets stuck, and who had it hears of it', () =>
    pair(async (it) => {
      const { first, second } = await beyondIt(it)
      await it.change(beyond, second.id, (made) => reply(isaiah, { id: 'r1', ...told }, made))
      await it.keepGoing(hours)
      await it.change(there, first.id, returns)
      await it.change(beyond, second.id, (made) => reply(isaiah, { id: 'r2', ...told }, made))
      await it.change(beyond, second.id, (made) => giveBack(isaiah, { id: 'g2', text: 'Toch niet' }, made))
      await it.keepGoing(hours)
      assert.deepEqual(await it.store.parked(), [])
      const back = await it.store.signal(there, first.id)
      assert.ok(back)
      assert.equal(statusOf(back), 'returned')
      assert.deepEqual(back.log.flatMap(({ what, by }) => (by.role === 'partner' ? what : [])).slice(1), [
        'forwardAccepted',
        'outcome',
        'outcome',
        'forwardReturned',
      ])
      const heard = it.post.sent.filter(
        ({ notice, to: place }) => notice.startsWith('answer outcome') && place === 'chat met adele',
      )
      assert.equal(heard.length, 2)
    }))
})

describe('who says only later that they know somebody in it', () => {
  /** Adele has it in hand there, Isaiah beyond; each of them handles signals in all three. */
  async function sentOn(it: Pair, people = [adele, isaiah]): Promise<Record<'there' | 'beyond', Signal>> {
    await it.store.changeOffice(here, bound('kanaal', [megan, adele, isaiah]))
    await it.store.changeOffice(there, bound('hun kanaal', people))
    await it.store.changeOffice(beyond, bound('het derde kanaal', people))
    it.allowed.add(beyond)
    await send(it)
    await it.keepGoing(minutes)
    const [first = assert.fail()] = await it.snapshots()
    for (const change of [
      (made: Now) => claim(adele, made),
      (made: Now) => forward(adele, to(beyond), made),
      (made: Now) => markSent(adele, { id: 'on', about: `f-${beyond}`, day: '2026-11-23' }, made),
    ])
      await it.change(there, first.id, change)
    await it.keepGoing(minutes)
    const [second = assert.fail()] = await it.snapshots(beyond)
    return { there: first, beyond: await it.change(beyond, second.id, (made) => claim(isaiah, made)) }
  }
  const exclude = (it: Pair, who: Functionaris) =>
    it.change(here, sampleSignal(1).id, (made) => excludeMe(who, [megan, adele, isaiah], made))

  it('sees nothing of it wherever it went: the channels neither, and what they had in hand is free', () =>
    pair(async (it) => {
      const sent = await sentOn(it)
      await exclude(it, adele)
      await it.keepGoing(minutes)
      const [first = assert.fail()] = await it.snapshots(there)
      const [second = assert.fail()] = await it.snapshots(beyond)
      for (const one of [first, second]) {
        assert.ok(isHiddenFrom(one, adele) && !isHiddenFrom(one, isaiah))
        assert.deepEqual(cardPlaces(one), [{ platform: 'teams', id: isaiah.id }])
      }
      assert.deepEqual([statusOf(first), statusOf(second)], ['new', 'claimed'])
      assert.deepEqual([first.id, second.id], [sent.there.id, sent.beyond.id])
      const before = it.post.tried.length
      await it.change(beyond, second.id, (made) => note(isaiah, { id: 'n', text: 'x' }, made))
      await it.store.changeSignal(here, sampleSignal(1).id, (signal) => ({
        ...signal,
        deliveries: signal.deliveries.map((one) =>
          one.kind === 'crossing' && one.entry !== 'sent' ? { ...one, state: 'waiting' as const } : one,
        ),
      }))
      await it.keepGoing(hours)
      assert.equal(it.post.tried.length, before, 'told again, nothing changes')
    }))

  it('is heard of by who forwarded it as long as that can’t be: nobody else would be left there', () =>
    pair(async (it) => {
      await sentOn(it)
      await it.store.changeOffice(there, bound('hun kanaal', [adele]))
      await exclude(it, adele)
      await it.keepGoing(hours)
      const alerts = it.post.sent.filter(({ notice }) => notice.startsWith('alert excluded'))
      assert.deepEqual(
        alerts.map(({ to: place }) => place),
        ['chat met megan'],
      )
      await it.store.changeOffice(there, bound('hun kanaal', [adele, isaiah]))
      await it.keepGoing(hours)
      const [first = assert.fail()] = await it.snapshots(there)
      assert.ok(isHiddenFrom(first, adele))
    }))
})

describe('what a partner in the same installation tells', () => {
  const by = (organisation: string) => ({ role: 'partner', organisation, name: organisation }) as const
  const accepts: Told = { id: 'p1', what: 'forwardAccepted', about }
  const table: [what: string, by: string, told: Told, isSent: boolean, why: string | undefined][] = [
    ['what was sent to it', there, accepts, true, undefined],
    ['what was not sent yet', there, accepts, false, 'no-forward'],
    ['what went to another one', 'verderop', accepts, true, 'no-forward'],
    ['what is not there', there, { ...accepts, about: 'f9' }, true, 'no-forward'],
    [
      'that an investigation runs, for the reporter to hear',
      there,
      { id: 'p2', what: 'outcome', about, result: 'investigated', mayTell: true, text: '' },
      true,
      'never-told',
    ],
  ]
  for (const [what, organisation, said, isSent, why] of table)
    it(`${why ? 'is refused about' : 'is heard about'} ${what}`, () => {
      const made = { now: morning, newId: idsInOrder() }
      const changes = [...prepared, ...(isSent ? [sent] : [])]
      const signal = changes.reduce((at, change) => {
        const next = change(made)(at)
        return 'kind' in next ? next : assert.fail(JSON.stringify(next))
      }, sampleSignal(1))
      const heard = hearFrom(by(organisation), said, made)(signal)
      assert.equal('refused' in heard ? heard.refused : undefined, why)
      // Heard twice, it stands there once.
      if ('kind' in heard) assert.equal(hearFrom(by(organisation), said, made)(heard), heard)
    })
})
