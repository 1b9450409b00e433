import assert from 'node:assert/strict'
import type { View } from '../../../bot/core/view.ts'
import { deskView, drawDelivery, signalCard } from '../../../bot/signals/card.ts'
import { newDelivery } from '../../../bot/signals/deliveries.ts'
import { comesBack, forward, giveBack, markSent } from '../../../bot/signals/forward.ts'
import { shortTime, signalPage } from '../../../bot/signals/page.ts'
import type { ChatDelivery, Signal } from '../../../bot/signals/signal.ts'
import { askReporter, claim, close, excludeMe } from '../../../bot/signals/triage.ts'
import { adele, alex, forwardedSignal, idsInOrder, megan, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: new Date('2026-11-23T10:00:00.000Z'), newId: idsInOrder() }
const marker = 'kenmerk-van-de-melder'
const drawn = { people: [], possibleRepeat: false, short: false }

const fresh = sampleSignal(1, {
  reporter: { ...alex, id: `${marker}-id`, name: `${marker} naam` },
  answers: { danger: 'yes', what: `${marker} verhaal`, place: 'work', form: 'labour' },
})
const grow = (signal: Signal, change: ReturnType<typeof claim>): Signal => {
  const after = change(signal)
  return 'kind' in after ? after : assert.fail(after.refused)
}
const claimed = grow(fresh, claim(megan, made))
const asked = grow(claimed, askReporter(megan, { id: 'vraag', text: 'Waar was dat?' }, made))
const closed = grow(asked, close(megan, { id: 'sluiting', reason: 'help', silent: 'Geen nieuws' }, made))
const withheld: Signal = { ...closed, known: 'withheld' }

const words = (shown: View): string => JSON.stringify(shown)
const buttons = (shown: View): string[] => shown.actions.map(({ name }) => name)

describe('the card in the channel', () => {
  const stages: [what: string, signal: Signal, stands: string, presses: string[]][] = [
    ['new', fresh, 'nieuw', ['open', 'claim', 'desk-more']],
    ['claimed', claimed, 'in behandeling bij Megan Bowen', ['open', 'desk-more']],
    ['closed', closed, 'afgesloten door Megan Bowen', ['open', 'desk-more']],
  ]
  for (const [what, signal, stands, presses] of stages)
    it(`says how a signal stands that is ${what}, and what can be pressed`, () => {
      const card = signalCard(signal, 'nl', drawn)
      assert.ok(words(card).includes(`"value":"${stands}"`), words(card))
      assert.deepEqual(buttons(card), presses)
    })

  it('holds what is needed to act, in words', () => {
    const card = words(signalCard(fresh, 'nl', drawn))
    for (const text of [
      'S-2026-CCC1',
      '"Ja"',
      'Bedrijf of werkplek',
      'Uitbuiting op het werk',
      'met naam bekend',
    ])
      assert.ok(card.includes(text), text)
  })

  it('says what was not asked', () => {
    const card = signalCard(sampleSignal(1), 'nl', drawn)
    assert.equal(words(card).split('niet gevraagd').length - 1, 3)
  })

  const people = [
    { id: 'megan', name: 'Megan Bowen' },
    { id: 'zonder-naam', name: '' },
  ]
  it('names those on duty as long as nobody has it, and only who has a name', () => {
    const mention = (signal: Signal) =>
      signalCard(signal, 'nl', { ...drawn, people }).body.find(({ kind }) => kind === 'mention')
    assert.deepEqual(mention(fresh), { kind: 'mention', people: [{ id: 'megan', name: 'Megan Bowen' }] })
    assert.equal(mention(claimed), undefined)
  })

  it('says that it may be double only when it may be', () => {
    assert.match(words(signalCard(fresh, 'nl', { ...drawn, possibleRepeat: true })), /dubbel/)
    assert.doesNotMatch(words(signalCard(fresh, 'nl', drawn)), /dubbel/)
  })

  it('keeps its buttons when it is short', () => {
    const card = signalCard(fresh, 'nl', { ...drawn, short: true })
    assert.deepEqual(buttons(card), ['open', 'claim', 'desk-more'])
    assert.equal(
      card.body.some(({ kind }) => kind === 'facts'),
      false,
    )
  })
})

describe('what everybody may see', () => {
  const kinds: ChatDelivery['kind'][] = ['card', 'said', 'desk', 'answer', 'news', 'alert']
  for (const kind of kinds)
    for (const locale of ['nl', 'en'] as const)
      it(`holds no word of the text and nothing of the reporter: ${kind}, ${locale}`, () => {
        const entry = closed.log.find(({ what }) => what === 'claimed')?.id
        const delivery = newDelivery({ kind, to: 'channel' }, made, entry)
        const shown = drawDelivery(delivery, closed, locale, drawn)
        assert.doesNotMatch(words(shown), new RegExp(`${marker}|Waar was dat|Geen nieuws`))
        assert.match(shown.notice, /S-2026-CCC1/)
      })

  it('says who claimed and who closed', () => {
    const said = (what: string): string => {
      const entry = closed.log.find((line) => line.what === what)?.id
      return words(
        drawDelivery(newDelivery({ kind: 'said', to: 'channel' }, made, entry), closed, 'nl', drawn),
      )
    }
    assert.match(said('claimed'), /"S-2026-CCC1 is in behandeling bij Megan Bowen\."/)
    assert.match(said('closed'), /"S-2026-CCC1 is afgesloten door Megan Bowen\."/)
  })
})

describe('what is said where somebody is kept out', () => {
  const excluded = grow(claimed, excludeMe(megan, [megan, adele], made))
  for (const { what, id } of [...claimed.log, ...excluded.log.slice(-1)])
    it(`is only that it is handled elsewhere: ${what}`, () => {
      const delivery = newDelivery({ kind: 'said', to: 'channel' }, made, id)
      assert.deepEqual(
        drawDelivery(delivery, excluded, 'nl', drawn).body.map((part) => 'text' in part && part.text),
        ['S-2026-CCC1 wordt vanaf nu buiten dit kanaal behandeld.'],
      )
    })
})

describe('what a partner does not know yet: that somebody is kept out', () => {
  it('is told by the name of the partner, and not as something that was sent', () => {
    const to = { id: 'elders', kind: 'gemeente', name: 'Elders', organisation: 'elders' } as const
    const words = { reason: 'r', ground: 'g', contactSafe: 'no', consultFirst: false, text: '' } as const
    const ready = grow(claimed, forward(megan, { id: 'f', partner: to, fields: [], ...words }, made))
    const sent = grow(ready, markSent(megan, { id: 's', about: 'f', day: '2026-11-23' }, made))
    const excluded = grow(sent, excludeMe(adele, [megan, adele], made))
    const alert = newDelivery({ kind: 'alert', to: megan }, made, excluded.log.at(-1)?.id)
    assert.deepEqual(
      drawDelivery(alert, excluded, 'nl', drawn).body.map((part) => 'text' in part && part.text),
      ['Wie S-2026-CCC1 hier niet mag zien, kan het nog wel zien bij Elders. Bel daarover zelf.'],
    )
  })
})

describe('what came back because it is not kept there any more', () => {
  const held = grow(forwardedSignal(), claim(megan, made))
  const returned = grow(held, giveBack(megan, { id: 'g', text: 'Niet bij ons' }, made))
  const alert = newDelivery({ kind: 'alert', to: megan }, made, 'g')
  const text = (signal: Signal) =>
    drawDelivery(alert, signal, 'nl', drawn).body.map((part) => 'text' in part && part.text)

  it('says so, and not that it is tried again', () => {
    const open = grow(returned, comesBack('g', made))
    assert.deepEqual(text(open), [
      'Je gaf S-2026-CCC1 terug aan Elders, maar daar is het niet meer. Het staat hier weer open. Sluit het af of zet het door.',
    ])
    assert.match(String(text(returned)), /nog niet aangekomen/)
    const deliveries = returned.deliveries.map((one) => ({ ...one, state: 'parked' as const }))
    assert.match(String(text({ ...returned, deliveries })), /komt daar niet aan. Ik probeer het niet meer/)
  })
})

describe('what another organisation forwarded', () => {
  const came = forwardedSignal({ answers: { what: `${marker} verhaal` } })
  const taken = grow(came, claim(megan, made))
  const back = grow(taken, giveBack(megan, { id: 'g', text: 'Niet bij ons' }, made))

  it('says on its card from whom, and nothing of what came along', () => {
    const card = words(signalCard(came, 'nl', drawn))
    assert.match(card, /"Doorgezet door","value":"Elders"/)
    assert.match(card, /"Aannemen"/)
    assert.doesNotMatch(card, new RegExp(`${marker}|Het speelt bij jullie`))
  })

  it('shows the warnings before all else on its page, and who wrote what', () => {
    const [, first, second] = signalPage(came, 'nl').body
    assert.deepEqual(
      [first, second].map((part) => part?.kind === 'ownText' && [part.tone, part.text.slice(0, 24)]),
      [
        ['warning', 'Overleg eerst met Elders'],
        ['warning', 'Contact is niet veilig. '],
      ],
    )
    const page = words(signalPage(came, 'nl'))
    for (const text of ['Het speelt bij jullie', 'S-2026-CCC9', 'bekend bij Elders', `${marker} verhaal`])
      assert.ok(page.includes(text), text)
  })

  const stages: [what: string, signal: Signal, presses: string[]][] = [
    ['in hand', taken, ['open', 'partner-reply', 'partner-return', 'forward', 'close', 'desk-more']],
    ['given back', back, ['open', 'desk-more']],
  ]
  for (const [what, signal, presses] of stages)
    it(`offers nothing for a reporter when it is ${what}`, () =>
      assert.deepEqual(buttons(deskView(signal, 'nl')), presses))
})

describe('the page of a signal', () => {
  it('shows the text and the course of things as text of people', () => {
    const typed = signalPage(closed, 'nl').body.flatMap((part) =>
      part.kind === 'peopleText' ? [part.text] : [],
    )
    assert.deepEqual(typed, [`${marker} naam`, `${marker} verhaal`, 'Waar was dat?', 'Geen nieuws'])
  })

  it('does not name a reporter whose name is withheld, nowhere', () => {
    const pages = [signalPage(withheld, 'nl'), signalCard(withheld, 'nl', drawn), deskView(withheld, 'nl')]
    for (const page of pages) assert.doesNotMatch(words(page), new RegExp(`${marker} naam|${marker}-id`))
    assert.match(words(signalPage(withheld, 'nl')), /naam afgeschermd/)
  })

  it('can be claimed from while nobody has it', () => {
    assert.deepEqual(buttons(signalPage(fresh, 'nl')), ['claim', 'hide'])
    assert.deepEqual(buttons(signalPage(grow(fresh, claim(adele, made)), 'nl')), ['hide'])
  })
})

describe('a time', () => {
  const times: [at: string, locale: 'nl' | 'en', shown: string][] = [
    ['2026-11-23T09:00:00.000Z', 'nl', '23 november om 10:00'],
    ['2026-07-01T22:30:00.000Z', 'nl', '2 juli om 00:30'],
    ['2026-10-25T00:30:00.000Z', 'nl', '25 oktober om 02:30'],
    ['2026-10-25T01:30:00.000Z', 'nl', '25 oktober om 02:30'],
    ['2026-11-23T09:00:00.000Z', 'en', '23 November at 10:00'],
  ]
  for (const [at, locale, shown] of times)
    it(`is ${shown} for ${at}`, () => assert.equal(shortTime(at, locale), shown))
})
