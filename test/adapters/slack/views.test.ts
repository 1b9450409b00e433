import assert from 'node:assert/strict'
import { toHome, toMessage, toModal, type Words } from '../../../adapters/slack/render.ts'
import type { Locale } from '../../../bot/core/event.ts'
import type { View } from '../../../bot/core/view.ts'
import { coursePages } from '../../../bot/signals/course.ts'
import { signalPage } from '../../../bot/signals/page.ts'
import type { Entry, Signal } from '../../../bot/signals/signal.ts'
import { texts } from '../../../dialogs/texts/index.ts'
import { dialogs } from '../../fixtures/samples.ts'
import { slackViolations } from '../../fixtures/slack/limits.ts'
import {
  answered,
  course,
  dialogViews,
  doings,
  filled,
  heavy,
  locales,
  meganInSlack,
  notKept,
  signalOf,
  signalViews,
  sorry,
} from '../views.ts'

const wordsIn = (locale: Locale): Words => ({
  ...texts[locale].modal,
  oneMoment: texts[locale].sorry.oneMoment,
})
const words = wordsIn('nl')
const origin = { channel: 'D0ALEX', ts: '1720_0000000.000100' }

function asMessage(view: View): void {
  const message = toMessage(view)
  assert.deepEqual(slackViolations('chat.postMessage', { channel: 'C1', ...message }), [])
  assert.deepEqual(slackViolations('chat.update', { channel: 'C1', ts: '1.2', ...message }), [])
}

function asModal(...views: View[]): void {
  for (const locale of locales) {
    const view = toModal(views, wordsIn(locale), { origin })
    assert.deepEqual(slackViolations('views.open', { trigger_id: '1.2.a', view }), [])
    assert.deepEqual(slackViolations('views.update', { view_id: 'V1', view }), [])
  }
}

describe('Slack takes every view of a dialog', () => {
  it('of which there are enough to mean something', () =>
    assert.ok(dialogViews.length > 200, String(dialogViews.length)))

  for (const [name, view] of dialogViews) {
    it(`${name}, as a message`, () => asMessage(view))
    it(`${name}, as a modal`, () => asModal(view))
  }
})

describe('Slack takes everything that is sent about a signal', () => {
  for (const [name, view] of signalViews) {
    it(`${name}, as a message`, () => asMessage(view))
    it(`${name}, as a modal`, () => asModal(view))
  }
})

describe('Slack takes what the bot answers to somebody who', () => {
  for (const locale of locales)
    for (const [name, doing, did] of doings)
      it(`${name} (${locale})`, async () => {
        const views = await answered({ ...doing, locale }, did)
        assert.ok(views.length > 0)
        for (const view of views) asMessage(view)
        asModal(...views)
        const home = toHome(views, wordsIn(locale))
        // A page with inputs is never shown in App Home.
        if (views.every(({ fields }) => fields.length === 0))
          assert.deepEqual(slackViolations('views.publish', { user_id: 'U1', view: home }), [])
      })

  it('says "mijn signalen" after a hundred of them', async () => {
    const signals = Array.from({ length: 100 }, (_, n) => ({
      ...signalOf({ log: course(3, 'x') }),
      id: `${n}`,
    }))
    const views = await answered({ locale: 'nl', signals }, { kind: 'text', text: 'mijn signalen' })
    for (const view of views) asMessage(view)
    asModal(...views)
  })

  it('was told that it went wrong', () => {
    for (const view of sorry({ locale: 'nl' }, { kind: 'text', text: 'x' })) asMessage(view)
  })
})

describe('Slack takes the page of a signal', () => {
  const pagesOf = (signal: Signal, locale: Locale = 'nl'): View[] =>
    coursePages(signal.log).map((_, page) => signalPage(signal, locale, { page }))

  for (const [name, sign] of heavy) {
    const signal = signalOf({ answers: { danger: 'yes', what: filled(sign, 20_000) } })
    it(`with a story of 20,000 characters in ${name}, as a modal`, () => asModal(signalPage(signal, 'nl')))
    it(`with a story of 20,000 characters in ${name}, as a message, for who types "bekijken"`, () =>
      asMessage(signalPage(signal, 'nl')))
    for (const locale of locales)
      it(`with a course of 40 entries of 4,000 characters in ${name} (${locale})`, () => {
        const log = course(40, filled(sign, 4000))
        const pages = pagesOf(signalOf({ answers: { what: filled(sign, 20_000) }, log }), locale)
        assert.ok(pages.length > 3)
        for (const page of pages) asModal(page)
      })
  }

  for (const count of [40, 60, 150, 400])
    it(`with a course of ${count} short entries`, () => {
      for (const page of pagesOf(signalOf({ log: course(count, 'goed') }))) asModal(page)
    })

  for (const count of [40, 80, 100, 120])
    it(`that was opened ${count} times`, () => {
      const log = Array.from(
        { length: count },
        (_, n): Entry => ({ id: `e${n}`, at: '2026-11-23T09:00:00.000Z', by: meganInSlack, what: 'read' }),
      )
      for (const page of pagesOf(signalOf({ log }))) asModal(page)
    })
})

describe('Slack takes the news for a reporter', () => {
  for (const [name, sign] of heavy)
    for (const count of [1, 2, 4])
      it(`of ${count} messages of 4,000 characters in ${name}`, async () => {
        const log = Array.from(
          { length: count },
          (_, n): Entry => ({
            id: `e${n}`,
            at: '2026-11-23T09:00:00.000Z',
            by: meganInSlack,
            what: 'feedback',
            text: filled(sign, 4000),
          }),
        )
        const signal = signalOf({ log })
        const did = { kind: 'action', name: 'read', data: { about: signal.id } } as const
        for (const view of await answered({ locale: 'nl', signals: [signal], reporter: true }, did))
          asMessage(view)
      })
})

describe('Slack takes the word that nothing was kept, with what was typed', () => {
  const draft = {
    id: 'concept',
    dialog: 'report' as const,
    answers: { danger: 'no' },
    skipped: [],
    startedAt: '2026-11-23T09:00:00.000Z',
  }
  for (const [name, sign] of heavy) {
    const what = filled(sign, 20_000)
    it(`of 20,000 characters in ${name}, said in the chat`, () => {
      for (const view of notKept({ locale: 'nl' }, { kind: 'text', text: what })) asMessage(view)
    })
    it(`of 20,000 characters in ${name}, sent in a form`, () => {
      const did = { kind: 'action', name: 'submit', data: { draft: 'concept' }, values: { what } } as const
      const views = notKept({ locale: 'nl', drafts: [draft] }, did)
      asModal(...views)
      for (const view of views) asMessage(view)
    })
  }

  it('of 12,000 characters, as much as Slack lets somebody type', () => {
    for (const view of notKept({ locale: 'nl' }, { kind: 'text', text: filled('x', 12_000) })) asMessage(view)
  })
})

describe('a question of a dialog in Slack', () => {
  it('is there for every dialog', () => {
    for (const name of dialogs.map((one) => one.name))
      assert.ok(
        dialogViews.some(([one]) => one.startsWith(`${name} (nl)`)),
        name,
      )
  })

  it('shows its words, as a message and as a modal', () => {
    for (const [name, view] of dialogViews) {
      const drawn = JSON.stringify(toModal([view], words))
      for (const { label } of view.fields) assert.ok(drawn.includes(JSON.stringify(label).slice(1, -1)), name)
    }
  })
})
