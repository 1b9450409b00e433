import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { texts } from '../../dialogs/texts/index.ts'
import { legible } from '../core/legible.ts'
import type { PrintedDocument } from './document.ts'

/** With all letters of European languages; the fonts that every reader has itself lack many. */
const font = (name: string): string => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`))
const plain = font('DejaVuSans')
const bold = font('DejaVuSans-Bold')

/** The document as a tagged PDF, so that a screen reader knows what is a heading. */
export async function pdfOf(
  { locale, title, warnings, facts, parts }: PrintedDocument,
  now: Date,
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 57,
    lang: locale === 'nl' ? 'nl-NL' : 'en-GB',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    info: { Title: title, CreationDate: now },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<Buffer>((resolve) => doc.on('end', () => resolve(Buffer.concat(chunks))))
  const root = doc.struct('Document')
  doc.addStructure(root)
  let lacking = false
  const add = (tag: string, text: string, face: string, size: number) =>
    root.add(
      doc.struct(tag, {}, () => {
        const shown = drawable(doc.font(face), legible(text))
        lacking ||= shown.lacking
        doc.fontSize(size).text(shown.text).moveDown(0.4)
      }),
    )
  add('H1', title, bold, 16)
  for (const warning of warnings) add('P', warning, bold, 11)
  for (const { label, value } of facts) add('P', `${label}: ${value}`, plain, 11)
  for (const { label, text, toFill } of parts) {
    keepWithNext(doc)
    add('H2', label, bold, 12)
    add('P', text, plain, 11)
    if (toFill) {
      add('P', toFill, plain, 11)
      lineToWriteOn(doc)
    }
  }
  if (lacking) add('P', texts[locale].documents.notInPdf, bold, 11)
  root.end()
  doc.end()
  return ended
}

interface Face {
  hasGlyphForCodePoint(code: number): boolean
}

/** The types of `pdfkit` name its font nowhere. */
const faceOf = (doc: PDFKit.PDFDocument): Face => (doc as unknown as { _font: { font: Face } })._font.font

/**
 * What the font has no glyph for would be an empty box, behind which nothing stands for who searches, copies or listens. It has none for a tab
 * and for the first half of the line end of Windows.
 */
function drawable(doc: PDFKit.PDFDocument, text: string): { text: string; lacking: boolean } {
  const face = faceOf(doc)
  let lacking = false
  const drawn = Array.from(text.replace(/\r\n?/g, '\n').replaceAll('\t', '    '), (sign) => {
    if (sign === '\n' || face.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) return sign
    lacking = true
    return '\ufffd'
  })
  return { text: drawn.join(''), lacking }
}

/** A heading does not stand alone at the foot of a page, apart from what it is about. */
function keepWithNext(doc: PDFKit.PDFDocument): void {
  const { height, margins } = doc.page
  doc.moveDown(0.4)
  if (doc.y > height - margins.bottom - 7 * doc.currentLineHeight(true)) doc.addPage()
}

/** Room for a pen. A screen reader passes over it: nothing stands there. */
function lineToWriteOn(doc: PDFKit.PDFDocument): void {
  const { left, right, bottom } = doc.page.margins
  doc.moveDown(1)
  if (doc.y > doc.page.height - bottom) doc.addPage()
  doc.markContent('Artifact', { type: 'Layout' })
  doc
    .moveTo(left, doc.y)
    .lineTo(doc.page.width - right, doc.y)
    .lineWidth(0.5)
    .stroke()
  doc.endMarkedContent()
  doc.moveDown(0.8)
}
