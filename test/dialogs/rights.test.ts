import assert from 'node:assert/strict'
import type { BotEvent } from '../../bot/core/event.ts'
import { DeliveryError } from '../../bot/errors.ts'
import { type Signal, signalSchema } from '../../bot/signals/signal.ts'
import { claim } from '../../bot/signals/triage.ts'
import type { Office } from '../../bot/store/records.ts'
import type { DialogParts } from '../../dialogs/parts.ts'
import {
  changeAsFunctionaris,
  colleagueOf,
  functionarisOf,
  isNamed,
  isToBeDrawn,
  listedFunctionaris,
  ownSignal,
  type Refused,
  refusalText,
  signalForFunctionaris,
  wasNamed,
} from '../../dialogs/rights.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { type House, house, inside, noOffice, turnOf } from '../fixtures/house.ts'
import {
  address,
  adele,
  alex,
  boundOffice,
  idsInOrder,
  megan,
  morning,
  organisation,
  sampleSignal,
} from '../fixtures/samples.ts'

const made = { now: morning, newId: idsInOrder() }
describe('C1, C3: who handles signals', () => {
  it('is on the list, in the channel and no guest, and called as the chat calls them now', async () => {
    const { parts, asked } = house({ facts: inside })
    const found = await functionarisOf(parts, turnOf())
    assert.deepEqual(found, { role: 'functionaris', platform: 'teams', id: 'megan', name: 'Megan Bowen-Wit' })
    assert.deepEqual(asked, ['gemeente teams megan kanaal'])
  })

  const onSlackOnly: Office = {
    ...boundOffice(noOffice),
    functionarissen: [{ platform: 'slack', id: 'megan', name: 'Megan Bowen' }],
  }
  const others: [who: string, house: House, from: Partial<BotEvent['from']>][] = [
    ['is not on the list', { facts: inside }, { id: 'alex' }],
    ['is on the list of another platform', { facts: inside }, { platform: 'slack' }],
    ['is on the list of another organisation', { facts: inside }, { organisation: 'buurgemeente' }],
    ['has the id of somebody on the list of another platform', { facts: inside, office: onSlackOnly }, {}],
    ['is not in the channel', { facts: { member: false, guest: false } }, {}],
    ['is a guest there', { facts: { member: true, guest: true } }, {}],
    ['is not known to the platform', { facts: undefined }, {}],
    [
      'is on the list, where there is no channel',
      { facts: inside, office: { ...boundOffice(noOffice), channel: undefined } },
      {},
    ],
    [
      'is on the list, where the channel is one of another platform',
      {
        facts: inside,
        office: { ...boundOffice(noOffice), channel: { platform: 'slack', address: address('kanaal') } },
      },
      {},
    ],
  ]
  for (const [who, rest, from] of others)
    it(`is nobody who ${who}`, async () =>
      assert.equal(await functionarisOf(house(rest).parts, turnOf(from)), undefined))

  it('is asked of a colleague by their own id, and called as on the list', async () => {
    const { parts, asked } = house({ facts: inside })
    const { role, platform, id, name } = adele
    assert.deepEqual(await colleagueOf(parts, turnOf(), 'adele'), { role, platform, id, name })
    assert.deepEqual(await listedFunctionaris(parts, { organisation, platform }, 'adele'), adele)
    assert.equal(await listedFunctionaris(parts, { organisation, platform }, 'alex'), undefined)
    assert.deepEqual(asked, ['gemeente teams adele kanaal', 'gemeente teams adele kanaal'])
  })
})

describe('C1, C3: who is named in the settings', () => {
  const list = [
    { platform: 'teams', id: 'megan' },
    { platform: 'slack', id: 'adele' },
  ] as const
  const key = { organisation, platform: 'teams', id: 'megan' } as const
  const nobody: Partial<BotEvent['from']>[] = [{ id: 'alex' }, { id: 'adele' }, { platform: 'slack' }]

  it('is who stands in the list, asked of the platform where they are talking', async () => {
    const { parts, asked } = house({ facts: inside })
    assert.equal(await isNamed(parts, turnOf(), list), true)
    assert.equal(await isNamed(parts, turnOf({ id: 'adele', platform: 'slack' }), list), true)
    assert.deepEqual(asked, ['gemeente teams megan x', 'gemeente slack adele x'])
  })

  it('is nobody else, and then the platform is not asked', async () => {
    const { parts, asked } = house({ facts: inside, chat: 'chat' })
    for (const from of nobody) {
      assert.equal(await isNamed(parts, turnOf(from), list), false)
      assert.equal(await wasNamed(parts, { ...key, ...from }, list), false)
    }
    assert.equal(await isNamed(parts, turnOf()), false)
    const { event } = turnOf()
    const shared = { ...turnOf(), event: { ...event, place: 'shared' } as BotEvent }
    assert.equal(await isNamed(parts, shared, list), false)
    assert.deepEqual(asked, [])
  })

  it('is no guest', async () => {
    const { parts } = house({ facts: { member: true, guest: true }, chat: 'chat' })
    assert.equal(await isNamed(parts, turnOf(), list), false)
    assert.equal(await wasNamed(parts, key, list), false)
  })

  it('is asked of the platform where they last talked with the bot, when they are not there', async () => {
    const { parts, asked } = house({ facts: inside, chat: 'chat' })
    assert.equal(await wasNamed(parts, key, list), true)
    assert.deepEqual(asked, ['gemeente teams megan gemeente/teams/megan/chat'])
    assert.equal(await wasNamed(house({ facts: inside }).parts, key, list), false)
    assert.equal(await wasNamed(house({ facts: inside, chat: 'chat' }).parts, key, []), false)
  })

  it('is nobody whom the platform does not know in the chat: they have left', async () => {
    const { parts } = house({ facts: undefined, chat: 'chat' })
    assert.equal(await isNamed(parts, turnOf(), list), false)
    assert.equal(await wasNamed(parts, key, list), false)
  })
})

describe('C1, C2: a signal that is asked for', () => {
  const signal = sampleSignal(1)
  const hidden = sampleSignal(2, {
    hiddenFrom: [megan].map(({ platform, id, name }) => ({ platform, id, name })),
  })
  const elsewhere = sampleSignal(3, { organisation: 'buurgemeente' })
  const signals = [signal, hidden, elsewhere]

  it('is opened by who handles signals', async () => {
    const found = await signalForFunctionaris(house({ facts: inside, signals }).parts, turnOf(), signal.id)
    assert.deepEqual(found, { signal, by: { ...megan, name: 'Megan Bowen-Wit' } })
  })

  for (const [what, about] of [
    ['is kept from them', hidden.id],
    ['is another organisation’s', elsewhere.id],
    ['is not there', 'niets'],
  ] as const)
    it(`is unknown to who handles signals, when it ${what}, and is not changed`, async () => {
      const { parts } = house({ facts: inside, signals })
      const neverCalled = () => assert.fail('the change was asked for')
      assert.deepEqual(await signalForFunctionaris(parts, turnOf(), about), { refused: 'unknown' })
      assert.deepEqual(await changeAsFunctionaris(parts, turnOf(), about, neverCalled), {
        refused: 'unknown',
      })
    })

  it('is neither opened nor changed by anybody else, and they hear the same of one that is not there', async () => {
    for (const about of [signal.id, 'niets']) {
      const { parts } = house({ facts: { member: false, guest: false }, signals })
      const wanted = { refused: 'notFunctionaris' }
      assert.deepEqual(await signalForFunctionaris(parts, turnOf(), about), wanted)
      assert.deepEqual(await changeAsFunctionaris(parts, turnOf(), about, () => assert.fail()), wanted)
    }
  })

  it('is changed by who handles signals, and in their name', async () => {
    const { parts } = house({ facts: inside, signals })
    const changed = await changeAsFunctionaris(parts, turnOf(), signal.id, (by) => claim(by, made))
    assert.ok('log' in changed)
    assert.equal(signalSchema.parse(changed).log.at(-1)?.what, 'claimed')
    assert.deepEqual(changed.log.at(-1)?.by, { ...megan, name: 'Megan Bowen-Wit' })
  })

  it('that went away meanwhile is unknown', async () => {
    const { parts } = house({ facts: inside, signals })
    const gone = { ...parts, store: { ...parts.store, changeSignal: async () => undefined } } as DialogParts
    assert.deepEqual(await changeAsFunctionaris(gone, turnOf(), signal.id, (by) => claim(by, made)), {
      refused: 'unknown',
    })
  })
})

const remains: NonNullable<Signal['remains']> = {
  category: 'handled',
  month: '2025-11',
  forwardedTo: [],
  outcomes: [],
  feedback: false,
  destroyed: { on: '2026-11-23', days: 365 },
}

describe('C1: what is left of a signal that expired', () => {
  const expired = sampleSignal(1, { remains })
  const secret = sampleSignal(2, { remains: { ...remains, secret: true } })
  const { parts } = house({ facts: inside, signals: [expired, secret], opened: { 'met code': expired.id } })
  const me = { organisation, platform: 'teams' as const, id: 'alex' }

  it('is there for who handles signals, unless somebody was kept out of it', async () => {
    assert.ok('signal' in (await signalForFunctionaris(parts, turnOf(), expired.id)))
    assert.deepEqual(await signalForFunctionaris(parts, turnOf(), secret.id), { refused: 'unknown' })
  })

  it('is not opened by its receipt code any more', async () =>
    assert.equal(await ownSignal(parts, me, 'met code', morning), undefined))
})

describe('C1: one’s own signal', () => {
  const mine = sampleSignal(1)
  const theirs = sampleSignal(2, { reporter: { ...alex, id: 'megan' } })
  const onSlack = sampleSignal(4, { reporter: { ...alex, platform: 'slack' } })
  const { reporter: _nobody, ...anonymous } = sampleSignal(5)
  const signals = [mine, theirs, onSlack, { ...anonymous, known: 'code' as const }]
  const me = { organisation, platform: 'teams' as const, id: 'alex' }
  const { parts } = house({ signals, opened: { 'met code': anonymous.id, 'code van niets': 'niets' } })

  const rows: [what: string, about: string, id: string | undefined][] = [
    ['by its id', mine.id, mine.id],
    ['by what a receipt code opened', 'met code', anonymous.id],
    ['not somebody else’s', theirs.id, undefined],
    ['not of the same id on another platform', onSlack.id, undefined],
    ['not one that only a code opens', anonymous.id, undefined],
    ['not one that is not there', 'niets', undefined],
    ['not one that a code opened and that is gone', 'code van niets', undefined],
  ]
  for (const [what, about, id] of rows)
    it(`is found ${what}`, async () => assert.equal((await ownSignal(parts, me, about, morning))?.id, id))

  it('is not found from another organisation', async () =>
    assert.equal(
      await ownSignal(parts, { ...me, organisation: 'buurgemeente' }, mine.id, morning),
      undefined,
    ))
})

describe('a button that only some may press', () => {
  const asked: [what: string, answer: () => Promise<unknown>, drawn: boolean][] = [
    ['is drawn for who may', async () => ({ id: 'megan' }), true],
    ['is left out for who may not', async () => undefined, false],
    [
      'is left out where the platform does not say it now',
      () => Promise.reject(new DeliveryError('down')),
      false,
    ],
  ]
  for (const [what, answer, drawn] of asked)
    it(what, async () => assert.equal(await isToBeDrawn(answer()), drawn))

  it('does not hide a fault of our own', () =>
    assert.rejects(isToBeDrawn(Promise.reject(new TypeError('kapot'))), TypeError))
})

describe('why not', () => {
  for (const locale of ['nl', 'en'] as const) {
    const t = texts[locale]
    const named = ['taken', 'closed'] as const
    const sentences: Record<Exclude<Refused['refused'], (typeof named)[number]>, string> = {
      unclaimed: t.refused.unclaimed,
      answered: t.news.alreadyAnswered,
      'feedback-or-reason': t.refused.feedbackOrReason,
      'answer-or-reason': t.neighbour.answerOrReason,
      'not-held': t.retention.notHeld,
      'no-reporter': t.neighbour.noReporter,
      'not-forwarded': t.neighbour.notForwarded,
      returned: t.neighbour.wasReturned,
      'no-agreement': t.agenda.noAgreement,
      'no-text': t.refused.noText,
      'past-day': t.refused.pastDay,
      withdrawn: t.refused.withdrawn,
      expired: t.refused.expired,
      open: t.refused.open,
      own: t.refused.own,
      self: t.refused.own,
      'nobody-left': t.refused.nobodyLeft,
      'no-colleague': t.refused.noColleague,
      'never-told': t.forward.neverTold,
      'no-forward': t.forward.noForward,
      'no-card': t.neighbour.notAllowed,
      'came-from': t.neighbour.cameFrom,
      'at-partner': t.neighbour.atPartner,
      'gone-there': t.neighbour.goneThere,
      'no-partner': t.forward.noPartner,
      same: t.refused.same,
      notFunctionaris: t.refused.notFunctionaris,
      unknown: t.refused.unknown,
    }
    it(`is said in a sentence of its own, in ${locale}`, () => {
      for (const [refused, sentence] of Object.entries(sentences))
        assert.equal(refusalText(t, { refused } as Refused), sentence, refused)
      for (const refused of named) {
        assert.equal(refusalText(t, { refused, name: 'Adele Vance' }), t.refused[refused]('Adele Vance'))
      }
      // Said twice in other words, a refusal would not tell what to do.
      assert.equal(new Set(Object.values(sentences)).size, Object.keys(sentences).length - 1)
    })
  }
})
