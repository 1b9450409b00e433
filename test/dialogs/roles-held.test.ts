import assert from 'node:assert/strict'
import type { Turn } from '../../bot/core/bot.ts'
import type { BotEvent } from '../../bot/core/event.ts'
import { line } from '../../bot/core/view.ts'
import { type Admin, type Retention, retentionOf } from '../../bot/municipality.ts'
import { hold } from '../../bot/signals/holding.ts'
import { holdsOf } from '../../bot/signals/retention.ts'
import { adminOf, adminOnly } from '../../dialogs/admin/rights.ts'
import { figuresReaderOf, isPolicy, opensFigures } from '../../dialogs/figures/rights.ts'
import { type ActionTurn, shows } from '../../dialogs/parts.ts'
import {
  authoriserOf,
  changeAsKeeper,
  keeperOf,
  only,
  privacyOfficerOf,
  signalForKeeper,
} from '../../dialogs/retention/rights.ts'
import { type Role, refusedByRole, roleFor } from '../../dialogs/roles.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { type House, house, inside, turnOf } from '../fixtures/house.ts'
import { idsInOrder, megan, morning, organisation, sampleSignal } from '../fixtures/samples.ts'

const on = (id: string): Admin[] => [{ platform: 'teams', id }]
const retention: Retention = {
  ...retentionOf({}),
  authorisers: on('authoriser'),
  privacyOfficers: on('privacyOfficer'),
}
const municipality = { admins: on('admin'), policy: on('policy'), retention }
const town = (rest: Partial<House> = {}) => house({ facts: inside, municipality, ...rest }).parts
const everyone = ['megan', 'admin', 'policy', 'authoriser', 'privacyOfficer', 'alex']

const as = (id: string, place: BotEvent['place'] = 'private', more: Partial<BotEvent['from']> = {}) => {
  const turn = turnOf({ id, name: `Naam van ${id}`, ...more })
  return { ...turn, event: { ...turn.event, place } as BotEvent } as ActionTurn
}

/** A press of each role, who may do it, and what everybody else reads. */
const t = texts.nl
const table: Record<Role, { press: string; may: string[]; refusal: string }> = {
  everybody: { press: 'mine', may: everyone, refusal: '' },
  functionaris: { press: 'claim', may: ['megan'], refusal: t.refused.notFunctionaris },
  admin: { press: 'admin-add', may: ['admin'], refusal: t.admin.refused },
  decider: { press: 'newcomers', may: ['megan', 'admin'], refusal: t.refused.notFunctionaris },
  keeper: { press: 'hold', may: ['megan', 'privacyOfficer'], refusal: t.retention.notYours },
  privacyOfficer: { press: 'readings', may: ['privacyOfficer'], refusal: t.retention.notYours },
  authoriser: { press: 'destruction-sure', may: ['authoriser'], refusal: t.retention.notYours },
  overseer: { press: 'destruction', may: ['authoriser', 'privacyOfficer'], refusal: t.retention.notYours },
  figuresReader: { press: 'figures', may: ['megan', 'admin', 'policy'], refusal: t.retention.notYours },
}

describe('C1: a press is refused by the role', () => {
  for (const [role, { press, may, refusal }] of Object.entries(table))
    it(`to everybody but ${may.join(', ')}, where it is of the role ${role}`, async () => {
      assert.equal(roleFor(press), role)
      for (const id of everyone)
        assert.deepEqual(
          await refusedByRole(town(), as(id), press),
          may.includes(id) ? undefined : line(refusal),
          id,
        )
    })

  const notNow: [what: string, rest: Partial<House>, more: Partial<BotEvent['from']>][] = [
    ['who is a guest', { facts: { member: true, guest: true } }, {}],
    ['who has left', { facts: undefined }, {}],
    ['who has the same id on another platform', {}, { platform: 'slack' }],
    ['who is named in another organisation', {}, { organisation: 'buurgemeente' }],
  ]
  for (const [what, rest, more] of notNow)
    it(`to whoever is named, ${what}`, async () => {
      for (const { press, may } of Object.values(table).filter(({ refusal }) => refusal))
        for (const id of may)
          assert.ok(await refusedByRole(town(rest), as(id, 'private', more), press), `${press} ${id}`)
    })

  it('to whoever is named, in a shared place, except what a functionaris does there', async () => {
    for (const { press, may } of Object.values(table).filter(({ refusal }) => refusal))
      for (const id of may) {
        const refused = await refusedByRole(town(), as(id, 'shared'), press)
        const isTheirs = id === 'megan' && press !== 'figures'
        assert.equal(refused === undefined, isTheirs, `${press} ${id}`)
      }
  })
})

describe('C1: who acts besides a functionaris', () => {
  it('is called by their role, and as the chat calls them', async () => {
    const of = (id: string) => ({ platform: 'teams', id, name: `Naam van ${id}` })
    assert.deepEqual(await adminOf(town(), as('admin')), of('admin'))
    assert.deepEqual(await privacyOfficerOf(town(), as('privacyOfficer')), {
      role: 'privacyOfficer',
      ...of('privacyOfficer'),
    })
    assert.deepEqual(await authoriserOf(town(), as('authoriser')), {
      role: 'authoriser',
      ...of('authoriser'),
    })
    assert.deepEqual(await keeperOf(town(), as('megan')), { role: 'functionaris', ...of('megan') })
    assert.deepEqual(await keeperOf(town(), as('privacyOfficer')), {
      role: 'privacyOfficer',
      ...of('privacyOfficer'),
    })
    assert.equal(await isPolicy(town(), as('policy')), true)
    assert.equal(await figuresReaderOf(town(), as('policy')), true)
    assert.equal(await figuresReaderOf(town(), as('alex')), undefined)
  })

  it('does what only they may, and everybody else reads that it is not theirs', async () => {
    const done = line('gedaan')
    const admins = adminOnly(async (_parts, turn, by) => shows(turn.person, line(by.name)))
    const keepers = only(keeperOf, async (_parts, turn, by) => shows(turn.person, line(by.role), done))
    const said = async (asked: ReturnType<typeof admins>) => (await asked).reply
    assert.deepEqual(await said(admins(town(), as('admin'))), { shows: [line('Naam van admin')] })
    assert.deepEqual(await said(admins(town(), as('megan'))), { shows: [line(t.admin.refused)] })
    assert.deepEqual(await said(keepers(town(), as('megan'))), { shows: [line('functionaris'), done] })
    assert.deepEqual(await said(keepers(town(), as('admin'))), { shows: [line(t.retention.notYours)] })
    // A functionaris may act in the channel, and this is not for there.
    assert.deepEqual(await said(keepers(town(), as('megan', 'shared'))), {
      shows: [],
      aside: line(t.retention.notYours),
    })
  })
})

describe('who opens the figures as a document', () => {
  const person = (id: string, of = organisation) => ({ organisation: of, platform: 'teams' as const, id })
  for (const id of everyone) {
    const may = ['megan', 'admin', 'policy'].includes(id)
    it(`${may ? 'can be' : 'is not'} ${id}`, async () =>
      assert.equal(await opensFigures(town({ chat: 'chat' }), person(id)), may))
  }

  it('is nobody of an organisation that named nobody', async () => {
    for (const id of everyone)
      assert.equal(await opensFigures(town({ chat: 'chat' }), person(id, 'buurgemeente')), false, id)
  })
})

describe('C1: a signal that is held or let go of', () => {
  const made = { now: morning, newId: idsInOrder() }
  const signal = sampleSignal(1)
  const hidden = sampleSignal(2, { hiddenFrom: [{ platform: 'teams', id: 'megan', name: megan.name }] })
  const signals = [signal, hidden]
  const asked = async (turn: Turn<BotEvent>, about: string) => {
    const found = await signalForKeeper(town({ signals }), turn, about)
    return 'refused' in found ? found.refused : [found.signal.id, found.by.role]
  }
  const rows: [who: string, about: string, found: unknown][] = [
    ['megan', signal.id, [signal.id, 'functionaris']],
    ['privacyOfficer', signal.id, [signal.id, 'privacyOfficer']],
    ['privacyOfficer', hidden.id, [hidden.id, 'privacyOfficer']],
    ['megan', hidden.id, 'unknown'],
    ['megan', 'niets', 'unknown'],
    ['privacyOfficer', 'niets', 'unknown'],
    ['admin', signal.id, 'notFunctionaris'],
    ['authoriser', signal.id, 'notFunctionaris'],
    ['alex', 'niets', 'notFunctionaris'],
  ]
  for (const [who, about, found] of rows)
    it(`${about} for ${who}: ${found}`, async () => assert.deepEqual(await asked(as(who), about), found))

  it('is a functionaris’ to who is the privacy officer as well', async () => {
    const both = { ...retention, privacyOfficers: on('megan') }
    const parts = town({ signals, municipality: { ...municipality, retention: both } })
    const found = await signalForKeeper(parts, as('megan'), signal.id)
    assert.equal('by' in found && found.by.role, 'functionaris')
  })

  it('is changed in the name of who may, and not at all for anybody else', async () => {
    const holding = (id: string) =>
      changeAsKeeper(town({ signals }), as(id), signal.id, (by) =>
        hold(by, { id: 'h', text: 'Er loopt een verzoek.', why: 'other' }, made),
      )
    for (const id of ['megan', 'privacyOfficer']) {
      const changed = await holding(id)
      assert.ok('log' in changed)
      assert.equal(holdsOf(changed)[0]?.by.role, id === 'megan' ? 'functionaris' : id)
    }
    assert.deepEqual(
      await changeAsKeeper(town({ signals }), as('alex'), signal.id, () => assert.fail('it was asked for')),
      { refused: 'notFunctionaris' },
    )
  })

  it('that went away meanwhile is unknown', async () => {
    const parts = town({ signals })
    const gone = { ...parts, store: { ...parts.store, changeSignal: async () => undefined } }
    assert.deepEqual(
      await changeAsKeeper(gone as unknown as typeof parts, as('megan'), signal.id, (by) =>
        hold(by, { id: 'h', text: 'x', why: 'other' }, made),
      ),
      { refused: 'unknown' },
    )
  })
})
