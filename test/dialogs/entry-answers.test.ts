import assert from 'node:assert/strict'
import type { Day } from '../../bot/calendar.ts'
import { readDay } from '../../bot/calendar.ts'
import {
  answersOf,
  areSources,
  asExamples,
  entryFrom,
  examplesIn,
  readContact,
} from '../../dialogs/admin/entry-answers.ts'
import { isTimeToRemind } from '../../dialogs/admin/reminder.ts'
import { contactSchema, entrySchema } from '../../knowledge/entry.ts'
import { isEnglish } from '../../knowledge/hearing/language.ts'
import { shippedLibrary } from '../../knowledge/knowledge-base.ts'
import { grouped } from '../../knowledge/open-question.ts'

const today = '2026-11-24' as Day

describe('an entry as answers of a form', () => {
  it('every entry that ships goes into the form and comes out as it was', () => {
    for (const entry of shippedLibrary().entries.values())
      assert.deepEqual(
        entrySchema.parse(entryFrom(answersOf(entry, []), entry.id, today, entry)),
        entry,
        entry.id,
      )
  })

  it('a new one needs a title, a text, a kind and a source, and is looked at again in a year', () => {
    const answers = { title: 'Kop', text: 'Tekst', kind: 'privacy', sources: 'Huisregels' }
    assert.deepEqual(entrySchema.parse(entryFrom(answers, 'kop', today)), {
      id: 'kop',
      kind: 'privacy',
      title: { nl: 'Kop' },
      text: { nl: 'Tekst' },
      triggers: { nl: [], en: [] },
      sources: [{ name: 'Huisregels', seen: today }],
      owner: 'beheerder',
      reviewBy: '2027-11-24',
      related: [],
    })
  })

  const sources: [typed: string, are: boolean][] = [
    ['Huisregels', true],
    ['Wegwijzer https://voorbeeld.example/a (gezien 2026-11)', true],
    ['Huisregels\nIntranet - https://voorbeeld.example', true],
    ['Intranet https://intranet/huisregels', true],
    ['Huisregels (gezien 2026-13)', false],
    ['x'.repeat(201), false],
    ['https://voorbeeld.example', false],
    ['Huisregels\nhttps://voorbeeld.example', false],
    [Array.from({ length: 11 }, (_, n) => `bron ${n}`).join('\n'), false],
  ]
  for (const [typed, are] of sources)
    it(`${are ? 'takes' : 'refuses'} as sources: ${typed.slice(0, 50).replaceAll('\n', ' / ')}`, () =>
      assert.equal(areSources(typed), are))

  it('examples stand once, one a line', () =>
    assert.deepEqual(examplesIn({ examples: ' waar is het \n\nhoe dan\nwaar is het' }), [
      'waar is het',
      'hoe dan',
    ]))
})

describe('a contact as people type it', () => {
  const websites: [typed: string, website: string][] = [
    ['tolk.example', 'tolk.example'],
    ['https://www.Tolk.example/', 'www.tolk.example'],
    ['http://tolk.example/Contact', 'tolk.example/Contact'],
  ]
  for (const [typed, website] of websites)
    it(`its website ${typed}`, () =>
      assert.equal(contactSchema.parse(readContact(`Tolk; ; ${typed}; iedereen`)).website, website))
})

describe('questions without an answer as examples in the form', () => {
  it('stand each on a line, as many as the field holds', () => {
    const asked = [`waar hangt\nde sleutel`, ...Array.from({ length: 8 }, (_, n) => `${n}`.repeat(490))]
    const { fitting, text } = asExamples(asked.map((text) => ({ text })))
    assert.equal(text.split('\n')[0], 'waar hangt de sleutel')
    assert.equal(text.split('\n').length, fitting.length)
    assert.equal(fitting.length, 7)
    assert.ok(text.length <= 3000)
  })
})

describe('a day as people type it', () => {
  const days: [typed: string, day: string | undefined][] = [
    ['23-11-2027', '2027-11-23'],
    ['1-6-2027', '2027-06-01'],
    ['01/06/2027', '2027-06-01'],
    ['2027-06-01', '2027-06-01'],
    [' 29-2-2028 ', '2028-02-29'],
    ['29-2-2027', undefined],
    ['31-6-2027', undefined],
    ['volgend jaar', undefined],
    ['', undefined],
  ]
  for (const [typed, day] of days) it(`${typed || '(nothing)'}`, () => assert.equal(readDay(typed), day))
})

describe('a question in English', () => {
  const rows: [text: string, english: boolean][] = [
    ['What should I do if I think my client is being exploited?', true],
    ['how do i recognise labour exploitation', true],
    ['trafficking vs smuggling, arent those the same thing?', true],
    ['wat is human trafficking', false],
    ['need some advice over onderdak vr a victim, wie can i call in de regio?', false],
    ['hoi', false],
  ]
  for (const [text, english] of rows)
    it(`${english ? 'yes' : 'no'}: ${text}`, () => assert.equal(isEnglish(text), english))
})

describe('open questions that are alike', () => {
  const question = (text: string, about?: string) => ({
    id: text,
    text,
    day: today,
    held: false,
    ...(about ? { about } : {}),
  })
  it('stand together, the most asked first; about another entry apart', () =>
    assert.deepEqual(
      grouped([
        question('hoe duur is een tolk'),
        question('wat is een straatboete'),
        question('wat is nou een straatboete?'),
        question('wat is een straatboete precies', 'vorm-criminele-uitbuiting'),
      ]).map((group) => group.map(({ text }) => text)),
      [
        ['wat is een straatboete', 'wat is nou een straatboete?'],
        ['hoe duur is een tolk'],
        ['wat is een straatboete precies'],
      ],
    ))
})

describe('the reminder of what is due for review', () => {
  const tuesday = '2026-11-24T09:00:00.000Z'
  const rows: [what: string, remindedOn: string | undefined, due: number, now: string, is: boolean][] = [
    ['when something is due', undefined, 1, tuesday, true],
    ['not when nothing is', undefined, 0, tuesday, false],
    ['not twice in a month', '2026-11-02', 3, tuesday, false],
    ['again in the next', '2026-10-30', 3, tuesday, true],
    ['not at night', undefined, 3, '2026-11-24T02:00:00.000Z', false],
    ['not at the weekend', undefined, 3, '2026-11-28T09:00:00.000Z', false],
  ]
  for (const [what, remindedOn, due, now, is] of rows)
    it(what, () => assert.equal(isTimeToRemind(remindedOn, due, new Date(now)), is))
})
