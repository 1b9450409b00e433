import assert from 'node:assert/strict'
import type { Signal } from '../../../bot/signals/signal.ts'
import { claim } from '../../../bot/signals/triage.ts'
import { newPerson } from '../../../bot/store/records.ts'
import type { Store } from '../../../bot/store/store.ts'
import {
  address,
  adele,
  alex,
  boundOffice,
  forwardedSignal,
  idsInOrder,
  megan,
  organisation,
  sampleSignal,
} from '../../fixtures/samples.ts'

/** A store that can be closed and opened again with the same content. */
export interface Opened {
  readonly store: Store
  reopen(): Promise<void>
  close(): Promise<void>
}

const reporter = { organisation, platform: alex.platform, id: alex.id }
const made = { now: new Date('2026-11-23T10:00:00.000Z'), newId: idsInOrder() }
const sent = (signal: Signal): Signal => ({
  ...signal,
  deliveries: signal.deliveries.map((one) => ({ ...one, state: 'sent' })),
})
const parked = (signal: Signal): Signal => ({
  ...signal,
  deliveries: signal.deliveries.map((one) => ({ ...one, state: 'parked', fault: 'unfit' })),
})

/** As it was given to the store, which ties each line of the log to the ones before it. */
const unlinked = <S extends Signal | undefined>(kept: S): S =>
  kept && { ...kept, log: kept.log.map(({ link: _link, ...line }) => line as typeof line) }

/** What every store promises. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}, as every store`, () => {
    let opened: Opened
    beforeEach(async () => {
      opened = await open()
    })
    afterEach(() => opened.close())

    it('keeps a signal once, however often it is sent', async () => {
      const { store } = opened
      assert.equal((await store.addSignal(sampleSignal(1))).outcome, 'added')
      const again = await store.addSignal(sampleSignal(1, { reference: 'S-2026-9999', answers: {} }))
      assert.equal(again.outcome, 'known')
      assert.deepEqual('signal' in again && unlinked(again.signal), sampleSignal(1))
      assert.equal((await store.signalsOf(reporter)).length, 1)
    })

    it('keeps it once when it is sent fifty times at the same moment', async () => {
      const all = await Promise.all(Array.from({ length: 50 }, () => opened.store.addSignal(sampleSignal(1))))
      assert.equal(all.filter(({ outcome }) => outcome === 'added').length, 1)
      assert.equal(all.filter(({ outcome }) => outcome === 'known').length, 49)
    })

    it('gives a reference to one signal only, also when two draw it at the same moment', async () => {
      const { reference } = sampleSignal(1)
      const two = [sampleSignal(1), sampleSignal(2, { reference })]
      const outcomes = await Promise.all(two.map((signal) => opened.store.addSignal(signal)))
      assert.deepEqual(
        outcomes.map(({ outcome }) => outcome),
        ['added', 'reference-taken'],
      )
      assert.equal(await opened.store.signal(organisation, 'signaal-2'), undefined)
    })

    it('says when the newest came in here, whatever another organisation forwarded since', async () => {
      const { store } = opened
      await store.addSignal(sampleSignal(1))
      const { log } = sampleSignal(2)
      await store.addSignal(forwardedSignal({ id: 'van-elders', reference: 'S-2026-9999', log }))
      const newest = await store.newestSignal(organisation)
      assert.equal(newest?.toISOString(), sampleSignal(1).log[0]?.at)
    })

    it('lets two organisations use the same ids and never shows one the other', async () => {
      const { store } = opened
      const elsewhere = sampleSignal(1, { organisation: 'buurgemeente', answers: { what: 'Iets anders' } })
      await store.addSignal(sampleSignal(1))
      assert.equal((await store.addSignal(elsewhere)).outcome, 'added')
      assert.deepEqual(unlinked(await store.signal(organisation, 'signaal-1')), sampleSignal(1))
      assert.deepEqual(
        unlinked(await store.signalByReference('buurgemeente', elsewhere.reference)),
        elsewhere,
      )
      assert.deepEqual((await store.signalsOf({ ...reporter, organisation: 'buurgemeente' })).map(unlinked), [
        elsewhere,
      ])
      assert.equal(await store.changeSignal('derde', 'signaal-1', sent), undefined)
      assert.equal((await store.office('buurgemeente')).channel, undefined)
    })

    it('makes one of fifty who claim at the same moment the owner, and shows the others who', async () => {
      await opened.store.addSignal(sampleSignal(1))
      const people = Array.from({ length: 50 }, (_, i) => ({
        ...(i % 2 ? megan : adele),
        id: `collega-${i}`,
      }))
      const outcomes = await Promise.all(
        people.map((by) => opened.store.changeSignal(organisation, 'signaal-1', claim(by, made))),
      )
      const refusals = outcomes.filter((one) => one && 'refused' in one)
      assert.equal(refusals.length, 49)
      assert.ok(refusals.every((one) => one && 'refused' in one && one.refused === 'taken'))
      const { log } = (await opened.store.signal(organisation, 'signaal-1')) ?? assert.fail()
      assert.equal(log.filter(({ what }) => what === 'claimed').length, 1)
    })

    it('writes nothing for a refusal, and passes it on', async () => {
      await opened.store.addSignal(sampleSignal(1))
      let written = 0
      opened.store.onSignal(() => written++)
      const refusal = await opened.store.changeSignal(organisation, 'signaal-1', () => ({ refused: 'nee' }))
      assert.deepEqual([refusal, written], [{ refused: 'nee' }, 0])
    })

    it('goes on after a change that fails', async () => {
      await opened.store.addSignal(sampleSignal(1))
      const broken = opened.store.changeSignal(organisation, 'signaal-1', () => {
        throw new Error('kapot')
      })
      await assert.rejects(broken, /kapot/)
      await opened.store.changeSignal(organisation, 'signaal-1', sent)
      assert.deepEqual(unlinked(await opened.store.signal(organisation, 'signaal-1')), sent(sampleSignal(1)))
    })

    it('tells of each write of a signal, with its new state', async () => {
      const states: (string | undefined)[] = []
      opened.store.onSignal(({ deliveries }) => states.push(deliveries[0]?.state))
      await opened.store.addSignal(sampleSignal(1))
      await opened.store.changeSignal(organisation, 'signaal-1', sent)
      assert.deepEqual(states, ['waiting', 'sent'])
    })

    it('gives what waits oldest first, what is parked apart, and nothing that was sent', async () => {
      for (const n of [3, 1, 4, 2, 5]) await opened.store.addSignal(sampleSignal(n))
      await opened.store.changeSignal(organisation, 'signaal-4', parked)
      await opened.store.changeSignal(organisation, 'signaal-2', sent)
      const ids = (all: { delivery: { id: string } }[]) => all.map(({ delivery }) => delivery.id)
      assert.deepEqual(ids(await opened.store.waiting()), ['card-1', 'card-3', 'card-5'])
      assert.deepEqual(ids(await opened.store.parked()), ['card-4'])
    })

    it("gives somebody's own signals newest first, and nobody else's", async () => {
      for (const n of [2, 3, 1]) await opened.store.addSignal(sampleSignal(n))
      await opened.store.addSignal(sampleSignal(4, { reporter: { ...alex, id: 'iemand-anders' } }))
      await opened.store.addSignal(sampleSignal(5, { reporter: { ...alex, platform: 'slack' } }))
      const mine = await opened.store.signalsOf(reporter)
      assert.deepEqual(
        mine.map(({ id }) => id),
        ['signaal-3', 'signaal-2', 'signaal-1'],
      )
    })

    it('does not change a document that it gave out or was given', async () => {
      const given = sampleSignal(1)
      await opened.store.addSignal(given)
      const before = await opened.store.signal(organisation, 'signaal-1')
      await opened.store.changeSignal(organisation, 'signaal-1', sent)
      assert.deepEqual([given, before && unlinked(before)], [sampleSignal(1), sampleSignal(1)])
      given.answers.what = 'achteraf veranderd'
      assert.notEqual(
        (await opened.store.signal(organisation, 'signaal-1'))?.answers.what,
        'achteraf veranderd',
      )
    })

    it('has the same content after it was closed and opened', async () => {
      const record = { ...newPerson(reporter, 'nl'), consumed: ['een'], address: address('privéchat') }
      await opened.store.addSignal(sampleSignal(1))
      await opened.store.changeSignal(organisation, 'signaal-1', claim(megan, made))
      await opened.store.savePerson(record)
      const office = await opened.store.changeOffice(organisation, boundOffice)
      const signal = await opened.store.signal(organisation, 'signaal-1')
      const waiting = await opened.store.waiting()
      await opened.reopen()
      assert.deepEqual(await opened.store.signal(organisation, 'signaal-1'), signal)
      assert.deepEqual(await opened.store.waiting(), waiting)
      assert.deepEqual(await opened.store.signalsOf(reporter), [signal])
      assert.deepEqual(await opened.store.office(organisation), office)
      assert.deepEqual(await opened.store.person(reporter), record)
      assert.equal((await opened.store.addSignal(sampleSignal(1))).outcome, 'known')
    })

    it('keeps the sample of each month apart for each organisation, and removes what has had its time for good', async () => {
      const officer = { platform: 'teams' as const, id: 'diego', readings: [] }
      for (const [of, month] of [
        [organisation, '2026-10'],
        [organisation, '2026-11'],
        ['elders', '2026-11'],
      ] as const)
        await opened.store.changeSample(of, month, (one) => ({ ...one, drawn: [officer] }))
      await opened.reopen()
      const months = async (of: string) => (await opened.store.samples(of)).map(({ id }) => id).sort()
      assert.deepEqual(
        [await months(organisation), await months('elders')],
        [['2026-10', '2026-11'], ['2026-11']],
      )
      const [first] = (await opened.store.samples(organisation)).filter(({ id }) => id === '2026-11')
      assert.ok(first)
      await opened.store.remove(first)
      await opened.reopen()
      assert.deepEqual([await months(organisation), await months('elders')], [['2026-10'], ['2026-11']])
    })

    it('knows a person by organisation, platform and id together', async () => {
      await opened.store.savePerson(newPerson(reporter, 'nl'))
      assert.equal(await opened.store.person({ ...reporter, organisation: 'buurgemeente' }), undefined)
      assert.equal(await opened.store.person({ ...reporter, platform: 'slack' }), undefined)
      assert.equal((await opened.store.person(reporter))?.personId, alex.id)
    })
  })
}
