import assert from 'node:assert/strict'
import { check } from '../../../bot/core/conversation.ts'
import { button } from '../../../bot/core/view.ts'
import { chosenByTyping, plain, pressedByTyping } from '../../../bot/core/words.ts'

describe('words that are compared', () => {
  const table: [typed: string, compared: string][] = [
    ['Iets doorgeven', 'iets doorgeven'],
    ['  IETS   doorgeven! ', 'iets doorgeven'],
    ['Één pagina', 'een pagina'],
    ['e\u0301e\u0301n', 'een'],
    ['“Lezen”', 'lezen'],
    ['ja.', 'ja'],
    ['🙂', ''],
    ['...', ''],
    ['', ''],
    ['Meer/minder', 'meer minder'],
  ]
  for (const [typed, compared] of table)
    it(`"${typed}" is "${compared}"`, () => assert.equal(plain(typed), compared))
})

describe('a button pressed by typing', () => {
  const actions = [
    button('accept', 'Ja, doorgeven'),
    button('refuse', 'Nee'),
    button('place', 'Bedrijf of werkplek'),
    button('whole', 'Alles op één pagina'),
  ]
  const table: [typed: string, numbers: boolean, pressed: string | undefined][] = [
    ['Ja, doorgeven', true, 'accept'],
    ['ja doorgeven', true, 'accept'],
    ['ja', true, 'accept'],
    ['nee!', true, 'refuse'],
    ['alles op een pagina', true, 'whole'],
    ['3', true, 'place'],
    ['3.', true, 'place'],
    ['3', false, undefined],
    ['0', true, undefined],
    ['5', true, undefined],
    ['-1', true, 'accept'],
    ['doorgeven', true, undefined],
    ['nee hoor', true, undefined],
    ['', true, undefined],
    ['🙂', true, undefined],
    ['constructor', true, undefined],
  ]
  for (const [typed, numbers, pressed] of table)
    it(`"${typed}"${numbers ? '' : ' where text is asked'} is ${pressed ?? 'none'}`, () =>
      assert.equal(pressedByTyping(typed, actions, numbers)?.name, pressed))

  it('is none where there are no buttons', () => assert.equal(pressedByTyping('', [], true), undefined))
})

describe('several choices made by typing', () => {
  const choices = [
    { value: 'what', label: 'Wat de melder zag' },
    { value: 'age', label: 'Leeftijd' },
    { value: 'address', label: 'Adres' },
  ]
  const table: [typed: string, values: string][] = [
    ['1, 3', 'what,address'],
    ['leeftijd', 'age'],
    ['ADRES,1', 'address,what'],
    ['2', 'age'],
    ['9', '9'],
    ['iets anders, 1', 'iets anders,what'],
    ['', ''],
  ]
  for (const [typed, values] of table)
    it(`"${typed}" is "${values}"`, () => assert.equal(chosenByTyping(typed, choices), values))
})

describe('an answer with several choices', () => {
  const question = {
    name: 'fields',
    input: 'choices',
    choices: ['what', 'age', 'address'],
    ask: 'essential',
  } as const
  const table: [typed: string, kept: string | undefined][] = [
    ['what', 'what'],
    ['address,what', 'what,address'],
    [' age , age ', 'age'],
    ['what,elders', undefined],
    ['', undefined],
    [',', undefined],
  ]
  for (const [typed, kept] of table)
    it(`"${typed}" is ${kept ?? 'refused'}`, () =>
      assert.deepEqual(check(question, typed), kept ? { value: kept } : { fault: { kind: 'choose' } }))
})
