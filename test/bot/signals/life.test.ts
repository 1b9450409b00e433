import assert from 'node:assert/strict'
import fc from 'fast-check'
import { act, type Change } from '../../../bot/signals/change.ts'
import { expire } from '../../../bot/signals/expiry.ts'
import { forward, giveBack, hearFrom, markSent, noteOutcome, reply } from '../../../bot/signals/forward.ts'
import { endHold, hold } from '../../../bot/signals/holding.ts'
import { type Act, isOver, life, ownerOf, partOf, statusOf, whyNot } from '../../../bot/signals/life.ts'
import { add, answerQuestion, see, withdraw } from '../../../bot/signals/reporter.ts'
import { holdsOf } from '../../../bot/signals/retention.ts'
import { isHiddenFrom, type Signal, type Status } from '../../../bot/signals/signal.ts'
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
  linkTo,
  note,
  noteCaseNumber,
  noteCheck,
  noteSearch,
  putOnAgenda,
  read,
  release,
  reopen,
  takeFromAgenda,
  takeOver,
} from '../../../bot/signals/triage.ts'
import { adele, forwardedSignal, idsInOrder, megan, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: new Date('2026-11-23T10:00:00.000Z'), newId: idsInOrder() }
const reporter = { role: 'reporter' } as const
const bot = { role: 'bot' } as const

/** Megan has what somebody has. */
const standing: Record<Status, Change[]> = {
  new: [],
  claimed: [claim(megan, made)],
  closed: [claim(megan, made), close(megan, { id: 'c', reason: 'help', silent: 'x' }, made)],
  reopened: [
    claim(megan, made),
    close(megan, { id: 'c', reason: 'help', silent: 'x' }, made),
    reopen(megan, { id: 'r', text: 'x' }, made),
  ],
  withdrawn: [withdraw(made)],
  returned: [giveBack(adele, { id: 'g', text: 'x' }, made)],
  expired: [],
}

/** What only another organisation's signal can be is tried on one of those. */
const isForwarded = (status: Status, act?: Act): boolean =>
  status === 'returned' || (act !== undefined && life[act].of === 'forwarded')

function signalThat(status: Status, act?: Act): Signal {
  const signal = standing[status].reduce(
    (before, change) => {
      const after = change(before)
      return 'kind' in after ? after : before
    },
    isForwarded(status, act) ? forwardedSignal() : sampleSignal(1),
  )
  if (status !== 'expired') return signal
  const expired = { id: 'e', at: made.now.toISOString(), by: bot, what: 'expired' as const }
  return { ...signal, log: [...signal.log, expired] }
}

const partner = { role: 'partner', organisation: 'elders', name: 'Elders' } as const
const privacyOfficer = {
  role: 'privacyOfficer',
  platform: 'teams',
  id: 'diego',
  name: 'Diego Siciliani',
} as const
const authoriser = { role: 'authoriser', platform: 'teams', id: 'lynne', name: 'Lynne Robbins' } as const
const people = { owner: megan, functionaris: adele, reporter, bot, partner, privacyOfficer, authoriser }
const all = Object.keys(standing) as Status[]
const open: Status[] = ['new', 'claimed', 'reopened']
const held: Status[] = ['claimed', 'reopened']
const over: Status[] = ['closed', 'withdrawn', 'returned']
const kept: Status[] = [...open, ...over]

/** Written out by hand from what product.md says of each, so that a change of the table has to be meant. */
const expected: [act: Act, by: (keyof typeof people)[], where: Status[]][] = [
  ['received', [], []],
  ['filed', ['bot'], ['new']],
  ['read', ['owner', 'functionaris'], kept],
  ['searched', ['owner', 'functionaris', 'privacyOfficer'], kept],
  ['claimed', ['functionaris'], ['new']],
  ['takenOver', ['functionaris'], held],
  ['handedOver', ['owner'], held],
  ['released', ['owner', 'bot'], [...held, 'returned']],
  ['excluded', ['owner', 'functionaris'], [...open, 'closed', 'withdrawn', 'returned']],
  ['asked', ['owner'], held],
  ['answered', ['reporter'], [...open, 'closed']],
  ['feedback', ['owner'], [...held, 'closed']],
  ['seen', ['reporter'], kept],
  ['added', ['reporter'], [...open, 'closed']],
  ['withdrawn', ['reporter'], ['new']],
  ['withdrawalAsked', ['reporter'], [...open, 'closed']],
  ['assessed', ['owner'], [...held, 'closed']],
  ['noted', ['owner'], [...held, 'closed']],
  ['checked', ['owner'], [...held, 'closed']],
  ['caseNumber', ['owner'], [...held, 'closed']],
  ['linked', ['owner'], [...held, 'closed']],
  ['onAgenda', ['owner', 'functionaris'], open],
  ['offAgenda', ['owner', 'functionaris'], open],
  ['agreed', ['owner', 'functionaris'], [...open, 'closed']],
  ['done', ['owner', 'functionaris'], [...open, 'closed']],
  ['forwarded', ['owner'], [...held, 'closed']],
  ['forwardSent', ['owner'], [...held, 'closed']],
  ['exported', ['owner'], [...held, 'closed']],
  ['printed', ['owner', 'functionaris'], [...open, 'closed']],
  ['inventoried', ['owner', 'functionaris', 'privacyOfficer'], kept],
  ['forwardAccepted', ['partner'], [...open, 'closed', 'returned']],
  ['forwardReturned', ['partner'], [...open, 'closed', 'returned']],
  ['outcome', ['owner', 'functionaris', 'partner'], [...open, 'closed', 'returned']],
  ['replied', ['owner'], [...held, 'closed']],
  ['closed', ['owner'], held],
  ['reopened', ['owner', 'functionaris'], ['closed']],
  ['held', ['owner', 'functionaris', 'privacyOfficer'], kept],
  ['holdEnded', ['owner', 'functionaris', 'privacyOfficer'], kept],
  ['destructionAuthorised', ['authoriser'], over],
  ['expired', ['bot'], over],
  ['emptied', [], []],
]

describe('the life of a signal', () => {
  it('has every act in the table', () =>
    assert.deepEqual([...expected.map(([act]) => act), 'returned'].sort(), Object.keys(life).sort()))

  it('lets it be given back by who has it, or by anybody who handles signals while nobody has', () => {
    const may = (status: Status) =>
      [megan, adele, partner, bot].map((by) => !whyNot(signalThat(status, 'returned'), 'returned', by))
    assert.deepEqual(may('new'), [true, true, false, false])
    for (const status of held) assert.deepEqual(may(status), [true, false, false, false])
    for (const status of ['closed', 'returned', 'expired'] as const)
      assert.deepEqual(may(status), [false, false, false, false], status)
  })

  it('lets nobody tell a reporter anything about what another organisation forwarded, or answer one about what came in here', () => {
    for (const act of ['asked', 'feedback'] as const)
      assert.deepEqual(whyNot(forwardedSignal(), act, megan), { refused: 'no-reporter' })
    for (const act of ['replied', 'returned'] as const)
      assert.deepEqual(whyNot(signalThat('claimed'), act, megan), { refused: 'not-forwarded' })
  })

  for (const [act, by, where] of expected)
    it(`lets it be ${act} by ${by.join(' or ') || 'nobody'}, where it is ${where.join(', ') || 'nowhere'}`, () => {
      const allowed = all.flatMap((status) =>
        Object.entries(people).flatMap(([part, somebody]) => {
          const signal = signalThat(status, act)
          // Nobody has what is new or was withdrawn: there every functionaris is any functionaris.
          if (part === 'owner' && partOf(signal, somebody) !== 'owner') return []
          return whyNot(signal, act, somebody) ? [] : [`${part} ${status}`]
        }),
      )
      const wanted = where.flatMap((status) =>
        by.flatMap((part) =>
          part === 'owner' && ['new', 'withdrawn', 'returned'].includes(status) ? [] : [`${part} ${status}`],
        ),
      )
      assert.deepEqual(allowed.sort(), wanted.filter((one) => !one.startsWith('owner expired')).sort())
    })

  it('says why not in a way that can be told', () => {
    assert.deepEqual(whyNot(signalThat('new'), 'noted', megan), { refused: 'unclaimed' })
    assert.deepEqual(whyNot(signalThat('claimed'), 'noted', adele), { refused: 'taken', name: 'Megan Bowen' })
    assert.deepEqual(whyNot(signalThat('claimed'), 'takenOver', megan), { refused: 'own' })
    assert.deepEqual(whyNot(signalThat('closed'), 'asked', megan), { refused: 'closed', name: 'Megan Bowen' })
    assert.deepEqual(whyNot(signalThat('withdrawn'), 'added', reporter), { refused: 'withdrawn' })
    assert.deepEqual(whyNot(signalThat('expired'), 'noted', megan), { refused: 'expired' })
  })
})

const somebody = fc.constantFrom(megan, adele)
const text = fc.record({ id: fc.oneof(fc.uuid(), fc.constant('f1')), text: fc.constant('tekst') })
const forwarding = {
  partner: { id: 'p', kind: 'politie', name: 'Politie', organisation: 'elders' },
  reason: 'x',
  ground: 'wet',
  fields: ['what'],
  contactSafe: 'unknown',
  consultFirst: false,
  text: '',
} as const
const told = { result: 'care', mayTell: false, text: '' } as const
const beginnings = fc.constantFrom(sampleSignal(1), forwardedSignal())
const byWithText = fc.tuple(somebody, text)
const changes: fc.Arbitrary<Change> = fc.oneof(
  somebody.map((by) => claim(by, made)),
  somebody.map((by) => read(by, made)),
  somebody.map((by) => noteSearch(by, made)),
  somebody.map((by) => takeOver(by, made)),
  fc.constant(release(made)),
  fc.tuple(somebody, somebody, fc.uuid()).map(([by, to, id]) => handOver(by, { id, to }, made)),
  somebody.map((by) => excludeMe(by, [megan, adele], made)),
  byWithText.map(([by, one]) => askReporter(by, one, made)),
  byWithText.map(([by, one]) => giveFeedback(by, one, made)),
  byWithText.map(([by, { id }]) => assess(by, { id, assessment: { form: 'labour' } }, made)),
  byWithText.map(([by, one]) => note(by, one, made)),
  byWithText.map(([by, one]) => noteCheck(by, { ...one, ground: 'wet' }, made)),
  byWithText.map(([by, one]) => noteCaseNumber(by, one, made)),
  byWithText.map(([by, { id }]) => linkTo(by, { id, to: 'signaal-2' }, made)),
  byWithText.map(([by, { id }]) => close(by, { id, reason: 'help', silent: 'x' }, made)),
  byWithText.map(([by, one]) => reopen(by, one, made)),
  byWithText.map(([by, { id }]) => forward(by, { id, ...forwarding }, made)),
  byWithText.map(([by, { id }]) => markSent(by, { id, about: 'f1', day: '2026-11-23' }, made)),
  byWithText.map(([by, { id }]) => noteOutcome(by, { id, about: 'f1', ...told }, made)),
  byWithText.map(([by, { id }]) => reply(by, { id, ...told }, made)),
  byWithText.map(([by, one]) => giveBack(by, one, made)),
  text.map(({ id }) => hearFrom(partner, { id, what: 'forwardAccepted', about: 'f1' }, made)),
  text.map((one) => hearFrom(partner, { ...one, what: 'forwardReturned', about: 'f1' }, made)),
  text.map(({ id }) => hearFrom(partner, { id, what: 'outcome', about: 'f1', ...told }, made)),
  text.map((one) => add(one, made)),
  text.map((one) => answerQuestion('v1', one, made)),
  fc.constant(see('v1', made)),
  fc.constant(withdraw(made)),
  somebody.map((by) => putOnAgenda(by, made)),
  somebody.map((by) => takeFromAgenda(by, made)),
  byWithText.map(([by, one]) => agree(by, one, made)),
  somebody.map((by) => finish(by, 'f1', made)),
  byWithText.map(([by, one]) => hold(by, { ...one, why: 'woo' }, made)),
  somebody.map((by) => endHold(by, 'f1', made)),
  fc.constant(act(authoriser, { what: 'destructionAuthorised', by: authoriser }, made)),
  // Its day comes when the upkeep says so, and only for what is over and not held.
  fc.constant((signal: Signal) =>
    isOver(signal) && !signal.remains && holdsOf(signal).length === 0
      ? expire(signal, { on: '2027-11-23', days: 365 }, [], made)
      : signal,
  ),
)

/** Where it stands and who has it, worked out once more from the log alone and without the table; what has expired has an empty one. */
function replayed({ log, remains }: Signal): { status: Status; owner: string } {
  if (remains) return { status: 'expired', owner: '' }
  let at: { status: Status; owner: string } = { status: 'new', owner: '' }
  for (const line of log) at = after(at, line)
  return at
}

function after(at: { status: Status; owner: string }, line: Signal['log'][number]): typeof at {
  const name = line.by.role === 'functionaris' ? line.by.name : ''
  switch (line.what) {
    case 'claimed':
    case 'takenOver':
      return { status: 'claimed', owner: name }
    case 'handedOver':
      return { status: 'claimed', owner: line.to.name }
    case 'reopened':
      return { status: 'reopened', owner: name }
    case 'released':
      return { status: 'new', owner: '' }
    case 'excluded':
      return at.owner === name ? { ...at, owner: '' } : at
    case 'filed':
      return { ...at, status: 'closed' }
    case 'closed':
    case 'returned':
    case 'withdrawn':
    case 'expired':
      return { ...at, status: line.what }
    default:
      return at
  }
}

describe('C9: any row of changes', () => {
  it('leads to no state that the table does not know, adds a line for each change, and is the same when it is replayed', () => {
    const reached = new Set<Status>()
    fc.assert(
      fc.property(beginnings, fc.array(changes, { maxLength: 25, size: 'max' }), (first, row) => {
        let signal: Signal = first
        for (const change of row) {
          const next = change(signal)
          if (!('kind' in next)) continue
          // What has expired says of a line only that there was one.
          const lines = ({ log }: Signal) => log.map(({ id, what }) => [id, next.remains ? '' : what])
          assert.deepEqual(lines(next).slice(0, signal.log.length), lines(signal))
          const fresh = next.log.slice(signal.log.length)
          assert.equal(next === signal, fresh.length === 0)
          let at = signal
          for (const line of fresh) {
            // Who excludes themselves has given it up in the line before.
            assert.equal(whyNot(at, line.what, line.by), undefined, `${line.what} in ${statusOf(at)}`)
            at = { ...at, log: [...at.log, line] }
          }
          signal = next
          reached.add(statusOf(signal))
        }
        const stands = { status: statusOf(signal), owner: ownerOf(signal)?.name ?? '' }
        assert.deepEqual(stands, replayed(signal))
        assert.ok(
          [megan, adele].some((one) => !isHiddenFrom(signal, one)),
          'somebody can still read it',
        )
        const owner = ownerOf(signal)
        assert.ok(!owner || isOver(signal) || !isHiddenFrom(signal, owner))
      }),
      { numRuns: 10_000 },
    )
    assert.deepEqual([...reached].sort(), [...all].sort())
  }).timeout(60_000)
})
