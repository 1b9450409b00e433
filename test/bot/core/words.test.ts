import assert from 'node:assert/strict'
import { button } from '../../../bot/core/view.ts'
import { plain, pressedByTyping } from '../../../bot/core/words.ts'

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
