import assert from 'node:assert/strict'
import { act } from '../../../bot/signals/change.ts'
import { claim } from '../../../bot/signals/triage.ts'
import { standsIn } from '../../../bot/store/search-marks.ts'
import { done } from '../../fixtures/done.ts'
import { idsInOrder, megan, morning, sampleSignal } from '../../fixtures/samples.ts'

const made = { now: morning, newId: idsInOrder() }

describe('what is found for a request', () => {
  const signal = done(
    sampleSignal(1, {
      known: 'withheld',
      answers: {
        what: 'De man heet Voorbeeld-Jansén, de vrouw Li, en hij werkt op de markt',
        address: 'Dorpsstraat 12',
        contact: 'Alleen via 06-12345678, na zessen',
        department: 'Jeugdzorg',
      },
    }),
    claim(megan, made),
    act(megan, { what: 'noted', by: megan, text: 'Ook gezien bij Merelweg 91, busje 12-AB-34' }, made),
  )
  const rows: [typed: string, isFound: boolean][] = [
    ['Dorpsstr. 12', true],
    ['voorbeeld jansen', true],
    ['0612345678', true],
    ['+31 6 1234 5678', true],
    ['merelweg 91', true],
    ['12ab34', true],
    ['Merelweg 9', true],
    ['Merelweg 92', false],
    ['jan', false],
    ['Li', true],
    ['l', false],
    ['', false],
    // Who reported it, and where they work, can't be found out this way.
    ['Jeugdzorg', false],
    ['Alex Wilber', false],
    ['Megan Bowen', false],
  ]
  for (const [typed, isFound] of rows)
    it(`“${typed}” is ${isFound ? '' : 'not '}found`, () => assert.equal(standsIn(signal, typed), isFound))
})
