import assert from 'node:assert/strict'
import fc from 'fast-check'
import { legible } from '../../../bot/core/legible.ts'
import { handOver, type PrintedDocument, passableOf } from '../../../bot/handover/document.ts'
import { pdfOf } from '../../../bot/handover/pdf.ts'
import type { Signal } from '../../../bot/signals/signal.ts'
import { texts } from '../../../dialogs/texts/index.ts'
import { type PdfPart, readPdf, unspaced } from '../../fixtures/pdf-text.ts'
import { alex, megan, morning, sampleSignal } from '../../fixtures/samples.ts'

const { notInPdf } = texts.nl.documents
const labelled = (text: string): PrintedDocument => ({
  locale: 'nl',
  title: 'Overdracht van signaal S-2026-CCC1',
  file: 'S-2026-CCC1',
  warnings: [],
  facts: [],
  parts: [{ label: 'Wat', text }],
})
const read = async (document: PrintedDocument): Promise<PdfPart[]> => readPdf(await pdfOf(document, morning))

const oneLine = (text: string): string => text.replaceAll(' \n', ' ')

/** What stands under the only heading, as somebody who copies it gets it, and what stands below. */
async function shown(text: string): Promise<[text: string, below: string[]]> {
  const [, , part, ...below] = await read(labelled(text))
  return [part?.text ?? '', below.map((one) => oneLine(one.text))]
}

/** Each part that belongs on paper, in the order of reading. */
const expected = ({ title, warnings, facts, parts }: PrintedDocument): [tag: string, text: string][] => [
  ['H1', title],
  ...warnings.map((warning): [string, string] => ['P', warning]),
  ...facts.map(({ label, value }): [string, string] => ['P', `${label}: ${value}`]),
  ...parts.flatMap(({ label, text, toFill }): [string, string][] => [
    ['H2', label],
    ['P', text],
    ...(toFill ? ([['P', toFill]] as [string, string][]) : []),
  ]),
]

describe('the text of a PDF, read back from its bytes', () => {
  const answers = {
    what: 'Drie meiden slapen achter in de nagelsalon.\nEen man met een Rolex haalt ze op: „kom mee”.',
    danger: 'no',
    subject: 'one',
    form: 'labour',
    place: 'work',
    neighbourhood: 'De Vest, achter ’t station',
    address: 'Dorpsstraat 1-bis',
    company: 'Nagels & Zo (v.o.f.)',
    when: 'Vorige week dinsdag, ± 20:30',
    number: '3',
    age: 'minor',
    group: 'Łódź, São Paulo, Đà Nẵng, Όλγα, Привіт',
    source: 'saw',
    knows: 'no',
    wish: 'Nog niets doen – eerst bellen',
    contact: 'Alleen overdag',
  }
  const assessed: Signal['log'][number] = {
    id: 'assessed',
    at: morning.toISOString(),
    by: megan,
    what: 'assessed',
    assessment: { form: 'labour', urgency: 'week', sector: 'beauty', age: 'both' },
  }

  for (const locale of ['nl', 'en'] as const)
    it(`is every field of what a partner gets, in its order and nothing else, in ${locale}`, async () => {
      const sample = sampleSignal(1, { answers, reporter: alex })
      const signal = { ...sample, log: [...sample.log, assessed] }
      const document = handOver(
        signal,
        {
          partner: { id: 'p', kind: 'politie', name: 'Politie, team mensenhandel' },
          reason: 'Vermoeden van dwang',
          ground: 'Wettelijke taak',
          fields: passableOf(signal),
          contactSafe: 'unknown',
          consultFirst: true,
          text: 'Bel eerst met ons.\n\nDaarna pas erheen.',
        },
        locale,
      )
      assert.ok(document.parts.length >= Object.keys(answers).length)
      const parts = await read(document)
      assert.deepEqual(
        parts.map(({ tag, text }) => [tag, unspaced(text)]),
        expected(document).map(([tag, text]) => [tag, unspaced(text)]),
      )
    })

  it('keeps the words apart, and the lines that were typed', async () => {
    const [text] = await shown('Een busje\n\tzonder ramen\r\nelke   ochtend\rom zes uur')
    assert.equal(text, 'Een busje\n    zonder ramen\nelke   ochtend\nom zes uur')
  })

  it('goes on over pages, with nothing left out between them', async () => {
    const words = Array.from({ length: 3000 }, (_, nth) => `woord${nth}`).join(' ')
    const parts = await read(labelled(words))
    assert.ok(parts.length > 4, 'it all stands on one page')
    const text = parts.slice(2).map((part) => part.text)
    assert.equal(unspaced(text.join('')), unspaced(words))
  })

  const safely: [what: string, typed: string, drawn: string][] = [
    ['what turns the reading direction', 'naar \u202etxt.exe\u202c \u2066x\u2069', 'naar �txt.exe� �x�'],
    ['half a sign', 'a\ud800b \udfff', 'a�b �'],
    ['what tells a screen what to do', 'a\u0000b\u001b[2J\u0085', 'a�b�[2J�'],
    ['what has no width', 'Ke\u200brk\u00adstr\u2060aat\ufeff', 'Kerkstraat'],
    ['two letters drawn as one', 'fi ffi fl ff AV To', 'fi ffi fl ff AV To'],
    ['an accent apart from its letter', 'cafe\u0301', 'café'],
    ['letters of Europe', 'Łódź Đà Nẵng ß ŉ Ĳ ș Όλγα Привіт', 'Łódź Đà Nẵng ß ŉ Ĳ ș Όλγα Привіт'],
  ]
  for (const [what, typed, drawn] of safely)
    it(`shows ${what}`, async () => {
      const [text, below] = await shown(typed)
      assert.equal(text.normalize(), drawn.normalize())
      assert.deepEqual(below, [])
    })

  const syntax = [
    '(x) Tj ET BT /F9 1 Tf',
    ') Tj ET Q EMC endstream endobj',
    '\\) \\( \\\\ \\101 <0001> [ ] TJ',
    '<< /S /JavaScript /JS (app.alert(1)) >>',
    '1 0 obj << /Type /Catalog >> endobj',
    'trailer << /Root 1 0 R >> startxref 0 %%EOF',
    '/P << /MCID 0 >> BDC',
  ]
  it('is what was typed where that looks like a piece of a PDF, also in a title', async () => {
    const document = { ...labelled(syntax.join('\n')), title: syntax.join(' ') }
    const pdf = await pdfOf(document, morning)
    const [title, , part, ...below] = readPdf(pdf)
    assert.equal(part?.text, syntax.join('\n'))
    assert.equal(unspaced(title?.text ?? ''), unspaced(document.title))
    assert.deepEqual(below, [])
    const ordinary = await pdfOf(labelled('x'), morning)
    const numbered = (made: Buffer) => made.toString('latin1').match(/^\d+ 0 obj$/gm)?.length
    assert.equal(numbered(pdf), numbered(ordinary))
  })

  const lacking: [what: string, typed: string, drawn: string][] = [
    ['Chinese', '她叫李', '���'],
    ['Amharic', 'ስም', '��'],
    ['a face', 'bang 🙂!', 'bang �!'],
  ]
  for (const [what, typed, drawn] of lacking)
    it(`says that a sign is missing, for which the font has none: ${what}`, async () =>
      assert.deepEqual(await shown(typed), [drawn, [notInPdf]]))

  it('says so once, and also where it stands in a heading', async () => {
    const document = { ...labelled('她'), title: '她 S-2026-CCC1' }
    const parts = await read(document)
    assert.deepEqual(
      parts.map(({ text }) => oneLine(text)),
      ['� S-2026-CCC1', 'Wat', '�', notInPdf],
    )
  })

  it('holds every letter of what is read from the right, which is drawn in its own order', async () => {
    const typed = 'مرحبا שלום'
    const [text, below] = await shown(typed)
    assert.deepEqual(Array.from(unspaced(text)).sort(), Array.from(unspaced(typed)).sort())
    assert.deepEqual(below, [])
  })

  /** Scripts that are read from the right or join their letters are drawn in another order than they are typed. */
  const inOrder = fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .filter((text) => !/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text))
  const sign = fc.constantFrom(...'()<>[]/\\%{}', 'fi', '\t', '\r\n', '\u202e', '\ud800', '李', '🙂', 'Ș')
  it('holds each sign that was typed, or one in its place, and then says so', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(inOrder, sign), { maxLength: 6 }), async (pieces) => {
        const typed = pieces.join(' ')
        const [text, below] = await shown(typed)
        const signs = Array.from(unspaced(legible(typed)))
        const drawn = Array.from(unspaced(text))
        assert.equal(drawn.length, signs.length)
        const changed = signs.filter((one, nth) => one !== drawn[nth])
        assert.ok(drawn.every((one, nth) => one === signs[nth] || one === '\ufffd'))
        assert.deepEqual(below, changed.length > 0 ? [notInPdf] : [])
      }),
      { numRuns: 40 },
    )).timeout(60_000)
})
