import assert from 'node:assert/strict'
import { begin, type Faults, questionsFor } from '../../../bot/core/conversation.ts'
import type { Locale } from '../../../bot/core/event.ts'
import { nothingTyped, wholeForm } from '../../../bot/core/form.ts'
import type { Field } from '../../../bot/core/view.ts'
import { texts } from '../../../dialogs/texts/index.ts'
import { dialogs, reportSignal } from '../../fixtures/samples.ts'

const draft = begin(reportSignal, { id: 'concept', startedAt: '2026-11-23T09:00:00.000Z' })
const form = (typed = nothingTyped, answers: Record<string, string> = {}, locale: Locale = 'nl') =>
  wholeForm(
    reportSignal,
    reportSignal.wording(locale),
    texts[locale].steps,
    {
      ...draft,
      answers: { ...draft.answers, ...answers },
    },
    typed,
  )
const field = (view: { fields: Field[] }, name: string): Field =>
  view.fields.find((one) => one.name === name) ?? assert.fail(name)

describe('the whole dialog on one page', () => {
  for (const dialog of dialogs)
    for (const locale of ['nl', 'en'] as const)
      it(`has every question of "${dialog.name}" in its order, each with a label: ${locale}`, () => {
        const words = dialog.wording(locale)
        const blank = begin(dialog, { id: 'x', startedAt: '2026-11-23T09:00:00.000Z' })
        const { fields } = wholeForm(dialog, words, texts[locale].steps, blank, nothingTyped)
        assert.deepEqual(
          fields.map(({ name }) => name),
          questionsFor(dialog, blank.answers).map(({ name }) => name),
        )
        for (const one of fields) assert.equal(one.label, words.questions[one.name]?.ask)
      })

  it('has the presets and earlier answers in it', () => {
    const shown = form(nothingTyped, { danger: 'no', what: 'Drie meiden' })
    const values = Object.fromEntries(shown.fields.map(({ name, value }) => [name, value]))
    const { danger, what, place, known, hidden } = values
    assert.deepEqual([danger, what, place, known, hidden], ['no', 'Drie meiden', '', 'named', 'nobody'])
  })

  it('says what has to be filled in', () => {
    const required = form()
      .fields.filter((one) => one.required)
      .map(({ name }) => name)
    assert.deepEqual(required, ['danger', 'what'])
  })

  const faults: [fault: Faults[string], sentence: string][] = [
    [{ kind: 'required' }, texts.nl.steps.required],
    [{ kind: 'choose' }, texts.nl.steps.choose],
    [{ kind: 'too-long', max: 20_000, typed: 20_001 }, texts.nl.steps.tooLong(20_000, 20_001)],
  ]
  for (const [fault, sentence] of faults)
    it(`says beside the field what is wrong, and keeps what was typed: ${fault.kind}`, () => {
      const shown = form({ values: { what: 'mijn tekst' }, faults: { what: fault } }, { what: 'een oude' })
      assert.equal(field(shown, 'what').error, sentence)
      assert.equal(field(shown, 'what').value, 'mijn tekst')
      assert.equal(field(shown, 'danger').error, '')
      assert.ok(JSON.stringify(shown.body).includes(texts.nl.steps.notAnswered))
    })

  it('keeps a field empty that was emptied', () =>
    assert.equal(field(form({ values: { what: '' }, faults: {} }, { what: 'oud' }), 'what').value, ''))

  it('is sent with all that was typed, and left without', () =>
    assert.deepEqual(
      form().actions.map(({ name, submits, data }) => [name, submits, data.draft]),
      [
        ['submit', true, 'concept'],
        ['stop', false, 'concept'],
      ],
    ))
})
