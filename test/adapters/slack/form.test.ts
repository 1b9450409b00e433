import assert from 'node:assert/strict'
import { inputBlocks, inputName } from '../../../adapters/slack/form.ts'
import type { Block, Words } from '../../../adapters/slack/render.ts'
import type { Field } from '../../../bot/core/view.ts'
import { type Part, within } from '../../fixtures/cards.ts'
import { slackViolations } from '../../fixtures/slack/limits.ts'

const words: Words = {
  title: 'Signaalpunt',
  oneMoment: 'Een moment',
  close: 'Sluiten',
  keptBesides: (typed) => `bewaard: ${typed}`,
  longerByChat: (max) => `langer dan ${max}? In de chat.`,
}

const text: Field['input'] = { kind: 'text', max: 8000, lines: 'many' }
const choice = (count: number): Field['input'] => ({
  kind: 'choice',
  choices: Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `Keuze ${n}` })),
})
const field = (more: Partial<Field> = {}): Field => ({
  name: 'what',
  label: 'Wat zag je?',
  hint: '',
  input: text,
  required: true,
  value: '',
  error: '',
  ...more,
})

const drawn = (more: Partial<Field> = {}): Block[] => inputBlocks(field(more), words)
const inputOf = (blocks: Block[]): Part =>
  blocks.find(({ type }) => type === 'input') ?? assert.fail('no input')
const elementOf = (blocks: Block[]): Part => inputOf(blocks).element as Part
const textIn = (blocks: Block[]): string[] =>
  [...within(blocks)].flatMap(({ type, text: shown }) => (type === 'plain_text' ? [String(shown)] : []))

const opens = (blocks: Block[]): string[] => {
  const title = { type: 'plain_text', text: 'x' }
  const view = { type: 'modal', title, submit: title, blocks }
  return slackViolations('views.open', { trigger_id: '1.2.a', view })
}

describe('a question in a modal of Slack', () => {
  it('is named after itself, and its input gives the answer', () => {
    const block = inputOf(drawn({ hint: 'Laat foto’s weg.' }))
    assert.deepEqual([block.block_id, (block.element as Part).action_id], ['what', inputName])
    assert.deepEqual((block.label as Part).text, 'Wat zag je?')
    assert.match(String((block.hint as Part).text), /Laat foto’s weg\./)
  })

  it('without a hint has none', () => {
    const block = inputOf(drawn({ input: { ...text, max: 1000 } }))
    assert.equal('hint' in block, false)
  })

  it('that has to be answered is not optional, and the other way round', () => {
    assert.equal(inputOf(drawn({ required: true })).optional, false)
    assert.equal(inputOf(drawn({ required: false })).optional, true)
  })

  const lines: ['one' | 'many', boolean][] = [
    ['one', false],
    ['many', true],
  ]
  for (const [how, multiline] of lines)
    it(`of ${how} line${how === 'one' ? '' : 's'}`, () =>
      assert.equal(elementOf(drawn({ input: { kind: 'text', max: 100, lines: how } })).multiline, multiline))

  const lengths: [max: number, most: number, hint: boolean][] = [
    [100, 100, false],
    [3000, 3000, false],
    [3001, 3000, true],
    [8000, 3000, true],
  ]
  for (const [max, most, hint] of lengths)
    it(`of at most ${max} characters takes ${most}${hint ? ' and says where there is room for more' : ''}`, () => {
      const blocks = drawn({ input: { kind: 'text', max, lines: 'many' }, hint: 'Hint.' })
      assert.equal(elementOf(blocks).max_length, most)
      assert.equal((inputOf(blocks).hint as Part).text, hint ? 'Hint. langer dan 3000? In de chat.' : 'Hint.')
    })

  it('has what was typed before in it, and nothing when that was nothing', () => {
    assert.equal(elementOf(drawn({ value: 'Drie meiden' })).initial_value, 'Drie meiden')
    assert.equal(elementOf(drawn({ value: 'a\u202eb\ud83d' })).initial_value, 'a\ufffdb\ufffd')
    assert.equal('initial_value' in elementOf(drawn()), false)
  })

  const kinds: [count: number, type: string][] = [
    [2, 'radio_buttons'],
    [4, 'radio_buttons'],
    [5, 'static_select'],
    [7, 'static_select'],
  ]
  for (const [count, type] of kinds)
    it(`with ${count} choices is a ${type}`, () => {
      const element = elementOf(drawn({ input: choice(count) }))
      assert.equal(element.type, type)
      assert.deepEqual(
        (element.options as Part[]).map(({ value, text: label }) => [value, (label as Part).text]),
        Array.from({ length: count }, (_, n) => [`v${n}`, `Keuze ${n}`]),
      )
      assert.equal('initial_option' in element, false)
    })

  const manyKinds: [count: number, type: string][] = [
    [2, 'checkboxes'],
    [10, 'checkboxes'],
    [11, 'multi_static_select'],
  ]
  for (const [count, type] of manyKinds)
    it(`with several of ${count} choices is ${type}, with those that were made before`, () => {
      const input = choice(count)
      const choices = input.kind === 'choice' ? input.choices : []
      const element = elementOf(drawn({ input: { kind: 'choices', choices }, value: 'v0,v1' }))
      assert.equal(element.type, type)
      assert.deepEqual(element.initial_options, (element.options as Part[]).slice(0, 2))
      const none = elementOf(drawn({ input: { kind: 'choices', choices } }))
      assert.equal('initial_options' in none, false)
    })

  for (const count of [2, 7])
    it(`with ${count} choices has the one that was made before, to the letter`, () => {
      const element = elementOf(drawn({ input: choice(count), value: 'v1' }))
      assert.deepEqual(element.initial_option, (element.options as Part[])[1])
    })

  it('with a choice that is not there any more has none', () =>
    assert.equal('initial_option' in elementOf(drawn({ input: choice(3), value: 'weg' })), false))

  it('shows beside it what is wrong', () => {
    const blocks = drawn({ error: 'Vul hier iets in.' })
    assert.deepEqual(
      blocks.map(({ type }) => type),
      ['input', 'context'],
    )
    assert.ok(textIn(blocks).includes('Vul hier iets in.'))
    assert.equal(drawn().length, 1)
  })
})

describe('a text that is too long for a modal of Slack', () => {
  it('of 3,000 characters still stands in it', () =>
    assert.equal(String(elementOf(drawn({ value: 'x'.repeat(3000) })).initial_value).length, 3000))

  for (const length of [3001, 8000])
    it(`of ${length} characters is told and left out, so that it is not changed`, () => {
      const blocks = drawn({ value: 'x'.repeat(length) })
      assert.equal(
        blocks.some(({ type }) => type === 'input'),
        false,
      )
      assert.deepEqual(textIn(blocks), [`Wat zag je?\nbewaard: ${length}`])
    })

  it('with something wrong with it says so: it was not kept', () => {
    const shown = textIn(drawn({ value: 'x'.repeat(8001), error: 'Er passen er 8000.' })).join('\n')
    assert.match(shown, /Er passen er 8000\./)
    assert.doesNotMatch(shown, /bewaard/)
  })

  for (const max of [1000, 3000])
    it(`does not keep the modal from opening when its question takes ${max}`, () => {
      const input = { kind: 'text', max, lines: 'many' } as const
      for (const length of [max, max + 1, 3001])
        assert.deepEqual(
          opens(drawn({ input, value: 'x'.repeat(length), error: 'Te lang.' })),
          [],
          String(length),
        )
    })
})
