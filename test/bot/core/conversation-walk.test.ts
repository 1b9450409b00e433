import assert from 'node:assert/strict'
import fc from 'fast-check'
import { begin, type Input, type Step, stageOf, step } from '../../../bot/core/conversation.ts'
import type { Draft } from '../../../bot/core/dialog.ts'
import { reportSignal } from '../../fixtures/samples.ts'

const fresh = (): Draft => begin(reportSignal, { id: 'concept', startedAt: '2026-11-23T09:00:00.000Z' })

const texts = fc.constantFrom('', 'ja', 'Zij slaapt daar elke nacht', 'x'.repeat(20_001), 'y'.repeat(10_000))
const names = fc.constantFrom(...reportSignal.questions.map(({ name }) => name), 'weg', '__proto__', 'which')
const values = fc.constantFrom('yes', 'no', 'unknown', 'home', 'labour', 'named', 'withheld', '', 'niets')
const inputs: fc.Arbitrary<Input> = fc.oneof(
  fc.record({ do: fc.constant('say' as const), text: texts }),
  fc.record({ do: fc.constant('choose' as const), question: names, value: values }),
  fc.record({ do: fc.constant('skip' as const), question: names }),
  fc.record({ do: fc.constant('answer' as const), values: fc.dictionary(names, fc.oneof(texts, values)) }),
  fc.record({ do: fc.constant('change' as const), question: fc.option(names, { nil: undefined }) }),
  fc.record({ do: fc.constantFrom('accept', 'enough', 'more', 'back', 'send') }),
)
const kept = (draft: Draft): unknown => JSON.parse(JSON.stringify(draft))
const gives: readonly string[] = ['say', 'accept', 'enough', 'more', 'send']

describe('any conversation at all', () => {
  /** Runs a walk and hands each step to `look`. */
  const walk = (look: (before: Draft, input: Input, taken: Step) => void) =>
    fc.assert(
      fc.property(fc.array(inputs, { maxLength: 40 }), fc.boolean(), (all, offered) => {
        let draft: Draft = { ...fresh(), ...(offered ? { offered } : {}) }
        for (const input of all) {
          const before = Object.freeze({ ...draft, answers: Object.freeze({ ...draft.answers }) })
          const taken = step(reportSignal, before, input)
          look(before, input, taken)
          draft = taken.draft
        }
      }),
      { numRuns: 2000 },
    )

  it('stands somewhere after each step, the same place after a restart', () =>
    walk((_before, _input, { draft }) =>
      assert.deepEqual(stageOf(reportSignal, draft), stageOf(reportSignal, kept(draft) as Draft)),
    ))

  it('changes nothing by what is wrong or out of date', () =>
    walk((before, _input, { draft, faults, stale }) => {
      if (stale || Object.keys(faults).length > 0) assert.deepEqual(kept(draft), kept(before))
    }))

  it('loses no answer by telling, going on or sending', () =>
    walk((before, input, { draft }) => {
      if (!gives.includes(input.do)) return
      const told = stageOf(reportSignal, before)
      for (const [name, value] of Object.entries(before.answers)) {
        if (told.at === 'question' && told.question.name === name) continue
        assert.ok(draft.answers[name]?.startsWith(value), `${input.do} lost "${name}"`)
      }
    }))

  it('is sent only by "send", with danger and story answered', () =>
    walk((_before, input, { draft, ready }) => {
      if (!ready) return
      assert.equal(input.do, 'send')
      assert.ok(draft.answers.danger && draft.answers.what)
    }))

  it('keeps only answers that pass the check', () =>
    walk((_before, _input, { draft }) => {
      for (const { name, choices, max } of reportSignal.questions) {
        const value = draft.answers[name]
        if (value !== undefined) assert.ok(choices?.includes(value) ?? value.length <= (max ?? 0), name)
      }
    }))
})
