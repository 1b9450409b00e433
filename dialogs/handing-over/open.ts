import type { Route, RouteAnswer } from '../../bot/core/platform.ts'
import type { PrintedDocument } from '../../bot/handover/document.ts'
import { documentPage, doorPage, gonePage, pageHeaders } from '../../bot/handover/html.ts'
import type { DocumentLinks, Subject } from '../../bot/handover/links.ts'
import { pdfOf } from '../../bot/handover/pdf.ts'
import { spreadsheetOf } from '../../bot/handover/spreadsheet.ts'
import { drawFigures } from '../figures/document.ts'
import { drawForward } from '../forward/hand-over.ts'
import type { DialogParts } from '../parts.ts'
import { drawForOverseer } from '../retention/open-document.ts'
import { listedFunctionaris } from '../rights.ts'
import { drawAgenda } from './agenda-document.ts'
import { pathOf } from './offer.ts'
import type { Opening } from './opening.ts'
import { drawPack } from './pack-document.ts'

/**
 * Where documents are read. Looking at the link changes nothing; what is posted opens it, once. Rights are checked again at that moment:
 * whoever lost them in between reads nothing.
 */
export function documentRoutes(parts: DialogParts, organisation: string, now: () => Date): Route[] {
  const { documents } = parts
  if (!documents) return []
  const { links } = documents
  const path = pathOf(organisation, ':token')
  return [
    {
      path,
      method: 'get',
      handle: async ({ params }) => {
        const link = links.look(organisation, params?.token ?? '', now())
        return link ? html(200, doorPage(link.locale)) : gone
      },
    },
    {
      path,
      handle: ({ params }) => openOnce(parts, links, { organisation, token: params?.token ?? '' }, now()),
    },
  ]
}

const html = (status: number, body: string): RouteAnswer => ({
  status,
  type: 'text/html; charset=utf-8',
  headers: pageHeaders,
  body,
})
const gone = html(410, gonePage('nl'))

async function openOnce(
  parts: DialogParts,
  links: DocumentLinks,
  { organisation, token }: { organisation: string; token: string },
  now: Date,
): Promise<RouteAnswer> {
  const seen = links.look(organisation, token, now)
  const overseen = seen && (await drawForOverseer(parts, seen))
  const figures = seen && (await drawFigures(parts, seen, now))
  const by = seen && !overseen && !figures && (await listedFunctionaris(parts, seen.by, seen.by.id))
  // Taken only now: while the platform can't say who still belongs to the channel, the link stays good.
  const link = links.take(organisation, token, now)
  if (!link) return gone
  const document = overseen
    ? await overseen(link, now)
    : (figures ?? (by && (await draw(parts, { ...link, by, organisation, now }))))
  if (!document) return gone
  if (link.as === 'pdf') return pdf(document, now)
  if (link.as === 'sheet') return sheetOf(document)
  const linkTo = (as: 'pdf' | 'sheet') => pathOf(organisation, links.make({ ...link, as }, now))
  const also = document.sheet ? { sheet: linkTo('sheet') } : {}
  return html(200, documentPage(document, { pdf: linkTo('pdf'), ...also }))
}

/** `undefined`: nothing in it is for this person any more. */
async function draw(
  parts: DialogParts,
  { subject, ...opening }: Opening & { subject: Subject },
): Promise<PrintedDocument | undefined> {
  switch (subject.kind) {
    case 'forward':
      return drawForward(parts, opening, subject)
    case 'agenda':
      return drawAgenda(parts, opening, subject)
    case 'pack':
      return drawPack(parts, opening, subject)
    case 'statement':
    case 'inventory':
    case 'figures':
      return undefined
  }
}

const saved = (name: string, type: string, body: string | Buffer): RouteAnswer => ({
  status: 200,
  type,
  headers: { ...pageHeaders, 'Content-Disposition': `attachment; filename="${name}"` },
  body,
})
const pdf = async (document: PrintedDocument, now: Date): Promise<RouteAnswer> =>
  saved(`${document.file}.pdf`, 'application/pdf', await pdfOf(document, now))
const sheetOf = ({ file, sheet = [] }: PrintedDocument): RouteAnswer =>
  saved(`${file}.csv`, 'text/csv; charset=utf-8', spreadsheetOf(sheet))
