import assert from 'node:assert/strict'
import { toMessage } from '../../adapters/slack/render.ts'
import { toActivity } from '../../adapters/teams/render.ts'
import type { Turn } from '../../bot/core/bot.ts'
import type { Change } from '../../bot/signals/change.ts'
import { forward, markSent } from '../../bot/signals/forward.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { agree, askReporter, assess, claim, giveFeedback } from '../../bot/signals/triage.ts'
import { packView } from '../../dialogs/handing-over/packs.ts'
import {
  address,
  adele,
  idsInOrder,
  megan,
  morning,
  organisation,
  sampleSignal,
} from '../fixtures/samples.ts'

const made = { now: morning, newId: idsInOrder() }
const turn: Turn = {
  event: {
    kind: 'hello',
    screen: 'chat',
    id: 'e',
    from: { organisation, platform: 'slack', id: 'adele', name: 'Adele Vance', locale: 'nl' },
    at: address('chat'),
    place: 'private',
  },
  person: {
    kind: 'person',
    id: 'p',
    organisation,
    platform: 'slack',
    personId: 'adele',
    lastLocale: 'nl',
    drafts: [],
    consumed: [],
  },
  now: morning,
}

const sentTo = (id: string): Change[] => [
  forward(
    megan,
    {
      id,
      partner: { id, kind: 'politie', name: 'Politie '.padEnd(70, 'x') },
      reason: 'Vermoeden van dwang',
      ground: 'Wettelijke taak',
      fields: ['what'],
      contactSafe: 'yes',
      consultFirst: false,
      text: '',
    },
    made,
  ),
  markSent(megan, { id: `${id}-sent`, about: id, day: '2026-11-23' }, made),
]

/** Everything that can be open about one case, and more of it than a message has room for. */
const full = (n: number): Signal =>
  [
    claim(megan, made),
    assess(megan, { id: 'a', assessment: { form: 'domestic' } }, made),
    askReporter(megan, { id: 'v', text: 'Waar?', answerBy: '2026-11-27' }, made),
    giveFeedback(megan, { id: 't', text: 'Bezig', again: '2026-12-01' }, made),
    agree(megan, { id: 'g', text: 'Toezicht gaat langs', due: '2026-12-01' }, made),
    ...['f1', 'f2', 'f3', 'f4', 'f5'].flatMap(sentTo),
  ].reduce(
    (signal, change) => {
      const next = change(signal)
      assert.ok('kind' in next)
      return next
    },
    sampleSignal(n, { id: '019f5d9e-3b2e-4b87-9a55-0123456789ab' }),
  )

describe('the cases of somebody in one message', () => {
  const shown = packView(turn, { who: megan, signals: [1, 2, 3, 4, 5, 6, 7].map(full) }, adele)

  it('fit on both platforms, also when there is much to each', () => {
    assert.ok(toMessage(shown).blocks.length > 0)
    assert.ok(toActivity(shown).type)
  })

  it('says how much is left out', () => {
    const said = JSON.stringify(shown.body)
    assert.ok(said.includes('En nog 2. In het document staat alles.'), said)
    assert.equal(said.split('En nog 3. In het document staat alles.').length - 1, 5)
  })
})
