import { createHash } from 'node:crypto'
import { texts } from '../../dialogs/texts/index.ts'
import type { Locale } from '../core/event.ts'
import { legible } from '../core/legible.ts'
import type { Fact } from '../core/view.ts'
import type { PrintedDocument, PrintedPart } from './document.ts'

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem }
.warning { border-left: .3rem solid #a00; padding: .25rem .75rem; font-weight: 600 }
.text { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 }
.fill { border-bottom: 1px solid #111; padding-bottom: 2rem; break-inside: avoid }
dt { font-weight: 600 } dd { margin: 0 0 .5rem; overflow-wrap: anywhere }
button { font: inherit; padding: .5rem 1rem }
@page { size: A4; margin: 2cm }
@media print { body { margin: 0; max-width: none } form { display: none } h2 { break-after: avoid } }
`

/** Nothing may be loaded, run or framed; the style is known by its hash. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** What a person typed, as text and nothing else. */
export const escaped = (text: string): string =>
  legible(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? '')

const page = (locale: Locale, title: string, body: string): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`
const form = (action: string, label: string): string =>
  `<form method="post" action="${escaped(action)}"><button>${escaped(label)}</button></form>`

/** The document, ready to be printed. `pdf`, `sheet`: where the same is had as PDF and as a spreadsheet. */
export function documentPage(
  { locale, title, warnings, facts, parts }: PrintedDocument,
  { pdf, sheet }: { pdf: string; sheet?: string | undefined },
): string {
  return page(
    locale,
    title,
    [
      ...warnings.map((warning) => `<p class="warning">${escaped(warning)}</p>`),
      ...(facts.length > 0 ? ['<dl>', ...facts.map(factOf), '</dl>'] : []),
      ...parts.map(partOf),
      form(pdf, texts[locale].documents.savePdf),
      ...(sheet ? [form(sheet, texts[locale].documents.saveSheet)] : []),
    ].join('\n'),
  )
}

const factOf = ({ label, value }: Fact): string => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`

const partOf = ({ label, text, toFill }: PrintedPart): string =>
  [
    `<h2>${escaped(label)}</h2>`,
    `<p class="text">${escaped(text)}</p>`,
    ...(toFill ? [`<p class="fill">${escaped(toFill)}</p>`] : []),
  ].join('\n')

/** Before the document: whoever only looks where the link goes, as a mail filter does, must not use it up. */
export const doorPage = (locale: Locale): string => {
  const { documents } = texts[locale]
  return page(locale, documents.title, paragraph(documents.opensOnce) + form('', documents.open))
}

/** What the link leads to when it can't be opened any more. */
export const gonePage = (locale: Locale): string => {
  const { documents } = texts[locale]
  return page(locale, documents.title, paragraph(documents.gone))
}
