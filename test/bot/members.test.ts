import assert from 'node:assert/strict'
import { addDays, type Day, dayOf } from '../../bot/calendar.ts'
import type { Receipt } from '../../bot/core/event.ts'
import {
  confirm,
  decline,
  drawn,
  firstSeen,
  inNewChannel,
  type ListChange,
  lapse,
  openNewcomers,
  propose,
  seconderOf,
  seen,
  stateOf,
  takeOff,
} from '../../bot/members.ts'
import type { Office } from '../../bot/store/records.ts'
import { adele, boundOffice, megan, morning } from '../fixtures/samples.ts'

const today = dayOf(morning)
const later = (days: number): Day => addDays(today, days)
const diego = { id: 'diego', name: 'Diego Siciliani' }
const lynne = { id: 'lynne', name: 'Lynne Robbins' }
const empty: Office = {
  kind: 'office',
  id: 'gemeente',
  organisation: 'gemeente',
  functionarissen: [],
  usedCodes: [],
}
const bound = boundOffice(empty)
const alone: Office = { ...bound, functionarissen: bound.functionarissen.slice(0, 1) }
const withDiego = (office = bound) =>
  seen(office, { ids: ['megan', 'adele', 'diego'], fresh: [{ ...diego, guest: false }], more: 0 }, today)
const functionaris = { role: 'functionaris' } as const
const admin = { role: 'admin', id: 'isaiah', name: 'Isaiah Langer' } as const

function changed(office: Office, ...changes: ListChange[]): Office {
  return changes.reduce((before, change) => {
    const next = change(before)
    assert.ok(!('refused' in next), JSON.stringify(next))
    return next
  }, office)
}
const whyNot = (office: Office, change: ListChange): string | undefined => {
  const next = change(office)
  return 'refused' in next ? next.refused : undefined
}
const idsOn = ({ functionarissen }: Office) => functionarissen.map(({ id }) => id)

describe('the list of functionarissen', () => {
  it('grows by two people, and keeps who they were', () => {
    const office = changed(withDiego(), propose(diego, megan, today), confirm('diego', adele, later(1)))
    assert.deepEqual(idsOn(office), ['megan', 'adele', 'diego'])
    assert.deepEqual(office.functionarissen.at(-1)?.added, {
      by: { id: 'megan', name: 'Megan Bowen' },
      confirmedBy: { id: 'adele', name: 'Adele Vance' },
      on: later(1),
    })
    assert.deepEqual(
      office.listNews?.map(({ what }) => what),
      ['proposed', 'added'],
    )
  })

  const proposed = changed(withDiego(), propose(diego, megan, today))
  const byMegan = { ...functionaris, id: 'megan', name: 'Megan Bowen' }
  const byDiego = { ...functionaris, ...diego }
  const off = changed(bound, takeOff(adele, megan, today))
  const three = changed(proposed, confirm('diego', adele, today))
  const ofThree = changed(three, takeOff(adele, megan, today))
  const refusals: [what: string, office: Office, change: ListChange, why: string][] = [
    ['somebody who is on it', bound, propose(megan, adele, today), 'listed'],
    ['somebody who was proposed', proposed, propose(diego, adele, today), 'proposed'],
    ['the one who proposed', proposed, confirm('diego', byMegan, today), 'own'],
    ['the one it is about', proposed, confirm('diego', { ...functionaris, ...diego }, today), 'self'],
    ['an admin where there are two', proposed, confirm('diego', admin, today), 'functionaris-confirms'],
    ['what nobody proposed', withDiego(), confirm('diego', adele, today), 'unknown'],
    [
      'what was decided',
      changed(proposed, decline('diego', adele)),
      confirm('diego', adele, today),
      'unknown',
    ],
    ['somebody who made an id up', proposed, confirm('nobody', adele, today), 'unknown'],
    [
      'a proposal of somebody who is off it by now',
      { ...proposed, functionarissen: proposed.functionarissen.slice(1) },
      confirm('diego', adele, today),
      'unknown',
    ],
    [
      'adding who was named with the code meanwhile',
      { ...proposed, functionarissen: [...proposed.functionarissen, { platform: 'teams', ...diego }] },
      confirm('diego', adele, today),
      'listed',
    ],
    ['taking off who is not on it', bound, takeOff(diego, megan, today), 'not-listed'],
    ['taking off the last one', alone, takeOff(megan, megan, today), 'last'],
    ['taking off the last one, by anybody', alone, takeOff(megan, adele, today), 'last'],
    ['taking somebody off twice', off, takeOff(adele, megan, today), 'proposed'],
    ['taking off by who proposed it', off, confirm('adele', byMegan, today), 'own'],
    [
      'taking off by an admin where there are three',
      ofThree,
      confirm('adele', admin, today),
      'functionaris-confirms',
    ],
    [
      'taking off who is off it by now',
      { ...ofThree, functionarissen: ofThree.functionarissen.filter(({ id }) => id !== 'adele') },
      confirm('adele', byDiego, today),
      'unknown',
    ],
    [
      'keeping who is off it by now',
      { ...ofThree, functionarissen: ofThree.functionarissen.filter(({ id }) => id !== 'adele') },
      decline('adele', diego),
      'unknown',
    ],
    [
      'taking off somebody by a proposal of who is off it by now',
      { ...ofThree, functionarissen: ofThree.functionarissen.filter(({ id }) => id !== 'megan') },
      confirm('adele', byDiego, today),
      'unknown',
    ],
    [
      'taking off who is the last one by now',
      { ...off, functionarissen: bound.functionarissen.slice(1), newcomers: [] },
      confirm('adele', byDiego, today),
      'unknown',
    ],
  ]
  for (const [what, office, change, why] of refusals)
    it(`stays as it is for ${what}`, () => assert.equal(whyNot(office, change), why))

  it('grows by an admin where there is one functionaris', () => {
    const office = changed(withDiego(alone), propose(diego, megan, today), confirm('diego', admin, today))
    assert.deepEqual(idsOn(office), ['megan', 'diego'])
  })

  const second: [what: string, office: Office, admins: string[], who: string][] = [
    ['another functionaris', bound, ['isaiah'], 'functionaris'],
    ['an admin, where there is one functionaris', alone, ['isaiah'], 'admin'],
    ['nobody, without an admin', alone, [], 'nobody'],
    ['nobody, where the only admin proposed it', alone, ['megan'], 'nobody'],
    ['nobody, where the only admin is who it is about', alone, ['diego'], 'nobody'],
  ]
  for (const [what, office, admins, who] of second)
    it(`is confirmed by ${what}`, () => {
      const [one] = openNewcomers(changed(withDiego(office), propose(diego, megan, today)))
      assert.ok(one)
      assert.equal(seconderOf(office, one, admins), who)
    })

  const offBy: [what: string, office: Office, change: ListChange, news: object][] = [
    [
      'the one it is about',
      off,
      confirm('adele', { ...functionaris, ...adele }, today),
      { confirmedBy: adele.name },
    ],
    ['a third one', ofThree, confirm('adele', byDiego, today), { confirmedBy: diego.name }],
    ['a third one with the same words', ofThree, takeOff(adele, diego, today), { confirmedBy: diego.name }],
    ['an admin, where there are two', off, confirm('adele', admin, today), { confirmedBy: admin.name }],
    ['the one it is about alone', bound, takeOff(adele, adele, today), { by: adele.name }],
    ['the one it is about, before that is confirmed', off, takeOff(adele, adele, today), { by: adele.name }],
  ]
  for (const [what, office, change, news] of offBy)
    it(`is left by ${what}`, () => {
      const next = changed(office, change)
      assert.ok(!idsOn(next).includes('adele'))
      assert.deepEqual(openNewcomers(next), [])
      assert.deepEqual(next.listNews?.at(-1), {
        what: 'takenOff',
        name: adele.name,
        by: megan.name,
        ...news,
      })
    })

  it('stays as it is for who is to be taken off, until a second person confirms that', () => {
    assert.deepEqual(idsOn(off), ['megan', 'adele'])
    assert.deepEqual(openNewcomers(off).map(stateOf), ['proposedOff'])
    assert.deepEqual(off.listNews, [{ what: 'proposedOff', name: adele.name, by: megan.name }])
    const kept = changed(off, decline('adele', adele))
    assert.deepEqual([idsOn(kept), openNewcomers(kept)], [['megan', 'adele'], []])
    assert.deepEqual(kept.listNews?.at(-1), { what: 'stays', name: adele.name, by: adele.name })
  })

  const secondOff: [what: string, office: Office, admins: string[], who: string][] = [
    ['a third functionaris', ofThree, ['isaiah'], 'functionaris'],
    ['an admin, where there are two', off, ['isaiah'], 'admin'],
    ['nobody, without an admin', off, [], 'nobody'],
    ['nobody, where the only admin proposed it', off, ['megan'], 'nobody'],
    ['nobody, where the only admin is who it is about', off, ['adele'], 'nobody'],
  ]
  for (const [what, office, admins, who] of secondOff)
    it(`is shortened with a yes of ${what}`, () => {
      const [one] = openNewcomers(office)
      assert.ok(one)
      assert.equal(seconderOf(office, one, admins), who)
    })

  const ends: [what: string, office: Office, day: Day, state: string, news: string | undefined][] = [
    ['when nobody decides for two weeks', off, later(14), 'stays', 'lapsedOff'],
    [
      'when who proposed it is off the list',
      changed(ofThree, takeOff(megan, megan, today)),
      today,
      'stays',
      'lapsedOff',
    ],
    ['when the person is off it', { ...ofThree, functionarissen: [] }, today, 'takenOff', 'proposedOff'],
  ]
  for (const [what, office, day, state, news] of ends)
    it(`has a proposal to take somebody off end ${what}`, () => {
      const ended = lapse(office, undefined, day)
      const one = ended.newcomers?.find(({ id }) => id === 'adele')
      assert.equal(one && stateOf(one), state)
      assert.equal(ended.listNews?.at(-1)?.what, news)
    })

  it('has it stand for two weeks, also of who is not in the channel any more but on the list', () =>
    assert.equal(lapse(off, [], later(13)), off))

  it('has whom was taken off again once two people say so', () => {
    const gone = changed(off, confirm('adele', admin, today))
    assert.deepEqual([idsOn(gone), gone.takenOff], [['megan'], ['adele']])
    const back = changed(gone, propose(adele, megan, today), confirm('adele', admin, today))
    assert.deepEqual([idsOn(back), back.takenOff], [['megan', 'adele'], undefined])
  })
})

describe('who is new in the channel', () => {
  const states = ({ newcomers = [] }: Office) => newcomers.map((one) => [one.id, stateOf(one)])

  it('is nobody for a guest to be added', () => {
    const office = seen(bound, { ids: ['diego'], fresh: [{ ...diego, guest: true }], more: 0 }, today)
    assert.deepEqual([states(office), openNewcomers(office)], [[['diego', 'guest']], []])
  })

  it('is nobody who was there when the channel was bound: the channel hears once how many read along', () => {
    const first = firstSeen(bound, ['megan', 'adele', 'diego'], { count: 1, guests: 0 })
    assert.deepEqual([states(first), first.seen], [[], ['megan', 'adele', 'diego']])
    assert.deepEqual(first.listNews, [{ what: 'others', count: 1, guests: 0 }])
    assert.equal(firstSeen(bound, ['megan', 'adele'], { count: 0, guests: 0 }).listNews, undefined)
  })

  it('is asked about for two weeks, and a proposal stands for two weeks', () => {
    const asked = withDiego()
    assert.equal(lapse(asked, undefined, later(13)), asked)
    assert.deepEqual(states(lapse(asked, undefined, later(14))), [['diego', 'lapsed']])
    const proposed = changed(asked, propose(diego, megan, later(10)))
    assert.equal(lapse(proposed, undefined, later(23)), proposed)
    const ended = lapse(proposed, undefined, later(24))
    assert.deepEqual(states(ended), [['diego', 'lapsed']])
    assert.deepEqual(ended.listNews?.at(-1), { what: 'lapsed', name: diego.name })
  })

  it('is asked about no more once they left, and asked about anew when who proposed them left', () => {
    const proposed = changed(withDiego(), propose(diego, megan, today))
    assert.deepEqual(states(lapse(proposed, ['megan', 'adele'], today)), [['diego', 'gone']])
    const orphaned = { ...proposed, functionarissen: proposed.functionarissen.slice(1) }
    assert.deepEqual(states(lapse(orphaned, ['adele', 'diego'], today)), [['diego', 'new']])
  })

  it('is forgotten when all of one message is decided and shown so', () => {
    const card = 'bericht' as Receipt
    const fresh = [diego, lynne].map((one) => ({ ...one, guest: false }))
    const asked = seen(bound, { ids: ['diego', 'lynne'], fresh, more: 0 }, today)
    const told = drawn(asked, asked.newcomers ?? [], card)
    const one = changed(told, decline('diego', megan))
    const shown = drawn(one, one.newcomers ?? [], card)
    assert.deepEqual(states(shown), [
      ['diego', 'declined'],
      ['lynne', 'new'],
    ])
    const both = changed(shown, decline('lynne', megan))
    assert.equal(both.newcomers?.length, 2, 'the message does not say so yet')
    assert.equal(drawn(both, both.newcomers ?? [], card).newcomers, undefined)
  })

  it('is nobody yet in another channel', () => {
    const office = changed(withDiego(), takeOff(adele, adele, today))
    assert.deepEqual(inNewChannel(office), { ...bound, functionarissen: office.functionarissen })
  })
})
