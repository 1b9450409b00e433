import assert from 'node:assert/strict'
import type { Signal } from '../../bot/signals/signal.ts'
import { forwardDialog } from '../../dialogs/forward/dialogs.ts'
import { sampleSignal } from '../fixtures/samples.ts'

describe('the question what goes along to a partner', () => {
  const need = 'Alleen wat de partner nodig heeft.'
  const address = 'Het adres staat uit.'
  const name = 'De naam van de melder staat uit. Vink die pas aan als de melder dat goed vindt.'
  const answers = { danger: 'no', what: 'In de kas slapen mannen' }
  const withAddress = { ...answers, address: 'Merelweg 91' }
  const rows: [what: string, signal: Partial<Signal>, hint: string][] = [
    ['an address and a name', { answers: withAddress }, `${need} ${address} ${name}`],
    [
      'an address, and the name is withheld',
      { answers: withAddress, known: 'withheld' },
      `${need} ${address}`,
    ],
    ['a name only', { answers }, `${need} ${name}`],
    ['neither', { answers, known: 'withheld' }, need],
  ]
  for (const [what, more, hint] of rows)
    it(`says what is not ticked where there is ${what}`, () => {
      const signal = sampleSignal(1, more)
      const place = { partners: [], grounds: [], departments: [], receivers: [], signal }
      assert.equal(forwardDialog('forward', place).wording('nl').questions.fields?.hint, hint)
    })
})
