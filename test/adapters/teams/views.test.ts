import assert from 'node:assert/strict'
import { refusal } from '../../../adapters/teams/limits.ts'
import { toActivity } from '../../../adapters/teams/render.ts'
import type { View } from '../../../bot/core/view.ts'
import type { Entry } from '../../../bot/signals/signal.ts'
import { within } from '../../fixtures/cards.ts'
import {
  answered,
  dialogViews,
  doings,
  filled,
  heavy,
  locales,
  meganInSlack,
  notKept,
  signalOf,
  signalViews,
} from '../views.ts'

function takes(view: View): void {
  const activity = toActivity(view)
  assert.equal(refusal(activity), undefined)
  const runs = [...within(activity)].filter(({ type }) => type === 'TextRun')
  for (const { text } of runs) assert.notEqual(text, '', 'an empty run makes a card invalid')
}

describe('Teams takes every view of the bot', () => {
  for (const [name, view] of [...dialogViews, ...signalViews]) it(name, () => takes(view))

  for (const locale of locales)
    for (const [name, doing, did] of doings)
      it(`what it answers to somebody who ${name} (${locale})`, async () => {
        for (const view of await answered({ ...doing, locale }, did)) takes(view)
      })

  for (const [name, sign] of heavy) {
    it(`four messages for a reporter, of 4,000 characters each, in ${name}`, async () => {
      const base = { at: '2026-11-23T09:00:00.000Z', by: meganInSlack, what: 'feedback' as const }
      const log = [1, 2, 3, 4].map((n): Entry => ({ ...base, id: `e${n}`, text: filled(sign, 4000) }))
      const did = { kind: 'action', name: 'read', data: { about: signalOf().id } } as const
      const doing = { locale: 'nl', signals: [signalOf({ log })], reporter: true } as const
      for (const view of await answered({ ...doing, signals: [...doing.signals] }, did)) takes(view)
    })

    it(`that nothing was kept of 8,000 characters in ${name}`, () => {
      for (const view of notKept({ locale: 'nl' }, { kind: 'text', text: filled(sign, 8000) })) takes(view)
    })
  }
})
