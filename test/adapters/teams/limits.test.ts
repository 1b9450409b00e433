import assert from 'node:assert/strict'
import { limits, refusal } from '../../../adapters/teams/limits.ts'
import { toActivity } from '../../../adapters/teams/render.ts'
import { line } from '../../../bot/core/view.ts'
import { coursePages } from '../../../bot/signals/course.ts'
import { signalPage } from '../../../bot/signals/page.ts'
import type { Entry } from '../../../bot/signals/signal.ts'
import { texts } from '../../../dialogs/texts/index.ts'
import { megan, sampleSignal } from '../../fixtures/samples.ts'

describe('what Teams takes', () => {
  it('is a notification of 150 characters', () => {
    assert.equal(refusal({ summary: 'x'.repeat(150) }), undefined)
    assert.match(refusal({ summary: 'x'.repeat(151) }) ?? '', /summary/)
  })

  it('is a message of 80,000 bytes, counted as they go over the line', () => {
    const around = Buffer.byteLength(JSON.stringify({ text: '' }))
    const message = (text: string) => ({ text }) as { summary?: string }
    assert.equal(refusal(message('x'.repeat(limits.messageBytes - around))), undefined)
    assert.match(refusal(message('é'.repeat(limits.messageBytes / 2))) ?? '', /bytes/)
  })
})

describe('the largest that our own limits let somebody type can be read', () => {
  const written: Record<string, string> = {
    'in letters': 'x'.repeat(8000),
    'in accents': 'é'.repeat(8000),
    'in quotes': '"'.repeat(8000),
    'in emoji': '🙂'.repeat(4000),
    'in braces': '{'.repeat(8000),
    'in half characters': '\ud83d'.repeat(8000),
    'in short lines': 'a\n'.repeat(4000),
    'in empty lines': `a${'\n'.repeat(7998)}a`,
  }
  for (const [how, what] of Object.entries(written))
    it(`a story of 8,000 characters ${how}`, () => {
      const page = signalPage(sampleSignal(1, { answers: { danger: 'no', what } }), 'nl')
      assert.equal(refusal(toActivity(page)), undefined)
    })

  for (const letter of ['x', '"', '\n', '€'])
    it(`a story with twenty long questions and answers below it, in ${JSON.stringify(letter)}`, () => {
      const text = `a${letter.repeat(3998)}z`
      const log = Array.from({ length: 20 }, (_, n): Entry => {
        const base = { id: `e${n}`, at: '2026-11-23T09:00:00.000Z', text: `nummer ${n}. ${text}` }
        return n % 2
          ? { ...base, by: megan, what: 'asked' }
          : { ...base, by: { role: 'reporter' }, what: 'answered', about: `e${n - 1}` }
      })
      const signal = sampleSignal(1, { answers: { what: letter.repeat(8000) }, log })
      const pages = coursePages(log).map((_, page) => toActivity(signalPage(signal, 'nl', { page })))
      for (const page of pages) assert.equal(refusal(page), undefined)
      const shown = JSON.stringify(pages)
      for (const n of log.keys()) assert.ok(shown.includes(`nummer ${n}. `), String(n))
    })
})

describe('a line of the bot is sent, however long it is', () => {
  const names = new Intl.ListFormat('nl').format(Array.from({ length: 8 }, () => 'Christiane Cunningham'))
  const lines: Record<string, string> = {
    'the channel is bound, with eight functionarissen': texts.nl.office.bound(names),
    'something went wrong': texts.nl.sorry.failed('0a1b2c3d'),
    'something went wrong, in English': texts.en.sorry.failed('0a1b2c3d'),
    'Teams does not answer': texts.nl.sorry.unanswered('Teams'),
    'nothing was kept': texts.nl.sorry.notKept,
    'nothing was kept, in English': texts.en.sorry.notKept,
    'a code that is wrong': texts.nl.office.wrongCode,
    'a code that is wrong, in English': texts.en.office.wrongCode,
    'no photos': texts.nl.sorry.noFiles,
    'no photos, in English': texts.en.sorry.noFiles,
    'signals with a name as long as Teams lets it be': texts.nl.desk.claimed('S-2026-7K4M', 'x'.repeat(250)),
  }
  for (const [what, text] of Object.entries(lines))
    it(what, () => assert.equal(refusal(toActivity(line(text))), undefined))
})
