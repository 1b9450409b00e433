import assert from 'node:assert/strict'
import { dayOf } from '../../bot/calendar.ts'
import { documentPage } from '../../bot/handover/html.ts'
import { pdfOf } from '../../bot/handover/pdf.ts'
import type { Change } from '../../bot/signals/change.ts'
import { forward, markSent, noteOutcome } from '../../bot/signals/forward.ts'
import type { Signal } from '../../bot/signals/signal.ts'
import { agree, assess, claim, finish, note, putOnAgenda } from '../../bot/signals/triage.ts'
import { agendaDocument } from '../../dialogs/handing-over/agenda-document.ts'
import { idsInOrder, megan, morning, sampleSignal } from '../fixtures/samples.ts'

const made = { now: morning, newId: idsInOrder() }
const on = (...changes: Change[]): Signal =>
  [claim(megan, made), putOnAgenda(megan, made), ...changes].reduce((signal, change) => {
    const next = change(signal)
    assert.ok('kind' in next)
    return next
  }, sampleSignal(1))

const investigated = [
  forward(
    megan,
    {
      id: 'f',
      partner: { id: 'p', kind: 'politie', name: 'Politie' },
      reason: 'Vermoeden van dwang',
      ground: 'Wettelijke taak',
      fields: ['what'],
      contactSafe: 'yes',
      consultFirst: false,
      text: '',
    },
    made,
  ),
  markSent(megan, { id: 's', about: 'f', day: '2026-11-23' }, made),
  noteOutcome(megan, { id: 'o', about: 'f', result: 'investigated', mayTell: false, text: '' }, made),
]

const papers: [what: string, signal: Signal, text: string][] = [
  ['nothing else', on(), 'in behandeling'],
  [
    'what it seems to be',
    on(assess(megan, { id: 'a', assessment: { form: 'labour', place: 'work' } }, made)),
    'Arbeidsuitbuiting · Bedrijf of werkplek · in behandeling',
  ],
  [
    'two agreements, of which one has a day',
    on(
      agree(megan, { id: 'g1', text: 'Toezicht gaat langs', due: '2026-12-01' }, made),
      agree(megan, { id: 'g2', text: 'Jeugd belt de school' }, made),
    ),
    'in behandeling\nAfspraak 1: vóór dinsdag 1 december\nAfspraak 2: zonder dag',
  ],
  [
    'an agreement that is done',
    on(agree(megan, { id: 'g1', text: 'Toezicht gaat langs' }, made), finish(megan, 'g1', made)),
    'in behandeling',
  ],
  ['a note', on(note(megan, { id: 'n', text: 'De kas van de buren' }, made)), 'in behandeling'],
  ['a partner who investigates', on(...investigated), 'in behandeling'],
]

describe('the agenda on paper', () => {
  for (const [what, signal, text] of papers)
    it(`says of a signal with ${what}: ${text.replaceAll('\n', ', ')}`, () =>
      assert.deepEqual(agendaDocument([signal], 'nl', dayOf(morning)).parts, [
        { label: `1. ${signal.reference}`, text, toFill: 'Afspraak:' },
      ]))

  it('has a day, and room to write under each', async () => {
    const document = agendaDocument([on(), on()], 'nl', dayOf(morning))
    assert.equal(document.title, 'Agenda van het signaleringsoverleg, maandag 23 november')
    assert.equal(document.file, 'agenda-2026-11-23')
    assert.equal(documentPage(document, { pdf: '/x' }).match(/<p class="fill">Afspraak:<\/p>/g)?.length, 2)
    assert.match((await pdfOf(document, morning)).toString('latin1'), /\/Marked true/)
  })

  it('takes as many pages as it needs', async () => {
    const many = Array.from({ length: 40 }, () => on())
    const pdf = (await pdfOf(agendaDocument(many, 'en', dayOf(morning)), morning)).toString('latin1')
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0
    assert.ok(pages >= 4 && pages <= 10, String(pages))
  })
})
