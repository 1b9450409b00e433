import assert from 'node:assert/strict'
import { inputElements } from '../../../adapters/teams/form.ts'

describe('an input in Teams for several choices', () => {
  const choices = Array.from({ length: 6 }, (_, n) => ({ value: `v${n}`, label: `Keuze ${n}` }))
  const field = { name: 'fields', label: 'Wat gaat er mee?', hint: '', required: true, error: '' }

  it('shows all of them with a tick each, and those that were made before', () => {
    const [input] = inputElements({ ...field, input: { kind: 'choices', choices }, value: 'v0,v3' })
    assert.equal(input?.isMultiSelect, true)
    assert.equal(input?.style, 'expanded')
    assert.equal(input?.value, 'v0,v3')
  })

  it('is not what one choice is drawn as', () => {
    const [input] = inputElements({ ...field, input: { kind: 'choice', choices }, value: '' })
    assert.equal(input && 'isMultiSelect' in input, false)
    assert.equal(input?.style, 'compact')
  })
})
