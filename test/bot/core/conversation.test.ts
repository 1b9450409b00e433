import assert from 'node:assert/strict'
import {
  begin,
  check,
  type Input,
  questionOf,
  type Step,
  stageOf,
  step,
} from '../../../bot/core/conversation.ts'
import type { Draft } from '../../../bot/core/dialog.ts'
import { nl } from '../../../dialogs/texts/nl.ts'
import { reportSignal } from '../../fixtures/samples.ts'

const words = nl.dialogs.report.questions
const fresh = (): Draft => begin(reportSignal, { id: 'concept', startedAt: '2026-11-23T09:00:00.000Z' })

const danger = 'Is er nu gevaar voor iemand?'
const what = 'Wat zag of hoorde je?'
const subject = 'Gaat het over iemand die misschien slachtoffer is?'
const place = 'Wat voor plek is het?'
const form = 'Waar lijkt het op?'
const enough = 'Zo genoeg, of meer vertellen?'
const which = 'Wat wil je wijzigen?'
const review = 'Klopt dit?'
const elsewhere = 'Hier beter niet'
const sent = 'Verstuurd'
const already = '(had je al beantwoord)'

/** What stands on the screen, in words. */
function asked(draft: Draft): string {
  const stage = stageOf(reportSignal, draft)
  if (stage.at === 'question') return words[stage.question.name]?.ask ?? '?'
  return { offer: 'Wil je dit doorgeven?', elsewhere, enough, which, review }[stage.at]
}

/** What somebody does, in words: "zegt …", "kiest …", "wijzigt …" or one of the other buttons. */
function did(draft: Draft, deed: string): Input {
  const [verb = '', ...rest] = deed.split(' ')
  const said = rest.join(' ')
  const stage = stageOf(reportSignal, draft)
  const now = stage.at === 'question' ? stage.question.name : ''
  const byLabel = (labels: Record<string, string>) =>
    Object.entries(labels).find(([, label]) => label === said)?.[0] ?? said
  if (verb === 'zegt') return { do: 'say', text: said }
  if (verb === 'kiest') return { do: 'choose', question: now, value: byLabel(words[now]?.choices ?? {}) }
  if (verb === 'wijzigt') {
    const shorts = Object.fromEntries(Object.entries(words).map(([name, { short }]) => [name, short]))
    return { do: 'change', question: said === '' ? undefined : byLabel(shorts) }
  }
  const buttons: Record<string, Input> = {
    overslaan: { do: 'skip', question: now },
    terug: { do: 'back' },
    genoeg: { do: 'enough' },
    meer: { do: 'more' },
    ja: { do: 'accept' },
    versturen: { do: 'send' },
    'oude-knop': { do: 'choose', question: 'danger', value: 'yes' },
    afgeschermd: { do: 'answer', values: { known: 'withheld' } },
  }
  return buttons[verb] ?? assert.fail(`onbekend: ${deed}`)
}

function after(taken: Step): string {
  if (taken.ready) return sent
  if (taken.stale) return already
  const [fault] = Object.entries(taken.faults)
  return fault ? `${asked(taken.draft)} (${fault[0]}: ${fault[1].kind})` : asked(taken.draft)
}

const conversations: Record<string, [does: string, thenAsked: string][]> = {
  'the shortest way: danger, the story, enough, send': [
    ['kiest Nee', what],
    ['zegt Drie meiden slapen achter in de zaak', enough],
    ['genoeg', review],
    ['versturen', sent],
  ],
  'who wants to tell more gets the other questions, one by one, and may pass over each': [
    ['kiest Weet ik niet', what],
    ['zegt Een man werkt en krijgt niets betaald', enough],
    ['meer', subject],
    ['kiest Nee, alleen over een plek', form],
    ['overslaan', place],
    ['kiest Bedrijf of werkplek', 'In welke buurt of plaats is het?'],
    ['zegt het centrum', 'Wat is het adres?'],
    ['overslaan', 'Om welk bedrijf of welke organisatie gaat het?'],
    ['genoeg', review],
    ['versturen', sent],
  ],
  'back opens the question before': [
    ['kiest Nee', what],
    ['terug', danger],
    ['kiest Ja', what],
    ['zegt Zij mag niet naar buiten', enough],
    ['terug', what],
  ],
  'back at the very first question stays there': [['terug', danger]],
  'a change in the review comes back to the review': [
    ['kiest Nee', what],
    ['zegt Zij mag niet naar buiten', enough],
    ['genoeg', review],
    ['wijzigt', which],
    ['wijzigt Gevaar nu', danger],
    ['kiest Ja', review],
    ['wijzigt Soort plek', place],
    ['terug', review],
  ],
  'a story that is typed at a question with choices is kept, and the question stays open': [
    ['zegt Drie meiden slapen achter in de zaak', danger],
    ['kiest Nee', enough],
  ],
  'a word or two at a question with choices is no story': [['zegt geen idee', already]],
  'more of the story may be typed at any time': [
    ['kiest Nee', what],
    ['zegt Drie meiden slapen achter', enough],
    ['zegt En hun paspoort is weg', enough],
    ['genoeg', review],
    ['zegt De baas haalt hen op', review],
  ],
  'an old button changes nothing': [
    ['kiest Nee', what],
    ['oude-knop', already],
  ],
  'an empty answer to the story is asked again': [
    ['kiest Nee', what],
    ['zegt    ', `${what} (what: required)`],
  ],
  'a choice that does not exist is refused': [['kiest Misschien', `${danger} (danger: choose)`]],
  'what is needed can not be passed over': [['overslaan', `${danger} (danger: choose)`]],
  'nothing goes out before the story is there': [
    ['versturen', `${danger} (danger: choose)`],
    ['kiest Nee', what],
    ['versturen', `${what} (what: required)`],
  ],
  'the name is hidden with one press in the review': [
    ['kiest Nee', what],
    ['zegt Zij mag niet naar buiten', enough],
    ['genoeg', review],
    ['afgeschermd', review],
    ['versturen', sent],
  ],
}

describe('a conversation, question by question', () => {
  it('starts with danger', () => assert.equal(asked(fresh()), danger))

  for (const [name, lines] of Object.entries(conversations)) {
    it(name, () => {
      let draft = fresh()
      for (const [does, then] of lines) {
        const taken = step(reportSignal, draft, did(draft, does))
        assert.equal(after(taken), then, `na "${does}"`)
        draft = taken.draft
      }
    })
  }

  it('adds what is typed later below what was told before', () => {
    const told = { ...fresh(), answers: { danger: 'no', what: 'Drie meiden' } }
    const { draft } = step(reportSignal, told, { do: 'say', text: ' En nog een man ' })
    assert.equal(draft.answers.what, 'Drie meiden\nEn nog een man')
  })

  it('goes on to danger after a typed story was accepted, and then to the review', () => {
    const offered = { ...fresh(), offered: true, answers: { what: 'Drie meiden slapen achter' } }
    assert.equal(asked(offered), 'Wil je dit doorgeven?')
    const accepted = step(reportSignal, offered, { do: 'accept' }).draft
    assert.equal(asked(accepted), danger)
    assert.equal(asked(step(reportSignal, accepted, did(accepted, 'kiest Nee')).draft), review)
  })

  it('asks a question that a new release adds, and lets go of one that is no longer asked', () => {
    const old = { ...fresh(), answers: { danger: 'no', vervallen: 'iets' }, changing: 'vervallen' }
    assert.equal(asked(old), what)
  })
})

describe('an answer', () => {
  const limits: [question: string, typed: string, kept: string][] = [
    ['what', '  iets  ', 'iets'],
    ['what', 'x'.repeat(20_000), 'x'.repeat(20_000)],
    ['what', 'x'.repeat(20_001), 'too-long'],
    ['what', ' \n ', 'required'],
    ['danger', 'yes', 'yes'],
    ['danger', 'toString', 'choose'],
    ['danger', '', 'choose'],
  ]
  for (const [name, typed, kept] of limits) {
    it(`to "${name}" of ${typed.length} characters gives ${kept.slice(0, 12)}`, () => {
      const question = questionOf(reportSignal, name) ?? assert.fail()
      const checked = check(question, typed)
      assert.equal('fault' in checked ? checked.fault.kind : checked.value, kept)
    })
  }
})
